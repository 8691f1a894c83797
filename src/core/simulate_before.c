/* What the log asked of a step last, for the first change of a simulation. Not for what was asked
 * while it is played: that is known (simulate.c). */
#include "simulate_before.h"

#include "limber/base/text.h"

/* The newest session before today that has the step, and its first set of it; NULL where none has. */
static const struct session_row *session_of(const struct player *p,
					    const struct simulated_line *line,
					    const struct set_row **ret_first)
{
	const struct history *h = p->log;

	for (size_t i = history_sessions_from(h, p->day); i-- > 0;) {
		const struct session_row *s = &h->sessions[i];

		if (!text_eq(s->routine, line->routine->id))
			continue;
		for (size_t j = 0; j < s->n_sets; j++) {
			*ret_first = &s->sets[j];
			if (s->sets[j].step == line->step + 1)
				return s;
		}
	}
	return NULL;
}

static struct dose dose_of(const struct session_row *s, const struct set_row *first)
{
	struct dose d = { .sets = 0 };

	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (row->step != first->step || !text_eq(row->key, first->key) || row->set < 1 ||
		    row->set > SETS_MAX)
			continue;
		d.set[row->set - 1] = row->target;
		d.sets = row->set > d.sets ? row->set : d.sets;
	}
	return d;
}

/* Another exercise than now, or another rung. */
static void put_other(struct advice *ret, const struct player *p, const struct session_row *s,
		      const struct set_row *first)
{
	const struct catalog *c = p->in->catalog;
	const struct exercise *e = c->exercise(c->user, first->exercise);

	ret->exercise = first->exercise;
	ret->name = e ? e->name : first->exercise;
	ret->key = first->key;
	ret->is_other = true;
	ret->target = dose_of(s, first);
}

bool simulate_before(struct advice *ret, const struct player *p, const struct simulated_line *line,
		     const struct advice *now)
{
	const struct set_row *first = NULL;
	const struct session_row *s = session_of(p, line, &first);

	*ret = *now;
	ret->target = now->previous;
	if (s && !text_eq(first->key, now->key))
		put_other(ret, p, s, first);
	/* Sets tell of neither: it is not known that they changed. */
	ret->target.rest_s = now->target.rest_s;
	ret->target.brisk_s = now->target.brisk_s;
	return ret->target.sets > 0;
}

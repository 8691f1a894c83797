/* What the log asked of a step last, for the first change of a simulation. Not for what was asked
 * while it is played: that is known (simulate.c). */
#include "simulate_before.h"

#include "ladder.h"
#include "limber/base/text.h"

/* Whether the routine does an exercise in the step: it is the step's own, or of its ladder and
 * nearest to it. */
static bool is_done_in(const struct player *p, const struct simulated_line *line,
		       const char *exercise)
{
	const struct catalog *c = p->in->catalog;
	const struct step *step = &line->routine->steps[line->step];
	int own, rung;
	const struct ladder *l = catalog_ladder(c, exercise, &rung);

	if (text_eq(step->exercise, exercise))
		return true;
	return l && catalog_ladder(c, step->exercise, &own) == l &&
	       rung_fits(&l->rungs[rung], &(struct progress_input){ .routine = line->routine,
								    .step = step,
								    .catalog = c });
}

static bool is_done_at_all(const struct player *p, const struct routine *r, const char *exercise)
{
	for (int i = 0; i < r->n_steps; i++) {
		if (is_done_in(p, &(struct simulated_line){ .routine = r, .step = i }, exercise))
			return true;
	}
	return false;
}

/* How many steps before it are the same. */
static int place_among_equals(const struct simulated_line *line)
{
	const struct step *steps = line->routine->steps;
	int before = 0;

	for (int i = 0; i < line->step; i++)
		before += text_eq(steps[i].exercise, steps[line->step].exercise);
	return before;
}

/* The first set of the line's step; NULL where the session has none. Steps move when a routine's
 * file is changed: of equal ones it is the one in the same place among them. Where there is none,
 * what had its number gave way to it, if the routine does not do that elsewhere. */
static const struct set_row *first_set(const struct player *p, const struct simulated_line *line,
				       const struct session_row *s)
{
	const struct set_row *gave_way = NULL;
	int before = place_among_equals(line), seen = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (row->step <= seen)
			continue;
		if (is_done_in(p, line, row->exercise)) {
			if (before-- == 0)
				return row;
			seen = row->step;
		} else if (!gave_way && row->step == line->step + 1 &&
			   !is_done_at_all(p, line->routine, row->exercise)) {
			gave_way = row;
		}
	}
	return gave_way;
}

/* The newest session before today that has the step, and its first set of it; NULL where none
 * has. */
static const struct session_row *session_of(const struct player *p,
					    const struct simulated_line *line,
					    const struct set_row **ret_first)
{
	const struct history *h = p->log;

	for (size_t i = history_sessions_from(h, p->day); i-- > 0;) {
		const struct session_row *s = &h->sessions[i];

		if (!text_eq(s->routine, line->routine->id))
			continue;
		*ret_first = first_set(p, line, s);
		if (*ret_first)
			return s;
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

/* How often a session had it: its repeat may have been another week's. */
static int times_of(const struct session_row *s, const struct set_row *first)
{
	int times = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		times += row->step == first->step && row->set == first->set &&
			 row->side == first->side && text_eq(row->key, first->key);
	}
	return times;
}

/* Another exercise than now, or another rung. */
static void put_other(struct advice *ret, const struct player *p, const struct session_row *s,
		      const struct set_row *first)
{
	const struct catalog *c = p->in->catalog;
	const struct exercise *e = catalog_exercise(c, first->exercise);

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
	if (s && s->state == STATE_COMPLETE)
		ret->times = times_of(s, first);
	/* Sets tell of neither: it is not known that they changed. */
	ret->target.rest_s = now->target.rest_s;
	ret->target.brisk_s = now->target.brisk_s;
	return ret->target.sets > 0;
}

/* What a step waited for that was earned before. Not for the change itself: simulated_changes.c. */
#include "limber/base/text.h"
#include "simulated.h"

enum { CAPS_MAX = 4 };

/* Whether it is a step up, of its dose or to another rung. */
static bool is_step(const struct advice *a)
{
	return (a->move == MOVE_UP && !a->is_way_back) || a->rung_change > 0;
}

/* The newest hold of a line before one in the list; NULL where none leads up to it without a break.
 * An end is no wait. */
static const struct simulated_hold *hold_before(const struct simulation *sim, size_t at, int line)
{
	while (at-- > 0) {
		const struct simulated_hold *h = &sim->holds[at];

		if (h->line == line)
			return h->cap && !simulated_cap_end(h->cap) ? h : NULL;
	}
	return NULL;
}

/* The first of the holds that led up to a change, and what they were, newest first. */
static const struct simulated_hold *first_hold(const struct simulation *sim,
					       const struct simulated_change *c,
					       const char *caps[CAPS_MAX], int *ret_n)
{
	const struct simulated_hold *first = NULL, *h;
	size_t at = sim->n_holds;

	*ret_n = 0;
	while (at > 0 && date_diff(sim->holds[at - 1].day, c->day) >= 0)
		at--;
	while ((h = hold_before(sim, at, c->line))) {
		if (*ret_n < CAPS_MAX && word_index(caps, *ret_n, h->cap) < 0)
			caps[(*ret_n)++] = h->cap;
		first = h;
		at = (size_t)(h - sim->holds);
	}
	return first;
}

const char *simulated_held(const struct simulation *sim, int line)
{
	const struct simulated_hold *last = hold_before(sim, sim->n_holds, line);

	return last ? last->cap : NULL;
}

void simulated_add_wait(struct text *ret, const struct simulation *sim,
			const struct simulated_change *c)
{
	const char *caps[CAPS_MAX];
	char since[DATE_WORDS];
	int n;
	const struct simulated_hold *first = first_hold(sim, c, caps, &n);

	if (!first || !is_step(&c->advice))
		return;
	date_say(first->day, 0, since);
	text_addf(ret, " (It waited from %s: ", since);
	while (n-- > 0)
		text_addf(ret, "%s%s", caps[n], n > 0 ? ", then " : ".)");
}

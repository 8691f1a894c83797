/* One exercise's past, as `limber why` tells it. */
#ifndef LIMBER_SRC_CLI_STORY_H
#define LIMBER_SRC_CLI_STORY_H

#include "limber/coach/coach.h"

/* What a session asked of a step and what came of it. */
struct chapter {
	const struct session_row *session;
	struct dose asked;
	bool per_side;
	int n_sets, n_done; /* sides counted each */
	bool was_hurt;
	bool is_used;      /* today's target rests on it */
	char why[WHY_MAX]; /* of what was asked; "" where the log or the plan was changed since */
};

struct story {
	struct routine_day day;   /* the routine's targets on the day */
	struct chapter *chapters; /* oldest first; owned */
	size_t n;
};

/* Whose story: all borrowed. The log must hold every session up to the day; those of the day are
 * told, but decide nothing about it. */
struct story_input {
	const struct routine *routine;
	int step;
	const struct history *log;
	const struct plan *plan;
	const struct routine *const *routines; /* the plan's, for what they share */
	int n_routines;
	const struct catalog *catalog;
	struct date day;
};

void story_tell(struct story *ret, const struct story_input *in);
void story_release(struct story *s);

#endif

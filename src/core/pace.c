/* The brisk part of a walk. The log does not tell it, so it follows from the day's minutes and from what
 * decided them. Not for how many minutes those are (dosing_walk.c). */
#include "pace.h"

#include "dosing.h"
#include "limber/core/flare.h"
#include "pain.h"

enum { BRISK_FROM_S = 20 * 60, MINUTE_S = 60, ROW_STEP = 8, ROW_STEP_SLOW = 9 };

static int part_s(const struct dose *walk, int parts)
{
	return walk->set[0].time_s < BRISK_FROM_S
		       ? 0
		       : (walk->set[0].time_s / parts + MINUTE_S / 2) / MINUTE_S * MINUTE_S;
}

int pace_third_s(const struct dose *walk)
{
	return part_s(walk, 3);
}

/* The first time, or rows 8 to 10: the others cut, or come back from days off or from pain. */
static bool is_steady(const struct advice *a)
{
	return a->move != MOVE_DOWN && (a->previous.sets == 0 || a->row >= ROW_STEP);
}

void pace_put(struct advice *a, const struct progress_input *in)
{
	const struct mornings m = { in->history, in->step->key, in->day };
	struct flare flare;

	if (dosing_of(in) != &dosing_walk || in->step->pace != PACE_NONE || a->target.sets == 0 ||
	    !is_steady(a) || pain_is_raised(&m, in->day))
		return;
	flare_at(&flare, in->history, in->day);
	if (flare.state != FLARE_NONE)
		return;
	bool was_good_week = a->row == ROW_STEP || a->row == ROW_STEP_SLOW;

	a->target.brisk_s = was_good_week && walk_is_at_goal(&a->previous, in)
				    ? part_s(&a->target, 2)
				    : pace_third_s(&a->target);
}

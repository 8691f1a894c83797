/* The brisk part of a walk. The log does not tell it, so it follows from the day's minutes and from what
 * decided them. Not for how many minutes those are (dosing_walk.c). */
#include "pace.h"

#include <string.h>

#include "dosing.h"
#include "last_word.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"

enum { BRISK_FROM_S = 20 * 60, MINUTE_S = 60, ROW_STEP = 8, PARTS = 3 };

int pace_third_s(const struct dose *walk)
{
	return walk->set[0].time_s < BRISK_FROM_S
		       ? 0
		       : (walk->set[0].time_s / PARTS + MINUTE_S / 2) / MINUTE_S * MINUTE_S;
}

/* The first time, or by rows 8 to 10: the others cut, or come back from days off or from pain. */
static bool is_steady(const struct advice *a)
{
	return a->move != MOVE_DOWN && (a->previous.sets == 0 || a->row >= ROW_STEP);
}

#define UNTIL_WELL "until a walk has gone well again"

/* What a walk lacked to be a good one; NULL where it was one. */
static const char *lack_of(const struct reading *walk)
{
	if (walk->verdict == VERDICT_GOOD)
		return NULL;
	if (walk->quota_pct < 100)
		return UNTIL_WELL ": the last one was not done in full";
	if (walk->verdict == VERDICT_PENDING)
		return "until you say how the back took the last one";
	if (walk->verdict == VERDICT_NEARLY)
		return UNTIL_WELL ": the last one was on a day that asked for care";
	return walk->effort > walk->effort_target
		       ? UNTIL_WELL ": the last one was harder than aimed at"
		       : UNTIL_WELL ": the last one was not easy on the back";
}

/* What makes it easy all the way; NULL where nothing does. Pace goes by the day: minutes that stay as
 * they are say nothing of it. */
static const char *care_of(const struct advice *a, const struct progress_input *in)
{
	const struct mornings m = { in->history, in->step->key, in->day };
	struct last_word last;
	struct flare flare;

	flare_at(&flare, in->history, in->day);
	if (flare.state != FLARE_NONE)
		return "as within four weeks of a flare-up";
	if (pain_is_raised(&m, in->day))
		return "for the back is sorer than usual this morning";
	if (last_word_holds(&m, in->day, &last))
		return "until you say that the back is better";
	if (!is_steady(a))
		return UNTIL_WELL;
	return a->readings.n > 0 ? lack_of(&a->readings.v[0]) : NULL;
}

/* A routine's own paces and a walk still getting longer are left alone. */
static bool is_paced_here(const struct advice *a, const struct progress_input *in)
{
	return dosing_of(in) == &dosing_walk && in->step->pace == PACE_NONE && a->target.sets > 0 &&
	       pace_third_s(&a->target) > 0;
}

void pace_put(struct advice *a, const struct progress_input *in)
{
	const char *care = care_of(a, in);
	size_t n = strlen(a->why);

	if (!is_paced_here(a, in))
		return;
	if (care) {
		text_format(a->why + n, WHY_MAX - n, " The pace is easy all the way, %s.", care);
		return;
	}
	a->target.brisk_s = pace_third_s(&a->target);
	text_format(a->why + n, WHY_MAX - n,
		    " The pace is brisk in the middle third while pain is calm.");
}

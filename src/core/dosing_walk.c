/* Walks: minutes a day by the beginner's ladder of EVIDENCE 1.3, then two more a week up to the
 * plan's goal. Not for intervals, which a routine doses itself, nor for how fast (pace.c). */
#include "dosing_parts.h"

/* Weeks 1 to 12: seconds a day, days a week; the twelfth is the way's end, not the person's. The
 * ladder is the new person's step already and is not halved; whoever falls below its top after a
 * break comes back along it. */
static const struct ladder_week {
	int day_s, days, bouts;
} ladder[] = {
	{ 10 * 60, 6, 2 }, { 12 * 60, 6, 2 }, { 14 * 60, 6, 2 }, { 15 * 60, 6, 2 },
	{ 17 * 60, 6, 2 }, { 19 * 60, 6, 2 }, { 20 * 60, 6, 1 }, { 22 * 60, 6, 1 },
	{ 24 * 60, 6, 1 }, { 26 * 60, 5, 1 }, { 28 * 60, 5, 1 }, { 30 * 60, 5, 1 },
};

enum { ONE_BOUT_S = 20 * 60, ROUND_S = 30 };

void walk_of_week(struct dose *d, int week)
{
	const struct ladder_week *last = &ladder[ARRAY_LEN(ladder) - 1];
	const struct ladder_week *w = week < last - ladder ? &ladder[week] : last;

	d->bouts = w->bouts;
	d->days = w->days;
	d->set[0].time_s = w->day_s / w->bouts;
}

bool walk_is_at_goal(const struct dose *d, const struct progress_input *in)
{
	const struct ladder_week *last = &ladder[ARRAY_LEN(ladder) - 1];

	return in->walk_goal > 0 && dose_day_s(d) >= last->day_s &&
	       dose_day_s(d) * d->days >= in->walk_goal * 60;
}

void walk_keep_days(struct dose *d, int days)
{
	if (days > 0 && days < d->days)
		d->days = days;
}

static int days_of(const struct ladder_week *week, int bouts, const struct progress_input *in)
{
	enum level level = in->profile->level;

	return bouts == 1 && level == LEVEL_ACTIVE ? in->exercise->dose[level].days : week->days;
}

/* A walk of so long a day, put as the ladder would; but on no more days than before. That has
 * shorter walks on more days, so that a cut or half of a walk would be little less of a week, or
 * more. */
static void walk_put(struct dose *d, int seconds, const struct progress_input *in)
{
	const struct ladder_week *week = ladder;
	int before = d->days;

	while (week + 1 < ladder + ARRAY_LEN(ladder) && week[1].day_s <= seconds)
		week++;
	d->bouts = seconds >= ONE_BOUT_S ? 1 : 2;
	d->days = days_of(week, d->bouts, in);
	walk_keep_days(d, before);
	d->sets = 1;
	d->set[0].time_s = seconds / d->bouts / ROUND_S * ROUND_S;
	if (d->set[0].time_s < TIME_S_MIN)
		d->set[0].time_s = TIME_S_MIN;
}

/* The ladder's next week; below its first, where cuts and breaks lead, and past its last, a step
 * more. */
static int next_day_s(int seconds, const struct progress_input *in)
{
	const struct ladder_week *end = ladder + ARRAY_LEN(ladder), *next = ladder;
	int step_s = in->exercise->step.amount;

	while (next < end && next->day_s <= seconds)
		next++;
	if (next == end)
		return seconds + step_s / (dosing_is_careful(in) ? 2 : 1);
	return next->day_s - seconds > step_s ? seconds + step_s : next->day_s;
}

static bool walk_up(struct dose *d, const struct progress_input *in)
{
	const struct dose before = *d;
	int cap_s = in->exercise->cap.set[0].time_s;
	int seconds = next_day_s(dose_day_s(d), in);

	if (walk_is_at_goal(d, in))
		return false;
	if (cap_s > 0 && seconds > cap_s)
		seconds = cap_s;
	if (seconds <= dose_day_s(&before))
		return false;
	walk_put(d, seconds, in);
	dose_clamp(d, &in->step->bounds);
	if (dose_exceeds(d, &before))
		return true;
	*d = before;
	return false;
}

static void walk_down(struct dose *d, const struct progress_input *in)
{
	const struct ladder_week *week = ladder + ARRAY_LEN(ladder);
	int seconds = dose_day_s(d);

	if (seconds > week[-1].day_s) {
		walk_put(d, seconds - in->exercise->step.amount, in);
		return;
	}
	while (week > ladder && week[-1].day_s >= seconds)
		week--;
	walk_put(d, week > ladder ? week[-1].day_s : seconds * 4 / 5, in);
}

static void walk_scale(struct dose *d, int pct, const struct progress_input *in)
{
	walk_put(d, dose_day_s(d) * pct / 100, in);
}

/* The log has one walk's minutes; short ones are two a day. */
static void walk_shape(struct dose *d, const struct progress_input *in)
{
	int one_s = d->set[0].time_s;

	d->rest_s = 0;
	walk_put(d, one_s >= ONE_BOUT_S / 2 ? one_s : one_s * 2, in);
	d->set[0].time_s = one_s;
	if (one_s >= ONE_BOUT_S / 2)
		d->bouts = 1;
}

static bool walk_waits(const struct dose *d, const struct progress_input *in)
{
	(void)d;
	(void)in;
	return false;
}

const struct dosing dosing_walk = {
	.up = walk_up,
	.down = walk_down,
	.scale = walk_scale,
	.shape = walk_shape,
	.waits = walk_waits,
};

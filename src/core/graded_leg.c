/* The way back to what leg symptoms had stopped or shortened, once it is over (EVIDENCE 2.2 row
 * 2): as after a flare-up. Not for when that is (leg_care.c). */
#include "graded_begin.h"

#include "graded_way.h"
#include "leg.h"
#include "leg_care.h"
#include "limber/base/text.h"
#include "person_on.h"

/* Whether on the newest day of them it was this one that had moved them: not what goes the same way
 * or is a strain, nor any of what a night followed. */
static bool has_moved_them(const struct review *v)
{
	struct leg_move move;

	for (int i = 1; i <= LEG_DAYS && v->day.day - i >= v->st->last.day.day; i++) {
		const struct safety_input person = person_on(v->in, date_add(v->day, -i));

		if (leg_stops(&person, v->in->exercise, &move) && !move.is_of_before)
			return move.by == LEG_BY_ITSELF && !move.is_overnight;
	}
	return false;
}

/* Whether it was cut for them before, and the way back from that is not over: another exercise
 * provokes them again and again, and cuts of this one do not mend that. */
static bool is_cut_already(const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback;

	return c->from == FROM_LEG && graded_is_below_goal(v) && !has_moved_them(v);
}

/* A bad day can only hold: the half of a walk stays the half. */
static void hold_to_half(struct decision *d, const struct review *v)
{
	struct dose half = v->st->now;

	v->rule->dosing->scale(&half, ACUTE_PCT, v->in);
	if (!dose_exceeds(&d->target, &half))
		return;
	d->target = half;
	d->memory.comeback.taken = -1;
}

/* Where that cut led, and the way back begins anew. */
static bool hold_to_cut(struct decision *d, const struct review *v, bool is_sore)
{
	struct comeback way = v->st->memory.comeback;
	struct dose share = way.goal;

	if (d->days_off > 0 || graded_is_cut(d, v))
		return false;
	v->rule->dosing->scale(&share, way.from_pct, v->in);
	graded_lighten(&share, way.from_pct, v->in);
	d->target = dose_exceeds(&share, &v->st->now) ? v->st->now : share;
	way.taken = 0;
	way.begun = way.since = v->day;
	d->memory.comeback = way;
	if (is_sore)
		hold_to_half(d, v);
	return true;
}

/* What rested begins with the half on a bad day, too; false where a cut asks for no more anyway. */
static bool begin_way(struct decision *d, const struct review *v, bool is_sore)
{
	struct dose share;

	if (!graded_ease(&share, is_sore ? ACUTE_PCT : SETTLED_PCT, d, v))
		return false;
	d->memory.comeback = graded_way_from_bad_days(d, v, FROM_LEG);
	d->memory.comeback.taken = is_sore ? -1 : 0;
	d->target = share;
	if (has_moved_them(v))
		graded_take_two_weeks(&d->memory.comeback, v->day);
	return true;
}

static bool is_over(struct decision *d, const struct review *v)
{
	const struct mornings m = mornings_of(v->in, v->day);
	bool is_sore = v->flare.state != FLARE_ACUTE && pain_is_raised(&m, v->day);

	if (!leg_care_is_over(v->in, v->st->last.day, v->day))
		return false;
	return is_cut_already(v) ? hold_to_cut(d, v, is_sore) : begin_way(d, v, is_sore);
}

static void say_over(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	static const char in_flare[] = "gently and only as far as is comfortable; nothing goes up "
				       "before the flare-up has settled, too";
	char left[LEFT_TEXT], more[MORE_TEXT];
	const char *then = v->flare.state == FLARE_ACUTE ? in_flare : more;

	graded_say_more(more, d, v);
	graded_say_left(left, d, v, "");
	if (d->memory.comeback.taken < 0)
		text_format(why, WHY_MAX,
			    "After the leg symptoms, but your back is worse this morning: half of "
			    "it, and about %d %% after a good session and two calm mornings.",
			    d->memory.comeback.from_pct);
	else if (is_cut_already(v))
		text_format(why, WHY_MAX,
			    "After the leg symptoms, which came back: it was cut for them already "
			    "and stays at %s, %s.",
			    left, then);
	else
		text_format(why, WHY_MAX, "After the leg symptoms: back at %s, %s.", left, then);
}

const struct graded_cap graded_leg = {
	.name = "leg symptoms",
	.apply = is_over,
	.say = say_over,
	.sources = "V75",
};

/* How a way back begins, whatever it is from, and how its share is told. Not for when one does
 * (graded_break.c, graded_flare.c, graded_bad_days.c, graded_leg.c), nor for how it goes on
 * (graded_way_back.c). */
#include "graded_begin.h"

#include "graded_way.h"
#include "limber/base/text.h"
#include "words.h"

enum { FLARE_SHARES = 3, NEARLY_PCT = 7 };

bool graded_is_time_apart(const struct decision *d)
{
	return d->cap == &graded_days_off || d->cap == &graded_flare ||
	       d->cap == &graded_bad_days || d->cap == &graded_leg || d->cap == &graded_easy_week;
}

bool graded_is_after_easy_week(const struct decision *d, const struct review *v)
{
	return dose_exceeds(&d->before, &v->st->now);
}

/* One that it cuts short goes on after it: what was done well before both is not lost. A cut ends
 * all ways. */
struct comeback graded_way_from(const struct decision *d, const struct review *v,
				enum comeback_from from, int pct, int shares)
{
	const struct comeback *old = &v->st->memory.comeback;
	struct comeback ret = { .from = from,
				.goal = d->before,
				.from_pct = pct,
				.shares = shares,
				.since = v->day,
				.begun = v->day,
				.is_cut = dose_exceeds(&v->st->now, &d->before) };

	if (ret.is_cut || !graded_is_below_goal(v) || graded_is_after_easy_week(d, v))
		return ret;
	ret.is_again = true;
	ret.then = (struct way_left){
		.from = old->is_again ? old->then.from : old->from,
		.goal = *graded_way_end(old),
		.since = old->then.goal.sets > 0 ? old->then.since : old->since,
		.shares = old->then.shares + graded_shares_left(old),
		.days = old->then.days + graded_days_left(old, v->day),
		.is_by_steps = old->is_by_steps || old->then.is_by_steps,
	};
	return ret;
}

void graded_take_two_weeks(struct comeback *c, struct date day)
{
	enum { DAYS = 2 * WEEKDAYS };

	if (graded_days_left(c, day) >= DAYS)
		return;
	c->begun = day;
	c->days = DAYS;
}

void graded_leave_half(struct comeback *c, struct date day)
{
	c->taken = 0;
	if (c->is_lower)
		graded_take_two_weeks(c, day);
}

/* ---- Shares ---- */

/* Where no weight is light enough, what is left over is taken off the work. */
void graded_lighten(struct dose *d, int pct, const struct progress_input *in)
{
	int goal = d->set[0].load_g * pct / 100;

	while (d->set[0].load_g > goal && dosing_lighten(d, in))
		continue;
	if (d->set[0].load_g > goal && goal > 0)
		dosing_of(in)->scale(d, goal * 100 / d->set[0].load_g, in);
}

bool graded_keep_near(struct dose *d, int pct, const struct review *v)
{
	const int64_t most = dose_work(&v->st->now) * pct / 100, work = dose_work(d);

	if (work <= most)
		return false;
	v->rule->dosing->scale(d, (int)(most * 100 / work), v->in);
	return true;
}

/* ---- From 70 %, as after a flare-up ---- */

struct comeback graded_way_from_bad_days(const struct decision *d, const struct review *v,
					 enum comeback_from from)
{
	struct comeback way = d->memory.comeback;

	if (d->days_off == 0)
		way = graded_way_from(d, v, from, SETTLED_PCT, FLARE_SHARES);
	way.from = from;
	way.from_pct = SETTLED_PCT;
	if (way.shares < FLARE_SHARES)
		way.shares = FLARE_SHARES;
	return way;
}

bool graded_ease(struct dose *eased, int pct, const struct decision *d, const struct review *v)
{
	if (v->st->n == 0)
		*eased = d->target;
	else
		*eased = graded_is_after_easy_week(d, v) ? d->before : v->st->now;
	v->rule->dosing->scale(eased, pct, v->in);
	graded_lighten(eased, pct, v->in);
	if (v->st->n > 0)
		graded_keep_near(eased, 100, v);
	return dose_work(eased) < dose_work(&d->target) ||
	       (dose_work(eased) == dose_work(&d->target) && d->days_off > 0);
}

bool graded_come_back(struct decision *d, const struct review *v, enum comeback_from from)
{
	struct dose eased;

	if (!graded_ease(&eased, SETTLED_PCT, d, v))
		return false;
	d->memory.comeback = graded_way_from_bad_days(d, v, from);
	d->target = eased;
	return true;
}

/* ---- In words ---- */

enum { SLOW_TEXT = 48, ROUNDED_TEXT = 32 };

int graded_work_left(const struct decision *d)
{
	const struct dose *goal = &d->memory.comeback.goal;
	struct dose as_heavy = d->target;
	int64_t before = dose_work(goal);

	for (int i = 0; i < as_heavy.sets; i++)
		as_heavy.set[i].load_g = goal->set[0].load_g;
	return (int)((dose_work(&as_heavy) * 100 + before / 2) / before);
}

/* " (70 % in whole reps)": the rule's own share, where that is not what came of it. */
static void say_rounded(char ret[ROUNDED_TEXT], const struct decision *d, int left)
{
	const struct comeback *way = &d->memory.comeback;
	const struct amount *goal = &way->goal.set[0];
	int less = way->from_pct - left;

	ret[0] = '\0';
	if (less > 1 && less <= NEARLY_PCT && goal->time_s == 0)
		text_format(ret, ROUNDED_TEXT, " (%d %% in whole %s)", way->from_pct,
			    goal->reps > 0 ? "reps" : "seconds");
}

void graded_say_left(char ret[LEFT_TEXT], const struct decision *d, const struct review *v,
		     const char *before)
{
	const struct amount *goal = &d->memory.comeback.goal.set[0];
	bool is_lighter = d->target.set[0].load_g < goal->load_g;
	const char *work = goal->reps > 0 ? "the reps" : "the time";
	const char *all = "what it was";
	char rounded[ROUNDED_TEXT] = "";
	int left = graded_work_left(d);

	if (graded_is_cut_first(d, v)) {
		all = "that";
		before = "";
	} else if (!d->is_near && !graded_is_after_easy_week(d, v)) {
		say_rounded(rounded, d, left);
	}
	text_format(ret, LEFT_TEXT, "about %d %% of %s%s%s%s", left, is_lighter ? work : all,
		    graded_is_after_easy_week(d, v) ? " before the easy week" : before,
		    is_lighter ? " and with a lighter weight" : "", rounded);
}

void graded_say_share(char ret[SHARE_TEXT], const struct comeback *c)
{
	int tenths = ((100 - c->from_pct) * 10 + c->shares / 2) / c->shares;

	if (tenths % 10 > 0)
		text_format(ret, SHARE_TEXT, "%d.%d %%", tenths / 10, tenths % 10);
	else
		text_format(ret, SHARE_TEXT, "%d %%", tenths / 10);
}

/* Why a way takes its days: ", after ten days off". */
static void say_slow(char ret[SLOW_TEXT], const struct decision *d)
{
	const struct comeback *way = &d->memory.comeback;
	char digits[NUMBER_TEXT];

	ret[0] = '\0';
	if (d->days_off > 0)
		text_format(ret, SLOW_TEXT, ", after %s days off",
			    number_word(d->days_off, digits));
	else if (way->from == FROM_LEG && way->days > 0)
		text_copy(ret, SLOW_TEXT, ", for it was this that moved them");
	else if (!way->is_lower) /* that is told with the share */
		text_copy(ret, SLOW_TEXT, ", for it was on its way back before");
}

void graded_say_more(char ret[MORE_TEXT], const struct decision *d, const struct review *v)
{
	const struct comeback *way = &d->memory.comeback;
	char slow[SLOW_TEXT], over[OVER_TEXT], share[SHARE_TEXT];

	if (way->days + way->then.days == 0) {
		graded_say_share(share, way);
		text_format(ret, MORE_TEXT, "and %s more after each good session", share);
		return;
	}
	say_slow(slow, d);
	graded_say_over(over, d, v);
	text_format(ret, MORE_TEXT, "and %s%s", over, slow);
}

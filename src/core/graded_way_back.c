/* The row of the graded table that leads back to a dose of before a break, a flare-up or an easy
 * week: one share of the way, or one step, a good session. Not for where the way begins
 * (graded_begin.c), nor for its sentences (graded_way_words.c). */
#include "graded_begin.h"
#include "graded_way.h"

#include "limber/core/window.h"

/* 70 % of a flare-up's way less a cut of 30 %; and two tenths more to come back by. */
enum { LOWER_PCT = 49, LOWER_SHARES = 2 };

enum { DAYS_APART = 2 };

const struct dose *graded_way_end(const struct comeback *c)
{
	return c->then.goal.sets > 0 ? &c->then.goal : &c->goal;
}

bool graded_is_below_goal(const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback;
	const struct dose *now = &v->st->now;

	return c->goal.sets > 0 && (dose_exceeds(&c->goal, now) ||
				    (c->then.goal.sets > 0 && dose_exceeds(&c->then.goal, now)));
}

bool graded_is_coming_back(const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback;

	return !c->is_by_steps &&
	       (graded_is_below_goal(v) || (c->goal.sets > 0 && graded_days_left(c, v->day) > 0));
}

/* An easy week takes nothing that would have to be earned again: it is enough that nothing speaks
 * against what was done before it. */
static bool went_fine(const struct judged *j)
{
	return j->is_confirmed && j->is_all_done && !j->is_nothing_done && !j->is_hurt &&
	       !j->is_leg_further && !j->is_spared && !judged_too_hard(j) && j->band <= BAND_LOW;
}

bool graded_is_on_way_back(const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback;

	if (!graded_is_below_goal(v) && !graded_is_coming_back(v))
		return false;
	if (c->from == FROM_EASY_WEEK)
		return went_fine(&v->st->last);
	return v->st->last.verdict == VERDICT_GOOD && (!c->is_by_steps || v->st->last.pain == 0);
}

int graded_days_left(const struct comeback *c, struct date day)
{
	int passed = date_diff(day, c->begun);

	return c->days > passed ? c->days - passed : 0;
}

/* Where there are more days than sessions need, shares that came late are not made up for in a
 * row. */
static bool is_apart(const struct comeback *c)
{
	return c->days >= c->shares * DAYS_APART;
}

/* Whether a good session takes a share: no more of them by a day than its part of the way's days,
 * and the last only when they are over. */
static bool is_share_due(const struct comeback *c, const struct review *v)
{
	int left = graded_days_left(c, v->day), passed = c->days - left;

	if (c->is_by_steps || c->days == 0)
		return true;
	if (is_apart(c) && v->st->was_raised && date_diff(v->day, v->st->raised) < DAYS_APART)
		return false;
	int part = (c->shares * passed + c->days - 1) / c->days;

	return left == 0 || (c->taken < part && c->taken + 1 < c->shares);
}

/* Of the one that was cut short, from where this one leads to: that may be less than it had come to,
 * but no share of it is more than a tenth. */
static int then_from_pct(const struct comeback *c)
{
	return (int)(dose_work(&c->goal) * 100 / dose_work(&c->then.goal));
}

static int then_shares(const struct comeback *c)
{
	int tenths = (100 - then_from_pct(c) + 9) / 10;

	return c->then.shares > tenths ? c->then.shares : tenths;
}

/* At least one: it is not over before a good session says so. */
int graded_shares_left(const struct comeback *c)
{
	int left = c->shares - (c->taken > 0 ? c->taken : 0);

	return left > 0 ? left : 1;
}

/* As much more of one quantity of a set as the goal has and so much work allows. */
static void grow_within(struct dose *d, int set, enum quantity q, const struct dose *goal,
			int64_t most)
{
	int least = amount_get(&d->set[set], q), value = amount_get(&goal->set[set], q);

	while (value > least) {
		amount_set(&d->set[set], q, value--);
		if (dose_work(d) <= most)
			return;
	}
	amount_set(&d->set[set], q, least);
}

/* A share that has more of one thing than what is done now and less of another, for the way began
 * at the first dose: both together would be more than the share. */
static void keep_to_share(struct dose *ret, const struct dose *goal, const struct dose *now,
			  int pct)
{
	static const enum quantity grown[] = { QUANTITY_REPS, QUANTITY_HOLD, QUANTITY_TIME };
	const int64_t most = dose_work(goal) * pct / 100;
	const bool is_less = !dose_exceeds(now, ret);

	dose_raise_to(ret, now);
	if (is_less || dose_work(ret) <= most)
		return;
	*ret = *now;
	for (int i = 0; i < now->sets && i < goal->sets; i++) {
		for (size_t q = 0; q < ARRAY_LEN(grown); q++)
			grow_within(ret, i, grown[q], goal, most);
	}
}

/* A share can hold a weight or a set that the one before it had not: as much of it as is at most
 * 30 % more work, and more than now; and of the shares after it, until they are caught up with.
 * An easy week took nothing that has to be earned again. */
static void keep_to_growth(struct dose *ret, const struct comeback *c, const struct dose *now,
			   const struct review *v)
{
	const int64_t most = dose_work(now) * GROWTH_PCT / 100;
	bool is_jump = ret->sets > now->sets || ret->set[0].load_g > 0;
	struct dose less = *ret;

	if (!is_jump || c->from == FROM_EASY_WEEK || dose_work(ret) <= most)
		return;
	dosing_shrink(&less, dosing_main(ret, v->in), (int)(most * 100 / dose_work(ret)), 0);
	if (dose_work(&less) > dose_work(now))
		*ret = less;
}

bool graded_way_after(struct dose *ret, const struct comeback *c, int taken, const struct dose *now,
		      const struct review *v)
{
	bool is_over = taken >= c->shares;

	*ret = *now;
	if (c->is_by_steps) {
		is_over = !dosing_up(v->rule->dosing, ret, v->in) || dose_exceeds(ret, &c->goal);
	} else {
		int pct = c->from_pct + (100 - c->from_pct) * taken / c->shares;

		*ret = c->goal;
		v->rule->dosing->scale(ret, pct, v->in);
		graded_lighten(ret, pct, v->in);
		keep_to_share(ret, &c->goal, now, pct);
	}
	is_over = is_over || !dose_exceeds(&c->goal, ret);
	if (is_over)
		*ret = c->goal;
	keep_to_growth(ret, c, now, v);
	return is_over && !dose_exceeds(&c->goal, ret);
}

static void go_on_to_then(struct comeback *c, struct date day)
{
	const struct way_left then = c->then;

	c->from_pct = then_from_pct(c);
	c->shares = then_shares(c);
	c->goal = then.goal;
	c->since = then.since;
	c->taken = 0;
	c->begun = day;
	c->days = then.days;
	c->is_by_steps = then.is_by_steps;
	c->then = (struct way_left){ .from = then.from };
}

void graded_go_further_back(struct decision *d, const struct review *v)
{
	struct comeback *c = &d->memory.comeback;

	if (c->taken < 0)
		graded_leave_half(c, v->day);
	else
		c->taken += is_share_due(c, v);
	if (!graded_way_after(&d->target, c, c->taken, &v->st->now, v) ||
	    graded_days_left(c, v->day) > 0)
		return;
	if (c->then.goal.sets > 0)
		go_on_to_then(c, v->day);
	else
		c->goal.sets = 0;
}

/* ---- Its end, where it takes too long ---- */

static bool is_outlived(struct date since, struct date day)
{
	return date_diff(day, since) > WAY_BACK_DAYS;
}

struct dose graded_outlive_way(struct comeback *c, struct date day)
{
	struct dose end = { .sets = 0 };

	if (c->goal.sets == 0 || c->from == FROM_EASY_WEEK)
		return end;
	if (is_outlived(c->since, day)) {
		end = *graded_way_end(c);
		*c = (struct comeback){ .from_pct = 0 };
	} else if (c->then.goal.sets > 0 && is_outlived(c->then.since, day)) {
		end = c->then.goal;
		c->then = (struct way_left){ .from = c->then.from };
		c->is_again = false;
	}
	return end;
}

/* What hurts while a flare-up is on says little of what was done before it. */
bool graded_way_outlasts_cut(struct decision *d, const struct review *v)
{
	struct comeback *c = &d->memory.comeback;
	struct date last = v->st->last.day;
	bool is_settled = v->flare.state == FLARE_SETTLED;

	if (v->flare.state == FLARE_NONE || c->from != FROM_FLARE || c->goal.sets == 0 ||
	    c->taken >= 0 || last.day < v->flare.begun.day ||
	    (is_settled && last.day >= v->flare.settled.day))
		return false;
	if (c->is_lower)
		return true;
	c->is_lower = true;
	c->from_pct = LOWER_PCT;
	c->shares += LOWER_SHARES;
	return true;
}

/* ---- Its end, at the earliest ---- */

static void go_well(struct standing *st, const struct decision *d, struct date day)
{
	if (dose_exceeds(&d->target, &st->now)) {
		st->was_raised = true;
		st->raised = day;
	}
	st->now = d->target;
	st->memory = d->memory;
}

/* Played on, a day at a time. */
bool graded_way_over(struct date *ret, const struct decision *d, const struct review *v)
{
	struct decision well = *d;
	struct standing st = *v->st;
	struct review next = *v;
	bool is_whole = true;

	next.st = &st;
	for (;;) {
		go_well(&st, &well, next.day);
		if (!graded_is_below_goal(&next))
			break;
		next.day = date_add(next.day, 1);
		is_whole &= graded_outlive_way(&well.memory.comeback, next.day).sets == 0;
		if (well.memory.comeback.goal.sets > 0)
			graded_go_further_back(&well, &next);
	}
	*ret = next.day;
	return is_whole;
}

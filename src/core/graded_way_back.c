/* The row of the graded table that leads back to a dose of before a break, a flare-up or an easy week:
 * one share of the way, or one step, a good session. Not for where the way begins (graded_begin.c). */
#include "graded.h"

#include <string.h>

#include "limber/base/text.h"
#include "limber/core/window.h"

/* 70 % of a flare-up's way less a cut of 30 %; and two tenths more to come back by. */
enum { LOWER_PCT = 49, LOWER_SHARES = 2 };

enum { NEXT_TEXT = 2 * DOSE_TEXT };

enum { ROW_SETTLED = 7 }; /* the first that does not cut */

const struct dose *graded_way_end(const struct comeback *c)
{
	return c->then.sets > 0 ? &c->then : &c->goal;
}

bool graded_is_below_goal(const struct review *v)
{
	const struct dose *goal = &v->st->memory.comeback.goal;

	return goal->sets > 0 && dose_exceeds(goal, &v->st->now);
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

	if (!graded_is_below_goal(v))
		return false;
	if (c->from == FROM_EASY_WEEK)
		return went_fine(&v->st->last);
	return v->st->last.verdict == VERDICT_GOOD && (!c->is_by_steps || v->st->last.pain == 0);
}

/* The shares that are taken by a day: those of the good sessions, but no more than its part of the way's
 * days, and the last only when they are over. */
static int shares_taken(const struct comeback *c, struct date day)
{
	int passed = date_diff(day, c->begun);

	if (c->is_by_steps || passed >= c->days)
		return c->taken;
	int part = (c->shares * passed + c->days - 1) / c->days;
	int most = part < c->shares ? part : c->shares - 1;

	return c->taken < most ? c->taken : most;
}

/* At least one: it is not over before a good session says so. */
int graded_shares_left(const struct comeback *c, struct date day)
{
	int taken = shares_taken(c, day), left = c->shares - (taken > 0 ? taken : 0);

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

/* A share that has more of one thing than what is done now and less of another, for the way began at
 * the first dose: both together would be more than the share. */
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

/* What so many shares of the way make of it, from what is done now; true where that is all of it. */
static bool way_after(struct dose *ret, const struct comeback *c, int taken, const struct dose *now,
		      const struct review *v)
{
	bool is_over = taken >= c->shares;

	*ret = *now;
	if (c->is_by_steps) {
		is_over = !v->rule->dosing->up(ret, v->in) || dose_exceeds(ret, &c->goal);
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

/* The one that was cut short, from where this one led: that may be less than it had come to, but no share
 * of it is more than a tenth. */
static void go_on_to_then(struct comeback *c, struct date day)
{
	c->from_pct = (int)(dose_work(&c->goal) * 100 / dose_work(&c->then));
	int tenths = (100 - c->from_pct + 9) / 10;

	c->goal = c->then;
	c->since = c->then_since;
	c->shares = c->then_shares > tenths ? c->then_shares : tenths;
	c->taken = 0;
	c->begun = day;
	c->days = c->then_days;
	c->is_by_steps = c->then_by_steps;
	c->then.sets = c->then_shares = c->then_days = 0;
	c->then_by_steps = false;
}

void graded_go_further_back(struct decision *d, const struct review *v)
{
	struct comeback *c = &d->memory.comeback;

	c->taken++;
	if (!way_after(&d->target, c, shares_taken(c, v->day), &v->st->now, v))
		return;
	if (c->then.sets > 0)
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
	} else if (c->then.sets > 0 && is_outlived(c->then_since, day)) {
		end = c->then;
		c->then.sets = c->then_shares = c->then_days = 0;
		c->then_by_steps = c->is_again = false;
	}
	return end;
}

/* Once: after the next session it is given up already. */
static void add_outlived(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct dose *goal = &v->outlived;
	size_t n = strlen(why);
	char dose[DOSE_TEXT];

	if (goal->sets == 0 || !dose_exceeds(goal, &v->st->now) || graded_is_time_apart(d))
		return;
	dose_format(goal, v->in->exercise->per_side, dose);
	text_format(why + n, WHY_MAX - n,
		    " Six weeks are over, and with them the way back to %s: usual steps lead on.",
		    dose);
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

/* Whether the wait after a cut is over with so many good sessions more, or is for more than that. */
static bool is_past_cut_by(const struct dose *then, const struct decision *d, int n)
{
	const struct memory *m = &d->memory;

	return m->cut_from.sets == 0 || m->good_since_cut + n >= GOOD_AFTER_CUT ||
	       !dose_exceeds(then, &m->cut_from);
}

/* How many good sessions more it takes to ask for more, and what. */
static int sessions_to_more(struct dose *ret, const struct decision *d, const struct review *v)
{
	const struct comeback *c = &d->memory.comeback;
	const struct dose *now = &v->st->now;
	int n = 1;

	while (!way_after(ret, c, c->taken + n, now, v) && !dose_exceeds(ret, now))
		n++;
	while (!is_past_cut_by(ret, d, n))
		n++;
	return n;
}

static void say_back(char why[WHY_MAX], const struct comeback *c, const char *now)
{
	static const char *const ends[] = { [FROM_EASY_WEEK] = "easy week",
					    [FROM_BREAK] = "break",
					    [FROM_FLARE] = "flare-up",
					    [FROM_BAD_DAYS] = "bad days",
					    [FROM_LEG] = "leg symptoms" };

	if (c->from == FROM_EASY_WEEK)
		text_format(why, WHY_MAX, "The easy week is over: %s again, as before it.", now);
	else if (c->is_cut)
		text_format(why, WHY_MAX, "All went well, and the way back is over: %s.", now);
	else
		text_format(why, WHY_MAX,
			    "All went well on the way back: %s again, as before the %s.", now,
			    ends[c->is_again ? c->then_from : c->from]);
}

/* Who trains more often than before the break is not back sooner. */
static void say_not_before(char why[WHY_MAX], const struct comeback *c, const char *goal,
			   const char *now)
{
	char end[DATE_WORDS];

	date_say(date_add(c->begun, c->days + c->then_days), 0, end);
	text_format(why, WHY_MAX,
		    "A good session on the way back to %s, which takes until %s at least: %s "
		    "again.",
		    goal, end, now);
}

/* ", then 27 min"; ", all of it on 16 Nov at the earliest": what comes after more of the same. */
static void say_next(char ret[NEXT_TEXT], const struct decision *d, const struct review *v)
{
	const struct comeback *left = &d->memory.comeback;
	struct date end = date_add(left->begun, left->days + left->then_days);
	char words[DOSE_TEXT];
	struct dose next;

	ret[0] = '\0';
	if (left->is_by_steps) {
		text_copy(ret, NEXT_TEXT, ", then a step a session while nothing hurts");
	} else if (date_diff(end, v->day) > 0) {
		date_say(end, 0, words);
		text_format(ret, NEXT_TEXT, ", all of it on %s at the earliest", words);
	} else if (left->days + left->then_days == 0 &&
		   !way_after(&next, left, left->taken + 1, &d->target, v) &&
		   dose_exceeds(&next, &d->target) && is_past_cut_by(&next, d, 1)) {
		dose_format(&next, v->in->exercise->per_side, words);
		text_format(ret, NEXT_TEXT, ", then %s", words);
	}
}

/* "; after two good sessions more it is 8 reps"; on a way that takes its days, how long it does. */
static void say_too_small_yet(char ret[NEXT_TEXT], const struct decision *d, const struct review *v)
{
	const struct comeback *left = &d->memory.comeback;
	char words[DOSE_TEXT], count[16];
	struct dose next;

	if (left->days + left->then_days > 0) {
		say_next(ret, d, v);
		return;
	}
	int n = sessions_to_more(&next, d, v);

	dose_format(&next, v->in->exercise->per_side, words);
	text_format(ret, NEXT_TEXT, "; after %s good session%s more it is %s",
		    number_word(n, count), n == 1 ? "" : "s", words);
}

void graded_say_way_back(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct comeback *c = &v->st->memory.comeback, *left = &d->memory.comeback;
	bool per_side = v->in->exercise->per_side;
	char now[DOSE_TEXT], goal[DOSE_TEXT], more[NEXT_TEXT];

	dose_format(&d->target, per_side, now);
	dose_format(graded_way_end(c), per_side, goal);
	if (d->memory.comeback.goal.sets == 0) {
		say_back(why, c, now);
	} else if (graded_is_up(d, v)) {
		say_next(more, d, v);
		text_format(why, WHY_MAX, "A good session on the way back to %s: now %s%s.", goal,
			    now, more);
	} else if (shares_taken(left, v->day) < left->taken) {
		say_not_before(why, left, goal, now);
	} else {
		say_too_small_yet(more, d, v);
		text_format(why, WHY_MAX,
			    "A good session on the way back to %s, and its share is too small to "
			    "show yet: %s again%s.",
			    goal, now, more);
	}
}

/* What a way back waits for, in front of the dose that it leads to and behind that. Where it goes a step
 * a session, a row that held counts otherwise. */
struct waits {
	const char *before, *after;
};

static struct waits waits_of(const struct comeback *c, bool is_after_cut)
{
	if (is_after_cut)
		return (struct waits){ "The way back to", "begins once the flare-up has settled" };
	if (c->from == FROM_EASY_WEEK)
		return (struct waits){ "The easy week is over: it is",
				       "again after a session that goes well" };
	if (c->is_by_steps)
		return (struct waits){ "On the way back to",
				       "a session without any pain is enough for a step" };
	return (struct waits){ "The way back to", "goes on after a good session" };
}

void graded_add_way_waits(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct comeback *c = &d->memory.comeback;
	bool is_after_cut = d->row->is_cut && c->is_lower;
	bool is_held = d->row->number >= ROW_SETTLED && !graded_is_up(d, v);
	char goal[DOSE_TEXT];

	add_outlived(why, d, v);
	size_t n = strlen(why);

	if (d->cap || (!is_held && !is_after_cut) || c->goal.sets == 0 || !graded_is_below_goal(v))
		return;
	struct waits waits = waits_of(c, is_after_cut);

	dose_format(graded_way_end(c), v->in->exercise->per_side, goal);
	text_format(why + n, WHY_MAX - n, " %s %s %s.", waits.before, goal, waits.after);
}

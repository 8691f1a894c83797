/* What holds or shrinks a decision of the table: EVIDENCE 2.2, caps and return multipliers. Caps
 * that look at several exercises are plan_day's. */
#include "graded.h"

#include <limits.h>

#include "limber/base/text.h"

enum {
	DAYS_BETWEEN_STEPS = 4,
	HELD_AFTER_MORNING = 2,
	GOOD_AFTER_CUT = 4,
	SHARE_DAYS = 14,
	GROWTH_DAYS = 14,
	GROWTH_PCT = 130
};

static bool is_up(const struct decision *d, const struct review *v)
{
	return dose_exceeds(&d->target, &v->st->now);
}

static bool hold(struct decision *d, const struct review *v)
{
	d->target = v->st->now;
	d->memory.comeback = v->st->memory.comeback;
	return true;
}

static void say_held(char why[WHY_MAX], const struct review *v, const char *because)
{
	char done[WHY_MAX];

	graded_say_done(done, v);
	text_format(why, WHY_MAX, "%s; %s: the same again.", done, because);
}

/* ---- Principle: a bad day can only hold or cut ---- */

static struct mornings mornings_of(const struct review *v)
{
	return (struct mornings){ v->in->history, v->in->step->key, v->in->day };
}

static bool is_bad_day(struct decision *d, const struct review *v)
{
	const struct mornings m = mornings_of(v);

	return is_up(d, v) && (pain_is_raised(&m, v->day) || pain_leg_is_further(&m, v->day)) &&
	       hold(d, v);
}

static void say_bad_day(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct mornings m = mornings_of(v);
	(void)d;

	if (pain_is_raised(&m, v->day)) {
		text_format(why, WHY_MAX,
			    "Your back is worse this morning (%d, usually %d): nothing goes up "
			    "today.",
			    pain_of_day(&m, v->day), pain_baseline(&m, v->day));
	} else {
		text_format(why, WHY_MAX,
			    "Symptoms reach further down your leg this morning than they did "
			    "last: nothing goes up today.");
	}
}

/* ---- At most one step in four days, of minutes one a week; the way back is free of it ---- */

static bool is_within(struct decision *d, const struct review *v, int days)
{
	bool is_way_back = d->row->number == 0;

	return is_up(d, v) && !is_way_back && v->st->was_raised &&
	       date_diff(v->day, v->st->raised) < days && hold(d, v);
}

static bool is_too_soon(struct decision *d, const struct review *v)
{
	return is_within(d, v, DAYS_BETWEEN_STEPS);
}

static void say_too_soon(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "steps are four days apart");
}

static bool is_same_week(struct decision *d, const struct review *v)
{
	return v->in->exercise->family == FAMILY_AEROBIC && is_within(d, v, WEEKDAYS);
}

static void say_same_week(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "steps are a week apart");
}

/* ---- Not over 30 % more in two weeks, once past half the active dose ---- */

/* The second step of two weeks has to keep to it; the first is the smallest there is anyway. The
 * way back to what was done before is no growth. */
static bool is_too_much(struct decision *d, const struct review *v)
{
	const struct step *step = v->in->step;
	const struct dose *active =
		step->dose.sets > 0 ? &step->dose : &v->in->exercise->dose[LEVEL_ACTIVE];
	int64_t then = standing_work_on(v->st, date_add(v->day, -GROWTH_DAYS));
	int64_t now = dose_work(&v->st->now);

	return is_up(d, v) && d->row->number > 0 && now * 2 > dose_work(active) && now > then &&
	       dose_work(&d->target) * 100 > then * GROWTH_PCT && hold(d, v);
}

static void say_too_much(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "two weeks add no more than 30 %");
}

/* ---- Two sessions are held after a bad morning (row 4) ---- */

static bool is_after_bad_morning(struct decision *d, const struct review *v)
{
	return is_up(d, v) && v->st->memory.had_bad_morning &&
	       v->st->memory.since_bad_morning < HELD_AFTER_MORNING && hold(d, v);
}

static void say_after_bad_morning(char why[WHY_MAX], const struct decision *d,
				  const struct review *v)
{
	(void)d;
	say_held(why, v, "after a bad morning two sessions stay as they are");
}

/* ---- After a cut, not past where it was cut from until four good sessions ---- */

static bool is_past_the_cut(struct decision *d, const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return is_up(d, v) && m->cut_from.sets > 0 && m->good_since_cut < GOOD_AFTER_CUT &&
	       dose_exceeds(&d->target, &m->cut_from) && hold(d, v);
}

static void say_past_the_cut(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "it passes the dose before the cut only after four good sessions");
}

/* ---- Nothing left to grow ---- */

static bool does_not_grow(struct decision *d, const struct review *v)
{
	return d->is_at_top && v->rule->after == 0 && v->in->exercise->step.by == QUANTITY_NONE;
}

static void say_does_not_grow(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "this one is not meant to grow");
}

static bool is_at_cap(struct decision *d, const struct review *v)
{
	return d->is_at_top && !d->is_at_limit && !does_not_grow(d, v);
}

static void say_at_cap(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "it is at the top of its range");
}

static bool is_at_limit(struct decision *d, const struct review *v)
{
	(void)v;
	return d->is_at_top && d->is_at_limit;
}

static void say_at_limit(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "the routine sets this limit");
}

static bool is_at_goal(struct decision *d, const struct review *v)
{
	return d->is_at_top && v->rule->dosing == &dosing_walk &&
	       walk_is_at_goal(&v->st->now, v->in);
}

static void say_at_goal(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char done[WHY_MAX];
	(void)d;

	graded_say_done(done, v);
	text_format(why, WHY_MAX,
		    "%s; your goal of %d minutes a week is reached: no longer, but brisker in the "
		    "middle.",
		    done, v->in->walk_goal);
}

/* ---- Days off ---- */

/* EVIDENCE 2.2, return multipliers. New or 65 and over: from the second row on, the next one. The
 * last has no ramp: a step each good session without pain. */
static const struct return_row {
	int days, pct, ramp_weeks;
} returns[] = {
	{ 7, 100, 0 }, { 14, 90, 1 }, { 28, 70, 2 }, { 56, 50, 4 }, { INT_MAX, 40, 0 },
};

static const struct return_row *return_row(int days, bool is_careful)
{
	const struct return_row *row = returns, *last = returns + ARRAY_LEN(returns) - 1;

	while (row->days < days)
		row++;
	return is_careful && row > returns && row < last ? row + 1 : row;
}

static bool trains_family(const struct progress_input *in, const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (row->outcome == OUTCOME_SKIPPED)
			continue;
		if (text_eq(row->exercise, in->exercise->id))
			return true;
		const struct exercise *e = in->catalog->exercise(in->catalog->user, row->exercise);

		if (e && e->family == in->exercise->family)
			return true;
	}
	return false;
}

/* Days since the family was last trained. The family's other exercises are looked for only where
 * this one was not done for so long that it matters. */
static int days_off(const struct review *v)
{
	const struct history *h = v->in->history;
	size_t first = history_sessions_from(h, date_add(v->st->trained, 1));

	if (date_diff(v->day, v->st->trained) <= returns[0].days)
		return 0;
	for (size_t i = history_sessions_from(h, v->day); i > first; i--) {
		if (trains_family(v->in, &h->sessions[i - 1]))
			return date_diff(v->day, h->sessions[i - 1].day);
	}
	return date_diff(v->day, v->st->trained);
}

/* Into how many good sessions the ramp is shared out: as many as its weeks held before. */
static int shares_of(const struct review *v, int weeks)
{
	struct date from = date_add(v->st->last.day, 1 - SHARE_DAYS);
	const struct history *h = v->in->history;
	bool has_older;
	size_t first = window_first(h, v->in->step->key, v->in->day, &has_older);
	size_t i = history_sessions_from(h, from);
	int n = 0;

	for (i = i > first ? i : first; i <= v->st->last.session; i++)
		n += judge_concerns(v->in, i);
	int a_week = (n + 1) / 2;

	return a_week * weeks;
}

/* Loads shrink like the work, to a weight there is. */
static void lighten(struct dose *d, int pct, const struct progress_input *in)
{
	int goal = d->set[0].load_g * pct / 100;

	while (d->set[0].load_g > goal && dosing_lighten(d, in))
		continue;
}

struct dose graded_first_dose(const struct progress_input *in)
{
	const struct step *step = in->step;
	struct dose first = step->dose.sets > 0 ? step->dose : in->exercise->dose[LEVEL_NEW];

	dose_clamp(&first, &step->bounds);
	return first;
}

/* A dose that was itself below the first one, by a cut, shrinks from there. */
static bool is_below_first(const struct decision *d, const struct review *v)
{
	const struct dose first = graded_first_dose(v->in);

	return !dose_exceeds(&first, &d->memory.comeback.goal) && dose_exceeds(&first, &d->target);
}

static bool was_long_ago(struct decision *d, const struct review *v)
{
	int days = days_off(v);
	const struct return_row *row = return_row(days, dosing_is_careful(v->in));

	if (row->pct == 100)
		return false;
	if (is_up(d, v))
		d->target = v->st->now;
	d->days_off = days;
	d->pct = row->pct;
	d->memory.comeback = (struct comeback){ .goal = d->target,
						.from_pct = row->pct,
						.shares = shares_of(v, row->ramp_weeks),
						.is_by_steps = row->ramp_weeks == 0 };
	v->rule->dosing->scale(&d->target, row->pct, v->in);
	lighten(&d->target, row->pct, v->in);
	d->is_first_again = is_below_first(d, v);
	if (d->is_first_again) {
		const struct dose first = graded_first_dose(v->in);

		dose_raise_to(&d->target, &first);
	}
	return true;
}

static void say_long_ago(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char digits[16], dose[DOSE_TEXT];
	const char *days = number_word(d->days_off, digits);

	dose_format(&d->target, v->in->exercise->per_side, dose);
	if (d->is_first_again) {
		text_format(why, WHY_MAX,
			    "%s days since you last did this: you start again at the first dose, "
			    "%s, the normal way back.",
			    days, dose);
	} else {
		text_format(why, WHY_MAX,
			    "%s days since you last did this: back at about %d %% of what it was, "
			    "the normal way back, now %s.",
			    days, d->pct, dose);
	}
	sentence_begin(why);
}

/* In order; the last that binds is named. Days off come last: they shrink whatever stands. */
const struct graded_cap graded_caps[] = {
	{ "a bad day", is_bad_day, say_bad_day },
	{ "a week between steps", is_same_week, say_same_week },
	{ "four days between steps", is_too_soon, say_too_soon },
	{ "30 % in two weeks", is_too_much, say_too_much },
	{ "two sessions after a bad morning", is_after_bad_morning, say_after_bad_morning },
	{ "four good sessions after a cut", is_past_the_cut, say_past_the_cut },
	{ "not made to grow", does_not_grow, say_does_not_grow },
	{ "top of its range", is_at_cap, say_at_cap },
	{ "the routine's limit", is_at_limit, say_at_limit },
	{ "your goal", is_at_goal, say_at_goal },
	{ "days off", was_long_ago, say_long_ago },
};

const size_t n_graded_caps = ARRAY_LEN(graded_caps);

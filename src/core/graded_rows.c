/* The decision table of EVIDENCE 2.2, rows 3 to 10, each with what is observed, what follows and
 * the sentence that says so. Rows 1 and 2 (red flags, leg symptoms) are safety's; row 4 is
 * graded_morning.c's; how a dose is cut is graded_cut.c's. */
#include "graded.h"

#include "graded_way.h"
#include "graded_words.h"
#include "limber/base/text.h"
#include "words.h"

enum { QUOTA_PCT = 85 };
enum { STALL_DAYS = 10 };

static const struct judged *last_of(const struct review *v)
{
	return &v->st->last;
}

static void same_again(struct decision *d, const struct review *v)
{
	d->target = v->st->now;
}

static int rests_on_two(const struct review *v)
{
	(void)v;
	return 2;
}

static int rests_on_run(const struct review *v)
{
	int n = graded_is_weekly(v) ? v->week.sessions : v->st->running;

	return n > 0 ? n : 1;
}

/* ---- Row 3 ---- */

/* In a flare-up, or on a day like one, the pain that was there before, and did not grow, is the
 * day's: that has its own doses, and is no reason to cut them session by session. */
static bool is_days_own(const struct review *v)
{
	const struct judged *j = last_of(v);
	const struct mornings m = mornings_of(v->in, v->day);
	int before = v->in->history->sessions[j->session].pain_before;

	if (before == UNKNOWN)
		before = pain_of_day(&m, j->day);
	if (j->is_hurt || j->pain > before)
		return false;
	return (v->flare.state == FLARE_ACUTE && j->day.day >= v->flare.begun.day) ||
	       pain_is_very_bad(&m, j->day);
}

static bool was_in_high_band(const struct review *v)
{
	return last_of(v)->band == BAND_HIGH && !is_days_own(v);
}

static void cut_for_high_band(struct decision *d, const struct review *v)
{
	graded_cut_by_pct(d, v, HIGH_PCT);
}

static void say_high_band(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct judged *j = last_of(v);
	char cut[CUT_TEXT], pain[WHY_MAX], note[USUAL_TEXT];

	graded_say_cut_by_pct(cut, d, v, HIGH_PCT);
	graded_say_pain(pain, j);
	graded_say_usual(note, v);
	if (j->is_hurt) {
		text_format(why, WHY_MAX, "%s: %s.", pain, cut);
	} else {
		int usual = j->baseline == UNKNOWN ? 0 : j->baseline;

		text_format(why, WHY_MAX, "%s, %sabove the usual %d%s: %s.", pain,
			    j->pain - usual > 1 ? "far " : "", usual, note, cut);
	}
}

static const struct graded_row high_band = {
	.number = 3,
	.is_cut = true,
	.matches = was_in_high_band,
	.next = cut_for_high_band,
	.say = say_high_band,
	.sources = "V51 V52",
};

/* ---- Row 5 ---- */

static bool was_too_hard(const struct review *v)
{
	return judged_too_hard(last_of(v));
}

static void cut_for_effort(struct decision *d, const struct review *v)
{
	struct dose less = v->st->now;

	if (dosing_lighten(&less, v->in)) {
		/* a lighter weight is all */
	} else if (less.sets > 1) {
		less.sets--;
	} else {
		v->rule->dosing->down(&less, v->in);
	}
	graded_cut_to(d, v, &less);
}

static void say_effort(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct judged *j = last_of(v);
	char change[DOSE_TEXT], cut[CUT_TEXT];

	dose_change_words(&v->st->now, &d->target, change);
	graded_say_cut(cut, d, v, change);
	if (j->is_form_lost) {
		text_format(why, WHY_MAX, "Form was lost last time: %s.", cut);
	} else {
		text_format(why, WHY_MAX, "Effort was %d last time, and %d is the most for it: %s.",
			    j->effort, j->effort_ceiling, cut);
	}
}

static const struct graded_row too_hard = {
	.number = 5,
	.is_cut = true,
	.is_failure = true,
	.matches = was_too_hard,
	.next = cut_for_effort,
	.say = say_effort,
	.sources = "V46 V47",
};

/* ---- Row 6 ---- */

static bool was_short_twice(const struct review *v)
{
	const struct judged *last = &v->st->last, *before = &v->st->before;

	return v->st->n > 1 && judged_short(last) && judged_short(before) &&
	       dose_asks_same(&last->asked, &before->asked);
}

static void cut_for_quota(struct decision *d, const struct review *v)
{
	graded_cut_by_pct(d, v, QUOTA_PCT);
}

static void say_quota(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char cut[CUT_TEXT];

	graded_say_cut_by_pct(cut, d, v, QUOTA_PCT);
	text_format(
		why, WHY_MAX,
		"%d %% and %d %% of it were done in the last two: %s, so that all of it can be.",
		v->st->before.quota_pct, v->st->last.quota_pct, cut);
}

static const struct graded_row short_twice = {
	.number = 6,
	.is_cut = true,
	.is_failure = true,
	.matches = was_short_twice,
	.next = cut_for_quota,
	.say = say_quota,
	.rests_on = rests_on_two,
	.sources = "V53 V54",
};

/* ---- Row 6 again: what never quite reaches it, nor ever goes as asked ---- */

/* EVIDENCE 2.1: pain of the middle band is acceptable where it does not go on from week to week,
 * and a quota is one that can be met. The days keep what is done daily from being cut within a
 * week. */
bool graded_is_stalled(const struct review *v)
{
	const struct standing *st = v->st;

	return st->amiss >= STALL_SESSIONS && !graded_is_less_in_flare(&st->memory.comeback) &&
	       date_diff(st->last.day, st->amiss_since) >= STALL_DAYS;
}

static void say_stall(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	bool is_again = graded_is_after_cut(v), is_cut = graded_is_cut(d, v);
	char cut[CUT_TEXT], amiss[WHY_MAX];
	const char *until = graded_say_amiss(amiss, v->st);

	graded_say_cut_by_pct(cut, d, v, QUOTA_PCT);
	text_format(why, WHY_MAX, "%s at this dose%s: %s%s.%s", amiss,
		    is_again ? ", though it was cut before" : "", cut, is_cut ? until : "",
		    is_again && is_cut ? " A professional may help to find out why." : "");
	sentence_begin(why);
}

static int rests_on_amiss(const struct review *v)
{
	return v->st->amiss;
}

static const struct graded_row stalled = {
	.number = 6,
	.is_cut = true,
	.matches = graded_is_stalled,
	.next = cut_for_quota,
	.say = say_stall,
	.rests_on = rests_on_amiss,
	.sources = "V52 V53 V54",
};

/* ---- Row 7 ---- */

static bool was_settled_middle_band(const struct review *v)
{
	return last_of(v)->band == BAND_MIDDLE && last_of(v)->morning == MORNING_SETTLED &&
	       !last_of(v)->is_leg_further;
}

/* Settled is: no more than a point over the usual. */
static void say_settled(char ret[WHY_MAX], const struct judged *j)
{
	if (j->pain_from == PAIN_OF_MORNING || j->pain >= BASELINE_NO_STRENGTH)
		ret[0] = '\0';
	else if (j->baseline == UNKNOWN)
		text_format(ret, WHY_MAX, ", and %d the morning after", j->morning_pain);
	else if (j->morning_pain > j->baseline)
		text_format(ret, WHY_MAX,
			    ", and %d the morning after, no more than a point over your usual",
			    j->morning_pain);
	else
		text_format(ret, WHY_MAX, " and had settled by the morning");
}

static void say_middle_band(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char pain[WHY_MAX], settled[WHY_MAX];
	(void)d;

	graded_say_pain(pain, last_of(v));
	say_settled(settled, last_of(v));
	text_format(why, WHY_MAX, "%s%s: the same again.", pain, settled);
}

static const struct graded_row middle_band = {
	.number = 7,
	.matches = was_settled_middle_band,
	.next = same_again,
	.say = say_middle_band,
	.sources = "V51 V52",
};

/* ---- The way back (graded_way_back.c) ---- */

static const struct graded_row way_back = {
	.matches = graded_is_on_way_back,
	.next = graded_go_further_back,
	.say = graded_say_way_back,
	.sources = "V58 V59",
};

/* ---- Rows 8 and 9 ---- */

/* What goes up was done in full the last time, too. */
static bool was_done_last(const struct review *v)
{
	return v->st->last.verdict <= VERDICT_PENDING;
}

/* A week of it: most of what was asked, nothing that speaks against more, and the week is over. */
static bool had_full_week(const struct review *v)
{
	const struct week *w = &v->week;

	return !graded_is_coming_back(v) && date_diff(v->day, v->st->since) >= WEEKDAYS &&
	       w->done >= w->needed && w->good > 0 && !w->is_troubled && was_done_last(v);
}

static bool was_easy(const struct review *v)
{
	if (graded_is_weekly(v))
		return had_full_week(v) && v->week.easy == v->week.sessions;
	return !graded_is_coming_back(v) && was_done_last(v) &&
	       v->st->easy >= graded_needs(v, true);
}

static bool was_at_target(const struct review *v)
{
	if (graded_is_weekly(v))
		return had_full_week(v);
	return !graded_is_coming_back(v) && was_done_last(v) &&
	       v->st->good >= graded_needs(v, false);
}

bool graded_would_grow(const struct review *v)
{
	struct step free_step = *v->in->step;
	struct progress_input free_in = *v->in;
	struct dose free_dose = v->st->now;

	free_step.bounds = (struct bounds){ .forbid = false };
	free_in.step = &free_step;
	return dosing_up(v->rule->dosing, &free_dose, &free_in);
}

static void step_up(struct decision *d, const struct review *v)
{
	d->target = v->st->now;
	d->is_at_top = !dosing_up(v->rule->dosing, &d->target, v->in);
	d->is_at_limit = d->is_at_top && graded_would_grow(v);
}

static const struct graded_row easy = {
	.number = 8,
	.matches = was_easy,
	.next = step_up,
	.say = graded_say_step,
	.rests_on = rests_on_run,
	.sources = "V26 V45 V46",
};

static const struct graded_row at_target = {
	.number = 9,
	.matches = was_at_target,
	.next = step_up,
	.say = graded_say_step,
	.rests_on = rests_on_run,
	.sources = "V26 V45",
};

/* ---- Row 10 ---- */

static bool always(const struct review *v)
{
	(void)v;
	return true;
}

static const struct graded_row same = {
	.number = 10,
	.matches = always,
	.next = same_again,
	.say = graded_say_same_again,
	.rests_on = rests_on_run,
	.sources = "V53 V54",
};

/* ---- The table ---- */

/* No step comes before the way back is over. */
const struct graded_row *const graded_rows[] = {
	&high_band,   &graded_bad_morning, &too_hard, &short_twice, &stalled,
	&middle_band, &way_back,           &easy,     &at_target,   &same,
};

const size_t n_graded_rows = ARRAY_LEN(graded_rows);

/* The decision table of EVIDENCE 2.2, rows 3 to 10, each with what is observed, what follows and
 * the sentence that says so. Rows 1 and 2 (red flags, leg symptoms) are safety's. */
#include "graded.h"

#include "limber/base/text.h"
#include "words.h"

enum { MORNING_PCT = 80, QUOTA_PCT = 85 };
enum { STALL_DAYS = 10 };
enum { THEN_TEXT = DOSE_TEXT + 32 };

static const struct judged *last_of(const struct review *v)
{
	return &v->st->last;
}

void graded_cut_to(struct decision *d, const struct review *v, const struct dose *less)
{
	d->target = *less;
	if (!dose_exceeds(&v->st->now, less))
		return;
	d->memory.cut_from = v->st->now;
	d->memory.good_since_cut = 0;
	d->memory.is_cut_presumed = false;
	if (!graded_way_outlasts_cut(d, v))
		d->memory.comeback = (struct comeback){ .from_pct = 0 };
}

static void cut_by_pct(struct decision *d, const struct review *v, int pct)
{
	struct dose less = v->st->now;

	v->rule->dosing->scale(&less, pct, v->in);
	graded_cut_to(d, v, &less);
}

static void same_again(struct decision *d, const struct review *v)
{
	d->target = v->st->now;
}

void graded_say_cut(char ret[CUT_TEXT], const struct decision *d, const struct review *v,
		    const char *less)
{
	char dose[DOSE_TEXT];

	dose_format(&d->target, v->in->exercise->per_side, dose);
	if (dose_exceeds(&v->st->now, &d->target))
		text_format(ret, CUT_TEXT, "%s, now %s", less, dose);
	else
		text_format(ret, CUT_TEXT, "it stays at its smallest, %s", dose);
}

/* "cut from 3-2-1 × 6 s to 2-1-1 × 6 s (at least 20 % less)": the rule's share, but for whole reps
 * and seconds, and never more than was really taken. */
static void say_cut_by_pct(char ret[CUT_TEXT], const struct decision *d, const struct review *v,
			   int pct)
{
	const struct dose *now = &v->st->now;
	int64_t before = dose_work(now), after = dose_work(&d->target);
	int rule = 100 - pct, really = (int)((before - after) * 100 / before);
	char from[DOSE_TEXT], to[DOSE_TEXT];

	dose_format(now, false, from);
	dose_format(&d->target, v->in->exercise->per_side, to);
	if (!dose_exceeds(now, &d->target)) {
		text_format(ret, CUT_TEXT, "it stays at its smallest, %s", to);
	} else {
		text_format(ret, CUT_TEXT, "cut from %s to %s (%s%d %% less)", from, to,
			    really > rule ? "at least " : "", really > rule ? rule : really);
	}
}

static int rests_on_one(const struct review *v)
{
	(void)v;
	return 1;
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

/* In a flare-up, or on a day like one, the pain that was there before, and did not grow, is the day's: that
 * has its own doses, and is no reason to cut them session by session. */
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
	cut_by_pct(d, v, HIGH_PCT);
}

static void say_high_band(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct judged *j = last_of(v);
	char cut[CUT_TEXT], pain[WHY_MAX], note[USUAL_TEXT];

	say_cut_by_pct(cut, d, v, HIGH_PCT);
	graded_say_pain(pain, j);
	graded_say_usual(note, v);
	if (j->is_hurt) {
		text_format(why, WHY_MAX, "%s: %s.", pain, cut);
	} else {
		text_format(why, WHY_MAX, "%s, far above the usual %d%s: %s.", pain,
			    j->baseline == UNKNOWN ? 0 : j->baseline, note, cut);
	}
}

/* ---- Row 4: cuts strength and core done the day before, holds the rest (graded_morning.c) ---- */

/* The set that an easy week took is none of the cut: it comes back, to as much less. */
static void cut_after_easy_week(struct decision *d, const struct review *v)
{
	struct comeback way = v->st->memory.comeback;

	if (way.from != FROM_EASY_WEEK || !graded_is_below_goal(v) || !graded_is_cut(d, v))
		return;
	d->memory.cut_from = way.goal;
	v->rule->dosing->scale(&way.goal, MORNING_PCT, v->in);
	way.is_cut = true;
	d->memory.comeback = way;
}

static void cut_for_morning(struct decision *d, const struct review *v)
{
	same_again(d, v);
	if (graded_is_cut_for_mornings(v) || !graded_is_of_the_day_before(v))
		return;
	cut_by_pct(d, v, MORNING_PCT);
	cut_after_easy_week(d, v);
}

/* ", and after the easy week it is 3 × 7" */
static void say_after_easy_week(char ret[THEN_TEXT], const struct decision *d,
				const struct review *v)
{
	const struct comeback *way = &d->memory.comeback;
	char dose[DOSE_TEXT];

	ret[0] = '\0';
	if (way->from != FROM_EASY_WEEK || way->goal.sets == 0)
		return;
	dose_format(&way->goal, v->in->exercise->per_side, dose);
	text_format(ret, THEN_TEXT, ", and after the easy week it is %s", dose);
}

static void say_morning(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct judged *j = last_of(v);
	char cut[CUT_TEXT], note[USUAL_TEXT], then[THEN_TEXT];

	graded_say_usual(note, v);
	if (graded_is_cut_for_mornings(v)) {
		text_format(why, WHY_MAX,
			    "The morning after, pain was %d where %d is usual%s: it was cut for "
			    "such mornings already: the same again, and less if another follows.",
			    j->morning_pain, j->baseline, note);
		return;
	}
	say_cut_by_pct(cut, d, v, MORNING_PCT);
	say_after_easy_week(then, d, v);
	text_format(
		why, WHY_MAX,
		"The morning after, pain was %d where %d is usual%s: %s; two sessions stay so%s.",
		j->morning_pain, j->baseline, note,
		dose_exceeds(&v->st->now, &d->target) ? cut : "it stays as it is", then);
}

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

/* ---- Row 6 ---- */

static bool was_short_twice(const struct review *v)
{
	const struct dose *a = &v->st->last.asked, *b = &v->st->before.asked;

	return v->st->n > 1 && judged_short(&v->st->last) && judged_short(&v->st->before) &&
	       !dose_exceeds(a, b) && !dose_exceeds(b, a);
}

static void cut_for_quota(struct decision *d, const struct review *v)
{
	cut_by_pct(d, v, QUOTA_PCT);
}

static void say_quota(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char cut[CUT_TEXT];

	say_cut_by_pct(cut, d, v, QUOTA_PCT);
	text_format(
		why, WHY_MAX,
		"%d %% and %d %% of it were done in the last two: %s, so that all of it can be.",
		v->st->before.quota_pct, v->st->last.quota_pct, cut);
}

/* ---- Row 6 again: what never quite reaches it, nor ever goes as asked ---- */

/* EVIDENCE 2.1: pain of the middle band is acceptable where it does not go on from week to week, and a
 * quota is one that can be met. The days keep what is done daily from being cut within a week. */
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

	say_cut_by_pct(cut, d, v, QUOTA_PCT);
	text_format(why, WHY_MAX, "%s at this dose%s: %s%s.%s", amiss,
		    is_again ? ", though it was cut before" : "", cut, is_cut ? until : "",
		    is_again && is_cut ? " A professional may help to find out why." : "");
	sentence_begin(why);
}

static int rests_on_amiss(const struct review *v)
{
	return v->st->amiss;
}

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

static void step_up(struct decision *d, const struct review *v)
{
	struct step free_step = *v->in->step;
	struct progress_input free_in = *v->in;
	struct dose free_dose = v->st->now;

	d->target = v->st->now;
	d->is_at_top = !v->rule->dosing->up(&d->target, v->in);
	if (!d->is_at_top)
		return;
	free_step.bounds = (struct bounds){ .forbid = false };
	free_in.step = &free_step;
	d->is_at_limit = v->rule->dosing->up(&free_dose, &free_in);
}

/* ---- Row 10 ---- */

static bool always(const struct review *v)
{
	(void)v;
	return true;
}

/* ---- The table ---- */

const struct graded_row graded_rows[] = {
	{ 3, true, false, was_in_high_band, cut_for_high_band, say_high_band, rests_on_one,
	  "V51 V52" },
	{ 4, true, false, graded_had_bad_morning, cut_for_morning, say_morning, rests_on_one,
	  "V52" },
	{ 5, true, true, was_too_hard, cut_for_effort, say_effort, rests_on_one, "V46 V47" },
	{ 6, true, true, was_short_twice, cut_for_quota, say_quota, rests_on_two, "V53 V54" },
	{ 6, true, false, graded_is_stalled, cut_for_quota, say_stall, rests_on_amiss,
	  "V52 V53 V54" },
	{ 7, false, false, was_settled_middle_band, same_again, say_middle_band, rests_on_one,
	  "V51 V52" },
	{ 0, false, false, graded_is_on_way_back, graded_go_further_back, graded_say_way_back,
	  rests_on_one, "V58 V59" },
	{ 8, false, false, was_easy, step_up, graded_say_step, rests_on_run, "V26 V45 V46" },
	{ 9, false, false, was_at_target, step_up, graded_say_step, rests_on_run, "V26 V45" },
	{ 10, false, false, always, same_again, graded_say_same_again, rests_on_run, "V53 V54" },
};

const size_t n_graded_rows = ARRAY_LEN(graded_rows);

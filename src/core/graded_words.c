/* The sentences of going up and of staying, which tell what was done and what is missing; and what
 * rows share. Not for deciding: the rows that use them are in graded_rows.c. */
#include "graded_words.h"

#include "graded.h"
#include "graded_way.h"
#include "limber/base/text.h"
#include "words.h"

enum { EASY_TIMES = 2, AT_TARGET_TIMES = 3 }; /* rows 8 and 9 */
enum { TIMES_TEXT = 72 };

bool graded_is_weekly(const struct review *v)
{
	return v->rule->after == 0 && dose_is_weekly(&v->st->now);
}

int graded_needs(const struct review *v, bool is_easy)
{
	if (v->rule->after > 0)
		return v->rule->after;
	return (is_easy ? EASY_TIMES : AT_TARGET_TIMES) +
	       (v->rule->dosing->waits(&v->st->now, v->in) ? 1 : 0);
}

/* A walk that is longer than was asked is worth several. */
static const char *unit_of(const struct review *v)
{
	bool is_walk = v->rule->dosing == &dosing_walk;

	if (v->week.sessions < v->week.done)
		return is_walk ? "walks' worth" : "sessions' worth";
	return is_walk ? "walks" : "sessions";
}

/* "Nine of twelve walks" */
static void say_walks(char ret[WHY_MAX], const struct review *v)
{
	const struct week *w = &v->week;
	char done[NUMBER_TEXT], asked[NUMBER_TEXT];

	text_format(ret, WHY_MAX, "%s of %s %s", w->done > 0 ? number_word(w->done, done) : "none",
		    number_word(w->asked, asked), unit_of(v));
	sentence_begin(ret);
}

/* All of it, done. */
static const char *done_words(const struct review *v)
{
	return v->rule->done ? v->rule->done : "Done in full";
}

static bool is_count_of_all(const struct standing *st)
{
	return st->anew == ANEW_NOTHING && st->whole == st->good;
}

/* ", two of those times counting towards a step": not all that was done in full does. */
static void say_some_count(char ret[TIMES_TEXT], int n, const char *more)
{
	char digits[NUMBER_TEXT];

	if (n == 0)
		text_format(ret, TIMES_TEXT, ", but that does not count towards a step yet");
	else
		text_format(ret, TIMES_TEXT, ", %s%s of those times counting towards a step",
			    number_word(n, digits), more);
}

const char *const graded_anew_words[] = { [ANEW_NOTHING] = "",
					  [ANEW_TROUBLE] = " since it last went less well",
					  [ANEW_DAYS_OFF] = " since the days off" };

/* " twice": how often it was done in full. What was, but does not count, is not told as if it had
 * not been. Past what a step takes none is counted: more than that nobody needs, and in a long log
 * the oldest are not read any more. */
static void say_times(char ret[TIMES_TEXT], const struct review *v)
{
	const struct standing *st = v->st;
	int needed = graded_needs(v, false);
	int n = st->good > needed ? needed : st->good;
	const char *more = st->good > needed ? " and more" : "";
	char digits[NUMBER_TEXT];

	if (n == 0 || st->whole != st->good)
		say_some_count(ret, n, st->good > needed ? " or more" : "");
	else
		text_format(ret, TIMES_TEXT, " %s%s%s", times_word(n, digits), more,
			    graded_anew_words[st->anew]);
}

void graded_say_done(char ret[WHY_MAX], const struct review *v)
{
	const struct judged *j = &v->st->last;
	char dose[DOSE_TEXT], effort[48] = ", effort not told", times[TIMES_TEXT], walks[WHY_MAX];

	if (graded_is_weekly(v)) {
		say_walks(walks, v);
		text_format(ret, WHY_MAX, "%s done in the last seven days and pain stayed %s",
			    walks, graded_low_pain(j));
		return;
	}
	dose_format(&v->st->now, false, dose);
	if (j->strain == STRAIN_BELOW) {
		text_format(effort, sizeof effort, ", effort %d under the %d aimed at", j->effort,
			    j->effort_target);
	} else if (j->effort != UNKNOWN) {
		text_format(effort, sizeof effort, ", effort %d", j->effort);
	}
	say_times(times, v);
	text_format(ret, WHY_MAX, "%s at %s%s%s, pain %s",
		    v->in->exercise->per_side && !v->rule->done ? "Both sides done in full"
								: done_words(v),
		    dose, times, effort, graded_low_pain(j));
}

/* What is not meant to grow came back from a cut: ", up to the 6 reps it is meant to stay at". */
static void say_start(char ret[2 * DOSE_TEXT], const struct decision *d, const struct review *v)
{
	const struct dose start = progress_start_dose(v->in);
	char dose[DOSE_TEXT];

	ret[0] = '\0';
	if (v->in->exercise->step.by != QUANTITY_NONE || dose_exceeds(&d->target, &start))
		return;
	dose_format(&start, v->in->exercise->per_side, dose);
	text_format(ret, 2 * DOSE_TEXT, ", up to the %s it is meant to stay at", dose);
}

/* ", 50 % and yet the smallest step there is"; ", 67 % heavier, as no weight between is at
 * hand" */
static void say_smallest(char ret[DOSE_TEXT], const struct decision *d, const struct review *v)
{
	int64_t now = dose_work(&v->st->now);
	int more = (int)((dose_work(&d->target) - now) * 100 / now);
	int from_g = v->st->now.set[0].load_g, more_g = d->target.set[0].load_g - from_g;

	ret[0] = '\0';
	if (d->is_smallest && more_g > 0)
		text_format(ret, DOSE_TEXT, ", %d %% heavier, as no weight between is at hand",
			    (int)(((int64_t)more_g * 100 + from_g / 2) / from_g));
	else if (d->is_smallest)
		text_format(ret, DOSE_TEXT, ", %d %% and yet the smallest step there is", more);
}

/* ", half a step for someone new": what grows first is what is halved. Else ", at most 30 % at
 * once"; or less of a step was left up to the end of the range, or to the routine's limit. */
static void say_less(char ret[DOSE_TEXT], const struct decision *d, const struct review *v)
{
	const struct dose *now = &v->st->now;
	const struct profile *p = v->in->profile;
	const enum quantity q = dosing_main(now, v->in);
	bool is_half = dosing_step(v->in) < dosing_whole_step(v->in) ||
		       dosing_step_sets(now, v->in) < now->sets;
	bool is_main = v->rule->dosing == &dosing_sets && now->sets == d->target.sets &&
		       graded_grown(now, &d->target) == q;
	bool is_all = graded_grown_by(now, &d->target, q) >= dosing_step(v->in);
	bool is_traded = d->target.sets == now->sets && d->target.set[0].reps < now->set[0].reps;

	ret[0] = '\0';
	if (is_main && is_all && is_half)
		text_format(ret, DOSE_TEXT, ", half a step %s",
			    p->level == LEVEL_NEW ? "for someone new"
			    : p->is_65_or_over    ? "at 65 or over"
						  : "within four weeks of a flare-up");
	else if (d->is_shortened && !d->is_smallest)
		text_copy(ret, DOSE_TEXT,
			  is_traded ? ", fewer reps so that it is at most 30 % at once"
				    : ", at most 30 % at once");
	else if (is_main && !is_all)
		text_copy(ret, DOSE_TEXT, ", as far as it goes here");
}

/* ", on five days a week instead of six": the ladder's longer walks are on fewer. */
static void say_fewer_days(char ret[DOSE_TEXT], const struct dose *from, const struct dose *to)
{
	char now[NUMBER_TEXT], before[NUMBER_TEXT];

	ret[0] = '\0';
	if (to->days < from->days)
		text_format(ret, DOSE_TEXT, ", on %s days a week instead of %s",
			    number_word(to->days, now), number_word(from->days, before));
}

void graded_say_step(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char done[WHY_MAX], from[DOSE_TEXT], to[DOSE_TEXT], start[2 * DOSE_TEXT];
	char smallest[DOSE_TEXT], less[DOSE_TEXT];

	graded_say_done(done, v);
	if (graded_is_weekly(v)) {
		dose_format(&v->st->now, false, from);
		dose_format(&d->target, false, to);
		say_fewer_days(less, &v->st->now, &d->target);
		text_format(why, WHY_MAX, "%s: %s becomes %s%s.", done, from, to, less);
	} else {
		dose_change_words(&v->st->now, &d->target, to);
		say_start(start, d, v);
		say_less(less, d, v);
		say_smallest(smallest, d, v);
		text_format(why, WHY_MAX, "%s: %s%s%s%s.", done, to, less, start, smallest);
	}
}

static bool can_grow(const struct review *v)
{
	struct dose next = v->st->now;

	return dosing_up(v->rule->dosing, &next, v->in);
}

/* A dose stays for a week at least: until it is over, how far it got, and when it may grow. */
static void say_first_week(char why[WHY_MAX], const struct review *v)
{
	const struct date over = date_add(v->st->since, WEEKDAYS);
	char walks[WHY_MAX], needed[NUMBER_TEXT], day[DATE_WORDS], held[GATE_TEXT];

	say_walks(walks, v);
	date_say(graded_step_day(v, over), DATE_WITH_WEEKDAY, day);
	if (v->week.is_troubled) {
		text_format(why, WHY_MAX,
			    "%s at this dose so far, not all of them easy on the back: the same "
			    "again.",
			    walks);
	} else if (graded_is_coming_back(v)) {
		text_format(why, WHY_MAX, "%s at this dose so far: the same again.", walks);
	} else if (!can_grow(v)) {
		text_format(why, WHY_MAX, "%s at this dose so far, %s: the same again.", walks,
			    walk_is_at_goal(&v->st->now, v->in)
				    ? "which reaches your goal for a week"
			    : graded_would_grow(v) ? "at the routine's limit"
						   : "the top of its range");
	} else if (gate_creeps(held, v->in, v->day)) {
		text_format(why, WHY_MAX, "%s at this dose so far: the same again. %s", walks,
			    held);
	} else {
		text_format(why, WHY_MAX,
			    "%s at this dose so far; it can go up on %s, with %s or more done.",
			    walks, day, number_word(v->week.needed, needed));
	}
}

/* What kept a week that is over from counting. */
static void say_week(char why[WHY_MAX], const struct review *v)
{
	char walks[WHY_MAX], digits[NUMBER_TEXT], needed[32];
	const struct week *w = &v->week;

	say_walks(walks, v);
	text_format(needed, sizeof needed,
		    can_grow(v) && !graded_is_coming_back(v) ? "and it takes %s to go up"
							     : "fewer than asked",
		    number_word(w->needed, digits));
	const char *missing = w->is_troubled        ? "not all of them easy on the back"
			      : w->done < w->needed ? needed
			      : !v->st->last.is_all_done
				      ? "the last one not in full"
				      : "and nobody said yet how the back took it";

	text_format(why, WHY_MAX, "%s done in the last seven days, %s: the same again.", walks,
		    missing);
}

/* Whether no check-in to come can speak for the last session any more. */
static bool is_morning_over(const struct review *v)
{
	return date_diff(v->day, v->st->last.day) >= STAND_IN_DAYS;
}

/* "Done in full twice at this dose, pain low" */
static void say_done_here(char ret[WHY_MAX], const struct review *v)
{
	const char *done = done_words(v), *pain = graded_low_pain(&v->st->last);
	char times[TIMES_TEXT];

	say_times(times, v);
	if (is_count_of_all(v->st))
		text_format(ret, WHY_MAX, "%s%s at this dose, pain %s", done, times, pain);
	else
		text_format(ret, WHY_MAX, "%s at this dose%s, pain %s", done, times, pain);
}

/* "once more and it can go up": rows 8 and 9 take a number each, and the smaller one is for less
 * effort. */
static void say_missing(char ret[WHY_MAX], const struct review *v)
{
	int missing = graded_needs(v, false) - v->st->good;
	int missing_easy = graded_needs(v, true) - v->st->easy;
	int effort = v->st->last.effort_target;
	char digits[NUMBER_TEXT], digits_easy[NUMBER_TEXT];
	const char *more = times_word(missing, digits);
	const char *when = v->st->last.is_again ? " on another day" : "";

	if (v->st->easy > 0 && missing_easy < missing)
		text_format(ret, WHY_MAX, "%s more%s with effort under %d, or %s with %d,",
			    times_word(missing_easy, digits_easy), when, effort, more, effort);
	else
		text_format(ret, WHY_MAX, "%s more%s", more, when);
}

/* Good so far: how many more such sessions. */
static void say_good_so_far(char why[WHY_MAX], const struct review *v)
{
	char done[WHY_MAX], more[WHY_MAX], dose[DOSE_TEXT], held[GATE_TEXT];
	char earliest[EARLIEST_TEXT];

	dose_format(&v->st->now, v->in->exercise->per_side, dose);
	say_done_here(done, v);
	if (v->st->last.is_easy) {
		text_format(why, WHY_MAX,
			    "The easy week is over: %s again. What was done in it does not count "
			    "towards a step.",
			    dose);
	} else if (v->st->last.verdict == VERDICT_PENDING && is_morning_over(v)) {
		text_format(why, WHY_MAX,
			    "%s, but nobody said how the back was after it: it does not "
			    "count towards a step.",
			    done_words(v));
	} else if (v->st->last.verdict == VERDICT_PENDING) {
		text_format(why, WHY_MAX,
			    "%s. It counts once the next check-in says that it went "
			    "well.",
			    done_words(v));
	} else if (graded_is_coming_back(v)) {
		text_format(why, WHY_MAX, "%s: the same again.", done);
	} else if (!can_grow(v)) {
		text_format(why, WHY_MAX, "%s; %s: the same again.", done,
			    v->in->exercise->step.by == QUANTITY_NONE ? "it is not made to grow"
			    : graded_would_grow(v) ? "the routine sets this limit"
						   : "it is at the top of its range");
	} else if (gate_creeps(held, v->in, v->day)) {
		text_format(why, WHY_MAX, "%s: the same again. %s", done, held);
	} else {
		say_missing(more, v);
		graded_say_earliest(earliest, v, graded_needs(v, false) - v->st->good);
		text_format(why, WHY_MAX, "%s; %s and it can go up%s.", done, more, earliest);
	}
}

void graded_say_same_again(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct judged *j = &v->st->last;
	char pain[WHY_MAX];
	(void)d;

	graded_say_pain(pain, j);
	if (j->is_leg_further) {
		text_format(why, WHY_MAX,
			    "Leg symptoms reached further down after the last session, so it does "
			    "not count towards a step: the same again.");
	} else if (j->is_spared) {
		text_format(why, WHY_MAX,
			    "Less was asked last time, on a very bad morning: as it was before "
			    "that.");
	} else if (j->is_held) {
		text_format(why, WHY_MAX,
			    "What was done last time was on a day that does not count towards a "
			    "step: the same again.");
	} else if (j->band == BAND_MIDDLE || j->is_hurt) {
		text_format(why, WHY_MAX, "%s: the same again.", pain);
	} else if (!j->is_confirmed) {
		text_format(why, WHY_MAX, "The last session was not confirmed: the same again.");
	} else if (j->is_form_lost) {
		text_format(why, WHY_MAX, "Form was lost last time: the same again.");
	} else if (j->strain >= STRAIN_OVER) {
		text_format(why, WHY_MAX,
			    "Effort was %d last time, over the %d aimed at: the same again.",
			    j->effort, j->effort_target);
	} else if (graded_is_weekly(v) && date_diff(v->day, v->st->since) < WEEKDAYS) {
		say_first_week(why, v);
	} else if (graded_is_weekly(v)) {
		say_week(why, v);
	} else if (j->is_nothing_done) {
		text_copy(why, WHY_MAX,
			  "None of it was done last time: the same again, until it is.");
	} else if (j->quota_pct == 0) {
		text_copy(why, WHY_MAX,
			  "What was done last time was lighter or shorter than asked, or on one "
			  "side only, and counts for none of it: the same again, until it is all.");
	} else if (!j->is_all_done) {
		text_format(why, WHY_MAX,
			    "%d %% of it was done last time: the same again, until it is all.",
			    j->quota_pct);
	} else {
		say_good_so_far(why, v);
	}
}

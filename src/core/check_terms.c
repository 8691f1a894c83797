/* What an author says of a rule, and whether it can be done: terms beside an exercise, weeks beside
 * a schedule. Not for doses, ids and bounds (check.c). */
#include "check_parts.h"

#include <string.h>

bool check_is_scheduled(const struct step *step)
{
	return strcmp(step->rule, "schedule") == 0;
}

/* What a step says of weeks, beside the routine's schedule. */
static void weeks_agree(const struct routine *r, const struct step *step, const char *path,
			struct diags *out)
{
	const struct weeks *w = &step->weeks;

	if (r->weeks == WEEKS_UNREAD || w->first == WEEKS_UNREAD)
		return;
	if (check_is_scheduled(step) && r->weeks == 0) {
		diag_add(out, path, step->line,
			 "step %d goes by weeks and the routine has no schedule; write schedule = "
			 "{ weeks = 9; days = 3; }",
			 step->number);
	} else if (w->first > 0 && !check_is_scheduled(step)) {
		diag_add(out, path, step->line,
			 "step %d is of some weeks and of the rule %s; leave one of them out",
			 step->number, step->rule);
	} else if (r->weeks > 0 && w->last > r->weeks) {
		diag_add(out, path, step->line,
			 "step %d is of week %d and the schedule has %d; write a week it has",
			 step->number, w->last, r->weeks);
	} else if (w->first > 0 && step->n_weekly > 0) {
		diag_add(out, path, step->line,
			 "step %d is of some weeks and has a dose for each; keep one of them",
			 step->number);
	} else if (step->n_weekly > 0 && step->n_weekly != r->weeks) {
		diag_add(out, path, step->line,
			 "step %d has %d doses for the %d weeks of the schedule; write one for "
			 "each",
			 step->number, step->n_weekly, r->weeks);
	}
}

/* One whose weeks could not be read may be of any. */
static bool may_fill(const struct step *step, int week)
{
	return step->weeks.first == WEEKS_UNREAD ||
	       (check_is_scheduled(step) && step_is_in_week(step, week));
}

/* A week that asks nothing could never be done. */
static void weeks_are_filled(const struct routine *r, const char *path, struct diags *out)
{
	for (int week = 1; week <= r->weeks && r->n_steps > 0; week++) {
		bool is_filled = false;

		for (int i = 0; i < r->n_steps; i++)
			is_filled = is_filled || may_fill(&r->steps[i], week);
		if (!is_filled) {
			diag_add(out, path, r->steps[0].line,
				 "week %d of the schedule has no step; give one weeks = [ %d, %d ]",
				 week, week, week);
			return;
		}
	}
}

void check_weeks(const struct routine *r, const char *path, struct diags *out)
{
	for (int i = 0; i < r->n_steps; i++)
		weeks_agree(r, &r->steps[i], path, out);
	weeks_are_filled(r, path, out);
}

/* ---- terms ---- */

/* Reps or seconds of all sets together. */
static int all_of(const struct dose *d, enum quantity q)
{
	int sum = 0;

	for (int i = 0; i < d->sets; i++)
		sum += amount_get(&d->set[i], q);
	return sum;
}

/* Where it starts for someone new, who starts with the least. */
static const struct dose *start_of(const struct step *step, const struct exercise *e)
{
	return step->dose.sets > 0 ? &step->dose : &e->dose[LEVEL_NEW];
}

static void check_linear(const struct step *step, const struct exercise *e, const char *path,
			 struct diags *out)
{
	enum quantity by = step->terms.by;

	if (by == QUANTITY_NONE)
		return;
	if (all_of(start_of(step, e), by) == 0) {
		diag_add(out, path, step->line,
			 "step %d grows by %s and its dose has none; write one with it",
			 step->number, quantity_word(by));
	} else if (amount_get(&e->cap.set[0], by) == 0 && amount_get(&step->bounds.max, by) == 0) {
		diag_add(out, path, step->line,
			 "step %d grows by %s and nothing ends it; write bounds with max_%s",
			 step->number, quantity_word(by),
			 by == QUANTITY_LOAD ? "load_kg" : quantity_word(by));
	}
}

/* The quantity that the range is of: what the exercise steps by, unless that is its load. */
static enum quantity range_of(const struct step *step, const struct exercise *e)
{
	const struct amount *first = &start_of(step, e)->set[0];

	if (e->step.by != QUANTITY_NONE && e->step.by != QUANTITY_LOAD)
		return e->step.by;
	return first->time_s > 0 ? QUANTITY_TIME : first->reps > 0 ? QUANTITY_REPS : QUANTITY_HOLD;
}

static void check_double(const struct step *step, const struct exercise *e, const char *path,
			 struct diags *out)
{
	enum quantity q = range_of(step, e);
	int from = amount_get(&start_of(step, e)->set[0], q);
	char low[DOSE_TEXT], high[DOSE_TEXT];

	if (step->terms.to > 0 && step->terms.to <= from) {
		diag_add(out, path, step->line,
			 "step %d: the range ends at %s and starts at %s; end it above that",
			 step->number, check_words(q, step->terms.to, high),
			 check_words(q, from, low));
	}
}

static void check_sum(const struct step *step, const struct exercise *e, const char *path,
		      struct diags *out)
{
	int asked = all_of(start_of(step, e), QUANTITY_REPS);

	if (asked == 0) {
		diag_add(out, path, step->line,
			 "step %d: the rule sum counts reps, and %s has none; take another rule",
			 step->number, e->id);
	} else if (step->terms.total > asked) {
		diag_add(out, path, step->line,
			 "step %d: total is %d and its sets ask %d; ask more, or write at most %d",
			 step->number, step->terms.total, asked, asked);
	}
}

void check_terms(const struct step *step, const struct exercise *e, const char *path,
		 struct diags *out)
{
	static const struct {
		const char *rule;
		void (*check)(const struct step *step, const struct exercise *e, const char *path,
			      struct diags *out);
	} rows[] = {
		{ "linear", check_linear },
		{ "double", check_double },
		{ "sum", check_sum },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (strcmp(step->rule, rows[i].rule) == 0)
			rows[i].check(step, e, path, out);
	}
}

/* What the weeks of a routine's schedule ask, and which of them a session was of. Not for which one
 * it is now (place.c). */
#include "weeks.h"

#include "dosing.h"
#include "limber/base/text.h"
#include "rules.h"

/* ---- What a week asks ---- */

static bool is_scheduled(const struct step *step)
{
	return text_eq(step->rule, rule_schedule.id);
}

struct dose weeks_dose(const struct progress_input *in, int week)
{
	struct dose dose = progress_start_dose(in);

	if (week <= in->step->n_weekly) {
		dose = in->routine->weekly[in->step->weekly + week - 1];
		dose_clamp(&dose, &in->step->bounds);
	}
	return dose;
}

/* The input of a step; false where it is not in the schedule, or its exercise's file is bad. */
static bool input_of(struct progress_input *ret, const struct progress_input *in,
		     const struct step *step)
{
	if (!is_scheduled(step))
		return false;
	*ret = *in;
	ret->step = step;
	ret->exercise = catalog_exercise(in->catalog, step->exercise);
	return ret->exercise != NULL;
}

bool weeks_next_step(struct progress_input *ret, const struct progress_input *in, int week, int *i)
{
	while (*i < in->routine->n_steps) {
		const struct step *step = &in->routine->steps[(*i)++];

		if (step_is_in_week(step, week) && input_of(ret, in, step))
			return true;
	}
	return false;
}

bool weeks_first_step(struct progress_input *ret, const struct progress_input *in)
{
	for (int i = 0; i < in->routine->n_steps; i++) {
		if (input_of(ret, in, &in->routine->steps[i]))
			return true;
	}
	return false;
}

/* ---- Which week a session was of: its sets say so ---- */

static bool knows(const struct routine *r, const char *key)
{
	for (int i = 0; i < r->n_steps; i++) {
		if (is_scheduled(&r->steps[i]) && text_eq(r->steps[i].key, key))
			return true;
	}
	return false;
}

/* Whether the week asks for such a set; one that the schedule does not know fits every week. */
static bool fits_row(const struct progress_input *in, const struct set_row *row, int week)
{
	struct progress_input own;

	for (int i = 0; weeks_next_step(&own, in, week, &i);) {
		if (!text_eq(row->key, own.step->key))
			continue;
		const struct dose dose = weeks_dose(&own, week);

		if (row->is_eased || (row->set >= 1 && row->set <= dose.sets &&
				      amount_eq(&row->target, &dose.set[row->set - 1])))
			return true;
	}
	return !knows(in->routine, row->key);
}

static bool fits(const struct progress_input *in, const struct session_row *s, int week)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (!fits_row(in, &s->sets[i], week))
			return false;
	}
	return true;
}

int weeks_of_session(const struct progress_input *in, const struct session_row *s, int due)
{
	for (int away = 0; away < in->routine->weeks; away++) {
		if (due - away >= 1 && fits(in, s, due - away))
			return due - away;
		if (due + away <= in->routine->weeks && fits(in, s, due + away))
			return due + away;
	}
	return due;
}

/* ---- How much a week has ---- */

static bool is_load(const struct progress_input *own, bool loads_only)
{
	return !loads_only || exercise_loads(own->exercise);
}

static int times(const struct routine *r, int step)
{
	int n = routine_occurrences(r, step);

	return n > 1 ? n : 1;
}

static int64_t week_work(const struct progress_input *in, int week, bool loads_only)
{
	struct progress_input own;
	int64_t work = 0;

	for (int i = 0; weeks_next_step(&own, in, week, &i);) {
		const struct dose dose = weeks_dose(&own, week);

		if (is_load(&own, loads_only))
			work += dose_work(&dose) * times(in->routine, i - 1);
	}
	return work;
}

static bool has_loads(const struct progress_input *in, int week)
{
	return week_work(in, week, true) > 0;
}

bool weeks_is_load(const struct progress_input *own, int week)
{
	return is_load(own, has_loads(own, week));
}

bool weeks_is_prescribed(const struct progress_input *in, int week)
{
	struct progress_input own;

	for (int i = 0; weeks_next_step(&own, in, week, &i);) {
		if (!own.step->is_prescribed)
			return false;
	}
	return true;
}

int weeks_back(const struct progress_input *in, int week, int pct)
{
	bool loads_only = has_loads(in, week);
	int64_t most = week_work(in, week, loads_only) * pct / 100;

	while (week > 1 && week_work(in, week, loads_only) > most)
		week--;
	return week;
}

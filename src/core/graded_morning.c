/* Bad mornings after a session, as row 4 of the graded table counts them: one cut is for all mornings of
 * ups and downs, until the two sessions that follow are done and two calm mornings running have been told.
 * Else every second morning would take a fifth. Not for the cut itself (graded_rows.c), nor for what such a
 * morning asks of its own day, which the worst ones leave nothing of (gate.c, guards.c). */
#include "graded.h"

enum { HELD_AFTER_MORNING = 2 };

bool graded_is_held_for_morning(const struct memory *m)
{
	return m->had_bad_morning && m->since_bad_morning < HELD_AFTER_MORNING;
}

/* Whether two mornings running were calm since the last that was not. */
static bool has_calmed_down(const struct review *v)
{
	const struct judged *j = &v->st->last;
	const struct mornings m = mornings_of(v->in, v->day);
	struct date first = v->st->memory.bad_morning;
	int calm = 0;

	if (date_diff(j->morning_day, first) > ENTRY_DAYS)
		return true;
	for (int i = 1; first.day + i < j->morning_day.day && calm < CALM_MORNINGS; i++) {
		int pain = pain_of_day(&m, date_add(first, i));

		if (pain != UNKNOWN)
			calm = pain - j->baseline < PAIN_RISEN ? calm + 1 : 0;
	}
	return calm == CALM_MORNINGS;
}

bool graded_is_cut_for_mornings(const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return m->is_cut_for_morning && (graded_is_held_for_morning(m) || !has_calmed_down(v));
}

bool graded_had_bad_morning(const struct review *v)
{
	return v->st->last.morning == MORNING_RISEN && !graded_is_of_flare(v, &v->st->last);
}

/* What is done the day before may be what the morning came of. */
bool graded_is_of_the_day_before(const struct review *v)
{
	enum effort_class effort = family_effort_class(v->in->exercise->family);

	return (effort == EFFORT_STRENGTH || effort == EFFORT_CORE) &&
	       date_diff(v->st->last.morning_day, v->st->last.day) == 1;
}

void graded_remember_morning(struct decision *d, const struct review *v)
{
	const struct judged *j = &v->st->last;

	if (!graded_had_bad_morning(v))
		return;
	d->memory.bad_morning = j->morning_day;
	if (graded_is_cut_for_mornings(v))
		return;
	d->memory.is_cut_for_morning = graded_is_of_the_day_before(v);
	d->memory.had_bad_morning = true;
	d->memory.since_bad_morning = 0;
}

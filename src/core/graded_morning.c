/* Bad mornings after a session, as row 4 of the graded table counts them: one cut is for all of them until as
 * many good sessions were done since as lead past a cut. A back that is up and down whatever it does would
 * else lose a fifth again and again, to nothing; and where it is the dose, sessions do not go as asked, and
 * row 6 takes more. Not for the cut itself (graded_rows.c), nor for what such a morning asks of its own day,
 * which the worst ones leave nothing of (gate.c, guards.c). */
#include "graded.h"

enum { HELD_AFTER_MORNING = 2 };

bool graded_is_held_for_morning(const struct memory *m)
{
	return m->had_bad_morning && m->since_bad_morning < HELD_AFTER_MORNING;
}

bool graded_is_cut_for_mornings(const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return m->is_cut_for_morning && m->good_since_bad_morning < GOOD_AFTER_CUT &&
	       date_diff(v->st->last.morning_day, m->bad_morning) <= ENTRY_DAYS;
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
	d->memory.since_bad_morning = d->memory.good_since_bad_morning = 0;
}

/* Bad mornings after a session, as row 4 of the graded table counts them: one cut is for all of them until as
 * many good sessions were done since as lead past a cut. A back that is up and down whatever it does would
 * else lose a fifth again and again, to nothing; but where no morning was calm since, it is the dose. Not for
 * the cut itself (graded_rows.c), nor for what such a morning asks of its own day, which the worst ones leave
 * nothing of (gate.c, guards.c). */
#include "graded.h"

enum { HELD_AFTER_MORNING = 2 };

bool graded_is_held_for_morning(const struct memory *m)
{
	return m->had_bad_morning && m->since_bad_morning < HELD_AFTER_MORNING;
}

/* What is done the day before may be what the morning came of. */
bool graded_is_of_the_day_before(const struct review *v)
{
	enum effort_class effort = family_effort_class(v->in->exercise->family);

	return (effort == EFFORT_STRENGTH || effort == EFFORT_CORE) &&
	       date_diff(v->st->last.morning_day, v->st->last.day) == 1;
}

/* Bad mornings since the cut, each after a day with a session: the last one's among them. */
static int count_bad(const struct review *v)
{
	const struct memory *m = &v->st->memory;
	bool is_new = m->bad_morning.day != v->st->last.morning_day.day;

	return m->bad_since_cut + (is_new && graded_is_of_the_day_before(v));
}

/* Not one of the sessions that the cut is held for was easier on the back: it is the dose. */
static bool is_too_little_cut(const struct review *v)
{
	return !v->st->memory.was_calm_since_cut && count_bad(v) >= HELD_AFTER_MORNING;
}

bool graded_is_cut_for_mornings(const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return m->is_cut_for_morning && m->good_since_bad_morning < GOOD_AFTER_CUT &&
	       !is_too_little_cut(v) &&
	       date_diff(v->st->last.morning_day, m->bad_morning) <= ENTRY_DAYS;
}

bool graded_had_bad_morning(const struct review *v)
{
	return v->st->last.morning == MORNING_RISEN && !graded_is_of_flare(v, &v->st->last);
}

void graded_remember_morning(struct decision *d, const struct review *v)
{
	const struct judged *j = &v->st->last;
	struct memory *m = &d->memory;

	m->was_calm_since_cut |= j->morning == MORNING_SETTLED;
	if (!graded_had_bad_morning(v))
		return;
	m->bad_morning = j->morning_day;
	if (graded_is_cut_for_mornings(v)) {
		m->bad_since_cut = count_bad(v);
		return;
	}
	m->is_cut_for_morning = graded_is_of_the_day_before(v);
	m->had_bad_morning = true;
	m->since_bad_morning = m->good_since_bad_morning = m->bad_since_cut = 0;
	m->was_calm_since_cut = false;
}

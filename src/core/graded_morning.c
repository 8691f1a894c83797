/* Bad mornings after a session: row 4 of the table, which cuts strength and core done the day
 * before, and holds the rest. One cut is for all of them until as many good sessions were done
 * since as lead past a cut. A back that is up and down whatever it does would else lose a fifth
 * again and again, to nothing; but where no morning was calm since, it is the dose. Not for what
 * such a morning asks of its own day, which the worst ones leave nothing of (gate.c, guards.c). */
#include "graded.h"

#include "graded_way.h"
#include "graded_words.h"
#include "limber/base/text.h"

enum { HELD_AFTER_MORNING = 2, MORNING_PCT = 80 };
enum { THEN_TEXT = DOSE_TEXT + 32 };

bool graded_is_held_for_morning(const struct memory *m)
{
	return m->had_bad_morning && m->since_bad_morning < HELD_AFTER_MORNING;
}

/* What is done the day before may be what the morning came of. */
static bool is_of_the_day_before(const struct review *v)
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

	return m->bad_since_cut + (is_new && is_of_the_day_before(v));
}

/* Not one of the sessions that the cut is held for was easier on the back: it is the dose. */
static bool is_too_little_cut(const struct review *v)
{
	return !v->st->memory.was_calm_since_cut && count_bad(v) >= HELD_AFTER_MORNING;
}

static bool is_cut_for_mornings(const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return m->is_cut_for_morning && m->good_since_bad_morning < GOOD_AFTER_CUT &&
	       !is_too_little_cut(v) &&
	       date_diff(v->st->last.morning_day, m->bad_morning) <= ENTRY_DAYS;
}

static bool had_bad_morning(const struct review *v)
{
	return v->st->last.morning == MORNING_RISEN && !graded_is_of_flare(v, &v->st->last);
}

static void begin_cut(struct memory *m)
{
	m->since_bad_morning = m->good_since_bad_morning = m->bad_since_cut = 0;
	m->was_calm_since_cut = false;
}

void graded_remember_morning(struct decision *d, const struct review *v)
{
	const struct judged *j = &v->st->last;
	struct memory *m = &d->memory;

	m->was_calm_since_cut |= j->morning == MORNING_SETTLED;
	if (!had_bad_morning(v))
		return;
	m->bad_morning = j->morning_day;
	if (is_cut_for_mornings(v)) {
		m->bad_since_cut = count_bad(v);
		return;
	}
	m->is_cut_for_morning = is_of_the_day_before(v);
	m->had_bad_morning = true;
	begin_cut(m);
}

void graded_match_morning(struct decision *d, const struct standing *st, const struct judged *j)
{
	struct memory *m = &d->memory;
	bool is_told_now = m->bad_morning.day != st->memory.bad_morning.day;
	bool is_cut = m->since_bad_morning == 0, was_cut = dose_exceeds(&st->now, &j->asked);

	if (!is_told_now || !m->is_cut_for_morning || j->is_easy || j->is_spared)
		return;
	if (is_cut && !was_cut)
		m->bad_since_cut = 1;
	else if (!is_cut && was_cut)
		begin_cut(m);
}

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
	d->target = v->st->now;
	if (is_cut_for_mornings(v) || !is_of_the_day_before(v))
		return;
	graded_cut_by_pct(d, v, MORNING_PCT);
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
	const struct judged *j = &v->st->last;
	char cut[CUT_TEXT], note[USUAL_TEXT], then[THEN_TEXT];

	graded_say_usual(note, v);
	if (is_cut_for_mornings(v)) {
		text_format(why, WHY_MAX,
			    "The morning after, pain was %d where %d is usual%s: it was cut for "
			    "such mornings already: the same again, and less if another follows.",
			    j->morning_pain, j->baseline, note);
		return;
	}
	graded_say_cut_by_pct(cut, d, v, MORNING_PCT);
	say_after_easy_week(then, d, v);
	text_format(
		why, WHY_MAX,
		"The morning after, pain was %d where %d is usual%s: %s; two sessions stay so%s.",
		j->morning_pain, j->baseline, note,
		dose_exceeds(&v->st->now, &d->target) ? cut : "it stays as it is", then);
}

const struct graded_row graded_bad_morning = {
	.number = 4,
	.is_cut = true,
	.matches = had_bad_morning,
	.next = cut_for_morning,
	.say = say_morning,
	.sources = "V52",
};

/* How fast a dose grows: over lives that mostly go well, with books of their own of what was asked,
 * no step comes too soon or after a cut, none is too large, and none comes while the mornings are
 * worse than they were. Not for whether a raise is earned (progress.c), nor for what a whole family
 * adds in a week (volume.c). */
#include "limber/core/progress.h"

#include "../../src/core/dosing.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum {
	SEEDS = 10000,
	DAYS = 56,
	APART_DAYS = 4,
	APART_AEROBIC = 7,
	GROWTH_PCT = 130,
	FORTNIGHT = 14,
	USUAL_MOST = 2, /* up to here what is in the low band stays so */
};

struct asked {
	struct date day;
	const char *key;
	struct dose dose;
	bool is_step_up; /* of the ladder */
	bool is_easy;    /* for a week */
};

struct books {
	struct asked v[DAYS]; /* oldest first */
	int n;
	struct date begun;
	int pain[DAYS]; /* of its mornings */
	int usual;
	struct date easy_week; /* the Monday of the newest */
	struct cut cut;
};

/* Over all lives: that there was something to check. */
static struct {
	int steps, halves, freezes;
} seen;

static const struct exercise *exercise_of(const struct advice *a)
{
	return shipped_catalog()->exercise(shipped_catalog()->user, a->exercise);
}

/* ---- The books ---- */

static bool is_same(const struct dose *a, const struct dose *b)
{
	return !dose_exceeds(a, b) && !dose_exceeds(b, a);
}

/* The newest of a key before the i-th; below 0 where there is none. */
static int newest(const struct books *b, const char *key, int i)
{
	while (--i >= 0 && !text_eq(b->v[i].key, key))
		continue;
	return i;
}

/* The same, easy weeks apart: they take nothing that has to be earned again. */
static int newest_whole(const struct books *b, const char *key, int i)
{
	do
		i = newest(b, key, i);
	while (i >= 0 && b->v[i].is_easy);
	return i;
}

/* Whether more of a key was asked than the time before, in less than so many days. */
static bool was_raised(const struct books *b, const char *key, struct date day, int days)
{
	for (int i = newest_whole(b, key, b->n); i >= 0 && date_diff(day, b->v[i].day) < days;) {
		int before = newest_whole(b, key, i);

		if (b->v[i].is_step_up ||
		    (before >= 0 && dose_exceeds(&b->v[i].dose, &b->v[before].dose)))
			return true;
		i = before;
	}
	return false;
}

/* What was asked of a key so many days ago, or first. */
static const struct dose *asked_ago(const struct books *b, const char *key, struct date day,
				    int days)
{
	int i = newest_whole(b, key, b->n), before;

	while (i >= 0 && date_diff(day, b->v[i].day) < days &&
	       (before = newest_whole(b, key, i)) >= 0)
		i = before;
	return i >= 0 ? &b->v[i].dose : NULL;
}

/* How many sessions running were asked for the newest dose of a key. */
static int times_asked(const struct books *b, const char *key)
{
	int last = newest(b, key, b->n), n = 0;

	for (int i = last; i >= 0; i = newest(b, key, i)) {
		if (!is_same(&b->v[i].dose, &b->v[last].dose))
			break;
		n++;
	}
	return n;
}

/* Whether no more is asked than in the easy week before, whose end waits for the back. */
static bool is_as_in_it(const struct books *b, const struct advice *a)
{
	int i = newest(b, a->key, b->n);

	while (i >= 0 && b->v[i].is_easy && dose_exceeds(&a->target, &b->v[i].dose))
		i = newest(b, a->key, i);
	return i >= 0 && b->v[i].is_easy;
}

static bool is_easy(struct books *b, const struct advice *a, struct date day)
{
	if (a->cap && text_eq(a->cap, "easy week"))
		b->easy_week = date_monday(day);
	return b->easy_week.day == date_monday(day).day || is_as_in_it(b, a);
}

/* What is left out is no session of it. */
static void note(struct books *b, const struct advice *a, struct date day)
{
	bool was_easy = is_easy(b, a, day);

	if (a->target.sets > 0)
		b->v[b->n++] = (struct asked){ .day = day,
					       .key = a->key,
					       .dose = a->target,
					       .is_step_up = a->rung_change > 0,
					       .is_easy = was_easy };
}

/* ---- What a step may be ---- */

/* The sets that have more of q, and by how much at most. */
static int sets_grown(const struct dose *from, const struct dose *to, enum quantity q, int *ret_by)
{
	int n = 0;

	*ret_by = 0;
	for (int i = 0; i < from->sets && i < to->sets; i++) {
		int by = amount_get(&to->set[i], q) - amount_get(&from->set[i], q);

		n += by > 0;
		*ret_by = by > *ret_by ? by : *ret_by;
	}
	return n;
}

static bool is_within(const struct dose *d, const struct dose *of)
{
	return dose_work(d) * 100 <= dose_work(of) * GROWTH_PCT;
}

/* The work of one rep, or of the shortest hold. */
static int64_t least_work(const struct dose *d)
{
	struct dose least = { .sets = 1, .set[0] = d->set[0] };
	enum quantity q = least.set[0].reps > 0 ? QUANTITY_REPS : QUANTITY_HOLD;

	amount_set(&least.set[0], q, quantity_least(q));
	return dose_work(&least);
}

/* A rep or a second more in one set, a set that adds no more than that, or the exercise's own step
 * of minutes. */
static bool is_smallest(const struct advice *a)
{
	const struct dose *from = &a->previous, *to = &a->target;
	const struct increment *step = &exercise_of(a)->step;
	int by;

	if (to->sets > from->sets)
		return dose_work(to) - dose_work(from) <= least_work(to);
	if (sets_grown(from, to, QUANTITY_TIME, &by) > 0)
		return by <= step->amount;
	if (sets_grown(from, to, QUANTITY_REPS, &by) > 0)
		return sets_grown(from, to, QUANTITY_REPS, &by) == 1 && by == 1;
	return sets_grown(from, to, QUANTITY_HOLD, &by) == 1 && by == 1;
}

static void check_size(const struct advice *a)
{
	if (!is_within(&a->target, &a->previous))
		assert_true(is_smallest(a));
}

/* Past half of an active dose what was added to it within two weeks, with this step, is 30 % at
 * most. */
static void check_fortnight(const struct books *b, const struct advice *a, struct date day)
{
	const struct dose *then = asked_ago(b, a->key, day, FORTNIGHT);
	const struct dose *active = &exercise_of(a)->dose[LEVEL_ACTIVE];

	if (then && dose_work(&a->target) * 2 > dose_work(active) &&
	    dose_work(&a->previous) > dose_work(then))
		assert_true(is_within(&a->target, then));
}

/* ---- Half a step ---- */

static bool is_careful(const struct life *l)
{
	struct flare flare;

	flare_at(&flare, &l->history, l->day);
	return l->profile.level == LEVEL_NEW || l->profile.is_65_or_over ||
	       flare.state != FLARE_NONE;
}

/* Half a step, or in half of the sets; or it took a good session more. A walk's ladder is a
 * beginner's already. */
static void check_half(const struct books *b, const struct advice *a)
{
	const struct exercise *e = exercise_of(a);
	int by, sets = sets_grown(&a->previous, &a->target, e->step.by, &by);

	if (text_eq(e->id, "walk") || e->step.by == QUANTITY_NONE)
		return;
	seen.halves++;
	if (e->step.by != QUANTITY_LOAD && e->step.amount > 1)
		assert_true(by <= e->step.amount / 2);
	else if (sets * 2 > a->previous.sets || sets == 0)
		assert_true(times_asked(b, a->key) > 2);
}

/* ---- The freeze ---- */

/* All of a week's mornings, from a day of the life on. */
static int week_sum(const struct books *b, int first)
{
	int sum = 0;

	for (int i = first; i < first + WEEKDAYS; i++)
		sum += b->pain[i];
	return sum;
}

/* Two weeks running were worse by a point than the one before them. */
static bool is_frozen(const struct books *b, struct date day)
{
	int first = date_diff(date_monday(day), b->begun) - 3 * WEEKDAYS;

	if (first < 0)
		return false;
	int risen = week_sum(b, first) + WEEKDAYS;

	return week_sum(b, first + WEEKDAYS) >= risen && week_sum(b, first + 2 * WEEKDAYS) >= risen;
}

/* ---- Lives ---- */

static void check_step(const struct books *b, const struct advice *a, const struct life *l)
{
	bool is_aerobic = exercise_of(a)->family == FAMILY_AEROBIC;

	seen.steps++;
	assert_false(was_raised(b, a->key, l->day, is_aerobic ? APART_AEROBIC : APART_DAYS));
	check_size(a);
	check_fortnight(b, a, l->day);
	if (is_careful(l))
		check_half(b, a);
}

static bool is_step(const struct books *b, const struct advice *a)
{
	bool is_of_flare = a->cap && text_eq(a->cap, "flare-up");

	return a->move == MOVE_UP && !a->is_way_back && !is_of_flare &&
	       newest(b, a->key, b->n) >= 0;
}

static void check_morning(const struct books *b, const struct advice *a, const struct life *l)
{
	if (is_frozen(b, l->day)) {
		seen.freezes++;
		assert_true(a->move != MOVE_UP && a->rung_change <= 0);
	}
	if (is_step(b, a))
		check_step(b, a, l);
}

static void wake(struct life *l, struct books *b)
{
	int at = date_diff(l->day, b->begun);

	if (date_weekday(l->day) == 0 && life_chance(l, 20))
		b->usual = life_pick(l, 0, USUAL_MOST);
	b->pain[at] = b->usual;
	history_add_checkin(&l->history,
			    &(struct checkin){ .day = l->day, .pain = b->usual, .leg = UNKNOWN });
	if (life_chance(l, 1))
		life_decide(l, EVENT_FLARE, "begin");
}

/* Of what was stopped nobody knows what was asked: the books would know more than the log. */
static struct mood mostly_well(struct life *l)
{
	struct mood well = { .effort = life_pick(l, 2, 4),
			     .pain_before = UNKNOWN,
			     .pain_after = 0 };
	struct mood any = life_mood(l);

	any.is_stopped = false;
	return life_chance(l, 94) ? well : any;
}

static void live_day(struct life *l, struct books *b)
{
	struct progress_input in = life_input(l);
	struct mood mood = mostly_well(l);
	struct advice asked;

	progress(&asked, &in);
	check_morning(b, &asked, l);
	check_no_seesaw(&b->cut, &asked, l);
	if (!mood.is_nothing)
		note(b, &asked, l->day);
	life_do(l, &asked, 1, &mood);
}

static void live(uint64_t seed)
{
	struct books b = { .n = 0 };
	struct life l;

	life_begin(&l, seed, 1);
	b.begun = date_add(l.day, 1);
	for (int i = 0; i < DAYS; i++) {
		l.day = date_add(l.day, 1);
		wake(&l, &b);
		if (life_chance(&l, 60))
			live_day(&l, &b);
	}
	life_end(&l);
}

static void a_dose_grows_slowly(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
	/* It is not for want of trying. */
	assert_true(seen.steps > SEEDS * 3 && seen.halves > SEEDS && seen.freezes > SEEDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(a_dose_grows_slowly) };

	return cmocka_run_group_tests_name("growth", tests, NULL, NULL);
}

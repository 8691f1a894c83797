/* What a week adds to a family: over random weeks of whoever does mostly what is asked, no day's
 * steps make its work more than a tenth over what it was a week ago, or one small step. Its own
 * books tell what was asked when. Not for single steps (progress.c). */
#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum {
	SEEDS = 10000,
	DAYS = 40,
	STEPS = 3,
	ASKED_MAX = DAYS * STEPS,
	SMALL_REPS = 2,
	SMALL_S = 120
};

static const char *const families[][STEPS] = {
	{ "bridge", "bridge_march", "bridge_single" },
	{ "open_book", "thor_chair", "thor_towel" },
	{ "ham_supine", "ham_supine_bent", "ham_step" },
	{ "bike", "elliptical", "swim" },
};

struct asked {
	struct date day;
	const char *key;
	int work_s;
};

struct books {
	struct asked v[ASKED_MAX]; /* oldest first */
	int n;
};

static const struct exercise *exercise_of(const struct advice *a)
{
	return catalog_exercise(shipped_catalog(), a->exercise);
}

/* ---- The books ---- */

/* The most that was asked of a key from so many days ago up to so many. */
static int most_s(const struct books *b, const char *key, struct date day, int from, int to)
{
	int most = 0;

	for (int i = 0; i < b->n; i++) {
		int ago = date_diff(day, b->v[i].day);

		if (text_eq(b->v[i].key, key) && ago <= from && ago >= to && b->v[i].work_s > most)
			most = b->v[i].work_s;
	}
	return most;
}

/* What was asked of it a week ago, or first; `now` where it never was. */
static int week_ago_s(const struct books *b, const char *key, struct date day, int now)
{
	int work = -1;

	for (int i = 0; i < b->n; i++) {
		if (text_eq(b->v[i].key, key) &&
		    (work < 0 || date_diff(day, b->v[i].day) >= WEEKDAYS))
			work = b->v[i].work_s;
	}
	return work < 0 ? now : work;
}

static void note(struct books *b, const struct routine_day *r, struct date day)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct advice *a = &r->steps[i];

		if (a->target.sets > 0)
			b->v[b->n++] = (struct asked){ day, a->key,
						       dose_seconds(exercise_of(a), &a->target) };
	}
}

/* ---- The week ---- */

/* What may always be added: one step, or the smallest dose. */
static int small_s(const struct advice *a)
{
	const struct exercise *e = exercise_of(a);
	struct dose reps = { .sets = 1, .set[0] = a->target.set[0] };
	int step = dose_seconds(e, &a->target) - dose_seconds(e, &a->previous);

	reps.set[0].reps = reps.set[0].reps > 0 ? SMALL_REPS : 0;
	int small = e->mode == MODE_TIME    ? SMALL_S
		    : reps.set[0].reps == 0 ? 0
					    : dose_seconds(e, &reps);

	return step > small ? step : small;
}

/* A step that takes more time: one may make each rep heavier for fewer of them. */
static bool is_step(const struct advice *a)
{
	const struct exercise *e = exercise_of(a);

	return a->move == MOVE_UP && a->row >= ROW_STEP_EASY && a->rung_change == 0 &&
	       dose_seconds(e, &a->target) > dose_seconds(e, &a->previous);
}

/* What was done of others in the week goes on. */
static bool is_asked(const struct routine_day *r, const char *key)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		if (text_eq(r->steps[i].key, key) && r->steps[i].target.sets > 0)
			return true;
	}
	return false;
}

static void add_others(const struct books *b, const struct routine_day *r, struct date day,
		       int *now, int *before)
{
	for (int i = 0; i < b->n; i++) {
		const char *key = b->v[i].key;
		bool is_first = true;

		for (int j = 0; j < i; j++)
			is_first = is_first && !text_eq(b->v[j].key, key);
		if (!is_first || is_asked(r, key))
			continue;
		int last = most_s(b, key, day, WEEKDAYS, 1);
		int then = most_s(b, key, day, 2 * WEEKDAYS, WEEKDAYS + 1);

		*now += last;
		*before += last == 0 ? 0 : then == 0 ? last : then;
	}
}

static void check_week(const struct books *b, const struct routine_day *r, struct date day)
{
	int now = 0, before = 0, small = 0;

	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct advice *a = &r->steps[i];
		int work = a->target.sets > 0 ? dose_seconds(exercise_of(a), &a->target) : 0;

		now += work;
		before += work > 0 ? week_ago_s(b, a->key, day, work) : 0;
		if (is_step(a) && small_s(a) > small)
			small = small_s(a);
	}
	add_others(b, r, day, &now, &before);
	if (small > 0)
		assert_true(now - before <= before / 10 || now - before <= small);
}

/* ---- Lives ---- */

static void take_family(struct life *l)
{
	const char *const *family = families[life_pick(l, 0, (int)ARRAY_LEN(families) - 1)];

	for (int i = 0; i < STEPS; i++) {
		struct step *step = &l->routine.steps[i];

		step->bounds = (struct bounds){ .forbid = false };
		text_copy(step->exercise, sizeof step->exercise, family[i]);
		text_copy(step->id, sizeof step->id, family[i]);
		text_copy(step->key, sizeof step->key, family[i]);
	}
}

static void wake(struct life *l)
{
	l->day = date_add(l->day, 1);
	history_add_checkin(&l->history,
			    &(struct checkin){ .day = l->day, .pain = 1, .leg = UNKNOWN });
}

static void live_day(struct life *l, struct books *b)
{
	const struct mood mood = { .is_short = life_chance(l, 5),
				   .effort = life_pick(l, 2, 6),
				   .pain_before = UNKNOWN,
				   .pain_after = 1 };
	struct routine_day r;

	life_ask(l, &r);
	check_week(b, &r, l->day);
	note(b, &r, l->day);
	life_do(l, r.steps, STEPS, &mood);
	routine_day_release(&r);
}

static void live(uint64_t seed)
{
	struct books b = { .n = 0 };
	struct life l;

	life_begin(&l, seed, STEPS);
	history_release(&l.history);
	take_family(&l);
	life_decide(&l, EVENT_LEVEL, life_chance(&l, 50) ? "active" : "new");
	for (int i = 0; i < DAYS; i++) {
		wake(&l);
		if (life_chance(&l, 60))
			live_day(&l, &b);
	}
	life_end(&l);
}

static void a_week_adds_a_tenth_or_a_small_step(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(a_week_adds_a_tenth_or_a_small_step) };

	return cmocka_run_group_tests_name("volume", tests, NULL, NULL);
}

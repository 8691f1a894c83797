/* A clinician's bounds: whatever a person does and whichever rule goes on with it, no set that is
 * asked leaves them, none is added or taken away beyond them, and what is forbidden is not asked at
 * all. Over random lives, of which all steps have bounds. Not for a file's bounds that contradict
 * each other (unit/core_check.c). */
#include <stdlib.h>

#include "limber/base/text.h"
#include "limber/core/run.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, MORNINGS_MAX = 10 };

/* Over all lives: sets that were asked at a bound, by side. */
static struct {
	int at_least, at_most, others, forbidden;
} seen;

/* ---- Clinicians ---- */

/* Of what an exercise is made of, up to half more than its cap; mostly one side. */
static void bound(struct life *l, const struct exercise *e, enum quantity q, struct bounds *ret)
{
	int dose = amount_get(&e->dose[LEVEL_ACTIVE].set[0], q),
	    cap = amount_get(&e->cap.set[0], q);

	if (dose == 0)
		return;
	int top = cap > 0 ? cap : dose * 2, least = quantity_least(q);

	if (top < least)
		top = least;
	int lower = life_pick(l, least, top);

	if (life_chance(l, 40))
		amount_set(&ret->min, q, lower);
	if (life_chance(l, 40))
		amount_set(&ret->max, q, life_pick(l, lower, top + top / 2));
}

static void prescribe(struct life *l, struct step *step)
{
	static const char *const rules[] = {
		"graded", "graded", "linear", "double", "sum", "none"
	};
	const struct exercise *e = catalog_exercise(shipped_catalog(), step->exercise);
	struct bounds *b = &step->bounds;
	int sets = life_pick(l, 1, e->cap.sets);

	*b = (struct bounds){ .forbid = life_chance(l, 4) };
	b->min_sets = life_chance(l, 30) ? sets : 0;
	b->max_sets = life_chance(l, 30) ? life_pick(l, sets, e->cap.sets) : 0;
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
		bound(l, e, q, b);
	text_copy(step->rule, sizeof step->rule, rules[life_pick(l, 0, ARRAY_LEN(rules) - 1)]);
}

/* ---- What must hold ---- */

/* What takes a step's place has its upper bounds; the lower ones were meant for the other. */
static void check_amount(const struct amount *a, const struct bounds *b, bool is_other)
{
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		int value = amount_get(a, q), min = amount_get(&b->min, q);
		int max = amount_get(&b->max, q);

		if (value == 0)
			continue;
		assert_true(max == 0 || value <= max);
		assert_true(is_other || value >= min);
		seen.at_most += value == max;
		seen.at_least += value == min;
	}
}

static void check_step(const struct advice *a, const struct step *step)
{
	const struct bounds *b = &step->bounds;
	const struct dose *d = &a->target;

	if (d->sets == 0) {
		seen.forbidden += b->forbid;
		return;
	}
	seen.others += a->is_other;
	assert_false(b->forbid && text_eq(a->exercise, step->exercise));
	assert_true(b->max_sets == 0 || d->sets <= b->max_sets);
	assert_true(a->is_other || d->sets >= b->min_sets);
	for (int i = 0; i < d->sets; i++)
		check_amount(&d->set[i], b, a->is_other);
}

/* Nor does what is guided then. */
static void check_run(const struct routine_day *asked)
{
	struct planned_set *sets;
	int n = routine_day_plan(asked, shipped_catalog(), &sets);

	for (int i = 0; i < n; i++) {
		int step = sets[i].step - 1;

		check_amount(&sets[i].target, &asked->routine->steps[step].bounds,
			     asked->steps[step].is_other);
	}
	free(sets);
}

/* ---- Lives ---- */

static void live(uint64_t seed)
{
	struct life l;

	life_begin(&l, seed, 1 + (int)(seed % LIFE_STEPS_MAX));
	for (int i = 0; i < l.routine.n_steps; i++)
		prescribe(&l, &l.routine.steps[i]);
	for (int n = life_pick(&l, 1, MORNINGS_MAX); n > 0; n--) {
		struct mood mood = life_mood(&l);
		struct routine_day asked;

		if (life_chance(&l, 15))
			life_fall_short(&l, &mood);
		life_ask(&l, &asked);
		for (int i = 0; i < l.routine.n_steps; i++)
			check_step(&asked.steps[i], &l.routine.steps[i]);
		check_run(&asked);
		life_do(&l, asked.steps, l.routine.n_steps, &mood);
		routine_day_release(&asked);
		life_pass(&l, life_days_to_next(&l));
	}
	life_end(&l);
}

static void bounds_are_never_left(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
	/* It is not for want of trying. */
	assert_true(seen.at_least > SEEDS && seen.at_most > SEEDS);
	assert_true(seen.others > SEEDS && seen.forbidden > SEEDS / 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(bounds_are_never_left) };

	return cmocka_run_group_tests_name("bounds", tests, NULL, NULL);
}

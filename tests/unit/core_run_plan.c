/* What a run asks set by set, and what adjusting and easing make of it. Not for how long it takes:
 * core_run.c. */
#include "limber/core/run.h"

#include "limber/base/text.h"
#include "support/rehearsal.h"
#include "support/test.h"

/* ---- A routine written out ---- */

static void sides_alternate_and_rest_follows_the_second(void **state)
{
	static const struct {
		int set;
		enum side side;
		int rest_s;
	} rows[] = {
		{ 1, SIDE_LEFT, 0 },
		{ 1, SIDE_RIGHT, 20 },
		{ 2, SIDE_LEFT, 0 },
		{ 2, SIDE_RIGHT, 20 },
	};
	const struct run *run = rehearse(*state, "book");

	assert_int_equal(run->n_sets, (int)ARRAY_LEN(rows));
	for (int i = 0; i < run->n_sets; i++) {
		const struct planned_set *p = &run->sets[i].plan;

		assert_int_equal(p->set, rows[i].set);
		assert_int_equal(p->n_sets, 2);
		assert_int_equal(p->side, rows[i].side);
		assert_int_equal(p->rest_s, rows[i].rest_s);
		assert_int_equal(p->target.reps, 3);
		assert_string_equal(p->key, "book");
	}
}

/* A warm-up, three times brisk and easy, where brisk is two sets. */
static void take_intervals(struct rehearsal *r)
{
	static const int order[] = { 0, 1, 2, 1, 2, 1, 2 };
	struct step *steps = r->routine.steps;

	rehearsal_of(r, "walk walk walk");
	r->routine.n_order = (int)ARRAY_LEN(order);
	for (int i = 0; i < r->routine.n_order; i++)
		r->routine.order[i] = order[i];
	steps[0].pace = steps[2].pace = PACE_EASY;
	steps[1].pace = PACE_BRISK;
	text_copy(steps[1].key, sizeof steps[1].key, "sample/brisk");
	text_copy(steps[0].label, sizeof steps[0].label, "Warm up");
	r->targets[1] = (struct dose){ .sets = 2, .set = { { .time_s = 60 }, { .time_s = 60 } } };
}

static void a_repeated_step_is_asked_for_all_of_it_each_time(void **state)
{
	static const int steps[] = { 1, 2, 2, 3, 2, 2, 3, 2, 2, 3 };
	static const int sets[] = { 1, 1, 2, 1, 1, 2, 1, 1, 2, 1 };
	struct rehearsal *r = *state;

	take_intervals(r);
	const struct run *run = rehearsal_build(r);

	assert_int_equal(run->n_sets, (int)ARRAY_LEN(steps));
	assert_int_equal(run->n_steps, 7); /* both brisk sets in a row are one turn */
	for (int i = 0; i < run->n_sets; i++) {
		assert_int_equal(run->sets[i].plan.step, steps[i]);
		assert_int_equal(run->sets[i].plan.set, sets[i]);
		assert_int_equal(run->sets[i].plan.n_sets, steps[i] == 2 ? 2 : 1);
	}
	assert_string_equal(run->sets[0].plan.label, "Warm up");
	assert_string_equal(run->sets[0].plan.name, "Easy walk");
	assert_string_equal(run->sets[1].plan.name, "Brisk walk");
	assert_string_equal(run->sets[1].plan.key, "sample/brisk");
}

static void a_step_repeated_alone_takes_turns(void **state)
{
	struct rehearsal *r = *state;

	rehearsal_of(r, "book");
	r->routine.order[r->routine.n_order++] = 0;
	const struct run *run = rehearsal_build(r);

	assert_int_equal(run->n_sets, 8);
	assert_int_equal(run->n_steps, 2);
	for (int i = 0; i < run->n_sets; i++)
		assert_int_equal(run->sets[i].step, i / 4);
	assert_int_equal(run->sets[4].rest_s, 15); /* of 20 s the last 5 are to get ready */
	assert_int_equal(run->sets[4].ready_s, 5);
}

static void a_step_without_a_target_is_left_out(void **state)
{
	struct rehearsal *r = *state;

	rehearsal_of(r, "cat plank squat");
	r->targets[1].sets = 0;
	const struct run *run = rehearsal_build(r);

	assert_int_equal(run->n_steps, 2);
	assert_string_equal(run->steps[1].exercise, "squat");

	for (int i = 0; i < 3; i++)
		r->targets[i].sets = 0;
	rehearsal_build(r);
	assert_int_equal(run->n_sets, 0);
	assert_int_equal(run_total_s(run), 0);
}

static void plus_stops_at_a_step_the_cap_or_a_bound(void **state)
{
	static const struct {
		const char *exercise;
		struct amount target;
		struct bounds bounds;
		struct amount most;
	} rows[] = {
		{ "plank", { .hold_s = 10 }, { 0 }, { .hold_s = 15 } },
		{ "plank", { .hold_s = 20 }, { 0 }, { .hold_s = 24 } },
		{ "plank", { .hold_s = 20 }, { .max = { .hold_s = 22 } }, { .hold_s = 22 } },
		/* above the cap already: not raised, and not lowered here */
		{ "plank", { .hold_s = 30 }, { 0 }, { .hold_s = 30 } },
		/* of a short one, never more than half of it */
		{ "plank", { .hold_s = 6 }, { 0 }, { .hold_s = 9 } },
		{ "walk", { .time_s = 60 }, { 0 }, { .time_s = 90 } },
		{ "walk", { .time_s = 600 }, { 0 }, { .time_s = 720 } },
		{ "squat", { .reps = 1, .load_g = 4000 }, { 0 }, { .reps = 2, .load_g = 4000 } },
		{ "cat", { .reps = 6 }, { 0 }, { .reps = 6 } },
	};
	struct rehearsal *r = *state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		rehearsal_of(r, rows[i].exercise);
		r->routine.steps[0].bounds = rows[i].bounds;
		r->targets[0] = (struct dose){ .sets = 1, .set = { rows[i].target } };
		const struct run *run = rehearsal_build(r);

		assert_true(amount_eq(&run->sets[0].plan.most, &rows[i].most));
	}
}

/* ---- Adjusting and easing ---- */

static void adjusting_stops_at_its_ends(void **state)
{
	struct run *run = rehearse(*state, "plank walk chin cat");

	assert_true(run_adjust(run, 0, 1));
	assert_int_equal(run->sets[0].goal.hold_s, 24);
	assert_int_equal(run->sets[0].work_s, 24);
	assert_int_equal(run->sets[0].plan.target.hold_s, 20);
	assert_false(run_adjust(run, 0, 1));
	assert_true(run_adjust(run, 0, -9));
	assert_int_equal(run->sets[0].goal.hold_s, 5);
	assert_false(run_adjust(run, 0, -1));

	assert_true(run_adjust(run, 3, -9));
	assert_int_equal(run->sets[3].work_s, 60);

	assert_false(run_adjust(run, 4, -1)); /* a hold of 5 s is the least */
	assert_true(run_adjust(run, 4, 1));
	assert_int_equal(run->sets[4].rep_s, 6);
	assert_int_equal(run->sets[4].work_s, 46);

	assert_false(run_adjust(run, 5, 1)); /* not made to grow, but there may be less of it */
	assert_true(run_adjust(run, 5, -9));
	assert_int_equal(run->sets[5].goal.reps, 1);
}

static void easier_is_the_rung_below(void **state)
{
	struct run *run = rehearse(*state, "plank");

	assert_true(run_ease(run, 1, &sample_catalog));
	assert_int_equal(run->n_steps, 2);
	assert_string_equal(run->sets[0].plan.exercise, "plank");
	assert_false(run->sets[0].plan.is_eased);
	for (int i = 1; i < 3; i++) {
		const struct planned_set *p = &run->sets[i].plan;

		assert_string_equal(p->exercise, "plank_knee");
		assert_string_equal(p->key, "plank"); /* whose form was lost */
		assert_string_equal(p->name, "Knee plank");
		assert_int_equal(p->target.hold_s, 8);
		assert_true(amount_eq(&p->most, &p->target));
		assert_int_equal(run->sets[i].work_s, 8);
		assert_true(p->is_eased);
	}
	/* and below the lowest rung it is less of the same */
	assert_true(run_ease(run, 2, &sample_catalog));
	assert_string_equal(run->sets[2].plan.exercise, "plank_knee");
	assert_int_equal(run->sets[2].plan.target.hold_s, 5);
	assert_int_equal(run->sets[1].plan.target.hold_s, 8);
	assert_false(run_ease(run, 2, &sample_catalog));
}

static void easier_without_a_rung_is_one_step_less_in_all_its_turns(void **state)
{
	struct rehearsal *r = *state;

	take_intervals(r);
	r->targets[1].set[0].time_s = r->targets[1].set[1].time_s = 240;
	struct run *run = rehearsal_build(r);

	assert_true(run_ease(run, 2, &sample_catalog));
	for (int i = 0; i < run->n_sets; i++) {
		bool is_brisk_later = run->sets[i].plan.step == 2 && i >= 2;

		assert_int_equal(run->sets[i].plan.is_eased, is_brisk_later);
		assert_int_equal(run->sets[i].work_s, is_brisk_later                ? 120
						      : run->sets[i].plan.step == 2 ? 240
										    : 300);
	}
	assert_string_equal(run->sets[2].plan.key, "sample/brisk");
}

static void what_is_easier_is_easy_throughout(void **state)
{
	struct rehearsal *r = *state;

	rehearsal_of(r, "walk");
	r->targets[0].brisk_s = 100;
	struct run *run = rehearsal_build(r);

	assert_int_equal(run->sets[0].brisk_s, 100);
	assert_true(run_adjust(run, 0, -1));
	assert_int_equal(run->sets[0].goal.time_s, 180);
	assert_int_equal(run->sets[0].brisk_s, 60);
	assert_true(run_ease(run, 0, &sample_catalog));
	assert_int_equal(run->sets[0].brisk_s, 0);
}

/* A ladder of the next test: below the plank stands what its user names. */
static const struct ladder *crooked_ladder(void *user, const char *exercise, int *ret_rung)
{
	static struct rung rungs[2];
	static const struct ladder l = { .rungs = rungs, .n_rungs = ARRAY_LEN(rungs) };

	text_copy(rungs[0].exercise, sizeof rungs[0].exercise, user);
	text_copy(rungs[0].key, sizeof rungs[0].key, user);
	*ret_rung = 1;
	return text_eq(exercise, "plank") ? &l : NULL;
}

static void a_rung_that_does_not_fit_is_not_taken(void **state)
{
	/* one-sided where the plank is not; the plank itself; one that the catalog keeps out */
	static char below[][ID_MAX] = { "strap", "plank", "gone" };
	struct rehearsal *r = *state;

	for (size_t i = 0; i < ARRAY_LEN(below); i++) {
		const struct catalog crooked = { .exercise = sample_catalog.exercise,
						 .ladder = crooked_ladder,
						 .user = below[i] };
		struct run *run = rehearse(r, "plank");

		assert_true(run_ease(run, 0, &crooked));
		assert_string_equal(run->sets[0].plan.exercise, "plank");
		assert_int_equal(run->sets[0].plan.target.hold_s, 15);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		rehearsal_test(sides_alternate_and_rest_follows_the_second),
		rehearsal_test(a_repeated_step_is_asked_for_all_of_it_each_time),
		rehearsal_test(a_step_repeated_alone_takes_turns),
		rehearsal_test(a_step_without_a_target_is_left_out),
		rehearsal_test(plus_stops_at_a_step_the_cap_or_a_bound),
		rehearsal_test(adjusting_stops_at_its_ends),
		rehearsal_test(easier_is_the_rung_below),
		rehearsal_test(easier_without_a_rung_is_one_step_less_in_all_its_turns),
		rehearsal_test(what_is_easier_is_easy_throughout),
		rehearsal_test(a_rung_that_does_not_fit_is_not_taken),
	};

	return cmocka_run_group_tests_name("core_run_plan", tests, NULL, NULL);
}

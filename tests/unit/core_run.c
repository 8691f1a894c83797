/* Runs: what is asked set by set, the lead-ins, and what adjusting and easing do. */
#include "limber/core/run.h"

#include <stdlib.h>

#include "limber/base/text.h"
#include "support/sample_run.h"
#include "support/test.h"

/* -- planning -------------------------------------------------------------------- */

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
	struct run run;

	(void)state;
	sample_run(&run, "book");
	assert_int_equal(run.n_sets, (int)ARRAY_LEN(rows));
	for (int i = 0; i < run.n_sets; i++) {
		const struct planned_set *p = &run.sets[i].plan;

		assert_int_equal(p->set, rows[i].set);
		assert_int_equal(p->n_sets, 2);
		assert_int_equal(p->side, rows[i].side);
		assert_int_equal(p->rest_s, rows[i].rest_s);
		assert_int_equal(p->target.reps, 3);
		assert_string_equal(p->key, "book");
	}
	run_release(&run);
}

/* A warm-up, three times brisk and easy, where brisk is two sets. */
static void interval_routine(struct routine *ret, struct dose targets[STEPS_MAX])
{
	static const int order[] = { 0, 1, 2, 1, 2, 1, 2 };

	sample_routine(ret, targets, "walk walk walk");
	ret->n_order = (int)ARRAY_LEN(order);
	for (int i = 0; i < ret->n_order; i++)
		ret->order[i] = order[i];
	ret->steps[0].pace = ret->steps[2].pace = PACE_EASY;
	ret->steps[1].pace = PACE_BRISK;
	text_copy(ret->steps[1].key, sizeof ret->steps[1].key, "sample/brisk");
	text_copy(ret->steps[0].label, sizeof ret->steps[0].label, "Warm up");
	targets[1] = (struct dose){ .sets = 2, .set = { { .time_s = 60 }, { .time_s = 60 } } };
}

static void a_repeated_step_is_asked_for_all_of_it_each_time(void **state)
{
	static const int steps[] = { 1, 2, 2, 3, 2, 2, 3, 2, 2, 3 };
	static const int sets[] = { 1, 1, 2, 1, 1, 2, 1, 1, 2, 1 };
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	interval_routine(&routine, targets);
	sample_build(&run, &routine, targets, false);
	assert_int_equal(run.n_sets, (int)ARRAY_LEN(steps));
	assert_int_equal(run.n_steps, 7); /* both brisk sets in a row are one turn */
	for (int i = 0; i < run.n_sets; i++) {
		assert_int_equal(run.sets[i].plan.step, steps[i]);
		assert_int_equal(run.sets[i].plan.set, sets[i]);
		assert_int_equal(run.sets[i].plan.n_sets, steps[i] == 2 ? 2 : 1);
	}
	assert_string_equal(run.sets[0].plan.label, "Warm up");
	assert_string_equal(run.sets[0].plan.name, "Easy walk");
	assert_string_equal(run.sets[1].plan.name, "Brisk walk");
	assert_string_equal(run.sets[1].plan.key, "sample/brisk");
	run_release(&run);
}

static void a_step_repeated_alone_takes_turns(void **state)
{
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "book");
	routine.order[routine.n_order++] = 0;
	sample_build(&run, &routine, targets, false);
	assert_int_equal(run.n_sets, 8);
	assert_int_equal(run.n_steps, 2);
	for (int i = 0; i < run.n_sets; i++)
		assert_int_equal(run.sets[i].step, i / 4);
	assert_int_equal(run.sets[4].rest_s, 15); /* of 20 s the last 5 are to get ready */
	assert_int_equal(run.sets[4].ready_s, 5);
	run_release(&run);
}

static void a_step_without_a_target_is_left_out(void **state)
{
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "cat plank squat");
	targets[1].sets = 0;
	sample_build(&run, &routine, targets, false);
	assert_int_equal(run.n_steps, 2);
	assert_string_equal(run.steps[1].exercise, "squat");
	run_release(&run);

	for (int i = 0; i < 3; i++)
		targets[i].sets = 0;
	sample_build(&run, &routine, targets, false);
	assert_int_equal(run.n_sets, 0);
	assert_int_equal(run_total_s(&run), 0);
	run_release(&run);
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

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct routine routine;
		struct dose targets[STEPS_MAX];
		struct run run;

		sample_routine(&routine, targets, rows[i].exercise);
		routine.steps[0].bounds = rows[i].bounds;
		targets[0] = (struct dose){ .sets = 1, .set = { rows[i].target } };
		sample_build(&run, &routine, targets, false);
		assert_true(amount_eq(&run.sets[0].plan.most, &rows[i].most));
		run_release(&run);
	}
}

/* -- timing ----------------------------------------------------------------------- */

struct lead {
	int rest_s, ready_s;
	bool is_switch;
	int work_s;
};

static void assert_leads(const struct run *run, const struct lead *rows, size_t n)
{
	int start = 0;

	assert_int_equal(run->n_sets, (int)n);
	for (int i = 0; i < run->n_sets; i++) {
		const struct run_set *s = &run->sets[i];

		assert_int_equal(s->rest_s, rows[i].rest_s);
		assert_int_equal(s->ready_s, rows[i].ready_s);
		assert_int_equal(s->is_switch, rows[i].is_switch);
		assert_int_equal(s->work_s, rows[i].work_s);
		start += s->rest_s + s->ready_s;
		assert_int_equal(run_set_start_s(run, i), start);
		start += s->work_s;
	}
	assert_int_equal(run_total_s(run), start);
}

static void every_lead_in_has_its_length(void **state)
{
	static const struct lead rows[] = {
		{ 0, 5, false, 300 }, /* walk: already standing */
		{ 0, 20, false, 24 }, /* cat: down to the floor */
		{ 0, 10, false, 27 }, /* book: over onto the side */
		{ 0, 10, true, 27 },  /* the other side, lying on it */
		{ 20, 0, false, 27 }, /* the rest is long enough to turn back */
		{ 0, 10, true, 27 },
		{ 10, 10, false, 20 }, /* plank: 20 s of rest, its end to get into position */
		{ 60, 0, false, 20 },
		{ 60, 0, false, 20 },
		{ 50, 10, false, 22 }, /* curl: 3 reps of 6 s, 2 s between */
		{ 30, 0, false, 14 },
		{ 30, 0, false, 6 },
		{ 25, 5, false, 20 }, /* strap: the same position */
		{ 0, 10, true, 20 },  /* the other foot into it */
		{ 0, 20, false, 40 }, /* chin: up onto the chair */
		{ 0, 5, false, 25 },  /* squat: a rest of 5 s is the get-ready */
		{ 45, 0, false, 25 },
	};
	struct run run;

	(void)state;
	sample_run(&run, "walk cat book plank curl strap chin squat");
	assert_leads(&run, rows, ARRAY_LEN(rows));
	run_release(&run);
}

static void the_floor_takes_longer_at_65(void **state)
{
	static const struct lead rows[] = {
		{ 0, 30, false, 24 },
		{ 0, 30, false, 40 },
		{ 0, 30, false, 20 },
		{ 0, 10, true, 20 },
	};
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "cat chin strap");
	sample_build(&run, &routine, targets, true);
	assert_leads(&run, rows, ARRAY_LEN(rows));
	assert_int_equal(run_ready_s(&run, POSITION_STANDING, 0), 30);
	assert_int_equal(run_ready_s(&run, POSITION_STANDING, 1), 5);
	assert_int_equal(run_ready_s(&run, POSITION_PRONE, 0), 10);
	run_release(&run);
}

static void too_short_a_rest_gives_way_to_getting_ready(void **state)
{
	static const struct lead rows[] = {
		{ 0, 20, false, 27 }, { 0, 10, true, 27 },
		{ 0, 10, true, 27 }, /* 8 s would not do to turn over */
		{ 0, 10, true, 27 },  { 0, 20, false, 25 },
		{ 0, 5, false, 25 }, /* no rest at all: 5 s all the same */
	};
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "book squat");
	targets[0].rest_s = 8;
	targets[1].rest_s = 0;
	sample_build(&run, &routine, targets, false);
	assert_leads(&run, rows, ARRAY_LEN(rows));
	run_release(&run);
}

static void a_rest_as_long_as_the_switch_is_a_rest(void **state)
{
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "book");
	targets[0].rest_s = 10;
	sample_build(&run, &routine, targets, false);
	assert_int_equal(run.sets[2].rest_s, 10);
	assert_int_equal(run.sets[2].ready_s, 0);
	run_release(&run);
}

static void an_unknown_exercise_is_timed_from_its_target(void **state)
{
	static const struct {
		struct amount target;
		enum mode mode;
		int work_s;
	} rows[] = {
		{ { .hold_s = 30 }, MODE_HOLD, 30 },
		{ { .reps = 4, .hold_s = 5 }, MODE_HOLD_REPS, 26 },
		{ { .reps = 4, .load_g = 1000 }, MODE_REPS, 16 },
		{ { .time_s = 90 }, MODE_TIME, 90 },
		{ { 0 }, MODE_HOLD, 1 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct planned_set p = { .step = 1,
					 .exercise = "gone",
					 .name = "A lost one",
					 .target = rows[i].target };
		struct run run;
		char setup[LINE_MAX_BYTES];

		run_build(&run, "old", "Old", &p, 1, false, &sample_catalog);
		assert_string_equal(run.steps[0].name, "A lost one");
		assert_int_equal(run.steps[0].mode, rows[i].mode);
		assert_int_equal(run.sets[0].work_s, rows[i].work_s);
		run_setup(&run, 0, setup);
		assert_string_equal(setup, "");
		run_release(&run);
	}
}

static void the_setup_names_the_side(void **state)
{
	struct run run;
	char setup[LINE_MAX_BYTES];

	(void)state;
	sample_run(&run, "book");
	run_setup(&run, 1, setup);
	assert_string_equal(setup, "Lie on your right side.");
	run_release(&run);
}

/* -- adjusting and easing ------------------------------------------------------------ */

static void adjusting_stops_at_its_ends(void **state)
{
	struct run run;

	(void)state;
	sample_run(&run, "plank walk chin cat");
	assert_true(run_adjust(&run, 0, 1));
	assert_int_equal(run.sets[0].goal.hold_s, 24);
	assert_int_equal(run.sets[0].work_s, 24);
	assert_int_equal(run.sets[0].plan.target.hold_s, 20);
	assert_false(run_adjust(&run, 0, 1));
	assert_true(run_adjust(&run, 0, -9));
	assert_int_equal(run.sets[0].goal.hold_s, 5);
	assert_false(run_adjust(&run, 0, -1));

	assert_true(run_adjust(&run, 3, -9));
	assert_int_equal(run.sets[3].work_s, 60);

	assert_false(run_adjust(&run, 4, -1)); /* a hold of 5 s is the least */
	assert_true(run_adjust(&run, 4, 1));
	assert_int_equal(run.sets[4].rep_s, 6);
	assert_int_equal(run.sets[4].work_s, 46);

	assert_false(run_adjust(&run, 5, 1)); /* not made to grow, but there may be less of it */
	assert_true(run_adjust(&run, 5, -9));
	assert_int_equal(run.sets[5].goal.reps, 1);
	run_release(&run);
}

static void easier_is_the_rung_below(void **state)
{
	struct run run;

	(void)state;
	sample_run(&run, "plank");
	assert_true(run_ease(&run, 1, &sample_catalog));
	assert_int_equal(run.n_steps, 2);
	assert_string_equal(run.sets[0].plan.exercise, "plank");
	assert_false(run.sets[0].plan.is_eased);
	for (int i = 1; i < 3; i++) {
		const struct planned_set *p = &run.sets[i].plan;

		assert_string_equal(p->exercise, "plank_knee");
		assert_string_equal(p->key, "plank"); /* whose form was lost */
		assert_string_equal(p->name, "Knee plank");
		assert_int_equal(p->target.hold_s, 8);
		assert_true(amount_eq(&p->most, &p->target));
		assert_int_equal(run.sets[i].work_s, 8);
		assert_true(p->is_eased);
	}
	/* and below the lowest rung it is less of the same */
	assert_true(run_ease(&run, 2, &sample_catalog));
	assert_string_equal(run.sets[2].plan.exercise, "plank_knee");
	assert_int_equal(run.sets[2].plan.target.hold_s, 5);
	assert_int_equal(run.sets[1].plan.target.hold_s, 8);
	assert_false(run_ease(&run, 2, &sample_catalog));
	run_release(&run);
}

static void easier_without_a_rung_is_one_step_less_in_all_its_turns(void **state)
{
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	interval_routine(&routine, targets);
	targets[1].set[0].time_s = targets[1].set[1].time_s = 240;
	sample_build(&run, &routine, targets, false);
	assert_true(run_ease(&run, 2, &sample_catalog));
	for (int i = 0; i < run.n_sets; i++) {
		bool is_brisk_later = run.sets[i].plan.step == 2 && i >= 2;

		assert_int_equal(run.sets[i].plan.is_eased, is_brisk_later);
		assert_int_equal(run.sets[i].work_s, is_brisk_later               ? 120
						     : run.sets[i].plan.step == 2 ? 240
										  : 300);
	}
	assert_string_equal(run.sets[2].plan.key, "sample/brisk");
	run_release(&run);
}

/* A ladder of the next test: below the plank stands what its user names. */
static const struct ladder *crooked_ladder(void *user, const char *exercise, int *ret_rung)
{
	static struct ladder l = { .n_rungs = 2 };

	text_copy(l.rungs[0].exercise, sizeof l.rungs[0].exercise, user);
	text_copy(l.rungs[0].key, sizeof l.rungs[0].key, user);
	*ret_rung = 1;
	return text_eq(exercise, "plank") ? &l : NULL;
}

static void what_is_easier_is_easy_throughout(void **state)
{
	struct dose targets[STEPS_MAX];
	struct routine routine;
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "walk");
	targets[0].brisk_s = 100;
	sample_build(&run, &routine, targets, false);
	assert_int_equal(run.sets[0].brisk_s, 100);
	assert_true(run_adjust(&run, 0, -1));
	assert_int_equal(run.sets[0].goal.time_s, 180);
	assert_int_equal(run.sets[0].brisk_s, 60);
	assert_true(run_ease(&run, 0, &sample_catalog));
	assert_int_equal(run.sets[0].brisk_s, 0);
	run_release(&run);
}

static void a_rung_that_does_not_fit_is_not_taken(void **state)
{
	/* one-sided where the plank is not; the plank itself; one that the catalog keeps out */
	static char below[][ID_MAX] = { "strap", "plank", "gone" };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(below); i++) {
		const struct catalog crooked = { .exercise = sample_catalog.exercise,
						 .ladder = crooked_ladder,
						 .user = below[i] };
		struct run run;

		sample_run(&run, "plank");
		assert_true(run_ease(&run, 0, &crooked));
		assert_string_equal(run.sets[0].plan.exercise, "plank");
		assert_int_equal(run.sets[0].plan.target.hold_s, 15);
		run_release(&run);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sides_alternate_and_rest_follows_the_second),
		cmocka_unit_test(a_repeated_step_is_asked_for_all_of_it_each_time),
		cmocka_unit_test(a_step_repeated_alone_takes_turns),
		cmocka_unit_test(a_step_without_a_target_is_left_out),
		cmocka_unit_test(plus_stops_at_a_step_the_cap_or_a_bound),
		cmocka_unit_test(every_lead_in_has_its_length),
		cmocka_unit_test(the_floor_takes_longer_at_65),
		cmocka_unit_test(too_short_a_rest_gives_way_to_getting_ready),
		cmocka_unit_test(a_rest_as_long_as_the_switch_is_a_rest),
		cmocka_unit_test(an_unknown_exercise_is_timed_from_its_target),
		cmocka_unit_test(the_setup_names_the_side),
		cmocka_unit_test(adjusting_stops_at_its_ends),
		cmocka_unit_test(easier_is_the_rung_below),
		cmocka_unit_test(easier_without_a_rung_is_one_step_less_in_all_its_turns),
		cmocka_unit_test(what_is_easier_is_easy_throughout),
		cmocka_unit_test(a_rung_that_does_not_fit_is_not_taken),
	};

	return cmocka_run_group_tests_name("core_run", tests, NULL, NULL);
}

/* The rule schedule, where less is asked: how far it goes back, once for each reason, and with all
 * of a routine's steps in one week. Not for what counts as a day of it: core_rule_schedule.c. */
#include "limber/core/plan_day.h"

#include "support/history_text.h"
#include "support/programme.h"
#include "support/test.h"

/* Six weeks of two days: a walk before the jog, and longer each week as that is. */
static void takes_walk_and_jog(struct trainee *t)
{
	programme_text(
		t,
		"version = 1; title = \"T\"; schedule = { weeks = 6; days = 2; };\n"
		"steps = ( { exercise = \"walk\"; progress = { rule = \"schedule\";\n"
		"  weeks = ( { time = 300; }, { time = 310; }, { time = 320; }, { time = 330; },\n"
		"    { time = 340; }, { time = 350; } ); }; },\n"
		"  { exercise = \"jog\"; progress = { rule = \"schedule\";\n"
		"  weeks = ( { time = 600; }, { time = 660; }, { time = 720; }, { time = 780; },\n"
		"    { time = 840; }, { time = 900; } ); }; } );");
}

static void takes_walks(struct trainee *t)
{
	programme_text(
		t,
		"version = 1; title = \"T\"; schedule = { weeks = 6; days = 2; };\n"
		"steps = ( { exercise = \"walk\"; progress = { rule = \"schedule\";\n"
		"  weeks = ( { time = 600; }, { time = 720; }, { time = 840; }, { time = 960; },\n"
		"    { time = 1080; }, { time = 1200; } ); }; } );");
}

/* Whose walk and jog went well for so many weeks. */
static void follows(struct trainee *t, int weeks)
{
	trainee_forgets(t);
	takes_walk_and_jog(t);
	trainee_tells(t, "level active\n");
	programme_go_well(t, 2 * weeks);
}

static struct set_row *last_sets(struct trainee *t)
{
	return t->log.sessions[t->log.n_sessions - 1].sets;
}

/* The week that each step is in by its dose: the walk's and the jog's. */
static void assert_weeks(struct trainee *t, int walk, int jog)
{
	const struct advice *a = trainee_asks(t);

	assert_int_equal(a[0].target.set[0].time_s, 290 + 10 * walk);
	assert_int_equal(a[1].target.set[0].time_s, 540 + 60 * jog);
}

/* ---- Pain ---- */

static void a_short_walk_hides_no_hurt(void **state)
{
	static const int walked_s[] = { 340, 200 };
	struct trainee *t = *state;

	for (size_t i = 0; i < ARRAY_LEN(walked_s); i++) {
		follows(t, 4);
		programme_do(t, well);
		struct set_row *sets = last_sets(t);

		sets[0].done.time_s = walked_s[i];
		sets[1].outcome = OUTCOME_HURT;
		sets[1].pain = 8;
		sets[1].done.time_s = 100;
		trainee_waits(t, 1);
		trainee_wakes(t, 1);
		assert_says(t, "It hurt (8 of 10) last time: back at week 1 of 6, the normal way "
			       "back.");
	}
}

/* Whatever the next morning is like. */
static void a_second_go_mends_no_strong_pain(void **state)
{
	static const int mornings[] = { 1, 4 };
	struct trainee *t = *state;

	for (size_t i = 0; i < ARRAY_LEN(mornings); i++) {
		follows(t, 4);
		programme_do(t, (struct how){ .pain = 8 });
		programme_train(t, (struct how){ .morning = mornings[i] }, 2);
		trainee_wakes(t, 1);
		assert_says(t, "Pain was 8 after the last session: back at week 1 of 6, the "
			       "normal way back.");
	}
}

/* ---- Days off ---- */

/* Of what is come back to only the walk is done, day after day: that takes nothing more. */
static void days_off_are_taken_once(void **state)
{
	struct trainee *t = *state;

	follows(t, 5);
	trainee_waits(t, 14);
	assert_says(t, "16 days since the last time: back at week 1 of 6, the normal way back.");
	follows(t, 5);
	trainee_waits(t, 8);
	assert_says(t, "Ten days since the last time: back at week 3 of 6, the normal way back.");
	for (int n = 0; n < 3; n++) {
		assert_weeks(t, 3, 3);
		programme_do(t, well);
		last_sets(t)[1].outcome = OUTCOME_SKIPPED;
		last_sets(t)[1].done.time_s = 0;
		trainee_waits(t, 1);
		trainee_wakes(t, 1);
	}
	assert_says(t, "13 days since the last time: week 3 of 6 again.");
}

/* ---- Bad days ---- */

/* A walk of half the length on each of them is not the whole one. */
static void halved_walks_are_no_whole_ones(void **state)
{
	struct trainee *t = *state;

	takes_walks(t);
	programme_go_well(t, 10);
	for (int n = 0; n < 3; n++) {
		trainee_wakes(t, 8);
		assert_int_equal(programme_asks(t)->target.set[0].time_s, 9 * 60);
		programme_do(t, well);
		trainee_waits(t, 1);
	}
	trainee_wakes(t, 1);
	assert_says(t, "After very bad days that have not settled yet: back at week 2 of 6, the "
		       "normal way back.");
	programme_do(t, well); /* which was a whole one: it is said once */
	trainee_waits(t, 1);
	assert_says(t, "Week 2 of 6, one of its two days done.");
}

/* ---- One week for all steps ---- */

static void rests_for_a_flare_up(struct trainee *t)
{
	trainee_tells(t, "event 2026-03-22 flare begin\n");
	t->day = date_from_ymd(2026, 3, 22);
	for (int n = 0; n < 2; n++) {
		trainee_waits(t, 1);
		trainee_wakes(t, 1);
	}
	trainee_waits(t, 1);
}

static void rests_for_bad_days(struct trainee *t)
{
	t->day = date_from_ymd(2026, 3, 22);
	for (int n = 0; n < 3; n++) {
		trainee_wakes(t, 8);
		trainee_waits(t, 1);
	}
	trainee_wakes(t, 1);
}

/* A prescribed step alone is in no other week; where all are, it goes on as it is written. */
static void a_routine_is_in_one_week(void **state)
{
	static void (*const rests[])(struct trainee *) = { rests_for_a_flare_up,
							   rests_for_bad_days };
	static const struct {
		bool walk, jog;
		int week;
	} prescribed[] = {
		{ false, false, 1 }, { true, false, 1 }, { false, true, 1 }, { true, true, 5 }
	};
	struct trainee *t = *state;

	for (size_t i = 0; i < ARRAY_LEN(rests) * ARRAY_LEN(prescribed); i++) {
		size_t which = i / 2;

		follows(t, 5);
		t->routine.steps[0].is_prescribed = prescribed[which].walk;
		t->routine.steps[1].is_prescribed = prescribed[which].jog;
		rests[i % 2](t);
		assert_weeks(t, prescribed[which].week, prescribed[which].week);
	}
}

/* Found once for a routine, or looked up for a step alone: it is the same. */
static void a_step_alone_is_where_its_routine_is(void **state)
{
	const struct catalog *c = shipped_catalog();
	struct trainee *t = *state;

	programme_shipped(t);
	programme_go_well(t, 13);
	const struct advice *all = trainee_asks(t);

	for (int i = 0; i < t->routine.n_steps; i++) {
		const struct step *step = &t->routine.steps[i];
		struct advice alone;

		progress(&alone,
			 &(struct progress_input){ .exercise = catalog_exercise(c, step->exercise),
						   .routine = &t->routine,
						   .step = step,
						   .profile = &t->profile,
						   .history = &t->log,
						   .catalog = c,
						   .day = t->day });
		assert_string_equal(alone.why, all[i].why);
		assert_true(dose_eq(&alone.target, &all[i].target));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		trainee_test(a_short_walk_hides_no_hurt),
		trainee_test(a_second_go_mends_no_strong_pain),
		trainee_test(days_off_are_taken_once),
		trainee_test(halved_walks_are_no_whole_ones),
		trainee_test(a_routine_is_in_one_week),
		trainee_test(a_step_alone_is_where_its_routine_is),
	};
	return cmocka_run_group_tests_name("core_rule_schedule_back", tests, NULL, NULL);
}

/* Every key of a session but pauses: what it logs and where it leads. */
#include "limber/core/session.h"

#include "support/sample_run.h"
#include "support/session_script.h"
#include "support/test.h"

static struct run run;

static void play(const char *exercises, const struct script_row *rows, size_t n)
{
	struct session s;

	run_release(&run);
	sample_run(&run, exercises);
	script_play(&s, &run, rows, n);
}

/* Leaves the run behind, to be looked at. */
#define PLAY(exercises, ...)                                        \
	play(exercises, (const struct script_row[]){ __VA_ARGS__ }, \
	     ARRAY_LEN(((const struct script_row[]){ __VA_ARGS__ })))

static int release(void **state)
{
	(void)state;
	run_release(&run);
	return 0;
}

#define COUNT_20 "@17.0 count 3; @18.0 count 2; @19.0 count 1; @20.0 go"

/* ---- done ---- */

static void done_ends_a_set_with_what_was_done(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" },
	     { 32900, INPUT_DONE, 0, COUNT_20 "; @30.0 halfway | log 0 partial 12 s; rest 60" },
	     { 33000, INPUT_DONE, 0, "| go" },
	     { 33500, INPUT_DONE, 0, "| log 1 partial nothing; rest 60" });
	/* whole reps only */
	PLAY("squat", { 0, INPUT_START, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 14900, INPUT_DONE, 0,
	       "@2.0 release; @5.0 rep 2; @7.0 release; @10.0 rep 3; @12.0 release "
	       "| log 0 partial 2 reps, 4 kg; rest 45" });
	/* a hold that was held counts before it is let go */
	PLAY("curl", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 14000, INPUT_DONE, 0,
	       "@6.0 release; @8.0 rep 2; @14.0 release | log 0 partial 2 reps of 6 s; rest 30" });
	PLAY("walk", { 0, INPUT_START, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 200000, INPUT_DONE, 0, "@150.0 halfway | log 0 partial 3 min 20 s; over; end" });
}

/* ---- skip, back, restart, quit ---- */

static void skip_leaves_the_rest_of_a_step(void **state)
{
	(void)state;
	PLAY("book plank", { 0, INPUT_START, 0, "| step 20" },
	     /* still on the way down to the floor */
	     { 1000, INPUT_SKIP, 0, "| log 0-3 skipped; step 20" }, { 2000, INPUT_DONE, 0, "| go" },
	     { 10000, INPUT_SKIP, 0, "| log 4 partial 8 s; log 5-6 skipped; over; end" });
	PLAY("plank cat", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 20000, INPUT_TICK, 0, "@10.0 halfway; @20.0 log 0 done 20 s; rest 60 | " },
	     { 21000, INPUT_SKIP, 0, "| log 1-2 skipped; step 10" },
	     { 22000, INPUT_SKIP, 0, "| log 3 skipped; over; end" });
}

static void back_does_a_set_again(void **state)
{
	(void)state;
	PLAY("plank cat", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_BACK, 0, "| step 20" },
	     { 0, INPUT_DONE, 0, "| go" }, { 3000, INPUT_BACK, 0, "| step 5" },
	     { 8000, INPUT_TICK, 0, "@5.0 pip 3; @6.0 pip 2; @7.0 pip 1; @8.0 go | " },
	     { 28000, INPUT_TICK, 0, "@18.0 halfway; @28.0 log 0 done 20 s; rest 60 | " },
	     { 29000, INPUT_DONE, 0, "| go" },
	     /* just begun: the one before, whose row is replaced */
	     { 31900, INPUT_BACK, 0, "| step 5" }, { 32000, INPUT_DONE, 0, "| go" },
	     { 36000, INPUT_DONE, 0, "| log 0 partial 4 s; rest 60" });
	/* with 3 s of it done, that one itself */
	PLAY("plank", { 0, INPUT_START, 1, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 3000, INPUT_BACK, 0, "| step 5" }, { 3000, INPUT_DONE, 0, "| go" },
	     { 4000, INPUT_DONE, 0, "| log 1 partial 1 s; rest 60" });
	/* into another position takes its time */
	PLAY("walk cat", { 0, INPUT_START, 1, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 0, INPUT_BACK, 0, "| step 20" });
	/* unless nobody has got there yet */
	PLAY("walk cat", { 0, INPUT_START, 1, "| step 20" }, { 0, INPUT_BACK, 0, "| step 5" });
}

static void restart_does_a_step_again(void **state)
{
	(void)state;
	PLAY("walk plank cat", { 0, INPUT_START, 3, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 9000, INPUT_RESTART, 0, "| step 5" }, { 9000, INPUT_DONE, 0, "| go" },
	     { 12000, INPUT_DONE, 0, "| log 1 partial 3 s; rest 60" });
}

/* From where skip would leave: the easier one is a turn of its own. */
static void restart_goes_back_no_further_than_the_easier_one(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 1, "| step 20" },
	     { 0, INPUT_EASIER, 0, "| replan 1; step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 0, INPUT_DONE, 0, "| log 1 partial nothing, eased; rest 60" },
	     { 0, INPUT_RESTART, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 3000, INPUT_DONE, 0, "| log 1 partial 3 s, eased; rest 60" });
}

static void quitting_keeps_what_was_done(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 1000, INPUT_QUIT, 0, "| end" });
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 900, INPUT_QUIT, 0, "| end" });
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 7900, INPUT_QUIT, 0, "| log 0 partial 7 s; end" });
}

/* ---- more and less ---- */

static void more_is_logged_but_the_target_stays(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 5000, INPUT_ADJUST, 1, "| " },
	     { 24000, INPUT_TICK, 0, "@12.0 halfway; @24.0 log 0 done 24 s; rest 60 | " },
	     { 25000, INPUT_DONE, 0, "| go" }, { 25000, INPUT_ADJUST, 1, "| " },
	     /* the asked 20 s are enough */
	     { 46000, INPUT_DONE, 0, "@37.0 halfway | log 1 done 21 s; rest 60" });
	assert_int_equal(run.sets[0].plan.target.hold_s, 20);
}

static void less_is_logged_as_less(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_ADJUST, -1, "| " },
	     { 0, INPUT_DONE, 0, "| go" },
	     { 15000, INPUT_TICK, 0, "@15.0 log 0 partial 15 s; rest 60 | " },
	     /* below what was done already: it ends with the second under way */
	     { 15000, INPUT_DONE, 0, "| go" }, { 27500, INPUT_ADJUST, -2, "@25.0 halfway | " },
	     { 29000, INPUT_TICK, 0, "@28.0 log 1 partial 13 s; rest 60 | " });
}

static void another_hold_begins_the_rep_anew(void **state)
{
	(void)state;
	/* 5 s holds: at 10 s the second rep is under way, and starts again with 6 s */
	PLAY("chin", { 0, INPUT_START, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 10000, INPUT_ADJUST, 1, "@5.0 release; @7.0 rep 2 | " },
	     { 17900, INPUT_TICK, 0, "@16.0 release | " },
	     { 18000, INPUT_QUIT, 0, "@18.0 rep 3 | log 0 partial 2 reps of 6 s; end" });
}

static void another_hold_in_a_pause_waits_for_its_end(void **state)
{
	(void)state;
	PLAY("chin", { 0, INPUT_START, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 10000, INPUT_PAUSE, 0, "@5.0 release; @7.0 rep 2 | pause" },
	     { 50000, INPUT_ADJUST, 1, "| " }, { 60000, INPUT_RESUME, 0, "| count 3" },
	     { 69000, INPUT_TICK, 0,
	       "@61.0 count 2; @62.0 count 1; @63.0 resume; @69.0 release | " });
}

static void adjusting_a_rest_is_for_the_set_to_come(void **state)
{
	(void)state;
	PLAY("squat", { 0, INPUT_START, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 1000, INPUT_DONE, 0, "| log 0 partial nothing; rest 45" },
	     { 2000, INPUT_ADJUST, -1, "| " });
	assert_int_equal(run.sets[0].goal.reps, 5);
	assert_int_equal(run.sets[1].goal.reps, 4);
}

/* ---- easier ---- */

static void form_lost_late_makes_the_next_set_easier(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 15000, INPUT_EASIER, 0,
	       "@10.0 halfway | log 0 partial 15 s, eased; replan 1; rest 55" },
	     { 79000, INPUT_TICK, 0,
	       "@60.0 next; @70.0 step 5; @72.0 pip 3; @73.0 pip 2; @74.0 pip 1; @75.0 go | " },
	     { 83000, INPUT_TICK, 0, "@83.0 log 1 done 8 s, eased; rest 60 | " });
	assert_string_equal(run.sets[2].plan.name, "Knee plank");
}

static void form_lost_before_that_makes_this_set_easier(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 14900, INPUT_EASIER, 0, "@10.0 halfway | replan 0; step 5" },
	     { 15000, INPUT_DONE, 0, "| go" },
	     { 23000, INPUT_TICK, 0, "@23.0 log 0 done 8 s, eased; rest 60 | " },
	     /* in a rest it goes on resting */
	     { 24000, INPUT_EASIER, 0, "| replan 1" }, { 73000, INPUT_TICK, 0, "@73.0 next | " });
	assert_int_equal(run.sets[1].goal.hold_s, 5);
}

static void less_of_the_same_goes_on_where_it_is(void **state)
{
	(void)state;
	PLAY("walk", { 0, INPUT_START, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 100000, INPUT_EASIER, 0, "| replan 0" },
	     { 180000, INPUT_TICK, 0, "@170.0 ten; @180.0 log 0 done 3 min, eased; over; end | " });
	/* more than that is done already: it ends with the second under way */
	PLAY("walk", { 0, INPUT_START, 0, "| step 5" }, { 0, INPUT_DONE, 0, "| go" },
	     { 200500, INPUT_EASIER, 0, "@150.0 halfway | replan 0" },
	     { 201000, INPUT_TICK, 0, "@201.0 log 0 done 3 min 21 s, eased; over; end | " });
}

/* Nobody is in position yet: there is as much time to get there as before. */
static void easier_before_the_work_leaves_time_to_get_ready(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" },
	     { 15000, INPUT_EASIER, 0, "| replan 0; step 20" },
	     { 35000, INPUT_TICK, 0, "@32.0 count 3; @33.0 count 2; @34.0 count 1; @35.0 go | " });
	/* less of the same needs no more of it */
	PLAY("walk", { 0, INPUT_START, 0, "| step 5" }, { 1000, INPUT_EASIER, 0, "| replan 0" },
	     { 5000, INPUT_TICK, 0, "@2.0 pip 3; @3.0 pip 2; @4.0 pip 1; @5.0 go | " });
}

static void easier_in_a_pause_waits_for_its_end(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 1000, INPUT_PAUSE, 0, "| pause" },
	     { 2000, INPUT_EASIER, 0, "| replan 0; step 20" }, { 90000, INPUT_TICK, 0, "| " },
	     { 90000, INPUT_RESUME, 0, "| count 3" },
	     { 93000, INPUT_TICK, 0, "@91.0 count 2; @92.0 count 1; @93.0 resume | " },
	     { 113000, INPUT_TICK, 0,
	       "@110.0 count 3; @111.0 count 2; @112.0 count 1; @113.0 go | " });
}

static void where_nothing_is_easier_nothing_changes(void **state)
{
	(void)state;
	PLAY("curl", { 0, INPUT_START, 2, "| step 20" }, { 0, INPUT_EASIER, 0, "| " },
	     { 0, INPUT_DONE, 0, "| go" }, { 5500, INPUT_EASIER, 0, "| " },
	     { 6000, INPUT_DONE, 0, "@6.0 log 2 done 1 rep of 6 s; over; end | " });
}

/* What the hurt question may offer: of what follows in the same step. */
static void what_follows_pain_can_be_easier(void **state)
{
	struct session s;

	(void)state;
	run_release(&run);
	sample_run(&run, "curl plank_knee");
	session_init(&s, &run, &sample_catalog);
	session_step(&s, (struct session_event){ INPUT_START, 0, 0 });
	assert_true(session_can_ease_pain(&s)); /* 3-2-1: two reps can be one */
	s.set = 1;
	assert_false(session_can_ease_pain(&s)); /* one cannot be less */
	s.set = 2;
	assert_false(session_can_ease_pain(&s)); /* the last of its step */
	run_release(&run);
}

/* ---- it hurts ---- */

static void what_hurts_is_stopped(void **state)
{
	(void)state;
	PLAY("plank squat", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 5000, INPUT_HURT, 6, "| log 0 hurt 5 s, pain 6; log 1-2 skipped; step 20" },
	     { 6000, INPUT_HURT, 0, "| log 3 hurt nothing, pain 0; log 4 skipped; over; end" });
	/* all walking ends where walking hurts, not only this interval */
	PLAY("walk walk cat", { 0, INPUT_START, 0, "| step 5" },
	     { 0, INPUT_HURT, 4, "| log 0 hurt nothing, pain 4; log 1 skipped; step 20" });
}

static void pain_in_the_rest_is_of_the_exercise_before(void **state)
{
	(void)state;
	PLAY("plank_knee squat", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 8000, INPUT_TICK, 0, "@8.0 log 0 done 8 s; rest 25 | " },
	     { 9000, INPUT_HURT, 5, "| log 0 hurt 8 s, pain 5" },
	     { 33000, INPUT_HURT_EASIER, 7,
	       "@23.0 next; @33.0 step 20 "
	       "| log 1 hurt nothing, pain 7; replan 2; rest 45" });
}

/* The number is kept where the person goes on: with the set under way, or the one before. */
static void what_hurts_a_little_is_kept(void **state)
{
	(void)state;
	PLAY("plank_knee squat", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 2000, INPUT_HURT_ON, 7, "| " },
	     { 8000, INPUT_TICK, 0, "@8.0 log 0 done 8 s, pain 7; rest 25 | " },
	     { 9000, INPUT_HURT_ON, 3, "| log 0 done 8 s, pain 3" });
}

static void what_hurts_can_go_on_easier(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 5000, INPUT_HURT_EASIER, 3, "| log 0 hurt 5 s, pain 3; replan 1; rest 55" },
	     { 6000, INPUT_DONE, 0, "| go" },
	     { 8000, INPUT_DONE, 0, "| log 1 partial 2 s, eased; rest 60" },
	     /* and when that hurts too, the step is over */
	     { 9000, INPUT_HURT, 4, "| log 2 hurt nothing, pain 4, eased; over; end" });
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 0, INPUT_DONE, 0, "| go" },
	     { 5000, INPUT_HURT_EASIER, 3, "| log 0 hurt 5 s, pain 3; replan 1; rest 55" },
	     { 6000, INPUT_HURT, 4,
	       "| log 1 hurt nothing, pain 4, eased; log 2 skipped, eased; over; end" });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(done_ends_a_set_with_what_was_done),
		cmocka_unit_test(skip_leaves_the_rest_of_a_step),
		cmocka_unit_test(back_does_a_set_again),
		cmocka_unit_test(restart_does_a_step_again),
		cmocka_unit_test(restart_goes_back_no_further_than_the_easier_one),
		cmocka_unit_test(quitting_keeps_what_was_done),
		cmocka_unit_test(more_is_logged_but_the_target_stays),
		cmocka_unit_test(less_is_logged_as_less),
		cmocka_unit_test(another_hold_begins_the_rep_anew),
		cmocka_unit_test(another_hold_in_a_pause_waits_for_its_end),
		cmocka_unit_test(adjusting_a_rest_is_for_the_set_to_come),
		cmocka_unit_test(form_lost_late_makes_the_next_set_easier),
		cmocka_unit_test(form_lost_before_that_makes_this_set_easier),
		cmocka_unit_test(less_of_the_same_goes_on_where_it_is),
		cmocka_unit_test(easier_before_the_work_leaves_time_to_get_ready),
		cmocka_unit_test(easier_in_a_pause_waits_for_its_end),
		cmocka_unit_test(where_nothing_is_easier_nothing_changes),
		cmocka_unit_test(what_follows_pain_can_be_easier),
		cmocka_unit_test(what_hurts_is_stopped),
		cmocka_unit_test(pain_in_the_rest_is_of_the_exercise_before),
		cmocka_unit_test(what_hurts_a_little_is_kept),
		cmocka_unit_test(what_hurts_can_go_on_easier),
	};

	return cmocka_run_group_tests_name("core_session_keys", tests, NULL, release);
}

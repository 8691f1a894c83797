/* The session from start to end, and its pauses. Not for its keys (core_session_keys.c), nor for
 * what it shows (core_session_view.c). */
#include "limber/core/session.h"

#include "support/sample_run.h"
#include "support/session_script.h"
#include "support/test.h"

/* Plays rows on a run of these exercises. */
static void play(const char *exercises, const struct script_row *rows, size_t n)
{
	struct session s;
	struct run run;

	sample_run(&run, exercises);
	script_play(&s, &run, rows, n);
	run_release(&run);
}

#define PLAY(exercises, ...)                                        \
	play(exercises, (const struct script_row[]){ __VA_ARGS__ }, \
	     ARRAY_LEN(((const struct script_row[]){ __VA_ARGS__ })))

/* -- by itself ------------------------------------------------------------------------ */

static void holds_go_by_themselves(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" },
	     { 20000, INPUT_TICK, 0, "@17.0 count 3; @18.0 count 2; @19.0 count 1; @20.0 go | " },
	     { 40000, INPUT_TICK, 0, "@30.0 halfway; @40.0 log 0 done 20 s; rest 60 | " },
	     { 100000, INPUT_TICK, 0,
	       "@90.0 next; @97.0 count 3; @98.0 count 2; @99.0 count 1; @100.0 go | " },
	     { 240000, INPUT_TICK, 0,
	       "@110.0 halfway; @120.0 log 1 done 20 s; rest 60; @170.0 next; @177.0 count 3; "
	       "@178.0 count 2; @179.0 count 1; @180.0 go; @190.0 halfway; @200.0 log 2 done 20 s; "
	       "over; end | " },
	     { 250000, INPUT_DONE, 0, "| " });
}

static void intervals_say_when_they_are_nearly_over(void **state)
{
	(void)state;
	PLAY("walk", { 0, INPUT_START, 0, "| step 5" },
	     { 400000, INPUT_TICK, 0,
	       "@2.0 pip 3; @3.0 pip 2; @4.0 pip 1; @5.0 go; @155.0 halfway; @295.0 ten; "
	       "@305.0 log 0 done 5 min; over; end | " });
}

/* Five minutes, of them the middle 100 s brisk; two more of them by the + make it 140 s of
 * seven. */
static void a_walk_is_brisk_in_its_middle(void **state)
{
	static const struct script_row rows[] = {
		{ 0, INPUT_START, 0, "| step 5" },
		{ 4500, INPUT_DONE, 0, "@2.0 pip 3; @3.0 pip 2; @4.0 pip 1 | go" },
		{ 400000, INPUT_TICK, 0,
		  "@104.5 brisk; @154.5 halfway; @204.5 easy; @294.5 ten; @304.5 log 0 done 5 min; "
		  "over; end | " },
	};
	static const struct script_row longer[] = {
		{ 0, INPUT_START, 0, "| step 5" },
		{ 1000, INPUT_ADJUST, 1, "| " },
		{ 1000, INPUT_DONE, 0, "| go" },
		{ 420000, INPUT_TICK, 0,
		  "@141.0 brisk; @211.0 halfway; @281.0 easy; @411.0 ten | " },
	};
	struct dose targets[STEPS_MAX];
	struct routine routine;
	struct session s;
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "walk");
	targets[0].brisk_s = 100;
	sample_build(&run, &routine, targets, false);
	script_play(&s, &run, rows, ARRAY_LEN(rows));
	run_release(&run);
	sample_build(&run, &routine, targets, false);
	script_play(&s, &run, longer, ARRAY_LEN(longer));
	run_release(&run);
}

/* What the voice says of it stands on the screen; before its work and in others there is
 * nothing. */
static void a_walks_pace_is_shown(void **state)
{
	static const struct {
		int64_t at_ms;
		enum pace pace;
	} rows[] = {
		{ 4999, PACE_NONE },    { 5000, PACE_EASY },    { 104999, PACE_EASY },
		{ 105000, PACE_BRISK }, { 204999, PACE_BRISK }, { 205000, PACE_EASY },
		{ 304999, PACE_EASY },  { 311000, PACE_NONE },
	};
	struct text ignored = { 0 };
	struct dose targets[STEPS_MAX];
	struct routine routine;
	struct session s;
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "walk squat");
	targets[0].brisk_s = 100;
	sample_build(&run, &routine, targets, false);
	session_init(&s, &run, &sample_catalog);
	session_step(&s, (struct session_event){ .in = INPUT_START });
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct session_view v;

		ticks_text(&s, rows[i].at_ms, &ignored);
		session_view(&s, rows[i].at_ms, &v);
		assert_int_equal(v.pace, rows[i].pace);
	}
	text_release(&ignored);
	run_release(&run);
}

static void reps_keep_their_tempo(void **state)
{
	(void)state;
	PLAY("squat", { 1000, INPUT_START, 0, "| step 5" },
	     { 31000, INPUT_TICK, 0,
	       "@3.0 pip 3; @4.0 pip 2; @5.0 pip 1; @6.0 go; @8.0 release; @11.0 rep 2; "
	       "@13.0 release; @16.0 rep 3; @18.0 release; @21.0 rep 4; @23.0 release; "
	       "@26.0 rep 5; @28.0 release; @31.0 log 0 done 5 reps, 4 kg; rest 45 | " });
}

static void held_reps_are_let_go_between(void **state)
{
	(void)state;
	PLAY("curl", { 0, INPUT_START, 0, "| step 20" },
	     { 19500, INPUT_DONE, 0, "@17.0 count 3; @18.0 count 2; @19.0 count 1 | go" },
	     { 42000, INPUT_TICK, 0,
	       "@25.5 release; @27.5 rep 2; @33.5 release; @35.5 rep 3; "
	       "@41.5 log 0 done 3 reps of 6 s; rest 30 | " });
}

static void sides_are_switched(void **state)
{
	(void)state;
	PLAY("strap", { 0, INPUT_START, 0, "| step 20" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 40000, INPUT_TICK, 0,
	       "@11.0 halfway; @21.0 log 0 done 20 s; switch 10; @28.0 count 3; @29.0 count 2; "
	       "@30.0 count 1; @31.0 go | " });
}

static void a_rest_before_a_get_ready_does_not_count_in(void **state)
{
	(void)state;
	PLAY("plank_knee curl", { 0, INPUT_START, 0, "| step 20" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 54000, INPUT_TICK, 0,
	       "@9.0 log 0 done 8 s; rest 35; @34.0 next; @44.0 step 10; @51.0 count 3; "
	       "@52.0 count 2; @53.0 count 1; @54.0 go | " });
}

static void a_killed_session_goes_on_standing(void **state)
{
	(void)state;
	PLAY("walk plank", { 0, INPUT_START, 2, "| step 20" },
	     { 20000, INPUT_DONE, 0,
	       "@17.0 count 3; @18.0 count 2; @19.0 count 1; @20.0 go | log 2 partial nothing; "
	       "rest 60" });
	PLAY("walk plank", { 0, INPUT_START, 4, "| over; end" });
	PLAY("", { 0, INPUT_START, 0, "| over; end" });
}

static void nothing_happens_before_the_start_or_after_the_end(void **state)
{
	(void)state;
	for (int in = 0; in < INPUTS; in++) {
		if (in != INPUT_START)
			PLAY("walk", { 0, (enum session_input)in, 1, "| " });
		PLAY("walk", { 0, INPUT_START, 0, "| step 5" }, { 1, INPUT_QUIT, 0, "| end" },
		     { 2, (enum session_input)in, 1, "| " }, { 900000, INPUT_TICK, 0, "| " });
	}
}

static void an_earlier_instant_is_taken_as_the_last(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 10000, INPUT_DONE, 0, "| go" },
	     { 5000, INPUT_DONE, 0, "| log 0 partial nothing; rest 60" },
	     { 60000, INPUT_TICK, 0, "@60.0 next | " });
}

/* -- pauses -------------------------------------------------------------------------------- */

static void a_pause_moves_what_follows_on(void **state)
{
	(void)state;
	PLAY("walk", { 0, INPUT_START, 0, "| step 5" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 101700, INPUT_PAUSE, 0, "| pause" }, { 110000, INPUT_PAUSE, 0, "| " },
	     { 200200, INPUT_RESUME, 0, "| count 3" }, { 200300, INPUT_RESUME, 0, "| " },
	     { 203200, INPUT_TICK, 0, "@201.2 count 2; @202.2 count 1; @203.2 resume | " },
	     /* paused for 101.5 s, the count-in with it */
	     { 500000, INPUT_TICK, 0,
	       "@252.5 halfway; @392.5 ten; @402.5 log 0 done 5 min; over; end | " });
}

static void a_pause_while_counting_in_starts_over(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" },
	     { 17200, INPUT_PAUSE, 0, "@17.0 count 3 | pause" },
	     { 20000, INPUT_RESUME, 0, "| count 3" },
	     { 21500, INPUT_PAUSE, 0, "@21.0 count 2 | pause" }, { 30000, INPUT_TICK, 0, "| " },
	     { 40000, INPUT_RESUME, 0, "| count 3" },
	     { 50000, INPUT_TICK, 0,
	       "@41.0 count 2; @42.0 count 1; @43.0 resume; @43.8 count 2; @44.8 count 1; "
	       "@45.8 go | " });
}

static void a_key_ends_a_pause(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 1000, INPUT_PAUSE, 0, "| pause" },
	     { 5000, INPUT_DONE, 0, "| go" }, { 15000, INPUT_PAUSE, 0, "@15.0 halfway | pause" },
	     { 20000, INPUT_SKIP, 0, "| log 0 partial 10 s; log 1-2 skipped; over; end" });
}

static void holds_pause_while_the_machine_sleeps(void **state)
{
	(void)state;
	PLAY("plank", { 0, INPUT_START, 0, "| step 20" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 6000, INPUT_GAP, 3600000, "| pause" }, { 6100, INPUT_GAP_COUNTS, 0, "| " },
	     { 8000, INPUT_RESUME, 0, "| count 3" },
	     { 17000, INPUT_TICK, 0,
	       "@9.0 count 2; @10.0 count 1; @11.0 resume; @16.0 halfway | " });
}

static void slept_minutes_of_a_walk_may_count(void **state)
{
	(void)state;
	PLAY("walk plank", { 0, INPUT_START, 0, "| step 5" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 61000, INPUT_GAP, 100000, "| pause" }, { 70000, INPUT_GAP_COUNTS, 0, "| resume" },
	     { 70000, INPUT_GAP_COUNTS, 0, "| " },
	     /* 160 s of 300 are over */
	     { 210000, INPUT_TICK, 0, "@200.0 ten; @210.0 log 0 done 5 min; step 20 | " });
	/* only the interval that was slept through is counted, not what follows it */
	PLAY("walk plank", { 0, INPUT_START, 0, "| step 5" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 61500, INPUT_GAP, 3600000, "| pause" },
	     { 70000, INPUT_GAP_COUNTS, 0, "| log 0 done 5 min; step 20" },
	     { 90000, INPUT_TICK, 0, "@87.0 count 3; @88.0 count 2; @89.0 count 1; @90.0 go | " });
	/* the machine may fall asleep again while it is asked */
	PLAY("walk plank", { 0, INPUT_START, 0, "| step 5" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 61000, INPUT_GAP, 60000, "| pause" }, { 70000, INPUT_GAP, 40000, "| " },
	     { 71000, INPUT_GAP_COUNTS, 0, "| resume" },
	     { 211000, INPUT_TICK, 0, "@201.0 ten; @211.0 log 0 done 5 min; step 20 | " });
	/* nor is it counted later, for another interval */
	PLAY("walk walk", { 0, INPUT_START, 0, "| step 5" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 2000, INPUT_GAP, 100000, "| pause" },
	     { 3000, INPUT_DONE, 0, "| log 0 partial 1 s; step 5" },
	     { 3000, INPUT_DONE, 0, "| go" }, { 4000, INPUT_PAUSE, 0, "| pause" },
	     { 4000, INPUT_GAP_COUNTS, 0, "| " });
	/* nor does it where the person resumes without it, or had paused before */
	PLAY("walk", { 0, INPUT_START, 0, "| step 5" }, { 1000, INPUT_DONE, 0, "| go" },
	     { 61000, INPUT_GAP, 100000, "| pause" }, { 70000, INPUT_RESUME, 0, "| count 3" },
	     { 70500, INPUT_GAP_COUNTS, 0, "| " },
	     { 163000, INPUT_TICK, 0,
	       "@71.0 count 2; @72.0 count 1; @73.0 resume; @163.0 halfway | " },
	     { 163000, INPUT_PAUSE, 0, "| pause" }, { 163000, INPUT_GAP, 9000, "| " },
	     { 163000, INPUT_GAP_COUNTS, 0, "| " });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holds_go_by_themselves),
		cmocka_unit_test(intervals_say_when_they_are_nearly_over),
		cmocka_unit_test(a_walk_is_brisk_in_its_middle),
		cmocka_unit_test(a_walks_pace_is_shown),
		cmocka_unit_test(reps_keep_their_tempo),
		cmocka_unit_test(held_reps_are_let_go_between),
		cmocka_unit_test(sides_are_switched),
		cmocka_unit_test(a_rest_before_a_get_ready_does_not_count_in),
		cmocka_unit_test(a_killed_session_goes_on_standing),
		cmocka_unit_test(nothing_happens_before_the_start_or_after_the_end),
		cmocka_unit_test(an_earlier_instant_is_taken_as_the_last),
		cmocka_unit_test(a_pause_moves_what_follows_on),
		cmocka_unit_test(a_pause_while_counting_in_starts_over),
		cmocka_unit_test(a_key_ends_a_pause),
		cmocka_unit_test(holds_pause_while_the_machine_sleeps),
		cmocka_unit_test(slept_minutes_of_a_walk_may_count),
	};

	return cmocka_run_group_tests_name("core_session", tests, NULL, NULL);
}

/* What a session shows at an instant, and when it wakes to show it. */
#include "limber/core/session.h"

#include "support/sample_run.h"
#include "support/session_script.h"
#include "support/test.h"

struct shown {
	int64_t at_ms;
	enum phase phase;
	int left_s, run_left_s;
	enum beat beat;
	int beat_left_s, rep, n_reps;
};

static void assert_shown(struct session *s, const struct shown *rows, size_t n)
{
	struct text ignored = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct session_view v;

		ticks_text(s, rows[i].at_ms, &ignored);
		session_view(s, rows[i].at_ms, &v);
		assert_int_equal(v.phase, rows[i].phase);
		assert_int_equal(v.left_s, rows[i].left_s);
		assert_int_equal(v.run_left_s, rows[i].run_left_s);
		assert_int_equal(v.beat, rows[i].beat);
		assert_int_equal(v.beat_left_s, rows[i].beat_left_s);
		assert_int_equal(v.rep, rows[i].rep);
		assert_int_equal(v.n_reps, rows[i].n_reps);
	}
	text_release(&ignored);
}

static void seconds_are_shown_from_the_first_and_never_zero(void **state)
{
	static const struct shown rows[] = {
		{ 0, PHASE_READY, 20, 131, BEAT_NONE, 0, 0, 0 },
		{ 999, PHASE_READY, 20, 131, BEAT_NONE, 0, 0, 0 },
		{ 1000, PHASE_READY, 19, 130, BEAT_NONE, 0, 0, 0 },
		{ 19999, PHASE_READY, 1, 112, BEAT_NONE, 0, 0, 0 },
		{ 20000, PHASE_WORK, 27, 111, BEAT_UP, 3, 1, 3 },
		{ 22999, PHASE_WORK, 25, 109, BEAT_UP, 1, 1, 3 },
		{ 23000, PHASE_WORK, 24, 108, BEAT_HOLD, 3, 1, 3 },
		{ 26000, PHASE_WORK, 21, 105, BEAT_DOWN, 3, 1, 3 },
		{ 46999, PHASE_WORK, 1, 85, BEAT_DOWN, 1, 3, 3 },
		{ 47000, PHASE_SWITCH, 10, 84, BEAT_NONE, 0, 0, 0 },
		{ 84000, PHASE_REST, 20, 47, BEAT_NONE, 0, 0, 0 },
		{ 104000, PHASE_WORK, 27, 27, BEAT_UP, 3, 1, 3 },
	};
	struct session s;
	struct run run;

	(void)state;
	/* 20 s down to the floor, 27 s, 10 s over, 27 s, rest 20 s, 27 s; the last side left out */
	sample_run(&run, "book");
	run.n_sets = 3;
	session_init(&s, &run, &sample_catalog);
	session_step(&s, (struct session_event){ .in = INPUT_START });
	assert_shown(&s, rows, ARRAY_LEN(rows));
	run_release(&run);
}

static void held_reps_show_hold_and_release(void **state)
{
	static const struct shown rows[] = {
		{ 20000, PHASE_WORK, 22, 102, BEAT_HOLD, 6, 1, 3 },
		{ 26000, PHASE_WORK, 16, 96, BEAT_RELEASE, 2, 1, 3 },
		{ 28000, PHASE_WORK, 14, 94, BEAT_HOLD, 6, 2, 3 },
		{ 41000, PHASE_WORK, 1, 81, BEAT_HOLD, 1, 3, 3 },
	};
	struct session s;
	struct run run;

	(void)state;
	sample_run(&run, "curl");
	session_init(&s, &run, &sample_catalog);
	session_step(&s, (struct session_event){ .in = INPUT_START });
	assert_shown(&s, rows, ARRAY_LEN(rows));
	run_release(&run);
}

static void a_pause_is_shown_and_stands_still(void **state)
{
	struct session s;
	struct session_view v;
	struct run run;
	struct text ignored = { 0 };

	(void)state;
	sample_run(&run, "plank");
	session_init(&s, &run, &sample_catalog);
	session_view(&s, 123456, &v); /* before the start */
	assert_int_equal(v.left_s, 20);
	assert_int_equal(v.run_left_s, run_total_s(&run));
	session_step(&s, (struct session_event){ .in = INPUT_START, .at_ms = 1000 });
	ticks_text(&s, 3400, &ignored);
	session_step(&s, (struct session_event){ .in = INPUT_PAUSE, .at_ms = 3400 });
	assert_true(session_wake_ms(&s, 3400) == INT64_MAX);
	session_view(&s, 99000, &v);
	assert_true(v.is_paused);
	assert_int_equal(v.left_s, 18);
	assert_int_equal(v.elapsed_ms, 2400);
	session_step(&s, (struct session_event){ .in = INPUT_RESUME, .at_ms = 100000 });
	session_view(&s, 100500, &v);
	assert_false(v.is_paused);
	assert_int_equal(v.count_in_s, 3);
	assert_int_equal(v.left_s, 18);
	assert_true(session_wake_ms(&s, 100500) == 101000);
	ticks_text(&s, 103000, &ignored);
	session_view(&s, 103000, &v);
	assert_int_equal(v.count_in_s, 0);
	assert_int_equal(v.elapsed_ms, 2400);
	assert_true(session_wake_ms(&s, 103000) == 103600); /* the second that was paused in */
	text_release(&ignored);
	run_release(&run);
}

static void it_wakes_once_a_second(void **state)
{
	struct session s;
	struct run run;
	int wakes = 0;

	(void)state;
	sample_run(&run, "plank");
	session_init(&s, &run, &sample_catalog);
	assert_true(session_wake_ms(&s, 0) == INT64_MAX);
	session_step(&s, (struct session_event){ .in = INPUT_START });
	session_step(&s, (struct session_event){ .in = INPUT_DONE });
	for (int64_t now = session_wake_ms(&s, 0); now <= 20000; now = session_wake_ms(&s, now)) {
		session_step(&s, (struct session_event){ .in = INPUT_TICK, .at_ms = now });
		wakes++;
	}
	assert_int_equal(wakes, 20);
	assert_true(session_wake_ms(&s, 50000) == 50000); /* overdue is now, not in the past */
	run_release(&run);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seconds_are_shown_from_the_first_and_never_zero),
		cmocka_unit_test(held_reps_show_hold_and_release),
		cmocka_unit_test(a_pause_is_shown_and_stands_still),
		cmocka_unit_test(it_wakes_once_a_second),
	};

	return cmocka_run_group_tests_name("core_session_view", tests, NULL, NULL);
}

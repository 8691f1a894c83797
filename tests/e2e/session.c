/* Guided sessions in a real terminal with a real database: the whole way hands-free, and what is
 * left when limber is killed, hung up on or suspended on the way. */
#include "support/living.h"
#include "support/test.h"

#include "limber/base/file.h"
#include "limber/base/prng.h"
#include "limber/base/text.h"
#include "limber/coach/log.h"

#include <locale.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MORNING_S = 1795330800, MINUTE_MS = 60000 }; /* 2026-11-22T07:00:00Z */

static struct living l = { .begins_s = MORNING_S };

/* Without a voice: two bells where a step begins, far enough apart to be told from one. */
static bool has_rung(struct pty *p, void *times)
{
	return pty_bells(p) == *(const int *)times;
}

static void bells_come_in_patterns(void **state)
{
	int once = 1, twice = 2;

	(void)state;
	living_start(&l, "morning_stretch");
	pty_wait_until(l.pty, has_rung, &once, "one bell");
	fake_clock_advance(&l.fake, 199);
	pty_catch_up(l.pty);
	assert_true(has_rung(l.pty, &once));
	living_pass(&l, 1);
	pty_wait_until(l.pty, has_rung, &twice, "two bells");
	living_pass(&l, 1000);
	assert_true(has_rung(l.pty, &twice));
}

static void a_stretch_needs_no_key_to_the_wrap_up(void **state)
{
	(void)state;
	living_start(&l, "morning_stretch");
	pty_wait_text(l.pty, "Get ready");
	living_pass_to_wrap_up(&l);
	pty_type(l.pty, "\r");
	pty_wait_text(l.pty, "How hard");
	pty_type(l.pty, "3");
	pty_wait_text(l.pty, "Pain now?");
	pty_type(l.pty, "1");
	pty_wait_text(l.pty, "How far down");
	pty_type(l.pty, "1");
	pty_wait_text(l.pty, "Next time");
	pty_type(l.pty, "\r");
	pty_wait_text(l.pty, "This week");
	pty_type(l.pty, "q");
	assert_int_equal(pty_wait_exit(l.pty), 0);
	pty_assert_restored(l.pty);

	struct coach *c = living_coach(&l);
	const struct session_row *row = living_newest_session(c);

	assert_int_equal(row->state, STATE_COMPLETE);
	assert_int_equal(row->effort, 3);
	assert_int_equal(row->pain_after, 1);
	for (size_t i = 0; i < row->n_sets; i++)
		assert_int_equal(row->sets[i].outcome, OUTCOME_DONE);
	coach_close(c);
}

/* ---- kill -9 ---- */

/* The index of the run's set that the screen shows, from its name, side and number; -1 where the
 * screen shows no session. */
static int set_on_screen(const struct run *run)
{
	static const char *const sides[SIDES] = { "", "Left side", "Right side" };
	char name[400], words[400], number[40];

	pty_row(l.pty, 2, name, sizeof(name));
	pty_row(l.pty, 3, words, sizeof(words));
	for (int i = 0; i < run->n_sets; i++) {
		const struct planned_set *plan = &run->sets[i].plan;

		text_format(number, sizeof(number), "set %d of %d", plan->set, plan->n_sets);
		if (strstr(name, plan->name) && strstr(words, sides[plan->side]) &&
		    (plan->n_sets == 1 || strstr(words, number)))
			return i;
	}
	return -1;
}

/* Lives until a random moment, some of them in the middle of whatever limber is doing, then dies.
 * Returns the set that the screen showed last. */
static int live_and_die(struct prng *r, const struct run *run)
{
	int steps = prng_range(r, 0, 5), shown = set_on_screen(run);

	for (int i = 0; i < steps && !living_is_at_wrap_up(&l); i++) {
		living_pass(&l, prng_range(r, 1000, 46000));
		shown = set_on_screen(run) >= 0 ? set_on_screen(run) : shown;
	}
	if (prng_range(r, 0, 1) == 0)
		fake_clock_advance(&l.fake, prng_range(r, 0, 60000));
	living_kill(&l);
	return shown;
}

static struct run planned_run(const char *routine)
{
	struct err err = { .kind = ERR_NONE };
	struct coach *c = living_coach(&l);
	struct live *live = NULL;
	struct run run;

	/* A rehearsal is laid out like the session itself and leaves no trace. */
	assert_true(live_begin(&live, c, routine, (struct moment){ 0 }, UNKNOWN, true, &err));
	run = *live_run(live);
	run.steps = NULL;
	run.sets = malloc((size_t)run.n_sets * sizeof(*run.sets));
	memcpy(run.sets, live_run(live)->sets, (size_t)run.n_sets * sizeof(*run.sets));
	live_close(live);
	coach_close(c);
	return run;
}

/* After going on: the set that follows what is on disk, or the questions at the end. */
static bool shows_next_or_wrap_up(struct pty *p, void *user)
{
	(void)p;
	return living_is_at_wrap_up(&l) || set_on_screen(user) == living_rows_on_disk(&l);
}

static void nothing_finished_is_lost_by_kill_9(void **state)
{
	struct run run = planned_run("core_basics");
	struct prng r = { 9 };
	int deaths = 0;

	(void)state;
	living_start(&l, "core_basics");
	pty_wait_text(l.pty, "Get ready");
	while (!living_is_at_wrap_up(&l)) {
		int shown = live_and_die(&r, &run);

		deaths++;
		assert_true(living_rows_on_disk(&l) >= shown);
		living_start(&l, NULL);
		pty_wait_text(l.pty, "Not finished yet");
		pty_type(l.pty, "\r");
		pty_wait_until(l.pty, shows_next_or_wrap_up, &run, "the first set without a row");
		assert_true(deaths < 200);
	}
	assert_true(deaths >= 5);
	assert_int_equal(living_rows_on_disk(&l), run.n_sets);
	free(run.sets);
}

static void a_hang_up_leaves_the_session_to_go_on_with(void **state)
{
	(void)state;
	living_start(&l, "core_basics");
	pty_wait_text(l.pty, "Get ready");
	living_pass(&l, 2 * MINUTE_MS);
	pty_hang_up(l.pty);
	assert_int_equal(pty_wait_exit(l.pty), 0);
	assert_true(living_rows_on_disk(&l) > 0);
	pty_end(l.pty);
	living_start(&l, NULL);
	pty_wait_text(l.pty, "Not finished yet");
	pty_type(l.pty, "e");
	pty_wait_gone(l.pty, "Not finished yet");

	struct coach *c = living_coach(&l);

	assert_int_equal(living_newest_session(c)->state, STATE_STOPPED);
	coach_close(c);
}

/* What limber was started for comes after what was left unfinished, not instead of it. */
static void what_was_asked_for_comes_after_the_unfinished(void **state)
{
	(void)state;
	living_start(&l, "core_basics");
	pty_wait_text(l.pty, "Get ready");
	living_pass(&l, 2 * MINUTE_MS);
	living_kill(&l);
	living_start(&l, "hamstrings");
	pty_wait_text(l.pty, "Not finished yet");
	pty_type(l.pty, "e");
	pty_wait_text(l.pty, "Hamstring");
	pty_wait_text(l.pty, "Get ready");
}

static void ctrl_z_pauses(void **state)
{
	(void)state;
	living_start(&l, "core_basics");
	pty_wait_text(l.pty, "Get ready");
	living_pass(&l, 2000);
	pty_ctrl(l.pty, 'z');
	pty_wait_stopped(l.pty);
	fake_clock_advance(&l.fake, 10 * MINUTE_MS);
	pty_signal(l.pty, SIGCONT);
	pty_wait_text(l.pty, "Paused");
	pty_type(l.pty, " ");
	pty_wait_text(l.pty, "Going on in 3");
}

/* `limber log` in another terminal, while this one shows Today. */
static void what_another_program_logs_is_seen(void **state)
{
	struct log_entry entry = { .routine = "desk_break",
				   .minutes = UNKNOWN,
				   .effort = UNKNOWN,
				   .pain_before = UNKNOWN,
				   .pain_after = UNKNOWN,
				   .leg = UNKNOWN,
				   .note = "",
				   .when = { { .utc_s = MORNING_S }, { MORNING_S / 86400 } } };
	struct err err;

	(void)state;
	living_start(&l, NULL);
	pty_wait_text(l.pty, "Morning stretch");
	assert_false(pty_shows(l.pty, "Desk break"));
	struct coach *c = living_coach(&l);

	assert_true(log_elsewhere(c, &entry, NULL, &err));
	coach_close(c);
	pty_type(l.pty, "j");
	pty_wait_text(l.pty, "Desk break");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		living_test(a_stretch_needs_no_key_to_the_wrap_up, &l),
		living_test(bells_come_in_patterns, &l),
		living_test(nothing_finished_is_lost_by_kill_9, &l),
		living_test(a_hang_up_leaves_the_session_to_go_on_with, &l),
		living_test(what_was_asked_for_comes_after_the_unfinished, &l),
		living_test(ctrl_z_pauses, &l),
		living_test(what_another_program_logs_is_seen, &l),
	};

	setlocale(LC_CTYPE, "");
	return cmocka_run_group_tests_name("session", tests, NULL, NULL);
}

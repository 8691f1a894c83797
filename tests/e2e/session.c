/* Guided sessions in a real terminal with a real database: the whole way hands-free, and what is
 * left when limber is killed, hung up on or suspended on the way. */
#include "support/living.h"
#include "support/temp_dir.h"
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

/* No routine here takes as long. */
enum { WHOLE_MIN = 30 };

static struct living l;

static int set_up(void **state)
{
	if (temp_dir_setup(state) != 0)
		return -1;
	memset(&l, 0, sizeof(l));
	living_open(&l, *state, MORNING_S);
	return 0;
}

static int tear_down(void **state)
{
	living_close(&l);
	return temp_dir_teardown(state);
}

static bool is_at_wrap_up(void)
{
	return pty_shows(l.pty, "All of it?");
}

/* The newest session of today. Borrowed from the coach. */
static const struct session_row *todays_session(struct coach *c)
{
	const struct history *h = coach_history(c);

	assert_true(h->n_sessions > 0);
	return &h->sessions[h->n_sessions - 1];
}

static void pass_to_the_end(void)
{
	for (int i = 0; i < WHOLE_MIN * 2 && !is_at_wrap_up(); i++)
		living_pass(&l, MINUTE_MS / 2);
	pty_wait_text(l.pty, "All of it?");
	fake_clock_advance(&l.fake, 1000); /* keys pressed at once were not meant for it */
}

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
	pass_to_the_end();
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
	const struct session_row *row = todays_session(c);

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

/* What is in the database of today's session: its rows, from the first without a gap. */
static int rows_on_disk(void)
{
	struct coach *c = living_coach(&l);
	const struct session_row *row = todays_session(c);
	int n = 0;

	for (size_t i = 0; i < row->n_sets; i++) {
		assert_int_equal(row->sets[i].seq, n);
		assert_int_equal(row->sets[i].outcome, OUTCOME_DONE);
		n++;
	}
	coach_close(c);
	return n;
}

/* Lives until a random moment, some of them in the middle of whatever limber is doing, then dies.
 * Returns the set that the screen showed last. */
static int live_and_die(struct prng *r, const struct run *run)
{
	int steps = prng_range(r, 0, 5), shown = set_on_screen(run);

	for (int i = 0; i < steps && !is_at_wrap_up(); i++) {
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
	return is_at_wrap_up() || set_on_screen(user) == rows_on_disk();
}

static void nothing_finished_is_lost_by_kill_9(void **state)
{
	struct run run = planned_run("core_basics");
	struct prng r = { 9 };
	int deaths = 0;

	(void)state;
	living_start(&l, "core_basics");
	pty_wait_text(l.pty, "Get ready");
	while (!is_at_wrap_up()) {
		int shown = live_and_die(&r, &run);

		deaths++;
		assert_true(rows_on_disk() >= shown);
		living_start(&l, NULL);
		pty_wait_text(l.pty, "Left unfinished");
		pty_type(l.pty, "\r");
		pty_wait_until(l.pty, shows_next_or_wrap_up, &run, "the first set without a row");
		assert_true(deaths < 200);
	}
	assert_true(deaths >= 5);
	assert_int_equal(rows_on_disk(), run.n_sets);
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
	assert_true(rows_on_disk() > 0);
	pty_end(l.pty);
	living_start(&l, NULL);
	pty_wait_text(l.pty, "Left unfinished");
	pty_type(l.pty, "e");
	pty_wait_gone(l.pty, "Left unfinished");

	struct coach *c = living_coach(&l);

	assert_int_equal(todays_session(c)->state, STATE_STOPPED);
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
	pty_wait_text(l.pty, "Left unfinished");
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

	assert_true(log_elsewhere(c, &entry, &err));
	coach_close(c);
	pty_type(l.pty, "j");
	pty_wait_text(l.pty, "Desk break");
}

/* ---- A database that takes nothing ---- */

/* Another program holds it. */
static sqlite3 *lock(void)
{
	sqlite3 *db = NULL;

	assert_int_equal(sqlite3_open(l.data, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	return db;
}

static void unlock(sqlite3 *db)
{
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void what_a_locked_database_did_not_take_is_kept_for_later(void **state)
{
	(void)state;
	living_start(&l, "hamstrings");
	pty_wait_text(l.pty, "Get ready");
	sqlite3 *db = lock();

	while (!pty_shows(l.pty, "not saved yet"))
		living_pass(&l, MINUTE_MS / 4);
	unlock(db);
	while (!pty_shows(l.pty, "It is in your log"))
		living_pass(&l, MINUTE_MS / 4);
	assert_true(rows_on_disk() > 2);
}

/* Before the next set is even done. */
static void what_waits_is_written_when_the_lock_goes(void **state)
{
	int rows;

	(void)state;
	living_start(&l, "hamstrings");
	pty_wait_text(l.pty, "Get ready");
	sqlite3 *db = lock();

	while (!pty_shows(l.pty, "not saved yet"))
		living_pass(&l, 1000);
	unlock(db);
	rows = rows_on_disk();
	living_pass(&l, 4000);
	pty_wait_text(l.pty, "saved: what was waiting");
	assert_int_equal(rows_on_disk(), rows + 1);
}

/* The lock has gone when the terminal goes: there is nothing to rescue. */
static void what_can_be_written_at_the_end_is(void **state)
{
	(void)state;
	living_start(&l, "hamstrings");
	pty_wait_text(l.pty, "Get ready");
	sqlite3 *db = lock();

	while (!pty_shows(l.pty, "not saved yet"))
		living_pass(&l, 1000);
	unlock(db);
	pty_hang_up(l.pty);
	assert_int_equal(pty_wait_exit(l.pty), 0);
	assert_int_equal(rows_on_disk(), 1);
}

/* A new day that could not be read is tried again, not only the next one. */
static void a_day_that_could_not_be_read_is_read_later(void **state)
{
	(void)state;
	living_start(&l, NULL);
	pty_wait_text(l.pty, "Sun 22 Nov");
	sqlite3 *db = lock();

	fake_clock_advance(&l.fake, (int64_t)24 * 60 * MINUTE_MS);
	pty_wait_text(l.pty, "another program");
	unlock(db);
	pty_type(l.pty, "j");
	pty_wait_text(l.pty, "Mon 23 Nov");
	pty_wait_text(l.pty, "How is your back this morning?");
}

/* The path in "it is in PATH: run ...", which may go over several rows. */
static void read_path(char ret[512])
{
	char rows[2000] = "", row[400];
	size_t n = 0;

	for (int i = 0; i < 6; i++) {
		pty_row(l.pty, i, row, sizeof(row));
		text_copy(rows + n, sizeof(rows) - n, row);
		n = strlen(rows);
	}
	char *from = strstr(rows, "it is in "), *to = strstr(rows, ": run");

	assert_true(from && to && to > from);
	*to = '\0';
	text_copy(ret, 512, from + strlen("it is in "));
}

/* Leaves the wrap-up and limber while the database is locked. */
static void leave_with_a_file(sqlite3 *db, const char *routine)
{
	struct text document = { .s = NULL };
	struct err err = { .kind = ERR_NONE };
	char path[512], named[100];

	pty_type(l.pty, "q");
	pty_wait_text(l.pty, "This week");
	pty_type(l.pty, "q");
	assert_int_equal(pty_wait_exit(l.pty), 1);
	pty_assert_restored(l.pty);
	unlock(db);
	pty_wait_text(l.pty, "a session is not in the log");
	read_path(path);
	assert_true(file_read(&document, path, 1 << 20, &err));
	text_format(named, sizeof(named), "\"routine\": \"%s\"", routine);
	assert_non_null(strstr(document.s, named));
	assert_non_null(strstr(document.s, "\"outcome\": \"done\""));
	text_release(&document);
	unlink(path);
}

static void a_session_that_cannot_be_saved_gets_a_file_of_its_own(void **state)
{
	(void)state;
	living_start(&l, "hamstrings");
	pty_wait_text(l.pty, "Get ready");
	sqlite3 *db = lock();

	while (!pty_shows(l.pty, "not in the log yet"))
		living_pass(&l, MINUTE_MS / 4);
	fake_clock_advance(&l.fake, 1000);
	leave_with_a_file(db, "hamstrings");
}

/* Left at the first question: what waits then is as much in danger. */
static void leaving_the_questions_rescues_what_waits(void **state)
{
	(void)state;
	living_start(&l, "walk_intervals");
	pty_wait_text(l.pty, "Get ready");
	sqlite3 *db = lock();

	pass_to_the_end();
	leave_with_a_file(db, "walk_intervals");
}

#define IN_A_TERMINAL(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		IN_A_TERMINAL(a_stretch_needs_no_key_to_the_wrap_up),
		IN_A_TERMINAL(bells_come_in_patterns),
		IN_A_TERMINAL(nothing_finished_is_lost_by_kill_9),
		IN_A_TERMINAL(a_hang_up_leaves_the_session_to_go_on_with),
		IN_A_TERMINAL(what_was_asked_for_comes_after_the_unfinished),
		IN_A_TERMINAL(ctrl_z_pauses),
		IN_A_TERMINAL(what_another_program_logs_is_seen),
		IN_A_TERMINAL(what_a_locked_database_did_not_take_is_kept_for_later),
		IN_A_TERMINAL(a_day_that_could_not_be_read_is_read_later),
		IN_A_TERMINAL(what_waits_is_written_when_the_lock_goes),
		IN_A_TERMINAL(what_can_be_written_at_the_end_is),
		IN_A_TERMINAL(leaving_the_questions_rescues_what_waits),
		IN_A_TERMINAL(a_session_that_cannot_be_saved_gets_a_file_of_its_own),
	};

	setlocale(LC_CTYPE, "");
	return cmocka_run_group_tests_name("session", tests, NULL, NULL);
}

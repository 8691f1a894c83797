/* Guided sessions in a real terminal, with a database that takes nothing for a while: another
 * program holds it. */
#include "support/living.h"
#include "support/test.h"

#include "limber/base/file.h"
#include "limber/base/text.h"

#include <locale.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

enum { MORNING_S = 1795330800, MINUTE_MS = 60000 }; /* 2026-11-22T07:00:00Z */

static struct living l = { .begins_s = MORNING_S };

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

/* A session is done, in steps of so long, until it says that it cannot be saved. */
static sqlite3 *train_locked_out(int step_ms)
{
	living_start(&l, "hamstrings");
	pty_wait_text(l.pty, "Get ready");
	sqlite3 *db = lock();

	while (!pty_shows(l.pty, "not saved yet"))
		living_pass(&l, step_ms);
	return db;
}

static void what_a_locked_database_did_not_take_is_kept_for_later(void **state)
{
	(void)state;
	sqlite3 *db = train_locked_out(MINUTE_MS / 4);

	unlock(db);
	while (!pty_shows(l.pty, "It is in your log"))
		living_pass(&l, MINUTE_MS / 4);
	assert_true(living_rows_on_disk(&l) > 2);
}

/* Before the next set is even done. */
static void what_waits_is_written_when_the_lock_goes(void **state)
{
	int rows;

	(void)state;
	sqlite3 *db = train_locked_out(1000);

	unlock(db);
	rows = living_rows_on_disk(&l);
	living_pass(&l, 4000);
	pty_wait_text(l.pty, "saved: what was waiting");
	assert_int_equal(living_rows_on_disk(&l), rows + 1);
}

/* The lock has gone when the terminal goes: there is nothing to rescue. */
static void what_can_be_written_at_the_end_is(void **state)
{
	(void)state;
	sqlite3 *db = train_locked_out(1000);

	unlock(db);
	pty_hang_up(l.pty);
	assert_int_equal(pty_wait_exit(l.pty), 0);
	assert_int_equal(living_rows_on_disk(&l), 1);
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
		living_pass(&l, 2 * MINUTE_MS);
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

	living_pass_to_wrap_up(&l);
	leave_with_a_file(db, "walk_intervals");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		living_test(what_a_locked_database_did_not_take_is_kept_for_later, &l),
		living_test(a_day_that_could_not_be_read_is_read_later, &l),
		living_test(what_waits_is_written_when_the_lock_goes, &l),
		living_test(what_can_be_written_at_the_end_is, &l),
		living_test(leaving_the_questions_rescues_what_waits, &l),
		living_test(a_session_that_cannot_be_saved_gets_a_file_of_its_own, &l),
	};

	setlocale(LC_CTYPE, "");
	return cmocka_run_group_tests_name("session locked", tests, NULL, NULL);
}

/* A full disk and a killed program: what was said to be saved is there, the rest is not, and it
 * works again afterwards. */
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../src/store/db.h"
#include "limber/store/store.h"
#include "support/sample_log.h"
#include "support/temp_dir.h"
#include "support/test.h"

static const struct date monday = { 20780 };

static struct store *open_at(const char *path)
{
	struct store *st = NULL;
	struct err err = { .kind = ERR_NONE };

	if (!store_open(&st, path, (struct store_options){ .is_tui = true }, &err))
		fail_msg("%s", err.msg);
	return st;
}

static bool begin(struct store *st)
{
	struct session_row row = sample_session("one", monday);
	struct planned_set plan = sample_planned(0);
	struct err err = { .kind = ERR_NONE };

	row.n_sets = 0;
	row.state = STATE_OPEN;
	return store_begin_session(st, &row, &plan, 1, &err);
}

static bool add_set(struct store *st, int seq, struct err *err)
{
	struct set_row set = sample_set(seq);

	return store_add_sets(st, "one", &set, 1, (struct stamp){ 1795428000 + seq, 60 }, err);
}

static size_t count_sets(struct store *st)
{
	struct history h = { .n_sessions = 0 };
	struct err err = { .kind = ERR_NONE };

	assert_true(store_history(st, monday, monday, &h, &err));
	size_t n = h.n_sessions > 0 ? h.sessions[0].n_sets : 0;

	history_release(&h);
	return n;
}

static void set_page_limit(struct store *st, int pages)
{
	char sql[60];

	snprintf(sql, sizeof sql, "PRAGMA max_page_count = %d", pages);
	assert_int_equal(sqlite3_exec(st->db, sql, NULL, NULL, NULL), SQLITE_OK);
}

static void a_full_disk_loses_nothing_that_was_saved(void **state)
{
	char path[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));
	struct err err = { .kind = ERR_NONE };
	int n = 0;

	assert_true(begin(st));
	set_page_limit(st, 1); /* as many as there are */
	while (n < 1000 && add_set(st, n, &err))
		n++;
	assert_in_range(n, 1, 999);
	assert_int_equal(err.kind, ERR_IO);
	assert_non_null(strstr(err.msg, "the disk is full; make room"));
	assert_int_equal(count_sets(st), (size_t)n);

	set_page_limit(st, 1 << 30);
	err = (struct err){ .kind = ERR_NONE };
	assert_true(add_set(st, n, &err));
	store_close(st);
	st = open_at(path);
	assert_int_equal(count_sets(st), (size_t)n + 1);
	store_close(st);
}

static void a_full_disk_keeps_out_a_whole_import(void **state)
{
	char path[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));
	struct err err = { .kind = ERR_NONE };
	struct history h = { .n_sessions = 0 };
	struct store_import n;

	for (int i = 0; i < 200; i++) {
		char id[] = { (char)('a' + i / 20), (char)('a' + i % 20), '\0' };
		struct session_row row = sample_session(id, monday);

		history_add_session(&h, &row);
	}
	set_page_limit(st, 1);
	assert_false(store_import(st, &h, &n, &err));
	assert_non_null(strstr(err.msg, "the disk is full"));
	assert_int_equal(count_sets(st), 0);
	set_page_limit(st, 1 << 30);
	err = (struct err){ .kind = ERR_NONE };
	assert_true(store_import(st, &h, &n, &err));
	assert_int_equal(n.sessions, 200);
	history_release(&h);
	store_close(st);
}

/* Half of what a page of Welcome says would be another profile than either. */
static void events_come_all_or_none(void **state)
{
	struct event rows[] = { sample_event(monday, EVENT_LEVEL, "active"),
				sample_event(monday, EVENT_PLAN, "active_back") };
	char path[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));
	struct err err = { .kind = ERR_NONE };
	struct history h = { .n_events = 0 };

	assert_int_equal(sqlite3_exec(st->db,
				      "CREATE TEMP TRIGGER no BEFORE INSERT ON event"
				      " WHEN new.kind = 'plan'"
				      " BEGIN SELECT raise(ABORT, 'CHECK constraint failed'); END",
				      NULL, NULL, NULL),
			 SQLITE_OK);
	assert_false(store_add_events(st, rows, ARRAY_LEN(rows), &err));
	assert_null(strstr(err.msg, "constraint"));
	assert_non_null(strstr(err.msg, "nothing was changed"));
	assert_true(store_history(st, monday, monday, &h, &err));
	assert_int_equal(h.n_events, 0);
	history_release(&h);
	store_close(st);
}

/* The child logs sets for ever and says on the pipe which ones are saved. */
static void log_until_killed(const char *path, int report)
{
	struct store *st = open_at(path);
	struct err err = { .kind = ERR_NONE };

	if (!begin(st))
		_exit(1);
	for (int seq = 0; add_set(st, seq, &err); seq++)
		if (write(report, "x", 1) != 1)
			break;
	_exit(1);
}

static void a_killed_program_loses_no_finished_set(void **state)
{
	char path[TEMP_PATH], byte;
	int reports[2], status;
	size_t n_saved = 0;

	temp_path(path, *state, "limber.db");
	assert_int_equal(pipe(reports), 0);
	fflush(NULL);
	pid_t child = fork();

	if (child == 0) {
		close(reports[0]);
		log_until_killed(path, reports[1]);
	}
	close(reports[1]);
	while (n_saved < 20 && read(reports[0], &byte, 1) == 1)
		n_saved++;
	assert_int_equal(kill(child, SIGKILL), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	while (read(reports[0], &byte, 1) == 1)
		n_saved++;
	close(reports[0]);

	struct store *st = open_at(path);
	struct text report = { .s = NULL };

	/* One more may have been saved before it could be told. */
	assert_in_range(count_sets(st), n_saved, n_saved + 1);
	assert_true(store_doctor(st, &report));
	text_release(&report);
	store_close(st);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_dir_setup, temp_dir_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_full_disk_loses_nothing_that_was_saved),
		IN_FOLDER(a_full_disk_keeps_out_a_whole_import),
		IN_FOLDER(events_come_all_or_none),
		IN_FOLDER(a_killed_program_loses_no_finished_set),
	};

	return cmocka_run_group_tests_name("store faults", tests, NULL, NULL);
}

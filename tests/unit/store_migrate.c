/* Migrations: an older database becomes a present one, or stays as it was. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../src/store/db.h"
#include "../../src/store/migrate.h"
#include "limber/base/file.h"
#include "limber/store/store.h"
#include "support/sample_log.h"
#include "support/temp_dir.h"
#include "support/test.h"

#define FIXTURES LIMBER_TESTS_DIR "/fixtures/store/"

static const struct store_options tui = { .is_tui = true };
static const struct date monday = { 20780 };

static struct err err;

static struct store *open_at(const char *path)
{
	struct store *st = NULL;

	err = (struct err){ .kind = ERR_NONE };
	if (!store_open(&st, path, tui, &err))
		fail_msg("%s", err.msg);
	return st;
}

static int version_of(struct store *st)
{
	int version = -1;

	assert_true(schema_version(st, &version, &err));
	return version;
}

/* The whole schema as one text. */
static void read_schema(struct store *st, struct text *ret)
{
	sqlite3_stmt *stmt = NULL;

	assert_int_equal(sqlite3_prepare_v2(st->db,
					    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
					    " AND name NOT LIKE 'sqlite_stat%' ORDER BY name",
					    -1, &stmt, NULL),
			 SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		text_addf(ret, "%s\n", (const char *)sqlite3_column_text(stmt, 0));
	sqlite3_finalize(stmt);
}

static void put_one(struct store *st)
{
	struct session_row row = sample_session("one", monday);

	assert_true(store_put_session(st, &row, &err));
}

static void assert_holds_one(struct store *st)
{
	struct session_row row = sample_session("one", monday);
	struct history h = { .n_sessions = 0 };

	assert_true(store_history(st, monday, monday, &h, &err));
	assert_int_equal(h.n_sessions, 1);
	assert_session_equal(&h.sessions[0], &row);
	history_release(&h);
}

static void fixture_path(char ret[TEMP_PATH], int version)
{
	text_format(ret, TEMP_PATH, "%sschema-%d.db", FIXTURES, version);
}

/* A database as the limber of that schema wrote it. */
static struct store *open_fixture(void *state, int version)
{
	char from[TEMP_PATH], name[32], to[TEMP_PATH];
	struct text bytes = { .s = NULL };

	fixture_path(from, version);
	text_format(name, sizeof name, "limber-%d.db", version);
	temp_path(to, state, name);
	assert_true(file_read(&bytes, from, 1 << 20, &err));
	assert_true(file_write(to, bytes.s, bytes.len, &err));
	text_release(&bytes);
	return open_at(to);
}

static void every_schema_still_reads(void **state)
{
	for (int version = 1; version <= n_migrations; version++) {
		struct store *st = open_fixture(*state, version);
		struct text report = { .s = NULL };

		assert_holds_one(st);
		if (!store_doctor(st, &report))
			fail_msg("%s", text_str(&report));
		text_release(&report);
		store_close(st);
	}
}

static void a_migrated_schema_is_the_fresh_one(void **state)
{
	struct text fresh = { .s = NULL };
	struct store *other = open_at(":memory:");

	read_schema(other, &fresh);
	store_close(other);
	for (int version = 1; version <= n_migrations; version++) {
		struct store *st = open_fixture(*state, version);
		struct text migrated = { .s = NULL };

		read_schema(st, &migrated);
		assert_string_equal(text_str(&migrated), text_str(&fresh));
		assert_int_equal(version_of(st), n_migrations);
		store_close(st);
		text_release(&migrated);
	}
	text_release(&fresh);
}

static void say(struct store *st, enum event_kind kind, const char *value)
{
	struct event e = { .at = { .utc_s = 1800000000 + (int)kind }, .day = monday, .kind = kind };

	text_copy(e.value, sizeof e.value, value);
	assert_true(store_add_events(st, &e, 1, &err));
}

/* Schema 1 knew neither operations nor stop signs; the events that it knew stay. */
static void schema_2_takes_surgery_and_stop_signs(void **state)
{
	char path[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));
	struct history h = { .n_sessions = 0 };

	say(st, EVENT_LEVEL, "active");
	assert_int_equal(sqlite3_exec(st->db, migrations[1], NULL, NULL, NULL), SQLITE_OK);
	say(st, EVENT_SURGERY, "2026-10-01");
	say(st, EVENT_STOP, "faint");
	assert_true(store_history(st, monday, monday, &h, &err));
	assert_int_equal(h.n_events, 3);
	assert_string_equal(h.events[0].value, "active");
	history_release(&h);
	store_close(st);
}

/* ---- Steps that are not the program's ---- */

enum { STEPS_MOST = 16 };

/* The program's steps and one more; how many they are. */
static int steps_with(const char *ret[STEPS_MOST], const char *step)
{
	assert_true(n_migrations < STEPS_MOST);
	for (int i = 0; i < n_migrations; i++)
		ret[i] = migrations[i];
	ret[n_migrations] = step;
	return n_migrations + 1;
}

/* The copy that a step from the present schema on leaves. */
static const char *copy_path(char ret[TEMP_PATH], void *state)
{
	char name[48];

	text_format(name, sizeof name, "limber.db.schema-%d", n_migrations);
	return temp_path(ret, state, name);
}

static void a_step_runs_once_after_a_copy(void **state)
{
	const char *steps[STEPS_MOST];
	int n = steps_with(steps, "CREATE TABLE extra (x INTEGER) STRICT");
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	put_one(st);
	assert_true(migrate(st, steps, n, &err));
	assert_int_equal(version_of(st), n);
	assert_holds_one(st);
	store_close(st);

	st = open_at(copy_path(copy, *state));
	assert_int_equal(version_of(st), n_migrations);
	assert_holds_one(st);
	store_close(st);
}

static void a_failing_step_changes_nothing(void **state)
{
	const char *steps[STEPS_MOST];
	int n = steps_with(steps, "DELETE FROM session; CREATE TABLE extra (x INTEGER) STRICT;"
				  " SELECT no_such_column");
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct text before = { .s = NULL }, now = { .s = NULL };
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	put_one(st);
	read_schema(st, &before);
	assert_false(migrate(st, steps, n, &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_int_equal(version_of(st), n_migrations);
	read_schema(st, &now);
	assert_string_equal(text_str(&before), text_str(&now));
	assert_holds_one(st);
	store_close(st);
	assert_true(file_exists(copy_path(copy, *state)));
	text_release(&before);
	text_release(&now);
}

static void a_failed_migration_can_be_tried_again(void **state)
{
	const char *bad[STEPS_MOST], *good[STEPS_MOST];
	int n = steps_with(bad, "NONSENSE");
	char path[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	steps_with(good, "CREATE TABLE extra (x INTEGER) STRICT");
	assert_false(migrate(st, bad, n, &err));
	err = (struct err){ .kind = ERR_NONE };
	assert_true(migrate(st, good, n, &err));
	assert_int_equal(version_of(st), n);
	store_close(st);
}

/* Somebody's notes in the place of the copy, and of the next ones. */
static void no_copy_no_migration(void **state)
{
	const char *steps[STEPS_MOST];
	int n = steps_with(steps, "CREATE TABLE extra (x INTEGER) STRICT");
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	temp_write(copy_path(copy, *state), "somebody's notes", 0600);
	for (int i = 2; i <= 9; i++) {
		size_t end = strlen(copy_path(copy, *state));

		text_format(copy + end, sizeof copy - end, "-%d", i);
		temp_write(copy, "more notes", 0600);
	}
	assert_false(migrate(st, steps, n, &err));
	assert_non_null(strstr(err.msg, "move this file away"));
	assert_int_equal(version_of(st), n_migrations);
	assert_int_equal(unlink(copy), 0);
	err = (struct err){ .kind = ERR_NONE };
	assert_true(migrate(st, steps, n, &err));
	assert_int_equal(version_of(st), n);
	store_close(st);
	st = open_at(copy);
	assert_int_equal(version_of(st), n_migrations);
	store_close(st);
}

/* GENERATE=1 writes the present schema's fixture where there is none. A released one is never
 * written again. */
static void generate_fixture(void)
{
	char path[TEMP_PATH];

	fixture_path(path, n_migrations);
	if (!getenv("GENERATE") || file_exists(path))
		return;
	struct store *st = open_at(path);

	put_one(st);
	store_close(st);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_dir_setup, temp_dir_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(every_schema_still_reads),
		IN_FOLDER(a_migrated_schema_is_the_fresh_one),
		IN_FOLDER(schema_2_takes_surgery_and_stop_signs),
		IN_FOLDER(a_step_runs_once_after_a_copy),
		IN_FOLDER(a_failing_step_changes_nothing),
		IN_FOLDER(a_failed_migration_can_be_tried_again),
		IN_FOLDER(no_copy_no_migration),
	};

	generate_fixture();
	return cmocka_run_group_tests_name("store migrate", tests, NULL, NULL);
}

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

#define FIXTURE LIMBER_TESTS_DIR "/fixtures/store/schema-1.db"

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

static void copy_fixture(const char *to)
{
	struct text bytes = { .s = NULL };

	assert_true(file_read(&bytes, FIXTURE, 1 << 20, &err));
	assert_true(file_write(to, bytes.s, bytes.len, &err));
	text_release(&bytes);
}

static void a_database_of_schema_1_still_reads(void **state)
{
	char path[TEMP_PATH];

	copy_fixture(temp_path(path, *state, "limber.db"));
	struct store *st = open_at(path);
	struct text report = { .s = NULL };

	assert_holds_one(st);
	if (!store_doctor(st, &report))
		fail_msg("%s", text_str(&report));
	text_release(&report);
	store_close(st);
}

static void a_migrated_schema_is_the_fresh_one(void **state)
{
	char path[TEMP_PATH];
	struct text fresh = { .s = NULL }, migrated = { .s = NULL };

	copy_fixture(temp_path(path, *state, "limber.db"));
	struct store *st = open_at(path), *other = open_at(":memory:");

	read_schema(st, &migrated);
	read_schema(other, &fresh);
	assert_string_equal(text_str(&migrated), text_str(&fresh));
	assert_int_equal(version_of(st), n_migrations);
	store_close(st);
	store_close(other);
	text_release(&fresh);
	text_release(&migrated);
}

/* ---- Steps that are not the program's ---- */

static void a_step_runs_once_after_a_copy(void **state)
{
	const char *const steps[] = { migrations[0], "CREATE TABLE extra (x INTEGER) STRICT" };
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	put_one(st);
	assert_true(migrate(st, steps, 2, &err));
	assert_int_equal(version_of(st), 2);
	assert_holds_one(st);
	store_close(st);

	st = open_at(temp_path(copy, *state, "limber.db.schema-1"));
	assert_int_equal(version_of(st), 1);
	assert_holds_one(st);
	store_close(st);
}

static void a_failing_step_changes_nothing(void **state)
{
	const char *const steps[] = {
		migrations[0],
		"DELETE FROM session; CREATE TABLE extra (x INTEGER) STRICT; SELECT no_such_column",
	};
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct text before = { .s = NULL }, now = { .s = NULL };
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	put_one(st);
	read_schema(st, &before);
	assert_false(migrate(st, steps, 2, &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_int_equal(version_of(st), 1);
	read_schema(st, &now);
	assert_string_equal(text_str(&before), text_str(&now));
	assert_holds_one(st);
	store_close(st);
	assert_true(file_exists(temp_path(copy, *state, "limber.db.schema-1")));
	text_release(&before);
	text_release(&now);
}

static void a_failed_migration_can_be_tried_again(void **state)
{
	const char *const bad[] = { migrations[0], "NONSENSE" };
	const char *const good[] = { migrations[0], "CREATE TABLE extra (x INTEGER) STRICT" };
	char path[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	assert_false(migrate(st, bad, 2, &err));
	err = (struct err){ .kind = ERR_NONE };
	assert_true(migrate(st, good, 2, &err));
	assert_int_equal(version_of(st), 2);
	store_close(st);
}

static void no_copy_no_migration(void **state)
{
	const char *const steps[] = { migrations[0], "CREATE TABLE extra (x INTEGER) STRICT" };
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	temp_write(temp_path(copy, *state, "limber.db.schema-1"), "somebody's notes", 0600);
	assert_false(migrate(st, steps, 2, &err));
	assert_int_equal(version_of(st), 1);
	store_close(st);
}

/* GENERATE=1 writes the fixture where there is none. A released one is never written again. */
static void generate_fixture(void)
{
	if (!getenv("GENERATE") || file_exists(FIXTURE))
		return;
	struct store *st = open_at(FIXTURE);

	put_one(st);
	store_close(st);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_dir_setup, temp_dir_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_database_of_schema_1_still_reads),
		IN_FOLDER(a_migrated_schema_is_the_fresh_one),
		IN_FOLDER(a_step_runs_once_after_a_copy),
		IN_FOLDER(a_failing_step_changes_nothing),
		IN_FOLDER(a_failed_migration_can_be_tried_again),
		IN_FOLDER(no_copy_no_migration),
	};

	generate_fixture();
	return cmocka_run_group_tests_name("store migrate", tests, NULL, NULL);
}

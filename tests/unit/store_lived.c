/* Databases as the limbers of each schema left them, every kind of row in them: what becomes of it,
 * and how they are read. Not for the steps themselves: store_migrate.c. */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/store/db.h"
#include "../../src/store/migrate.h"
#include "limber/base/file.h"
#include "limber/store/store.h"
#include "support/sample_log.h"
#include "support/temp_dir.h"
#include "support/test.h"

static const struct date monday = { 20780 };

static struct err err;

static int version_of(struct store *st)
{
	int version = -1;

	assert_true(schema_version(st, &version, &err));
	return version;
}

static const char rows_1[] =
	"INSERT INTO session VALUES"
	" (1, 'done', 'walk', '2026-11-20', 1795161600, 60, 1795162500, 60, 'complete', 2, 1, 1, 3,"
	"  'by the river'),"
	" (2, 'bare', 'house', '2026-11-21', 1795248000, -300, 1795248600, -300, 'stopped', NULL,"
	"  NULL, NULL, NULL, ''),"
	" (3, 'open', 'core_basics', '2026-11-23', 1795420800, 60, 0, 0, 'open', 0, NULL, NULL,"
	"  NULL, '');"
	"INSERT INTO set_row VALUES"
	" (1, 0, 'walk', '2026-11-20', NULL, 1, 1, 'both', 0, 0, 840, 0, 0, 0, 840, 0, 'done', 0,"
	"  NULL, 840),"
	" (3, 0, 'core_basics/brace', '2026-11-23', 'brace', 1, 1, 'both', 5, 3, 0, 0, 4, 3, 0, 0,"
	"  'partial', 1, 2, NULL),"
	" (3, 4, 'side_plank_knee', '2026-11-23', NULL, 2, 3, 'left', 3, 8, 0, 1500, 0, 0, 0, 0,"
	"  'hurt', 0, 6, 95);"
	"INSERT INTO planned_set VALUES"
	" (3, 0, 1, 'brace', 'core_basics/brace', 'Brace', 'Warm up', '', 1, 2, 'both', 5, 3, 0, 0,"
	"  6, 3, 0, 0, 30, 0),"
	" (3, 1, 2, 'walk', NULL, 'Walk', '', 'brisk', 1, 1, 'right', 0, 0, 600, 0, 0, 0, 660, 0, "
	"0,"
	"  1);"
	"INSERT INTO checkin VALUES ('2026-11-20', 1795158000, 60, 3, 1),"
	" ('2026-11-21', 1795244400, -300, 10, NULL);"
	"INSERT INTO event VALUES (1795158000, 'level', 'active', 60, '2026-11-20'),"
	" (1795158000, 'screened', 'ok', 60, '2026-11-20'),"
	" (1795158001, 'weights', '', 60, '2026-11-20'),"
	" (1795158002, 'declined', 'core-back/bird_dog', 60, '2026-11-20'),"
	" (1795244400, 'flare', 'begin', -300, '2026-11-21');";

static const char rows_2[] =
	"INSERT INTO event VALUES (1795244401, 'surgery', '2026-10-01', -300, '2026-11-21'),"
	" (1795244402, 'stop', 'faint', -300, '2026-11-21'),"
	" (1795244403, 'cleared', '2026-11-21', -300, '2026-11-21');";

static const char *const rows[] = { rows_1, rows_2 };

static int add_row(void *user, int n, char **values, char **names)
{
	(void)names;
	for (int i = 0; i < n; i++)
		text_addf(user, "%s%c", values[i] ? values[i] : "NULL", i < n - 1 ? '|' : '\n');
	return 0;
}

static void run(sqlite3 *db, const char *sql, struct text *ret)
{
	if (sqlite3_exec(db, sql, ret ? add_row : NULL, ret, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sqlite3_errmsg(db), sql);
}

/* Queries for all columns of all tables that there are. */
static const char all_queries[] =
	"SELECT 'SELECT ' || group_concat(c.name) || ' FROM ' || t.name || ' ORDER BY 1, 2, 3;'"
	" FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"
	" AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name";

/* A database of that schema, and what it says of itself. */
static void make_lived(const char *path, int version, struct text *ret_queries, struct text *ret)
{
	struct text stamp = { .s = NULL };
	sqlite3 *db = NULL;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	for (int i = 0; i < version; i++) {
		run(db, migrations[i], NULL);
		if (i < (int)ARRAY_LEN(rows))
			run(db, rows[i], NULL);
	}
	text_addf(&stamp, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID,
		  version);
	run(db, text_str(&stamp), NULL);
	run(db, all_queries, ret_queries);
	run(db, text_str(ret_queries), ret);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	text_release(&stamp);
}

static void assert_goes_on(struct store *st)
{
	struct history open = { .n_sessions = 0 };
	struct planned_set *plan = NULL;
	int n = 0;

	assert_true(store_open_session(st, &open, &plan, &n, &err));
	assert_int_equal(n, 2);
	assert_int_equal(open.sessions[0].n_sets, 2);
	assert_string_equal(plan[0].key, "core_basics/brace");
	history_release(&open);
	free(plan);
}

/* Whether the database is opened to write or only to read. */
static void every_row_survives(void **state)
{
	char path[TEMP_PATH], name[32];

	for (int i = 0; i < 2 * n_migrations; i++) {
		struct store_options how = { .is_read_only = i % 2 == 1 };
		struct text queries = { .s = NULL }, before = { .s = NULL }, now = { .s = NULL };
		struct store *st = NULL;

		text_format(name, sizeof name, "lived-%d.db", i);
		make_lived(temp_path(path, *state, name), i / 2 + 1, &queries, &before);
		if (!store_open(&st, path, how, &err))
			fail_msg("%s", err.msg);
		run(st->db, text_str(&queries), &now);
		assert_non_null(strstr(text_str(&now), "by the river"));
		assert_string_equal(text_str(&now), text_str(&before));
		assert_goes_on(st);
		store_close(st);
		text_release(&queries);
		text_release(&before);
		text_release(&now);
	}
}

/* Nothing can be written into what is read, and copies are of what there is. */
static void a_reader_leaves_an_older_one_as_it_is(void **state)
{
	static const struct store_options read_only = { .is_read_only = true };
	static const struct store_options raw = { .is_read_only = true, .is_raw = true };
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct text queries = { .s = NULL }, all = { .s = NULL };
	struct text before = { .s = NULL }, now = { .s = NULL };
	struct checkin morning = sample_checkin(monday, 2);
	struct store *st = NULL;

	make_lived(temp_path(path, *state, "limber.db"), 1, &queries, &all);
	assert_true(file_read(&before, path, 1 << 20, &err));
	assert_true(store_open(&st, path, read_only, &err));
	assert_int_equal(version_of(st), n_migrations);
	assert_false(store_put_checkin(st, &morning, &err));
	assert_non_null(strstr(err.msg, "may not be written"));
	store_close(st);
	assert_true(store_open(&st, path, raw, &err));
	assert_int_equal(version_of(st), 1);
	store_close(st);
	assert_true(file_read(&now, path, 1 << 20, &err));
	assert_int_equal(now.len, before.len);
	assert_memory_equal(now.s, before.s, now.len);
	assert_false(file_exists(temp_path(copy, *state, "limber.db.schema-1")));
	text_release(&queries);
	text_release(&all);
	text_release(&before);
	text_release(&now);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_dir_setup, temp_dir_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(every_row_survives),
		IN_FOLDER(a_reader_leaves_an_older_one_as_it_is),
	};

	return cmocka_run_group_tests_name("store lived", tests, NULL, NULL);
}

/* The schema, and how an older one becomes the present one. */
#include "migrate.h"

#include "db.h"

/* Ranges that cannot be wrong on an honest day only: a clock that was set back must never make a
 * set unwritable. NULL is "not given"; times are UTC seconds, offsets minutes east of UTC.
 * In a WITHOUT ROWID table the key's columns come first: in others, SQLite 3.40's quick_check
 * finds NULLs that are not there. */
static const char schema_1[] =
	"CREATE TABLE session ("
	" n INTEGER PRIMARY KEY,"
	" id TEXT NOT NULL UNIQUE CHECK (id <> ''),"
	" routine TEXT NOT NULL,"
	" day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),"
	" started_utc INTEGER NOT NULL,"
	" started_offset INTEGER NOT NULL,"
	" ended_utc INTEGER NOT NULL," /* 0 while open */
	" ended_offset INTEGER NOT NULL,"
	" state TEXT NOT NULL CHECK (state IN ('open', 'complete', 'stopped')),"
	" pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),"
	" pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),"
	" leg INTEGER CHECK (leg BETWEEN 0 AND 5),"
	" effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
	" note TEXT NOT NULL"
	") STRICT;"
	"CREATE INDEX session_by_day ON session (day, started_utc);"
	"CREATE INDEX session_left_open ON session (day, started_utc) WHERE state = 'open';"
	/* A set lies beside the other sets of its session; the index finds the days of a history
	 * key. exercise is NULL where it is the key, day is the session's; after_s: seconds from
	 * the session's start to the set's end, NULL where not known. Words are compared one by
	 * one: for IN, SQLite builds a table at every row. */
	"CREATE TABLE set_row ("
	" session INTEGER NOT NULL REFERENCES session (n) ON DELETE CASCADE,"
	" seq INTEGER NOT NULL CHECK (seq >= 0),"
	" key TEXT NOT NULL,"
	" day TEXT NOT NULL,"
	" exercise TEXT,"
	" step INTEGER NOT NULL,"
	" set_no INTEGER NOT NULL,"
	" side TEXT NOT NULL CHECK (side = 'both' OR side = 'left' OR side = 'right'),"
	" target_reps INTEGER NOT NULL CHECK (target_reps >= 0),"
	" target_hold_s INTEGER NOT NULL CHECK (target_hold_s >= 0),"
	" target_time_s INTEGER NOT NULL CHECK (target_time_s >= 0),"
	" target_load_g INTEGER NOT NULL CHECK (target_load_g >= 0),"
	" done_reps INTEGER NOT NULL CHECK (done_reps >= 0),"
	" done_hold_s INTEGER NOT NULL CHECK (done_hold_s >= 0),"
	" done_time_s INTEGER NOT NULL CHECK (done_time_s >= 0),"
	" done_load_g INTEGER NOT NULL CHECK (done_load_g >= 0),"
	" outcome TEXT NOT NULL CHECK (outcome = 'done' OR outcome = 'partial'"
	"  OR outcome = 'skipped' OR outcome = 'hurt'),"
	" eased INTEGER NOT NULL CHECK (eased IN (0, 1)),"
	" pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	" after_s INTEGER,"
	" PRIMARY KEY (session, seq)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX set_by_key ON set_row (key, day);"
	/* What an open session was to be, until it ends. */
	"CREATE TABLE planned_set ("
	" session INTEGER NOT NULL REFERENCES session (n) ON DELETE CASCADE,"
	" seq INTEGER NOT NULL CHECK (seq >= 0),"
	" step INTEGER NOT NULL,"
	" exercise TEXT NOT NULL,"
	" key TEXT,"
	" name TEXT NOT NULL,"
	" label TEXT NOT NULL,"
	" pace TEXT NOT NULL CHECK (pace IN ('', 'easy', 'brisk')),"
	" set_no INTEGER NOT NULL,"
	" n_sets INTEGER NOT NULL,"
	" side TEXT NOT NULL CHECK (side = 'both' OR side = 'left' OR side = 'right'),"
	" reps INTEGER NOT NULL, hold_s INTEGER NOT NULL,"
	" time_s INTEGER NOT NULL, load_g INTEGER NOT NULL,"
	" most_reps INTEGER NOT NULL, most_hold_s INTEGER NOT NULL,"
	" most_time_s INTEGER NOT NULL, most_load_g INTEGER NOT NULL,"
	" rest_s INTEGER NOT NULL,"
	" eased INTEGER NOT NULL CHECK (eased IN (0, 1)),"
	" PRIMARY KEY (session, seq)"
	") STRICT, WITHOUT ROWID;"
	"CREATE TABLE checkin ("
	" day TEXT PRIMARY KEY"
	"  CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),"
	" at_utc INTEGER NOT NULL,"
	" at_offset INTEGER NOT NULL,"
	" pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),"
	" leg INTEGER CHECK (leg BETWEEN 0 AND 5)"
	") STRICT, WITHOUT ROWID;"
	"CREATE TABLE event ("
	" at_utc INTEGER NOT NULL,"
	" kind TEXT NOT NULL CHECK (kind IN ('level', 'age65', 'conditions', 'sensitive',"
	"  'weights', 'plan', 'screened', 'cleared', 'declined', 'flare')),"
	" value TEXT NOT NULL,"
	" at_offset INTEGER NOT NULL,"
	" day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),"
	" PRIMARY KEY (at_utc, kind, value)"
	") STRICT, WITHOUT ROWID;";

/* Operations and stop signs are events, too. SQLite cannot change a CHECK in place. */
static const char schema_2[] =
	"ALTER TABLE event RENAME TO event_1;"
	"CREATE TABLE event ("
	" at_utc INTEGER NOT NULL,"
	" kind TEXT NOT NULL CHECK (kind IN ('level', 'age65', 'conditions', 'surgery',"
	"  'sensitive', 'weights', 'plan', 'screened', 'stop', 'cleared', 'declined', 'flare')),"
	" value TEXT NOT NULL,"
	" at_offset INTEGER NOT NULL,"
	" day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),"
	" PRIMARY KEY (at_utc, kind, value)"
	") STRICT, WITHOUT ROWID;"
	"INSERT INTO event (at_utc, kind, value, at_offset, day)"
	" SELECT at_utc, kind, value, at_offset, day FROM event_1;"
	"DROP TABLE event_1;";

/* A walk that goes on after a stop is brisk in its middle as it was to be. */
static const char schema_3[] =
	"ALTER TABLE planned_set ADD COLUMN brisk_s INTEGER NOT NULL DEFAULT 0;";

/* The index alone tells on which days a key was trained: without the outcome, each of those days
 * costs a look at its sets, and in a log of years each of these lies in a page of its own. */
static const char schema_4[] = "DROP INDEX set_by_key;"
			       "CREATE INDEX set_by_key ON set_row (key, day, outcome);";

const char *const migrations[] = { schema_1, schema_2, schema_3, schema_4 };
const int n_migrations = ARRAY_LEN(migrations);

/* The first column of a query that gives one row. */
static bool ask_int(struct store *st, const char *sql, int *ret, struct err *err)
{
	sqlite3_stmt *stmt = NULL;
	int rc = sqlite3_prepare_v2(st->db, sql, -1, &stmt, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_step(stmt);
	if (rc == SQLITE_ROW)
		*ret = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	return rc == SQLITE_ROW || db_fail(st, rc, err);
}

bool schema_version(struct store *st, int *ret, struct err *err)
{
	return ask_int(st, "PRAGMA user_version", ret, err);
}

/* An empty one is anybody's. */
static bool is_own(struct store *st, int *ret_version, struct err *err)
{
	int id = 0, n_tables = 0;

	if (!ask_int(st, "PRAGMA application_id", &id, err) ||
	    !schema_version(st, ret_version, err))
		return false;
	if (id == APPLICATION_ID)
		return true;
	if (!ask_int(st, "SELECT count(*) FROM sqlite_schema", &n_tables, err))
		return false;
	if (id == 0 && *ret_version == 0 && n_tables == 0)
		return true;
	err_set(err, ERR_IO,
		"%s: this database is another program's, not limber's; choose another with --data",
		st->path);
	return false;
}

/* Whose the database is, and of which schema: in one reading, for each locks the file and looks
 * whether it has changed. */
static bool check_owner(struct store *st, int *ret_version, struct err *err)
{
	return db_begin(st, SQL_BEGIN_READ, err) && db_end(st, is_own(st, ret_version, err), err);
}

/* One step, unless another limber has made it in the meantime. */
static bool migrate_step(struct store *st, const char *const *steps, int from, struct err *err)
{
	struct text bump = { .s = NULL };
	int now = 0;

	if (!db_begin(st, SQL_BEGIN_WRITE, err))
		return false;
	bool ok = schema_version(st, &now, err);

	if (ok && now == from) {
		text_addf(&bump, "PRAGMA application_id = %d; PRAGMA user_version = %d",
			  APPLICATION_ID, from + 1);
		int rc = sqlite3_exec(st->db, steps[from], NULL, NULL, NULL);

		if (rc == SQLITE_OK)
			rc = sqlite3_exec(st->db, bump.s, NULL, NULL, NULL);
		ok = rc == SQLITE_OK || db_fail(st, rc, err);
	}
	text_release(&bump);
	return db_end(st, ok, err);
}

/* Where somebody keeps something else under the copy's name, it gets another. */
static bool backup_beside(struct store *st, int version, struct err *err)
{
	enum { NAMES = 9 };
	struct text path = { .s = NULL };
	struct err taken = { .kind = ERR_USAGE };
	bool ok = false;

	for (int i = 1; i <= NAMES && !ok && taken.kind == ERR_USAGE; i++) {
		taken.kind = ERR_NONE;
		text_clear(&path);
		text_addf(&path, "%s.schema-%d", st->path, version);
		if (i > 1)
			text_addf(&path, "-%d", i);
		ok = store_backup(st, path.s, &taken);
	}
	if (!ok && taken.kind == ERR_USAGE) {
		err_set(err, ERR_IO,
			"%s: move this file away; limber puts a copy there before it changes the "
			"database",
			path.s);
	} else if (!ok) {
		*err = taken;
	}
	text_release(&path);
	return ok;
}

/* What is written into a copy in memory would be lost. */
static bool refuse_writes(struct store *st, struct err *err)
{
	int rc = sqlite3_exec(st->db, "PRAGMA query_only = ON", NULL, NULL, NULL);

	return rc == SQLITE_OK || db_fail(st, rc, err);
}

/* What lies between an older schema and the first step: for a reader, a copy that the steps are
 * made in; for others a copy beside the database. */
static bool prepare(struct store *st, int version, struct err *err)
{
	if (st->is_read_only && version == 0) {
		err_set(err, ERR_IO, "%s: nothing was ever logged in it", st->path);
		return false;
	}
	if (st->is_read_only)
		return db_leave_file(st, err);
	return version == 0 || backup_beside(st, version, err);
}

bool migrate(struct store *st, const char *const *steps, int n, struct err *err)
{
	int version = 0;

	if (!check_owner(st, &version, err))
		return false;
	if (version > n) {
		err_set(err, ERR_IO,
			"%s: a newer limber wrote this (schema %d, this one knows %d); update "
			"limber",
			st->path, version, n);
		return false;
	}
	if (version == n || (st->is_raw && version > 0))
		return true;
	if (!prepare(st, version, err))
		return false;
	for (; version < n; version++)
		if (!migrate_step(st, steps, version, err))
			return false;
	return !st->is_read_only || refuse_writes(st, err);
}

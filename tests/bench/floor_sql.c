/* floor_sql DB DAY: reads the rows of a log that `limber today` needs on that day, with plain SQL
 * and nothing else: for each key of the last weeks how far back its last sessions go, then every
 * column of the sessions and sets since, the mornings before them, the events. Prints how many
 * rows. */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>

static const char *const columns_of_all[] = {
	"SELECT id, routine, day, started_utc, started_offset, ended_utc, ended_offset, state,"
	" pain_before, pain_after, leg, effort, note FROM session WHERE day BETWEEN ?1 AND ?2"
	" ORDER BY day, started_utc, n",
	"SELECT s.n, r.seq, r.exercise, r.key, r.step, r.set_no, r.side, r.target_reps,"
	" r.target_hold_s, r.target_time_s, r.target_load_g, r.done_reps, r.done_hold_s,"
	" r.done_time_s, r.done_load_g, r.outcome, r.eased, r.pain FROM session s"
	" JOIN set_row r ON r.session = s.n WHERE s.day BETWEEN ?1 AND ?2"
	" ORDER BY s.day, s.started_utc, s.n, r.seq",
	("SELECT day, at_utc, at_offset, pain, leg FROM checkin"
	 " WHERE day BETWEEN date(?1, '-28 days') AND ?2 ORDER BY day"),
	"SELECT at_utc, at_offset, day, kind, value FROM event WHERE ?1 < ?2 ORDER BY at_utc",
};

/* The oldest of the ninth-newest days of all keys trained lately, as limber's windows have it. */
static const char since_sql[] = "SELECT min(coalesce((SELECT DISTINCT r.day FROM set_row r WHERE "
				"r.key = k.key AND r.day < ?1"
				" ORDER BY r.day DESC LIMIT 1 OFFSET 8), ?1)) FROM"
				" (SELECT DISTINCT key FROM set_row JOIN session ON session = n"
				"  WHERE session.day BETWEEN date(?1, '-22 days') AND ?1) k";

static long read_all(sqlite3 *db, const char *sql, const char *since, const char *day)
{
	sqlite3_stmt *q;
	long n = 0, sum = 0;

	if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK)
		return -1;
	sqlite3_bind_text(q, 1, since, -1, SQLITE_STATIC);
	sqlite3_bind_text(q, 2, day, -1, SQLITE_STATIC);
	for (; sqlite3_step(q) == SQLITE_ROW; n++) {
		for (int i = 0; i < sqlite3_column_count(q); i++)
			sum += sqlite3_column_type(q, i) == SQLITE_TEXT
				       ? sqlite3_column_text(q, i)[0]
				       : sqlite3_column_int64(q, i);
	}
	sqlite3_finalize(q);
	return sum == -1 ? 0 : n;
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *q = NULL;
	char since[16] = "";
	bool ok = argc == 3 &&
		  sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
		  sqlite3_prepare_v2(db, since_sql, -1, &q, NULL) == SQLITE_OK;

	if (ok) {
		sqlite3_bind_text(q, 1, argv[2], -1, SQLITE_STATIC);
		ok = sqlite3_step(q) == SQLITE_ROW;
	}
	if (ok)
		snprintf(since, sizeof since, "%s", (const char *)sqlite3_column_text(q, 0));
	sqlite3_finalize(q);
	for (size_t i = 0; ok && i < sizeof columns_of_all / sizeof *columns_of_all; i++) {
		long n = read_all(db, columns_of_all[i], since, argv[2]);

		ok = n >= 0;
		printf("%ld ", n);
	}
	printf("since %s\n", since);
	sqlite3_close(db);
	return ok ? 0 : 1;
}

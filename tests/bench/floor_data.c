/* floor_data DIR: writes what F1 reads, the same bytes each time: f1.cfg, 3 KB, shaped like a
 * routine, and f1.db, 10 MB, a log with an index. */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

enum { CONFIG_BYTES = 3000, LOG_ROWS = 98000 };

static bool write_config(const char *dir)
{
	char path[4096];
	FILE *out;

	snprintf(path, sizeof path, "%s/f1.cfg", dir);
	out = fopen(path, "w");
	if (!out)
		return false;
	fprintf(out, "version = 1;\ntitle = \"Floor\"; about = \"As long as a long "
		     "routine.\";\nsteps = (\n");
	for (int i = 1; ftell(out) < CONFIG_BYTES - 100; i++)
		fprintf(out,
			"  { id = \"step_%d\"; exercise = \"bird_dog\"; reps = [ 6, 4, 2 ]; "
			"hold = %d; },\n",
			i, 5 + i % 5);
	fprintf(out, "  { id = \"last\"; exercise = \"walk\"; time = \"2:00\"; }\n);\n");
	return fclose(out) == 0;
}

static bool write_log(const char *dir)
{
	char path[4096];
	sqlite3 *db = NULL;
	sqlite3_stmt *insert = NULL;
	bool ok;

	snprintf(path, sizeof path, "%s/f1.db", dir);
	unlink(path);
	ok = sqlite3_open(path, &db) == SQLITE_OK &&
	     sqlite3_exec(db,
			  "CREATE TABLE log (id INTEGER PRIMARY KEY, day INTEGER, note TEXT);"
			  "CREATE INDEX log_day ON log (day);"
			  "BEGIN",
			  NULL, NULL, NULL) == SQLITE_OK &&
	     sqlite3_prepare_v2(db, "INSERT INTO log (day, note) VALUES (?1, ?2)", -1, &insert,
				NULL) == SQLITE_OK;
	for (int day = 0; ok && day < LOG_ROWS; day++) {
		char note[96];

		snprintf(
			note, sizeof note,
			"Day %d: bird dog, six times eight seconds on each side; a walk after it. ",
			day);
		sqlite3_bind_int(insert, 1, day);
		sqlite3_bind_text(insert, 2, note, -1, SQLITE_TRANSIENT);
		ok = sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK;
	}
	sqlite3_finalize(insert);
	ok = ok && sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
	return sqlite3_close(db) == SQLITE_OK && ok;
}

int main(int argc, char **argv)
{
	return argc == 2 && write_config(argv[1]) && write_log(argv[1]) ? 0 : 1;
}

/* F4: one row in one transaction, with SQLite's defaults (rollback journal, synchronous FULL). */
#include "floor_f4.h"

#include <sqlite3.h>
#include <stdlib.h>

enum { BEGIN, INSERT, COMMIT, STATEMENTS };

struct f4 {
	sqlite3 *db;
	sqlite3_stmt *stmt[STATEMENTS];
};

static const char *const sql[STATEMENTS] = {
	[BEGIN] = "BEGIN IMMEDIATE",
	[INSERT] = "INSERT INTO log (session, seq, exercise, done) VALUES (?1, ?2, 'bird_dog', 6)",
	[COMMIT] = "COMMIT",
};

static bool run(struct f4 *f, int i)
{
	bool ok = sqlite3_step(f->stmt[i]) == SQLITE_DONE;

	return sqlite3_reset(f->stmt[i]) == SQLITE_OK && ok;
}

static bool insert(struct f4 *f, int n)
{
	sqlite3_bind_int(f->stmt[INSERT], 1, n / 10);
	sqlite3_bind_int(f->stmt[INSERT], 2, n % 10);
	return run(f, INSERT);
}

bool f4_open(struct f4 **ret, const char *path, int rows)
{
	struct f4 *f = calloc(1, sizeof *f);
	bool ok;

	if (!f)
		return false;
	ok = sqlite3_open(path, &f->db) == SQLITE_OK &&
	     sqlite3_exec(f->db,
			  "CREATE TABLE log (session INTEGER, seq INTEGER, exercise TEXT, "
			  "done INTEGER, PRIMARY KEY (session, seq)) WITHOUT ROWID",
			  NULL, NULL, NULL) == SQLITE_OK;
	for (int i = 0; ok && i < STATEMENTS; i++)
		ok = sqlite3_prepare_v2(f->db, sql[i], -1, &f->stmt[i], NULL) == SQLITE_OK;
	ok = ok && run(f, BEGIN);
	for (int i = 0; ok && i < rows; i++)
		ok = insert(f, i);
	ok = ok && run(f, COMMIT);
	if (!ok) {
		f4_close(f);
		return false;
	}
	*ret = f;
	return true;
}

bool f4_commit(struct f4 *f, int n)
{
	return run(f, BEGIN) && insert(f, n) && run(f, COMMIT);
}

void f4_close(struct f4 *f)
{
	for (int i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(f->stmt[i]);
	sqlite3_close(f->db);
	free(f);
}

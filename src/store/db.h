/* What the files of this layer share: the connection, its statements, how values go in and come
 * out, and how a failure is put into words. */
#ifndef LIMBER_STORE_DB_H
#define LIMBER_STORE_DB_H

#include <sqlite3.h>

#include "limber/store/store.h"

/* The statements of statements.def: SQL_SESSIONS ... */
enum statement {
#define STATEMENT(id, sql) SQL_##id,
#include "statements.def"
#undef STATEMENT
	STATEMENTS,
};

struct store {
	sqlite3 *db;
	char *path;
	bool is_read_only;
	bool is_raw;
	int data_version; /* as last asked: changes with others' writes, not with one's own */
	bool is_written;  /* something was committed: closing may tune the query planner */
	sqlite3_stmt *prepared[STATEMENTS];
};

/* ---- Failures ---- */

/* Sets err to what SQLite's result code means for the person; always returns false. */
bool db_fail(struct store *st, int code, struct err *err);

/* ---- Copies ---- */

/* The whole database, page by page; SQLite's result code. */
int db_copy(sqlite3 *to, sqlite3 *from);

/* Goes on with a copy in memory: the file is neither changed nor looked at again. */
MUST_USE bool db_leave_file(struct store *st, struct err *err);

/* ---- Transactions ---- */

MUST_USE bool db_begin(struct store *st, enum statement begin, struct err *err);

/* Commits where ok, else takes everything back. Returns whether it is committed. */
MUST_USE bool db_end(struct store *st, bool ok, struct err *err);

/* ---- Statements ---- */

/* Values on their way into or out of a statement, in the order in which its SQL names them. */
struct cursor {
	struct store *st;
	sqlite3_stmt *stmt;
	int at;
	bool is_odd; /* a word was met that limber does not know */
};

/* The statement, prepared at its first use and kept. */
MUST_USE bool db_statement(struct store *st, enum statement id, struct cursor *ret,
			   struct err *err);

void put_int(struct cursor *c, int64_t value);
void put_null(struct cursor *c);
void put_known(struct cursor *c, int value); /* UNKNOWN as NULL */
void put_text(struct cursor *c, const char *s);
void put_day(struct cursor *c, struct date day);
void put_stamp(struct cursor *c, struct stamp at);
void put_amount(struct cursor *c, const struct amount *a);

/* Runs a statement that returns no rows. */
MUST_USE bool db_run(struct cursor *c, struct err *err);

/* The next row; *ret_more is false at the end. Read to the end: only then is the statement at rest,
 * and only then are the words of the last row known to be limber's. */
MUST_USE bool db_next(struct cursor *c, bool *ret_more, struct err *err);

/* Puts a statement to rest that was not read to its end. */
void db_rest(struct cursor *c);

int64_t take_int64(struct cursor *c);
int take_int(struct cursor *c);
bool take_null(struct cursor *c); /* whether a NULL is next; only that is taken */
int take_known(struct cursor *c); /* NULL as UNKNOWN */
void take_text(struct cursor *c, char *ret, size_t cap);
const char *take_kept(struct cursor *c, struct history *h); /* the history's copy */
int take_word(struct cursor *c, const char *const *words, int n);
struct date take_day(struct cursor *c);
struct stamp take_stamp(struct cursor *c);
struct amount take_amount(struct cursor *c);

/* ---- Rows ---- */

/* One session with its sets by id, added to a history, in a transaction of the caller's.
 * *ret_found: whether there is one. */
MUST_USE bool read_session(struct store *st, const char *id, struct history *ret, bool *ret_found,
			   struct err *err);

/* Each within a transaction of the caller's. */
MUST_USE bool write_session(struct store *st, const struct session_row *row, struct err *err);
MUST_USE bool write_checkin(struct store *st, const struct checkin *row, struct err *err);
MUST_USE bool write_event(struct store *st, const struct event *row, struct err *err);

#endif

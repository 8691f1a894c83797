/* The connection's statements, transactions and failures. Not for what the rows mean: see read.c
 * and write.c. */
#include "db.h"

#include <assert.h>
#include <string.h>

#define SESSION_COLUMNS                                                                     \
	"n, id, routine, day, started_utc, started_offset, ended_utc, ended_offset, state," \
	" pain_before, pain_after, leg, effort, note"
#define SET_COLUMNS                                                  \
	"session, seq, key, exercise, step, set_no, side,"           \
	" target_reps, target_hold_s, target_time_s, target_load_g," \
	" done_reps, done_hold_s, done_time_s, done_load_g, outcome, eased, pain"

static const char *const sql_texts[STATEMENTS] = {
#define STATEMENT(id, sql) [SQL_##id] = sql,
#include "statements.def"
#undef STATEMENT
};

/* ---- Failures ---- */

static const struct trouble {
	int code;
	const char *words;
} troubles[] = {
	{ SQLITE_BUSY, "another program is writing to it; try again in a moment" },
	{ SQLITE_LOCKED, "another program is writing to it; try again in a moment" },
	{ SQLITE_FULL, "the disk is full; make room, then try again" },
	{ SQLITE_READONLY,
	  "it may not be written; check the permissions of the file and its folder" },
	{ SQLITE_CANTOPEN,
	  "it cannot be opened; check the permissions of the file and its folder" },
	{ SQLITE_PERM, "it cannot be opened; check the permissions of the file and its folder" },
	{ SQLITE_NOTADB, "this is not a database; move it away, or choose another with --data" },
	{ SQLITE_CORRUPT, "it is damaged; keep a copy of it, then put back a backup" },
	{ SQLITE_IOERR, "reading or writing it failed; check the disk" },
};

bool db_fail(struct store *st, int code, struct err *err)
{
	/* The low byte is the plain code of an extended one. */
	const int plain = code & 0xff;

	for (size_t i = 0; i < ARRAY_LEN(troubles); i++) {
		if (troubles[i].code == plain) {
			err_set(err, ERR_IO, "%s: %s", st->path, troubles[i].words);
			return false;
		}
	}
	/* What SQLite says of these is for those who wrote limber: the code leads them to it. */
	err_set(err, ERR_IO,
		"%s: limber could not do this, and the fault is its own; nothing was changed "
		"(SQLite %d)",
		st->path, code);
	return false;
}

/* ---- Statements ---- */

bool db_statement(struct store *st, enum statement id, struct cursor *ret, struct err *err)
{
	sqlite3_stmt **stmt = &st->prepared[id];

	if (!*stmt) {
		int rc = sqlite3_prepare_v3(st->db, sql_texts[id], -1, SQLITE_PREPARE_PERSISTENT,
					    stmt, NULL);
		if (rc != SQLITE_OK)
			return db_fail(st, rc, err);
	}
	*ret = (struct cursor){ .st = st, .stmt = *stmt };
	return true;
}

bool db_run(struct cursor *c, struct err *err)
{
	int rc = sqlite3_step(c->stmt);

	sqlite3_reset(c->stmt);
	c->at = 0;
	return rc == SQLITE_DONE || db_fail(c->st, rc, err);
}

bool db_next(struct cursor *c, bool *ret_more, struct err *err)
{
	int rc = sqlite3_step(c->stmt);

	c->at = 0;
	*ret_more = rc == SQLITE_ROW && !c->is_odd;
	if (*ret_more)
		return true;
	sqlite3_reset(c->stmt);
	if (c->is_odd)
		rc = SQLITE_CORRUPT;
	return rc == SQLITE_DONE || db_fail(c->st, rc, err);
}

void db_rest(struct cursor *c)
{
	sqlite3_reset(c->stmt);
}

/* ---- Transactions ---- */

static bool run_plain(struct store *st, enum statement id, struct err *err)
{
	struct cursor c = { .at = 0 };

	return db_statement(st, id, &c, err) && db_run(&c, err);
}

bool db_begin(struct store *st, enum statement begin, struct err *err)
{
	return run_plain(st, begin, err);
}

bool db_end(struct store *st, bool ok, struct err *err)
{
	struct err ignored = { .kind = ERR_NONE };
	bool is_writing = sqlite3_txn_state(st->db, "main") == SQLITE_TXN_WRITE;

	if (ok && run_plain(st, SQL_COMMIT, err)) {
		st->is_written = st->is_written || is_writing;
		return true;
	}
	/* A full disk has ended the transaction already. */
	if (!sqlite3_get_autocommit(st->db) && !run_plain(st, SQL_ROLLBACK, &ignored))
		err_set(err, ignored.kind, "%s", ignored.msg);
	return false;
}

/* ---- Values in ---- */

/* Binding fails only where the SQL and its caller disagree. */
static void bound(int rc)
{
	assert(rc == SQLITE_OK);
	(void)rc;
}

void put_int(struct cursor *c, int64_t value)
{
	bound(sqlite3_bind_int64(c->stmt, ++c->at, value));
}

void put_null(struct cursor *c)
{
	bound(sqlite3_bind_null(c->stmt, ++c->at));
}

void put_known(struct cursor *c, int value)
{
	if (value == UNKNOWN)
		put_null(c);
	else
		put_int(c, value);
}

void put_text(struct cursor *c, const char *s)
{
	bound(sqlite3_bind_text(c->stmt, ++c->at, s, -1, SQLITE_TRANSIENT));
}

void put_day(struct cursor *c, struct date day)
{
	char text[DATE_TEXT];

	date_format(day, text);
	put_text(c, text);
}

void put_stamp(struct cursor *c, struct stamp at)
{
	put_int(c, at.utc_s);
	put_int(c, at.offset_min);
}

void put_amount(struct cursor *c, const struct amount *a)
{
	put_int(c, a->reps);
	put_int(c, a->hold_s);
	put_int(c, a->time_s);
	put_int(c, a->load_g);
}

/* ---- Values out ---- */

int64_t take_int64(struct cursor *c)
{
	return sqlite3_column_int64(c->stmt, c->at++);
}

int take_int(struct cursor *c)
{
	return sqlite3_column_int(c->stmt, c->at++);
}

bool take_null(struct cursor *c)
{
	bool is_null = sqlite3_column_type(c->stmt, c->at) == SQLITE_NULL;

	c->at += is_null;
	return is_null;
}

int take_known(struct cursor *c)
{
	return take_null(c) ? UNKNOWN : take_int(c);
}

static const char *take_borrowed(struct cursor *c)
{
	const char *s = (const char *)sqlite3_column_text(c->stmt, c->at++);

	return s ? s : "";
}

void take_text(struct cursor *c, char *ret, size_t cap)
{
	text_copy(ret, cap, take_borrowed(c));
}

const char *take_kept(struct cursor *c, struct history *h)
{
	return history_keep(h, take_borrowed(c));
}

int take_word(struct cursor *c, const char *const *words, int n)
{
	int i = word_index(words, n, take_borrowed(c));

	if (i < 0) {
		c->is_odd = true;
		return 0;
	}
	return i;
}

struct date take_day(struct cursor *c)
{
	struct date day = { 0 };

	if (!date_parse(take_borrowed(c), &day))
		c->is_odd = true;
	return day;
}

struct stamp take_stamp(struct cursor *c)
{
	struct stamp at = { .utc_s = take_int64(c) };

	at.offset_min = take_int(c);
	return at;
}

struct amount take_amount(struct cursor *c)
{
	struct amount a = { .reps = take_int(c) };

	a.hold_s = take_int(c);
	a.time_s = take_int(c);
	a.load_g = take_int(c);
	return a;
}

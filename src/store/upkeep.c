/* Copies of the database, and what a check-up finds. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db.h"
#include "migrate.h"

/* ---- Backup ---- */

/* What is written over must be a backup itself: never somebody's thesis, never the live
 * database. */
static bool check_target(struct store *st, const char *path, struct err *err)
{
	struct stat to, from;
	unsigned char id[4] = { 0 };
	const unsigned char ours[4] = { APPLICATION_ID >> 24, (APPLICATION_ID >> 16) & 0xff,
					(APPLICATION_ID >> 8) & 0xff, APPLICATION_ID & 0xff };

	if (stat(path, &to) != 0)
		return true;
	if (stat(st->path, &from) == 0 && to.st_dev == from.st_dev && to.st_ino == from.st_ino) {
		err_set(err, ERR_USAGE, "%s: this is the database itself; choose another name",
			path);
		return false;
	}
	int fd = S_ISREG(to.st_mode) ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	/* SQLite keeps the application's id at byte 68 of a file. */
	bool is_backup = fd >= 0 && pread(fd, id, sizeof id, 68) == (ssize_t)sizeof id &&
			 memcmp(id, ours, sizeof id) == 0;

	if (fd >= 0)
		close(fd);
	if (!is_backup) {
		err_set(err, ERR_USAGE, "%s: there is something else of this name; choose another",
			path);
	}
	return is_backup;
}

int db_copy(sqlite3 *to, sqlite3 *from)
{
	sqlite3_backup *copy = sqlite3_backup_init(to, "main", from, "main");

	sqlite3_backup_step(copy, -1);
	return copy ? sqlite3_backup_finish(copy) : sqlite3_errcode(to);
}

/* Copies into the file beside the one that `path` will be. */
static bool copy_into(struct store *st, const char *beside, const char *path, struct err *err)
{
	struct store to = { .path = (char *)path };
	int rc = sqlite3_open_v2(beside, &to.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	if (rc == SQLITE_OK)
		rc = db_copy(to.db, st->db);
	/* A file made just now is neither locked nor damaged: those troubles are the source's. */
	bool is_source = (rc & 0xff) == SQLITE_BUSY || (rc & 0xff) == SQLITE_CORRUPT;
	bool ok = rc == SQLITE_OK || db_fail(is_source ? st : &to, rc, err);

	sqlite3_close(to.db);
	return ok;
}

/* The file's bytes, then its new name, on the disk. */
static bool settle(int fd, const char *from, const char *to, struct err *err)
{
	if (fsync(fd) != 0 || rename(from, to) != 0) {
		err_set(err, ERR_IO, "%s: %s", to, strerror(errno));
		return false;
	}
	return true;
}

bool store_backup(struct store *st, const char *path, struct err *err)
{
	struct text beside = { .s = NULL };
	bool ok = false;

	if (!check_target(st, path, err))
		return false;
	text_addf(&beside, "%s.XXXXXX", path);
	int fd = mkstemp(beside.s); /* 0600 */

	if (fd < 0) {
		err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
		goto out;
	}
	ok = copy_into(st, beside.s, path, err) && settle(fd, beside.s, path, err);
	if (!ok)
		unlink(beside.s);
	close(fd);
out:
	text_release(&beside);
	return ok;
}

/* ---- Doctor ---- */

enum { FINDINGS_MAX = 20 };

/* Runs a check and adds a line for each row that is not "ok". Returns how many. */
static int add_findings(struct store *st, const char *sql, const char *what, struct text *out)
{
	sqlite3_stmt *stmt = NULL;
	int n = 0;
	int rc = sqlite3_prepare_v2(st->db, sql, -1, &stmt, NULL);

	while (rc == SQLITE_OK || rc == SQLITE_ROW) {
		rc = sqlite3_step(stmt);
		if (rc != SQLITE_ROW)
			break;
		const char *said = (const char *)sqlite3_column_text(stmt, 0);

		if (!said || !text_eq(said, "ok")) {
			text_addf(out, "damaged: %s %s\n", what, said ? said : "");
			n++;
		}
	}
	sqlite3_finalize(stmt);
	if (rc != SQLITE_DONE) {
		text_addf(out, "damaged: %s\n", sqlite3_errstr(rc));
		n++;
	}
	return n;
}

static bool add_counts(struct store *st, struct text *out, struct err *err)
{
	static const char *const counted[] = { "session", "set", "check-in", "event" };
	struct cursor c = { .at = 0 };
	bool is_more = false;

	if (!db_statement(st, SQL_COUNTS, &c, err) || !db_next(&c, &is_more, err))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(counted); i++) {
		int n = take_int(&c);

		text_addf(out, "%s%d %s%s", i ? ", " : "holds: ", n, counted[i], PLURAL(n));
	}
	text_add(out, "\n");
	return db_next(&c, &is_more, err);
}

static void add_file(struct store *st, struct text *out)
{
	struct stat file;

	text_addf(out, "database: %s\n", st->path);
	if (stat(st->path, &file) != 0)
		return;
	text_addf(out, "size: %lld KiB\n", (long long)(file.st_size + 1023) / 1024);
	if ((file.st_mode & 077) != 0)
		text_addf(out, "private: no, others may read it; chmod 600 makes it so\n");
}

bool store_doctor(struct store *st, struct text *out)
{
	struct err err = { .kind = ERR_NONE };
	int version = 0, n = 0;

	add_file(st, out);
	if (schema_version(st, &version, &err))
		text_addf(out, "schema: %d, SQLite %s\n", version, sqlite3_libversion());
	n += add_findings(st, "PRAGMA quick_check(20)", "", out);
	n += add_findings(st, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 20",
			  "a row without its session in", out);
	if (!add_counts(st, out, &err)) {
		text_addf(out, "damaged: %s\n", err.msg);
		n++;
	}
	text_add(out, n == 0 ? "checks: all is well\n"
			     : "checks: keep a copy of the file, then put back a backup\n");
	return n == 0;
}

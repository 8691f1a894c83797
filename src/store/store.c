/* Opening and closing the database. Not for its schema (migrate.c) or its rows (read.c,
 * write.c). */
#include "limber/store/store.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db.h"
#include "limber/base/file.h"
#include "limber/base/mem.h"
#include "migrate.h"

static const char in_memory[] = ":memory:";

enum { TUI_WAIT_MS = 250, CLI_WAIT_MS = 2000 };

/* The folder a file lies in. */
static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct text folder = { .s = NULL };

	if (!slash)
		return xstrdup(".");
	text_add_bytes(&folder, path, slash == path ? 1 : (size_t)(slash - path));
	return folder.s;
}

/* SQLite would make the file with the umask's permissions; this one is for its owner alone. */
static bool create_file(const char *path, const char *folder, struct err *err)
{
	if (!file_make_dirs(folder, err))
		return false;
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	if (fd < 0) {
		err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
		return false;
	}
	close(fd);
	return true;
}

/* Looks before SQLite does: it would say "unable to open database file" to everything. */
static bool check_file(const char *path, bool is_read_only, struct err *err)
{
	struct stat st;
	char *folder = folder_of(path);
	bool ok = false;

	if (stat(path, &st) != 0) {
		if (errno == ENOENT && !is_read_only)
			ok = create_file(path, folder, err);
		else
			err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
	} else if (!S_ISREG(st.st_mode)) {
		err_set(err, ERR_IO, "%s: this is not a file; choose another with --data", path);
	} else if (!is_read_only && access(folder, W_OK) != 0) {
		err_set(err, ERR_IO, "%s: its folder may not be written: %s", path,
			strerror(errno));
	} else {
		ok = true;
	}
	free(folder);
	return ok;
}

/* What SQLite leaves off by default for the sake of old programs. */
static bool configure(struct store *st, bool is_tui, struct err *err)
{
	static const struct {
		int option, value;
	} options[] = {
		{ SQLITE_DBCONFIG_ENABLE_FKEY, 1 },    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
		{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 }, { SQLITE_DBCONFIG_DQS_DML, 0 },
		{ SQLITE_DBCONFIG_DQS_DDL, 0 },
	};
	int rc = SQLITE_OK;

	for (size_t i = 0; i < ARRAY_LEN(options) && rc == SQLITE_OK; i++)
		rc = sqlite3_db_config(st->db, options[i].option, options[i].value, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_busy_timeout(st->db, is_tui ? TUI_WAIT_MS : CLI_WAIT_MS);
	if (rc == SQLITE_OK) {
		rc = sqlite3_exec(st->db, "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL",
				  NULL, NULL, NULL);
	}
	/* A reading looks at a page once, and none is kept for the next (read_log): pages that were
	 * looked at make room for others, so that a start touches less memory. An import is a
	 * command's, and long enough to want them all. */
	if (rc == SQLITE_OK && is_tui)
		rc = sqlite3_exec(st->db, "PRAGMA cache_size = 16", NULL, NULL, NULL);
	return rc == SQLITE_OK || db_fail(st, rc, err);
}

/* One thread; nobody asks how much memory SQLite uses; pages are taken from the heap one by one, so
 * that they can be given back (read_log). Heard before the first connection only; later ones find
 * it done. */
static void configure_library(void)
{
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
}

enum { CONNECTION_FLAGS = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE };

static bool open_connection(struct store *st, struct err *err)
{
	int flags = CONNECTION_FLAGS |
		    (st->is_read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
	configure_library();
	int rc = sqlite3_open_v2(st->path, &st->db, flags, NULL);

	if (rc != SQLITE_OK)
		return db_fail(st, rc, err);
	/* SQLite falls back to reading where it may not write. */
	if (!st->is_read_only && sqlite3_db_readonly(st->db, "main") != 0)
		return db_fail(st, SQLITE_READONLY, err);
	return true;
}

static void drop_statements(struct store *st)
{
	for (int i = 0; i < STATEMENTS; i++) {
		sqlite3_finalize(st->prepared[i]);
		st->prepared[i] = NULL;
	}
}

bool db_leave_file(struct store *st, struct err *err)
{
	sqlite3 *file = st->db;

	drop_statements(st); /* they are the file's */
	int rc =
		sqlite3_open_v2(in_memory, &st->db, CONNECTION_FLAGS | SQLITE_OPEN_READWRITE, NULL);

	if (rc == SQLITE_OK)
		rc = db_copy(st->db, file);
	sqlite3_close(file);
	return rc == SQLITE_OK ? configure(st, false, err) : db_fail(st, rc, err);
}

static bool holds_something(const char *path)
{
	struct file_stamp stamp;

	return file_stamp(path, &stamp) && stamp.bytes > 0;
}

bool store_open(struct store **ret, const char *path, struct store_options options, struct err *err)
{
	struct store *st = xcalloc(1, sizeof *st);
	bool is_copy = options.is_trial && holds_something(path);

	st->path = xstrdup(options.is_trial && !is_copy ? in_memory : path);
	st->is_read_only = options.is_read_only || is_copy;
	st->is_raw = options.is_raw;
	if ((!text_eq(st->path, in_memory) && !check_file(path, st->is_read_only, err)) ||
	    !open_connection(st, err) || !configure(st, options.is_tui, err) ||
	    !migrate(st, migrations, n_migrations, err) || (is_copy && !db_leave_file(st, err))) {
		store_close(st);
		return false;
	}
	*ret = st;
	return true;
}

void store_close(struct store *st)
{
	if (!st)
		return;
	drop_statements(st);
	if (st->is_written) {
		/* Advice to the planner; the data is safe without it. */
		sqlite3_exec(st->db, "PRAGMA optimize", NULL, NULL, NULL);
	}
	int rc = sqlite3_close(st->db);

	assert(rc == SQLITE_OK); /* else a statement was left behind */
	(void)rc;
	free(st->path);
	free(st);
}

/* Opening a store: what it makes, and what it refuses by name without touching it. */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/capability.h>
#include <sys/syscall.h>
#endif

#include "limber/base/file.h"
#include "limber/store/store.h"
#include "support/sample_log.h"
#include "support/temp_dir.h"
#include "support/test.h"

static const struct store_options tui = { .is_tui = true };
static const struct store_options read_only = { .is_read_only = true };
static const struct store_options trial = { .is_trial = true };
static const struct date monday = { 20780 };

static void assert_opens(const char *path)
{
	struct store *st = NULL;
	struct err err = { .kind = ERR_NONE };

	if (!store_open(&st, path, tui, &err))
		fail_msg("%s", err.msg);
	store_close(st);
}

static void assert_refused(const char *path, struct store_options how, const char *words)
{
	struct store *st = NULL;
	struct err err = { .kind = ERR_NONE };

	assert_false(store_open(&st, path, how, &err));
	assert_null(st);
	assert_int_equal(err.kind, ERR_IO);
	assert_non_null(strstr(err.msg, path));
	if (!strstr(err.msg, words))
		fail_msg("\"%s\" does not say \"%s\"", err.msg, words);
}

static unsigned mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 0777;
}

/* Runs SQL on a database file behind the store's back. */
static void meddle(const char *path, const char *sql)
{
	sqlite3 *db = NULL;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void read_bytes(struct text *ret, const char *path)
{
	struct err err = { .kind = ERR_NONE };

	assert_true(file_read(ret, path, 1 << 20, &err));
}

/* Refused with these words, and not a byte of it changed. */
static void assert_refused_untouched(const char *path, struct store_options how, const char *words)
{
	struct text before = { .s = NULL }, now = { .s = NULL };

	read_bytes(&before, path);
	assert_refused(path, how, words);
	read_bytes(&now, path);
	assert_int_equal(before.len, now.len);
	assert_memory_equal(text_str(&before), text_str(&now), now.len);
	text_release(&before);
	text_release(&now);
}

static void makes_private_files_in_private_folders(void **state)
{
	char path[TEMP_PATH], folder[TEMP_PATH];
	mode_t old = umask(0);

	assert_opens(temp_path(path, *state, "a/b/limber.db"));
	umask(old);
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(mode_of(temp_path(folder, *state, "a/b")), 0700);
	assert_int_equal(mode_of(temp_path(folder, *state, "a")), 0700);
}

static void opens_again_and_leaves_no_other_file(void **state)
{
	char path[TEMP_PATH], journal[TEMP_PATH];

	assert_opens(temp_path(path, *state, "limber.db"));
	assert_opens(path);
	assert_false(file_exists(temp_path(journal, *state, "limber.db-journal")));
	assert_false(file_exists(temp_path(journal, *state, "limber.db-wal")));
	assert_false(file_exists(temp_path(journal, *state, "limber.db.schema-0")));
}

static void an_empty_file_is_a_new_database(void **state)
{
	char path[TEMP_PATH];

	temp_write(temp_path(path, *state, "limber.db"), "", 0600);
	assert_opens(path);
	assert_opens(path);
}

static void refuses_what_is_no_database(void **state)
{
	char path[TEMP_PATH];

	temp_write(temp_path(path, *state, "thesis.txt"), "It was a dark and stormy night.\n",
		   0600);
	assert_refused_untouched(path, tui, "this is not a database");
}

static void refuses_another_programs_database(void **state)
{
	char path[TEMP_PATH];

	meddle(temp_path(path, *state, "other.db"), "CREATE TABLE places (url TEXT)");
	assert_refused_untouched(path, tui, "another program's");
	meddle(path, "PRAGMA application_id = 77");
	assert_refused_untouched(path, tui, "another program's");
	assert_refused_untouched(path, read_only, "another program's");
}

static void refuses_a_newer_limbers_database(void **state)
{
	char path[TEMP_PATH];

	assert_opens(temp_path(path, *state, "limber.db"));
	meddle(path, "PRAGMA user_version = 99");
	assert_refused_untouched(path, tui,
				 "a newer limber wrote this (schema 99, this one knows 4)");
	assert_refused_untouched(path, read_only, "a newer limber");
}

static void refuses_a_damaged_database(void **state)
{
	char path[TEMP_PATH];
	char noise[4096];

	assert_opens(temp_path(path, *state, "limber.db"));
	/* The schema's own page, past the file's header. */
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	memset(noise, 'x', sizeof noise);
	assert_int_equal(pwrite(fd, noise, sizeof noise - 100, 100), (ssize_t)sizeof noise - 100);
	close(fd);
	assert_refused_untouched(path, tui, "it is damaged");
}

static void refuses_a_folder_in_its_place(void **state)
{
	assert_refused(*state, tui, "this is not a file");
}

static void reading_only_makes_nothing(void **state)
{
	char path[TEMP_PATH];

	assert_refused(temp_path(path, *state, "limber.db"), read_only, "No such file");
	assert_false(file_exists(path));
	temp_write(path, "", 0600);
	assert_refused_untouched(path, read_only, "nothing was ever logged");
}

/* Imports one session into what a trial opened, and counts what it then holds. */
static void try_import(const char *path, size_t expected)
{
	struct history log = { .n_sessions = 0 }, now = { .n_sessions = 0 };
	struct session_row row = sample_session("tried", monday);
	struct err err = { .kind = ERR_NONE };
	struct store *st = NULL;
	struct store_import done;

	history_add_session(&log, &row);
	assert_true(store_open(&st, path, trial, &err));
	assert_true(store_import(st, &log, &done, &err));
	assert_true(store_history(st, monday, monday, &now, &err));
	assert_int_equal(now.n_sessions, expected);
	store_close(st);
	history_release(&now);
	history_release(&log);
}

static void a_trial_makes_nothing(void **state)
{
	char path[TEMP_PATH];

	temp_path(path, *state, "new/limber.db");
	try_import(path, 1);
	assert_false(file_exists(path));
	temp_path(path, *state, "new");
	assert_false(file_exists(path));
}

static void a_trial_of_an_empty_file_leaves_it_empty(void **state)
{
	char path[TEMP_PATH];
	struct stat st;

	temp_path(path, *state, "limber.db");
	temp_write(path, "", 0600);
	try_import(path, 1);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_size, 0);
}

static void a_trial_sees_what_is_there_and_leaves_it(void **state)
{
	char path[TEMP_PATH];
	struct session_row row = sample_session("there", monday);
	struct err err = { .kind = ERR_NONE };
	struct store *st = NULL;

	temp_path(path, *state, "limber.db");
	assert_true(store_open(&st, path, tui, &err));
	assert_true(store_begin_session(st, &row, NULL, 0, &err));
	store_close(st);
	try_import(path, 2);
	try_import(path, 2);
}

static void reading_only_changes_nothing(void **state)
{
	char path[TEMP_PATH];
	struct store *st = NULL;
	struct err err = { .kind = ERR_NONE };
	struct checkin c = sample_checkin((struct date){ 20780 }, 2);
	struct history h = { .n_sessions = 0 };

	assert_opens(temp_path(path, *state, "limber.db"));
	assert_true(store_open(&st, path, read_only, &err));
	assert_false(store_put_checkin(st, &c, &err));
	assert_non_null(strstr(err.msg, "may not be written"));
	assert_true(store_history(st, c.day, c.day, &h, &err));
	assert_int_equal(h.n_checkins, 0);
	history_release(&h);
	store_close(st);
}

/* From here on permissions count, for root too: it gives up its rights, not its name, so that it
 * can still reach its own folders. Elsewhere than on Linux it becomes somebody else. */
static bool give_up_rights(void)
{
#ifdef __linux__
	struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
	struct __user_cap_data_struct none[2] = { { 0 }, { 0 } };

	return syscall(SYS_capset, &header, none) == 0;
#else
	return geteuid() != 0 || setuid(65534) == 0;
#endif
}

/* Runs test(dir) in a child that may not write everywhere. */
static void without_rights(const char *dir, void (*test)(const char *dir))
{
	fflush(NULL);
	pid_t child = fork();

	if (child == 0) {
		if (!give_up_rights())
			_exit(2);
		test(dir);
		_exit(0);
	}
	int status = -1;

	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static bool is_refused(const char *path, const char *words)
{
	struct store *st = NULL;
	struct err err = { .kind = ERR_NONE };
	bool ok = store_open(&st, path, tui, &err);

	store_close(st);
	return !ok && strstr(err.msg, words);
}

static void try_what_may_not_be_written(const char *dir)
{
	char path[TEMP_PATH];

	if (!is_refused(temp_path(path, dir, "file/limber.db"), "may not be written"))
		_exit(3);
	if (!is_refused(temp_path(path, dir, "folder/limber.db"), "its folder may not be written"))
		_exit(4);
	if (!is_refused(temp_path(path, dir, "folder/new.db"), "Permission denied"))
		_exit(5);
	if (!is_refused(temp_path(path, dir, "secret/limber.db"), "cannot be opened"))
		_exit(6);
}

static void refuses_what_may_not_be_written(void **state)
{
	static const struct {
		const char *folder;
		unsigned folder_mode, file_mode;
	} cases[] = { { "file", 0777, 0444 }, { "folder", 0555, 0666 }, { "secret", 0777, 0000 } };
	char path[TEMP_PATH], folder[TEMP_PATH], name[TEMP_PATH];

	chmod(*state, 0755);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		snprintf(name, sizeof name, "%s/limber.db", cases[i].folder);
		assert_opens(temp_path(path, *state, name));
		chmod(path, cases[i].file_mode);
		chmod(temp_path(folder, *state, cases[i].folder), cases[i].folder_mode);
	}
	without_rights(*state, try_what_may_not_be_written);
}

static void a_locked_database_is_said_so_and_works_later(void **state)
{
	char path[TEMP_PATH];
	struct store *st = NULL;
	struct err err = { .kind = ERR_NONE };
	struct checkin c = sample_checkin((struct date){ 20780 }, 2);
	sqlite3 *other = NULL;

	assert_true(store_open(&st, temp_path(path, *state, "limber.db"), tui, &err));
	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_false(store_put_checkin(st, &c, &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_non_null(strstr(err.msg, "another program is writing"));
	assert_refused(path, tui, "another program is writing");
	assert_int_equal(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	err = (struct err){ .kind = ERR_NONE };
	assert_true(store_put_checkin(st, &c, &err));
	store_close(st);
}

static void others_writes_are_noticed_own_ones_are_not(void **state)
{
	struct checkin row = { .day = { 20780 }, .pain = 2, .leg = UNKNOWN };
	struct store *one = NULL, *other = NULL;
	struct err err = { .kind = ERR_NONE };
	char path[600];

	text_format(path, sizeof path, "%s/limber.db", (const char *)*state);
	assert_true(store_open(&one, path, tui, &err));
	assert_true(store_open(&other, path, tui, &err));
	store_is_changed(one);
	assert_false(store_is_changed(one));
	assert_true(store_put_checkin(one, &row, &err));
	assert_false(store_is_changed(one));
	row.pain = 3;
	assert_true(store_put_checkin(other, &row, &err));
	assert_true(store_is_changed(one));
	assert_false(store_is_changed(one));
	store_close(one);
	store_close(other);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_dir_setup, temp_dir_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(makes_private_files_in_private_folders),
		IN_FOLDER(opens_again_and_leaves_no_other_file),
		IN_FOLDER(an_empty_file_is_a_new_database),
		IN_FOLDER(refuses_what_is_no_database),
		IN_FOLDER(refuses_another_programs_database),
		IN_FOLDER(refuses_a_newer_limbers_database),
		IN_FOLDER(refuses_a_damaged_database),
		IN_FOLDER(refuses_a_folder_in_its_place),
		IN_FOLDER(reading_only_makes_nothing),
		IN_FOLDER(a_trial_makes_nothing),
		IN_FOLDER(a_trial_of_an_empty_file_leaves_it_empty),
		IN_FOLDER(a_trial_sees_what_is_there_and_leaves_it),
		IN_FOLDER(reading_only_changes_nothing),
		IN_FOLDER(refuses_what_may_not_be_written),
		IN_FOLDER(a_locked_database_is_said_so_and_works_later),
		IN_FOLDER(others_writes_are_noticed_own_ones_are_not),
	};

	return cmocka_run_group_tests_name("store open", tests, NULL, NULL);
}

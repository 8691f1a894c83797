/* Copies of the store, and its check-up. */
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/store/db.h"
#include "limber/base/file.h"
#include "limber/store/store.h"
#include "support/sample_log.h"
#include "support/temp_dir.h"
#include "support/test.h"

static const struct date monday = { 20780 };

static struct err err;

static struct store *open_at(const char *path)
{
	struct store *st = NULL;

	err = (struct err){ .kind = ERR_NONE };
	if (!store_open(&st, path, (struct store_options){ .is_tui = true }, &err))
		fail_msg("%s", err.msg);
	return st;
}

static void put(struct store *st, const char *id)
{
	struct session_row row = sample_session(id, monday);

	assert_true(store_put_session(st, &row, &err));
}

static size_t count_sessions(const char *path)
{
	struct store *st = open_at(path);
	struct history h = { .n_sessions = 0 };

	assert_true(store_history(st, monday, monday, &h, &err));
	size_t n = h.n_sessions;

	history_release(&h);
	store_close(st);
	return n;
}

static int n_names;

static void count_name(void *user, const char *name)
{
	(void)user;
	(void)name;
	n_names++;
}

static int count_files(const char *dir)
{
	n_names = 0;
	file_list(dir, "", count_name, NULL);
	return n_names;
}

static void a_backup_is_a_whole_private_database(void **state)
{
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));
	struct stat file;

	put(st, "one");
	assert_true(store_backup(st, temp_path(copy, *state, "copy.db"), &err));
	put(st, "two");
	assert_int_equal(count_sessions(copy), 1);
	assert_int_equal(stat(copy, &file), 0);
	assert_int_equal(file.st_mode & 0777, 0600);
	/* A backup may be made again, and nothing half made is left. */
	assert_true(store_backup(st, copy, &err));
	assert_int_equal(count_sessions(copy), 2);
	assert_int_equal(count_files(*state), 2);
	store_close(st);
}

static void a_backup_overwrites_nothing_else(void **state)
{
	char path[TEMP_PATH], other[TEMP_PATH];
	struct text kept = { .s = NULL };
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	put(st, "one");
	temp_write(temp_path(other, *state, "thesis.txt"), "It was a dark and stormy night.\n",
		   0600);
	assert_false(store_backup(st, other, &err));
	assert_int_equal(err.kind, ERR_USAGE);
	assert_true(file_read(&kept, other, 1000, &err));
	assert_string_equal(text_str(&kept), "It was a dark and stormy night.\n");
	text_release(&kept);

	err = (struct err){ .kind = ERR_NONE };
	assert_false(store_backup(st, path, &err));
	assert_non_null(strstr(err.msg, "the database itself"));
	err = (struct err){ .kind = ERR_NONE };
	assert_false(store_backup(st, *state, &err));
	err = (struct err){ .kind = ERR_NONE };
	assert_false(store_backup(st, temp_path(other, *state, "no/such/copy.db"), &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_int_equal(count_files(*state), 2);
	store_close(st);
	assert_int_equal(count_sessions(path), 1);
}

static void a_failed_backup_leaves_nothing(void **state)
{
	char path[TEMP_PATH], copy[TEMP_PATH];
	struct store *st = open_at(temp_path(path, *state, "limber.db"));
	sqlite3 *other = NULL;

	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_false(store_backup(st, temp_path(copy, *state, "copy.db"), &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_non_null(strstr(err.msg, path));
	assert_null(strstr(err.msg, copy));
	assert_non_null(strstr(err.msg, "another program is writing"));
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	assert_int_equal(count_files(*state), 1);
	store_close(st);
}

static void the_doctor_says_what_there_is(void **state)
{
	char path[TEMP_PATH];
	struct text report = { .s = NULL };
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	put(st, "one");
	assert_true(store_doctor(st, &report));
	assert_non_null(strstr(text_str(&report), path));
	assert_non_null(strstr(text_str(&report), "schema: 4"));
	assert_non_null(strstr(text_str(&report), "1 session, 3 sets, 0 check-ins, 0 events"));
	assert_non_null(strstr(text_str(&report), "all is well"));
	assert_null(strstr(text_str(&report), "others may read it"));
	chmod(path, 0644);
	text_clear(&report);
	assert_true(store_doctor(st, &report));
	assert_non_null(strstr(text_str(&report), "others may read it"));
	text_release(&report);
	store_close(st);
}

static void the_doctor_finds_a_set_without_its_session(void **state)
{
	char path[TEMP_PATH];
	struct text report = { .s = NULL };
	struct store *st = open_at(temp_path(path, *state, "limber.db"));
	sqlite3 *other = NULL;

	put(st, "one");
	/* As another program would that does not know the rule. */
	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "PRAGMA foreign_keys = OFF; DELETE FROM session", NULL,
				      NULL, NULL),
			 SQLITE_OK);
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	assert_false(store_doctor(st, &report));
	assert_non_null(strstr(text_str(&report), "a row without its session in set_row"));
	text_release(&report);
	store_close(st);
}

static void the_doctor_finds_damage(void **state)
{
	char path[TEMP_PATH];
	struct text report = { .s = NULL };
	struct store *st = open_at(temp_path(path, *state, "limber.db"));

	for (int i = 0; i < 100; i++) {
		char id[] = { (char)('0' + i / 10), (char)('0' + i % 10), '\0' };

		put(st, id);
	}
	store_close(st);
	/* A page in the middle overwritten. */
	char noise[4096];
	struct stat file;
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	memset(noise, 'x', sizeof noise);
	assert_int_equal(fstat(fd, &file), 0);
	assert_int_equal(pwrite(fd, noise, sizeof noise, file.st_size / 2 / 4096 * 4096),
			 (ssize_t)sizeof noise);
	close(fd);
	st = open_at(path);
	assert_false(store_doctor(st, &report));
	assert_non_null(strstr(text_str(&report), "damaged: "));
	assert_non_null(strstr(text_str(&report), "put back a backup"));
	text_release(&report);
	store_close(st);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, temp_dir_setup, temp_dir_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_backup_is_a_whole_private_database),
		IN_FOLDER(a_backup_overwrites_nothing_else),
		IN_FOLDER(a_failed_backup_leaves_nothing),
		IN_FOLDER(the_doctor_says_what_there_is),
		IN_FOLDER(the_doctor_finds_a_set_without_its_session),
		IN_FOLDER(the_doctor_finds_damage),
	};

	return cmocka_run_group_tests_name("store backup", tests, NULL, NULL);
}

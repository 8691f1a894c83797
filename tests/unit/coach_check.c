/* Linting files of every kind, in and out of their folders. */
#include <stdio.h>
#include <string.h>

#include "limber/coach/check.h"
#include "support/temp_dir.h"
#include "support/test.h"

static struct library *shipped(void)
{
	return library_open((const char *const[]){ LIMBER_ROUTINES_DIR }, 1, NULL);
}

static void the_shipped_files_are_all_looked_at(void **state)
{
	(void)state;
	struct library *lib = shipped();
	struct check_report report = { .files = NULL };
	int n_files = 1 /* the ladders */, n_routines = 0, n;

	for (int kind = 0; kind < LIBRARY_KINDS; kind++) {
		library_ids(lib, (enum library_kind)kind, &n);
		n_files += n;
	}
	check_library(&report, lib);
	assert_int_equal(report.diags.n, 0);
	assert_int_equal(report.n_files, n_files);
	for (size_t i = 0; i < report.n_files; i++) {
		assert_true(report.files[i].is_good);
		n_routines += report.files[i].routine != NULL;
	}
	library_ids(lib, LIBRARY_ROUTINES, &n);
	assert_int_equal(n_routines, n);
	check_release(&report);
	library_close(lib);
}

/* A file that was sent by mail lies anywhere: its keys say what it is. */
static void a_file_is_known_by_name_or_keys(void **state)
{
	static const struct {
		const char *name, *text, *says;
	} rows[] = {
		{ "a.cfg", "version = 1;\nsteps = ( { exercise = \"wlak\"; } );",
		  "a.cfg:1: the routine has no title; write title = \"Core basics\"" },
		{ "b.cfg", "version = 1; title = \"B\";\nsteps = ( { exercise = \"walkk\"; } );",
		  "b.cfg:2: there is no exercise \"walkk\"; did you mean \"walk\"?" },
		{ "c.cfg",
		  "version = 1; title = \"C\";\nitems = ( { routine = \"wal\"; days = \"daily\"; } "
		  ");",
		  "c.cfg:2: there is no routine \"wal\"; did you mean \"walk\"?" },
		{ "d.cfg",
		  "version = 1;\nladders\t= ( { family = \"neck\";\nrungs = ( { exercise = "
		  "\"nek_nod\"; } ); } );",
		  "d.cfg:3: there is no exercise \"nek_nod\"; did you mean \"neck_nod\"?" },
		{ "e.cfg", "version = 1;\nmode = \"stretch\";",
		  "e.cfg:1: the exercise has no name; write name = \"Bird dog\"" },
		{ "f.cfg", "theme = \"dark\";",
		  "f.cfg:1: unknown word \"dark\" for theme; use colour or mono" },
		{ "limber.cfg", "steps = 1;",
		  "limber.cfg:1: unknown key \"steps\"; use version, voice, voice_language, bell, "
		  "theme, "
		  "day_end or rises" },
		{ "ladders.cfg", "",
		  "ladders.cfg:1: the ladders file is empty; begin it with version = 1;" },
		{ "g.cfg", "", "g.cfg:1: the routine is empty; begin it with version = 1;" },
		{ "plans.cfg", "# steps = 1;\nmodel = 1;\nitems = 5;\n",
		  "plans.cfg:1: the plan has no version; write version = 1" },
	};
	struct library *lib = shipped();

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct check_report report = { .files = NULL };
		char path[TEMP_PATH], said[600];

		temp_write(temp_path(path, *state, rows[i].name), rows[i].text, 0600);
		check_file(&report, lib, path);
		assert_false(report.files[0].is_good);
		assert_null(report.files[0].routine);
		assert_string_equal(report.files[0].path, path);
		snprintf(said, sizeof said, "%s:%d: %s", rows[i].name, report.diags.v[0].line,
			 report.diags.v[0].msg);
		assert_string_equal(said, rows[i].says);
		check_release(&report);
	}
	library_close(lib);
}

static void all_that_is_wrong_is_said_at_once(void **state)
{
	struct library *lib = shipped();
	struct check_report report = { .files = NULL };
	char path[TEMP_PATH];

	temp_write(temp_path(path, *state, "two.cfg"),
		   "version = 1; title = 5;\nsteps = ( { exercise = \"wlak\"; }, { hold = 5; } );",
		   0600);
	check_file(&report, lib, path);
	assert_int_equal(report.diags.n, 3);
	assert_string_equal(report.diags.v[0].msg,
			    "title is a whole number; write it like this: title = \"Core basics\"");
	assert_string_equal(report.diags.v[1].msg,
			    "a step has no exercise; write exercise = \"bird_dog\"");
	assert_string_equal(report.diags.v[2].msg,
			    "there is no exercise \"wlak\"; did you mean \"walk\"?");
	check_release(&report);
	library_close(lib);
}

static void a_good_routine_comes_back(void **state)
{
	struct library *lib = shipped();
	struct check_report report = { .files = NULL };
	char path[TEMP_PATH];

	temp_write(temp_path(path, *state, "sent.cfg"),
		   "version = 1; title = \"Sent\";\nsteps = ( { exercise = \"walk\"; } );", 0600);
	check_file(&report, lib, path);
	assert_true(report.files[0].is_good);
	assert_string_equal(report.files[0].routine->title, "Sent");
	check_file(&report, lib, temp_path(path, *state, "none.cfg"));
	assert_false(report.files[1].is_good);
	assert_string_equal(report.diags.v[0].msg,
			    "No such file or directory; limber goes on without this file");
	check_release(&report);
	library_close(lib);
}

#define IN_FOLDER(f) cmocka_unit_test_setup_teardown(f, temp_dir_setup, temp_dir_teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_shipped_files_are_all_looked_at),
		IN_FOLDER(a_file_is_known_by_name_or_keys),
		IN_FOLDER(all_that_is_wrong_is_said_at_once),
		IN_FOLDER(a_good_routine_comes_back),
	};

	return cmocka_run_group_tests_name("coach_check", tests, NULL, NULL);
}

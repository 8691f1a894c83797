/* The library: which file wins, what is read when, what is said of files that name what is not
 * there, and that a bad file takes nothing else with it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "limber/base/mem.h"
#include "limber/coach/library.h"
#include "support/temp_dir.h"
#include "support/test.h"

static const char exercise[] =
	"version = 1; name = \"%s\"; family = \"neck\"; position = \"seated\"; mode = \"hold\";\n"
	"dose = { new = { hold = 10; }; active = { hold = 20; }; cap = { hold = 30; }; };\n"
	"step = { by = \"hold\"; amount = 5; };\n";

/* Two folders, the person's and the shipped one, each with its folders inside. */
struct places {
	void *root;
	char dir[2][TEMP_PATH];
	struct library *lib;
};

static int setup(void **state)
{
	static const char *const folders[] = { "", "/exercises", "/plans" };
	static struct places p;

	if (temp_dir_setup(&p.root) != 0)
		return -1;
	for (int i = 0; i < 2; i++) {
		temp_path(p.dir[i], p.root, i == 0 ? "mine" : "shipped");
		for (size_t j = 0; j < ARRAY_LEN(folders); j++) {
			char path[TEMP_PATH + 16];

			snprintf(path, sizeof path, "%s%s", p.dir[i], folders[j]);
			mkdir(path, 0700);
		}
	}
	p.lib = library_open((const char *const[]){ p.dir[0], p.dir[1] }, 2, NULL);
	*state = &p;
	return 0;
}

static int teardown(void **state)
{
	struct places *p = *state;

	library_close(p->lib);
	return temp_dir_teardown(&p->root);
}

enum { MINE, SHIPPED };

static void put(const struct places *p, int which, const char *name, const char *text)
{
	char path[TEMP_PATH];

	temp_write(temp_path(path, p->dir[which], name), text, 0600);
}

static void put_exercise(const struct places *p, int which, const char *id, const char *name)
{
	char file[64], text[1024];

	snprintf(file, sizeof file, "exercises/%s.cfg", id);
	snprintf(text, sizeof text, exercise, name);
	put(p, which, file, text);
}

/* All that was said so far, without the folders. */
static void assert_said(const struct places *p, const char *want)
{
	const struct diags *d = library_diags(p->lib);
	struct text said = { .s = NULL };

	for (size_t i = 0; i < d->n; i++) {
		const char *file = strstr(d->v[i].path, "/mine/");

		file = file ? file + 1 : strstr(d->v[i].path, "/shipped/") + 1;
		text_addf(&said, "%s%s:%d: %s", i > 0 ? "\n" : "", file, d->v[i].line, d->v[i].msg);
	}
	assert_string_equal(text_str(&said), want);
	text_release(&said);
}

static void the_users_file_wins(void **state)
{
	struct places *p = *state;

	put_exercise(p, SHIPPED, "nod", "Shipped nod");
	put_exercise(p, SHIPPED, "tuck", "Shipped tuck");
	put_exercise(p, MINE, "nod", "My nod");
	assert_string_equal(library_exercise(p->lib, "nod")->name, "My nod");
	assert_string_equal(library_exercise(p->lib, "tuck")->name, "Shipped tuck");
	assert_said(p, "");
}

/* Its limits may be a clinician's: the shipped file has not got them. */
static void a_bad_file_of_the_user_is_not_replaced(void **state)
{
	struct places *p = *state;

	put_exercise(p, SHIPPED, "nod", "Shipped nod");
	put(p, MINE, "exercises/nod.cfg", "");
	assert_null(library_exercise(p->lib, "nod"));
	assert_said(p,
		    "mine/exercises/nod.cfg:1: the exercise is empty; begin it with version = 1;");
}

static void a_file_is_read_once(void **state)
{
	struct places *p = *state;

	put_exercise(p, MINE, "nod", "My nod");
	put(p, MINE, "exercises/bad.cfg", "");
	const struct exercise *nod = library_exercise(p->lib, "nod");

	assert_null(library_exercise(p->lib, "bad"));
	put_exercise(p, MINE, "nod", "Another");
	put_exercise(p, MINE, "bad", "Good now");
	assert_ptr_equal(library_exercise(p->lib, "nod"), nod);
	assert_null(library_exercise(p->lib, "bad"));
	assert_int_equal(library_diags(p->lib)->n, 1);
}

static void what_is_not_there_is_no_problem(void **state)
{
	struct places *p = *state;

	put_exercise(p, SHIPPED, "nod", "Nod");
	assert_null(library_exercise(p->lib, "none"));
	assert_null(library_exercise(p->lib, ""));
	assert_null(library_exercise(p->lib, "../exercises/nod"));
	assert_null(library_exercise(p->lib, ".."));
	assert_null(library_exercise(p->lib, "an_id_that_is_longer_than_any_id_may_be_in_limber"));
	assert_said(p, "");
}

static void a_name_that_is_no_id_is_left_out_and_said(void **state)
{
	struct places *p = *state;
	int n;

	put(p, MINE, "exercises/two words.cfg", "");
	put_exercise(p, MINE, "Nod-2", "Nod");
	const char *const *ids = library_ids(p->lib, LIBRARY_EXERCISES, &n);

	assert_int_equal(n, 1);
	assert_string_equal(ids[0], "Nod-2");
	assert_non_null(library_exercise(p->lib, "Nod-2"));
	assert_null(library_exercise(p->lib, "two words"));
	assert_said(p, "mine/exercises/two words.cfg:0: the file's name is its id; name it with at "
		       "most 47 letters, digits, _ and -");
}

static void a_routine_needs_its_exercises(void **state)
{
	struct places *p = *state;

	put_exercise(p, SHIPPED, "neck_nod", "Nod");
	put(p, SHIPPED, "exercises/broken.cfg", "version = 1;\nname = ");
	put(p, MINE, "good.cfg",
	    "version = 1; title = \"Good\"; steps = ( { exercise = \"neck_nod\"; } );");
	put(p, MINE, "bad.cfg",
	    "version = 1; title = \"Bad\"; steps = (\n"
	    "{ exercise = \"nek_nod\"; },\n"
	    "{ exercise = \"swimming\"; },\n"
	    "{ exercise = \"broken\"; } );");
	assert_string_equal(library_routine(p->lib, "good")->title, "Good");
	assert_said(p, "");
	assert_null(library_routine(p->lib, "bad"));
	assert_said(
		p,
		"mine/bad.cfg:2: there is no exercise \"nek_nod\"; did you mean \"neck_nod\"?\n"
		"mine/bad.cfg:3: there is no exercise \"swimming\"; write its file, or name "
		"another\n"
		"shipped/exercises/broken.cfg:2: this cannot be read; write key = value; and look "
		"for a "
		"missing \" or = before it\n"
		"mine/bad.cfg:4: exercise broken has problems of its own; correct its file first");
}

static void a_step_is_held_to_its_exercise(void **state)
{
	struct places *p = *state;

	put_exercise(p, SHIPPED, "nod", "Nod");
	put(p, MINE, "bad.cfg",
	    "version = 1; title = \"Bad\"; steps = (\n"
	    "{ id = \"a\"; exercise = \"nod\"; reps = 8; },\n"
	    "{ id = \"b\"; exercise = \"nod\"; hold = 40; },\n"
	    "{ id = \"c\"; exercise = \"nod\"; hold = 40; progress = { rule = \"none\"; }; },\n"
	    "{ id = \"d\"; exercise = \"nod\"; progress = { rule = \"sum\"; }; } );");
	assert_null(library_routine(p->lib, "bad"));
	assert_said(p,
		    "mine/bad.cfg:2: the step has reps, which mode hold does not use; take it out\n"
		    "mine/bad.cfg:2: the step has no hold; mode hold needs it\n"
		    "mine/bad.cfg:3: set 1 of the step asks 40 s, more than the 30 s of its "
		    "exercise's cap; ask less, or raise the cap in a copy of the exercise\n"
		    "mine/bad.cfg:5: step 4: the rule sum counts reps, and nod has none; take "
		    "another rule");
}

static void a_plan_goes_on_without_a_routine(void **state)
{
	struct places *p = *state;

	put_exercise(p, SHIPPED, "nod", "Nod");
	put(p, SHIPPED, "morning.cfg",
	    "version = 1; title = \"M\"; steps = ( { exercise = \"nod\"; } );");
	put(p, MINE, "plans/mine.cfg",
	    "version = 1; title = \"Mine\"; items = (\n"
	    "{ routine = \"morning\"; days = \"daily\"; },\n"
	    "{ routine = \"mornin\"; days = \"daily\"; } );");
	assert_int_equal(library_plan(p->lib, "mine")->n_items, 2);
	assert_said(
		p,
		"mine/plans/mine.cfg:3: there is no routine \"mornin\"; did you mean \"morning\"?");
}

static void ids_are_sorted_and_listed_once(void **state)
{
	struct places *p = *state;
	int n;

	put_exercise(p, SHIPPED, "nod", "Nod");
	put_exercise(p, SHIPPED, "tuck", "Tuck");
	put_exercise(p, MINE, "arm", "Arm");
	put_exercise(p, MINE, "nod", "Nod");
	put(p, MINE, "ladders.cfg", "");
	put(p, MINE, "notes.txt", "");
	const char *const *ids = library_ids(p->lib, LIBRARY_EXERCISES, &n);

	assert_int_equal(n, 3);
	assert_string_equal(ids[0], "arm");
	assert_string_equal(ids[1], "nod");
	assert_string_equal(ids[2], "tuck");
	library_ids(p->lib, LIBRARY_ROUTINES, &n);
	assert_int_equal(n, 0);
	assert_said(p, "");
}

static void a_ladder_is_found_by_its_rung(void **state)
{
	struct places *p = *state;
	struct catalog c = library_catalog(p->lib);
	int rung = -1;

	put(p, SHIPPED, "ladders.cfg",
	    "version = 1; ladders = ( { family = \"neck\"; rungs = ( { exercise = \"nod\"; },"
	    " { exercise = \"tuck\"; }, { exercise = \"tuck\"; hold = 9; } ); } );");
	put_exercise(p, SHIPPED, "tuck", "Tuck");
	assert_int_equal(c.ladder(c.user, "tuck", &rung)->family, FAMILY_NECK);
	assert_int_equal(rung, 1);
	assert_null(c.ladder(c.user, "walk", &rung));
}

static void of_several_ladders_its_own_family_s_counts(void **state)
{
	struct places *p = *state;
	struct catalog c = library_catalog(p->lib);
	int rung = -1;

	put_exercise(p, SHIPPED, "nod", "Nod"); /* of the neck */
	put(p, SHIPPED, "ladders.cfg",
	    "version = 1; ladders = ("
	    " { family = \"hips\"; rungs = ( { exercise = \"nod\"; } ); },"
	    " { family = \"neck\"; rungs = ( { exercise = \"nod\"; hold = 9; },"
	    " { exercise = \"nod\"; name = \"Small nod\"; } ); } );");
	assert_int_equal(c.ladder(c.user, "nod", &rung)->family, FAMILY_NECK);
	assert_int_equal(rung, 1);
}

/* Without reading it, and from what was read; a bad one only has none once it was read. */
static void a_family_is_told_before_the_exercise_is_read(void **state)
{
	struct places *p = *state;
	struct catalog c = library_catalog(p->lib);
	enum family family = FAMILIES;

	put_exercise(p, SHIPPED, "nod", "Nod");
	assert_false(c.family(c.user, "tuck", &family));
	assert_true(c.family(c.user, "nod", &family));
	assert_int_equal(family, FAMILY_NECK);
	put(p, SHIPPED, "exercises/nod.cfg", "family = \"hips\";");
	assert_true(c.family(c.user, "nod", &family));
	assert_int_equal(family, FAMILY_HIPS);
	assert_said(p, "");
	assert_null(library_exercise(p->lib, "nod"));
	assert_false(c.family(c.user, "nod", &family));
	put_exercise(p, SHIPPED, "tip", "Tip");
	assert_int_equal(library_exercise(p->lib, "tip")->family, FAMILY_NECK);
	put(p, SHIPPED, "exercises/tip.cfg", "");
	assert_true(c.family(c.user, "tip", &family));
	assert_int_equal(family, FAMILY_NECK);
}

static void strange_files_are_told_by_name(void **state)
{
	struct places *p = *state;
	char path[TEMP_PATH];
	char *large = xcalloc(300 * 1024, 1);

	memset(large, '#', 300 * 1024 - 1);
	mkdir(temp_path(path, p->dir[MINE], "folder.cfg"), 0700);
	mkfifo(temp_path(path, p->dir[MINE], "pipe.cfg"), 0600);
	put(p, MINE, "large.cfg", large);
	put(p, MINE, "closed.cfg", "version = 1;");
	chmod(temp_path(path, p->dir[MINE], "closed.cfg"), 0);
	assert_null(library_routine(p->lib, "folder"));
	assert_null(library_routine(p->lib, "pipe"));
	assert_null(library_routine(p->lib, "large"));
	assert_said(p,
		    "mine/folder.cfg:0: this is no regular file; limber goes on without this file\n"
		    "mine/pipe.cfg:0: this is no regular file; limber goes on without this file\n"
		    "mine/large.cfg:0: larger than 256 KiB; limber goes on without this file");
	if (geteuid() != 0) { /* nothing is closed to root */
		assert_null(library_routine(p->lib, "closed"));
		assert_string_equal(library_diags(p->lib)->v[3].msg,
				    "Permission denied; limber goes on without this file");
	}
	free(large);
}

static void assert_family_is_seen(struct library *lib, const char *id)
{
	struct catalog c = library_catalog(lib);
	enum family family = FAMILIES;

	assert_true(c.family(c.user, id, &family));
	assert_int_equal(family, library_exercise(lib, id)->family);
}

/* What is installed must be usable without a word; a glance is enough for its family. */
static void the_shipped_files_are_good(void **state)
{
	(void)state;
	struct library *lib = library_open((const char *const[]){ LIMBER_ROUTINES_DIR }, 1, NULL);
	int n;

	for (int kind = 0; kind < LIBRARY_KINDS; kind++) {
		const char *const *ids = library_ids(lib, (enum library_kind)kind, &n);

		assert_true(n > 0);
		for (int i = 0; i < n && kind == LIBRARY_EXERCISES; i++)
			assert_family_is_seen(lib, ids[i]);
		for (int i = 0; i < n; i++)
			assert_true(
				kind == LIBRARY_EXERCISES  ? library_exercise(lib, ids[i]) != NULL
				: kind == LIBRARY_ROUTINES ? library_routine(lib, ids[i]) != NULL
							   : library_plan(lib, ids[i]) != NULL);
	}
	const struct ladder *ladders = library_ladders(lib, &n);

	assert_true(n > 0);
	for (int i = 0; i < n; i++)
		for (int rung = 0; rung < ladders[i].n_rungs; rung++)
			assert_non_null(library_exercise(lib, ladders[i].rungs[rung].exercise));
	assert_int_equal(library_diags(lib)->n, 0);
	library_close(lib);
}

#define IN_PLACES(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		IN_PLACES(the_users_file_wins),
		IN_PLACES(a_bad_file_of_the_user_is_not_replaced),
		IN_PLACES(a_file_is_read_once),
		IN_PLACES(what_is_not_there_is_no_problem),
		IN_PLACES(a_name_that_is_no_id_is_left_out_and_said),
		IN_PLACES(a_routine_needs_its_exercises),
		IN_PLACES(a_step_is_held_to_its_exercise),
		IN_PLACES(a_plan_goes_on_without_a_routine),
		IN_PLACES(ids_are_sorted_and_listed_once),
		IN_PLACES(a_ladder_is_found_by_its_rung),
		IN_PLACES(of_several_ladders_its_own_family_s_counts),
		IN_PLACES(a_family_is_told_before_the_exercise_is_read),
		IN_PLACES(strange_files_are_told_by_name),
		cmocka_unit_test(the_shipped_files_are_good),
	};

	return cmocka_run_group_tests_name("coach_library", tests, NULL, NULL);
}

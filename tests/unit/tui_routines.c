/* Routines: the keys that a plan has no use for. How the list looks is a golden. */
#include "support/app_case.h"
#include "support/person.h"
#include "support/temp_dir.h"
#include "support/test.h"

static struct app_case c;

static const char *plan(void)
{
	return coach_profile(c.coach)->plan;
}

/* Enter begins a routine, and does not change the plan in passing. */
static void another_plan_is_asked_about(void **state)
{
	char before[ID_MAX];

	(void)state;
	text_copy(before, sizeof before, plan());
	app_case_press(&c, "4G");
	app_case_assert_shows(&c, "your plan");
	assert_false(app_case_shows(&c, "follow it"));
	app_case_press(&c, "\nra");
	app_case_assert_shows(&c, "4 Routines");
	app_case_press(&c, "k");
	app_case_assert_shows(&c, "follow it");
	app_case_press(&c, "\nq");
	assert_string_equal(plan(), before);
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "in the place of Back basics?");
	assert_string_equal(plan(), before);
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "From now on: ");
	assert_string_not_equal(plan(), before);
}

/* A plan's row has keys of its own, and the app's as everywhere. */
static void a_plan_is_left_as_any_row(void **state)
{
	(void)state;
	app_case_press(&c, "4G1");
	app_case_assert_shows(&c, "Morning stretch");
	assert_false(app_case_shows(&c, "your plan"));
	app_case_press(&c, "4k\n");
	app_case_assert_shows(&c, "in the place of");
	app_case_press(&c, "1");
	app_case_assert_shows(&c, "in the place of");
	app_case_press(&c, "q1");
	assert_false(app_case_shows(&c, "your plan"));
	app_case_press(&c, "4q");
	assert_true(c.app.is_over);
}

static void what_is_not_right_is_said(void **state)
{
	struct coach *coach;
	char path[TEMP_PATH];

	temp_write(temp_path(path, *state, "own.cfg"),
		   "title = \"Own\";\nsteps = ( { exercise = \"plankk\"; sets = 3; } );\n", 0600);
	coach = person_with_files(app_case_day, *state);
	app_case_open_with(&c, coach);
	app_case_press(&c, "4");
	app_case_resize(&c, 40, 120);
	app_case_assert_shows(&c, "not right");
	while (!app_case_shows(&c, "Its file is not right"))
		app_case_press(&c, "j");
	app_case_assert_shows(&c, "own.cfg:2: ");
	app_case_assert_shows(&c, "plankk");
	app_case_close(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		app_case_test(another_plan_is_asked_about, &c),
		app_case_test(a_plan_is_left_as_any_row, &c),
		cmocka_unit_test_setup_teardown(what_is_not_right_is_said, temp_dir_setup,
						temp_dir_teardown),
	};

	return cmocka_run_group_tests_name("tui_routines", tests, NULL, NULL);
}

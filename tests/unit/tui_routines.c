/* Routines: the keys that a plan has no use for. How the list looks is a golden. */
#include "support/app_case.h"
#include "support/person.h"
#include "support/temp_dir.h"
#include "support/test.h"

static struct app_case c;

static void a_plan_is_only_followed(void **state)
{
	(void)state;
	app_case_press(&c, "4G");
	app_case_assert_shows(&c, "your plan");
	app_case_press(&c, "r");
	app_case_assert_shows(&c, "A plan is followed, with Enter.");
	app_case_press(&c, "a");
	app_case_assert_shows(&c, "A plan is followed, with Enter.");
	app_case_press(&c, "k\n");
	app_case_assert_shows(&c, "From now on: ");
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
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "the details say where");
	app_case_close(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		app_case_test(a_plan_is_only_followed, &c),
		cmocka_unit_test_setup_teardown(what_is_not_right_is_said, temp_dir_setup,
						temp_dir_teardown),
	};

	return cmocka_run_group_tests_name("tui_routines", tests, NULL, NULL);
}

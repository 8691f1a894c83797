/* Routines: the keys that a plan has no use for. How the list looks is a golden. */
#include "support/app_case.h"
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		app_case_test(a_plan_is_only_followed, &c),
	};

	return cmocka_run_group_tests_name("tui_routines", tests, NULL, NULL);
}

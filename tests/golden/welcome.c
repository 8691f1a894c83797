/* Welcome's pages as a person sees them, in the three sizes of the house, with and without UTF-8. */
#include "../../src/tui/screens/start.h"
#include "support/app_case.h"
#include "support/golden.h"
#include "support/test.h"

#include <locale.h>

static struct app_case c;

static void draw(struct canvas *cv, const void *user)
{
	(void)user;
	app_resize(&c.app, cv->rows, cv->cols);
	app_draw(&c.app, cv);
}

/* In a window where all is in view: what was drawn last may have been a small one. */
static void press(const char *keys)
{
	app_case_resize(&c, 40, 120);
	app_case_press(&c, keys);
}

static void open_welcome(void)
{
	app_case_resize(&c, 40, 120);
	assert_true(app_push(&c.app, &screen_welcome, NULL));
}

static void welcome_pages(void **state)
{
	(void)state;
	open_welcome();
	golden_check_all("welcome-about", draw, NULL);
	press("\n");
	golden_check_all("welcome-flags", draw, NULL);
	press("n");
	golden_check_all("welcome-level", draw, NULL);
	press("n");
	golden_check_all("welcome-age", draw, NULL);
	press("n6");
	golden_check_all("welcome-conditions", draw, NULL);
	press("\n");
	golden_check_all("welcome-cleared", draw, NULL);
	press("n12");
	golden_check_all("welcome-sensitive", draw, NULL);
	press("\n4 6.5");
	golden_check_all("welcome-weights", draw, NULL);
	press("\n");
	golden_check_all("welcome-plan", draw, NULL);
	for (int i = 0; i < 4; i++)
		app_key(&c.app, K_LEFT);
	press("8\n2026-09-30");
	golden_check_all("welcome-surgery", draw, NULL);
}

static void welcome_stops_at_a_red_flag(void **state)
{
	(void)state;
	open_welcome();
	press("\n1");
	golden_check_all("welcome-stop", draw, NULL);
	press("c");
	golden_check_all("welcome-looked-at", draw, NULL);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		app_case_test(welcome_pages, &c),
		app_case_test(welcome_stops_at_a_red_flag, &c),
	};

	setlocale(LC_CTYPE, "");
	return cmocka_run_group_tests_name("welcome", tests, NULL, NULL);
}

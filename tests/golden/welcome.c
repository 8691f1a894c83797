/* Welcome's pages as a person sees them, in the three sizes of the house, with and without
 * UTF-8. */
#include "../../src/tui/screens/start.h"
#include "limber/base/text.h"
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

static void shows(const char *keys, const char *golden)
{
	press(keys);
	golden_check_all(golden, draw, NULL);
}

static void welcome_pages(void **state)
{
	static const struct {
		const char *keys, *golden;
	} pages[] = {
		{ "", "welcome-about" },        { "\n", "welcome-flags" },
		{ "n", "welcome-level" },       { "n", "welcome-age" },
		{ "n6", "welcome-conditions" }, { "\n", "welcome-cleared" },
		{ "n12", "welcome-sensitive" }, { "\n4 6.5", "welcome-weights" },
		{ "\n", "welcome-plan" },
	};

	(void)state;
	open_welcome();
	for (size_t i = 0; i < ARRAY_LEN(pages); i++)
		shows(pages[i].keys, pages[i].golden);
	for (int i = 0; i < 4; i++)
		app_key(&c.app, K_LEFT);
	shows("8\n2026-09-30", "welcome-surgery");
}

static void welcome_stops_at_a_red_flag(void **state)
{
	(void)state;
	open_welcome();
	shows("\n1", "welcome-sure");
	shows("y", "welcome-stop");
	shows("c", "welcome-looked-at");
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

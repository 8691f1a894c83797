/* What is drawn around every screen and over it: header, footer, message, help; and what is left of
 * all that in a window that is too small. */
#include "support/demo.h"
#include "support/fake_clock.h"
#include "support/golden.h"
#include "support/test.h"

#include "limber/base/attr.h"

#include <locale.h>

static struct fake_clock fake;
static struct app app;

static int set_up(void **state)
{
	(void)state;
	fake_clock_open(&fake, 1763812800);
	app_init(&app, &(struct app_options){ .clock = &fake.clock });
	app.tabs = demo_tabs;
	app.n_tabs = 2;
	app_resize(&app, 24, 80);
	app_push(&app, &demo_still, NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_release(&app);
	fake_clock_close(&fake);
	return 0;
}

static void draw(struct canvas *cv, const void *user)
{
	(void)user;
	app_resize(&app, cv->rows, cv->cols);
	app_draw(&app, cv);
}

static void help_lies_over_the_screen(void **state)
{
	(void)state;
	app_key(&app, '?');
	golden_check_all("frame-help", draw, NULL);
}

static void a_message_stands_above_the_footer(void **state)
{
	(void)state;
	app_key(&app, 'm');
	golden_check_all("frame-message", draw, NULL);
}

static void an_opened_screen_has_its_title_and_keys(void **state)
{
	(void)state;
	app_key(&app, 'c');
	golden_check_all("frame-count", draw, NULL);
}

static void too_small_says_what_it_needs(void **state)
{
	static const struct {
		int rows, cols;
	} sizes[] = { { 11, 80 }, { 24, 39 }, { 1, 18 }, { 1, 12 }, { 1, 5 } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
		golden_check("frame-small", sizes[i].rows, sizes[i].cols, GLYPHS_UNICODE, draw,
			     NULL);
		golden_check("frame-small", sizes[i].rows, sizes[i].cols, GLYPHS_ASCII, draw, NULL);
	}
}

#define FRAME_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FRAME_TEST(help_lies_over_the_screen),
		FRAME_TEST(a_message_stands_above_the_footer),
		FRAME_TEST(an_opened_screen_has_its_title_and_keys),
		FRAME_TEST(too_small_says_what_it_needs),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("frame", tests, NULL, NULL);
}

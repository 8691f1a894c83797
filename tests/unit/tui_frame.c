/* What is drawn around a screen, and the help, both made from key tables. */
#include "support/demo.h"
#include "support/fake_clock.h"
#include "support/test.h"

#include <locale.h>
#include <string.h>

enum { NOON_S = 1763812800 }; /* 2025-11-22T12:00:00Z */

static struct fake_clock fake;
static struct app app;
static struct canvas canvas;

static int set_up(void **state)
{
	struct app_options options = { .clock = &fake.clock };

	(void)state;
	fake_clock_open(&fake, NOON_S);
	options.clock = &fake.clock;
	app_init(&app, &options);
	app.tabs = demo_tabs;
	app.n_tabs = 2;
	canvas_init(&canvas, 24, 80, GLYPHS_UNICODE);
	app_resize(&app, 24, 80);
	demo_log[0] = '\0';
	app_push(&app, &demo_still, NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_release(&app);
	canvas_release(&canvas);
	fake_clock_close(&fake);
	return 0;
}

static void press(const char *keys)
{
	for (; *keys != '\0' && !app.is_over; keys++)
		app_key(&app, *keys);
}

static bool shows(const char *words)
{
	char row[1024];

	app_draw(&app, &canvas);
	for (int i = 0; i < canvas.rows; i++) {
		canvas_row_text(&canvas, i, row, sizeof(row));
		if (strstr(row, words) != NULL)
			return true;
	}
	return false;
}

static void advance(int64_t ms)
{
	fake_clock_advance(&fake, ms);
	app_begin_turn(&app);
	app_wake(&app);
}

static void set_window(int rows, int cols)
{
	canvas_resize(&canvas, rows, cols);
	app_resize(&app, rows, cols);
}

static void help_has_every_row_of_the_tables(void **state)
{
	(void)state;
	press("?");
	set_window(40, 80);
	for (const struct binding *row = demo_still.keys; row->action != ACTION_NONE; row++)
		assert_true(shows(row->help));
	assert_true(shows("leave limber"));
	assert_true(shows("Ctrl-L"));
	press("?");
	assert_int_equal(app.depth, 1);
}

static void help_in_a_question_is_about_the_question(void **state)
{
	(void)state;
	press("a?");
	assert_true(shows("the number, 0 to 9"));
	assert_false(shows("choose the line"));
	assert_false(shows("leave limber"));
}

static void help_scrolls_where_it_is_cut(void **state)
{
	(void)state;
	set_window(12, 40);
	press("?");
	assert_false(shows("draw the screen again"));
	for (int i = 0; i < 30; i++)
		app_key(&app, K_DOWN);
	assert_true(shows("draw the screen again"));
	app_key(&app, K_PAGE_UP);
	app_key(&app, K_PAGE_UP);
	assert_true(shows("choose the line"));
}

static void the_footer_leaves_out_the_last_keys_first(void **state)
{
	(void)state;
	assert_true(shows("Enter choose  c count  a ask  t type  m message  r replace"));
	set_window(12, 40);
	assert_true(shows("Enter choose  c count"));
	assert_true(shows("? help  q quit"));
	assert_false(shows("replace"));
}

static void the_footer_of_a_question_has_its_keys(void **state)
{
	(void)state;
	press("a");
	assert_true(shows("0-9 answer  t ten  Esc later"));
	assert_false(shows("quit"));
	app_key(&app, K_ESC);
	press("t");
	assert_false(shows("? help"));
}

static void a_window_too_small_says_what_it_needs(void **state)
{
	(void)state;
	press("c");
	set_window(11, 40);
	assert_true(shows("limber needs 40×12, this is 40×11"));
	advance(1000);
	set_window(12, 40);
	assert_true(shows("Left 9:59"));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(help_has_every_row_of_the_tables),
		TEST(help_in_a_question_is_about_the_question),
		TEST(help_scrolls_where_it_is_cut),
		TEST(the_footer_leaves_out_the_last_keys_first),
		TEST(the_footer_of_a_question_has_its_keys),
		TEST(a_window_too_small_says_what_it_needs),
	};

	setlocale(LC_CTYPE, "C.UTF-8"); /* widths are the locale's */
	return cmocka_run_group_tests_name("tui frame", tests, NULL, NULL);
}

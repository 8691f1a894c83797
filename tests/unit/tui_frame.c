/* What is drawn around a screen, and the help, both made from key tables. */
#include "support/demo_case.h"
#include "support/test.h"

#include <locale.h>

static struct demo_case d;

static void help_has_every_row_of_the_tables(void **state)
{
	(void)state;
	demo_case_press(&d, "?");
	demo_case_resize(&d, 40, 80);
	for (const struct binding *row = demo_still.keys; row->action != ACTION_NONE; row++)
		assert_true(demo_case_shows(&d, row->help));
	assert_true(demo_case_shows(&d, "leave limber"));
	assert_true(demo_case_shows(&d, "Ctrl-L"));
	demo_case_press(&d, "?");
	assert_int_equal(d.app.depth, 1);
}

static void help_in_a_question_is_about_the_question(void **state)
{
	(void)state;
	demo_case_press(&d, "a?");
	assert_true(demo_case_shows(&d, "the number, 0 to 9"));
	assert_false(demo_case_shows(&d, "choose the line"));
	assert_false(demo_case_shows(&d, "leave limber"));
}

static void help_scrolls_where_it_is_cut(void **state)
{
	(void)state;
	demo_case_resize(&d, 12, 40);
	demo_case_press(&d, "?");
	assert_false(demo_case_shows(&d, "draw the screen again"));
	for (int i = 0; i < 30; i++)
		app_key(&d.app, K_DOWN);
	assert_true(demo_case_shows(&d, "draw the screen again"));
	app_key(&d.app, K_PAGE_UP);
	app_key(&d.app, K_PAGE_UP);
	assert_true(demo_case_shows(&d, "choose the line"));
}

static void the_footer_leaves_out_the_last_keys_first(void **state)
{
	(void)state;
	assert_true(
		demo_case_shows(&d, "Enter choose  c count  a ask  t type  m message  r replace"));
	demo_case_resize(&d, 12, 40);
	assert_true(demo_case_shows(&d, "Enter choose  c count"));
	assert_true(demo_case_shows(&d, "? help  q quit"));
	assert_false(demo_case_shows(&d, "replace"));
}

static void the_footer_of_a_question_has_its_keys(void **state)
{
	(void)state;
	demo_case_press(&d, "a");
	assert_true(demo_case_shows(&d, "0-9 answer  t ten  Esc later"));
	assert_false(demo_case_shows(&d, "quit"));
	app_key(&d.app, K_ESC);
	demo_case_press(&d, "t");
	assert_false(demo_case_shows(&d, "? help"));
}

static void a_window_too_small_says_what_it_needs(void **state)
{
	(void)state;
	demo_case_press(&d, "c");
	demo_case_resize(&d, 11, 40);
	assert_true(demo_case_shows(&d, "limber needs 40×12, this is 40×11"));
	demo_case_pass(&d, 1000);
	demo_case_resize(&d, 12, 40);
	assert_true(demo_case_shows(&d, "Left 9:59"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		demo_case_test(help_has_every_row_of_the_tables, &d),
		demo_case_test(help_in_a_question_is_about_the_question, &d),
		demo_case_test(help_scrolls_where_it_is_cut, &d),
		demo_case_test(the_footer_leaves_out_the_last_keys_first, &d),
		demo_case_test(the_footer_of_a_question_has_its_keys, &d),
		demo_case_test(a_window_too_small_says_what_it_needs, &d),
	};

	setlocale(LC_CTYPE, "C.UTF-8"); /* widths are the locale's */
	return cmocka_run_group_tests_name("tui frame", tests, NULL, NULL);
}

/* That no meaning is in colour alone, and no word in a colour that some background swallows. */
#include "support/test.h"

#include "../../src/tui/theme.h"

#include "limber/base/attr.h"

static void what_stands_out_does_so_without_colour(void **state)
{
	static const enum style styles[] = { STYLE_BOLD,     STYLE_TITLE,    STYLE_ACCENT,
					     STYLE_GOOD,     STYLE_WARN,     STYLE_BAD,
					     STYLE_KEY,      STYLE_SELECTED, STYLE_BIG,
					     STYLE_BIG_REST, STYLE_BAR };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(styles); i++)
		assert_int_not_equal(theme[styles[i]].mono & ~(unsigned)THEME_DIM, 0);
}

static void the_lines_of_a_chart_differ_without_colour(void **state)
{
	(void)state;
	assert_int_not_equal(theme[STYLE_LINE_A].mono, theme[STYLE_LINE_B].mono);
	assert_int_not_equal(theme[STYLE_LINE_A].mono, theme[STYLE_LINE_C].mono);
	assert_int_not_equal(theme[STYLE_LINE_B].mono, theme[STYLE_LINE_C].mono);
}

static void good_warn_and_bad_differ_without_colour(void **state)
{
	(void)state;
	assert_int_not_equal(theme[STYLE_GOOD].mono, theme[STYLE_WARN].mono);
	assert_int_not_equal(theme[STYLE_GOOD].mono, theme[STYLE_BAD].mono);
	assert_int_not_equal(theme[STYLE_WARN].mono, theme[STYLE_BAD].mono);
}

/* Bold may mean the bright shade, which only red can bear on white. */
static void words_are_readable_on_light_and_dark(void **state)
{
	(void)state;
	for (int i = 0; i < STYLES; i++) {
		const struct look *look = &theme[i];
		if (look->bg == COLOUR_OWN) {
			assert_int_not_equal(look->fg, COLOUR_BLACK);
			assert_int_not_equal(look->fg, COLOUR_BLUE);
			assert_int_not_equal(look->fg, COLOUR_YELLOW);
			assert_int_not_equal(look->fg, COLOUR_WHITE);
		}
		if (look->attributes & THEME_BOLD)
			assert_true(look->fg == COLOUR_OWN || look->fg == COLOUR_RED);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_out_does_so_without_colour),
		cmocka_unit_test(the_lines_of_a_chart_differ_without_colour),
		cmocka_unit_test(good_warn_and_bad_differ_without_colour),
		cmocka_unit_test(words_are_readable_on_light_and_dark),
	};

	return cmocka_run_group_tests_name("tui theme", tests, NULL, NULL);
}

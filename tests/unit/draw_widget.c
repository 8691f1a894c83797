/* Widgets, as the text they leave on a canvas. */
#include "limber/draw/widget.h"

#include "support/golden.h"
#include "support/test.h"

#include <locale.h>

#include "limber/core/stats.h"

static struct canvas cv;

static int setup(void **state)
{
	(void)state;
	canvas_init(&cv, 10, 60, GLYPHS_UNICODE);
	return 0;
}

static int setup_ascii(void **state)
{
	(void)state;
	canvas_init(&cv, 10, 60, GLYPHS_ASCII);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	assert_canvas_is_whole(&cv);
	canvas_release(&cv);
	return 0;
}

static void assert_row(int row, const char *expected)
{
	char got[512];

	canvas_row_text(&cv, row, got, sizeof(got));
	assert_string_equal(got, expected);
}

static void assert_bar(int64_t part, int64_t whole, const char *expected)
{
	canvas_clear(&cv);
	bar(&cv, canvas_rect(&cv), 0, 0, 4, part, whole);
	assert_row(0, expected);
}

static void a_bar_has_halves(void **state)
{
	(void)state;
	assert_bar(0, 32, "────");
	assert_bar(1, 32, "╾───");
	assert_bar(8, 32, "━───");
	assert_bar(12, 32, "━╾──");
	assert_bar(31, 32, "━━━╾");
	assert_bar(32, 32, "━━━━");
	assert_bar(40, 32, "━━━━");
	assert_bar(5, 0, "────");
}

static void a_bar_is_empty_or_full_only_where_it_is(void **state)
{
	(void)state;
	assert_bar(1, INT64_C(1000000), "╾───");
	assert_bar(999999, INT64_C(1000000), "━━━╾");
}

static void a_bar_in_ascii(void **state)
{
	(void)state;
	assert_bar(16, 32, "##..");
	assert_bar(31, 32, "###.");
}

static void a_spark_leaves_gaps(void **state)
{
	(void)state;
	static const int v[] = { 0, 3, NO_VALUE, 10, 12 };

	spark(&cv, canvas_rect(&cv), 0, 0, v, 5, 0, 10, STYLE_LINE_A);
	assert_row(0, "▁▃ ██");
}

static void a_spark_in_ascii_is_the_pain_itself(void **state)
{
	(void)state;
	static const int v[] = { 0, 3, NO_VALUE, 7, 10 };

	spark(&cv, canvas_rect(&cv), 0, 0, v, 5, 0, 10, STYLE_LINE_A);
	assert_row(0, "03 7X");
}

static void a_rule_carries_its_title(void **state)
{
	(void)state;
	rule_line(&cv, (struct rect){ 0, 0, 1, 14 }, 0, "Walk");
	assert_row(0, "── Walk ──────");
	rule_line(&cv, (struct rect){ 1, 0, 1, 5 }, 1, NULL);
	assert_row(1, "─────");
	rule_line(&cv, (struct rect){ 2, 0, 1, 12 }, 2, "Side plank");
	assert_row(2, "── Side… ───");
}

static void a_panel_covers_what_is_below(void **state)
{
	(void)state;
	canvas_fill(&cv, canvas_rect(&cv), STYLE_TEXT, 'x', 'x');
	struct rect inside = box_panel(&cv, (struct rect){ 1, 1, 3, 10 }, "Keys");

	assert_row(1, "x┌─ Keys ─┐xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	assert_row(2, "x│        │xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	assert_row(3, "x└────────┘xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	assert_int_equal(inside.row, 2);
	assert_int_equal(inside.col, 3);
	assert_int_equal(inside.rows, 1);
	assert_int_equal(inside.cols, 6);
}

static void a_scale_brackets_the_answer(void **state)
{
	(void)state;
	struct scale pain = { .hi = 10, .chosen = 3, .low = "none", .high = "worst" };

	scale_row(&cv, canvas_rect(&cv), 0, 0, &pain);
	assert_row(0, " 0  1  2 [3] 4  5  6  7  8  9  10");
	assert_row(1, " none                       worst");
	pain.chosen = 10;
	scale_row(&cv, canvas_rect(&cv), 0, 0, &pain);
	assert_row(0, " 0  1  2  3  4  5  6  7  8  9 [10]");
	assert_int_equal(scale_cols(&pain), 34);
}

static void a_week_marks_today_and_what_was_done(void **state)
{
	(void)state;
	static const enum day_mark v[7] = { DAY_DONE, DAY_PARTLY, DAY_PLANNED, DAY_FREE };

	week_strip(&cv, canvas_rect(&cv), 0, 0, v, 2);
	assert_row(0, " Mo Tu[We]Th Fr Sa Su");
	assert_row(1, " ●  ◐  ○  ·  ·  ·  ·");
}

/* Lit pixels are spaces: only their style can be seen. */
static void assert_pixels(int row, const char *expected)
{
	for (int col = 0; expected[col] != '\0'; col++)
		assert_int_equal(cv.cells[row * cv.cols + col].style == STYLE_BIG,
				 expected[col] == '#');
}

static void big_digits_light_their_pixels(void **state)
{
	(void)state;
	big_text(&cv, canvas_rect(&cv), 0, 0, 1, STYLE_BIG, "2:1");
	assert_pixels(0, "######          ##");
	assert_pixels(1, "    ##  ##      ##");
	assert_pixels(2, "######          ##");
	assert_pixels(3, "##      ##      ##");
	assert_pixels(4, "######          ##");
	assert_pixels(5, "                  ");
	assert_row(0, "");
}

static void big_digits_scale_to_the_room(void **state)
{
	(void)state;
	struct big_size size = big_text_size("12:34", 2);

	assert_int_equal(size.rows, 10);
	assert_int_equal(size.cols, 68);
	assert_int_equal(big_text_scale((struct rect){ 0, 0, 24, 80 }, "12:34"), 2);
	assert_int_equal(big_text_scale((struct rect){ 0, 0, 9, 80 }, "12:34"), 1);
	assert_int_equal(big_text_scale((struct rect){ 0, 0, 40, 300 }, "12:34"), 3);
	assert_int_equal(big_text_scale((struct rect){ 0, 0, 4, 80 }, "12:34"), 0);
}

/* The terminal gets few bytes a second only while few pixel rows change with each digit. */
static int rows_changed(char from, char to)
{
	char a[] = { from, '\0' }, b[] = { to, '\0' };
	struct canvas other;
	int rows = 0;

	canvas_clear(&cv);
	canvas_init(&other, cv.rows, cv.cols, GLYPHS_UNICODE);
	big_text(&cv, canvas_rect(&cv), 0, 0, 1, STYLE_BIG, a);
	big_text(&other, canvas_rect(&other), 0, 0, 1, STYLE_BIG, b);
	for (int row = 0; row < cv.rows; row++) {
		int col = 0;

		while (col < cv.cols && cv.cells[row * cv.cols + col].style ==
						other.cells[row * cv.cols + col].style)
			col++;
		rows += col < cv.cols;
	}
	canvas_release(&other);
	return rows;
}

static void a_second_changes_few_rows(void **state)
{
	(void)state;
	int sum = 0;

	for (char c = '0'; c <= '9'; c++)
		sum += rows_changed(c, c == '0' ? '9' : (char)(c - 1));
	assert_true(sum <= 28);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_bar_has_halves, setup, teardown),
		cmocka_unit_test_setup_teardown(a_bar_is_empty_or_full_only_where_it_is, setup,
						teardown),
		cmocka_unit_test_setup_teardown(a_bar_in_ascii, setup_ascii, teardown),
		cmocka_unit_test_setup_teardown(a_spark_leaves_gaps, setup, teardown),
		cmocka_unit_test_setup_teardown(a_spark_in_ascii_is_the_pain_itself, setup_ascii,
						teardown),
		cmocka_unit_test_setup_teardown(a_rule_carries_its_title, setup, teardown),
		cmocka_unit_test_setup_teardown(a_panel_covers_what_is_below, setup, teardown),
		cmocka_unit_test_setup_teardown(a_scale_brackets_the_answer, setup, teardown),
		cmocka_unit_test_setup_teardown(a_week_marks_today_and_what_was_done, setup,
						teardown),
		cmocka_unit_test_setup_teardown(big_digits_light_their_pixels, setup, teardown),
		cmocka_unit_test_setup_teardown(big_digits_scale_to_the_room, setup, teardown),
		cmocka_unit_test_setup_teardown(a_second_changes_few_rows, setup, teardown),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("draw_widget", tests, NULL, NULL);
}

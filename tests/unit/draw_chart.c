/* Charts beyond what the goldens show: the table, little room, many values, odd goals. */
#include "limber/draw/chart.h"

#include "support/golden.h"
#include "support/test.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

enum { VALUES = 200 };

static int values[VALUES];
static struct canvas cv;

static int setup(void **state)
{
	(void)state;
	canvas_init(&cv, 14, 60, GLYPHS_UNICODE);
	for (int i = 0; i < VALUES; i++)
		values[i] = i;
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	assert_canvas_is_whole(&cv);
	canvas_release(&cv);
	return 0;
}

static struct series weeks(int n)
{
	return (struct series){ .title = "Title",
				.first = date_from_ymd(2023, 1, 2),
				.step_days = 7,
				.n = n,
				.lines = { { .v = values } },
				.n_lines = 1 };
}

static void row_text(int row, char ret[256])
{
	canvas_row_text(&cv, row, ret, 256);
}

static bool row_has(int row, const char *words)
{
	char text[256];

	row_text(row, text);
	return strstr(text, words) != NULL;
}

static void each_chart_has_its_own_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < n_charts; i++) {
		assert_true(charts[i]->id[0] != '\0' && charts[i]->title[0] != '\0');
		assert_ptr_equal(chart_find(charts[i]->id), charts[i]);
	}
	assert_null(chart_find("steps"));
}

static void little_room_leaves_the_read_out(void **state)
{
	(void)state;
	struct series s = weeks(12);

	for (size_t i = 0; i < n_charts; i++) {
		canvas_clear(&cv);
		charts[i]->draw(&cv, (struct rect){ 0, 0, charts[i]->min_rows - 1, 60 }, &s, 3);
		assert_true(row_has(0, "Title"));
		assert_true(row_has(1, "Week of Jan 23: 3"));
		assert_false(row_has(2, "┤"));
	}
}

static void any_room_is_kept_to(void **state)
{
	(void)state;
	struct series s = weeks(12);

	for (size_t i = 0; i < n_charts; i++) {
		for (int rows = 0; rows <= 16; rows++) {
			for (int cols = 0; cols <= 62; cols++) {
				canvas_clear(&cv);
				charts[i]->draw(&cv, (struct rect){ 0, 0, rows, cols }, &s, 11);
				for (int row = 0; row < cv.rows; row++)
					for (int col = 0; col < cv.cols; col++)
						assert_true(cv.cells[row * cv.cols + col].ch ==
								    ' ' ||
							    (row < rows && col < cols));
			}
		}
	}
}

/* The last row of a chart has its dates. */
static void more_values_than_columns_show_the_last(void **state)
{
	(void)state;
	struct series s = weeks(VALUES);

	chart_find("walking")->draw(&cv, canvas_rect(&cv), &s, -1);
	assert_true(row_has(1, "Latest: 199, week of Oct 26, 2026"));
	assert_true(row_has(13, "Oct 2026"));
	assert_false(row_has(13, "2023"));
}

static void the_cursor_is_always_shown(void **state)
{
	(void)state;
	struct series s = weeks(VALUES);

	for (size_t i = 0; i < n_charts; i++) {
		for (int cursor = 0; cursor < VALUES; cursor++) {
			canvas_clear(&cv);
			charts[i]->draw(&cv, canvas_rect(&cv), &s, cursor);
			assert_true(row_has(12, "▲"));
		}
	}
}

/* Unless the values leave it far below them. */
static void the_goal_is_on_the_axis(void **state)
{
	(void)state;
	struct series s = weeks(12);

	for (s.goal = 10; s.goal <= 300; s.goal++) {
		char label[16], text[256];
		int row = 0;

		canvas_clear(&cv);
		values[11] = s.goal * 3 / 2;
		chart_find("walking")->draw(&cv, canvas_rect(&cv), &s, -1);
		snprintf(label, sizeof(label), "%d ┤┄", s.goal);
		while (row < 14 && !row_has(row, label))
			row++;
		row_text(row < 14 ? row : 0, text);
		assert_non_null(strstr(text, label));
	}
}

/* Marks stand in the middle of their rows, so the line does, too. */
static void a_line_runs_through_its_marks(void **state)
{
	(void)state;
	struct series s = weeks(12);

	s.fixed_hi = 10;
	for (int rows = 8; rows <= cv.rows; rows++) {
		for (int v = 0; v <= 10; v++) {
			canvas_clear(&cv);
			for (int i = 0; i < s.n; i++)
				values[i] = v;
			chart_find("pain")->draw(&cv, (struct rect){ 0, 0, rows, 60 }, &s, -1);
			for (int row = 2; row < rows; row++)
				assert_int_equal(row_has(row, "●"), row_has(row, "●⠤⠤"));
		}
	}
}

static void loads_are_told_in_kilograms(void **state)
{
	(void)state;
	static const int grams[] = { 3000, 3000, 4000, 6500, 12500 };
	struct series s = weeks(5);

	snprintf(s.unit, sizeof(s.unit), "g");
	memcpy(values, grams, sizeof(grams));
	chart_find("exercise")->draw(&cv, canvas_rect(&cv), &s, -1);
	assert_true(row_has(1, "Latest: 12.5 kg"));
	assert_true(row_has(1, "lowest 3, highest 12.5"));
	bool has_axis = false, has_latest = false;

	for (int row = 2; row < cv.rows; row++) {
		has_axis = has_axis || row_has(row, "15 ┤");
		has_latest = has_latest || row_has(row, "● 12.5");
	}
	assert_true(has_axis && has_latest);
}

static void ends_are_the_first_and_last_logged(void **state)
{
	(void)state;
	struct series s = weeks(5);
	int first = 7, last = 7;

	values[0] = values[3] = values[4] = NO_VALUE;
	assert_true(series_ends(&s, &first, &last));
	assert_int_equal(first, 1);
	assert_int_equal(last, 2);
	values[1] = values[2] = NO_VALUE;
	assert_false(series_ends(&s, &first, &last));
	assert_int_equal(first, 1);
}

static void a_value_under_the_cursor_may_be_missing(void **state)
{
	(void)state;
	struct series s = weeks(5);

	values[3] = NO_VALUE;
	chart_find("exercise")->draw(&cv, canvas_rect(&cv), &s, 3);
	assert_true(row_has(1, "Week of Jan 23: nothing logged"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(each_chart_has_its_own_name),
		TEST(little_room_leaves_the_read_out),
		TEST(any_room_is_kept_to),
		TEST(more_values_than_columns_show_the_last),
		TEST(the_cursor_is_always_shown),
		TEST(the_goal_is_on_the_axis),
		TEST(a_line_runs_through_its_marks),
		TEST(loads_are_told_in_kilograms),
		TEST(ends_are_the_first_and_last_logged),
		TEST(a_value_under_the_cursor_may_be_missing),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("draw_chart", tests, NULL, NULL);
}

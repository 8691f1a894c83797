/* The charts, from series written out here: what the Progress screen and `limber chart` show. */
#include "limber/draw/chart.h"

#include "support/golden.h"
#include "support/test.h"

#include <stdio.h>

#include "limber/base/attr.h"

enum { NONE = NO_VALUE };

static int walked[] = { NONE, 24, 60, 0, 71, 88, 96, 104, 120, 149, 150, 64 };

static int before[] = { 5, 4, 5,    5, NONE, 4, 4, 4, 3, 4, 3, 3, 6, 5,
			4, 4, NONE, 3, 3,    3, 2, 3, 2, 2, 2, 1, 2, 2 };
static int after[] = { 4,    NONE, 4, 4,    NONE, 4, NONE, 4, 3, NONE, 2, 3, NONE, 4,
		       NONE, 3,    3, NONE, 2,    3, NONE, 2, 2, NONE, 1, 1, NONE, 1 };

static int held[] = { NONE, 8,  NONE, 9,  NONE, NONE, NONE, 9,  NONE, 10, NONE, 10, NONE, NONE,
		      11,   11, NONE, 12, NONE, 13,   NONE, 12, NONE, 14, NONE, 15, NONE, 16 };

static int one[28];

/* What is drawn: a chart, its series, the cursor. */
struct shown {
	const char *chart;
	struct series series;
	int cursor;
};

static void draw(struct canvas *cv, const void *user)
{
	const struct shown *shown = user;

	chart_find(shown->chart)->draw(cv, canvas_rect(cv), &shown->series, shown->cursor);
}

static struct shown walking(int cursor)
{
	return (struct shown){ "walking",
			       { .title = "Walking, minutes a week",
				 .unit = "min",
				 .first = date_from_ymd(2026, 9, 7),
				 .step_days = 7,
				 .n = ARRAY_LEN(walked),
				 .is_running = true,
				 .lines = { { .name = "walked", .v = walked } },
				 .n_lines = 1,
				 .goal = 150 },
			       cursor };
}

static struct shown pain(int cursor)
{
	return (struct shown){ "pain",
			       { .title = "Pain, 0 to 10",
				 .first = date_from_ymd(2026, 10, 26),
				 .step_days = 1,
				 .n = ARRAY_LEN(before),
				 .lines = { { .name = "before", .v = before },
					    { .name = "after", .v = after } },
				 .n_lines = 2,
				 .fixed_hi = 10 },
			       cursor };
}

static struct shown exercise(int *v)
{
	return (struct shown){ "exercise",
			       { .title = "Side plank from the knees, best set a day",
				 .unit = "s",
				 .first = date_from_ymd(2026, 10, 26),
				 .step_days = 1,
				 .n = ARRAY_LEN(held),
				 .lines = { { .name = "best set", .v = v } },
				 .n_lines = 1 },
			       -1 };
}

/* As it stands in the Progress screen at 80x24, and in the sizes of the house. */
static void check(const char *name, const struct shown *shown)
{
	golden_check(name, 14, 76, GLYPHS_UNICODE, draw, shown);
	golden_check(name, 14, 76, GLYPHS_ASCII, draw, shown);
	golden_check_all(name, draw, shown);
}

static void walking_against_the_goal(void **state)
{
	(void)state;
	struct shown shown = walking(-1);

	check("charts_walking", &shown);
}

static void walking_read_out(void **state)
{
	(void)state;
	struct shown shown = walking(4);

	golden_check("charts_walking_cursor", 14, 76, GLYPHS_UNICODE, draw, &shown);
	golden_check("charts_walking_cursor", 14, 76, GLYPHS_ASCII, draw, &shown);
}

static void pain_before_and_after(void **state)
{
	(void)state;
	struct shown shown = pain(-1);

	check("charts_pain", &shown);
}

static void pain_read_out(void **state)
{
	(void)state;
	struct shown shown = pain(12);

	golden_check("charts_pain_cursor", 14, 76, GLYPHS_UNICODE, draw, &shown);
	golden_check("charts_pain_cursor", 14, 76, GLYPHS_ASCII, draw, &shown);
}

static void an_exercise(void **state)
{
	(void)state;
	struct shown shown = exercise(held);

	check("charts_exercise", &shown);
}

static void the_first_value(void **state)
{
	(void)state;
	struct shown shown = exercise(one);

	for (size_t i = 0; i < ARRAY_LEN(one); i++)
		one[i] = NONE;
	one[27] = 8;
	golden_check("charts_first", 14, 76, GLYPHS_UNICODE, draw, &shown);
	golden_check("charts_first", 14, 76, GLYPHS_ASCII, draw, &shown);
}

static void nothing_yet(void **state)
{
	(void)state;
	struct shown shown = walking(-1);

	for (size_t i = 0; i < ARRAY_LEN(one); i++)
		one[i] = NONE;
	shown.series.lines[0].v = one;
	snprintf(shown.series.note, sizeof(shown.series.note),
		 "No walk logged in these 12 weeks. Each one that you finish, or add on Today, "
		 "is counted here.");
	golden_check_all("charts_empty", draw, &shown);
}

/* Whoever adds a chart adds its goldens. */
static void every_chart_is_here(void **state)
{
	(void)state;
	for (size_t i = 0; i < n_charts; i++) {
		static const char *const sizes[] = { "80x24-utf8", "80x24-ascii", "40x12-utf8" };

		for (size_t j = 0; j < ARRAY_LEN(sizes); j++) {
			char path[512];

			snprintf(path, sizeof(path), "%s/golden/charts_%s-%s.txt", LIMBER_TESTS_DIR,
				 charts[i]->id, sizes[j]);
			FILE *f = fopen(path, "r");
			assert_non_null(f);
			fclose(f);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(walking_against_the_goal),
		cmocka_unit_test(walking_read_out),
		cmocka_unit_test(pain_before_and_after),
		cmocka_unit_test(pain_read_out),
		cmocka_unit_test(an_exercise),
		cmocka_unit_test(the_first_value),
		cmocka_unit_test(nothing_yet),
		cmocka_unit_test(every_chart_is_here),
	};

	return cmocka_run_group_tests_name("charts", tests, NULL, NULL);
}

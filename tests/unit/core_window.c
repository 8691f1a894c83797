/* How far back a history key counts. */
#include "limber/core/window.h"

#include <stdlib.h>

#include "support/test.h"

/* Asks for days so many days ago, newest first, until one does not count; returns how many did. */
static int taken(struct window *w, const int *ago, int n)
{
	struct date today = date_from_ymd(2026, 11, 22);
	int i = 0;

	window_begin(w, today);
	while (i < n && window_takes(w, date_add(today, -ago[i])))
		i++;
	return i;
}

#define TAKEN(w, ...) \
	taken(w, (const int[]){ __VA_ARGS__ }, ARRAY_LEN(((const int[]){ __VA_ARGS__ })))

static void a_fortnight_and_a_day_back_from_the_newest_day(void **state)
{
	struct window w;
	int ago[60];

	(void)state;
	for (int i = 0; i < 60; i++)
		ago[i] = 3 + i;
	assert_int_equal(taken(&w, ago, 60), WINDOW_DAYS + 1);
	assert_true(w.has_older);
	assert_int_equal(date_diff(w.day, w.oldest), 3 + WINDOW_DAYS);
	assert_int_equal(date_diff(w.day, w.older), 3 + WINDOW_DAYS + 1);
}

static void eight_days_of_it_at_least(void **state)
{
	struct window w;

	(void)state;
	assert_int_equal(TAKEN(&w, 2, 9, 16, 23, 30, 37, 44, 51, 58, 65), WINDOW_TRAINED);
	assert_true(w.has_older);
}

static void a_day_counts_once(void **state)
{
	struct window w;

	(void)state;
	assert_int_equal(TAKEN(&w, 1, 1, 1, 2, 2), 5);
	assert_int_equal(w.n, 2);
	assert_false(w.has_older);
}

/* Back for nine days after six weeks without: what was before them tells where to come back to. */
static void what_was_before_a_break_counts(void **state)
{
	struct window w;

	(void)state;
	assert_int_equal(TAKEN(&w, 1, 2, 3, 4, 5, 6, 7, 8, 9, 51, 52, 53, 58, 60, 65, 66, 67), 16);
	assert_int_equal(date_diff(w.day, w.oldest), 66);
	assert_int_equal(date_diff(w.day, w.older), 67);
}

/* Seven days off are none: see the return multipliers. */
static void a_week_without_is_no_break(void **state)
{
	struct window w;

	(void)state;
	assert_int_equal(TAKEN(&w, 1, 2, 3, 4, 5, 6, 9, 16, 23, 30), 8);
}

static void nothing_is_older_than_half_a_year(void **state)
{
	struct window w;

	(void)state;
	assert_int_equal(TAKEN(&w, 170, 182, 183), 2);
	assert_false(w.has_older);
}

static void the_day_itself_does_not_count(void **state)
{
	struct window w;

	(void)state;
	assert_int_equal(TAKEN(&w, 0), 0);
	assert_int_equal(TAKEN(&w, -1), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_fortnight_and_a_day_back_from_the_newest_day),
		cmocka_unit_test(eight_days_of_it_at_least),
		cmocka_unit_test(a_day_counts_once),
		cmocka_unit_test(what_was_before_a_break_counts),
		cmocka_unit_test(a_week_without_is_no_break),
		cmocka_unit_test(nothing_is_older_than_half_a_year),
		cmocka_unit_test(the_day_itself_does_not_count),
	};
	return cmocka_run_group_tests_name("core window", tests, NULL, NULL);
}

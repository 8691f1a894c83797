/* The few questions that routines and plans answer themselves. */
#include "limber/core/routine.h"

#include "support/test.h"

static void occurrences_are_counted_in_the_order(void **state)
{
	const struct routine r = { .n_steps = 3, .order = { 0, 1, 2, 1, 2, 1 }, .n_order = 6 };

	(void)state;
	assert_int_equal(routine_occurrences(&r, 0), 1);
	assert_int_equal(routine_occurrences(&r, 1), 3);
	assert_int_equal(routine_occurrences(&r, 2), 2);
}

static void routines_are_listed_once(void **state)
{
	static const struct routine a, b;
	const struct routine *v[2];

	(void)state;
	assert_int_equal(routines_add(v, 0, NULL), 0);
	assert_int_equal(routines_add(v, 0, &a), 1);
	assert_int_equal(routines_add(v, 1, &a), 1);
	assert_int_equal(routines_add(v, 1, &b), 2);
	assert_int_equal(routines_add(v, 2, &a), 2);
	assert_ptr_equal(v[0], &a);
	assert_ptr_equal(v[1], &b);
}

static void items_are_due_on_their_weekdays(void **state)
{
	const struct plan_item item = { .days = 1U << MONDAY | 1U << SUNDAY };
	struct date monday = date_from_ymd(2026, 11, 23);

	(void)state;
	for (int i = 0; i < WEEKDAYS; i++)
		assert_int_equal(plan_item_is_due(&item, date_add(monday, i)), i == 0 || i == 6);
}

static void paces_have_their_words(void **state)
{
	(void)state;
	assert_string_equal(pace_words[PACE_NONE], "");
	assert_string_equal(pace_words[PACE_EASY], "easy");
	assert_string_equal(pace_words[PACE_BRISK], "brisk");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(occurrences_are_counted_in_the_order),
		cmocka_unit_test(routines_are_listed_once),
		cmocka_unit_test(items_are_due_on_their_weekdays),
		cmocka_unit_test(paces_have_their_words),
	};

	return cmocka_run_group_tests_name("core_routine", tests, NULL, NULL);
}

/* Doses measured against each other. */
#include "../../src/core/measure.h"

#include "support/test.h"

static void a_set_is_worth_its_seconds_or_its_reps_times_their_hold(void **state)
{
	(void)state;
	assert_int_equal(amount_work(&(struct amount){ .time_s = 420 }), 420);
	assert_int_equal(amount_work(&(struct amount){ .hold_s = 20 }), 20);
	assert_int_equal(amount_work(&(struct amount){ .reps = 8 }), 8);
	assert_int_equal(amount_work(&(struct amount){ .reps = 8, .hold_s = 6 }), 48);
	assert_int_equal(amount_work(&(struct amount){ .reps = 8, .load_g = 4000 }), 8);
}

static void a_dose_is_worth_all_its_sets_loads_and_times_a_day(void **state)
{
	const struct dose sets = { .sets = 2, .set = { { .reps = 6 }, { .reps = 4 } } };
	const struct dose load = { .sets = 1, .set = { { .reps = 8, .load_g = 4000 } } };
	const struct dose walk = { .sets = 1, .set = { { .time_s = 300 } }, .bouts = 2 };

	(void)state;
	assert_int_equal(dose_work(&sets), 10);
	assert_int_equal(dose_work(&load), 32000);
	assert_int_equal(dose_work(&walk), 600);
}

static void more_of_anything_is_more(void **state)
{
	const struct dose a = { .sets = 2, .set = { { .reps = 6 }, { .reps = 4 } } };
	struct dose b = a;

	(void)state;
	assert_false(dose_exceeds(&a, &b));
	b.set[1].reps = 3;
	assert_true(dose_exceeds(&a, &b));
	assert_false(dose_exceeds(&b, &a));
	b.set[0].reps = 7;
	assert_true(dose_exceeds(&a, &b));
	assert_true(dose_exceeds(&b, &a));
	b = (struct dose){ .sets = 1, .set = { { .reps = 6 } } };
	assert_true(dose_exceeds(&a, &b));
	assert_false(dose_exceeds(&b, &a));
}

static void a_dose_is_raised_in_what_it_has_less_of(void **state)
{
	const struct dose least = { .sets = 2,
				    .set = { { .reps = 5, .hold_s = 6 }, { .reps = 4 } } };
	struct dose d = { .sets = 1, .set = { { .reps = 8, .hold_s = 3 } } };

	(void)state;
	dose_raise_to(&d, &least);
	assert_int_equal(d.sets, 2);
	assert_int_equal(d.set[0].reps, 8);
	assert_int_equal(d.set[0].hold_s, 6);
	assert_int_equal(d.set[1].reps, 4);
}

static void doses_of_as_much_ask_the_same(void **state)
{
	const struct dose a = { .sets = 2, .set = { { .reps = 6 }, { .reps = 4 } } };
	struct dose b = a;

	(void)state;
	b.rest_s = 30;
	assert_true(dose_asks_same(&a, &b));
	b.set[1].reps = 5;
	assert_false(dose_asks_same(&a, &b));
	assert_false(dose_asks_same(&b, &a));
}

static void sets_alike_are_uniform(void **state)
{
	const struct dose d = { .sets = 2,
				.set = { { .reps = 6, .hold_s = 8 }, { .reps = 4, .hold_s = 8 } } };

	(void)state;
	assert_true(dose_is_uniform(&d, QUANTITY_HOLD));
	assert_false(dose_is_uniform(&d, QUANTITY_REPS));
}

static void a_day_has_all_its_walks(void **state)
{
	(void)state;
	assert_int_equal(dose_day_s(&(struct dose){ .sets = 1, .set = { { .time_s = 300 } } }),
			 300);
	assert_int_equal(
		dose_day_s(&(struct dose){ .sets = 1, .set = { { .time_s = 300 } }, .bouts = 2 }),
		600);
}

static void days_a_week_make_a_dose_weekly(void **state)
{
	(void)state;
	assert_true(dose_is_weekly(&(struct dose){ .sets = 1, .days = 5 }));
	assert_false(dose_is_weekly(&(struct dose){ .sets = 1, .bouts = 2 }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_is_worth_its_seconds_or_its_reps_times_their_hold),
		cmocka_unit_test(a_dose_is_worth_all_its_sets_loads_and_times_a_day),
		cmocka_unit_test(more_of_anything_is_more),
		cmocka_unit_test(a_dose_is_raised_in_what_it_has_less_of),
		cmocka_unit_test(doses_of_as_much_ask_the_same),
		cmocka_unit_test(sets_alike_are_uniform),
		cmocka_unit_test(a_day_has_all_its_walks),
		cmocka_unit_test(days_a_week_make_a_dose_weekly),
	};

	return cmocka_run_group_tests_name("core_measure", tests, NULL, NULL);
}

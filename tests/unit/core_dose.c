/* Doses: comparing, limiting, and the words for them. */
#include "limber/core/dose.h"

#include <string.h>

#include "support/test.h"

#define SETS(...) .sets = (int)ARRAY_LEN(((struct amount[]){ __VA_ARGS__ })), .set = { __VA_ARGS__ }
#define REPS(n)             \
	{                   \
		.reps = (n) \
	}
#define HOLD(s)               \
	{                     \
		.hold_s = (s) \
	}

static void doses_read_as_people_write_them(void **state)
{
	static const struct {
		struct dose dose;
		bool per_side;
		const char *text;
	} rows[] = {
		{ { SETS(HOLD(20), HOLD(20)) }, false, "2 × 20 s" },
		{ { SETS(HOLD(20)) }, false, "20 s" },
		{ { SETS(HOLD(20)) }, true, "20 s a side" },
		{ { SETS(HOLD(30), HOLD(20)) }, false, "30-20 s" },
		{ { SETS(REPS(8)) }, false, "8 reps" },
		{ { SETS(REPS(1)) }, false, "1 rep" },
		{ { SETS(REPS(8), REPS(8), REPS(8)) }, false, "3 × 8" },
		{ { SETS(REPS(6), REPS(4), REPS(2)) }, true, "6-4-2 reps a side" },
		{ { SETS({ 6, 8, 0, 0 }, { 4, 8, 0, 0 }, { 2, 8, 0, 0 }) }, false, "6-4-2 × 8 s" },
		{ { SETS({ 6, 5, 0, 0 }) }, false, "6 × 5 s" },
		{ { SETS({ 8, 2, 0, 0 }, { 8, 2, 0, 0 }) }, false, "2 × 8 × 2 s" },
		{ { SETS({ 8, 0, 0, 4000 }, { 8, 0, 0, 4000 }) }, false, "2 × 8, 4 kg" },
		{ { SETS({ 8, 0, 0, 2500 }, { 8, 0, 0, 4250 }) }, false, "2 × 8, 2.5-4.25 kg" },
		{ { SETS({ .time_s = 420 }), .bouts = 2 }, false, "2 × 7 min a day" },
		{ { SETS({ .time_s = 1800 }), .bouts = 1, .days = 5 }, false, "30 min" },
		{ { SETS({ .time_s = 1230 }), .bouts = 1, .brisk_s = 420 },
		  false,
		  "20 min 30 s, the middle 7 min brisk" },
		{ { SETS({ .time_s = 60 }, { .time_s = 90 }) }, false, "1 min-1 min 30 s" },
		{ { .sets = 0 }, true, "nothing" },
	};
	char text[DOSE_TEXT];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		dose_format(&rows[i].dose, rows[i].per_side, text);
		assert_string_equal(text, rows[i].text);
	}
}

/* As much as files may ask, and no two sets alike. */
static void the_longest_dose_is_written_to_its_end(void **state)
{
	struct dose d = { .sets = SETS_MAX, .bouts = BOUTS_MAX };
	char text[DOSE_TEXT];

	(void)state;
	for (int i = 0; i < SETS_MAX; i++) {
		d.set[i] = (struct amount){
			.reps = i > 0 ? REPS_MAX : REPS_MAX - 1,
			.hold_s = HOLD_S_MAX - i,
			.load_g = LOAD_G_MAX - 1 - i,
		};
	}
	dose_format(&d, true, text);
	assert_string_equal(text, "99-100-100-100-100-100-100-100-100-100 × "
				  "600-599-598-597-596-595-594-593-592-591 s, "
				  "299.999-299.998-299.997-299.996-299.995-"
				  "299.994-299.993-299.992-299.991-299.99 kg a side a day");
	for (int i = 0; i < SETS_MAX; i++)
		d.set[i] = (struct amount){ .time_s = TIME_S_MAX - 60 - 60 * i };
	dose_format(&d, true, text);
	assert_non_null(strstr(text, "-3 h 50 min a side a day"));
}

static void one_set_reads_on_its_own(void **state)
{
	static const struct {
		struct amount amount;
		const char *text;
	} rows[] = {
		{ { .reps = 8, .hold_s = 6 }, "8 reps of 6 s" },
		{ { .hold_s = 20 }, "20 s" },
		{ { .time_s = 420 }, "7 min" },
		{ { .reps = 1, .load_g = 12000 }, "1 rep, 12 kg" },
		{ { 0 }, "nothing" },
	};
	char text[DOSE_TEXT];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		amount_format(&rows[i].amount, text);
		assert_string_equal(text, rows[i].text);
	}
}

static void durations_read_in_words_and_as_a_clock(void **state)
{
	static const struct {
		int seconds;
		const char *words, *clock;
	} rows[] = {
		{ 0, "0 s", "0:00" },
		{ 45, "45 s", "0:45" },
		{ 90, "1 min 30 s", "1:30" },
		{ 420, "7 min", "7:00" },
		{ 725, "12 min 5 s", "12:05" },
		{ 3600, "1 h", "1:00:00" },
		{ 3725, "1 h 2 min", "1:02:05" },
	};
	char text[DOSE_TEXT];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		duration_words(rows[i].seconds, text);
		assert_string_equal(text, rows[i].words);
		duration_clock(rows[i].seconds, text);
		assert_string_equal(text, rows[i].clock);
	}
}

static void bounds_limit_what_is_there_and_add_nothing(void **state)
{
	const struct bounds b = { .min_sets = 2,
				  .max_sets = 3,
				  .min = { .reps = 4, .hold_s = 6 },
				  .max = { .reps = 8, .load_g = 5000 } };
	struct dose d = { SETS({ .reps = 12, .load_g = 9000 }) };

	(void)state;
	assert_true(dose_clamp(&d, &b));
	assert_int_equal(d.sets, 2);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(d.set[i].reps, 8);
		assert_int_equal(d.set[i].load_g, 5000);
		assert_int_equal(d.set[i].hold_s, 0);
	}
	assert_false(dose_clamp(&d, &b));

	d = (struct dose){ SETS(REPS(1), REPS(5), REPS(5), REPS(5)) };
	assert_true(dose_clamp(&d, &b));
	assert_int_equal(d.sets, 3);
	assert_int_equal(d.set[0].reps, 4);
	assert_int_equal(d.set[1].reps, 5);

	d = (struct dose){ .sets = 0 };
	assert_false(dose_clamp(&d, &b));
	assert_int_equal(d.sets, 0);
}

static void doses_are_equal_set_by_set(void **state)
{
	struct dose a = { SETS(REPS(3), REPS(2)), .rest_s = 30 }, b = a;

	(void)state;
	b.set[5].reps = 9; /* beyond its sets */
	assert_true(dose_eq(&a, &b));
	b.set[1].load_g = 1;
	assert_false(dose_eq(&a, &b));
	b = a;
	b.rest_s = 20;
	assert_false(dose_eq(&a, &b));
	b = a;
	b.brisk_s = 60;
	assert_false(dose_eq(&a, &b));
}

static void a_target_is_reached_in_all_it_has(void **state)
{
	const struct amount target = { .reps = 3, .hold_s = 6 };

	(void)state;
	assert_true(amount_reaches(&(struct amount){ .reps = 4, .hold_s = 6 }, &target));
	assert_false(amount_reaches(&(struct amount){ .reps = 4, .hold_s = 5 }, &target));
	assert_false(amount_reaches(&(struct amount){ .reps = 2, .hold_s = 9 }, &target));
}

static void quantities_are_read_and_set_by_name(void **state)
{
	struct amount a = { 0 };

	(void)state;
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
		amount_set(&a, q, 10 + (int)q);
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
		assert_int_equal(amount_get(&a, q), 10 + (int)q);
	assert_int_equal(amount_get(&a, QUANTITY_NONE), 0);
	assert_string_equal(quantity_word(QUANTITY_HOLD), "hold");
}

static void nobody_is_asked_for_less(void **state)
{
	(void)state;
	assert_int_equal(quantity_least(QUANTITY_REPS), 1);
	assert_int_equal(quantity_least(QUANTITY_HOLD), 5);
	assert_int_equal(quantity_least(QUANTITY_TIME), 60);
	assert_int_equal(quantity_least(QUANTITY_LOAD), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(doses_read_as_people_write_them),
		cmocka_unit_test(the_longest_dose_is_written_to_its_end),
		cmocka_unit_test(one_set_reads_on_its_own),
		cmocka_unit_test(durations_read_in_words_and_as_a_clock),
		cmocka_unit_test(bounds_limit_what_is_there_and_add_nothing),
		cmocka_unit_test(doses_are_equal_set_by_set),
		cmocka_unit_test(a_target_is_reached_in_all_it_has),
		cmocka_unit_test(quantities_are_read_and_set_by_name),
		cmocka_unit_test(nobody_is_asked_for_less),
	};

	return cmocka_run_group_tests_name("core_dose", tests, NULL, NULL);
}

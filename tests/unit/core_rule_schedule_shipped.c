/* The shipped nine weeks from walking to running, followed: by someone steady, hasty, rare, and
 * after days off. Not for what counts as a day of a week: core_rule_schedule.c. */
#include "limber/core/plan_day.h"

#include "limber/base/text.h"
#include "support/programme.h"
#include "support/test.h"

/* Seconds of the day's jogs. */
static int jogged(struct trainee *t)
{
	const struct advice *steps = trainee_asks(t);
	int s = 0;

	for (int i = 0; i < t->routine.n_steps; i++) {
		if (text_eq(t->routine.steps[i].exercise, "jog") && steps[i].target.sets > 0)
			s += steps[i].target.set[0].time_s * routine_occurrences(&t->routine, i);
	}
	return s;
}

static void nine_weeks_take_nine(void **state)
{
	static const int minutes[] = { 8, 9, 10, 12, 15, 18, 22, 25, 30 };
	struct trainee *t = *state;

	programme_shipped(t);
	for (int n = 0; n < 9 * 3; n++) {
		assert_int_equal(date_diff(t->day, date_from_ymd(2026, 3, 2)) / 7, n / 3);
		assert_int_equal(programme_week(t), n / 3 + 1);
		assert_int_equal(jogged(t), minutes[n / 3] * 60);
		programme_train(t, well, n % 3 == 2 ? 3 : 2);
	}
	for (int n = 0; n < 30; n++) { /* and it stays: for longer than the rule looks back */
		assert_int_equal(jogged(t), 30 * 60);
		programme_train(t, well, 7);
	}
	assert_says(t, "Week 9 of 9, the last, is done: it stays at that.");
}

/* Every day, and twice: no week is done in less than its days. */
static void nobody_is_faster(void **state)
{
	struct trainee *t = *state;

	programme_shipped(t);
	for (int n = 0; n < 9 * 3; n++) {
		assert_int_equal(programme_week(t), n / 3 + 1);
		programme_do(t, well);
		assert_int_equal(programme_week(t), n / 3 + 1);
		programme_train(t, well, 1);
	}
}

/* Eight days between, always: it is the first week for ever, and no shame. */
static void a_misser_repeats(void **state)
{
	struct trainee *t = *state;

	programme_shipped(t);
	for (int n = 0; n < 20; n++) {
		assert_int_equal(programme_week(t), 1);
		programme_train(t, well, 8);
	}
	assert_says(t, "Eight days since the last time: week 1 of 9 again.");
}

static void steps_of_other_weeks_ask_nothing(void **state)
{
	struct trainee *t = *state;

	programme_shipped(t);
	programme_go_well(t, 3);
	const struct advice *steps = trainee_asks(t);

	assert_int_equal(steps[1].move, MOVE_HOLD);
	assert_int_equal(steps[1].target.sets, 0);
	assert_string_equal(steps[1].cap, "not this week");
	assert_string_equal(steps[1].why, "Its last week was week 1; this is week 2 of 9.");
	assert_string_equal(steps[5].why, "It comes in week 3; this is week 2 of 9.");
	/* A jog is a jog: the next week's is more than the last one's. */
	assert_int_equal(steps[3].move, MOVE_UP);
	assert_int_equal(steps[3].previous.set[0].time_s, 60);
	assert_int_equal(steps[3].target.set[0].time_s, 90);
	assert_int_equal(steps[3].n_used, 3);
	assert_int_equal(steps[3].used[0], 2);
	assert_string_equal(steps[0].rule, "none");
	assert_int_equal(steps[0].target.set[0].time_s, 300);
}

/* Only walks are allowed: a jog of another week is no more left out than it would be done. */
static void steps_of_other_weeks_are_not_left_out(void **state)
{
	struct trainee *t = *state;
	int blocked = 0;

	programme_shipped(t);
	trainee_tells(t, "conditions vertebral_fracture\n");
	const struct advice *steps = trainee_asks(t);

	for (int i = 0; i < t->routine.n_steps; i++)
		blocked += steps[i].move == MOVE_BLOCKED;
	assert_int_equal(blocked, 1);
	assert_int_equal(steps[1].move, MOVE_BLOCKED);
	assert_string_equal(steps[5].why, "It comes in week 3; this is week 1 of 9.");
}

/* ---- Back ---- */

/* By minutes jogged: 8, 9, 10, 12, 15, 18, 22, 25, 30; of week 7 no more than the table's share. */
static void days_off_go_back(void **state)
{
	static const struct {
		int days, week, week_new;
	} rows[] = { { 7, 7, 7 },  { 8, 6, 5 },  { 14, 6, 5 }, { 15, 5, 3 },
		     { 28, 5, 3 }, { 29, 3, 1 }, { 56, 3, 1 }, { 57, 1, 1 } };
	struct trainee *t = *state;

	for (size_t i = 0; i < 2 * ARRAY_LEN(rows); i++) {
		bool is_new = i % 2;
		int days = rows[i / 2].days,
		    week = is_new ? rows[i / 2].week_new : rows[i / 2].week;

		trainee_forgets(t);
		programme_shipped(t);
		trainee_tells(t, is_new ? "level new\n" : "level active\n");
		programme_go_well(t, 6 * 3 + 1);
		trainee_waits(t, days - 2);
		assert_int_equal(programme_week(t), week);
		/* From its first day: three of them until the next, but for no break at all. */
		for (int n = 0; n < (days > 7 ? 3 : 2); n++) {
			assert_int_equal(programme_week(t), week);
			programme_go_well(t, 1);
		}
		assert_int_equal(programme_week(t), week + 1);
	}
}

static bool asks_to_jog(struct trainee *t)
{
	return jogged(t) > 0;
}

/* What jogging took before it is not taken up again at once. */
static void a_flare_up_goes_back(void **state)
{
	struct trainee *t = *state;

	programme_shipped(t);
	trainee_tells(t, "level active\n");
	programme_go_well(t, 6 * 3 + 1);
	trainee_tells(t, "event 2026-04-09 flare begin\n");
	t->day = date_from_ymd(2026, 4, 9);
	for (int n = 0; n < 3; n++) {
		trainee_wakes(t, 5);
		assert_false(asks_to_jog(t));
		programme_train(t, (struct how){ .morning = 5 }, 1);
	}
	trainee_waits(t, 1);
	trainee_wakes(t, 1);
	assert_false(asks_to_jog(t)); /* one calm morning is not two */
	trainee_waits(t, 1);
	trainee_wakes(t, 1);
	assert_int_equal(jogged(t), 15 * 60); /* of 22 */
	programme_go_well(t, 3);
	assert_int_equal(jogged(t), 18 * 60);
}

/* A week that was done is not moved on from after a break: it is done again. */
static void a_break_after_a_week_repeats_it(void **state)
{
	struct trainee *t = *state;

	programme_shipped(t);
	programme_go_well(t, 3);
	assert_int_equal(programme_week(t), 2);
	trainee_waits(t, 8);
	assert_says(t, "Ten days since the last time: week 1 of 9 again.");
	trainee_waits(t, 10);
	assert_says(t, "20 days since the last time: week 1 of 9 again.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		trainee_test(nine_weeks_take_nine),
		trainee_test(nobody_is_faster),
		trainee_test(a_misser_repeats),
		trainee_test(steps_of_other_weeks_ask_nothing),
		trainee_test(steps_of_other_weeks_are_not_left_out),
		trainee_test(days_off_go_back),
		trainee_test(a_flare_up_goes_back),
		trainee_test(a_break_after_a_week_repeats_it),
	};
	return cmocka_run_group_tests_name("core_rule_schedule_shipped", tests, NULL, NULL);
}

/* The shipped nine weeks from walking to running, followed: by someone steady, hasty, rare, and after days
 * off. Not for what counts as a day of a week: core_rule_schedule.c. */
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

/* ---- Days off ---- */

static void days_off_go_back(void **state)
{
	static const struct {
		int days, week;
	} rows[] = { { 7, 7 },  { 8, 7 },  { 14, 7 }, { 15, 6 },
		     { 28, 6 }, { 29, 4 }, { 56, 4 }, { 57, 1 } };
	struct trainee *t = *state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		trainee_forgets(t);
		programme_shipped(t);
		programme_go_well(t, 6 * 3 + 1);
		trainee_waits(t, rows[i].days - 2);
		assert_int_equal(programme_week(t), rows[i].week);
		/* From its first day: three of them until the next, but for no break at all. */
		for (int n = 0; n < (rows[i].days > 7 ? 3 : 2); n++) {
			assert_int_equal(programme_week(t), rows[i].week);
			programme_go_well(t, 1);
		}
		assert_int_equal(programme_week(t), rows[i].week + 1);
	}
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
		trainee_test(a_break_after_a_week_repeats_it),
	};
	return cmocka_run_group_tests_name("core_rule_schedule_shipped", tests, NULL, NULL);
}

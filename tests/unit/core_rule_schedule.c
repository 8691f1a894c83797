/* The rule schedule: a week is done on its days, then the next one comes. What counts as such a
 * day, what is said where it does not, and the doses of the table. */
#include "limber/core/plan_day.h"

#include "support/programme.h"
#include "support/test.h"

/* ---- What counts ---- */

static void what_does_not_count_is_said(void **state)
{
	static const struct {
		struct how how;
		const char *why;
	} rows[] = {
		{ { .is_stopped = true },
		  "The last session was not confirmed: week 1 of 3 again, one of its two days "
		  "done." },
		{ { .morning = 4 },
		  "The morning after, pain was 4 where 1 is usual: week 1 of 3 again, one of its "
		  "two days done." },
		{ { .effort = 9 },
		  "Effort was 9 last time, and 6 is the most for it: week 1 of 3 again, one of its "
		  "two days done." },
		{ { .is_eased = true },
		  "Form was lost last time: week 1 of 3 again, one of its two days done." },
		{ { .short_s = 61 },
		  "89 % of it was done last time: week 1 of 3 again, one of its two days done." },
		{ { .short_s = 600 },
		  "It was left out last time: week 1 of 3 again, one of its two days done." },
	};
	struct trainee *t = *state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		trainee_forgets(t);
		programme_small(t);
		for (int n = 0; n < 14; n++) { /* what is usual */
			trainee_wakes(t, 1);
			trainee_waits(t, 1);
		}
		programme_go_well(t, 1);
		assert_says(t, "Week 1 of 3, one of its two days done.");
		programme_train(t, rows[i].how, 2);
		trainee_wakes(t, 1);
		assert_says(t, rows[i].why);
		programme_go_well(t, 1);
		assert_says(t, "All days of week 1 are done: now week 2 of 3.");
	}
}

static void nine_tenths_count(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	programme_train(t, (struct how){ .short_s = 60 }, 2);
	programme_train(t, (struct how){ .pain = 3 }, 2); /* the middle band: within the quota */
	assert_int_equal(programme_week(t), 2);
}

/* Pain in the high band goes back in weeks; where there is none before, all of the week is done
 * again. */
static void strong_pain_begins_the_week_anew(void **state)
{
	static const struct {
		struct how how;
		const char *why;
	} rows[] = {
		{ { .pain = 7 }, "Pain was 7 after the last session: week 1 of 3 again." },
		{ { .is_hurt = true }, "It hurt last time: week 1 of 3 again." },
	};
	struct trainee *t = *state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		trainee_forgets(t);
		programme_small(t);
		programme_go_well(t, 1);
		programme_train(t, rows[i].how, 2);
		assert_says(t, rows[i].why);
		programme_go_well(t, 1);
		assert_int_equal(programme_week(t), 1);
		programme_go_well(t, 1);
		assert_int_equal(programme_week(t), 2);
	}
}

/* Well in the morning, badly in the evening: the day does not count. */
static void a_bad_second_go_takes_the_day(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	programme_go_well(t, 1);
	programme_do(t, well);
	programme_train(t, (struct how){ .effort = 9 }, 2);
	assert_int_equal(programme_week(t), 1);
	programme_go_well(t, 1);
	assert_int_equal(programme_week(t), 2);
}

/* The whole week's, and then a few minutes more of it: that was done. */
static void a_short_second_go_takes_nothing(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	programme_do(t, well);
	programme_train(t, (struct how){ .short_s = 400 }, 2);
	assert_says(t, "Week 1 of 3, one of its two days done.");
}

static void a_bad_day_does_not_move_on(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	programme_go_well(t, 2);
	trainee_wakes(t, 4);
	assert_says(t,
		    "All days of week 1 of 3 are done; the next one waits. Your back is at 4 this "
		    "morning, usually 1: nothing goes up today.");
	programme_go_well(t, 1); /* the same week again, and nothing is lost by it */
	assert_says(t, "All days of week 1 of 3 are done; the next one waits. Your back was worse "
		       "on 6 Mar (4, usually 1): nothing goes up before two mornings in a row "
		       "no more than a point above usual.");
	programme_go_well(t, 1);
	assert_says(t, "All days of week 1 are done: now week 2 of 3.");
}

/* The week was full, and held for a bad day; what went wrong then has to go well first. */
static void a_full_week_waits_for_a_good_day(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	programme_go_well(t, 2);
	trainee_wakes(t, 4);
	programme_train(t, (struct how){ .effort = 9 }, 2);
	assert_says(t,
		    "Effort was 9 last time, and 6 is the most for it: week 1 of 3 again, two of "
		    "its two days done.");
	programme_go_well(t, 1);
	assert_int_equal(programme_week(t), 2);
}

/* A full week that waits, and a day on which the first go was too hard and the second went well:
 * that is said, and no middle week is called the last. */
static void the_worse_of_a_day_is_said(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	programme_go_well(t, 2);
	trainee_wakes(t, 4);
	programme_do(t, (struct how){ .effort = 9 });
	programme_go_well(t, 1);
	assert_says(t,
		    "Effort was 9 last time, and 6 is the most for it: week 1 of 3 again, two of "
		    "its two days done.");
}

/* ---- Doses week by week ---- */

static void a_table_goes_up_and_back(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	assert_says(t, "Week 1 of 3: on two days, as it is written.");
	programme_go_well(t, 2);
	const struct advice *a = programme_asks(t);

	assert_int_equal(a->target.set[0].time_s, 720);
	assert_int_equal(a->previous.set[0].time_s, 600);
	assert_int_equal(a->move, MOVE_UP);

	programme_train(t, well, 20);
	a = programme_asks(t);
	assert_int_equal(a->target.set[0].time_s, 600);
	assert_int_equal(a->move, MOVE_DOWN);
	assert_string_equal(a->cap, "days off");
	assert_string_equal(
		a->why, "20 days since the last time: back at week 1 of 3, the normal way back.");
}

/* Weeks that ask the same are told apart by counting, however many there are. */
static void weeks_alike_pass(void **state)
{
	struct trainee *t = *state;

	programme_text(t, "version = 1; title = \"T\"; schedule = { weeks = 6; days = 3; };\n"
			  "steps = ( { exercise = \"bike\"; time = 600; weeks = [ 1, 5 ]; },\n"
			  "  { exercise = \"bike\"; time = 900; weeks = 6; } );");
	for (int n = 0; n < 15; n++) {
		assert_int_equal(programme_week(t), n / 3 + 1);
		programme_train(t, well, 3);
	}
	assert_int_equal(programme_week(t), 6);
}

/* A clinician's limit stands over the table, and what is asked within it counts. */
static void bounds_stand_over_it(void **state)
{
	struct trainee *t = *state;

	programme_text(
		t,
		"version = 1; title = \"T\"; schedule = { weeks = 3; days = 1; };\n"
		"steps = ( { exercise = \"bike\"; bounds = { max_time = 700; };\n"
		"  progress = { rule = \"schedule\"; weeks = ( { time = 600; }, { time = 720; },\n"
		"  { time = 840; } ); }; } );");
	programme_go_well(t, 2);
	const struct advice *a = programme_asks(t);

	assert_int_equal(a->target.set[0].time_s, 700);
	assert_string_equal(a->why, "All days of week 2 are done: now week 3 of 3.");
}

/* With strong pain less is asked than is written: doing that moves nothing on. */
static void less_than_written_does_not_count(void **state)
{
	struct trainee *t = *state;

	programme_small(t);
	programme_go_well(t, 1);
	for (int n = 0; n < 4; n++) {
		trainee_wakes(t, 8);
		programme_train(t, (struct how){ .morning = 8, .pain = 8 }, 1);
	}
	for (int n = 0; n < 5; n++) {
		trainee_wakes(t, 1);
		trainee_waits(t, 1);
	}
	assert_says(t, "The very bad days are over: week 1 of 3 again.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		trainee_test(what_does_not_count_is_said),
		trainee_test(nine_tenths_count),
		trainee_test(strong_pain_begins_the_week_anew),
		trainee_test(a_bad_second_go_takes_the_day),
		trainee_test(a_short_second_go_takes_nothing),
		trainee_test(a_bad_day_does_not_move_on),
		trainee_test(a_full_week_waits_for_a_good_day),
		trainee_test(the_worse_of_a_day_is_said),
		trainee_test(a_table_goes_up_and_back),
		trainee_test(weeks_alike_pass),
		trainee_test(bounds_stand_over_it),
		trainee_test(less_than_written_does_not_count),
	};
	return cmocka_run_group_tests_name("core_rule_schedule", tests, NULL, NULL);
}

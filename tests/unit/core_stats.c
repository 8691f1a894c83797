/* Series counted from histories written out here. The day is Friday, 2026-11-20. */
#include "limber/core/stats.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

#include "limber/base/attr.h"

static struct history history;
static struct date today;

static const struct exercise exercises[] = {
	{ .id = "walk", .name = "Walk", .family = FAMILY_AEROBIC, .mode = MODE_TIME },
	{ .id = "walk_lunge", .name = "Walking lunge", .family = FAMILY_SQUAT, .mode = MODE_TIME },
	{ .id = "plank", .name = "Plank", .family = FAMILY_CORE_PLANK, .mode = MODE_HOLD },
	{ .id = "curl_up", .name = "Curl-up", .family = FAMILY_CORE_FRONT, .mode = MODE_HOLD_REPS },
	{ .id = "carry", .name = "Carry", .family = FAMILY_CARRY, .mode = MODE_TIME },
};

static const struct exercise *find(void *user, const char *id)
{
	(void)user;
	for (size_t i = 0; i < ARRAY_LEN(exercises); i++)
		if (strcmp(exercises[i].id, id) == 0)
			return &exercises[i];
	return NULL;
}

static const struct catalog catalog = { .exercise = find };

static int setup(void **state)
{
	(void)state;
	today = date_from_ymd(2026, 11, 20);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	history_release(&history);
	return 0;
}

static struct stats_input input(enum range range, const char *exercise)
{
	return (struct stats_input){ .history = &history,
				     .catalog = &catalog,
				     .day = today,
				     .range = range,
				     .walk_goal = 150,
				     .exercise = exercise };
}

/* One session `ago` days ago with one set. */
static void did(int ago, const char *exercise, struct amount done, enum outcome outcome)
{
	static int id;
	struct set_row set = {
		.exercise = exercise, .done = done, .outcome = outcome, .pain = UNKNOWN
	};
	struct session_row row = { .day = date_add(today, -ago),
				   .state = STATE_COMPLETE,
				   .pain_before = UNKNOWN,
				   .pain_after = UNKNOWN,
				   .sets = &set,
				   .n_sets = 1 };

	snprintf(row.id, sizeof(row.id), "%08d", id++);
	row.started.utc_s = id;
	history_add_session(&history, &row);
}

static void walked(int ago, int seconds)
{
	did(ago, "walk", (struct amount){ .time_s = seconds }, OUTCOME_DONE);
}

static void hurt(int ago, int before, int after)
{
	static int id;
	struct session_row row = { .day = date_add(today, -ago),
				   .pain_before = before,
				   .pain_after = after };

	snprintf(row.id, sizeof(row.id), "p%07d", id++);
	row.started.utc_s = id;
	history_add_session(&history, &row);
}

static void checked_in(int ago, int pain)
{
	history_add_checkin(&history,
			    &(struct checkin){ .day = date_add(today, -ago), .pain = pain });
}

static void assert_line(const struct series *s, int line, const int *expected, int n)
{
	assert_int_equal(s->n, n);
	for (int i = 0; i < n; i++)
		assert_int_equal(s->lines[line].v[i], expected[i]);
}

static void assert_day(struct date d, int year, int month, int day)
{
	assert_int_equal(d.day, date_from_ymd(year, month, day).day);
}

/* ---- Walking ---- */

static void weeks_run_from_monday(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_4_WEEKS, NULL);
	struct series s;

	walked(0, 600);      /* Friday */
	walked(4, 300);      /* Monday of this week */
	walked(5, 1200);     /* Sunday of the week before */
	walked(11, 59 * 60); /* its Monday */
	walked(25, 60);      /* Monday of the first week shown */
	walked(26, 9000);    /* the Sunday before: not shown */
	walked(-1, 9000);    /* tomorrow: not yet */
	stats_walking(&s, &in);
	assert_line(&s, 0, (int[]){ 1, 0, 79, 15 }, 4);
	assert_day(s.first, 2026, 10, 26);
	assert_int_equal(s.step_days, 7);
	assert_int_equal(s.goal, 150);
	assert_true(s.is_running);
	assert_string_equal(s.title, "Walking, minutes a week");
	assert_string_equal(s.unit, "min");
	assert_string_equal(s.note, "");
	series_release(&s);
}

static void a_week_is_over_on_sunday(void **state)
{
	(void)state;
	struct series s;

	today = date_from_ymd(2026, 11, 22);
	struct stats_input in = input(RANGE_4_WEEKS, NULL);
	stats_walking(&s, &in);
	assert_day(s.first, 2026, 10, 26);
	assert_int_equal(s.n, 4);
	assert_false(s.is_running);
	series_release(&s);

	today = date_from_ymd(2026, 11, 23);
	in = input(RANGE_4_WEEKS, NULL);
	stats_walking(&s, &in);
	assert_day(s.first, 2026, 11, 2);
	assert_int_equal(s.n, 4);
	assert_true(s.is_running);
	series_release(&s);
}

static void minutes_are_never_rounded_up(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_4_WEEKS, NULL);
	struct series s;

	walked(1, 150 * 60 - 31);
	walked(2, 30);
	stats_walking(&s, &in);
	assert_int_equal(s.lines[0].v[3], 149);
	assert_int_equal(stats_walk_minutes(&history, &catalog, date_add(today, -2), today), 149);
	series_release(&s);
}

static void before_the_log_there_is_nothing_to_say(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_4_WEEKS, NULL);
	struct series s;

	checked_in(12, 2);
	walked(3, 600);
	stats_walking(&s, &in);
	assert_line(&s, 0, (int[]){ NO_VALUE, 0, 0, 10 }, 4);
	series_release(&s);
}

static void only_walks_are_walks(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_4_WEEKS, NULL);
	struct series s;

	did(0, "walk_lunge", (struct amount){ .time_s = 600 }, OUTCOME_DONE);
	did(0, "carry", (struct amount){ .time_s = 600 }, OUTCOME_DONE);
	stats_walking(&s, &in);
	assert_string_equal(s.note, "No walk logged in these 4 weeks. Each one that you finish, or "
				    "add on Today, is counted here.");
	series_release(&s);

	did(0, "walk_the_dog", (struct amount){ .time_s = 600 }, OUTCOME_PARTIAL);
	stats_walking(&s, &in);
	assert_int_equal(s.lines[0].v[3], 10);
	assert_string_equal(s.note, "");
	series_release(&s);
}

static void walk_minutes_count_both_days(void **state)
{
	(void)state;
	walked(0, 600);
	walked(4, 300);
	walked(5, 120);
	assert_int_equal(stats_walk_minutes(&history, &catalog, date_monday(today), today), 15);
	assert_int_equal(
		stats_walk_minutes(&history, &catalog, date_add(today, -5), date_add(today, -1)),
		7);
}

static void a_long_log_is_averaged(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_ALL, NULL);
	struct series s;

	walked(62 * 7, 60);
	for (int week = 0; week < 8; week++)
		walked(4 + 7 * week, 60 * 10 * (week + 1));
	stats_walking(&s, &in);
	assert_int_equal(s.step_days, 28);
	assert_int_equal(s.n, 16);
	assert_int_equal(s.lines[0].v[15], (10 + 20 + 30 + 40) / 4);
	assert_int_equal(s.lines[0].v[14], (50 + 60 + 70 + 80) / 4);
	assert_int_equal(s.lines[0].v[13], 0);
	assert_string_equal(s.title, "Walking, minutes a week (average of 4 weeks)");
	series_release(&s);
}

static void all_is_four_weeks_at_least(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_ALL, NULL);
	struct series s;

	walked(3, 600);
	stats_walking(&s, &in);
	assert_line(&s, 0, (int[]){ NO_VALUE, NO_VALUE, NO_VALUE, 10 }, 4);
	series_release(&s);

	walked(40, 60); /* a Sunday: its whole week is shown */
	stats_walking(&s, &in);
	assert_line(&s, 0, (int[]){ 1, 0, 0, 0, 0, 0, 10 }, 7);
	series_release(&s);
}

/* ---- Pain ---- */

static void pain_is_each_day_first_and_last(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_4_WEEKS, NULL);
	struct series s;

	checked_in(0, 4);
	hurt(0, 6, 3);
	hurt(0, 2, UNKNOWN);
	hurt(1, 5, 2);
	hurt(1, 1, 0);
	checked_in(27, 9);
	checked_in(28, 10);
	stats_pain(&s, &in);
	assert_int_equal(s.n, 28);
	assert_day(s.first, 2026, 10, 24);
	assert_int_equal(s.fixed_hi, 10);
	assert_false(s.is_running);
	assert_string_equal(s.title, "Pain, 0 to 10");
	assert_string_equal(s.lines[0].name, "before");
	assert_int_equal(s.lines[0].v[27], 4); /* the check-in comes first */
	assert_int_equal(s.lines[0].v[26], 5);
	assert_int_equal(s.lines[0].v[25], NO_VALUE);
	assert_int_equal(s.lines[0].v[0], 9);
	assert_int_equal(s.lines[1].v[27], 3);
	assert_int_equal(s.lines[1].v[26], 0);
	assert_int_equal(s.lines[1].v[0], NO_VALUE);
	series_release(&s);
}

static void longer_pain_is_the_lower_median_of_weeks(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_12_WEEKS, NULL);
	struct series s;

	checked_in(0, 8);
	checked_in(1, 3);
	checked_in(2, 2);
	checked_in(4, 5);
	checked_in(5, 0); /* a Sunday */
	checked_in(6, 7);
	checked_in(7, 10);
	stats_pain(&s, &in);
	assert_int_equal(s.n, 12);
	assert_int_equal(s.lines[0].v[11], 3);
	assert_int_equal(s.lines[0].v[10], 7);
	assert_int_equal(s.lines[0].v[9], NO_VALUE);
	assert_int_equal(s.lines[1].v[11], NO_VALUE);
	assert_string_equal(s.title, "Pain, 0 to 10, median of a week");
	series_release(&s);

	in = input(RANGE_YEAR, NULL);
	stats_pain(&s, &in);
	assert_int_equal(s.n, 13);
	assert_int_equal(s.step_days, 28);
	assert_int_equal(s.lines[0].v[12], 5);
	assert_string_equal(s.title, "Pain, 0 to 10, median of 4 weeks");
	series_release(&s);
}

static void no_answer_is_said(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_ALL, NULL);
	struct series s;

	walked(0, 60);
	stats_pain(&s, &in);
	assert_string_equal(s.note, "No pain answer yet. The morning check-in and the question "
				    "after a session fill this chart.");
	series_release(&s);
}

/* ---- One exercise ---- */

static void the_best_set_of_a_day_counts(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_4_WEEKS, "plank");
	struct series s;

	did(0, "plank", (struct amount){ .hold_s = 12 }, OUTCOME_DONE);
	did(0, "plank", (struct amount){ .hold_s = 20 }, OUTCOME_PARTIAL);
	did(0, "plank", (struct amount){ .hold_s = 15 }, OUTCOME_DONE);
	did(0, "curl_up", (struct amount){ .reps = 6, .hold_s = 99 }, OUTCOME_DONE);
	did(2, "plank", (struct amount){ .hold_s = 0 }, OUTCOME_SKIPPED);
	stats_exercise(&s, &in);
	assert_int_equal(s.lines[0].v[27], 20);
	assert_int_equal(s.lines[0].v[26], NO_VALUE);
	assert_int_equal(s.lines[0].v[25], NO_VALUE);
	assert_string_equal(s.unit, "s");
	assert_string_equal(s.title, "Plank, best set a day");
	series_release(&s);
}

static void it_is_measured_in_its_own_unit(void **state)
{
	(void)state;
	static const struct {
		const char *id;
		struct amount done;
		int value;
		const char *unit;
	} rows[] = {
		{ "curl_up", { .reps = 6, .hold_s = 8 }, 6, "reps" },
		{ "carry", { .time_s = 40 }, 40, "s" },
		{ "walk", { .time_s = 12 * 60 + 59 }, 12, "min" },
		{ "gone_reps", { .reps = 7 }, 7, "reps" },
		{ "gone_hold", { .reps = 1, .hold_s = 30 }, 30, "s" },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct stats_input in = input(RANGE_12_WEEKS, rows[i].id);
		struct series s;

		did(0, rows[i].id, rows[i].done, OUTCOME_DONE);
		stats_exercise(&s, &in);
		assert_int_equal(s.n, 84);
		assert_int_equal(s.lines[0].v[83], rows[i].value);
		assert_string_equal(s.unit, rows[i].unit);
		series_release(&s);
	}
}

static void over_a_year_the_best_of_a_week(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_YEAR, "plank");
	struct series s;

	did(0, "plank", (struct amount){ .hold_s = 12 }, OUTCOME_DONE);
	did(4, "plank", (struct amount){ .hold_s = 14 }, OUTCOME_DONE);
	did(5, "plank", (struct amount){ .hold_s = 16 }, OUTCOME_DONE);
	stats_exercise(&s, &in);
	assert_int_equal(s.n, 52);
	assert_int_equal(s.lines[0].v[51], 14);
	assert_int_equal(s.lines[0].v[50], 16);
	assert_string_equal(s.title, "Plank, best set a week");
	series_release(&s);
}

static void an_exercise_never_done_is_said(void **state)
{
	(void)state;
	struct stats_input in = input(RANGE_12_WEEKS, "plank");
	struct series s;

	stats_exercise(&s, &in);
	assert_string_equal(s.note, "No set of it logged in these 12 weeks. Finish a session with "
				    "it in, and it is counted here.");
	series_release(&s);
}

static void exercises_most_often_done_come_first(void **state)
{
	(void)state;
	const char *ids[4];

	did(9, "carry", (struct amount){ .time_s = 40 }, OUTCOME_DONE);
	did(8, "plank", (struct amount){ .hold_s = 12 }, OUTCOME_DONE);
	did(7, "curl_up", (struct amount){ .reps = 6 }, OUTCOME_HURT);
	did(6, "plank", (struct amount){ .hold_s = 12 }, OUTCOME_PARTIAL);
	did(5, "walk", (struct amount){ .time_s = 0 }, OUTCOME_SKIPPED);
	assert_int_equal(stats_exercises(&history, ids, 4), 3);
	assert_string_equal(ids[0], "plank");
	assert_string_equal(ids[1], "carry");
	assert_string_equal(ids[2], "curl_up");
	assert_int_equal(stats_exercises(&history, ids, 1), 1);
}

static void no_log_is_no_trouble(void **state)
{
	(void)state;
	const char *ids[1];

	for (int range = 0; range < RANGES; range++) {
		struct stats_input in = input((enum range)range, "plank");
		struct series s;

		stats_walking(&s, &in);
		assert_true(s.n >= 4 && s.note[0] != '\0');
		series_release(&s);
		stats_pain(&s, &in);
		assert_true(s.n >= 4 && s.note[0] != '\0');
		series_release(&s);
		assert_int_equal(s.n, 0);
	}
	assert_int_equal(stats_exercises(&history, ids, 1), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(weeks_run_from_monday),
		TEST(a_week_is_over_on_sunday),
		TEST(minutes_are_never_rounded_up),
		TEST(before_the_log_there_is_nothing_to_say),
		TEST(only_walks_are_walks),
		TEST(walk_minutes_count_both_days),
		TEST(a_long_log_is_averaged),
		TEST(all_is_four_weeks_at_least),
		TEST(pain_is_each_day_first_and_last),
		TEST(longer_pain_is_the_lower_median_of_weeks),
		TEST(no_answer_is_said),
		TEST(the_best_set_of_a_day_counts),
		TEST(it_is_measured_in_its_own_unit),
		TEST(over_a_year_the_best_of_a_week),
		TEST(an_exercise_never_done_is_said),
		TEST(exercises_most_often_done_come_first),
		TEST(no_log_is_no_trouble),
	};

	return cmocka_run_group_tests_name("core_stats", tests, NULL, NULL);
}

/* What the charts of pain and of one exercise count. Not for walking: core_stats_walking.c. */
#include "limber/core/stats.h"

#include "support/diary.h"
#include "support/test.h"

/* ---- Pain ---- */

static void pain_is_each_day_first_and_last(void **state)
{
	struct diary *d = *state;

	diary_checkin(d, 0, 4);
	diary_pain(d, 0, 6, 3);
	diary_pain(d, 0, 2, UNKNOWN);
	diary_pain(d, 1, 5, 2);
	diary_pain(d, 1, 1, 0);
	diary_checkin(d, 27, 9);
	diary_checkin(d, 28, 10);
	const struct series *s = pain_of(d, RANGE_4_WEEKS);

	assert_int_equal(s->n, 28);
	assert_begins(s, 2026, 10, 24);
	assert_int_equal(s->fixed_hi, 10);
	assert_false(s->is_running);
	assert_string_equal(s->title, "Pain, 0 to 10");
	assert_string_equal(s->lines[0].name, "before");
	assert_int_equal(s->lines[0].v[27], 4); /* the check-in comes first */
	assert_int_equal(s->lines[0].v[26], 5);
	assert_int_equal(s->lines[0].v[25], NO_VALUE);
	assert_int_equal(s->lines[0].v[0], 9);
	assert_int_equal(s->lines[1].v[27], 3);
	assert_int_equal(s->lines[1].v[26], 0);
	assert_int_equal(s->lines[1].v[0], NO_VALUE);
}

static void longer_pain_is_the_lower_median_of_weeks(void **state)
{
	struct diary *d = *state;

	diary_checkin(d, 0, 8);
	diary_checkin(d, 1, 3);
	diary_checkin(d, 2, 2);
	diary_checkin(d, 4, 5);
	diary_checkin(d, 5, 0); /* a Sunday */
	diary_checkin(d, 6, 7);
	diary_checkin(d, 7, 10);
	const struct series *s = pain_of(d, RANGE_12_WEEKS);

	assert_int_equal(s->n, 12);
	assert_int_equal(s->lines[0].v[11], 3);
	assert_int_equal(s->lines[0].v[10], 7);
	assert_int_equal(s->lines[0].v[9], NO_VALUE);
	assert_int_equal(s->lines[1].v[11], NO_VALUE);
	assert_string_equal(s->title, "Pain, 0 to 10, median of a week");

	s = pain_of(d, RANGE_YEAR);
	assert_int_equal(s->n, 13);
	assert_int_equal(s->step_days, 28);
	assert_int_equal(s->lines[0].v[12], 5);
	assert_string_equal(s->title, "Pain, 0 to 10, median of 4 weeks");
}

static void no_answer_is_said(void **state)
{
	struct diary *d = *state;

	diary_walk(d, 0, 60);
	const struct series *s = pain_of(d, RANGE_ALL);

	assert_string_equal(s->note, "No pain answer yet. The morning check-in and the question "
				     "after a session fill this chart.");
}

/* ---- One exercise ---- */

static void the_best_set_of_a_day_counts(void **state)
{
	struct diary *d = *state;

	diary_done(d, 0, "plank", (struct amount){ .hold_s = 12 });
	diary_set(d, 0, "plank", (struct amount){ .hold_s = 20 }, OUTCOME_PARTIAL);
	diary_done(d, 0, "plank", (struct amount){ .hold_s = 15 });
	diary_done(d, 0, "curl_up", (struct amount){ .reps = 6, .hold_s = 99 });
	diary_set(d, 2, "plank", (struct amount){ .hold_s = 0 }, OUTCOME_SKIPPED);
	const struct series *s = exercise_of(d, RANGE_4_WEEKS, "plank");

	assert_int_equal(s->lines[0].v[27], 20);
	assert_int_equal(s->lines[0].v[26], NO_VALUE);
	assert_int_equal(s->lines[0].v[25], NO_VALUE);
	assert_string_equal(s->unit, "s");
	assert_string_equal(s->title, "Plank, best set a day, in seconds");
}

static void it_is_measured_in_its_own_unit(void **state)
{
	static const struct {
		const char *id;
		struct amount done;
		int value;
		const char *unit;
	} rows[] = {
		{ "curl_up", { .reps = 6, .hold_s = 8 }, 6, "reps" },
		{ "curl_up", { .reps = 5, .load_g = 2500 }, 2500, "g" },
		{ "carry", { .time_s = 40 }, 40, "s" },
		{ "walk", { .time_s = 12 * 60 + 59 }, 12, "min" },
		{ "gone_reps", { .reps = 7 }, 7, "reps" },
		{ "gone_hold", { .reps = 1, .hold_s = 30 }, 30, "s" },
	};
	struct diary *d = *state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		diary_done(d, 0, rows[i].id, rows[i].done);
		const struct series *s = exercise_of(d, RANGE_12_WEEKS, rows[i].id);

		assert_int_equal(s->n, 84);
		assert_int_equal(s->lines[0].v[83], rows[i].value);
		assert_string_equal(s->unit, rows[i].unit);
	}
}

static void a_step_with_a_dose_of_its_own_is_another_matter(void **state)
{
	struct diary *d = *state;

	diary_done(d, 2, "walk", (struct amount){ .time_s = 60 });
	d->log.sessions[0].sets[0].key = "morning_stretch/loosen";
	assert_int_equal(exercise_of(d, RANGE_4_WEEKS, "walk")->lines[0].v[25], 60);

	diary_done(d, 1, "walk", (struct amount){ .time_s = 900 });
	diary_done(d, 0, "walk", (struct amount){ .time_s = 1200 });
	d->log.sessions[2].sets[0].key = "walk/longer"; /* a rung */
	const struct series *s = exercise_of(d, RANGE_4_WEEKS, "walk");

	assert_int_equal(s->lines[0].v[25], NO_VALUE);
	assert_int_equal(s->lines[0].v[26], 15);
	assert_int_equal(s->lines[0].v[27], 20);
}

static void over_a_year_the_best_of_a_week(void **state)
{
	struct diary *d = *state;

	diary_done(d, 0, "plank", (struct amount){ .hold_s = 12 });
	diary_done(d, 4, "plank", (struct amount){ .hold_s = 14 });
	diary_done(d, 5, "plank", (struct amount){ .hold_s = 16 });
	const struct series *s = exercise_of(d, RANGE_YEAR, "plank");

	assert_int_equal(s->n, 52);
	assert_int_equal(s->lines[0].v[51], 14);
	assert_int_equal(s->lines[0].v[50], 16);
	assert_string_equal(s->title, "Plank, best set a week, in seconds");
}

static void an_exercise_never_done_is_said(void **state)
{
	struct diary *d = *state;
	const struct series *s = exercise_of(d, RANGE_12_WEEKS, "plank");

	assert_string_equal(s->note, "No set of it logged in these 12 weeks. Finish a session with "
				     "it in, and it is counted here.");
}

static void exercises_most_often_done_come_first(void **state)
{
	struct diary *d = *state;
	const char *ids[4];

	diary_done(d, 9, "carry", (struct amount){ .time_s = 40 });
	diary_done(d, 8, "plank", (struct amount){ .hold_s = 12 });
	diary_set(d, 7, "curl_up", (struct amount){ .reps = 6 }, OUTCOME_HURT);
	diary_set(d, 6, "plank", (struct amount){ .hold_s = 12 }, OUTCOME_PARTIAL);
	diary_set(d, 5, "walk", (struct amount){ .time_s = 0 }, OUTCOME_SKIPPED);
	assert_int_equal(stats_exercises(&d->log, ids, 4), 3);
	assert_string_equal(ids[0], "plank");
	assert_string_equal(ids[1], "carry");
	assert_string_equal(ids[2], "curl_up");
	assert_int_equal(stats_exercises(&d->log, ids, 1), 1);
}

static void no_log_is_no_trouble(void **state)
{
	struct diary *d = *state;
	const char *ids[1];

	for (enum range range = 0; range < RANGES; range++) {
		const struct series *s = walking_of(d, range);

		assert_true(s->n >= 4 && s->note[0] != '\0');
		s = pain_of(d, range);
		assert_true(s->n >= 4 && s->note[0] != '\0');
	}
	series_release(&d->series);
	assert_int_equal(d->series.n, 0);
	assert_int_equal(stats_exercises(&d->log, ids, 1), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		diary_test(pain_is_each_day_first_and_last),
		diary_test(longer_pain_is_the_lower_median_of_weeks),
		diary_test(no_answer_is_said),
		diary_test(the_best_set_of_a_day_counts),
		diary_test(it_is_measured_in_its_own_unit),
		diary_test(over_a_year_the_best_of_a_week),
		diary_test(a_step_with_a_dose_of_its_own_is_another_matter),
		diary_test(an_exercise_never_done_is_said),
		diary_test(exercises_most_often_done_come_first),
		diary_test(no_log_is_no_trouble),
	};

	return cmocka_run_group_tests_name("core_stats", tests, NULL, NULL);
}

/* Minutes walked, week by week: which days a week has, what is a walk, how long logs are shown. */
#include "limber/core/stats.h"

#include "support/diary.h"
#include "support/test.h"

/* Walked from so many days ago to so many, both counted. */
static int minutes(const struct diary *d, int from, int to)
{
	return stats_walk_minutes(&d->log, &diary_catalog, date_add(d->today, -from),
				  date_add(d->today, -to));
}

static void weeks_run_from_monday(void **state)
{
	struct diary *d = *state;

	diary_walk(d, 0, 600);      /* Friday */
	diary_walk(d, 4, 300);      /* Monday of this week */
	diary_walk(d, 5, 1200);     /* Sunday of the week before */
	diary_walk(d, 11, 59 * 60); /* its Monday */
	diary_walk(d, 25, 60);      /* Monday of the first week shown */
	diary_walk(d, 26, 9000);    /* the Sunday before: not shown */
	diary_walk(d, -1, 9000);    /* tomorrow: not yet */
	const struct series *s = walking_of(d, RANGE_4_WEEKS);

	assert_line(s, 0, (int[]){ 1, 0, 79, 15 }, 4);
	assert_begins(s, 2026, 10, 26);
	assert_int_equal(s->step_days, 7);
	assert_int_equal(s->goal, 150);
	assert_true(s->is_running);
	assert_string_equal(s->title, "Walking, minutes a week");
	assert_string_equal(s->unit, "min");
	assert_string_equal(s->note, "");
}

static void a_week_is_over_on_sunday(void **state)
{
	struct diary *d = *state;

	d->today = date_from_ymd(2026, 11, 22);
	const struct series *s = walking_of(d, RANGE_4_WEEKS);

	assert_begins(s, 2026, 10, 26);
	assert_int_equal(s->n, 4);
	assert_false(s->is_running);

	d->today = date_from_ymd(2026, 11, 23);
	s = walking_of(d, RANGE_4_WEEKS);
	assert_begins(s, 2026, 11, 2);
	assert_int_equal(s->n, 4);
	assert_true(s->is_running);
}

static void minutes_are_never_rounded_up(void **state)
{
	struct diary *d = *state;

	diary_walk(d, 1, 150 * 60 - 31);
	diary_walk(d, 2, 30);
	const struct series *s = walking_of(d, RANGE_4_WEEKS);

	assert_int_equal(s->lines[0].v[3], 149);
	assert_int_equal(minutes(d, 2, 0), 149);
}

static void before_the_log_there_is_nothing_to_say(void **state)
{
	struct diary *d = *state;

	diary_checkin(d, 12, 2);
	diary_walk(d, 3, 600);
	const struct series *s = walking_of(d, RANGE_4_WEEKS);

	assert_line(s, 0, (int[]){ NO_VALUE, 0, 0, 10 }, 4);
}

static void only_walks_are_walks(void **state)
{
	struct diary *d = *state;

	diary_done(d, 0, "walk_lunge", (struct amount){ .time_s = 600 });
	diary_done(d, 0, "carry", (struct amount){ .time_s = 600 });
	const struct series *s = walking_of(d, RANGE_4_WEEKS);

	assert_string_equal(s->note,
			    "No walk logged in these 4 weeks. Each one that you finish, or "
			    "add on Today, is counted here.");

	diary_set(d, 0, "walk_the_dog", (struct amount){ .time_s = 600 }, OUTCOME_PARTIAL);
	s = walking_of(d, RANGE_4_WEEKS);
	assert_int_equal(s->lines[0].v[3], 10);
	assert_string_equal(s->note, "");
}

static void walk_minutes_count_both_days(void **state)
{
	struct diary *d = *state;

	diary_walk(d, 0, 600);
	diary_walk(d, 4, 300);
	diary_walk(d, 5, 120);
	assert_int_equal(minutes(d, 4, 0), 15);
	assert_int_equal(minutes(d, 5, 1), 7);
}

static void a_long_log_is_averaged(void **state)
{
	struct diary *d = *state;

	diary_walk(d, 62 * 7, 60);
	for (int week = 0; week < 8; week++)
		diary_walk(d, 4 + 7 * week, 60 * 10 * (week + 1));
	const struct series *s = walking_of(d, RANGE_ALL);

	assert_int_equal(s->step_days, 28);
	assert_int_equal(s->n, 16);
	assert_int_equal(s->lines[0].v[15], (10 + 20 + 30 + 40) / 4);
	assert_int_equal(s->lines[0].v[14], (50 + 60 + 70 + 80) / 4);
	assert_int_equal(s->lines[0].v[13], 0);
	assert_string_equal(s->title, "Walking, minutes a week (average of 4 weeks)");
}

static void all_is_four_weeks_at_least(void **state)
{
	struct diary *d = *state;

	diary_walk(d, 3, 600);
	const struct series *s = walking_of(d, RANGE_ALL);

	assert_line(s, 0, (int[]){ NO_VALUE, NO_VALUE, NO_VALUE, 10 }, 4);

	diary_walk(d, 40, 60); /* a Sunday: its whole week is shown */
	s = walking_of(d, RANGE_ALL);
	assert_line(s, 0, (int[]){ 1, 0, 0, 0, 0, 0, 10 }, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		diary_test(weeks_run_from_monday),
		diary_test(a_week_is_over_on_sunday),
		diary_test(minutes_are_never_rounded_up),
		diary_test(before_the_log_there_is_nothing_to_say),
		diary_test(only_walks_are_walks),
		diary_test(walk_minutes_count_both_days),
		diary_test(a_long_log_is_averaged),
		diary_test(all_is_four_weeks_at_least),
	};

	return cmocka_run_group_tests_name("core_stats_walking", tests, NULL, NULL);
}

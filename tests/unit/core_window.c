/* How far back a history key counts. */
#include "limber/core/window.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/test.h"

/* Asks for days so many days ago, newest first, until one does not count; returns how many did. The
 * window must reach a day so many days ago. */
static int taken_to(struct window *w, int reach, const int *ago, int n)
{
	struct date today = date_from_ymd(2026, 11, 22);
	int i = 0;

	window_begin(w, today, date_add(today, -reach));
	while (i < n && window_takes(w, date_add(today, -ago[i])))
		i++;
	return i;
}

static int taken(struct window *w, const int *ago, int n)
{
	return taken_to(w, 0, ago, n);
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

/* Walked every day of a flare-up: what was before it tells where to come back to. */
static void what_was_before_the_reach_counts(void **state)
{
	struct window w;
	int ago[80];

	(void)state;
	for (int i = 0; i < 80; i++)
		ago[i] = 1 + i;
	assert_int_equal(taken_to(&w, 30, ago, 80), 31 + WINDOW_DAYS);
	assert_true(w.has_older);
	assert_int_equal(date_diff(w.day, w.older), 32 + WINDOW_DAYS);
	assert_int_equal(taken_to(&w, 5, ago, 80), 6 + WINDOW_DAYS);
}

static void say(struct history *h, struct date day, enum event_kind kind, const char *value)
{
	struct event e = { .day = day, .at = { .utc_s = (int64_t)day.day * 86400 }, .kind = kind };

	snprintf(e.value, sizeof e.value, "%s", value);
	history_add_event(h, &e);
}

static void a_flare_of_the_last_ten_weeks_is_reached(void **state)
{
	struct date today = date_from_ymd(2026, 11, 22);
	struct history h = { .n_events = 0 };

	(void)state;
	assert_int_equal(date_diff(today, window_reach(&h, today)), 0);
	say(&h, date_add(today, -71), EVENT_FLARE, "begin");
	assert_int_equal(date_diff(today, window_reach(&h, today)), 0);
	assert_int_equal(date_diff(today, window_reach(&h, date_add(today, -1))), 71);
	say(&h, date_add(today, -30), EVENT_FLARE, "begin");
	say(&h, date_add(today, -20), EVENT_FLARE, "over");
	say(&h, date_add(today, 1), EVENT_FLARE, "begin");
	assert_int_equal(date_diff(today, window_reach(&h, today)), 30);
	history_release(&h);
}

/* Walks count from the first one after an operation, while nobody has cleared them. */
static void an_operation_is_reached_until_cleared(void **state)
{
	struct date today = date_from_ymd(2026, 11, 22);
	struct history h = { .n_events = 0 };

	(void)state;
	say(&h, date_from_ymd(2025, 1, 1), EVENT_CONDITIONS, "post_op");
	assert_int_equal(date_diff(today, window_reach(&h, today)), WINDOW_WEEKS_MAX * WEEKDAYS);
	say(&h, date_add(today, -40), EVENT_SURGERY, "2026-10-10");
	assert_int_equal(date_diff(today, window_reach(&h, today)), 43);
	say(&h, date_add(today, -1), EVENT_CLEARED, "2026-11-21");
	assert_int_equal(date_diff(today, window_reach(&h, today)), 0);
	history_release(&h);
}

/* The week of Monday 16 November is the sixth from 12 October; the five before it are reached. */
static void the_weeks_before_an_easy_one_are_reached(void **state)
{
	struct date today = date_from_ymd(2026, 11, 22);
	struct history h = { .n_events = 0 };

	(void)state;
	say(&h, date_from_ymd(2026, 10, 14), EVENT_PLAN, "active_back");
	assert_int_equal(window_reach(&h, today).day, date_from_ymd(2026, 10, 12).day);
	assert_int_equal(window_reach(&h, date_from_ymd(2026, 11, 16)).day,
			 date_from_ymd(2026, 10, 12).day);
	assert_int_equal(window_reach(&h, date_from_ymd(2026, 11, 15)).day,
			 date_from_ymd(2026, 11, 15).day);
	assert_int_equal(window_reach(&h, date_from_ymd(2026, 11, 23)).day,
			 date_from_ymd(2026, 11, 23).day);
	history_release(&h);
}

static void put_set(struct history *h, struct date day, enum outcome outcome)
{
	struct set_row set = { .key = "plank", .exercise = "plank", .outcome = outcome };
	struct session_row s = { .day = day, .sets = &set, .n_sets = 1 };

	snprintf(s.id, sizeof s.id, "%d", (int)day.day);
	history_add_session(h, &s);
}

static void train(struct history *h, struct date day)
{
	put_set(h, day, OUTCOME_DONE);
}

/* However often it was left out since: where it was last done tells where to come back to. */
static void a_day_on_which_it_was_left_out_does_not_count(void **state)
{
	struct date today = date_from_ymd(2026, 11, 22);
	struct history h = { .n_events = 0 };
	bool has_older;

	(void)state;
	train(&h, date_add(today, -40));
	for (int ago = 30; ago > 0; ago--)
		put_set(&h, date_add(today, -ago), OUTCOME_SKIPPED);
	assert_int_equal(window_first(&h, "plank", today, &has_older), 0);
	assert_int_equal(window_first(&h, "plank", date_add(today, -40), &has_older), 0);
	assert_false(has_older);
	history_release(&h);
}

/* Whoever is back from it for six weeks is back. */
static void a_break_is_reached_while_the_way_back_may_last(void **state)
{
	struct date today = date_from_ymd(2026, 11, 22);
	struct history h = { .n_events = 0 };

	(void)state;
	train(&h, date_add(today, -80));
	train(&h, date_add(today, -60));
	for (int ago = 49; ago > 0; ago -= 7)
		train(&h, date_add(today, -ago));
	assert_int_equal(date_diff(today, window_reach(&h, today)), 60);
	assert_int_equal(date_diff(today, window_reach(&h, date_add(today, 1))), -1);
	assert_int_equal(date_diff(today, window_reach(&h, date_add(today, -50))), 80);
	history_release(&h);
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
		cmocka_unit_test(a_day_on_which_it_was_left_out_does_not_count),
		cmocka_unit_test(what_was_before_a_break_counts),
		cmocka_unit_test(what_was_before_the_reach_counts),
		cmocka_unit_test(a_flare_of_the_last_ten_weeks_is_reached),
		cmocka_unit_test(an_operation_is_reached_until_cleared),
		cmocka_unit_test(a_break_is_reached_while_the_way_back_may_last),
		cmocka_unit_test(the_weeks_before_an_easy_one_are_reached),
		cmocka_unit_test(a_week_without_is_no_break),
		cmocka_unit_test(nothing_is_older_than_half_a_year),
		cmocka_unit_test(the_day_itself_does_not_count),
	};
	return cmocka_run_group_tests_name("core window", tests, NULL, NULL);
}

/* What is read of days before those that count: their answers, and where a break was. Not for what
 * follows from it: tests/property/window.c. */
#include "limber/base/text.h"
#include "limber/core/safety.h"
#include "limber/core/window.h"
#include "limber/store/store.h"
#include "support/memory_store.h"
#include "support/sample_log.h"
#include "support/test.h"

static const struct date monday = { 20780 };

static struct err err;

static struct date ago(int days)
{
	return date_add(monday, -days);
}

/* A session so many days ago that says nothing but how far down the leg it was. */
static void put_leg(struct store *st, const char *id, int days_ago, int leg)
{
	struct session_row row = sample_session(id, ago(days_ago));

	row.pain_before = UNKNOWN;
	row.leg = leg;
	assert_true(store_put_session(st, &row, &err));
}

static void put_checkin(struct store *st, int days_ago, int leg)
{
	const struct checkin row = { .day = ago(days_ago), .at = { 1795161600, 60 }, .leg = leg };

	assert_true(store_put_checkin(st, &row, &err));
}

static struct history read_week(struct store *st)
{
	struct history h = { .n_sessions = 0 };

	assert_true(store_recent(st, ago(7), monday, &h, &err));
	return h;
}

/* Before the week: three sessions say that there is nothing in the leg, the fourth says nothing. */
static void put_quiet_legs(struct store *st)
{
	put_leg(st, "first", 20, SITE_NONE);
	put_leg(st, "second", 15, SITE_BACK);
	put_leg(st, "last", 12, SITE_NONE);
	put_leg(st, "silent", 10, UNKNOWN);
}

static void the_last_word_of_a_quiet_leg_stands_for_all(void **state)
{
	put_quiet_legs(*state);
	struct history h = read_week(*state);

	assert_int_equal(h.n_sessions, 1);
	assert_string_equal(h.sessions[0].id, "last");
	assert_int_equal(h.sessions[0].n_sets, 0);
	assert_int_equal(leg_reach(&h, monday).day, monday.day);
	history_release(&h);
}

static void of_a_leg_that_hurt_all_is_read(void **state)
{
	put_quiet_legs(*state);
	put_leg(*state, "hurt", 25, SITE_CALF);
	struct history h = read_week(*state);

	assert_int_equal(h.n_sessions, 4);
	assert_string_equal(h.sessions[0].id, "hurt");
	history_release(&h);
}

static void nor_is_anything_left_out_after_a_morning_that_hurt(void **state)
{
	put_quiet_legs(*state);
	put_checkin(*state, 25, SITE_CALF);
	struct history h = read_week(*state);

	assert_int_equal(h.n_sessions, 3);
	history_release(&h);
}

/* Mornings without a check-in are told of by the sessions of the day. */
static void pain_before_a_session_is_a_morning(void **state)
{
	struct session_row row = sample_session("told", ago(20));

	row.leg = UNKNOWN;
	row.pain_before = 4;
	assert_true(store_put_session(*state, &row, &err));
	row = sample_session("not needed", ago(21));
	row.leg = UNKNOWN;
	row.pain_before = 4;
	assert_true(store_put_session(*state, &row, &err));
	put_checkin(*state, 21, UNKNOWN);
	struct history h = read_week(*state);

	assert_int_equal(h.n_sessions, 1);
	assert_string_equal(h.sessions[0].id, "told");
	history_release(&h);
}

static void put_days(struct store *st, const int *days_ago, int n)
{
	for (int i = 0; i < n; i++) {
		struct session_row row = sample_session("", ago(days_ago[i]));

		text_format(row.id, sizeof row.id, "%d", days_ago[i]);
		assert_true(store_put_session(st, &row, &err));
	}
}

/* How many days ago the last day before a break was; 0: there was none. */
static int gap_ago(struct store *st)
{
	struct gap gap = { .day = monday, .next = monday, .reach = monday };

	assert_true(store_gap(st, &gap, &err));
	return date_diff(monday, gap.reach);
}

static void a_break_is_longer_than_a_week(void **state)
{
	static const int days[] = { 1, 8, 15, 16, 23 };

	put_days(*state, days, ARRAY_LEN(days));
	assert_int_equal(gap_ago(*state), 0);
}

static void the_day_before_a_break_is_found_behind_many_others(void **state)
{
	static const int days[] = { 1, 2, 3, 5, 9, 12, 14, 15, 21, 29, 30, 31 };

	put_days(*state, days, ARRAY_LEN(days));
	assert_int_equal(gap_ago(*state), 29);
}

/* Nor do sessions that ended before their first set end one. */
static void days_off_until_today_are_no_break_in_it(void **state)
{
	static const int days[] = { 20, 30 }, bare[] = { 25, 28 };

	put_days(*state, days, ARRAY_LEN(days));
	for (size_t i = 0; i < ARRAY_LEN(bare); i++) {
		struct session_row row = sample_session(i == 0 ? "bare" : "barer", ago(bare[i]));

		row.n_sets = 0;
		assert_true(store_put_session(*state, &row, &err));
	}
	assert_int_equal(gap_ago(*state), 30);
}

/* A window ends where it was last done, behind all days on which it was left out. */
static void what_was_left_out_is_read_past(void **state)
{
	const char *const keys[] = { "plank" };
	struct date since;

	for (int i = 1; i <= 40; i++) {
		struct session_row row = sample_session("", ago(i));
		struct set_row set = { .key = "plank",
				       .exercise = "plank",
				       .step = 1,
				       .set = 1,
				       .pain = UNKNOWN,
				       .outcome = i < 40 ? OUTCOME_SKIPPED : OUTCOME_DONE };

		text_format(row.id, sizeof row.id, "%d", i);
		row.sets = &set;
		row.n_sets = 1;
		assert_true(store_put_session(*state, &row, &err));
	}
	assert_true(store_window(*state, keys, 1, monday, monday, &since, &err));
	assert_int_equal(date_diff(monday, since), 40);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		memory_store_test(the_last_word_of_a_quiet_leg_stands_for_all),
		memory_store_test(of_a_leg_that_hurt_all_is_read),
		memory_store_test(nor_is_anything_left_out_after_a_morning_that_hurt),
		memory_store_test(pain_before_a_session_is_a_morning),
		memory_store_test(a_break_is_longer_than_a_week),
		memory_store_test(the_day_before_a_break_is_found_behind_many_others),
		memory_store_test(days_off_until_today_are_no_break_in_it),
		memory_store_test(what_was_left_out_is_read_past),
	};
	return cmocka_run_group_tests_name("store_reach", tests, NULL, NULL);
}

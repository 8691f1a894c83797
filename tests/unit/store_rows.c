/* Rows in and out of the store: what is written comes back, in order, and in its range. */
#include <stdlib.h>
#include <string.h>

#include "../../src/store/db.h"
#include "limber/store/store.h"
#include "support/memory_store.h"
#include "support/sample_log.h"
#include "support/test.h"

static const struct date monday = { 20780 };

static struct err err;

static struct history read_days(struct store *st, int first, int last)
{
	struct history h = { .n_sessions = 0 };

	assert_true(store_history(st, (struct date){ first }, (struct date){ last }, &h, &err));
	return h;
}

static struct history read_everything(struct store *st)
{
	return read_days(st, date_from_ymd(1, 1, 1).day, date_from_ymd(9999, 12, 31).day);
}

static void put(struct store *st, const char *id, int day)
{
	struct session_row row = sample_session(id, (struct date){ day });

	assert_true(store_put_session(st, &row, &err));
}

static void every_field_of_a_session_comes_back(void **state)
{
	struct session_row row = sample_session("one", monday);

	assert_true(store_put_session(*state, &row, &err));
	struct history h = read_everything(*state);

	assert_int_equal(h.n_sessions, 1);
	assert_session_equal(&h.sessions[0], &row);
	history_release(&h);
}

static void every_word_is_accepted(void **state)
{
	struct session_row row = sample_session("words", monday);

	for (int s = 0; s < SESSION_STATES; s++) {
		row.state = (enum session_state)s;
		assert_true(store_put_session(*state, &row, &err));
	}
	for (int k = 0; k < EVENT_KINDS; k++) {
		struct event e = sample_event(monday, (enum event_kind)k, "x");

		assert_true(store_add_events(*state, &e, 1, &err));
	}
	for (int i = 0; i < (int)OUTCOMES * (int)SIDES; i++) {
		struct set_row set = sample_set(i);

		assert_true(store_add_sets(*state, "words", &set, 1, row.ended, &err));
	}
	struct history h = read_everything(*state);

	assert_int_equal(h.n_events, EVENT_KINDS);
	assert_int_equal(h.sessions[0].n_sets, (int)OUTCOMES * (int)SIDES);
	for (int i = 0; i < (int)OUTCOMES * (int)SIDES; i++) {
		struct set_row set = sample_set(i);

		assert_set_equal(&h.sessions[0].sets[i], &set);
	}
	history_release(&h);
}

static void sessions_come_in_order_whatever_order_they_went_in(void **state)
{
	put(*state, "c", monday.day + 1);
	put(*state, "b", monday.day);
	put(*state, "a", monday.day);
	put(*state, "d", monday.day - 1);
	struct history h = read_everything(*state);

	assert_int_equal(h.n_sessions, 4);
	assert_string_equal(h.sessions[0].id, "d");
	assert_string_equal(h.sessions[1].id, "a");
	assert_string_equal(h.sessions[2].id, "b");
	assert_string_equal(h.sessions[3].id, "c");
	for (int i = 0; i < 4; i++)
		assert_int_equal(h.sessions[i].n_sets, SAMPLE_SETS);
	history_release(&h);
}

static void a_session_without_sets_takes_none_of_its_neighbours(void **state)
{
	struct session_row empty = sample_session("b", monday);

	empty.n_sets = 0;
	put(*state, "a", monday.day);
	assert_true(store_put_session(*state, &empty, &err));
	put(*state, "c", monday.day);
	struct history h = read_everything(*state);

	assert_int_equal(h.n_sessions, 3);
	assert_int_equal(h.sessions[0].n_sets, SAMPLE_SETS);
	assert_int_equal(h.sessions[1].n_sets, 0);
	assert_int_equal(h.sessions[2].n_sets, SAMPLE_SETS);
	history_release(&h);
}

static void a_range_holds_both_its_ends_and_all_events(void **state)
{
	for (int d = -2; d <= 2; d++) {
		struct date day = { monday.day + d };
		struct checkin c = sample_checkin(day, 3 + d);
		struct event e = sample_event(day, EVENT_PLAN, "back_basics");
		char id[] = { (char)('c' + d), '\0' };

		put(*state, id, day.day);
		assert_true(store_put_checkin(*state, &c, &err));
		assert_true(store_add_events(*state, &e, 1, &err));
	}
	struct history h = read_days(*state, monday.day - 1, monday.day + 1);

	assert_int_equal(h.n_sessions, 3);
	assert_string_equal(h.sessions[0].id, "b");
	assert_string_equal(h.sessions[2].id, "d");
	assert_int_equal(h.n_checkins, 3);
	assert_int_equal(h.checkins[0].pain, 2);
	assert_int_equal(h.n_events, 5);
	history_release(&h);
}

static void a_checkin_of_a_day_replaces_the_one_before(void **state)
{
	struct checkin first = sample_checkin(monday, 6), second = sample_checkin(monday, 0);

	assert_true(store_put_checkin(*state, &first, &err));
	assert_true(store_put_checkin(*state, &second, &err));
	struct history h = read_everything(*state);

	assert_int_equal(h.n_checkins, 1);
	assert_int_equal(h.checkins[0].pain, 0);
	assert_int_equal(h.checkins[0].leg, UNKNOWN);
	assert_int_equal(h.checkins[0].at.utc_s, second.at.utc_s);
	assert_int_equal(h.checkins[0].at.offset_min, second.at.offset_min);
	history_release(&h);
}

/* What is said twice counts twice: in between, another program may have taken it back. */
static void no_event_vanishes(void **state)
{
	struct event e = sample_event(monday, EVENT_CONDITIONS, "");
	struct event both[] = { e, sample_event(monday, EVENT_SENSITIVE, "") };
	int64_t at = e.at.utc_s;

	assert_true(store_add_events(*state, &e, 1, &err));
	assert_true(store_add_events(*state, both, 2, &err));
	assert_int_equal(both[0].at.utc_s, at + 1);
	struct history h = read_everything(*state);

	assert_int_equal(h.n_events, 3);
	assert_string_equal(h.events[0].value, "");
	assert_int_equal(h.events[0].at.offset_min, 60);
	assert_int_equal(h.events[0].day.day, monday.day);
	assert_int_equal(h.events[2].kind, EVENT_CONDITIONS);
	history_release(&h);
}

static void putting_a_session_again_replaces_its_sets(void **state)
{
	struct session_row row = sample_session("one", monday);

	assert_true(store_put_session(*state, &row, &err));
	row.n_sets = 1;
	row.effort = UNKNOWN;
	assert_true(store_put_session(*state, &row, &err));
	struct history h = read_everything(*state);

	assert_int_equal(h.n_sessions, 1);
	assert_session_equal(&h.sessions[0], &row);
	history_release(&h);
}

static void deleting_a_session_takes_its_sets_along(void **state)
{
	put(*state, "a", monday.day);
	put(*state, "b", monday.day);
	assert_true(store_delete_session(*state, "a", &err));
	assert_true(store_delete_session(*state, "unknown", &err));
	struct text report = { .s = NULL };
	struct history h = read_everything(*state);

	assert_int_equal(h.n_sessions, 1);
	assert_string_equal(h.sessions[0].id, "b");
	assert_true(store_doctor(*state, &report));
	assert_non_null(strstr(text_str(&report), "1 session, 3 sets"));
	text_release(&report);
	history_release(&h);
}

/* Else the time it takes would grow with the years. */
static void a_range_is_read_by_its_index(void **state)
{
	const enum statement ids[] = { SQL_SESSIONS, SQL_SETS, SQL_CHECKINS };
	struct store *st = *state;

	for (int d = 0; d < 9; d++) {
		struct checkin c = sample_checkin(date_add(monday, d), 1);
		char id[] = { (char)('a' + d), '\0' };

		put(st, id, monday.day + d);
		assert_true(store_put_checkin(st, &c, &err));
	}
	struct history h = read_days(st, monday.day - 1, monday.day + 1);

	for (size_t i = 0; i < ARRAY_LEN(ids); i++) {
		sqlite3_stmt *stmt = st->prepared[ids[i]];

		assert_int_equal(sqlite3_stmt_status(stmt, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0), 0);
		assert_int_equal(sqlite3_stmt_status(stmt, SQLITE_STMTSTATUS_SORT, 0), 0);
		assert_int_equal(sqlite3_stmt_status(stmt, SQLITE_STMTSTATUS_AUTOINDEX, 0), 0);
	}
	history_release(&h);
}

/* Of the index of open sessions all is read: there is one of them at most, but for those left
 * behind. */
static bool reads_the_whole_log(const char *step)
{
	static const char open_ones[] = "SCAN session USING INDEX session_left_open";

	return (text_starts(step, "SCAN session") && !text_starts(step, open_ones)) ||
	       text_starts(step, "SCAN set_row");
}

/* A log of years stays as quick as one of weeks: what is read of it is found by an index. */
static void no_statement_reads_the_whole_log(void **state)
{
	struct store *st = *state;

	for (int id = 0; id < STATEMENTS; id++) {
		struct text explain = { .s = NULL };
		struct cursor c = { .at = 0 };
		sqlite3_stmt *plan = NULL;

		assert_true(db_statement(st, (enum statement)id, &c, &err));
		text_addf(&explain, "EXPLAIN QUERY PLAN %s", sqlite3_sql(c.stmt));
		assert_int_equal(sqlite3_prepare_v2(st->db, explain.s, -1, &plan, NULL), SQLITE_OK);
		while (id != SQL_COUNTS && sqlite3_step(plan) == SQLITE_ROW) {
			const char *step = (const char *)sqlite3_column_text(plan, 3);

			if (reads_the_whole_log(step))
				fail_msg("%s: %s", step, sqlite3_sql(c.stmt));
		}
		sqlite3_finalize(plan);
		text_release(&explain);
	}
}

static void ids_are_random_uuids(void **state)
{
	char a[SESSION_ID_MAX], b[SESSION_ID_MAX];

	(void)state;
	store_make_id(a);
	store_make_id(b);
	assert_int_equal(strlen(a), 36);
	assert_int_equal(a[14], '4');
	assert_non_null(strchr("89ab", a[19]));
	assert_string_not_equal(a, b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		memory_store_test(every_field_of_a_session_comes_back),
		memory_store_test(every_word_is_accepted),
		memory_store_test(sessions_come_in_order_whatever_order_they_went_in),
		memory_store_test(a_session_without_sets_takes_none_of_its_neighbours),
		memory_store_test(a_range_holds_both_its_ends_and_all_events),
		memory_store_test(a_checkin_of_a_day_replaces_the_one_before),
		memory_store_test(no_event_vanishes),
		memory_store_test(putting_a_session_again_replaces_its_sets),
		memory_store_test(deleting_a_session_takes_its_sets_along),
		memory_store_test(a_range_is_read_by_its_index),
		memory_store_test(no_statement_reads_the_whole_log),
		cmocka_unit_test(ids_are_random_uuids),
	};

	return cmocka_run_group_tests_name("store rows", tests, NULL, NULL);
}

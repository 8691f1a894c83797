/* Import: all of it or nothing, and the second time nothing. */
#include <string.h>

#include "limber/store/store.h"
#include "support/memory_store.h"
#include "support/sample_log.h"
#include "support/test.h"

static const struct date monday = { 20780 };

static struct err err;

static struct history sample_history(void)
{
	struct history h = { .n_sessions = 0 };
	struct session_row a = sample_session("a", monday);
	struct checkin c = sample_checkin(monday, 2), d = sample_checkin(date_add(monday, 1), 0);
	struct event e = sample_event(monday, EVENT_LEVEL, "active");

	history_add_session(&h, &a);
	a = sample_session("b", date_add(monday, 1));
	history_add_session(&h, &a);
	history_add_checkin(&h, &c);
	history_add_checkin(&h, &d);
	history_add_event(&h, &e);
	return h;
}

static void assert_imports(struct store *st, const struct history *h, int sessions, int checkins,
			   int events)
{
	struct store_import n = { -1, -1, -1 };

	assert_true(store_import(st, h, &n, &err));
	assert_int_equal(n.sessions, sessions);
	assert_int_equal(n.checkins, checkins);
	assert_int_equal(n.events, events);
}

static void assert_counts(struct store *st, const char *counts)
{
	struct text report = { .s = NULL };

	if (!store_doctor(st, &report) || !strstr(text_str(&report), counts))
		fail_msg("%s\ninstead of %s", text_str(&report), counts);
	text_release(&report);
}

static void a_second_import_changes_nothing(void **state)
{
	struct history h = sample_history(), back = { .n_sessions = 0 };

	assert_imports(*state, &h, 2, 2, 1);
	assert_imports(*state, &h, 0, 0, 0);
	assert_counts(*state, "2 sessions, 6 sets, 2 check-ins, 1 event");
	assert_true(store_history(*state, monday, date_add(monday, 1), &back, &err));
	assert_session_equal(&back.sessions[0], &h.sessions[0]);
	assert_session_equal(&back.sessions[1], &h.sessions[1]);
	history_release(&back);
	history_release(&h);
}

static void what_differs_is_counted_and_replaced(void **state)
{
	struct history h = sample_history();

	assert_imports(*state, &h, 2, 2, 1);
	h.sessions[1].sets[2].done.reps++;
	h.checkins[0].leg = UNKNOWN;
	assert_imports(*state, &h, 1, 1, 0);
	h.sessions[0].effort = UNKNOWN;
	assert_imports(*state, &h, 1, 0, 0);
	h.sessions[0].sets[1].pain = 7;
	assert_imports(*state, &h, 1, 0, 0);
	h.sessions[0].sets[0].outcome = OUTCOME_HURT;
	assert_imports(*state, &h, 1, 0, 0);
	h.sessions[0].ended.offset_min = 0;
	assert_imports(*state, &h, 1, 0, 0);
	h.sessions[0].n_sets = 1;
	assert_imports(*state, &h, 1, 0, 0);
	assert_imports(*state, &h, 0, 0, 0);
	assert_counts(*state, "2 sessions, 4 sets");
	history_release(&h);
}

static void one_bad_row_keeps_everything_out(void **state)
{
	struct history h = sample_history();
	struct store_import n = { -1, -1, -1 };

	h.checkins[1].pain = 11;
	assert_false(store_import(*state, &h, &n, &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_int_equal(n.sessions, -1);
	assert_counts(*state, "0 sessions, 0 sets, 0 check-ins, 0 events");
	h.checkins[1].pain = 10;
	err = (struct err){ .kind = ERR_NONE };
	assert_imports(*state, &h, 2, 2, 1);
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		memory_store_test(a_second_import_changes_nothing),
		memory_store_test(what_differs_is_counted_and_replaced),
		memory_store_test(one_bad_row_keeps_everything_out),
	};

	return cmocka_run_group_tests_name("store import", tests, NULL, NULL);
}

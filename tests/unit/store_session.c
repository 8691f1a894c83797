/* A guided session in the store: begun, logged set by set, resumed, ended, or left behind. */
#include <stdlib.h>
#include <string.h>

#include "limber/store/store.h"
#include "support/memory_store.h"
#include "support/sample_log.h"
#include "support/test.h"

enum { PLANNED = 4 };

static const struct date monday = { 20780 };

static struct err err;

static struct session_row begin(struct store *st, const char *id, struct date day)
{
	struct session_row row = sample_session(id, day);
	struct planned_set plan[PLANNED];

	row.n_sets = 0;
	row.state = STATE_OPEN;
	row.ended = (struct stamp){ 0 };
	for (int i = 0; i < PLANNED; i++)
		plan[i] = sample_planned(i);
	assert_true(store_begin_session(st, &row, plan, PLANNED, &err));
	return row;
}

/* The open session with its plan. */
struct found {
	struct history log;
	struct planned_set *plan;
	int n;
};

static struct found find_open(struct store *st)
{
	struct found f = { .n = -1 };

	assert_true(store_open_session(st, &f.log, &f.plan, &f.n, &err));
	return f;
}

static void found_release(struct found *f)
{
	history_release(&f->log);
	free(f->plan);
}

static struct stamp after(const struct session_row *row, int seconds)
{
	return (struct stamp){ row->started.utc_s + seconds, row->started.offset_min };
}

static void nothing_is_open_at_first(void **state)
{
	struct found f = find_open(*state);

	assert_int_equal(f.n, 0);
	assert_null(f.plan);
	found_release(&f);
}

static void an_open_session_comes_back_with_its_plan_and_sets(void **state)
{
	struct session_row row = begin(*state, "one", monday);
	struct set_row sets[] = { sample_set(0), sample_set(1) };

	assert_true(store_add_sets(*state, "one", sets, 2, after(&row, 60), &err));
	struct found f = find_open(*state);

	row.sets = sets;
	row.n_sets = 2;
	assert_session_equal(&f.log.sessions[0], &row);
	assert_int_equal(f.n, PLANNED);
	for (int i = 0; i < PLANNED; i++) {
		struct planned_set p = sample_planned(i);

		assert_planned_equal(&f.plan[i], &p);
	}
	found_release(&f);
}

static void the_newest_open_session_is_offered(void **state)
{
	begin(*state, "new", monday);
	begin(*state, "old", date_add(monday, -1));
	struct found f = find_open(*state);

	assert_string_equal(f.log.sessions[0].id, "new");
	found_release(&f);
}

/* Imported, it came without a plan: it cannot be gone on with, and hides no other. */
static void a_session_without_a_plan_is_not_offered(void **state)
{
	struct session_row imported = sample_session("imported", monday);
	struct session_row row = begin(*state, "one", date_add(monday, -1));

	imported.state = STATE_OPEN;
	assert_true(store_put_session(*state, &imported, &err));
	struct found f = find_open(*state);

	assert_string_equal(f.log.sessions[0].id, row.id);
	assert_int_equal(f.n, PLANNED);
	found_release(&f);
}

static void answers_are_kept_while_it_is_open(void **state)
{
	struct session_row row = begin(*state, "one", monday);

	row.pain_before = 2;
	row.effort = 7;
	row.note = "the left side was stiff";
	assert_true(store_put_answers(*state, &row, &err));
	struct found f = find_open(*state);

	assert_session_equal(&f.log.sessions[0], &row);
	assert_int_equal(f.n, PLANNED);
	found_release(&f);
	text_copy(row.id, sizeof row.id, "gone");
	assert_false(store_put_answers(*state, &row, &err));
}

static void a_set_of_the_same_place_replaces_the_one_before(void **state)
{
	struct session_row row = begin(*state, "one", monday);
	struct set_row set = sample_set(0);

	assert_true(store_add_sets(*state, "one", &set, 1, after(&row, 60), &err));
	set.outcome = OUTCOME_HURT;
	set.pain = 7;
	assert_true(store_add_sets(*state, "one", &set, 1, after(&row, 70), &err));
	struct found f = find_open(*state);

	assert_int_equal(f.log.sessions[0].n_sets, 1);
	assert_set_equal(&f.log.sessions[0].sets[0], &set);
	found_release(&f);
}

static void sets_of_a_session_that_is_gone_are_refused(void **state)
{
	struct set_row set = sample_set(0);

	assert_false(store_add_sets(*state, "gone", &set, 1, (struct stamp){ 1, 0 }, &err));
	assert_int_equal(err.kind, ERR_IO);
	assert_non_null(strstr(err.msg, "session gone is no longer there"));
}

static void one_bad_set_keeps_out_the_whole_batch(void **state)
{
	struct session_row row = begin(*state, "one", monday);
	struct set_row sets[] = { sample_set(0), sample_set(1) };

	sets[1].pain = 11;
	assert_false(store_add_sets(*state, "one", sets, 2, after(&row, 60), &err));
	assert_int_equal(err.kind, ERR_IO);
	struct found f = find_open(*state);

	assert_int_equal(f.log.sessions[0].n_sets, 0);
	found_release(&f);
}

static void a_new_plan_replaces_the_old(void **state)
{
	begin(*state, "one", monday);
	struct planned_set plan[] = { sample_planned(2), sample_planned(1) };

	assert_true(store_replan(*state, "one", plan, 2, &err));
	struct found f = find_open(*state);

	assert_int_equal(f.n, 2);
	assert_planned_equal(&f.plan[0], &plan[0]);
	assert_planned_equal(&f.plan[1], &plan[1]);
	found_release(&f);
	assert_false(store_replan(*state, "gone", plan, 2, &err));
}

static void an_ended_session_keeps_its_sets_and_drops_its_plan(void **state)
{
	struct session_row row = begin(*state, "one", monday);
	struct set_row set = sample_set(0);
	struct text report = { .s = NULL };
	struct history h = { .n_sessions = 0 };

	assert_true(store_add_sets(*state, "one", &set, 1, after(&row, 60), &err));
	row = sample_session("one", monday);
	row.pain_before = 4;
	row.leg = 5;
	assert_true(store_end_session(*state, &row, &err));
	struct found f = find_open(*state);

	assert_int_equal(f.n, 0);
	assert_true(store_history(*state, monday, monday, &h, &err));
	row.sets = &set;
	row.n_sets = 1;
	assert_session_equal(&h.sessions[0], &row);
	history_release(&h);
	found_release(&f);
	/* Open again, it would have no plan to go on with, and is not offered. */
	row.state = STATE_OPEN;
	assert_true(store_end_session(*state, &row, &err));
	f = find_open(*state);
	assert_int_equal(f.log.n_sessions, 0);
	assert_int_equal(f.n, 0);
	assert_true(store_doctor(*state, &report));
	text_release(&report);
	found_release(&f);
}

static void ending_what_is_not_there_fails(void **state)
{
	struct session_row row = sample_session("gone", monday);

	assert_false(store_end_session(*state, &row, &err));
	assert_non_null(strstr(err.msg, "session gone is no longer there"));
}

static void sessions_of_days_gone_by_become_stopped(void **state)
{
	struct session_row old = begin(*state, "old", date_add(monday, -1));
	struct set_row sets[] = { sample_set(0), sample_set(1) };
	struct history h = { .n_sessions = 0 };
	int n = -1;

	assert_true(store_add_sets(*state, "old", &sets[0], 1, after(&old, 60), &err));
	assert_true(store_add_sets(*state, "old", &sets[1], 1, after(&old, 95), &err));
	begin(*state, "older", date_add(monday, -2));
	begin(*state, "today", monday);
	assert_true(store_stop_stale(*state, monday, "", &n, &err));
	assert_int_equal(n, 2);
	assert_true(store_history(*state, date_add(monday, -9), monday, &h, &err));
	assert_int_equal(h.sessions[0].state, STATE_STOPPED);
	assert_int_equal(h.sessions[0].ended.utc_s, h.sessions[0].started.utc_s);
	assert_int_equal(h.sessions[1].state, STATE_STOPPED);
	assert_int_equal(h.sessions[1].ended.utc_s, old.started.utc_s + 95);
	assert_int_equal(h.sessions[1].ended.offset_min, old.started.offset_min);
	assert_int_equal(h.sessions[1].n_sets, 2);
	assert_int_equal(h.sessions[2].state, STATE_OPEN);
	history_release(&h);
	struct found f = find_open(*state);

	assert_string_equal(f.log.sessions[0].id, "today");
	assert_int_equal(f.n, PLANNED);
	found_release(&f);
	assert_true(store_stop_stale(*state, monday, "", &n, &err));
	assert_int_equal(n, 0);
}

static void the_session_under_way_outlives_its_day(void **state)
{
	int n = -1;

	begin(*state, "old", date_add(monday, -1));
	begin(*state, "late", date_add(monday, -1));
	assert_true(store_stop_stale(*state, monday, "late", &n, &err));
	assert_int_equal(n, 1);
	struct found f = find_open(*state);

	assert_string_equal(f.log.sessions[0].id, "late");
	assert_int_equal(f.n, PLANNED);
	found_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		memory_store_test(nothing_is_open_at_first),
		memory_store_test(an_open_session_comes_back_with_its_plan_and_sets),
		memory_store_test(the_newest_open_session_is_offered),
		memory_store_test(a_set_of_the_same_place_replaces_the_one_before),
		memory_store_test(sets_of_a_session_that_is_gone_are_refused),
		memory_store_test(one_bad_set_keeps_out_the_whole_batch),
		memory_store_test(a_new_plan_replaces_the_old),
		memory_store_test(an_ended_session_keeps_its_sets_and_drops_its_plan),
		memory_store_test(ending_what_is_not_there_fails),
		memory_store_test(sessions_of_days_gone_by_become_stopped),
		memory_store_test(the_session_under_way_outlives_its_day),
		memory_store_test(a_session_without_a_plan_is_not_offered),
		memory_store_test(answers_are_kept_while_it_is_open),
	};

	return cmocka_run_group_tests_name("store session", tests, NULL, NULL);
}

/* The log in memory: order, replacement, ownership. */
#include "limber/core/history.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

static struct session_row session(const char *id, int day, int64_t at)
{
	struct session_row row = { .day = { day }, .started = { .utc_s = at } };

	snprintf(row.id, sizeof(row.id), "%s", id);
	return row;
}

static void add(struct history *h, const char *id, int day, int64_t at)
{
	struct session_row row = session(id, day, at);

	history_add_session(h, &row);
}

/* The ids in order, as one word. */
static void assert_order(const struct history *h, const char *expected)
{
	assert_int_equal(h->n_sessions, strlen(expected));
	for (size_t i = 0; i < h->n_sessions; i++)
		assert_int_equal(h->sessions[i].id[0], expected[i]);
}

static void sessions_stand_oldest_first(void **state)
{
	(void)state;
	struct history h = { 0 };

	add(&h, "c", 3, 300);
	add(&h, "e", 5, 500);
	add(&h, "a", 1, 100);
	add(&h, "d", 3, 301);
	add(&h, "b", 2, 999); /* the day counts before the instant */
	assert_order(&h, "abcde");
	history_release(&h);
	assert_int_equal(h.n_sessions, 0);
	assert_null(h.sessions);
}

static void a_day_is_found(void **state)
{
	(void)state;
	struct history h = { 0 };

	assert_int_equal(history_sessions_from(&h, (struct date){ 1 }), 0);
	add(&h, "a", 1, 1), add(&h, "b", 3, 3), add(&h, "c", 3, 4), add(&h, "d", 5, 5);
	assert_int_equal(history_sessions_from(&h, (struct date){ 1 }), 0);
	assert_int_equal(history_sessions_from(&h, (struct date){ 2 }), 1);
	assert_int_equal(history_sessions_from(&h, (struct date){ 3 }), 1);
	assert_int_equal(history_sessions_from(&h, (struct date){ 4 }), 3);
	assert_int_equal(history_sessions_from(&h, (struct date){ 6 }), 4);
	history_release(&h);
}

static void ties_keep_one_order(void **state)
{
	(void)state;
	struct history one = { 0 }, other = { 0 };

	add(&one, "x", 1, 1), add(&one, "y", 1, 1), add(&one, "w", 1, 1);
	add(&other, "y", 1, 1), add(&other, "w", 1, 1), add(&other, "x", 1, 1);
	assert_order(&one, "wxy");
	assert_order(&other, "wxy");
	history_release(&one);
	history_release(&other);
}

static void a_known_id_replaces(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct set_row sets[] = { { .seq = 1 }, { .seq = 0, .done = { .reps = 3 } } };

	add(&h, "a", 1, 1), add(&h, "b", 2, 2);
	struct session_row row = session("a", 3, 3);
	row.sets = sets;
	row.n_sets = 2;
	history_add_session(&h, &row);
	assert_order(&h, "ba");
	assert_ptr_not_equal(h.sessions[1].sets, sets);
	assert_int_equal(h.sessions[1].sets[0].seq, 0);
	assert_int_equal(h.sessions[1].sets[0].done.reps, 3);

	history_add_session(&h, &h.sessions[1]); /* its own row */
	assert_order(&h, "ba");
	assert_int_equal(h.sessions[1].n_sets, 2);
	history_release(&h);
}

/* Rows come with borrowed names; the history has its own, one of each. */
static void names_are_kept_once(void **state)
{
	(void)state;
	struct history h = { 0 };
	char key[KEY_MAX], exercise[ID_MAX], note[] = "stiff";
	struct set_row set = { .exercise = exercise, .key = key };
	struct session_row row = session("a", 1, 1);

	row.sets = &set;
	row.n_sets = 1;
	row.note = note;
	for (int i = 0; i < 300; i++) {
		snprintf(row.id, sizeof row.id, "session-%d", i);
		snprintf(key, sizeof key, "routine/%d", i % 100);
		snprintf(exercise, sizeof exercise, "exercise-%d", i % 100);
		row.day.day = i;
		history_add_session(&h, &row);
	}
	note[0] = key[0] = exercise[0] = '?';
	for (int i = 0; i < 300; i++) {
		const struct session_row *s = &h.sessions[i];

		snprintf(key, sizeof key, "routine/%d", i % 100);
		assert_string_equal(s->sets[0].key, key);
		assert_string_equal(s->note, "stiff");
		assert_ptr_equal(s->note, h.sessions[0].note);
		assert_ptr_equal(s->sets[0].exercise, h.sessions[i % 100].sets[0].exercise);
	}
	row = session("b", 400, 1); /* without note and sets */
	history_add_session(&h, &row);
	assert_string_equal(h.sessions[300].note, "");
	history_release(&h);
}

static void many_are_each_there_once(void **state)
{
	(void)state;
	struct history h = { 0 };
	char id[SESSION_ID_MAX];

	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < 1000; i++) {
			snprintf(id, sizeof(id), "session-%d", i);
			add(&h, id, i, i);
		}
	}
	assert_int_equal(h.n_sessions, 1000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(h.sessions[i].day.day, i);
	history_release(&h);
}

/* Whatever mornings are missing: each that is there is found, and no other. */
static void a_checkin_is_found_by_its_day(void **state)
{
	(void)state;
	enum { DAYS = 9 };

	for (unsigned there = 0; there < 1U << DAYS; there++) {
		struct history h = { 0 };

		for (int day = 0; day < DAYS; day++) {
			const struct checkin row = { .day = { day } };

			if (there & 1U << day)
				history_add_checkin(&h, &row);
		}
		size_t before = 0;

		for (int day = -1; day <= DAYS; day++) {
			const struct checkin *found = history_checkin(&h, (struct date){ day });
			bool is_there = day >= 0 && there & 1U << day;

			assert_int_equal(found != NULL, is_there);
			assert_true(!found || found->day.day == day);
			assert_int_equal(history_checkins_from(&h, (struct date){ day }), before);
			before += is_there;
		}
		history_release(&h);
	}
}

/* What was read before goes behind what is read of the weeks before it; each row's texts are the
 * history's own. */
static void a_later_part_is_added(void **state)
{
	(void)state;
	struct history early = { 0 }, late = { 0 };
	struct set_row set = { .exercise = "plank", .key = "plank" };
	struct session_row row = session("d", 4, 40);

	row.sets = &set;
	row.n_sets = 1;
	add(&early, "a", 1, 10), add(&early, "b", 2, 20);
	add(&late, "b", 2, 20), add(&late, "c", 3, 30); /* known by their mornings alone */
	history_add_session(&late, &row);
	for (int day = 2; day <= 5; day++) {
		const struct checkin morning = { .day = { day }, .pain = day };

		history_add_checkin(&late, &morning);
	}
	history_add_since(&early, &late, (struct date){ 4 });
	history_release(&late);
	assert_order(&early, "abd");
	assert_string_equal(early.sessions[2].sets[0].key, "plank");
	assert_int_equal(early.n_checkins, 2);
	assert_int_equal(early.checkins[0].pain, 4);
	history_release(&early);
}

static void a_day_has_one_checkin(void **state)
{
	(void)state;
	struct history h = { 0 };
	const struct checkin rows[] = { { .day = { 5 }, .pain = 2 },
					{ .day = { 3 }, .pain = 1 },
					{ .day = { 5 }, .pain = 4 } };

	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		history_add_checkin(&h, &rows[i]);
	assert_int_equal(h.n_checkins, 2);
	assert_int_equal(history_checkin(&h, (struct date){ 3 })->pain, 1);
	assert_int_equal(history_checkin(&h, (struct date){ 5 })->pain, 4);
	assert_null(history_checkin(&h, (struct date){ 4 }));
	assert_null(history_checkin(&h, (struct date){ 6 }));
	history_release(&h);
}

static void an_event_is_there_once(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct event begin = {
		.day = { 2 }, .at = { .utc_s = 20 }, .kind = EVENT_FLARE, .value = "begin"
	};
	struct event level = {
		.day = { 1 }, .at = { .utc_s = 10 }, .kind = EVENT_LEVEL, .value = "new"
	};

	history_add_event(&h, &begin);
	history_add_event(&h, &level);
	history_add_event(&h, &begin);
	assert_int_equal(h.n_events, 2);
	assert_int_equal(h.events[0].kind, EVENT_LEVEL);
	assert_int_equal(h.events[1].kind, EVENT_FLARE);
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sessions_stand_oldest_first),
		cmocka_unit_test(a_day_is_found),
		cmocka_unit_test(ties_keep_one_order),
		cmocka_unit_test(a_known_id_replaces),
		cmocka_unit_test(names_are_kept_once),
		cmocka_unit_test(many_are_each_there_once),
		cmocka_unit_test(a_checkin_is_found_by_its_day),
		cmocka_unit_test(a_later_part_is_added),
		cmocka_unit_test(a_day_has_one_checkin),
		cmocka_unit_test(an_event_is_there_once),
	};
	return cmocka_run_group_tests_name("core_history", tests, NULL, NULL);
}

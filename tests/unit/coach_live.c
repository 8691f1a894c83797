/* A guided session's log, and work done elsewhere: what a set came to, what is kept of the answers,
 * whose day it is. */
#include "limber/coach/log.h"

#include "support/person.h"
#include "support/test.h"

enum { MONDAY_NOV_23 = 20780 }; /* 2026-11-23 */

static const struct date monday = { MONDAY_NOV_23 };
static struct err err;

static int set_up(void **state)
{
	err = (struct err){ .kind = ERR_NONE };
	*state = person_new(monday);
	return 0;
}

static int tear_down(void **state)
{
	coach_close(*state);
	return 0;
}

static struct live *begin(struct coach *c, const char *routine)
{
	struct live *l = NULL;

	assert_true(live_begin(&l, c, routine, person_morning(monday), UNKNOWN, false, &err));
	return l;
}

/* What the machine says of one set; the done is in seconds of holding. */
static void log_set(struct live *l, int seq, int hold_s, enum outcome outcome)
{
	struct effect e = { .kind = EFFECT_LOG,
			    .u.log = { .first = seq,
				       .n = 1,
				       .done = { .hold_s = hold_s },
				       .outcome = outcome,
				       .pain = outcome == OUTCOME_HURT ? 6 : UNKNOWN } };

	live_apply(l, &e, person_morning(monday));
}

static void assert_set(const struct live *l, int hold_s, enum outcome outcome)
{
	const struct set_row *set = &live_row(l)->sets[0];

	assert_int_equal(live_row(l)->n_sets, 1);
	assert_int_equal(set->done.hold_s, hold_s);
	assert_int_equal(set->outcome, outcome);
}

static void less_of_a_set_tried_again_takes_nothing_back(void **state)
{
	struct live *l = begin(*state, "hamstrings");

	log_set(l, 0, 12, OUTCOME_PARTIAL);
	log_set(l, 0, 0, OUTCOME_SKIPPED);
	assert_set(l, 12, OUTCOME_PARTIAL);
	log_set(l, 0, 4, OUTCOME_PARTIAL);
	assert_set(l, 12, OUTCOME_PARTIAL);
	log_set(l, 0, 20, OUTCOME_DONE);
	assert_set(l, 20, OUTCOME_DONE);
	log_set(l, 0, 4, OUTCOME_PARTIAL);
	assert_set(l, 20, OUTCOME_DONE);
	live_close(l);
}

static void what_hurt_once_has_hurt(void **state)
{
	struct live *l = begin(*state, "hamstrings");

	log_set(l, 0, 20, OUTCOME_DONE);
	log_set(l, 0, 5, OUTCOME_HURT);
	assert_set(l, 20, OUTCOME_HURT);
	assert_int_equal(live_row(l)->sets[0].pain, 6);
	log_set(l, 0, 25, OUTCOME_DONE);
	assert_set(l, 25, OUTCOME_HURT);
	assert_int_equal(live_row(l)->sets[0].pain, 6);
	live_close(l);
}

static void what_was_left_out_stays_so_until_it_was_done(void **state)
{
	struct live *l = begin(*state, "hamstrings");

	log_set(l, 0, 0, OUTCOME_SKIPPED);
	live_correct(l, 0, (struct amount){ 0 });
	assert_set(l, 0, OUTCOME_SKIPPED);
	live_correct(l, 0, live_row(l)->sets[0].target);
	assert_int_equal(live_row(l)->sets[0].outcome, OUTCOME_DONE);
	live_close(l);
}

/* As after kill -9: nothing but what is in the database is known. */
static void answers_are_there_when_it_is_gone_on_with(void **state)
{
	struct live *l = begin(*state, "hamstrings");
	struct wrap_up answers = { 6, UNKNOWN, UNKNOWN, "a long day", false };

	live_pain_before(l, 3);
	log_set(l, 0, 20, OUTCOME_DONE);
	assert_true(live_keep(l, &answers));
	live_close(l);
	assert_true(live_resume(&l, *state, person_morning(monday), &err));
	assert_int_equal(live_row(l)->pain_before, 3);
	assert_int_equal(live_row(l)->effort, 6);
	assert_string_equal(live_row(l)->note, "a long day");
	live_close(l);
}

static void only_questions_may_be_left(void **state)
{
	struct unfinished left;
	struct live *l = begin(*state, "hamstrings");
	int n = live_run(l)->n_sets;

	for (int seq = 0; seq < n; seq++) {
		assert_true(live_unfinished(*state, &left));
		assert_false(left.is_all_done);
		log_set(l, seq, 20, OUTCOME_DONE);
	}
	assert_true(live_unfinished(*state, &left));
	assert_true(left.is_all_done);
	assert_int_equal(left.begun.utc_s, person_morning(monday).at.utc_s);
	live_close(l);
}

/* At 03:00 the day turns: what is being guided goes on, and is whole when it ends. */
static void the_days_turn_spares_what_is_being_guided(void **state)
{
	struct live *l = begin(*state, "hamstrings");
	struct wrap_up answers = { 3, 1, UNKNOWN, "", true };
	struct date tuesday = date_add(monday, 1);
	struct effect replan = { .kind = EFFECT_REPLAN };

	log_set(l, 0, 20, OUTCOME_DONE);
	assert_true(coach_refresh(*state, tuesday, &err));
	assert_int_equal(coach_history(*state)->sessions[0].state, STATE_OPEN);
	live_apply(l, &replan, person_morning(tuesday));
	log_set(l, 1, 20, OUTCOME_DONE);
	assert_true(live_end(l, person_morning(tuesday), &answers, &err));
	live_close(l);
	assert_true(coach_refresh(*state, tuesday, &err));
	assert_int_equal(coach_history(*state)->sessions[0].state, STATE_COMPLETE);
	assert_int_equal(coach_history(*state)->sessions[0].day.day, monday.day);
	/* Nobody guides this one any more. */
	live_close(begin(*state, "hamstrings"));
	assert_true(coach_refresh(*state, tuesday, &err));
	const struct session_row *both = coach_history(*state)->sessions;

	/* They began in the same second: which comes first is their ids' matter. */
	assert_true(both[0].state == STATE_STOPPED || both[1].state == STATE_STOPPED);
}

static void nothing_is_written_after_it_was_taken_back(void **state)
{
	struct live *l = begin(*state, "hamstrings");
	struct unfinished left;

	assert_true(live_abandon(l, &err));
	assert_true(live_retry(l));
	live_close(l);
	assert_false(live_unfinished(*state, &left));
}

/* ---- Elsewhere ---- */

static const struct session_row *log_minutes(struct coach *c, const char *routine, int minutes)
{
	struct log_entry entry = { .routine = routine,
				   .minutes = minutes,
				   .effort = UNKNOWN,
				   .pain_before = UNKNOWN,
				   .pain_after = UNKNOWN,
				   .leg = UNKNOWN,
				   .note = "",
				   .when = person_morning(monday) };

	assert_true(log_elsewhere(c, &entry, NULL, &err));
	return &coach_history(c)->sessions[coach_history(c)->n_sessions - 1];
}

static int walked_s(const struct session_row *row)
{
	int seconds = 0;

	for (size_t i = 0; i < row->n_sets; i++)
		seconds += row->sets[i].done.time_s;
	return seconds;
}

static void minutes_are_work_where_all_of_it_is_timed(void **state)
{
	const struct session_row *row = log_minutes(*state, "walk_intervals", 14);

	assert_int_equal(walked_s(row), 14 * 60);
}

/* Its one minute of strolling does not become ten of walking. */
static void minutes_of_a_mixed_routine_are_how_long_it_took(void **state)
{
	const struct session_row *row = log_minutes(*state, "morning_stretch", 10);

	assert_int_equal(walked_s(row), 60);
	assert_int_equal(row->ended.utc_s - row->started.utc_s, 10 * 60);
	for (size_t i = 0; i < row->n_sets; i++)
		assert_int_equal(row->sets[i].outcome, OUTCOME_DONE);
}

/* Every step of it is left out for what the person named. */
static void nothing_asked_is_not_logged_as_done(void **state)
{
	struct moment now = person_morning(monday);
	struct log_entry entry = { .routine = "press_ups",
				   .minutes = UNKNOWN,
				   .effort = UNKNOWN,
				   .pain_before = UNKNOWN,
				   .pain_after = UNKNOWN,
				   .leg = UNKNOWN,
				   .note = "",
				   .when = now };

	assert_true(coach_event(*state, now, EVENT_SENSITIVE,
				"prone,end_range_extension,axial_load", &err));
	assert_false(log_elsewhere(*state, &entry, NULL, &err));
	assert_int_equal(err.kind, ERR_NO);
	assert_int_equal(coach_history(*state)->n_sessions, 0);
}

#define WITH_A_PERSON(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_A_PERSON(less_of_a_set_tried_again_takes_nothing_back),
		WITH_A_PERSON(what_hurt_once_has_hurt),
		WITH_A_PERSON(what_was_left_out_stays_so_until_it_was_done),
		WITH_A_PERSON(answers_are_there_when_it_is_gone_on_with),
		WITH_A_PERSON(only_questions_may_be_left),
		WITH_A_PERSON(the_days_turn_spares_what_is_being_guided),
		WITH_A_PERSON(nothing_is_written_after_it_was_taken_back),
		WITH_A_PERSON(nothing_asked_is_not_logged_as_done),
		WITH_A_PERSON(minutes_are_work_where_all_of_it_is_timed),
		WITH_A_PERSON(minutes_of_a_mixed_routine_are_how_long_it_took),
	};

	return cmocka_run_group_tests_name("coach_live", tests, NULL, NULL);
}

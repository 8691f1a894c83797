/* Documents into a log: what members become, what is filled in, and that a refusal leaves nothing.
 * The words of every refusal are in tests/cli/import.t. */
#include "support/test.h"

#include <string.h>

#include "limber/cli/import.h"
#include "support/fake_clock.h"

enum { NOW_S = 1795330800 }; /* 2026-11-22T07:00:00Z */

struct fixture {
	struct fake_clock clock;
	struct import import;
	struct diags problems;
};

static int setup(void **state)
{
	static struct fixture f;

	f = (struct fixture){ .import = { .profile_kinds = 0 } };
	fake_clock_open(&f.clock, NOW_S);
	*state = &f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	import_release(&f->import);
	diags_release(&f->problems);
	fake_clock_close(&f->clock);
	return 0;
}

static bool parse(struct fixture *f, const char *document)
{
	struct import_options options = {
		.name = "log.json", .clock = &f->clock.clock, .day_end_min = 180, .rises_min = 420
	};

	return import_parse(&f->import, document, strlen(document), &options, &f->problems);
}

static void every_member_arrives(void **state)
{
	struct fixture *f = *state;

	assert_true(parse(
		f, "{\"version\": 1, \"sessions\": [{\"id\": \"s-1\", \"routine\": \"core_basics\","
		   "\"started\": \"2026-11-20T08:00:00+01:00\","
		   "\"ended\": \"2026-11-20T08:14:10+01:00\", \"state\": \"stopped\","
		   "\"pain_before\": 2, \"pain_after\": 1, \"leg\": 0, \"effort\": 4,"
		   "\"note\": \"na\xC3\xAFve\", \"sets\": [{\"exercise\": \"bird_dog\","
		   "\"key\": \"core_basics/dog\", \"step\": 4, \"set\": 2, \"seq\": 7,"
		   "\"side\": \"left\", \"target\": {\"reps\": 3, \"hold_s\": 6, \"load_g\": 500},"
		   "\"done\": {\"reps\": 2}, \"outcome\": \"hurt\", \"eased\": true,"
		   "\"pain\": 5}]}]}"));
	assert_int_equal(f->import.log.n_sessions, 1);
	const struct session_row *s = &f->import.log.sessions[0];

	assert_string_equal(s->id, "s-1");
	assert_string_equal(s->routine, "core_basics");
	assert_int_equal(s->started.utc_s, 1795158000);
	assert_int_equal(s->started.offset_min, 60);
	assert_int_equal(s->ended.utc_s, 1795158850);
	assert_int_equal(s->day.day, date_from_ymd(2026, 11, 20).day);
	assert_int_equal(s->state, STATE_STOPPED);
	assert_int_equal(s->pain_before, 2);
	assert_int_equal(s->pain_after, 1);
	assert_int_equal(s->leg, 0);
	assert_int_equal(s->effort, 4);
	assert_string_equal(s->note, "na\xC3\xAFve");
	assert_int_equal(s->n_sets, 1);
	const struct set_row *set = &s->sets[0];

	assert_string_equal(set->key, "core_basics/dog");
	assert_int_equal(set->step, 4);
	assert_int_equal(set->set, 2);
	assert_int_equal(set->seq, 7);
	assert_int_equal(set->side, SIDE_LEFT);
	assert_int_equal(set->target.load_g, 500);
	assert_int_equal(set->done.reps, 2);
	assert_int_equal(set->outcome, OUTCOME_HURT);
	assert_true(set->is_eased);
	assert_int_equal(set->pain, 5);
}

static void what_is_left_out_is_filled_in(void **state)
{
	struct fixture *f = *state;

	assert_true(parse(f,
			  "{\"version\": 1, \"checkins\": [{\"day\": \"2026-11-20\","
			  "\"pain\": 0}], \"sessions\": [{\"id\": \"a\", \"routine\": \"r\","
			  "\"started\": \"2026-11-21T02:59:00Z\", \"state\": \"open\","
			  "\"sets\": [{\"exercise\": \"own_thing\", \"step\": 1, \"set\": 1,"
			  "\"target\": {\"time_s\": 60}, \"done\": {}, \"outcome\": \"skipped\"}]"
			  "}]}"));
	const struct session_row *s = &f->import.log.sessions[0];
	const struct checkin *c = &f->import.log.checkins[0];

	/* Before three at night it is still the day before. */
	assert_int_equal(s->day.day, date_from_ymd(2026, 11, 20).day);
	assert_int_equal(s->ended.utc_s, 0);
	assert_int_equal(s->effort, UNKNOWN);
	assert_int_equal(s->leg, UNKNOWN);
	assert_string_equal(s->note, "");
	assert_string_equal(s->sets[0].key, "own_thing");
	assert_int_equal(s->sets[0].seq, 0);
	assert_int_equal(s->sets[0].side, SIDE_BOTH);
	assert_int_equal(s->sets[0].pain, UNKNOWN);
	assert_int_equal(c->leg, UNKNOWN);
	assert_int_equal(stamp_minute(c->at), 420);
	assert_int_equal(f->import.first.utc_s, c->at.utc_s);
}

static void a_profile_counts_only_without_events(void **state)
{
	struct fixture *f = *state;

	assert_true(parse(f, "{\"version\": 1, \"profile\": {\"level\": \"active\","
			     "\"conditions\": [\"isthmic\"], \"weights_g\": [8000, 4000]}}"));
	assert_int_equal(f->import.profile_kinds,
			 1u << EVENT_LEVEL | 1u << EVENT_CONDITIONS | 1u << EVENT_WEIGHTS);
	assert_int_equal(f->import.profile.level, LEVEL_ACTIVE);
	assert_int_equal(f->import.profile.conditions, 1u << CONDITION_ISTHMIC);
	assert_int_equal(f->import.profile.n_weights, 2);
	assert_int_equal(f->import.profile.weights_g[0], 4000);
	assert_int_equal(f->import.first.utc_s, 0);
	import_release(&f->import);
	assert_true(parse(f, "{\"version\": 1, \"profile\": {\"level\": \"active\"}, \"events\": [{"
			     "\"at\": \"2026-11-20T08:00:00Z\", \"kind\": \"level\","
			     "\"value\": \"new\"}]}"));
	assert_int_equal(f->import.profile_kinds, 0);
	assert_int_equal(f->import.log.n_events, 1);
	import_release(&f->import);
	assert_true(
		parse(f, "{\"version\": 1, \"profile\": {\"level\": \"active\"}, \"events\": []}"));
	assert_int_equal(f->import.profile_kinds, 0);
}

/* One bad member spoils the whole, and the good ones before it leave no trace. */
static void a_refusal_returns_nothing(void **state)
{
	struct fixture *f = *state;

	assert_false(parse(f, "{\"version\": 1, \"checkins\": [{\"day\": \"2026-11-20\", \"pain\":"
			      "1}, {\"day\": \"2026-11-21\", \"pain\": 11}]}"));
	assert_int_equal(f->import.log.n_checkins, 0);
	assert_int_equal(f->problems.n, 1);
	assert_string_equal(f->problems.v[0].path, "log.json");
	assert_string_equal(f->problems.v[0].msg, "checkins[1].pain: is 11; use 0 to 10");
}

/* One slip of the pen is one problem, though the day goes with its time. */
static void what_has_not_come_is_said_once(void **state)
{
	struct fixture *f = *state;

	assert_false(parse(f, "{\"version\": 1, \"checkins\": [{\"day\": \"2027-11-22\","
			      "\"at\": \"2027-11-22T07:00:00Z\", \"pain\": 1}]}"));
	assert_int_equal(f->problems.n, 1);
	assert_string_equal(f->problems.v[0].msg, "checkins[0].at: has not come yet");
	assert_false(parse(f, "{\"version\": 1, \"sessions\": [{\"id\": \"a\","
			      "\"routine\": \"walk\", \"day\": \"2027-11-22\","
			      "\"started\": \"2027-11-22T07:00:00Z\", \"state\": \"open\","
			      "\"sets\": []}]}"));
	assert_int_equal(f->problems.n, 2);
	assert_string_equal(f->problems.v[1].msg, "sessions[0].started: has not come yet");
}

/* A clock that is a few hours ahead is no reason to refuse; a day is. */
static void tomorrow_is_refused(void **state)
{
	struct fixture *f = *state;

	assert_true(parse(f, "{\"version\": 1, \"events\": [{\"at\": \"2026-11-22T20:00:00Z\","
			     "\"kind\": \"level\", \"value\": \"new\"}]}"));
	assert_false(parse(f, "{\"version\": 1, \"events\": [{\"at\": \"2026-11-23T08:00:00Z\","
			      "\"kind\": \"level\", \"value\": \"new\"}]}"));
	assert_string_equal(f->problems.v[0].msg, "events[0].at: has not come yet");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_member_arrives, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_left_out_is_filled_in, setup, teardown),
		cmocka_unit_test_setup_teardown(a_profile_counts_only_without_events, setup,
						teardown),
		cmocka_unit_test_setup_teardown(a_refusal_returns_nothing, setup, teardown),
		cmocka_unit_test_setup_teardown(tomorrow_is_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(what_has_not_come_is_said_once, setup, teardown),
	};

	return cmocka_run_group_tests_name("cli_import", tests, NULL, NULL);
}

/* What the coach makes of warning signs, leg symptoms and the hour: sessions refused, the
 * log read as far back as they need it. */
#include <string.h>

#include "limber/base/text.h"
#include "limber/coach/log.h"
#include "limber/core/warning.h"
#include "limber/store/store.h"
#include "support/person.h"
#include "support/test.h"

static const struct date monday = { 20780 }; /* 2026-11-23 */
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

static void say(struct coach *c, enum event_kind kind, const char *value)
{
	if (!coach_event(c, person_morning(coach_day(c)), kind, value, &err))
		fail_msg("%s", err.msg);
}

/* ---- Warning signs ---- */

static void nothing_is_guided_until_cleared(void **state)
{
	struct coach *c = *state;
	struct live *l = NULL;

	say(c, EVENT_STOP, "faint");
	assert_false(live_begin(&l, c, "walk", person_morning(monday), UNKNOWN, true, &err));
	assert_int_equal(err.kind, ERR_NO);
	assert_non_null(strstr(err.msg, "dizziness or faintness"));
	assert_non_null(strstr(err.msg, "limber profile --cleared"));
	say(c, EVENT_CLEARED, "2026-11-23");
	err = (struct err){ .kind = ERR_NONE };
	assert_true(live_begin(&l, c, "walk", person_morning(monday), UNKNOWN, true, &err));
	live_close(l);
}

static void a_session_left_open_can_be_closed_but_not_gone_on_with(void **state)
{
	struct coach *c = *state;
	struct live *l = NULL;

	assert_true(live_begin(&l, c, "walk", person_morning(monday), 1, false, &err));
	live_close(l);
	say(c, EVENT_SCREENED, "infection");
	assert_false(live_resume(&l, c, person_morning(monday), &err));
	err = (struct err){ .kind = ERR_NONE };
	assert_true(live_discard(c, person_morning(monday), &err));
}

/* Who walked all the same can say so. */
static void what_was_done_elsewhere_is_logged_all_the_same(void **state)
{
	struct coach *c = *state;
	const struct log_entry entry = { .routine = "walk",
					 .minutes = 5,
					 .effort = 3,
					 .pain_before = 1,
					 .pain_after = 1,
					 .leg = UNKNOWN,
					 .when = person_morning(monday) };

	say(c, EVENT_STOP, "faint");
	assert_true(log_elsewhere(c, &entry, NULL, &err));
	assert_int_equal(coach_history(c)->sessions[0].sets[0].done.time_s, 300);
}

static void a_date_to_come_is_refused(void **state)
{
	assert_false(
		coach_event(*state, person_morning(monday), EVENT_CLEARED, "2026-11-24", &err));
	assert_string_equal(err.msg,
			    "cleared: \"2026-11-24\" has not come yet; write the day it was");
}

/* ---- Leg symptoms ---- */

/* A wrap-up that says that a plank was done, and where the leg symptoms were then. */
static void put_plank(struct coach *c, struct date day, const char *id, int leg)
{
	struct set_row set = { .exercise = "plank",
			       .key = "plank",
			       .step = 1,
			       .set = 1,
			       .target = { .hold_s = 20 },
			       .done = { .hold_s = 20 },
			       .pain = UNKNOWN };
	struct session_row row = { .routine = "core_active",
				   .day = day,
				   .started = person_morning(day).at,
				   .ended = person_morning(day).at,
				   .state = STATE_COMPLETE,
				   .pain_before = UNKNOWN,
				   .pain_after = 1,
				   .leg = leg,
				   .effort = 4,
				   .sets = &set,
				   .n_sets = 1 };

	text_copy(row.id, sizeof row.id, id);
	assert_true(store_put_session(coach_store(c), &row, &err));
}

static enum safety plank_on(struct coach *c, struct date day)
{
	assert_true(coach_refresh(c, day, &err));
	struct safety_input in = coach_safety(c);

	return safety_judge(&in, library_exercise(coach_library(c), "plank"), false).safety;
}

/* Three weeks of whole sessions are read at first; who told of the leg has more of them. */
static void a_session_of_four_weeks_ago_still_stops(void **state)
{
	struct coach *c = *state;

	put_plank(c, monday, "one", 3);
	assert_int_equal(plank_on(c, date_add(monday, LEG_DAYS)), SAFETY_LEG);
	assert_int_equal(plank_on(c, date_add(monday, LEG_DAYS + 1)), SAFETY_ALLOWED);
}

/* However long ago that was, while they are told of every four weeks. */
static void what_is_told_ever_since_is_read_as_well(void **state)
{
	enum { TIMES = 4 };
	struct coach *c = *state;
	struct date last = date_add(monday, (TIMES - 1) * LEG_DAYS);

	for (int i = 0; i < TIMES; i++) {
		const char id[] = { (char)('a' + i), '\0' };

		put_plank(c, date_add(monday, i * LEG_DAYS), id, 3);
	}
	assert_int_equal(plank_on(c, date_add(last, LEG_DAYS)), SAFETY_LEG);
	assert_int_equal(coach_history(c)->n_sessions, TIMES);
	assert_int_equal(coach_history(c)->sessions[0].n_sets, 1);
	assert_int_equal(plank_on(c, date_add(last, LEG_DAYS + 1)), SAFETY_ALLOWED);
}

/* ---- The hour ---- */

static enum safety box_lift_at(struct coach *c, struct moment now)
{
	coach_tell_time(c, now);
	struct safety_input in = coach_safety(c);

	return safety_judge(&in, library_exercise(coach_library(c), "box_lift"), false).safety;
}

static void bending_under_load_waits_for_two_hours(void **state)
{
	struct coach *c = *state;
	struct moment now = person_morning(monday);

	assert_true(coach_checkin(c, now, 0, UNKNOWN, &err));
	assert_int_equal(box_lift_at(c, now), SAFETY_EARLY);
	unsigned before = coach_revision(c);

	now.at.utc_s += 2 * 3600 - 60;
	assert_int_equal(box_lift_at(c, now), SAFETY_EARLY);
	assert_int_equal(coach_revision(c), before);
	now.at.utc_s += 60;
	assert_int_equal(box_lift_at(c, now), SAFETY_ALLOWED);
	assert_true(coach_revision(c) != before); /* the screens look again */

	/* Of another day nobody knows the hour. */
	assert_true(coach_refresh(c, date_add(monday, -1), &err));
	assert_int_equal(box_lift_at(c, person_morning(monday)), SAFETY_ALLOWED);
}

#define WITH_A_COACH(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_A_COACH(nothing_is_guided_until_cleared),
		WITH_A_COACH(a_session_left_open_can_be_closed_but_not_gone_on_with),
		WITH_A_COACH(what_was_done_elsewhere_is_logged_all_the_same),
		WITH_A_COACH(a_date_to_come_is_refused),
		WITH_A_COACH(a_session_of_four_weeks_ago_still_stops),
		WITH_A_COACH(what_is_told_ever_since_is_read_as_well),
		WITH_A_COACH(bending_under_load_waits_for_two_hours),
	};
	return cmocka_run_group_tests_name("coach_safety", tests, NULL, NULL);
}

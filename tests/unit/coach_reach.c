/* How far back the log in memory reaches: to what was done before a long break, also of an exercise
 * that only takes another's place. */
#include "limber/coach/coach.h"
#include "limber/store/store.h"
#include "support/person.h"
#include "support/test.h"

static void what_is_swapped_in_remembers_as_well(void **state)
{
	(void)state;
	struct date first = date_from_ymd(2026, 9, 1), later = date_add(first, 60);
	struct coach *c = person_new(first);
	struct set_row set = { .exercise = "dead_bug",
			       .key = "dead_bug",
			       .step = 2,
			       .set = 1,
			       .target = { .reps = 5 },
			       .done = { .reps = 5 },
			       .pain = UNKNOWN };
	/* Of nothing else, which would make the log reach as far. */
	struct session_row row = { .id = "one",
				   .routine = "core_basics",
				   .day = first,
				   .started = person_morning(first).at,
				   .ended = person_morning(first).at,
				   .state = STATE_COMPLETE,
				   .pain_before = 1,
				   .pain_after = 1,
				   .leg = UNKNOWN,
				   .effort = 4,
				   .sets = &set,
				   .n_sets = 1 };
	struct err err = { .kind = ERR_NONE };
	struct routine_day day;

	assert_true(coach_event(c, person_morning(first), EVENT_CONDITIONS, "osteoporosis", &err));
	assert_true(store_put_session(coach_store(c), &row, &err));
	assert_true(coach_refresh(c, later, &err));
	assert_true(coach_routine(c, "core_basics", &day, &err));
	assert_string_equal(day.steps[1].exercise, "dead_bug");
	assert_int_equal(day.steps[1].move, MOVE_SWAP);
	assert_int_equal(day.steps[1].previous.sets, 1);
	assert_int_equal(day.steps[1].n_used, 1);
	routine_day_release(&day);
	coach_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_swapped_in_remembers_as_well),
	};
	return cmocka_run_group_tests_name("coach_reach", tests, NULL, NULL);
}

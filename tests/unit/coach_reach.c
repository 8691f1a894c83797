/* How far back the log in memory reaches: to what was done before a long break, also of an exercise
 * that only takes another's place. */
#include "limber/base/text.h"
#include "limber/coach/coach.h"
#include "limber/coach/log.h"
#include "limber/store/store.h"
#include "support/person.h"
#include "support/test.h"

static void what_is_swapped_in_remembers_as_well(void **state)
{
	(void)state;
	struct date first = date_from_ymd(2026, 9, 1), later = date_add(first, 27);
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

/* A routine done on a day without limber guiding it. */
static void do_elsewhere(struct coach *c, const char *routine, struct date day, int effort)
{
	struct err err = { .kind = ERR_NONE };
	const struct log_entry entry = { .routine = routine,
					 .minutes = UNKNOWN,
					 .effort = effort,
					 .pain_before = 1,
					 .pain_after = 1,
					 .leg = UNKNOWN,
					 .when = person_morning(day) };

	assert_true(coach_refresh(c, day, &err));
	assert_true(log_elsewhere(c, &entry, NULL, &err));
}

/* The days of a schedule's week count however long the next one of them took to come. */
static void a_schedule_remembers_its_week(void **state)
{
	(void)state;
	enum { TOO_HARD = 40 };
	struct date day = date_from_ymd(2026, 9, 1);
	struct coach *c = person_new(day);
	struct err err = { .kind = ERR_NONE };
	struct routine_day asked;

	for (int i = 0; i < 2; i++, day = date_add(day, 3))
		do_elsewhere(c, "run_walk_9_weeks", day, 3);
	for (int i = 0; i < TOO_HARD; i++, day = date_add(day, 3))
		do_elsewhere(c, "run_walk_9_weeks", day, 9);
	do_elsewhere(c, "run_walk_9_weeks", day, 3);
	assert_true(coach_refresh(c, date_add(day, 2), &err));
	assert_true(coach_routine(c, "run_walk_9_weeks", &asked, &err));
	assert_int_equal(asked.steps[1].target.sets, 0);
	assert_string_equal(asked.steps[3].why, "All days of week 1 are done: now week 2 of 9.");
	routine_day_release(&asked);
	coach_close(c);
}

/* Whoever walks every day has not done the holds for that. */
static void a_break_of_some_exercises_is_one(void **state)
{
	(void)state;
	enum { DAYS_OFF = 25 };
	struct date first = date_from_ymd(2026, 9, 1), back = date_add(first, DAYS_OFF);
	struct coach *c = person_new(first);
	struct err err = { .kind = ERR_NONE };
	struct routine_day core, walk;

	do_elsewhere(c, "core_basics", first, 4);
	for (int i = 0; i < DAYS_OFF; i++)
		do_elsewhere(c, "walk", date_add(first, i), 3);
	assert_true(coach_refresh(c, back, &err));
	assert_true(coach_routine(c, "core_basics", &core, &err));
	assert_true(coach_routine(c, "walk", &walk, &err));
	assert_string_equal(core.steps[2].cap, "days off");
	assert_true(text_starts(core.steps[2].why, "25 days since you last did this"));
	assert_null(walk.steps[0].cap);
	routine_day_release(&core);
	routine_day_release(&walk);
	coach_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_swapped_in_remembers_as_well),
		cmocka_unit_test(a_schedule_remembers_its_week),
		cmocka_unit_test(a_break_of_some_exercises_is_one),
	};
	return cmocka_run_group_tests_name("coach_reach", tests, NULL, NULL);
}

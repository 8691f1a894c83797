/* What a routine asks on a day: targets, time, what stands in, how fast a walk is. Not for how
 * steps and their caps share a session (core_plan_caps.c). */
#include "limber/core/plan_day.h"

#include "support/history_text.h"
#include "support/small_plan.h"
#include "support/test.h"

static void a_routine_has_its_targets_and_time(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct profile p = { .level = LEVEL_NEW };
	struct routine_day r;

	plan_routine(&r, &small_core,
		     &(struct plan_input){ .profile = &p,
					   .history = &h,
					   .catalog = shipped_catalog(),
					   .day = { 20000 } });
	assert_int_equal(r.steps[0].target.sets, 3);
	assert_int_equal(r.steps[1].move, MOVE_BLOCKED);
	assert_string_equal(r.steps[1].why,
			    "Left out: the file of nosuch is missing or has a mistake; see "
			    "`limber check`.");
	assert_in_range(r.seconds, 3 * 8 + 2 * 45, 300);
	routine_day_release(&r);
}

/* Neither is for someone who should not balance, and both would become the same. */
static void one_exercise_stands_in_once(void **state)
{
	static const struct routine routine = {
		.id = "twins",
		.steps = { { .number = 1, .exercise = "bird_dog_squares", .rule = "graded" },
			   { .number = 2, .exercise = "bird_dog", .rule = "graded" },
			   { .number = 3, .exercise = "bird_dog", .rule = "graded" } },
		.n_steps = 3,
		.order = { 0, 1, 2 },
		.n_order = 3,
	};
	(void)state;
	struct history h = { 0 };
	struct profile p = { .level = LEVEL_NEW, .sensitive = 1U << TAG_BALANCE };
	struct routine_day r;

	plan_routine(&r, &routine,
		     &(struct plan_input){ .profile = &p,
					   .history = &h,
					   .catalog = shipped_catalog(),
					   .day = { 20000 } });
	assert_int_equal(r.steps[0].move, MOVE_SWAP);
	assert_string_equal(r.steps[0].exercise, "bird_dog_leg");
	assert_int_equal(r.steps[1].move, MOVE_BLOCKED);
	assert_string_equal(r.steps[1].exercise, "bird_dog");
	assert_string_equal(r.steps[1].name, "Bird dog");
	assert_int_equal(r.steps[1].target.sets, 0);
	assert_string_equal(r.steps[1].why,
			    "Left out: what would take its place is in this routine already.");
	assert_int_equal(r.steps[2].move, MOVE_BLOCKED);
	routine_day_release(&r);
}

/* A routine that says how fast a walk is, is not told again; nor are a flare and
 * the four weeks after one the time for it. */
static void not_every_walk_is_brisk(void **state)
{
	struct routine easy = small_walk;
	struct profile p = { .level = LEVEL_ACTIVE };
	struct history h = { 0 };
	struct plan_input in = {
		.profile = &p, .history = &h, .catalog = shipped_catalog(), .day = { 20000 }
	};
	struct routine_day r;
	(void)state;

	history_text(&h, shipped_catalog(),
		     "checkin 2024-09-29..2024-10-05 1\n" /* up to day 20001 */
		     "2024-09-30..2024-10-03 walk walk 30min effort 3 pain 1/1\n");
	plan_routine(&r, &easy, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 600);
	routine_day_release(&r);
	easy.steps[0].pace = PACE_EASY;
	plan_routine(&r, &easy, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 0);
	routine_day_release(&r);
	history_text(&h, shipped_catalog(),
		     "event 2024-09-02 flare begin\nevent 2024-09-06 flare over\n"); /* day 19972 */
	plan_routine(&r, &small_walk, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 0);
	routine_day_release(&r);
	in.day.day++;
	plan_routine(&r, &small_walk, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 600);
	routine_day_release(&r);
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_routine_has_its_targets_and_time),
		cmocka_unit_test(one_exercise_stands_in_once),
		cmocka_unit_test(not_every_walk_is_brisk),
	};

	return cmocka_run_group_tests_name("core_plan_routine", tests, NULL, NULL);
}

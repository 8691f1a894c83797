/* What one session may ask of several exercises: two steps up, a rung among them, and one
 * direction. Not for what a week may add to a family: core_plan_volume.c. */
#include "limber/core/plan_day.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/test.h"
#include "support/trainee.h"

/* ---- Two steps a session ---- */

static const char four[] = "four: band_row plank bridge squat_free";

/* Easy twice: all four are ready. */
static const char all_ready[] = "2026-11-02 four band_row 2x8 effort 4 pain 1/1\n"
				"+ plank 3x10s\n+ bridge 2x8x3s\n+ squat_free 2x8\n"
				"2026-11-05 four band_row 2x8 effort 4 pain 1/1\n"
				"+ plank 3x10s\n+ bridge 2x8x3s\n+ squat_free 2x8\n";

static void assert_all_up(const struct advice *steps, int n)
{
	for (int i = 0; i < n; i++)
		assert_up(&steps[i]);
}

static void two_exercises_go_up(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, four);
	trainee_tells(t, all_ready);
	const struct advice *steps = trainee_asks(t);

	assert_all_up(steps, 2);
	assert_held(
		&steps[2], "two steps a session",
		"Not today: two exercises a session go up, Band row and Forearm plank; this one "
		"is next.");
	assert_held(
		&steps[3], "two steps a session",
		"Not today: two exercises a session go up, Band row and Forearm plank; this one "
		"follows Glute bridge.");
	assert_int_equal(steps[2].row, 8);
	assert_int_equal(steps[2].target.rest_s, 45);
}

/* Who went up on the third has the newer dose; the others have waited since October. */
static void who_waited_longest_goes_first(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, four);
	trainee_tells(t, "2026-10-29..2026-10-30 four band_row 2x8 effort 4 pain 1/1\n"
			 "+ plank 3x10s\n+ bridge 2x8x3s\n+ squat_free 2x8\n"
			 "2026-11-03 four band_row 2x9 effort 4 pain 1/1\n"
			 "+ plank 3x15s\n+ bridge 2x8x3s\n+ squat_free 2x8\n"
			 "2026-11-08 four band_row 2x9 effort 4 pain 1/1\n"
			 "+ plank 3x15s\n+ bridge 2x8x3s\n+ squat_free 2x8\n"
			 "checkin 2026-11-10 1\n");
	t->day = date_add(t->day, 1);
	const struct advice *steps = trainee_asks(t);

	assert_all_up(steps + 2, 2);
	assert_held(
		&steps[0], "two steps a session",
		"Not today: two exercises a session go up, Glute bridge and Free squat; this one "
		"is next.");
	assert_int_equal(steps[1].move, MOVE_HOLD);
}

/* A step that the routine repeats, or that it has twice, is one exercise. */
static void a_repeated_step_is_one(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "twice: band_row band_row plank");
	t->routine.order[t->routine.n_order++] = 2;
	trainee_tells(t, all_ready);
	assert_all_up(trainee_asks(t), 3);
}

/* Thirteen days off, then nine tenths of it: the way back. */
static const char way_back[] = "2026-10-20 four band_row 3x10 effort 4 pain 1/1\n"
			       "+ plank 3x20s\n+ bridge 3x10x3s\n+ squat_free 3x10\n"
			       "2026-11-02 four band_row 3x9 effort 6 pain 1/1\n"
			       "+ plank 3x18s\n+ bridge 3x9x3s\n+ squat_free 3x9\n";

/* The way back after days off is no step: all of them go on at once. */
static void the_way_back_is_no_step(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, four);
	trainee_tells(t, way_back);
	assert_all_up(trainee_asks(t), 4);
}

/* A clinician's limit that lifts four doses is no step either. */
static void a_limit_that_lifts_is_no_step(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, four);
	for (int i = 0; i < t->routine.n_steps; i++)
		t->routine.steps[i].bounds.min = (struct amount){ .reps = 9, .hold_s = 3 };
	t->routine.steps[1].bounds.min.hold_s = 12;
	trainee_tells(t, "2026-11-05 four band_row 2x8 effort 6 pain 1/1\n"
			 "+ plank 3x10s\n+ bridge 2x8x3s\n+ squat_free 2x8\n");
	const struct advice *steps = trainee_asks(t);

	for (int i = 0; i < 4; i++) {
		assert_int_equal(steps[i].move, MOVE_UP);
		assert_string_equal(steps[i].cap, "the routine's limit");
	}
}

static void trains_by_linear(struct trainee *t)
{
	trainee_takes(t, four);
	for (int i = 0; i < t->routine.n_steps; i++) {
		struct step *step = &t->routine.steps[i];

		text_copy(step->rule, sizeof step->rule, "linear");
		step->terms = (struct terms){ .after = 2, .fail_after = 3, .drop_pct = 10 };
	}
}

/* A rule of its own numbers takes its turn like the others, and its way back is none either. */
static void other_rules_take_turns_too(void **state)
{
	struct trainee *t = *state;

	trains_by_linear(t);
	trainee_tells(t, all_ready);
	const struct advice *steps = trainee_asks(t);

	assert_all_up(steps, 2);
	assert_int_equal(steps[2].move, MOVE_HOLD);
	assert_string_equal(steps[2].cap, "two steps a session");

	trainee_is_active(t);
	trainee_tells(t, way_back);
	assert_all_up(trainee_asks(t), 4);
}

/* What takes another's place is held like it, and goes on saying what it stands in for. */
static void a_swapped_step_is_held_too(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "swapped: band_row plank bird_dog");
	trainee_tells(t, all_ready);
	trainee_tells(t, "sensitive balance\n"
			 "2026-11-02 swapped bird_dog_leg 2x5x6s effort 3 pain 1/1\n"
			 "2026-11-05 swapped bird_dog_leg 2x5x6s effort 3 pain 1/1\n");
	const struct advice *instead = &trainee_asks(t)[2];

	assert_int_equal(instead->move, MOVE_SWAP);
	assert_int_equal(instead->target.set[0].reps, 5);
	assert_string_equal(instead->cap, "two steps a session");
	assert_non_null(strstr(instead->why, " in place of Bird dog: "));
}

/* ---- A rung up is one of the two steps ---- */

static const char rungs[] = "rungs: bird_dog_leg band_row plank_knee bridge";

/* Three have been at the top of their range since October, one is ready for a step in its dose. */
static const char tops[] = "2026-10-29 rungs bird_dog_leg 6-4-2x10s effort 6 pain 1/1\n"
			   "+ band_row 3x15\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n"
			   "2026-11-02 rungs bird_dog_leg 6-4-2x10s effort 6 pain 1/1\n"
			   "+ band_row 3x15\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n"
			   "2026-11-05 rungs bird_dog_leg 6-4-2x10s effort 6 pain 1/1\n"
			   "+ band_row 3x15\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n";

static void assert_rung(const struct advice *a, const char *key, int change)
{
	assert_string_equal(a->key, key);
	assert_int_equal(a->rung_change, change);
}

static void a_rung_up_is_one_of_the_two(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, rungs);
	trainee_tells(t, tops);
	const struct advice *steps = trainee_asks(t), *waits = &steps[2];

	assert_rung(&steps[0], "bird_dog", 1);
	assert_rung(&steps[1], "band_row_stand", 1);
	assert_rung(waits, "plank_knee", 0);
	assert_int_equal(waits->move, MOVE_HOLD);
	assert_int_equal(waits->target.set[2].hold_s, 30);
	assert_string_equal(waits->cap, "two steps a session");
	assert_non_null(strstr(waits->why,
			       " Next on its ladder, Forearm plank: two exercises a session "
			       "go up, Bird dog and Standing band row; this one is next."));
	assert_held(
		&steps[3], "two steps a session",
		"Not today: two exercises a session go up, Bird dog and Standing band row; this "
		"one follows Knee plank.");
}

/* The next session: the two are new on their rungs, and it is the turn of the others. */
static void the_rung_that_waited_is_next(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, rungs);
	trainee_tells(t, tops);
	trainee_tells(t, "2026-11-08 rungs bird_dog 6-4-2x8s effort 6 pain 1/1\n"
			 "+ band_row_stand 3x10\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n");
	const struct advice *steps = trainee_asks(t);

	assert_int_equal(steps[0].move, MOVE_HOLD);
	assert_int_equal(steps[1].move, MOVE_HOLD);
	assert_rung(&steps[2], "plank", 1);
	assert_up(&steps[3]);
}

/* ---- A walk that waits ---- */

/* Four walks of thirty minutes in a week, and two others that have been ready for longer. */
static const char walks_ready[] =
	"2026-11-02 walked band_row 2x8 effort 4 pain 1/1\n+ plank 3x10s\n"
	"2026-11-05 walked band_row 2x8 effort 4 pain 1/1\n+ plank 3x10s\n"
	"2026-11-03..2026-11-06 walked walk 30min effort 3 pain 1/1\n";

/* Longer comes before faster; what is not longer today is as brisk as it was. */
static void a_walk_that_waits_keeps_its_pace(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "walked: band_row plank walk");
	trainee_tells(t, walks_ready);
	trainee_tells(t, "checkin 2026-11-10 1\n");
	t->day = date_add(t->day, 1);
	const struct advice *walk = &trainee_asks(t)[2];

	assert_string_equal(walk->cap, "two steps a session");
	assert_int_equal(walk->target.set[0].time_s, 30 * 60);
	assert_int_equal(walk->target.brisk_s, 10 * 60);
	assert_string_equal(
		walk->why,
		"Four of four walks done in the last seven days and pain stayed low: 30 min "
		"becomes 32 min. Not today: two exercises a session go up, Band row and Forearm "
		"plank; this one is next. The pace is brisk in the middle third: three walks and "
		"more of this length went well, the last one too.");
}

/* ---- One way a session ---- */

static void the_back_is_bent_one_way(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "both: prone_lie knee_to_chest cat_cow press_up");
	const struct advice *steps = trainee_asks(t);

	assert_int_equal(steps[0].move, MOVE_HOLD);
	assert_int_equal(steps[1].move, MOVE_BLOCKED);
	assert_int_equal(steps[1].target.sets, 0);
	assert_string_equal(steps[1].cap, "one direction a session");
	assert_string_equal(steps[1].why,
			    "Left out: bending forward and bending back are not for one session, "
			    "and Lying face down comes first here. Choose the one that eases.");
	assert_int_equal(steps[2].move, MOVE_HOLD); /* of another family */
	assert_int_equal(steps[3].move, MOVE_HOLD);
}

/* What is not done today takes no way. */
static void what_is_left_out_takes_no_way(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "both: press_up knee_to_chest");
	t->routine.steps[0].bounds.forbid = true;
	const struct advice *steps = trainee_asks(t);

	assert_int_equal(steps[0].move, MOVE_BLOCKED);
	assert_int_equal(steps[1].move, MOVE_HOLD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		active_test(two_exercises_go_up),
		active_test(who_waited_longest_goes_first),
		active_test(a_repeated_step_is_one),
		active_test(the_way_back_is_no_step),
		active_test(a_limit_that_lifts_is_no_step),
		active_test(other_rules_take_turns_too),
		active_test(a_swapped_step_is_held_too),
		active_test(a_rung_up_is_one_of_the_two),
		active_test(the_rung_that_waited_is_next),
		active_test(a_walk_that_waits_keeps_its_pace),
		active_test(the_back_is_bent_one_way),
		active_test(what_is_left_out_takes_no_way),
	};
	return cmocka_run_group_tests_name("core_plan_caps", tests, NULL, NULL);
}

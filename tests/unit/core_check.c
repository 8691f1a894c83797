/* Checks that stand without any file, where lines are optional. */
#include "limber/core/check.h"
#include "support/test.h"

static const struct exercise plank = {
	.id = "plank",
	.mode = MODE_HOLD,
	.dose = { { .sets = 1, .set = { { .hold_s = 10 } } },
		  { .sets = 1, .set = { { .hold_s = 20 } } } },
	.cap = { .sets = 1, .set = { { .hold_s = 30 } } },
	.step = { .by = QUANTITY_HOLD, .amount = 5 },
};

static int problems_of(const struct exercise *e)
{
	const struct exercise_lines nowhere = { .cap = 0 };
	struct diags diags = { .v = NULL };

	exercise_check(e, &nowhere, "made up", &diags);
	int n = (int)diags.n;

	diags_release(&diags);
	return n;
}

static void what_was_not_read_is_not_judged(void **state)
{
	(void)state;
	struct exercise e = plank;

	assert_int_equal(problems_of(&e), 0);
	e.cap.set[0].hold_s = 15;
	assert_int_equal(problems_of(&e), 1);
	e.dose[LEVEL_ACTIVE].sets = 0;
	assert_int_equal(problems_of(&e), 0);
	e.cap.set[0].hold_s = 5;
	assert_int_equal(problems_of(&e), 1);
	e.mode = MODES;
	assert_int_equal(problems_of(&e), 0);
}

/* A dose that stays as written may stand over the cap; one that a rule moves may not. */
static void only_a_moving_step_is_held_to_the_cap(void **state)
{
	(void)state;
	struct step step = { .number = 1, .rule = "graded", .dose = plank.cap };
	struct diags diags = { .v = NULL };

	step_check(&step, &plank, "made up", &diags);
	assert_int_equal(diags.n, 0);
	step.dose.set[0].hold_s = 31;
	step_check(&step, &plank, "made up", &diags);
	assert_int_equal(diags.n, 1);
	text_copy(step.rule, sizeof step.rule, "none");
	step_check(&step, &plank, "made up", &diags);
	assert_int_equal(diags.n, 1);
	diags_release(&diags);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_not_read_is_not_judged),
		cmocka_unit_test(only_a_moving_step_is_held_to_the_cap),
	};

	return cmocka_run_group_tests_name("core_check", tests, NULL, NULL);
}

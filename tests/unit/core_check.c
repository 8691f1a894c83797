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
	static const struct routine routine = { .n_steps = 1 };
	struct diags diags = { .v = NULL };

	step_check(&routine, &step, &plank, "made up", &diags);
	assert_int_equal(diags.n, 0);
	step.dose.set[0].hold_s = 31;
	step_check(&routine, &step, &plank, "made up", &diags);
	assert_int_equal(diags.n, 1);
	text_copy(step.rule, sizeof step.rule, "none");
	step_check(&routine, &step, &plank, "made up", &diags);
	assert_int_equal(diags.n, 1);
	diags_release(&diags);
}

/* What step_check says of a plank whose step has these terms. */
static void assert_terms_say(const char *rule, struct terms terms, const char *want)
{
	static const struct routine routine = { .n_steps = 1 };
	struct step step = { .number = 1, .line = 7, .dose = plank.dose[LEVEL_NEW] };
	struct diags diags = { .v = NULL };

	text_copy(step.rule, sizeof step.rule, rule);
	step.terms = terms;
	step_check(&routine, &step, &plank, "mine.cfg", &diags);
	assert_int_equal(diags.n, want ? 1 : 0);
	if (want)
		assert_string_equal(diags.v[0].msg, want);
	diags_release(&diags);
}

static void terms_suit_the_exercise(void **state)
{
	(void)state;
	int hold = plank.dose[LEVEL_NEW].set[0].hold_s;

	assert_terms_say("linear", (struct terms){ .by = QUANTITY_HOLD, .amount = 1 }, NULL);
	assert_terms_say("linear", (struct terms){ .by = QUANTITY_REPS, .amount = 1 },
			 "step 1 grows by reps and its dose has none; write one with it");
	assert_terms_say("linear", (struct terms){ .by = QUANTITY_LOAD, .amount = 500 },
			 "step 1 grows by load and its dose has none; write one with it");
	assert_terms_say("double", (struct terms){ .to = hold + 1 }, NULL);
	assert_terms_say("sum", (struct terms){ .total = 20 },
			 "step 1: the rule sum counts reps, and plank has none; take another rule");
}

/* What grows must end somewhere, by the cap or by a clinician. */
static void growth_has_an_end(void **state)
{
	(void)state;
	static const struct routine routine = { .n_steps = 1 };
	struct exercise e = plank;
	struct step step = { .number = 1,
			     .rule = "linear",
			     .dose = plank.dose[LEVEL_NEW],
			     .terms = { .by = QUANTITY_HOLD, .amount = 1 } };
	struct diags diags = { .v = NULL };

	for (int i = 0; i < SETS_MAX; i++)
		e.cap.set[i].hold_s = 0;
	step_check(&routine, &step, &e, "mine.cfg", &diags);
	assert_int_equal(diags.n, 1);
	assert_string_equal(diags.v[0].msg,
			    "step 1 grows by hold and nothing ends it; write bounds with max_hold");
	step.bounds.max.hold_s = 30;
	step_check(&routine, &step, &e, "mine.cfg", &diags);
	assert_int_equal(diags.n, 1);
	diags_release(&diags);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_not_read_is_not_judged),
		cmocka_unit_test(only_a_moving_step_is_held_to_the_cap),
		cmocka_unit_test(terms_suit_the_exercise),
		cmocka_unit_test(growth_has_an_end),
	};

	return cmocka_run_group_tests_name("core_check", tests, NULL, NULL);
}

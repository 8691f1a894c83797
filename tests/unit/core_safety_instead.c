/* What takes a blocked exercise's place, in the day's advice and in the run. */
#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"
#include "limber/core/plan_day.h"
#include "limber/core/run.h"
#include "support/history_text.h"
#include "support/patient.h"
#include "support/test.h"

/* ---- What is done instead ---- */

static void ask_instead(struct advice *ret, const struct patient *p, const char *blocked,
			const char *also)
{
	static struct routine r;
	const struct catalog *c = shipped_catalog();

	r = (struct routine){ .n_steps = 2,
			      .steps = { { .number = 1, .rule = "graded" }, { .number = 2 } } };
	text_copy(r.steps[0].exercise, ID_MAX, blocked);
	text_copy(r.steps[0].key, KEY_MAX, blocked);
	text_copy(r.steps[1].exercise, ID_MAX, also);
	progress(ret, &(struct progress_input){ .exercise = catalog_exercise(c, blocked),
						.routine = &r,
						.step = &r.steps[0],
						.profile = &p->profile,
						.history = &p->history,
						.catalog = c,
						.day = PATIENT_TODAY });
}

static void the_nearest_rung_takes_its_place(void **state)
{
	(void)state;
	static const struct {
		const char *log, *blocked, *also, *expected;
	} cases[] = {
		/* One down; past what is blocked as well; never what the routine has anyway. */
		{ "conditions osteoporosis\n", "curl_up", "", "dead_bug" },
		{ "conditions osteoporosis\n", "curl_up", "dead_bug", "dead_bug_arms" },
		{ "conditions osteoporosis\n", "bird_dog_squares", "", "bird_dog_leg" },
		{ "conditions stenosis\n", "plank", "", "plank_incline" },
		{ "conditions stenosis\n", "plank", "plank_incline", "plank_wall" },
		/* Where nothing below is left, up. */
		{ "sensitive kneeling\n", "hipflex_kneel", "", NULL },
		{ "conditions post_op\ncleared 2026-11-20\ncheckin 2026-11-22 4\n", "thor_chair",
		  "", NULL },
		{ "conditions pregnancy\n", "figure4", "", "figure4_seat" },
		{ "conditions pregnancy\n", "neck_nod", "", "chin_tuck" },
		/* What no ladder leads to. */
		{ "conditions osteoporosis\n", "cat_cow", "", "cat_cow_small" },
		{ "sensitive kneeling\n", "cat_cow", "", NULL },
		{ "conditions stenosis\n", "swim", "", "walk" },
		{ "conditions pregnancy\n", "swim", "", "walk" },
		{ "conditions pregnancy\n", "swim", "walk", NULL },
		/* Nothing on the whole ladder. */
		{ "conditions disc_leg_pain\n", "ham_step", "", NULL },
		/* The allow-list has one rung. */
		{ "conditions post_op\n", "curl_up", "", "brace" },
		{ "conditions post_op\n", "curl_up", "brace", NULL },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct patient p;
		struct advice a;

		patient_begin(&p, cases[i].log);
		ask_instead(&a, &p, cases[i].blocked, cases[i].also);
		if (!a.is_other != !cases[i].expected ||
		    (a.is_other && !text_eq(a.exercise, cases[i].expected)))
			fail_msg("case %zu: %s", i, a.is_other ? a.exercise : "none");
		patient_release(&p);
	}
}

/* ---- In the day's advice ---- */

static struct routine core = {
	.id = "core",
	.title = "Core",
	.steps = { { .number = 1,
		     .exercise = "curl_up",
		     .key = "core/short",
		     .rule = "graded",
		     .id = "short",
		     .has_id = true,
		     .dose = { .sets = 1, .set = { { 2, 5, 0, 0 } } },
		     .bounds = { .max = { .reps = 4 }, .min = { .reps = 2 } } },
		   { .number = 2, .exercise = "plank", .key = "plank", .rule = "graded" } },
	.n_steps = 2,
	.order = { 0, 1 },
	.n_order = 2,
};

static void ask(struct routine_day *ret, const struct patient *p)
{
	plan_routine(ret, &core,
		     &(struct plan_input){ .profile = &p->profile,
					   .history = &p->history,
					   .catalog = shipped_catalog(),
					   .day = PATIENT_TODAY });
}

static void a_swap_has_its_own_history_and_dose(void **state)
{
	(void)state;
	struct patient p;
	struct routine_day r;

	patient_begin(&p, "conditions osteoporosis\nlevel active\n"
			  "checkin 2026-11-01..2026-11-22 1\n"
			  "2026-11-16 core dead_bug 2x3 done effort 5 pain 1/1\n");
	ask(&r, &p);
	const struct advice *a = &r.steps[0];

	assert_int_equal(a->move, MOVE_SWAP);
	assert_string_equal(a->exercise, "dead_bug");
	assert_int_equal(a->previous.sets, 2);
	assert_int_equal(a->target.sets, 2);
	assert_int_equal(a->target.set[0].reps, 3);
	assert_int_equal(a->target.set[0].hold_s, 0);
	assert_int_equal(a->n_used, 1);
	assert_non_null(strstr(a->why, "Dead bug in place of Hands-under-back curl-up: curling the "
				       "trunk with osteoporosis is not for now. A professional can "
				       "lift this. "));
	assert_int_equal(r.steps[1].move, MOVE_HOLD);
	routine_day_release(&r);
	patient_release(&p);
}

static void limits_upward_go_with_the_step(void **state)
{
	(void)state;
	struct patient p;
	struct routine_day r;

	/* An active person's dead bug starts at 8; the step's clinician said at most 4. */
	patient_begin(&p, "conditions osteoporosis\nlevel active\n");
	ask(&r, &p);
	assert_string_equal(r.steps[0].exercise, "dead_bug");
	assert_int_equal(r.steps[0].target.set[0].reps, 4);
	routine_day_release(&r);

	core.steps[0].bounds.forbid = true;
	ask(&r, &p);
	assert_int_equal(r.steps[0].move, MOVE_BLOCKED);
	assert_string_equal(r.steps[0].exercise, "curl_up");
	assert_string_equal(r.steps[0].why,
			    "The routine forbids it; whoever set that limit can lift it.");
	core.steps[0].bounds.forbid = false;
	routine_day_release(&r);
	patient_release(&p);
}

static void a_prescribed_step_stays(void **state)
{
	(void)state;
	struct patient p;
	struct routine_day r;

	patient_begin(&p, "conditions osteoporosis\n");
	core.steps[0].is_prescribed = true;
	ask(&r, &p);
	assert_int_equal(r.steps[0].move, MOVE_HOLD);
	assert_string_equal(r.steps[0].exercise, "curl_up");
	core.steps[0].is_prescribed = false;
	routine_day_release(&r);
	patient_release(&p);
}

static void the_run_does_what_was_swapped_in(void **state)
{
	(void)state;
	struct patient p;
	struct routine_day r;
	struct planned_set *sets;

	/* The curl-up gives way to the brace; the plank has nothing in its place. */
	patient_begin(&p, "conditions post_op\n");
	ask(&r, &p);
	assert_int_equal(r.steps[0].move, MOVE_SWAP);
	assert_int_equal(r.steps[1].move, MOVE_BLOCKED);
	assert_int_equal(r.steps[1].target.sets, 0);
	assert_string_equal(r.steps[1].exercise, "plank");
	assert_string_equal(r.steps[1].why,
			    "Left out: after back surgery only walking, bracing and breaks from "
			    "sitting, until a professional's clearance lifts this.");
	int n = routine_day_plan(&r, shipped_catalog(), &sets);

	assert_int_equal(n, r.steps[0].target.sets);
	for (int i = 0; i < n; i++) {
		assert_string_equal(sets[i].exercise, "brace");
		assert_string_equal(sets[i].key, "brace");
		assert_string_equal(sets[i].name, "Brace and breathe");
		assert_int_equal(sets[i].step, 1);
	}
	free(sets);
	assert_in_range(r.seconds, 30, 90); /* no second of a plank in it */
	routine_day_release(&r);
	patient_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_rung_takes_its_place),
		cmocka_unit_test(a_swap_has_its_own_history_and_dose),
		cmocka_unit_test(limits_upward_go_with_the_step),
		cmocka_unit_test(a_prescribed_step_stays),
		cmocka_unit_test(the_run_does_what_was_swapped_in),
	};
	return cmocka_run_group_tests_name("core_safety_instead", tests, NULL, NULL);
}

/* Rungs with a dose of their own, on a ladder made for these tests: where they begin and end, what
 * they are called, and that their history is theirs. The shipped ladders:
 * tests/fixtures/progress. */
#include <stdlib.h>
#include <string.h>

#include "../../src/core/ladder.h"
#include "limber/base/text.h"
#include "limber/core/plan_day.h"
#include "limber/core/run.h"
#include "support/history_text.h"
#include "support/test.h"

static const struct ladder planks = {
	.family = FAMILY_CORE_PLANK,
	.rungs = (struct rung[]){ { .exercise = "plank_knee", .key = "plank_knee" },
				  { .exercise = "plank",
				    .key = "plank/hold_60",
				    .name = "Plank, a minute",
				    .gate = "The breath flows.",
				    .dose = { .sets = 1, .set = { { .hold_s = 60 } } } },
				  { .exercise = "none_such", .key = "none_such" } },
	.n_rungs = 3,
};

static const struct exercise *find_exercise(void *user, const char *id)
{
	(void)user;
	const struct catalog *c = shipped_catalog();

	return catalog_exercise(c, id);
}

static const struct ladder *find_ladder(void *user, const char *exercise, int *ret_rung)
{
	(void)user;
	*ret_rung = text_eq(exercise, "plank") ? 1 : 0;
	return text_starts(exercise, "plank") ? &planks : NULL;
}

static const struct catalog catalog = { .exercise = find_exercise, .ladder = find_ladder };

static struct routine routine = {
	.id = "own",
	.title = "Own",
	.steps = { { .number = 1,
		     .exercise = "plank_knee",
		     .key = "plank_knee",
		     .rule = "graded" } },
	.n_steps = 1,
	.order = { 0 },
	.n_order = 1,
};

/* The day's targets of a routine after a log that a clinician could read. */
static void ask_of(struct routine_day *ret, const struct routine *of, const struct catalog *c,
		   const char *lines)
{
	struct history log = { .n_sessions = 0 };
	struct profile profile;
	struct date day = date_from_ymd(2026, 11, 7);

	history_text(&log, shipped_catalog(), lines);
	profile_at(&profile, &log, day);
	plan_routine(ret, of,
		     &(struct plan_input){
			     .profile = &profile, .history = &log, .catalog = c, .day = day });
	history_release(&log);
}

static void ask(struct routine_day *ret, const char *lines)
{
	ask_of(ret, &routine, &catalog, lines);
}

static const char at_the_top[] = "checkin 2026-11-01..2026-11-07 1\n"
				 "2026-10-31 own plank_knee 3x30s effort 4 pain 1/1\n"
				 "2026-11-04 own plank_knee 3x30s effort 4 pain 1/1\n"
				 "2026-11-06 own plank_knee 3x30s effort 4 pain 1/1\n";

static const char on_the_rung[] =
	"checkin 2026-11-01..2026-11-07 1\n"
	"2026-11-04 own plank 3x60s key plank/hold_60 effort 4 pain 1/1\n"
	"2026-11-06 own plank 3x60s key plank/hold_60 effort 4 pain 1/1\n";

/* Half a minute more at once would be too much: 30 % are. */
static void it_begins_on_the_way_to_its_own_dose(void **state)
{
	(void)state;
	struct routine_day r;

	ask(&r, at_the_top);
	const struct advice *a = &r.steps[0];

	assert_int_equal(a->rung_change, 1);
	assert_string_equal(a->exercise, "plank");
	assert_string_equal(a->name, "Plank, a minute");
	assert_string_equal(a->key, "plank/hold_60");
	assert_int_equal(a->target.sets, 3); /* the exercise's own */
	assert_int_equal(a->target.set[2].hold_s, 39);
	assert_non_null(strstr(
		a->why,
		"3 × 39 s (117 s of work), at most 30 % more than the 90 s that Knee plank had."));
	assert_non_null(strstr(a->why, "Go on only if: The breath flows. You can"));
	routine_day_release(&r);
}

static void what_declines_it_names_its_history(void **state)
{
	(void)state;
	struct routine_day r;
	char value[LINE_MAX_BYTES], why[LINE_MAX_BYTES];

	ask(&r, at_the_top);
	advice_declined(&r.steps[0], value);
	assert_string_equal(value, "core-plank/plank/hold_60");
	assert_true(event_value_check(EVENT_DECLINED, value, why));
	routine_day_release(&r);
}

/* The plank's own cap is 45 s: its range is as long as the rung needs, and the next has no file. */
static void it_stays_where_its_range_ends(void **state)
{
	(void)state;
	struct routine_day r;

	ask(&r, on_the_rung);
	assert_string_equal(r.steps[0].key, "plank/hold_60");
	assert_int_equal(r.steps[0].rung_change, 0);
	assert_int_equal(r.steps[0].move, MOVE_HOLD);
	assert_true(r.steps[0].is_other);
	assert_int_equal(r.steps[0].target.set[0].hold_s, 60);
	routine_day_release(&r);
}

static void the_run_is_of_the_rung(void **state)
{
	(void)state;
	struct routine_day r;
	struct planned_set *sets;

	ask(&r, on_the_rung);
	int n = routine_day_plan(&r, &catalog, &sets);

	assert_int_equal(n, 3);
	assert_string_equal(sets[0].exercise, "plank");
	assert_string_equal(sets[0].key, "plank/hold_60");
	assert_string_equal(sets[0].name, "Plank, a minute");
	assert_int_equal(sets[0].target.hold_s, 60);
	free(sets);
	routine_day_release(&r);
}

/* It was cut from its minute: + goes on past the plank's own 45 s, toward the rung's top. */
static void more_ends_at_the_rung_s_top(void **state)
{
	(void)state;
	struct routine own = routine;
	const struct dose fifty = { .sets = 1, .set = { { .hold_s = 50 } } };
	struct planned_set *sets;

	own.steps[0] = step_with(&routine.steps[0], "plank", "plank/hold_60", "Plank, a minute");
	assert_int_equal(run_plan(&own, &fifty, &catalog, &sets), 1);
	assert_int_equal(sets[0].most.hold_s, 55);
	free(sets);
}

/* Form was lost: the rung below the person's, not below the file's; in the history of what was
 * asked. */
static void easier_is_the_rung_below_the_person_s(void **state)
{
	(void)state;
	struct routine_day r;
	struct planned_set *sets;
	struct run run;

	ask(&r, on_the_rung);
	int n = routine_day_plan(&r, &catalog, &sets);

	run_build(&run, "own", "Own", sets, n, false, &catalog);
	assert_true(run_ease(&run, 1, &catalog));
	assert_string_equal(run.sets[1].plan.exercise, "plank_knee");
	assert_string_equal(run.sets[1].plan.name, "Knee plank");
	assert_string_equal(run.sets[1].plan.key, "plank/hold_60");
	assert_int_equal(run.sets[1].plan.target.hold_s, 8);
	assert_string_equal(run.sets[0].plan.exercise, "plank");
	run_release(&run);
	free(sets);
	routine_day_release(&r);
}

/* ---- Two steps of one routine on one ladder ---- */

#define STEP(n, id)                                                      \
	{                                                                \
		.number = n, .exercise = id, .key = id, .rule = "graded" \
	}

static const struct routine stretch = {
	.id = "own",
	.steps = { STEP(1, "open_book"), STEP(2, "thor_chair") },
	.n_steps = 2,
	.order = { 0, 1 },
	.n_order = 2,
};

static const char one_has_climbed[] =
	"level active\n"
	"checkin 2026-10-26..2026-11-07 1\n"
	"2026-10-28 own thor_towel 2x30s effort 3 pain 1/1\n+ thor_chair 2x10x5s\n"
	"2026-11-01 own thor_towel 2x30s effort 3 pain 1/1\n+ thor_chair 2x10x5s\n"
	"2026-11-04 own thor_towel 2x30s effort 3 pain 1/1\n+ thor_chair 2x10x5s\n"
	"2026-11-06 own thor_towel 2x30s effort 3 pain 1/1\n+ thor_chair 2x10x5s\n";

/* The open book's step is on the towel now; the chair's does not follow it there. */
static void two_steps_of_a_ladder_do_not_meet(void **state)
{
	(void)state;
	struct routine_day r;

	ask_of(&r, &stretch, shipped_catalog(), one_has_climbed);
	assert_string_equal(r.steps[0].key, "thor_towel");
	assert_string_equal(r.steps[1].key, "thor_chair");
	assert_int_equal(r.steps[1].move, MOVE_HOLD);
	assert_int_equal(r.steps[1].rung_change, 0);
	assert_int_equal(r.steps[1].target.set[0].reps, 10);
	assert_non_null(strstr(r.steps[1].why, "Next on its ladder, Open book: this routine has a "
					       "step of its own for it."));
	routine_day_release(&r);
}

/* A rung between two steps is for the nearer one; of two as near, for the earlier. */
static void a_rung_is_for_the_nearest_step(void **state)
{
	static const struct routine far = {
		.id = "own",
		.steps = { STEP(1, "thor_roller"), STEP(2, "thor_chair") },
		.n_steps = 2,
	};
	static const struct routine even = {
		.id = "own",
		.steps = { STEP(1, "thor_towel"), STEP(2, "thor_chair") },
		.n_steps = 2,
	};
	static const struct {
		const struct routine *routine;
		int step, rung;
		const char *rival;
	} rows[] = {
		{ &far, 1, 1, NULL },          { &far, 0, 1, "thor_chair" },  { &far, 0, 2, NULL },
		{ &far, 0, 4, NULL },          { &far, 1, 4, "thor_roller" }, { &even, 0, 1, NULL },
		{ &even, 1, 1, "thor_towel" },
	};
	const struct catalog *c = shipped_catalog();
	int own;
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		const struct routine *of = rows[i].routine;
		const struct progress_input in = { .routine = of,
						   .step = &of->steps[rows[i].step],
						   .catalog = c };
		const struct ladder *l = catalog_ladder(c, "thor_chair", &own);
		const struct step *rival = rung_rival(&l->rungs[rows[i].rung], &in);

		assert_int_equal(!rival, !rows[i].rival);
		if (rival)
			assert_string_equal(rival->exercise, rows[i].rival);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_begins_on_the_way_to_its_own_dose),
		cmocka_unit_test(what_declines_it_names_its_history),
		cmocka_unit_test(it_stays_where_its_range_ends),
		cmocka_unit_test(the_run_is_of_the_rung),
		cmocka_unit_test(more_ends_at_the_rung_s_top),
		cmocka_unit_test(easier_is_the_rung_below_the_person_s),
		cmocka_unit_test(two_steps_of_a_ladder_do_not_meet),
		cmocka_unit_test(a_rung_is_for_the_nearest_step),
	};

	return cmocka_run_group_tests_name("core_ladder", tests, NULL, NULL);
}

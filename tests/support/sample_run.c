/* A small catalog in memory. No test functions here: the fuzz targets use it too. */
#include "sample_run.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"

const char *const sample_exercises[SAMPLE_EXERCISES] = {
	"walk", "cat", "book", "plank", "plank_knee", "curl", "strap", "chin", "squat",
};

static const struct exercise exercises[SAMPLE_EXERCISES] = {
	{ .id = "walk",
	  .name = "Walk",
	  .family = FAMILY_AEROBIC,
	  .position = POSITION_STANDING,
	  .mode = MODE_TIME,
	  .setup = "Stand tall.",
	  .dose = { { .sets = 1, .set = { { .time_s = 300 } } } },
	  .step = { .by = QUANTITY_TIME, .amount = 120 } },
	{ .id = "cat",
	  .name = "Cat and cow",
	  .position = POSITION_QUADRUPED,
	  .mode = MODE_REPS,
	  .tempo = { 2, 0, 2 },
	  .setup = "Come onto hands and knees.",
	  .dose = { { .sets = 1, .set = { { .reps = 6 } } } } },
	{ .id = "book",
	  .name = "Open book",
	  .position = POSITION_SIDE_LYING,
	  .mode = MODE_REPS,
	  .per_side = true,
	  .tempo = { 3, 3, 3 },
	  .setup = "Lie on your {side} side.",
	  .dose = { { .sets = 2, .set = { { .reps = 3 }, { .reps = 3 } }, .rest_s = 20 } },
	  .step = { .by = QUANTITY_REPS, .amount = 1 } },
	{ .id = "plank",
	  .name = "Forearm plank",
	  .position = POSITION_PRONE,
	  .mode = MODE_HOLD,
	  .setup = "Lie on your front.",
	  .dose = { { .sets = 3,
		      .set = { { .hold_s = 20 }, { .hold_s = 20 }, { .hold_s = 20 } },
		      .rest_s = 60 } },
	  .cap = { .sets = 3, .set = { { .hold_s = 24 }, { .hold_s = 24 }, { .hold_s = 24 } } },
	  .step = { .by = QUANTITY_HOLD, .amount = 5 } },
	{ .id = "plank_knee",
	  .name = "Knee plank",
	  .position = POSITION_PRONE,
	  .mode = MODE_HOLD,
	  .setup = "Lie on your front, knees down.",
	  .dose = { { .sets = 1, .set = { { .hold_s = 8 } }, .rest_s = 45 } },
	  .step = { .by = QUANTITY_HOLD, .amount = 3 } },
	{ .id = "curl",
	  .name = "Curl-up",
	  .position = POSITION_SUPINE,
	  .mode = MODE_HOLD_REPS,
	  .setup = "Lie on your back.",
	  .dose = { { .sets = 3,
		      .set = { { 3, 6, 0, 0 }, { 2, 6, 0, 0 }, { 1, 6, 0, 0 } },
		      .rest_s = 30 } },
	  .step = { .by = QUANTITY_REPS, .amount = 1 } },
	{ .id = "strap",
	  .name = "Strap stretch",
	  .position = POSITION_SUPINE,
	  .mode = MODE_HOLD,
	  .gear = { "mat", "strap" },
	  .n_gear = 2,
	  .per_side = true,
	  .setup = "Strap round one foot.",
	  .dose = { { .sets = 1, .set = { { .hold_s = 20 } } } },
	  .step = { .by = QUANTITY_HOLD, .amount = 5 } },
	{ .id = "chin",
	  .name = "Chin tuck",
	  .position = POSITION_SEATED,
	  .mode = MODE_HOLD_REPS,
	  .setup = "Sit tall.",
	  .dose = { { .sets = 1, .set = { { .reps = 6, .hold_s = 5 } }, .rest_s = 5 } },
	  .step = { .by = QUANTITY_HOLD, .amount = 1 } },
	{ .id = "squat",
	  .name = "Goblet squat",
	  .position = POSITION_STANDING,
	  .mode = MODE_REPS,
	  .tempo = { 2, 0, 3 },
	  .setup = "Hold the weight close.",
	  .dose = { { .sets = 2,
		      .set = { { .reps = 5, .load_g = 4000 }, { .reps = 5, .load_g = 4000 } },
		      .rest_s = 45 } },
	  .step = { .by = QUANTITY_REPS, .amount = 1, .then_load_g = 1000 } },
};

static const struct ladder planks = {
	.family = FAMILY_CORE_PLANK,
	.rungs = (struct rung[]){ { .exercise = "plank_knee", .key = "plank_knee" },
				  { .exercise = "plank", .key = "plank" } },
	.n_rungs = 2,
};

static const struct exercise *find_exercise(void *user, const char *id)
{
	(void)user;
	for (int i = 0; i < SAMPLE_EXERCISES; i++)
		if (text_eq(exercises[i].id, id))
			return &exercises[i];
	return NULL;
}

static const struct ladder *find_ladder(void *user, const char *exercise, int *ret_rung)
{
	(void)user;
	for (int i = 0; i < planks.n_rungs; i++) {
		if (text_eq(planks.rungs[i].exercise, exercise)) {
			*ret_rung = i;
			return &planks;
		}
	}
	return NULL;
}

const struct catalog sample_catalog = { .exercise = find_exercise, .ladder = find_ladder };

void sample_routine(struct routine *ret, struct dose targets[STEPS_MAX], const char *names)
{
	*ret = (struct routine){ .id = "sample", .title = "Sample" };
	for (const char *at = names; *at; at += strspn(at, " ")) {
		struct step *step = &ret->steps[ret->n_steps];
		size_t n = strcspn(at, " ");

		text_format(step->exercise, sizeof step->exercise, "%.*s", (int)n, at);
		text_copy(step->id, sizeof step->id, step->exercise);
		text_copy(step->key, sizeof step->key, step->exercise);
		step->number = ret->n_steps + 1;
		const struct exercise *e = find_exercise(NULL, step->exercise);

		targets[ret->n_steps] = e ? e->dose[LEVEL_NEW] : (struct dose){ 0 };
		ret->order[ret->n_order++] = ret->n_steps++;
		at += n;
	}
}

void sample_build(struct run *ret, const struct routine *routine, const struct dose *targets,
		  bool is_65_or_over)
{
	struct planned_set *plan = NULL;
	int n = run_plan(routine, targets, &sample_catalog, &plan);

	run_build(ret, routine->id, routine->title, plan, n, is_65_or_over, &sample_catalog);
	free(plan);
}

void sample_run(struct run *ret, const char *names)
{
	struct routine routine;
	struct dose targets[STEPS_MAX];

	sample_routine(&routine, targets, names);
	sample_build(ret, &routine, targets, false);
}

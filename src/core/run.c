/* A run's timing: which sets are one exercise's turn, and what comes before each. Not for deciding
 * what is asked; that is run_plan. */
#include "run_private.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"

/* Seconds that people need, before work can begin. */
enum {
	READY_S = 5,
	READY_NEW_POSITION_S = 10,
	READY_FLOOR_S = 20,
	READY_SLOW_FLOOR_S = 30,
	SWITCH_S = 5,
	SWITCH_SLOW_S = 10,
};

void run_set_time(struct run *run, int set)
{
	struct run_set *s = &run->sets[set];
	const struct run_step *st = &run->steps[s->step];
	int work_s = set_seconds(st->mode, st->tempo, &s->goal);

	s->rep_s = rep_seconds(st->mode, st->tempo, &s->goal);
	s->work_s = work_s > 0 ? work_s : 1;
	s->brisk_s =
		s->plan.brisk_s > 0 ? s->plan.brisk_s * s->goal.time_s / s->plan.target.time_s : 0;
}

/* -- an exercise's turn --------------------------------------------------------- */

/* Where a step is repeated, its next occurrence begins with its first set again. */
static bool is_same_turn(const struct planned_set *a, const struct planned_set *b)
{
	bool goes_on = b->set > a->set || (b->set == a->set && b->side > a->side);

	return a->step == b->step && text_eq(a->exercise, b->exercise) && goes_on;
}

static enum mode mode_of_target(const struct amount *target)
{
	if (target->time_s > 0)
		return MODE_TIME;
	if (target->reps > 0)
		return target->hold_s > 0 ? MODE_HOLD_REPS : MODE_REPS;
	return MODE_HOLD;
}

static void step_from_exercise(struct run_step *ret, const struct exercise *e)
{
	ret->mode = e->mode;
	ret->position = e->position;
	ret->tempo = e->tempo;
	ret->increment = e->step;
	text_copy(ret->setup, sizeof ret->setup, e->setup);
	for (int i = 0; i < e->n_gear; i++)
		ret->has_strap = ret->has_strap || strstr(e->gear[i], "strap");
	ret->n_cues = e->n_cues;
	for (int i = 0; i < e->n_cues; i++)
		text_copy(ret->cues[i], sizeof ret->cues[i], e->cues[i]);
}

static void step_fill(struct run_step *ret, const struct planned_set *p,
		      const struct catalog *catalog)
{
	static const struct tempo steady = { .up_s = 2, .down_s = 2 };
	const struct exercise *e = catalog_exercise(catalog, p->exercise);

	*ret = (struct run_step){ .number = p->step, .pace = p->pace };
	text_copy(ret->exercise, sizeof ret->exercise, p->exercise);
	text_copy(ret->name, sizeof ret->name, p->name);
	text_copy(ret->label, sizeof ret->label, p->label);
	if (e)
		step_from_exercise(ret, e);
	else
		ret->mode = mode_of_target(&p->target);
	if (ret->tempo.up_s + ret->tempo.pause_s + ret->tempo.down_s <= 0)
		ret->tempo = steady;
}

/* -- lead-ins --------------------------------------------------------------------- */

int run_ready_s(const struct run *run, enum position from, int set)
{
	enum position to = run->steps[run->sets[set].step].position;

	if (position_is_floor(from) != position_is_floor(to))
		return run->is_slow_floor ? READY_SLOW_FLOOR_S : READY_FLOOR_S;
	return position_is_floor(to) && from != to ? READY_NEW_POSITION_S : READY_S;
}

static int switch_s(const struct run_step *st)
{
	return st->position == POSITION_SIDE_LYING || st->has_strap ? SWITCH_SLOW_S : SWITCH_S;
}

/* Between two sets of one turn. A rest that is long enough is also long enough to turn over, and
 * its end counts in. */
static void lead_within_turn(const struct run_step *st, const struct planned_set *before,
			     struct run_set *s)
{
	bool is_other_side = before->side != s->plan.side;
	int ready = is_other_side ? switch_s(st) : READY_S;

	s->rest_s = before->rest_s >= ready ? before->rest_s : 0;
	s->ready_s = s->rest_s > 0 ? 0 : ready;
	s->is_switch = s->ready_s > 0 && is_other_side;
}

/* Into a new turn: the get-ready is the end of the rest, where that is longer. */
static void lead_into_turn(struct run *run, int set)
{
	struct run_set *s = &run->sets[set];
	enum position from = set > 0 ? run->steps[s[-1].step].position : POSITION_STANDING;
	int rest_s = set > 0 ? s[-1].plan.rest_s : 0;

	s->ready_s = run_ready_s(run, from, set);
	s->rest_s = rest_s > s->ready_s ? rest_s - s->ready_s : 0;
	s->is_switch = false;
}

void run_lay_out(struct run *run, const struct catalog *catalog)
{
	run->n_steps = 0;
	for (int i = 0; i < run->n_sets; i++) {
		struct run_set *s = &run->sets[i];
		bool is_new = i == 0 || !is_same_turn(&s[-1].plan, &s->plan);

		if (is_new)
			step_fill(&run->steps[run->n_steps++], &s->plan, catalog);
		s->step = run->n_steps - 1;
		run_set_time(run, i);
		if (is_new)
			lead_into_turn(run, i);
		else
			lead_within_turn(&run->steps[s->step], &s[-1].plan, s);
	}
}

/* -- for others ------------------------------------------------------------------- */

void run_build(struct run *ret, const char *routine, const char *title,
	       const struct planned_set *sets, int n_sets, bool is_65_or_over,
	       const struct catalog *catalog)
{
	size_t n = (size_t)n_sets;

	*ret = (struct run){ .n_sets = n_sets, .is_slow_floor = is_65_or_over };
	text_copy(ret->routine, sizeof ret->routine, routine);
	text_copy(ret->title, sizeof ret->title, title);
	/* As many steps as there could be, each set one of its own; mostly there are a third of
	 * them. */
	ret->steps = xrealloc(NULL, n ? n : 1, sizeof *ret->steps);
	ret->sets = xcalloc(n ? n : 1, sizeof *ret->sets);
	for (size_t i = 0; i < n; i++) {
		ret->sets[i].plan = sets[i];
		ret->sets[i].goal = sets[i].target;
	}
	run_lay_out(ret, catalog);
}

void run_release(struct run *run)
{
	free(run->steps);
	free(run->sets);
	*run = (struct run){ 0 };
}

int run_set_start_s(const struct run *run, int i)
{
	int start = 0;

	for (int j = 0; j <= i; j++) {
		start += run->sets[j].rest_s + run->sets[j].ready_s +
			 (j < i ? run->sets[j].work_s : 0);
	}
	return start;
}

int run_total_s(const struct run *run)
{
	int last = run->n_sets - 1;

	return last < 0 ? 0 : run_set_start_s(run, last) + run->sets[last].work_s;
}

void run_setup(const struct run *run, int set, char ret[LINE_MAX_BYTES])
{
	static const char *const sides[SIDES] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right" };
	const struct run_set *s = &run->sets[set];

	setup_format(run->steps[s->step].setup, sides[s->plan.side], ret);
}

/* One routine on a day: it asks progress() for each step, and leaves out or holds what several of
 * them make too much. Not for when it is due, nor for what was done (plan_day.c, plan_done.c). */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/core/run.h"
#include "pain.h"
#include "place.h"
#include "plan_parts.h"

/* A schedule may ask for fewer of them than the plan offers. */
static int planned_days(const struct routine *routine, const struct plan *plan)
{
	unsigned days = 0;
	int n = 0;

	for (int i = 0; plan && i < plan->n_items; i++) {
		if (text_eq(plan->items[i].routine, routine->id))
			days |= plan->items[i].days;
	}
	for (; days > 0; days &= days - 1)
		n++;
	return routine->days_a_week > 0 && n > routine->days_a_week ? routine->days_a_week : n;
}

static struct progress_input input_of(const struct routine *routine, const struct plan_input *in)
{
	int goal = in->plan ? in->plan->walk_minutes_per_week : 0;

	return (struct progress_input){ .routine = routine,
					.profile = in->profile,
					.history = in->history,
					.catalog = in->catalog,
					.day = in->day,
					.minute = in->minute,
					.rises_min = in->rises_min,
					.keys = in->keys,
					.walk_goal = goal,
					.planned_days = planned_days(routine, in->plan) };
}

static void advise_no_exercise(struct advice *ret, const struct step *step)
{
	*ret = (struct advice){ .move = MOVE_BLOCKED,
				.rule = "none",
				.cap = "no such exercise",
				.exercise = step->exercise,
				.name = step->exercise,
				.key = step->key };
	text_format(ret->why, WHY_MAX,
		    "Left out: the file of %s is missing or has a mistake; see `limber check`.",
		    step->exercise);
}

static void ask(struct advice *ret, const struct progress_input *of_routine,
		const struct step *step)
{
	struct progress_input in = *of_routine;

	in.step = step;
	in.exercise = catalog_exercise(in.catalog, step->exercise);
	if (in.exercise)
		progress(ret, &in);
	else
		advise_no_exercise(ret, step);
	ret->times = routine_occurrences(in.routine, (int)(step - in.routine->steps));
}

void plan_step_below(struct routine_day *r, int i, const struct plan_input *in)
{
	struct progress_input of_routine = input_of(r->routine, in);

	of_routine.keeps_rung = true;
	ask(&r->steps[i], &of_routine, &r->routine->steps[i]);
}

void plan_step_hold(struct routine_day *r, int i, const struct day_hold *hold,
		    const struct plan_input *in)
{
	struct progress_input of_routine = input_of(r->routine, in);

	of_routine.hold = hold;
	ask(&r->steps[i], &of_routine, &r->routine->steps[i]);
}

static void plan_steps(struct routine_day *ret, const struct plan_input *in)
{
	const struct routine *r = ret->routine;
	struct progress_input of_routine = input_of(r, in);
	struct usual_days usual = { .n = 0 };
	struct place place;

	of_routine.usual = &usual;
	if (r->weeks > 0) {
		place = place_find(&of_routine);
		of_routine.place = &place;
	}
	ret->steps = xcalloc((size_t)r->n_steps + 1, sizeof *ret->steps);
	for (int i = 0; i < r->n_steps; i++)
		ask(&ret->steps[i], &of_routine, &r->steps[i]);
}

static bool is_stand_in(const struct advice *a)
{
	return a->move == MOVE_SWAP && a->rung_change == 0;
}

/* Whether another step is done with the same in its own right, or stands in with it before this
 * one. */
static bool has_twin(const struct routine_day *r, int i)
{
	const struct step *steps = r->routine->steps;

	for (int j = 0; j < r->routine->n_steps; j++) {
		const struct advice *other = &r->steps[j];

		if (other->move != MOVE_BLOCKED && (j < i || !is_stand_in(other)) &&
		    text_eq(other->exercise, r->steps[i].exercise) &&
		    !text_eq(steps[j].exercise, steps[i].exercise))
			return true;
	}
	return false;
}

/* What stands in for an exercise may be what another step is done with; it is done once. */
static void leave_out_twins(struct routine_day *r, const struct plan_input *in)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		struct advice *a = &r->steps[i];
		const struct step *step = &r->routine->steps[i];

		if (!is_stand_in(a) || !has_twin(r, i))
			continue;
		const struct exercise *e = catalog_exercise(in->catalog, step->exercise);

		*a = (struct advice){ .move = MOVE_BLOCKED,
				      .rule = a->rule,
				      .cap = "safety",
				      .exercise = step->exercise,
				      .name = e->name,
				      .key = step->key };
		text_format(a->why, WHY_MAX,
			    "Left out: what would take its place is in this routine already.");
	}
}

static bool has_swap(const struct routine_day *r)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		if (r->steps[i].is_other)
			return true;
	}
	return false;
}

/* The routine as it is done: what was swapped in, put into a copy. Of the steps that it has: there
 * is room for ten times as many as most use; and without the weeks' doses, which the targets
 * tell. */
static struct routine *routine_instead(const struct routine_day *r)
{
	struct routine *copy = xrealloc(NULL, 1, sizeof *copy);

	memcpy(copy, r->routine, offsetof(struct routine, steps));
	for (int i = 0; i < copy->n_steps; i++) {
		const struct advice *a = &r->steps[i];
		const struct step *step = &r->routine->steps[i];

		copy->steps[i] =
			a->is_other ? step_with(step, a->exercise, a->key, a->name) : *step;
	}
	return copy;
}

int routine_day_plan(const struct routine_day *r, const struct catalog *catalog,
		     struct planned_set **ret)
{
	struct routine *copy = has_swap(r) ? routine_instead(r) : NULL;
	struct dose *targets = xcalloc((size_t)r->routine->n_steps + 1, sizeof *targets);

	for (int i = 0; i < r->routine->n_steps; i++)
		targets[i] = r->steps[i].target;
	int n = run_plan(copy ? copy : r->routine, targets, catalog, ret);

	free(targets);
	free(copy);
	return n;
}

/* The stated time: that of the run which a session would guide. */
static int run_seconds(const struct routine_day *r, const struct plan_input *in)
{
	struct planned_set *sets = NULL;
	struct run run;
	int n = routine_day_plan(r, in->catalog, &sets);

	run_build(&run, r->routine->id, r->routine->title, sets, n, in->profile->is_65_or_over,
		  in->catalog);
	int seconds = run_total_s(&run);

	run_release(&run);
	free(sets);
	return seconds;
}

const struct routine *plan_routine_find(const struct plan_input *in, const char *id)
{
	for (int i = 0; i < in->n_routines; i++) {
		if (in->routines[i] && text_eq(in->routines[i]->id, id))
			return in->routines[i];
	}
	return NULL;
}

void plan_routine_after(struct routine_day *ret, const struct routine *routine,
			const struct plan_input *in, struct volume *day)
{
	*ret = (struct routine_day){ .routine = routine };
	plan_steps(ret, in);
	leave_out_twins(ret, in);
	plan_caps(ret, in, day);
	ret->seconds = run_seconds(ret, in);
}

/* Whether the day's plan has its routine before it already. */
static bool is_again(const struct plan_input *in, int item)
{
	const struct plan_item *items = in->plan->items;

	for (int i = 0; i < item; i++) {
		if (text_eq(items[i].routine, items[item].routine) &&
		    plan_item_is_due(&items[i], in->day))
			return true;
	}
	return false;
}

/* What the plan has before it that day has its share of what may grow, whether Today shows all of
 * the day or one routine is begun alone. */
void plan_routine(struct routine_day *ret, const struct routine *routine,
		  const struct plan_input *in)
{
	struct volume day = { .n = 0 };

	for (int i = 0; in->plan && i < in->plan->n_items; i++) {
		const struct plan_item *item = &in->plan->items[i];
		struct routine_day other;

		if (text_eq(item->routine, routine->id))
			break;
		const struct routine *earlier = plan_routine_find(in, item->routine);

		if (!earlier || !plan_item_is_due(item, in->day) || is_again(in, i))
			continue;
		plan_routine_after(&other, earlier, in, &day);
		routine_day_release(&other);
	}
	plan_routine_after(ret, routine, in, &day);
	volume_release(&day);
}

void routine_day_release(struct routine_day *r)
{
	free(r->steps);
	r->steps = NULL;
}

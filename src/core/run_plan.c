/* What a run asks, set by set: a routine's targets written out, and the easier thing in a set's
 * place. Not for how long it takes; that is run. */
#include "run_private.h"

#include <string.h>

#include "ladder.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"

static int min_int(int a, int b)
{
	return a < b ? a : b;
}

/* An exercise that the log does not make grow can still be done less of. */
static struct increment increment_or_own(struct increment given, enum mode mode)
{
	static const enum quantity own[MODES] = {
		[MODE_HOLD] = QUANTITY_HOLD,
		[MODE_REPS] = QUANTITY_REPS,
		[MODE_HOLD_REPS] = QUANTITY_REPS,
		[MODE_TIME] = QUANTITY_TIME,
	};

	if (given.by != QUANTITY_NONE)
		return given;
	return (struct increment){ .by = own[mode], .amount = quantity_least(own[mode]) };
}

/* One increment, but never more than half of what is asked: two minutes more of a walk is little,
 * of a minute's interval it is not. */
static int step_size(struct increment by, const struct amount *target)
{
	int half = amount_get(target, by.by) / 2;

	return min_int(by.amount, half > 1 ? half : 1);
}

/* value brought between lo and hi; where they cross, lo. */
static int within(int value, int lo, int hi)
{
	value = min_int(value, hi);
	return value > lo ? value : lo;
}

/* `from`, so many steps up or down, between what is too little to ask and `most`. */
static struct amount stepped(const struct run_step *st, const struct planned_set *p,
			     struct amount from, int steps)
{
	struct increment by = increment_or_own(st->increment, st->mode);
	int lowest = min_int(quantity_least(by.by), amount_get(&p->target, by.by));
	int value = amount_get(&from, by.by) + steps * step_size(by, &p->target);

	amount_set(&from, by.by, within(value, lowest, amount_get(&p->most, by.by)));
	return from;
}

bool run_adjust(struct run *run, int set, int steps)
{
	struct run_set *s = &run->sets[set];
	const struct amount goal = stepped(&run->steps[s->step], &s->plan, s->goal, steps);

	if (amount_eq(&goal, &s->goal))
		return false;
	s->goal = goal;
	run_set_time(run, set);
	return true;
}

/* -- a routine written out ---------------------------------------------------- */

/* Where + stops: one step above the target, within the cap of that set and a clinician's bound. A
 * target that stands above its cap already is not raised, nor lowered here. */
static struct amount most_of(const struct exercise *e, const struct bounds *bounds,
			     const struct amount *target, int set_index)
{
	struct amount most = *target;
	enum quantity q = e->step.by;

	if (q == QUANTITY_NONE)
		return most;
	int asked = amount_get(target, q);
	int value = asked + step_size(e->step, target);

	if (e->cap.sets > 0) {
		int cap = amount_get(&e->cap.set[min_int(set_index, e->cap.sets - 1)], q);

		value = cap > 0 ? min_int(value, cap) : value;
	}
	if (amount_get(&bounds->max, q) > 0)
		value = min_int(value, amount_get(&bounds->max, q));
	amount_set(&most, q, value > asked ? value : asked);
	return most;
}

/* What all sets of a step have in common. */
static struct planned_set step_plan(const struct step *step, const struct exercise *e)
{
	struct planned_set p = { .step = step->number, .pace = step->pace };

	text_copy(p.exercise, sizeof p.exercise, step->exercise);
	text_copy(p.key, sizeof p.key, step->key);
	text_copy(p.label, sizeof p.label, step->label);
	paced_name(step->name[0] ? step->name : e ? e->name : step->exercise, step->pace, p.name);
	return p;
}

/* One occurrence of a step: its sets, both sides of each. Returns how many were written. */
static int occurrence_plan(const struct step *step, const struct exercise *e,
			   const struct dose *target, struct planned_set *ret)
{
	const struct planned_set common = step_plan(step, e);
	int n = 0;

	for (int i = 0; i < target->sets; i++) {
		struct planned_set p = common;

		p.set = i + 1;
		p.n_sets = target->sets;
		p.target = target->set[i];
		p.most = e ? most_of(e, &step->bounds, &p.target, i) : p.target;
		p.brisk_s = target->brisk_s;
		p.rest_s = target->rest_s;
		if (e && e->per_side) {
			p.side = SIDE_LEFT;
			p.rest_s = 0;
			ret[n++] = p;
			p.side = SIDE_RIGHT;
			p.rest_s = target->rest_s;
		}
		ret[n++] = p;
	}
	return n;
}

/* A rung with a dose of its own has a range of its own: its key is not the exercise's, nor is the
 * dose the routine's. False where the exercise has no file. */
static bool exercise_as_done(struct exercise *ret, const struct step *step, const struct catalog *c)
{
	const struct exercise *e = catalog_exercise(c, step->exercise);
	bool may_be_rung = step->dose.sets == 0 && !text_eq(step->key, step->exercise);
	int own, rung = -1;
	const struct ladder *l = may_be_rung ? catalog_ladder(c, step->exercise, &own) : NULL;

	if (!e)
		return false;
	*ret = *e;
	if (l)
		rung = ladder_rung(l, step->key);
	return rung < 0 || rung_exercise(ret, &l->rungs[rung], c);
}

/* How many sets there are at most: each of both sides. */
static size_t most_sets(const struct routine *routine, const struct dose *targets)
{
	int n = 0;

	for (int i = 0; i < routine->n_order; i++)
		n += 2 * targets[routine->order[i]].sets;
	return (size_t)n;
}

int run_plan(const struct routine *routine, const struct dose *targets,
	     const struct catalog *catalog, struct planned_set **ret)
{
	struct planned_set *sets = xrealloc(NULL, most_sets(routine, targets), sizeof *sets);
	int n = 0;

	for (int i = 0; i < routine->n_order; i++) {
		int at = routine->order[i];
		const struct step *step = &routine->steps[at];
		struct exercise e;
		bool is_there = exercise_as_done(&e, step, catalog);

		n += occurrence_plan(step, is_there ? &e : NULL, &targets[at], sets + n);
	}
	*ret = sets;
	return n;
}

/* -- something easier ----------------------------------------------------------- */

/* The rung below the one that a set is of, where it can take its place set by set: one-sided or not
 * as this one is. */
static const struct rung *rung_below(const struct planned_set *p, const struct catalog *c)
{
	int of_exercise = 0;
	const struct ladder *l = catalog_ladder(c, p->exercise, &of_exercise);
	/* What was eased already keeps the key of what the day asked. */
	int rung = l && !p->is_eased ? ladder_rung(l, p->key) : -1;

	rung = rung < 0 ? of_exercise : rung;
	if (!l || rung == 0)
		return NULL;
	const struct rung *below = &l->rungs[rung - 1];
	const struct exercise *e = catalog_exercise(c, below->exercise);
	bool is_same = text_eq(below->key, p->key);

	return e && !is_same && e->per_side == (p->side != SIDE_BOTH) ? below : NULL;
}

/* The rung's exercise at a beginner's dose, whoever asks: form was lost. It stays in the history of
 * what the day asked, which is where that must be known. */
static void take_rung(struct planned_set *p, const struct rung *below, const struct catalog *c)
{
	struct exercise e;

	if (!rung_exercise(&e, below, c))
		return;
	const struct dose *own = &e.dose[LEVEL_NEW];

	p->target = own->set[within(p->set - 1, 0, own->sets - 1)];
	text_copy(p->exercise, sizeof p->exercise, e.id);
	text_copy(p->name, sizeof p->name, e.name);
}

/* One increment less of the same. */
static struct amount smaller(const struct run *run, int set)
{
	const struct run_set *s = &run->sets[set];

	return stepped(&run->steps[s->step], &s->plan, s->plan.target, -1);
}

bool run_can_ease(const struct run *run, int set, const struct catalog *catalog)
{
	const struct planned_set *plan = &run->sets[set].plan;
	const struct amount less = smaller(run, set);

	return rung_below(plan, catalog) || !amount_eq(&less, &plan->target);
}

static bool ease_set(struct run *run, int set, const struct rung *below, const struct catalog *c)
{
	struct run_set *s = &run->sets[set];
	const struct amount before = s->plan.target;

	if (below)
		take_rung(&s->plan, below, c);
	else
		s->plan.target = smaller(run, set);
	s->goal = s->plan.most = s->plan.target;
	s->plan.brisk_s = 0;
	if (!below && amount_eq(&before, &s->plan.target))
		return false;
	s->plan.is_eased = true;
	return true;
}

bool run_ease(struct run *run, int set, const struct catalog *catalog)
{
	const struct planned_set from = run->sets[set].plan;
	const struct rung *below = rung_below(&from, catalog);
	bool is_changed = false;

	for (int i = set; i < run->n_sets; i++) {
		if (run->sets[i].plan.step == from.step)
			is_changed |= ease_set(run, i, below, catalog);
	}
	if (is_changed)
		run_lay_out(run, catalog);
	return is_changed;
}

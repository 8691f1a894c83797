/* One exercise's next target: its rule's, of the exercise that is done in a step. Not for which
 * one that is (choice.c), what stands over every rule (guards.c), what concerns several exercises
 * (plan_day) nor for any rule's own thinking (rules/). */
#include "limber/core/progress.h"

#include <stdlib.h>

#include "choice.h"
#include "dosing.h"
#include "guards.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "pace.h"
#include "rules.h"
#include "rung_work.h"
#include "stand_in.h"

const char *const move_words[MOVES] = {
	[MOVE_HOLD] = "hold", [MOVE_UP] = "up",           [MOVE_DOWN] = "down",
	[MOVE_SWAP] = "swap", [MOVE_BLOCKED] = "blocked",
};

#define RULE(id) &rule_##id,
const struct progress_rule *const progress_rules[] = {
#include "rules.def"
};
#undef RULE

const size_t n_progress_rules = ARRAY_LEN(progress_rules);

const struct progress_rule *progress_rule_find(const char *id)
{
	for (size_t i = 0; i < n_progress_rules; i++) {
		if (text_eq(progress_rules[i]->id, id))
			return progress_rules[i];
	}
	return NULL;
}

/* The heaviest that is owned up to what the exercise begins with; where all are heavier it stays,
 * for whatever is at hand of that weight. */
static void to_owned(struct dose *d, const struct progress_input *in)
{
	for (int i = 0; i < d->sets && in->profile->n_weights > 0; i++) {
		int owned = dosing_next_weight(in, d->set[i].load_g + 1, -1);

		if (owned > 0)
			d->set[i].load_g = owned;
	}
}

struct dose progress_start_dose(const struct progress_input *in)
{
	bool is_own = in->step->dose.sets > 0;
	struct dose start = is_own ? in->step->dose : in->exercise->dose[in->profile->level];

	if (!is_own)
		to_owned(&start, in);
	dose_clamp(&start, &in->step->bounds);
	return start;
}

void key_list_add(struct key_list *k, const char *key)
{
	for (size_t i = 0; i < k->n; i++) {
		if (text_eq(k->v[i], key))
			return;
	}
	k->v = mem_grow(k->v, &k->cap, k->n + 1, sizeof *k->v);
	k->v[k->n++] = key;
}

void key_list_release(struct key_list *k)
{
	free(k->v);
	*k = (struct key_list){ .n = 0 };
}

static enum move move_between(const struct dose *before, const struct dose *after)
{
	if (before->sets == 0)
		return MOVE_HOLD;
	if (dose_exceeds(after, before))
		return MOVE_UP;
	return dose_exceeds(before, after) ? MOVE_DOWN : MOVE_HOLD;
}

/* A rule that there is none of was named by the checker; the default is the careful one. */
static const struct progress_rule *rule_of(const struct progress_input *in)
{
	const struct progress_rule *rule = progress_rule_find(in->step->rule);

	return rule ? rule : &rule_graded;
}

bool advice_is_off_week(const struct advice *a)
{
	return a->move != MOVE_BLOCKED && a->target.sets == 0;
}

/* The same again; the sentence says why not today. */
static void hold_for_day(struct advice *ret, const struct progress_input *in)
{
	ret->target = ret->previous;
	dose_clamp(&ret->target, &in->step->bounds);
	ret->move = MOVE_HOLD;
	ret->cap = in->hold->cap;
	text_append(ret->why, WHY_MAX, " Not today: %s", in->hold->why);
}

/* The rule's advice and what stands over it, for an exercise that is safe. here: the rung that the
 * table has decided on already, where that is what is done; else NULL. */
static void advise(struct advice *ret, const struct progress_input *in, const struct foothold *here)
{
	const struct progress_rule *rule = rule_of(in);

	*ret = (struct advice){ .rule = rule->id };
	if (here && rule == &rule_graded)
		graded_tell(ret, &here->d, &here->v);
	else
		rule->advise(ret, in);
	if (advice_is_off_week(ret))
		return;
	guard(ret, in);
	if (ret->move != MOVE_BLOCKED)
		ret->move = move_between(&ret->previous, &ret->target);
	if (in->hold && ret->move == MOVE_UP)
		hold_for_day(ret, in);
	pace_put(ret, in);
}

/* ---- What is done of the step ---- */

/* EVIDENCE 2.2 has a row for leg symptoms alone; the others are 3.5 and 3.6. */
static void name_ruling(struct advice *ret, const struct ruling *r)
{
	if (r->safety == SAFETY_LEG)
		ret->row = ROW_LEG;
	if (ruling_sources(r))
		ret->sources = ruling_sources(r);
}

static void advise_warned(struct advice *ret, const struct progress_input *in)
{
	*ret = (struct advice){ .rule = rule_of(in)->id };
	guard_warning(ret, in);
}

/* What is for another week is not missed in this one. */
static void advise_nothing(struct advice *ret, const struct progress_input *in,
			   const struct choice *choice)
{
	const struct progress_rule *rule = rule_of(in);
	char why[WHY_MAX], ground[RULING_TEXT];

	*ret = (struct advice){ .rule = rule->id };
	rule->advise(ret, in);
	if (advice_is_off_week(ret))
		return;
	ruling_say(&choice->climb.ruling, ground);
	text_format(why, sizeof why, "Left out: %s", ground);
	*ret = (struct advice){ .rule = rule->id };
	advice_block(ret, "safety", why);
	name_ruling(ret, &choice->climb.ruling);
}

/* A rung that was left upwards is come back to with less than what was last asked there, after a
 * break with no more than a beginner's; one that was never done, where a beginner starts. */
static void begin_below(struct advice *ret, const struct progress_input *in, const struct climb *c)
{
	const struct dose first = graded_first_dose(in), before = ret->previous;
	bool is_break = c->row == 0;
	struct dose most = before.sets > 0 ? before : first;

	if (before.sets > 0 && is_break)
		graded_after_break(&most, c->pct, &before, in);
	else if (before.sets > 0)
		dosing_of(in)->scale(&most, c->pct, in);
	if (dose_exceeds(&ret->target, &most))
		ret->target = most;
	if (is_break && dose_work(&ret->target) > dose_work(&first))
		ret->target = first;
	dose_clamp(&ret->target, &in->step->bounds);
}

static void advise_change(struct advice *ret, const struct progress_input *in,
			  const struct climb *c)
{
	if (c->change < 0)
		begin_below(ret, in, c);
	else if (ret->previous.sets > 0 && dose_exceeds(&ret->target, &ret->previous))
		ret->target = ret->previous; /* the rung is the step */
	ret->row = c->row;
	ret->sources = c->sources;
	ret->cap = NULL;
	ret->rung_change = c->change;
	if (c->change > 0)
		ret->waiting_since = c->since;
	ret->ladder = c->ladder;
	ret->readings = c->readings;
	ret->n_used = c->n_used;
	for (int i = 0; i < c->n_used; i++)
		ret->used[i] = c->used[i];
}

/* What would take its place is not for today either: the leg is the graver reason. */
static bool is_left_for_leg(const struct advice *a, const struct climb *c)
{
	return a->move == MOVE_BLOCKED && c->blocked >= 0 && c->ruling.safety == SAFETY_LEG;
}

static void advise_as_done(struct advice *ret, const struct progress_input *in,
			   const struct choice *choice)
{
	const struct climb *c = &choice->climb;
	struct progress_input as_done = *in;
	char begin[BEGIN_TEXT];

	as_done.exercise = &choice->as_done.exercise;
	as_done.step = &choice->as_done.step;
	advise(ret, &as_done, choice->is_other ? NULL : c->here);
	if (is_left_for_leg(ret, c)) {
		advise_nothing(ret, in, choice);
		return;
	}
	if (c->blocked >= 0)
		stand_in_begin(ret, &as_done, in, c);
	if (ret->target.sets == 0)
		return;
	ret->is_other = choice->is_other;
	if (c->change != 0)
		advise_change(ret, &as_done, c);
	if (rung_work_limit(ret, begin, &as_done, in, c) || rung_work_waits(ret, &as_done, c))
		ret->move = move_between(&ret->previous, &ret->target);
	climb_say(ret->why, c, in, begin);
	ret->rung_wait = climb_waits[c->wait];
	if (c->blocked >= 0)
		name_ruling(ret, &c->ruling);
	if (c->is_earlier && c->change == 0) {
		ret->is_earlier = true;
		ret->ladder = c->ladder;
	}
	if (c->change != 0 || c->blocked >= 0 || ret->is_earlier)
		ret->move = MOVE_SWAP;
}

/* Names live as long as the catalog and the routine, not as the choice. */
static void name_step(struct advice *ret, const struct progress_input *in,
		      const struct choice *choice)
{
	ret->exercise = ret->is_other ? choice->exercise : in->exercise->id;
	ret->name = ret->is_other ? choice->name : in->exercise->name;
	ret->key = ret->is_other ? choice->key : in->step->key;
}

bool advice_can_be_declined(const struct advice *a)
{
	return a->rung_change > 0 || a->is_earlier;
}

void advice_declined(const struct advice *a, char ret[LINE_MAX_BYTES])
{
	text_format(ret, LINE_MAX_BYTES, "%s/%s", family_words[a->ladder->family], a->key);
}

static void note_keys(const struct progress_input *in, const struct climb *c)
{
	for (int i = 0; in->keys && i < c->n_keys; i++)
		key_list_add(in->keys, c->keys[i]);
}

void progress(struct advice *ret, const struct progress_input *in)
{
	struct choice choice;

	choose(&choice, in);
	note_keys(in, &choice.climb);
	if (in->profile->is_blocked)
		advise_warned(ret, in);
	else if (choice.is_nothing)
		advise_nothing(ret, in, &choice);
	else
		advise_as_done(ret, in, &choice);
	name_step(ret, in, &choice);
}

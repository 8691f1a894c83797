/* One exercise's next target: its rule's, of the exercise that is done in a step. Not for which
 * one that is (choice.c), what stands over every rule (guards.c), what concerns several exercises
 * (plan_day) nor for any rule's own thinking (rules/). */
#include "limber/core/progress.h"

#include "choice.h"
#include "dosing.h"
#include "guards.h"
#include "limber/base/text.h"
#include "pace.h"
#include "rules.h"

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

struct dose progress_start_dose(const struct progress_input *in)
{
	struct dose start =
		in->step->dose.sets > 0 ? in->step->dose : in->exercise->dose[in->profile->level];

	dose_clamp(&start, &in->step->bounds);
	return start;
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

/* The rule's advice and what stands over it, for an exercise that is safe. */
static void advise(struct advice *ret, const struct progress_input *in)
{
	const struct progress_rule *rule = rule_of(in);

	*ret = (struct advice){ .rule = rule->id };
	rule->advise(ret, in);
	guard(ret, in);
	if (ret->move != MOVE_BLOCKED)
		ret->move = move_between(&ret->previous, &ret->target);
	pace_put(ret, in);
}

/* ---- What is done of the step ---- */

/* EVIDENCE 2.2 has a row for leg symptoms alone; the others are 3.5 and 3.6. */
static void name_ruling(struct advice *ret, const struct ruling *r)
{
	if (r->safety == SAFETY_LEG)
		ret->row = 2;
	if (ruling_sources(r))
		ret->sources = ruling_sources(r);
}

static void advise_warned(struct advice *ret, const struct progress_input *in)
{
	*ret = (struct advice){ .rule = rule_of(in)->id };
	guard_warning(ret, in);
}

static void advise_nothing(struct advice *ret, const struct progress_input *in,
			   const struct choice *choice, const char *ground)
{
	char why[WHY_MAX];

	text_format(why, sizeof why, "Left out: %s", ground);
	*ret = (struct advice){ .rule = rule_of(in)->id };
	advice_block(ret, "safety", why);
	name_ruling(ret, &choice->ruling);
}

static void advise_instead(struct advice *ret, const struct progress_input *in,
			   const struct choice *choice, const char *ground)
{
	struct progress_input instead = *in;
	char own[WHY_MAX];

	instead.exercise = choice->exercise;
	instead.step = &choice->step;
	advise(ret, &instead);
	if (ret->move == MOVE_BLOCKED)
		return;
	ret->move = MOVE_SWAP;
	ret->is_other = true;
	text_copy(own, sizeof own, ret->why);
	text_format(ret->why, WHY_MAX, "%s in place of %s: %s %s", choice->exercise->name,
		    in->exercise->name, ground, own);
	name_ruling(ret, &choice->ruling);
}

/* Names live as long as the catalog and the routine, not as the choice. */
static void name_step(struct advice *ret, const struct progress_input *in,
		      const struct choice *choice)
{
	const struct exercise *e = ret->is_other ? choice->exercise : in->exercise;

	ret->exercise = e->id;
	ret->name = e->name;
	ret->key = ret->is_other ? e->id : in->step->key;
}

const char *progress_key(const struct progress_input *in)
{
	struct choice choice;

	choose(&choice, in);
	return choice.is_other && choice.exercise ? choice.exercise->id : in->step->key;
}

void progress(struct advice *ret, const struct progress_input *in)
{
	struct choice choice;
	char ground[RULING_TEXT];

	choose(&choice, in);
	ruling_say(&choice.ruling, ground);
	if (in->profile->is_blocked)
		advise_warned(ret, in);
	else if (!choice.is_other)
		advise(ret, in);
	else if (choice.exercise)
		advise_instead(ret, in, &choice, ground);
	else
		advise_nothing(ret, in, &choice, ground);
	name_step(ret, in, &choice);
}

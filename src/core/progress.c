/* One exercise's next target: its rule's, and what stands over every rule. Not for what concerns
 * several exercises (plan_day) nor for any rule's own thinking (rules/). */
#include "limber/core/progress.h"

#include "dosing.h"
#include "limber/base/text.h"
#include "limber/core/safety.h"
#include "pain.h"
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

/* ---- What stands over every rule ---- */

static void block(struct advice *ret, const char *cap, const char *why)
{
	ret->move = MOVE_BLOCKED;
	ret->row = 0;
	ret->target = (struct dose){ .sets = 0 };
	ret->cap = cap;
	text_copy(ret->why, WHY_MAX, why);
}

static void guard_forbidden(struct advice *ret, const struct progress_input *in)
{
	if (in->step->bounds.forbid) {
		block(ret, "forbidden",
		      "The routine forbids it; whoever set that limit can lift it.");
	}
}

/* EVIDENCE 2.2, bands: from a baseline of 7 on no strength work, short walks only. */
static void guard_very_sore(struct advice *ret, const struct progress_input *in)
{
	enum effort_class effort = family_effort_class(in->exercise->family);
	const struct dose *most = &in->exercise->dose[LEVEL_NEW];
	const struct mornings m = { in->history, in->step->key, in->day };
	int baseline = pain_baseline(&m, in->day);

	if (baseline < BASELINE_NO_STRENGTH || effort == EFFORT_MOBILITY)
		return;
	if (effort != EFFORT_AEROBIC) {
		block(ret, "strong pain",
		      "Mornings are at 7 or more: no strength work for now; short walks and "
		      "comfortable positions help. Please see a professional.");
		return;
	}
	if (!dose_exceeds(&ret->target, most))
		return;
	ret->target = *most;
	ret->cap = "strong pain";
	text_copy(ret->why, WHY_MAX,
		  "Mornings are at 7 or more: a short walk is enough for now. "
		  "Please see a professional.");
}

/* The first limit that the dose is beyond: "15 s", "3 sets". */
static void say_limit(char ret[DOSE_TEXT], const struct dose *d, const struct bounds *b)
{
	struct amount limit = { 0 };

	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		int max = amount_get(&b->max, q), min = amount_get(&b->min, q);

		for (int i = 0; i < d->sets; i++) {
			int value = amount_get(&d->set[i], q);

			if (value > 0 && ((max > 0 && value > max) || value < min)) {
				amount_set(&limit, q, value < min ? min : max);
				amount_format(&limit, ret);
				return;
			}
		}
	}
	int sets = d->sets < b->min_sets ? b->min_sets : b->max_sets;

	text_format(ret, DOSE_TEXT, "%d %s", sets, sets == 1 ? "set" : "sets");
}

/* Why it was cut is said all the same; whatever else there was to say, the limit stands over it. */
static void guard_bounds(struct advice *ret, const struct progress_input *in)
{
	const struct dose advised = ret->target;
	bool is_cut = dose_exceeds(&ret->previous, &advised);
	char cut[WHY_MAX], dose[DOSE_TEXT], limit[DOSE_TEXT];

	if (!dose_clamp(&ret->target, &in->step->bounds))
		return;
	dose_format(&ret->target, in->exercise->per_side, dose);
	say_limit(limit, &advised, &in->step->bounds);
	ret->cap = "the routine's limit";
	text_copy(cut, sizeof cut, ret->why);
	text_format(ret->why, WHY_MAX, "%s%sThe routine's limit of %s holds: %s.",
		    is_cut ? cut : "", is_cut ? " " : "", limit, dose);
}

/* The last that has something to say is heard; nothing stands over a block. */
static void (*const guards[])(struct advice *ret, const struct progress_input *in) = {
	guard_forbidden,
	guard_very_sore,
	guard_bounds,
};

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

	*ret = (struct advice){ .rule = rule->id, .exercise = in->exercise->id };
	rule->advise(ret, in);
	for (size_t i = 0; i < ARRAY_LEN(guards) && ret->move != MOVE_BLOCKED; i++)
		guards[i](ret, in);
	if (ret->move != MOVE_BLOCKED)
		ret->move = move_between(&ret->previous, &ret->target);
}

/* ---- What is not safe for this person ---- */

static void advise_nothing(struct advice *ret, const struct progress_input *in, const char *ground)
{
	char why[WHY_MAX];

	text_format(why, sizeof why, "Left out: %s", ground);
	*ret = (struct advice){ .rule = rule_of(in)->id, .exercise = in->exercise->id };
	block(ret, "safety", why);
}

static void advise_instead(struct advice *ret, const struct progress_input *in,
			   const struct exercise *other, const char *ground)
{
	struct step step = step_with(in->step, other->id);
	struct progress_input instead = *in;
	char own[WHY_MAX];

	instead.exercise = other;
	instead.step = &step;
	advise(ret, &instead);
	if (ret->move == MOVE_BLOCKED) {
		ret->exercise = in->exercise->id;
		return;
	}
	ret->move = MOVE_SWAP;
	text_copy(own, sizeof own, ret->why);
	text_format(ret->why, WHY_MAX, "%s in place of %s: %s %s", other->name, in->exercise->name,
		    ground, own);
}

/* What is done of the step: its exercise, another in its place, or NULL for nothing. */
static const struct exercise *choose(const struct progress_input *in, struct ruling *ret)
{
	const struct safety_input person = { .profile = in->profile,
					     .history = in->history,
					     .day = in->day };

	*ret = safety_judge(&person, in->exercise, in->step->is_prescribed);
	return ruling_blocks(ret) ? safety_instead(&person, in->exercise, in->routine, in->catalog)
				  : in->exercise;
}

const char *progress_key(const struct progress_input *in)
{
	struct ruling ruling;
	const struct exercise *e = choose(in, &ruling);

	return e == in->exercise || !e ? in->step->key : e->id;
}

void progress(struct advice *ret, const struct progress_input *in)
{
	struct ruling ruling;
	const struct exercise *e = choose(in, &ruling);
	char ground[RULING_TEXT];

	ruling_say(&ruling, ground);
	if (e == in->exercise)
		advise(ret, in);
	else if (e)
		advise_instead(ret, in, e, ground);
	else
		advise_nothing(ret, in, ground);
}

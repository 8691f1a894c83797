/* Rungs: which a step has, what they ask for, which of them are for a person. Not for where someone
 * stands on them (climb.c). */
#include "ladder.h"

#include <stdlib.h>

#include "limber/base/text.h"

static const char *const moved_rules[] = { "graded", "double" };

bool ladder_moves(const struct step *step)
{
	return step->dose.sets == 0 && step->n_weekly == 0 && !step->is_prescribed &&
	       !step->bounds.forbid &&
	       word_index(moved_rules, ARRAY_LEN(moved_rules), step->rule) >= 0;
}

int ladder_rung(const struct ladder *l, const char *key)
{
	for (int i = 0; i < l->n_rungs; i++) {
		if (text_eq(l->rungs[i].key, key))
			return i;
	}
	return -1;
}

/* ---- As an exercise ---- */

static int own_of(const struct dose *own, int set, enum quantity q)
{
	return amount_get(&own->set[set < own->sets ? set : own->sets - 1], q);
}

/* What the rung's dose names replaces what is there. */
static void begin_at(struct dose *d, const struct dose *own)
{
	for (int i = d->sets; i < own->sets && i > 0; i++)
		d->set[i] = d->set[i - 1];
	if (own->sets > 1)
		d->sets = own->sets;
	for (int i = 0; i < d->sets; i++) {
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
			if (own_of(own, i, q) > 0)
				amount_set(&d->set[i], q, own_of(own, i, q));
		}
	}
	if (own->rest_s > 0)
		d->rest_s = own->rest_s;
}

/* A rung may begin where its exercise ends: its range is as long as it needs then. */
static void reach(struct dose *cap, const struct dose *own)
{
	if (cap->sets > 0 && cap->sets < own->sets)
		begin_at(cap, &(struct dose){ .sets = own->sets });
	for (int i = 0; i < cap->sets; i++) {
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
			int limit = amount_get(&cap->set[i], q);

			if (limit > 0 && own_of(own, i, q) > limit)
				amount_set(&cap->set[i], q, own_of(own, i, q));
		}
	}
}

bool rung_exercise(struct exercise *ret, const struct rung *rung, const struct catalog *c)
{
	const struct exercise *e = catalog_exercise(c, rung->exercise);

	if (!e)
		return false;
	*ret = *e;
	if (rung->name[0])
		text_copy(ret->name, sizeof ret->name, rung->name);
	if (rung->dose.sets > 0) {
		for (int level = 0; level < LEVELS; level++)
			begin_at(&ret->dose[level], &rung->dose);
		reach(&ret->cap, &rung->dose);
	}
	return true;
}

const char *rung_name(const struct rung *rung, const struct catalog *c)
{
	const struct exercise *e = catalog_exercise(c, rung->exercise);

	return rung->name[0] ? rung->name : e ? e->name : rung->exercise;
}

/* ---- For a person ---- */

/* How many rungs an exercise is from a step's own; FAR where it is not on that ladder. */
static int distance(const struct step *step, const struct rung *rung, const struct catalog *c)
{
	enum { FAR = RUNGS_MAX };
	int least = text_eq(step->exercise, rung->exercise) ? 0 : FAR, own;
	const struct ladder *l = catalog_ladder(c, step->exercise, &own);

	for (int i = 0; l && i < l->n_rungs; i++) {
		if (text_eq(l->rungs[i].exercise, rung->exercise) && abs(i - own) < least)
			least = abs(i - own);
	}
	return least;
}

const struct step *rung_rival(const struct rung *rung, const struct progress_input *in)
{
	int own = distance(in->step, rung, in->catalog);

	for (int i = 0; i < in->routine->n_steps; i++) {
		const struct step *other = &in->routine->steps[i];
		bool is_earlier = other->number < in->step->number;

		if (!text_eq(other->exercise, in->step->exercise) &&
		    distance(other, rung, in->catalog) < own + is_earlier)
			return other;
	}
	return NULL;
}

bool rung_fits(const struct rung *rung, const struct progress_input *in)
{
	return catalog_exercise(in->catalog, rung->exercise) && !rung_rival(rung, in);
}

struct ruling rung_judge(const struct rung *rung, const struct safety_input *person,
			 const struct catalog *c)
{
	return safety_judge(person, catalog_exercise(c, rung->exercise), false);
}

/* Whether no other step of the routine names its exercise. */
static bool is_free(const struct rung *rung, const struct progress_input *in)
{
	for (int i = 0; i < in->routine->n_steps; i++) {
		const struct step *other = &in->routine->steps[i];

		if (other->number != in->step->number && text_eq(other->exercise, rung->exercise))
			return false;
	}
	return true;
}

int ladder_instead(const struct ladder *l, int blocked, const struct ruling *why,
		   const struct progress_input *in, const struct safety_input *person)
{
	int end = why->safety == SAFETY_LEG ? blocked + 1 : l->n_rungs;

	/* Down from the rung below it; at the bottom, up from the rung above. */
	for (int i = 1; i < end; i++) {
		int at = i <= blocked ? blocked - i : i;
		const struct rung *rung = &l->rungs[at];

		if (!catalog_exercise(in->catalog, rung->exercise) || !is_free(rung, in))
			continue;
		const struct ruling r = rung_judge(rung, person, in->catalog);

		if (!ruling_blocks(&r))
			return at;
	}
	return -1;
}

void rung_format(const struct ladder *l, const struct rung *rung, char ret[LINE_MAX_BYTES])
{
	text_format(ret, LINE_MAX_BYTES, "%s/%s", family_words[l->family], rung->key);
}

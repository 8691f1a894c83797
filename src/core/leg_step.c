/* Which exercises a move of leg symptoms stops: what was done before it, and what goes the same
 * way. Not for finding the moves, nor for how long they count (leg.c). */
#include "leg_step.h"

#include "limber/base/text.h"

/* Which way an exercise goes: it bends, or it arches; one with none of these tags does neither. */
static const uint32_t directions[] = {
	1U << TAG_LOADED_FLEXION | 1U << TAG_END_RANGE_FLEXION | 1U << TAG_TRUNK_CURL,
	1U << TAG_END_RANGE_EXTENSION,
};

/* The tag by which an exercise goes the way of another, or TAGS. */
static enum tag shared_direction(const struct exercise *e, const struct exercise *done)
{
	for (size_t i = 0; done && i < ARRAY_LEN(directions); i++) {
		for (enum tag tag = 0; tag < TAGS && done->tags & directions[i]; tag++) {
			if (e->tags & directions[i] & 1U << tag)
				return tag;
		}
	}
	return TAGS;
}

/* Whether an exercise is below another on that one's ladder. What is for everybody says nothing of
 * what is above it. */
static bool is_below(const struct catalog *c, const char *done, const struct exercise *e)
{
	int own;
	const struct ladder *l = catalog_ladder(c, e->id, &own);

	if (!l || l->is_level || safety_is_listed(done))
		return false;
	for (int i = 0; i < own; i++) {
		if (text_eq(l->rungs[i].exercise, done))
			return true;
	}
	return false;
}

/* What an exercise that was done is to another, where nothing before it was nearer. */
static void note_done(struct leg_move *m, const struct exercise *done, const struct exercise *e,
		      const struct catalog *c)
{
	enum tag tag = shared_direction(e, done);

	if (text_eq(done->id, e->id)) {
		m->by = LEG_BY_ITSELF;
	} else if (m->by > LEG_BY_RUNG && is_below(c, done->id, e)) {
		m->by = LEG_BY_RUNG;
		m->rung = done->name;
	} else if (m->by > LEG_BY_WAY && tag != TAGS) {
		m->by = LEG_BY_WAY;
		m->tag = tag;
	}
}

static void note_session(struct leg_move *m, const struct session_row *s, bool is_hurt_only,
			 const struct exercise *e, const struct catalog *c)
{
	const char *looked_at =
		NULL; /* the sets of an exercise lie together, its name is one text */

	for (size_t i = 0; i < s->n_sets && m->by != LEG_BY_ITSELF; i++) {
		const struct set_row *row = &s->sets[i];
		const struct exercise *done;

		if (!set_is_begun(row) || row->exercise == looked_at ||
		    (is_hurt_only && row->outcome != OUTCOME_HURT))
			continue;
		looked_at = row->exercise;
		done = catalog_exercise(c, row->exercise);
		if (done)
			note_done(m, done, e, c);
	}
}

/* Whatever came before: what pulls on the nerve. Where nothing did: what goes all the way, too. */
static void note_tag(struct leg_move *m, const struct exercise *e)
{
	static const enum tag tags[] = { TAG_NERVE_TENSION, TAG_END_RANGE_FLEXION,
					 TAG_END_RANGE_EXTENSION };
	size_t n = m->is_alone ? ARRAY_LEN(tags) : 1;

	for (size_t i = 0; i < n && m->by > LEG_BY_WAY; i++) {
		if (e->tags & 1U << tags[i]) {
			m->tag = tags[i];
			m->by = LEG_BY_WAY;
		}
	}
}

static bool is_any_hurt(const struct history *h, const struct step_out *step)
{
	for (size_t i = step->first; i < step->end; i++) {
		if (session_has_hurt(&h->sessions[i]))
			return true;
	}
	return false;
}

static bool is_all_listed(const struct history *h, const struct step_out *step)
{
	for (size_t i = step->first; i < step->end; i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t j = 0; j < s->n_sets; j++) {
			if (set_is_begun(&s->sets[j]) && !safety_is_listed(s->sets[j].exercise))
				return false;
		}
	}
	return true;
}

/* Neither a morning nor a wrap-up says which exercise it was. What is for everybody goes on then:
 * walking is what is kept up (EVIDENCE 2.2 post-flare, 3.5); unless there was nothing else. */
static bool is_spared(const struct history *h, const struct step_out *step,
		      const struct exercise *e)
{
	return safety_is_listed(e->id) && !is_any_hurt(h, step) && !is_all_listed(h, step);
}

bool leg_step_stops(const struct safety_input *in, const struct step_out *step,
		    const struct exercise *e, struct leg_move *ret)
{
	bool is_hurt_only = is_any_hurt(in->history, step);

	*ret = step->move;
	ret->by = LEG_BY_NOTHING;
	if (is_spared(in->history, step, e))
		return false;
	for (size_t i = step->first; i < step->end; i++)
		note_session(ret, &in->history->sessions[i], is_hurt_only, e, in->catalog);
	note_tag(ret, e);
	return ret->by != LEG_BY_NOTHING;
}

bool leg_step_has_way(const struct exercise *e, enum tag *ret)
{
	uint32_t ways = 1U << TAG_NERVE_TENSION;

	for (size_t i = 0; i < ARRAY_LEN(directions); i++)
		ways |= directions[i];
	for (enum tag tag = 0; tag < TAGS; tag++) {
		if (e->tags & ways & 1U << tag) {
			*ret = tag;
			return true;
		}
	}
	return false;
}

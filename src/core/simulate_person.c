/* What a person of each response does and feels: habits as a table, and chance between them. Not
 * for what is asked of them (the engine) nor for the days (simulate.c). */
#include "simulate_person.h"

#include <stdlib.h>

#include "judge.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "measure.h"

enum { MORNING_LEVELS = 5, EFFORT_LEVELS = 6, AFTER_LEVELS = 4, WEIGHTS_SUM = 10 };

/* Chances in a hundred; the mornings are weights that are ten in all. */
static const struct habit {
	int comes;                    /* days on which anything is done */
	int does;                     /* what is due on them */
	int tells;                    /* mornings with a check-in */
	int falls_short;              /* sets that are left early, for no reason of the dose's */
	int is_hurt;                  /* sessions in which an exercise hurts */
	int manages;                  /* per cent of the first sets asked; 0: whatever is asked */
	int mornings[MORNING_LEVELS]; /* pain 0 to 4 */
} habits[RESPONSES] = {
	[RESPONSE_STEADY] = { 97, 94, 95, 2, 0, 0, { 0, 6, 4 } },
	[RESPONSE_EASY] = { 100, 100, 100, 0, 0, 0, { 6, 4 } },
	[RESPONSE_TOUGH] = { 95, 85, 90, 2, 2, 75, { 0, 2, 5, 3 } },
	[RESPONSE_FLARE] = { 97, 94, 95, 2, 0, 0, { 0, 6, 4 } },
	[RESPONSE_MISSED] = { 55, 90, 75, 3, 0, 0, { 1, 6, 3 } },
};

/* What a session asks, of what is managed: its sets on average. */
enum share { SHARE_ALL, SHARE_OVER, SHARE_WITHIN, SHARES };

/* What a session takes out of somebody: weights that are ten in all. Who manages whatever is asked
 * has only one. */
static const struct toll {
	int efforts[EFFORT_LEVELS]; /* from two below what is aimed at to three above */
	int after[AFTER_LEVELS];    /* pain after it: one less, the same, one or two more */
} tolls[RESPONSES][SHARES] = {
	[RESPONSE_STEADY] = { { { 0, 2, 8 }, { 2, 7, 1 } } },
	[RESPONSE_EASY] = { { { 4, 6 }, { 3, 7 } } },
	[RESPONSE_TOUGH] = { { { 0, 1, 6, 3 }, { 1, 6, 3 } },
			     { { 0, 0, 3, 4, 2, 1 }, { 0, 4, 4, 2 } },
			     { { 0, 4, 6 }, { 2, 7, 1 } } },
	[RESPONSE_FLARE] = { { { 0, 2, 8 }, { 2, 7, 1 } } },
	[RESPONSE_MISSED] = { { { 0, 3, 7 }, { 2, 7, 1 } } },
};

enum {
	EFFORT_FROM = -2,
	AFTER_FROM = -1,
	HABIT_LASTS = 50, /* mornings in a hundred that are like the one before */
	PAIN_TOP = 10,
	AWAY_DAYS = 14,
	AWAY_AFTER = 6 * WEEKDAYS, /* the hole's place in a long part ... */
	AWAY_AGAIN = 26 * WEEKDAYS,
	STRIKE_AFTER = 4 * WEEKDAYS, /* a flare-up's ... */
	STRIKE_AGAIN = 12 * WEEKDAYS,
	LEG_FROM = 6,      /* pain from which it is felt in the buttock */
	MANAGES_MORE = 2,  /* per cent more each week of a part that is tough */
	WITHIN_PCT = 125,  /* managed, of what is asked: as quotas begin, at four fifths */
	EASIEST_PCT = 200, /* more than that makes nothing easier */
};

/* Points above the usual pain, from the first morning of a flare-up on. */
static const int flare_pain[] = { 4, 4, 3, 3, 2, 2, 1, 1 };

static bool chance(struct person *p, int pct)
{
	return prng_range(&p->prng, 1, 100) <= pct;
}

static int weighted(struct person *p, const int *weights, int n)
{
	int left = prng_range(&p->prng, 1, WEIGHTS_SUM), i = 0;

	while (i + 1 < n && left > weights[i])
		left -= weights[i++];
	return i;
}

static int clamp_pain(int pain)
{
	return pain < 0 ? 0 : pain > PAIN_TOP ? PAIN_TOP : pain;
}

/* ---- Parts of the script ---- */

static const struct script_part *part_of(const struct person *p)
{
	return &p->script->parts[p->part];
}

static const struct habit *habit_of(const struct person *p)
{
	return &habits[part_of(p)->response];
}

static bool is_last_part(const struct person *p)
{
	return p->part == p->script->n - 1;
}

static void begin_part(struct person *p, int part)
{
	p->part = part;
	p->part_day = 0;
	p->part_days = is_last_part(p) ? p->days_left : part_of(p)->weeks * WEEKDAYS;
	p->strike = -1;
	p->n_firsts = 0;
	if (part_of(p)->response == RESPONSE_FLARE) {
		int early = p->part_days / 4;
		int day = (early < STRIKE_AFTER ? early : STRIKE_AFTER) +
			  prng_range(&p->prng, 0, WEEKDAYS - 1);

		p->strike = day < p->part_days ? day : p->part_days - 1;
	}
}

void person_begin(struct person *p, const struct simulate_input *in, int n_days)
{
	/* Who begins on another day is another person: no id of a session is made twice. */
	*p = (struct person){ .prng = { in->seed + (uint64_t)in->first.day * UINT32_MAX },
			      .script = in->script,
			      .days_left = n_days,
			      .in_flare = -1,
			      .last_leg = UNKNOWN };
	begin_part(p, 0);
	p->level = weighted(p, habit_of(p)->mornings, MORNING_LEVELS);
}

/* ---- Mornings ---- */

/* A fortnight's holiday: at the end of a short part, some weeks into a long one and every half
 * year; a part that has no week before it has none. */
static bool is_away(const struct person *p)
{
	int begin = p->part_days - AWAY_DAYS;

	if (part_of(p)->response != RESPONSE_MISSED || begin < WEEKDAYS)
		return false;
	int day = p->part_day - (begin < AWAY_AFTER ? begin : AWAY_AFTER);

	return day >= 0 && day % AWAY_AGAIN < AWAY_DAYS;
}

/* Moves a flare-up on by a day, or begins one; one that is due while another is on comes after it.
 * Returns what the person would say of it. */
static const char *pass_flare(struct person *p)
{
	if (p->in_flare >= 0 && ++p->in_flare == (int)ARRAY_LEN(flare_pain)) {
		p->in_flare = -1;
		return "over";
	}
	if (p->in_flare >= 0 || p->strike < 0 || p->part_day < p->strike)
		return NULL;
	p->strike += STRIKE_AGAIN + prng_range(&p->prng, 0, 2 * WEEKDAYS);
	p->in_flare = prng_range(&p->prng, 0, 2);
	return "begin";
}

/* How far it is felt: asked only where there is pain, or there was some beyond the back. */
static int leg_of(struct person *p, int pain)
{
	if (pain == 0 && p->last_leg <= 1)
		return UNKNOWN;
	p->last_leg = pain >= LEG_FROM ? 2 : pain > 0;
	return p->last_leg;
}

void person_wake(struct person *p, struct person_morning *ret)
{
	bool away = is_away(p);

	*ret = (struct person_morning){ .flare = pass_flare(p) };
	if (!chance(p, HABIT_LASTS))
		p->level = weighted(p, habit_of(p)->mornings, MORNING_LEVELS);
	ret->pain = clamp_pain(p->level + (p->in_flare >= 0 ? flare_pain[p->in_flare] : 0));
	ret->leg = leg_of(p, ret->pain);
	ret->is_told = !away && (chance(p, habit_of(p)->tells) || ret->flare);
	ret->is_idle = away || !chance(p, habit_of(p)->comes);
	p->days_left--;
	if (++p->part_day == p->part_days && !is_last_part(p))
		begin_part(p, p->part + 1);
}

bool person_does(struct person *p)
{
	return chance(p, habit_of(p)->does);
}

/* ---- Sessions ---- */

/* So many per cent of the set: of its reps where there are several, else of its seconds. */
static void fall_short(struct set_row *row, int pct)
{
	static const enum quantity in_order[] = { QUANTITY_REPS, QUANTITY_HOLD, QUANTITY_TIME };
	size_t i = 0;

	while (i < ARRAY_LEN(in_order) && amount_get(&row->target, in_order[i]) <= 1)
		i++;
	if (i == ARRAY_LEN(in_order) || pct >= 100)
		return;
	int done = amount_get(&row->target, in_order[i]) * pct / 100;

	amount_set(&row->done, in_order[i], done > 0 ? done : 1);
	row->outcome = OUTCOME_PARTIAL;
}

/* The work of the first set that a key asked for since the part began. */
static int64_t first_work(struct person *p, const struct set_row *row)
{
	for (size_t i = 0; i < p->n_firsts; i++) {
		if (text_eq(p->firsts[i].key, row->key))
			return p->firsts[i].work;
	}
	p->firsts = mem_grow(p->firsts, &p->cap_firsts, p->n_firsts + 1, sizeof *p->firsts);
	struct first_set *first = &p->firsts[p->n_firsts++];

	text_copy(first->key, sizeof first->key, row->key);
	first->work = amount_work_of_load(&row->target);
	return first->work;
}

/* How much of a set is managed, in per cent; on some days less, on some days more. */
static int managed(struct person *p, const struct set_row *row)
{
	int pct = habit_of(p)->manages;

	if (pct == 0)
		return 100;
	pct += p->part_day / WEEKDAYS * MANAGES_MORE;
	return (int)(first_work(p, row) * pct / amount_work_of_load(&row->target)) *
	       prng_range(&p->prng, 90, 110) / 100;
}

/* Does the sets; returns what they were to what is managed. */
static enum share do_sets(struct person *p, struct session_row *s)
{
	int mean = 0, n = (int)s->n_sets;

	for (size_t i = 0; i < s->n_sets; i++) {
		struct set_row *row = &s->sets[i];
		int pct = managed(p, row);

		row->done = row->target;
		if (pct < 100)
			fall_short(row, pct);
		else if (chance(p, habit_of(p)->falls_short))
			fall_short(row, prng_range(&p->prng, 60, 90));
		mean += pct < EASIEST_PCT ? pct : EASIEST_PCT;
	}
	mean = n > 0 ? mean / n : 100;
	return mean < 100 ? SHARE_OVER : mean < WITHIN_PCT ? SHARE_ALL : SHARE_WITHIN;
}

/* From some set on, one step hurts: that set is ended, the rest of the step left out. */
static void hurt(struct person *p, struct session_row *s)
{
	size_t from = (size_t)prng_range(&p->prng, 0, (int)s->n_sets - 1);
	int pain = prng_range(&p->prng, 4, 6);

	for (size_t i = from; i < s->n_sets && s->sets[i].step == s->sets[from].step; i++) {
		struct set_row *row = &s->sets[i];

		row->outcome = i == from ? OUTCOME_HURT : OUTCOME_SKIPPED;
		row->done = (struct amount){ 0 };
		row->pain = i == from ? pain : UNKNOWN;
	}
}

void person_train(struct person *p, const struct person_morning *m, int effort_target,
		  struct session_row *s)
{
	enum share share = do_sets(p, s);
	const struct toll *toll = &tolls[part_of(p)->response][share];

	s->pain_before = s->pain_after = s->effort = s->leg = UNKNOWN;
	if (effort_target == UNKNOWN)
		return;
	/* what is well within what is managed hurts nobody */
	if (s->n_sets > 0 && chance(p, habit_of(p)->is_hurt) && share != SHARE_WITHIN)
		hurt(p, s);
	s->effort = effort_target + EFFORT_FROM + weighted(p, toll->efforts, EFFORT_LEVELS);
	s->effort = s->effort < 1 ? 1 : s->effort;
	s->pain_before = m->pain;
	s->pain_after = clamp_pain(m->pain + AFTER_FROM + weighted(p, toll->after, AFTER_LEVELS));
	s->leg = leg_of(p, s->pain_after);
}

void person_end(struct person *p)
{
	free(p->firsts);
}

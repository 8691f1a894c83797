/* What concerns several exercises of a session: two of them go up, a family grows a tenth a week
 * (EVIDENCE 2.2), the back is bent one way (5). Not for how much a family does (plan_volume.c). */

#include "dosing.h"
#include "guards.h"
#include "limber/base/text.h"
#include "plan_parts.h"

enum { STEPS_A_SESSION = 2 };

static const char two_steps[] = "two steps a session";

/* ---- One way a session ---- */

enum way { WAY_NONE, WAY_EXTENSION, WAY_FLEXION };

/* The two ways of the family, by what each does at the end of its range; where an exercise stops
 * short of it, by its ladder's name. */
static const struct {
	enum way way;
	enum tag tag;
	const char *ladder;
} ways[] = {
	{ WAY_EXTENSION, TAG_END_RANGE_EXTENSION, "extension" },
	{ WAY_FLEXION, TAG_END_RANGE_FLEXION, "flexion" },
};

static enum way way_of(const struct advice *a, const struct plan_input *in)
{
	const struct exercise *e =
		a->target.sets > 0 ? catalog_exercise(in->catalog, a->exercise) : NULL;
	const struct catalog *c = in->catalog;
	int rung;

	if (!e || e->family != FAMILY_DIRECTION)
		return WAY_NONE;
	for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
		if (e->tags & 1U << ways[i].tag)
			return ways[i].way;
	}
	const struct ladder *l = catalog_ladder(c, e->id, &rung);

	for (size_t i = 0; l && i < ARRAY_LEN(ways); i++) {
		if (text_eq(l->name, ways[i].ladder))
			return ways[i].way;
	}
	return WAY_NONE;
}

/* The way that the routine takes first is the session's. */
static void keep_one_way(struct routine_day *r, const struct plan_input *in)
{
	const struct advice *first = NULL;
	enum way taken = WAY_NONE;

	for (int i = 0; i < r->routine->n_steps; i++) {
		struct advice *a = &r->steps[i];
		enum way way = way_of(a, in);
		char why[WHY_MAX];

		if (taken == WAY_NONE && way != WAY_NONE) {
			taken = way;
			first = a;
		}
		if (way == taken || way == WAY_NONE)
			continue;
		text_format(why, sizeof why,
			    "Left out: bending forward and bending back are not for one session, "
			    "and %s comes first here. Choose the one that eases.",
			    first->name);
		advice_block(a, "one direction a session", why);
	}
}

/* ---- Steps ---- */

/* By rows 8 and 9, or by a rule of its own numbers; a limit that lifts a dose is neither. Nor is a
 * rung up: it is another exercise. */
bool advice_is_step(const struct advice *a)
{
	bool is_raise =
		a->row == ROW_STEP_EASY || a->row == ROW_STEP || (a->row == 0 && !a->is_way_back);

	return is_raise && a->rung_change == 0 && a->target.sets > 0 && a->previous.sets > 0 &&
	       !text_eq(a->rule, "schedule") && dose_exceeds(&a->target, &a->previous);
}

enum { COUNT_TEXT = 64 };

/* " (11 s a rep here, both sides)": how the seconds of it are counted, where its dose does not
 * tell. */
static void say_count(char ret[COUNT_TEXT], const struct exercise *e, const struct amount *set)
{
	const struct amount rep = { .reps = 1, .hold_s = set->hold_s };
	const char *sides = e->per_side ? ", both sides" : "";

	ret[0] = '\0';
	if (e->mode == MODE_REPS)
		text_format(ret, COUNT_TEXT, " (%d s a rep here%s)",
			    set_seconds(e->mode, e->tempo, &rep), sides);
	else if (e->mode == MODE_HOLD_REPS)
		text_format(ret, COUNT_TEXT, " (%d s between reps%s)", RELEASE_S, sides);
	else if (e->per_side)
		text_copy(ret, COUNT_TEXT, " (both sides)");
}

static void hold_for_volume(struct routine_day *r, int i, const struct rise *rise,
			    const struct plan_input *in)
{
	const struct advice *a = &r->steps[i];
	char why[WHY_MAX], now[DOSE_TEXT], before[DOSE_TEXT], count[COUNT_TEXT];

	duration_words(rise->now_s, now);
	duration_words(rise->before_s, before);
	say_count(count, catalog_exercise(in->catalog, a->exercise), &a->target.set[0]);
	text_format(why, sizeof why,
		    "all %s together would then take %s of work%s where a week ago they took %s, "
		    "and a week adds a tenth or one small step.",
		    family_exercises(rise->family), now, count, before);
	plan_step_hold(r, i, &(struct day_hold){ "10 % a week for the family", why }, in);
}

/* Who goes up in a session, in their order, and who has to wait. */
struct turns {
	const struct advice *up[STEPS_A_SESSION];
	int n_up;
	const struct advice *last; /* who waits longest behind them */
};

/* Where a rung up waits, the rung below goes on. */
static void keep_rung(struct routine_day *r, int i, const char *why, const struct plan_input *in)
{
	struct advice *a = &r->steps[i];
	const char *next = a->name; /* the catalog's */

	plan_step_below(r, i, in);
	text_append(a->why, WHY_MAX, " Next on its ladder, %s: %s", next, why);
	a->cap = two_steps;
}

static void hold_for_turn(struct routine_day *r, int i, const struct turns *t,
			  const struct plan_input *in)
{
	struct advice *a = &r->steps[i];
	char why[WHY_MAX];

	if (t->last && !text_eq(t->last->key, a->key)) {
		text_format(why, sizeof why,
			    "two exercises a session go up, %s and %s; this one follows %s.",
			    t->up[0]->name, t->up[1]->name, t->last->name);
	} else {
		text_format(why, sizeof why,
			    "two exercises a session go up, %s and %s; this one is next.",
			    t->up[0]->name, t->up[1]->name);
	}
	if (a->rung_change > 0)
		keep_rung(r, i, why, in);
	else
		plan_step_hold(r, i, &(struct day_hold){ two_steps, why }, in);
}

/* The steps that go up, a rung or in their dose, those that have waited longest first, else in the
 * routine's order. Two steps of one history are one exercise. */
static int in_turn(const struct routine_day *r, int ret[STEPS_MAX])
{
	int n = 0;

	for (int i = 0; i < r->routine->n_steps; i++) {
		int at = n;

		if (r->steps[i].rung_change <= 0 && !advice_is_step(&r->steps[i]))
			continue;
		while (at > 0 && date_diff(r->steps[ret[at - 1]].waiting_since,
					   r->steps[i].waiting_since) > 0) {
			ret[at] = ret[at - 1];
			at--;
		}
		ret[at] = i;
		n++;
	}
	return n;
}

static bool is_up_already(const struct turns *t, const struct advice *a)
{
	for (int i = 0; i < t->n_up; i++) {
		if (text_eq(t->up[i]->key, a->key))
			return true;
	}
	return false;
}

static void take_turns(struct routine_day *r, const struct plan_input *in, struct volume *day)
{
	int order[STEPS_MAX], n = in_turn(r, order);
	struct turns turns = { .n_up = 0 };

	for (int i = 0; i < n; i++) {
		struct advice *a = &r->steps[order[i]];
		bool is_rung = a->rung_change > 0;
		struct rise rise;

		if (is_up_already(&turns, a))
			continue;
		if (!is_rung && !volume_allows(day, r, order[i], in, &rise)) {
			hold_for_volume(r, order[i], &rise, in);
		} else if (turns.n_up < STEPS_A_SESSION) {
			if (!is_rung)
				volume_raise(day, &rise);
			turns.up[turns.n_up++] = a;
		} else {
			hold_for_turn(r, order[i], &turns, in);
			turns.last = a;
		}
	}
}

void plan_caps(struct routine_day *r, const struct plan_input *in, struct volume *day)
{
	keep_one_way(r, in);
	volume_add(day, r, in);
	take_turns(r, in, day);
}

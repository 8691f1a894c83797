/* Doses, steps and bounds that contradict themselves or each other. Not for types, ranges and
 * spelling: those are checked where a file is read. */
#include "limber/core/check.h"

#include <string.h>

#include "check_parts.h"
#include "limber/base/text.h"

#define BIT(q) (1U << (q))

/* What a set of a mode is made of. A load may always come with it. */
static const struct {
	unsigned needs, may_have;
} modes[MODES] = {
	[MODE_HOLD] = { BIT(QUANTITY_HOLD), 0 },
	[MODE_REPS] = { BIT(QUANTITY_REPS), BIT(QUANTITY_HOLD) /* the tempo's pause */ },
	[MODE_HOLD_REPS] = { BIT(QUANTITY_REPS) | BIT(QUANTITY_HOLD), 0 },
	[MODE_TIME] = { BIT(QUANTITY_TIME), 0 },
};

/* One dose under examination, with its words for messages: "new", "cap", "the step". */
struct subject {
	const struct dose *dose;
	const char *name, *path;
	int line;
	struct diags *out;
};

const char *check_words(enum quantity q, int value, char ret[DOSE_TEXT])
{
	struct amount one = { 0 };

	amount_set(&one, q, value);
	amount_format(&one, ret);
	return ret;
}

static bool suits_mode(const struct subject *s, enum mode mode, bool is_whole)
{
	bool ok = true;

	for (enum quantity q = QUANTITY_REPS; q < QUANTITY_LOAD; q++) {
		bool has = amount_get(&s->dose->set[0], q) > 0;

		if (is_whole && (modes[mode].needs & BIT(q)) && !has) {
			diag_add(s->out, s->path, s->line, "%s has no %s; mode %s needs it",
				 s->name, quantity_word(q), mode_words[mode]);
			ok = false;
		}
		if (has && !((modes[mode].needs | modes[mode].may_have) & BIT(q))) {
			diag_add(s->out, s->path, s->line,
				 "%s has %s, which mode %s does not use; take it out", s->name,
				 quantity_word(q), mode_words[mode]);
			ok = false;
		}
	}
	return ok;
}

/* Reports the first set that is more in `less` than in `more`, at its line, and what to do; a
 * quantity that `more` does not name has no limit there. */
static void is_at_most(const struct subject *less, const struct subject *more, const char *remedy)
{
	const struct dose *l = less->dose, *m = more->dose;
	char low[DOSE_TEXT], high[DOSE_TEXT];

	if (l->sets > m->sets) {
		diag_add(more->out, more->path, more->line,
			 "%s asks %d sets, more than the %d of %s; %s", less->name, l->sets,
			 m->sets, more->name, remedy);
		return;
	}
	for (int i = 0; i < l->sets; i++) {
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
			int limit = amount_get(&m->set[i], q), value = amount_get(&l->set[i], q);

			if (limit > 0 && value > limit) {
				diag_add(more->out, more->path, more->line,
					 "set %d of %s asks %s, more than the %s of %s; %s", i + 1,
					 less->name, check_words(q, value, low),
					 check_words(q, limit, high), more->name, remedy);
				return;
			}
		}
	}
}

/* ---- exercises ---- */

/* What grows without a limit is never safe to leave to a rule. */
static void step_is_capped(const struct exercise *e, int line, const char *path, struct diags *out)
{
	const struct amount *cap = &e->cap.set[0];
	enum quantity by = e->step.by;

	if (by == QUANTITY_NONE || e->cap.sets == 0)
		return;
	if (e->mode < MODES && by != QUANTITY_LOAD && !(modes[e->mode].needs & BIT(by)) &&
	    !(modes[e->mode].may_have & BIT(by))) {
		diag_add(out, path, line,
			 "step is by %s, which mode %s does not use; step by what it uses",
			 quantity_word(by), mode_words[e->mode]);
	} else if (amount_get(cap, by) == 0) {
		diag_add(out, path, line, "step is by %s and cap has no %s; write where it ends",
			 quantity_word(by), quantity_word(by));
	}
	if (e->step.then_load_g > 0 && cap->load_g == 0) {
		diag_add(out, path, line,
			 "step adds load and cap has no load_kg; write where it ends");
	}
}

static void only_aerobic_has_days(const struct exercise *e, const struct subject *s)
{
	if ((s->dose->bouts > 0 || s->dose->days > 0) &&
	    family_effort_class(e->family) != EFFORT_AEROBIC) {
		diag_add(s->out, s->path, s->line,
			 "%s has bouts or days; only family aerobic has, the plan says days",
			 s->name);
	}
}

void exercise_check(const struct exercise *e, const struct exercise_lines *at, const char *path,
		    struct diags *out)
{
	const struct subject rows[] = {
		{ &e->dose[LEVEL_NEW], "new", path, at->dose[LEVEL_NEW], out },
		{ &e->dose[LEVEL_ACTIVE], "active", path, at->dose[LEVEL_ACTIVE], out },
		{ &e->cap, "cap", path, at->cap, out },
	};
	const struct subject *before = NULL;

	for (size_t i = 0; i < ARRAY_LEN(rows) && e->mode < MODES; i++) {
		const struct subject *s = &rows[i];

		if (s->dose->sets == 0)
			continue;
		only_aerobic_has_days(e, s);
		if (!suits_mode(s, e->mode, s->dose != &e->cap))
			continue;
		if (before)
			is_at_most(before, s, "write new, active and cap in rising order");
		before = s;
	}
	step_is_capped(e, at->step, path, out);
}

/* ---- routines ---- */

/* Steps of different weeks are never asked together, and what each asks is written. */
static bool are_apart(const struct step *a, const struct step *b)
{
	const struct weeks *v = &a->weeks, *w = &b->weeks;

	return check_is_scheduled(a) && check_is_scheduled(b) && v->first != 0 && w->first != 0 &&
	       (v->last < w->first || w->last < v->first);
}

static void ids_differ(const struct routine *r, int i, const char *path, struct diags *out)
{
	const struct step *b = &r->steps[i];

	for (int j = 0; j < i; j++) {
		const struct step *a = &r->steps[j];

		if (!a->exercise[0] || strcmp(a->id, b->id) != 0 || are_apart(a, b))
			continue;
		if (a->has_id || b->has_id) {
			diag_add(out, path, b->line,
				 "step %d has the id \"%s\" of step %d; give it another", b->number,
				 b->id, a->number);
			return;
		}
		if (strcmp(a->key, b->key) == 0 && !dose_eq(&a->dose, &b->dose) &&
		    (strcmp(a->rule, "none") != 0 || strcmp(b->rule, "none") != 0)) {
			diag_add(out, path, b->line,
				 "step %d starts elsewhere than step %d but shares its history; "
				 "give it an id",
				 b->number, a->number);
			return;
		}
	}
}

static void bounds_agree(const struct step *step, const char *path, struct diags *out)
{
	const struct bounds *b = &step->bounds;
	char low[DOSE_TEXT], high[DOSE_TEXT];

	if (b->max_sets > 0 && b->min_sets > b->max_sets) {
		diag_add(out, path, step->line,
			 "step %d: min_sets is %d and max_sets %d; swap them", step->number,
			 b->min_sets, b->max_sets);
	}
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		int min = amount_get(&b->min, q), max = amount_get(&b->max, q);

		if (max > 0 && min > max) {
			diag_add(out, path, step->line,
				 "step %d: min_%s is %s and max_%s %s; swap them", step->number,
				 quantity_word(q), check_words(q, min, low), quantity_word(q),
				 check_words(q, max, high));
		}
	}
}

static void starts_within_bounds(const struct step *step, const char *path, struct diags *out)
{
	struct dose clamped = step->dose;

	if (dose_clamp(&clamped, &step->bounds)) {
		diag_add(out, path, step->line,
			 "step %d: its own dose is outside its bounds; write a dose within them",
			 step->number);
	}
}

void routine_check(const struct routine *r, const char *path, struct diags *out)
{
	check_weeks(r, path, out);
	for (int i = 0; i < r->n_steps; i++) {
		ids_differ(r, i, path, out);
		bounds_agree(&r->steps[i], path, out);
		starts_within_bounds(&r->steps[i], path, out);
	}
}

/* A dose of the step's own; `what` is it in a message. */
static void own_dose_suits(const struct dose *dose, const char *what, const struct step *step,
			   const struct exercise *e, const char *path, struct diags *out)
{
	const struct subject own = { dose, what, path, step->line, out };
	const struct subject cap = { &e->cap, "its exercise's cap", path, step->line, out };

	if (suits_mode(&own, e->mode, true) && strcmp(step->rule, "none") != 0)
		is_at_most(&own, &cap, "ask less, or raise the cap in a copy of the exercise");
}

void step_check(const struct routine *r, const struct step *step, const struct exercise *e,
		const char *path, struct diags *out)
{
	char week[32];

	if (step->dose.sets > 0 && step->n_weekly == 0)
		own_dose_suits(&step->dose, "the step", step, e, path, out);
	for (int i = 0; i < step->n_weekly; i++) {
		text_format(week, sizeof week, "week %d", i + 1);
		own_dose_suits(&r->weekly[step->weekly + i], week, step, e, path, out);
	}
	check_terms(step, e, path, out);
}

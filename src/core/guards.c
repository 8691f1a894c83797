/* What stands over every rule's advice: what nobody may do, strong pain, a clinician's limits. Not
 * for which exercise is done in a step (choice.c). */
#include "guards.h"

#include "gate.h"
#include "graded.h"
#include "guard_leg.h"
#include "last_word.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "limber/core/usual.h"
#include "limber/core/warning.h"
#include "listed.h"
#include "pace.h"
#include "pain.h"

enum { HALF_PCT = 50, SORE_TEXT = 96 + USUAL_TEXT };
static const char very_bad_morning[] = "a very bad morning";

void advice_block(struct advice *ret, const char *cap, const char *why)
{
	ret->move = MOVE_BLOCKED;
	ret->row = 0;
	ret->target = (struct dose){ .sets = 0 };
	ret->cap = cap;
	ret->sources = NULL;
	ret->readings.n = 0;
	ret->n_used = 0;
	text_copy(ret->why, WHY_MAX, why);
}

void guard_warning(struct advice *ret, const struct progress_input *in)
{
	char why[WARNING_TEXT];

	warning_say(in->profile, why);
	advice_block(ret, "warning sign", why);
	ret->row = 1;
	ret->sources = warning_find(in->profile->warning)->sources;
}

static bool is_aerobic(const struct progress_input *in)
{
	return family_effort_class(in->exercise->family) == EFFORT_AEROBIC;
}

static void guard_forbidden(struct advice *ret, const struct progress_input *in)
{
	if (in->step->bounds.forbid) {
		advice_block(ret, "forbidden",
			     "The routine forbids it; whoever set that limit can lift it.");
	}
}

bool guard_is_new(const struct progress_input *in)
{
	bool has_older;

	return window_first(in->history, in->step->key, in->day, &has_older) ==
		       history_sessions_from(in->history, in->day) &&
	       !flare_spares(in->exercise, in->step->is_prescribed);
}

void advice_for_the_day(struct advice *ret, const struct dose *d, const struct day_cap *cap)
{
	if (!dose_exceeds(&ret->previous, &ret->target))
		ret->row = cap->row;
	ret->target = *d;
	ret->cap = cap->name;
	ret->sources = cap->sources;
}

/* EVIDENCE 2.2, bands: from a baseline of 7 on no strength work, short walks only. */
static void guard_very_sore(struct advice *ret, const struct progress_input *in)
{
	const struct dose *most = &in->exercise->dose[LEVEL_NEW];
	const struct mornings m = mornings_of(in, in->day);

	if (pain_lately(&m, in->day) < BASELINE_NO_STRENGTH)
		return;
	if (exercise_loads(in->exercise)) {
		advice_block(ret, "strong pain",
			     is_aerobic(in)
				     ? "Pain of late is 7 or more: short walks only for now, and "
				       "comfortable positions. Please see a professional."
				     : "Pain of late is 7 or more: no strength work for now; short "
				       "walks and comfortable positions help. Please see a "
				       "professional.");
		return;
	}
	if (guard_is_new(in)) {
		advice_block(ret, "strong pain",
			     "Pain of late is 7 or more: nothing new is begun; short walks and "
			     "comfortable positions help. Please see a professional.");
		return;
	}
	if (!is_aerobic(in) || !dose_exceeds(&ret->target, most))
		return;
	advice_for_the_day(ret, most, &(struct day_cap){ .name = "strong pain" });
	text_copy(ret->why, WHY_MAX,
		  "Pain of late is 7 or more: a short walk is enough for now. "
		  "Please see a professional.");
}

static bool is_raised(const struct advice *a)
{
	return a->previous.sets > 0 && dose_exceeds(&a->target, &a->previous);
}

/* What goes up stays as it was. */
static void hold_back(struct advice *ret, const char *cap, const char *sources, const char *why)
{
	if (!is_raised(ret))
		return;
	ret->target = ret->previous;
	ret->cap = cap;
	ret->sources = sources;
	text_copy(ret->why, WHY_MAX, why);
}

/* Left out for the rest of the flare-up, so that nobody has to find out again. Walks are cut for it
 * by the table, row 3. */
static bool has_hurt_since(const struct progress_input *in, struct date since, struct date *ret)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day);

	for (size_t i = history_sessions_from(h, since); i < end; i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t k = 0; k < s->n_sets; k++) {
			if (s->sets[k].outcome == OUTCOME_HURT &&
			    text_eq(s->sets[k].exercise, in->exercise->id)) {
				*ret = s->day;
				return true;
			}
		}
	}
	return false;
}

static void block_in_flare(struct advice *ret, const char *why)
{
	advice_block(ret, graded_flare.name, why);
	ret->sources = graded_flare.sources;
}

/* EVIDENCE 2.2, post-flare: while one is on no new loads, whatever the rule. */
static void guard_flare(struct advice *ret, const struct progress_input *in)
{
	struct flare flare;
	struct date hurt;
	char why[FLARE_TEXT], when[DATE_WORDS];

	flare_at(&flare, in->history, in->day);
	if (flare_rests(&flare, in->exercise, in->step->is_prescribed)) {
		flare_say(&flare, why);
		if (is_aerobic(in))
			text_copy(why, sizeof why,
				  "In a flare-up nothing is faster than a walk: walks of half the "
				  "length and gentle movement are good now.");
		block_in_flare(ret, why);
	} else if (flare.state == FLARE_ACUTE && guard_is_new(in)) {
		text_format(why, sizeof why,
			    "In a flare-up nothing new is begun; what you know and walks are "
			    "enough now. %s waits until it has settled.",
			    in->exercise->name);
		block_in_flare(ret, why);
	} else if (flare.state == FLARE_ACUTE &&
		   !flare_spares(in->exercise, in->step->is_prescribed) &&
		   has_hurt_since(in, flare.begun, &hurt)) {
		date_say(hurt, 0, when);
		text_format(why, sizeof why,
			    "It hurt on %s, in this flare-up: left out until the flare-up has "
			    "settled.",
			    when);
		block_in_flare(ret, why);
	}
}

/* ---- A very bad morning, or session ---- */

void advice_halve(struct advice *ret, const struct progress_input *in, const struct day_cap *cap,
		  const char *why)
{
	struct dose half = ret->previous.sets > 0 ? ret->previous : ret->target;

	dosing_of(in)->scale(&half, HALF_PCT, in);
	if (!dose_exceeds(&ret->target, &half))
		return;
	advice_for_the_day(ret, &half, cap);
	text_copy(ret->why, WHY_MAX, why);
}

/* What makes the day one, and what to do about it. */
struct sore_day {
	const char *cap;
	char what[SORE_TEXT];
	const char *then;
};

static const char begin_flare[] = "If it stays so: `limber checkin --flare begin`.";

/* In a flare-up it is said already. Of a very bad morning a session of the day can say no more. */
static bool find_sore_day(const struct progress_input *in, struct sore_day *ret)
{
	const struct mornings m = mornings_of(in, in->day);
	struct last_word last;
	char note[USUAL_TEXT];

	if (flare_is_on(in->history, in->day))
		return false;
	ret->cap = very_bad_morning;
	if (pain_is_very_bad(&m, in->day)) {
		int usual = pain_baseline(&m, in->day);

		usual_note(in->history, in->day, in->day, usual, note);
		text_format(ret->what, SORE_TEXT, "Your back is at %d this morning, usually %d%s",
			    pain_of_day(&m, in->day), usual, note);
		ret->then = begin_flare;
		return true;
	}
	if (!last_word_holds(&m, in->day, &last))
		return false;
	last_word_say(&last, in->day, ret->what);
	ret->then = "A check-in says how it is now.";
	if (last_word_is_of(&last, in->day)) {
		ret->cap = "strong pain after a session";
		ret->then = begin_flare;
	}
	return true;
}

/* EVIDENCE 2.2, bands: a morning in the high band, or one that nobody has answered since; and the
 * rest of a day on which a session ended there. */
static void guard_sore_day(struct advice *ret, const struct progress_input *in)
{
	struct sore_day sore;
	char why[WHY_MAX];

	if (!find_sore_day(in, &sore))
		return;
	const struct day_cap cap = { .name = sore.cap, .sources = "V51" };

	if (!exercise_loads(in->exercise) && is_aerobic(in)) {
		text_format(why, sizeof why, "%s: half of it is enough today, at an easy pace.",
			    sore.what);
		advice_halve(ret, in, &cap, why);
	} else if (exercise_loads(in->exercise) &&
		   !flare_spares(in->exercise, in->step->is_prescribed)) {
		text_format(
			why, sizeof why,
			"%s: %s today; an easy walk and gentle movement are fine. %s", sore.what,
			is_aerobic(in) ? "nothing faster than a walk" : "strength and core rest",
			sore.then);
		advice_block(ret, cap.name, why);
		ret->sources = cap.sources;
	} else if (guard_is_new(in)) {
		text_format(why, sizeof why,
			    "%s: nothing new is begun today; what you know and an easy walk are "
			    "enough.",
			    sore.what);
		advice_block(ret, cap.name, why);
		ret->sources = cap.sources;
	} else {
		text_format(why, sizeof why, "%s: nothing goes up today.", sore.what);
		hold_back(ret, cap.name, cap.sources, why);
	}
}

/* A rule of the table held it already; this holds the others. */
static void guard_gate(struct advice *ret, const struct progress_input *in)
{
	struct gate gate;

	if (is_raised(ret) && gate_is_shut(&gate, in, in->day, in->day))
		hold_back(ret, gate.cap, gate.sources, gate.why);
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
	if (!is_cut)
		ret->sources = NULL;
	text_copy(cut, sizeof cut, ret->why);
	text_format(ret->why, WHY_MAX, "%s%sThe routine's limit of %s holds: %s.",
		    is_cut ? cut : "", is_cut ? " " : "", limit, dose);
}

/* The last that has something to say is heard; nothing stands over a block. */
static void (*const guards[])(struct advice *ret, const struct progress_input *in) = {
	guard_forbidden, guard_brisk,   guard_very_sore, guard_flare, guard_sore_day, guard_leg,
	guard_new_pull,  guard_new_way, guard_listed,    guard_gate,  guard_bounds,
};

void guard(struct advice *ret, const struct progress_input *in)
{
	for (size_t i = 0; i < ARRAY_LEN(guards) && ret->move != MOVE_BLOCKED; i++)
		guards[i](ret, in);
}

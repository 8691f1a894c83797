/* How fast a walk is: its own brisk part, and whether a routine's brisk steps are for the day. The
 * log does not tell the former, so it follows from the day's minutes and from what decided them.
 * Not for how many minutes those are (dosing_walk.c). */
#include "pace.h"

#include "creep.h"
#include "dosing.h"
#include "guards.h"
#include "last_word.h"
#include "leg.h"
#include "leg_care.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "limber/core/stats.h"
#include "listed.h"

enum { BRISK_FROM_S = 20 * 60, MINUTE_S = 60, PARTS = 3, WELL_WALKS = 3, LAST_WALK_DAYS = 7 };

/* A third of a walk, to the minute; 0 for one that is still getting longer by the ladder's two
 * bouts. */
static int third_s(const struct dose *walk)
{
	return walk->set[0].time_s < BRISK_FROM_S
		       ? 0
		       : (walk->set[0].time_s / PARTS + MINUTE_S / 2) / MINUTE_S * MINUTE_S;
}

/* ---- How the back took the last walk, of whichever routine ---- */

/* A walk that warms up for something else says nothing of walking; nor does one that was left
 * out. */
static bool is_on_foot(const struct progress_input *in, const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (!stats_is_walk(in->catalog, s->sets[i].exercise))
			return false;
	}
	return session_is_begun(s);
}

/* The most that was told of it. */
static int pain_of_walk(const struct session_row *s)
{
	int pain = s->pain_after;

	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].pain > pain)
			pain = s->sets[i].pain;
	}
	return pain;
}

static bool is_settled(const struct mornings *m, struct date day, int usual)
{
	struct date morning_day;
	int morning = pain_after_day(m, day, &morning_day);

	return morning != UNKNOWN && (usual == UNKNOWN || morning - usual < PAIN_RISEN);
}

/* With pain that is never calm, as all of the high band is; or in the middle one, and nobody told
 * of a morning on which it had settled. */
static bool ended_sore(const struct mornings *m, const struct session_row *s)
{
	int pain = pain_of_walk(s), usual = pain_told_baseline(m, s->day);

	return pain >= PAIN_MUCH ||
	       (pain_band(pain, usual) == BAND_MIDDLE && !is_settled(m, s->day, usual));
}

/* All walks of the newest day that tells of any: an easy one does not take back the one before
 * it. */
static bool was_bad_for_back(const struct progress_input *in, const struct mornings *m)
{
	const struct history *h = in->history;
	struct date newest = date_add(in->day, -LAST_WALK_DAYS);

	for (size_t i = history_sessions_from(h, in->day); i-- > 0;) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day < newest.day)
			return false;
		if (!is_on_foot(in, s))
			continue;
		if (session_has_hurt(s) || ended_sore(m, s) || leg_is_further_after(h, i, in->day))
			return true;
		if (pain_of_walk(s) != UNKNOWN)
			newest = s->day;
	}
	return false;
}

/* ---- What asks for an easy pace ---- */

/* A walk on a day. */
struct scene {
	const struct advice *a;
	const struct progress_input *in;
	struct mornings m;
	struct flare flare;
};

static bool is_not_cleared(const struct scene *s)
{
	return listed_holds(s->in);
}

static bool is_lifted_lately(const struct scene *s)
{
	return profile_is_lifted_lately(s->in->profile, s->in->day);
}

static bool is_in_flare(const struct scene *s)
{
	return s->flare.state == FLARE_ACUTE;
}

static bool is_strong_pain(const struct scene *s)
{
	return pain_lately(&s->m, s->in->day) >= BASELINE_NO_STRENGTH;
}

static bool is_much_pain(const struct scene *s)
{
	return pain_lately(&s->m, s->in->day) >= PAIN_MUCH;
}

static bool is_after_bad_walk(const struct scene *s)
{
	return was_bad_for_back(s->in, &s->m);
}

static bool is_very_bad(const struct scene *s)
{
	return pain_is_very_bad(&s->m, s->in->day);
}

static bool is_last_word_bad(const struct scene *s)
{
	struct last_word last;

	return last_word_holds(&s->m, s->in->day, &last);
}

static bool is_in_the_leg(const struct scene *s)
{
	struct leg_move move;

	return leg_care_on(s->in, s->in->day, &move) != LEG_CARE_NONE;
}

static bool is_after_flare(const struct scene *s)
{
	return s->flare.state == FLARE_SETTLED;
}

static bool is_sore(const struct scene *s)
{
	return pain_is_raised(&s->m, s->in->day);
}

static bool is_creeping(const struct scene *s)
{
	struct creep creep;

	return creep_is_on(&creep, &s->m, s->in->day);
}

/* The minutes, in this order: what they are is decided before. */
static bool is_longer(const struct scene *s)
{
	return s->a->previous.sets > 0 && dose_work(&s->a->target) > dose_work(&s->a->previous);
}

static bool is_held_for_morning(const struct scene *s)
{
	return s->a->footing.is_held_for_morning;
}

/* Cut, or on the way back from days off or from pain. A rule that counts by itself has no row. */
static bool is_eased(const struct scene *s)
{
	const struct advice *a = s->a;

	return a->previous.sets > 0 &&
	       (a->move == MOVE_DOWN || a->is_way_back || (a->row > 0 && a->row < ROW_STEP_EASY));
}

static bool is_after_cut(const struct scene *s)
{
	return s->a->footing.is_after_cut;
}

static const struct reading *last_walk(const struct scene *s)
{
	return &s->a->readings.v[0];
}

/* Not by a missing word: that holds what was begun, and would make it brisk and easy in turn. */
static bool went_less_well(const struct scene *s)
{
	return s->a->readings.n > 0 && last_walk(s)->verdict > VERDICT_PENDING;
}

static bool was_short(const struct scene *s)
{
	return went_less_well(s) && last_walk(s)->quota_pct < 100;
}

static bool was_on_a_hard_day(const struct scene *s)
{
	return s->a->readings.n > 0 && last_walk(s)->verdict == VERDICT_NEARLY;
}

static bool was_hard(const struct scene *s)
{
	return went_less_well(s) && last_walk(s)->effort > last_walk(s)->effort_target;
}

static bool is_untold(const struct scene *s)
{
	return s->a->footing.good < WELL_WALKS && s->a->readings.n > 0 &&
	       last_walk(s)->verdict == VERDICT_PENDING;
}

static bool is_troubled(const struct scene *s)
{
	return s->a->footing.is_troubled;
}

static bool are_few(const struct scene *s)
{
	return s->a->footing.good < WELL_WALKS;
}

/* The first that holds is told; of a routine's own brisk steps, which follow what they were
 * (EVIDENCE 2.2) but for pain and what came of it, the first that is grave. Minutes that stay say
 * nothing of the pace, and what makes it brisk is one thing at a time: no longer walk on that day,
 * and three good ones as long. */
static const struct care {
	bool (*holds)(const struct scene *s);
	const char *why;
	bool is_grave;
} cares[] = {
	{ is_not_cleared, "until a professional has cleared you", true },
	{ is_lifted_lately, "for a week after a warning sign was lifted", true },
	{ is_in_flare, "until the flare-up has settled", true },
	{ is_strong_pain, "while pain is at 7 or more", true },
	{ is_very_bad, "for the back is much sorer than usual this morning", true },
	{ is_last_word_bad, "until you say that the back is better", true },
	{ is_in_the_leg, "until the leg symptoms have settled", true },
	{ is_after_flare, "as within four weeks of a flare-up", false },
	{ is_sore, "for the back is sorer than usual this morning", true },
	{ is_creeping, "while your usual mornings are worse than two months ago", false },
	{ is_held_for_morning, "for two walks after a bad morning", false },
	{ is_eased, "until walks go well again", false },
	{ is_after_cut, "until four walks have gone well since the cut", false },
	{ is_longer, "for longer comes before faster", false },
	{ was_short, "for the last one was not done in full", false },
	{ was_on_a_hard_day, "for the last one was on a day that asked for care", false },
	{ was_hard, "for the last one was harder than aimed at", false },
	{ went_less_well, "for the last one was not easy on the back", false },
	{ is_troubled, "until a week of walks was easy on the back", false },
	{ is_much_pain, "while pain is 5 or more", true },
	{ is_after_bad_walk, "until a walk has been easy on the back again", true },
	{ is_untold, "until you say how the back took the last one", false },
	{ are_few, "until three walks of this length have gone well", false },
};

static const struct care *find_care(const struct advice *a, const struct progress_input *in,
				    bool is_grave_only)
{
	struct scene s = { .a = a, .in = in, .m = mornings_of(in, in->day) };

	flare_at(&s.flare, in->history, in->day);
	for (size_t i = 0; i < ARRAY_LEN(cares); i++) {
		if ((cares[i].is_grave || !is_grave_only) && cares[i].holds(&s))
			return &cares[i];
	}
	return NULL;
}

/* ---- What follows ---- */

void guard_brisk(struct advice *ret, const struct progress_input *in)
{
	const struct care *care;
	char why[WHY_MAX];

	if (in->step->pace != PACE_BRISK || in->step->is_prescribed)
		return;
	care = find_care(ret, in, true);
	if (!care)
		return;
	text_format(why, sizeof why, "Left out: walks are easy, %s.", care->why);
	advice_block(ret, "easy walks only", why);
}

/* A routine's own paces and a walk still getting longer by two bouts are left alone, and so is what
 * no log decides. */
static bool is_paced_here(const struct advice *a, const struct progress_input *in)
{
	return dosing_of(in) == &dosing_walk && in->step->pace == PACE_NONE && a->target.sets > 0 &&
	       !text_eq(a->rule, "none") && third_s(&a->target) > 0;
}

/* Why a walk is brisk: its third good one has made it so, or more of them keep it so. */
static const char *say_brisk(const struct advice *a)
{
	bool is_last_good = a->readings.n > 0 && a->readings.v[0].verdict == VERDICT_GOOD;

	if (!is_last_good || a->footing.good < WELL_WALKS)
		return " The pace is brisk in the middle third while walks go well.";
	return a->footing.good == WELL_WALKS
		       ? " The minutes stay; as three walks of this length went well, the middle "
			 "third is brisk now."
		       : " The pace is brisk in the middle third: three walks and more of this "
			 "length went well, the last one too.";
}

void pace_put(struct advice *a, const struct progress_input *in)
{
	if (!is_paced_here(a, in))
		return;
	const struct care *care = find_care(a, in, false);

	if (care) {
		text_append(a->why, WHY_MAX, " The pace is easy all the way, %s.", care->why);
		return;
	}
	a->target.brisk_s = third_s(&a->target);
	text_append(a->why, WHY_MAX, "%s", say_brisk(a));
}

/* The rule of a published programme: a routine's schedule, week by week. The doses are as written:
 * nothing is worked out but which week it is (place.c); but in a flare-up walks are halved. */
#include "graded.h"

#include "limber/base/text.h"
#include "place.h"
#include "rules.h"
#include "spell.h"
#include "weeks.h"
#include "words.h"

/* ---- Words ---- */

/* "one of its three days done" */
static void say_done(char ret[DOSE_TEXT], const struct place *p, const struct routine *r)
{
	char done[NUMBER_TEXT], all[NUMBER_TEXT];

	text_format(ret, DOSE_TEXT, "%s of its %s days done",
		    p->done > 0 ? number_word(p->done, done) : "none",
		    number_word(r->days_a_week, all));
}

static void say_stayed(char why[WHY_MAX], const struct place *p, const struct routine *r)
{
	char done[DOSE_TEXT], ground[WHY_MAX];

	say_done(done, p, r);
	if (p->ground.gravity != GRAVITY_NONE) {
		ground_say(ground, &p->ground);
		text_format(why, WHY_MAX, "%s: week %d of %d again, %s.", ground, p->week, r->weeks,
			    done);
	} else if (p->week == r->weeks && p->done >= r->days_a_week) {
		text_format(why, WHY_MAX, "Week %d of %d, the last, is done: it stays at that.",
			    p->week, r->weeks);
	} else {
		text_format(why, WHY_MAX, "Week %d of %d, %s.", p->week, r->weeks, done);
	}
}

/* Why it goes back, for each such turn. */
static void say_back_ground(char ret[WHY_MAX], const struct place *p,
			    const struct progress_input *in)
{
	const struct mornings m = mornings_of(in, in->day);
	struct flare flare;
	char digits[NUMBER_TEXT];

	if (p->turn == TURN_HURT) {
		ground_say(ret, &p->ground);
	} else if (p->turn == TURN_FLARE) {
		flare_at(&flare, in->history, in->day);
		text_copy(ret, WHY_MAX, flare_end(&flare));
	} else if (p->turn == TURN_BAD_DAYS) {
		text_copy(ret, WHY_MAX, spell_lead(&m, in->day));
	} else {
		text_format(ret, WHY_MAX, "%s days since the last time",
			    number_word(p->days_off, digits));
		sentence_begin(ret);
	}
}

static void say_back(char why[WHY_MAX], const struct place *p, const struct progress_input *in)
{
	const struct routine *r = in->routine;
	char ground[WHY_MAX];
	bool is_earlier = p->week < p->last_week;

	say_back_ground(ground, p, in);
	text_format(why, WHY_MAX, "%s: %sweek %d of %d%s.", ground, is_earlier ? "back at " : "",
		    p->week, r->weeks, is_earlier ? ", the normal way back" : " again");
}

static void say_week(char why[WHY_MAX], const struct place *p, const struct progress_input *in)
{
	const struct routine *r = in->routine;
	char days[NUMBER_TEXT];

	switch (p->turn) {
	case TURN_BEGUN:
		text_format(why, WHY_MAX, "Week 1 of %d: on %s days, as it is written.", r->weeks,
			    number_word(r->days_a_week, days));
		break;
	case TURN_STAYED: say_stayed(why, p, r); break;
	case TURN_ON:
		text_format(why, WHY_MAX, "All days of week %d are done: now week %d of %d.",
			    p->last_week, p->week, r->weeks);
		break;
	case TURN_WAITS:
		text_format(why, WHY_MAX,
			    "All days of week %d of %d are done; the next one waits. %s", p->week,
			    r->weeks, p->gate.why);
		break;
	case TURN_HURT:
	case TURN_DAYS_OFF:
	case TURN_FLARE:
	case TURN_BAD_DAYS: say_back(why, p, in); break;
	}
}

static void say_not_now(char why[WHY_MAX], const struct place *p, const struct progress_input *in)
{
	const struct weeks *w = &in->step->weeks;

	if (w->first > p->week) {
		text_format(why, WHY_MAX, "It comes in week %d; this is week %d of %d.", w->first,
			    p->week, in->routine->weeks);
	} else {
		text_format(why, WHY_MAX, "Its last week was week %d; this is week %d of %d.",
			    w->last, p->week, in->routine->weeks);
	}
}

/* ---- The rule ---- */

/* EVIDENCE 2.2, post-flare: walks go on at half. What loads rests (guards.c). */
static void ease_in_flare(struct advice *ret, const struct progress_input *in)
{
	char dose[DOSE_TEXT];

	if (!flare_is_on(in->history, in->day) || in->step->is_prescribed ||
	    family_effort_class(in->exercise->family) != EFFORT_AEROBIC)
		return;
	dosing_of(in)->scale(&ret->target, ACUTE_PCT, in);
	ret->cap = graded_flare.name;
	ret->sources = graded_flare.sources;
	dose_format(&ret->target, in->exercise->per_side, dose);
	text_format(ret->why, WHY_MAX,
		    "In a flare-up you keep moving at about half of what it was: %s.", dose);
}

static void schedule_advise(struct advice *ret, const struct progress_input *in)
{
	static const char *const caps[] = { [TURN_DAYS_OFF] = "days off",
					    [TURN_FLARE] = "flare-up",
					    [TURN_BAD_DAYS] = "bad days" };
	const struct place p = in->place ? *in->place : place_find(in);

	if (!step_is_in_week(in->step, p.week)) {
		ret->cap = "not this week";
		say_not_now(ret->why, &p, in);
		return;
	}
	ret->target = weeks_dose(in, p.week);
	ret->previous = place_previous(in, &p);
	ret->cap = p.turn == TURN_WAITS ? p.gate.cap : caps[p.turn];
	say_week(ret->why, &p, in);
	ease_in_flare(ret, in);
	for (int i = p.n_used; i > 0; i--)
		ret->used[ret->n_used++] = p.used[i - 1];
}

const struct progress_rule rule_schedule = {
	.id = "schedule",
	.summary = "goes through a table week by week; moves on when a week was done",
	.advise = schedule_advise,
};

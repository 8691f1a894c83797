/* Flare-ups: what goes on in one is eased, and comes back once it has settled (EVIDENCE 2.2,
 * post-flare). Not for when there is one (flare.c), nor for what rests in it (guards.c). */
#include "graded_begin.h"

#include "limber/base/text.h"

bool graded_stays_as_it_was(const struct review *v)
{
	const struct exercise *e = v->in->exercise;
	enum effort_class effort = family_effort_class(e->family);
	bool is_prescribed = v->in->step->is_prescribed;

	return effort == EFFORT_MOBILITY || is_prescribed ||
	       (effort != EFFORT_AEROBIC && flare_spares(e, is_prescribed));
}

/* The least that a professional wrote: the dose that the step begins with or, where they gave a
 * lower bound, no less than that. */
static struct dose least_prescribed(const struct review *v)
{
	const struct bounds *b = &v->in->step->bounds;
	struct dose least = progress_start_dose(v->in);
	bool has_least = b->min_sets > 0;

	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
		has_least |= amount_get(&b->min, q) > 0;
	if (has_least)
		v->rule->dosing->scale(&least, ACUTE_PCT, v->in);
	dose_clamp(&least, b);
	return least;
}

/* Who prescribed it knows the back, but not this flare-up, nor what it grew to since. */
static bool is_grown_prescription(const struct review *v)
{
	const struct exercise *e = v->in->exercise;
	enum effort_class effort = family_effort_class(e->family);

	if (!v->in->step->is_prescribed || v->st->n == 0 || effort == EFFORT_MOBILITY ||
	    (effort != EFFORT_AEROBIC && flare_spares(e, false)))
		return false;
	const struct dose least = least_prescribed(v);

	return dose_exceeds(&v->st->now, &least) && !dose_exceeds(&least, &v->st->now);
}

static void keep_prescribed(struct dose *d, const struct review *v)
{
	const struct dose least = least_prescribed(v);

	if (v->in->step->is_prescribed && !dose_exceeds(&least, &v->st->now))
		dose_raise_to(d, &least);
}

static bool is_for_easing(const struct review *v)
{
	return !graded_stays_as_it_was(v) || is_grown_prescription(v);
}

/* What rests is not asked at all (guards.c). Walks go on at half; and back from 70 % once it has
 * settled, for all but what only went on. Where days off or a cut ask for less, that is what is
 * asked; days off that ask for the same are its own. */
static bool begin_flare(struct decision *d, const struct review *v)
{
	bool is_acute = v->flare.state == FLARE_ACUTE;
	struct dose eased;

	d->memory.eased_for = v->flare.begun;
	if (!graded_ease(&eased, is_acute ? ACUTE_PCT : SETTLED_PCT, d, v))
		return false;
	keep_prescribed(&eased, v);
	d->memory.comeback = graded_way_from_bad_days(d, v, FROM_FLARE);
	d->memory.comeback.taken = is_acute ? -1 : 0;
	d->target = eased;
	return true;
}

/* While it is on nothing goes up; a cut is told by its row. */
static bool go_on_in_flare(struct decision *d, const struct review *v)
{
	if (v->flare.state != FLARE_ACUTE || graded_is_cut(d, v))
		return false;
	graded_hold(d, v);
	return true;
}

bool graded_is_less_in_flare(const struct comeback *c)
{
	return c->from == FROM_FLARE && c->goal.sets > 0 && c->taken < 0;
}

/* A walk's own mornings hold it; strength goes on in one only where it is prescribed. */
bool graded_is_of_flare(const struct review *v, const struct judged *j)
{
	struct date begun = v->flare.begun;

	if (v->flare.state == FLARE_NONE || j->morning_day.day < begun.day)
		return false;
	if (j->day.day >= begun.day)
		return v->in->step->is_prescribed &&
		       graded_is_less_in_flare(&v->st->memory.comeback);
	return is_for_easing(v);
}

/* Two calm mornings end the half, whatever walks were like while it was on; but not where the last
 * one speaks against more, or the day does. */
static bool is_half_over(const struct decision *d, const struct review *v)
{
	const struct comeback *c = &d->memory.comeback;
	const struct judged *last = &v->st->last;
	const struct mornings m = mornings_of(v->in, v->day);

	return v->flare.state == FLARE_SETTLED && graded_is_less_in_flare(c) &&
	       last->band != BAND_HIGH && !last->is_hurt && !judged_too_hard(last) &&
	       !pain_is_bad_day(&m, v->day);
}

static bool go_past_half(struct decision *d, const struct review *v)
{
	struct comeback *c = &d->memory.comeback;
	struct dose settled = c->goal;

	if (!is_half_over(d, v))
		return false;
	v->rule->dosing->scale(&settled, c->from_pct, v->in);
	keep_prescribed(&settled, v);
	if (graded_is_after_cut(v) && dose_exceeds(&settled, &v->st->memory.cut_from))
		return false;
	graded_leave_half(c, v->day);
	d->target = settled;
	return true;
}

/* What was done whole all the same, or asked before the flare-up was told, is not the half of
 * it. */
static bool is_begun(const struct review *v)
{
	const struct memory *m = &v->st->memory;
	bool was_whole = graded_is_less_in_flare(&m->comeback) &&
			 !dose_exceeds(&m->comeback.goal, &v->st->now) &&
			 v->st->asked[v->st->n_asked - 1].since.day <= v->flare.begun.day;

	return m->eased_for.day == v->flare.begun.day &&
	       !(was_whole && v->st->last.day.day >= v->flare.begun.day);
}

static bool is_eased_by_flare(struct decision *d, const struct review *v)
{
	if (v->flare.state == FLARE_NONE ||
	    flare_rests(&v->flare, v->in->exercise, v->in->step->is_prescribed))
		return false;
	if (is_for_easing(v) && !is_begun(v) && begin_flare(d, v))
		return true;
	return v->st->n > 0 && d->days_off == 0 && (go_on_in_flare(d, v) || go_past_half(d, v));
}

static void say_prescribed(char why[WHY_MAX], const struct decision *d, const char *dose)
{
	bool is_less = graded_is_less_in_flare(&d->memory.comeback);

	text_format(why, WHY_MAX,
		    "A professional prescribed it, so it goes on in a flare-up, %s%s, gently and "
		    "only as far as is comfortable. If it makes the back worse, leave it out and "
		    "ask them.",
		    is_less ? "with less than it grew to: " : "as it was: ", dose);
}

/* Without the dose wherever it can be: what several exercises share is told once. */
static void say_flare(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char dose[DOSE_TEXT], review[FLARE_TEXT], left[LEFT_TEXT], more[MORE_TEXT];
	bool is_walk = family_effort_class(v->in->exercise->family) == EFFORT_AEROBIC;

	dose_format(&d->target, v->in->exercise->per_side, dose);
	flare_say_review(&v->flare, review);
	const char *space = review[0] ? " " : "";

	if (v->st->n == 0) {
		text_format(why, WHY_MAX, "The first time, and gently %s the flare-up: %s.%s%s",
			    v->flare.state == FLARE_SETTLED ? "after" : "in", dose, space, review);
	} else if (v->flare.state == FLARE_SETTLED) {
		graded_say_left(left, d, v, "");
		graded_say_more(more, d, v);
		text_format(why, WHY_MAX, "%s: back at %s%s, %s.%s%s", flare_end(&v->flare), left,
			    d->memory.comeback.is_lower ? ", for it hurt in the flare-up" : "",
			    more, space, review);
	} else if (v->in->step->is_prescribed) {
		say_prescribed(why, d, dose);
		text_append(why, WHY_MAX, "%s%s", space, review);
	} else if (is_walk) {
		text_format(why, WHY_MAX, "In a flare-up you keep moving at %s: %s.%s%s",
			    d->memory.comeback.is_lower
				    ? "less than half of what it was, for it hurt"
				    : "about half of what it was",
			    dose, space, review);
	} else {
		text_format(why, WHY_MAX,
			    "In a flare-up it stays as it was, gently and only as far as is "
			    "comfortable.%s%s",
			    space, review);
	}
}

const struct graded_cap graded_flare = {
	.name = "flare-up",
	.apply = is_eased_by_flare,
	.say = say_flare,
	.sources = "V36 V62",
};

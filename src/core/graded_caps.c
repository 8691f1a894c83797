/* What holds a decision of the table: EVIDENCE 2.2, caps. How large a step may be is
 * graded_growth.c's; what shrinks has a file each (graded_break.c, graded_flare.c,
 * graded_bad_days.c, graded_leg.c, graded_easy.c); those of several exercises are in
 * plan_caps.c. */
#include "absence.h"

#include "graded_words.h"
#include "limber/base/text.h"

bool graded_is_up(const struct decision *d, const struct review *v)
{
	return v->st->n > 0 && dose_exceeds(&d->target, &v->st->now);
}

bool graded_is_cut(const struct decision *d, const struct review *v)
{
	return dose_exceeds(&v->st->now, &d->target);
}

/* A way back that begins today is not taken back with a step. */
static bool begins_way_back(const struct decision *d, const struct review *v)
{
	return graded_is_time_apart(d) && d->memory.comeback.since.day == v->day.day;
}

bool graded_is_cut_first(const struct decision *d, const struct review *v)
{
	return graded_is_time_apart(d) && d->row && d->row->is_cut &&
	       dose_exceeds(&v->st->now, &d->before) &&
	       (d->cap == &graded_easy_week || d->memory.comeback.since.day == v->day.day);
}

void graded_hold(struct decision *d, const struct review *v)
{
	d->target = v->st->now;
	if (begins_way_back(d, v))
		return;
	d->before = v->st->now;
	d->memory.comeback = v->st->memory.comeback;
}

const struct dose *graded_active_dose(const struct progress_input *in)
{
	return in->step->dose.sets > 0 ? &in->step->dose : &in->exercise->dose[LEVEL_ACTIVE];
}

static bool hold(struct decision *d, const struct review *v)
{
	graded_hold(d, v);
	return true;
}

void graded_say_held(char why[WHY_MAX], const struct review *v, const char *because)
{
	char done[WHY_MAX];

	graded_say_done(done, v);
	text_format(why, WHY_MAX, "%s; %s: the same again.", done, because);
}

/* ---- Principle: a bad day can only hold or cut ---- */

static bool is_shut(struct decision *d, const struct review *v)
{
	return graded_is_up(d, v) && gate_is_shut(&d->gate, v->in, v->day, v->st->last.day) &&
	       hold(d, v);
}

static void say_shut(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)v;
	text_copy(why, WHY_MAX, d->gate.why);
}

/* ---- At most one step in four days, of minutes one a week; the way back is free of it ---- */

static bool is_sooner(struct decision *d, const struct review *v, int days)
{
	bool is_way_back = d->row->number == 0;

	return graded_is_up(d, v) && !is_way_back && v->st->was_raised &&
	       date_diff(v->day, v->st->raised) < days && hold(d, v);
}

static bool is_too_soon(struct decision *d, const struct review *v)
{
	return is_sooner(d, v, DAYS_BETWEEN_STEPS);
}

static void say_too_soon(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	graded_say_held(why, v, "steps are four days apart");
}

static bool is_same_week(struct decision *d, const struct review *v)
{
	return v->in->exercise->family == FAMILY_AEROBIC && is_sooner(d, v, WEEKDAYS);
}

static void say_same_week(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	graded_say_held(why, v, "steps are a week apart");
}

/* ---- Two sessions are held after a bad morning (row 4) ---- */

static bool is_after_bad_morning(struct decision *d, const struct review *v)
{
	return graded_is_up(d, v) && graded_is_held_for_morning(&v->st->memory) && hold(d, v);
}

static void say_after_bad_morning(char why[WHY_MAX], const struct decision *d,
				  const struct review *v)
{
	(void)d;
	graded_say_held(why, v, "after a bad morning two sessions stay as they are");
}

/* ---- After a cut, not past where it was cut from until four good sessions ---- */

static bool is_short_of_good_ones(const struct memory *m)
{
	return m->cut_from.sets > 0 && m->good_since_cut < GOOD_AFTER_CUT;
}

bool graded_is_after_cut(const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return is_short_of_good_ones(m) && !m->is_cut_presumed;
}

static bool is_past_the_cut(struct decision *d, const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return graded_is_up(d, v) && is_short_of_good_ones(m) &&
	       dose_exceeds(&d->target, &m->cut_from) && hold(d, v);
}

static void say_past_the_cut(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	bool is_presumed = v->st->memory.is_cut_presumed;

	(void)d;
	graded_say_held(why, v,
			is_presumed
				? "so few before went well that it takes four good ones to go up"
				: "it passes the dose before the cut only after four good "
				  "sessions");
}

/* ---- After two weeks without it, where the rest of the family was done: first the same again
 * ---- */

static bool is_unused(struct decision *d, const struct review *v)
{
	return graded_is_up(d, v) && d->days_off == 0 && absence_holds_step(v) && hold(d, v);
}

static void say_unused(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	text_format(why, WHY_MAX,
		    "%d days since you last did this one itself: the same again first.",
		    date_diff(v->day, v->st->trained));
}

/* ---- Left out since, or not come to: first the same again ---- */

bool graded_is_left_out(const struct review *v)
{
	size_t end = history_sessions_from(v->in->history, v->day);

	for (size_t i = v->st->last.session + 1; v->st->n > 0 && i < end; i++) {
		if (judge_leaves_out(v->in, i))
			return true;
	}
	return false;
}

static bool was_left_out(struct decision *d, const struct review *v)
{
	return graded_is_up(d, v) && !graded_is_after_easy_week(d, v) && graded_is_left_out(v) &&
	       hold(d, v);
}

static void say_left_out(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	(void)v;
	text_copy(why, WHY_MAX, "It was not done last time: first the same again.");
}

/* ---- Nothing left to grow ---- */

static bool does_not_grow(struct decision *d, const struct review *v)
{
	return d->is_at_top && v->rule->after == 0 && v->in->exercise->step.by == QUANTITY_NONE;
}

static void say_does_not_grow(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	graded_say_held(why, v, "this one is not meant to grow");
}

static bool is_at_cap(struct decision *d, const struct review *v)
{
	return d->is_at_top && !d->is_at_limit && !does_not_grow(d, v);
}

static void say_at_cap(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	graded_say_held(why, v, "it is at the top of its range");
}

static bool is_at_limit(struct decision *d, const struct review *v)
{
	(void)v;
	return d->is_at_top && d->is_at_limit;
}

static void say_at_limit(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	graded_say_held(why, v, "the routine sets this limit");
}

static bool is_at_goal(struct decision *d, const struct review *v)
{
	return d->is_at_top && v->rule->dosing == &dosing_walk &&
	       walk_is_at_goal(&v->st->now, v->in);
}

static void say_at_goal(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct dose *now = &v->st->now;
	char done[WHY_MAX], dose[DOSE_TEXT];
	(void)d;

	graded_say_done(done, v);
	duration_words(now->set[0].time_s, dose);
	text_format(why, WHY_MAX,
		    "%s; %d × %s are %d minutes a week, and your goal of %d is reached: the same "
		    "again.",
		    done, v->week.asked, dose, v->week.asked * now->set[0].time_s / 60,
		    v->in->walk_goal);
}

/* Holds in order, the last that binds is named; then what shrinks. */
static const struct graded_cap
	shut = { NULL, is_shut, say_shut, NULL },
	same_week = { "a week between steps", is_same_week, say_same_week, NULL },
	too_soon = { "four days between steps", is_too_soon, say_too_soon, NULL },
	after_bad_morning = { "two sessions after a bad morning", is_after_bad_morning,
			      say_after_bad_morning, "V52" },
	past_the_cut = { "four good sessions after a cut", is_past_the_cut, say_past_the_cut,
			 NULL },
	unused = { "two weeks without it", is_unused, say_unused, "V56 V58" },
	left_out = { "not done last time", was_left_out, say_left_out, NULL },
	not_growing = { "not made to grow", does_not_grow, say_does_not_grow, NULL },
	at_cap = { "top of its range", is_at_cap, say_at_cap, NULL },
	at_limit = { "the routine's limit", is_at_limit, say_at_limit, NULL },
	at_goal = { "your goal", is_at_goal, say_at_goal, "V10 V38" };

const struct graded_cap *const graded_caps[] = {
	&shut,
	&same_week,
	&too_soon,
	&graded_growth,
	&after_bad_morning,
	&past_the_cut,
	&not_growing,
	&at_cap,
	&at_limit,
	&at_goal,
	&graded_days_off,
	&unused,
	&left_out,
	&graded_flare,
	&graded_bad_days,
	&graded_leg,
	&graded_easy_week,
};

const size_t n_graded_caps = ARRAY_LEN(graded_caps);

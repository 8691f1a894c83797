/* What holds a decision of the table: EVIDENCE 2.2, caps. What shrinks it has a file each (graded_break.c,
 * graded_flare.c, graded_bad_days.c, graded_leg.c, graded_easy.c); caps that look at several exercises
 * are plan_day's. */
#include "absence.h"

#include "limber/base/text.h"

enum {
	DAYS_BETWEEN_STEPS = 4,
	GOOD_AFTER_CUT = 4,
	GROWTH_DAYS = 14,
	GROWTH_PCT = 130,
	LEAST_REPS_PCT = 50
};

bool graded_is_up(const struct decision *d, const struct review *v)
{
	return v->st->n > 0 && dose_exceeds(&d->target, &v->st->now);
}

bool graded_is_cut(const struct decision *d, const struct review *v)
{
	return dose_exceeds(&v->st->now, &d->target);
}

void graded_hold(struct decision *d, const struct review *v)
{
	d->target = v->st->now;
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

static void say_held(char why[WHY_MAX], const struct review *v, const char *because)
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

static bool is_within(struct decision *d, const struct review *v, int days)
{
	bool is_way_back = d->row->number == 0;

	return graded_is_up(d, v) && !is_way_back && v->st->was_raised &&
	       date_diff(v->day, v->st->raised) < days && hold(d, v);
}

static bool is_too_soon(struct decision *d, const struct review *v)
{
	return is_within(d, v, DAYS_BETWEEN_STEPS);
}

static void say_too_soon(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "steps are four days apart");
}

static bool is_same_week(struct decision *d, const struct review *v)
{
	return v->in->exercise->family == FAMILY_AEROBIC && is_within(d, v, WEEKDAYS);
}

static void say_same_week(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "steps are a week apart");
}

/* ---- Not over 30 % more in two weeks, once past half the active dose ---- */

static bool is_within_growth(const struct dose *d, int64_t then)
{
	return dose_work(d) * 100 <= then * GROWTH_PCT;
}

/* What a step makes more of in the first set. */
static enum quantity grown(const struct dose *from, const struct dose *to)
{
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
		if (amount_get(&to->set[0], q) > amount_get(&from->set[0], q))
			return q;
	}
	return QUANTITY_NONE;
}

/* A step of several seconds: as many of them as keep to thirty per cent, but one at least. Of reps and
 * times that a routine made more the exercise's own are the least: those may come in pairs. */
static void take_fewer_units(struct dose *d, const struct review *v, enum quantity q)
{
	const struct dose *now = &v->st->now;
	int by = amount_get(&d->set[0], q) - amount_get(&now->set[0], q);
	int least = q == QUANTITY_HOLD ? 1 : dosing_step(v->in);

	while (--by >= least && !is_within_growth(d, dose_work(now))) {
		*d = *now;
		dosing_grow(d, v->in, q, by);
	}
}

/* Reps or seconds more in each of several sets: in as many as keep to it, from the first on, but in one
 * at least. */
static void take_fewer_sets(struct dose *d, const struct review *v)
{
	for (int i = d->sets - 1; i > 0 && !is_within_growth(d, dose_work(&v->st->now)); i--)
		d->set[i] = v->st->now.set[i];
}

/* The heaviest weights that keep to it, else the next ones there are. */
static void take_less_load(struct dose *d, const struct review *v)
{
	const struct dose *now = &v->st->now;

	while (!is_within_growth(d, dose_work(now))) {
		struct dose less = *d;

		for (int i = 0; i < d->sets; i++) {
			less.set[i].load_g = dosing_next_weight(v->in, d->set[i].load_g, -1);
			if (less.set[i].load_g <= now->set[i].load_g)
				return;
		}
		*d = less;
	}
}

static void shorten(struct dose *d, const struct review *v)
{
	const struct dose *now = &v->st->now;
	enum quantity q = grown(now, d);

	if (q == QUANTITY_NONE || d->sets != now->sets)
		return;
	if (q == QUANTITY_LOAD)
		take_less_load(d, v);
	else
		take_fewer_units(d, v, q);
	if (q == QUANTITY_REPS || q == QUANTITY_HOLD)
		take_fewer_sets(d, v);
}

/* A second more on each of many reps is much, and so may be the next weight: a rep more is less. */
static bool takes_a_rep(struct dose *d, const struct review *v)
{
	struct dose more = v->st->now;
	enum quantity q = grown(&more, d);

	if ((q != QUANTITY_HOLD && q != QUANTITY_LOAD) || v->in->exercise->cap.set[0].reps == 0 ||
	    !dosing_grow(&more, v->in, QUANTITY_REPS, 1))
		return false;
	take_fewer_sets(&more, v);
	if (!is_within_growth(&more, dose_work(&v->st->now)))
		return false;
	*d = more;
	return true;
}

/* Where the next weight is far, with as much less to do as keeps to it: never under half of it, for so
 * heavy it would be another exercise. */
static bool is_lightened_by_reps(struct dose *d, const struct review *v)
{
	int64_t now = dose_work(&v->st->now);
	int pct = (int)(now * GROWTH_PCT / dose_work(d));

	if (pct < LEAST_REPS_PCT)
		return false;
	dosing_shrink(d, dosing_main(d, v->in), pct, 0);
	dose_clamp(d, &v->in->step->bounds);
	return is_within_growth(d, now);
}

/* The work that two weeks may add 30 % to: as it was then. For a step of load the least since then is,
 * for a weight after a cut is new, though the work is not. */
static int64_t work_before(const struct decision *d, const struct review *v)
{
	const struct standing *st = v->st;
	struct date from = date_add(v->day, -GROWTH_DAYS);
	int64_t least = dose_work(standing_dose_on(st, from));

	if (grown(&st->now, &d->target) != QUANTITY_LOAD)
		return least;
	for (int i = 0; i < st->n_asked && st->asked[i].since.day > from.day; i++) {
		int64_t work = dose_work(&st->asked[i].dose);

		least = work < least ? work : least;
	}
	return least;
}

/* The second step of two weeks has to keep to it, and so does the first, but for the smallest there is
 * of reps and seconds. The way back to what was done before is no growth. */
static bool is_too_much(struct decision *d, const struct review *v)
{
	int64_t active = dose_work(graded_active_dose(v->in));
	int64_t then = work_before(d, v);
	int64_t now = dose_work(&v->st->now);

	if (!graded_is_up(d, v) || d->row->number == 0 || now * 2 <= active ||
	    is_within_growth(&d->target, then))
		return false;
	if (now > then)
		return hold(d, v);
	shorten(&d->target, v);
	d->is_smallest = !is_within_growth(&d->target, then) && !takes_a_rep(&d->target, v);
	return d->is_smallest && grown(&v->st->now, &d->target) == QUANTITY_LOAD &&
	       !is_lightened_by_reps(&d->target, v) && hold(d, v);
}

static void say_too_much(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "two weeks add no more than 30 %");
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
	say_held(why, v, "after a bad morning two sessions stay as they are");
}

/* ---- After a cut, not past where it was cut from until four good sessions ---- */

bool graded_is_after_cut(const struct review *v)
{
	const struct memory *m = &v->st->memory;

	return m->cut_from.sets > 0 && m->good_since_cut < GOOD_AFTER_CUT;
}

static bool is_past_the_cut(struct decision *d, const struct review *v)
{
	return graded_is_up(d, v) && graded_is_after_cut(v) &&
	       dose_exceeds(&d->target, &v->st->memory.cut_from) && hold(d, v);
}

static void say_past_the_cut(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "it passes the dose before the cut only after four good sessions");
}

/* ---- After two weeks without it, whatever else of the family was done, first the same again ---- */

static bool is_unused(struct decision *d, const struct review *v)
{
	return graded_is_up(d, v) && absence_holds_step(v) && hold(d, v);
}

static void say_unused(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	text_format(why, WHY_MAX,
		    "%d days since you last did this one itself: the same again first.",
		    date_diff(v->day, v->st->trained));
}

/* ---- Nothing left to grow ---- */

static bool does_not_grow(struct decision *d, const struct review *v)
{
	return d->is_at_top && v->rule->after == 0 && v->in->exercise->step.by == QUANTITY_NONE;
}

static void say_does_not_grow(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "this one is not meant to grow");
}

static bool is_at_cap(struct decision *d, const struct review *v)
{
	return d->is_at_top && !d->is_at_limit && !does_not_grow(d, v);
}

static void say_at_cap(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "it is at the top of its range");
}

static bool is_at_limit(struct decision *d, const struct review *v)
{
	(void)v;
	return d->is_at_top && d->is_at_limit;
}

static void say_at_limit(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	(void)d;
	say_held(why, v, "the routine sets this limit");
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
	text_format(why, WHY_MAX, "%s; %d × %s a week are your goal of %d minutes: the same again.",
		    done, v->week.asked, dose, v->in->walk_goal);
}

/* Holds in order, the last that binds is named; then what shrinks. */
static const struct graded_cap
	shut = { NULL, is_shut, say_shut, NULL },
	same_week = { "a week between steps", is_same_week, say_same_week, NULL },
	too_soon = { "four days between steps", is_too_soon, say_too_soon, NULL },
	too_much = { "30 % in two weeks", is_too_much, say_too_much, "V49 V50" },
	after_bad_morning = { "two sessions after a bad morning", is_after_bad_morning,
			      say_after_bad_morning, "V52" },
	past_the_cut = { "four good sessions after a cut", is_past_the_cut, say_past_the_cut,
			 NULL },
	unused = { "two weeks without it", is_unused, say_unused, "V56 V58" },
	not_growing = { "not made to grow", does_not_grow, say_does_not_grow, NULL },
	at_cap = { "top of its range", is_at_cap, say_at_cap, NULL },
	at_limit = { "the routine's limit", is_at_limit, say_at_limit, NULL },
	at_goal = { "your goal", is_at_goal, say_at_goal, "V10 V38" };

const struct graded_cap *const graded_caps[] = {
	&shut,
	&same_week,
	&too_soon,
	&too_much,
	&after_bad_morning,
	&past_the_cut,
	&unused,
	&not_growing,
	&at_cap,
	&at_limit,
	&at_goal,
	&graded_days_off,
	&graded_flare,
	&graded_bad_days,
	&graded_leg,
	&graded_easy_week,
};

const size_t n_graded_caps = ARRAY_LEN(graded_caps);

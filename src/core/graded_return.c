/* What shrinks a decision of the table, and lays out the way back to it: days off and flare-ups
 * (EVIDENCE 2.2, return multipliers and post-flare). The way itself is a row of the table. */
#include "absence.h"

#include "limber/base/text.h"

enum { SHARE_DAYS = 14, FLARE_SHARES = 3, NEARLY_PCT = 7 };

static int days_left(const struct comeback *c, struct date day)
{
	int passed = date_diff(day, c->begun);

	return c->days > passed ? c->days - passed : 0;
}

/* A way back that begins today, to what was done last. One that it cuts short goes on after it: what
 * was done well before both is not lost. An easy week took nothing that would have to be earned again,
 * where it went well; a cut ends all ways. */
static struct comeback way_from(const struct decision *d, const struct review *v,
				enum comeback_from from, int pct, int shares)
{
	const struct comeback *old = &v->st->memory.comeback;
	bool is_easy_over = old->from == FROM_EASY_WEEK && d->memory.comeback.goal.sets == 0;
	struct comeback ret = { .from = from,
				.goal = d->before,
				.from_pct = pct,
				.shares = shares,
				.begun = v->day,
				.is_cut = dose_exceeds(&v->st->now, &d->before) };

	if (ret.is_cut || !graded_is_below_goal(v))
		return ret;
	if (is_easy_over) {
		ret.goal = old->goal;
		return ret;
	}
	ret.is_again = true;
	ret.then = *graded_way_end(old);
	ret.then_shares = old->then_shares + graded_shares_left(old, v->day);
	ret.then_days = old->then_days + days_left(old, v->day);
	ret.then_by_steps = old->is_by_steps || old->then_by_steps;
	return ret;
}

/* ---- Days off ---- */

/* Into how many good sessions the ramp is shared out: as many as its weeks held before. */
static int shares_of(const struct review *v, int weeks)
{
	struct date from = date_add(v->st->last.day, 1 - SHARE_DAYS);
	const struct history *h = v->in->history;
	bool has_older;
	size_t first = window_first(h, v->in->step->key, v->in->day, &has_older);
	size_t i = history_sessions_from(h, from);
	int n = 0;

	for (i = i > first ? i : first; i <= v->st->last.session; i++)
		n += judge_concerns(v->in, i);
	int a_week = (n + 1) / 2;

	return a_week * weeks;
}

/* Where no weight is light enough, what is left over is taken off the work. */
void graded_lighten(struct dose *d, int pct, const struct progress_input *in)
{
	int goal = d->set[0].load_g * pct / 100;

	while (d->set[0].load_g > goal && dosing_lighten(d, in))
		continue;
	if (d->set[0].load_g > goal && goal > 0)
		dosing_of(in)->scale(d, goal * 100 / d->set[0].load_g, in);
}

struct dose graded_first_dose(const struct progress_input *in)
{
	const struct step *step = in->step;
	struct dose first = step->dose.sets > 0 ? step->dose : in->exercise->dose[LEVEL_NEW];

	dose_clamp(&first, &step->bounds);
	return first;
}

/* What a beginner starts with, or the routine: not what a rung has of its own, which is its end. */
static struct dose least_after_break(const struct progress_input *in)
{
	const struct exercise *file = in->catalog->exercise(in->catalog->user, in->exercise->id);
	struct progress_input of_file = *in;

	if (file)
		of_file.exercise = file;
	return graded_first_dose(&of_file);
}

bool graded_after_break(struct dose *d, int pct, const struct dose *before,
			const struct progress_input *in)
{
	const struct dose least = least_after_break(in);

	dosing_of(in)->scale(d, pct, in);
	graded_lighten(d, pct, in);
	if (dose_exceeds(&least, before) || dose_work(d) >= dose_work(&least))
		return false;
	*d = least;
	return true;
}

static bool was_long_ago(struct decision *d, const struct review *v)
{
	int days = absence_days(v);
	const struct absence *row = absence_row(days, dosing_returns_slowly(v->in));

	if (row->pct == 100)
		return false;
	struct comeback way = way_from(d, v, FROM_BREAK, row->pct, shares_of(v, row->ramp_weeks));

	way.is_by_steps = row->ramp_weeks == 0;
	way.days = row->ramp_weeks * WEEKDAYS;
	d->days_off = days;
	d->memory.comeback = way;
	d->target = d->before;
	d->is_first_again = graded_after_break(&d->target, row->pct, &d->before, v->in);
	return true;
}

/* "about 90 %": of the sets before, the weight apart: both shrink (EVIDENCE 2.2), and as one number it
 * would be none of the table's. */
static int really_left(const struct decision *d)
{
	const struct dose *goal = &d->memory.comeback.goal;
	struct dose as_heavy = d->target;
	int64_t before = dose_work(goal);

	for (int i = 0; i < as_heavy.sets; i++)
		as_heavy.set[i].load_g = goal->set[0].load_g;
	return (int)((dose_work(&as_heavy) * 100 + before / 2) / before);
}

const char *graded_lighter_words(const struct decision *d)
{
	bool is_lighter = d->target.set[0].load_g < d->memory.comeback.goal.set[0].load_g;

	return is_lighter ? " and with a lighter weight" : "";
}

static bool is_of_limits(const struct review *v)
{
	struct step unbound = *v->in->step;
	struct progress_input in = *v->in;

	unbound.bounds = (struct bounds){ .forbid = false };
	in.step = &unbound;
	struct dose first = graded_first_dose(&in);

	return dose_clamp(&first, &v->in->step->bounds);
}

static void say_long_ago(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char digits[16], dose[DOSE_TEXT], goal[DOSE_TEXT];
	const char *days = number_word(d->days_off, digits);
	const struct comeback *way = &d->memory.comeback;

	dose_format(&d->target, v->in->exercise->per_side, dose);
	dose_format(graded_way_end(way), v->in->exercise->per_side, goal);
	if (d->is_first_again) {
		text_format(why, WHY_MAX,
			    "%s days since you last did this: you start again at the first dose%s, "
			    "%s, the normal way back.",
			    days, is_of_limits(v) ? " within the routine's limits" : "", dose);
	} else if (way->is_again) {
		text_format(why, WHY_MAX,
			    "%s days since you last did this, on the way back to %s: now %s, about "
			    "%d %% of where you were on it%s.",
			    days, goal, dose, really_left(d), graded_lighter_words(d));
	} else {
		text_format(
			why, WHY_MAX,
			"%s days since you last did this: back at about %d %% of what it was%s, "
			"the normal way back, now %s.",
			days, really_left(d), graded_lighter_words(d), dose);
	}
	sentence_begin(why);
}

const struct graded_cap graded_days_off = {
	.name = "days off",
	.apply = was_long_ago,
	.say = say_long_ago,
	.sources = "V56 V57 V58 V59",
};

/* ---- Flare-ups ---- */

/* The way back from one, or from days like it; where days off ask for one as well, the slower of the
 * two. */
static struct comeback way_from_bad_days(const struct decision *d, const struct review *v,
					 enum comeback_from from)
{
	struct comeback way = d->memory.comeback;

	if (d->days_off == 0)
		way = way_from(d, v, from, SETTLED_PCT, FLARE_SHARES);
	way.from = from;
	way.from_pct = SETTLED_PCT;
	if (way.shares < FLARE_SHARES)
		way.shares = FLARE_SHARES;
	return way;
}

/* The last dose at such a share; false where days off or a cut ask for less, or a cut for the same. */
static bool ease(struct dose *eased, int pct, const struct decision *d, const struct review *v)
{
	*eased = v->st->n > 0 ? v->st->now : d->target;
	v->rule->dosing->scale(eased, pct, v->in);
	graded_lighten(eased, pct, v->in);
	return dose_work(eased) < dose_work(&d->target) ||
	       (dose_work(eased) == dose_work(&d->target) && d->days_off > 0);
}

bool graded_come_back(struct decision *d, const struct review *v, enum comeback_from from)
{
	struct dose eased;

	if (!ease(&eased, SETTLED_PCT, d, v))
		return false;
	d->memory.comeback = way_from_bad_days(d, v, from);
	d->target = eased;
	return true;
}

/* What rests is not asked at all (guards.c). Walks go on at half; and back from 70 % once it has
 * settled, for all but what only went on. Where days off or a cut ask for less, that is what is asked;
 * days off that ask for the same are its own. */
static bool begin_flare(struct decision *d, const struct review *v)
{
	bool is_acute = v->flare.state == FLARE_ACUTE;
	struct dose eased;

	d->memory.eased_for = v->flare.begun;
	if (!ease(&eased, is_acute ? ACUTE_PCT : SETTLED_PCT, d, v))
		return false;
	d->memory.comeback = way_from_bad_days(d, v, FROM_FLARE);
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

/* Stretches and mobility, and what is spared: but walks of nobody's prescription are halved. */
static bool stays_as_it_was(const struct review *v)
{
	const struct exercise *e = v->in->exercise;
	enum effort_class effort = family_effort_class(e->family);
	bool is_prescribed = v->in->step->is_prescribed;

	return effort == EFFORT_MOBILITY || is_prescribed ||
	       (effort != EFFORT_AEROBIC && flare_spares(e, is_prescribed));
}

bool graded_is_of_flare(const struct review *v, const struct judged *j)
{
	struct date begun = v->flare.begun;

	return v->flare.state != FLARE_NONE && !stays_as_it_was(v) && j->day.day < begun.day &&
	       j->morning_day.day >= begun.day;
}

/* Two calm mornings end the half, whatever walks were like while it was on; but not where the last one
 * speaks against more, or the day does. */
static bool is_half_over(const struct decision *d, const struct review *v)
{
	const struct comeback *c = &d->memory.comeback;
	const struct judged *last = &v->st->last;
	const struct mornings m = { v->in->history, v->in->step->key, v->day };

	return v->flare.state == FLARE_SETTLED && c->from == FROM_FLARE && c->goal.sets > 0 &&
	       c->taken < 0 && last->band != BAND_HIGH && !last->is_hurt &&
	       !judged_too_hard(last) && !pain_is_bad_day(&m, v->day);
}

static bool go_past_half(struct decision *d, const struct review *v)
{
	struct comeback *c = &d->memory.comeback;
	struct dose settled = c->goal;

	if (!is_half_over(d, v))
		return false;
	v->rule->dosing->scale(&settled, c->from_pct, v->in);
	if (graded_is_after_cut(v) && dose_exceeds(&settled, &v->st->memory.cut_from))
		return false;
	c->taken = 0;
	d->target = settled;
	return true;
}

/* What was done on the day that it began may have been asked before it did, and whole. */
static bool is_begun(const struct review *v)
{
	const struct memory *m = &v->st->memory;
	bool was_whole = m->comeback.from == FROM_FLARE && m->comeback.goal.sets > 0 &&
			 m->comeback.taken < 0 && !graded_is_below_goal(v);

	return m->eased_for.day == v->flare.begun.day &&
	       !(was_whole && v->st->last.day.day == v->flare.begun.day);
}

static bool is_eased_by_flare(struct decision *d, const struct review *v)
{
	if (v->flare.state == FLARE_NONE ||
	    flare_rests(&v->flare, v->in->exercise, v->in->step->is_prescribed))
		return false;
	if (!stays_as_it_was(v) && !is_begun(v) && begin_flare(d, v))
		return true;
	return v->st->n > 0 && d->days_off == 0 && (go_on_in_flare(d, v) || go_past_half(d, v));
}

int graded_left_pct(const struct decision *d)
{
	int pct = really_left(d);
	bool is_nearly = pct >= SETTLED_PCT - NEARLY_PCT && pct <= SETTLED_PCT + NEARLY_PCT;

	return is_nearly ? SETTLED_PCT : pct;
}

/* Without the dose wherever it can be: what several exercises share is told once. */
static void say_flare(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char dose[DOSE_TEXT], review[FLARE_TEXT];
	bool is_walk = family_effort_class(v->in->exercise->family) == EFFORT_AEROBIC;

	dose_format(&d->target, v->in->exercise->per_side, dose);
	flare_say_review(&v->flare, review);
	const char *space = review[0] ? " " : "";

	if (v->st->n == 0) {
		text_format(why, WHY_MAX, "The first time, and gently %s the flare-up: %s.%s%s",
			    v->flare.state == FLARE_SETTLED ? "after" : "in", dose, space, review);
	} else if (v->flare.state == FLARE_SETTLED) {
		text_format(why, WHY_MAX,
			    "The flare-up has settled: back at about %d %% of what it was%s%s, and "
			    "more after each good session.%s%s",
			    graded_left_pct(d), graded_lighter_words(d),
			    d->memory.comeback.is_lower ? ", for it hurt in the flare-up" : "",
			    space, review);
	} else if (is_walk) {
		text_format(why, WHY_MAX,
			    "In a flare-up you keep moving at about half of what it was: %s.%s%s",
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

/* ---- Bad days that nobody called a flare-up ---- */

/* A very bad day or two ask for less, and the next one for all of it again; after more of them the way
 * back is a flare-up's. */
static bool were_bad_days(struct decision *d, const struct review *v)
{
	return v->flare.state == FLARE_NONE && !stays_as_it_was(v) &&
	       !gate_is_sore(v->in, v->day) && gate_was_sore(v->in, v->st->whole_asked, v->day) &&
	       graded_come_back(d, v, FROM_BAD_DAYS);
}

static void say_bad_days(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char dose[DOSE_TEXT];

	dose_format(&d->target, v->in->exercise->per_side, dose);
	text_format(why, WHY_MAX,
		    "The very bad days are over: back at about %d %% of what it was before them%s, "
		    "%s, and more after each good session.",
		    really_left(d), graded_lighter_words(d), dose);
}

const struct graded_cap graded_bad_days = {
	.name = "bad days",
	.apply = were_bad_days,
	.say = say_bad_days,
	.sources = "V36 V62",
};

/* The rule of a plain programme: so much more after so many good sessions, so much less after so
 * many failed ones. What the author leaves open: the exercise's own step, up after three, down
 * after two. Pain, bad mornings, days off and the caps are the table's, as for every rule. */
#include "graded.h"

#include "graded_words.h"
#include "limber/base/text.h"
#include "rules.h"
#include "words.h"

enum { AFTER = 3, FAIL_AFTER = 2 };

/* ---- Weights: those owned, else any ---- */

/* The heaviest that is no more than `by` over it, else the next one; 0 where there is none. */
static int weight_over(const struct profile *p, int from, int by)
{
	int next = p->n_weights == 0 ? from + by : 0;

	for (int i = 0; i < p->n_weights; i++) {
		int grams = p->weights_g[i];

		if (grams > from && (next == 0 || grams <= from + by))
			next = grams;
	}
	return next;
}

/* The heaviest that is at least `by` under it, else the lightest there is; 0 where there is
 * none. */
static int weight_under(const struct profile *p, int from, int by)
{
	int next = p->n_weights == 0 && by < from ? from - by : 0;

	for (int i = 0; i < p->n_weights; i++) {
		int grams = p->weights_g[i];

		if (grams < from && (next == 0 || grams <= from - by))
			next = grams;
	}
	return next;
}

/* Every set's next weight, or none of them. */
static bool heavier(struct dose *d, const struct progress_input *in)
{
	struct dose more = *d;

	for (int i = 0; i < d->sets; i++) {
		int from = d->set[i].load_g, room = dosing_cap(in, i, QUANTITY_LOAD) - from;
		int by = in->step->terms.amount < room ? in->step->terms.amount : room;
		int next = from > 0 && by > 0 ? weight_over(in->profile, from, by) : 0;

		if (next == 0 || next - from > room)
			return false;
		more.set[i].load_g = next;
	}
	dose_clamp(&more, &in->step->bounds);
	if (!dose_exceeds(&more, d))
		return false;
	*d = more;
	return true;
}

static void lighter(struct dose *d, const struct progress_input *in, int pct, int by)
{
	for (int i = 0; i < d->sets; i++) {
		int from = d->set[i].load_g;
		int next = from > 0 ? weight_under(in->profile, from, by + from * (100 - pct) / 100)
				    : 0;

		if (next > 0)
			d->set[i].load_g = next;
	}
}

/* ---- Up: first what a cut took of what does not grow ---- */

static bool linear_up(struct dose *d, const struct progress_input *in)
{
	const struct terms *t = &in->step->terms;

	if (dosing_up_to_start(d, in, t->by))
		return true;
	return t->by == QUANTITY_LOAD ? heavier(d, in) : dosing_grow(d, in, t->by, t->amount);
}

/* ---- Down ---- */

static bool has_failed(const struct review *v)
{
	int most = v->in->step->terms.fail_after;

	return v->st->failed >= (most > 0 ? most : FAIL_AFTER);
}

static void drop(struct decision *d, const struct review *v)
{
	const struct terms *t = &v->in->step->terms;
	enum quantity by = t->by != QUANTITY_NONE ? t->by : dosing_main(&v->st->now, v->in);
	int pct = 100 - t->drop_pct;
	int amount = t->drop_pct > 0 ? 0 : t->drop > 0 ? t->drop : t->amount;
	struct dose less = v->st->now;

	if (pct == 100 && amount == 0)
		v->rule->dosing->down(&less, v->in);
	else if (by == QUANTITY_LOAD)
		lighter(&less, v->in, pct, amount);
	else
		dosing_shrink(&less, by, pct, amount);
	graded_cut_to(d, v, &less);
}

static void say_drop(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	char change[DOSE_TEXT], cut[CUT_TEXT], now[DOSE_TEXT], count[NUMBER_TEXT];

	dose_change_words(&v->st->now, &d->target, change);
	graded_say_cut(cut, d, v, change);
	dose_format(&v->st->now, v->in->exercise->per_side, now);
	text_format(why, WHY_MAX, "%s was too much %s: %s.", now, times_word(v->st->failed, count),
		    cut);
}

static int rests_on_failed(const struct review *v)
{
	return v->st->failed;
}

static const struct graded_row failed = {
	.is_cut = true,
	.is_failure = true,
	.matches = has_failed,
	.next = drop,
	.say = say_drop,
	.rests_on = rests_on_failed,
};

static void linear_advise(struct advice *ret, const struct progress_input *in)
{
	const struct terms *t = &in->step->terms;
	struct dosing dosing = *dosing_of(in);

	if (t->by != QUANTITY_NONE)
		dosing.up = linear_up;
	graded_advise_by(ret, in,
			 &(struct graded_rule){ .dosing = &dosing,
						.after = t->after > 0 ? t->after : AFTER,
						.failed = &failed });
}

const struct progress_rule rule_linear = {
	.id = "linear",
	.summary = "so much up after so many good sessions, so much down after failed ones",
	.advise = linear_advise,
};

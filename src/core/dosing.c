/* Doses in sets: steps, cuts and their limits. Not for walks (dosing_walk.c), nor for deciding
 * when (rules). */
#include "dosing.h"

#include "judge.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"

enum { HOLD_S_MIN = 5, TIME_S_MIN = 60, LIGHTER_PCT = 90, INTERVAL_UNIT_S = 15 };

bool dosing_returns_slowly(const struct progress_input *in)
{
	return in->profile->level == LEVEL_NEW || in->profile->is_65_or_over;
}

bool dosing_is_careful(const struct progress_input *in)
{
	struct flare flare;

	if (dosing_returns_slowly(in))
		return true;
	flare_at(&flare, in->history, in->day);
	return flare.state != FLARE_NONE;
}

bool dosing_is_weekly(const struct dose *d)
{
	return d->days > 0;
}

bool dose_exceeds(const struct dose *a, const struct dose *b)
{
	if (a->sets > b->sets)
		return true;
	for (int i = 0; i < a->sets; i++) {
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
			if (amount_get(&a->set[i], q) > amount_get(&b->set[i], q))
				return true;
		}
	}
	return false;
}

void dose_raise_to(struct dose *d, const struct dose *least)
{
	for (int i = 0; i < least->sets; i++) {
		if (i >= d->sets)
			d->set[i] = least->set[i];
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
			if (amount_get(&d->set[i], q) < amount_get(&least->set[i], q))
				amount_set(&d->set[i], q, amount_get(&least->set[i], q));
		}
	}
	if (d->sets < least->sets)
		d->sets = least->sets;
}

int64_t dose_work(const struct dose *d)
{
	int64_t work = 0;

	for (int i = 0; i < d->sets; i++) {
		int load = d->set[i].load_g > 0 ? d->set[i].load_g : 1;

		work += (int64_t)amount_work(&d->set[i]) * load;
	}
	return work * (d->bouts > 0 ? d->bouts : 1);
}

/* ---- What is stepped ---- */

enum quantity dosing_main(const struct dose *d, const struct progress_input *in)
{
	enum quantity by = in->exercise->step.by;

	if (by == QUANTITY_REPS || by == QUANTITY_HOLD || by == QUANTITY_TIME)
		return by;
	return d->set[0].time_s > 0 ? QUANTITY_TIME
	       : d->set[0].reps > 0 ? QUANTITY_REPS
				    : QUANTITY_HOLD;
}

/* The other half of held reps. */
static enum quantity other_quantity(enum quantity q)
{
	return q == QUANTITY_REPS ? QUANTITY_HOLD : q == QUANTITY_HOLD ? QUANTITY_REPS : q;
}

int dosing_cap(const struct progress_input *in, int set, enum quantity q)
{
	static const struct amount most = { REPS_MAX, HOLD_S_MAX, TIME_S_MAX, LOAD_G_MAX };
	const struct dose *cap = &in->exercise->cap;
	int value = 0;

	if (cap->sets > 0)
		value = amount_get(&cap->set[set < cap->sets ? set : cap->sets - 1], q);
	return value > 0 ? value : amount_get(&most, q);
}

/* The exercise's step is for its own dose: a walk's is 2 min a day. An interval that a routine
 * dosed itself grows by a quarter, in quarters of a minute. */
static int whole_step(const struct progress_input *in)
{
	int amount = in->exercise->step.amount;
	int quarter = in->step->dose.set[0].time_s / 4 / INTERVAL_UNIT_S * INTERVAL_UNIT_S;

	if (in->exercise->step.by == QUANTITY_LOAD)
		return 1; /* of what is done with it */
	if (in->exercise->step.by != QUANTITY_TIME || in->step->dose.sets == 0)
		return amount;
	return quarter < INTERVAL_UNIT_S ? INTERVAL_UNIT_S : quarter < amount ? quarter : amount;
}

/* Half a step, 0 where it cannot be halved: times keep to quarters of a minute. */
static int half_step(const struct progress_input *in)
{
	int half = whole_step(in) / 2;

	return in->exercise->step.by == QUANTITY_TIME ? half / INTERVAL_UNIT_S * INTERVAL_UNIT_S
						      : half;
}

static bool sets_wait(const struct progress_input *in)
{
	return dosing_is_careful(in) && half_step(in) == 0;
}

int dosing_step(const struct progress_input *in)
{
	return dosing_is_careful(in) && half_step(in) > 0 ? half_step(in) : whole_step(in);
}

/* ---- Up: the ways, in their order. Each leaves the dose larger, or says that it cannot. ---- */

typedef bool way_fn(struct dose *d, const struct progress_input *in);

bool dosing_grow(struct dose *d, const struct progress_input *in, enum quantity q, int by)
{
	const struct dose before = *d;

	for (int i = 0; i < d->sets; i++) {
		int value = amount_get(&d->set[i], q), cap = dosing_cap(in, i, q);
		int more = value + by > cap ? cap : value + by;

		if (value > 0 && more > value)
			amount_set(&d->set[i], q, more);
	}
	dose_clamp(d, &in->step->bounds);
	return dose_exceeds(d, &before);
}

/* The next weight: of those owned, or by the exercise's own step where none are listed; 0 where
 * there is none. Up is +1, down -1; `from` is passed. */
static int next_weight(const struct progress_input *in, int from, int way)
{
	const struct profile *p = in->profile;
	const struct increment *step = &in->exercise->step;
	int unit = step->by == QUANTITY_LOAD ? step->amount : step->then_load_g;
	int found = 0;

	if (p->n_weights == 0) {
		int units = unit > 0 ? (way > 0 ? from / unit + 1 : (from - 1) / unit) : 0;
		return units * unit;
	}
	for (int i = 0; i < p->n_weights; i++) {
		int grams = p->weights_g[i];

		if (way > 0 ? grams > from && found == 0 : grams < from)
			found = grams;
	}
	return found;
}

bool dosing_heavier(struct dose *d, const struct progress_input *in)
{
	const struct dose before = *d;

	for (int i = 0; i < d->sets; i++) {
		int next = d->set[i].load_g > 0 ? next_weight(in, d->set[i].load_g, +1) : 0;

		if (next == 0 || next > dosing_cap(in, i, QUANTITY_LOAD))
			return false;
		d->set[i].load_g = next;
	}
	dose_clamp(d, &in->step->bounds);
	return d->set[0].load_g > before.set[0].load_g;
}

static bool up_main(struct dose *d, const struct progress_input *in)
{
	if (in->exercise->step.by == QUANTITY_LOAD)
		return dosing_heavier(d, in);
	return dosing_grow(d, in, dosing_main(d, in), dosing_step(in));
}

/* Reps grow before hold time, or hold time before reps: the rest of the way to the cap, where it
 * names one. */
static bool up_other(struct dose *d, const struct progress_input *in)
{
	enum quantity q = dosing_main(d, in), other = other_quantity(q);

	return other != q && amount_get(&in->exercise->cap.set[0], other) > 0 &&
	       dosing_grow(d, in, other, 1);
}

static bool is_uniform(const struct dose *d, enum quantity q)
{
	for (int i = 1; i < d->sets; i++) {
		if (amount_get(&d->set[i], q) != amount_get(&d->set[0], q))
			return false;
	}
	return true;
}

static int limited(int value, int lo, int hi)
{
	return value < lo ? lo : hi > 0 && value > hi ? hi : value;
}

/* One more like the last, but within its own cap: where the amounts descend, so do their caps. */
static void add_set(struct dose *d, const struct progress_input *in)
{
	int at = d->sets++;

	d->set[at] = d->set[at - 1];
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
		amount_set(&d->set[at], q,
			   limited(amount_get(&d->set[at], q), 0, dosing_cap(in, at, q)));
}

/* One set more, up to the cap's; a cap that leaves their number free is none to grow into. Where
 * all sets are alike the work is shared out anew, each set one more than an equal share: a set more
 * is a small rise, not half as much again. */
static bool up_sets(struct dose *d, const struct progress_input *in)
{
	const struct bounds *bounds = &in->step->bounds;
	const struct dose before = *d;
	enum quantity q = dosing_main(d, in);
	int each = amount_get(&d->set[0], q) * d->sets / (d->sets + 1) + 1;
	int most = in->exercise->cap.sets;
	bool is_shared = is_uniform(d, q);

	if (most == SETS_MAX || d->sets >= most ||
	    (bounds->max_sets > 0 && d->sets >= bounds->max_sets))
		return false;
	add_set(d, in);
	for (int i = 0; is_shared && i < d->sets; i++) {
		amount_set(
			&d->set[i], q,
			limited(each, q == QUANTITY_HOLD ? HOLD_S_MIN : 1, dosing_cap(in, i, q)));
	}
	dose_clamp(d, bounds);
	return dose_work(d) > dose_work(&before);
}

bool dosing_heavier_from_bottom(struct dose *d, const struct progress_input *in)
{
	struct dose bottom = progress_start_dose(in);
	enum quantity q = dosing_main(d, in);

	if (!dosing_heavier(d, in))
		return false;
	for (int i = 0; i < d->sets; i++) {
		int low = amount_get(&bottom.set[i < bottom.sets ? i : bottom.sets - 1], q);

		if (low < amount_get(&d->set[i], q))
			amount_set(&d->set[i], q, low);
	}
	dose_clamp(d, &in->step->bounds);
	return true;
}

static bool up_load(struct dose *d, const struct progress_input *in)
{
	return in->exercise->step.then_load_g > 0 && dosing_heavier_from_bottom(d, in);
}

static bool is_outside(const struct dose *d, const struct bounds *b)
{
	struct dose clamped = *d;

	return dose_clamp(&clamped, b);
}

/* From a dose outside the routine's limits there is no step: it has to come to them first. */
static bool sets_up(struct dose *d, const struct progress_input *in)
{
	static way_fn *const ways[] = { up_main, up_other, up_sets, up_load };

	if (in->exercise->step.by == QUANTITY_NONE || is_outside(d, &in->step->bounds))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
		struct dose more = *d;

		if (ways[i](&more, in)) {
			*d = more;
			return true;
		}
	}
	return false;
}

/* ---- Down ---- */

static int least(enum quantity q)
{
	return q == QUANTITY_TIME ? TIME_S_MIN : q == QUANTITY_HOLD ? HOLD_S_MIN : 1;
}

bool dosing_shrink(struct dose *d, enum quantity q, int pct, int by)
{
	bool is_less = false;

	for (int i = 0; i < d->sets; i++) {
		int value = amount_get(&d->set[i], q);
		int less = limited(value * pct / 100 - by, least(q), 0);

		if (value > 0 && less < value) {
			amount_set(&d->set[i], q, less);
			is_less = true;
		}
	}
	return is_less;
}

/* Takes from the main quantity, else from the other, else a set. */
static void reduce(struct dose *d, const struct progress_input *in, int pct, int by)
{
	enum quantity q = dosing_main(d, in);

	if (dosing_shrink(d, q, pct, by) ||
	    (other_quantity(q) != q && dosing_shrink(d, other_quantity(q), pct, by)))
		return;
	if (d->sets > 1)
		d->sets--;
}

static void sets_down(struct dose *d, const struct progress_input *in)
{
	int by = whole_step(in);

	reduce(d, in, 100, by > 0 ? by : 1);
}

static void sets_scale(struct dose *d, int pct, const struct progress_input *in)
{
	if (pct < 100)
		reduce(d, in, pct, 0);
}

bool dosing_lighten(struct dose *d, const struct progress_input *in)
{
	const int heaviest = d->set[0].load_g;
	int lighter = heaviest > 0 ? next_weight(in, heaviest * LIGHTER_PCT / 100 + 1, -1) : 0;

	if (lighter == 0)
		return false;
	for (int i = 0; i < d->sets; i++) {
		if (d->set[i].load_g > lighter)
			d->set[i].load_g = lighter;
	}
	return true;
}

static void sets_shape(struct dose *d, const struct progress_input *in)
{
	struct dose start = progress_start_dose(in);

	d->rest_s = start.rest_s;
	d->bouts = start.bouts;
	d->days = start.days;
}

const struct dosing dosing_sets = {
	.up = sets_up,
	.down = sets_down,
	.scale = sets_scale,
	.shape = sets_shape,
	.waits = sets_wait,
};

const struct dosing *dosing_of(const struct progress_input *in)
{
	bool is_walk = text_eq(in->exercise->id, "walk") && in->step->dose.sets == 0;

	return is_walk ? &dosing_walk : &dosing_sets;
}

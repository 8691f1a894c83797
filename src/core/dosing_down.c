/* Less of a dose in sets: a step, a share or a lighter weight. Not for more of it (dosing_up.c),
 * nor for deciding when (rules). */
#include "dosing_parts.h"

enum { LIGHTER_PCT = 90 };

/* The set that is furthest under its share of the reps (way 1); or over it, of those that have more
 * than one (way -1). Below 0 where there is none. */
static int furthest_off(const struct dose *d, const struct dose *before, int pct, int way)
{
	int found = -1, most = 0;

	for (int i = 0; i < d->sets; i++) {
		int off = way * (before->set[i].reps * pct - d->set[i].reps * 100);

		if ((way < 0 && d->set[i].reps < 2) || (found >= 0 && off <= most))
			continue;
		found = i;
		most = off;
	}
	return found;
}

/* Whole reps: what rounding took from all sets together is given back, a rep a set; what sets of
 * one rep are over it, the larger ones lose. So descending sets stay so, and together they are the
 * share or less. */
static void share_out_reps(struct dose *d, const struct dose *before, int pct)
{
	int total = 0, left = 0;

	for (int i = 0; i < d->sets; i++) {
		total += before->set[i].reps;
		left -= d->set[i].reps;
	}
	left += total * pct / 100;
	for (int way = left < 0 ? -1 : 1; left != 0; left -= way) {
		int at = furthest_off(d, before, pct, way);

		if (at < 0)
			return;
		d->set[at].reps += way;
	}
}

bool dosing_shrink(struct dose *d, enum quantity q, int pct, int by)
{
	const struct dose before = *d;

	for (int i = 0; i < d->sets; i++) {
		int value = amount_get(&d->set[i], q);
		int less = dosing_limited(value * pct / 100 - by, quantity_least(q), 0);

		if (value > 0 && less < value)
			amount_set(&d->set[i], q, less);
	}
	if (q == QUANTITY_REPS && by == 0)
		share_out_reps(d, &before, pct);
	return dose_exceeds(&before, d);
}

/* What is taken from first: the main quantity, but for holds that never grew over where they
 * began. */
static enum quantity first_of(const struct dose *d, const struct progress_input *in)
{
	enum quantity q = dosing_main(d, in);
	int began = in->exercise->dose[LEVEL_NEW].set[0].hold_s;

	return q == QUANTITY_HOLD && d->set[0].hold_s <= began ? QUANTITY_REPS : q;
}

static bool is_at_least(const struct dose *d, enum quantity q)
{
	for (int i = 0; i < d->sets; i++) {
		if (amount_get(&d->set[i], q) > quantity_least(q))
			return false;
	}
	return true;
}

/* Takes from one quantity; where that has no more to give, the rest of the share from the other;
 * where neither gives anything, a set. */
static void reduce(struct dose *d, const struct progress_input *in, int pct, int by)
{
	const int64_t before = dose_work(d), share = before * pct / 100;
	enum quantity q = first_of(d, in), other = dosing_other(q);
	bool is_less = dosing_shrink(d, q, pct, by);

	if (other != q && (!is_less || (by == 0 && is_at_least(d, q) && dose_work(d) > share)))
		is_less = dosing_shrink(d, other, (int)(share * 100 / dose_work(d)), by) || is_less;
	if (!is_less && d->sets > 1)
		d->sets--;
}

void dosing_sets_down(struct dose *d, const struct progress_input *in)
{
	int by = dosing_whole_step(in);

	reduce(d, in, 100, by > 0 ? by : 1);
}

void dosing_sets_scale(struct dose *d, int pct, const struct progress_input *in)
{
	if (pct < 100)
		reduce(d, in, pct, 0);
}

bool dosing_lighten(struct dose *d, const struct progress_input *in)
{
	const int heaviest = d->set[0].load_g;
	int lighter =
		heaviest > 0 ? dosing_next_weight(in, heaviest * LIGHTER_PCT / 100 + 1, -1) : 0;

	if (lighter == 0)
		return false;
	for (int i = 0; i < d->sets; i++) {
		if (d->set[i].load_g > lighter)
			d->set[i].load_g = lighter;
	}
	return true;
}

/* One step more of a dose in sets: the ways, in their order. Each leaves the dose larger, or says
 * that it cannot. Not for less of it (dosing_down.c), nor for deciding when (rules). */
#include "dosing_parts.h"

typedef bool way_fn(struct dose *d, const struct progress_input *in);

/* The set that is furthest from its cap, of those that have some of q and are as they were: so
 * descending sets keep their shape, and equal ones grow from the first on. Below 0 where none is
 * left. */
static int furthest_behind(const struct dose *d, const struct dose *before,
			   const struct progress_input *in, enum quantity q)
{
	int found = -1;

	for (int i = 0; i < d->sets; i++) {
		int value = amount_get(&d->set[i], q), cap = dosing_cap(in, i, q);

		if (value == 0 || value >= cap || value != amount_get(&before->set[i], q))
			continue;
		if (found < 0 || (int64_t)value * dosing_cap(in, found, q) <
					 (int64_t)amount_get(&d->set[found], q) * cap)
			found = i;
	}
	return found;
}

bool dosing_grow_some(struct dose *d, const struct progress_input *in, enum quantity q, int by,
		      int sets)
{
	const struct dose before = *d;
	int at;

	while (sets-- > 0 && (at = furthest_behind(d, &before, in, q)) >= 0)
		amount_set(
			&d->set[at], q,
			dosing_limited(amount_get(&d->set[at], q) + by, 0, dosing_cap(in, at, q)));
	dose_clamp(d, &in->step->bounds);
	return dose_exceeds(d, &before);
}

bool dosing_grow(struct dose *d, const struct progress_input *in, enum quantity q, int by)
{
	return dosing_grow_some(d, in, q, by, d->sets);
}

bool dosing_heavier(struct dose *d, const struct progress_input *in)
{
	const struct dose before = *d;

	for (int i = 0; i < d->sets; i++) {
		int next = d->set[i].load_g > 0 ? dosing_next_weight(in, d->set[i].load_g, +1) : 0;

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
	return dosing_grow_some(d, in, dosing_main(d, in), dosing_step(in),
				dosing_step_sets(d, in));
}

/* Reps grow before hold time, or hold time before reps: the rest of the way to the cap, where it
 * names one. */
static bool up_other(struct dose *d, const struct progress_input *in)
{
	enum quantity q = dosing_main(d, in), other = dosing_other(q);

	return other != q && amount_get(&in->exercise->cap.set[0], other) > 0 &&
	       dosing_grow(d, in, other, 1);
}

/* One more like the last, but within its own cap: where the amounts descend, so do their caps. */
static void add_set(struct dose *d, const struct progress_input *in)
{
	int at = d->sets++;

	d->set[at] = d->set[at - 1];
	for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++)
		amount_set(&d->set[at], q,
			   dosing_limited(amount_get(&d->set[at], q), 0, dosing_cap(in, at, q)));
}

/* One set more. Where all sets are alike the work is shared out anew, each set one more than an
 * equal share: a set more is a small rise, not half as much again. */
static bool up_by_a_set(struct dose *d, const struct progress_input *in)
{
	const struct bounds *bounds = &in->step->bounds;
	const struct dose before = *d;
	enum quantity q = dosing_main(d, in);
	int each = amount_get(&d->set[0], q) * d->sets / (d->sets + 1) + 1;
	bool is_shared = dose_is_uniform(d, q);

	if (bounds->max_sets > 0 && d->sets >= bounds->max_sets)
		return false;
	add_set(d, in);
	for (int i = 0; is_shared && i < d->sets; i++) {
		amount_set(&d->set[i], q,
			   dosing_limited(each, q == QUANTITY_HOLD ? HOLD_S_MIN : 1,
					  dosing_cap(in, i, q)));
	}
	dose_clamp(d, bounds);
	return dose_work(d) > dose_work(&before);
}

/* Up to the cap's number; a cap that leaves it free is none to grow into. */
static bool up_sets(struct dose *d, const struct progress_input *in)
{
	int most = in->exercise->cap.sets;

	return most != SETS_MAX && d->sets < most && up_by_a_set(d, in);
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

static int up_to(int value, int by, int most)
{
	return value + by < most ? value + by : value < most ? most : value;
}

bool dosing_up_to_start(struct dose *d, const struct progress_input *in, enum quantity but)
{
	static const struct amount unit = { .reps = 1, .hold_s = 5, .time_s = INTERVAL_UNIT_S };
	const struct dose start = progress_start_dose(in);
	struct dose more = *d;

	for (enum quantity q = QUANTITY_REPS; q <= QUANTITY_TIME && !dose_exceeds(&more, d); q++) {
		for (int i = 0; q != but && i < d->sets && i < start.sets; i++)
			amount_set(&more.set[i], q,
				   up_to(amount_get(&d->set[i], q), amount_get(&unit, q),
					 amount_get(&start.set[i], q)));
	}
	dose_clamp(&more, &in->step->bounds);
	if (!dose_exceeds(&more, d) && (d->sets >= start.sets || !up_by_a_set(&more, in)))
		return false;
	*d = more;
	return true;
}

bool dosing_sets_up(struct dose *d, const struct progress_input *in)
{
	static way_fn *const ways[] = { up_main, up_other, up_sets, up_load };

	if (in->exercise->step.by == QUANTITY_NONE)
		return dosing_up_to_start(d, in, QUANTITY_NONE);
	for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
		struct dose more = *d;

		if (ways[i](&more, in)) {
			*d = more;
			return true;
		}
	}
	return false;
}

static bool is_outside(const struct dose *d, const struct bounds *b)
{
	struct dose clamped = *d;

	return dose_clamp(&clamped, b);
}

bool dosing_up(const struct dosing *dosing, struct dose *d, const struct progress_input *in)
{
	struct dose more = *d;

	if (is_outside(d, &in->step->bounds) || !dosing->up(&more, in))
		return false;
	*d = more;
	return true;
}

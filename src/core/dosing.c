/* Doses in sets: what they are stepped in, by how much, and to which cap or weight. Not for making
 * them more or less (dosing_up.c, dosing_down.c), nor for walks (dosing_walk.c), nor for deciding
 * when (rules). */
#include "dosing_parts.h"

#include "limber/base/text.h"
#include "limber/core/flare.h"

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

enum quantity dosing_other(enum quantity q)
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
int dosing_whole_step(const struct progress_input *in)
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
	int half = dosing_whole_step(in) / 2;

	return in->exercise->step.by == QUANTITY_TIME ? half / INTERVAL_UNIT_S * INTERVAL_UNIT_S
						      : half;
}

int dosing_step_sets(const struct dose *d, const struct progress_input *in)
{
	bool is_shared = dosing_is_careful(in) && half_step(in) == 0 && d->sets > 1;

	return is_shared ? d->sets / 2 : d->sets;
}

/* A set more and a second more on each rep are whole steps, too. */
static bool sets_wait(const struct dose *d, const struct progress_input *in)
{
	struct dose more = *d;

	if (!dosing_is_careful(in) || half_step(in) > 0)
		return false;
	return d->sets < 2 || !dosing_grow_some(&more, in, dosing_main(d, in), 1, 1);
}

int dosing_step(const struct progress_input *in)
{
	return dosing_is_careful(in) && half_step(in) > 0 ? half_step(in) : dosing_whole_step(in);
}

int dosing_next_weight(const struct progress_input *in, int from, int way)
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

int dosing_limited(int value, int lo, int hi)
{
	return value < lo ? lo : hi > 0 && value > hi ? hi : value;
}

static void sets_shape(struct dose *d, const struct progress_input *in)
{
	struct dose start = progress_start_dose(in);

	d->rest_s = start.rest_s;
	d->bouts = start.bouts;
	d->days = start.days;
}

const struct dosing dosing_sets = {
	.up = dosing_sets_up,
	.down = dosing_sets_down,
	.scale = dosing_sets_scale,
	.shape = sets_shape,
	.waits = sets_wait,
};

const struct dosing *dosing_of(const struct progress_input *in)
{
	bool is_walk = text_eq(in->exercise->id, "walk") && in->step->dose.sets == 0;

	return is_walk ? &dosing_walk : &dosing_sets;
}

/* Comparing doses. Not for changing them by steps (dosing.c), nor for their limits and words
 * (dose.c). */
#include "measure.h"

int amount_work(const struct amount *a)
{
	return a->time_s > 0 ? a->time_s
			     : (a->reps > 0 ? a->reps : 1) * (a->hold_s > 0 ? a->hold_s : 1);
}

int64_t amount_work_of_load(const struct amount *a)
{
	return (int64_t)amount_work(a) * (a->load_g > 0 ? a->load_g : 1);
}

int dose_bouts(const struct dose *d)
{
	return d->bouts > 0 ? d->bouts : 1;
}

int dose_day_s(const struct dose *d)
{
	return d->set[0].time_s * dose_bouts(d);
}

int64_t dose_work(const struct dose *d)
{
	int64_t work = 0;

	for (int i = 0; i < d->sets; i++)
		work += amount_work_of_load(&d->set[i]);
	return work * dose_bouts(d);
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

bool dose_asks_same(const struct dose *a, const struct dose *b)
{
	return !dose_exceeds(a, b) && !dose_exceeds(b, a);
}

bool dose_is_uniform(const struct dose *d, enum quantity q)
{
	for (int i = 1; i < d->sets; i++) {
		if (amount_get(&d->set[i], q) != amount_get(&d->set[0], q))
			return false;
	}
	return true;
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

bool dose_is_weekly(const struct dose *d)
{
	return d->days > 0;
}

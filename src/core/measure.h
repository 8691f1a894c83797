/* Doses measured against each other: how much work they are, and which asks more. */
#ifndef LIMBER_CORE_MEASURE_H
#define LIMBER_CORE_MEASURE_H

#include "limber/core/dose.h"

#include <stdint.h>

/* The work of one set, in what it is made of: seconds, or reps, times their hold where they have
 * one. Only for comparing sets of one exercise; the load is left out. */
int amount_work(const struct amount *a);

/* The same times its load in grams, where it has one; and all sets' in one number, times a day
 * included. */
int64_t amount_work_of_load(const struct amount *a);
int64_t dose_work(const struct dose *d);

/* Whether a asks more than b in anything: sets, or any quantity of any set. */
bool dose_exceeds(const struct dose *a, const struct dose *b);

/* Whether neither asks more than the other: the rest, times a day and days a week are left out. */
bool dose_asks_same(const struct dose *a, const struct dose *b);

/* Whether all sets have as much of it. */
bool dose_is_uniform(const struct dose *d, enum quantity q);

/* How often a day, and of walks how long a day is in all. */
int dose_bouts(const struct dose *d);
int dose_day_s(const struct dose *d);

/* Brings d up to `least` in everything that it has less of. */
void dose_raise_to(struct dose *d, const struct dose *least);

/* Minutes a day on so many days a week, with a week's adherence as evidence. */
bool dose_is_weekly(const struct dose *d);

#endif

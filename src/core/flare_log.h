/* Flare-ups for who reads the log from day to day, and no more of it than counts. */
#ifndef LIMBER_CORE_FLARE_LOG_H
#define LIMBER_CORE_FLARE_LOG_H

#include "limber/core/flare.h"

/* As flare_at, of those only that began on `since` or later: what came of older ones needs more of
 * the log than is read. */
void flare_since(struct flare *ret, const struct history *h, struct date since, struct date day);

/* The day from which on a begin can still matter. */
struct date flare_horizon(struct date day);

/* The first begin that can; the day itself where there is none. Needs the events only. */
struct date flare_reach(const struct history *h, struct date day);

/* What is usual where the mornings lately say so much (0 to 10, or UNKNOWN): in a flare-up and for
 * four weeks after it no more than it was before. */
int flare_usual(const struct flare *f, int lately);

#endif

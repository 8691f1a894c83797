/* How a way back goes on: for its row, and for the words of that. */
#ifndef LIMBER_CORE_GRADED_WAY_H
#define LIMBER_CORE_GRADED_WAY_H

#include "graded.h"

/* The shares that are taken by a day: those of the good sessions, but no more than its part of the way's
 * days, and the last only when they are over. */
int graded_shares_taken(const struct comeback *c, struct date day);

/* What so many shares of the way make of it, from what is done now; true where that is all of it. */
bool graded_way_after(struct dose *ret, const struct comeback *c, int taken, const struct dose *now,
		      const struct review *v);

#endif

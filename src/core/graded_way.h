/* How a way back goes on: for its row, and for the words of that. */
#ifndef LIMBER_CORE_GRADED_WAY_H
#define LIMBER_CORE_GRADED_WAY_H

#include "graded.h"

/* How many of its days are not over yet, and when all of it can be asked at the earliest, as of a
 * day on which there is none of that. */
int graded_days_left(const struct comeback *c, struct date day);
struct date graded_way_over(const struct comeback *c, struct date day);

/* "7.5 %": what a good session adds, of what it leads to; where it does not go by steps. */
enum { SHARE_TEXT = 16 };
void graded_say_share(char ret[SHARE_TEXT], const struct comeback *c);

/* What so many shares of the way make of it, from what is done now; true where that is all of
 * it. */
bool graded_way_after(struct dose *ret, const struct comeback *c, int taken, const struct dose *now,
		      const struct review *v);

#endif

/* How long the family of an exercise was not trained, and how much of its dose that leaves
 * (EVIDENCE 2.2, return multipliers). */
#ifndef LIMBER_CORE_ABSENCE_H
#define LIMBER_CORE_ABSENCE_H

#include "graded.h"

/* What is left of a dose after at most so many days off, and over how many weeks it comes back. The
 * last row has no ramp: a step each good session without pain. */
struct absence {
	int days, pct, ramp_weeks;
};

const struct absence *absence_row(int days, bool is_careful);

/* Days since the family was last trained. */
int absence_days(const struct review *v);

/* Whether the exercise itself was not done for so long that it does not go up at once, whatever
 * else of the family was. */
bool absence_holds_step(const struct review *v);

/* Whether there was so long a break of the family after the last session, or is one now, that the
 * way back begins a rung lower; and the days of the newest such. */
bool absence_loses_rung(const struct review *v, int *ret_days);

#endif

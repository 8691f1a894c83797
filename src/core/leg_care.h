/* What leg symptoms that have not settled leave of an exercise on a day. */
#ifndef LIMBER_CORE_LEG_CARE_H
#define LIMBER_CORE_LEG_CARE_H

#include "limber/core/progress.h"
#include "limber/core/safety.h"

enum leg_care {
	LEG_CARE_NONE,
	LEG_CARE_SHORT, /* a walk that goes on: half of it. In a flare-up it is that already */
	LEG_CARE_REST,
};

/* As it was known in the morning of a day; today also by what was done before the input's minute.
 * *ret: the move, where it is not NONE. */
enum leg_care leg_care_on(const struct progress_input *in, struct date day, struct leg_move *ret);

/* Whether there were such days since that of the last session, itself included, and a day is
 * none. */
bool leg_care_is_over(const struct progress_input *in, struct date last, struct date day);

#endif

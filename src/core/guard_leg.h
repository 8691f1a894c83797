/* What leg symptoms leave of a day's advice, beyond what they stop altogether (safety.h). */
#ifndef LIMBER_CORE_GUARD_LEG_H
#define LIMBER_CORE_GUARD_LEG_H

#include "limber/core/progress.h"

/* While they are further out than they were, strength, curling up and bending under load rest, and
 * walks are short. */
void guard_leg(struct advice *ret, const struct progress_input *in);

/* What pulls on the nerve is not begun while symptoms are in the leg: on a first answer nothing has
 * moved yet that would stop it. */
void guard_new_pull(struct advice *ret, const struct progress_input *in);

/* What bends or arches all the way is not begun while they have moved and not settled: it is for
 * symptoms that draw back, or get no worse (EVIDENCE 3.4). */
void guard_new_way(struct advice *ret, const struct progress_input *in);

#endif

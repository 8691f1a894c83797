/* Walking while only the allow-list is left: after surgery, after a vertebral fracture, or with a
 * leg that gets weaker, and no professional's clearance (EVIDENCE 3.5, 3.6). */
#ifndef LIMBER_CORE_LISTED_H
#define LIMBER_CORE_LISTED_H

#include "limber/core/progress.h"

/* Whether only the allow-list is left of the input's day; a prescription stands over it. */
bool listed_holds(const struct progress_input *in);

/* Since when it is so on a day, whatever was prescribed, as far back as any log counts; the day
 * where it is not. */
struct date listed_reach(const struct history *h, struct date day);

/* Begins walks anew with a beginner's first dose, whatever they were, and lets them grow no faster
 * than a beginner's ladder has it from the first walk on. */
void guard_listed(struct advice *ret, const struct progress_input *in);

#endif

/* How fast a walk is: EVIDENCE 1.3, "lengthen before speeding up". */
#ifndef LIMBER_CORE_PACE_H
#define LIMBER_CORE_PACE_H

#include "limber/core/progress.h"

/* Puts the brisk part of a walk into an advice, and its sentence: the middle third from the
 * ladder's seventh week on, once three walks of that length have gone well. All of it is easy on a
 * day that asks for care, and on one whose minutes go up. */
void pace_put(struct advice *a, const struct progress_input *in);

/* Leaves out a routine's own brisk step while walks are easy: before a clearance that is needed, in
 * a flare-up, with pain at 5 or more, on a morning sorer than usual, while symptoms are in the leg,
 * and after a walk of any routine that was not easy on the back. What a professional prescribed
 * goes on. */
void guard_brisk(struct advice *ret, const struct progress_input *in);

#endif

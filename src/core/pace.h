/* How fast a walk is: EVIDENCE 1.3, "lengthen before speeding up". */
#ifndef LIMBER_CORE_PACE_H
#define LIMBER_CORE_PACE_H

#include "limber/core/progress.h"

/* A third of a walk, to the minute; 0 for one that is still getting longer by the ladder's two bouts. */
int pace_third_s(const struct dose *walk);

/* Puts the brisk part of a walk into an advice, and its sentence: the middle third from the ladder's
 * seventh week on. On a day that asks for care all of it is easy: a flare and four weeks after it, a bad
 * morning, a cut, the way back after days off, and until a walk was good again (struct reading). */
void pace_put(struct advice *a, const struct progress_input *in);

#endif

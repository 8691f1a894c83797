/* Leg symptoms that moved further from the spine, and what they stop. */
#ifndef LIMBER_CORE_LEG_H
#define LIMBER_CORE_LEG_H

#include "limber/core/safety.h"

/* The last site told before the morning of a day, in the four weeks up to it: after a session, or on a
 * morning, of which one without pain has them in the back at most. UNKNOWN where nobody said. */
int leg_before(const struct history *h, struct date day);

/* Whether an exercise rests because leg symptoms moved further down after a session of the last four
 * weeks and stayed there (EVIDENCE 2.2 row 2, 3.4): until two mornings in a row have them back where
 * they were. What hurt in that session rests, else all that was done in it; and with a bend or an
 * arch all that goes the same way. *ret only where it is so. */
bool leg_stops(const struct safety_input *in, const struct exercise *e, struct leg_move *ret);

#endif

/* Leg symptoms that moved further from the spine, and what they stop. */
#ifndef LIMBER_CORE_LEG_H
#define LIMBER_CORE_LEG_H

#include "limber/core/safety.h"

/* The last site told before the morning of a day, in the four weeks up to it: after a session, or
 * on a morning, of which one without pain has them in the back at most. UNKNOWN where nobody
 * said. */
int leg_before(const struct history *h, struct date day);

/* The same before a check-in: one that comes late in its day may follow sessions of it. */
int leg_before_checkin(const struct history *h, const struct checkin *c);

/* The first of these days on which symptoms beyond the back were told; false where there is
 * none. */
bool leg_first_told(const struct history *h, struct date from, struct date until, struct date *ret);

/* Whether an exercise rests because leg symptoms moved further down (EVIDENCE 2.2 row 2, 3.4):
 * after a session, or by a morning, which speaks for the newest day of training in the two before
 * it. Until two mornings in a row have them back where they were; a morning that does not say is
 * none of them. It is forgotten once nobody has told of any beyond that for four weeks.
 *
 * What hurt in those sessions rests, else all that was done in them, but not what is for everybody,
 * unless there was nothing else; with each the rungs above it on their ladder, whatever routine has
 * them (they are the same, harder); and with a bend or an arch all that goes the same way. So does,
 * in any case, what pulls on the nerve; and where there was no training, what bends or arches all
 * the way. What moved symptoms that have been there for half a year may be older than that: all
 * that bends, arches or pulls and was not done all the while rests.
 *
 * *ret only where it is so: with the newest day and the furthest site of all such moves. */
bool leg_stops(const struct safety_input *in, const struct exercise *e, struct leg_move *ret);

/* Whether there is any such move that has not settled, whatever it stops; with the nearest site
 * before any. */
bool leg_has_moved(const struct safety_input *in, struct leg_move *ret);

/* Whether they were further down after a session than before it or that morning, or by a morning up
 * to `today` that speaks for it, back again or not. */
bool leg_is_further_after(const struct history *h, size_t session, struct date today);

/* When to see a professional, behind what else there is to say: soon, once they have been out for a
 * week. */
enum { LEG_LOOK_DAYS = 7 };
const char *leg_say_look(const struct leg_move *m);

/* "On 4 Nov leg symptoms moved from the back to the calf"; and what holds for all exercises until
 * they have settled. */
enum { LEG_TEXT = 240 };
const char *leg_site(int leg); /* "buttock"; at least the back */
void leg_say_move(const struct leg_move *m, char ret[LEG_TEXT]);
void leg_say(const struct leg_move *m, char ret[LEG_TEXT]);

#endif

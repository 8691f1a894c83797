/* One move of leg symptoms, as the answers tell it. */
#ifndef LIMBER_CORE_LEG_FIND_H
#define LIMBER_CORE_LEG_FIND_H

#include "leg_step.h"

/* A morning may speak for the training of so many days before it. */
enum { LEG_NIGHT_DAYS = 2 };

/* The site a morning tells: UNKNOWN where it says nothing, or there is none (NULL). */
int leg_of_morning(const struct checkin *c);

/* Whether a site is in the leg; what is in the back alone is no leg symptom. */
bool leg_is_beyond_back(int site);

/* Whether they were further down after a session, or by a morning, than what was told last: *ret
 * then is the move, with the sessions it followed. Of a morning those of the newest day of training
 * in the LEG_NIGHT_DAYS before it; of a check-in that came late, those of its day before it. */
bool leg_find_after_session(const struct history *h, size_t session, struct step_out *ret);
bool leg_find_overnight(const struct history *h, const struct checkin *c, struct step_out *ret);

#endif

/* One move of leg symptoms with the sessions that it followed, and what it stops. */
#ifndef LIMBER_CORE_LEG_STEP_H
#define LIMBER_CORE_LEG_STEP_H

#include "limber/core/safety.h"

/* What was done between two places where the symptoms were told of. */
struct step_out {
	struct leg_move move;
	size_t first, end; /* the sessions that it followed; none: it came by itself */
};

/* Whether it stops an exercise: *ret then is the move, with the direction or the pull by which it
 * does. */
bool leg_step_stops(const struct safety_input *in, const struct step_out *step,
		    const struct exercise *e, struct leg_move *ret);

/* Whether an exercise bends, arches or pulls on the nerve at all; by which tag. */
bool leg_step_has_way(const struct exercise *e, enum tag *ret);

#endif

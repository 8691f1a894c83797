/* What a step was asked before anything was played of it. */
#ifndef LIMBER_CORE_SIMULATE_BEFORE_H
#define LIMBER_CORE_SIMULATE_BEFORE_H

#include "simulate_player.h"

/* now: what is asked of it today, for the first time. False where the log has nothing of it. */
bool simulate_before(struct advice *ret, const struct player *p, const struct simulated_line *line,
		     const struct advice *now);

#endif

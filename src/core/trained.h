/* What a routine was lately done with. */
#ifndef LIMBER_CORE_TRAINED_H
#define LIMBER_CORE_TRAINED_H

#include "ladder.h"

/* Whether it was done with anything that its file does not name, or this step was left out, so that
 * what it was done with shows further back only. Where neither is so, the ladders need not be read. */
bool trained_otherwise(const struct progress_input *in);

/* Whether the step was trained in the routine's last weeks, as written or on a rung of its ladder
 * (NULL: as written). */
bool trained_lately(const struct progress_input *in, const struct ladder *l);

/* The hardest rung above and below one that the step was done with in those weeks, or, left out of
 * them, when it was last trained; -1 for none. */
void trained_rungs(const struct ladder *l, int written, const struct progress_input *in,
		   int *ret_above, int *ret_below);

/* The hardest rung that was trained in another routine, within its window; -1 for none. */
int trained_elsewhere(const struct ladder *l, const struct progress_input *in);

#endif

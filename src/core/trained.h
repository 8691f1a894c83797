/* What a routine was lately done with. */
#ifndef LIMBER_CORE_TRAINED_H
#define LIMBER_CORE_TRAINED_H

#include "ladder.h"

/* Whether it was done with anything that its file does not name. Where it was not, the ladders need
 * not be read. */
bool trained_otherwise(const struct progress_input *in);

/* The hardest rung above and below one that it was done with; -1 for none. */
void trained_rungs(const struct ladder *l, int written, const struct progress_input *in,
		   int *ret_above, int *ret_below);

#endif

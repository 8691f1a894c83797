/* What a routine was lately done with. */
#ifndef LIMBER_CORE_TRAINED_H
#define LIMBER_CORE_TRAINED_H

#include "ladder.h"

/* Whether it was done with anything that its file does not name, or this step was left out, so that
 * what it was done with shows further back only. Where neither is so, the ladders need not be
 * read. */
bool trained_otherwise(const struct progress_input *in);

/* Whether the step was trained in the routine's last weeks, as written or on a rung of its ladder
 * (NULL: as written). */
bool trained_lately(const struct progress_input *in, const struct ladder *l);

/* Where those weeks leave the person on the ladder, or, left out of them, the ones in which the
 * step was last trained. The newest session says it: who was on an easier rung stays there until
 * the way up is earned, whatever else is still known of the harder one. Only where safety kept
 * someone off the rung that they stood on, what was done instead tells nothing of it. */
struct trained {
	int rung;   /* `first`, where nothing tells of another */
	int newest; /* what the newest session was done with, whatever was asked; -1: none */
	bool has_risen;
	struct date risen; /* the first session on `rung`, where it is above the one before */
};
void trained_rungs(struct trained *ret, const struct ladder *l, int written, int first,
		   const struct progress_input *in);

/* The hardest rung that was trained in another routine, within its window; -1 for none. */
int trained_elsewhere(const struct ladder *l, const struct progress_input *in);

#endif

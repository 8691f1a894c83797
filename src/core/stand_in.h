/* What is put in a blocked exercise's place takes over the care that one is under. */
#ifndef LIMBER_CORE_STAND_IN_H
#define LIMBER_CORE_STAND_IN_H

#include "climb.h"

/* On the day that it is put there, with no session of its own since the blocked one was last done:
 * it asks for no more of what it was last done with (or starts with) than is left of what the
 * blocked one asked since then, whatever cut that; it never goes up; and what is harder than the
 * blocked one and new begins as a beginner does. On a day of pain, as in a flare-up or with leg
 * symptoms, nor for more than its own days off leave of it (EVIDENCE 2.2), whatever else of the
 * family was done meanwhile. Where the blocked one is no lower than where a beginner starts,
 * neither is this. From its first session in place on it goes by its own log.
 *
 * ret: what its own rule advises; in: the step as the stand-in does it; file: as the file has it.
 * What it rests on, and the sentence, are of whichever of the two decided, and name it; a day that
 * is not the last session's is told. */
void stand_in_begin(struct advice *ret, const struct progress_input *in,
		    const struct progress_input *file, const struct climb *c);

#endif

/* How much a change of rung may ask. */
#ifndef LIMBER_CORE_RUNG_WORK_H
#define LIMBER_CORE_RUNG_WORK_H

#include "climb.h"

/* The rule of every change but a step up the ladder that was earned: of a fall, of what is put in a
 * blocked exercise's place, and of coming back from it after more than a week. On its first day the
 * other exercise takes no more time under work (sets × reps × hold, or their seconds, of one side)
 * than the newest dose on the rung before, and no more than its own last dose; an easier one may
 * take half of a beginner's first, but where both are held, seconds are seconds. No set is dropped
 * for it, and nothing goes below one rep and 5 s. From its first session on it goes by its own log;
 * a way back of its own that was under way ends there (judge.h).
 *
 * A harder one that was never done begins with the first dose of the level under which the one
 * below it was done, whatever the person is today, and with no more than 30 % over its work.
 *
 * ret: what its own rule and the change advise. True where that was more: then it asks for so much,
 * and, unless a fall has its own reason, says so and rests on that newest session. begin: what is
 * asked then, and why that: "3 reps a side, its own first dose". in: the step as it is done now;
 * file: as the file has it. */
enum { BEGIN_TEXT = WHY_MAX / 2 };
bool rung_work_limit(struct advice *ret, char begin[BEGIN_TEXT], const struct progress_input *in,
		     const struct progress_input *file, const struct climb *c);

/* A rung up is a step: for four days from its first session on nothing more is asked of it, and
 * true is returned. The way back to what was done there before is none. */
bool rung_work_waits(struct advice *ret, const struct progress_input *in, const struct climb *c);

#endif

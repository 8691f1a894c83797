/* Days on which nothing goes up, whatever the rule, the exercise and the rung: one gate for steps,
 * for rungs, for weeks of a schedule, and for what counts towards them. */
#ifndef LIMBER_CORE_GATE_H
#define LIMBER_CORE_GATE_H

#include "limber/core/progress.h"

enum { GATE_TEXT = 320 };

/* Why nothing goes up. */
struct gate {
	const char *cap, *sources;
	char why[GATE_TEXT]; /* a sentence */
};

/* Whether nothing goes up on a day, as it was known that morning. last: the day of the exercise's
 * last session; where days since then were such that it rested or did not count, it is first done
 * the same again. The day itself where there was none. */
bool gate_is_shut(struct gate *ret, const struct progress_input *in, struct date day,
		  struct date last);

/* Whether that is for pain that creeps up alone, which takes weeks to end; and why: a sentence.
 * Nothing is promised then. */
bool gate_creeps(char why[GATE_TEXT], const struct progress_input *in, struct date day);

/* Whether what is done on a day, however well, counts for nothing: the back was at its worst, or
 * leg symptoms that moved had not settled. */
bool gate_holds(const struct progress_input *in, struct date day);

/* Whether a day is one of so much pain that what loads rests, and walks are short: in a flare-up,
 * on a very bad morning, after a very bad answer that nobody has answered since (last_word.h), or
 * where they are all at 7 or more. */
bool gate_is_sore(const struct progress_input *in, struct date day);

/* Whether there were so many of them since the last session of the whole dose that it was a
 * flare-up in all but name. */
bool gate_was_sore(const struct progress_input *in, struct date last, struct date day);

#endif

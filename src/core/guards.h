/* What stands over every rule. */
#ifndef LIMBER_CORE_GUARDS_H
#define LIMBER_CORE_GUARDS_H

#include "limber/core/progress.h"

/* Holds a rule's advice to what is allowed: the last guard with something to say is heard, and
 * nothing stands over a block. */
void guard(struct advice *ret, const struct progress_input *in);

/* Asks for nothing, and says why. */
void advice_block(struct advice *ret, const char *cap, const char *why);

/* For the day alone, whatever the table has. */
struct day_cap {
	const char *name, *sources;
	int row; /* 0: none */
};

/* Asks for that dose: by the cap's row, unless one had cut already. The sentence is the
 * caller's. */
void advice_for_the_day(struct advice *ret, const struct dose *d, const struct day_cap *cap);

/* At most half of what is usual, for the day alone: judge.c knows it. */
void advice_halve(struct advice *ret, const struct progress_input *in, const struct day_cap *cap,
		  const char *why);

/* What a day of much pain does not begin: all but what is for everybody, and what was
 * prescribed. */
bool guard_is_new(const struct progress_input *in);

/* Row 1: nothing of anything until the warning sign is cleared. Stands over all there is. */
void guard_warning(struct advice *ret, const struct progress_input *in);

#endif

/* What somebody says of their back on days, as events of a log, for property tests: conditions,
 * sensitivities, operations, stop signs, clearances. What holds of them is kept apart from the
 * engine's own profile, and so are the cells of EVIDENCE 3.6. */
#ifndef LIMBER_TESTS_TOLD_H
#define LIMBER_TESTS_TOLD_H

#include "limber/base/prng.h"
#include "limber/core/profile.h"

struct told {
	unsigned named; /* 1 << enum condition */
	uint32_t sensitive;
	bool has_surgery, is_cleared, is_warned;
	struct date surgery_on, cleared_on, warned_on;
};

/* Says one thing in a second of a day, no earlier than what was said before. */
void told_say(struct told *t, struct prng *p, struct date day, int second, struct history *ret);

/* Whether a row that holds on a day has such a cell ('B' or 'C') for a tag of the exercise. */
bool told_has_cell(const struct told *t, struct date day, const struct exercise *e, char cell);

/* Whether only the allow-list is left until clearance. */
bool told_is_listed_only(const struct told *t);

#endif

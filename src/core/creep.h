/* Mornings that get worse so slowly that none of them stands out: what is usual goes along with
 * them, and by it each is as good as ever. A flare-up is declared (flare.h), and a bad spell begins
 * with a morning that is clearly worse (spell.h); this is seen only from further back. */
#ifndef LIMBER_CORE_CREEP_H
#define LIMBER_CORE_CREEP_H

#include "pain.h"

enum { CREEP_TEXT = 96 };

struct creep {
	int usual; /* on the day */
	int then;  /* and so many weeks before it */
	int weeks;
};

/* Whether what is usual on a day is clearly more (PAIN_RISEN) than it was eight weeks before, or
 * nine: a point a month is two points only after 62 days. Not where mornings lately are better than
 * that, or four weeks of them were no worse; and where few tell of now or of then nobody knows. */
bool creep_is_on(struct creep *ret, const struct mornings *m, struct date day);

/* Whether it is to be told on that day: with the first check-in of a week on which it is so, and
 * where neither a flare-up nor bad mornings are told of already. */
bool creep_needs_review(const struct mornings *m, struct date day);

/* What ends it: what was usual eight weeks before goes along, too. */
#define CREEP_UNTIL "until the two are no more than a point apart"

/* "Your usual morning is 4, and eight weeks ago it was 2" */
void creep_say(const struct creep *c, char ret[CREEP_TEXT]);

#endif

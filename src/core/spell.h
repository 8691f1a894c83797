/* Bad spells: mornings clearly worse than usual, one after the other, that nobody called a
 * flare-up. A baseline learns from them no more than from a flare's own (flare.h): what is usual
 * stays what it was before the first of them, until they have settled. */
#ifndef LIMBER_CORE_SPELL_H
#define LIMBER_CORE_SPELL_H

#include "pain.h"

/* A spell begins with a morning far above what is usual (PAIN_RISEN), and two calm ones running end
 * it: they may carry what is usual up by a point, and by no more. After two weeks it has not
 * settled (EVIDENCE 2.2): from the next bad one on its mornings are how the back is now, but two
 * calm ones running end that, too. The weeks before it are looked at for what was usual; older
 * mornings tell nothing. */
enum { SPELL_MOST_DAYS = 14, SPELL_REACH_DAYS = SPELL_MOST_DAYS + ENTRY_DAYS };

/* Mornings that are bad and good in turn are not how the back is now: of the last seven so many
 * must be bad for that. Till then the spell goes on, however long, with what was usual before
 * it. */
enum { SPELL_LEARNED_BY = 5 };

enum spell_state {
	SPELL_NONE,
	SPELL_ON,
	SPELL_LEARNED, /* two weeks of it, and no two calm mornings since */
};

struct spell {
	enum spell_state state;
	struct date begun; /* its first morning; where the state is NONE, of the last one, if any */
	struct date since; /* where it is LEARNED: the morning from which on */
	int before;        /* what was usual before it, 0 to 10 */
	int usual; /* on the day: that while it is on, else the lower median of the last seven
	                    * entries within 28 days; UNKNOWN where there is none */
};

/* What there is on a day, from the mornings up to it. */
void spell_at(struct spell *ret, const struct mornings *m, struct date day);

/* Whether a professional should look at it, told on the first bad morning of a week: where it began
 * two weeks ago, and it is how the back is now, or at least three mornings of the last two weeks
 * were bad. */
bool spell_needs_review(const struct mornings *m, struct date day);

/* How somebody comes back from very bad days, as far as it is known: "The very bad days are
 * over". */
const char *spell_lead(const struct mornings *m, struct date day);

#endif

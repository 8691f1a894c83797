/* What was last said of the back: after a session of the day, or on a day that nobody has said
 * anything of yet. */
#ifndef LIMBER_CORE_LAST_WORD_H
#define LIMBER_CORE_LAST_WORD_H

#include "pain.h"

enum { LAST_WORD_TEXT = 96 };

struct last_word {
	struct date day;
	int pain;                        /* 0 to 10 */
	const struct session_row *after; /* the session it was told after; NULL: a morning's */
};

/* Whether the last word still holds. On a day under way: that of its last session, where it ended
 * in the high band (row 3: stop), and no check-in came after it. On a day without a check-in: a
 * very bad morning, or a session that ended in the high band and at 7 or more; for the two days
 * after it, as the first two of a flare-up (EVIDENCE 2.2); a later check-in ends it, whatever it
 * says, and so does the end of a flare-up. *ret only where it does. */
bool last_word_holds(const struct mornings *m, struct date day, struct last_word *ret);

/* Whether the check-in of a session's day came after it: it says how it is now. */
bool last_word_is_told_since(const struct history *h, const struct session_row *s);

/* Whether it is of the day itself: how the day is has been told. */
bool last_word_is_of(const struct last_word *w, struct date day);

/* "Yesterday your back was at 8, and today is not told yet", as of a day; "After a session today
 * your back was at 8". */
void last_word_say(const struct last_word *w, struct date day, char ret[LAST_WORD_TEXT]);

#endif

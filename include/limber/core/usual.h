/* What a usual pain is the middle of, in words: mostly the last seven mornings, but neither in bad
 * days nor for some weeks after them (EVIDENCE 2.2). Whoever reads the number can find it in the
 * mornings. */
#ifndef LIMBER_CORE_USUAL_H
#define LIMBER_CORE_USUAL_H

#include "limber/core/history.h"

enum { USUAL_TEXT = 80 };

/* What was usual on a day, as it is known on `as_of`, in brackets with a space before them: "
 * (before the bad days from 3 May on)"; "" where it is the lower median of the last seven mornings
 * up to the day, within four weeks. */
void usual_note(const struct history *h, struct date as_of, struct date day, int usual,
		char ret[USUAL_TEXT]);

/* The same without brackets, for every day: "3 mornings" where no more were told. */
void usual_from(const struct history *h, struct date as_of, struct date day, int usual,
		char ret[USUAL_TEXT]);

#endif

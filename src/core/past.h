/* Who the person was on the days of a log: what was done as new is judged as new's, whatever they
 * are now. */
#ifndef LIMBER_CORE_PAST_H
#define LIMBER_CORE_PAST_H

#include "limber/core/progress.h"

struct past {
	struct progress_input in; /* with the profile of the last day asked for */
	struct profile profile;
	size_t next; /* the first event that it does not know of yet */
	bool has_changed;
};

/* For the days from `since` on. Borrows what `in` borrows. */
void past_begin(struct past *p, const struct progress_input *in, struct date since);

/* The input with the profile that held on a day; to be asked of the days in their order. It is the
 * past's, and changes with the next day asked for. */
const struct progress_input *past_input(struct past *p, struct date day);

#endif

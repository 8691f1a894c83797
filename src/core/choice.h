/* Which exercise is done in a step. */
#ifndef LIMBER_CORE_CHOICE_H
#define LIMBER_CORE_CHOICE_H

#include "limber/core/progress.h"
#include "limber/core/safety.h"

struct choice {
	const struct exercise *exercise; /* NULL: nothing of the ladder is for this person */
	struct step step;                /* as it is done: that exercise's */
	bool is_other;                   /* not what the file names */
	struct ruling ruling;            /* on what the file names */
};

void choose(struct choice *ret, const struct progress_input *in);

#endif

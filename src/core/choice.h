/* What a step is done with: its exercise, another rung of the ladder, or nothing. */
#ifndef LIMBER_CORE_CHOICE_H
#define LIMBER_CORE_CHOICE_H

#include "climb.h"

struct choice {
	struct climb climb;
	struct foothold here; /* of the climb */
	bool is_nothing;      /* blocked, and nothing of the ladder is for this person */
	bool is_other;        /* not what the file names */
	struct rung_step as_done;
	/* Of another than the file names; they live as long as the catalog. */
	const char *exercise, *name, *key;
};

void choose(struct choice *ret, const struct progress_input *in);

#endif

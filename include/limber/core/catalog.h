/* How core asks for an exercise or a ladder without knowing about files: the caller lends two
 * look-ups. What they return lives as long as the catalog. */
#ifndef LIMBER_CORE_CATALOG_H
#define LIMBER_CORE_CATALOG_H

#include "limber/core/routine.h"

struct catalog {
	/* The exercise of that id, or NULL where there is none (or its file is bad). */
	const struct exercise *(*exercise)(void *user, const char *id);
	/* The ladder that the exercise is done on, and its rung there; NULL where it is on none. */
	const struct ladder *(*ladder)(void *user, const char *exercise, int *ret_rung);
	void *user;
	/* The family of that exercise, as far as it is told without reading all of it; what it says of a bad
	 * file may be anything. False, or NULL: ask for the exercise. */
	bool (*family)(void *user, const char *id, enum family *ret);
};

#endif

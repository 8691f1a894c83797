/* How core asks for an exercise or a ladder without knowing about files: the caller lends three
 * look-ups. What they return lives as long as the catalog. */
#ifndef LIMBER_CORE_CATALOG_H
#define LIMBER_CORE_CATALOG_H

#include "limber/core/routine.h"

/* Each look-up is handed `user`. Who asks goes by the functions below. */
struct catalog {
	const struct exercise *(*exercise)(void *user, const char *id);
	/* NULL: there are no ladders. */
	const struct ladder *(*ladder)(void *user, const char *exercise, int *ret_rung);
	void *user;
	/* The family of that exercise, as far as it is told without reading all of it; what it says
	 * of a bad file may be anything. False, or NULL: ask for the exercise. */
	bool (*family)(void *user, const char *id, enum family *ret);
};

/* The exercise of that id, or NULL where there is none (or its file is bad). */
const struct exercise *catalog_exercise(const struct catalog *c, const char *id);

/* The ladder that the exercise is done on, and its rung there; NULL where it is on none. */
const struct ladder *catalog_ladder(const struct catalog *c, const char *exercise, int *ret_rung);

/* Its family, where that alone is asked: an exercise is not read for being of another one. FAMILIES
 * where there is no such exercise. */
enum family catalog_family(const struct catalog *c, const char *id);

#endif

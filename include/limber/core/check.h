/* What a careful author wants to know of an exercise or a routine: what its file's form cannot
 * say. Shared by everything that reads, edits or copies one. */
#ifndef LIMBER_CORE_CHECK_H
#define LIMBER_CORE_CHECK_H

#include "limber/base/diag.h"
#include "limber/core/routine.h"

/* Where the parts of an exercise stand in its file; 0 where they stand in none. */
struct exercise_lines {
	int dose[LEVELS], cap, step;
};

/* Doses that do not suit the mode, levels and cap out of order, a step that nothing stops.
 * What could not be read is not judged: a dose or cap of 0 sets, a mode of MODES. */
void exercise_check(const struct exercise *e, const struct exercise_lines *at, const char *path,
		    struct diags *out);

/* What a routine says about itself: ids that stand twice, histories shared by mistake, bounds that
 * contradict each other or the step's own dose, weeks that the schedule does not have. Weeks that
 * could not be read are WEEKS_UNREAD, and nothing is said of them. */
enum { WEEKS_UNREAD = -1 };
void routine_check(const struct routine *r, const char *path, struct diags *out);

/* A step of a routine beside its exercise: its own doses suit the mode and start within the cap,
 * and what it says of its rule can be done. */
void step_check(const struct routine *r, const struct step *step, const struct exercise *e,
		const char *path, struct diags *out);

#endif

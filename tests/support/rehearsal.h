/* A run of sample exercises (sample_run.h), for tests of what is planned and how long it takes: the
 * state of a test, which changes the routine or its targets before it builds the run. */
#ifndef LIMBER_TESTS_REHEARSAL_H
#define LIMBER_TESTS_REHEARSAL_H

#include "support/sample_run.h"

struct rehearsal {
	struct routine routine;
	struct dose targets[STEPS_MAX];
	bool is_65_or_over;
	struct run run;
};

int rehearsal_begin(void **state);
int rehearsal_end(void **state);
#define rehearsal_test(f) cmocka_unit_test_setup_teardown(f, rehearsal_begin, rehearsal_end)

/* "walk plank": each in its own dose. */
void rehearsal_of(struct rehearsal *r, const char *exercises);
/* The run of the routine as it is now; lives until the next one. */
struct run *rehearsal_build(struct rehearsal *r);
/* Both. */
struct run *rehearse(struct rehearsal *r, const char *exercises);

#endif

/* A handful of exercises, one of each kind, and runs made of them, for tests of core. */
#ifndef LIMBER_TESTS_SAMPLE_RUN_H
#define LIMBER_TESTS_SAMPLE_RUN_H

#include "limber/core/run.h"

/* walk      standing    time       5:00                  by 2 min
 * cat       quadruped   reps       6, tempo 2-0-2        not progressed
 * book      side-lying  reps       2 x 3 a side, 3-3-3   rest 20
 * plank     prone       hold       3 x 20 s, cap 24 s    rest 60, by 5 s; above plank_knee
 * plank_knee prone      hold       8 s
 * curl      supine      hold_reps  3-2-1 x 6 s           rest 30, by 1 rep
 * strap     supine      hold       20 s a side, a strap
 * chin      seated      hold_reps  6 x 5 s               by 1 s of hold
 * squat     standing    reps       2 x 5, 4 kg, 2-0-3    rest 45, by 1 rep */
extern const struct catalog sample_catalog;

extern const char *const sample_exercises[];
enum { SAMPLE_EXERCISES = 9 };

/* A routine of exercises by name, "walk plank", and the doses above as its targets. */
void sample_routine(struct routine *ret, struct dose targets[STEPS_MAX], const char *exercises);

/* run_plan() and run_build() of a routine. */
void sample_build(struct run *ret, const struct routine *routine, const struct dose *targets,
		  bool is_65_or_over);

/* All of it: a run of "walk plank". */
void sample_run(struct run *ret, const char *exercises);

#endif

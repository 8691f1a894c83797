/* Somebody played against the engine by the shipped plan back_basics, from an empty log: the state
 * of the tests of simulate(). */
#ifndef LIMBER_TESTS_PLAYED_H
#define LIMBER_TESTS_PLAYED_H

#include "limber/coach/library.h"
#include "limber/core/simulate.h"

enum { ROUTINES_OF_PLAN_MAX = 8 };

struct played {
	struct library *lib;
	struct catalog catalog;
	const struct plan *plan;
	const struct routine *routines[ROUTINES_OF_PLAN_MAX];
	struct script script;
	struct simulate_input in;
	struct history log;
	struct simulation sim;
};

int played_begin(void **state);
int played_end(void **state);
#define played_test(f) cmocka_unit_test_setup_teardown(f, played_begin, played_end)

/* Weeks of a response from Monday 2026-01-05 on, seed 7, with nothing in the log; a test may change
 * `in` before it plays. */
void script_for(struct played *p, const char *response, int weeks);
void play_script(struct played *p);
/* Both. */
void play(struct played *p, const char *response, int weeks);

/* The simulation's line of a step, by its history key. */
int line_of(const struct played *p, const char *key);
/* What it asked last in a week, counted from 0. */
const struct dose *asked_of(const struct played *p, int week, const char *key);

#endif

/* An app of the two demo tabs (demo.h) without a terminal: keys go in, time is moved, words are
 * looked for in what is drawn. */
#ifndef LIMBER_TESTS_DEMO_CASE_H
#define LIMBER_TESTS_DEMO_CASE_H

#include "support/demo.h"
#include "support/fake_clock.h"

struct demo_case {
	struct fake_clock fake;
	struct app app;
	struct canvas canvas;
};

/* A test (cmocka) that has `d` open at noon, in a window of 24 by 80, demo_still at the bottom. */
#define demo_case_test(f, d) \
	cmocka_unit_test_prestate_setup_teardown(f, demo_case_set_up, demo_case_tear_down, d)
int demo_case_set_up(void **state);
int demo_case_tear_down(void **state);

void demo_case_press(struct demo_case *d, const char *keys);
void demo_case_pass(struct demo_case *d, int64_t ms);
bool demo_case_shows(struct demo_case *d, const char *words);
void demo_case_resize(struct demo_case *d, int rows, int cols);

/* The log of what happened is this; it begins anew. */
void demo_assert_log(const char *expected);

#endif

/* The app without a terminal, for a person who is new: keys go in, time is moved, words are looked
 * for in what is drawn. */
#ifndef LIMBER_TESTS_APP_CASE_H
#define LIMBER_TESTS_APP_CASE_H

#include "../../src/tui/app_state.h"
#include "fake_clock.h"

struct app_case {
	struct fake_clock fake;
	struct coach *coach;
	struct app app;
	int rows, cols;
};

/* Monday 2026-11-23 at seven, in a window of 24 by 80, Today at the bottom of the stack; the
 * check-in said no pain. */
void app_case_open(struct app_case *c);
/* The same with another person's coach, which it closes. */
void app_case_open_with(struct app_case *c, struct coach *coach);

void app_case_close(struct app_case *c);

extern const struct date app_case_day; /* that Monday */

/* A test (cmocka) that has `c` open, as app_case_open() opens it. */
#define app_case_test(f, c) \
	cmocka_unit_test_prestate_setup_teardown(f, app_case_set_up, app_case_tear_down, c)
int app_case_set_up(void **state);
int app_case_tear_down(void **state);

/* A guided session of this routine on top. */
void app_case_start(struct app_case *c, const char *routine);

/* The window's size from here on. */
void app_case_resize(struct app_case *c, int rows, int cols);

/* Presses keys: a newline is Enter, a 0x1b Esc. */
void app_case_press(struct app_case *c, const char *keys);

/* Time goes on by so much, a tenth of a second at a time. */
void app_case_pass(struct app_case *c, int seconds);

/* Whether the words stand in a row of the screen now. */
bool app_case_shows(struct app_case *c, const char *words);
void app_case_assert_shows(struct app_case *c, const char *words);

#endif

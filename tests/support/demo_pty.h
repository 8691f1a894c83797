/* The demo program (demo.h) in a test's terminal (pty.h), on a clock that the test moves. */
#ifndef LIMBER_TESTS_DEMO_PTY_H
#define LIMBER_TESTS_DEMO_PTY_H

#include "support/demo.h"
#include "support/fake_clock.h"
#include "support/pty.h"

/* A test (cmocka) that has this clock open, at noon. */
#define demo_pty_test(f, fake) \
	cmocka_unit_test_prestate_setup_teardown(f, demo_pty_set_up, demo_pty_tear_down, fake)
int demo_pty_set_up(void **state);
int demo_pty_tear_down(void **state);

struct pty *demo_pty_start(struct fake_clock *fake, int (*program)(void *clock));

/* Leaves it, from its second screen or its first. */
void demo_pty_leave(struct pty *p);

#endif

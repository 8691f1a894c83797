/* Screens to test the app with, one of each kind, and a program made of them. */
#ifndef LIMBER_TESTS_DEMO_H
#define LIMBER_TESTS_DEMO_H

#include "../../src/tui/app_state.h"

enum { DEMO_NOON_S = 1763812800 }; /* 2025-11-22T12:00:00Z */

/* Own actions of demo_still. */
enum {
	DEMO_COUNT = ACTION_OWN,
	DEMO_SAY,
	DEMO_ASK,
	DEMO_TYPE,
	DEMO_ABORT,
	DEMO_REPLACE,
};

/* "Still": a list cursor, a question (a), a line of text (t), a message (m); what happened to it
 * stands there in words. Opens demo_count with c. */
extern const struct screen_ops demo_still;
/* "Other": does nothing. */
extern const struct screen_ops demo_other;
/* "Count": counts down from 10:00, big and small, a wake a second; leaves at 0; pauses when the
 * program is suspended or the machine slept. */
extern const struct screen_ops demo_count;

extern const struct screen_ops *const demo_tabs[2];

/* What happened, for tests in the same process: "+" and "-" and an id for opened and closed, "^"
 * for shown again. */
extern char demo_log[256];

/* A program for pty_start(): the two tabs, on this clock (a struct fake_clock or a struct clock,
 * whose first member it is). Prints a refusal and returns 2; returns 3
 * where a screen was not closed. */
int demo_run(void *clock);
/* The same with demo_count on top. */
int demo_run_count(void *clock);

#endif

/* A log told in days ago, and what the charts count in it: the state of the tests of stats. Today
 * is Friday, 2026-11-20, unless a test moves it; its exercises are the five of diary.c. */
#ifndef LIMBER_TESTS_DIARY_H
#define LIMBER_TESTS_DIARY_H

#include "limber/core/stats.h"

struct diary {
	struct history log;
	struct date today;
	struct series series; /* the one asked for last */
};

extern const struct catalog diary_catalog;

int diary_begin(void **state);
int diary_end(void **state);
#define diary_test(f) cmocka_unit_test_setup_teardown(f, diary_begin, diary_end)

/* A session with one set. */
void diary_set(struct diary *d, int ago, const char *exercise, struct amount done,
	       enum outcome outcome);
void diary_done(struct diary *d, int ago, const char *exercise, struct amount done);
void diary_walk(struct diary *d, int ago, int seconds);

/* A session that says only how it hurt before and after. */
void diary_pain(struct diary *d, int ago, int before, int after);
void diary_checkin(struct diary *d, int ago, int pain);

/* The charts' series, of the goal 150; they live until the next one is asked for. */
const struct series *walking_of(struct diary *d, enum range range);
const struct series *pain_of(struct diary *d, enum range range);
const struct series *exercise_of(struct diary *d, enum range range, const char *exercise);

void assert_line(const struct series *s, int line, const int *expected, int n);
void assert_begins(const struct series *s, int year, int month, int day);

#endif

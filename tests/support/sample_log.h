/* Rows of a log for tests: plausible, and different in every field. */
#ifndef LIMBER_TESTS_SAMPLE_LOG_H
#define LIMBER_TESTS_SAMPLE_LOG_H

#include "limber/core/run.h"

enum { SAMPLE_SETS = 3 };

/* A complete session with SAMPLE_SETS sets. The sets are static: changed by the next call. */
struct session_row sample_session(const char *id, struct date day);

/* One set; `seq` decides its side, outcome and amounts. */
struct set_row sample_set(int seq);
struct planned_set sample_planned(int seq);
struct checkin sample_checkin(struct date day, int pain);
struct event sample_event(struct date day, enum event_kind kind, const char *value);

/* Adds an event of the first second of a day, by its number. */
void sample_say(struct history *h, int day, enum event_kind kind, const char *value);

/* Fail the test where two rows differ in any field. */
void assert_set_equal(const struct set_row *a, const struct set_row *b);
void assert_session_equal(const struct session_row *a, const struct session_row *b);
void assert_planned_equal(const struct planned_set *a, const struct planned_set *b);

#endif

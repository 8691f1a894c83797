/* Sessions as tables: what a person does when, and everything that happens until then. */
#ifndef LIMBER_TESTS_SESSION_SCRIPT_H
#define LIMBER_TESTS_SESSION_SCRIPT_H

#include "limber/base/text.h"
#include "limber/core/session.h"

/* Adds one effect in words, with a "; " before it where there is text already: "step 10", "go",
 * "log 0 done 20 s", "log 1-2 skipped", "log 0 hurt 12 s, pain 6, eased", "replan 1", "end". */
void effect_text(struct text *out, const struct effect *e);

/* Ticks up to an instant, as a caller does, and adds what happened, a time before what is new in a
 * second: "@25.0 log 0 done 20 s; over; end". */
void ticks_text(struct session *s, int64_t now_ms, struct text *out);

struct script_row {
	int64_t at_ms;
	enum session_input in;
	int amount;
	/* What the time up to at_ms brought, then " | " and what the input did. */
	const char *expected;
};

/* Plays the rows on a fresh session and fails the test at the first that differs, naming it. */
void script_play(struct session *s, struct run *run, const struct script_row *rows, size_t n);

#endif

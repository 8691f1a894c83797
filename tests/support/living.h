/* limber itself in a test's terminal: the real app_run() in a child, on a database file and a clock
 * that the test moves. */
#ifndef LIMBER_TESTS_LIVING_H
#define LIMBER_TESTS_LIVING_H

#include "fake_clock.h"
#include "pty.h"

#include "limber/coach/coach.h"

struct living {
	int64_t begins_s; /* when the clock begins */
	struct fake_clock fake;
	void *dir;
	char data[600];      /* the database's path */
	const char *routine; /* to start with, or NULL: Today */
	struct pty *pty;
};

/* A test (cmocka) of a fresh person, who answered the first questions on the clock's day, in a
 * folder of their own. `l` holds what it says before: when the clock begins. */
#define living_test(f, l) \
	cmocka_unit_test_prestate_setup_teardown(f, living_set_up, living_tear_down, l)
int living_set_up(void **state);
int living_tear_down(void **state);

/* Starts limber; routine NULL: Today. */
void living_start(struct living *l, const char *routine);
/* kill -9, now. */
void living_kill(struct living *l);

/* Moves the clock and waits until limber has dealt with all of it and sleeps again. */
void living_pass(struct living *l, int64_t ms);

/* Goes on without a key to the end of a session of half an hour at most, and waits until keys
 * count. */
void living_pass_to_wrap_up(struct living *l);
bool living_is_at_wrap_up(const struct living *l);

/* Borrowed from the coach. */
const struct session_row *living_newest_session(const struct coach *c);

/* What is in the database of the newest session: so many sets, from the first without a gap. */
int living_rows_on_disk(struct living *l);

/* Opens the same database in the test itself, as of the clock's day; coach_close() it. */
struct coach *living_coach(struct living *l);

#endif

/* A clock that stands still until the test moves it, also from another process: one of a program
 * under test that was forked off. Its wait() watches the files really and the deadline in fake
 * time. */
#ifndef LIMBER_TESTS_FAKE_CLOCK_H
#define LIMBER_TESTS_FAKE_CLOCK_H

#include "limber/sys/clock.h"

struct fake_time;

struct fake_clock {
	struct clock clock;
	struct fake_time *time; /* shared */
};

/* Begins at this instant (UTC; the zone is UTC), one minute after the machine was started. */
void fake_clock_open(struct fake_clock *fc, int64_t wall_s);
void fake_clock_close(struct fake_clock *fc);

/* Moves it on; whoever waits looks at the new time. */
void fake_clock_advance(struct fake_clock *fc, int64_t ms);
/* The machine sleeps: the monotonic clock stands still, nobody is woken. */
void fake_clock_sleep(struct fake_clock *fc, int64_t ms);

/* How many times wait() was called: a program that sleeps calls it once and stays there. */
int fake_clock_waits(const struct fake_clock *fc);

#endif

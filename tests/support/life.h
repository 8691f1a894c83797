/* Random people who live with one routine, for property tests: what they are asked comes from the
 * engine, what they make of it from the seed. Flares, declined rungs, a condition, weeks off,
 * sessions that hurt or were left unfinished: all of it happens to somebody. */
#ifndef LIMBER_TESTS_LIFE_H
#define LIMBER_TESTS_LIFE_H

#include "limber/base/prng.h"
#include "limber/core/plan_day.h"

enum { LIFE_STEPS_MAX = 4 };

struct life {
	struct prng prng;
	struct history history;
	struct profile profile; /* as of the day */
	struct routine routine;
	struct date day;
	bool is_calm; /* mornings are good, and nothing is decided */
	int hour;     /* when sessions begin; 0: at any of the day */
};

/* How a session goes. */
struct mood {
	bool is_short, is_nothing, is_hurt, is_eased, is_stopped;
	bool is_nearly_all; /* each set is 80 to 99 % of what was asked, in one quantity */
	int left_sets;      /* so many of the last, but not the first: skipped, or ended before */
	int effort, pain_before, pain_after; /* or UNKNOWN */
};

void life_begin(struct life *l, uint64_t seed, int n_steps);
void life_end(struct life *l);

/* Something is decided on the life's day, early in the morning. */
void life_decide(struct life *l, enum event_kind kind, const char *value);

int life_pick(struct life *l, int lo, int hi);
bool life_chance(struct life *l, int pct);
struct mood life_mood(struct life *l);

/* Makes it one in which not all is done, but most. */
void life_fall_short(struct life *l, struct mood *mood);

/* What progress() needs for the first step, on the life's day. */
struct progress_input life_input(const struct life *l);

/* The whole routine on the life's day; routine_day_release() it. */
void life_ask(const struct life *l, struct routine_day *ret);

/* Does the day's session: n steps of the routine, as they were asked. */
void life_do(struct life *l, const struct advice *asked, int n, const struct mood *mood);

/* The morning n days later, with the mornings between and now and then a decision. */
void life_pass(struct life *l, int n);
int life_days_to_next(struct life *l); /* mostly one to three */

/* Adds the rows of a log to another in another order. */
void life_shuffle(struct life *l, const struct history *from, struct history *ret);

/* Calls live for the seeds 1 to n. Where one fails, life_tell_seed(), a test's teardown, names
 * it. */
void life_each_seed(uint64_t n, void (*live)(uint64_t seed));
int life_tell_seed(void **state);

/* The teardown goes with the test. */
#define life_test(f) cmocka_unit_test_teardown(f, life_tell_seed)

#endif

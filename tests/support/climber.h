/* Random people who climb a ladder, for property tests: a routine of one step, a log that grows
 * with what they are asked, and what they make of it. They are pushed to the top of a rung's range,
 * so that rungs are left at all. */
#ifndef LIMBER_TESTS_CLIMBER_H
#define LIMBER_TESTS_CLIMBER_H

#include "limber/base/prng.h"
#include "limber/core/progress.h"

/* One life: a step of a routine, and a log that grows. */
struct climber {
	struct prng prng;
	struct routine routine;
	struct progress_input in;
	struct profile profile;
	struct history log;
	const struct ladder *ladder;
	int stood;         /* the rung that was last done, stand-ins aside */
	int stand_in;      /* the last of those; else as `stood` */
	int on;            /* what the newest session was done with ... */
	struct dose asked; /* ... and how much; sets == 0: there is none */
	bool is_new_there; /* that is not earned, nor was any of its sessions a good one yet */
	bool is_levelled;  /* today: a break may not have cost the rung that it had cost before */
	struct date declined; /* the last proposal that was */
	char declined_key[KEY_MAX];
};

/* Whoever begins above the lowest rung may have done the one below to its top weeks ago. The log is
 * released by the caller. */
void climber_begin(struct climber *l, uint64_t seed);

bool climber_chance(struct climber *l, int pct);

/* Of a key, and back to an exercise. */
int climber_rung(const struct climber *l, const char *key);
struct exercise climber_exercise(const struct climber *l, const char *key);

void climber_say(struct climber *l, enum event_kind kind, const char *value);

/* Now and then a sensitivity, or another level. */
void climber_say_something(struct climber *l);

/* The day's session, if anything is asked; and whether any set of it was tried and kept its
 * form. */
void climber_train(struct climber *l, const struct advice *a);
bool climber_was_done(const struct climber *l);

#endif

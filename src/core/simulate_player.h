/* A person's days in the log: what simulate.c asks of them, and what they write into it. */
#ifndef LIMBER_CORE_SIMULATE_PLAYER_H
#define LIMBER_CORE_SIMULATE_PLAYER_H

#include "simulate_person.h"

/* Parts of a day, each filled one thing after the other. */
enum day_part { PART_MORNING, PART_SET_TIME, PART_EVENING, PARTS };

struct player {
	const struct simulate_input *in;
	struct history *log;
	struct person person;
	struct date day;
	struct profile profile; /* as of the day */
	struct person_morning morning;
	int free_min[PARTS]; /* when each part of the day has room */
};

/* On the first day, before anything else. n_days: to be played in all. */
void player_begin(struct player *p, const struct simulate_input *in, struct history *log,
		  int n_days);

/* A day begins: the check-in, and what is said with it. */
void player_wake(struct player *p);

/* An item that is due, in the plan's order: done and logged, or not. */
bool player_does(struct player *p, const struct routine_day *r, const struct day_item *item);

/* A break from sitting: two a day are played, and none counts as a session. */
bool player_is_break(const struct player *p, const struct routine_day *r);

#endif

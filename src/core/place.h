/* Where a person is in a routine's schedule, by what was done of it: which week, how many days of
 * that, and what has led there. */
#ifndef LIMBER_CORE_PLACE_H
#define LIMBER_CORE_PLACE_H

#include "gate.h"
#include "ground.h"

/* How the day came to its week. */
enum turn {
	TURN_BEGUN,
	TURN_STAYED,
	TURN_ON,
	TURN_WAITS, /* all of it is done, but nothing goes up today */
	TURN_HURT,  /* the others go back to less work */
	TURN_DAYS_OFF,
	TURN_FLARE,
	TURN_BAD_DAYS,
};

struct place {
	int week;
	int done; /* days of it */
	enum turn turn;
	struct gate gate; /* what it waits for */
	int days_off;
	struct date day; /* the newest, of week last_week (0: there is none yet) */
	int last_week;
	bool is_done;         /* on it: all of it */
	struct ground ground; /* why it does not count; none where it does */
	/* The newest day with any of its load done, or the first, where none had: days off are
	 * counted from it, and what they leave is of that week. */
	struct date trained;
	int trained_week;
	struct date whole;     /* the newest such that was not so sore that less was asked */
	struct date eased_for; /* the flare-up, by its first day, that it went back for */
	size_t used[USED_MAX]; /* sessions that count for the week, oldest first */
	int n_used;
};

/* As of the input's day: one for all of the routine, whichever step the input is of, if any. Which
 * days are very bad and what is usual is its first step's to say. */
struct place place_find(const struct progress_input *in);

/* What the last session asked of this step's history, for steps of other weeks may share it; no
 * sets where there was none. */
struct dose place_previous(const struct progress_input *in, const struct place *p);

#endif

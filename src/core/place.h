/* Where a person is in a routine's schedule, by what was done of it: which week, how many days of that,
 * and what has led there. */
#ifndef LIMBER_CORE_PLACE_H
#define LIMBER_CORE_PLACE_H

#include "gate.h"
#include "judge.h"

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
	bool is_done, is_upset; /* on it: all of it; something that speaks against more */
	struct date trained;   /* the newest with any of its load done; the first, where none had */
	struct date eased_for; /* the flare-up, by its first day, that it went back for */
	bool counts;           /* the newest session does */
	struct judged last;    /* what kept it from counting, or its day */
	size_t used[USED_MAX]; /* sessions that count for the week, oldest first */
	int n_used;
};

/* As of the input's day. */
struct place place_find(const struct progress_input *in);

/* What speaks against more: pain, a bad morning, the leg, lost form or too much effort. */
bool place_is_upset(const struct judged *j);

/* An interval in ten of each step may be cut short. */
enum { PLACE_QUOTA_PCT = 90 };

/* What a week has of the input's step. */
struct dose place_dose(const struct progress_input *in, int week);

/* What the last session asked of this step's history, for steps of other weeks may share it; no sets
 * where there was none. */
struct dose place_previous(const struct progress_input *in, const struct place *p);

#endif

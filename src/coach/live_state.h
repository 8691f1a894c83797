/* What the two halves of a guided session's log share: beginning and going on (live.c), and what is
 * written of it (live_log.c). */
#ifndef LIMBER_COACH_LIVE_STATE_H
#define LIMBER_COACH_LIVE_STATE_H

#include "coach_state.h"
#include "limber/coach/log.h"

struct live {
	struct coach *coach;
	struct run run;
	struct session_row row; /* its sets: one a run set at most, in seq order; owned here */
	struct history kept;    /* lends the rows their texts */
	bool *is_unsaved;       /* by seq */
	bool is_begun;          /* the database knows the session */
	bool is_replanned;      /* and its plan is out of date */
	bool is_answered;       /* and its answers are */
	bool is_over;           /* ended or taken back: nothing more is written */
	bool is_rehearsal;
	int first_set;
	struct moment last; /* of the last thing logged */
	struct err failure;
};

/* Writes all that waits; remembers why where it could not. */
bool live_flush(struct live *l);

#endif

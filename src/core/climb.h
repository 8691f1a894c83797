/* Where a person stands on the ladder of a step's exercise, and where to go from there (EVIDENCE
 * 5).
 *
 * The log alone says it. A rung is the person's while the newest session of the routine's last
 * weeks was done on it, else it is the one that the file names. It is left downwards where its own
 * log says so (row 3 at its first dose, row 6 again after a cut, the longest breaks), until the one
 * below was done to its top after that, however long that takes; upwards when its top was reached.
 * What safety puts in a blocked rung's place is none of all this: the rung comes back with the
 * block's end. No change but the one upwards asks for more work than was asked before it
 * (rung_work.h).
 *
 * A routine may name a rung that was never done. Someone new who knows an easier one of its ladder
 * does that, until the ladder leads to it or they decline it; where nothing is known of the ladder
 * it is done as written, and what is to be true first is said. */
#ifndef LIMBER_CORE_CLIMB_H
#define LIMBER_CORE_CLIMB_H

#include "foothold.h"

enum { CLIMB_KEYS_MAX = RUNGS_MAX + 1 };

enum climb_wait {
	WAIT_NONE,
	WAIT_DECLINED, /* it was put off */
	WAIT_SAFETY,   /* it is blocked */
	WAIT_PAIN,     /* too sore for its gate */
	WAIT_RIVAL,    /* it is left to another step of the routine */
	WAIT_FLARE,    /* a flare-up is too near */
	WAIT_WEEK,     /* the rung is too new */
	WAIT_STEP,     /* the last step is */
	CLIMB_WAITS
};

/* What waits only, as a cap is named; NULL for what is not a matter of days. */
extern const char *const climb_waits[CLIMB_WAITS];

struct climb {
	const struct ladder *ladder; /* NULL: nothing of it matters today */
	int rung;                    /* what is done today; -1: nothing of the ladder can be */
	int written;                 /* what the file names */
	int newest;           /* what the newest session of the step was done with; -1: unknown */
	bool has_risen;       /* the log has them on a rung that they went up to ... */
	struct date risen;    /* ... in this session */
	int blocked;          /* what is blocked today, so that `rung` stands in for it; else -1 */
	struct ruling ruling; /* on that one */

	/* A rung up or down is proposed, until the first session on it. */
	int change;
	int pct;             /* down: of what was last asked there */
	int row;             /* down: EVIDENCE's, of what was wrong above */
	const char *sources; /* its numbers; up: NULL, that is a proposal of its own */
	struct date since;   /* up: when the top was first asked for */
	char ground[GROUND_TEXT];
	size_t used[USED_MAX]; /* the sessions that it rests on, newest first */
	int n_used;
	struct readings readings; /* of that rung */

	/* The rung that the log of other routines has someone new on, where the file's is above it
	 * and was never done; else -1. And whether it is put in place: until the first session on
	 * it here. */
	int earlier;
	bool is_earlier;
	/* Nothing is known of the ladder, and the file's is not where one begins: its gate is
	 * told. */
	bool is_ahead;

	/* The top is reached, but the next rung is not for now, or not for this step. */
	enum climb_wait wait;
	struct date declined_to;  /* WAIT_DECLINED: when it may be proposed again */
	struct ruling waits_for;  /* WAIT_SAFETY */
	int max_pain;             /* WAIT_PAIN */
	const struct step *rival; /* WAIT_RIVAL */

	/* The rung that the file names; NULL where it was not looked at. */
	const struct foothold *here;

	/* The history keys that were looked at. */
	const char *keys[CLIMB_KEYS_MAX];
	int n_keys;
};

/* here: room for what ret->here may point to. */
void climb(struct climb *ret, struct foothold *here, const struct progress_input *in,
	   const struct safety_input *person);

/* A step as it is done on a rung. False where the rung's exercise has no file. */
MUST_USE bool rung_step_of(struct rung_step *ret, const struct climb *c, int rung,
			   const struct progress_input *in);

/* Why it changes, what a stand-in is for, or what the next rung waits for: instead of what the
 * rung's own rule says, in front of it, or behind it. begin: what a change begins with
 * (rung_work.h). */
void climb_say(char why[WHY_MAX], const struct climb *c, const struct progress_input *in,
	       const char *begin);

#endif

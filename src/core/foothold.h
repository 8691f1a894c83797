/* One rung, and what its own log says of it (EVIDENCE 5): whether it is to be left. */
#ifndef LIMBER_CORE_FOOTHOLD_H
#define LIMBER_CORE_FOOTHOLD_H

#include "graded.h"
#include "ladder.h"

/* Points into itself: it is not copied. */
struct foothold {
	struct rung_step at;
	struct progress_input in;
	struct graded_rule rule;
	struct dosing filling; /* of the double rule */
	struct review v;
	struct standing st;
	struct decision d;
};

/* Decides the day there; ret->at is set. */
void foothold_stand(struct foothold *ret, const struct progress_input *in);

/* The day (its number) of the newest session that it was tried in, or NEVER. */
enum { NEVER = INT32_MIN };
int foothold_last(const struct foothold *f);

enum { GROUND_TEXT = WHY_MAX / 3 };

/* Why a rung is left downwards: to which share of what was last asked on the one below, and how
 * many of the newest sessions say so. */
struct fall {
	bool (*matches)(const struct foothold *f);
	int row, pct, rests_on;
	void (*say)(char ret[GROUND_TEXT], const struct foothold *f);
	const char *sources; /* EVIDENCE's, as the row's own */
};

/* NULL where it is not. */
const struct fall *foothold_fall(const struct foothold *f);

/* How many good sessions at the top of its range open the next rung: two, or one more for who is
 * new or 65 and over, as a rung cannot be halved. They are counted as the table counts them for a
 * step. */
enum { EXIT_SESSIONS_MAX = 3 };
int foothold_sessions(const struct progress_input *in);

/* Whether there were so many at one dose, the newest with an effort given and after the day
 * `since`, and the last session was one of them. */
bool foothold_is_mastered(const struct foothold *f, int since);

/* Whether a session on it, after the day `since`, is a week ago: nobody goes from rung to rung
 * faster, not where the first dose is the top already either (our proposal; a step is not in 2.2's
 * words). */
bool foothold_is_settled(const struct foothold *f, int since);

/* Whether its dose went up within the last four days: a rung up is a step, too. */
bool foothold_was_raised(const struct foothold *f);

/* Whether a flare-up is on, or was within four weeks: a rung up cannot be halved, as steps are
 * then. */
bool foothold_is_near_flare(const struct foothold *f);

/* Whether it is mastered, at the top of its range, and today is a day for more. is_below: it is
 * easier than what the routine names. */
bool foothold_is_done(const struct foothold *f, bool is_below);

/* Of one that is done: whether it is for the routine's limit, short of the top of its range. */
bool foothold_is_limited(const struct foothold *f);

#endif

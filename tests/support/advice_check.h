/* What holds of any advice, whatever came before it; for property tests. Each fails the test. */
#ifndef LIMBER_TESTS_ADVICE_CHECK_H
#define LIMBER_TESTS_ADVICE_CHECK_H

#include "limber/core/progress.h"
#include "support/life.h"

/* One sentence or more that fits, in valid UTF-8, closed by a full stop; and the move is what the
 * target is to the one before, on more days only for less of a week. */
void check_why(const struct advice *a);
void check_move(const struct advice *a);

/* Within the cap of the exercise that is done, within the step's bounds, and never nothing of what
 * it is made of. */
void check_limits(const struct advice *a, const struct step *step, const struct catalog *catalog);

/* Where this morning is at 7 or more, a flare-up is on, or leg symptoms that moved have not
 * settled: nothing is more than it was last time, whatever the rule, and no rung up is proposed. */
void check_gate(const struct advice *a, const struct life *l);

void check_same(const struct advice *a, const struct advice *b);

/* No see-saw: after a cut no target passes the dose it was cut from before four good sessions. What
 * is older than half a year is not read any more, the session that was cut for not either. Begins
 * as {0}. */
enum { GOOD_AFTER_CUT = 4 };

struct cut {
	char key[KEY_MAX];
	struct dose from;
	struct date day;        /* when that was last asked */
	char easy_key[KEY_MAX]; /* of the newest easy week since, with what it asked */
	struct dose easy, before_easy;
	struct date good_on[GOOD_AFTER_CUT];
	int good; /* days since with a good session; no more are counted */
};

/* To be told of each target on a life's day, in order. */
void check_no_seesaw(struct cut *cut, const struct advice *a, const struct life *l);

/* Whether a asks for more than b: in something, and in nothing less; or where they cannot be
 * compared so, for a tenth more work at a load that is no lighter. */
bool asks_more(const struct dose *a, const struct dose *b);

#endif

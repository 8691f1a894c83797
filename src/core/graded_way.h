/* How a way back goes on, to its end. */
#ifndef LIMBER_CORE_GRADED_WAY_H
#define LIMBER_CORE_GRADED_WAY_H

#include "graded.h"

/* Where a way back leads in the end. */
const struct dose *graded_way_end(const struct comeback *c);

/* How many of its good sessions are still to be done. */
int graded_shares_left(const struct comeback *c);

/* The way back as a row: whether there is a dose to come back to; whether it is by shares and under
 * way, until its days are over, too, for of a small dose nothing may have been taken: it is the
 * only way up then; whether the last session leads on, and what is asked then. */
bool graded_is_below_goal(const struct review *v);
bool graded_is_coming_back(const struct review *v);
bool graded_is_on_way_back(const struct review *v);
void graded_go_further_back(struct decision *d, const struct review *v);

/* Whether the way back of a flare-up goes on after a cut for what was done while that was on: from
 * lower down, once. */
bool graded_way_outlasts_cut(struct decision *d, const struct review *v);

/* Gives up what was left more than six weeks ago: from there on usual steps lead up, and the log is
 * read no further back (window.h). Returns the goal; sets == 0: there was none of that age. */
struct dose graded_outlive_way(struct comeback *c, struct date day);

/* How many of its days are not over yet. */
int graded_days_left(const struct comeback *c, struct date day);

/* When all of it is asked of whoever does what the decision asks and trains each day from then on,
 * and well: at the earliest. False where it is given up before: when usual steps lead on. */
bool graded_way_over(struct date *ret, const struct decision *d, const struct review *v);

/* Of a way that takes its days, in a clause: "all of it on 16 Nov at the earliest", "usual steps
 * from 11 Aug on". */
enum { OVER_TEXT = 48 };
void graded_say_over(char ret[OVER_TEXT], const struct decision *d, const struct review *v);

/* "7.5 %": what a good session adds, of what it leads to; where it does not go by steps. */
enum { SHARE_TEXT = 16 };
void graded_say_share(char ret[SHARE_TEXT], const struct comeback *c);

/* What so many shares of the way make of it, from what is done now; true where that is all of
 * it. */
bool graded_way_after(struct dose *ret, const struct comeback *c, int taken, const struct dose *now,
		      const struct review *v);

#endif

/* What every way back begins with, whatever it is from: for the files that begin one. */
#ifndef LIMBER_CORE_GRADED_BEGIN_H
#define LIMBER_CORE_GRADED_BEGIN_H

#include "graded.h"

/* A way back that begins today, to what was done last: from such a share of it, in so many
 * shares. */
struct comeback graded_way_from(const struct decision *d, const struct review *v,
				enum comeback_from from, int pct, int shares);

/* That of a flare-up, or of days like it; where days off ask for one as well, the slower of the
 * two. */
struct comeback graded_way_from_bad_days(const struct decision *d, const struct review *v,
					 enum comeback_from from);

/* A way back from what a session itself brought on takes two weeks, as that of a longer break does,
 * however many sessions they hold: ten per cent a day would be as much again in ten days. */
void graded_take_two_weeks(struct comeback *c, struct date day);

/* The half of a flare-up is over, and its way back begins today. */
void graded_leave_half(struct comeback *c, struct date day);

/* No more work than such a share of the last dose: what was before an easy week may be more.
 * Returns whether it would have been. */
bool graded_keep_near(struct dose *d, int pct, const struct review *v);

/* The last dose at such a share; false where days off or a cut ask for less, or a cut for the
 * same. */
bool graded_ease(struct dose *eased, int pct, const struct decision *d, const struct review *v);

/* Begins the way back of a flare-up, after it or what is like it: from 70 %. False where that would
 * be no less than what is asked anyway. */
bool graded_come_back(struct decision *d, const struct review *v, enum comeback_from from);

/* Stretches and mobility, and what is spared: but walks of nobody's prescription are halved. What
 * is prescribed stays so in a flare-up as far as a professional wrote it: what it grew by since is
 * eased like all else, to no less than the dose that the step begins with, or than their lower
 * bound. */
bool graded_stays_as_it_was(const struct review *v);

/* "about 90 %": of the work before, the weight apart: both shrink (EVIDENCE 2.2), and as one number
 * it would be none of the table's. */
int graded_work_left(const struct decision *d);

enum { LEFT_TEXT = 128, MORE_TEXT = 112 };

/* "about 63 % of what it was (70 % in whole reps)", or of the reps and with a lighter weight;
 * before: of the time before that it is a share of, " before them", or "". */
void graded_say_left(char ret[LEFT_TEXT], const struct decision *d, const struct review *v,
		     const char *before);

/* How the way that begins goes on: "and 10 % more after each good session"; where it takes its
 * days, "and all of it on 21 Sep at the earliest, after ten days off". */
void graded_say_more(char ret[MORE_TEXT], const struct decision *d, const struct review *v);

#endif

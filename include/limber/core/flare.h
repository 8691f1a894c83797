/* Flare-ups: days on which the back is clearly worse than it was lately. The person says when one
 * begins; two mornings running within a point of what was usual before it end it, or the person
 * does (EVIDENCE 2.1, 2.2). */
#ifndef LIMBER_CORE_FLARE_H
#define LIMBER_CORE_FLARE_H

#include "limber/core/exercise.h"
#include "limber/core/history.h"

enum flare_state {
	FLARE_NONE,
	FLARE_ACUTE,   /* it is on */
	FLARE_SETTLED, /* it is over, for no more than four weeks */
};

/* A flare-up that has not settled after six weeks is not counted as one any more: it is how the
 * back is now, and the mornings say so. */
enum { FLARE_MOST_DAYS = 42, FLARE_CARE_DAYS = 28, FLARE_TEXT = 400 };

struct flare {
	enum flare_state state;
	struct date begun;   /* of the newest; where the state is not NONE */
	int usual;           /* 0 to 10: before it, and before a flare-up or bad mornings that it
	                      * followed; UNKNOWN where nothing was told */
	struct date settled; /* where it is SETTLED: the second good morning, or when it was said */
	int begun_lately;    /* how many began in the six weeks up to that one, itself included */
	bool is_long;        /* two weeks, and not settled; or it never did in six */
	bool needs_review;   /* that, or the third of six weeks: a professional should look at it */
};

/* What there is on a day: from its events and mornings, and those before. Another begin while one
 * is on is the same one. */
void flare_at(struct flare *ret, const struct history *h, struct date day);

/* Whether one is on, on a day. */
bool flare_is_on(const struct history *h, struct date day);

/* What goes on through one: what is for everybody (safety.h), and what a professional
 * prescribed. */
bool flare_spares(const struct exercise *e, bool is_prescribed);

/* Whether an exercise is left to rest while one is on: all else that loads, and the core. */
bool flare_rests(const struct flare *f, const struct exercise *e, bool is_prescribed);

/* What rests, what is good now and what ends it; and what else there is to do about a long one, or
 * one of many ("" where there is nothing). */
void flare_say(const struct flare *f, char ret[FLARE_TEXT]);
void flare_say_review(const struct flare *f, char ret[FLARE_TEXT]);

/* How one ended that is SETTLED: "The flare-up has settled". */
const char *flare_end(const struct flare *f);

/* What a day tells of flare-ups: that one begins, or how it ended; NULL where neither. What is said
 * of one that is on already, or of one that mornings had told the end of, is no news. */
const char *flare_news(const struct history *h, struct date day);

#endif

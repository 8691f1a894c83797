/* How far back the log counts for one history key. Rules read this part of it and nothing older, so
 * that today's dose costs the same after twenty years; the store loads no more than this. */
#ifndef LIMBER_CORE_WINDOW_H
#define LIMBER_CORE_WINDOW_H

#include "limber/core/flare.h"

/* A fortnight and a day back from the newest day of it, to the last session that tells what was
 * asked then: the two weeks that a dose may not grow by more than 30 % in, and a freeze lasts
 * (EVIDENCE 2.2); and eight days of it where they hold fewer, twice the four good sessions that end
 * the wait after a cut. Who comes back from a break comes back to what was before it: as much of
 * that counts, too. Nothing is older than half a year. */
enum { WINDOW_DAYS = 15, WINDOW_TRAINED = 8, BREAK_DAYS = 7, WINDOW_WEEKS_MAX = 26 };

/* So long after a break somebody may still be on the way back from it: four weeks where all
 * sessions go well, and half as many again. A break from all training is reached for a week more,
 * so that the end can be told. */
enum { WAY_BACK_DAYS = 42 };

/* A schedule goes by how often its routine was done, whatever was asked: half a year of it
 * counts. */
enum { SCHEDULE_DAYS = WINDOW_WEEKS_MAX * WEEKDAYS };

/* How far before any session its mornings count: as long as a baseline looks back, two weeks of bad
 * ones and the four before those, from before a flare-up that it may have come after. */
enum { MORNINGS_DAYS = 14 + 28 + FLARE_MOST_DAYS + FLARE_CARE_DAYS };

struct window {
	struct date day;   /* only days before it count */
	struct date reach; /* and what was before this one, like what was before a break */
	struct date since; /* WINDOW_DAYS before the newest day, or before a break */
	struct date oldest;
	int n;             /* days of it that count, down to `oldest` */
	bool has_older;    /* the log goes on before them ... */
	struct date older; /* ... on this day */
};

/* What windows must reach on a day, whatever the key: what was before a flare-up that still matters
 * (flare.h), the weeks by which an easy one is earned (deload.h), the first walk while only the
 * allow-list is left (listed.h), and what was before a break or leg symptoms that the way back may
 * still come from. Of breaks a history tells only as far as it has the sessions. */
struct date window_reach(const struct history *h, struct date day);

/* The last day before such a break, from the days on which anything was trained. */
struct gap {
	struct date day;   /* only days before it count */
	struct date next;  /* the oldest seen; `day`: none yet */
	struct date reach; /* what to reach; `day`: there was no break */
};

/* As far as a history tells; from there on, to be told of older days, newest first, until false:
 * none older matters. */
void gap_find(struct gap *g, const struct history *h, struct date day);
bool gap_goes_on(struct gap *g, struct date day);

void window_begin(struct window *w, struct date day, struct date reach);

/* Whether a day on which the key was trained, and not left out, counts. To be asked of all of them
 * before w->day, newest first, until one does not: none older does. */
bool window_takes(struct window *w, struct date day);

/* The first session that counts for a key as of a day, and whether the log goes on before it; where
 * none counts, the first session that is not before the day. */
size_t window_first(const struct history *h, const char *key, struct date day, bool *ret_has_older);

#endif

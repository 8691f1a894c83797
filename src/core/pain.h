/* Pain, as EVIDENCE 2.2 reads it: a day's morning, the baseline of many, and the bands above it. */
#ifndef LIMBER_CORE_PAIN_H
#define LIMBER_CORE_PAIN_H

#include "limber/core/progress.h"

enum band { BAND_UNKNOWN, BAND_LOW, BAND_MIDDLE, BAND_HIGH };

enum {
	ENTRIES = 7,              /* of the last mornings make the median */
	ENTRY_DAYS = 28,          /* and none older than that */
	STAND_IN_DAYS = 7,        /* a morning so long after a session may still speak for it */
	BASELINE_NO_STRENGTH = 7, /* from here on: no strength work, short walks only */
	CALM_MORNINGS = 2,        /* running, and what was bad has settled (post-flare) */
	PAIN_RISEN = 2,           /* a morning so far above the baseline is a bad one (row 4) */
	PAIN_MUCH = 5,            /* and with so much pain a very bad one */
};

/* The log as it is known on the morning of a day: of that day its check-in counts, not its
 * sessions, so that what is asked does not change while it is being done. The mornings of the days
 * asked about and MORNINGS_DAYS before them must be in memory; and where none of a day's four weeks
 * tells, the key's window of `as_of` (window.h): only for the day that is planned is it always
 * read. */
struct mornings {
	const struct history *history;
	const char *key; /* of the exercise asked about: how much counts for a baseline */
	struct date as_of;
	bool is_under_way;       /* of that day the sessions have something to say of its rest */
	struct usual_days *kept; /* NULL: what is usual is worked out anew each time */
};

/* What was usual on days that were asked about already: the exercises of a routine are mostly
 * judged by the same. Of one log, and of days before `as_of`, whose mornings are told; begins as
 * {0}. */
enum { USUAL_DAYS = 64 };
struct usual_days {
	struct entry {
		struct date day;
		int pain; /* what its mornings and those before it tell, or UNKNOWN */
	} v[USUAL_DAYS];
	int n;
};

/* Of the input's log, for its exercise. */
struct mornings mornings_of(const struct progress_input *in, struct date as_of);

/* The day's entry: its check-in, else what its first session was begun with; UNKNOWN for
 * neither. */
int pain_of_day(const struct mornings *m, struct date day);

/* The newest of so many days up to the last, newest first, into room for all of them. Returns how
 * many: not every day has one, and there are `most` at most. */
int pain_entries(const struct mornings *m, struct date last, int days, int most, struct entry *ret);

/* The first entry on the days after `day`, no more than a week later: the next morning, or what
 * stands in for it. UNKNOWN where there is none. */
int pain_after_day(const struct mornings *m, struct date day, struct date *ret_day);

/* Of up to ENTRIES, in any order; UNKNOWN of none. */
int pain_lower_median(const int *pains, int n);

/* How mornings are lately, bad ones and good: the lower median of the last seven entries within 28
 * days, the day's own included; UNKNOWN where there is none. */
int pain_median(const struct mornings *m, struct date day);

/* The same; where there is none, the first pain given in what counts of the log. */
int pain_lately(const struct mornings *m, struct date day);

/* What is usual, by which a morning is bad: the same; but in a bad spell what it was before
 * (spell.h), and in a flare-up and for four weeks after it no more than it was before. Else their
 * own mornings would be the measure of what follows, and a back as usual that is as bad as ever. */
int pain_baseline(const struct mornings *m, struct date day);

/* The same of the mornings alone, UNKNOWN where none of its four weeks tells: for a day that is
 * past, the window of which need not have been read. */
int pain_told_baseline(const struct mornings *m, struct date day);

/* And whatever flare-ups there were: of the last six weeks of mornings. */
int pain_usual_by_mornings(const struct mornings *m, struct date day);

/* Whether the day's check-in is far above the baseline: two points, or in the high band. */
bool pain_is_raised(const struct mornings *m, struct date day);

/* Whether the day's check-in is in the high band, or far above the baseline and much: strength and
 * core rest then (guards.c). After three such mornings one that is far above the baseline is
 * enough: what is a flare-up in all but name ends by calm ones, not by less bad ones. */
bool pain_is_very_bad(const struct mornings *m, struct date day);

/* Whether it is a bad day, on which nothing goes up: that, or its leg site is beyond the back, and
 * further out than the last one told before it (leg.h). */
bool pain_is_bad_day(const struct mornings *m, struct date day);

/* Whether something is so on a day, and was on no earlier one of its week: what is told once a
 * week. */
bool pain_is_first_of_week(const struct mornings *m, struct date day,
			   bool (*is_so)(const struct mornings *m, struct date day));

enum band pain_band(int pain, int baseline);

#endif

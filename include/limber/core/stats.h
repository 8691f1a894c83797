/* Series for the charts: the log, counted by day or week. Never queries, only counts. */
#ifndef LIMBER_CORE_STATS_H
#define LIMBER_CORE_STATS_H

#include "limber/core/catalog.h"
#include "limber/core/history.h"

enum { SERIES_LINES_MAX = 3, NO_VALUE = INT32_MIN };

struct series_line {
	char name[NAME_MAX]; /* "before", "after" */
	int *v;              /* n values; NO_VALUE where nothing was logged */
};

/* {0} is empty. Owns the values. */
struct series {
	char title[NAME_MAX]; /* "Walking, minutes a week" */
	char unit[16];        /* "min", "", "reps", "s" */
	struct date first;    /* the day of the first value */
	int step_days;        /* 1 or 7 */
	int n;
	struct series_line lines[SERIES_LINES_MAX];
	int n_lines;
	int goal; /* a line to reach, 0 for none */
	char note[LINE_MAX_BYTES]; /* why it is empty, in plain words; "" where it is not */
};

void series_release(struct series *s);

enum range { RANGE_4_WEEKS, RANGE_12_WEEKS, RANGE_YEAR, RANGE_ALL, RANGES };
extern const char *const range_words[RANGES]; /* "4w", "12w", "1y", "all" */
extern const char *const range_names[RANGES]; /* "4 weeks" ... */

struct stats_input {
	const struct history *history;
	const struct catalog *catalog;
	struct date day; /* the last day shown */
	enum range range;
	int walk_goal;        /* minutes a week, 0 for none */
	const char *exercise; /* for stats_exercise: its id */
};

/* Walking minutes a week (Mondays), guided or logged by hand, against the goal. */
void stats_walking(struct series *ret, const struct stats_input *in);
/* Pain before and after sessions, a day each (check-ins stand in for "before"). */
void stats_pain(struct series *ret, const struct stats_input *in);
/* The best set of a day of one exercise: hold seconds or reps, whichever it is measured in. */
void stats_exercise(struct series *ret, const struct stats_input *in);

/* The ids of exercises that have logged sets, most often done first; returns how many (at most
 * cap). For choosing what stats_exercise shows. */
int stats_exercises(const struct history *h, const char **ret, int cap);

/* Walked minutes between two days, both included. */
int stats_walk_minutes(const struct history *h, const struct catalog *c, struct date from, struct date to);

#endif

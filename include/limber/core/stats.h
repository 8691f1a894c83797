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
	char unit[16];        /* "min", "", "reps", "s"; "g" for loads, which are shown in kg */
	struct date first;    /* the day of the first value */
	int step_days;        /* 1, 7 or a multiple of it */
	int n;
	bool is_running; /* the last value's days are not over yet */
	struct series_line lines[SERIES_LINES_MAX];
	int n_lines;
	int goal;     /* a line to reach, 0 for none */
	int fixed_hi; /* the top of a scale that does not grow with its values (10), else 0 */
	char note[LINE_MAX_BYTES]; /* why it is empty and what fills it; "" where it is not */
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

/* What follows gives as many values as a chart can show clearly: over a long range each one stands
 * for several weeks, and the title says so. */

/* Walking minutes a week (from Monday), guided or logged by hand, against the goal. A week without
 * a walk is 0; weeks before the log began have no value. Over more than 60 weeks: averages. */
void stats_walking(struct series *ret, const struct stats_input *in);

/* Pain in the morning (else before the day's first session) and after its last one: each day of 4
 * weeks; over longer, the lower median of the days in each week or more. */
void stats_pain(struct series *ret, const struct stats_input *in);

/* The best set of one exercise each day of up to 12 weeks, then each week or more: seconds held,
 * reps, minutes or grams, whichever it is measured in now. A step's own dose counts only where the
 * exercise has been done with no other: a minute's walk to warm up is no walk. */
void stats_exercise(struct series *ret, const struct stats_input *in);

/* The ids of exercises that have logged sets, most often done first; returns how many (at most
 * cap). For choosing what stats_exercise shows. */
int stats_exercises(const struct history *h, const char **ret, int cap);

/* Whether an exercise's minutes are walked: a person's own "walk_the_dog" is, a walking lunge is
 * not. */
bool stats_is_walk(const struct catalog *c, const char *exercise);

/* Walked minutes between two days, both included. */
int stats_walk_minutes(const struct history *h, const struct catalog *c, struct date from,
		       struct date to);

#endif

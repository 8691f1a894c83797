/* How a series is made: span, days, lines. */
#ifndef LIMBER_SRC_CORE_SERIES_H
#define LIMBER_SRC_CORE_SERIES_H

#include "limber/core/stats.h"

/* The top of the pain scale. */
enum { PAIN_MAX = 10 };

/* Sets which days the series covers, and how many of them a value: 1, 7, or 4, 13 or 52 weeks, the
 * fewest that are at least min_step and give no more than max_n values. */
void series_span(struct series *s, const struct stats_input *in, int min_step, int max_n);

/* The first day anything was logged, at most `day`. */
struct date log_begin(const struct history *h, struct date day);

/* A value for each day that a series covers, NO_VALUE to begin with. */
struct days {
	struct date first;
	int n;
	int *v; /* owned until series_add_line takes it */
};
struct days series_days(const struct series *s);

/* The day's value, or NULL for a day that is not shown. */
int *days_at(const struct days *d, struct date day, struct date last);

/* Makes one value of the days that have one; n is at least 1. */
typedef int reduce_fn(const int *v, int n);

int reduce_best(const int *v, int n);
int reduce_median_pain(const int *v, int n); /* the lower one, as the rules' baseline */
/* Seconds to whole minutes a week, never rounded up: the goal is reached when it is. */
int reduce_minutes_a_week(const int *v, int n);

/* Adds the line and takes the days. Returns whether it has any value. */
bool series_add_line(struct series *s, const char *name, struct days d, reduce_fn *reduce);

#endif

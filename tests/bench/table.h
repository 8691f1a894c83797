/* Medians, and the rows of the tables of README.md. */
#ifndef LIMBER_BENCH_TABLE_H
#define LIMBER_BENCH_TABLE_H

enum { VALUES_MAX = 4 * 3600 };

double median(const double *v, int n);

void print_head(void);

/* limber's values beside a floor's, n pairs. most: the ratio asked for, 0 where a row is there to
 * be read only. */
void print_ratio(const char *what, const char *floor, const double *limber, const double *other,
		 int n, const char *unit, double most);

/* One value, at most `most`; `beside` is what a floor has, in words. */
void print_value(const char *what, double value, const char *unit, const char *beside, double most);

#endif

/* See table.h. Nothing here is passed or failed: a row says whether it held. */
#include "table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double median(const double *v, int n)
{
	static double sorted[VALUES_MAX];

	if (n <= 0)
		return 0;
	memcpy(sorted, v, (size_t)n * sizeof *v);
	qsort(sorted, (size_t)n, sizeof *sorted, compare);
	return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/* The median of the pairs' ratios: what disturbed both of a pair does not count. */
static double median_ratio(const double *a, const double *b, int n)
{
	static double ratio[VALUES_MAX];

	for (int i = 0; i < n; i++)
		ratio[i] = b[i] > 0 ? a[i] / b[i] : 0;
	return median(ratio, n);
}

void print_head(void)
{
	printf("| what | limber | beside | ratio | at most | held |\n|---|---|---|---|---|---|\n");
}

void print_ratio(const char *what, const char *floor, const double *limber, const double *other,
		 int n, const char *unit, double most)
{
	double ratio = median_ratio(limber, other, n);

	printf("| %s | %.2f %s | %s %.2f %s | %.2f × |", what, median(limber, n), unit, floor,
	       median(other, n), unit, ratio);
	if (most > 0)
		printf(" %.2f × | %s |\n", most, ratio <= most ? "yes" : "**no**");
	else
		printf(" | |\n");
	fflush(stdout);
}

void print_value(const char *what, double value, const char *unit, const char *beside, double most)
{
	printf("| %s | %.2f %s | %s | | %.2f %s | %s |\n", what, value, unit, beside, most, unit,
	       value <= most + 0.005 ? "yes" : "**no**");
	fflush(stdout);
}

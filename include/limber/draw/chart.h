/* Charts: one file and one row of charts.def each. They draw a series, whatever it is of. */
#ifndef LIMBER_DRAW_CHART_H
#define LIMBER_DRAW_CHART_H

#include "limber/core/stats.h"
#include "limber/draw/canvas.h"

struct chart {
	const char *id, *title; /* "walking", "Walking minutes a week" */
	/* With less room only the title and the read-out are drawn. */
	int min_rows, min_cols;
	void (*series)(struct series *ret, const struct stats_input *in); /* core/stats' */
	/* Title, read-out, plot, axes. cursor: index of the value that is read out, or -1 for the
	 * latest one. */
	void (*draw)(struct canvas *cv, struct rect r, const struct series *s, int cursor);
	bool wants_exercise; /* stats_input.exercise must be given */
};

const struct chart *chart_find(const char *id); /* NULL where there is none such */
extern const struct chart *const charts[];
extern const size_t n_charts;

/* The first value of a series that was logged and the last one: where a cursor starts and how far
 * it goes. False where there is none. */
bool series_ends(const struct series *s, int *ret_first, int *ret_last);

#endif

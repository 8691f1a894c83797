/* Charts: one file and one row of charts.def each. They draw a series, whatever it is of. */
#ifndef LIMBER_DRAW_CHART_H
#define LIMBER_DRAW_CHART_H

#include "limber/core/stats.h"
#include "limber/draw/canvas.h"

struct chart {
	const char *id, *title; /* "walking", "Walking minutes a week" */
	int min_rows, min_cols;
	void (*series)(struct series *ret, const struct stats_input *in); /* core/stats' */
	/* cursor: index of the value that is read out, or -1 for none. */
	void (*draw)(struct canvas *cv, struct rect r, const struct series *s, int cursor);
	bool wants_exercise; /* stats_input.exercise must be given */
};

const struct chart *chart_find(const char *id);
extern const struct chart *const charts[];
extern const size_t n_charts;

#endif

/* A series as upright bars. */
#ifndef LIMBER_SRC_DRAW_BARS_H
#define LIMBER_SRC_DRAW_BARS_H

#include "limber/core/stats.h"
#include "limber/draw/canvas.h"

/* The first line of the series, a bar for each value, with the goal's line behind them. */
void chart_bars(struct canvas *cv, struct rect r, const struct series *s, int cursor);

#endif

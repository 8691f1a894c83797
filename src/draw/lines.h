/* A series as lines. */
#ifndef LIMBER_SRC_DRAW_LINES_H
#define LIMBER_SRC_DRAW_LINES_H

#include "limber/core/stats.h"
#include "limber/draw/canvas.h"

/* What a gap means: LINES_BREAK where nothing is known of the days between, LINES_JOIN where a
 * value holds until the next. */
enum lines_gap { LINES_BREAK, LINES_JOIN };

void chart_lines(struct canvas *cv, struct rect r, const struct series *s, int cursor,
		 enum lines_gap gap);

#endif

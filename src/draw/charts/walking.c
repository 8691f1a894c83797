/* Walking minutes a week, as bars against the goal. */
#include "limber/draw/chart.h"

#include "../bars.h"
#include "../frame.h"

static void draw(struct canvas *cv, struct rect r, const struct series *s, int cursor)
{
	chart_bars(cv, r, s, cursor);
}

const struct chart chart_walking = {
	.id = "walking",
	.title = "Walking minutes a week",
	.min_rows = CHART_MIN_ROWS,
	.min_cols = CHART_MIN_COLS,
	.series = stats_walking,
	.draw = draw,
};

/* The best sets of one exercise. Between two of them the first one holds, so they are joined. */
#include "limber/draw/chart.h"

#include "../frame.h"
#include "../lines.h"

static void draw(struct canvas *cv, struct rect r, const struct series *s, int cursor)
{
	chart_lines(cv, r, s, cursor, LINES_JOIN);
}

const struct chart chart_exercise = {
	.id = "exercise",
	.title = "Best set of an exercise",
	.min_rows = CHART_MIN_ROWS,
	.min_cols = CHART_MIN_COLS,
	.series = stats_exercise,
	.draw = draw,
	.wants_exercise = true,
};

/* Pain in the morning and after sessions. A day without an answer is a gap: nobody knows. */
#include "limber/draw/chart.h"

#include "../frame.h"
#include "../lines.h"

static void draw(struct canvas *cv, struct rect r, const struct series *s, int cursor)
{
	chart_lines(cv, r, s, cursor, LINES_BREAK);
}

const struct chart chart_pain = {
	.id = "pain",
	.title = "Pain before and after",
	.min_rows = CHART_MIN_ROWS,
	.min_cols = CHART_MIN_COLS,
	.series = stats_pain,
	.draw = draw,
};

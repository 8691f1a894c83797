/* What every chart has around its plot: title, legend, read-out, axes, and the cursor's mark. */
#ifndef LIMBER_SRC_DRAW_FRAME_H
#define LIMBER_SRC_DRAW_FRAME_H

#include "limber/core/dose.h"
#include "limber/core/stats.h"
#include "limber/draw/canvas.h"

enum { CHART_MIN_ROWS = 8, CHART_MIN_COLS = 30 };

/* A glyph with its stand-in and its meaning. */
struct mark {
	uint32_t ch;
	char ascii;
	enum style style;
};

/* The marks of a series' lines, in their order; of two in one place; of the goal. */
extern const struct mark line_marks[SERIES_LINES_MAX];
extern const struct mark both_mark;
extern const struct mark goal_mark;

struct frame {
	struct canvas *cv;
	const struct series *s;
	int cursor;       /* -1: none */
	struct rect plot; /* where the values are drawn; the axis, value 0, is the row below it */
	int hi, tick;     /* value hi is plot.rows above the axis; hi is a multiple of tick */
};

/* Draws title and read-out, and says where the plot goes and how far its axis; head_rows are kept
 * free above it. Returns false where nothing is left to draw: an empty series (its note is drawn),
 * too little room. */
bool frame_begin(struct frame *ret, struct canvas *cv, struct rect r, const struct series *s,
		 int cursor, int head_rows);

/* ---- axis.c ---- */

/* Chooses hi and tick for values up to `high`, and takes from the plot the rows and columns that
 * the axes need, so that every tick lies exactly on a row. */
void frame_scale(struct frame *f, int high);

/* Draws both axes. col_of gives the column of a value; values before `first` are not shown. */
void frame_axes(const struct frame *f, int first, int (*col_of)(const struct frame *f, int i));

/* The cursor's mark below its value; draw it last. */
void frame_cursor(const struct frame *f, int (*col_of)(const struct frame *f, int i));

/* The day a value begins with, and whether dates need their years. */
struct date series_day(const struct series *s, int i);
bool series_is_long(const struct series *s);

/* A value as it is shown, without its unit: "12", "2.5" of 2500 g. */
void series_number(const struct series *s, int v, char ret[KG_TEXT]);

#endif

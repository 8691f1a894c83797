/* Small things drawn on several screens. */
#ifndef LIMBER_DRAW_WIDGET_H
#define LIMBER_DRAW_WIDGET_H

#include "limber/draw/canvas.h"

/* Big digits: '0' to '9', ':' and ' ' in a font of 3x5 pixels, seven-segment shapes, of which few
 * change from one second to the next. A pixel is 2 * scale columns by scale rows of spaces in
 * STYLE_BIG or STYLE_BIG_REST, which the theme shows in reverse: no font needed, readable on any
 * terminal. Unlit pixels are left as they are. */
struct big_size {
	int rows, cols;
};
struct big_size big_text_size(const char *s, int scale);
void big_text(struct canvas *cv, struct rect clip, int row, int col, int scale, enum style st,
	      const char *s);
/* The largest scale (0 where not even 1 fits, at most 3) at which s fits the rect. */
int big_text_scale(struct rect r, const char *s);

/* A horizontal bar filled to part of whole: eighth blocks on a thin line, or '#' on '.' in ASCII.
 * Empty only where part is 0, full only where it is whole. */
void bar(struct canvas *cv, struct rect clip, int row, int col, int cols, int64_t part,
	 int64_t whole);

/* A spark line of n values (those below lo are gaps: NO_VALUE is) between lo and hi, one cell
 * each; in ASCII tenths of the way, "0123456789X", so that pain reads as itself. */
void spark(struct canvas *cv, struct rect clip, int row, int col, const int *v, int n, int lo,
	   int hi, enum style st);

/* A rule across the rect's row, with a title in it where given. */
void rule_line(struct canvas *cv, struct rect r, int row, const char *title);

/* A framed panel over whatever is there, cleared inside; title may be NULL. Returns the room
 * inside, a blank column left and right of it. */
struct rect box_panel(struct canvas *cv, struct rect r, const char *title);

/* The answers 0 to hi of a scale, 3 columns each, the chosen one (or -1) in brackets; in the row
 * below what its two ends mean. */
struct scale {
	int hi, chosen;
	const char *low, *high; /* "none", "worst imaginable" */
};
void scale_row(struct canvas *cv, struct rect clip, int row, int col, const struct scale *scale);
int scale_cols(const struct scale *scale);

/* A week, Monday first: day names with today (0-6, or -1) in brackets, a mark below each. */
enum day_mark { DAY_FREE, DAY_PLANNED, DAY_PARTLY, DAY_DONE, DAY_MARKS };
enum { WEEK_STRIP_COLS = 22, WEEK_STRIP_ROWS = 2 };
void week_strip(struct canvas *cv, struct rect clip, int row, int col, const enum day_mark v[7],
		int today);

#endif

/* Small things drawn on several screens. */
#ifndef LIMBER_DRAW_WIDGET_H
#define LIMBER_DRAW_WIDGET_H

#include "limber/draw/canvas.h"

/* Big digits: digits, ':' and ' ' of 3x5 pixels, a pixel being scale_cols x scale_rows cells of
 * spaces in reverse (few bytes a second, no fonts needed, readable in any terminal). */
struct big_size {
	int rows, cols;
};
struct big_size big_text_size(const char *s, int scale);
void big_text(struct canvas *cv, struct rect clip, int row, int col, int scale, enum style st,
              const char *s);
/* The largest scale (0 where not even 1 fits, at most 3) at which s fits the rect. */
int big_text_scale(struct rect r, const char *s);

/* A horizontal bar filled to part of whole; eighth blocks, or '#' and '.' in ASCII. */
void bar(struct canvas *cv, struct rect clip, int row, int col, int cols, int64_t part,
         int64_t whole);

/* A spark line of n values (NO_VALUE leaves a gap) between lo and hi, one cell each; in ASCII
 * the digits 0-9. */
void spark(struct canvas *cv, struct rect clip, int row, int col, const int *v, int n, int lo,
           int hi, enum style st);

/* A rule across the rect's row, with a title in it where given. */
void rule_line(struct canvas *cv, struct rect r, int row, const char *title);

#endif

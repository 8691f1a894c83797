/* How cells get onto a canvas: one glyph after the other along a row, cut to an area. */
#ifndef LIMBER_SRC_DRAW_PEN_H
#define LIMBER_SRC_DRAW_PEN_H

#include "limber/draw/canvas.h"

/* Where text is being written: a row, the area it may touch, and the cell that a combining mark
 * would join. A pen without a canvas only measures. */
struct pen {
	struct canvas *cv;
	enum glyphs glyphs;
	struct rect area;
	int row, col;
	uint8_t style;
	struct cell *last;
};

struct pen pen_at(struct canvas *cv, struct rect clip, int row, int col, enum style st);

/* One glyph of width 1 or 2, whole or not at all; the pen moves on by its width in any case. */
void pen_glyph(struct pen *pen, uint32_t ch, int width);

#endif

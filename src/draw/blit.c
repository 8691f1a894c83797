/* Copies cells from one canvas to another. Not for drawing new ones: see canvas.c. */
#include "limber/draw/canvas.h"

#include "pen.h"

void canvas_blit(struct canvas *cv, struct rect r, const struct canvas *page, int from_row)
{
	for (int i = 0; i < r.rows && from_row + i < page->rows; i++) {
		const struct cell *from = page->cells + (from_row + i) * page->cols;
		struct pen pen = pen_at(cv, r, r.row + i, r.col, STYLE_TEXT);

		for (int col = 0; col < page->cols; col++) {
			if (from[col].width == 0)
				continue;
			pen.style = from[col].style;
			pen_glyph(&pen, from[col].ch, from[col].width);
			if (pen.last != NULL)
				pen.last->mark = from[col].mark;
		}
	}
}

/* The grid of cells: how they are put, kept whole and read back. Text is text.c's matter; of
 * terminals, colours and screens nothing is known here. */
#include "limber/draw/canvas.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/utf8.h"

#include "pen.h"

static const struct cell blank = { .ch = ' ', .width = 1, .style = STYLE_TEXT };

static int min_of(int a, int b)
{
	return a < b ? a : b;
}

static int max_of(int a, int b)
{
	return a > b ? a : b;
}

struct rect rect_meet(struct rect a, struct rect b)
{
	struct rect r = { .row = max_of(a.row, b.row), .col = max_of(a.col, b.col) };

	r.rows = max_of(0, min_of(a.row + a.rows, b.row + b.rows) - r.row);
	r.cols = max_of(0, min_of(a.col + a.cols, b.col + b.cols) - r.col);
	return r;
}

struct rect rect_inset(struct rect r, int rows, int cols)
{
	return (struct rect){ r.row + rows, r.col + cols, max_of(0, r.rows - 2 * rows),
			      max_of(0, r.cols - 2 * cols) };
}

void rect_drop(struct rect *r, int rows)
{
	r->row += rows;
	r->rows = max_of(0, r->rows - rows);
}

void canvas_init(struct canvas *cv, int rows, int cols, enum glyphs glyphs)
{
	*cv = (struct canvas){ .glyphs = glyphs };
	canvas_resize(cv, rows, cols);
}

void canvas_resize(struct canvas *cv, int rows, int cols)
{
	assert(rows >= 0 && cols >= 0);
	free(cv->cells);
	cv->cells = xcalloc((size_t)rows * (size_t)cols, sizeof(*cv->cells));
	cv->rows = rows;
	cv->cols = cols;
	canvas_clear(cv);
}

void canvas_release(struct canvas *cv)
{
	free(cv->cells);
	*cv = (struct canvas){ .glyphs = cv->glyphs };
}

void canvas_clear(struct canvas *cv)
{
	struct cell *end = cv->cells + (size_t)cv->rows * (size_t)cv->cols;

	for (struct cell *c = cv->cells; c < end; c++) {
		*c = blank;
	}
}

struct rect canvas_rect(const struct canvas *cv)
{
	return (struct rect){ .rows = cv->rows, .cols = cv->cols };
}

static struct cell *cell_at(const struct canvas *cv, int row, int col)
{
	return &cv->cells[(size_t)row * (size_t)cv->cols + (size_t)col];
}

/* A wide character that loses a half to columns col..end-1 loses the other half, too. */
static void blank_cut_halves(struct canvas *cv, int row, int col, int end)
{
	struct cell *first = cell_at(cv, row, col), *last = cell_at(cv, row, end - 1);

	if (first->width == 0)
		first[-1] = (struct cell){ .ch = ' ', .width = 1, .style = first[-1].style };
	if (last->width == 2)
		last[1] = (struct cell){ .ch = ' ', .width = 1, .style = last[1].style };
}

struct pen pen_at(struct canvas *cv, struct rect clip, int row, int col, enum style st)
{
	return (struct pen){ .cv = cv,
			     .glyphs = cv->glyphs,
			     .area = rect_meet(clip, canvas_rect(cv)),
			     .row = row,
			     .col = col,
			     .style = (uint8_t)st };
}

void pen_glyph(struct pen *pen, uint32_t ch, int width)
{
	const struct rect *a = &pen->area;
	int col = pen->col;

	pen->col += width;
	pen->last = NULL;
	if (pen->cv == NULL || pen->row < a->row || pen->row >= a->row + a->rows || col < a->col ||
	    col + width > a->col + a->cols)
		return;
	blank_cut_halves(pen->cv, pen->row, col, col + width);
	pen->last = cell_at(pen->cv, pen->row, col);
	*pen->last = (struct cell){ .ch = ch, .width = (uint8_t)width, .style = pen->style };
	if (width == 2)
		pen->last[1] = (struct cell){ .style = pen->style };
}

void canvas_put(struct canvas *cv, struct rect clip, int row, int col, enum style st, uint32_t ch,
		char ascii)
{
	struct pen pen = pen_at(cv, clip, row, col, st);

	pen_glyph(&pen, cv->glyphs == GLYPHS_ASCII ? (unsigned char)ascii : ch, 1);
}

void canvas_fill(struct canvas *cv, struct rect r, enum style st, uint32_t ch, char ascii)
{
	struct rect a = rect_meet(r, canvas_rect(cv));
	struct cell cell = { .ch = cv->glyphs == GLYPHS_ASCII ? (unsigned char)ascii : ch,
			     .width = 1,
			     .style = (uint8_t)st };

	for (int row = a.row; a.cols > 0 && row < a.row + a.rows; row++) {
		blank_cut_halves(cv, row, a.col, a.col + a.cols);
		for (int col = a.col; col < a.col + a.cols; col++) {
			*cell_at(cv, row, col) = cell;
		}
	}
}

/* Puts cp's bytes at ret + *len where they fit with a NUL. */
static bool append(char *ret, size_t cap, size_t *len, uint32_t cp)
{
	char bytes[4];
	size_t n = utf8_put(cp, bytes);

	if (*len + n >= cap)
		return false;
	memcpy(ret + *len, bytes, n);
	*len += n;
	return true;
}

void canvas_row_text(const struct canvas *cv, int row, char *ret, size_t cap)
{
	size_t len = 0, end = 0;
	bool fits = cap > 0;

	for (int col = 0; col < cv->cols && fits; col++) {
		const struct cell *c = cell_at(cv, row, col);

		if (c->width == 0)
			continue;
		fits = append(ret, cap, &len, c->ch);
		if (fits && c->mark != 0)
			fits = append(ret, cap, &len, c->mark);
		if (fits && (c->ch != ' ' || c->mark != 0))
			end = len;
	}
	if (cap > 0)
		ret[end] = '\0';
}

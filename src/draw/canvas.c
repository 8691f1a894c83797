/* The grid of cells and the text on it. Decides how wide things are and where they are cut; knows
 * nothing of terminals, colours or what a screen is. */
#include "limber/draw/canvas.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/utf8.h"

#include "fold.h"

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

	for (struct cell *c = cv->cells; c < end; c++)
		*c = blank;
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

static struct pen pen_at(struct canvas *cv, struct rect clip, int row, int col, enum style st)
{
	return (struct pen){ .cv = cv,
			     .glyphs = cv->glyphs,
			     .area = rect_meet(clip, canvas_rect(cv)),
			     .row = row,
			     .col = col,
			     .style = (uint8_t)st };
}

static void pen_glyph(struct pen *pen, uint32_t ch, int width)
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

/* Joiners and variation selectors: terminals disagree on the width of what they make. */
static bool is_shaping(uint32_t cp)
{
	return (cp >= 0x200b && cp <= 0x200f) || (cp >= 0xfe00 && cp <= 0xfe0f) || cp == 0x2060 ||
	       cp == 0xfeff || (cp >= 0xe0000 && cp <= 0xe0fff);
}

static void pen_beyond_ascii(struct pen *pen, uint32_t cp)
{
	int width = utf8_is_control(cp) ? -1 : utf8_width(cp);

	if (is_shaping(cp))
		return;
	if (width == 0) {
		if (pen->last != NULL && pen->last->mark == 0 && pen->glyphs == GLYPHS_UNICODE)
			pen->last->mark = cp;
	} else if (pen->glyphs == GLYPHS_ASCII) {
		char ascii[FOLD_TEXT];

		fold_ascii(cp, ascii);
		for (const char *c = ascii; *c != '\0'; c++)
			pen_glyph(pen, (unsigned char)*c, 1);
	} else {
		pen_glyph(pen, width < 0 ? '?' : cp, width < 0 ? 1 : width);
	}
}

static void pen_text(struct pen *pen, const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		unsigned char byte = (unsigned char)s[i];
		uint32_t cp = 0;

		if (byte < 0x80) {
			pen_glyph(pen, byte >= ' ' && byte < 0x7f ? byte : '?', 1);
			i++;
			continue;
		}
		i += utf8_decode(s + i, n - i, &cp);
		pen_beyond_ascii(pen, cp);
	}
}

static int text_n(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		  const char *s, size_t n)
{
	struct pen pen = pen_at(cv, clip, row, col, st);

	pen_text(&pen, s, n);
	return pen.col;
}

static int columns_n(const struct canvas *cv, const char *s, size_t n)
{
	struct pen pen = { .glyphs = cv->glyphs };

	pen_text(&pen, s, n);
	return pen.col;
}

int canvas_columns(const struct canvas *cv, const char *utf8)
{
	return columns_n(cv, utf8, strlen(utf8));
}

int canvas_text(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		const char *utf8)
{
	return text_n(cv, clip, row, col, st, utf8, strlen(utf8));
}

int canvas_textf(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		 const char *fmt, ...)
{
	char buf[1024]; /* longer than any row */
	va_list args;

	va_start(args, fmt);
	vsnprintf(buf, sizeof(buf), fmt, args);
	va_end(args);
	return canvas_text(cv, clip, row, col, st, buf);
}

/* The text cut where the clip ends, an ellipsis in its last cells. */
static int text_cut(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		    const char *s, size_t n)
{
	static const char ellipsis[] = "…";
	struct rect room = clip;
	size_t fits = 0;

	room.cols = max_of(0, room.cols - canvas_columns(cv, ellipsis));
	while (fits < n) {
		uint32_t cp = 0;
		size_t next = fits + utf8_decode(s + fits, n - fits, &cp);

		if (col + columns_n(cv, s, next) > room.col + room.cols)
			break;
		fits = next;
	}
	while (fits > 0 && s[fits - 1] == ' ')
		fits--;
	col = text_n(cv, room, row, col, st, s, fits);
	return canvas_text(cv, clip, row, col, st, ellipsis);
}

int canvas_text_fit(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		    const char *utf8)
{
	if (col + canvas_columns(cv, utf8) <= clip.col + clip.cols)
		return canvas_text(cv, clip, row, col, st, utf8);
	return text_cut(cv, clip, row, col, st, utf8, strlen(utf8));
}

void canvas_text_center(struct canvas *cv, struct rect clip, int row, enum style st,
			const char *utf8)
{
	int spare = clip.cols - canvas_columns(cv, utf8);

	canvas_text_fit(cv, clip, row, clip.col + max_of(0, spare / 2), st, utf8);
}

void canvas_text_right(struct canvas *cv, struct rect clip, int row, enum style st,
		       const char *utf8)
{
	int spare = clip.cols - canvas_columns(cv, utf8);

	canvas_text_fit(cv, clip, row, clip.col + max_of(0, spare), st, utf8);
}

/* One line of wrapped text: its bytes without the blanks at its end, and where the next begins. */
struct line {
	const char *s;
	size_t n;
	const char *next;
};

/* As many whole words as fit; a word wider than a line is cut. */
static struct line line_next(const struct canvas *cv, int cols, const char *s)
{
	struct line line = { .s = s, .next = s };
	size_t used = 0, left = strlen(s);

	while (used < left && s[used] != '\n') {
		uint32_t cp = 0;
		size_t after = used + utf8_decode(s + used, left - used, &cp);

		if (cp != ' ' && columns_n(cv, s, after) > cols && used > 0)
			break;
		used = after;
		if (s[used] == ' ' || s[used] == '\n' || s[used] == '\0')
			line.n = used;
	}
	if (line.n == 0)
		line.n = used;
	line.next = s + line.n;
	while (line.n > 0 && s[line.n - 1] == ' ')
		line.n--;
	while (*line.next == ' ')
		line.next++;
	if (*line.next == '\n')
		line.next++;
	return line;
}

int canvas_wrap_rows(const struct canvas *cv, int cols, const char *utf8)
{
	int rows = 0;

	for (; *utf8 != '\0'; rows++)
		utf8 = line_next(cv, cols, utf8).next;
	return rows;
}

int canvas_wrap(struct canvas *cv, struct rect r, enum style st, const char *utf8)
{
	int row = 0;

	for (; *utf8 != '\0' && row < r.rows; row++) {
		struct line line = line_next(cv, r.cols, utf8);

		if (row == r.rows - 1 && *line.next != '\0')
			text_cut(cv, r, r.row + row, r.col, st, line.s, line.n);
		else
			text_n(cv, r, r.row + row, r.col, st, line.s, line.n);
		utf8 = line.next;
	}
	return row;
}

void canvas_put(struct canvas *cv, struct rect clip, int row, int col, enum style st, uint32_t ch,
		char ascii)
{
	struct pen pen = pen_at(cv, clip, row, col, st);

	pen_glyph(&pen, cv->glyphs == GLYPHS_ASCII ? (unsigned char)ascii : ch, 1);
}

void canvas_fill(struct canvas *cv, struct rect r, enum style st, uint32_t ch, char ascii)
{
	for (int row = r.row; row < r.row + r.rows; row++) {
		struct pen pen = pen_at(cv, r, row, r.col, st);

		while (pen.col < r.col + r.cols)
			pen_glyph(&pen, cv->glyphs == GLYPHS_ASCII ? (unsigned char)ascii : ch, 1);
	}
}

void canvas_restyle(struct canvas *cv, struct rect r, enum style st)
{
	struct rect a = rect_meet(r, canvas_rect(cv));

	for (int row = a.row; row < a.row + a.rows; row++) {
		for (int col = a.col; col < a.col + a.cols; col++)
			cell_at(cv, row, col)->style = (uint8_t)st;
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

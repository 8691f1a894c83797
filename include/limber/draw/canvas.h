/* A grid of cells in memory: everything limber shows is drawn here first. Knows no terminal. */
#ifndef LIMBER_DRAW_CANVAS_H
#define LIMBER_DRAW_CANVAS_H

#include "limber/base/attr.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a cell means; the theme says how that looks. Never colour alone: every style that carries
 * meaning goes with a word or a glyph. */
enum style {
	STYLE_TEXT,
	STYLE_DIM, /* secondary */
	STYLE_BOLD,
	STYLE_TITLE,  /* the screen's name, headings */
	STYLE_ACCENT, /* the working part, the thing to look at */
	STYLE_GOOD,
	STYLE_WARN,
	STYLE_BAD,
	STYLE_KEY,      /* a key's name in footer and help */
	STYLE_SELECTED, /* the cursor's row */
	STYLE_BIG,      /* a lit pixel of the big time while working (a space in reverse) */
	STYLE_BIG_REST, /* the same in rests and lead-ins */
	STYLE_BAR,      /* filled part of a bar */
	STYLE_TRACK,    /* its empty part */
	STYLE_FRAME,    /* rules and boxes */
	STYLE_LINE_A,   /* a chart's first, second and third line */
	STYLE_LINE_B,
	STYLE_LINE_C,
	STYLES,
};

/* Without padding, so that rows can be compared as bytes. */
struct cell {
	uint32_t ch;   /* 0 is the right half of a wide character */
	uint16_t mark; /* one combining mark of the basic plane, or 0 */
	uint8_t width; /* 1 or 2; 0 for the right half */
	uint8_t style;
};
static_assert(sizeof(struct cell) == 8, "a cell has no padding");

struct rect {
	int row, col, rows, cols;
};

/* What two rects have in common: rows and cols may be 0, never less. */
struct rect rect_meet(struct rect a, struct rect b);

/* The rect without so many rows above and below and columns left and right. */
struct rect rect_inset(struct rect r, int rows, int cols);

/* Takes rows off its top: something stands there now. */
void rect_drop(struct rect *r, int rows);

enum glyphs { GLYPHS_UNICODE, GLYPHS_ASCII };

struct canvas {
	int rows, cols;
	enum glyphs glyphs;
	struct cell *cells; /* rows * cols; owned */
};

void canvas_init(struct canvas *cv, int rows, int cols, enum glyphs glyphs);
void canvas_resize(struct canvas *cv, int rows, int cols); /* keeps nothing */
void canvas_release(struct canvas *cv);
void canvas_clear(struct canvas *cv);

struct rect canvas_rect(const struct canvas *cv);

/* Text from (row, col) of the canvas, cut at the clip and at the canvas; control characters and
 * what cannot be shown become '?'; never half a wide character. With GLYPHS_ASCII, what is not
 * ASCII is folded (a dash to '-', e-acute to 'e', an arrow to "->") or becomes '?'.
 * Returns the column after the last cell that the whole text would take (for laying out).
 * Overwriting one half of a wide character blanks the other, even just outside the clip. */
int canvas_text(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		const char *utf8);
int canvas_textf(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		 const char *fmt, ...) PRINTF_LIKE(6, 7);

/* The columns a text takes on this canvas (folding may make it longer). */
int canvas_columns(const struct canvas *cv, const char *utf8);

/* The same as canvas_text, but what does not fit the clip ends in an ellipsis. */
int canvas_text_fit(struct canvas *cv, struct rect clip, int row, int col, enum style st,
		    const char *utf8);

/* Aligned within the clip's columns. */
void canvas_text_center(struct canvas *cv, struct rect clip, int row, enum style st,
			const char *utf8);
void canvas_text_right(struct canvas *cv, struct rect clip, int row, enum style st,
		       const char *utf8);

/* Words wrapped into the rect from its first row, newlines kept; returns the rows used (also where
 * they do not all fit: what is over is cut, with an ellipsis at its end). */
int canvas_wrap(struct canvas *cv, struct rect r, enum style st, const char *utf8);

/* The same so many columns in; the rect becomes what is left of it below. */
void canvas_flow(struct canvas *cv, struct rect *r, int indent, enum style st, const char *utf8);

/* The rows that canvas_wrap would need at that width. */
int canvas_wrap_rows(const struct canvas *cv, int cols, const char *utf8);

/* One glyph, one column wide; `ascii` stands in where there is no UTF-8. */
void canvas_put(struct canvas *cv, struct rect clip, int row, int col, enum style st, uint32_t ch,
		char ascii);
void canvas_fill(struct canvas *cv, struct rect r, enum style st, uint32_t ch, char ascii);

/* Copies the page's rows from from_row on into r: how tall pages scroll. */
void canvas_blit(struct canvas *cv, struct rect r, const struct canvas *page, int from_row);

/* The text of one row, trailing blanks cut, into ret (cap bytes): for goldens and `limber
 * chart`. */
void canvas_row_text(const struct canvas *cv, int row, char *ret, size_t cap);

#endif

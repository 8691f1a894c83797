/* Text on a canvas: decoded without the locale, folded where there is no UTF-8, measured, cut and
 * wrapped. Where a glyph may stand is canvas.c's matter. */
#include "limber/draw/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "limber/base/utf8.h"

#include "fold.h"
#include "pen.h"

static int not_below_0(int n)
{
	return n > 0 ? n : 0;
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
		if (pen->last != NULL && pen->last->mark == 0 && cp <= UINT16_MAX &&
		    pen->glyphs == GLYPHS_UNICODE)
			pen->last->mark = (uint16_t)cp;
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

int canvas_columns(const struct canvas *cv, const char *utf8)
{
	struct pen pen = { .glyphs = cv->glyphs };

	pen_text(&pen, utf8, strlen(utf8));
	return pen.col;
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
	struct pen measure = { .glyphs = cv->glyphs, .col = col };
	struct rect room = clip;
	size_t fits = 0;

	room.cols = not_below_0(room.cols - canvas_columns(cv, ellipsis));
	while (fits < n) {
		uint32_t cp = 0;
		size_t next = fits + utf8_decode(s + fits, n - fits, &cp);

		pen_text(&measure, s + fits, next - fits);
		if (measure.col > room.col + room.cols)
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

	canvas_text_fit(cv, clip, row, clip.col + not_below_0(spare / 2), st, utf8);
}

void canvas_text_right(struct canvas *cv, struct rect clip, int row, enum style st,
		       const char *utf8)
{
	int spare = clip.cols - canvas_columns(cv, utf8);

	canvas_text_fit(cv, clip, row, clip.col + not_below_0(spare), st, utf8);
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
	struct pen measure = { .glyphs = cv->glyphs };
	size_t used = 0, left = strlen(s);

	while (used < left && s[used] != '\n') {
		uint32_t cp = 0;
		size_t after = used + utf8_decode(s + used, left - used, &cp);

		pen_text(&measure, s + used, after - used);
		if (cp != ' ' && measure.col > cols && used > 0)
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

void canvas_flow(struct canvas *cv, struct rect *r, int indent, enum style st, const char *utf8)
{
	struct rect in = { r->row, r->col + indent, r->rows, r->cols - indent };

	rect_drop(r, canvas_wrap(cv, in, st, utf8));
}

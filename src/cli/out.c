/* Prints lines by way of the canvas, which cleans, folds and measures them. Not for JSON or CSV,
 * which are for programs. */
#include "out.h"

#include <langinfo.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"

/* Paths may be long, and are never cut. */
enum { LINE_COLUMNS = 4096 };

void out_init(struct out *o, FILE *f, enum glyphs glyphs)
{
	*o = (struct out){ .f = f, .glyphs = glyphs, .columns = OUT_COLUMNS };
}

void out_release(struct out *o)
{
	canvas_release(&o->line);
}

enum glyphs out_glyphs(void)
{
	const char *ascii = getenv("LIMBER_ASCII");
	bool wants_ascii = ascii && *ascii;

	return wants_ascii || !text_eq(nl_langinfo(CODESET), "UTF-8") ? GLYPHS_ASCII
								      : GLYPHS_UNICODE;
}

/* Made for the first words: who opens the screens says none. */
static struct canvas *line(struct out *o)
{
	if (!o->line.cells)
		canvas_init(&o->line, 1, LINE_COLUMNS, o->glyphs);
	return &o->line;
}

static void add(struct out *o, int col, const char *s)
{
	if (*s == '\0')
		return;
	if (o->end > 0 && col <= o->end)
		col = o->end + 1;
	o->end = canvas_text(line(o), canvas_rect(line(o)), 0, col, STYLE_TEXT, s);
}

void out_at(struct out *o, int col, const char *fmt, ...)
{
	struct text s = { .s = NULL };
	va_list args;

	va_start(args, fmt);
	text_addv(&s, fmt, args);
	va_end(args);
	add(o, col, text_str(&s));
	text_release(&s);
}

void out_right(struct out *o, int end, const char *fmt, ...)
{
	struct text s = { .s = NULL };
	va_list args;

	va_start(args, fmt);
	text_addv(&s, fmt, args);
	va_end(args);
	add(o, end - canvas_columns(line(o), text_str(&s)), text_str(&s));
	text_release(&s);
}

static void print_row(struct out *o, const struct canvas *cv, int row)
{
	char s[LINE_COLUMNS * 4];

	canvas_row_text(cv, row, s, sizeof s);
	fprintf(o->f, "%s\n", s);
}

/* Of a line as long as a path may be, only what was written is looked at. */
void out_end(struct out *o)
{
	struct canvas used = *line(o);

	used.cols = o->end;
	print_row(o, &used, 0);
	canvas_clear(&used);
	o->end = 0;
}

void out_line(struct out *o, const char *fmt, ...)
{
	struct text s = { .s = NULL };
	va_list args;

	va_start(args, fmt);
	text_addv(&s, fmt, args);
	va_end(args);
	add(o, 0, text_str(&s));
	out_end(o);
	text_release(&s);
}

void out_diags(struct out *o, const struct diags *d)
{
	struct text line = { .s = NULL };

	for (size_t i = 0; i < d->n; i++) {
		text_clear(&line);
		diag_print(&d->v[i], &line);
		out_line(o, "%s", text_str(&line));
	}
	text_release(&line);
}

void out_wrap(struct out *o, const char *head, int col, const char *s)
{
	struct canvas cv;

	canvas_init(&cv, 1, o->columns, o->glyphs);
	int rows = canvas_wrap_rows(&cv, o->columns - col, s);

	canvas_resize(&cv, rows > 0 ? rows : 1, o->columns);
	struct rect r = canvas_rect(&cv);

	r.col += col;
	r.cols -= col;
	canvas_text(&cv, canvas_rect(&cv), 0, 0, STYLE_TEXT, head);
	canvas_wrap(&cv, r, STYLE_TEXT, s);
	out_canvas(o, &cv);
	canvas_release(&cv);
}

void out_canvas(struct out *o, const struct canvas *cv)
{
	for (int row = 0; row < cv->rows; row++)
		print_row(o, cv, row);
}

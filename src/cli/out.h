/* Text for a terminal or a pipe: lines without control characters, folded to ASCII where the
 * locale is not UTF-8, laid out for 80 columns. */
#ifndef LIMBER_SRC_CLI_OUT_H
#define LIMBER_SRC_CLI_OUT_H

#include <stdio.h>

#include "limber/base/diag.h"
#include "limber/draw/canvas.h"

enum { OUT_COLUMNS = 80 };

struct out {
	FILE *f;
	enum glyphs glyphs;
	int columns;        /* to the right margin; OUT_COLUMNS unless a command was told */
	struct canvas line; /* the line being laid out */
	int end;            /* the column after its text */
};

void out_init(struct out *o, FILE *f, enum glyphs glyphs);
void out_release(struct out *o);

/* Adds text to the line, from the column on or, where that is taken, a blank after what is there;
 * an empty text adds nothing. */
void out_at(struct out *o, int col, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* Adds text that ends before the column. */
void out_right(struct out *o, int end, const char *fmt, ...) PRINTF_LIKE(3, 4);
void out_end(struct out *o); /* prints the line; empty where nothing was added */

/* One whole line. */
void out_line(struct out *o, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Each problem on a line of its own. */
void out_diags(struct out *o, const struct diags *d);

/* Words wrapped between the column and the right margin, newlines kept; in front of the first line
 * the head, which must be shorter than the column. */
void out_wrap(struct out *o, const char *head, int col, const char *s);

/* Every row of a canvas. */
void out_canvas(struct out *o, const struct canvas *cv);

/* What the locale can show; LIMBER_ASCII says ASCII where it is set. */
enum glyphs out_glyphs(void);

#endif

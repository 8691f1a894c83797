/* Draws a series as lines of braille dots, 2x4 to a cell, with a mark at each value where there is
 * room for it. Lines differ by their marks, not only in colour; in ASCII there are only marks. */
#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include "frame.h"

/* Columns that marks need so as to stand apart; those before the latest values. */
enum { MARK_COLS = 2, GAP_COLS = 1 };

static int dot_x(const struct frame *f, int i)
{
	return f->s->n > 1 ? i * (f->plot.cols * 2 - 1) / (f->s->n - 1) : 0;
}

/* The marks are as high as a row: a line that has them goes from mark to mark. */
static bool has_marks(const struct frame *f)
{
	return f->s->n * MARK_COLS <= f->plot.cols || f->cv->glyphs == GLYPHS_ASCII;
}

/* Upwards from the lowest dots of the axis' row; 1 is level with the axis. */
static int dot_y(const struct frame *f, int v)
{
	int step = has_marks(f) ? 4 : 1;

	return (int)(((int64_t)v * f->plot.rows * 4 / step + f->hi / 2) / f->hi) * step + 1;
}

static int dot_row(const struct frame *f, int y)
{
	return f->plot.row + f->plot.rows - y / 4;
}

static int col_of(const struct frame *f, int i)
{
	return f->plot.col + dot_x(f, i) / 2;
}

static struct cell *cell_of(const struct frame *f, int row, int col)
{
	return &f->cv->cells[(size_t)row * (size_t)f->cv->cols + (size_t)col];
}

static void draw_dot(const struct frame *f, int x, int y, enum style st)
{
	static const uint8_t bits[2][4] = { { 0x40, 0x04, 0x02, 0x01 },
					    { 0x80, 0x20, 0x10, 0x08 } };
	int row = dot_row(f, y), col = f->plot.col + x / 2;
	uint32_t ch = cell_of(f, row, col)->ch;

	if (f->cv->glyphs == GLYPHS_ASCII)
		return;
	ch = ch >= 0x2800 && ch <= 0x28ff ? ch : 0x2800;
	canvas_put(f->cv, canvas_rect(f->cv), row, col, st, ch | bits[x % 2][y % 4], ' ');
}

/* Bresenham's line, both ends included. */
static void draw_line(const struct frame *f, int x0, int y0, int x1, int y1, enum style st)
{
	int dx = abs(x1 - x0), dy = -abs(y1 - y0), error = dx + dy;
	int step_x = x0 < x1 ? 1 : -1, step_y = y0 < y1 ? 1 : -1;

	for (;;) {
		int twice = 2 * error;

		draw_dot(f, x0, y0, st);
		if (x0 == x1 && y0 == y1)
			return;
		if (twice >= dy) {
			error += dy;
			x0 += step_x;
		}
		if (twice <= dx) {
			error += dx;
			y0 += step_y;
		}
	}
}

static void draw_joins(const struct frame *f, const struct series_line *line, enum style st,
		       enum lines_gap gap)
{
	int from = -1;

	for (int i = 0; i < f->s->n; i++) {
		if (line->v[i] == NO_VALUE) {
			from = gap == LINES_JOIN ? from : -1;
			continue;
		}
		int last = from >= 0 ? from : i;
		draw_line(f, dot_x(f, last), dot_y(f, line->v[last]), dot_x(f, i),
			  dot_y(f, line->v[i]), st);
		from = i;
	}
}

/* Alone between gaps, a value has no line to be seen by. */
static bool is_alone(const struct frame *f, const struct series_line *line, int i)
{
	return (i == 0 || line->v[i - 1] == NO_VALUE) &&
	       (i == f->s->n - 1 || line->v[i + 1] == NO_VALUE);
}

/* Whether another line's mark stands there already. */
static bool is_taken(const struct frame *f, const struct cell *c, const struct mark *m)
{
	for (int i = 0; i < f->s->n_lines; i++) {
		const struct mark *other = &line_marks[i];
		bool is_ascii = f->cv->glyphs == GLYPHS_ASCII;

		if (other != m && c->ch == (is_ascii ? (uint32_t)other->ascii : other->ch))
			return true;
	}
	return false;
}

static void draw_marks(const struct frame *f, const struct series_line *line, const struct mark *m,
		       bool all)
{
	for (int i = 0; i < f->s->n; i++) {
		if (line->v[i] == NO_VALUE || !(all || is_alone(f, line, i)))
			continue;
		int row = dot_row(f, dot_y(f, line->v[i])), col = col_of(f, i);
		const struct mark *shown = is_taken(f, cell_of(f, row, col), m) ? &both_mark : m;

		canvas_put(f->cv, canvas_rect(f->cv), row, col, shown->style, shown->ch,
			   shown->ascii);
	}
}

/* What the line has come to. Returns its last value's index, -1 where it has none. */
static int latest(const struct frame *f, const struct series_line *line, char ret[KG_TEXT])
{
	int i = f->s->n - 1;

	while (i >= 0 && line->v[i] == NO_VALUE)
		i--;
	if (i >= 0)
		series_number(f->s, line->v[i], ret);
	return i;
}

/* Columns on the right for the latest values: for three digits, or what it takes. */
static int latest_cols(const struct frame *f)
{
	int widest = 3;

	for (int i = 0; i < f->s->n_lines; i++) {
		char number[KG_TEXT];
		int cols = latest(f, &f->s->lines[i], number) < 0 ? 0 : (int)strlen(number);

		widest = cols > widest ? cols : widest;
	}
	return GAP_COLS + widest;
}

/* Beside the last value. */
static void draw_latest(const struct frame *f, const struct series_line *line, enum style st)
{
	char number[KG_TEXT];
	int i = latest(f, line, number);

	if (i >= 0) {
		canvas_text(f->cv, canvas_rect(f->cv), dot_row(f, dot_y(f, line->v[i])),
			    col_of(f, i) + 1 + GAP_COLS, st, number);
	}
}

/* The cursor's column, where nothing else is. */
static void draw_cursor(const struct frame *f)
{
	int col = col_of(f, f->cursor);

	for (int row = f->plot.row; row < f->plot.row + f->plot.rows; row++) {
		if (cell_of(f, row, col)->ch == ' ')
			canvas_put(f->cv, f->plot, row, col, STYLE_FRAME, 0x2506, ':');
	}
}

void chart_lines(struct canvas *cv, struct rect r, const struct series *s, int cursor,
		 enum lines_gap gap)
{
	struct frame f;

	if (!frame_begin(&f, cv, r, s, cursor, 0))
		return;
	f.plot.cols -= latest_cols(&f);
	frame_axes(&f, 0, col_of);
	draw_joins(&f, &s->lines[0], line_marks[0].style, gap);
	for (int i = s->n_lines - 1; i >= 0; i--) {
		draw_marks(&f, &s->lines[i], &line_marks[i], i > 0 || has_marks(&f));
		draw_latest(&f, &s->lines[i], line_marks[i].style);
	}
	if (cursor >= 0)
		draw_cursor(&f);
	frame_cursor(&f, col_of);
}

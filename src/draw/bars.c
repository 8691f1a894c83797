/* Draws a series as bars against a goal, to an eighth of a row. Where there are more values than
 * columns it shows the last ones, or those from the cursor on. */
#include "bars.h"

#include <stdio.h>

#include "frame.h"

/* A bar this wide reads as one; wider ones only grow further apart. */
enum { BAR_COLS_MAX = 6, NUMBER_COLS = 3 };

static int first_shown(const struct frame *f)
{
	int first = f->s->n > f->plot.cols ? f->s->n - f->plot.cols : 0;

	return f->cursor >= 0 && f->cursor < first ? f->cursor : first;
}

static int slot_cols(const struct frame *f)
{
	int cols = f->plot.cols / f->s->n;

	return cols > 0 ? cols : 1;
}

static int bar_cols(const struct frame *f)
{
	int cols = slot_cols(f) - 1;

	return cols < 1 ? 1 : cols > BAR_COLS_MAX ? BAR_COLS_MAX : cols;
}

/* The column in the middle of a value's slot. */
static int col_of(const struct frame *f, int i)
{
	int slot = slot_cols(f);

	return f->plot.col + (i - first_shown(f)) * slot + (slot - 1) / 2;
}

static void draw_goal(const struct frame *f)
{
	int above = (int)((int64_t)f->s->goal * f->plot.rows / f->hi);
	struct rect line = { f->plot.row + f->plot.rows - above, f->plot.col, 1, f->plot.cols };

	canvas_fill(f->cv, line, goal_mark.style, goal_mark.ch, goal_mark.ascii);
}

/* Reading a height off the axis is work: where there is room, the number stands on top. */
static void draw_number(const struct frame *f, int row, int i)
{
	char number[16];
	int n = snprintf(number, sizeof(number), "%d", f->s->lines[0].v[i]);
	struct rect clip = { row, f->plot.col, 1, f->plot.cols };

	if (slot_cols(f) > NUMBER_COLS) {
		canvas_text(f->cv, clip, row, col_of(f, i) - (n - 1) / 2,
			    i == f->cursor ? STYLE_BOLD : STYLE_DIM, number);
	}
}

/* The part of a bar in one row, `up` rows above the axis. Axis and ticks are lines through the
 * middle of their rows, so a bar starts with half of the axis' row. */
static void draw_part(const struct frame *f, int i, int up, int eighths)
{
	int left = col_of(f, i) - (bar_cols(f) - 1) / 2;
	int lit = eighths + 4 - 8 * up;
	struct rect part = { f->plot.row + f->plot.rows - up, left, 1, bar_cols(f) };
	enum style st = i == f->cursor ? STYLE_ACCENT : STYLE_BAR;

	if (up == 0)
		canvas_fill(f->cv, part, st, 0x2580, '-');
	else if (lit >= 8)
		canvas_fill(f->cv, part, st, 0x2588, '#');
	else
		canvas_fill(f->cv, part, st, 0x2580 + (uint32_t)lit, lit >= 4 ? '#' : '.');
}

static void draw_bar(const struct frame *f, int i)
{
	int v = f->s->lines[0].v[i];
	int eighths = (int)((int64_t)v * f->plot.rows * 8 / f->hi);

	if (v == NO_VALUE)
		return;
	int top = (eighths + 3) / 8;
	for (int up = 0; up <= top && v > 0; up++)
		draw_part(f, i, up, eighths);
	draw_number(f, f->plot.row + f->plot.rows - top - 1, i);
}

void chart_bars(struct canvas *cv, struct rect r, const struct series *s, int cursor)
{
	struct frame f;

	if (!frame_begin(&f, cv, r, s, cursor, 1))
		return;
	if (f.plot.cols > slot_cols(&f) * s->n)
		f.plot.cols = slot_cols(&f) * s->n;
	frame_axes(&f, first_shown(&f), col_of);
	if (s->goal > 0)
		draw_goal(&f);
	for (int i = first_shown(&f); i < s->n; i++)
		draw_bar(&f, i);
	frame_cursor(&f, col_of);
}

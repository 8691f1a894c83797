/* A chart's axes: how far they go, where the labels stand. */
#include "frame.h"

#include <stdio.h>
#include <string.h>

#include "limber/base/text.h"

enum { TICKS_MAX = 5, LABEL_TEXT = 16, DATE_COLS = 8 };

struct date series_day(const struct series *s, int i)
{
	return date_add(s->first, i * s->step_days);
}

bool series_is_long(const struct series *s)
{
	return s->n * s->step_days > 366;
}

/* ---- Scale ---- */

/* A way to divide `rows` rows: ticks of so much, as many as reach the highest value. */
struct division {
	int tick, n;
	int64_t worth;
};

/* Worth is what the highest value gets of the rows, in hundredths of a row; a tick more is worth
 * half a row or so. One alone is none, more than five are a ladder. */
static struct division divide(int rows, int max, int tick)
{
	struct division d = { .tick = tick, .n = (max - 1) / tick + 1 };

	if (d.n == 2 || (d.n > 2 && d.n <= TICKS_MAX && d.n <= (rows + 1) / 2)) {
		d.worth =
			60 * d.n + (int64_t)100 * (rows - rows % d.n) * max / ((int64_t)d.n * tick);
	}
	return d;
}

static void prefer(struct division *best, struct division d)
{
	if (d.worth > best->worth) {
		*best = d;
	}
}

/* Ticks of 1, 2, 5, 10, ... or the goal itself, such that one of them is the goal, whichever is
 * worth most. Where none will do, two ticks. */
static struct division best_division(int rows, int max, int goal)
{
	static const int steps[] = { 1, 2, 5 };
	int unit = goal > 0 ? goal : 1, half = unit * ((max - 1) / unit / 2 + 1);
	struct division best = { .tick = half, .n = (max - 1) / half + 1 };

	for (int64_t power = 1; power <= max; power *= 10) {
		for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
			int64_t tick = steps[i] * power;

			if (tick <= 2 * (int64_t)max && goal % tick == 0)
				prefer(&best, divide(rows, max, (int)tick));
		}
	}
	if (goal > 0)
		prefer(&best, divide(rows, max, goal));
	return best;
}

/* The columns of the widest label: 12 is wider than 0, 0.5 wider than 1. */
static int label_cols(const struct frame *f)
{
	int widest = 0;

	for (int v = 0; v <= f->hi; v += f->tick) {
		char label[KG_TEXT];

		series_number(f->s, v, label);
		int cols = (int)strlen(label);
		widest = cols > widest ? cols : widest;
	}
	return widest;
}

void frame_scale(struct frame *f, int high)
{
	int max = f->s->fixed_hi > 0 ? f->s->fixed_hi : high;

	max = max > f->s->goal ? max : f->s->goal;
	struct division d = best_division(f->plot.rows, max > 0 ? max : 1, f->s->goal);
	f->tick = d.tick;
	f->hi = d.tick * d.n;

	int spare = f->plot.rows % d.n;
	f->plot.row += spare;
	f->plot.rows -= spare;
	int cols = label_cols(f) + 2;
	f->plot.col += cols;
	f->plot.cols -= cols;
}

/* ---- Axes ---- */

static void draw_tick(const struct frame *f, int v)
{
	int row = f->plot.row + f->plot.rows - (int)((int64_t)v * f->plot.rows / f->hi);
	struct rect labels = { row, 0, 1, f->plot.col - 2 };
	char label[KG_TEXT];

	series_number(f->s, v, label);
	canvas_text_right(f->cv, labels, row, STYLE_DIM, label);
	canvas_put(f->cv, canvas_rect(f->cv), row, f->plot.col - 1, STYLE_FRAME,
		   v > 0 ? 0x2524 : 0x2514, '+');
}

static void draw_values_axis(const struct frame *f)
{
	struct rect axis = { f->plot.row, f->plot.col - 1, f->plot.rows, 1 };

	canvas_fill(f->cv, axis, STYLE_FRAME, 0x2502, '|');
	for (int v = 0; v <= f->hi; v += f->tick)
		draw_tick(f, v);
}

/* Weeks between two labelled dates: the fewest of these for which there is room, where `cols`
 * columns are `days` days. */
static int weeks_between(const struct series *s, int cols, int days)
{
	static const int weeks[] = { 1, 2, 4, 8, 13, 26, 52, 104, 260, 520 };
	size_t i = 0;

	while (i < ARRAY_LEN(weeks) - 1 &&
	       (weeks[i] * 7 % s->step_days != 0 || weeks[i] * 7 * cols < (DATE_COLS + 2) * days))
		i++;
	return weeks[i];
}

/* Under its column, but not beyond free_end, where the next one begins; returns where this one
 * does. One that would not reach its column is left out. */
static int draw_date(const struct frame *f, int col, struct date d, int free_end)
{
	struct rect row = { f->plot.row + f->plot.rows + 1, 0, 1, f->cv->cols };
	int year, month, day;
	char label[LABEL_TEXT];

	date_to_ymd(d, &year, &month, &day);
	snprintf(label, sizeof(label), "%s %d", month_short(month),
		 series_is_long(f->s) ? year : day);
	int n = (int)strlen(label), at = col - n / 2;
	at = at + n > free_end ? free_end - n : at;
	if (at + n <= col || at < f->plot.col - 3)
		return free_end;
	canvas_text(f->cv, row, row.row, at, STYLE_DIM, label);
	canvas_put(f->cv, canvas_rect(f->cv), row.row - 1, col, STYLE_FRAME, 0x252c, '+');
	return at;
}

static void draw_dates_axis(const struct frame *f, int first,
			    int (*col_of)(const struct frame *f, int i))
{
	const struct series *s = f->s;
	struct rect axis = { f->plot.row + f->plot.rows, f->plot.col, 1, f->plot.cols };
	int last = s->n - 1, free_end = f->plot.col + f->plot.cols;
	int weeks =
		weeks_between(s, col_of(f, last) - col_of(f, first), (last - first) * s->step_days);

	canvas_fill(f->cv, axis, STYLE_FRAME, 0x2500, '-');
	while (last > first && date_weekday(series_day(s, last)) != MONDAY)
		last--;
	for (int i = last; i >= first; i--) {
		if ((last - i) * s->step_days % (weeks * 7) == 0)
			free_end = draw_date(f, col_of(f, i), series_day(s, i), free_end) - 1;
	}
}

void frame_axes(const struct frame *f, int first, int (*col_of)(const struct frame *f, int i))
{
	draw_values_axis(f);
	draw_dates_axis(f, first, col_of);
}

void frame_cursor(const struct frame *f, int (*col_of)(const struct frame *f, int i))
{
	if (f->cursor >= 0) {
		canvas_put(f->cv, canvas_rect(f->cv), f->plot.row + f->plot.rows,
			   col_of(f, f->cursor), STYLE_ACCENT, 0x25b2, '^');
	}
}

/* Bars, spark lines, rules, panels, scales: small things that several screens draw. Not for
 * anything that knows a screen's data. */
#include "limber/draw/widget.h"

#include <assert.h>

static void rule(struct canvas *cv, struct rect clip, int row, int col, int cols)
{
	canvas_fill(cv, rect_meet(clip, (struct rect){ row, col, 1, cols }), STYLE_FRAME, 0x2500,
		    '-');
}

void bar(struct canvas *cv, struct rect clip, int row, int col, int cols, int64_t part,
	 int64_t whole)
{
	static const uint32_t heavy = 0x2501, heavy_left = 0x257E, light = 0x2500;
	int all = cols * 2, halves = 0;

	if (whole > 0 && part > 0)
		halves = part >= whole ? all : 1 + (int)(part * (all - 1) / whole);
	struct rect lit = { row, col, 1, halves / 2 };
	struct rect rest = { row, col + halves / 2, 1, cols - halves / 2 };

	canvas_fill(cv, rect_meet(lit, clip), STYLE_BAR, heavy, '#');
	canvas_fill(cv, rect_meet(rest, clip), STYLE_TRACK, light, '.');
	if (halves % 2 == 1 && cv->glyphs == GLYPHS_UNICODE)
		canvas_put(cv, clip, row, rest.col, STYLE_BAR, heavy_left, '#');
}

void spark(struct canvas *cv, struct rect clip, int row, int col, const int *v, int n, int lo,
	   int hi, enum style st)
{
	assert(hi > lo);
	for (int i = 0; i < n; i++) {
		int64_t above = (int64_t)(v[i] < hi ? v[i] : hi) - lo;

		if (above >= 0) {
			canvas_put(cv, clip, row, col + i, st,
				   0x2581 + (uint32_t)(above * 7 / (hi - lo)),
				   "0123456789X"[above * 10 / (hi - lo)]);
		}
	}
}

void rule_line(struct canvas *cv, struct rect r, int row, const char *title)
{
	struct rect room = rect_inset(r, 0, 3);

	rule(cv, r, row, r.col, r.cols);
	if (title == NULL || room.cols == 0)
		return;
	canvas_put(cv, r, row, room.col - 1, STYLE_FRAME, ' ', ' ');
	int end = canvas_text_fit(cv, room, row, room.col, STYLE_TITLE, title);
	canvas_put(cv, r, row, end, STYLE_FRAME, ' ', ' ');
}

struct rect box_panel(struct canvas *cv, struct rect r, const char *title)
{
	int bottom = r.row + r.rows - 1, right = r.col + r.cols - 1;

	canvas_fill(cv, r, STYLE_TEXT, ' ', ' ');
	rule_line(cv, r, r.row, title);
	rule(cv, r, bottom, r.col, r.cols);
	for (int row = r.row + 1; row < bottom; row++) {
		canvas_put(cv, r, row, r.col, STYLE_FRAME, 0x2502, '|');
		canvas_put(cv, r, row, right, STYLE_FRAME, 0x2502, '|');
	}
	canvas_put(cv, r, r.row, r.col, STYLE_FRAME, 0x250c, '+');
	canvas_put(cv, r, r.row, right, STYLE_FRAME, 0x2510, '+');
	canvas_put(cv, r, bottom, r.col, STYLE_FRAME, 0x2514, '+');
	canvas_put(cv, r, bottom, right, STYLE_FRAME, 0x2518, '+');
	return rect_inset(r, 1, 2);
}

enum { SCALE_SLOT = 3 };

int scale_cols(const struct scale *scale)
{
	return SCALE_SLOT * (scale->hi + 1) + (scale->hi >= 10 ? 1 : 0);
}

void scale_row(struct canvas *cv, struct rect clip, int row, int col, const struct scale *scale)
{
	struct rect words = { row + 1, col + 1, 1, scale_cols(scale) - 2 };

	for (int i = 0; i <= scale->hi; i++) {
		bool is_chosen = i == scale->chosen;

		canvas_textf(cv, clip, row, col + SCALE_SLOT * i,
			     is_chosen ? STYLE_SELECTED : STYLE_TEXT, is_chosen ? "[%d]" : " %d ",
			     i);
	}
	words = rect_meet(words, clip);
	canvas_text(cv, words, row + 1, words.col, STYLE_DIM, scale->low);
	canvas_text_right(cv, words, row + 1, STYLE_DIM, scale->high);
}

void week_strip(struct canvas *cv, struct rect clip, int row, int col, const enum day_mark v[7],
		int today)
{
	static const char *const names[7] = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" };
	static const struct {
		uint32_t ch;
		char ascii;
		enum style style;
	} marks[DAY_MARKS] = {
		[DAY_FREE] = { 0x00b7, '.', STYLE_DIM },
		[DAY_PLANNED] = { 0x25cb, 'o', STYLE_TEXT },
		[DAY_PARTLY] = { 0x25d0, '+', STYLE_GOOD },
		[DAY_DONE] = { 0x25cf, '#', STYLE_GOOD },
	};

	for (int i = 0; i < 7; i++) {
		int at = col + 1 + 3 * i;

		canvas_text(cv, clip, row, at, i == today ? STYLE_BOLD : STYLE_DIM, names[i]);
		canvas_put(cv, clip, row + 1, at, marks[v[i]].style, marks[v[i]].ch,
			   marks[v[i]].ascii);
	}
	if (today >= 0) {
		canvas_put(cv, clip, row, col + 3 * today, STYLE_BOLD, '[', '[');
		canvas_put(cv, clip, row, col + 3 * today + 3, STYLE_BOLD, ']', ']');
	}
}

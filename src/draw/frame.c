/* What stands above a chart's plot: title, legend, read-out; or the note of an empty one. The axes
 * are axis.c's matter, what is inside is drawn by bars.c or lines.c. */
#include "frame.h"

#include <assert.h>
#include <string.h>

#include "limber/base/text.h"
#include "limber/draw/chart.h"

const struct mark line_marks[SERIES_LINES_MAX] = {
	{ 0x25cf, '*', STYLE_LINE_A },
	{ 0x25cb, 'o', STYLE_LINE_B },
	{ 0x25c6, '+', STYLE_LINE_C },
};
const struct mark both_mark = { 0x25c9, '#', STYLE_BOLD };
const struct mark goal_mark = { 0x2504, '=', STYLE_ACCENT };

/* Rows above the plot (title, read-out) and below it (axis, dates). */
enum {
	HEAD_ROWS = 2,
	FOOT_ROWS = 2,
	TITLE_COLS = 12,
	DAY_TEXT = 16,
	PERIOD_TEXT = 48,
	VALUES_TEXT = 200
};

/* ---- Words ---- */

/* "Oct 6", or "Oct 6, 2025". */
static void date_words(const struct series *s, struct date d, char ret[DAY_TEXT])
{
	int year, month, day;

	date_to_ymd(d, &year, &month, &day);
	if (series_is_long(s))
		text_format(ret, DAY_TEXT, "%s %d, %d", month_short(month), day, year);
	else
		text_format(ret, DAY_TEXT, "%s %d", month_short(month), day);
}

/* What days a value stands for: "Fri Nov 20", "Week of Nov 16". `week` is how the sentence that it
 * goes into writes that word. */
static void period_words(const struct series *s, int i, const char *week, char ret[PERIOD_TEXT])
{
	struct date d = series_day(s, i);
	const char *so_far = s->is_running && i == s->n - 1 ? " so far" : "";
	char day[DAY_TEXT];

	date_words(s, d, day);
	if (s->step_days == 1)
		text_format(ret, PERIOD_TEXT, "%s %s", weekday_short(date_weekday(d)), day);
	else if (s->step_days == 7)
		text_format(ret, PERIOD_TEXT, "%s of %s%s", week, day, so_far);
	else
		text_format(ret, PERIOD_TEXT, "%d weeks from %s%s", s->step_days / 7, day, so_far);
}

static bool is_load(const struct series *s)
{
	return text_eq(s->unit, "g");
}

void series_number(const struct series *s, int v, char ret[KG_TEXT])
{
	if (is_load(s))
		kg_format(v, ret);
	else
		text_format(ret, KG_TEXT, "%d", v);
}

static void value_words(const struct series *s, int v, char ret[NAME_MAX])
{
	const char *unit = is_load(s) ? "kg" : s->unit;
	char number[KG_TEXT];

	if (v == NO_VALUE) {
		text_copy(ret, NAME_MAX, "–");
		return;
	}
	series_number(s, v, number);
	text_format(ret, NAME_MAX, "%s%s%s", number, unit[0] != '\0' ? " " : "", unit);
}

static bool has_value(const struct series *s, int i)
{
	for (int line = 0; line < s->n_lines; line++) {
		if (s->lines[line].v[i] != NO_VALUE)
			return true;
	}
	return false;
}

/* "64 min", "before 3, after –". */
static void values_words(const struct series *s, int i, char ret[VALUES_TEXT])
{
	if (!has_value(s, i)) {
		text_copy(ret, VALUES_TEXT, "nothing logged");
		return;
	}
	ret[0] = '\0';
	for (int line = 0; line < s->n_lines; line++) {
		bool is_named = s->n_lines > 1;
		char value[NAME_MAX];

		value_words(s, s->lines[line].v[i], value);
		text_append(ret, VALUES_TEXT, "%s%s%s%s", line > 0 ? ", " : "",
			    is_named ? s->lines[line].name : "", is_named ? " " : "", value);
	}
}

bool series_ends(const struct series *s, int *ret_first, int *ret_last)
{
	int first = 0, last = s->n - 1;

	while (first < s->n && !has_value(s, first))
		first++;
	while (last > first && !has_value(s, last))
		last--;
	if (first >= s->n)
		return false;
	*ret_first = first;
	*ret_last = last;
	return true;
}

/* ---- Title and read-out ---- */

struct legend {
	struct {
		const struct mark *mark;
		const char *words;
	} v[SERIES_LINES_MAX + 2];
	int n;
};

static void legend_add(struct legend *l, const struct mark *mark, const char *words)
{
	l->v[l->n].mark = mark;
	l->v[l->n].words = words;
	l->n++;
}

/* Each item is two columns of space, the mark, a space and its words. */
static int legend_cols(const struct canvas *cv, const struct legend *l)
{
	int cols = 0;

	for (int i = 0; i < l->n; i++)
		cols += 4 + canvas_columns(cv, l->v[i].words);
	return cols;
}

/* On the right; as much of the legend as leaves the title some room. */
static void draw_legend(const struct frame *f, struct rect row, struct legend *l)
{
	int col = 0;

	while (l->n > 0 && legend_cols(f->cv, l) > row.cols - TITLE_COLS)
		l->n--;
	col = row.col + row.cols - legend_cols(f->cv, l);
	for (int i = 0; i < l->n; i++) {
		const struct mark *m = l->v[i].mark;

		canvas_put(f->cv, row, row.row, col + 2, m->style, m->ch, m->ascii);
		col = canvas_text(f->cv, row, row.row, col + 4, STYLE_DIM, l->v[i].words);
	}
}

/* Too long, it goes without its last parts: half a number is another number. */
static void draw_title_words(struct canvas *cv, struct rect row, const char *title)
{
	char words[NAME_MAX];

	text_copy(words, sizeof words, title);
	for (char *comma = strrchr(words, ','); comma && canvas_columns(cv, words) > row.cols;
	     comma = strrchr(words, ','))
		*comma = '\0';
	canvas_text_fit(cv, row, row.row, row.col, STYLE_TITLE, words);
}

static void draw_title(const struct frame *f, struct rect row)
{
	const struct series *s = f->s;
	struct legend l = { .n = 0 };
	char goal[NAME_MAX];

	for (int i = 0; s->n_lines > 1 && i < s->n_lines; i++)
		legend_add(&l, &line_marks[i], s->lines[i].name);
	if (s->n_lines > 1)
		legend_add(&l, &both_mark, s->n_lines == 2 ? "both" : "several");
	text_format(goal, sizeof(goal), "goal %d %s", s->goal, s->unit);
	if (s->goal > 0)
		legend_add(&l, &goal_mark, goal);
	draw_legend(f, row, &l);
	row.cols -= legend_cols(f->cv, &l);
	draw_title_words(f->cv, row, s->title);
}

static void lowest_and_highest(const struct series *s, int *ret_low, int *ret_high)
{
	int low = INT32_MAX, high = NO_VALUE;

	for (int line = 0; line < s->n_lines; line++) {
		for (int i = 0; i < s->n; i++) {
			int v = s->lines[line].v[i];

			low = v != NO_VALUE && v < low ? v : low;
			high = v > high ? v : high;
		}
	}
	*ret_low = low;
	*ret_high = high;
}

/* The value under the cursor, "Week of Oct 6: 64 min"; else the latest one. */
static int draw_value(const struct frame *f, struct rect row)
{
	char period[PERIOD_TEXT], values[VALUES_TEXT], when[PERIOD_TEXT + 2];
	int col = row.col, first = 0, at = f->cursor;

	if (at >= 0) {
		period_words(f->s, at, "Week", period);
		values_words(f->s, at, values);
		col = canvas_textf(f->cv, row, row.row, col, STYLE_DIM, "%s: ", period);
		return canvas_text(f->cv, row, row.row, col, STYLE_BOLD, values);
	}
	if (!series_ends(f->s, &first, &at))
		return col;
	period_words(f->s, at, "week", period);
	values_words(f->s, at, values);
	col = canvas_text(f->cv, row, row.row, col, STYLE_DIM, "Latest: ");
	col = canvas_text(f->cv, row, row.row, col, STYLE_BOLD, values);
	text_format(when, sizeof(when), ", %s", period);
	/* All of a date or none of it: half a number is another date. */
	if (col + canvas_columns(f->cv, when) > row.col + row.cols)
		return col;
	return canvas_text(f->cv, row, row.row, col, STYLE_DIM, when);
}

static void draw_readout(const struct frame *f, struct rect row, int low, int high)
{
	int col = draw_value(f, row), first = 0, last = 0;
	char span[NAME_MAX] = "the first one", lowest[KG_TEXT], highest[KG_TEXT];

	series_number(f->s, low, lowest);
	series_number(f->s, high, highest);
	if (!series_ends(f->s, &first, &last) || first != last)
		text_format(span, sizeof(span), "lowest %s, highest %s", lowest, highest);
	if (col + 2 + canvas_columns(f->cv, span) <= row.col + row.cols)
		canvas_text_right(f->cv, row, row.row, STYLE_DIM, span);
}

/* What there would be to see, in the middle. */
static void draw_note(struct canvas *cv, struct rect r, const char *note)
{
	int cols = r.cols < 60 ? r.cols - 2 : 56;
	int rows = canvas_wrap_rows(cv, cols, note);
	struct rect box = { r.row + (r.rows - rows) / 2, r.col + (r.cols - cols) / 2, rows, cols };

	canvas_wrap(cv, rect_meet(box, r), STYLE_DIM, note);
}

/* ---- All of it ---- */

bool frame_begin(struct frame *ret, struct canvas *cv, struct rect r, const struct series *s,
		 int cursor, int head_rows)
{
	struct frame f = { .cv = cv, .s = s, .cursor = cursor };
	int low = 0, high = 0;

	assert(s->n > 0 && cursor < s->n);
	r = rect_meet(r, canvas_rect(cv));
	draw_title(&f, rect_meet(r, (struct rect){ r.row, r.col, 1, r.cols }));
	if (s->note[0] != '\0') {
		draw_note(cv, rect_inset(r, 1, 0), s->note);
		return false;
	}
	lowest_and_highest(s, &low, &high);
	draw_readout(&f, rect_meet(r, (struct rect){ r.row + 1, r.col, 1, r.cols }), low, high);
	if (r.rows < CHART_MIN_ROWS || r.cols < CHART_MIN_COLS)
		return false;
	f.plot = r;
	f.plot.row += HEAD_ROWS + head_rows;
	f.plot.rows -= HEAD_ROWS + head_rows + FOOT_ROWS;
	frame_scale(&f, high);
	*ret = f;
	return true;
}

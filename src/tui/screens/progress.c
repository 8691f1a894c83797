/* Progress: the charts, each with its range and a cursor that reads values. One at a time in a
 * small window, all of them where there is room. Drawing is the charts' own. */
#include <assert.h>
#include <stdlib.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "limber/draw/chart.h"

enum {
	ACT_RANGE = ACTION_OWN,
	ACT_EXERCISE,
	CHARTS_MAX = 16,
	EXERCISES_MAX = 32,
	STACKED_ROWS = 33
};

static const struct binding keys[] = {
	{ .keys = { K_UP, 'k' },
	  .action = ACTION_UP,
	  .label = "chart",
	  .help = "the chart before",
	  .shown = "↑↓" },
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .help = "the next chart" },
	{ .keys = { 'r' },
	  .action = ACT_RANGE,
	  .label = "range",
	  .help = "4 weeks, 12 weeks, 1 year, all" },
	{ .keys = { K_LEFT, 'h' },
	  .action = ACTION_LEFT,
	  .label = "read values",
	  .help = "the cursor to earlier values",
	  .shown = "←→" },
	{ .keys = { K_RIGHT, 'l' }, .action = ACTION_RIGHT, .help = "the cursor to later values" },
	{ .keys = { 'e' },
	  .action = ACT_EXERCISE,
	  .label = "exercise",
	  .help = "the next exercise in its chart" },
	{ .keys = { K_HOME, 'g' },
	  .action = ACTION_FIRST,
	  .help = "the cursor to the first value" },
	{ .keys = { K_END, 'G' }, .action = ACTION_LAST, .help = "the cursor to the last value" },
	{ .keys = { 0 } },
};

struct progress {
	struct history history; /* the whole log: ranges go back to its beginning */
	struct series series[CHARTS_MAX];
	const char *exercises[EXERCISES_MAX]; /* with sets in the log, most often done first */
	int n_exercises;
	int exercise;
	int at;     /* the chart */
	int cursor; /* the value read out, or -1 */
	enum range range;
};

static void load_series(struct progress *p, struct app *app)
{
	struct catalog catalog = library_catalog(coach_library(app->coach));
	struct stats_input in = {
		.history = &p->history,
		.catalog = &catalog,
		.day = app->moment.day,
		.range = p->range,
		.walk_goal = coach_current_plan(app->coach)->walk_minutes_per_week,
		.exercise = p->n_exercises > 0 ? p->exercises[p->exercise] : "",
	};

	for (size_t i = 0; i < n_charts; i++) {
		series_release(&p->series[i]);
		charts[i]->series(&p->series[i], &in);
	}
	p->cursor = -1;
}

static void load_history(struct progress *p, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	history_release(&p->history);
	p->history = (struct history){ 0 };
	if (!coach_whole_history(app->coach, &p->history, &err))
		app_say(app, STYLE_BAD, "%s", err.msg);
	p->n_exercises = stats_exercises(&p->history, p->exercises, EXERCISES_MAX);
	p->exercise = 0;
	load_series(p, app);
}

static void *progress_open(struct app *app, const void *arg)
{
	struct progress *p = xcalloc(1, sizeof *p);

	(void)arg;
	assert(n_charts <= CHARTS_MAX);
	p->range = RANGE_12_WEEKS;
	load_history(p, app);
	return p;
}

static void progress_close(void *self, struct app *app)
{
	struct progress *p = self;

	(void)app;
	for (size_t i = 0; i < n_charts; i++)
		series_release(&p->series[i]);
	history_release(&p->history);
	free(p);
}

static void progress_shown(void *self, struct app *app)
{
	load_history(self, app);
}

static void move_cursor(struct progress *p, int to)
{
	int first, last;

	if (series_ends(&p->series[p->at], &first, &last))
		p->cursor = to < first ? first : to > last ? last : to;
}

static enum screen_result progress_act(void *self, struct app *app, int action)
{
	struct progress *p = self;
	int n = p->series[p->at].n;

	switch (action) {
	case ACTION_UP:
	case ACTION_DOWN:
		p->at = (p->at + (action == ACTION_UP ? (int)n_charts - 1 : 1)) % (int)n_charts;
		p->cursor = -1;
		break;
	case ACTION_LEFT: move_cursor(p, p->cursor < 0 ? n - 1 : p->cursor - 1); break;
	case ACTION_RIGHT: move_cursor(p, p->cursor < 0 ? n - 1 : p->cursor + 1); break;
	case ACTION_FIRST: move_cursor(p, 0); break;
	case ACTION_LAST: move_cursor(p, n - 1); break;
	case ACT_RANGE:
		p->range = (p->range + 1) % RANGES;
		load_series(p, app);
		break;
	case ACT_EXERCISE:
		if (p->n_exercises > 0) {
			p->exercise = (p->exercise + 1) % p->n_exercises;
			load_series(p, app);
		}
		break;
	}
	return SCREEN_STAY;
}

static void draw_chart(const struct progress *p, struct canvas *cv, struct rect r, int i)
{
	charts[i]->draw(cv, r, &p->series[i], i == p->at ? p->cursor : -1);
}

/* The charts' names, the chosen one marked, and the range. */
static void draw_names(const struct progress *p, struct canvas *cv, struct rect r)
{
	int col = r.col;

	for (int i = 0; i < (int)n_charts; i++) {
		bool is_at = i == p->at;

		col = canvas_textf(cv, r, r.row, col, is_at ? STYLE_ACCENT : STYLE_DIM,
				   is_at ? "[%s] " : " %s  ", charts[i]->id);
	}
	canvas_text_right(cv, r, r.row, STYLE_DIM, range_names[p->range]);
}

static void progress_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct progress *p = self;

	r = rect_inset(r, 0, 1);
	draw_names(p, cv, r);
	rect_drop(&r, 1);
	if (r.rows < STACKED_ROWS) {
		draw_chart(p, cv, r, p->at);
		return;
	}
	/* A row that is over goes to an upper chart: bars need it more than lines. */
	for (int i = 0, left = (int)n_charts; left > 0; i++, left--) {
		struct rect part = { r.row, r.col, (r.rows + left - 1) / left, r.cols };

		draw_chart(p, cv, part, i);
		rect_drop(&r, part.rows);
	}
}

const struct screen_ops screen_progress = {
	.id = "progress",
	.title = "Progress",
	.keys = keys,
	.open = progress_open,
	.close = progress_close,
	.shown = progress_shown,
	.act = progress_act,
	.draw = progress_draw,
};

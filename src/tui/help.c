/* The help: a box with every key that works on the screen below, made from its key table. */
#include "app_state.h"

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "limber/draw/widget.h"

#include <stdlib.h>

enum { HELP_ROWS_MAX = 48, HELP_COLS_MAX = 60, FRAME_ROWS = 2, GAP_COLS = 2, TITLE_TEXT = 40 };

struct help {
	char title[TITLE_TEXT];
	const struct binding *rows[HELP_ROWS_MAX];
	int n;
	int top; /* first row shown */
};

static int visible_rows(const struct help *h, int rows)
{
	int room = rows - FRAME_ROWS;

	return room < h->n ? room : h->n;
}

static void add_rows(struct help *h, const struct app *app, const struct binding *table,
		     bool is_own)
{
	for (; table != NULL && table->action != ACTION_NONE; table++) {
		if (table->help != NULL && h->n < HELP_ROWS_MAX &&
		    (!is_own || app_owns(app, table)))
			h->rows[h->n++] = table;
	}
}

static void *help_open(struct app *app, const void *arg)
{
	struct help *h = xcalloc(1, sizeof(*h));

	(void)arg;
	text_format(h->title, sizeof(h->title), "Keys: %s", app->stack[app->depth - 1].ops->title);
	add_rows(h, app, app_keys(app), false);
	add_rows(h, app, app_own_keys(app), true);
	return h;
}

static void help_close(void *self, struct app *app)
{
	(void)app;
	free(self);
}

static void scroll(struct help *h, int to, int rows)
{
	int last = h->n - visible_rows(h, rows);

	h->top = to < 0 ? 0 : to > last ? last : to;
}

static enum screen_result help_act(void *self, struct app *app, int action)
{
	struct help *h = self;
	int page = visible_rows(h, app->rows);

	switch (action) {
	case ACTION_UP: scroll(h, h->top - 1, app->rows); break;
	case ACTION_DOWN: scroll(h, h->top + 1, app->rows); break;
	case ACTION_PAGE_UP: scroll(h, h->top - page, app->rows); break;
	case ACTION_PAGE_DOWN: scroll(h, h->top + page, app->rows); break;
	case ACTION_BACK: return SCREEN_POP;
	default: break;
	}
	return SCREEN_STAY;
}

static int widest_keys(const struct help *h, enum glyphs glyphs)
{
	char keys[KEYS_TEXT];
	int widest = 0;

	for (int i = 0; i < h->n; i++) {
		binding_all_keys(h->rows[i], glyphs, keys);
		if (utf8_columns(keys) > widest)
			widest = utf8_columns(keys);
	}
	return widest;
}

static struct rect centred(struct rect r, int rows)
{
	int cols = r.cols < HELP_COLS_MAX ? r.cols : HELP_COLS_MAX;

	return (struct rect){ r.row + (r.rows - rows) / 2, r.col + (r.cols - cols) / 2, rows,
			      cols };
}

static void draw_row(const struct binding *row, struct canvas *cv, struct rect r, int keys_cols)
{
	char keys[KEYS_TEXT];

	binding_all_keys(row, cv->glyphs, keys);
	canvas_text(cv, r, r.row, r.col, STYLE_KEY, keys);
	canvas_text(cv, r, r.row, r.col + keys_cols + GAP_COLS, STYLE_TEXT, row->help);
}

static void help_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct help *h = self;
	int visible = visible_rows(h, r.rows);
	/* the window may have grown since the last key */
	int top = h->top > h->n - visible ? h->n - visible : h->top;
	struct rect box = centred(r, visible + FRAME_ROWS);
	struct rect line = box_panel(cv, box, h->title);
	int keys_cols = widest_keys(h, cv->glyphs);

	line.rows = 1;
	for (int i = 0; i < visible; i++, line.row++)
		draw_row(h->rows[top + i], cv, line, keys_cols);
	if (visible < h->n) {
		canvas_textf(cv, line, line.row, line.col, STYLE_DIM, " %d of %d ", top + visible,
			     h->n);
	}
}

static const struct binding help_keys[] = {
	{ .keys = { K_ESC, '?', 'q', K_ENTER }, .action = ACTION_BACK, .label = "close" },
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .label = "more" },
	{ .keys = { K_UP, 'k' }, .action = ACTION_UP },
	{ .keys = { K_PAGE_DOWN, ' ' }, .action = ACTION_PAGE_DOWN },
	{ .keys = { K_PAGE_UP }, .action = ACTION_PAGE_UP },
	{ 0 },
};

const struct screen_ops screen_help = {
	.id = "help",
	.title = "Keys",
	.keys = help_keys,
	.is_overlay = true,
	.open = help_open,
	.close = help_close,
	.act = help_act,
	.draw = help_draw,
};

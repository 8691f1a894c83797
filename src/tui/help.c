/* The help: a box with every key that works on the screen below, made from its key table. */
#include "app_state.h"

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "limber/draw/widget.h"
#include "screens/pager.h"

#include <stdlib.h>

enum { HELP_ROWS_MAX = 48, GAP_COLS = 2, TITLE_TEXT = 40 };

struct help {
	const struct app *app;
	char title[TITLE_TEXT];
	const struct binding *rows[HELP_ROWS_MAX];
	int n;
	struct pager pager;
};

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
	h->app = app;
	h->pager.glyphs = app->glyphs;
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

/* All rows, the words wrapped beside their keys. */
static int help_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct help *h = user;
	int words_col = widest_keys(h, cv->glyphs) + GAP_COLS;
	int rows = 0;
	char keys[KEYS_TEXT];

	for (int i = 0; i < h->n; i++) {
		struct rect words = { r.row + rows, r.col + words_col, r.rows - rows,
				      r.cols - words_col };

		binding_all_keys(h->rows[i], cv->glyphs, keys);
		canvas_text(cv, r, words.row, r.col, STYLE_KEY, keys);
		rows += canvas_wrap(cv, words, STYLE_TEXT, h->rows[i]->help);
	}
	return rows;
}

static enum screen_result help_act(void *self, struct app *app, int action)
{
	struct help *h = self;

	(void)app;
	if (overlay_act(&h->pager, action, app_room(h->app), help_page, h))
		return SCREEN_STAY;
	return SCREEN_POP;
}

static void help_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct help *h = self;

	overlay_draw(&h->pager, cv, r, h->title, help_page, h);
}

/* clang-format off */
#define HELP_ROWS(more) \
	{ .keys = { K_ESC, '?', 'q', K_ENTER }, .action = ACTION_BACK, .label = "close" }, \
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .label = more }, \
	{ .keys = { K_UP, 'k' }, .action = ACTION_UP }, \
	{ .keys = { K_PAGE_DOWN, ' ' }, .action = ACTION_PAGE_DOWN }, \
	{ .keys = { K_PAGE_UP }, .action = ACTION_PAGE_UP }, \
	{ 0 }
/* clang-format on */

static const struct binding help_keys[] = { HELP_ROWS(NULL) };
static const struct binding more_keys[] = { HELP_ROWS("more") };

static const struct binding *help_keys_now(const void *self)
{
	const struct help *h = self;
	bool is_all = overlay_is_at_end(&h->pager, app_room(h->app), help_page, h);

	return is_all ? help_keys : more_keys;
}

const struct screen_ops screen_help = {
	.id = "help",
	.title = "Keys",
	.keys = help_keys,
	.keys_now = help_keys_now,
	.is_overlay = true,
	.open = help_open,
	.close = help_close,
	.act = help_act,
	.draw = help_draw,
};

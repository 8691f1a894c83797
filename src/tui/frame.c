/* What is drawn around a screen: tabs or title, message line, footer; and the one line of a window
 * that is too small. */
#include "app_state.h"

#include "limber/base/text.h"
#include "limber/base/utf8.h"

enum { ITEM_TEXT = 64, GAP_COLS = 2, MARGIN_COLS = 1, MESSAGE_ROWS_MAX = 3 };

/* ---- Header ---- */

static const struct shown_screen *drawn_base(const struct app *app)
{
	int i = app->depth - 1;

	while (i > 0 && app->stack[i].ops->is_overlay)
		i--;
	return &app->stack[i];
}

static int tabs_cols(const struct app *app)
{
	int cols = 0;

	for (int i = 0; i < app->n_tabs; i++)
		cols += utf8_columns(app->tabs[i]->title) + 4;
	return cols;
}

/* " 1 Today ", the one shown in reverse; where they do not all fit, the others lose their names. */
static void draw_tabs(const struct app *app, struct canvas *cv, struct rect r)
{
	bool is_roomy = tabs_cols(app) <= r.cols;
	int col = r.col;

	for (int i = 0; i < app->n_tabs; i++) {
		bool is_named = is_roomy || i == app->tab;
		col = canvas_textf(cv, r, r.row, col, i == app->tab ? STYLE_SELECTED : STYLE_TEXT,
				   " %d%s%s ", i + 1, is_named ? " " : "",
				   is_named ? app->tabs[i]->title : "");
	}
}

static void draw_title(const struct shown_screen *s, struct canvas *cv, struct rect r)
{
	const char *title = s->ops->title_now != NULL ? s->ops->title_now(s->self) : s->ops->title;

	canvas_text_fit(cv, r, r.row, r.col + MARGIN_COLS, STYLE_TITLE, title);
}

static void draw_header(const struct app *app, struct canvas *cv, struct rect r)
{
	const struct shown_screen *s = drawn_base(app);

	if (s == &app->stack[0] && app->n_tabs > 0)
		draw_tabs(app, cv, r);
	else
		draw_title(s, cv, r);
}

/* ---- Footer ---- */

static int item_cols(enum glyphs glyphs, const struct binding *row)
{
	char key[KEY_TEXT];

	binding_first_key(row, glyphs, key);
	return utf8_columns(key) + 1 + utf8_columns(row->label);
}

/* "Space pause" from col; returns the column after it. */
static int draw_item(struct canvas *cv, struct rect r, int col, const struct binding *row)
{
	char key[KEY_TEXT];

	binding_first_key(row, cv->glyphs, key);
	col = canvas_text(cv, r, r.row, col, STYLE_KEY, key);
	return canvas_text(cv, r, r.row, col + 1, STYLE_TEXT, row->label);
}

/* The app's own keys, at the right; returns the column they begin at. */
static int draw_own_keys(const struct app *app, struct canvas *cv, struct rect r)
{
	const struct binding *own = app_own_keys(app);
	int cols = MARGIN_COLS, col;

	for (const struct binding *row = own; row->action != ACTION_NONE; row++) {
		if (row->label != NULL && app_owns(app, row))
			cols += GAP_COLS + item_cols(cv->glyphs, row);
	}
	col = r.col + r.cols - cols;
	for (const struct binding *row = own; row->action != ACTION_NONE; row++) {
		if (row->label != NULL && app_owns(app, row))
			col = draw_item(cv, r, col + GAP_COLS, row);
	}
	return r.col + r.cols - cols;
}

/* The screen's keys in the order of its table, as many as fit. */
static void draw_footer(const struct app *app, struct canvas *cv, struct rect r)
{
	const struct binding *row = app_keys(app);
	int end = draw_own_keys(app, cv, r);
	int col = r.col + MARGIN_COLS;

	for (; row != NULL && row->action != ACTION_NONE; row++) {
		if (row->label == NULL)
			continue;
		if (col + item_cols(cv->glyphs, row) > end)
			return;
		col = draw_item(cv, r, col, row) + GAP_COLS;
	}
}

/* At the body's end, over whatever is there. */
static void draw_message(const struct app *app, struct canvas *cv, struct rect body)
{
	struct rect r = rect_inset(body, 0, MARGIN_COLS);

	if (app->message[0] == '\0')
		return;
	int lines = canvas_wrap_rows(cv, r.cols, app->message);

	r.rows = lines < MESSAGE_ROWS_MAX ? lines : MESSAGE_ROWS_MAX;
	r.row = body.row + body.rows - r.rows;
	canvas_fill(cv, (struct rect){ r.row, body.col, r.rows, body.cols }, STYLE_TEXT, ' ', ' ');
	canvas_wrap(cv, r, app->message_style, app->message);
}

/* ---- The whole ---- */

/* The most that there is room for; what it needs stays longest. */
static void draw_too_small(struct canvas *cv)
{
	char here[ITEM_TEXT], line[ITEM_TEXT];
	const struct {
		const char *before, *after;
	} forms[] = {
		{ "limber needs ", here }, { "limber needs ", "" }, { "needs ", "" }, { "", "" }
	};

	text_format(here, sizeof(here), ", this is %d×%d", cv->cols, cv->rows);
	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		text_format(line, sizeof(line), "%s%d×%d%s", forms[i].before, SCREEN_MIN_COLS,
			    SCREEN_MIN_ROWS, forms[i].after);
		if (canvas_columns(cv, line) <= cv->cols)
			break;
	}
	canvas_text_center(cv, canvas_rect(cv), cv->rows / 2, STYLE_TEXT, line);
}

void app_draw(const struct app *app, struct canvas *cv)
{
	struct rect whole = canvas_rect(cv), r = whole;

	canvas_clear(cv);
	if (app->depth == 0)
		return;
	if (cv->rows < SCREEN_MIN_ROWS || cv->cols < SCREEN_MIN_COLS) {
		draw_too_small(cv);
		return;
	}
	r.rows = 1;
	draw_header(app, cv, r);
	r.row = whole.rows - 1;
	draw_footer(app, cv, r);
	r.row = 1;
	r.rows = whole.rows - 2;
	const struct shown_screen *base = drawn_base(app), *top = &app->stack[app->depth - 1];

	base->ops->draw(base->self, cv, r);
	if (top != base) /* a box that another one stands over is not seen */
		top->ops->draw(top->self, cv, r);
	draw_message(app, cv, r);
}

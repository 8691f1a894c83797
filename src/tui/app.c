/* The stack of screens and the way of a key to them. Not for time (turn.c); no terminal (run.c),
 * nothing drawn (frame.c). */
#include "app_state.h"

#include "limber/base/text.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { DAY_END_MIN = 180, HEADER_ROWS = 1, FOOTER_ROWS = 1 };

/* clang-format off */
#define OWN_HELP { .keys = { '?' }, .action = ACTION_HELP, .label = "help", .help = "these keys" }
#define OWN_REDRAW { .keys = { K_CTRL('L') }, .action = ACTION_REDRAW, .help = "draw the screen again" }

/* On a top-level screen, */
static const struct binding tab_keys[] = {
	OWN_HELP,
	{ .keys = { 'q' }, .action = ACTION_QUIT, .label = "quit", .help = "leave limber" },
	{ .keys = { '1' }, .to = '9', .action = ACTION_TAB, .help = "a screen by its number", .shown = "1 2 .." },
	{ .keys = { K_TAB }, .action = ACTION_NEXT_TAB, .help = "the next screen" },
	{ .keys = { K_BACKTAB }, .action = ACTION_PREVIOUS_TAB, .help = "the screen before" },
	OWN_REDRAW,
	{ 0 },
};

/* on one that was opened from there, */
static const struct binding inner_keys[] = {
	OWN_HELP,
	{ .keys = { 'q', K_ESC }, .action = ACTION_QUIT, .label = "back", .help = "back" },
	OWN_REDRAW,
	{ 0 },
};

/* and while a question is asked. */
static const struct binding mode_keys[] = { OWN_HELP, OWN_REDRAW, { 0 } };
/* clang-format on */

/* ---- The stack ---- */

void app_init(struct app *app, const struct app_options *options)
{
	*app = (struct app){
		.coach = options->coach,
		.clock = options->clock,
		.speed_pct = options->speed_pct,
		.rescue = options->rescue,
		.day_end_min = DAY_END_MIN,
		.slept_ms = app_slept_ms(options->clock),
	};
	if (app->coach != NULL)
		app->day_end_min = coach_preferences(app->coach).day_end_min;
	app_take_time(app);
	app->busy_ms = app->now_ms;
}

static struct shown_screen *top_of(struct app *app)
{
	return app->depth > 0 ? &app->stack[app->depth - 1] : NULL;
}

unsigned app_revision(const struct app *app)
{
	return app->coach != NULL ? coach_revision(app->coach) : 0;
}

bool app_open_screen(struct app *app, struct shown_screen *ret, const struct screen_ops *ops,
		     const void *arg)
{
	void *self = NULL;

	if (ops->open != NULL && (self = ops->open(app, arg)) == NULL)
		return false;
	*ret = (struct shown_screen){ .ops = ops, .self = self, .as_of = app_revision(app) };
	return true;
}

/* Without a coach nobody can say what is old. */
void app_show_screen(struct app *app, struct shown_screen *screen)
{
	bool is_old = app->coach == NULL || screen->as_of != app_revision(app);

	if (screen->ops->shown == NULL || !is_old)
		return;
	screen->as_of = app_revision(app);
	screen->ops->shown(screen->self, app);
}

void app_close_screen(struct app *app, struct shown_screen *screen)
{
	if (screen->ops->close != NULL)
		screen->ops->close(screen->self, app);
}

/* Closes the leaving screens, the upper ones first. Returns whether one below is on top now. */
static bool close_leaving(struct app *app)
{
	bool is_uncovered = app->depth > 0 && top_of(app)->is_leaving;
	int kept = 0;

	for (int i = app->depth - 1; i >= 0; i--) {
		if (app->stack[i].is_leaving)
			app_close_screen(app, &app->stack[i]);
	}
	for (int i = 0; i < app->depth; i++) {
		if (!app->stack[i].is_leaving)
			app->stack[kept++] = app->stack[i];
	}
	app->depth = kept;
	return is_uncovered;
}

void app_refresh(struct app *app)
{
	struct err err = { 0 };

	if (app->coach == NULL)
		return;
	if (!coach_refresh(app->coach, app->moment.day, &err))
		app_say(app, STYLE_BAD, "%s", err.msg);
	coach_tell_time(app->coach, app->moment);
}

void app_catch_up(struct app *app)
{
	if (app->coach != NULL && coach_is_behind(app->coach))
		app_refresh(app);
}

void app_look(struct app *app)
{
	app_catch_up(app);
	app->acting = app->depth - 1;
	if (app->depth > 0)
		app_show_screen(app, top_of(app));
}

/* A screen shown again may itself want to go. */
void app_settle(struct app *app)
{
	while (close_leaving(app))
		app_look(app);
	if (app->depth == 0)
		app->is_over = true;
}

bool app_push(struct app *app, const struct screen_ops *ops, const void *arg)
{
	struct shown_screen screen;

	if (app->depth == STACK_MAX) {
		app_say(app, STYLE_WARN, "too many screens are open; go back first");
		return false;
	}
	if (!app_open_screen(app, &screen, ops, arg))
		return false;
	app->stack[app->depth++] = screen;
	return true;
}

void app_pop(struct app *app)
{
	for (int i = app->acting; i < app->depth; i++)
		app->stack[i].is_leaving = true;
}

bool app_replace(struct app *app, const struct screen_ops *ops, const void *arg)
{
	int n = app->depth;

	if (!app_push(app, ops, arg))
		return false;
	for (int i = app->acting; i < n; i++)
		app->stack[i].is_leaving = true;
	return true;
}

void app_release(struct app *app)
{
	while (app->depth > 0) {
		app_close_screen(app, top_of(app));
		app->depth--;
	}
	app_close_tabs(app);
}

void app_say(struct app *app, enum style style, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(app->message, sizeof(app->message), fmt, args);
	va_end(args);
	app->message_style = style;
}

void app_say_last(struct app *app, const char *fmt, ...)
{
	struct err *last = &app->farewell;
	size_t n = strlen(last->msg);
	va_list args;

	if (n > 0)
		n += (size_t)snprintf(last->msg + n, sizeof(last->msg) - n, "; ");
	if (n < sizeof(last->msg)) {
		va_start(args, fmt);
		vsnprintf(last->msg + n, sizeof(last->msg) - n, fmt, args);
		va_end(args);
	}
	last->kind = ERR_IO;
}

void app_rescue(struct app *app, const struct session_row *row, const char *why)
{
	char path[RESCUE_PATH];

	if (app->rescue != NULL && app->rescue(row, path)) {
		app_say_last(
			app,
			"a session is not in the log (%s); it is in %s: run `limber import` on it",
			why, path);
	} else {
		app_say_last(app, "a session could not be saved: %s", why);
	}
}

void app_resize(struct app *app, int rows, int cols)
{
	app->rows = rows - HEADER_ROWS - FOOTER_ROWS;
	app->cols = cols;
}

bool app_fits(const struct app *app)
{
	return app->rows + HEADER_ROWS + FOOTER_ROWS >= SCREEN_MIN_ROWS &&
	       app->cols >= SCREEN_MIN_COLS;
}

struct rect app_room(const struct app *app)
{
	return (struct rect){ 0, 0, app->rows, app->cols };
}

uint32_t app_typed(const struct app *app)
{
	return (uint32_t)app->typed;
}

/* ---- Keys ---- */

const struct binding *app_keys(const struct app *app)
{
	const struct shown_screen *top = &app->stack[app->depth - 1];

	return top->ops->keys_now != NULL ? top->ops->keys_now(top->self) : top->ops->keys;
}

static bool is_in_mode(const struct app *app)
{
	const struct shown_screen *top = &app->stack[app->depth - 1];

	return top->ops->is_mode ? top->ops->is_mode(top->self) : app_keys(app) != top->ops->keys;
}

const struct binding *app_own_keys(const struct app *app)
{
	if (is_in_mode(app))
		return mode_keys;
	return app->depth == 1 && app->n_tabs > 0 ? tab_keys : inner_keys;
}

bool app_owns(const struct app *app, const struct binding *row)
{
	return keymap_find(app_keys(app), row->keys[0]) == ACTION_NONE;
}

static enum screen_result act_self(struct app *app, int action)
{
	switch (action) {
	case ACTION_HELP: app_push(app, &screen_help, NULL); break;
	case ACTION_REDRAW: app->wants_redraw = true; break;
	case ACTION_NEXT_TAB: app_switch_tab(app, (app->tab + 1) % app->n_tabs); break;
	case ACTION_PREVIOUS_TAB:
		app_switch_tab(app, (app->tab + app->n_tabs - 1) % app->n_tabs);
		break;
	case ACTION_QUIT: return SCREEN_POP;
	default:
		if (action >= ACTION_TAB && action < ACTION_ANSWER)
			app_switch_tab(app, action - ACTION_TAB);
	}
	return SCREEN_STAY;
}

/* What the screen does with a key. One that takes q over takes Esc over, too. */
static int screen_action(const struct app *app, int key)
{
	int action = keymap_find(app_keys(app), key);

	if (action == ACTION_NONE && key == K_ESC && app_own_keys(app) == inner_keys)
		return keymap_find(app_keys(app), 'q');
	return action;
}

void app_key(struct app *app, int key)
{
	const struct shown_screen *top = top_of(app);
	int action = screen_action(app, key);
	enum screen_result result = SCREEN_STAY;

	app->busy_ms = app->now_ms;
	app->message[0] = '\0';
	app->typed = key;
	app->acting = app->depth - 1;
	if (action == ACTION_NONE)
		result = act_self(app, keymap_find(app_own_keys(app), key));
	else if (top->ops->act != NULL)
		result = top->ops->act(top->self, app, action);
	if (result == SCREEN_POP)
		app_pop(app);
	if (result == SCREEN_QUIT)
		app->is_over = true;
	app_settle(app);
}

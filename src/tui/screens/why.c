/* Why: every step of a routine with its dose and the whole reason, as an overlay that scrolls. */
#include <stdlib.h>

#include "../app_state.h"
#include "doses.h"
#include "limber/base/mem.h"
#include "pager.h"
#include "rung.h"
#include "start.h"

enum { ACT_DECLINE = ACTION_OWN };

/* clang-format off */
#define WHY_ROWS(more) \
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .label = more, .help = "down" }, \
	{ .keys = { K_UP, 'k' }, .action = ACTION_UP, .help = "up" }, \
	{ .keys = { K_PAGE_DOWN, ' ' }, .action = ACTION_PAGE_DOWN, .help = "a page down" }, \
	{ .keys = { K_PAGE_UP }, .action = ACTION_PAGE_UP, .help = "a page up" }, \
	{ .keys = { 'd' }, .action = ACT_DECLINE, \
	  .help = "not the next rung yet: stay for two weeks" }, \
	{ .keys = { 'q', K_ESC, 'w' }, .action = ACTION_BACK, .label = "back", .help = "back" }, \
	{ .keys = { 0 } }
/* clang-format on */

static const struct binding keys[] = { WHY_ROWS(NULL) };
static const struct binding more_keys[] = { WHY_ROWS("scroll") };

struct why {
	const struct app *app;
	struct routine_day day;
	struct library *library;
	struct pager pager;
};

static void *why_open(struct app *app, const void *arg)
{
	const struct start_arg *start = arg;
	struct err err = { .kind = ERR_NONE };
	struct why *w = xcalloc(1, sizeof *w);

	w->app = app;
	w->library = coach_library(app->coach);
	w->pager.glyphs = app->glyphs;
	if (coach_routine(app->coach, start->routine, &w->day, &err))
		return w;
	app_say(app, STYLE_BAD, "%s", err.msg);
	free(w);
	return NULL;
}

static void why_close(void *self, struct app *app)
{
	struct why *w = self;

	(void)app;
	routine_day_release(&w->day);
	free(w);
}

static int draw_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct why *w = user;
	int from = r.row;

	rect_drop(&r, doses_reasons(cv, r, &w->day, w->library));
	const char *hint = rung_hint(&w->day);

	if (hint[0]) {
		rect_drop(&r, 1);
		canvas_flow(cv, &r, 0, STYLE_DIM, hint);
	}
	return r.row - from;
}

static void reload(struct why *w, struct app *app)
{
	struct routine_day now;
	struct err err = { .kind = ERR_NONE };

	if (!coach_routine(app->coach, w->day.routine->id, &now, &err)) {
		app_say(app, STYLE_BAD, "%s", err.msg);
		return;
	}
	routine_day_release(&w->day);
	w->day = now;
}

static const struct binding *why_keys_now(const void *self)
{
	const struct why *w = self;

	return overlay_is_at_end(&w->pager, app_room(w->app), draw_page, w) ? keys : more_keys;
}

static enum screen_result why_act(void *self, struct app *app, int action)
{
	struct why *w = self;

	if (action == ACTION_BACK)
		return SCREEN_POP;
	if (!overlay_act(&w->pager, action, app_room(w->app), draw_page, w) &&
	    action == ACT_DECLINE && rung_decline(app, &w->day))
		reload(w, app);
	return SCREEN_STAY;
}

static void why_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct why *w = self;

	canvas_fill(cv, r, STYLE_TEXT, ' ', ' '); /* Today's panel says some of it beside the box */
	overlay_draw(&w->pager, cv, r, w->day.routine->title, draw_page, w);
}

const struct screen_ops screen_why = {
	.id = "why",
	.title = "Why",
	.keys_now = why_keys_now,
	.is_overlay = true,
	.open = why_open,
	.close = why_close,
	.act = why_act,
	.draw = why_draw,
};

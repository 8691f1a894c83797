/* Why: every step of a routine with its dose and the whole reason, as an overlay that scrolls. */
#include <stdlib.h>

#include "../app_state.h"
#include "doses.h"
#include "limber/base/mem.h"
#include "limber/draw/widget.h"
#include "start.h"

enum { PAGE_ROWS = 200, STEP_ROWS = 10 };

static const struct binding keys[] = {
	{ .keys = { K_DOWN, 'j' },
	  .action = ACTION_DOWN,
	  .label = "scroll",
	  .help = "down",
	  .shown = "↑↓" },
	{ .keys = { K_UP, 'k' }, .action = ACTION_UP, .help = "up" },
	{ .keys = { K_PAGE_DOWN, ' ' }, .action = ACTION_PAGE_DOWN, .help = "ten rows down" },
	{ .keys = { K_PAGE_UP }, .action = ACTION_PAGE_UP, .help = "ten rows up" },
	{ .keys = { K_HOME, 'g' }, .action = ACTION_FIRST, .help = "to the top" },
	{ .keys = { 0 } },
};

struct why {
	struct routine_day day;
	struct library *library;
	int top;
};

static void *why_open(struct app *app, const void *arg)
{
	const struct start_arg *start = arg;
	struct err err = { .kind = ERR_NONE };
	struct why *w = xcalloc(1, sizeof *w);

	w->library = coach_library(app->coach);
	if (coach_routine(app->coach, start->routine, &w->day, &err)) {
		return w;
	}
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

static enum screen_result why_act(void *self, struct app *app, int action)
{
	static const struct {
		int action, by;
	} moves[] = {
		{ ACTION_DOWN, 1 },
		{ ACTION_UP, -1 },
		{ ACTION_PAGE_DOWN, STEP_ROWS },
		{ ACTION_PAGE_UP, -STEP_ROWS },
		{ ACTION_FIRST, -PAGE_ROWS },
	};
	struct why *w = self;

	(void)app;
	for (size_t i = 0; i < ARRAY_LEN(moves); i++) {
		w->top += moves[i].action == action ? moves[i].by : 0;
	}
	w->top = w->top < 0 ? 0 : w->top;
	return SCREEN_STAY;
}

static void why_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct why *w = self;
	struct canvas page;
	struct rect in = box_panel(cv, r, w->day.routine->title);

	canvas_init(&page, PAGE_ROWS, in.cols, cv->glyphs);
	int rows = doses_reasons(&page, canvas_rect(&page), &w->day, w->library);
	int last = rows > in.rows ? rows - in.rows : 0;

	canvas_blit(cv, in, &page, w->top < last ? w->top : last);
	canvas_release(&page);
}

const struct screen_ops screen_why = {
	.id = "why",
	.title = "Why",
	.keys = keys,
	.is_overlay = true,
	.open = why_open,
	.close = why_close,
	.act = why_act,
	.draw = why_draw,
};

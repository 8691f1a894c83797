/* Another plan: asked before it takes the place of the one that is followed. */
#include <stdlib.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "pager.h"

enum { ACT_FOLLOW = ACTION_OWN };

static const struct binding keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACT_FOLLOW,
	  .label = "follow it",
	  .help = "follow it from today on" },
	{ .keys = { K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "not now",
	  .help = "not now: keep your plan" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

struct follow {
	const struct app *app;
	const struct plan *plan;
	struct pager pager;
};

/* arg: the plan's id, one that is there. */
static void *follow_open(struct app *app, const void *arg)
{
	struct follow *s = xcalloc(1, sizeof *s);

	s->app = app;
	s->plan = library_plan(coach_library(app->coach), arg);
	s->pager.glyphs = app->glyphs;
	return s;
}

static void follow_close(void *self, struct app *app)
{
	(void)app;
	free(self);
}

static int follow_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct follow *s = user;
	const char *old = coach_current_plan(s->app->coach)->title;
	struct text words = { .s = NULL };
	int from = r.row;

	text_addf(&words, "From today on: %s, in the place of %s?", s->plan->title, old);
	canvas_flow(cv, &r, 0, STYLE_BOLD, text_str(&words));
	rect_drop(&r, 1);
	canvas_flow(cv, &r, 0, STYLE_TEXT,
		    "What you have done stays: an exercise that is in both goes on from there. You "
		    "can come back at any time, in the same way.");
	text_release(&words);
	return r.row - from;
}

static enum screen_result follow_act(void *self, struct app *app, int action)
{
	struct follow *s = self;
	struct err err = { .kind = ERR_NONE };

	if (overlay_act(&s->pager, action, app_room(app), follow_page, s))
		return SCREEN_STAY;
	if (action == ACT_FOLLOW) {
		if (coach_event(app->coach, app->moment, EVENT_PLAN, s->plan->id, &err))
			app_say(app, STYLE_GOOD, "From now on: %s", s->plan->title);
		else
			app_say(app, STYLE_BAD, "not saved: %s", err.msg);
	}
	return SCREEN_POP;
}

static void follow_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct follow *s = self;

	overlay_draw(&s->pager, cv, r, "Another plan", follow_page, s);
}

const struct screen_ops screen_follow = {
	.id = "follow",
	.title = "Another plan",
	.keys = keys,
	.is_overlay = true,
	.open = follow_open,
	.close = follow_close,
	.act = follow_act,
	.draw = follow_draw,
};

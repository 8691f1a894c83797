/* A flare-up: what limber does about one, before it is said to have begun; while it is on, what is
 * good now, and that it is over. When it settles by itself is core's. */
#include <stdlib.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "limber/core/flare.h"
#include "limber/draw/widget.h"
#include "pager.h"

enum { ACT_BEGIN = ACTION_OWN, ACT_OVER, ACT_SIGN };

/* clang-format off */
#define SIGN { .keys = { 's' }, .action = ACT_SIGN, .label = "a warning sign", .help = "it is something else: a warning sign" }
#define BACK { .keys = { K_ESC, 'q' }, .action = ACTION_BACK, .label = "back", .help = "back; nothing changes" }
/* clang-format on */

static const struct binding begin_keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACT_BEGIN,
	  .label = "yes, go easy",
	  .help = "it is one: from today on, limber goes easy" },
	SIGN,
	BACK,
	BIND_SCROLL,
	{ .keys = { 0 } },
};

/* Until the end was in view, where it says what is no flare-up. */
static const struct binding begin_more_keys[] = {
	{ .keys = { K_ENTER, ' ' },
	  .action = ACTION_PAGE_DOWN,
	  .label = "more",
	  .help = "read on: there is more below" },
	SIGN,
	BACK,
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding over_keys[] = {
	{ .keys = { 'o' }, .action = ACT_OVER, .label = "it is over", .help = "it is over" },
	SIGN,
	BACK,
	BIND_SCROLL,
	{ .keys = { 0 } },
};

struct flare_screen {
	const struct app *app;
	struct flare flare;
	struct pager pager;
};

static const char begins[] =
	"Has your back been clearly worse for some hours than it was lately? That is a flare-up. "
	"Most of them settle in days, and gentle movement helps.\n"
	"\n"
	"While it is on, limber lets strength and core work rest, halves the walks and keeps the "
	"gentle movement. What hurts is left out.\n"
	"\n"
	"It ends by itself when two mornings running are within a point of your usual, or when you "
	"say so. Then the doses come back step by step.\n"
	"\n"
	"New numbness or weakness, chest pressure, dizziness and the like are no flare-up: s.";

static const char goes_on[] =
	"Strength and core work rest. Walks of half the length and gentle movement are good now; "
	"what hurts is left out.\n"
	"\n"
	"Two mornings running within a point of your usual end it, and the doses come back step by "
	"step. Where it feels over before that, o says so.";

static bool is_on(const struct flare_screen *s)
{
	return s->flare.state == FLARE_ACUTE;
}

static void *flare_open(struct app *app, const void *arg)
{
	struct flare_screen *s = xcalloc(1, sizeof *s);

	(void)arg;
	flare_at(&s->flare, coach_history(app->coach), app->moment.day);
	s->app = app;
	s->pager.glyphs = app->glyphs;
	return s;
}

static void flare_close(void *self, struct app *app)
{
	(void)app;
	free(self);
}

static int flare_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct flare_screen *s = user;
	char review[FLARE_TEXT];
	int from = r.row;

	flare_say_review(&s->flare, review);
	if (review[0]) {
		canvas_flow(cv, &r, 0, STYLE_WARN, review);
		rect_drop(&r, 1);
	}
	canvas_flow(cv, &r, 0, STYLE_TEXT, is_on(s) ? goes_on : begins);
	return r.row - from;
}

static const struct binding *flare_keys_now(const void *self)
{
	const struct flare_screen *s = self;

	if (is_on(s))
		return over_keys;
	return overlay_is_at_end(&s->pager, app_room(s->app), flare_page, s) ? begin_keys
									     : begin_more_keys;
}

static void say(struct app *app, const char *what, const char *words)
{
	struct err err = { .kind = ERR_NONE };

	if (coach_event(app->coach, app->moment, EVENT_FLARE, what, &err))
		app_say(app, STYLE_GOOD, "%s", words);
	else
		app_say(app, STYLE_BAD, "not saved: %s", err.msg);
}

static enum screen_result flare_act(void *self, struct app *app, int action)
{
	struct flare_screen *s = self;

	if (overlay_act(&s->pager, action, app_room(s->app), flare_page, s))
		return SCREEN_STAY;
	if (action == ACT_SIGN) {
		app_push(app, &screen_signs, NULL);
		return SCREEN_STAY;
	}
	if (action == ACT_BEGIN)
		say(app, "begin", "Easy does it: the next days are planned for that.");
	if (action == ACT_OVER)
		say(app, "over", "Good. The doses come back step by step.");
	return SCREEN_POP;
}

/* A warning sign was said: Today deals with that. */
static void flare_shown(void *self, struct app *app)
{
	(void)self;
	if (coach_profile(app->coach)->is_blocked)
		app_pop(app);
}

static void flare_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct flare_screen *s = self;

	overlay_draw(&s->pager, cv, r, "Flare-up", flare_page, s);
}

const struct screen_ops screen_flare = {
	.id = "flare",
	.title = "Flare-up",
	.keys_now = flare_keys_now,
	.is_overlay = true,
	.open = flare_open,
	.close = flare_close,
	.shown = flare_shown,
	.act = flare_act,
	.draw = flare_draw,
};

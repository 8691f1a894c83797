/* The first start: what limber is and is not, the red flags (EVIDENCE 3.1), level, age, conditions,
 * the plan it proposes. A red flag stops here, with what to do, until a professional has cleared it.
 * How it looks is in welcome_draw.c. */
#include "welcome.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "start.h"

enum { ACT_YES = ACTION_OWN, ACT_NO, ACT_CLEARED, ACT_PICK = ACTION_OWN + 10 };

/* ---- Keys, a table a page ---- */

static const struct binding about_keys[] = {
	{ .keys = { K_ENTER, ' ' },
	  .action = ACTION_ENTER,
	  .label = "I have read this",
	  .help = "go on" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding flag_keys[] = {
	{ .keys = { 'n', '0' },
	  .action = ACT_NO,
	  .label = "none of these",
	  .help = "none of these" },
	{ .keys = { '1' },
	  .to = '0' + FLAGS,
	  .action = ACT_PICK,
	  .label = "that one",
	  .help = "this one is so",
	  .shown = "1-5" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding stop_keys[] = {
	{ .keys = { 'q', K_ESC, K_ENTER },
	  .action = ACTION_BACK,
	  .label = "leave",
	  .help = "leave" },
	{ .keys = { 'c' },
	  .action = ACT_CLEARED,
	  .label = "a professional has cleared me",
	  .help = "a professional has looked at it and says exercise is fine" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding level_keys[] = {
	{ .keys = { 'n', K_ENTER },
	  .action = ACT_NO,
	  .label = "new",
	  .help = "new to it, or back after a break" },
	{ .keys = { 'a' }, .action = ACT_YES, .label = "active", .help = "exercising regularly" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding age_keys[] = {
	{ .keys = { 'n', K_ENTER }, .action = ACT_NO, .label = "under 65", .help = "under 65" },
	{ .keys = { 'y' }, .action = ACT_YES, .label = "65 or over", .help = "65 or over" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding condition_keys[] = {
	{ .keys = { '1' },
	  .to = '0' + CONDITIONS,
	  .action = ACT_PICK,
	  .label = "that one",
	  .help = "this one was named; again: it was not",
	  .shown = "1-8" },
	{ .keys = { K_ENTER }, .action = ACTION_ENTER, .label = "go on", .help = "go on" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding cleared_keys[] = {
	{ .keys = { 'y' }, .action = ACT_YES, .label = "yes", .help = "yes, they have" },
	{ .keys = { 'n', K_ENTER },
	  .action = ACT_NO,
	  .label = "no, or not sure",
	  .help = "no, or not sure" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding plan_keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "begin",
	  .help = "begin with this plan" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding *const page_keys[] = {
	[PAGE_ABOUT] = about_keys,     [PAGE_FLAGS] = flag_keys, [PAGE_STOP] = stop_keys,
	[PAGE_LEVEL] = level_keys,     [PAGE_AGE] = age_keys,    [PAGE_CONDITIONS] = condition_keys,
	[PAGE_CLEARED] = cleared_keys, [PAGE_PLAN] = plan_keys,
};

static const struct binding *welcome_keys_now(const void *self)
{
	return page_keys[((const struct welcome *)self)->page];
}

static int flag_index(const char *id)
{
	for (int i = 0; i < FLAGS; i++) {
		if (text_eq(welcome_flags[i].id, id)) {
			return i;
		}
	}
	return 0;
}

static void *welcome_open(struct app *app, const void *arg)
{
	struct welcome *w = xcalloc(1, sizeof *w);

	w->profile = *coach_profile(app->coach);
	w->library = coach_library(app->coach);
	w->is_first = !w->profile.is_screened || w->profile.is_blocked;
	if (arg) {
		text_copy(w->start, sizeof w->start, arg);
	}
	if (w->profile.is_blocked) {
		w->page = PAGE_STOP;
		w->flag = flag_index(w->profile.red_flag);
	}
	return w;
}

static void welcome_close(void *self, struct app *app)
{
	(void)app;
	free(self);
}

static void say(struct app *app, enum event_kind kind, const char *value)
{
	struct err err = { .kind = ERR_NONE };

	if (!coach_event(app->coach, app->moment, kind, value, &err)) {
		app_say(app, STYLE_BAD, "%s", err.msg);
	}
}

static void say_cleared(struct app *app)
{
	char today[DATE_TEXT];

	date_format(app->moment.day, today);
	say(app, EVENT_CLEARED, today);
}

static void raise_flag(struct welcome *w, struct app *app, int flag)
{
	w->flag = flag;
	w->page = PAGE_STOP;
	w->is_first = true;
	say(app, EVENT_SCREENED, welcome_flags[flag].id);
}

static void clear_flag(struct welcome *w, struct app *app)
{
	say_cleared(app);
	w->profile = *coach_profile(app->coach);
	w->page = PAGE_ABOUT;
}

/* Clearance given before, of all that is named now, still stands. */
static bool is_clearance_asked(const struct welcome *w, const struct app *app)
{
	const struct profile *before = coach_profile(app->coach);

	return w->profile.conditions &&
	       (!before->is_cleared || w->profile.conditions & ~before->conditions);
}

/* The plan proposed for the level, before anything is written. */
static void propose_plan(struct welcome *w)
{
	w->plan = library_plan(w->library, coach_default_plan(w->profile.level));
	w->page = PAGE_PLAN;
}

static enum screen_result finish(struct welcome *w, struct app *app)
{
	struct err err = { .kind = ERR_NONE };
	struct start_arg start = { .routine = w->start };

	w->profile.is_screened = true;
	text_copy(w->profile.plan, sizeof w->profile.plan, coach_default_plan(w->profile.level));
	if (!coach_set_profile(app->coach, app->moment, &w->profile, &err)) {
		app_say(app, STYLE_BAD, "%s", err.msg);
		return SCREEN_STAY;
	}
	if (w->is_cleared) {
		say_cleared(app); /* after the conditions, for it speaks of them */
	}
	if (w->start[0]) {
		app_replace(app, &screen_session, &start);
		return SCREEN_STAY;
	}
	return SCREEN_POP;
}

static enum screen_result answer(struct welcome *w, struct app *app, int action)
{
	switch (w->page) {
	case PAGE_ABOUT: w->page = PAGE_FLAGS; break;
	case PAGE_FLAGS:
		if (action == ACT_NO) {
			w->page = PAGE_LEVEL;
		} else {
			raise_flag(w, app, action - ACT_PICK);
		}
		break;
	case PAGE_STOP: clear_flag(w, app); break;
	case PAGE_LEVEL:
		w->profile.level = action == ACT_YES ? LEVEL_ACTIVE : LEVEL_NEW;
		w->page = PAGE_AGE;
		break;
	case PAGE_AGE:
		w->profile.is_65_or_over = action == ACT_YES;
		w->page = PAGE_CONDITIONS;
		break;
	case PAGE_CONDITIONS:
		if (action != ACTION_ENTER) {
			w->profile.conditions ^= 1U << (action - ACT_PICK);
			return SCREEN_STAY;
		}
		w->is_cleared = false;
		if (is_clearance_asked(w, app)) {
			w->page = PAGE_CLEARED;
		} else {
			propose_plan(w);
		}
		break;
	case PAGE_CLEARED:
		w->is_cleared = action == ACT_YES;
		propose_plan(w);
		break;
	case PAGE_PLAN: return finish(w, app);
	}
	w->pager.top = 0;
	return SCREEN_STAY;
}

static enum screen_result welcome_act(void *self, struct app *app, int action)
{
	struct welcome *w = self;
	struct rect room = welcome_room((struct rect){ 0, 0, app->rows, app->cols });

	if (action == ACTION_BACK) {
		return w->is_first ? SCREEN_QUIT : SCREEN_POP;
	}
	if (pager_act(&w->pager, action, room, welcome_page, w)) {
		return SCREEN_STAY;
	}
	return answer(w, app, action);
}

const struct screen_ops screen_welcome = {
	.id = "welcome",
	.title = "Welcome",
	.keys_now = welcome_keys_now,
	.open = welcome_open,
	.close = welcome_close,
	.act = welcome_act,
	.draw = welcome_draw,
};

/* The first start: what limber is and is not, the red flags (EVIDENCE 3.1), level, age, conditions,
 * the plan it proposes. A red flag stops here, with what to do, until a professional has cleared it.
 * How it looks is in welcome_draw.c, its keys are in welcome_keys.c. */
#include "welcome.h"

#include <stdlib.h>

#include "limber/base/mem.h"

static void *welcome_open(struct app *app, const void *arg)
{
	const struct start_arg *start = arg;
	struct welcome *w = xcalloc(1, sizeof *w);

	w->profile = *coach_profile(app->coach);
	w->library = coach_library(app->coach);
	w->is_first = !w->profile.is_screened || w->profile.is_blocked;
	w->app = app;
	w->pager.glyphs = app->glyphs;
	if (start) {
		w->start = *start;
		text_copy(w->routine, sizeof w->routine, start->routine);
		w->start.routine = w->routine;
	}
	if (w->profile.is_blocked) {
		w->page = PAGE_STOP;
		w->flag = warning_find(w->profile.warning);
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

	if (!coach_event(app->coach, app->moment, kind, value, &err))
		app_say(app, STYLE_BAD, "%s", err.msg);
}

static void say_cleared(struct app *app)
{
	char today[DATE_TEXT];

	date_format(app->moment.day, today);
	say(app, EVENT_CLEARED, today);
}

static enum screen_result turn_to(struct welcome *w, enum page page)
{
	w->page = page;
	w->pager.top = 0;
	return SCREEN_STAY;
}

/* Clearance given before, of all that is named now, still stands. */
static bool is_clearance_asked(const struct welcome *w, const struct app *app)
{
	const struct profile *before = coach_profile(app->coach);

	return w->profile.conditions &&
	       (!before->is_cleared || w->profile.conditions & ~before->conditions);
}

/* ---- What an answer does, and the page that follows ---- */

static enum screen_result have_read(struct welcome *w, struct app *app, int action)
{
	(void)app;
	(void)action;
	return turn_to(w, PAGE_FLAGS);
}

static enum screen_result raise_flag(struct welcome *w, struct app *app, int action)
{
	w->flag = &red_flags[action - ACT_PICK];
	w->is_first = true;
	say(app, EVENT_SCREENED, w->flag->id);
	return turn_to(w, PAGE_STOP);
}

static enum screen_result raise_no_flag(struct welcome *w, struct app *app, int action)
{
	(void)app;
	(void)action;
	return turn_to(w, PAGE_LEVEL);
}

static enum screen_result clear_flag(struct welcome *w, struct app *app, int action)
{
	(void)action;
	say_cleared(app);
	w->profile = *coach_profile(app->coach);
	return turn_to(w, PAGE_ABOUT);
}

static enum screen_result choose_level(struct welcome *w, struct app *app, int action)
{
	(void)app;
	w->profile.level = action == ACT_YES ? LEVEL_ACTIVE : LEVEL_NEW;
	return turn_to(w, PAGE_AGE);
}

static enum screen_result choose_age(struct welcome *w, struct app *app, int action)
{
	(void)app;
	w->profile.is_65_or_over = action == ACT_YES;
	return turn_to(w, PAGE_CONDITIONS);
}

static enum screen_result name_condition(struct welcome *w, struct app *app, int action)
{
	(void)app;
	w->profile.conditions ^= 1U << (action - ACT_PICK);
	return SCREEN_STAY;
}

/* Before anything is written. The plan that was chosen stays, but where the level is another one: then
 * what is proposed for that. */
static enum screen_result propose_plan(struct welcome *w, struct app *app)
{
	const struct profile *before = coach_profile(app->coach);

	if (!before->plan[0] || before->level != w->profile.level) {
		text_copy(w->profile.plan, sizeof w->profile.plan,
			  coach_default_plan(w->profile.level));
	}
	w->plan = library_plan(w->library, w->profile.plan);
	return turn_to(w, PAGE_PLAN);
}

static enum screen_result conditions_named(struct welcome *w, struct app *app, int action)
{
	(void)action;
	w->is_cleared = false;
	return is_clearance_asked(w, app) ? turn_to(w, PAGE_CLEARED) : propose_plan(w, app);
}

static enum screen_result choose_cleared(struct welcome *w, struct app *app, int action)
{
	w->is_cleared = action == ACT_YES;
	return propose_plan(w, app);
}

static enum screen_result finish(struct welcome *w, struct app *app, int action)
{
	struct err err = { .kind = ERR_NONE };

	(void)action;
	if (!coach_set_profile(app->coach, app->moment, &w->profile, &err)) {
		app_say(app, STYLE_BAD, "%s", err.msg);
		return SCREEN_STAY;
	}
	say(app, EVENT_SCREENED, "ok"); /* said again each time, for it grows old */
	if (w->is_cleared)
		say_cleared(app); /* after the conditions, for it speaks of them */
	if (w->routine[0]) {
		app_replace(app, &screen_session, &w->start);
		return SCREEN_STAY;
	}
	return SCREEN_POP;
}

/* A page takes its own answers and no others: so many actions from this one on. */
static const struct {
	enum page page;
	int action, n;
	enum screen_result (*take)(struct welcome *w, struct app *app, int action);
} answers[] = {
	{ PAGE_ABOUT, ACTION_ENTER, 1, have_read },
	{ PAGE_FLAGS, ACT_NO, 1, raise_no_flag },
	{ PAGE_FLAGS, ACT_PICK, RED_FLAGS, raise_flag },
	{ PAGE_STOP, ACT_CLEARED, 1, clear_flag },
	{ PAGE_LEVEL, ACT_YES, 1, choose_level },
	{ PAGE_LEVEL, ACT_NO, 1, choose_level },
	{ PAGE_AGE, ACT_YES, 1, choose_age },
	{ PAGE_AGE, ACT_NO, 1, choose_age },
	{ PAGE_CONDITIONS, ACT_PICK, CONDITIONS, name_condition },
	{ PAGE_CONDITIONS, ACTION_ENTER, 1, conditions_named },
	{ PAGE_CLEARED, ACT_YES, 1, choose_cleared },
	{ PAGE_CLEARED, ACT_NO, 1, choose_cleared },
	{ PAGE_PLAN, ACTION_ENTER, 1, finish },
};

static enum screen_result welcome_act(void *self, struct app *app, int action)
{
	struct welcome *w = self;

	if (action == ACTION_BACK)
		return w->is_first ? SCREEN_QUIT : SCREEN_POP;
	/* Nothing of the page is drawn: nobody knows what they would answer. */
	if (!app_fits(app) || pager_act(&w->pager, action, welcome_room_of(app), welcome_page, w))
		return SCREEN_STAY;
	for (size_t i = 0; i < ARRAY_LEN(answers); i++) {
		if (answers[i].page == w->page && action >= answers[i].action &&
		    action < answers[i].action + answers[i].n)
			return answers[i].take(w, app, action);
	}
	return SCREEN_STAY;
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

/* Today: the morning check-in, the day's items, and what a key does with them. How it looks is in
 * today_draw.c; what is due and how much is the coach's. */
#include "today.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "questions.h"
#include "rung.h"
#include "start.h"

enum {
	ACT_ADD = ACTION_OWN,
	ACT_WHY,
	ACT_CHECKIN,
	ACT_FLARE,
	ACT_GO_ON,
	ACT_END_IT,
	ACT_DECLINE,
	ACT_ABOUT_YOU,
};

static const struct binding list_keys[] = {
	{ .keys = { K_ENTER }, .action = ACTION_ENTER, .label = "start", .help = "start it" },
	{ .keys = { 'a' },
	  .action = ACT_ADD,
	  .label = "add",
	  .help = "add what was done elsewhere" },
	{ .keys = { 'w' }, .action = ACT_WHY, .label = "why", .help = "why these doses" },
	{ .keys = { 'f' },
	  .action = ACT_FLARE,
	  .label = "flare-up",
	  .help = "I have a flare-up, or it is over" },
	{ .keys = { 'c' }, .action = ACT_CHECKIN, .label = "check in", .help = "check in again" },
	{ .keys = { 'd' },
	  .action = ACT_DECLINE,
	  .help = "not the next rung yet: stay for two weeks" },
	{ .keys = { 'p' },
	  .action = ACT_ABOUT_YOU,
	  .label = "about you",
	  .help = "what you said about yourself: look at it, change it" },
	BIND_UP_DOWN,
	{ .keys = { 0 } },
};

/* clang-format off */
#define NOT_NOW { .keys = { K_ESC, 'q' }, .action = ACTION_BACK, .label = "not now", .help = "not now" }
/* clang-format on */

static const struct binding pain_keys[] = {
	BIND_ANSWER("how it is"),
	NOT_NOW,
	{ .keys = { 0 } },
};

static const struct binding leg_keys[] = {
	BIND_SITE,
	NOT_NOW,
	{ .keys = { 0 } },
};

static const struct binding go_on_keys[] = {
	{ .keys = { K_ENTER }, .action = ACT_GO_ON, .label = "go on", .help = "go on with it" },
	{ .keys = { 'e' },
	  .action = ACT_END_IT,
	  .label = "end it",
	  .help = "end it; what was done is kept" },
	{ .keys = { K_ESC, 'q' }, .action = ACTION_BACK, .label = "later", .help = "decide later" },
	{ .keys = { 0 } },
};

static const struct binding *const mode_keys[] = {
	[TODAY_LIST] = list_keys,
	[TODAY_ASK_PAIN] = pain_keys,
	[TODAY_ASK_LEG] = leg_keys,
	[TODAY_ASK_GO_ON] = go_on_keys,
};

static const struct binding *today_keys_now(const void *self)
{
	const struct today *t = self;

	return mode_keys[t->mode];
}

const struct day_item *today_item(const struct today *t)
{
	return t->n_shown > 0 ? &t->plan.items[t->shown[t->at]] : NULL;
}

const struct routine_day *today_routine(const struct today *t, const struct day_item *item)
{
	return &t->plan.routines[item->routine];
}

bool today_rests(const struct today *t, const struct day_item *item)
{
	return !item->is_done && today_routine(t, item)->seconds == 0;
}

/* What must be asked before the list can be used. */
static void today_ask(struct today *t, struct app *app)
{
	if (live_unfinished(app->coach, &t->unfinished))
		t->mode = TODAY_ASK_GO_ON;
	else
		t->mode = t->pain == UNKNOWN ? TODAY_ASK_PAIN : TODAY_LIST;
}

/* What limber was started for waits until nothing is left unfinished, or is to be decided later. */
static void start_wanted(struct today *t, struct app *app)
{
	const struct start_arg start = { .routine = t->wanted,
					 .is_rehearsal = t->is_rehearsal_wanted };

	if (!t->wanted[0])
		return;
	app_push(app, &screen_session, &start);
	t->wanted[0] = '\0';
}

static void *today_open(struct app *app, const void *arg)
{
	const struct start_arg *wanted = arg;
	struct today *t = xcalloc(1, sizeof *t);

	if (wanted) {
		text_copy(t->wanted, sizeof t->wanted, wanted->routine);
		t->is_rehearsal_wanted = wanted->is_rehearsal;
	}
	t->app = app;
	t->library = coach_library(app->coach);
	today_load(t, app);
	today_ask(t, app);
	return t;
}

static void today_close(void *self, struct app *app)
{
	struct today *t = self;

	(void)app;
	day_plan_release(&t->plan);
	free(t);
}

static void today_shown(void *self, struct app *app)
{
	struct today *t = self;
	bool is_new_day = date_diff(app->moment.day, t->day) != 0;

	today_load(t, app);
	if (coach_profile(app->coach)->is_blocked) {
		app_push(app, &screen_welcome, NULL);
		return;
	}
	if (is_new_day)
		today_ask(t, app);
	else if (t->mode == TODAY_LIST && live_unfinished(app->coach, &t->unfinished))
		t->mode = TODAY_ASK_GO_ON;
	if (t->mode != TODAY_ASK_GO_ON)
		start_wanted(t, app);
}

/* What could not be saved is asked again, from the first question on. */
static void save_checkin(struct today *t, struct app *app, int leg)
{
	struct err err = { .kind = ERR_NONE };

	if (!coach_checkin(app->coach, app->moment, t->answer, leg, &err)) {
		app_say(app, STYLE_BAD, "not saved: %s", err.msg);
		t->mode = TODAY_ASK_PAIN;
		return;
	}
	t->mode = TODAY_LIST;
	today_load(t, app);
}

static void answer(struct today *t, struct app *app, int value)
{
	if (t->mode == TODAY_ASK_PAIN && question_takes(QUESTION_MORNING, value)) {
		t->answer = value;
		if (leg_is_asked(value, coach_history(app->coach)))
			t->mode = TODAY_ASK_LEG;
		else
			save_checkin(t, app, UNKNOWN);
	} else if (t->mode == TODAY_ASK_LEG && question_takes(QUESTION_LEG, value)) {
		save_checkin(t, app, value);
	}
}

/* Esc at the second question keeps the first answer. */
static void leave_question(struct today *t, struct app *app)
{
	bool was_unfinished = t->mode == TODAY_ASK_GO_ON;

	if (t->mode == TODAY_ASK_LEG)
		save_checkin(t, app, UNKNOWN);
	else
		t->mode = was_unfinished && t->pain == UNKNOWN ? TODAY_ASK_PAIN : TODAY_LIST;
	if (was_unfinished)
		start_wanted(t, app);
}

static void end_unfinished(struct today *t, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	if (!live_discard(app->coach, app->moment, &err))
		app_say(app, STYLE_BAD, "%s", err.msg);
	today_load(t, app);
	today_ask(t, app);
	if (t->mode != TODAY_ASK_GO_ON)
		start_wanted(t, app);
}

static void move_cursor(struct today *t, int by)
{
	int to = t->at + by;

	if (to >= 0 && to < t->n_shown)
		t->at = to;
}

static void open_item(struct today *t, struct app *app, const struct screen_ops *ops)
{
	const struct day_item *item = today_item(t);

	if (!item)
		return;
	struct start_arg arg = { .routine = today_routine(t, item)->routine->id };

	app_push(app, ops, &arg);
}

static void decline(struct today *t, struct app *app)
{
	const struct day_item *item = today_item(t);
	int at = t->at;

	if (!item || !rung_decline(app, today_routine(t, item)))
		return;
	today_load(t, app);
	t->at = at < t->n_shown ? at : 0;
}

static enum screen_result today_act(void *self, struct app *app, int action)
{
	struct today *t = self;
	static const struct start_arg go_on = { .is_resumed = true };
	static const struct welcome_arg later = { .is_later = true };
	/* What is mostly done elsewhere; Add offers the others. */
	static const struct start_arg walk = { .routine = "walk" };

	if (action >= ACTION_ANSWER && action <= ACTION_ANSWER + 10) {
		answer(t, app, action - ACTION_ANSWER);
		return SCREEN_STAY;
	}
	app_look(app); /* another program may have written: a walk logged from a shell */
	switch (action) {
	case ACTION_UP: move_cursor(t, -1); break;
	case ACTION_DOWN: move_cursor(t, 1); break;
	case ACTION_ENTER: open_item(t, app, &screen_session); break;
	case ACT_ADD: app_push(app, &screen_add, &walk); break;
	case ACT_WHY: open_item(t, app, &screen_why); break;
	case ACT_FLARE: app_push(app, &screen_flare, NULL); break;
	case ACT_CHECKIN: t->mode = TODAY_ASK_PAIN; break;
	case ACT_DECLINE: decline(t, app); break;
	case ACT_ABOUT_YOU: app_push(app, &screen_welcome, &later); break;
	case ACT_GO_ON:
		t->mode = TODAY_LIST;
		app_push(app, &screen_session, &go_on);
		break;
	case ACT_END_IT: end_unfinished(t, app); break;
	case ACTION_BACK: leave_question(t, app); break;
	}
	return SCREEN_STAY;
}

const struct screen_ops screen_today = {
	.id = "today",
	.title = "Today",
	.keys = list_keys,
	.keys_now = today_keys_now,
	.open = today_open,
	.close = today_close,
	.shown = today_shown,
	.act = today_act,
	.draw = today_draw,
};

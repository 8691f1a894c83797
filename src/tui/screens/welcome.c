/* The first start: what limber is and is not, the red flags (EVIDENCE 3.1), level, age, conditions,
 * the plan it proposes. A red flag stops here, with what to do, until a professional has cleared
 * it. How it looks is in welcome_draw.c, its keys are in welcome_keys.c, what is kept in
 * welcome_said.c. */
#include "welcome.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"

static void *welcome_open(struct app *app, const void *arg)
{
	const struct welcome_arg *how = arg;
	struct welcome *w = xcalloc(1, sizeof *w);

	w->profile = *coach_profile(app->coach);
	w->library = coach_library(app->coach);
	w->is_first = !w->profile.is_screened || w->profile.is_blocked;
	w->app = app;
	w->pager.glyphs = app->glyphs;
	if (how && how->then) {
		w->start = *how->then;
		text_copy(w->routine, sizeof w->routine, w->start.routine);
		w->start.routine = w->routine;
	}
	w->page = w->profile.is_blocked  ? PAGE_STOP
		  : how && how->is_later ? PAGE_FLAGS
					 : PAGE_ABOUT;
	if (w->profile.is_blocked)
		w->flag = warning_find(w->profile.warning);
	welcome_weights(&w->profile, w->weights);
	if (w->profile.has_surgery)
		date_format(w->profile.surgery_on, w->surgery);
	return w;
}

static void welcome_close(void *self, struct app *app)
{
	struct welcome *w = self;

	raised_close(&w->raised, app);
	free(w);
}

static int64_t welcome_next_wake(const void *self, int64_t now_ms)
{
	const struct welcome *w = self;

	(void)now_ms;
	return raised_next_wake(&w->raised);
}

static void welcome_wake(void *self, struct app *app, int64_t now_ms)
{
	struct welcome *w = self;

	(void)now_ms;
	if (raised_save(&w->raised, app))
		app_say(app, STYLE_GOOD, "saved: what you said is in the log");
}

static enum screen_result turn_to(struct welcome *w, enum page page)
{
	w->page = page;
	w->pager.top = 0;
	return SCREEN_STAY;
}

static bool is_operated(const struct profile *p)
{
	return p->conditions & 1U << CONDITION_POST_OP;
}

/* Clearance given before, of all that is named now and after the operation, still stands. */
static bool is_clearance_asked(const struct welcome *w)
{
	const struct profile *now = &w->profile, *before = coach_profile(w->app->coach);

	return now->conditions && (!before->is_cleared || now->conditions & ~before->conditions ||
				   (is_operated(now) && now->has_surgery &&
				    date_diff(before->cleared_on, now->surgery_on) < 0));
}

static bool is_asked(const struct welcome *w, enum page page)
{
	return page == PAGE_SURGERY   ? is_operated(&w->profile)
	       : page == PAGE_CLEARED ? is_clearance_asked(w)
				      : true;
}

static enum screen_result turn_on(struct welcome *w)
{
	enum page page = w->page + 1;

	while (!is_asked(w, page))
		page++;
	return turn_to(w, page);
}

/* With all that was answered. */
static enum screen_result turn_back(struct welcome *w)
{
	enum page page = w->page - 1;

	while (!is_asked(w, page))
		page--;
	return turn_to(w, page);
}

/* ---- What an answer does, and the page that follows ---- */

/* Nothing but the next page; or the one before. */
static enum screen_result next_page(struct welcome *w, struct app *app, int action)
{
	(void)app;
	(void)action;
	return turn_on(w);
}

static enum screen_result page_before(struct welcome *w, struct app *app, int action)
{
	(void)app;
	(void)action;
	return turn_back(w);
}

static enum screen_result pick_flag(struct welcome *w, struct app *app, int action)
{
	const struct warning *flag =
		sign_list_pick(&welcome_flags, action - ACT_PICK, &w->pager, welcome_room_of(app));

	if (!flag)
		return SCREEN_STAY;
	w->flag = flag;
	return turn_to(w, PAGE_SURE);
}

/* One stray key must not take limber away from somebody until a professional gives it back. */
static enum screen_result raise_flag(struct welcome *w, struct app *app, int action)
{
	if (action == ACT_NO)
		return turn_to(w, PAGE_FLAGS);
	w->is_first = true;
	w->raised = (struct raised){ .kind = EVENT_SCREENED, .sign = w->flag };
	raised_save(&w->raised, app);
	return turn_to(w, PAGE_STOP);
}

/* To what limber was started for. */
static enum screen_result go_on(struct welcome *w, struct app *app)
{
	if (!w->routine[0])
		return SCREEN_POP;
	app_replace(app, &screen_session, &w->start);
	return SCREEN_STAY;
}

static bool say_cleared(struct app *app, struct date on)
{
	struct err err = { .kind = ERR_NONE };
	char day[DATE_TEXT];

	date_format(on, day);
	if (coach_event(app->coach, app->moment, EVENT_CLEARED, day, &err))
		return true;
	app_say(app, STYLE_BAD, "not saved: %s", err.msg);
	return false;
}

/* Clearance given before it was said knows nothing of it. What was never finished goes on then. */
static enum screen_result clear_flag(struct welcome *w, struct app *app, int action)
{
	if (w->raised.sign || !say_cleared(app, date_add(app->moment.day, ACT_PICK - action)))
		return SCREEN_STAY;
	w->profile = *coach_profile(app->coach);
	if (w->profile.is_blocked) {
		app_say(app, STYLE_WARN,
			"That was before this sign: it has to be looked at since.");
		return SCREEN_STAY;
	}
	w->is_first = !w->profile.is_screened;
	return w->is_first ? turn_to(w, PAGE_ABOUT) : go_on(w, app);
}

static enum screen_result choose_level(struct welcome *w, struct app *app, int action)
{
	(void)app;
	if (action != ACTION_ENTER)
		w->profile.level = action == ACT_YES ? LEVEL_ACTIVE : LEVEL_NEW;
	return turn_on(w);
}

static enum screen_result choose_age(struct welcome *w, struct app *app, int action)
{
	(void)app;
	if (action != ACTION_ENTER)
		w->profile.is_65_or_over = action == ACT_YES;
	return turn_on(w);
}

static enum screen_result name_condition(struct welcome *w, struct app *app, int action)
{
	(void)app;
	w->profile.conditions ^= 1U << (action - ACT_PICK);
	return SCREEN_STAY;
}

static enum screen_result name_sensitivity(struct welcome *w, struct app *app, int action)
{
	(void)app;
	w->profile.sensitive ^= 1U << welcome_sensitivities[action - ACT_PICK].tag;
	return SCREEN_STAY;
}

static enum screen_result type_character(struct welcome *w, struct app *app, int action)
{
	bool is_day = w->page == PAGE_SURGERY;
	char *line = is_day ? w->surgery : w->weights;
	const char *taken = is_day ? "0123456789-" : "0123456789., ";
	size_t n = strlen(line);
	uint32_t c = app_typed(app);

	if (action == ACTION_RUB_OUT && n > 0)
		line[n - 1] = '\0';
	else if (action == ACTION_TEXT && c < 0x80 && strchr(taken, (int)c))
		text_append(line, LINE_MAX_BYTES, "%c", (char)c);
	return SCREEN_STAY;
}

/* Before anything is written. The plan that was chosen stays, but where the level is another one:
 * then what is proposed for that. */
static enum screen_result propose_plan(struct welcome *w, struct app *app)
{
	const struct profile *before = coach_profile(app->coach);

	if (!before->plan[0] || before->level != w->profile.level) {
		text_copy(w->profile.plan, sizeof w->profile.plan,
			  coach_default_plan(w->profile.level));
	}
	w->plan = library_plan(w->library, w->profile.plan);
	return turn_on(w);
}

static enum screen_result weights_typed(struct welcome *w, struct app *app, int action)
{
	char value[LINE_MAX_BYTES], why[LINE_MAX_BYTES];

	(void)action;
	if (welcome_weights_value(w, value, why))
		return propose_plan(w, app);
	app_say(app, STYLE_WARN, "%s", why);
	return SCREEN_STAY;
}

static enum screen_result conditions_named(struct welcome *w, struct app *app, int action)
{
	(void)app;
	(void)action;
	w->is_cleared = false;
	return turn_on(w);
}

static enum screen_result surgery_typed(struct welcome *w, struct app *app, int action)
{
	char why[LINE_MAX_BYTES];

	(void)action;
	if (welcome_take_surgery(w, why))
		return turn_on(w);
	app_say(app, STYLE_WARN, "%s", why);
	return SCREEN_STAY;
}

static enum screen_result choose_cleared(struct welcome *w, struct app *app, int action)
{
	(void)app;
	w->is_cleared = action == ACT_YES;
	return turn_on(w);
}

static enum screen_result finish(struct welcome *w, struct app *app, int action)
{
	(void)action;
	return welcome_save(w, app) ? go_on(w, app) : SCREEN_STAY;
}

/* ---- Away ---- */

static enum screen_result leave(struct welcome *w, struct app *app, int action)
{
	(void)app;
	(void)action;
	return w->is_first ? SCREEN_QUIT : SCREEN_POP;
}

static enum screen_result stay(struct welcome *w, struct app *app, int action)
{
	(void)app;
	(void)action;
	return turn_to(w, w->left);
}

/* Nothing that was answered is lost in silence. */
static enum screen_result leave_or_ask(struct welcome *w, struct app *app)
{
	if (w->page == PAGE_STOP || !welcome_has_news(w))
		return leave(w, app, ACTION_BACK);
	w->left = w->page;
	return turn_to(w, PAGE_LEAVE);
}

/* A page takes its own answers and no others: so many actions from this one on. */
static const struct {
	enum page page;
	int action, n;
	enum screen_result (*take)(struct welcome *w, struct app *app, int action);
} answers[] = {
	{ PAGE_ABOUT, ACTION_ENTER, 1, next_page },
	{ PAGE_FLAGS, ACT_NO, 1, next_page },
	{ PAGE_FLAGS, ACT_PICK, RED_FLAGS, pick_flag },
	{ PAGE_SURE, ACT_YES, 2, raise_flag },
	{ PAGE_STOP, ACT_CLEARED, 1, next_page },
	{ PAGE_LOOKED_AT, ACT_NO, 1, page_before },
	{ PAGE_LOOKED_AT, ACT_PICK, 10, clear_flag },
	{ PAGE_LEVEL, ACT_YES, 2, choose_level },
	{ PAGE_LEVEL, ACTION_ENTER, 1, choose_level },
	{ PAGE_AGE, ACT_YES, 2, choose_age },
	{ PAGE_AGE, ACTION_ENTER, 1, choose_age },
	{ PAGE_CONDITIONS, ACT_PICK, CONDITIONS, name_condition },
	{ PAGE_CONDITIONS, ACTION_ENTER, 1, conditions_named },
	{ PAGE_SURGERY, ACTION_TEXT, 2, type_character },
	{ PAGE_SURGERY, ACTION_ENTER, 1, surgery_typed },
	{ PAGE_CLEARED, ACT_YES, 2, choose_cleared },
	{ PAGE_SENSITIVE, ACT_PICK, SENSITIVITIES, name_sensitivity },
	{ PAGE_SENSITIVE, ACTION_ENTER, 1, next_page },
	{ PAGE_WEIGHTS, ACTION_TEXT, 2, type_character },
	{ PAGE_WEIGHTS, ACTION_ENTER, 1, weights_typed },
	{ PAGE_PLAN, ACTION_ENTER, 1, finish },
	{ PAGE_LEAVE, ACT_YES, 1, leave },
	{ PAGE_LEAVE, ACT_NO, 1, stay },
};

static enum screen_result welcome_act(void *self, struct app *app, int action)
{
	struct welcome *w = self;

	if (w->raised.sign)
		raised_save(&w->raised, app);
	if (action == ACTION_BACK)
		return leave_or_ask(w, app);
	/* Nothing of the page is drawn: nobody knows what they would answer. */
	if (!app_fits(app) || pager_act(&w->pager, action, welcome_room_of(app), welcome_page, w))
		return SCREEN_STAY;
	if (action == ACTION_LEFT)
		return turn_back(w);
	for (size_t i = 0; i < ARRAY_LEN(answers); i++) {
		if (answers[i].page == w->page && action >= answers[i].action &&
		    action < answers[i].action + answers[i].n)
			return answers[i].take(w, app, action);
	}
	return SCREEN_STAY;
}

static const char *welcome_title(const void *self)
{
	const struct welcome *w = self;

	if (w->page <= PAGE_SURE)
		return "First of all";
	return w->is_first ? "Welcome" : "About you";
}

const struct screen_ops screen_welcome = {
	.id = "welcome",
	.title = "Welcome",
	.keys_now = welcome_keys_now,
	.title_now = welcome_title,
	.open = welcome_open,
	.close = welcome_close,
	.act = welcome_act,
	.next_wake = welcome_next_wake,
	.wake = welcome_wake,
	.draw = welcome_draw,
};

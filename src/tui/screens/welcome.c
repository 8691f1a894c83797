/* The first start: what limber is and is not, the red flags (EVIDENCE 3.1), level, age, the plan it
 * proposes. A red flag stops here, with what to do, until a professional has cleared it. */
#include <stdlib.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "start.h"

enum page { PAGE_ABOUT, PAGE_FLAGS, PAGE_STOP, PAGE_LEVEL, PAGE_AGE, PAGE_PLAN };

enum { ACT_YES = ACTION_OWN, ACT_NO, ACT_CLEARED, ACT_FLAG = ACTION_OWN + 10 };

/* One row a group of red flags: what it is in the log, its signs in plain words, what to do now. */
static const struct flag {
	const char *id, *signs, *act;
} flags[] = {
	{ "cauda_equina",
	  "New in the last two weeks: trouble with bladder or bowel, numbness between the legs, "
	  "changed "
	  "feeling during sex, pain in both legs, or legs that quickly get weak or clumsy.",
	  "Go to an emergency department now. Do not exercise and do not wait for it to settle." },
	{ "fracture",
	  "It began with a fall or a hard blow; or you take steroid medicine, have brittle bones, "
	  "or are "
	  "over 70 and had even a small knock.",
	  "See a doctor today. Do not exercise until then." },
	{ "infection",
	  "Fever with the back pain; or a recent infection, a weakened immune system, or injected "
	  "drugs.",
	  "See a doctor today. Do not exercise until then." },
	{ "cancer",
	  "A cancer in the past, losing weight without trying, or pain at night that nothing "
	  "eases.",
	  "See a doctor within days, and say why. Do not exercise until then." },
	{ "heart_or_nerve", "Chest pain, a pulsing in the belly, or a foot that drops.",
	  "Chest pain or a pulsing belly: call the emergency number now. A foot that drops: see a "
	  "doctor "
	  "today." },
};

enum { FLAGS = ARRAY_LEN(flags) };

static const char about[] =
	"limber is a daily coach for the back: it says what to do today, guides you through it, "
	"logs what "
	"you really did, and works out the next dose from that, with its reason.\n"
	"\n"
	"It is general information, not a diagnosis, and it does not replace a professional. "
	"Different "
	"conditions need different exercises: speak with a doctor or physiotherapist first, above "
	"all with "
	"heart or blood-pressure disease, fainting, other long-term illness, surgery, brittle "
	"bones, "
	"pregnancy, or numbness or weakness in a leg.\n"
	"\n"
	"Stop at once, and get help, at: pressure in chest, jaw, neck or arm; dizziness or cold "
	"sweat; "
	"breath too short to speak; new numbness or weakness; sharp pain in the spine.\n"
	"\n"
	"Everything stays on this machine.";

/* ---- Keys, a table a page ---- */

static const struct binding about_keys[] = {
	{ .keys = { K_ENTER, ' ' },
	  .action = ACTION_ENTER,
	  .label = "I have read this",
	  .help = "go on" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	{ .keys = { 0 } },
};

static const struct binding flag_keys[] = {
	{ .keys = { 'n', '0' },
	  .action = ACT_NO,
	  .label = "none of these",
	  .help = "none of these" },
	{ .keys = { '1' },
	  .to = '0' + FLAGS,
	  .action = ACT_FLAG,
	  .label = "that one",
	  .help = "this one is so",
	  .shown = "1-5" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
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
	{ .keys = { 0 } },
};

static const struct binding level_keys[] = {
	{ .keys = { 'n', K_ENTER },
	  .action = ACT_NO,
	  .label = "new",
	  .help = "new to it, or back after a break" },
	{ .keys = { 'a' }, .action = ACT_YES, .label = "active", .help = "exercising regularly" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	{ .keys = { 0 } },
};

static const struct binding age_keys[] = {
	{ .keys = { 'n', K_ENTER }, .action = ACT_NO, .label = "under 65", .help = "under 65" },
	{ .keys = { 'y' }, .action = ACT_YES, .label = "65 or over", .help = "65 or over" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	{ .keys = { 0 } },
};

static const struct binding plan_keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "begin",
	  .help = "begin with this plan" },
	{ .keys = { 'q', K_ESC }, .action = ACTION_BACK, .label = "leave", .help = "leave" },
	{ .keys = { 0 } },
};

static const struct binding *const page_keys[] = {
	[PAGE_ABOUT] = about_keys, [PAGE_FLAGS] = flag_keys, [PAGE_STOP] = stop_keys,
	[PAGE_LEVEL] = level_keys, [PAGE_AGE] = age_keys,    [PAGE_PLAN] = plan_keys,
};

struct welcome {
	enum page page;
	bool is_first; /* leaving ends the program: nothing may be guided yet */
	int flag;
	struct profile profile; /* as it will be */
	const struct plan *plan;
	struct library *library;
	char start[ID_MAX]; /* the routine to start afterwards, or "" */
};

static const struct binding *welcome_keys_now(const void *self)
{
	return page_keys[((const struct welcome *)self)->page];
}

static int flag_index(const char *id)
{
	for (int i = 0; i < FLAGS; i++) {
		if (text_eq(flags[i].id, id)) {
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

static void raise_flag(struct welcome *w, struct app *app, int flag)
{
	w->flag = flag;
	w->page = PAGE_STOP;
	w->is_first = true;
	say(app, EVENT_SCREENED, flags[flag].id);
}

static void clear_flag(struct welcome *w, struct app *app)
{
	char today[DATE_TEXT];

	date_format(app->moment.day, today);
	say(app, EVENT_CLEARED, today);
	w->profile = *coach_profile(app->coach);
	w->page = PAGE_ABOUT;
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
	if (w->start[0]) {
		app_replace(app, &screen_session, &start);
		return SCREEN_STAY;
	}
	return SCREEN_POP;
}

static enum screen_result welcome_act(void *self, struct app *app, int action)
{
	struct welcome *w = self;

	if (action == ACTION_BACK) {
		return w->is_first ? SCREEN_QUIT : SCREEN_POP;
	}
	switch (w->page) {
	case PAGE_ABOUT: w->page = PAGE_FLAGS; break;
	case PAGE_FLAGS:
		if (action == ACT_NO) {
			w->page = PAGE_LEVEL;
		} else {
			raise_flag(w, app, action - ACT_FLAG);
		}
		break;
	case PAGE_STOP: clear_flag(w, app); break;
	case PAGE_LEVEL:
		w->profile.level = action == ACT_YES ? LEVEL_ACTIVE : LEVEL_NEW;
		w->page = PAGE_AGE;
		break;
	case PAGE_AGE:
		w->profile.is_65_or_over = action == ACT_YES;
		propose_plan(w);
		break;
	case PAGE_PLAN: return finish(w, app);
	}
	return SCREEN_STAY;
}

/* ---- Drawing ---- */

static void draw_flags(struct canvas *cv, struct rect r)
{
	int used = canvas_wrap(cv, r, STYLE_BOLD,
			       "Is any of these so for you now? They are rare, and they need a "
			       "doctor, not exercise.");

	for (int i = 0; i < FLAGS; i++) {
		int row = r.row + used + 1;
		struct rect text = { row, r.col + 3, r.row + r.rows - row, r.cols - 3 };

		canvas_textf(cv, r, row, r.col, STYLE_KEY, "%d", i + 1);
		used += 1 + canvas_wrap(cv, text, STYLE_TEXT, flags[i].signs);
		used -= r.rows < 22;
	}
}

static void draw_stop(const struct welcome *w, struct canvas *cv, struct rect r)
{
	const struct flag *flag = &flags[w->flag];
	int used = canvas_wrap(cv, r, STYLE_BAD, flag->act) + 1;

	used += canvas_wrap(cv, (struct rect){ r.row + used, r.col, r.rows - used, r.cols },
			    STYLE_TEXT, flag->signs) +
		1;
	canvas_wrap(
		cv, (struct rect){ r.row + used, r.col, r.rows - used, r.cols }, STYLE_TEXT,
		"limber guides no exercise until a professional has looked at this. It may well be "
		"harmless; that is for them to say. When they have cleared you, press c.");
}

static void draw_plan(const struct welcome *w, struct canvas *cv, struct rect r)
{
	if (!w->plan) {
		canvas_wrap(cv, r, STYLE_WARN,
			    "The proposed plan's file was not found or is not right: "
			    "`limber check` says more. You can start single routines.");
		return;
	}
	int used =
		canvas_textf(cv, r, r.row, r.col, STYLE_BOLD, "Your plan: %s", w->plan->title) * 0 +
		1;

	used += canvas_wrap(cv, (struct rect){ r.row + used, r.col, r.rows - used, r.cols },
			    STYLE_TEXT, w->plan->about) +
		1;
	for (int i = 0; i < w->plan->n_items && used < r.rows; i++, used++) {
		const struct plan_item *item = &w->plan->items[i];
		const struct routine *routine = library_routine(w->library, item->routine);

		canvas_put(cv, r, r.row + used, r.col + 1, STYLE_ACCENT, 0x25CB, 'o');
		canvas_text(cv, r, r.row + used, r.col + 3, STYLE_TEXT,
			    routine ? routine->title : item->routine);
		canvas_text_fit(cv, r, r.row + used, r.col + 26, STYLE_DIM,
				routine ? routine->about : "");
	}
}

static void welcome_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct welcome *w = self;
	bool is_roomy = r.rows >= 16;
	struct rect in = rect_inset(r, is_roomy, is_roomy ? 3 : 1);

	if (in.cols > 84) {
		in.col += (in.cols - 84) / 2;
		in.cols = 84;
	}
	switch (w->page) {
	case PAGE_ABOUT: canvas_wrap(cv, in, STYLE_TEXT, about); break;
	case PAGE_FLAGS: draw_flags(cv, in); break;
	case PAGE_STOP: draw_stop(w, cv, in); break;
	case PAGE_LEVEL:
		canvas_wrap(cv, in, STYLE_TEXT,
			    "How used to exercise are you?\n\n"
			    "n  new to it, or back after a long break: small doses, small steps. "
			    "In doubt, this "
			    "one.\n\n"
			    "a  active: exercising most weeks for some months");
		break;
	case PAGE_AGE:
		canvas_wrap(cv, in, STYLE_TEXT,
			    "Are you 65 or over?\n\n"
			    "Then limber gives more time to get down to the floor and up, and "
			    "takes smaller "
			    "steps.");
		break;
	case PAGE_PLAN: draw_plan(w, cv, in); break;
	}
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

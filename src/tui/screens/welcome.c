/* The first start: what limber is and is not, the red flags (EVIDENCE 3.1), level, age, the plan it
 * proposes. A red flag stops here, with what to do, until a professional has cleared it. */
#include <stdlib.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "pager.h"
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
	  .action = ACT_FLAG,
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
	[PAGE_ABOUT] = about_keys, [PAGE_FLAGS] = flag_keys, [PAGE_STOP] = stop_keys,
	[PAGE_LEVEL] = level_keys, [PAGE_AGE] = age_keys,    [PAGE_PLAN] = plan_keys,
};

struct welcome {
	enum page page;
	struct pager pager;
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

static enum screen_result answer(struct welcome *w, struct app *app, int action)
{
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
	w->pager.top = 0;
	return SCREEN_STAY;
}

/* ---- Drawing: each page draws as far as it goes and returns its rows ---- */

/* Words below what is there already; moves r on. */
static void add(struct canvas *cv, struct rect *r, enum style st, const char *words)
{
	int used = canvas_wrap(cv, *r, st, words);

	r->row += used;
	r->rows -= used;
}

static void draw_flags(struct canvas *cv, struct rect *r)
{
	add(cv, r, STYLE_BOLD,
	    "Is any of these so for you now? They are rare, and they need a doctor, not exercise.");
	for (int i = 0; i < FLAGS; i++) {
		struct rect text = { r->row + 1, r->col + 3, r->rows - 1, r->cols - 3 };

		canvas_textf(cv, *r, text.row, r->col, STYLE_KEY, "%d", i + 1);
		add(cv, &text, STYLE_TEXT, flags[i].signs);
		r->rows -= text.row - r->row;
		r->row = text.row;
	}
}

static void draw_stop(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	const struct flag *flag = &flags[w->flag];

	add(cv, r, STYLE_BAD, flag->act);
	add(cv, r, STYLE_TEXT, "\n");
	add(cv, r, STYLE_TEXT, flag->signs);
	add(cv, r, STYLE_TEXT, "\n");
	add(cv, r, STYLE_TEXT,
	    "limber guides no exercise until a professional has looked at this. It may well be "
	    "harmless; that is for them to say. When they have cleared you, press c.");
}

static void draw_plan(const struct welcome *w, struct canvas *cv, struct rect *r)
{
	if (!w->plan) {
		add(cv, r, STYLE_WARN,
		    "The proposed plan's file was not found or is not right: `limber check` says "
		    "more. You can start single routines.");
		return;
	}
	char title[NAME_MAX * 2];

	text_format(title, sizeof title, "Your plan: %s", w->plan->title);
	add(cv, r, STYLE_BOLD, title);
	add(cv, r, STYLE_TEXT, w->plan->about);
	for (int i = 0; i < w->plan->n_items; i++) {
		const struct plan_item *item = &w->plan->items[i];
		const struct routine *routine = library_routine(w->library, item->routine);
		struct rect text = { r->row + 1, r->col + 3, r->rows - 1, r->cols - 3 };

		canvas_put(cv, *r, text.row, r->col + 1, STYLE_ACCENT, 0x25CB, 'o');
		add(cv, &text, STYLE_TEXT, routine ? routine->title : item->routine);
		add(cv, &text, STYLE_DIM, routine ? routine->about : "its file is not right");
		r->rows -= text.row - r->row;
		r->row = text.row;
	}
}

static int draw_page(struct canvas *cv, struct rect r, const void *user)
{
	const struct welcome *w = user;
	int from = r.row;

	switch (w->page) {
	case PAGE_ABOUT: add(cv, &r, STYLE_TEXT, about); break;
	case PAGE_FLAGS: draw_flags(cv, &r); break;
	case PAGE_STOP: draw_stop(w, cv, &r); break;
	case PAGE_LEVEL:
		add(cv, &r, STYLE_TEXT,
		    "How used to exercise are you?\n\n"
		    "n  new to it, or back after a long break: small doses, small steps. In doubt, "
		    "this one.\n\n"
		    "a  active: exercising most weeks for some months");
		break;
	case PAGE_AGE:
		add(cv, &r, STYLE_TEXT,
		    "Are you 65 or over?\n\n"
		    "Then limber gives more time to get down to the floor and up, and takes "
		    "smaller "
		    "steps.");
		break;
	case PAGE_PLAN: draw_plan(w, cv, &r); break;
	}
	return r.row - from;
}

/* A column that is good to read, in the middle of a wide window. */
static struct rect page_room(struct rect r)
{
	enum { READ_COLS = 84, ROOMY_ROWS = 16 };
	struct rect in = rect_inset(r, r.rows >= ROOMY_ROWS, r.rows >= ROOMY_ROWS ? 3 : 1);

	if (in.cols > READ_COLS) {
		in.col += (in.cols - READ_COLS) / 2;
		in.cols = READ_COLS;
	}
	return in;
}

static enum screen_result welcome_act(void *self, struct app *app, int action)
{
	struct welcome *w = self;
	struct rect room = page_room((struct rect){ 0, 0, app->rows, app->cols });

	if (action == ACTION_BACK) {
		return w->is_first ? SCREEN_QUIT : SCREEN_POP;
	}
	if (pager_act(&w->pager, action, room, draw_page, w)) {
		return SCREEN_STAY;
	}
	return answer(w, app, action);
}

static void welcome_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct welcome *w = self;

	pager_draw(&w->pager, cv, page_room(r), draw_page, w);
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

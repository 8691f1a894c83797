/* Routines: what can be started, with today's doses, how long each takes, and the plans that can be
 * followed. */
#include <stdlib.h>
#include <string.h>

#include "browse.h"
#include "doses.h"
#include "limber/base/mem.h"
#include "start.h"

enum { ACT_REHEARSE = ACTION_OWN, ACT_ADD };

/* clang-format off */
#define ROUTINE_ROWS \
	{ .keys = { 'r' }, .action = ACT_REHEARSE, .label = "rehearse", \
	  .help = "go through it without logging" }, \
	{ .keys = { 'a' }, .action = ACT_ADD, .label = "add", \
	  .help = "add one that was done elsewhere" }
#define DETAILS_ROW \
	{ .keys = { K_RIGHT, 'l' }, .action = ACTION_RIGHT, .label = "details", \
	  .help = "all about it, as a page" }
#define ENTER_ROW(does, what) \
	{ .keys = { K_ENTER }, .action = ACTION_ENTER, .label = does, .help = what }
#define BEGIN_ROW ENTER_ROW("begin", "start it")
#define FOLLOW_ROW ENTER_ROW("follow it", "make it your plan")
#define IN_LIST BIND_UP_DOWN, BIND_PAGES, { .keys = { 0 } }
#define ON_PAGE BIND_SCROLL, { .keys = { 0 } }
/* clang-format on */

static const struct binding routine_keys[] = { BEGIN_ROW, DETAILS_ROW, ROUTINE_ROWS, IN_LIST };
static const struct binding routine_page[] = { BEGIN_ROW, BIND_TO_LIST, ROUTINE_ROWS, ON_PAGE };
static const struct binding plan_keys[] = { FOLLOW_ROW, DETAILS_ROW, IN_LIST };
static const struct binding plan_page[] = { FOLLOW_ROW, BIND_TO_LIST, ON_PAGE };
static const struct binding other_keys[] = { DETAILS_ROW, IN_LIST };
static const struct binding other_page[] = { BIND_TO_LIST, ON_PAGE };

/* One line: a routine, a plan, or what is in a file that is not right. */
struct line {
	const struct plan *plan;
	const char *bad;        /* the file's id */
	struct routine_day day; /* where it is a routine */
};

static bool is_routine(const struct line *line)
{
	return !line->plan && !line->bad;
}

static const char *title_of(const struct line *line)
{
	return line->bad ? line->bad : line->plan ? line->plan->title : line->day.routine->title;
}

struct routines {
	struct line *v;
	struct browse browse;
	struct library *library;
	char current_plan[ID_MAX];
};

/* Files are named otherwise than what is in them. */
static int by_title(const void *a, const void *b)
{
	const struct line *x = a, *y = b;

	return strcmp(x->day.routine->title, y->day.routine->title);
}

/* Whoever wrote a file looks for it here: what is not right does not go without a word. */
static void add_bad(struct routines *s, enum library_kind kind)
{
	int n;
	const char *const *ids = library_ids(s->library, kind, &n);

	for (int i = 0; i < n; i++) {
		bool is_good = kind == LIBRARY_ROUTINES
				       ? library_routine(s->library, ids[i]) != NULL
				       : library_plan(s->library, ids[i]) != NULL;

		if (!is_good)
			s->v[s->browse.list.n++].bad = ids[i];
	}
}

static void load(struct routines *s, struct app *app)
{
	struct err err = { .kind = ERR_NONE };
	int n_routines, n_plans;
	const char *const *routines = library_ids(s->library, LIBRARY_ROUTINES, &n_routines);
	const char *const *plans = library_ids(s->library, LIBRARY_PLANS, &n_plans);

	s->v = xcalloc((size_t)(n_routines + n_plans), sizeof *s->v);
	s->browse.list.n = 0;
	for (int i = 0; i < n_routines; i++)
		s->browse.list.n +=
			coach_routine(app->coach, routines[i], &s->v[s->browse.list.n].day, &err);
	qsort(s->v, (size_t)s->browse.list.n, sizeof *s->v, by_title);
	add_bad(s, LIBRARY_ROUTINES);
	for (int i = 0; i < n_plans; i++) {
		s->v[s->browse.list.n].plan = library_plan(s->library, plans[i]);
		s->browse.list.n += s->v[s->browse.list.n].plan != NULL;
	}
	add_bad(s, LIBRARY_PLANS);
	text_copy(s->current_plan, sizeof s->current_plan, coach_current_plan(app->coach)->id);
}

static void unload(struct routines *s)
{
	for (int i = 0; i < s->browse.list.n; i++) {
		if (is_routine(&s->v[i]))
			routine_day_release(&s->v[i].day);
	}
	free(s->v);
}

static void *routines_open(struct app *app, const void *arg)
{
	struct routines *s = xcalloc(1, sizeof *s);

	(void)arg;
	s->library = coach_library(app->coach);
	load(s, app);
	return s;
}

static void routines_close(void *self, struct app *app)
{
	(void)app;
	unload(self);
	free(self);
}

static void routines_shown(void *self, struct app *app)
{
	unload(self);
	load(self, app);
}

static bool is_current(const struct routines *s, const struct line *line)
{
	return line->plan && text_eq(line->plan->id, s->current_plan);
}

static void draw_line(struct canvas *cv, struct rect r, const void *user, int i)
{
	const struct routines *s = user;
	const struct line *line = &s->v[i];
	char words[DOSE_TEXT];

	if (line->bad) {
		text_copy(words, sizeof words, "not right");
	} else if (line->plan) {
		text_copy(words, sizeof words, is_current(s, line) ? "your plan" : "plan");
	} else if (line->day.seconds > 0) {
		duration_rough(line->day.seconds, words);
	} else {
		text_copy(words, sizeof words, "not for now");
	}
	canvas_text_right(cv, r, r.row, line->bad ? STYLE_WARN : STYLE_DIM, words);
	r.cols -= canvas_columns(cv, words) + 1;
	canvas_text_fit(cv, r, r.row, r.col + 2, i == s->browse.list.at ? STYLE_BOLD : STYLE_TEXT,
			title_of(line));
}

static bool has_day(unsigned days, int d)
{
	return d < WEEKDAYS && days & 1U << d;
}

/* "Mon–Fri", "Mon Wed Fri" */
static void add_days(struct text *words, unsigned days)
{
	for (int d = 0; d < WEEKDAYS; d++) {
		int last = d;

		if (!has_day(days, d))
			continue;
		text_addf(words, words->len > 0 ? " %s" : "%s", weekday_short((enum weekday)d));
		while (has_day(days, last + 1))
			last++;
		if (last - d > 1) {
			text_addf(words, "–%s", weekday_short((enum weekday)last));
			d = last;
		}
	}
}

/* "daily", "Mon–Fri, every 40 min" */
static void when_words(const struct plan_item *item, char ret[NAME_MAX])
{
	struct text words = { .s = NULL };
	char every[DOSE_TEXT];

	if (item->days == (1U << WEEKDAYS) - 1)
		text_add(&words, "daily");
	else
		add_days(&words, item->days);
	if (item->every_min > 0) {
		duration_rough(item->every_min * 60, every);
		text_addf(&words, ", every %s", every);
	}
	text_copy(ret, NAME_MAX, text_str(&words));
	text_release(&words);
}

enum { ITEM_COLS = 21, WHEN_COL = 22 };

/* A plan's items and their days. Returns the rows. */
static int draw_plan(const struct routines *s, const struct plan *plan, struct canvas *cv,
		     struct rect r)
{
	int from = r.row;

	for (int i = 0; i < plan->n_items; i++) {
		const struct plan_item *item = &plan->items[i];
		const struct routine *routine = library_routine(s->library, item->routine);
		char words[NAME_MAX];

		when_words(item, words);
		canvas_text_fit(cv, (struct rect){ r.row, r.col, 1, ITEM_COLS }, r.row, r.col,
				STYLE_TEXT, routine ? routine->title : item->routine);
		canvas_flow(cv, &r, WHEN_COL, STYLE_DIM, words);
	}
	return r.row - from;
}

/* Today's doses; of a schedule also which week it is. Returns the rows. */
static int draw_routine(const struct routines *s, const struct routine_day *day, struct canvas *cv,
			struct rect r)
{
	int from = r.row;

	if (day->routine->weeks > 0) {
		canvas_flow(cv, &r, 0, STYLE_TEXT, doses_main_reason(day)->why);
		rect_drop(&r, 1);
	}
	return r.row - from + doses_list(cv, r, day, s->library);
}

static bool is_about(const struct diag *d, const char *id)
{
	const char *slash = strrchr(d->path, '/');
	char name[ID_MAX + sizeof ".cfg"];

	text_format(name, sizeof name, "%s.cfg", id);
	return text_eq(slash ? slash + 1 : d->path, name);
}

/* What is wrong with a file. Returns the rows. */
static int draw_bad(const struct routines *s, const char *id, struct canvas *cv, struct rect r)
{
	const struct diags *diags = library_diags(s->library);
	struct text words = { .s = NULL };
	int from = r.row;

	canvas_flow(cv, &r, 0, STYLE_WARN, "Its file is not right, so it cannot be used:");
	for (size_t i = 0; i < diags->n; i++) {
		if (!is_about(&diags->v[i], id))
			continue;
		text_clear(&words);
		diag_print(&diags->v[i], &words);
		rect_drop(&r, 1);
		canvas_flow(cv, &r, 0, STYLE_TEXT, text_str(&words));
	}
	text_release(&words);
	rect_drop(&r, 1);
	canvas_flow(cv, &r, 0, STYLE_DIM, "Once it is mended, it is here at the next start.");
	return r.row - from;
}

static int draw_details(struct canvas *cv, struct rect r, const void *user)
{
	const struct routines *s = user;
	const struct line *line = &s->v[s->browse.list.at];
	int from = r.row;

	canvas_text_fit(cv, r, r.row, r.col, STYLE_TITLE, title_of(line));
	rect_drop(&r, 1);
	if (line->bad)
		return r.row - from + draw_bad(s, line->bad, cv, r);
	canvas_flow(cv, &r, 0, STYLE_DIM,
		    line->plan ? line->plan->about : line->day.routine->about);
	rect_drop(&r, 1);
	int rows =
		line->plan ? draw_plan(s, line->plan, cv, r) : draw_routine(s, &line->day, cv, r);

	return r.row - from + rows;
}

static struct browsed routines_of(const struct routines *s)
{
	return (struct browsed){
		.line = draw_line,
		.list_cols = 32,
		.details = draw_details,
		.user = s,
		.none = "No routine files were found. `limber doctor` says where limber looks.",
	};
}

static enum screen_result routines_act(void *self, struct app *app, int action)
{
	struct routines *s = self;
	struct browsed what = routines_of(s);

	if (browse_act(&s->browse, app, action, &what) || s->browse.list.n == 0)
		return SCREEN_STAY;
	const struct line *line = &s->v[s->browse.list.at];

	if (line->plan)
		app_push(app, &screen_follow, line->plan->id);
	if (!is_routine(line))
		return SCREEN_STAY;
	struct start_arg arg = { .routine = line->day.routine->id,
				 .is_rehearsal = action == ACT_REHEARSE };

	app_push(app, action == ACT_ADD ? &screen_add : &screen_session, &arg);
	return SCREEN_STAY;
}

static void routines_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct routines *s = self;
	struct browsed what = routines_of(s);

	browse_draw(&s->browse, cv, r, &what);
}

/* Only what does something to the line at the cursor. */
static const struct binding *routines_keys_now(const void *self)
{
	const struct routines *s = self;
	bool is_page = s->browse.is_page;
	const struct line *line = s->browse.list.n > 0 ? &s->v[s->browse.list.at] : NULL;

	if (line && is_routine(line))
		return is_page ? routine_page : routine_keys;
	if (line && line->plan && !is_current(s, line))
		return is_page ? plan_page : plan_keys;
	return is_page ? other_page : other_keys;
}

static bool routines_is_mode(const void *self)
{
	const struct routines *s = self;

	return s->browse.is_page;
}

const struct screen_ops screen_routines = {
	.id = "routines",
	.title = "Routines",
	.keys = routine_keys,
	.keys_now = routines_keys_now,
	.is_mode = routines_is_mode,
	.open = routines_open,
	.close = routines_close,
	.shown = routines_shown,
	.act = routines_act,
	.draw = routines_draw,
};

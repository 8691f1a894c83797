/* Routines: what can be started, with today's doses, how long each takes, and the plans that can be
 * followed. */
#include <stdlib.h>

#include "../app_state.h"
#include "doses.h"
#include "limber/base/mem.h"
#include "list.h"
#include "start.h"

enum { ACT_REHEARSE = ACTION_OWN, ACT_ADD, LIST_COLS = 34, WIDE_COLS = 72 };

static const struct binding keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "start",
	  .help = "start a routine, follow a plan" },
	{ .keys = { 'r' },
	  .action = ACT_REHEARSE,
	  .label = "rehearse",
	  .help = "go through it without logging" },
	{ .keys = { 'a' },
	  .action = ACT_ADD,
	  .label = "add",
	  .help = "add one that was done elsewhere" },
	BIND_UP_DOWN,
	BIND_PAGES,
	{ .keys = { 0 } },
};

/* One line: a routine, or a plan. */
struct line {
	const struct plan *plan;
	struct routine_day day; /* where it is a routine */
};

struct routines {
	struct line *v;
	struct list list;
	struct library *library;
	char current_plan[ID_MAX];
};

static void load(struct routines *s, struct app *app)
{
	struct err err = { .kind = ERR_NONE };
	int n_routines, n_plans;
	const char *const *routines = library_ids(s->library, LIBRARY_ROUTINES, &n_routines);
	const char *const *plans = library_ids(s->library, LIBRARY_PLANS, &n_plans);

	s->v = xcalloc((size_t)(n_routines + n_plans), sizeof *s->v);
	s->list.n = 0;
	for (int i = 0; i < n_routines; i++)
		s->list.n += coach_routine(app->coach, routines[i], &s->v[s->list.n].day, &err);
	for (int i = 0; i < n_plans; i++) {
		s->v[s->list.n].plan = library_plan(s->library, plans[i]);
		s->list.n += s->v[s->list.n].plan != NULL;
	}
	text_copy(s->current_plan, sizeof s->current_plan, coach_current_plan(app->coach)->id);
}

static void unload(struct routines *s)
{
	for (int i = 0; i < s->list.n; i++) {
		if (!s->v[i].plan)
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

static void follow(struct routines *s, struct app *app, const struct plan *plan)
{
	struct err err = { .kind = ERR_NONE };

	if (coach_event(app->coach, app->moment, EVENT_PLAN, plan->id, &err)) {
		text_copy(s->current_plan, sizeof s->current_plan, plan->id);
		app_say(app, STYLE_GOOD, "From now on: %s", plan->title);
	} else {
		app_say(app, STYLE_BAD, "%s", err.msg);
	}
}

static enum screen_result routines_act(void *self, struct app *app, int action)
{
	struct routines *s = self;

	if (list_act(&s->list, action) || s->list.n == 0)
		return SCREEN_STAY;
	const struct line *line = &s->v[s->list.at];

	if (line->plan) {
		if (action == ACTION_ENTER)
			follow(s, app, line->plan);
		return SCREEN_STAY;
	}
	struct start_arg arg = { .routine = line->day.routine->id,
				 .is_rehearsal = action == ACT_REHEARSE };

	app_push(app, action == ACT_ADD ? &screen_add : &screen_session, &arg);
	return SCREEN_STAY;
}

static void draw_line(const struct routines *s, struct canvas *cv, struct rect r, int i)
{
	const struct line *line = &s->v[i];
	char words[DOSE_TEXT];

	if (line->plan) {
		text_copy(words, sizeof words,
			  text_eq(line->plan->id, s->current_plan) ? "your plan" : "plan");
	} else {
		duration_rough(line->day.seconds, words);
	}
	canvas_text_fit(cv, (struct rect){ r.row, r.col, 1, r.cols - 10 }, r.row, r.col + 2,
			i == s->list.at ? STYLE_BOLD : STYLE_TEXT,
			line->plan ? line->plan->title : line->day.routine->title);
	canvas_text_right(cv, r, r.row, STYLE_DIM, words);
	if (i == s->list.at)
		canvas_put(cv, r, r.row, r.col, STYLE_ACCENT, 0x25B8, '>');
}

static void draw_list(const struct routines *s, struct canvas *cv, struct rect r)
{
	int first = list_first(&s->list, r.rows);

	for (int i = 0; i < r.rows && first + i < s->list.n; i++)
		draw_line(s, cv, (struct rect){ r.row + i, r.col, 1, r.cols }, first + i);
}

/* "daily", "Mon Wed Fri" */
static void days_words(unsigned days, char ret[NAME_MAX])
{
	struct text words = { .s = NULL };

	for (int d = 0; d < WEEKDAYS; d++) {
		if (days & 1u << d) {
			text_addf(&words, words.len > 0 ? " %s" : "%s",
				  weekday_short((enum weekday)d));
		}
	}
	text_copy(ret, NAME_MAX, days == (1u << WEEKDAYS) - 1 ? "daily" : text_str(&words));
	text_release(&words);
}

static void draw_plan(const struct routines *s, const struct plan *plan, struct canvas *cv,
		      struct rect r)
{
	for (int i = 0; i < plan->n_items && i < r.rows; i++) {
		const struct plan_item *item = &plan->items[i];
		const struct routine *routine = library_routine(s->library, item->routine);
		char days[NAME_MAX];

		days_words(item->days, days);
		canvas_text_fit(cv, (struct rect){ r.row + i, r.col, 1, 19 }, r.row + i, r.col,
				STYLE_TEXT, routine ? routine->title : item->routine);
		canvas_text_fit(cv, r, r.row + i, r.col + 20, STYLE_DIM, days);
	}
}

static void draw_details(const struct routines *s, struct canvas *cv, struct rect r)
{
	const struct line *line = &s->v[s->list.at];

	canvas_text_fit(cv, r, r.row, r.col, STYLE_TITLE,
			line->plan ? line->plan->title : line->day.routine->title);
	int used = 2 + canvas_wrap(cv, (struct rect){ r.row + 1, r.col, r.rows - 1, r.cols },
				   STYLE_DIM,
				   line->plan ? line->plan->about : line->day.routine->about);

	r.row += used;
	r.rows -= used;
	if (line->plan)
		draw_plan(s, line->plan, cv, r);
	else
		doses_list(cv, r, &line->day, s->library);
}

static void routines_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct routines *s = self;
	struct rect in = rect_inset(r, r.rows >= 16, 1);

	if (s->list.n == 0) {
		canvas_text(
			cv, in, in.row, in.col, STYLE_DIM,
			"No routine files were found. `limber doctor` says where limber looks.");
		return;
	}
	if (in.cols < WIDE_COLS) {
		draw_list(s, cv, in);
		return;
	}
	draw_list(s, cv, (struct rect){ in.row, in.col, in.rows, LIST_COLS });
	draw_details(
		s, cv,
		(struct rect){ in.row, in.col + LIST_COLS + 3, in.rows, in.cols - LIST_COLS - 3 });
}

const struct screen_ops screen_routines = {
	.id = "routines",
	.title = "Routines",
	.keys = keys,
	.open = routines_open,
	.close = routines_close,
	.shown = routines_shown,
	.act = routines_act,
	.draw = routines_draw,
};

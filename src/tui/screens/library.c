/* Library: the exercises by family; for the one under the cursor its position, gear, dose, cues and
 * errors, its ladder, and whether it is left out for this person. What a file says is shown as it
 * is; the day's dose is on Today. */
#include <stdlib.h>
#include <string.h>

#include "browse.h"
#include "limber/base/mem.h"
#include "limber/core/safety.h"

static const struct binding keys[] = {
	{ .keys = { K_ENTER, K_RIGHT, 'l' },
	  .action = ACTION_RIGHT,
	  .label = "details",
	  .help = "all about it, as a page" },
	{ .keys = { K_UP, 'k' },
	  .action = ACTION_UP,
	  .label = "choose",
	  .help = "up",
	  .shown = "↑↓" },
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .help = "down" },
	BIND_PAGES,
	{ .keys = { 0 } },
};

static const struct binding page_keys[] = {
	BIND_TO_LIST,
	BIND_SCROLL,
	{ .keys = { 0 } },
};

enum { INDENT = 2 };

struct library_screen {
	const struct exercise **v; /* sorted by family, then name */
	struct browse browse;
	struct coach *coach;
	struct day_plan plan; /* tells the rungs that the person is on */
};

static int compare(const void *a, const void *b)
{
	const struct exercise *x = *(const struct exercise *const *)a;
	const struct exercise *y = *(const struct exercise *const *)b;

	return x->family != y->family ? (int)x->family - (int)y->family : strcmp(x->name, y->name);
}

static void library_shown(void *self, struct app *app)
{
	struct library_screen *s = self;
	struct err err = { .kind = ERR_NONE };

	day_plan_release(&s->plan);
	if (!coach_plan(app->coach, &s->plan, &err))
		app_say(app, STYLE_BAD, "%s", err.msg);
}

static void *library_open_screen(struct app *app, const void *arg)
{
	struct library_screen *s = xcalloc(1, sizeof *s);
	struct library *lib = coach_library(app->coach);
	int n;
	const char *const *ids = library_ids(lib, LIBRARY_EXERCISES, &n);

	(void)arg;
	s->coach = app->coach;
	s->v = xcalloc((size_t)n, sizeof(struct exercise *));
	for (int i = 0; i < n; i++) {
		const struct exercise *e = library_exercise(lib, ids[i]);

		if (e)
			s->v[s->browse.list.n++] = e;
	}
	if (s->browse.list.n > 0)
		qsort(s->v, (size_t)s->browse.list.n, sizeof(struct exercise *), compare);
	library_shown(s, app);
	return s;
}

static void library_close_screen(void *self, struct app *app)
{
	struct library_screen *s = self;

	(void)app;
	day_plan_release(&s->plan);
	free(s->v);
	free(s);
}

static void draw_line(struct canvas *cv, struct rect r, const void *user, int i)
{
	const struct library_screen *s = user;
	const struct exercise *e = s->v[i];
	bool is_first = i == 0 || s->v[i - 1]->family != e->family;
	struct rect name = r;

	if (is_first) {
		canvas_text_right(cv, r, r.row, STYLE_DIM, family_name(e->family));
		name.cols -= canvas_columns(cv, family_name(e->family)) + 1;
	}
	canvas_text_fit(cv, name, r.row, r.col + 2,
			i == s->browse.list.at ? STYLE_BOLD : STYLE_TEXT, e->name);
}

/* A heading and its lines, each wrapped; moves r below them. */
static void draw_lines(struct canvas *cv, struct rect *r, const char *heading,
		       const char lines[][NAME_MAX], int n)
{
	if (n == 0)
		return;
	canvas_text(cv, *r, r->row, r->col, STYLE_BOLD, heading);
	rect_drop(r, 1);
	for (int i = 0; i < n; i++)
		canvas_flow(cv, r, INDENT, STYLE_TEXT, lines[i]);
	rect_drop(r, 1);
}

/* "mat, band" */
static void gear_words(const struct exercise *e, char ret[LINE_MAX_BYTES])
{
	text_copy(ret, LINE_MAX_BYTES, e->n_gear > 0 ? e->gear[0] : "none");
	for (int i = 1; i < e->n_gear; i++)
		text_append(ret, LINE_MAX_BYTES, ", %s", e->gear[i]);
}

/* The facts of an exercise as label and words, one a line. */
static void draw_facts(const struct library_screen *s, const struct exercise *e, struct canvas *cv,
		       struct rect *r)
{
	char dose[DOSE_TEXT], cap[DOSE_TEXT], gear[LINE_MAX_BYTES];
	const struct {
		const char *label, *words;
	} facts[] = {
		{ "Family", family_name(e->family) },
		{ "Position", position_words[e->position] },
		{ "Works", e->area },
		{ "Gear", gear },
		{ "Starts at", dose },
		{ "Goes to", cap },
	};

	gear_words(e, gear);
	dose_format(&e->dose[coach_profile(s->coach)->level], e->per_side, dose);
	dose_format(&e->cap, e->per_side, cap);
	for (size_t i = 0; i < ARRAY_LEN(facts); i++) {
		canvas_text(cv, *r, r->row, r->col, STYLE_DIM, facts[i].label);
		canvas_text_fit(cv, *r, r->row, r->col + 11, STYLE_TEXT, facts[i].words);
		rect_drop(r, 1);
	}
}

/* Why it is not for this person, or what they must mind in it. Moves r below. */
static void draw_ruling(const struct library_screen *s, const struct exercise *e, struct canvas *cv,
			struct rect *r)
{
	const struct safety_input person = coach_safety(s->coach);
	struct ruling ruling = safety_judge(&person, e, false);
	char ground[RULING_TEXT], words[RULING_TEXT + NAME_MAX];

	if (ruling.safety == SAFETY_ALLOWED)
		return;
	ruling_say(&ruling, ground);
	text_format(words, sizeof words, "%s: %s",
		    ruling_blocks(&ruling) ? "Left out for you" : "Mind", ground);
	canvas_flow(cv, r, 0, STYLE_WARN, words);
	rect_drop(r, 1);
}

/* Whether the person's plan has it now. */
static bool is_yours(const struct library_screen *s, const struct rung *rung)
{
	for (int i = 0; i < s->plan.n_routines; i++) {
		const struct routine_day *day = &s->plan.routines[i];

		for (int step = 0; step < day->routine->n_steps; step++) {
			if (text_eq(day->steps[step].key, rung->key))
				return true;
		}
	}
	return false;
}

/* Its ladder's rungs, its own marked, and the person's. Moves r below. */
static void draw_ladder(const struct library_screen *s, const struct exercise *e, struct canvas *cv,
			struct rect *r)
{
	struct library *lib = coach_library(s->coach);
	int at; /* its own rungs, of which it may have several, are marked below */
	const struct ladder *l = library_ladder(lib, e->id, &at);

	if (!l)
		return;
	canvas_text(cv, *r, r->row, r->col, STYLE_BOLD,
		    l->is_level ? "One for another" : "Ladder, easy to hard");
	for (int i = 0; i < l->n_rungs; i++) {
		const struct rung *rung = &l->rungs[i];
		const struct exercise *own = library_exercise(lib, rung->exercise);
		bool is_it = text_eq(rung->exercise, e->id);

		int row = r->row + 1 + i;
		int end = canvas_text(cv, *r, row, r->col + INDENT, is_it ? STYLE_BOLD : STYLE_TEXT,
				      rung->name[0] ? rung->name
				      : own         ? own->name
						    : rung->exercise);

		if (is_yours(s, rung))
			canvas_text(cv, *r, row, end + 2, STYLE_ACCENT, "your plan");
		if (is_it)
			canvas_put(cv, *r, row, r->col, STYLE_ACCENT, 0x25B8, '>');
	}
	rect_drop(r, l->n_rungs + 2);
}

static int draw_details(struct canvas *cv, struct rect r, const void *user)
{
	const struct library_screen *s = user;
	const struct exercise *e = s->v[s->browse.list.at];
	int from = r.row;
	char setup[LINE_MAX_BYTES];

	setup_format(e->setup, NULL, setup);
	canvas_text_fit(cv, r, r.row, r.col, STYLE_TITLE, e->name);
	rect_drop(&r, 1);
	canvas_flow(cv, &r, 0, STYLE_TEXT, setup);
	rect_drop(&r, 1);
	draw_facts(s, e, cv, &r);
	rect_drop(&r, 1);
	draw_ruling(s, e, cv, &r);
	draw_lines(cv, &r, "Mind", e->cues, e->n_cues);
	draw_lines(cv, &r, "Avoid", e->errors, e->n_errors);
	draw_ladder(s, e, cv, &r);
	return r.row - from - 1; /* the blank row after the last lines */
}

static struct browsed exercises_of(const struct library_screen *s)
{
	return (struct browsed){
		.line = draw_line,
		.list_cols = 39,
		.details = draw_details,
		.user = s,
		.none = "No exercise files were found. `limber doctor` says where limber looks.",
	};
}

static enum screen_result library_act(void *self, struct app *app, int action)
{
	struct library_screen *s = self;
	struct browsed what = exercises_of(s);

	browse_act(&s->browse, app, action, &what);
	return SCREEN_STAY;
}

static void library_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct library_screen *s = self;
	struct browsed what = exercises_of(s);

	browse_draw(&s->browse, cv, r, &what);
}

static const struct binding *library_keys_now(const void *self)
{
	const struct library_screen *s = self;

	return s->browse.is_page ? page_keys : keys;
}

const struct screen_ops screen_library = {
	.id = "library",
	.title = "Library",
	.keys = keys,
	.keys_now = library_keys_now,
	.open = library_open_screen,
	.close = library_close_screen,
	.shown = library_shown,
	.act = library_act,
	.draw = library_draw,
};

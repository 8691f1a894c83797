/* Library: the exercises by family; for the one under the cursor its position, gear, dose, cues and
 * errors, and whether it is left out for this person. What a file says is shown as it is; the day's
 * dose is on Today. */
#include <stdlib.h>
#include <string.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "limber/core/safety.h"
#include "list.h"

enum { LIST_COLS = 34, WIDE_COLS = 72 };

static const struct binding keys[] = {
	{ .keys = { K_UP, 'k' },
	  .action = ACTION_UP,
	  .label = "choose",
	  .help = "up",
	  .shown = "↑↓" },
	{ .keys = { K_DOWN, 'j' }, .action = ACTION_DOWN, .help = "down" },
	BIND_PAGES,
	{ .keys = { 0 } },
};

struct library_screen {
	const struct exercise **v; /* sorted by family, then name */
	struct list list;
	const struct coach *coach;
};

static int compare(const void *a, const void *b)
{
	const struct exercise *x = *(const struct exercise *const *)a;
	const struct exercise *y = *(const struct exercise *const *)b;

	return x->family != y->family ? (int)x->family - (int)y->family : strcmp(x->name, y->name);
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
			s->v[s->list.n++] = e;
	}
	if (s->list.n > 0)
		qsort(s->v, (size_t)s->list.n, sizeof(struct exercise *), compare);
	return s;
}

static void library_close_screen(void *self, struct app *app)
{
	struct library_screen *s = self;

	(void)app;
	free(s->v);
	free(s);
}

static enum screen_result library_act(void *self, struct app *app, int action)
{
	struct library_screen *s = self;

	(void)app;
	list_act(&s->list, action);
	return SCREEN_STAY;
}

static void draw_list(const struct library_screen *s, struct canvas *cv, struct rect r)
{
	int first = list_first(&s->list, r.rows);

	for (int i = 0; i < r.rows && first + i < s->list.n; i++) {
		const struct exercise *e = s->v[first + i];
		struct rect line = { r.row + i, r.col, 1, r.cols };
		bool is_first = i == 0 || s->v[first + i - 1]->family != e->family;

		struct rect name = line;

		if (is_first) {
			canvas_text_right(cv, line, line.row, STYLE_DIM, family_name(e->family));
			name.cols -= canvas_columns(cv, family_name(e->family)) + 1;
		}
		canvas_text_fit(cv, name, line.row, r.col + 2,
				first + i == s->list.at ? STYLE_BOLD : STYLE_TEXT, e->name);
		if (first + i == s->list.at)
			canvas_put(cv, line, line.row, r.col, STYLE_ACCENT, 0x25B8, '>');
	}
}

/* A heading and its lines, each wrapped; moves r below them. */
static void draw_lines(struct canvas *cv, struct rect *r, const char *heading,
		       const char lines[][NAME_MAX], int n)
{
	if (n == 0 || r->rows < 2)
		return;
	canvas_text(cv, *r, r->row, r->col, STYLE_BOLD, heading);
	r->row++;
	r->rows--;
	for (int i = 0; i < n && r->rows > 0; i++) {
		struct rect text = { r->row, r->col + 2, r->rows, r->cols - 2 };
		int used = canvas_wrap(cv, text, STYLE_TEXT, lines[i]);

		r->row += used;
		r->rows -= used;
	}
	r->row++;
	r->rows--;
}

/* The facts of an exercise as label and words, one a line. */
static void draw_facts(const struct library_screen *s, const struct exercise *e, struct canvas *cv,
		       struct rect *r)
{
	char dose[DOSE_TEXT], cap[DOSE_TEXT];
	const struct {
		const char *label, *words;
	} facts[] = {
		{ "Family", family_name(e->family) },
		{ "Position", position_words[e->position] },
		{ "Works", e->area },
		{ "Gear", e->n_gear > 0 ? e->gear[0] : "none" },
		{ "Starts at", dose },
		{ "Goes to", cap },
	};

	dose_format(&e->dose[coach_profile(s->coach)->level], e->per_side, dose);
	dose_format(&e->cap, e->per_side, cap);
	for (size_t i = 0; i < ARRAY_LEN(facts); i++) {
		canvas_text(cv, *r, r->row, r->col, STYLE_DIM, facts[i].label);
		canvas_text_fit(cv, *r, r->row, r->col + 11, STYLE_TEXT, facts[i].words);
		r->row++;
		r->rows--;
	}
}

/* Why it is not for this person, or what they must mind in it. Moves r below. */
static void draw_ruling(const struct library_screen *s, const struct exercise *e, struct canvas *cv,
			struct rect *r)
{
	const struct safety_input person = { .profile = coach_profile(s->coach),
					     .history = coach_history(s->coach),
					     .day = coach_day(s->coach) };
	struct ruling ruling = safety_judge(&person, e, false);
	char ground[RULING_TEXT], words[RULING_TEXT + NAME_MAX];

	if (ruling.safety == SAFETY_ALLOWED)
		return;
	ruling_say(&ruling, ground);
	text_format(words, sizeof words, "%s: %s",
		    ruling_blocks(&ruling) ? "Left out for you" : "Mind", ground);
	int used = canvas_wrap(cv, *r, STYLE_WARN, words) + 1;

	r->row += used;
	r->rows -= used;
}

static void draw_details(const struct library_screen *s, const struct exercise *e,
			 struct canvas *cv, struct rect r)
{
	char setup[LINE_MAX_BYTES];

	setup_format(e->setup, NULL, setup);
	canvas_text_fit(cv, r, r.row, r.col, STYLE_TITLE, e->name);
	r.row++;
	r.rows--;
	int used = canvas_wrap(cv, r, STYLE_TEXT, setup) + 1;

	r.row += used;
	r.rows -= used;
	draw_facts(s, e, cv, &r);
	r.row++;
	r.rows--;
	draw_ruling(s, e, cv, &r);
	draw_lines(cv, &r, "Mind", e->cues, e->n_cues);
	draw_lines(cv, &r, "Avoid", e->errors, e->n_errors);
}

static void library_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct library_screen *s = self;
	struct rect in = rect_inset(r, r.rows >= 16, 1);

	if (s->list.n == 0) {
		canvas_text(
			cv, in, in.row, in.col, STYLE_DIM,
			"No exercise files were found. `limber doctor` says where limber looks.");
		return;
	}
	if (in.cols < WIDE_COLS) {
		draw_list(s, cv, in);
		return;
	}
	draw_list(s, cv, (struct rect){ in.row, in.col, in.rows, LIST_COLS });
	draw_details(
		s, s->v[s->list.at], cv,
		(struct rect){ in.row, in.col + LIST_COLS + 3, in.rows, in.cols - LIST_COLS - 3 });
}

const struct screen_ops screen_library = {
	.id = "library",
	.title = "Library",
	.keys = keys,
	.open = library_open_screen,
	.close = library_close_screen,
	.act = library_act,
	.draw = library_draw,
};

/* The Wrap-up: what was really done, how hard it was, how the back is, and what comes next of it.
 * How it looks is in wrap_up_draw.c. */
#include "wrap_up_state.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/utf8.h"
#include "questions.h"
#include "wrap_up.h"

enum { ACT_LOWER = ACTION_OWN, ACT_ALL, ACT_NOTE, ACT_RETRY };

static const struct binding all_keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "yes, that is right",
	  .help = "yes, that was done" },
	{ .keys = { '-' },
	  .action = ACT_LOWER,
	  .label = "less",
	  .help = "less was done of this one" },
	{ .keys = { '+', '=' },
	  .action = ACT_ALL,
	  .label = "all of it",
	  .help = "all of this one was done" },
	BIND_UP_DOWN,
	{ .keys = { 'n' }, .action = ACT_NOTE, .label = "note", .help = "write a note" },
	{ .keys = { K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "later",
	  .help = "answer later today" },
	{ .keys = { 0 } },
};

static const struct binding ask_keys[] = {
	BIND_ANSWER("the answer"),
	{ .keys = { 'n' }, .action = ACT_NOTE, .label = "note", .help = "write a note" },
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "no answer",
	  .help = "leave it out" },
	{ .keys = { K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "later",
	  .help = "answer later today" },
	{ .keys = { 0 } },
};

static const struct binding note_keys[] = {
	BIND_TYPING,
	{ .keys = { 0 } },
};

static const struct binding result_keys[] = {
	{ .keys = { K_ENTER, K_ESC, 'q', ' ' },
	  .action = ACTION_BACK,
	  .label = "done",
	  .help = "back" },
	BIND_SCROLL,
	{ .keys = { 0 } },
};

static const struct binding unsaved_keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACT_RETRY,
	  .label = "try again",
	  .help = "try to save again" },
	{ .keys = { K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "leave",
	  .help = "leave; it goes into a file of its own" },
	{ .keys = { 0 } },
};

static const struct binding *const step_keys[] = {
	[WRAP_ALL] = all_keys, [WRAP_EFFORT] = ask_keys,    [WRAP_PAIN] = ask_keys,
	[WRAP_LEG] = ask_keys, [WRAP_RESULT] = result_keys, [WRAP_UNSAVED] = unsaved_keys,
};

static const struct binding *wrap_up_keys_now(const void *self)
{
	const struct wrap_up_screen *w = self;

	return w->is_typing ? note_keys : step_keys[w->step];
}

/* ---- What was done, exercise by exercise ---- */

static void load_parts(struct wrap_up_screen *w)
{
	const struct session_row *row = live_row(w->live);
	const struct run *run = live_run(w->live);

	w->parts = xcalloc(row->n_sets, sizeof *w->parts);
	for (int i = 0; i < (int)row->n_sets; i++) {
		const struct set_row *set = &row->sets[i];
		bool is_new = i == 0 || row->sets[i - 1].step != set->step ||
			      !text_eq(row->sets[i - 1].exercise, set->exercise);

		if (is_new) {
			struct part *part = &w->parts[w->n_parts++];

			part->first = i;
			text_copy(part->name, sizeof part->name, run->sets[set->seq].plan.name);
		}
		w->parts[w->n_parts - 1].n++;
	}
}

bool part_is_one_set(const struct wrap_up_screen *w, const struct part *part)
{
	const struct set_row *sets = live_row(w->live)->sets;

	return sets[part->first].set == sets[part->first + part->n - 1].set;
}

/* One unit less of whatever a set is made of. */
static struct amount one_less(struct amount a)
{
	enum { HOLD_STEP_S = 5, TIME_STEP_S = 60 };

	if (a.reps > 0) {
		a.reps--;
	} else if (a.time_s > 0) {
		a.time_s = a.time_s > TIME_STEP_S ? a.time_s - TIME_STEP_S : 0;
	} else {
		a.hold_s = a.hold_s > HOLD_STEP_S ? a.hold_s - HOLD_STEP_S : 0;
	}
	return a;
}

/* Less was done: of a single set a unit, else the last set that counts does not. */
static void lower(struct wrap_up_screen *w)
{
	static const struct amount nothing = { 0 };
	const struct part *part = &w->parts[w->at];
	const struct set_row *sets = live_row(w->live)->sets;

	for (int i = part->first + part->n - 1; i >= part->first; i--) {
		if (part_is_one_set(w, part)) {
			live_correct(w->live, i, one_less(sets[i].done));
		} else if (!amount_eq(&sets[i].done, &nothing)) {
			live_correct(w->live, i, nothing);
			return;
		}
	}
}

/* All of it was done after all: the person was faster than the clock. */
static void count_all(struct wrap_up_screen *w)
{
	const struct part *part = &w->parts[w->at];
	const struct set_row *sets = live_row(w->live)->sets;

	for (int i = part->first; i < part->first + part->n; i++) {
		live_correct(w->live, i, sets[i].target);
	}
}

/* ---- The order of the questions ---- */

static void show_result(struct wrap_up_screen *w, struct app *app)
{
	const struct routine *routine =
		library_routine(coach_library(app->coach), live_run(w->live)->routine);

	w->step = WRAP_RESULT;
	if (routine && !live_is_rehearsal(w->live)) {
		struct err err = { .kind = ERR_NONE };

		w->has_next = coach_preview(app->coach, routine, &w->next, &err);
		if (!w->has_next) {
			app_say(app, STYLE_BAD, "%s", err.msg);
		}
	}
}

static void save(struct wrap_up_screen *w, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	w->answers.note = w->note;
	if (live_end(w->live, app->moment, &w->answers, &err)) {
		show_result(w, app);
		return;
	}
	w->step = WRAP_UNSAVED;
	app_say(app, STYLE_BAD, "not saved: %s", err.msg);
}

static int last_leg(const struct history *h)
{
	for (size_t i = h->n_sessions; i-- > 0;) {
		if (h->sessions[i].leg != UNKNOWN) {
			return h->sessions[i].leg;
		}
	}
	return UNKNOWN;
}

static void next_question(struct wrap_up_screen *w, struct app *app)
{
	switch (w->step) {
	case WRAP_ALL:
		w->answers.is_confirmed = true;
		w->step = WRAP_EFFORT;
		return;
	case WRAP_EFFORT: w->step = WRAP_PAIN; return;
	case WRAP_PAIN:
		if (leg_is_asked(w->answers.pain_after, last_leg(coach_history(app->coach)))) {
			w->step = WRAP_LEG;
			return;
		}
		save(w, app);
		return;
	case WRAP_LEG: save(w, app); return;
	case WRAP_RESULT:
	case WRAP_UNSAVED: return;
	}
}

static void answer(struct wrap_up_screen *w, struct app *app, int value)
{
	static const enum question questions[] = {
		[WRAP_EFFORT] = QUESTION_EFFORT,
		[WRAP_PAIN] = QUESTION_AFTER,
		[WRAP_LEG] = QUESTION_LEG,
	};
	int *answers[] = {
		[WRAP_EFFORT] = &w->answers.effort,
		[WRAP_PAIN] = &w->answers.pain_after,
		[WRAP_LEG] = &w->answers.leg,
	};

	if (question_takes(questions[w->step], value)) {
		*answers[w->step] = value;
		next_question(w, app);
	}
}

/* ---- The screen ---- */

static bool is_anything_done(const struct session_row *row)
{
	for (size_t i = 0; i < row->n_sets; i++) {
		if (row->sets[i].outcome != OUTCOME_SKIPPED) {
			return true;
		}
	}
	return false;
}

/* Sessions under 5 min ask nothing; stopped before anything was done, there is nothing to ask. */
static void choose_first(struct wrap_up_screen *w, struct app *app, bool is_to_the_end)
{
	enum { ASKING_S = 5 * 60 };
	bool is_short = run_total_s(live_run(w->live)) < ASKING_S;
	bool is_done = is_anything_done(live_row(w->live));

	if (live_is_rehearsal(w->live)) {
		w->step = WRAP_RESULT;
	} else if (!is_done || (is_short && is_to_the_end)) {
		w->answers.is_confirmed = is_done;
		save(w, app);
	}
}

static void *wrap_up_open(struct app *app, const void *arg)
{
	const struct wrap_up_arg *start = arg;
	struct wrap_up_screen *w = xcalloc(1, sizeof *w);

	w->live = start->live;
	w->library = coach_library(app->coach);
	w->answers = (struct wrap_up){ UNKNOWN, UNKNOWN, UNKNOWN, "", false };
	load_parts(w);
	choose_first(w, app, start->is_to_the_end);
	return w;
}

static void wrap_up_close(void *self, struct app *app)
{
	struct wrap_up_screen *w = self;
	int n;

	if (w->step == WRAP_UNSAVED) {
		app_rescue(app, live_row(w->live), live_unsaved(w->live, &n));
	}
	if (w->has_next) {
		routine_day_release(&w->next);
	}
	live_close(w->live);
	free(w->parts);
	free(w);
}

/* The last character of the note goes. */
static void rub_out(char *note)
{
	size_t n = strlen(note);

	while (n > 0 && ((unsigned char)note[n - 1] & 0xC0) == 0x80) {
		n--;
	}
	note[n > 0 ? n - 1 : 0] = '\0';
}

static void type(struct wrap_up_screen *w, struct app *app, int action)
{
	size_t n = strlen(w->note);
	char c[5] = "";

	switch (action) {
	case ACTION_TEXT:
		utf8_put(app_typed(app), c);
		if (n + strlen(c) < sizeof w->note) {
			text_copy(w->note + n, sizeof w->note - n, c);
		}
		break;
	case ACTION_RUB_OUT: rub_out(w->note); break;
	case ACTION_BACK:
		w->note[0] = '\0';
		w->is_typing = false;
		break;
	case ACTION_ENTER: w->is_typing = false; break;
	}
}

static enum screen_result wrap_up_act(void *self, struct app *app, int action)
{
	struct wrap_up_screen *w = self;

	if (w->is_typing) {
		type(w, app, action);
		return SCREEN_STAY;
	}
	if (action >= ACTION_ANSWER && action <= ACTION_ANSWER + 10) {
		answer(w, app, action - ACTION_ANSWER);
		return SCREEN_STAY;
	}
	if (w->step == WRAP_RESULT) {
		struct rect room = wrap_up_room((struct rect){ 0, 0, app->rows, app->cols });

		if (pager_act(&w->pager, action, room, wrap_up_result, w)) {
			return SCREEN_STAY;
		}
	}
	switch (action) {
	case ACTION_BACK: return SCREEN_POP;
	case ACTION_ENTER: next_question(w, app); break;
	case ACTION_UP: w->at -= w->at > 0; break;
	case ACTION_DOWN: w->at += w->at + 1 < w->n_parts; break;
	case ACT_LOWER: lower(w); break;
	case ACT_ALL: count_all(w); break;
	case ACT_NOTE: w->is_typing = true; break;
	case ACT_RETRY: save(w, app); break;
	}
	return SCREEN_STAY;
}

static const char *wrap_up_title(const void *self)
{
	const struct wrap_up_screen *w = self;

	return live_run(w->live)->title;
}

const struct screen_ops screen_wrap_up = {
	.id = "wrap_up",
	.title = "Wrap-up",
	.keys = result_keys,
	.keys_now = wrap_up_keys_now,
	.title_now = wrap_up_title,
	.open = wrap_up_open,
	.close = wrap_up_close,
	.act = wrap_up_act,
	.draw = wrap_up_draw,
};

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

/* clang-format off */
#define ASK_ROWS \
	{ .keys = { 'n' }, .action = ACT_NOTE, .label = "note", .help = "write a note" }, \
	{ .keys = { K_ENTER }, .action = ACTION_ENTER, .label = "no answer", .help = "leave it out" }, \
	{ .keys = { K_ESC, 'q' }, .action = ACTION_BACK, .label = "later", .help = "answer later today" }
/* clang-format on */

static const struct binding ask_keys[] = {
	BIND_ANSWER("the answer"),
	ASK_ROWS,
	{ .keys = { 0 } },
};

static const struct binding site_keys[] = {
	BIND_SITE,
	ASK_ROWS,
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
	[WRAP_ALL] = all_keys,  [WRAP_EFFORT] = ask_keys,    [WRAP_PAIN] = ask_keys,
	[WRAP_LEG] = site_keys, [WRAP_RESULT] = result_keys, [WRAP_UNSAVED] = unsaved_keys,
};

static const struct binding *wrap_up_keys_now(const void *self)
{
	const struct wrap_up_screen *w = self;

	return w->is_typing ? note_keys : step_keys[w->step];
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
		if (!w->has_next)
			app_say(app, STYLE_BAD, "%s", err.msg);
	}
}

/* In the session, still open: it can be left and gone on with. */
static bool keep(struct wrap_up_screen *w)
{
	w->answers.note = w->note;
	return live_keep(w->live, &w->answers);
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

/* Not what was answered before the session was left. */
static bool is_asked(const struct wrap_up_screen *w, const struct app *app, enum wrap_step step)
{
	const struct wrap_up *a = &w->answers;

	switch (step) {
	case WRAP_EFFORT: return a->effort == UNKNOWN;
	case WRAP_PAIN: return a->pain_after == UNKNOWN;
	case WRAP_LEG:
		return a->leg == UNKNOWN && leg_is_asked(a->pain_after, coach_history(app->coach));
	case WRAP_ALL:
	case WRAP_RESULT:
	case WRAP_UNSAVED: break;
	}
	return false;
}

/* What is answered is kept at once. A short session asks no more than whether it was done. */
static void next_question(struct wrap_up_screen *w, struct app *app)
{
	w->answers.is_confirmed = true;
	keep(w);
	do {
		w->step++;
	} while (w->step < WRAP_RESULT && (w->is_short || !is_asked(w, app, w->step)));
	if (w->step == WRAP_RESULT)
		save(w, app);
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

/* A session under 5 min that was done says so itself; where nothing was, there is nothing to
 * ask. */
static void choose_first(struct wrap_up_screen *w, struct app *app, bool is_to_the_end)
{
	int done_pct = work_done_pct(w->live);

	if (live_is_rehearsal(w->live)) {
		w->step = WRAP_RESULT;
	} else if (done_pct == 0 || (w->is_short && is_to_the_end && done_pct >= PLAN_DONE_PCT)) {
		w->answers.is_confirmed = done_pct > 0;
		save(w, app);
	}
}

/* What was answered before the session was left. */
static void load_answers(struct wrap_up_screen *w)
{
	const struct session_row *row = live_row(w->live);

	w->answers = (struct wrap_up){ row->effort, row->pain_after, row->leg, "", false };
	text_copy(w->note, sizeof w->note, row->note ? row->note : "");
}

static void *wrap_up_open(struct app *app, const void *arg)
{
	const struct wrap_up_arg *start = arg;
	struct wrap_up_screen *w = xcalloc(1, sizeof *w);

	w->live = start->live;
	w->library = coach_library(app->coach);
	w->pager.glyphs = app->glyphs;
	w->opened_ms = app->now_ms;
	w->is_short = run_total_s(live_run(w->live)) < ASKING_S;
	load_answers(w);
	parts_load(w);
	choose_first(w, app, start->is_to_the_end);
	return w;
}

static void wrap_up_close(void *self, struct app *app)
{
	struct wrap_up_screen *w = self;
	struct err err;
	bool is_kept = w->step == WRAP_UNSAVED ? live_end(w->live, app->moment, &w->answers, &err)
					       : keep(w);

	if (!is_kept)
		app_rescue(app, live_row(w->live), live_unsaved(w->live));
	if (w->has_next)
		routine_day_release(&w->next);
	live_close(w->live);
	free(w->parts);
	free(w);
}

/* The last character of the note goes. */
static void rub_out(char *note)
{
	size_t n = strlen(note);

	while (n > 0 && ((unsigned char)note[n - 1] & 0xC0) == 0x80)
		n--;
	note[n > 0 ? n - 1 : 0] = '\0';
}

static void type(struct wrap_up_screen *w, struct app *app, int action)
{
	size_t n = strlen(w->note);
	char c[5] = "";

	switch (action) {
	case ACTION_TEXT:
		utf8_put(app_typed(app), c);
		if (n + strlen(c) < sizeof w->note)
			text_copy(w->note + n, sizeof w->note - n, c);
		break;
	case ACTION_RUB_OUT: rub_out(w->note); break;
	case ACTION_BACK:
		w->note[0] = '\0';
		w->is_typing = false;
		break;
	case ACTION_ENTER: w->is_typing = false; break;
	}
}

/* Written at once: what is killed here is asked about again, as it was put right. */
static void correct(struct wrap_up_screen *w, struct app *app, int action)
{
	if (action == ACT_LOWER)
		part_lower(w);
	else if (!part_count_all(w))
		app_say(app, STYLE_WARN, "That one hurt: it stays as it was.");
	live_retry(w->live);
}

/* A key pressed just now was meant for the session's last set. */
enum { SETTLE_MS = 500 };

static enum screen_result wrap_up_act(void *self, struct app *app, int action)
{
	struct wrap_up_screen *w = self;

	if (app->now_ms - w->opened_ms < SETTLE_MS)
		return SCREEN_STAY;
	if (w->is_typing) {
		type(w, app, action);
		return SCREEN_STAY;
	}
	if (action >= ACTION_ANSWER && action <= ACTION_ANSWER + 10) {
		answer(w, app, action - ACTION_ANSWER);
		return SCREEN_STAY;
	}
	if (w->step == WRAP_RESULT) {
		struct rect room = wrap_up_room(app_room(app));

		if (pager_act(&w->pager, action, room, wrap_up_result, w))
			return SCREEN_STAY;
	}
	switch (action) {
	case ACTION_BACK: return SCREEN_POP;
	case ACTION_ENTER: next_question(w, app); break;
	case ACTION_UP: w->at -= w->at > 0; break;
	case ACTION_DOWN: w->at += w->at + 1 < w->n_parts; break;
	case ACT_LOWER:
	case ACT_ALL: correct(w, app, action); break;
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

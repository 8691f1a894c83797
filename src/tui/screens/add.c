/* Add: work done elsewhere, in a few keys: how long, how hard, pain before and after. Enter leaves
 * a question out. Logged at the end, all at once. */
#include <stdlib.h>

#include "../app_state.h"
#include "limber/base/mem.h"
#include "limber/coach/log.h"
#include "limber/draw/widget.h"
#include "questions.h"
#include "start.h"

/* As long as the log takes. */
enum { MINUTES_MAX = TIME_S_MAX / 60, ACT_DIGIT = ACTION_OWN };

enum add_step { ADD_MINUTES, ADD_EFFORT, ADD_PAIN };

static const struct binding minutes_keys[] = {
	{ .keys = { '0' },
	  .to = '9',
	  .action = ACT_DIGIT,
	  .label = "minutes",
	  .help = "how many minutes",
	  .shown = "0-9" },
	{ .keys = { K_BACKSPACE, K_DELETE },
	  .action = ACTION_RUB_OUT,
	  .help = "take back a digit" },
	{ .keys = { K_RIGHT },
	  .action = ACTION_RIGHT,
	  .label = "another",
	  .help = "the next routine" },
	{ .keys = { K_LEFT }, .action = ACTION_LEFT, .help = "the routine before" },
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "next",
	  .help = "next; without a number: as asked today" },
	{ .keys = { K_ESC, 'q' }, .action = ACTION_BACK, .label = "cancel", .help = "cancel" },
	{ .keys = { 0 } },
};

static const struct binding ask_keys[] = {
	BIND_ANSWER("the answer"),
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "no answer",
	  .help = "leave it out" },
	{ .keys = { K_ESC, 'q' }, .action = ACTION_BACK, .label = "cancel", .help = "cancel" },
	{ .keys = { 0 } },
};

struct add {
	enum add_step step;
	struct library *library;
	const char *const *ids; /* all routines */
	int n_ids, at;
	char title[NAME_MAX];
	int minutes; /* 0: as asked */
	int effort, pain;
};

static const struct binding *add_keys_now(const void *self)
{
	return ((const struct add *)self)->step == ADD_MINUTES ? minutes_keys : ask_keys;
}

static int index_of(const char *const *ids, int n, const char *id)
{
	for (int i = 0; i < n; i++) {
		if (text_eq(ids[i], id))
			return i;
	}
	return 0;
}

static void choose(struct add *a, int index)
{
	const struct routine *routine = library_routine(a->library, a->ids[index]);

	a->at = index;
	text_copy(a->title, sizeof a->title, routine ? routine->title : a->ids[index]);
}

static void *add_open(struct app *app, const void *arg)
{
	const struct start_arg *start = arg;
	struct add *a = xcalloc(1, sizeof *a);

	a->library = coach_library(app->coach);
	a->ids = library_ids(a->library, LIBRARY_ROUTINES, &a->n_ids);
	a->effort = UNKNOWN;
	a->pain = UNKNOWN;
	if (a->n_ids > 0) {
		choose(a, index_of(a->ids, a->n_ids, start->routine));
		return a;
	}
	app_say(app, STYLE_BAD, "there is no routine to add");
	free(a);
	return NULL;
}

static void add_close(void *self, struct app *app)
{
	(void)app;
	free(self);
}

static enum screen_result save(struct add *a, struct app *app)
{
	const struct checkin *today = history_checkin(coach_history(app->coach), app->moment.day);
	struct err err = { .kind = ERR_NONE };
	struct log_entry entry = {
		.routine = a->ids[a->at],
		.minutes = a->minutes > 0 ? a->minutes : UNKNOWN,
		.effort = a->effort,
		.pain_before = today ? today->pain : UNKNOWN,
		.pain_after = a->pain,
		.leg = UNKNOWN,
		.note = "",
		.when = app->moment,
	};

	if (!log_elsewhere(app->coach, &entry, NULL, &err)) {
		app_say(app, STYLE_BAD, "not saved: %s", err.msg);
		return SCREEN_STAY;
	}
	app_say(app, STYLE_GOOD, "%s is in your log.", a->title);
	return SCREEN_POP;
}

static enum screen_result next(struct add *a, struct app *app)
{
	if (a->step == ADD_PAIN)
		return save(a, app);
	a->step++;
	return SCREEN_STAY;
}

static enum screen_result add_act(void *self, struct app *app, int action)
{
	struct add *a = self;

	if (action == ACTION_BACK)
		return SCREEN_POP;
	if (action == ACTION_ENTER)
		return next(a, app);
	if (action == ACTION_LEFT) {
		choose(a, (a->at + a->n_ids - 1) % a->n_ids);
	} else if (action == ACTION_RIGHT) {
		choose(a, (a->at + 1) % a->n_ids);
	} else if (action == ACTION_RUB_OUT) {
		a->minutes /= 10;
	} else if (action >= ACT_DIGIT && action <= ACT_DIGIT + 9) {
		int more = a->minutes * 10 + action - ACT_DIGIT;

		a->minutes = more <= MINUTES_MAX ? more : a->minutes;
	} else if (action >= ACTION_ANSWER && action <= ACTION_ANSWER + 10) {
		*(a->step == ADD_EFFORT ? &a->effort : &a->pain) = action - ACTION_ANSWER;
		return next(a, app);
	}
	return SCREEN_STAY;
}

static void add_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct add *a = self;
	struct rect box = { r.row + 1, r.col, QUESTION_ROWS + 2, r.cols < 64 ? r.cols : 64 };

	canvas_fill(cv, r, STYLE_TEXT, ' ', ' '); /* Today may be asking something itself */
	box.col = r.col + (r.cols - box.cols) / 2;
	struct rect in = box_panel(cv, box, a->title);

	switch (a->step) {
	case ADD_MINUTES:
		canvas_text(cv, in, in.row, in.col, STYLE_BOLD, "How many minutes did it take?");
		if (a->minutes > 0) {
			canvas_textf(cv, in, in.row + 1, in.col, STYLE_ACCENT, "%d min",
				     a->minutes);
		} else {
			canvas_text(cv, in, in.row + 1, in.col, STYLE_DIM,
				    "a number; or Enter: as asked today");
		}
		break;
	case ADD_EFFORT: question_draw(cv, in, QUESTION_EFFORT); break;
	case ADD_PAIN: question_draw(cv, in, QUESTION_AFTER); break;
	}
}

const struct screen_ops screen_add = {
	.id = "add",
	.title = "Add",
	.keys_now = add_keys_now,
	.is_overlay = true,
	.open = add_open,
	.close = add_close,
	.act = add_act,
	.draw = add_draw,
};

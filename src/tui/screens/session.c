/* The Session screen: keys and time go into the deadline machine, what comes out is logged first
 * and sounded then. How it looks is in session_draw.c. */
#include "session.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "questions.h"
#include "start.h"
#include "wrap_up.h"

enum {
	ACT_PAUSE = ACTION_OWN,
	ACT_SKIP,
	ACT_MORE,
	ACT_LESS,
	ACT_EASIER,
	ACT_HURT,
	ACT_MUTE,
	ACT_RESTART,
	ACT_STOP,
	ACT_END,
	ACT_COUNTS,
};

static const struct binding guide_keys[] = {
	{ .keys = { ' ' },
	  .action = ACT_PAUSE,
	  .label = "pause",
	  .help = "pause, or go on after counting in" },
	{ .keys = { K_ENTER, K_RIGHT, 'l' },
	  .action = ACTION_ENTER,
	  .label = "done",
	  .help = "this set is done; in a rest: begin now" },
	{ .keys = { 's' },
	  .action = ACT_SKIP,
	  .label = "skip",
	  .help = "skip the rest of this exercise" },
	{ .keys = { '!' },
	  .action = ACT_HURT,
	  .label = "it hurts",
	  .help = "it hurts: stop this exercise, take an easier one, or end" },
	{ .keys = { 'q' },
	  .action = ACT_STOP,
	  .label = "stop",
	  .help = "stop here; what was done is kept" },
	{ .keys = { 'e' },
	  .action = ACT_EASIER,
	  .label = "easier",
	  .help = "form was lost: the easier one from here on" },
	{ .keys = { K_LEFT, 'h' },
	  .action = ACTION_LEFT,
	  .label = "back",
	  .help = "this set again, or the one before" },
	{ .keys = { '+', '=' }, .action = ACT_MORE, .help = "a little more in this set" },
	{ .keys = { '-' }, .action = ACT_LESS, .help = "a little less in this set" },
	{ .keys = { 'r' },
	  .action = ACT_RESTART,
	  .help = "this exercise again from its first set" },
	{ .keys = { 'm' },
	  .action = ACT_MUTE,
	  .label = "mute",
	  .help = "voice and bells off, or on again" },
	{ .keys = { '0' },
	  .to = '9',
	  .action = ACTION_ANSWER,
	  .help = "pain before, 0 to 9, while it is asked",
	  .shown = "0-9" },
	{ .keys = { 't' }, .action = ACTION_ANSWER + 10, .help = "pain before, 10" },
	{ .keys = { 0 } },
};

static const struct binding hurt_keys[] = {
	BIND_ANSWER("how much it hurts"),
	{ .keys = { K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "go on",
	  .help = "go on with it" },
	{ .keys = { 0 } },
};

static const struct binding hurt_way_keys[] = {
	{ .keys = { K_ENTER, 's' },
	  .action = ACT_SKIP,
	  .label = "stop this exercise",
	  .help = "stop this exercise" },
	{ .keys = { 'e' }, .action = ACT_EASIER, .label = "easier", .help = "take the easier one" },
	{ .keys = { 'q' },
	  .action = ACT_END,
	  .label = "end the session",
	  .help = "end the session" },
	{ .keys = { K_ESC }, .action = ACTION_BACK, .label = "go on", .help = "go on with it" },
	{ .keys = { 0 } },
};

static const struct binding stop_keys[] = {
	{ .keys = { K_ENTER, 'q' },
	  .action = ACT_END,
	  .label = "stop here",
	  .help = "stop; what was done is kept" },
	{ .keys = { K_ESC, ' ' },
	  .action = ACTION_BACK,
	  .label = "go on",
	  .help = "go on with it" },
	{ .keys = { 0 } },
};

static const struct binding gap_keys[] = {
	{ .keys = { 'y' },
	  .action = ACT_COUNTS,
	  .label = "they count",
	  .help = "the minutes count" },
	{ .keys = { 'n', K_ESC, 'q' },
	  .action = ACTION_BACK,
	  .label = "they do not",
	  .help = "they do not count" },
	{ .keys = { 0 } },
};

static const struct binding *const mode_keys[] = {
	[SESSION_GUIDES] = guide_keys,           [SESSION_ASKS_HURT] = hurt_keys,
	[SESSION_ASKS_HURT_WAY] = hurt_way_keys, [SESSION_ASKS_STOP] = stop_keys,
	[SESSION_ASKS_GAP] = gap_keys,
};

static const struct binding *session_keys_now(const void *self)
{
	const struct session_screen *s = self;

	return mode_keys[s->mode];
}

/* ---- Time: the machine's, which in a rehearsal may run faster than the clock ---- */

static int64_t machine_ms(const struct session_screen *s, int64_t now_ms)
{
	return s->opened_ms + (now_ms - s->opened_ms) * s->speed_pct / 100;
}

/* The clock's instant at which the machine's is at least `ms`. */
static int64_t clock_ms(const struct session_screen *s, int64_t ms)
{
	if (ms == INT64_MAX) {
		return ms;
	}
	return s->opened_ms + ((ms - s->opened_ms) * 100 + s->speed_pct - 1) / s->speed_pct;
}

/* ---- Effects ---- */

static void run_effects(struct session_screen *s, struct app *app, struct effects effects)
{
	for (size_t i = 0; i < effects.n; i++) {
		live_apply(s->live, &effects.v[i], app->moment);
	}
	for (size_t i = 0; i < effects.n; i++) {
		if (effects.v[i].kind == EFFECT_CUE) {
			cues_play(app->cues, live_run(s->live), effects.v[i].u.cue);
		}
		s->is_over = s->is_over || effects.v[i].kind == EFFECT_OVER;
	}
}

static void send(struct session_screen *s, struct app *app, enum session_input in, int amount)
{
	int64_t at_ms = machine_ms(s, app->now_ms);

	run_effects(
		s, app,
		session_step(&s->machine,
			     (struct session_event){ .in = in, .at_ms = at_ms, .amount = amount }));
}

/* All that has come due by now; then what is to be seen. */
static void catch_up(struct session_screen *s, struct app *app)
{
	int64_t at_ms = machine_ms(s, app->now_ms);
	const char *failure;

	while (!s->is_over && session_is_due(&s->machine, at_ms)) {
		send(s, app, INPUT_TICK, 0);
	}
	session_view(&s->machine, at_ms, &s->view);
	s->asks_before = s->asks_before && s->view.set == live_first_set(s->live) &&
			 s->view.phase != PHASE_WORK && !s->is_over;
	failure = live_unsaved(s->live, &s->n_unsaved);
	if (failure && s->n_unsaved > 0) {
		app_say(app, STYLE_BAD, "not saved yet (%d): %s", s->n_unsaved, failure);
	}
}

/* Stopped before anything was done: there is nothing to ask and nothing to keep. */
static void leave_without_trace(struct session_screen *s, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	if (!live_abandon(s->live, &err)) {
		app_say(app, STYLE_BAD, "%s", err.msg);
	}
	app_pop(app);
}

/* The wrap-up takes over what was done. */
static void go_to_wrap_up(struct session_screen *s, struct app *app)
{
	if (live_row(s->live)->n_sets == 0) {
		leave_without_trace(s, app);
		return;
	}
	struct wrap_up_arg arg = { .live = s->live, .is_to_the_end = !s->is_stopped };

	s->live = NULL;
	if (!app_replace(app, &screen_wrap_up, &arg)) {
		live_close(arg.live);
	}
}

/* A rehearsal at speed 0 is over at once: its cues are not sounded, nothing is logged. */
static void play_at_once(struct session_screen *s)
{
	while (s->machine.phase != PHASE_OVER) {
		int64_t wake_ms = session_wake_ms(&s->machine, s->machine.now_ms);

		session_step(&s->machine,
			     (struct session_event){ .in = INPUT_TICK, .at_ms = wake_ms });
	}
	s->is_over = true;
}

static struct live *begin(struct app *app, const struct start_arg *arg, int pain)
{
	struct err err = { .kind = ERR_NONE };
	struct live *live = NULL;
	bool ok = arg->is_resumed ? live_resume(&live, app->coach, app->moment, &err)
				  : live_begin(&live, app->coach, arg->routine, app->moment, pain,
					       arg->is_rehearsal, &err);

	if (!ok) {
		app_say(app, STYLE_BAD, "%s", err.msg);
	}
	return ok ? live : NULL;
}

/* Sessions under 5 min ask nothing (PRODUCT, principle 6). */
enum { ASKING_S = 5 * 60 };

static void *session_open(struct app *app, const void *arg)
{
	const struct start_arg *start = arg;
	const struct checkin *today = history_checkin(coach_history(app->coach), app->moment.day);
	struct live *live = begin(app, start, today ? today->pain : UNKNOWN);

	if (!live) {
		return NULL;
	}
	struct session_screen *s = xcalloc(1, sizeof *s);

	s->live = live;
	s->catalog = library_catalog(coach_library(app->coach));
	text_format(s->title, sizeof s->title, "%s%s", live_run(live)->title,
		    start->is_rehearsal ? ", rehearsal: nothing is logged" : "");
	s->opened_ms = app->now_ms;
	s->speed_pct = start->is_rehearsal ? app->speed_pct : 100;
	s->asks_before = !today && !start->is_resumed && !start->is_rehearsal &&
			 run_total_s(live_run(live)) >= ASKING_S;
	session_init(&s->machine, live_run(live), &s->catalog);
	if (s->speed_pct == 0) {
		session_step(&s->machine,
			     (struct session_event){ .in = INPUT_START, .at_ms = app->now_ms });
		play_at_once(s);
		s->speed_pct = 100;
	} else {
		send(s, app, INPUT_START, live_first_set(live));
	}
	catch_up(s, app);
	return s;
}

static void session_close(void *self, struct app *app)
{
	struct session_screen *s = self;
	const char *why = s->live ? live_unsaved(s->live, &s->n_unsaved) : NULL;

	if (why) {
		app_rescue(app, live_row(s->live), why);
	}
	live_close(s->live);
	free(s);
}

static int64_t session_next_wake(const void *self, int64_t now_ms)
{
	const struct session_screen *s = self;

	if (s->is_over) {
		return now_ms;
	}
	return clock_ms(s, session_wake_ms(&s->machine, machine_ms(s, now_ms)));
}

static void session_wake(void *self, struct app *app, int64_t now_ms)
{
	struct session_screen *s = self;

	(void)now_ms;
	catch_up(s, app);
	if (s->is_over && s->live) {
		go_to_wrap_up(s, app);
	}
}

static void pause_for(struct session_screen *s, struct app *app, enum session_mode mode)
{
	s->mode = mode;
	if (!s->view.is_paused) {
		send(s, app, INPUT_PAUSE, 0);
	}
}

static void go_on(struct session_screen *s, struct app *app)
{
	s->mode = SESSION_GUIDES;
	send(s, app, INPUT_RESUME, 0);
}

static void answer(struct session_screen *s, int value)
{
	if (s->mode == SESSION_ASKS_HURT) {
		s->hurt = value;
		s->mode = SESSION_ASKS_HURT_WAY;
	} else if (s->asks_before) {
		live_pain_before(s->live, value);
		s->asks_before = false;
	}
}

/* The plain keys of a session: each is one event. */
static const struct {
	int action;
	enum session_input in;
	int amount;
} events[] = {
	{ ACTION_ENTER, INPUT_DONE, 0 },   { ACTION_LEFT, INPUT_BACK, 0 },
	{ ACT_SKIP, INPUT_SKIP, 0 },       { ACT_MORE, INPUT_ADJUST, 1 },
	{ ACT_LESS, INPUT_ADJUST, -1 },    { ACT_EASIER, INPUT_EASIER, 0 },
	{ ACT_RESTART, INPUT_RESTART, 0 },
};

static void guide(struct session_screen *s, struct app *app, int action)
{
	for (size_t i = 0; i < ARRAY_LEN(events); i++) {
		if (events[i].action == action) {
			send(s, app, events[i].in, events[i].amount);
		}
	}
	switch (action) {
	case ACT_PAUSE: send(s, app, s->view.is_paused ? INPUT_RESUME : INPUT_PAUSE, 0); break;
	case ACT_HURT: pause_for(s, app, SESSION_ASKS_HURT); break;
	case ACT_STOP: pause_for(s, app, SESSION_ASKS_STOP); break;
	case ACT_MUTE:
		s->is_muted = !s->is_muted;
		cues_mute(app->cues, s->is_muted);
		break;
	}
}

static void stop(struct session_screen *s, struct app *app)
{
	s->is_stopped = true;
	send(s, app, INPUT_QUIT, 0);
}

/* The three ways on from pain. */
static void hurt_way(struct session_screen *s, struct app *app, int action)
{
	send(s, app, action == ACT_EASIER ? INPUT_HURT_EASIER : INPUT_HURT, s->hurt);
	s->mode = SESSION_GUIDES;
	if (action == ACT_END) {
		stop(s, app);
	}
}

static enum screen_result session_act(void *self, struct app *app, int action)
{
	struct session_screen *s = self;

	catch_up(s, app);
	if (action >= ACTION_ANSWER && action <= ACTION_ANSWER + 10) {
		answer(s, action - ACTION_ANSWER);
	} else if (s->mode == SESSION_GUIDES) {
		guide(s, app, action);
	} else if (action == ACTION_BACK) {
		go_on(s, app);
	} else if (s->mode == SESSION_ASKS_HURT_WAY) {
		hurt_way(s, app, action);
	} else if (action == ACT_COUNTS) {
		s->mode = SESSION_GUIDES;
		send(s, app, INPUT_GAP_COUNTS, 0);
	} else if (action == ACT_END) {
		stop(s, app);
	}
	catch_up(s, app);
	return SCREEN_STAY;
}

static void session_suspend(void *self, struct app *app)
{
	struct session_screen *s = self;

	if (!s->view.is_paused && !s->is_over) {
		send(s, app, INPUT_PAUSE, 0);
		catch_up(s, app);
	}
}

static void session_gap(void *self, struct app *app, int64_t ms)
{
	struct session_screen *s = self;

	if (s->is_over) {
		return;
	}
	send(s, app, INPUT_GAP, (int)(ms > INT32_MAX ? INT32_MAX : ms));
	s->gap_min = (int)((ms + 59999) / 60000);
	if (session_gap_asks(&s->machine)) {
		s->mode = SESSION_ASKS_GAP;
	}
	catch_up(s, app);
}

static const char *session_title(const void *self)
{
	const struct session_screen *s = self;

	return s->title;
}

const struct screen_ops screen_session = {
	.id = "session",
	.title = "Session",
	.keys = guide_keys,
	.keys_now = session_keys_now,
	.title_now = session_title,
	.open = session_open,
	.close = session_close,
	.act = session_act,
	.next_wake = session_next_wake,
	.wake = session_wake,
	.suspend = session_suspend,
	.gap = session_gap,
	.draw = session_draw,
};

/* The Session screen: keys and time go into the deadline machine, what comes out is logged first
 * and sounded then. How it looks is in session_draw.c, what its keys do in session_act.c. */
#include "session.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "questions.h"
#include "start.h"
#include "wrap_up.h"

/* ---- Time: the machine's, which in a rehearsal may run faster than the clock ---- */

static int64_t machine_ms(const struct session_screen *s, int64_t now_ms)
{
	return s->opened_ms + (now_ms - s->opened_ms) * s->speed_pct / 100;
}

/* The clock's instant at which the machine's is at least `ms`. */
static int64_t clock_ms(const struct session_screen *s, int64_t ms)
{
	if (ms == INT64_MAX)
		return ms;
	return s->opened_ms + ((ms - s->opened_ms) * 100 + s->speed_pct - 1) / s->speed_pct;
}

/* ---- Effects ---- */

static void run_effects(struct session_screen *s, struct app *app, struct effects effects)
{
	for (size_t i = 0; i < effects.n; i++)
		live_apply(s->live, &effects.v[i], app->moment);
	for (size_t i = 0; i < effects.n; i++) {
		if (effects.v[i].kind == EFFECT_CUE)
			cues_play(app->cues, live_run(s->live), effects.v[i].u.cue);
		s->is_over = s->is_over || effects.v[i].kind == EFFECT_OVER;
	}
}

void session_send(struct session_screen *s, struct app *app, enum session_input in, int amount)
{
	int64_t at_ms = machine_ms(s, app->now_ms);

	run_effects(
		s, app,
		session_step(&s->machine,
			     (struct session_event){ .in = in, .at_ms = at_ms, .amount = amount }));
}

/* So often it is tried to write what could not be written: a finished set belongs on the disk
 * before the next one starts. */
enum { RETRY_MS = 3000 };

/* Says what waits to be written, and tries it again from time to time. */
static void see_to_saving(struct session_screen *s, struct app *app)
{
	bool was_waiting = s->retry_ms != INT64_MAX;

	if (was_waiting && app->now_ms >= s->retry_ms) {
		live_retry(s->live);
		s->retry_ms = app->now_ms + RETRY_MS;
	}
	const char *failure = live_unsaved(s->live);

	if (failure) {
		app_say(app, STYLE_BAD, "not saved yet: %s", failure);
		s->retry_ms = was_waiting ? s->retry_ms : app->now_ms + RETRY_MS;
	} else if (was_waiting) {
		app_say(app, STYLE_GOOD, "saved: what was waiting is in your log now");
		s->retry_ms = INT64_MAX;
	}
}

void session_catch_up(struct session_screen *s, struct app *app)
{
	int64_t at_ms = machine_ms(s, app->now_ms);

	while (!s->is_over && session_is_due(&s->machine, at_ms))
		session_send(s, app, INPUT_TICK, 0);
	session_view(&s->machine, at_ms, &s->view);
	s->asks_before = s->asks_before && s->view.set == live_first_set(s->live) &&
			 s->view.phase != PHASE_WORK && !s->is_over;
	see_to_saving(s, app);
}

/* Stopped before anything was done: there is nothing to ask and nothing to keep. */
static void leave_without_trace(struct session_screen *s, struct app *app)
{
	struct err err = { .kind = ERR_NONE };

	if (!live_abandon(s->live, &err))
		app_say(app, STYLE_BAD, "%s", err.msg);
	else if (live_is_rehearsal(s->live))
		app_say(app, STYLE_GOOD, "That was a rehearsal: nothing was logged.");
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
	if (!app_replace(app, &screen_wrap_up, &arg))
		live_close(arg.live);
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

	if (!ok)
		app_say(app, STYLE_BAD, "%s", err.msg);
	return ok ? live : NULL;
}

static void *session_open(struct app *app, const void *arg)
{
	const struct start_arg *start = arg;
	const struct checkin *today = history_checkin(coach_history(app->coach), app->moment.day);
	struct live *live = begin(app, start, today ? today->pain : UNKNOWN);

	if (!live)
		return NULL;
	struct session_screen *s = xcalloc(1, sizeof *s);

	s->live = live;
	s->catalog = library_catalog(coach_library(app->coach));
	text_format(s->title, sizeof s->title, "%s%s",
		    start->is_rehearsal ? "Rehearsal, not logged: " : "", live_run(live)->title);
	s->opened_ms = app->now_ms;
	s->speed_pct = start->is_rehearsal ? app->speed_pct : 100;
	s->retry_ms = INT64_MAX;
	s->is_muted = cues_is_muted(app->cues);
	s->asks_before = !today && !start->is_resumed && !start->is_rehearsal &&
			 run_total_s(live_run(live)) >= ASKING_S;
	session_init(&s->machine, live_run(live), &s->catalog);
	if (s->speed_pct == 0) {
		session_step(&s->machine,
			     (struct session_event){ .in = INPUT_START, .at_ms = app->now_ms });
		play_at_once(s);
		s->speed_pct = 100;
	} else {
		session_send(s, app, INPUT_START, live_first_set(live));
	}
	session_catch_up(s, app);
	return s;
}

static void session_close(void *self, struct app *app)
{
	struct session_screen *s = self;

	if (s->live && !live_retry(s->live) && live_row(s->live)->n_sets > 0)
		app_rescue(app, live_row(s->live), live_unsaved(s->live));
	live_close(s->live);
	free(s);
}

static int64_t session_next_wake(const void *self, int64_t now_ms)
{
	const struct session_screen *s = self;

	if (s->is_over)
		return now_ms;
	int64_t due_ms = clock_ms(s, session_wake_ms(&s->machine, machine_ms(s, now_ms)));

	return due_ms < s->retry_ms ? due_ms : s->retry_ms;
}

static void session_wake(void *self, struct app *app, int64_t now_ms)
{
	struct session_screen *s = self;

	(void)now_ms;
	session_catch_up(s, app);
	if (s->is_over && s->live)
		go_to_wrap_up(s, app);
}

/* A warning sign was said: nobody is asked how hard it was. What was done is kept; what to do now
 * is Welcome's to say. */
static void session_shown(void *self, struct app *app)
{
	static const struct wrap_up unanswered = { UNKNOWN, UNKNOWN, UNKNOWN, "", false };
	struct session_screen *s = self;
	struct err err = { .kind = ERR_NONE };

	if (!coach_profile(app->coach)->is_blocked)
		return;
	session_stop(s, app);
	bool ok = live_row(s->live)->n_sets > 0 ? live_end(s->live, app->moment, &unanswered, &err)
						: live_abandon(s->live, &err);

	if (!ok)
		app_say(app, STYLE_BAD, "not saved: %s", err.msg);
	app_replace(app, &screen_welcome, NULL);
}

static void session_suspend(void *self, struct app *app)
{
	struct session_screen *s = self;

	session_catch_up(s, app);
	if (!s->view.is_paused && !s->is_over) {
		session_send(s, app, INPUT_PAUSE, 0);
		session_catch_up(s, app);
	}
}

static void session_gap(void *self, struct app *app, int64_t ms)
{
	struct session_screen *s = self;

	session_catch_up(s, app);
	if (s->is_over)
		return;
	session_send(s, app, INPUT_GAP, (int)(ms > INT32_MAX ? INT32_MAX : ms));
	if (session_gap_asks(&s->machine)) {
		s->gap_ms = s->mode == SESSION_ASKS_GAP ? s->gap_ms + ms : ms;
		s->mode = SESSION_ASKS_GAP;
		s->was_paused = false; /* either answer goes on */
	}
	session_catch_up(s, app);
}

static const char *session_title(const void *self)
{
	const struct session_screen *s = self;

	return s->title;
}

const struct screen_ops screen_session = {
	.id = "session",
	.title = "Session",
	.keys = session_guide_keys,
	.keys_now = session_keys_now,
	.title_now = session_title,
	.open = session_open,
	.close = session_close,
	.shown = session_shown,
	.act = session_act,
	.next_wake = session_next_wake,
	.wake = session_wake,
	.suspend = session_suspend,
	.gap = session_gap,
	.draw = session_draw,
};

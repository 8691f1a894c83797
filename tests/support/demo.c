/* The demo screens: as little as shows each thing the app does for a screen. */
#include "support/demo.h"

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "limber/draw/widget.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COUNT_S = 600, LINES = 5 };

char demo_log[256];

static void note(const char *what, const char *id)
{
	size_t n = strlen(demo_log);

	text_format(demo_log + n, sizeof(demo_log) - n, "%s%s ", what, id);
}

/* ---- Still ---- */

enum { STILL_LIST, STILL_ASKS, STILL_TYPES };

struct still {
	int mode;
	int cursor;
	int answer;
	char line[64];
	char said[64]; /* what happened last */
};

static const struct binding still_keys[] = {
	{ .keys = { K_ENTER },
	  .action = ACTION_ENTER,
	  .label = "choose",
	  .help = "choose the line" },
	{ .keys = { 'c' }, .action = DEMO_COUNT, .label = "count", .help = "count down" },
	{ .keys = { 'a' }, .action = DEMO_ASK, .label = "ask", .help = "ask for a number" },
	{ .keys = { 't' }, .action = DEMO_TYPE, .label = "type", .help = "type a line" },
	{ .keys = { 'm' }, .action = DEMO_SAY, .label = "message", .help = "say something" },
	{ .keys = { 'r' },
	  .action = DEMO_REPLACE,
	  .label = "replace",
	  .help = "count down instead" },
	{ .keys = { 'A' }, .action = DEMO_ABORT, .help = "fail an assertion" },
	BIND_UP_DOWN,
	{ 0 },
};

static const struct binding asking_keys[] = {
	BIND_ANSWER("the number"),
	{ .keys = { K_ESC }, .action = ACTION_BACK, .label = "later", .help = "not now" },
	{ 0 },
};

static const struct binding typing_keys[] = { BIND_TYPING, { 0 } };

static void *still_open(struct app *app, const void *arg)
{
	struct still *s = xcalloc(1, sizeof(*s));

	(void)app;
	(void)arg;
	s->answer = -1;
	note("+", "still");
	return s;
}

static void still_close(void *self, struct app *app)
{
	(void)app;
	note("-", "still");
	free(self);
}

static void still_shown(void *self, struct app *app)
{
	struct still *s = self;

	(void)app;
	note("^", "still");
	text_copy(s->said, sizeof(s->said), "shown again");
}

static const struct binding *still_keys_now(const void *self)
{
	const struct still *s = self;

	return s->mode == STILL_ASKS    ? asking_keys
	       : s->mode == STILL_TYPES ? typing_keys
					: still_keys;
}

static void add_typed(struct still *s, uint32_t cp)
{
	char utf8[5] = "";
	size_t n = strlen(s->line);

	utf8_put(cp, utf8);
	text_copy(s->line + n, sizeof(s->line) - n, utf8);
}

static enum screen_result still_act(void *self, struct app *app, int action)
{
	struct still *s = self;

	s->said[0] = '\0';
	if (action >= ACTION_ANSWER && action <= ACTION_ANSWER + 10) {
		s->answer = action - ACTION_ANSWER;
		s->mode = STILL_LIST;
	}
	switch (action) {
	case ACTION_UP: s->cursor = (s->cursor + LINES - 1) % LINES; break;
	case ACTION_DOWN: s->cursor = (s->cursor + 1) % LINES; break;
	case ACTION_BACK:
	case ACTION_ENTER: s->mode = STILL_LIST; break;
	case ACTION_TEXT: add_typed(s, app_typed(app)); break;
	case ACTION_RUB_OUT: s->line[0] = '\0'; break;
	case DEMO_ASK: s->mode = STILL_ASKS; break;
	case DEMO_TYPE: s->mode = STILL_TYPES; break;
	case DEMO_SAY: app_say(app, STYLE_WARN, "Something was said."); break;
	case DEMO_COUNT: app_push(app, &demo_count, NULL); break;
	case DEMO_REPLACE: app_replace(app, &demo_count, NULL); break;
	case DEMO_ABORT: fprintf(stderr, "the last words\n"); abort();
	default: break;
	}
	return SCREEN_STAY;
}

static void still_gap(void *self, struct app *app, int64_t ms)
{
	struct still *s = self;

	(void)app;
	text_format(s->said, sizeof(s->said), "slept %d s", (int)(ms / 1000));
}

static void still_suspend(void *self, struct app *app)
{
	struct still *s = self;

	(void)app;
	text_copy(s->said, sizeof(s->said), "was suspended");
}

static void still_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct still *s = self;

	for (int i = 0; i < LINES; i++)
		canvas_textf(cv, r, r.row + i, r.col + 1,
			     i == s->cursor ? STYLE_SELECTED : STYLE_TEXT, "Line %d", i + 1);
	canvas_textf(cv, r, r.row + LINES, r.col + 1, STYLE_TEXT, "Answer %d. Typed [%s] %s%s",
		     s->answer, s->line, s->mode == STILL_ASKS ? "Number? " : "", s->said);
}

const struct screen_ops demo_still = {
	.id = "still",
	.title = "Still",
	.keys = still_keys,
	.keys_now = still_keys_now,
	.open = still_open,
	.close = still_close,
	.shown = still_shown,
	.act = still_act,
	.suspend = still_suspend,
	.gap = still_gap,
	.draw = still_draw,
};

/* ---- Other ---- */

static void other_draw(const void *self, struct canvas *cv, struct rect r)
{
	(void)self;
	canvas_text(cv, r, r.row, r.col + 1, STYLE_TEXT, "The other one.");
}

const struct screen_ops demo_other = { .id = "other", .title = "Other", .draw = other_draw };

/* ---- Count ---- */

struct count {
	int64_t end_ms;
	int64_t now_ms;
	bool is_paused;
};

static const struct binding count_keys[] = {
	{ .keys = { ' ' }, .action = ACTION_ENTER, .label = "pause", .help = "pause or go on" },
	{ .keys = { 'q' }, .action = ACTION_BACK, .label = "stop", .help = "stop counting" },
	{ 0 },
};

static void *count_open(struct app *app, const void *arg)
{
	struct count *c = xcalloc(1, sizeof(*c));

	(void)arg;
	c->now_ms = app->now_ms;
	c->end_ms = app->now_ms + COUNT_S * 1000;
	note("+", "count");
	return c;
}

static void count_close(void *self, struct app *app)
{
	(void)app;
	note("-", "count");
	free(self);
}

static enum screen_result count_act(void *self, struct app *app, int action)
{
	struct count *c = self;

	(void)app;
	if (action == ACTION_BACK)
		return SCREEN_POP;
	c->is_paused = !c->is_paused;
	return SCREEN_STAY;
}

static int64_t count_next_wake(const void *self, int64_t now_ms)
{
	const struct count *c = self;
	int64_t left = c->end_ms - now_ms;

	if (c->is_paused || left <= 0)
		return c->is_paused ? INT64_MAX : now_ms;
	/* at the next whole second that is still to come since the last wake */
	return c->end_ms - (c->end_ms - c->now_ms - 1) / 1000 * 1000;
}

static void count_wake(void *self, struct app *app, int64_t now_ms)
{
	struct count *c = self;

	c->now_ms = now_ms;
	if (now_ms >= c->end_ms)
		app_replace(app, &demo_still, NULL);
}

static void count_suspend(void *self, struct app *app)
{
	struct count *c = self;

	(void)app;
	c->is_paused = true;
}

static void count_draw(const void *self, struct canvas *cv, struct rect r)
{
	const struct count *c = self;
	int left = (int)((c->end_ms - c->now_ms + 999) / 1000);
	char text[16];

	text_format(text, sizeof(text), "%d:%02d", left / 60, left % 60);
	big_text(cv, r, r.row + 2, r.col + 4,
		 big_text_scale((struct rect){ 0, 0, 5, r.cols }, text), STYLE_BIG, text);
	canvas_textf(cv, r, r.row + r.rows - 1, r.col + 1, STYLE_TEXT, "Left %s%s", text,
		     c->is_paused ? ", paused" : "");
	bar(cv, r, r.row + r.rows - 2, r.col + 1, r.cols - 2, COUNT_S - left, COUNT_S);
}

const struct screen_ops demo_count = {
	.id = "count",
	.title = "Count",
	.keys = count_keys,
	.open = count_open,
	.close = count_close,
	.act = count_act,
	.next_wake = count_next_wake,
	.wake = count_wake,
	.suspend = count_suspend,
	.draw = count_draw,
};

/* ---- The program ---- */

const struct screen_ops *const demo_tabs[2] = { &demo_still, &demo_other };

static void begin(struct app *app, const struct app_options *options)
{
	(void)options;
	app_push(app, &demo_still, NULL);
}

static void begin_count(struct app *app, const struct app_options *options)
{
	begin(app, options);
	app_push(app, &demo_count, NULL);
}

static int run(const struct clock *clock, app_begin_fn *begin_with)
{
	struct app_options options = { .clock = clock, .voice_off = true };
	struct err err = { 0 };

	if (app_run_screens(&options, demo_tabs, 2, begin_with, &err))
		return strstr(demo_log, "-still") != NULL ? 0 : 3;
	printf("limber: %s\n", err.msg);
	return 2;
}

int demo_run(void *clock)
{
	return run(clock, begin);
}

int demo_run_count(void *clock)
{
	return run(clock, begin_count);
}

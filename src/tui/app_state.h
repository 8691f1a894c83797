/* The app as its screens see it, and the parts of it that need no terminal: the stack of screens,
 * what keys do, what is drawn around a screen. Tests build one with app_init() and no more. */
#ifndef LIMBER_SRC_TUI_APP_STATE_H
#define LIMBER_SRC_TUI_APP_STATE_H

#include "screen.h"

#include "limber/coach/coach.h"
#include "limber/cues/cues.h"
#include "limber/sys/clock.h"
#include "limber/tui/app.h"

enum { STACK_MAX = 8, TABS_MAX = 9, MESSAGE_MAX = 240 };

/* One screen on the stack, or kept. */
struct shown_screen {
	const struct screen_ops *ops;
	void *self;
	unsigned as_of;  /* the coach's revision that it shows */
	bool is_leaving; /* closed once the call that said so has returned */
};

struct app {
	/* What screens read. */
	struct coach *coach;
	struct cues *cues;
	const struct clock *clock;
	int64_t now_ms;       /* of this turn: the monotonic clock, taken once */
	struct moment moment; /* of this turn: the instant, and the day it belongs to */
	int rows, cols;       /* of the rect that screens draw into */
	enum glyphs glyphs;   /* and what it can show */
	int speed_pct;        /* of rehearsals */

	/* The app's own; screens use the functions below. */
	const struct screen_ops *const *tabs;
	int n_tabs;
	int tab;                            /* the top-level screen at the bottom of the stack */
	struct shown_screen kept[TABS_MAX]; /* the others that are open; no ops where one is not */
	int n_ready;                        /* so many of the tabs were made ready ... */
	unsigned ready_as_of;               /* ... as of this revision */
	int64_t busy_ms;                    /* when a key last came */
	struct shown_screen stack[STACK_MAX];
	int depth;
	int acting; /* the one whose act() or wake() runs */
	int day_end_min;
	int64_t slept_ms; /* boot clock minus monotonic clock, as last seen */
	int32_t typed;
	bool is_over;      /* leave the program */
	bool wants_redraw; /* the terminal may show something else: send everything again */
	enum style message_style;
	char message[MESSAGE_MAX];
	bool (*rescue)(const struct session_row *row, char ret_path[RESCUE_PATH]);
	struct err farewell; /* said when the terminal is a terminal again */
};

/* ---- For screens ---- */

/* Opens a screen on top. False where it could not be shown (the message line says why). arg is
 * only used during the call. */
bool app_push(struct app *app, const struct screen_ops *ops, const void *arg);
/* Closes the screen that calls it, and those on top of it, once its act() or wake() has
 * returned. */
void app_pop(struct app *app);
/* Both: the screen that calls it gives way to another; where that cannot be shown, it stays. */
bool app_replace(struct app *app, const struct screen_ops *ops, const void *arg);

/* A line above the footer, there until the next key. STYLE_GOOD, STYLE_WARN or STYLE_BAD. */
void app_say(struct app *app, enum style style, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* For close(): a line for when the program has ended, which fails then (74); behind those that are
 * to be said already. */
void app_say_last(struct app *app, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* For close(): a session that the database did not take is put into a file of its own, and the
 * person told when the program has ended. why: what the database said. */
void app_rescue(struct app *app, const struct session_row *row, const char *why);

/* Shows the top screen again where another program has written meanwhile. */
void app_look(struct app *app);

/* Whether the window is large enough for screens to be drawn; keys arrive either way. */
bool app_fits(const struct app *app);

/* The room that a screen is drawn in; where it lies is draw()'s to know. */
struct rect app_room(const struct app *app);

/* The code point of an ACTION_TEXT. */
uint32_t app_typed(const struct app *app);

/* ---- For the loop, and for tests in its place ---- */

/* Reads the clock. The coach may be NULL; cues and tabs are given later, or not at all. */
void app_init(struct app *app, const struct app_options *options);
/* Closes the screens, the top one first. */
void app_release(struct app *app);

/* A turn begins: takes the time; tells the screens of a sleep and of a new day. Returns whether
 * there was either. */
bool app_begin_turn(struct app *app);
/* Wakes every screen whose time has come; returns whether there was one. */
bool app_wake(struct app *app);
int64_t app_next_wake(const struct app *app); /* app_idle_ms() is one of its reasons */
void app_key(struct app *app, int key);
void app_suspend(struct app *app);
void app_resize(struct app *app, int rows, int cols); /* the window's */

/* Makes one more tab ready to be shown, where it is time for that; app_idle_ms() says when it is.
 * Changes nothing that is seen. */
void app_idle(struct app *app);
int64_t app_idle_ms(const struct app *app);

/* Draws the header, the top screen, the footer: the whole canvas. */
void app_draw(const struct app *app, struct canvas *cv);

/* The key table in force, and the app's own keys, looked at where that has no row. */
const struct binding *app_keys(const struct app *app);
const struct binding *app_own_keys(const struct app *app);
/* Whether a row of the app's own keys can be reached: the screen has no other use for its key. */
bool app_owns(const struct app *app, const struct binding *row);

/* ---- For app.c, turn.c and tabs.c, of each other ---- */

/* Takes the clock's time for this turn. */
void app_take_time(struct app *app);
/* How long the machine has slept since it was started. */
int64_t app_slept_ms(const struct clock *clock);
/* After anything that may have closed screens. */
void app_settle(struct app *app);
/* Reads the log anew, as of this turn's day. */
void app_refresh(struct app *app);

MUST_USE bool app_open_screen(struct app *app, struct shown_screen *ret,
			      const struct screen_ops *ops, const void *arg);
void app_close_screen(struct app *app, struct shown_screen *screen);
/* Of what the coach knows now; see shown_screen.as_of. */
unsigned app_revision(const struct app *app);
/* Tells a screen that what it shows may be old, where it may. */
void app_show_screen(struct app *app, struct shown_screen *screen);

/* Reads what another program has written meanwhile, before a screen is shown again. */
void app_catch_up(struct app *app);

void app_switch_tab(struct app *app, int tab);
void app_close_tabs(struct app *app);

/* The help: an overlay with every key that works now. */
extern const struct screen_ops screen_help;

/* app_run() with other tabs, and with the function that pushes the first screens. */
typedef void app_begin_fn(struct app *app, const struct app_options *options);
MUST_USE bool app_run_screens(const struct app_options *options,
			      const struct screen_ops *const *tabs, int n, app_begin_fn *begin,
			      struct err *err);

#endif

/* What a screen is: one file in screens/, one row of screens.def. A screen gets actions, never
 * keys, and draws into cells, never to the terminal, so all of it runs without one. */
#ifndef LIMBER_SRC_TUI_SCREEN_H
#define LIMBER_SRC_TUI_SCREEN_H

#include "keymap.h"

#include "limber/draw/canvas.h"

#include <stdbool.h>
#include <stdint.h>

struct app;

enum screen_result {
	SCREEN_STAY,
	SCREEN_POP,  /* as app_pop(); where it was the last screen, the program ends */
	SCREEN_QUIT, /* end the program */
};

/* Only id, title and draw must be there; everything else may be NULL. Times are the app's: the
 * monotonic clock in milliseconds. */
struct screen_ops {
	const char *id, *title;

	/* Looked at before the app's own keys (? Ctrl-L q Esc, tabs), so a screen may take those
	 * over; where it takes q, Esc does the same unless it has a row as well. */
	const struct binding *keys;
	/* The table of the state the screen is in. Any other than `keys` is a mode (a question, a
	 * line being typed): tabs, q and Esc then do nothing but what that table says. */
	const struct binding *(*keys_now)(const void *self);
	/* Where more than one table is none: whether this one is a mode. */
	bool (*is_mode)(const void *self);
	/* What the header says where `title` is not it (the routine's name). */
	const char *(*title_now)(const void *self);

	bool is_overlay; /* the screen below is drawn first */

	/* Makes the screen. NULL: it cannot be shown, and app_say() has told why. */
	void *(*open)(struct app *app, const void *arg);
	/* Frees it. Comes at every end, also when the terminal is gone: what must be kept is kept
	 * now. */
	void (*close)(void *self, struct app *app);
	/* The log or the day is another than when it was opened or last told so: what it shows is
	 * old. Comes when it is on top again; to tabs that are not shown, when nothing else
	 * happens. */
	void (*shown)(void *self, struct app *app);

	enum screen_result (*act)(void *self, struct app *app, int action);

	/* When it next wants wake(), INT64_MAX for never; asked after everything that happens. A
	 * time that has passed means at once. Screens below the top one are woken too. */
	int64_t (*next_wake)(const void *self, int64_t now_ms);
	void (*wake)(void *self, struct app *app, int64_t now_ms);

	/* The program is about to be stopped (Ctrl-Z). */
	void (*suspend)(void *self, struct app *app);
	/* The machine slept this long; app->now_ms stood still. */
	void (*gap)(void *self, struct app *app, int64_t ms);

	/* Draws into r, which is blank: the whole width, between header and footer. */
	void (*draw)(const void *self, struct canvas *cv, struct rect r);
};

/* The smallest window: below it only one line is drawn, and everything goes on. */
enum { SCREEN_MIN_ROWS = 12, SCREEN_MIN_COLS = 40 };

#define TAB(id)    extern const struct screen_ops screen_##id;
#define SCREEN(id) extern const struct screen_ops screen_##id;
#include "screens.def"
#undef TAB
#undef SCREEN

/* Every row of screens.def; the first n_tabs of them are the top-level ones, in order. */
extern const struct screen_ops *const screens[];
extern const int n_screens, n_tabs;

#endif

/* What the Session screen knows, shared by its files: session.c follows time, session_keys.c names
 * the keys, session_act.c does what they say, session_draw.c draws. */
#ifndef LIMBER_TUI_SESSION_H
#define LIMBER_TUI_SESSION_H

#include "../app_state.h"
#include "limber/coach/log.h"

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
	ACT_SIGN,
};

enum session_mode {
	SESSION_GUIDES,
	SESSION_ASKS_HURT,     /* how much, 0 to 10 */
	SESSION_ASKS_HURT_WAY, /* stop the exercise, the easier one, or end */
	SESSION_ASKS_STOP,
	SESSION_ASKS_GAP, /* the machine slept: do the minutes count? */
};

struct session_screen {
	enum session_mode mode;
	char title[NAME_MAX * 2];
	struct live *live;
	struct session machine;
	struct catalog catalog;
	struct session_view view; /* as of the last turn: what is drawn */
	int64_t opened_ms;        /* rehearsals run faster than the clock from here on */
	int speed_pct;
	bool asks_before; /* pain before: asked while getting ready, unless it was given */
	bool was_paused;  /* before it asked: it is again afterwards */
	bool is_over;
	bool is_stopped;  /* by the person, before the end */
	int hurt;         /* 0-10, the answer on the way to SESSION_ASKS_HURT_WAY */
	bool can_ease;    /* with something easier; as of then */
	int64_t gap_ms;   /* slept, while SESSION_ASKS_GAP */
	int64_t retry_ms; /* when what waits to be written is tried again; INT64_MAX for nothing */
	bool is_muted;
};

/* An event for the machine, now; what comes of it is logged and sounded. */
void session_send(struct session_screen *s, struct app *app, enum session_input in, int amount);
/* All that has come due by now; then what is to be seen. */
void session_catch_up(struct session_screen *s, struct app *app);
/* The person ends it. */
void session_stop(struct session_screen *s, struct app *app);

enum screen_result session_act(void *self, struct app *app, int action);

extern const struct binding session_guide_keys[];
const struct binding *session_keys_now(const void *self);

void session_draw(const void *self, struct canvas *cv, struct rect r);

#endif

/* The full-screen program: a stack of screens over one coach, one terminal, one clock. */
#ifndef LIMBER_TUI_APP_H
#define LIMBER_TUI_APP_H

#include "limber/base/err.h"
#include "limber/coach/coach.h"
#include "limber/sys/clock.h"

enum { RESCUE_PATH = 1024 };

struct app_options {
	struct coach *coach; /* the app tells it the day: coach_refresh() is not for the caller */
	const struct clock *clock;
	const char *start_routine; /* NULL: Today (Welcome on the first start) */
	bool is_rehearsal;
	int speed_pct;  /* rehearsal: 100 is real time; 0 plays all at once */
	bool voice_off; /* tests: no child processes */
	/* Puts a session that the database does not take into a file of its own and says which;
	 * NULL where there is no such way. */
	bool (*rescue)(const struct session_row *row, char ret_path[RESCUE_PATH]);
};

/* Fails where there is plainly no terminal: for callers that would make files first. */
MUST_USE bool app_can_run(struct err *err);

/* Opens the terminal, runs until the person quits or the terminal is gone, restores it. Fails
 * (ERR_USAGE or ERR_IO) before drawing anything where there is no terminal fit for it. */
MUST_USE bool app_run(const struct app_options *options, struct err *err);

#endif

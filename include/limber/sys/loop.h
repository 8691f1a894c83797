/* The one wait of the program: terminal input, signals, a deadline. Signals write a byte to a pipe
 * and nothing else, so everything happens in the loop. One loop at a time in a process. */
#ifndef LIMBER_SYS_LOOP_H
#define LIMBER_SYS_LOOP_H

#include "limber/base/err.h"
#include "limber/sys/clock.h"

#include <stdbool.h>

struct loop;

enum loop_wake {
	LOOP_INPUT = 1 << 0,     /* the input fd has bytes */
	LOOP_HANGUP = 1 << 1,    /* the terminal is gone (HUP, or the fd says so) */
	LOOP_RESIZE = 1 << 2,    /* SIGWINCH */
	LOOP_TERMINATE = 1 << 3, /* SIGTERM or SIGINT */
	LOOP_SUSPEND = 1 << 4,   /* SIGTSTP */
	LOOP_CONTINUE = 1 << 5,  /* SIGCONT */
	LOOP_DEADLINE = 1 << 6,  /* until_ns has come */
	LOOP_CHILD = 1 << 7,     /* SIGCHLD: children were reaped already */
};

/* Installs the handlers and ignores SIGPIPE. Call it before the terminal is opened: curses leaves a
 * signal alone that has a handler (else a Ctrl-Z while it draws would be lost). */
MUST_USE bool loop_open(struct loop **ret, int input_fd, const struct clock *clock,
			struct err *err);
void loop_close(struct loop *l); /* puts the old handlers back; NULL is fine */

/* Waits until something happens; returns the loop_wake bits, never 0. */
unsigned loop_wait(struct loop *l, int64_t until_ns);

#endif

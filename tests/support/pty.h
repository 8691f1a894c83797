/* A terminal in a test: a program in a pseudo-terminal, what it draws kept by libvterm, keys
 * pressed as a terminal sends them. Nothing is ever asserted at first sight, for a frame may be
 * half there: pty_wait_...() polls to a deadline and then fails the test with a picture of the
 * screen.
 *
 * struct pty *p = pty_start(&(struct pty_options){ .child = run_app, .user = &clock });
 * pty_wait_text(p, "Rest 0:59"); pty_type(p, "q"); assert_int_equal(pty_wait_exit(p), 0);
 * pty_assert_restored(p); pty_end(p);
 * */
#ifndef LIMBER_TESTS_PTY_H
#define LIMBER_TESTS_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <vterm.h>

struct pty;

struct pty_options {
	int rows, cols;         /* 0: 24 by 80 */
	const char *term;       /* NULL: xterm-256color; "": not set */
	const char *const *env; /* "NAME=value" to set, "NAME" to unset; NULL at the end */
	/* What runs in it: a function (its result is the exit code; what it prints is flushed), */
	int (*child)(void *user);
	void *user;
	const char *const *argv; /* or, where not NULL, a program */
};

/* One at a time: a terminal that an earlier, failed test left is ended. LC_ALL is C.UTF-8 and TZ is
 * UTC unless env says otherwise; NO_COLOR, LIMBER_ASCII, LINES, COLUMNS and ESCDELAY are not
 * set. */
struct pty *pty_start(const struct pty_options *options);
/* Kills what still runs. */
void pty_end(struct pty *p);

void pty_type(struct pty *p, const char *utf8);
void pty_key(struct pty *p, VTermKey key);
void pty_ctrl(struct pty *p, char letter);
void pty_resize(struct pty *p, int rows, int cols);
void pty_signal(struct pty *p, int sig);
/* Bytes straight to the screen, as another program on the same terminal writes them. */
void pty_scribble(struct pty *p, const char *bytes);
/* The terminal goes away. Only pty_wait_exit() and pty_end() may follow. */
void pty_hang_up(struct pty *p);

/* Takes in all that the program has written by now: enough where it is known to sleep. */
void pty_catch_up(struct pty *p);

/* Whether text stands in some row now; columns beyond its end do not count. */
bool pty_shows(struct pty *p, const char *text);
/* Copies a row's text, blanks at its end cut. */
void pty_row(struct pty *p, int row, char *ret, size_t cap);
/* One cell, with its colours and attributes. */
VTermScreenCell pty_cell(struct pty *p, int row, int col);

void pty_wait_text(struct pty *p, const char *text);
void pty_wait_gone(struct pty *p, const char *text);
void pty_wait_until(struct pty *p, bool (*is_so)(struct pty *p, void *user), void *user,
		    const char *what);
/* Reads until the program is stopped (Ctrl-Z). */
void pty_wait_stopped(struct pty *p);
/* Reads until it has ended: its exit code, or 128 + the signal. */
int pty_wait_exit(struct pty *p);

/* Main screen, visible cursor, line mode with echo, as before the program came. */
void pty_assert_restored(struct pty *p);

bool pty_is_alternate(const struct pty *p); /* the alternate screen is shown */
bool pty_hides_cursor(const struct pty *p);
size_t pty_bytes(const struct pty *p); /* how many came in all */
int pty_bells(const struct pty *p);    /* how many times it has rung */

#endif

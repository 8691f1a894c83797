/* Waiting for a terminal: polled to a deadline, then the test fails with a picture of the
 * screen. */
#include "support/pty_private.h"

#include <poll.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>

#include "support/test.h"

enum { WAIT_MS = 20000, SLICE_MS = 5 };

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void fail_with_picture(struct pty *p, const char *what, const char *detail)
{
	char row[ROW_BYTES];

	print_error("waited in vain: %s%s\n", what, detail);
	for (int i = 0; i < p->rows; i++) {
		pty_row(p, i, row, sizeof(row));
		print_error("%2d|%s\n", i, row);
	}
	fail();
}

void pty_wait_until(struct pty *p, bool (*is_so)(struct pty *p, void *user), void *user,
		    const char *what)
{
	int64_t deadline = now_ms() + WAIT_MS;
	bool is_open = true;

	while (!is_so(p, user)) {
		if (!is_open || now_ms() > deadline)
			fail_with_picture(p, what, is_open ? "" : " (the program has ended)");
		is_open = pty_take_in(p, SLICE_MS);
	}
}

static bool shows(struct pty *p, void *user)
{
	return pty_shows(p, user);
}

static bool shows_not(struct pty *p, void *user)
{
	return !pty_shows(p, user);
}

void pty_wait_text(struct pty *p, const char *text)
{
	pty_wait_until(p, shows, (void *)(uintptr_t)text, text);
}

void pty_wait_gone(struct pty *p, const char *text)
{
	pty_wait_until(p, shows_not, (void *)(uintptr_t)text, text);
}

static bool is_stopped(struct pty *p, void *user)
{
	(void)user;
	return waitpid(p->pid, &p->status, WNOHANG | WUNTRACED) == p->pid && WIFSTOPPED(p->status);
}

void pty_wait_stopped(struct pty *p)
{
	pty_wait_until(p, is_stopped, NULL, "the program to be stopped");
	while (poll(&(struct pollfd){ .fd = p->fd, .events = POLLIN }, 1, 0) > 0)
		pty_take_in(p, 0);
}

int pty_wait_exit(struct pty *p)
{
	int64_t deadline = now_ms() + WAIT_MS;

	while (waitpid(p->pid, &p->status, WNOHANG) != p->pid) {
		if (now_ms() > deadline)
			fail_with_picture(p, "the program to end", "");
		if (!pty_take_in(p, SLICE_MS))
			poll(NULL, 0, SLICE_MS);
	}
	p->has_ended = true;
	while (p->fd >= 0 && poll(&(struct pollfd){ .fd = p->fd, .events = POLLIN }, 1, 0) > 0 &&
	       pty_take_in(p, 0))
		continue;
	return WIFEXITED(p->status) ? WEXITSTATUS(p->status) : 128 + WTERMSIG(p->status);
}

void pty_assert_restored(struct pty *p)
{
	struct termios now;

	assert_false(p->is_alternate);
	assert_false(p->is_cursor_hidden);
	assert_int_equal(tcgetattr(p->fd, &now), 0);
	assert_true((now.c_lflag & (ECHO | ICANON | ISIG)) == (ECHO | ICANON | ISIG));
	assert_true(now.c_iflag & ICRNL);
}

/* The one wait of the program. Not for what is done when it ends: see tui's app. */
#include "limber/sys/loop.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "limber/base/mem.h"
#include "limber/sys/spawn.h"

static const struct {
	int number;
	unsigned wake; /* 0: ignored while the loop is open */
} signals[] = {
	{ SIGWINCH, LOOP_RESIZE },  { SIGTERM, LOOP_TERMINATE },
	{ SIGINT, LOOP_TERMINATE }, { SIGHUP, LOOP_HANGUP },
	{ SIGTSTP, LOOP_SUSPEND },  { SIGCONT, LOOP_CONTINUE },
	{ SIGCHLD, LOOP_CHILD },    { SIGPIPE, 0 },
};

enum { SIGNALS = ARRAY_LEN(signals) };

struct loop {
	int input;
	int pipe[2]; /* read end, write end */
	const struct clock *clock;
	int n_installed;
	struct sigaction before[SIGNALS];
};

/* The write end, for the handler; -1 while no loop is open. */
static volatile sig_atomic_t wake_fd = -1;

static void on_signal(int number)
{
	int saved = errno;
	unsigned char byte = (unsigned char)number;
	/* Where the pipe is full, wakes enough are waiting. */
	ssize_t n = write(wake_fd, &byte, 1);

	(void)n;
	errno = saved;
}

static bool open_pipe(int fds[2])
{
	if (pipe(fds) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		if (fcntl(fds[i], F_SETFD, FD_CLOEXEC) != 0 ||
		    fcntl(fds[i], F_SETFL, O_NONBLOCK) != 0)
			return false;
	}
	return true;
}

static bool install(struct loop *l)
{
	for (; l->n_installed < SIGNALS; l->n_installed++) {
		struct sigaction action = { .sa_flags = SA_RESTART };

		action.sa_handler = signals[l->n_installed].wake != 0 ? on_signal : SIG_IGN;
		sigfillset(&action.sa_mask);
		if (sigaction(signals[l->n_installed].number, &action,
			      &l->before[l->n_installed]) != 0)
			return false;
	}
	return true;
}

bool loop_open(struct loop **ret, int input_fd, const struct clock *clock, struct err *err)
{
	struct loop *l = xcalloc(1, sizeof *l);

	assert(wake_fd < 0); /* one loop at a time */
	*l = (struct loop){ .input = input_fd, .pipe = { -1, -1 }, .clock = clock };
	bool ok = open_pipe(l->pipe);

	if (ok) {
		wake_fd = l->pipe[1];
		ok = install(l);
	}
	if (!ok) {
		err_set(err, ERR_IO, "cannot prepare for signals: %s", strerror(errno));
		loop_close(l);
		return false;
	}
	*ret = l;
	return true;
}

void loop_close(struct loop *l)
{
	if (!l)
		return;
	while (l->n_installed > 0) {
		l->n_installed--;
		sigaction(signals[l->n_installed].number, &l->before[l->n_installed], NULL);
	}
	wake_fd = -1;
	for (int i = 0; i < 2; i++) {
		if (l->pipe[i] >= 0)
			close(l->pipe[i]);
	}
	free(l);
}

static unsigned read_signals(const struct loop *l)
{
	unsigned char bytes[64];
	unsigned wake = 0;
	ssize_t n;

	while ((n = read(l->pipe[0], bytes, sizeof bytes)) > 0) {
		for (ssize_t i = 0; i < n; i++) {
			for (size_t k = 0; k < SIGNALS; k++) {
				if (signals[k].number == bytes[i])
					wake |= signals[k].wake;
			}
		}
	}
	if (wake & LOOP_CHILD)
		spawn_reap();
	return wake;
}

static unsigned read_input(short revents)
{
	unsigned wake = 0;

	if (revents & POLLIN)
		wake |= LOOP_INPUT;
	if (revents & (POLLHUP | POLLERR | POLLNVAL))
		wake |= LOOP_HANGUP;
	return wake;
}

unsigned loop_wait(struct loop *l, int64_t until_ns)
{
	unsigned wake = 0;

	while (wake == 0) {
		struct pollfd fds[] = { { .fd = l->input, .events = POLLIN },
					{ .fd = l->pipe[0], .events = POLLIN } };
		int n = l->clock->wait(l->clock->user, fds, ARRAY_LEN(fds), until_ns);

		if (n == 0)
			wake = LOOP_DEADLINE;
		else if (n > 0)
			wake = read_input(fds[0].revents);
		/* Also after EINTR: the handler has written by then. */
		wake |= read_signals(l);
	}
	return wake;
}

/* The crash handler and the held-back standard error. Everything it calls may be called in a signal
 * handler; what to send was worked out before. Not for the ordinary way out (term.c). */
#include "rescue.h"

#include "limber/base/attr.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

static const int crashes[] = { SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGQUIT };

static struct {
	int fd;
	struct termios modes;
	char bytes[256];
	size_t n_bytes;
	int held;   /* the reading end of the pipe that stands in for standard error, or -1 */
	int errors; /* the real one meanwhile */
} rescue = { .held = -1, .errors = -1 };

/* A crash has nobody to tell that a write failed. */
static void send_all(int fd, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t sent = write(fd, bytes, n);
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return;
		bytes += sent;
		n -= (size_t)sent;
	}
}

static void let_errors_out(void)
{
	char bytes[512];
	ssize_t n;

	if (rescue.held < 0)
		return;
	dup2(rescue.errors, STDERR_FILENO);
	while ((n = read(rescue.held, bytes, sizeof(bytes))) > 0)
		send_all(STDERR_FILENO, bytes, (size_t)n);
	close(rescue.held);
	close(rescue.errors);
	rescue.held = rescue.errors = -1;
}

static void restore(void)
{
	send_all(rescue.fd, rescue.bytes, rescue.n_bytes);
	tcsetattr(rescue.fd, TCSANOW, &rescue.modes);
	let_errors_out();
}

/* The handler is off again when it runs (SA_RESETHAND): the second raise ends the program. */
static void on_crash(int sig)
{
	restore();
	raise(sig);
}

/* A pipe that never blocks: where it is full, the rest of the words is lost. */
static void hold_errors(void)
{
	int ends[2];

	if (!isatty(STDERR_FILENO) || pipe(ends) != 0)
		return;
	rescue.errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	if (rescue.errors < 0 || dup2(ends[1], STDERR_FILENO) < 0) {
		close(rescue.errors);
		close(ends[0]);
	} else {
		rescue.held = ends[0];
		fcntl(ends[0], F_SETFD, FD_CLOEXEC);
		fcntl(ends[0], F_SETFL, O_NONBLOCK);
		fcntl(STDERR_FILENO, F_SETFL, O_NONBLOCK);
	}
	close(ends[1]);
}

/* A signal that somebody handles already (a sanitizer, with more to say) is left alone. */
static void handle_crashes(void (*from)(int), void (*to)(int))
{
	struct sigaction act = { .sa_handler = to, .sa_flags = (int)(SA_RESETHAND | SA_NODEFER) };

	sigemptyset(&act.sa_mask);
	for (size_t i = 0; i < ARRAY_LEN(crashes); i++) {
		struct sigaction old;
		if (sigaction(crashes[i], NULL, &old) == 0 && old.sa_handler == from)
			sigaction(crashes[i], &act, NULL);
	}
}

void rescue_arm(int fd, const struct termios *modes, const char *bytes)
{
	rescue.fd = fd;
	rescue.modes = *modes;
	text_copy(rescue.bytes, sizeof(rescue.bytes), bytes);
	rescue.n_bytes = strlen(rescue.bytes);
	hold_errors();
	handle_crashes(SIG_DFL, on_crash);
	mem_on_oom(restore);
}

void rescue_disarm(void)
{
	mem_on_oom(NULL);
	handle_crashes(on_crash, SIG_DFL);
	let_errors_out();
}

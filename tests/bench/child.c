/* A program in an 80x24 pseudo-terminal, watched from outside. Not a terminal emulator: bytes are
 * counted and dropped. */
#include "child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

int64_t now_ns(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000000000 + ts.tv_nsec;
}

/* The child's half: its own session on the slave, then wait for the word to exec, so that the
 * price of fork is not on the bill. */
static void become(const char *slave_path, int go, long *faults, char *const argv[],
		   char *const envp[])
{
	struct rusage usage;
	char word;
	int slave;

	setsid();
	slave = open(slave_path, O_RDWR);
	if (slave < 0 || ioctl(slave, TIOCSCTTY, 0) < 0)
		_exit(126);
	dup2(slave, 0);
	dup2(slave, 1);
	dup2(slave, 2);
	if (read(go, &word, 1) != 1)
		_exit(126);
	for (int fd = 3; fd < 64; fd++)
		close(fd);
	getrusage(RUSAGE_SELF, &usage);
	*faults = usage.ru_minflt + usage.ru_majflt;
	execve(argv[0], argv, envp);
	_exit(127);
}

bool child_start(struct child *ret, char *const argv[], char *const envp[])
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	int go[2];
	int master = posix_openpt(O_RDWR | O_NOCTTY);
	const char *slave_path;
	long *faults = mmap(NULL, sizeof *faults, PROT_READ | PROT_WRITE,
			    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (master < 0 || faults == MAP_FAILED || grantpt(master) < 0 || unlockpt(master) < 0 ||
	    ioctl(master, TIOCSWINSZ, &size) < 0 || pipe(go) < 0)
		return false;
	slave_path = ptsname(master);
	if (!slave_path)
		return false;
	pid_t pid = fork();

	if (pid < 0)
		return false;
	if (pid == 0)
		become(slave_path, go[0], faults, argv, envp);
	close(go[0]);
	/* Let it reach its read, so that the instant of exec is the instant of the word. */
	struct timespec moment = { .tv_nsec = 5000000 };

	nanosleep(&moment, NULL);
	ret->pid = pid;
	ret->master = master;
	ret->exec_ns = now_ns();
	if (write(go[1], "!", 1) != 1)
		return false;
	close(go[1]);
	fcntl(master, F_SETFL, O_NONBLOCK);
	fcntl(master, F_SETFD, FD_CLOEXEC);
	/* Read at the latest when the first byte of the program has come. */
	struct pollfd first = { .fd = master, .events = POLLIN };

	poll(&first, 1, 5000);
	ret->faults_at_exec = *faults;
	munmap(faults, sizeof *faults);
	return true;
}

bool child_settle(struct child *c, int quiet_ms, int limit_ms, struct burst *ret, char *text,
		  size_t text_size)
{
	struct pollfd in = { .fd = c->master, .events = POLLIN };
	size_t kept = 0;

	*ret = (struct burst){ 0 };
	while (poll(&in, 1, ret->bytes ? quiet_ms : limit_ms) > 0) {
		char buf[65536];
		ssize_t n = read(c->master, buf, sizeof buf);

		if (n <= 0)
			return false;
		ret->last_ns = now_ns();
		if (ret->bytes == 0)
			ret->first_ns = ret->last_ns;
		ret->bytes += (size_t)n;
		if (text && kept + 1 < text_size) {
			size_t room = text_size - 1 - kept;
			size_t take = (size_t)n < room ? (size_t)n : room;

			memcpy(text + kept, buf, take);
			kept += take;
		}
	}
	if (text && text_size)
		text[kept] = '\0';
	return ret->bytes > 0;
}

int64_t child_key(struct child *c, const char *key)
{
	int64_t at = now_ns();

	return write(c->master, key, strlen(key)) > 0 ? at : 0;
}

void child_kill(struct child *c)
{
	kill(c->pid, SIGKILL);
	waitpid(c->pid, NULL, 0);
	close(c->master);
}

int64_t child_quit(struct child *c, const char *key)
{
	int64_t pressed = child_key(c, key);

	for (;;) {
		char buf[65536];
		struct pollfd in = { .fd = c->master, .events = POLLIN };

		/* The last bytes, then the hang-up when the last holder of the slave is gone. */
		if (poll(&in, 1, 1000) <= 0) {
			child_kill(c);
			return -1;
		}
		if (read(c->master, buf, sizeof buf) <= 0)
			break;
	}
	waitpid(c->pid, NULL, 0);
	int64_t took = now_ns() - pressed;

	close(c->master);
	return pressed ? took : -1;
}

long child_faults(const struct child *c)
{
	char path[64], line[1024];
	long minor = 0, major = 0;
	FILE *in;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)c->pid);
	in = fopen(path, "r");
	if (!in)
		return -1;
	if (fgets(line, sizeof line, in)) {
		/* Behind the name: state ppid pgrp session tty tpgid flags minflt cminflt majflt */
		char *at = strrchr(line, ')');
		int field = 3;

		for (at = at ? at + 1 : line; *at && field <= 12; field++) {
			at += strspn(at, " ");
			if (field == 10)
				minor = strtol(at, NULL, 10);
			if (field == 12)
				major = strtol(at, NULL, 10);
			at += strcspn(at, " ");
		}
	}
	fclose(in);
	return minor + major - c->faults_at_exec;
}

long child_status(const struct child *c, const char *field)
{
	char path[64], line[256];
	long value = -1;
	size_t n = strlen(field);
	FILE *in;

	snprintf(path, sizeof path, "/proc/%d/status", (int)c->pid);
	in = fopen(path, "r");
	if (!in)
		return -1;
	while (value < 0 && fgets(line, sizeof line, in))
		if (strncmp(line, field, n) == 0 && line[n] == ':')
			value = strtol(line + n + 1, NULL, 10);
	fclose(in);
	return value;
}

int64_t child_cpu_ns(const struct child *c)
{
	struct timespec ts;
	clockid_t clock;

	if (clock_getcpuclockid(c->pid, &clock) != 0 || clock_gettime(clock, &ts) != 0)
		return -1;
	return (int64_t)ts.tv_sec * 1000000000 + ts.tv_nsec;
}

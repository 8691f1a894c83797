/* The real clock. Not for dates: the shell makes those from wall_s, offset_min and core/date. */
#include "limber/sys/clock.h"

#include <assert.h>
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/select.h>
#include <sys/time.h>
#include <time.h>

/* Which clock stands still while the machine sleeps and which goes on, as each system names them.
 * Where both are the same, a sleep cannot be told from work. */
#if defined(CLOCK_BOOTTIME) /* Linux, OpenBSD */
enum { AWAKE = CLOCK_MONOTONIC, ASLEEP_TOO = CLOCK_BOOTTIME };
#elif defined(CLOCK_UPTIME_RAW) /* macOS */
enum { AWAKE = CLOCK_UPTIME_RAW, ASLEEP_TOO = CLOCK_MONOTONIC };
#else
enum { AWAKE = CLOCK_MONOTONIC, ASLEEP_TOO = CLOCK_MONOTONIC };
#endif

enum { NS_PER_S = 1000000000 };

static int64_t read_ns(clockid_t id)
{
	struct timespec t = { 0 };
	int rc = clock_gettime(id, &t);

	assert(rc == 0);
	(void)rc;
	return (int64_t)t.tv_sec * NS_PER_S + t.tv_nsec;
}

static int64_t real_mono_ns(void *user)
{
	(void)user;
	return read_ns(AWAKE);
}

static int64_t real_boot_ns(void *user)
{
	(void)user;
	return read_ns(ASLEEP_TOO);
}

static int64_t real_wall_s(void *user)
{
	(void)user;
	return read_ns(CLOCK_REALTIME) / NS_PER_S;
}

static int real_offset_min(void *user, int64_t utc_s)
{
	time_t t = (time_t)utc_s;
	struct tm local;

	(void)user;
	tzset(); /* people travel: localtime_r() alone would keep the zone of the first call */
	return localtime_r(&t, &local) ? (int)(local.tm_gmtoff / 60) : 0;
}

static volatile sig_atomic_t has_rung;

static void on_alarm(int number)
{
	(void)number;
	has_rung = 1;
}

/* SIGALRM stays blocked but for the wait, so none is lost between the two. */
static void prepare_alarm(sigset_t *ret_waiting)
{
	struct sigaction action = { .sa_handler = on_alarm };
	sigset_t alarm_only;

	sigemptyset(&alarm_only);
	sigaddset(&alarm_only, SIGALRM);
	sigaction(SIGALRM, &action, NULL);
	sigprocmask(SIG_BLOCK, &alarm_only, ret_waiting);
	sigdelset(ret_waiting, SIGALRM);
}

/* 0 ns: no alarm. To the microsecond, upwards: never before the deadline. */
static void set_alarm(int64_t ns)
{
	int64_t us = (ns + 999) / 1000;
	struct itimerval timer = { .it_value = { .tv_sec = (time_t)(us / 1000000),
						 .tv_usec = (suseconds_t)(us % 1000000) } };

	setitimer(ITIMER_REAL, &timer, NULL);
}

/* Waits for the files to be readable (1 and more), a signal (-1) or the alarm (0). A timeout of
 * pselect() or poll() itself may come late by a thousandth of its length, a millisecond each
 * second; a timer does not. */
static int wait_readable(const struct pollfd *v, nfds_t n, int64_t left_ns)
{
	static sigset_t waiting;
	static bool is_prepared;
	fd_set readable;
	int max = -1;

	if (!is_prepared) {
		prepare_alarm(&waiting);
		is_prepared = true;
	}
	FD_ZERO(&readable);
	for (nfds_t i = 0; i < n; i++) {
		assert(v[i].fd < FD_SETSIZE);
		if (v[i].fd >= 0) {
			FD_SET(v[i].fd, &readable);
			max = v[i].fd > max ? v[i].fd : max;
		}
	}
	has_rung = 0;
	if (left_ns != INT64_MAX)
		set_alarm(left_ns);
	int found = pselect(max + 1, &readable, NULL, NULL, NULL, &waiting);

	if (found < 0 && errno != EINTR)
		found = 1; /* a file that is no more: poll() will say so */
	if (left_ns != INT64_MAX && !has_rung)
		set_alarm(0);
	return found < 0 && has_rung ? 0 : found;
}

/* pselect() is the one wait that lets signals in; poll(), without waiting, then tells a hang-up
 * from input. */
static int real_wait(void *user, struct pollfd *v, nfds_t n, int64_t until_ns)
{
	int64_t left_ns = until_ns == INT64_MAX ? until_ns : until_ns - read_ns(AWAKE);

	(void)user;
	for (nfds_t i = 0; i < n; i++)
		v[i].revents = 0;
	int found = left_ns > 0 ? wait_readable(v, n, left_ns) : 1;

	if (found <= 0)
		return found;
	return poll(v, n, 0);
}

const struct clock clock_real = {
	.mono_ns = real_mono_ns,
	.boot_ns = real_boot_ns,
	.wall_s = real_wall_s,
	.offset_min = real_offset_min,
	.wait = real_wait,
};

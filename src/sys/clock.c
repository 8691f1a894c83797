/* The real clock. Not for dates: the shell makes those from wall_s, offset_min and core/date. */
#include "limber/sys/clock.h"

#include <assert.h>
#include <errno.h>
#include <stddef.h>
#include <sys/select.h>
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

/* How long until an instant; NULL for no deadline. */
static const struct timespec *time_left(int64_t until_ns, struct timespec *ret)
{
	if (until_ns == INT64_MAX) {
		return NULL;
	}
	int64_t left = until_ns - read_ns(AWAKE);

	if (left < 0) {
		left = 0;
	}
	*ret = (struct timespec){ .tv_sec = (time_t)(left / NS_PER_S), .tv_nsec = left % NS_PER_S };
	return ret;
}

/* pselect() waits to the nanosecond on every system, poll() to the millisecond; but poll() alone
 * tells a hang-up from input. So the one waits and the other, without waiting, looks. */
static int real_wait(void *user, struct pollfd *v, nfds_t n, int64_t until_ns)
{
	struct timespec left;
	fd_set readable;
	int max = -1;

	(void)user;
	FD_ZERO(&readable);
	for (nfds_t i = 0; i < n; i++) {
		assert(v[i].fd < FD_SETSIZE);
		v[i].revents = 0;
		if (v[i].fd >= 0) {
			FD_SET(v[i].fd, &readable);
			max = v[i].fd > max ? v[i].fd : max;
		}
	}
	int found = pselect(max + 1, &readable, NULL, NULL, time_left(until_ns, &left), NULL);

	if (found == 0 || (found < 0 && errno == EINTR)) {
		return found;
	}
	return poll(v, n, 0);
}

const struct clock clock_real = {
	.mono_ns = real_mono_ns,
	.boot_ns = real_boot_ns,
	.wall_s = real_wall_s,
	.offset_min = real_offset_min,
	.wait = real_wait,
};

/* The fake time in shared memory, and the pipe that wakes its waiter. */
#include "support/fake_clock.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { FDS_MAX = 8 };

struct fake_time {
	_Atomic int64_t mono_ns, slept_ns, begun_s;
	atomic_int waits;
	int poke[2];
};

static int64_t fake_mono_ns(void *user)
{
	const struct fake_time *t = user;

	return atomic_load(&t->mono_ns);
}

static int64_t fake_boot_ns(void *user)
{
	const struct fake_time *t = user;

	return atomic_load(&t->mono_ns) + atomic_load(&t->slept_ns);
}

static int64_t fake_wall_s(void *user)
{
	const struct fake_time *t = user;

	return atomic_load(&t->begun_s) + fake_boot_ns(user) / 1000000000;
}

static int fake_offset_min(void *user, int64_t utc_s)
{
	(void)user;
	(void)utc_s;
	return 0;
}

/* Whether any of the waiter's own files has something, and not just the pipe. */
static int ready_count(const struct pollfd *v, nfds_t n)
{
	int ready = 0;

	for (nfds_t i = 0; i < n; i++)
		ready += v[i].revents != 0;
	return ready;
}

static int fake_wait(void *user, struct pollfd *v, nfds_t n, int64_t until_ns)
{
	struct fake_time *t = user;
	struct pollfd all[FDS_MAX + 1];
	char bytes[64];

	assert(n <= FDS_MAX);
	atomic_fetch_add(&t->waits, 1);
	memcpy(all, v, n * sizeof(*v));
	all[n] = (struct pollfd){ .fd = t->poke[0], .events = POLLIN };
	for (;;) {
		bool is_due = atomic_load(&t->mono_ns) >= until_ns;
		int got = poll(all, n + 1, is_due ? 0 : -1);
		if (got < 0)
			return -1;
		memcpy(v, all, n * sizeof(*v));
		if (all[n].revents != 0 && read(t->poke[0], bytes, sizeof(bytes)) < 0)
			assert(errno == EAGAIN);
		if (is_due || ready_count(v, n) > 0)
			return ready_count(v, n);
	}
}

void fake_clock_open(struct fake_clock *fc, int64_t wall_s)
{
	struct fake_time *t =
		mmap(NULL, sizeof(*t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	const int64_t minute_ns = INT64_C(60000000000);

	assert(t != MAP_FAILED);
	atomic_init(&t->mono_ns, minute_ns);
	atomic_init(&t->begun_s, wall_s - 60);
	bool has_pipe = pipe(t->poke) == 0;
	assert(has_pipe);
	fcntl(t->poke[0], F_SETFL, O_NONBLOCK);
	fcntl(t->poke[1], F_SETFL, O_NONBLOCK);
	fc->time = t;
	fc->clock = (struct clock){
		.mono_ns = fake_mono_ns,
		.boot_ns = fake_boot_ns,
		.wall_s = fake_wall_s,
		.offset_min = fake_offset_min,
		.wait = fake_wait,
		.user = t,
	};
}

void fake_clock_close(struct fake_clock *fc)
{
	close(fc->time->poke[0]);
	close(fc->time->poke[1]);
	munmap(fc->time, sizeof(*fc->time));
	fc->time = NULL;
}

/* A full pipe wakes as well as one more byte would. */
static void poke(struct fake_time *t)
{
	if (write(t->poke[1], "", 1) < 0)
		assert(errno == EAGAIN);
}

void fake_clock_advance(struct fake_clock *fc, int64_t ms)
{
	atomic_fetch_add(&fc->time->mono_ns, ms * 1000000);
	poke(fc->time);
}

void fake_clock_sleep(struct fake_clock *fc, int64_t ms)
{
	atomic_fetch_add(&fc->time->slept_ns, ms * 1000000);
}

int fake_clock_waits(const struct fake_clock *fc)
{
	return atomic_load(&fc->time->waits);
}

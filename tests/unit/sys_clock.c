/* The real clock: it never goes back, ends a wait at its deadline and not before, and knows the
 * zone. How late a wait ends is the machine's business: see tests/bench. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

#include "limber/sys/clock.h"
#include "support/test.h"

static const struct clock *const c = &clock_real;

static void time_never_goes_back(void **state)
{
	int64_t mono = c->mono_ns(c->user), boot = c->boot_ns(c->user);

	(void)state;
	for (int i = 0; i < 1000; i++) {
		int64_t m = c->mono_ns(c->user), b = c->boot_ns(c->user);

		assert_true(m >= mono && b >= boot);
		assert_true(b >= m); /* it counts the sleeps as well */
		mono = m;
		boot = b;
	}
	assert_true(c->wall_s(c->user) > 1700000000);
}

static void a_wait_lasts_until_its_deadline(void **state)
{
	int64_t until = c->mono_ns(c->user) + 300000; /* less than a millisecond */

	(void)state;
	assert_int_equal(c->wait(c->user, NULL, 0, until), 0);
	assert_true(c->mono_ns(c->user) >= until);
	assert_int_equal(c->wait(c->user, NULL, 0, 0), 0); /* long gone */
}

static void a_wait_ends_with_input(void **state)
{
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	struct pollfd v[] = { { .fd = -1, .events = POLLIN }, { .fd = fds[0], .events = POLLIN } };

	assert_int_equal(write(fds[1], "x", 1), 1);
	assert_int_equal(c->wait(c->user, v, 2, INT64_MAX), 1);
	assert_int_equal(v[0].revents, 0);
	assert_true(v[1].revents & POLLIN);
	close(fds[1]);
	assert_int_equal(c->wait(c->user, v, 2, INT64_MAX), 1);
	assert_true(v[1].revents & POLLHUP);
	close(fds[0]);
	assert_int_equal(c->wait(c->user, v, 2, INT64_MAX), 1);
	assert_true(v[1].revents & POLLNVAL);
}

static void on_alarm(int number)
{
	(void)number;
}

static void a_signal_ends_a_wait(void **state)
{
	struct sigaction action = { .sa_handler = on_alarm }, before;
	struct itimerval soon = { .it_value = { .tv_usec = 1000 } };

	(void)state;
	assert_int_equal(sigaction(SIGALRM, &action, &before), 0);
	assert_int_equal(setitimer(ITIMER_REAL, &soon, NULL), 0);
	assert_int_equal(c->wait(c->user, NULL, 0, INT64_MAX), -1);
	assert_int_equal(errno, EINTR);
	assert_int_equal(sigaction(SIGALRM, &before, NULL), 0);
}

static void the_offset_follows_zone_and_season(void **state)
{
	const int64_t january = 1736935200, july = 1752573600;

	(void)state;
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	assert_int_equal(c->offset_min(c->user, january), 60);
	assert_int_equal(c->offset_min(c->user, july), 120);
	setenv("TZ", "IST-5:30", 1);
	assert_int_equal(c->offset_min(c->user, january), 330);
	setenv("TZ", "NST3:30", 1);
	assert_int_equal(c->offset_min(c->user, january), -210);
	setenv("TZ", "UTC", 1);
	assert_int_equal(c->offset_min(c->user, january), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_never_goes_back),
		cmocka_unit_test(a_wait_lasts_until_its_deadline),
		cmocka_unit_test(a_wait_ends_with_input),
		cmocka_unit_test(a_signal_ends_a_wait),
		cmocka_unit_test(the_offset_follows_zone_and_season),
	};

	return cmocka_run_group_tests_name("sys clock", tests, NULL, NULL);
}

/* The demo program in a test's terminal. */
#include "support/demo_pty.h"

#include "support/test.h"

int demo_pty_set_up(void **state)
{
	fake_clock_open(*state, DEMO_NOON_S);
	return 0;
}

int demo_pty_tear_down(void **state)
{
	fake_clock_close(*state);
	return 0;
}

struct pty *demo_pty_start(struct fake_clock *fake, int (*program)(void *clock))
{
	return pty_start(&(struct pty_options){ .child = program, .user = &fake->clock });
}

/* A q too many is never read. */
void demo_pty_leave(struct pty *p)
{
	pty_type(p, "qq");
	assert_int_equal(pty_wait_exit(p), 0);
	pty_assert_restored(p);
	pty_end(p);
}

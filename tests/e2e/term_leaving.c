/* The program in a terminal that it has to leave: suspended, hung up, crashed. */
#include "support/demo_pty.h"
#include "support/test.h"

#include <signal.h>

static struct fake_clock fake;

static void ctrl_z_and_back(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);

	(void)state;
	pty_wait_text(p, "Left 10:00");
	for (int i = 0; i < 3; i++) {
		pty_ctrl(p, 'z');
		pty_wait_stopped(p);
		pty_assert_restored(p);
		pty_signal(p, SIGCONT);
		pty_wait_text(p, "Left 10:00, paused");
		assert_true(pty_is_alternate(p));
		pty_type(p, " ");
		pty_wait_gone(p, "paused");
	}
	demo_pty_leave(p);
}

static void resized_while_stopped(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "Line 1");
	pty_ctrl(p, 'z');
	pty_wait_stopped(p);
	pty_resize(p, 12, 40);
	pty_signal(p, SIGCONT);
	pty_wait_text(p, "was suspended");
	pty_wait_text(p, "? help  q quit");
	assert_int_equal(pty_cell(p, 11, 38).chars[0], 't');
	demo_pty_leave(p);
}

/* Without a chance to give the terminal back before. */
static void stopped_from_outside(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "Line 1");
	pty_signal(p, SIGSTOP);
	pty_wait_stopped(p);
	pty_signal(p, SIGCONT);
	pty_type(p, "m");
	pty_wait_text(p, "Something was said.");
	assert_true(pty_is_alternate(p));
	demo_pty_leave(p);
}

static void a_terminated_program_restores_the_terminal(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);

	(void)state;
	pty_wait_text(p, "Left 10:00");
	pty_signal(p, SIGTERM);
	assert_int_equal(pty_wait_exit(p), 0);
	pty_assert_restored(p);
	pty_end(p);
}

static void a_hang_up_ends_it(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);

	(void)state;
	pty_wait_text(p, "Left 10:00");
	pty_hang_up(p);
	assert_int_equal(pty_wait_exit(p), 0);
	pty_end(p);
}

/* What is written on standard error meanwhile comes after the screen was put right. */
static void a_crash_restores_the_terminal(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "Line 1");
	pty_type(p, "A");
	assert_int_equal(pty_wait_exit(p), 128 + SIGABRT);
	pty_assert_restored(p);
	assert_true(pty_shows(p, "the last words"));
	assert_false(pty_shows(p, "Line 1"));
	pty_end(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		demo_pty_test(ctrl_z_and_back, &fake),
		demo_pty_test(resized_while_stopped, &fake),
		demo_pty_test(stopped_from_outside, &fake),
		demo_pty_test(a_terminated_program_restores_the_terminal, &fake),
		demo_pty_test(a_hang_up_ends_it, &fake),
		demo_pty_test(a_crash_restores_the_terminal, &fake),
	};

	return cmocka_run_group_tests_name("term leaving", tests, NULL, NULL);
}

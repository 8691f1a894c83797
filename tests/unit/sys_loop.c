/* The loop: each signal, input, hang-up and deadline wakes it by its own name. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limber/sys/loop.h"
#include "limber/sys/spawn.h"
#include "support/test.h"

static int input[2];
static struct loop *loop;

static int open_loop(void **state)
{
	struct err err = { .kind = ERR_NONE };

	(void)state;
	assert_int_equal(pipe(input), 0);
	assert_true(loop_open(&loop, input[0], &clock_real, &err));
	return 0;
}

static int close_loop(void **state)
{
	(void)state;
	loop_close(loop);
	close(input[0]);
	close(input[1]); /* a closed one stays closed */
	return 0;
}

static void each_signal_has_its_wake(void **state)
{
	static const struct {
		int number;
		unsigned wake;
	} cases[] = {
		{ SIGWINCH, LOOP_RESIZE }, { SIGTERM, LOOP_TERMINATE }, { SIGINT, LOOP_TERMINATE },
		{ SIGHUP, LOOP_HANGUP },   { SIGTSTP, LOOP_SUSPEND },   { SIGCONT, LOOP_CONTINUE },
		{ SIGCHLD, LOOP_CHILD },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_int_equal(raise(cases[i].number), 0);
		assert_int_equal(loop_wait(loop, INT64_MAX), cases[i].wake);
	}
}

static void signals_come_together_and_none_twice(void **state)
{
	(void)state;
	for (int i = 0; i < 50; i++)
		raise(SIGWINCH);
	raise(SIGTERM);
	assert_int_equal(loop_wait(loop, INT64_MAX), LOOP_RESIZE | LOOP_TERMINATE);
	assert_int_equal(loop_wait(loop, 0), LOOP_DEADLINE);
}

static void a_storm_of_signals_blocks_nothing(void **state)
{
	(void)state;
	for (int i = 0; i < 100000; i++) /* more than a pipe holds */
		raise(SIGWINCH);
	assert_int_equal(loop_wait(loop, INT64_MAX), LOOP_RESIZE);
	assert_int_equal(loop_wait(loop, 0), LOOP_DEADLINE);
}

static void input_and_its_end_wake(void **state)
{
	char byte;

	(void)state;
	assert_int_equal(write(input[1], "k", 1), 1);
	assert_int_equal(loop_wait(loop, INT64_MAX), LOOP_INPUT);
	assert_int_equal(read(input[0], &byte, 1), 1);
	close(input[1]);
	assert_int_equal(loop_wait(loop, INT64_MAX), LOOP_HANGUP);
}

static void a_deadline_wakes(void **state)
{
	int64_t until = clock_real.mono_ns(NULL) + 200000;

	(void)state;
	assert_int_equal(loop_wait(loop, until), LOOP_DEADLINE);
	assert_true(clock_real.mono_ns(NULL) >= until);
}

static void a_broken_pipe_is_no_end(void **state)
{
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	close(fds[0]);
	assert_int_equal(write(fds[1], "x", 1), -1); /* and no SIGPIPE */
	close(fds[1]);
}

static void children_are_reaped(void **state)
{
	const char *const argv[] = { "true", NULL };
	char path[200];
	unsigned wake = 0;

	(void)state;
	assert_non_null(spawn_find(argv, 1, path, sizeof path));
	pid_t pid = spawn_quiet(path, argv);

	assert_true(pid > 0);
	while (!(wake & LOOP_CHILD))
		wake = loop_wait(loop, INT64_MAX);
	assert_int_equal(waitpid(pid, NULL, WNOHANG), -1); /* nothing left to wait for */
}

static int n_before;

static void count_before(int number)
{
	(void)number;
	n_before++;
}

static void closing_puts_the_old_handlers_back(void **state)
{
	struct sigaction action = { .sa_handler = count_before }, now;
	struct err err = { .kind = ERR_NONE };

	(void)state;
	assert_int_equal(sigaction(SIGTERM, &action, NULL), 0);
	assert_true(loop_open(&loop, STDIN_FILENO, &clock_real, &err));
	raise(SIGTERM);
	assert_int_equal(n_before, 0);
	loop_close(loop);
	raise(SIGTERM);
	assert_int_equal(n_before, 1);
	assert_int_equal(sigaction(SIGPIPE, NULL, &now), 0);
	assert_true(now.sa_handler == SIG_DFL);
	loop_close(NULL);
}

#define IN_LOOP(test) cmocka_unit_test_setup_teardown(test, open_loop, close_loop)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_LOOP(each_signal_has_its_wake),
		IN_LOOP(signals_come_together_and_none_twice),
		IN_LOOP(a_storm_of_signals_blocks_nothing),
		IN_LOOP(input_and_its_end_wake),
		IN_LOOP(a_deadline_wakes),
		IN_LOOP(a_broken_pipe_is_no_end),
		IN_LOOP(children_are_reaped),
		cmocka_unit_test(closing_puts_the_old_handlers_back),
	};

	return cmocka_run_group_tests_name("sys loop", tests, NULL, NULL);
}

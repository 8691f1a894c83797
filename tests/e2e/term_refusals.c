/* Where no screen can be shown, limber says so in one line and leaves the terminal as it was. */
#include "support/demo_pty.h"
#include "support/test.h"

#include "limber/base/text.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct fake_clock fake;

/* The first line is the whole of it. */
static void assert_refused(const struct pty_options *options, const char *words)
{
	struct pty *p = pty_start(options);
	char row[512];

	assert_int_equal(pty_wait_exit(p), 2);
	pty_row(p, 0, row, sizeof(row));
	assert_true(text_starts(row, "limber: the screens need a terminal") ||
		    text_starts(row, "limber: TERM is"));
	assert_non_null(strstr(row, words));
	assert_non_null(strstr(row, "`limber today`"));
	pty_row(p, 1, row, sizeof(row));
	assert_string_equal(row, "");
	pty_assert_restored(p);
	pty_end(p);
}

static void refuse_term(const char *term, const char *words)
{
	assert_refused(
		&(struct pty_options){
			.cols = 160, .term = term, .child = demo_run, .user = &fake.clock },
		words);
}

static void refuses_no_term(void **state)
{
	(void)state;
	refuse_term("", "TERM is not set");
}

static void refuses_an_unknown_term(void **state)
{
	(void)state;
	refuse_term("no-such-terminal", "\"no-such-terminal\"");
}

static void refuses_a_dumb_term(void **state)
{
	(void)state;
	refuse_term("dumb", "\"dumb\"");
}

static int run_without_input(void *clock)
{
	int null = open("/dev/null", O_RDONLY);

	dup2(null, STDIN_FILENO);
	close(null);
	return demo_run(clock);
}

/* The refusal is then read from the pipe, by the same process. */
static int run_without_output(void *clock)
{
	int ends[2], terminal = dup(STDOUT_FILENO), code;
	char said[512];
	ssize_t n;

	if (pipe(ends) != 0)
		return 1;
	dup2(ends[1], STDOUT_FILENO);
	code = demo_run(clock);
	fflush(stdout);
	n = read(ends[0], said, sizeof(said));
	if (n > 0 && write(terminal, said, (size_t)n) != n)
		return 1;
	dup2(terminal, STDOUT_FILENO);
	close(terminal);
	close(ends[0]);
	close(ends[1]);
	return code;
}

static void refuses_input_that_is_no_terminal(void **state)
{
	(void)state;
	assert_refused(&(struct pty_options){ .cols = 160,
					      .child = run_without_input,
					      .user = &fake.clock },
		       "standard input");
}

static void refuses_output_that_is_no_terminal(void **state)
{
	(void)state;
	assert_refused(&(struct pty_options){ .cols = 160,
					      .child = run_without_output,
					      .user = &fake.clock },
		       "standard output");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		demo_pty_test(refuses_no_term, &fake),
		demo_pty_test(refuses_an_unknown_term, &fake),
		demo_pty_test(refuses_a_dumb_term, &fake),
		demo_pty_test(refuses_input_that_is_no_terminal, &fake),
		demo_pty_test(refuses_output_that_is_no_terminal, &fake),
	};

	return cmocka_run_group_tests_name("term refusals", tests, NULL, NULL);
}

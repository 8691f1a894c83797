/* Children: found on PATH, started without a shell, silent, ended, reaped. */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limber/base/file.h"
#include "limber/sys/spawn.h"
#include "support/temp_dir.h"
#include "support/test.h"

/* Waits for a child's end without taking it from spawn_reap(). */
static siginfo_t wait_for(pid_t pid)
{
	siginfo_t info = { .si_pid = 0 };

	assert_int_equal(waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT), 0);
	return info;
}

static void finds_the_first_that_can_run(void **state)
{
	const char *const names[] = { "speaker", "reader" };
	char path[TEMP_PATH], dir[TEMP_PATH], search[3 * TEMP_PATH], found[TEMP_PATH];

	assert_int_equal(mkdir(temp_path(dir, *state, "b"), 0700), 0);
	assert_int_equal(mkdir(temp_path(path, *state, "speaker"), 0700), 0); /* a folder */
	temp_write(temp_path(path, *state, "reader"), "#!/bin/sh\n", 0600);   /* not for running */
	snprintf(search, sizeof search, ":%s:%s:", (const char *)*state, dir);
	setenv("PATH", search, 1);
	assert_null(spawn_find(names, 2, found, sizeof found));
	temp_write(temp_path(path, *state, "b/reader"), "#!/bin/sh\n", 0700);
	assert_ptr_equal(spawn_find(names, 2, found, sizeof found), names[1]);
	assert_string_equal(found, path);
	temp_write(temp_path(path, *state, "b/speaker"), "#!/bin/sh\n", 0700);
	assert_ptr_equal(spawn_find(names, 2, found, sizeof found), names[0]);
	assert_string_equal(found, path);
	assert_null(spawn_find(names, 2, found, 4)); /* no room for the path */
}

static void nothing_is_found_in_the_current_folder(void **state)
{
	const char *const names[] = { "speaker" };
	char path[TEMP_PATH], found[TEMP_PATH], here[TEMP_PATH];

	temp_write(temp_path(path, *state, "speaker"), "#!/bin/sh\n", 0700);
	assert_non_null(getcwd(here, sizeof here));
	assert_int_equal(chdir(*state), 0);
	setenv("PATH", "", 1);
	assert_null(spawn_find(names, 1, found, sizeof found));
	setenv("PATH", "::", 1);
	assert_null(spawn_find(names, 1, found, sizeof found));
	assert_int_equal(chdir(here), 0);
}

static void a_child_gets_its_arguments_and_no_stream(void **state)
{
	char path[TEMP_PATH], out[TEMP_PATH];
	struct text said = { .s = NULL };
	struct err err = { .kind = ERR_NONE };

	temp_write(
		temp_path(path, *state, "speaker"),
		"#!/bin/sh\n"
		"{ printf '<%s>' \"$@\"; readlink /proc/self/fd/0 /proc/self/fd/2; } >\"$0.out\"\n"
		"echo noise; echo noise >&2; read x\n",
		0700);
	const char *const argv[] = { "speaker", "a b", "$(id)", "", "-x", NULL };
	pid_t pid = spawn_quiet(path, argv);

	assert_true(pid > 0);
	wait_for(pid);
	spawn_reap();
	assert_true(file_read(&said, temp_path(out, *state, "speaker.out"), 1000, &err));
	assert_true(text_starts(text_str(&said), "<a b><$(id)><><-x>/dev/null\n/dev/null\n"));
	text_release(&said);
}

/* The hexadecimal number behind a word. */
static unsigned long long number_after(const char *s, const char *word)
{
	const char *at = strstr(s, word);

	assert_non_null(at);
	return strtoull(at + strlen(word), NULL, 16);
}

static void a_child_is_in_its_own_group_with_usual_signals(void **state)
{
	char path[TEMP_PATH], out[TEMP_PATH];
	struct text said = { .s = NULL };
	struct err err = { .kind = ERR_NONE };
	sigset_t blocked, before;

	temp_write(temp_path(path, *state, "speaker"),
		   "#!/bin/sh\n"
		   "read -r pid name mode parent group rest </proc/self/stat\n"
		   "printf 'group: %x\\n' \"$group\" >\"$0.out\"\n"
		   "exec grep Sig /proc/self/status >>\"$0.out\"\n",
		   0700);
	sigfillset(&blocked);
	sigprocmask(SIG_SETMASK, &blocked, &before);
	signal(SIGPIPE, SIG_IGN);
	const char *const argv[] = { "speaker", NULL };
	pid_t pid = spawn_quiet(path, argv);

	signal(SIGPIPE, SIG_DFL);
	sigprocmask(SIG_SETMASK, &before, NULL);
	assert_true(pid > 0);
	wait_for(pid);
	spawn_reap();
	assert_true(file_read(&said, temp_path(out, *state, "speaker.out"), 2000, &err));
	assert_int_equal(number_after(text_str(&said), "group:"), pid);
	assert_int_equal(number_after(text_str(&said), "SigBlk:"), 0);
	assert_int_equal(number_after(text_str(&said), "SigIgn:") & 1 << (SIGPIPE - 1), 0);
	text_release(&said);
}

/* A program that runs until it is ended, with a child of its own. */
static const char sleeper[] = "#!/bin/sh\nsleep 1000 & wait\n";

static void ending_a_child_ends_its_group(void **state)
{
	char path[TEMP_PATH];
	const char *const argv[] = { "speaker", NULL };
	int alive[2];

	/* The whole group inherits the pipe, which hangs up when the last of it has ended. */
	assert_int_equal(pipe(alive), 0);
	temp_write(temp_path(path, *state, "speaker"),
		   "#!/bin/sh\nsleep 1000 & echo >\"$0.out\"; wait\n", 0700);
	pid_t pid = spawn_quiet(path, argv);

	assert_true(pid > 0);
	close(alive[1]);
	while (!file_exists(temp_path(path, *state, "speaker.out")))
		poll(NULL, 0, 1);
	spawn_end(pid);
	siginfo_t info = wait_for(pid);

	assert_int_equal(info.si_code, CLD_KILLED);
	assert_int_equal(info.si_status, SIGTERM);
	struct pollfd fd = { .fd = alive[0], .events = POLLIN };

	assert_int_equal(poll(&fd, 1, 10000), 1);
	close(alive[0]);
	spawn_reap();
	spawn_end(pid); /* gone: nobody is hit */
	spawn_end(0);
	spawn_end(-1);
}

static void only_own_children_are_touched(void **state)
{
	char path[TEMP_PATH];
	const char *const argv[] = { "speaker", NULL };
	int status = -1;

	temp_write(temp_path(path, *state, "speaker"), sleeper, 0700);
	pid_t own = spawn_quiet(path, argv);

	assert_true(own > 0);
	fflush(NULL);
	pid_t stranger = fork();

	if (stranger == 0) {
		setpgid(0, 0);
		pause();
		_exit(1);
	}
	setpgid(stranger, stranger);
	spawn_end(stranger);
	spawn_reap();
	assert_int_equal(kill(stranger, SIGKILL), 0);
	assert_int_equal(wait_for(stranger).si_status, SIGKILL); /* and not by spawn_end() */
	spawn_reap();
	assert_int_equal(waitpid(stranger, &status, 0), stranger);
	spawn_end(own);
	wait_for(own);
	spawn_reap();
}

static void too_many_children_are_refused_not_lost(void **state)
{
	char path[TEMP_PATH];
	const char *const argv[] = { "speaker", NULL };
	pid_t pids[100];
	int n = 0;

	temp_write(temp_path(path, *state, "speaker"), sleeper, 0700);
	while (n < 100 && (pids[n] = spawn_quiet(path, argv)) > 0)
		n++;
	assert_in_range(n, 1, 99);
	for (int i = 0; i < n; i++) {
		spawn_end(pids[i]);
		wait_for(pids[i]);
	}
	pid_t again = spawn_quiet(path, argv);

	assert_true(again > 0);
	spawn_end(again);
	wait_for(again);
	spawn_reap();
}

static void what_cannot_be_started_is_said(void **state)
{
	char path[TEMP_PATH];
	const char *const argv[] = { "speaker", NULL };

	assert_int_equal(spawn_quiet(temp_path(path, *state, "nowhere"), argv), -1);
}

static char *path_before;

static int keep_path(void **state)
{
	path_before = getenv("PATH") ? strdup(getenv("PATH")) : NULL;
	return temp_dir_setup(state);
}

static int restore_path(void **state)
{
	if (path_before)
		setenv("PATH", path_before, 1);
	free(path_before);
	return temp_dir_teardown(state);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, keep_path, restore_path)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(finds_the_first_that_can_run),
		IN_FOLDER(nothing_is_found_in_the_current_folder),
		IN_FOLDER(a_child_gets_its_arguments_and_no_stream),
		IN_FOLDER(a_child_is_in_its_own_group_with_usual_signals),
		IN_FOLDER(ending_a_child_ends_its_group),
		IN_FOLDER(only_own_children_are_touched),
		IN_FOLDER(too_many_children_are_refused_not_lost),
		IN_FOLDER(what_cannot_be_started_is_said),
	};

	return cmocka_run_group_tests_name("sys spawn", tests, NULL, NULL);
}

/* Measures limber on twenty years of log beside its newest half year, plain SQL on the same rows, and
 * F1; prints the second table of README.md. Started by the script `decades`. Not a test. */
#include "child.h"
#include "table.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

enum { RUNS = 41, WARM_UPS = 3, QUIET_MS = 60, LIMIT_MS = 5000 };

/* What is run once and ended, and what is started in a terminal. */
enum { TODAY_20, TODAY_26W, SQL_20, COMMANDS };
enum { SCREEN_20, SCREEN_DAY, F1, SCREENS };

enum { CONFIG = 5 }; /* its place among these */
static char *envp[8];

/* From before exec to its end, and its page faults. */
static bool run_once(char *const argv[], double *ms, double *faults)
{
	posix_spawn_file_actions_t quiet;
	struct rusage used;
	int64_t began = now_ns();
	int status;
	pid_t pid;

	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
	bool ok = posix_spawn(&pid, argv[0], &quiet, NULL, argv, envp) == 0 &&
		  wait4(pid, &status, 0, &used) == pid && status == 0;

	posix_spawn_file_actions_destroy(&quiet);
	*ms = (double)(now_ns() - began) / 1e6;
	*faults = (double)used.ru_minflt;
	return ok;
}

/* expected: a text of the screen that is meant, or NULL. */
static bool start_once(char *const argv[], const char *expected, double *ms)
{
	static char text[1 << 16];
	struct child c;
	struct burst out;

	if (!child_start(&c, argv, envp) ||
	    !child_settle(&c, QUIET_MS, LIMIT_MS, &out, text, sizeof text))
		return false;
	*ms = (double)(out.last_ns - c.exec_ns) / 1e6;
	child_quit(&c, "q");
	return !expected || strstr(text, expected);
}

int main(int argc, char **argv)
{
	static double ms[COMMANDS][RUNS], faults[COMMANDS][RUNS], start[SCREENS][RUNS];
	static char line[4][4200];
	char *config[SCREENS] = { line[1], line[3], line[1] };
	char db[3][4200], cfg[4200];
	bool ok = argc == 6;

	if (!ok) {
		fprintf(stderr, "usage: decades LIMBER FLOOR_SQL F1 DIR DAY\n");
		return 2;
	}
	const char *dir = argv[4];

	snprintf(db[0], sizeof db[0], "%s/decades20.db", dir);
	snprintf(db[1], sizeof db[1], "%s/decades26w.db", dir);
	snprintf(db[2], sizeof db[2], "%s/f1.db", dir);
	snprintf(cfg, sizeof cfg, "%s/f1.cfg", dir);
	snprintf(line[0], sizeof line[0], "HOME=%s", dir);
	snprintf(line[1], sizeof line[1], "XDG_CONFIG_HOME=%s/config12", dir);
	snprintf(line[2], sizeof line[2], "XDG_DATA_HOME=%s/data", dir);
	snprintf(line[3], sizeof line[3], "XDG_CONFIG_HOME=%s/config2", dir);
	char *env[] = { "PATH=/nonexistent",
			"TERM=xterm-256color",
			"LC_ALL=C.UTF-8",
			"TZ=UTC",
			line[0],
			[CONFIG] = line[1],
			line[2],
			NULL };
	char *commands[COMMANDS][5] = {
		[TODAY_20] = { argv[1], "--data", db[0], "today" },
		[TODAY_26W] = { argv[1], "--data", db[1], "today" },
		[SQL_20] = { argv[2], db[0], argv[5] },
	};
	char *screens[SCREENS][4] = {
		[SCREEN_20] = { argv[1], "--data", db[0] },
		[SCREEN_DAY] = { argv[1], "--data", db[0] },
		[F1] = { argv[3], cfg, db[2] },
	};

	memcpy(envp, env, sizeof env);
	for (int run = -WARM_UPS; ok && run < RUNS; run++) {
		int at = run < 0 ? 0 : run;

		for (int i = 0; ok && i < COMMANDS; i++) {
			int c = (i + run + WARM_UPS) % COMMANDS;

			ok = run_once(commands[c], &ms[c][at], &faults[c][at]);
		}
		for (int i = 0; ok && i < SCREENS; i++) {
			int s = (i + run + WARM_UPS) % SCREENS;

			envp[CONFIG] = config[s];
			ok = start_once(screens[s], s == F1 ? NULL : "This week", &start[s][at]);
		}
		envp[CONFIG] = line[1];
	}
	if (!ok) {
		fprintf(stderr, "bench: a program did not end as it should\n");
		return 1;
	}
	print_head();
	print_ratio("`limber today`, twenty years", "SQL", ms[TODAY_20], ms[SQL_20], RUNS, "ms", 2);
	print_ratio("the same, and its last half year alone", "26 weeks", ms[TODAY_20],
		    ms[TODAY_26W], RUNS, "ms", 1.05);
	print_ratio("its page faults, likewise", "26 weeks", faults[TODAY_20], faults[TODAY_26W],
		    RUNS, "", 1.1);
	print_ratio("exec to settled Today, twenty years, two due", "F1", start[SCREEN_DAY],
		    start[F1], RUNS, "ms", 1.6);
	print_ratio("the same, all twelve due", "F1", start[SCREEN_20], start[F1], RUNS, "ms", 1.6);
	return 0;
}

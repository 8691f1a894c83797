/* Measures limber on twenty years of log beside its newest half year, plain SQL on the same rows,
 * and F1; prints the second table of README.md. Started by the script `decades`. Not a test. */
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
enum { PATH_BYTES = 4096, LINE_BYTES = 4200 };

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

/* What the programs are given. */
struct given {
	char *limber, *sql, *f1, *day;
	char db_20[PATH_BYTES], db_26w[PATH_BYTES], f1_db[PATH_BYTES], f1_cfg[PATH_BYTES];
	char home[LINE_BYTES], data[LINE_BYTES], twelve[LINE_BYTES], two[LINE_BYTES];
};

static void give(struct given *g, const char *dir)
{
	snprintf(g->db_20, PATH_BYTES, "%s/decades20.db", dir);
	snprintf(g->db_26w, PATH_BYTES, "%s/decades26w.db", dir);
	snprintf(g->f1_db, PATH_BYTES, "%s/f1.db", dir);
	snprintf(g->f1_cfg, PATH_BYTES, "%s/f1.cfg", dir);
	snprintf(g->home, LINE_BYTES, "HOME=%s", dir);
	snprintf(g->data, LINE_BYTES, "XDG_DATA_HOME=%s/data", dir);
	snprintf(g->twelve, LINE_BYTES, "XDG_CONFIG_HOME=%s/config12", dir);
	snprintf(g->two, LINE_BYTES, "XDG_CONFIG_HOME=%s/config2", dir);
	char *env[] = { "PATH=/nonexistent",
			"TERM=xterm-256color",
			"LC_ALL=C.UTF-8",
			"TZ=UTC",
			g->home,
			[CONFIG] = g->twelve,
			g->data,
			NULL };

	memcpy(envp, env, sizeof env);
}

struct measured {
	double ms[COMMANDS][RUNS], faults[COMMANDS][RUNS], start[SCREENS][RUNS];
};

static bool run_commands(struct given *g, int turn, int at, struct measured *ret)
{
	char *argv[COMMANDS][5] = {
		[TODAY_20] = { g->limber, "--data", g->db_20, "today" },
		[TODAY_26W] = { g->limber, "--data", g->db_26w, "today" },
		[SQL_20] = { g->sql, g->db_20, g->day },
	};

	for (int i = 0; i < COMMANDS; i++) {
		int c = (i + turn) % COMMANDS;

		if (!run_once(argv[c], &ret->ms[c][at], &ret->faults[c][at]))
			return false;
	}
	return true;
}

static bool run_screens(struct given *g, int turn, int at, struct measured *ret)
{
	char *argv[SCREENS][4] = {
		[SCREEN_20] = { g->limber, "--data", g->db_20 },
		[SCREEN_DAY] = { g->limber, "--data", g->db_20 },
		[F1] = { g->f1, g->f1_cfg, g->f1_db },
	};
	bool ok = true;

	for (int i = 0; ok && i < SCREENS; i++) {
		int s = (i + turn) % SCREENS;

		envp[CONFIG] = s == SCREEN_DAY ? g->two : g->twelve;
		ok = start_once(argv[s], s == F1 ? NULL : "This week", &ret->start[s][at]);
	}
	envp[CONFIG] = g->twelve;
	return ok;
}

static void print_measured(const struct measured *m)
{
	const double *today = m->ms[TODAY_20], *f1 = m->start[F1];

	print_head();
	print_ratio("`limber today`, twenty years", "SQL", today, m->ms[SQL_20], RUNS, "ms", 2);
	print_ratio("the same, and its last half year alone", "26 weeks", today, m->ms[TODAY_26W],
		    RUNS, "ms", 1.05);
	print_ratio("its page faults, likewise", "26 weeks", m->faults[TODAY_20],
		    m->faults[TODAY_26W], RUNS, "", 1.1);
	print_ratio("exec to settled Today, twenty years, two due", "F1", m->start[SCREEN_DAY], f1,
		    RUNS, "ms", 1.6);
	print_ratio("the same, all twelve due", "F1", m->start[SCREEN_20], f1, RUNS, "ms", 1.6);
}

int main(int argc, char **argv)
{
	static struct measured measured;
	static struct given given;

	if (argc != 6) {
		fprintf(stderr, "usage: decades LIMBER FLOOR_SQL F1 DIR DAY\n");
		return 2;
	}
	given = (struct given){ .limber = argv[1], .sql = argv[2], .f1 = argv[3], .day = argv[5] };
	give(&given, argv[4]);
	/* Each comes first as often as the others; the first runs are overwritten. */
	for (int turn = 0; turn < WARM_UPS + RUNS; turn++) {
		int at = turn < WARM_UPS ? 0 : turn - WARM_UPS;

		if (!run_commands(&given, turn, at, &measured) ||
		    !run_screens(&given, turn, at, &measured)) {
			fprintf(stderr, "bench: a program did not end as it should\n");
			return 1;
		}
	}
	print_measured(&measured);
	return 0;
}

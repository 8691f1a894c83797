/* Measures limber beside small floor programs, in turns, in pseudo-terminals of 80x24, and prints
 * the table of README.md. Started by the script `bench`, which builds what it needs. Not a test:
 * nothing here is passed or failed by a clock. */
#include <stdio.h>
#include <stdlib.h>

#include "logset.h"
#include "measure.h"
#include "table.h"
#include "watch.h"

static bool measure_logset(const struct options *o)
{
	static struct logset log;
	static double limber[LOGSET_RUNS_MAX], floor[LOGSET_RUNS_MAX];
	char year[4096], f4[4096];

	snprintf(year, sizeof year, "%s/logset.db", o->dir);
	snprintf(f4, sizeof f4, "%s/f4.db", o->dir);
	if (!logset_run(year, f4, 5 * RUNS, &log))
		return false;
	for (int i = 0; i < log.n; i++) {
		limber[i] = (double)log.limber_ns[i] / 1e6;
		floor[i] = (double)log.floor_ns[i] / 1e6;
	}
	print_ratio("logging one set", "F4", limber, floor, log.n, "ms", 1.5);
	printf("| its transactions | %.2f | | | 1 | %s |\n", log.transactions,
	       log.transactions > 0.99 && log.transactions < 1.01 ? "yes" : "**no**");
	return true;
}

/* What the programs see; no PATH: no voice is found, so that nothing speaks and no child's cost is
 * mixed in. */
static char **environment(const char *dir)
{
	static char *envp[9], line[4][4200];
	int n = 0;

	envp[n++] = "PATH=/nonexistent";
	envp[n++] = "TERM=xterm-256color";
	envp[n++] = "LC_ALL=C.UTF-8";
	envp[n++] = "TZ=UTC";
	snprintf(line[0], sizeof line[0], "HOME=%s", dir);
	snprintf(line[1], sizeof line[1], "XDG_CONFIG_HOME=%s/config", dir);
	snprintf(line[2], sizeof line[2], "XDG_DATA_HOME=%s/data", dir);
	snprintf(line[3], sizeof line[3], "LIMBER_DATA=%s/year.db", dir);
	for (int i = 0; i < 4; i++)
		envp[n++] = line[i];
	return envp;
}

int main(int argc, char **argv)
{
	struct options o = { 0 };
	bool ok = true;

	if (argc != 7) {
		fprintf(stderr, "usage: bench LIMBER F1 F1_STATIC F2 DIR COUNTDOWN_SECONDS\n");
		return 2;
	}
	o = (struct options){ .limber = argv[1],
			      .f1 = argv[2],
			      .f1_static = argv[3],
			      .f2 = argv[4],
			      .dir = argv[5],
			      .envp = environment(argv[5]),
			      .countdown_s = (int)strtol(argv[6], NULL, 10) };
	if (o.countdown_s < 30 || o.countdown_s > SECONDS_MAX - 300) {
		fprintf(stderr, "bench: a countdown of 30 s to %d s\n", SECONDS_MAX - 300);
		return 2;
	}
	print_head();
	ok = measure_starts(&o) && ok;
	ok = measure_keys(&o) && ok;
	ok = measure_countdown(&o) && ok;
	ok = measure_logset(&o) && ok;
	return ok ? 0 : 1;
}

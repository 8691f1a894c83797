/* What bench measures, a room each; each prints its rows, and on false has said why. */
#ifndef LIMBER_BENCH_MEASURE_H
#define LIMBER_BENCH_MEASURE_H

#include <stdbool.h>

enum {
	RUNS = 21,
	WARM_UPS = 2,
	QUIET_MS = 60, /* so long nothing came: settled */
	LIMIT_MS = 5000,
};

struct options {
	char *limber, *f1, *f1_static, *f2;
	const char *dir;
	int countdown_s;
	char **envp; /* of the programs */
};

bool measure_starts(const struct options *o); /* start, memory, quit */
bool measure_keys(const struct options *o);
bool measure_countdown(const struct options *o);

#endif

/* Logging one set: limber's store against F4, in turns, in one process. */
#ifndef LIMBER_BENCH_LOGSET_H
#define LIMBER_BENCH_LOGSET_H

#include <stdbool.h>
#include <stdint.h>

enum { LOGSET_RUNS_MAX = 201 };

struct logset {
	int64_t limber_ns[LOGSET_RUNS_MAX], floor_ns[LOGSET_RUNS_MAX];
	int n;
	double transactions; /* of limber's store, a set */
};

/* year_db: a database of a year, changed by this. f4_db: a path for F4's. On false says why. */
bool logset_run(const char *year_db, const char *f4_db, int runs, struct logset *ret);

#endif

/* The command line. */
#ifndef LIMBER_CLI_CLI_H
#define LIMBER_CLI_CLI_H

#include "limber/sys/clock.h"

#include <stdio.h>

/* What main() gives: the streams and the clock, so that tests can lend their own. */
struct env {
	FILE *in, *out, *errs;
	const struct clock *clock;
};

/* Returns the exit code: 0 ok, 1 a negative answer, 2 usage, 65 bad file, 70 a bug, 74 I/O. */
int cli_main(struct env *env, int argc, char **argv);

#endif

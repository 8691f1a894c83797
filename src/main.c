/* Starts limber on the real streams and clock. Not for anything else. */
#include <stdio.h>

#include "limber/cli/cli.h"

int main(int argc, char **argv)
{
	struct env env = { .in = stdin, .out = stdout, .errs = stderr, .clock = &clock_real };

	return cli_main(&env, argc, argv);
}

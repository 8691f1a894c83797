/* The life of a struct cli; commands see only what command.h offers. */
#ifndef LIMBER_SRC_CLI_OPEN_H
#define LIMBER_SRC_CLI_OPEN_H

#include "command.h"

/* Finds the files, reads the settings, looks at the clock. data, routines: NULL where not given. */
MUST_USE bool cli_begin(struct cli *cli, const char *data, const char *routines, struct err *err);

/* Says what is wrong with files that were read on the way, and closes the coach. */
void cli_end(struct cli *cli);

#endif

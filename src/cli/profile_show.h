/* The profile of today, in text and as data. */
#ifndef LIMBER_SRC_CLI_PROFILE_SHOW_H
#define LIMBER_SRC_CLI_PROFILE_SHOW_H

#include "command.h"

extern const char *const no_yes[2];

void profile_print(struct cli *cli);
void profile_print_json(struct cli *cli);

#endif

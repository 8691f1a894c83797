/* What holds for the person beside the doses: a warning sign, questions to be looked at again, a
 * flare-up. */
#ifndef LIMBER_SRC_CLI_STATE_H
#define LIMBER_SRC_CLI_STATE_H

#include "command.h"
#include "json.h"

/* How soon a warning sign of this profile must be looked at, and what to do. */
void state_print_warning(struct out *o, const struct profile *p);

/* A line each for what asks something of the person and blocks nothing. */
void state_print_notices(struct out *o, const struct coach *c);

/* Adds "screening", "flare", "review" (what there is to do about that, where there is something)
 * and "warning" { "sign", "on", "do" } (where one blocks). */
void state_put(struct jval *v, const struct coach *c);

#endif

/* What the two halves of run share: asking (run_plan.c) and timing (run.c). */
#ifndef LIMBER_SRC_CORE_RUN_PRIVATE_H
#define LIMBER_SRC_CORE_RUN_PRIVATE_H

#include "limber/core/run.h"

/* A set's seconds, from its goal. */
void run_set_time(struct run *run, int set);

/* Steps and lead-ins of the whole run anew, from its sets' plans. What lies before a changed set
 * comes out as it was. */
void run_lay_out(struct run *run, const struct catalog *catalog);

#endif

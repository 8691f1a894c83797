/* The keys of a step's progress group: a rule, and what an author says of it. */
#ifndef LIMBER_CONFIG_PROGRESS_KEYS_H
#define LIMBER_CONFIG_PROGRESS_KEYS_H

#include "fields.h"
#include "limber/core/routine.h"

/* The group as it was read. */
struct progress_keys {
	char rule[ID_MAX];
	struct terms terms;
	struct dose weekly[WEEKS_MAX];
	int n_weekly;
};

/* The table of the group, for a row that reads it with read_progress() into a struct
 * progress_keys. */
extern const struct key_table progress_table;
read_fn read_progress;

#endif

/* Times as people write them in files. */
#ifndef LIMBER_CONFIG_TIMES_H
#define LIMBER_CONFIG_TIMES_H

#include "limber/base/attr.h"

#include <stdbool.h>

/* "1:30", "1:01:30", "90 s" or "40 min" in seconds; false for anything else. */
MUST_USE bool seconds_parse(const char *s, int *ret);

/* "09:00", "9:00" to "23:59" in minutes after midnight; false for anything else. */
MUST_USE bool clock_parse(const char *s, int *ret);

#endif

/* Times as people write them, resolved by the clock's zone. */
#ifndef LIMBER_SRC_CLI_WHEN_H
#define LIMBER_SRC_CLI_WHEN_H

#include "limber/base/err.h"
#include "limber/core/date.h"
#include "limber/sys/clock.h"

/* Nothing that limber keeps is older than 1970-01-02: an earlier day is a slip of the pen, and the
 * day and the instant 0 mean that none was given. */
enum { WHEN_FIRST_DAY = 1 };
bool when_is_kept(struct stamp t);

struct stamp when_now(const struct clock *clock);

/* A local reading (its utc_s taken as if it were UTC) as the instant it is in the clock's zone. */
struct stamp when_local(const struct clock *clock, int64_t reading_s);

/* ISO 8601, with an offset or local. */
MUST_USE bool when_parse(const struct clock *clock, const char *s, struct stamp *ret);

/* The same, or "HH:MM" of the day that ends at day_end_min (of the civil day where it is before
 * that); one that is kept and never in the future. Whatever offset it was given with, it counts for
 * the day it was here. */
MUST_USE bool when_past(const struct clock *clock, int day_end_min, const char *s,
			struct stamp *ret, struct err *err);

#endif

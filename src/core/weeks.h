/* The weeks of a routine's schedule: what each asks of its steps, and how much that is. */
#ifndef LIMBER_CORE_WEEKS_H
#define LIMBER_CORE_WEEKS_H

#include "limber/core/progress.h"

/* The input of the first step that the schedule has in any week, and of the next one, from *i on,
 * that it has in a week. One is passed over whose exercise's file is bad. */
bool weeks_first_step(struct progress_input *ret, const struct progress_input *in);
bool weeks_next_step(struct progress_input *ret, const struct progress_input *in, int week, int *i);

/* What a week has of the input's step. */
struct dose weeks_dose(const struct progress_input *in, int week);

/* Whether the input's step is of what loads the back, where the week has any such; else any is. */
bool weeks_is_load(const struct progress_input *in, int week);

/* Whether a professional prescribed all that a week has. */
bool weeks_is_prescribed(const struct progress_input *in, int week);

/* The latest week that has no more than such a share of this one's load; or the first. */
int weeks_back(const struct progress_input *in, int week, int pct);

/* Which week a session was of: the one nearest to what was due that its sets fit, rather an earlier
 * one; where they fit none, what was due. */
int weeks_of_session(const struct progress_input *in, const struct session_row *s, int due);

#endif

/* What time of the day it is to the coach, and what safety is asked with. Not for the day: that is
 * refreshed in coach.c. */
#include "coach_state.h"

struct safety_input coach_safety(const struct coach *c)
{
	return (struct safety_input){ .profile = &c->profile,
				      .history = &c->history,
				      .catalog = &c->catalog,
				      .day = c->day,
				      .minute = c->minute,
				      .rises_min = c->settings.rises_min };
}

static bool is_early(const struct coach *c)
{
	struct safety_input in = coach_safety(c);

	return safety_judge_tag(&in, TAG_LOADED_FLEXION).safety == SAFETY_EARLY;
}

void coach_tell_time(struct coach *c, struct moment now)
{
	int minute = date_diff(now.day, c->day) == 0 ? stamp_minute_on(now.at, c->day) : 0;

	if (minute == c->minute)
		return;
	bool was_told = c->minute > 0, was_early = is_early(c);

	c->minute = minute;
	if (was_told != (minute > 0) || was_early != is_early(c))
		c->revision++;
}

/* From what an advice depends on to what safety asks. Not for judging anything by it: safety.c,
 * leg.c. */
#include "person_on.h"

struct safety_input person_on(const struct progress_input *in, struct date day)
{
	return (struct safety_input){ .profile = in->profile,
				      .history = in->history,
				      .catalog = in->catalog,
				      .day = day,
				      .minute = day.day == in->day.day ? in->minute : 0,
				      .rises_min = in->rises_min };
}

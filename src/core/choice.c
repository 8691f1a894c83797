/* Which exercise is done in a step: the one that the file names, or another in its place. Not for how
 * much of it (progress.c, rules/). */
#include "choice.h"

#include "limber/base/text.h"

void choose(struct choice *ret, const struct progress_input *in)
{
	const struct safety_input person = { .profile = in->profile,
					     .history = in->history,
					     .catalog = in->catalog,
					     .day = in->day,
					     .minute = in->minute,
					     .rises_min = in->rises_min };

	*ret = (struct choice){ .exercise = in->exercise, .step = *in->step };
	ret->ruling = safety_judge(&person, in->exercise, in->step->is_prescribed);
	if (!ruling_blocks(&ret->ruling))
		return;
	ret->exercise = safety_instead(&person, in->exercise, in->routine, in->catalog);
	ret->is_other = true;
	if (ret->exercise)
		ret->step = step_with(in->step, ret->exercise->id);
}

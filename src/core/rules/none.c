/* The rule that changes nothing: warm-ups, breaks, what a clinician fixed. */
#include "rules.h"

#include "limber/base/text.h"

static void none_advise(struct advice *ret, const struct progress_input *in)
{
	ret->target = progress_start_dose(in);
	text_format(ret->why, WHY_MAX, "It stays as %s.",
		    in->step->dose.sets > 0 ? "the routine has it" : "it is");
}

const struct progress_rule rule_none = {
	.id = "none",
	.summary = "stays as written",
	.advise = none_advise,
};

/* The rule of a total: what counts is the reps of all sets together, and one set may make up for
 * another. Judging a session knows of that (judge_sets.c); here is only what a reached total leads
 * to. */
#include "graded.h"

#include "rules.h"

enum { AFTER = 1 };

/* What a cut took of the total comes back; then the next weight with the same reps; where there is
 * none, a rep more in each set. */
static bool sum_up(struct dose *d, const struct progress_input *in)
{
	struct dose heavier = *d;

	if (dosing_up_to_start(d, in, QUANTITY_NONE))
		return true;
	if (dosing_heavier(&heavier, in)) {
		*d = heavier;
		return true;
	}
	return dosing_grow(d, in, QUANTITY_REPS, 1);
}

static void sum_advise(struct advice *ret, const struct progress_input *in)
{
	int after = in->step->terms.after;
	struct dosing dosing = *dosing_of(in);

	dosing.up = sum_up;
	graded_advise_by(ret, in,
			 &(struct graded_rule){ .dosing = &dosing,
						.after = after > 0 ? after : AFTER,
						.done = "The total reached" });
}

const struct progress_rule rule_sum = {
	.id = "sum",
	.summary = "takes the next weight, or a rep more a set, once all sets reach a total",
	.advise = sum_advise,
};

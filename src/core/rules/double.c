/* Double progression (V45): fill the range of reps or seconds, then take the next weight from the
 * bottom of the range. It begins where the step starts and ends at `to`, or the exercise's cap;
 * where nothing heavier is at hand, its top is where it stays. What a cut took of its bottom comes
 * back first. */
#include "graded.h"

#include "rules.h"

enum { AFTER = 2 }; /* good sessions, as the load step of EVIDENCE 2.1 has it */

/* Sets that are below the top of the range go towards it. */
static bool fill(struct dose *d, const struct progress_input *in)
{
	struct dose more = *d;
	enum quantity q = dosing_main(d, in);
	int top = in->step->terms.to, by = dosing_step(in);

	for (int i = 0; i < d->sets; i++) {
		int value = amount_get(&d->set[i], q), cap = dosing_cap(in, i, q);
		int most = top > 0 && top < cap ? top : cap;
		int next = value + by < most ? value + by : most;

		if (value > 0 && value < next)
			amount_set(&more.set[i], q, next);
	}
	dose_clamp(&more, &in->step->bounds);
	if (!dose_exceeds(&more, d))
		return false;
	*d = more;
	return true;
}

bool double_up(struct dose *d, const struct progress_input *in)
{
	return dosing_up_to_start(d, in, QUANTITY_NONE) || fill(d, in) ||
	       dosing_heavier_from_bottom(d, in);
}

static void double_advise(struct advice *ret, const struct progress_input *in)
{
	int after = in->step->terms.after;
	struct dosing dosing = *dosing_of(in);

	dosing.up = double_up;
	graded_advise_by(
		ret, in,
		&(struct graded_rule){ .dosing = &dosing, .after = after > 0 ? after : AFTER });
}

const struct progress_rule rule_double = {
	.id = "double",
	.summary = "fills the range of reps or seconds, then takes the next weight from its bottom",
	.advise = double_advise,
};

/* What leg symptoms that have not settled leave of an exercise. Not for the symptoms themselves
 * (leg.c), nor for what it comes back to (graded_leg.c). */
#include "leg_care.h"

#include "leg.h"
#include "limber/core/flare.h"
#include "person_on.h"

/* Walking is what is kept up (EVIDENCE 2.2 post-flare, 3.5). */
static bool is_walk(const struct exercise *e)
{
	return family_effort_class(e->family) == EFFORT_AEROBIC && safety_is_listed(e->id);
}

/* A professional has had a look at it. */
static bool is_cleared_since(const struct profile *p, struct date day)
{
	return p->is_cleared && p->cleared_on.day >= day.day;
}

/* What waits for symptoms to be back, whatever it was that moved them (EVIDENCE 3.4). */
static bool is_strain(const struct exercise *e)
{
	return family_effort_class(e->family) == EFFORT_STRENGTH ||
	       e->tags & (1U << TAG_LOADED_FLEXION | 1U << TAG_TRUNK_CURL);
}

enum leg_care leg_care_on(const struct progress_input *in, struct date day, struct leg_move *ret)
{
	const struct safety_input person = person_on(in, day);

	if (leg_stops(&person, in->exercise, ret) ||
	    (is_strain(in->exercise) && leg_has_moved(&person, ret) &&
	     !is_cleared_since(in->profile, ret->day)))
		return LEG_CARE_REST;
	if (is_walk(in->exercise) && leg_has_moved(&person, ret) && !flare_is_on(in->history, day))
		return LEG_CARE_SHORT;
	return LEG_CARE_NONE;
}

bool leg_care_is_over(const struct progress_input *in, struct date last, struct date day)
{
	struct leg_move move;

	if (leg_care_on(in, day, &move) != LEG_CARE_NONE)
		return false;
	for (int i = 1; i <= LEG_DAYS && day.day - i >= last.day; i++) {
		if (leg_care_on(in, date_add(day, -i), &move) != LEG_CARE_NONE)
			return true;
	}
	return false;
}

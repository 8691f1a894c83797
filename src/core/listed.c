/* How much is walked while only the allow-list is left. Not for what that list is (safety.c), nor for the
 * pace (pace.c). */
#include "listed.h"

#include "dosing.h"
#include "guards.h"
#include "judge.h"
#include "limber/base/text.h"
#include "limber/core/safety.h"

bool listed_holds(const struct progress_input *in)
{
	return !in->step->is_prescribed && safety_judge_list(in->profile).safety != SAFETY_ALLOWED;
}

/* Since when it is so: it is on the input's day. Another operation begins it again. */
static struct date listed_since(const struct progress_input *in)
{
	const struct history *h = in->history;
	struct profile p = { .plan = "" };
	struct date since = in->day;
	bool was_listed = false;

	for (size_t i = 0; i < h->n_events && h->events[i].day.day <= in->day.day;) {
		struct date day = h->events[i].day;

		profile_follow(&p, h, &i, day);
		bool is_listed = safety_judge_list(&p).safety != SAFETY_ALLOWED;

		if (is_listed && !was_listed)
			since = day;
		was_listed = is_listed;
	}
	if (p.has_surgery && p.surgery_on.day > since.day)
		since = p.surgery_on;
	return since;
}

static bool is_begun_since(const struct progress_input *in, struct date since)
{
	size_t first = history_sessions_from(in->history, since);

	for (size_t i = history_sessions_from(in->history, in->day); i-- > first;) {
		if (judge_concerns(in, i))
			return true;
	}
	return false;
}

/* A walk of a routine's own time is at most a beginner's first one. */
static struct dose most_of(const struct progress_input *in, const struct dose *asked)
{
	struct dose most = in->exercise->dose[LEVEL_NEW];
	struct date since = listed_since(in);

	if (dosing_of(in) != &dosing_walk) {
		most.bouts = asked->bouts;
		most.days = asked->days;
	} else if (is_begun_since(in, since)) {
		walk_of_week(&most, date_diff(in->day, since) / WEEKDAYS);
	}
	return most;
}

void guard_listed(struct advice *ret, const struct progress_input *in)
{
	struct ruling ruling = safety_judge_list(in->profile);
	char dose[DOSE_TEXT], why[RULING_TEXT];

	if (family_effort_class(in->exercise->family) != EFFORT_AEROBIC || !listed_holds(in))
		return;
	struct dose most = most_of(in, &ret->target);

	if (dose_work(&ret->target) <= dose_work(&most))
		return;
	advice_for_the_day(ret, &most,
			   &(struct day_cap){ .name = "no clearance yet",
					      .sources = ruling_sources(&ruling) });
	dose_format(&most, in->exercise->per_side, dose);
	ruling_say_walks(&ruling, dose, why);
	text_copy(ret->why, WHY_MAX, why);
}

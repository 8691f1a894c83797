/* How much is walked while only the allow-list is left. Not for what that list is (safety.c), nor
 * for the pace (pace.c). */
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

/* Whether anything was ever said that may lead to it: most people never do, and it is asked
 * often. */
static bool may_be_listed(const struct history *h)
{
	for (size_t i = 0; i < h->n_events; i++) {
		if (h->events[i].kind == EVENT_CONDITIONS || h->events[i].kind == EVENT_SURGERY)
			return true;
	}
	return false;
}

/* Whether it is so on a day, and since when: another operation begins it again. */
static bool is_listed_since(const struct history *h, struct date day, struct date *ret)
{
	struct profile p = { .plan = "" };
	bool is_listed = false;

	if (!may_be_listed(h))
		return false;
	for (size_t i = 0; i < h->n_events && h->events[i].day.day <= day.day;) {
		struct date said = h->events[i].day;
		bool was_listed = is_listed;

		profile_follow(&p, h, &i, said);
		is_listed = safety_judge_list(&p).safety != SAFETY_ALLOWED;
		if (is_listed && !was_listed)
			*ret = said;
	}
	if (is_listed && p.has_surgery && p.surgery_on.day > ret->day)
		*ret = p.surgery_on;
	return is_listed;
}

struct date listed_reach(const struct history *h, struct date day)
{
	struct date oldest = date_add(day, -WINDOW_WEEKS_MAX * WEEKDAYS), since = day;

	if (!is_listed_since(h, day, &since))
		return day;
	return since.day > oldest.day ? since : oldest;
}

/* The first walk while it is so; false where there was none yet. Who has walked for longer than the
 * log counts is at the ladder's end. */
static bool find_first_walk(const struct progress_input *in, struct date *ret)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day);

	for (size_t i = history_sessions_from(h, listed_reach(h, in->day)); i < end; i++) {
		if (judge_concerns(in, i)) {
			*ret = h->sessions[i].day;
			return true;
		}
	}
	return false;
}

/* A walk of a routine's own time is at most a beginner's first one; all are on no more days than
 * they were. */
static struct dose most_of(const struct progress_input *in, const struct dose *asked)
{
	struct dose most = in->exercise->dose[LEVEL_NEW];
	struct date first;

	if (dosing_of(in) != &dosing_walk) {
		most.bouts = asked->bouts;
		most.days = asked->days;
	} else if (find_first_walk(in, &first)) {
		walk_of_week(&most, date_diff(in->day, first) / WEEKDAYS);
	}
	walk_keep_days(&most, asked->days);
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

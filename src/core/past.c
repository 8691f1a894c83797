/* A profile that follows the days of a log. Not for what it means there: judge and dosing. */
#include "past.h"

/* Whether anything was said after a day that doses and efforts depend on. Looked for from the
 * newest on: events are as old as the log, and mostly it was all said long ago. */
static bool is_said_after(const struct progress_input *in, struct date since)
{
	const struct history *h = in->history;

	for (size_t i = h->n_events; i-- > 0 && h->events[i].day.day > since.day;) {
		const struct event *e = &h->events[i];

		if (e->day.day <= in->day.day &&
		    (e->kind == EVENT_LEVEL || e->kind == EVENT_AGE65 || e->kind == EVENT_WEIGHTS))
			return true;
	}
	return false;
}

void past_begin(struct past *p, const struct progress_input *in, struct date since)
{
	*p = (struct past){ .in = *in, .has_changed = is_said_after(in, since) };
}

const struct progress_input *past_input(struct past *p, struct date day)
{
	if (p->has_changed) {
		profile_follow(&p->profile, p->in.history, &p->next, day);
		p->in.profile = &p->profile;
	}
	return &p->in;
}

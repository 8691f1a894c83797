/* One move of leg symptoms: after a session, or by a morning that tells of them. Not for whether it
 * has settled, nor for what it stops (leg.c). */
#include "leg_find.h"

#include "leg.h"

/* ---- Answers ---- */

/* Nobody is asked for the leg when nothing hurts. */
int leg_of_morning(const struct checkin *c)
{
	if (!c)
		return UNKNOWN;
	return c->leg == UNKNOWN && c->pain == 0 ? SITE_BACK : c->leg;
}

/* The last site told on the days from `from` to `until`, by its mornings and the sessions before
 * `end`, each day's sessions after its morning. */
static int last_site(const struct history *h, struct date from, struct date until, size_t end)
{
	int site = UNKNOWN;

	for (struct date day = until; day.day >= from.day && site == UNKNOWN;
	     day = date_add(day, -1)) {
		size_t first = history_sessions_from(h, day);

		for (; end > first && site == UNKNOWN; end--)
			site = h->sessions[end - 1].leg;
		if (site == UNKNOWN)
			site = leg_of_morning(history_checkin(h, day));
	}
	return site;
}

int leg_before(const struct history *h, struct date day)
{
	return last_site(h, date_add(day, -LEG_DAYS), date_add(day, -1),
			 history_sessions_from(h, day));
}

/* Where nobody said, they were in the back; what is there alone is no leg symptom. */
bool leg_is_beyond_back(int site)
{
	return site > SITE_BACK;
}

static int leg_or_back(int site)
{
	return leg_is_beyond_back(site) ? site : SITE_BACK;
}

/* ---- One move ---- */

/* By the wrap-up of a session. */
bool leg_find_after_session(const struct history *h, size_t session, struct step_out *ret)
{
	struct date day = h->sessions[session].day;
	int to = h->sessions[session].leg;

	if (!leg_is_beyond_back(to))
		return false;
	int from = leg_or_back(last_site(h, date_add(day, -LEG_DAYS), day, session));

	ret->first = session;
	ret->end = session + 1;
	ret->move = (struct leg_move){ .day = day, .from = from, .to = to };
	return to > from;
}

static bool is_any_begun(const struct history *h, size_t first, size_t end)
{
	for (; first < end; first++) {
		if (session_is_begun(&h->sessions[first]))
			return true;
	}
	return false;
}

/* The newest day of training in the two before a morning; none where first == end. */
static void find_training(const struct history *h, struct date day, struct step_out *ret)
{
	for (int i = 1; i <= LEG_NIGHT_DAYS; i++) {
		ret->first = history_sessions_from(h, date_add(day, -i));
		ret->end = history_sessions_from(h, date_add(day, 1 - i));
		if (is_any_begun(h, ret->first, ret->end))
			return;
	}
	ret->first = ret->end;
}

/* By a morning: further than what was told last. */
bool leg_find_overnight(const struct history *h, const struct checkin *c, struct step_out *ret)
{
	int to = leg_of_morning(c);
	int from = leg_is_beyond_back(to) ? leg_before(h, c->day) : UNKNOWN;

	if (from == UNKNOWN || to <= from)
		return false;
	ret->move = (struct leg_move){
		.day = c->day, .from = leg_or_back(from), .to = to, .is_overnight = true
	};
	find_training(h, c->day, ret);
	ret->move.is_alone = ret->first == ret->end;
	return true;
}

/* Whoever was asked after the second session of a day told of the first as well. */
static bool is_further_than_in_the_morning(const struct history *h, size_t session)
{
	const struct session_row *s = &h->sessions[session];
	int before =
		last_site(h, date_add(s->day, -LEG_DAYS), s->day, history_sessions_from(h, s->day));

	return leg_is_beyond_back(s->leg) && s->leg > leg_or_back(before);
}

bool leg_is_further_after(const struct history *h, size_t session, struct date today)
{
	struct step_out step;

	if (leg_find_after_session(h, session, &step) || is_further_than_in_the_morning(h, session))
		return true;
	for (int i = 1; i <= LEG_NIGHT_DAYS; i++) {
		struct date morning = date_add(h->sessions[session].day, i);

		if (morning.day <= today.day &&
		    leg_find_overnight(h, history_checkin(h, morning), &step) &&
		    step.first <= session && session < step.end)
			return true;
	}
	return false;
}

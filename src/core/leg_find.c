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

/* How many sessions of the log are over when a check-in is given: it may come late in its day. */
static size_t sessions_before(const struct history *h, const struct checkin *c)
{
	size_t end = history_sessions_from(h, c->day);

	while (end < h->n_sessions && h->sessions[end].day.day == c->day.day &&
	       h->sessions[end].ended.utc_s > 0 && h->sessions[end].ended.utc_s <= c->at.utc_s)
		end++;
	return end;
}

/* The newest that these sessions tell; UNKNOWN of none. */
static int site_of_sessions(const struct history *h, size_t first, size_t end)
{
	int site = UNKNOWN;

	for (; end > first && site == UNKNOWN; end--)
		site = h->sessions[end - 1].leg;
	return site;
}

/* The last site told on a day by its check-in and the sessions before `end`. */
static int site_of_day(const struct history *h, struct date day, size_t end)
{
	const struct checkin *c = history_checkin(h, day);
	size_t first = history_sessions_from(h, day), morning = c ? sessions_before(h, c) : first;

	if (end < morning) /* it had not been given yet */
		return site_of_sessions(h, first, end);
	int site = site_of_sessions(h, morning, end);

	if (site == UNKNOWN)
		site = leg_of_morning(c);
	return site == UNKNOWN ? site_of_sessions(h, first, morning) : site;
}

/* The last site told on the days from `from` to `until`, of which the sessions before `end` are. */
static int last_site(const struct history *h, struct date from, struct date until, size_t end)
{
	int site = site_of_day(h, until, end);

	for (struct date day = date_add(until, -1); day.day >= from.day && site == UNKNOWN;
	     day = date_add(day, -1))
		site = site_of_day(h, day, history_sessions_from(h, date_add(day, 1)));
	return site;
}

int leg_before(const struct history *h, struct date day)
{
	return last_site(h, date_add(day, -LEG_DAYS), date_add(day, -1),
			 history_sessions_from(h, day));
}

int leg_before_checkin(const struct history *h, const struct checkin *c)
{
	int site = site_of_sessions(h, history_sessions_from(h, c->day), sessions_before(h, c));

	return site == UNKNOWN ? leg_before(h, c->day) : site;
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

/* The newest day of training of those before a morning, its own where sessions were over by then;
 * none where first == end. */
static void find_training(const struct history *h, const struct checkin *c, struct step_out *ret)
{
	struct date day = c->day;

	ret->first = history_sessions_from(h, day);
	ret->end = sessions_before(h, c);
	if (is_any_begun(h, ret->first, ret->end))
		return;
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
	int from = leg_is_beyond_back(to) ? leg_before_checkin(h, c) : UNKNOWN;

	if (from == UNKNOWN || to <= from)
		return false;
	ret->move = (struct leg_move){ .day = c->day, .from = leg_or_back(from), .to = to };
	find_training(h, c, ret);
	ret->move.is_alone = ret->first == ret->end;
	ret->move.is_overnight = ret->move.is_alone || h->sessions[ret->first].day.day < c->day.day;
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
	for (int i = 0; i <= LEG_NIGHT_DAYS; i++) {
		struct date morning = date_add(h->sessions[session].day, i);

		if (morning.day <= today.day &&
		    leg_find_overnight(h, history_checkin(h, morning), &step) &&
		    step.first <= session && session < step.end)
			return true;
	}
	return false;
}

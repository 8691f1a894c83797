/* Leg symptoms over time: which session moved them, whether they stayed, when they have settled. Not
 * for what is done instead (safety.c), nor for today's symptoms holding a dose (graded_caps.c). */
#include "leg.h"

#include "limber/base/text.h"

enum { SETTLED_DAYS = 2 };

/* Which way an exercise goes: it bends, or it arches; one with none of these tags does neither. */
static const uint32_t directions[] = {
	1U << TAG_LOADED_FLEXION | 1U << TAG_END_RANGE_FLEXION | 1U << TAG_TRUNK_CURL,
	1U << TAG_END_RANGE_EXTENSION,
};

/* ---- Answers ---- */

/* Nobody is asked for the leg when nothing hurts. */
static int site_of(const struct checkin *c)
{
	if (!c)
		return UNKNOWN;
	return c->leg == UNKNOWN && c->pain == 0 ? SITE_BACK : c->leg;
}

static int site_on_morning(const struct safety_input *in, struct date day)
{
	return site_of(history_checkin(in->history, day));
}

/* The last site told on the days from `from` to `until`, by its mornings and the sessions before `end`,
 * each day's sessions after its morning. */
static int last_site(const struct history *h, struct date from, struct date until, size_t end)
{
	int site = UNKNOWN;

	for (struct date day = until; day.day >= from.day && site == UNKNOWN;
	     day = date_add(day, -1)) {
		size_t first = history_sessions_from(h, day);

		for (; end > first && site == UNKNOWN; end--)
			site = h->sessions[end - 1].leg;
		if (site == UNKNOWN)
			site = site_of(history_checkin(h, day));
	}
	return site;
}

int leg_before(const struct history *h, struct date day)
{
	return last_site(h, date_add(day, -LEG_DAYS), date_add(day, -1),
			 history_sessions_from(h, day));
}

/* Where they were before a session; the back where nobody said. What is in the back alone is no leg
 * symptom. */
static int site_before(const struct safety_input *in, size_t session)
{
	struct date day = in->history->sessions[session].day;
	int site = last_site(in->history, date_add(day, -LEG_DAYS), day, session);

	return site > SITE_BACK ? site : SITE_BACK;
}

/* Whether the mornings after a day have the symptoms back: the very first of them, for then they did
 * not stay, or two in a row since. */
static bool has_settled(const struct safety_input *in, struct date day, int site)
{
	int n = 0, answers = 0;

	for (day = date_add(day, 1); day.day <= in->day.day; day = date_add(day, 1)) {
		int now = site_on_morning(in, day);

		if (now == UNKNOWN)
			continue;
		n = now <= site ? n + 1 : 0;
		if (n == SETTLED_DAYS || (n == 1 && answers == 0))
			return true;
		answers++;
	}
	return false;
}

/* Where the next two mornings that say so both have them: further out than `site`, beginning with the
 * morning after; else UNKNOWN. */
static int site_of_mornings(const struct safety_input *in, struct date day, int site)
{
	int first = site_on_morning(in, date_add(day, 1));

	if (day.day >= in->day.day || first <= site)
		return UNKNOWN;
	for (day = date_add(day, 2); day.day <= in->day.day; day = date_add(day, 1)) {
		int now = site_on_morning(in, day);

		if (now != UNKNOWN)
			return now > site ? first : UNKNOWN;
	}
	return UNKNOWN;
}

/* ---- One session ---- */

/* Sessions up to this one are known: the day's own only to who asks about a moment of it. */
static size_t known_sessions(const struct safety_input *in)
{
	return history_sessions_from(in->history, date_add(in->day, in->minute > 0 ? 1 : 0));
}

/* Whether a later session of the same day says where the symptoms were then. */
static bool is_answered_later(const struct safety_input *in, size_t session)
{
	const struct session_row *s = &in->history->sessions[session];
	size_t n = known_sessions(in);

	for (size_t i = session + 1; i < n && in->history->sessions[i].day.day == s->day.day; i++) {
		if (in->history->sessions[i].leg != UNKNOWN)
			return true;
	}
	return false;
}

/* Whether the symptoms were further out after a session, and are not back since. */
static bool has_moved(const struct safety_input *in, size_t session, struct leg_move *ret)
{
	const struct session_row *s = &in->history->sessions[session];
	int from = site_before(in, session), to = s->leg;

	if (to == UNKNOWN && !is_answered_later(in, session))
		to = site_of_mornings(in, s->day, from);
	*ret = (struct leg_move){ .day = s->day, .from = from, .to = to };
	return to > from && !has_settled(in, s->day, from);
}

/* ---- What it stops ---- */

static bool has_hurt_set(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].outcome == OUTCOME_HURT)
			return true;
	}
	return false;
}

/* The tag by which an exercise goes the way of another, or TAGS. */
static enum tag shared_direction(const struct exercise *e, const struct exercise *done)
{
	for (size_t i = 0; done && i < ARRAY_LEN(directions); i++) {
		for (enum tag tag = 0; tag < TAGS && done->tags & directions[i]; tag++) {
			if (e->tags & directions[i] & 1U << tag)
				return tag;
		}
	}
	return TAGS;
}

/* Whether a session that moved the symptoms stops an exercise: itself, or its direction. */
static bool concerns(const struct safety_input *in, const struct session_row *s,
		     const struct exercise *e, struct leg_move *ret)
{
	const struct catalog *c = in->catalog;
	bool is_hurt_only = has_hurt_set(s);

	ret->tag = TAGS;
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];

		if (row->outcome == OUTCOME_SKIPPED ||
		    (is_hurt_only && row->outcome != OUTCOME_HURT))
			continue;
		if (text_eq(row->exercise, e->id))
			return true;
		if (ret->tag == TAGS)
			ret->tag = shared_direction(e, c->exercise(c->user, row->exercise));
	}
	ret->is_direction = ret->tag != TAGS;
	return ret->is_direction;
}

static bool is_leg(int site)
{
	return site > SITE_BACK;
}

bool leg_is_told(const struct history *h, struct date from, struct date until)
{
	for (size_t i = history_sessions_from(h, from); i < h->n_sessions; i++) {
		if (h->sessions[i].day.day > until.day)
			break;
		if (is_leg(h->sessions[i].leg))
			return true;
	}
	for (size_t i = h->n_checkins; i-- > 0 && h->checkins[i].day.day >= from.day;) {
		if (h->checkins[i].day.day <= until.day && is_leg(h->checkins[i].leg))
			return true;
	}
	return false;
}

bool leg_stops(const struct safety_input *in, const struct exercise *e, struct leg_move *ret)
{
	struct date since = date_add(in->day, -LEG_DAYS);
	size_t first = history_sessions_from(in->history, since);
	struct leg_move move;

	if (!leg_is_told(in->history, since, in->day))
		return false;
	for (size_t i = known_sessions(in); i-- > first;) {
		if (has_moved(in, i, &move) && concerns(in, &in->history->sessions[i], e, &move)) {
			*ret = move;
			return true;
		}
	}
	return false;
}

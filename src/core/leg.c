/* Leg symptoms over time: which moves have not settled, and what that stops. Not for finding one
 * move (leg_find.c), nor for which exercises it concerns (leg_step.c), nor for today's symptoms
 * holding a dose (graded_caps.c). */
#include "leg.h"

#include "leg_find.h"
#include "leg_step.h"
#include "limber/base/text.h"
#include "limber/core/window.h"

enum { SETTLED_DAYS = 2 };

/* What moved longer ago is not looked for: symptoms that stayed in the leg so long are how it is
 * now. */
enum { LEG_MOST_DAYS = WINDOW_WEEKS_MAX * WEEKDAYS };

/* Two mornings in a row since a day have them back. One that says nothing of the leg is none of
 * them, and what comes after it begins anew. */
static bool has_settled(const struct safety_input *in, struct date day, int site)
{
	const struct history *h = in->history;
	struct date before = day;
	int n = 0;

	for (size_t i = history_checkins_from(h, date_add(day, 1)); i < h->n_checkins; i++) {
		const struct checkin *c = &h->checkins[i];
		int now = leg_of_morning(c);

		if (c->day.day > in->day.day)
			break;
		if (now == UNKNOWN || now > site)
			n = 0;
		else
			n = date_diff(c->day, before) == 1 ? n + 1 : 1;
		if (n == SETTLED_DAYS)
			return true;
		before = c->day;
	}
	return false;
}

/* ---- All of them ---- */

bool leg_first_told(const struct history *h, struct date from, struct date until, struct date *ret)
{
	bool is_there = false;

	if (h->leg_told.day < from.day)
		return false;
	*ret = until;
	for (size_t i = history_sessions_from(h, from); i < h->n_sessions && !is_there; i++) {
		if (h->sessions[i].day.day > until.day)
			break;
		is_there = leg_is_beyond_back(h->sessions[i].leg);
		if (is_there)
			*ret = h->sessions[i].day;
	}
	for (size_t i = history_checkins_from(h, from); i < h->n_checkins; i++) {
		struct date day = h->checkins[i].day;

		if (day.day > ret->day || (is_there && day.day == ret->day))
			break;
		if (!leg_is_beyond_back(h->checkins[i].leg))
			continue;
		*ret = day;
		return true;
	}
	return is_there;
}

static bool is_told(const struct history *h, struct date from, struct date until)
{
	struct date first;

	return leg_first_told(h, from, until, &first);
}

struct date leg_reach(const struct history *h, struct date day)
{
	struct date told = day;

	if (!is_told(h, date_add(day, -LEG_DAYS), day))
		return day;
	for (int i = 0; i <= LEG_MOST_DAYS && told.day - (day.day - i) <= LEG_DAYS; i++) {
		struct date at = date_add(day, -i);

		if (is_told(h, at, at))
			told = at;
	}
	return date_add(told, -LEG_NIGHT_DAYS);
}

/* Those that have not settled, summed up. A move counts while symptoms beyond where it came from
 * are told of, and for four weeks after. */
struct steps_out {
	const struct safety_input *in;
	const struct exercise *e; /* NULL: none in particular */

	/* From when on they were told at a site or further, with never more than four weeks
	 * between. */
	struct date since[LEG_SITES];
	struct leg_move newest; /* of all; with the furthest site of any */
	int nearest;            /* site before any of them */
	struct date oldest;
	struct date first;   /* of all that came within a week of each other, settled or not */
	struct leg_move own; /* what stops the exercise; with the nearest site before any */
	bool is_there, is_stopped;
	bool had_moved; /* the exercise itself, by what has settled since */
};

static void add_own(struct steps_out *all, const struct leg_move *m)
{
	bool is_nearer = all->is_stopped && all->own.by <= m->by;
	int from = all->is_stopped && all->own.from < m->from ? all->own.from : m->from;

	if (!is_nearer)
		all->own = *m;
	all->own.from = from;
	all->is_stopped = true;
}

static void add_told(struct steps_out *all, int site, struct date day)
{
	for (int i = SITE_BUTTOCK; i <= site; i++) {
		if (date_diff(all->since[i], day) <= LEG_DAYS)
			all->since[i] = day;
	}
}

/* A night says less of what was done before it: that is forgotten once it has settled. */
static void note_settled(struct steps_out *all, const struct step_out *step)
{
	const struct leg_move *m = &step->move;
	struct leg_move own;

	if (all->e && !m->is_overnight && date_diff(all->in->day, m->day) <= LEG_DAYS &&
	    leg_step_stops(all->in, step, all->e, &own) && own.by == LEG_BY_ITSELF)
		all->had_moved = true;
}

/* They are added the newest first, each when its own place is told. */
static void add_step(struct steps_out *all, const struct step_out *step)
{
	const struct leg_move *m = &step->move;
	struct leg_move own;

	if (date_diff(all->first, m->day) <= LEG_LOOK_DAYS)
		all->first = m->day;
	if (all->since[m->from + 1].day != m->day.day)
		return;
	if (has_settled(all->in, m->day, m->from)) {
		note_settled(all, step);
		return;
	}
	if (!all->is_there)
		all->newest = *m;
	else if (m->to > all->newest.to)
		all->newest.to = m->to;
	if (!all->is_there || m->from < all->nearest)
		all->nearest = m->from;
	all->oldest = m->day;
	all->is_there = true;
	if (all->e && leg_step_stops(all->in, step, all->e, &own))
		add_own(all, &own);
}

/* The day's own sessions are known only to who asks about a moment of it. */
static size_t sessions_end(const struct safety_input *in)
{
	return history_sessions_from(in->history, in->minute > 0 ? date_add(in->day, 1) : in->day);
}

/* Whether answers of a day, and older ones, can tell of a move that counts. */
static bool is_in_reach(const struct steps_out *all, struct date day)
{
	return date_diff(all->since[SITE_BUTTOCK], day) <= LEG_DAYS &&
	       date_diff(all->in->day, day) <= LEG_MOST_DAYS;
}

/* All answers, the newest first: a day's sessions before its morning. */
static void add_all(struct steps_out *all)
{
	const struct history *h = all->in->history;
	struct date day = all->in->day;
	struct step_out step;

	for (int i = 0; i < LEG_SITES; i++)
		all->since[i] = day;
	all->first = day;
	if (!is_told(h, date_add(day, -LEG_DAYS), day))
		return;
	size_t s = sessions_end(all->in), c = history_checkins_from(h, date_add(day, 1));

	while (s > 0 || c > 0) {
		bool is_session = c == 0 || (s > 0 && h->sessions[s - 1].day.day >=
							      h->checkins[c - 1].day.day);
		day = is_session ? h->sessions[--s].day : h->checkins[--c].day;
		int site = is_session ? h->sessions[s].leg : leg_of_morning(&h->checkins[c]);

		if (!is_in_reach(all, day))
			return;
		if (!leg_is_beyond_back(site))
			continue;
		add_told(all, site, day);
		if (is_session ? leg_find_after_session(h, s, &step)
			       : leg_find_overnight(h, &h->checkins[c], &step))
			add_step(all, &step);
	}
}

/* What settles and is back within a week goes on. */
static void tell_days(const struct steps_out *all, struct leg_move *ret)
{
	ret->has_come_back = all->first.day < all->oldest.day;
	ret->days = date_diff(all->in->day, ret->has_come_back ? all->first : all->oldest);
}

/* ---- For half a year ---- */

static bool has_done(const struct session_row *s, const char *exercise)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (set_is_begun(&s->sets[i]) && text_eq(s->sets[i].exercise, exercise))
			return true;
	}
	return false;
}

/* What moved symptoms that have been there ever since may be older than what is looked at. It
 * rested all the while then; who did a thing in that time knows it. */
static bool is_stopped_for_long(struct steps_out *all)
{
	const struct safety_input *in = all->in;
	struct date since = all->since[SITE_BUTTOCK];

	if (date_diff(in->day, since) < LEG_MOST_DAYS - LEG_DAYS ||
	    has_settled(in, since, SITE_BACK) || !leg_step_has_way(all->e, &all->own.tag))
		return false;
	for (size_t i = sessions_end(in); i-- > history_sessions_from(in->history, since);) {
		if (has_done(&in->history->sessions[i], all->e->id))
			return false;
	}
	all->own.day = since;
	all->own.from = SITE_BACK;
	all->own.by = LEG_BY_WAY;
	all->own.is_for_long = true;
	return true;
}

/* ---- Questions ---- */

bool leg_has_moved(const struct safety_input *in, struct leg_move *ret)
{
	struct steps_out all = { .in = in };

	add_all(&all);
	if (!all.is_there)
		return false;
	*ret = all.newest;
	ret->from = all.nearest;
	tell_days(&all, ret);
	return true;
}

/* What had moved them itself begins no way back while they are out again. */
static bool is_stopped_as_before(struct steps_out *all)
{
	if (!all->is_there || !all->had_moved)
		return false;
	all->own.from = all->nearest;
	all->own.is_of_before = true;
	return true;
}

bool leg_stops(const struct safety_input *in, const struct exercise *e, struct leg_move *ret)
{
	struct steps_out all = { .in = in, .e = e };

	add_all(&all);
	if (!all.is_stopped && !is_stopped_as_before(&all) && !is_stopped_for_long(&all))
		return false;
	*ret = all.own;
	if (ret->is_for_long)
		return true;
	ret->day = all.newest.day;
	ret->to = all.newest.to;
	ret->is_overnight = all.newest.is_overnight;
	tell_days(&all, ret);
	return true;
}

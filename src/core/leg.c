/* Leg symptoms over time: which session moved them, whether they stayed, when they have settled. Not
 * for what that stops (leg_step.c), nor for today's symptoms holding a dose (graded_caps.c). */
#include "leg.h"

#include "leg_step.h"
#include "limber/base/text.h"
#include "limber/core/window.h"

/* A morning may speak for the training of so many days before it. */
enum { SETTLED_DAYS = 2, NIGHT_DAYS = 2 };

/* What moved longer ago is not looked for: symptoms that stayed in the leg so long are how it is now. */
enum { LEG_MOST_DAYS = WINDOW_WEEKS_MAX * WEEKDAYS };

/* ---- Answers ---- */

/* Nobody is asked for the leg when nothing hurts. */
static int site_of(const struct checkin *c)
{
	if (!c)
		return UNKNOWN;
	return c->leg == UNKNOWN && c->pain == 0 ? SITE_BACK : c->leg;
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

/* Where nobody said, they were in the back; what is there alone is no leg symptom. */
static bool is_leg(int site)
{
	return site > SITE_BACK;
}

static int leg_or_back(int site)
{
	return is_leg(site) ? site : SITE_BACK;
}

/* Two mornings in a row since a day have them back. One that says nothing of the leg is none of them,
 * and what comes after it begins anew. */
static bool has_settled(const struct safety_input *in, struct date day, int site)
{
	const struct history *h = in->history;
	struct date before = day;
	int n = 0;

	for (size_t i = history_checkins_from(h, date_add(day, 1)); i < h->n_checkins; i++) {
		const struct checkin *c = &h->checkins[i];
		int now = site_of(c);

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

/* ---- One move ---- */

/* By the wrap-up of a session. */
static bool find_after_session(const struct history *h, size_t session, struct step_out *ret)
{
	struct date day = h->sessions[session].day;
	int to = h->sessions[session].leg;

	if (!is_leg(to))
		return false;
	int from = leg_or_back(last_site(h, date_add(day, -LEG_DAYS), day, session));

	ret->first = session;
	ret->end = session + 1;
	ret->move = (struct leg_move){ .day = day, .from = from, .to = to };
	return to > from;
}

static bool is_begun(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (set_is_begun(&s->sets[i]))
			return true;
	}
	return false;
}

static bool is_any_begun(const struct history *h, size_t first, size_t end)
{
	for (; first < end; first++) {
		if (is_begun(&h->sessions[first]))
			return true;
	}
	return false;
}

/* The newest day of training in the two before a morning; none where first == end. */
static void find_training(const struct history *h, struct date day, struct step_out *ret)
{
	for (int i = 1; i <= NIGHT_DAYS; i++) {
		ret->first = history_sessions_from(h, date_add(day, -i));
		ret->end = history_sessions_from(h, date_add(day, 1 - i));
		if (is_any_begun(h, ret->first, ret->end))
			return;
	}
	ret->first = ret->end;
}

/* By a morning: further than what was told last. */
static bool find_overnight(const struct history *h, const struct checkin *c, struct step_out *ret)
{
	int to = site_of(c);
	int from = is_leg(to) ? leg_before(h, c->day) : UNKNOWN;

	if (from == UNKNOWN || to <= from)
		return false;
	ret->move = (struct leg_move){
		.day = c->day, .from = leg_or_back(from), .to = to, .is_overnight = true
	};
	find_training(h, c->day, ret);
	ret->move.is_alone = ret->first == ret->end;
	return true;
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
		is_there = is_leg(h->sessions[i].leg);
		if (is_there)
			*ret = h->sessions[i].day;
	}
	for (size_t i = history_checkins_from(h, from); i < h->n_checkins; i++) {
		struct date day = h->checkins[i].day;

		if (day.day > ret->day || (is_there && day.day == ret->day))
			break;
		if (!is_leg(h->checkins[i].leg))
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
	return date_add(told, -NIGHT_DAYS);
}

/* Those that have not settled, summed up. A move counts while symptoms beyond where it came from are
 * told of, and for four weeks after. */
struct steps_out {
	const struct safety_input *in;
	const struct exercise *e; /* NULL: none in particular */

	/* From when on they were told at a site or further, with never more than four weeks between. */
	struct date since[LEG_SITES];
	struct leg_move newest; /* of all; with the furthest site of any */
	int nearest;            /* site before any of them */
	struct date oldest;
	struct date first;   /* of all that came within a week of each other, settled or not */
	struct leg_move own; /* what stops the exercise; with the nearest site before any */
	bool is_there, is_stopped;
};

static void add_own(struct steps_out *all, const struct leg_move *m)
{
	bool is_itself = all->is_stopped && !all->own.is_direction;
	int from = all->is_stopped && all->own.from < m->from ? all->own.from : m->from;

	if (!is_itself)
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

/* They are added the newest first, each when its own place is told. */
static void add_step(struct steps_out *all, const struct step_out *step)
{
	const struct leg_move *m = &step->move;
	struct leg_move own;

	if (date_diff(all->first, m->day) <= LEG_LOOK_DAYS)
		all->first = m->day;
	if (all->since[m->from + 1].day != m->day.day || has_settled(all->in, m->day, m->from))
		return;
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
		int site = is_session ? h->sessions[s].leg : site_of(&h->checkins[c]);

		if (!is_in_reach(all, day))
			return;
		if (!is_leg(site))
			continue;
		add_told(all, site, day);
		if (is_session ? find_after_session(h, s, &step)
			       : find_overnight(h, &h->checkins[c], &step))
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

/* What moved symptoms that have been there ever since may be older than what is looked at. It rested
 * all the while then; who did a thing in that time knows it. */
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
	all->own.is_direction = all->own.is_for_long = true;
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

bool leg_stops(const struct safety_input *in, const struct exercise *e, struct leg_move *ret)
{
	struct steps_out all = { .in = in, .e = e };

	add_all(&all);
	if (!all.is_stopped && !is_stopped_for_long(&all))
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

/* Whoever was asked after the second session of a day told of the first as well. */
static bool is_further_than_in_the_morning(const struct history *h, size_t session)
{
	const struct session_row *s = &h->sessions[session];
	int before =
		last_site(h, date_add(s->day, -LEG_DAYS), s->day, history_sessions_from(h, s->day));

	return is_leg(s->leg) && s->leg > leg_or_back(before);
}

bool leg_is_further_after(const struct history *h, size_t session, struct date today)
{
	struct step_out step;

	if (find_after_session(h, session, &step) || is_further_than_in_the_morning(h, session))
		return true;
	for (int i = 1; i <= NIGHT_DAYS; i++) {
		struct date morning = date_add(h->sessions[session].day, i);

		if (morning.day <= today.day &&
		    find_overnight(h, history_checkin(h, morning), &step) &&
		    step.first <= session && session < step.end)
			return true;
	}
	return false;
}

/* What is asked of the person on a day: joins their plan, log and library for core to decide. Not
 * for how much of the log that needs: reach.c. */
#include <stdlib.h>

#include "coach_state.h"
#include "limber/base/mem.h"

/* `first` (unless NULL), then the routines that the plan wants on a day and those of its sessions
 * in the log, each once, in a heap array. */
static const struct routine **day_routines(struct coach *c, const struct history *log,
					   struct date day, const struct routine *first, int *ret_n)
{
	const struct plan *plan = coach_current_plan(c);
	size_t planned = (size_t)plan->n_items, from = history_sessions_from(log, day);
	size_t most = planned + log->n_sessions - from;
	const struct routine **v = xcalloc(most + 1, sizeof(struct routine *));
	int n = routines_add(v, 0, first);

	for (size_t i = 0; i < most; i++) {
		const struct session_row *row =
			i < planned ? NULL : &log->sessions[from + i - planned];

		if (row ? date_diff(row->day, day) != 0 : !plan_item_is_due(&plan->items[i], day))
			continue;
		const char *id = row ? row->routine : plan->items[i].routine;

		n = routines_add(v, n, library_routine(c->library, id));
	}
	*ret_n = n;
	return v;
}

/* What core decides from, on a day, for these routines. Borrows everything. */
static struct plan_input input_on(struct coach *c, struct date day, const struct routine *const *v,
				  int n)
{
	return (struct plan_input){
		.plan = coach_current_plan(c),
		.routines = v,
		.n_routines = n,
		.profile = &c->profile,
		.history = &c->history,
		.catalog = &c->catalog,
		.day = day,
		.rises_min = c->settings.rises_min,
	};
}

bool coach_plan(struct coach *c, struct day_plan *ret, struct err *err)
{
	int n;
	const struct routine **routines = day_routines(c, &c->history, c->day, NULL, &n);
	struct plan_input input = input_on(c, c->day, routines, n);
	struct day_plan plan = { .n_items = 0 };
	struct reach reach;
	bool is_more, ok;

	input.minute = c->minute;
	reach_begin(&reach, &input);
	while ((ok = reach_further(&reach, c, &is_more, err)) && is_more) {
		day_plan_release(&plan);
		plan_day(&plan, &input);
	}
	if (ok)
		*ret = plan;
	else
		day_plan_release(&plan);
	reach_end(&reach);
	free(routines);
	return ok;
}

/* How far down a session of the day before had the symptoms, else as its morning had. */
static int last_leg(const struct history *h, struct date day, int morning)
{
	size_t first = history_sessions_from(h, date_add(day, -1));

	for (size_t i = history_sessions_from(h, day); i-- > first;) {
		if (h->sessions[i].leg != UNKNOWN)
			return h->sessions[i].leg;
	}
	return morning;
}

/* A routine of the day after the log's last, as if its morning were like that one; but leg symptoms
 * stay where they were last. */
static void plan_ahead(struct routine_day *ret, const struct routine *routine, struct plan_input in)
{
	struct history ahead = *in.history;
	const struct checkin *today = history_checkin(&ahead, date_add(in.day, -1));
	struct checkin *checkins = xcalloc(ahead.n_checkins + 1, sizeof *checkins);

	for (size_t i = 0; i < ahead.n_checkins; i++)
		checkins[i] = ahead.checkins[i];
	ahead.checkins = checkins;
	if (today) {
		checkins[ahead.n_checkins] = *today;
		checkins[ahead.n_checkins].day = in.day;
		checkins[ahead.n_checkins++].leg = last_leg(&ahead, in.day, today->leg);
	}
	in.history = &ahead;
	plan_routine(ret, routine, &in);
	free(checkins);
}

/* One routine; the day's others come with it, for what they share. */
static bool plan_one(struct coach *c, const struct routine *routine, struct date day, int minute,
		     struct routine_day *ret, struct err *err)
{
	int n;
	const struct routine **routines = day_routines(c, &c->history, day, routine, &n);
	struct plan_input input = input_on(c, day, routines, n);
	struct routine_day plan = { .seconds = 0 };
	struct reach reach;
	bool is_more, ok;

	input.minute = minute;
	reach_begin(&reach, &input);
	while ((ok = reach_further(&reach, c, &is_more, err)) && is_more) {
		routine_day_release(&plan);
		if (date_diff(day, c->day) > 0)
			plan_ahead(&plan, routine, input);
		else
			plan_routine(&plan, routine, &input);
	}
	if (ok)
		*ret = plan;
	else
		routine_day_release(&plan);
	reach_end(&reach);
	free(routines);
	return ok;
}

bool coach_routine_day(struct coach *c, const struct routine *routine, struct date day,
		       struct routine_day *ret, struct err *err)
{
	bool was_blocked = c->profile.is_blocked;

	c->profile.is_blocked = false; /* what was done all the same is data, too */
	bool ok = plan_one(c, routine, day, 0, ret, err);

	c->profile.is_blocked = was_blocked;
	return ok;
}

bool coach_routine(struct coach *c, const char *id, struct routine_day *ret, struct err *err)
{
	const struct routine *routine = library_routine(c->library, id);

	if (!routine) {
		err_set(err, ERR_USAGE, "there is no routine '%s'; see `limber check` or Routines",
			id);
		return false;
	}
	return plan_one(c, routine, c->day, c->minute, ret, err);
}

/* Whether what is in the log for a day was there at a minute of another, or of it; 0: in its
 * evening. */
static bool was_there(struct date of, struct stamp at, struct date day, int minute)
{
	return of.day < day.day ||
	       (of.day == day.day && (minute == 0 || stamp_minute_on(at, day) <= minute));
}

/* The log as it was on a day; borrows everything. */
static struct history log_until(const struct history *log, struct date day, int minute)
{
	struct history until = *log;
	const struct session_row *s = log->sessions;
	const struct checkin *c = log->checkins;
	const struct event *e = log->events;
	size_t n = log->n_sessions, m = log->n_checkins, k = log->n_events;

	while (n > 0 && !was_there(s[n - 1].day, s[n - 1].ended, day, minute))
		n--;
	while (m > 0 && !was_there(c[m - 1].day, c[m - 1].at, day, minute))
		m--;
	while (k > 0 && !was_there(e[k - 1].day, e[k - 1].at, day, minute))
		k--;
	until.n_sessions = n;
	until.n_checkins = m;
	until.n_events = k;
	return until;
}

void coach_routine_then(struct coach *c, const struct routine *routine, const struct history *log,
			struct date day, int minute, struct routine_day *ret)
{
	struct history until = log_until(log, day, minute);
	struct profile profile;
	int n;
	const struct routine **routines = day_routines(c, &until, day, routine, &n);
	struct plan_input input = input_on(c, day, routines, n);

	profile_at(&profile, &until, day);
	input.profile = &profile;
	input.history = &until;
	input.minute = minute;
	plan_routine(ret, routine, &input);
	free(routines);
}

bool coach_preview(struct coach *c, const struct routine *routine, struct routine_day *ret,
		   struct err *err)
{
	return plan_one(c, routine, date_add(c->day, 1), 0, ret, err);
}

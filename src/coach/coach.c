/* Opens a person's coach and joins files, log and core into today. Not for sessions under way:
 * see log.c. */
#include "limber/coach/coach.h"

#include <stdlib.h>

#include "coach_state.h"
#include "limber/base/file.h"
#include "limber/base/mem.h"

/* What is proposed to someone who has not chosen a plan. */
static const char *const default_plans[LEVELS] = {
	[LEVEL_NEW] = "back_basics",
	[LEVEL_ACTIVE] = "active_back",
};

bool coach_open(struct coach **ret, const struct coach_options *options, struct err *err)
{
	struct store_options how = { .is_tui = options->is_tui,
				     .is_read_only = options->is_read_only };
	struct coach *c = xcalloc(1, sizeof *c);

	c->is_read_only = options->is_read_only;
	c->settings = options->settings ? *options->settings : settings_default;
	c->library = library_open(options->routine_dirs, options->n_routine_dirs);
	c->catalog = library_catalog(c->library);
	bool is_empty = options->is_read_only && !file_exists(options->data);

	if (!is_empty && !store_open(&c->store, options->data, how, err)) {
		coach_close(c);
		return false;
	}
	*ret = c;
	return true;
}

void coach_close(struct coach *c)
{
	if (!c)
		return;
	store_close(c->store);
	library_close(c->library);
	history_release(&c->history);
	free(c);
}

struct library *coach_library(struct coach *c)
{
	return c->library;
}

struct store *coach_store(struct coach *c)
{
	return c->store;
}

struct preferences coach_preferences(const struct coach *c)
{
	return (struct preferences){
		.voice = voice_words[c->settings.voice],
		.voice_language = c->settings.voice_language,
		.bell = c->settings.bell,
		.is_mono = c->settings.theme == THEME_MONO,
		.day_end_min = c->settings.day_end_min,
	};
}

/* Sessions that were left open on an earlier day are over: their day has ended. One that is being
 * guided goes on. Who only looks knows it, too, but leaves it for the next who writes. */
static bool stop_stale(struct coach *c, struct err *err)
{
	bool found = false;

	for (size_t i = 0; i < c->history.n_sessions; i++) {
		struct session_row *row = &c->history.sessions[i];

		if (row->state == STATE_OPEN && date_diff(c->day, row->day) > 0 &&
		    !text_eq(row->id, c->under_way)) {
			row->state = STATE_STOPPED;
			found = true;
		}
	}
	int n;

	return !found || c->is_read_only ||
	       store_stop_stale(c->store, c->day, c->under_way, &n, err);
}

/* What is trained at least once a week has its window in these days. */
enum { RECENT_DAYS = WINDOW_DAYS + BREAK_DAYS };

bool coach_is_behind(struct coach *c)
{
	return c->store && store_is_changed(c->store);
}

static struct date first_of(struct date a, struct date b)
{
	return date_diff(a, b) <= 0 ? a : b;
}

/* From where on whole sessions say what leg symptoms have stopped. */
static struct date legs_reach(const struct coach *c, struct date day)
{
	struct date since = date_add(day, -LEG_DAYS);

	return leg_is_told(&c->history, since, day) ? since : c->since;
}

bool coach_refresh(struct coach *c, struct date day, struct err *err)
{
	coach_is_behind(c); /* not after this */
	if (date_diff(day, c->day) != 0)
		c->minute = 0;
	if (!coach_read_log(c, date_add(day, -RECENT_DAYS), day, err))
		return false;
	struct date reach = first_of(window_reach(&c->history, day), legs_reach(c, day));

	if (!coach_read_back(c, reach, err))
		return false;
	c->revision++;
	profile_at(&c->profile, &c->history, day);
	return stop_stale(c, err);
}

const struct history *coach_history(const struct coach *c)
{
	return &c->history;
}

const struct profile *coach_profile(const struct coach *c)
{
	return &c->profile;
}

struct date coach_day(const struct coach *c)
{
	return c->day;
}

unsigned coach_revision(const struct coach *c)
{
	return c->revision;
}

bool coach_whole_history(struct coach *c, struct history *ret, struct err *err)
{
	struct date first = date_from_ymd(1, 1, 1), last = date_from_ymd(9999, 12, 31);

	return !c->store || store_history(c->store, first, last, ret, err);
}

const char *coach_default_plan(enum level level)
{
	return default_plans[level];
}

const struct plan *coach_current_plan(struct coach *c)
{
	static const struct plan none = { .title = "No plan" };
	const char *id =
		c->profile.plan[0] ? c->profile.plan : coach_default_plan(c->profile.level);
	const struct plan *plan = library_plan(c->library, id);

	return plan ? plan : &none;
}

/* `first` (unless NULL), then the routines that the plan wants on a day and those of its sessions in
 * the log, each once, in a heap array. */
static const struct routine **day_routines(struct coach *c, const struct history *log,
					   struct date day, const struct routine *first, int *ret_n)
{
	const struct plan *plan = coach_current_plan(c);
	size_t planned = (size_t)plan->n_items, from = history_sessions_from(log, day);
	size_t most = planned + log->n_sessions - from;
	const struct routine **v = xcalloc(most + 1, sizeof(struct routine *));
	int n = 0;

	if (first)
		v[n++] = first;

	for (size_t i = 0; i < most; i++) {
		const struct session_row *row =
			i < planned ? NULL : &log->sessions[from + i - planned];

		if (row ? date_diff(row->day, day) != 0 : !plan_item_is_due(&plan->items[i], day))
			continue;
		const struct routine *r =
			library_routine(c->library, row ? row->routine : plan->items[i].routine);
		bool is_there = !r;

		for (int j = 0; j < n; j++)
			is_there = is_there || v[j] == r;
		if (!is_there)
			v[n++] = r;
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

/* A routine of the day after the log's last, as if its morning were like that one. */
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
		checkins[ahead.n_checkins++].day = in.day;
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

/* The log as it was on a day's evening; borrows everything. */
static struct history log_until(const struct history *log, struct date day)
{
	struct history until = *log;

	until.n_sessions = history_sessions_from(log, date_add(day, 1));
	while (until.n_checkins > 0 && date_diff(until.checkins[until.n_checkins - 1].day, day) > 0)
		until.n_checkins--;
	return until;
}

void coach_routine_then(struct coach *c, const struct routine *routine, const struct history *log,
			struct date day, int minute, struct routine_day *ret)
{
	struct history until = log_until(log, day);
	struct profile profile;
	int n;
	const struct routine **routines = day_routines(c, &until, day, routine, &n);
	struct plan_input input = input_on(c, day, routines, n);

	profile_at(&profile, log, day);
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

bool coach_checkin(struct coach *c, struct moment now, int pain, int leg, struct err *err)
{
	struct checkin row = { .day = now.day, .at = now.at, .pain = pain, .leg = leg };

	if (!store_put_checkin(c->store, &row, err))
		return false;
	history_add_checkin(&c->history, &row);
	c->revision++;
	return true;
}

bool coach_event(struct coach *c, struct moment now, enum event_kind kind, const char *value,
		 struct err *err)
{
	struct event row = { .at = now.at, .day = now.day, .kind = kind };
	char why[LINE_MAX_BYTES];

	text_copy(row.value, sizeof row.value, value);
	if (!event_value_check(kind, value, why) || !event_check(&row, why)) {
		err_set(err, ERR_USAGE, "%s: %s", event_words[kind], why);
		return false;
	}
	event_after_equals(&c->history, &row);
	if (!store_add_event(c->store, &row, err))
		return false;
	history_add_event(&c->history, &row);
	c->revision++;
	profile_at(&c->profile, &c->history, c->day);
	return true;
}

bool coach_decline(struct coach *c, struct moment now, const struct advice *a, struct err *err)
{
	char rung[LINE_MAX_BYTES];

	if (a->rung_change <= 0) {
		err_set(err, ERR_USAGE, "%s is no rung up; there is nothing to decline", a->name);
		return false;
	}
	advice_declined(a, rung);
	return coach_event(c, now, EVENT_DECLINED, rung, err);
}

bool coach_set_profile(struct coach *c, struct moment now, const struct profile *to,
		       struct err *err)
{
	struct event changes[EVENT_KINDS];
	char why[LINE_MAX_BYTES];
	int n;

	if (!profile_changes(&c->profile, to, changes, &n, why)) {
		err_set(err, ERR_USAGE, "%s", why);
		return false;
	}
	for (int i = 0; i < n; i++) {
		if (!coach_event(c, now, changes[i].kind, changes[i].value, err))
			return false;
	}
	return true;
}

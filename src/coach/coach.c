/* Opens a person's coach, reads their log, and notes what they say. Not for what it asks of them
 * (asked.c), nor for sessions under way (live.c). */
#include "limber/coach/coach.h"

#include <stdlib.h>

#include "coach_state.h"
#include "limber/base/file.h"
#include "limber/base/mem.h"
#include "limber/base/text.h"

/* What is proposed to someone who has not chosen a plan. */
static const char *const default_plans[LEVELS] = {
	[LEVEL_NEW] = "back_basics",
	[LEVEL_ACTIVE] = "active_back",
};

bool coach_open(struct coach **ret, const struct coach_options *options, struct err *err)
{
	struct store_options how = { .is_tui = options->is_tui,
				     .is_read_only = options->is_read_only,
				     .is_trial = options->is_trial };
	struct coach *c = xcalloc(1, sizeof *c);

	c->is_read_only = options->is_read_only;
	c->settings = options->settings ? *options->settings : settings_default;
	c->library =
		library_open(options->routine_dirs, options->n_routine_dirs, options->kept_path);
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

bool coach_refresh(struct coach *c, struct date day, struct err *err)
{
	coach_is_behind(c); /* not after this */
	if (date_diff(day, c->day) != 0)
		c->minute = 0;
	if (!coach_read_log(c, date_add(day, -RECENT_DAYS), day, err))
		return false;
	if (!coach_read_gap(c, day, err) ||
	    !coach_read_back(c, window_reach(&c->history, day), err) ||
	    !coach_read_legs(c, day, err))
		return false;
	c->day = day; /* not before: a day that cannot be read is tried again */
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

/* ---- What the person says ---- */

bool coach_checkin(struct coach *c, struct moment now, int pain, int leg, struct err *err)
{
	struct checkin row = { .day = now.day, .at = now.at, .pain = pain, .leg = leg };

	if (!store_put_checkin(c->store, &row, err))
		return false;
	history_add_checkin(&c->history, &row);
	c->revision++;
	return true;
}

static int compare_kinds(const void *a, const void *b)
{
	const struct event *x = a, *y = b;

	return (x->kind > y->kind) - (x->kind < y->kind);
}

/* Dates it, behind what was said before; checks it. */
static bool prepare(const struct coach *c, struct stamp after, struct date day, struct event *row,
		    struct err *err)
{
	char why[LINE_MAX_BYTES];

	row->at = after;
	row->day = day;
	event_after_equals(&c->history, row);
	if (event_check(row, why))
		return true;
	err_set(err, ERR_USAGE, "%s: %s", event_words[row->kind], why);
	return false;
}

bool coach_events(struct coach *c, struct moment now, struct event *rows, int n, struct err *err)
{
	qsort(rows, (size_t)n, sizeof *rows, compare_kinds);
	for (int i = 0; i < n; i++) {
		if (!prepare(c, i > 0 ? rows[i - 1].at : now.at, now.day, &rows[i], err))
			return false;
	}
	if (n > 0 && !store_add_events(c->store, rows, n, err))
		return false;
	for (int i = 0; i < n; i++)
		history_add_event(&c->history, &rows[i]);
	c->revision += n > 0;
	profile_at(&c->profile, &c->history, c->day);
	return true;
}

bool coach_event(struct coach *c, struct moment now, enum event_kind kind, const char *value,
		 struct err *err)
{
	struct event row = { .kind = kind };
	char why[LINE_MAX_BYTES];

	if (!event_value_check(kind, value, why)) {
		err_set(err, ERR_USAGE, "%s: %s", event_words[kind], why);
		return false;
	}
	text_copy(row.value, sizeof row.value, value);
	return coach_events(c, now, &row, 1, err);
}

bool coach_decline(struct coach *c, struct moment now, const struct advice *a, struct err *err)
{
	char rung[LINE_MAX_BYTES];

	if (!advice_can_be_declined(a)) {
		err_set(err, ERR_USAGE, "%s is no other rung; there is nothing to decline",
			a->name);
		return false;
	}
	advice_declined(a, rung);
	return coach_event(c, now, EVENT_DECLINED, rung, err);
}

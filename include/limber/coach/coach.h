/* One person's coach, opened: their database, settings, library, and what is known of today.
 * This is the façade that the screens and the command line talk to. */
#ifndef LIMBER_COACH_COACH_H
#define LIMBER_COACH_COACH_H

#include "limber/base/err.h"
#include "limber/coach/library.h"
#include "limber/core/plan_day.h"
#include "limber/core/profile.h"
#include "limber/core/safety.h"

struct store;
struct settings;
struct coach;

/* An instant as the shell knows it: when it is, and the day that it belongs to. */
struct moment {
	struct stamp at;
	struct date day;
};

struct coach_options {
	const char *data;                /* the database's path */
	const struct settings *settings; /* copied; NULL: the defaults */
	const char *const *routine_dirs;
	int n_routine_dirs;
	const char *kept_path; /* as library_open() takes it */
	bool is_tui;           /* waits less for another program's lock */
	bool is_read_only; /* opens only what is there; a database that is not there reads as empty */
	bool is_trial;     /* works on a copy, which is forgotten */
};

/* Opens everything. Problems in files do not stop it: library_diags() has them. */
MUST_USE bool coach_open(struct coach **ret, const struct coach_options *options, struct err *err);
void coach_close(struct coach *c);

struct library *coach_library(struct coach *c);
struct store *coach_store(struct coach *c); /* for the command line's backup, doctor, import */

/* The settings that the screens go by. Text lives as long as the coach. */
struct preferences {
	const char *voice, *voice_language; /* as struct cues_options takes them */
	bool bell;
	bool is_mono;
	int day_end_min; /* minutes after midnight at which a day ends */
};
struct preferences coach_preferences(const struct coach *c);

/* Tells the coach which day it is: it reads the last weeks of the log. Call it first, and again
 * when the day turns or another program may have written. */
MUST_USE bool coach_refresh(struct coach *c, struct date day, struct err *err);

/* Tells what time of the coach's day it is: what waits for hours after rising is judged by it. A
 * coach that was not told, or of another day, is asked about whole days. */
void coach_tell_time(struct coach *c, struct moment now);

/* Whether another program has written since the last refresh, or since this was last asked. */
bool coach_is_behind(struct coach *c);

/* Sessions of the last three weeks at least, and mornings of seven. Valid until the next refresh,
 * plan, routine or write. */
const struct history *coach_history(const struct coach *c);
const struct profile *coach_profile(const struct coach *c);
struct date coach_day(const struct coach *c);

/* What safety.h is asked with about this person now. Valid as long as the history is. */
struct safety_input coach_safety(const struct coach *c);

/* Grows with whatever is written or read anew: what was made of the log at another one may be
 * old. */
unsigned coach_revision(const struct coach *c);

/* The whole log, for long charts, History and export. Release it with history_release(). */
MUST_USE bool coach_whole_history(struct coach *c, struct history *ret, struct err *err);

/* The id of the plan proposed to someone of that level. */
const char *coach_default_plan(enum level level);

/* The plan that holds: the chosen one, or the one proposed for the level. Never NULL; one without
 * items where its file is bad. */
const struct plan *coach_current_plan(struct coach *c);

/* The day's plan. Made again at each call; release with day_plan_release(). */
MUST_USE bool coach_plan(struct coach *c, struct day_plan *ret, struct err *err);

/* One routine with its targets of the day, in a plan or not. False where there is none such,
 * too. */
MUST_USE bool coach_routine(struct coach *c, const char *id, struct routine_day *ret,
			    struct err *err);

/* The same of any day up to the coach's own, from a log that holds all of it until then (what came
 * after does not count): for telling how today's targets came about. minute: when on that day, or 0
 * whatever the hour. Release it; what it used is of that log. */
void coach_routine_then(struct coach *c, const struct routine *routine, const struct history *log,
			struct date day, int minute, struct routine_day *ret);

/* What a routine of the library will ask tomorrow, if the morning is like today's; release it. */
MUST_USE bool coach_preview(struct coach *c, const struct routine *routine, struct routine_day *ret,
			    struct err *err);

/* ---- What the person says ---- (each writes at once and refreshes the history in memory) */

MUST_USE bool coach_checkin(struct coach *c, struct moment now, int pain, int leg, struct err *err);
MUST_USE bool coach_event(struct coach *c, struct moment now, enum event_kind kind,
			  const char *value, struct err *err);

/* Several at once, all of them or none. Only kinds and values need be set; they are put in the
 * order of their kinds, and get the instants that they have in the log. */
MUST_USE bool coach_events(struct coach *c, struct moment now, struct event *rows, int n,
			   struct err *err);

/* Declines the rung up that an advice of the day proposes (its rung_change is 1), for two weeks:
 * what was done until now is asked again, from today on. Plans and routines made before are old
 * then. */
MUST_USE bool coach_decline(struct coach *c, struct moment now, const struct advice *a,
			    struct err *err);

#endif

/* One person's database: sessions, sets, check-ins, events. Every write is one transaction. */
#ifndef LIMBER_STORE_STORE_H
#define LIMBER_STORE_STORE_H

#include "limber/base/err.h"
#include "limber/base/text.h"
#include "limber/core/history.h"
#include "limber/core/run.h"
#include "limber/core/window.h"

struct store;

struct store_options {
	bool is_tui;       /* waits 250 ms for another program's lock instead of 2 s */
	bool is_read_only; /* opens what is there and changes nothing: an older one is read as a copy in
			    * memory that was migrated */
	bool is_trial; /* opens a copy in memory, empty where there is none: what is written is gone
			* with it */
	bool is_raw;   /* with is_read_only: an older one is left as it is, to copy or check it */
};

/* Opens the database at path (":memory:" for tests), makes it (0600, its folder 0700) where there
 * is none, migrates an older one after a backup beside it (PATH.schema-1, or where that is
 * something else, PATH.schema-1-2 and so on). Refuses, by name and leaving it as it is, another
 * program's database, a newer limber's, a damaged or locked one, one that cannot be written. */
MUST_USE bool store_open(struct store **ret, const char *path, struct store_options options,
			 struct err *err);
void store_close(struct store *st); /* NULL is fine */

/* Reads the log from `since` to `until`, both included, into an empty history: sessions with sets
 * and check-ins of those days, events of all days (the profile needs them). All of it as it was
 * at one instant; how much more the database holds makes no difference to the time it takes. */
MUST_USE bool store_history(struct store *st, struct date since, struct date until,
			    struct history *ret, struct err *err);

/* What Today and the rules need up to a day: sessions with sets from `since` on, as
 * store_history(); and the mornings from MORNINGS_DAYS before it, the check-ins and, where there is
 * none, the sessions that were begun with an answer to pain, without their sets; those that told of
 * the leg, from LEG_DAYS (core/safety.h) before it. */
MUST_USE bool store_recent(struct store *st, struct date since, struct date until,
			   struct history *ret, struct err *err);

/* The `since` for these history keys, as of a day and reaching another (core/window.h): one day
 * before the longest of their windows, so that it is seen where it begins; WINDOW_DAYS before the
 * day, and the day to reach, at the latest. */
MUST_USE bool store_window(struct store *st, const char *const *keys, int n, struct date day,
			   struct date reach, struct date *ret, struct err *err);

/* Tells of the days before those that the gap has seen (core/window.h). */
MUST_USE bool store_gap(struct store *st, struct gap *gap, struct err *err);

/* When a routine was last done before a day; *ret_found is false where that is half a year ago or
 * more. */
MUST_USE bool store_last_done(struct store *st, const char *routine, struct date day,
			      struct date *ret, bool *ret_found, struct err *err);

/* A new session's id: a random UUID, version 4. */
void store_make_id(char ret[SESSION_ID_MAX]);

/* The newest session still open, as the only one of an empty history, and its plan (heap). True
 * with *ret_n 0 where none is open; one that came without a plan (imported) cannot be gone on with
 * and is none. */
MUST_USE bool store_open_session(struct store *st, struct history *ret,
				 struct planned_set **ret_plan, int *ret_n, struct err *err);

/* Starts a session: its row (state open) and its plan. */
MUST_USE bool store_begin_session(struct store *st, const struct session_row *row,
				  const struct planned_set *plan, int n, struct err *err);

/* Replaces the plan of an open session by this one. */
MUST_USE bool store_replan(struct store *st, const char *session, const struct planned_set *plan,
			   int n, struct err *err);

/* Adds finished sets, or replaces rows of the same seq, in one transaction. `at` is when they
 * ended. Fails where the session is no longer there. */
MUST_USE bool store_add_sets(struct store *st, const char *session, const struct set_row *rows,
			     int n, struct stamp at, struct err *err);

/* Keeps what was answered so far of a session that is still open: pain, leg, effort, note. */
MUST_USE bool store_put_answers(struct store *st, const struct session_row *row, struct err *err);

/* Sets the session's end, state, answers and note (its sets are left as they are). */
MUST_USE bool store_end_session(struct store *st, const struct session_row *row, struct err *err);

/* Puts a whole session, sets included, replacing one of the same id (and dropping its plan). */
MUST_USE bool store_put_session(struct store *st, const struct session_row *row, struct err *err);
MUST_USE bool store_delete_session(struct store *st, const char *id, struct err *err);

/* Sessions left open on days before `today` become stopped, ended with their last set; returns how
 * many in ret_n. One of them may be `under_way` ("" for none): it is left alone. */
MUST_USE bool store_stop_stale(struct store *st, struct date today, const char *under_way,
			       int *ret_n, struct err *err);

MUST_USE bool store_put_checkin(struct store *st, const struct checkin *row, struct err *err);

/* Adds events in one transaction. Where the same was said at the same instant already, the row is
 * moved a second on: none of them vanishes. */
MUST_USE bool store_add_events(struct store *st, struct event *rows, int n, struct err *err);

/* Puts everything of a history in one transaction: all of it or nothing. The counts say how many
 * rows were new or different. */
struct store_import {
	int sessions, checkins, events;
};
MUST_USE bool store_import(struct store *st, const struct history *h, struct store_import *ret,
			   struct err *err);

/* Whether another program has written since this was last asked; false where that cannot be told
 * now. Costs a look at the file's first page. */
bool store_is_changed(struct store *st);

/* A copy by SQLite's online backup: to a temporary name, flushed, renamed; 0600. Overwrites an
 * older copy, but refuses (ERR_USAGE) any other file and the database itself. */
MUST_USE bool store_backup(struct store *st, const char *path, struct err *err);

/* Integrity and foreign-key checks, schema version, size, counts: lines for people in out.
 * Returns false where anything is wrong with the data (err is left alone). */
bool store_doctor(struct store *st, struct text *out);

#endif

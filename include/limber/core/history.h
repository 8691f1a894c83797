/* The log, as the rules and charts read it: sessions with their sets, check-ins, events. All rows
 * are sorted oldest first; ties keep a fixed order (by id), whatever order they were entered in. */
#ifndef LIMBER_CORE_HISTORY_H
#define LIMBER_CORE_HISTORY_H

#include "limber/core/routine.h"

enum { SESSION_ID_MAX = 40, NOTE_MAX = 400, UNKNOWN = -1 };

enum side { SIDE_BOTH, SIDE_LEFT, SIDE_RIGHT, SIDES };
enum outcome { OUTCOME_DONE, OUTCOME_PARTIAL, OUTCOME_SKIPPED, OUTCOME_HURT, OUTCOMES };
enum session_state { STATE_OPEN, STATE_COMPLETE, STATE_STOPPED, SESSION_STATES };

/* How far down a leg symptoms reach. A buttock and beyond are the leg's, the back is not. */
enum leg_site { SITE_NONE, SITE_BACK, SITE_BUTTOCK, SITE_THIGH, SITE_CALF, SITE_FOOT, LEG_SITES };

extern const char *const side_words[SIDES];           /* "both", "left", "right" */
extern const char *const outcome_words[OUTCOMES];     /* "done" ... */
extern const char *const state_words[SESSION_STATES]; /* "open" ... */
extern const char *const leg_words[LEG_SITES];        /* "none", "back" ... */

/* One set of one side, with what was asked and what was done. Its names are borrowed: from the
 * history that it is in, else from whoever made it. */
struct set_row {
	int seq; /* its place in the session, from 0: the row's identity there */
	const char *exercise;
	const char *key; /* history key */
	int step;        /* the routine's step number */
	int set;         /* from 1 */
	enum side side;
	struct amount target, done;
	enum outcome outcome;
	bool is_eased; /* the person asked for the easier one: form was lost */
	int pain;      /* 0-10 where given for this exercise, else UNKNOWN */
};

/* Whether any of it was tried: what was left out tells nothing of its exercise, and trained
 * nobody. */
bool set_is_begun(const struct set_row *row);

/* One run of a routine. Numbers that were not given are UNKNOWN. */
struct session_row {
	char id[SESSION_ID_MAX]; /* a UUID */
	char routine[ID_MAX];
	struct date day;             /* the civil day it counts for */
	struct stamp started, ended; /* ended.utc_s is 0 while open */
	enum session_state state;
	int pain_before, pain_after; /* 0-10 */
	int leg;                     /* 0-5 */
	int effort;                  /* 0-10 */
	const char *note;            /* NULL is none; borrowed like the names of sets */
	struct set_row *sets;        /* owned by the history */
	size_t n_sets;
};

/* Whether any set of it was begun; and whether any hurt. */
bool session_is_begun(const struct session_row *s);
bool session_has_hurt(const struct session_row *s);

struct checkin {
	struct date day;
	struct stamp at;
	int pain; /* 0-10 */
	int leg;  /* 0-5, or UNKNOWN */
};

/* A dated decision of the person or a clinician. The profile is the sum of these. Of one second,
 * the earlier kind comes first: a condition before the screening and the clearance that know of
 * it. */
enum event_kind {
	EVENT_LEVEL,      /* new | active */
	EVENT_AGE65,      /* yes | no */
	EVENT_CONDITIONS, /* the whole list, comma-separated, or "" */
	EVENT_SURGERY,    /* the date of an operation on the back, or "": there was none */
	EVENT_SENSITIVE,  /* tags, likewise */
	EVENT_WEIGHTS,    /* kilograms owned, likewise */
	EVENT_PLAN,       /* a plan's id */
	EVENT_SCREENED,   /* "ok", or the red flag answered with yes (warning.h) */
	EVENT_STOP,       /* the stop sign that ended a session, or came without one (warning.h) */
	EVENT_CLEARED,    /* the date a professional gave clearance */
	EVENT_DECLINED,   /* a rung: "family/exercise" */
	EVENT_FLARE,      /* begin | over */
	EVENT_KINDS,
};

extern const char *const event_words[EVENT_KINDS];

struct event {
	struct stamp at;
	struct date day;
	enum event_kind kind;
	char value[LINE_MAX_BYTES];
};

/* Texts kept once each, however often they are said. */
struct names {
	char **v; /* an open table, `cap` places */
	size_t n, cap;
	const char *last; /* said last: a set's exercise is mostly its key, and the next set's */
};

/* Owns its rows; {0} is empty. */
struct history {
	struct session_row *sessions;
	size_t n_sessions, cap_sessions;
	struct checkin *checkins;
	size_t n_checkins, cap_checkins;
	struct event *events;
	size_t n_events, cap_events;
	uint64_t *ids; /* hashes of the sessions' ids: a new one is known as new without a search */
	size_t cap_ids;
	struct names names; /* what the rows' texts point into */
	/* No row of a later day told of symptoms in a leg: most tell of none. */
	struct date leg_told;
};

/* Each adds a copy of the row (sets included) and keeps the order. A session of an id that is
 * there replaces it; so does a check-in of a day; an event is there once. Rows that come in order
 * cost the same however many there are. Of a session its place is returned. */
size_t history_add_session(struct history *h, const struct session_row *row);
void history_add_checkin(struct history *h, const struct checkin *row);
void history_add_event(struct history *h, const struct event *row);

/* Adds what another history has of a day and later: its sessions and check-ins. */
void history_add_since(struct history *h, const struct history *from, struct date since);

/* The history's own copy of a text: what rows on their way into it may point to. */
const char *history_keep(struct history *h, const char *s);
void history_release(struct history *h);

/* The index of the first session on the day or later; n_sessions where there is none. */
size_t history_sessions_from(const struct history *h, struct date day);

/* The same of check-ins. */
size_t history_checkins_from(const struct history *h, struct date day);

/* The check-in of a day, or NULL. */
const struct checkin *history_checkin(const struct history *h, struct date day);

#endif

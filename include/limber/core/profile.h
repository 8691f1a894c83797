/* Who the person is, as of a day: the sum of the events up to then. */
#ifndef LIMBER_CORE_PROFILE_H
#define LIMBER_CORE_PROFILE_H

#include "limber/core/history.h"

enum condition {
	CONDITION_DISC_LEG_PAIN,
	CONDITION_ISTHMIC,
	CONDITION_DEGENERATIVE,
	CONDITION_STENOSIS,
	CONDITION_SACROILIAC,
	CONDITION_OSTEOPOROSIS,
	CONDITION_PREGNANCY,
	CONDITION_POST_OP,
	CONDITION_VERTEBRAL_FRACTURE,
	CONDITION_LEG_WEAKNESS, /* severe, or getting worse */
	CONDITIONS,
};
extern const char *const condition_words[CONDITIONS];

enum { WEIGHTS_MAX = 24 };

struct profile {
	bool is_screened;        /* the questions about warning signs were answered ... */
	struct date screened_on; /* ... last on this day */
	bool is_changed;         /* and a condition or an operation was added since */
	bool is_blocked;         /* a red flag or a stop sign is not cleared: nothing is guided */
	char warning[ID_MAX];    /* which, where blocked; of several, the most urgent */
	struct date warned_on;   /* when it was said */
	struct date clear_from;  /* clearance of this day or later lifts all of them */
	bool is_cleared;         /* a professional gave clearance, knowing of all conditions ... */
	struct date cleared_on;  /* ... last on this day */
	bool was_lifted;         /* a clearance lifted a warning ... */
	struct date lifted_on;   /* ... and was told last on this day */
	enum level level;        /* new unless said otherwise */
	bool is_65_or_over;
	unsigned conditions; /* 1 << enum condition: those named, and what surgery implies */
	unsigned named;
	bool has_surgery; /* an operation on the back whose date is known */
	struct date surgery_on;
	uint32_t sensitive;         /* 1 << enum tag */
	int weights_g[WEIGHTS_MAX]; /* owned, ascending */
	int n_weights;
	char plan[ID_MAX]; /* "" until one was chosen */
};

/* The profile as it was at the end of `day`: events after it do not count. */
void profile_at(struct profile *ret, const struct history *h, struct date day);

/* Brings a profile on to a later day: the events from *next on, which is 0 for the profile {0},
 * before all of them. */
void profile_follow(struct profile *p, const struct history *h, size_t *next, struct date day);

/* Whether a day is of the week in which exercise begins again after a warning was lifted. */
bool profile_is_lifted_lately(const struct profile *p, struct date day);

/* Whether the questions about warning signs are to be asked again (EVIDENCE 3.2): half a year on,
 * or after a change; or for the first time, where Welcome does not come by itself. It is a request
 * and blocks nothing. */
enum screening { SCREENING_NEVER, SCREENING_HOLDS, SCREENING_IS_OLD, SCREENING_IS_CHANGED };
enum screening profile_screening(const struct profile *p, struct date day);

/* Checks an event as files and imports give it. On false, `why` says in words what is wrong and
 * what to write. */
MUST_USE bool event_value_check(enum event_kind kind, const char *value, char why[LINE_MAX_BYTES]);

/* The same for one that is said now: nor may a date in it be yet to come. */
MUST_USE bool event_check(const struct event *e, char why[LINE_MAX_BYTES]);

/* The events that turn profile `from` into `to` (kinds and values set, the caller stamps them), and
 * how many. On false, `why` says which value is too long for an event. */
MUST_USE bool profile_changes(const struct profile *from, const struct profile *to,
			      struct event ret[EVENT_KINDS], int *ret_n, char why[LINE_MAX_BYTES]);

/* The later of two decisions holds, and instants are whole seconds: moves an event behind those of
 * its second that the order of kinds and values would put behind it, and behind those that were
 * moved on like that before. A condition that is named right after clearance must not look as if
 * the clearance knew of it; a sign that comes back right after clearance must not vanish in the one
 * before. */
void event_after_equals(const struct history *h, struct event *e);

#endif

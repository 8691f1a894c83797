/* What the files of the coach share: the open coach itself. */
#ifndef LIMBER_COACH_STATE_H
#define LIMBER_COACH_STATE_H

#include "limber/coach/coach.h"
#include "limber/config/settings.h"
#include "limber/store/store.h"

struct coach {
	struct store *store; /* NULL where it reads as empty */
	bool is_read_only;
	struct library *library;
	struct catalog catalog;
	struct settings settings;
	struct history history; /* whole sessions from `since` up to `day`, mornings from before */
	struct date since;
	struct profile profile; /* as of `day` */
	struct date day;
	int minute; /* of `day` that it is now; 0: nobody said */
	unsigned revision;
	char under_way[SESSION_ID_MAX]; /* the session that is being guided, or "" */
};

/* The day's plan for a routine, as of `day`, which may lie before the coach's own: what is
 * logged without limber guiding it. Whatever the hour, and a warning sign. */
MUST_USE bool coach_routine_day(struct coach *c, const struct routine *routine, struct date day,
				struct routine_day *ret, struct err *err);

/* Reads the log up to `day` into memory, sessions from `since` on; as it was where that fails. */
MUST_USE bool coach_read_log(struct coach *c, struct date since, struct date day, struct err *err);

/* Reads older sessions, from `since` on, in front of what is in memory; as it was where that
 * fails. */
MUST_USE bool coach_read_back(struct coach *c, struct date since, struct err *err);

/* The same, from before a break from all training that the way back may still come from. */
MUST_USE bool coach_read_gap(struct coach *c, struct date day, struct err *err);

/* The same, as far back as leg symptoms that are told of on a day and later reach
 * (core/safety.h). */
MUST_USE bool coach_read_legs(struct coach *c, struct date day, struct err *err);

/* A plan is made of what is in memory, and tells what it was made of: where that turns out to begin
 * too late, more is read, and it is made again.
 *
 *	reach_begin(&r, &input);
 *	while ((ok = reach_further(&r, c, &is_more, err)) && is_more)
 *		... plan with the input, instead of what was planned before
 *	reach_end(&r);
 */
struct reach {
	const struct plan_input *in;
	struct key_list keys;
	size_t n_reached; /* of the keys, those whose windows are in memory */
	bool is_begun;
};

void reach_begin(struct reach *ret, struct plan_input *in);
MUST_USE bool reach_further(struct reach *r, struct coach *c, bool *ret_is_more, struct err *err);
void reach_end(struct reach *r);

#endif

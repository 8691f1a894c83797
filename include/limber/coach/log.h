/* What was done: a guided session as it goes, and work done elsewhere. What cannot be written is
 * kept in memory, shown as not saved, and tried again. */
#ifndef LIMBER_COACH_LOG_H
#define LIMBER_COACH_LOG_H

#include "limber/coach/coach.h"
#include "limber/core/session.h"

/* A guided session and its log. Owns the run. */
struct live;

/* Starts a session of a routine with the day's targets, and stores its plan. is_rehearsal logs
 * nothing. pain_before: 0-10 or UNKNOWN. */
MUST_USE bool live_begin(struct live **ret, struct coach *c, const char *routine, struct moment now,
			 int pain_before, bool is_rehearsal, struct err *err);

/* The session left unfinished today, if any: its routine's title and how far it came. */
struct unfinished {
	char routine[ID_MAX];
	char title[NAME_MAX];
	struct stamp begun;
	int step, n_steps; /* "go on from step 4 of 9" */
	bool is_all_done;  /* only the wrap-up's questions are left */
};
bool live_unfinished(struct coach *c, struct unfinished *ret);

/* Goes on with it: the machine starts at the first set without a row. */
MUST_USE bool live_resume(struct live **ret, struct coach *c, struct moment now, struct err *err);
/* Ends it as stopped; what was done stays. */
MUST_USE bool live_discard(struct coach *c, struct moment now, struct err *err);

void live_close(struct live *l); /* the session stays open in the log unless it was ended */

struct run *live_run(struct live *l);
int live_first_set(const struct live *l); /* where to start: 0, or after what was done */
bool live_is_rehearsal(const struct live *l);

/* Runs the log's part of an effect (EFFECT_LOG, EFFECT_REPLAN); others are ignored. Never fails:
 * what could not be written is queued and tried again with the next one. A set tried again keeps
 * what was done of it before, where the new try came to less. */
void live_apply(struct live *l, const struct effect *e, struct moment now);

/* Why the last write failed, or NULL where everything is saved. */
const char *live_unsaved(const struct live *l);
bool live_retry(struct live *l); /* true where everything is saved now */

/* Pain before, where it was given only after the session had begun. Written at once. */
void live_pain_before(struct live *l, int pain);

/* What was done so far, for the wrap-up: the rows, in order. Borrowed. */
const struct session_row *live_row(const struct live *l);

/* The wrap-up's answers. UNKNOWN for what was not asked or not answered. */
struct wrap_up {
	int effort, pain_after, leg;
	const char *note;  /* "" for none */
	bool is_confirmed; /* the person said what was done: complete; otherwise stopped */
};
/* What was really done of a set, as the person says; one that was left out stays so while nothing
 * of it was done. */
void live_correct(struct live *l, int row, struct amount done);
MUST_USE bool live_end(struct live *l, struct moment now, const struct wrap_up *answers,
		       struct err *err);

/* Keeps the answers so far, and what was corrected, in the session left open. Returns whether
 * everything is saved. */
bool live_keep(struct live *l, const struct wrap_up *answers);

/* Takes a session in which nothing was done out of the log again. Only before live_end(). */
MUST_USE bool live_abandon(struct live *l, struct err *err);

/* Work done elsewhere: a whole confirmed session at the day's targets; with minutes, its timed
 * steps last that long in all. ret_session: its place in the log; NULL where
 * nobody asks. */
struct log_entry {
	const char *routine;
	int minutes; /* UNKNOWN: as asked */
	int effort, pain_before, pain_after, leg;
	const char *note;
	struct moment when; /* it ended */
};
MUST_USE bool log_elsewhere(struct coach *c, const struct log_entry *entry, size_t *ret_session,
			    struct err *err);

#endif

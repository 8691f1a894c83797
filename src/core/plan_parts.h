/* What the parts of a day's plan share: a routine's doses (plan_routine.c), what stands over
 * several of them (plan_caps.c, plan_volume.c), what was done (plan_done.c). */
#ifndef LIMBER_CORE_PLAN_PARTS_H
#define LIMBER_CORE_PLAN_PARTS_H

#include "limber/core/plan_day.h"

/* ---- plan_volume.c ---- */

/* What one history key asks on a day, in seconds of work without rests: reps by their tempo, holds,
 * time, both sides, all bouts. */
struct work {
	const char *key;
	enum family family;
	int now_s, before_s; /* as of the day; seven days ago, or when it was first asked */
	bool is_logged;      /* from the log, until a routine of the day asks for it */
};

/* A key of the log's last two weeks, and what it was done with. */
struct logged {
	const char *key, *exercise;
	enum family family; /* FAMILIES: it has none, for its file is bad, or gone */
	bool is_added;      /* to the work of the day, unless its routines have it */
};

/* The work of a day, routine by routine as they were planned; {0} to begin with. */
struct volume {
	struct work *v; /* owned */
	size_t n, cap;
	struct logged *log; /* owned */
	size_t n_log, cap_log;
	bool has_log; /* `log` was filled */
};

/* Takes up a routine's steps: those that go up with what they asked before, until
 * volume_raise(). */
void volume_add(struct volume *v, const struct routine_day *r, const struct plan_input *in);

/* A step up: so much more of its exercise, in all steps of the routine that take it together, and
 * what that would make of the whole family. */
struct rise {
	const char *key;
	enum family family;
	int more_s;
	int now_s, before_s; /* the family's */
};

/* Whether it keeps its family to a tenth more a week, or to the smallest dose where a tenth is
 * less. Where nothing else of the family grew, one step always does. */
bool volume_allows(struct volume *v, const struct routine_day *r, int step,
		   const struct plan_input *in, struct rise *ret);

/* The step is taken. */
void volume_raise(struct volume *v, const struct rise *rise);
void volume_release(struct volume *v);

/* ---- plan_caps.c ---- */

/* Whether a rule's step makes more of the exercise than was asked last. The way back to what was
 * done before is none, nor is a week of a written schedule. */
bool advice_is_step(const struct advice *a);

/* What of a routine's doses is left out or held because of its others, or of those of the day's
 * earlier routines. */
void plan_caps(struct routine_day *r, const struct plan_input *in, struct volume *day);

/* ---- plan_routine.c ---- */

/* Asks a step again, where no rung up is for today, or no step up of its dose. */
void plan_step_below(struct routine_day *r, int i, const struct plan_input *in);
void plan_step_hold(struct routine_day *r, int i, const struct day_hold *hold,
		    const struct plan_input *in);

const struct routine *plan_routine_find(const struct plan_input *in, const char *id);

/* A routine with its doses, after those that are in `day` already. */
void plan_routine_after(struct routine_day *ret, const struct routine *routine,
			const struct plan_input *in, struct volume *day);

/* ---- plan_done.c ---- */

/* The session that a routine's item of that number (from 1) was done with on a day: a confirmed
 * one. NULL where it was not done. */
const struct session_row *plan_session_of(const struct history *h, const char *routine,
					  struct date day, int item);

/* Whether something came of a routine's item of that number, but less than half of what was
 * asked. */
bool plan_is_part(const struct plan_input *in, const char *routine, int item);

/* Whether anything came of a session but pain and what was left out. */
bool session_has_work(const struct session_row *s);

/* Whether all that a routine asks is so much a day and a week, as walks are: what stands beside a
 * walk is not done as often as that. */
bool plan_is_weekly(const struct routine_day *r);

/* Days a week that a routine's doses want; 0 where none of them says so: the plan does. */
int plan_days_wanted(const struct routine_day *r);

/* Days of this week, before the day, that a routine has used up: at least a third of it was
 * done. */
int plan_days_used(const struct plan_input *in, const char *routine, int bouts);

/* Whether an exercise is a break from sitting: what has only such ones is no session. */
bool plan_is_break(const struct catalog *c, const char *exercise);

/* Days of this week with a confirmed session; breaks from sitting are none. */
int plan_session_days(const struct plan_input *in);

#endif

/* A day: which of the plan's routines are due, what each step asks, what was done already. */
#ifndef LIMBER_CORE_PLAN_DAY_H
#define LIMBER_CORE_PLAN_DAY_H

#include "limber/core/progress.h"

/* One routine with the targets of a day. */
struct routine_day {
	const struct routine *routine;
	struct advice *steps; /* n_steps of them, by step index; owned */
	int seconds;          /* the whole run's stated time */
};

/* Less than so many hundredths of what was asked is a part of it. */
enum { PLAN_DONE_PCT = 50 };

/* One line of Today. A routine that is to be done n times a day stands n times. */
struct day_item {
	int routine;                  /* index into day_plan.routines */
	const struct plan_item *item; /* NULL where it was done without being planned */
	int bout, n_bouts;            /* 1 of 2 */
	bool is_due; /* planned on this weekday, with days left where a rule limits them */
	bool is_done;
	bool is_stopped; /* and nothing came of it: all of it hurt, or was left out */
	bool is_part;    /* and less than half of it: not asked for again, but not done */
};

struct day_plan {
	struct date day;
	struct routine_day *routines;
	int n_routines;
	struct day_item *items; /* in the plan's order */
	int n_items;
	int walk_minutes;            /* really walked in this week, Monday to the day */
	int walk_goal;               /* minutes a week, 0 for none */
	int sessions, sessions_goal; /* days of it with a confirmed session, breaks aside */
};

struct plan_input {
	const struct plan *plan; /* NULL: none was chosen */
	/* Those that the plan names and those done today, in any order; NULL where a file is
	 * bad. */
	const struct routine *const *routines;
	int n_routines;
	const struct profile *profile;
	const struct history *history; /* the day's own sessions included */
	const struct catalog *catalog;
	struct date day;
	int minute, rises_min; /* as in struct progress_input */
	struct key_list *keys; /* likewise: of all steps asked about */
};

/* Asks progress() for every step, then applies what concerns several exercises together. Sessions
 * of the day itself count as done but decide no target: an item done this morning still shows what
 * it asked. Release with day_plan_release(). */
void plan_day(struct day_plan *ret, const struct plan_input *in);
void day_plan_release(struct day_plan *d);

/* The same for one routine (`limber start core_basics`): what a family may grow by is shared with
 * the routines that the plan has before it that day, as far as `in` has them. */
void plan_routine(struct routine_day *ret, const struct routine *routine,
		  const struct plan_input *in);
void routine_day_release(struct routine_day *r);

/* The planned sets of a routine at a day's targets, what was swapped in in its place: run_plan() on
 * its advice. Writes a heap array to *ret, returns its length; free() it. */
struct planned_set;
int routine_day_plan(const struct routine_day *r, const struct catalog *catalog,
		     struct planned_set **ret);

#endif

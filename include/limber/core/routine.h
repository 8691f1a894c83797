/* The model of a routine, a ladder and a plan. Heap only in the lists; release them. */
#ifndef LIMBER_CORE_ROUTINE_H
#define LIMBER_CORE_ROUTINE_H

#include "limber/core/date.h"
#include "limber/core/exercise.h"

enum { STEPS_MAX = 60, ORDER_MAX = 200, KEY_MAX = ID_MAX * 2 };

/* A schedule is read from the sessions of half a year, so it is no longer than that. */
enum { WEEKS_MAX = 26, WEEKLY_MAX = 4 * WEEKS_MAX };

enum pace { PACE_NONE, PACE_EASY, PACE_BRISK, PACES };
extern const char *const pace_words[PACES]; /* "", "easy", "brisk" */

/* "Brisk walk": an exercise's name with the pace in front, as it is said. */
void paced_name(const char *name, enum pace pace, char ret[NAME_MAX]);

/* What an author says of how a step progresses. What is 0 the rule decides: src/core/rules/ID.c. */
struct terms {
	enum quantity by; /* linear: what grows, by amount (reps, seconds or grams) */
	int amount;
	int after;          /* good sessions for a step up */
	int fail_after;     /* linear: failed ones for a drop ... */
	int drop, drop_pct; /* ... of so much, or of so many per cent */
	int to;             /* double: the top of the range, in reps or seconds */
	int total;          /* sum: the reps of all sets that a step takes */
};

/* The weeks of a routine's schedule, both included, that a step is done in; {0}: in all of them. */
struct weeks {
	int first, last;
};

/* One step as the file has it: an exercise, with what the routine says over it. */
struct step {
	int number;      /* from 1, in the file's order, steps in repeats counted once */
	int line;        /* in the file, for messages */
	char id[ID_MAX]; /* the file's, else its exercise and pace: "walk_brisk" */
	bool has_id;     /* the file's */
	char exercise[ID_MAX];
	char name[NAME_MAX];  /* what a rung calls it; "": the exercise's own */
	char label[NAME_MAX]; /* "Warm up", or "" */
	enum pace pace;
	struct dose dose;  /* the step's own; sets == 0 where it takes the exercise's */
	char rule[ID_MAX]; /* "graded" unless the file says otherwise */
	struct terms terms;
	struct weeks weeks;
	int weekly, n_weekly; /* schedule: n of the routine's weekly doses, from there on */
	struct bounds bounds;
	bool is_prescribed; /* a professional asked for it: lifts the condition's tags */
	char key[KEY_MAX];  /* history key: the exercise's id, or "routine/id" for an own dose */
};

/* Steps, and the order in which they are done: repeats are written out in `order`, whose entries
 * index `steps`. A value type: no heap. What most routines fill a little of stands last, so that a
 * routine of few steps is on few pages of memory. */
struct routine {
	char id[ID_MAX];
	char title[NAME_MAX];
	char about[LINE_MAX_BYTES];
	int n_steps, n_order, n_weekly;
	/* A schedule's length in weeks, 0 where it has none, and the days that make a week of
	 * it. */
	int weeks, days_a_week;
	int order[ORDER_MAX];
	struct step steps[STEPS_MAX];
	struct dose weekly[WEEKLY_MAX]; /* of the steps with a dose for each week */
};

/* The step with another exercise in its place, or another rung of its ladder: with that one's
 * history key, name and dose, and no pace. The rule stays and so do the upper bounds; its terms and
 * the lower bounds were meant for the exercise that went. */
struct step step_with(const struct step *step, const char *exercise, const char *key,
		      const char *name);

/* Whether a step is done in that week of its routine's schedule. */
bool step_is_in_week(const struct step *step, int week);

/* Whether s can be a history key: "exercise", "routine/step", or "exercise/dose" of a rung. */
bool key_is_plain(const char *s);

/* How often a step occurs in the order (1 unless repeated). */
int routine_occurrences(const struct routine *r, int step_index);

/* Adds a routine to n that are there once each, unless it is one of them, or NULL; returns how many
 * there are then. */
int routines_add(const struct routine **v, int n, const struct routine *r);

enum { RUNGS_MAX = 8 };

struct rung {
	char exercise[ID_MAX];
	char name[NAME_MAX];
	/* Where it begins. sets == 0: as the exercise does. Else a quantity of 0 is the exercise's
	 * own, and so is the number of sets where sets == 1. */
	struct dose dose;
	/* Its history: the exercise's own, or where it has a dose "bird_dog/hold_10", so that
	 * neither another name nor another place on the ladder parts it from what was done. */
	char key[KEY_MAX];
	/* In words, what else must be true to enter it; "": its ladder's. */
	char gate[LINE_MAX_BYTES];
	int max_pain; /* entered only with pain no higher; 0: its ladder's */
	int line;     /* in the file, for messages */
};

struct ladder {
	enum family family;
	char name[NAME_MAX];       /* where a family has several: "extension" */
	char gate[LINE_MAX_BYTES]; /* for all rungs that name none; or "" */
	int max_pain;              /* likewise; 0: no limit beyond the bands */
	struct rung *rungs;        /* RUNGS_MAX at most */
	int n_rungs;
	bool is_level; /* nobody climbs it: one stands in for another where that is blocked */
};

enum { PLAN_ITEMS_MAX = 24 };

struct plan_item {
	char routine[ID_MAX];
	unsigned days;        /* 1 << enum weekday */
	int every_min;        /* desk breaks: 0 for none */
	int from_min, to_min; /* minutes after midnight */
	int line;             /* in the file, for messages */
};

struct plan {
	char id[ID_MAX];
	char title[NAME_MAX];
	char about[LINE_MAX_BYTES];
	enum level level;
	struct plan_item items[PLAN_ITEMS_MAX];
	int n_items;
	int walk_minutes_per_week; /* 0: no goal */
	int sessions_per_week;
};

bool plan_item_is_due(const struct plan_item *item, struct date day);

#endif

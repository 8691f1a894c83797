/* A run: a routine expanded with today's targets into the exact sequence of work that the session
 * guides, with every lead-in counted. Its length is the routine's stated time. Owns heap. */
#ifndef LIMBER_CORE_RUN_H
#define LIMBER_CORE_RUN_H

#include "limber/core/catalog.h"
#include "limber/core/history.h"

/* What is stored when a session starts, one row a set and side: enough to build the run again. */
struct planned_set {
	int step; /* the routine's step number */
	char exercise[ID_MAX];
	char key[KEY_MAX];
	char name[NAME_MAX]; /* shown and spoken: the exercise's or its rung's, its pace in front */
	char label[NAME_MAX]; /* "Warm up", or "" */
	enum pace pace;
	int set, n_sets; /* from 1; anew at each occurrence of a repeated step */
	enum side side;
	struct amount target;
	struct amount most; /* where + stops: one step above target, the cap, the bounds */
	int brisk_s; /* of target.time_s, in its middle; 0 where the pace is the same throughout */
	int rest_s;  /* after this set */
	bool is_eased; /* the easier one was asked for: this is not what the day asked */
};

/* One exercise's turn, as the screen and voice need it: sets in a row of one occurrence of a step,
 * of one exercise. */
struct run_step {
	int number; /* the routine's */
	char exercise[ID_MAX];
	char name[NAME_MAX];
	char label[NAME_MAX];
	enum pace pace;
	enum mode mode;
	enum position position;
	bool has_strap; /* it takes longer to switch sides */
	struct tempo tempo;
	struct increment increment;
	char setup[LINE_MAX_BYTES]; /* with its "{side}": see run_setup() */
	char cues[CUES_MAX][NAME_MAX];
	int n_cues;
};

/* One stretch of work: a set of one side. Before it: a rest, then a get-ready or a switch. */
struct run_set {
	int step; /* index of its run_step */
	struct planned_set plan;
	struct amount goal; /* what the session runs to: plan.target, until + or - moved it */
	int rest_s;         /* before it; 0 where there is none */
	int ready_s;        /* then get ready, or switch sides; 0 where the rest's end counts in */
	bool is_switch;     /* ready_s is for switching sides */
	int rep_s;          /* one rep, without the release after a held one */
	int brisk_s; /* of it, in its middle: plan.brisk_s, longer or shorter as the goal is */
	int work_s;  /* at least 1 */
};

struct run {
	char routine[ID_MAX];
	char title[NAME_MAX];
	struct run_step *steps;
	int n_steps;
	struct run_set *sets;
	int n_sets;
	bool is_slow_floor; /* 65 or over: 30 s down to and up from the floor */
};

/* The planned sets of a routine whose step i has target targets[i] (n_steps of them; sets == 0
 * leaves the step out: blocked). A repeated step is asked for its whole target at each occurrence:
 * whoever reads the log finds the same dose there, some times over. Another exercise in a step's
 * place is put into a copy of the routine. Writes a heap array to *ret, returns its length; free()
 * it. */
int run_plan(const struct routine *routine, const struct dose *targets,
	     const struct catalog *catalog, struct planned_set **ret);

/* Lays out the planned sets with their lead-ins: 5 s to get ready, 10 s into a new position on
 * the floor, 20 s (30 s at 65 or over) down to or up from it; 5 s to switch sides, 10 s lying on
 * the side or with a strap. The rest after a step's last set and the next step's get-ready run
 * together: the longer of the two counts, and the get-ready is its end. A session starts standing
 * and ends with its last work. An exercise the catalog no longer knows keeps its name and is timed
 * from its target alone. Release with run_release(). */
void run_build(struct run *ret, const char *routine, const char *title,
	       const struct planned_set *sets, int n_sets, bool is_65_or_over,
	       const struct catalog *catalog);
void run_release(struct run *run);

/* Moves a set's goal by so many of its exercise's increments (for short sets smaller ones: at most
 * half the target), not above plan.most, nor below 1 rep, 5 s, or a minute of an interval. Returns
 * whether it moved. */
bool run_adjust(struct run *run, int set, int steps);

/* Puts something easier in the place of a set and of all later ones of its step: the rung below on
 * the ladder, or where there is none the same exercise one increment smaller. A catalog that gives
 * NULL for an exercise keeps it out. Returns whether anything changed. */
bool run_ease(struct run *run, int set, const struct catalog *catalog);

/* Whether run_ease() would change that set. */
bool run_can_ease(const struct run *run, int set, const struct catalog *catalog);

/* The run's whole length in seconds: every rest, get-ready, switch and work. */
int run_total_s(const struct run *run);

/* Seconds before the work of set i begins, lead-ins included, counted from the run's start. */
int run_set_start_s(const struct run *run, int i);

/* Seconds to get ready for a set for someone who comes from that position without a rest;
 * POSITION_STANDING is also where a session starts, or goes on another time. */
int run_ready_s(const struct run *run, enum position from, int set);

/* How to get into position for a set, its side put in; "" where nothing is known. */
void run_setup(const struct run *run, int set, char ret[LINE_MAX_BYTES]);

#endif

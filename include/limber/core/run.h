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
	char name[NAME_MAX];  /* shown and spoken: the exercise's, or its rung's */
	char label[NAME_MAX]; /* "Warm up", or "" */
	enum pace pace;
	int set, n_sets; /* from 1 */
	enum side side;
	struct amount target;
	struct amount most; /* where + stops: one step above target, the cap, the bounds */
	int rest_s;         /* after this set */
	bool is_eased;
};

/* One exercise's turn, as the screen and voice need it. */
struct run_step {
	int number;
	char exercise[ID_MAX];
	char name[NAME_MAX];
	char label[NAME_MAX];
	enum pace pace;
	enum mode mode;
	enum position position;
	struct tempo tempo;
	struct increment increment;
	char setup[LINE_MAX_BYTES];
	char cues[CUES_MAX][NAME_MAX];
	int n_cues;
	/* What e takes instead: the rung below, or the same exercise one step smaller. */
	struct planned_set easier;
};

/* One stretch of work: a set of one side. Before it: a rest, then a get-ready or a switch. */
struct run_set {
	int step; /* index of its run_step */
	struct planned_set plan;
	int rest_s;     /* 0 where there is none */
	int ready_s;    /* get ready, or switch sides; 0 where the rest's end counts in */
	bool is_switch; /* ready_s is for switching sides */
	int work_s;
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

/* Lays out the planned sets with their lead-ins: 5 s to get ready, 10 s into a new position on
 * the floor, 20 s (30 s at 65 or over) down to or up from it; 5 s to switch sides, 10 s lying on
 * the side or with a strap (PRODUCT, Phases). The rest after a step's last set and the next step's
 * get-ready run together: the longer of the two counts. A session starts and ends standing.
 * An exercise the catalog no longer knows keeps its name and is timed from its target alone.
 * Release with run_release(). */
void run_build(struct run *ret, const char *routine, const char *title,
               const struct planned_set *sets, int n_sets, bool is_65_or_over,
               const struct catalog *catalog);
void run_release(struct run *run);

/* Rebuilds the timing of sets from first_set on, after targets or exercises changed. */
void run_retime(struct run *run, int first_set, const struct catalog *catalog);

/* The planned sets of a routine whose step i has target targets[i] (n_steps of them; sets == 0
 * leaves the step out: blocked). Writes a heap array to *ret, returns its length; free() it. */
int run_plan(const struct routine *routine, const struct dose *targets,
             const struct catalog *catalog, struct planned_set **ret);

/* The run's whole length in seconds: every rest, get-ready, switch and work. */
int run_total_s(const struct run *run);

/* Seconds before the work of set i begins, lead-ins included, counted from the run's start. */
int run_set_start_s(const struct run *run, int i);

#endif

/* A person who lives by a plan for some weeks, played against the real engine: what would be asked,
 * what such a person would do of it, and what that leads to. Pure: the log grows in memory only,
 * and the same input gives the same weeks. */
#ifndef LIMBER_CORE_SIMULATE_H
#define LIMBER_CORE_SIMULATE_H

#include "limber/core/plan_day.h"

/* How somebody takes to a plan. */
enum response {
	RESPONSE_STEADY, /* does about nine of ten, effort as aimed at, pain 1 to 2 */
	RESPONSE_EASY,   /* does all of it, finds it easy, hardly any pain */
	RESPONSE_TOUGH,  /* manages three quarters of what is asked first; more is too much */
	RESPONSE_FLARE,  /* steady, but for a flare-up some weeks in, and again later */
	RESPONSE_MISSED, /* comes on about half of the days, and is away for two weeks */
	RESPONSES,
};
extern const char *const response_words[RESPONSES]; /* "steady" ... */

enum { SCRIPT_PARTS_MAX = 16, SIMULATE_WEEKS_MAX = 260 };

/* Responses after each other. The last one goes on to the end, whatever its weeks. */
struct script {
	struct script_part {
		enum response response;
		int weeks;
	} parts[SCRIPT_PARTS_MAX];
	int n;
};

/* "steady", or "steady:8,flare:2,easy". On false, `why` says what is wrong and what to write. */
MUST_USE bool script_parse(struct script *ret, const char *s, char why[LINE_MAX_BYTES]);

/* Borrowed. */
struct simulate_input {
	const struct plan *plan;               /* an id of "" is no plan of anybody's */
	const struct routine *const *routines; /* those of the plan; NULL where a file is bad */
	int n_routines;
	const struct catalog *catalog;
	const struct script *script;
	struct date first; /* the first day played */
	int weeks;         /* Monday to Sunday, after what is left of the first day's week */
	uint64_t seed;
	int offset_min; /* of all its times, minutes east of UTC */
};

/* A step of a routine of the plan: what a column of a table is of. Of a schedule, what one week
 * after the other has of an exercise is one line. */
struct simulated_line {
	const struct routine *routine;
	int step;      /* index; the first of them */
	int last_week; /* of the schedule, that it is done in; 0: in all of them */
};

/* A dose that was not that of the time before (or another exercise, or none). What its advice used
 * and read are indices into the log as it was that day. */
struct simulated_change {
	struct date day;
	int line;
	struct advice advice;
	struct dose before;  /* sets == 0: it was left out */
	int before_times;    /* that the routine's repeats had it */
	bool was_per_side;   /* that dose */
	const char *instead; /* the name of what was done before, where that was another exercise */
};

/* From a day on a cap kept a line from a step that it had earned, day after day up to the next of
 * its holds or changes; NULL: from here on none was earned any more. */
struct simulated_hold {
	struct date day;
	int line;
	const char *cap;
};

struct simulated_week {
	int number;                /* from 1; 0 is the rest of a week under way */
	struct date first;         /* its first day played */
	int walk_asked, walk_done; /* minutes */
	int planned, done;         /* times that a routine was due, and done; breaks apart */
	int days;                  /* with something done: what sessions_per_week means */
	int pain_tenths;           /* the mean of its mornings, or UNKNOWN */
	/* The last of each line, of the log as it was then; exercise is NULL where none was
	 * asked. */
	struct advice *asked;
};

/* What came of it. Owns its lists; what they point to lives as long as the input. */
struct simulation {
	struct simulated_line *lines;
	int n_lines;
	struct simulated_week *weeks;
	int n_weeks;
	struct simulated_change
		*changes; /* oldest first; the first dose of all of a line is none */
	size_t n_changes, cap_changes;
	struct simulated_hold *holds; /* oldest first */
	size_t n_holds, cap_holds;
};

/* Plays the weeks after `log`, to which the sessions, mornings and events are added: whatever it
 * has of the first day and later is played over, and must not be there. Where nobody answered the
 * first questions, the person does on the first morning: nothing to worry about, the plan's
 * level. */
void simulate(struct simulation *ret, const struct simulate_input *in, struct history *log);
void simulation_release(struct simulation *s);

/* A goal of the plan: the first week that reached it (an index, -1 where none did), and how many of
 * the weeks from there on did. */
enum simulated_goal { GOAL_WALKING, GOAL_SESSIONS, SIMULATED_GOALS };
int simulation_goal(const struct simulation *s, const struct plan *plan, enum simulated_goal goal,
		    int *ret_weeks);

#endif

/* A simulation, told. */
#ifndef LIMBER_SRC_CLI_SIMULATED_H
#define LIMBER_SRC_CLI_SIMULATED_H

#include "command.h"
#include "json.h"

#include "limber/core/simulate.h"
#include "target.h"

/* Who each response is, as the head of the text and --help say it: X(RESPONSE, words). */
#define SIMULATED_RESPONSES(X)                                                                    \
	X(STEADY, "steady", "over nine of ten sessions, effort as aimed at or less, pain 0 to 3") \
	X(EASY, "easy", "every session, finds it easy, pain 0 or 1")                              \
	X(TOUGH, "tough",                                                                         \
	  "eight of ten sessions, over 75 % is too hard, pain 0 to 3, up to 5 after")             \
	X(FLARE, "flare", "as steady, with a flare-up now and then")                              \
	X(MISSED, "missed", "half of the days, two weeks away, pain 0 to 2, seldom 3")

/* What was played, on whose log, and what came of it. Borrowed. */
struct simulated {
	const struct simulate_input *in;
	const char *response; /* the script as it was written */
	bool is_from_log;
	struct date as_of; /* the log's last day, where it is from one */
	const struct history *log;
	const struct simulation *sim;
};

/* A line with what it asked in a week; advice is NULL where it asked nothing in it. */
struct target simulated_target(const struct simulated *s, const struct simulated_week *week,
			       int line);

/* "Bird dog", "Walk (warm up)". */
void simulated_name(const struct target *t, char ret[NAME_MAX]);

/* Why a dose has no further to go, as a heading: "At the top of their range"; NULL where it may. */
const char *simulated_end(const struct advice *a);

/* The same of a cap alone. */
const char *simulated_cap_end(const char *cap);

/* The first week that asked for a line, and its last change; NULL where there is none. */
const struct simulated_week *simulated_first_asked(const struct simulation *sim, int line);
const struct simulated_change *simulated_last_change(const struct simulation *sim, int line);

/* The last day of a week. */
struct date simulated_sunday(const struct simulated_week *week);

/* The whole of it as text, to the width of cli->out. */
void simulated_print(struct cli *cli, const struct simulated *s);

/* Its part: what each exercise is asked for, a row a week, in as many tables as the width needs. */
void simulated_print_doses(struct cli *cli, const struct simulated *s);

/* Its part: the exercises that are asked for one dose in all weeks, reason by reason. */
void simulated_print_constant(struct cli *cli, const struct simulated *s);

/* Adds what a change that is a step waited for, from the day on that it was earned: " (It waited
 * from 8 Dec: 10 % a week for the family.)"; nothing where it did not. */
void simulated_add_wait(struct text *ret, const struct simulation *sim,
			const struct simulated_change *c);

/* The cap that keeps a line from an earned step at the end; NULL where none does. */
const char *simulated_held(const struct simulation *sim, int line);

/* Its part: those whose dose did change, but not in the last four weeks, and why not. */
void simulated_print_stays(struct cli *cli, const struct simulated *s);

/* Its part: what changes, and why, by week; of an exercise that is led back, once a week. */
void simulated_print_changes(struct cli *cli, const struct simulated *s);

/* The same as data. */
struct jval *simulated_json(const struct simulated *s);

#endif

/* A story for people and for programs. */
#ifndef LIMBER_SRC_CLI_WHY_H
#define LIMBER_SRC_CLI_WHY_H

#include "json.h"
#include "out.h"
#include "story.h"
#include "target.h"

/* A step of a routine on a day. */
struct why {
	const struct story *story;
	const struct routine *routine;
	const struct history *log; /* that the story's indices are of */
	struct target target;
	bool is_planned;   /* the routine is in the plan of the day told of */
	struct date today; /* when the command is given */
};

void why_print(struct out *o, const struct why *w);
void why_print_legend(struct out *o);

/* The target as target_json(), and "routine", "rests_on", "earlier" (sessions that are not told),
 * "began" (the one of them since which another exercise is in the place of the file's),
 * "sessions", "left_out", "events". */
struct jval *why_json(const struct why *w);

#endif

/* The rungs of ladders, as exercises that a step can be done with. Who stands on which: climb.h. */
#ifndef LIMBER_CORE_LADDER_H
#define LIMBER_CORE_LADDER_H

#include "limber/core/progress.h"
#include "limber/core/safety.h"

/* Whether the log moves a step on its exercise's ladder at all: what a routine doses itself, what a
 * professional prescribed and what stays as written is done as it stands there. */
bool ladder_moves(const struct step *step);

/* The rung of a history key, or -1. */
int ladder_rung(const struct ladder *l, const char *key);

/* A step as it is done on a rung. */
struct rung_step {
	struct exercise exercise;
	struct step step;
};

/* A rung's exercise: its own file's, with the rung's name and where it begins. False where that
 * file is missing. */
MUST_USE bool rung_exercise(struct exercise *ret, const struct rung *rung, const struct catalog *c);

/* What it is called; lives as long as the catalog. */
const char *rung_name(const struct rung *rung, const struct catalog *c);

/* The step of the routine that a rung is left to: each rung of a ladder is for the step whose own
 * is nearest to it, of two as near for the earlier one, so that no two steps ever meet on one or
 * pass each other. NULL where that is this step. */
const struct step *rung_rival(const struct rung *rung, const struct progress_input *in);

/* Whether a rung can be done in a step: there is a file of it, and it is this step's. */
bool rung_fits(const struct rung *rung, const struct progress_input *in);

/* What safety says of a rung that fits. */
struct ruling rung_judge(const struct rung *rung, const struct safety_input *person,
			 const struct catalog *c);

/* The rung to do in place of a blocked one while the block lasts: the nearest below it that is not
 * blocked and that no other step of the routine names, else the nearest above; -1 where there is
 * none. Leg symptoms are no day for anything harder: nothing above takes its place then. */
int ladder_instead(const struct ladder *l, int blocked, const struct ruling *why,
		   const struct progress_input *in, const struct safety_input *person);

/* As events name a rung that was declined: "core-back/bird_dog_leg". */
void rung_format(const struct ladder *l, const struct rung *rung, char ret[LINE_MAX_BYTES]);

#endif

/* The person that simulate.c plays: how the back is in the morning, and what becomes of a
 * session. */
#ifndef LIMBER_CORE_SIMULATE_PERSON_H
#define LIMBER_CORE_SIMULATE_PERSON_H

#include "limber/base/prng.h"
#include "limber/core/run.h"
#include "limber/core/simulate.h"

/* The work of the first set that a history key asked for: the measure of who finds it tough. */
struct first_set {
	char key[KEY_MAX];
	int64_t work;
};

/* Owns heap; end it with person_end(). */
struct person {
	struct prng prng;
	const struct script *script;
	int days_left;                 /* to be played, today's included */
	int part, part_day, part_days; /* of the script; days since it began, and of it in all */
	int strike;                    /* the part's day of the next flare-up, or -1 */
	int in_flare;                  /* days since one began, or -1 */
	int level;                     /* pain apart from a flare-up */
	int last_leg;
	struct first_set *firsts; /* since the part began */
	size_t n_firsts, cap_firsts;
};

void person_begin(struct person *p, const struct simulate_input *in, int n_days);
void person_end(struct person *p);

struct person_morning {
	bool is_told; /* a check-in is made */
	bool is_idle; /* nothing is done that day */
	int pain, leg;
	const char *flare; /* "begin", "over", or NULL */
};
void person_wake(struct person *p, struct person_morning *ret);

/* Whether the next thing due is done. */
bool person_does(struct person *p);

/* Fills in what was done of the sets asked, effort, pain after and leg. The rows have their
 * targets; effort_target UNKNOWN: a session that nothing is asked after. */
void person_train(struct person *p, const struct person_morning *m, int effort_target,
		  struct session_row *session);

#endif

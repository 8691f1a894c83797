/* What speaks against counting a day of a schedule: how grave it is, and how it is said. */
#ifndef LIMBER_CORE_GROUND_H
#define LIMBER_CORE_GROUND_H

#include "judge.h"

enum gravity {
	GRAVITY_NONE,
	GRAVITY_MISSED, /* the day does not count, unless another go on it does */
	GRAVITY_UPSET,  /* it does not, however well another go went */
	GRAVITY_HURT,   /* and less is asked after it: row 3 of EVIDENCE 2.2 */
};

/* The gravest thing, and the step of the session that it is of. */
struct ground {
	enum gravity gravity;
	const struct ground_row *row; /* NULL: nothing speaks against it */
	struct judged judged;
	bool is_less_asked; /* than is written: by a day's limit, or by the person */
};

/* What a step of a session has, where the schedule's week asked so much of it. */
struct ground ground_of(const struct judged *j, const struct dose *written);

/* "Pain was 7 after the last session"; there is one. */
void ground_say(char ret[WHY_MAX], const struct ground *g);

#endif

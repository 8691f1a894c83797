/* A small plan and its routines: walks on six days and a plank on two, by the shipped exercises;
 * and a desk break that nobody planned. */
#ifndef LIMBER_TESTS_SMALL_PLAN_H
#define LIMBER_TESTS_SMALL_PLAN_H

#include "limber/core/plan_day.h"

enum { MON_TO_SAT = 0x3f, MON_AND_WED = 1 << MONDAY | 1 << WEDNESDAY };

extern const struct routine small_walk;
extern const struct routine small_core; /* its second step's exercise is not known */
extern const struct plan small_plan;    /* its second item's routine is a bad file */

/* A day of it, or of another plan of these routines; release it. */
void small_plan_day(struct day_plan *ret, const struct history *h, struct date day);
void small_plan_day_of(struct day_plan *ret, const struct plan *plan, const struct history *h,
		       struct date day);

#endif

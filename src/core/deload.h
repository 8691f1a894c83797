/* Easy weeks, Monday to Sunday: fewer sets on the same days, a point easier (EVIDENCE 2.2,
 * caps). */
#ifndef LIMBER_CORE_DELOAD_H
#define LIMBER_CORE_DELOAD_H

#include "limber/core/progress.h"

enum easy {
	EASY_NONE,
	EASY_PLANNED, /* every sixth week, for what is trained at strength */
	EASY_RISEN,   /* the mornings were worse for two weeks running: nothing goes up, either */
};

struct easy_week {
	struct date monday;
	enum easy kind;
	int tenths[3]; /* EASY_RISEN: the mornings' weekly averages, oldest first */
};

/* Whether the week of a day is one.
 *
 * Weeks are counted from that in which the person last called themselves active or chose a plan;
 * what is said in a week changes none but those after it. The sixth of them, the twelfth and so on
 * are planned ones where the five before were trained: no break between days of the key, and of the
 * sets that its planned days had for it seven in ten done in full (where no plan is known, that it
 * was asked). What that was like in weeks that are over is not read any more: the doses that they
 * asked for tell. */
void deload_week(struct easy_week *ret, const struct progress_input *in, struct date day);

/* The first day that a window must reach to know it; the day itself where none is due. */
struct date deload_reach(const struct history *h, struct date day);

/* Two sets in five fewer than so many, the last ones; one stays one. What a cut took is of
 * those. */
void deload_lighten(struct dose *d, int sets);

#endif

/* A person in memory who has used limber for a while: days lived through the real coach, engine and
 * store, so that what the screens show in tests is what they would show in life. */
#ifndef LIMBER_TESTS_PERSON_H
#define LIMBER_TESTS_PERSON_H

#include "limber/coach/coach.h"

/* An instant at which a test's day stands: the morning of a date. */
struct moment person_morning(struct date day);

/* A coach on an empty database in memory with the shipped routines. On the morning of `first` the
 * first questions are answered (level new, under 65, back_basics). Close with coach_close(). */
struct coach *person_new(struct date first);

/* The same with a folder of files of their own, in front of the shipped ones. */
struct coach *person_with_files(struct date first, const char *own);

/* Lives n days from `first` on: a check-in each morning (pain slowly falling from 3), and most days
 * all that is due is done, effort 3, now and then 4; every sixth day nothing is. */
void person_live(struct coach *c, struct date first, int n);

/* Another coach on a copy of the same log, in a file of that path: living takes longer than
 * copying. */
struct coach *person_again(struct coach *c, const char *path);

#endif

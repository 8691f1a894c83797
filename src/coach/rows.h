/* Turning plans into rows of the log. */
#ifndef LIMBER_COACH_ROWS_H
#define LIMBER_COACH_ROWS_H

#include "limber/coach/coach.h"
#include "limber/core/run.h"

/* A new open session: its id, routine, day and start; answers UNKNOWN, no sets. */
void session_row_begin(struct session_row *ret, const char *routine, struct moment at);

/* A row with what was asked; nothing done yet. The history keeps its texts. */
void set_row_from(struct set_row *ret, struct history *h, int seq, const struct planned_set *plan);

#endif

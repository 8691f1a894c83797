/* Saying no to the next rung of a ladder: on Today and on Why. */
#ifndef LIMBER_TUI_RUNG_H
#define LIMBER_TUI_RUNG_H

#include "../app_state.h"

/* Stays where the first step of the routine is that a rung up is proposed for; the message line
 * says so, or that there is none. Returns whether the log is another now. */
bool rung_decline(struct app *app, const struct routine_day *day);

/* What the key does here, "d: not this rung yet"; "" where it would do nothing. */
const char *rung_hint(const struct routine_day *day);

#endif

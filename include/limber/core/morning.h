/* What an answer means for its day, in words: how far it is above what is usual, and whether leg
 * symptoms reach further than they did (EVIDENCE 2.2). */
#ifndef LIMBER_CORE_MORNING_H
#define LIMBER_CORE_MORNING_H

#include "limber/core/history.h"

enum { MORNING_TEXT = 640 };

/* "3 of 10", "3 of 10, felt as far as the calf" */
void morning_say_pain(const struct checkin *c, char ret[LINE_MAX_BYTES]);

/* What follows from a day's answer, and what else there is to do; "" where it is like any other. */
void morning_say(const struct history *h, struct date day, char ret[MORNING_TEXT]);

/* The same of what a session ended with, for the rest of its day; "" too where it is not the last
 * word: a session or a check-in that came after it answered. session: its place in the log. */
void session_say_after(const struct history *h, size_t session, char ret[MORNING_TEXT]);

/* The morning's in a line; and of a day that is under way what is worse, that or what its sessions
 * ended with. */
void morning_say_short(const struct history *h, struct date day, char ret[LINE_MAX_BYTES]);
void day_say_short(const struct history *h, struct date day, char ret[LINE_MAX_BYTES]);

#endif

/* A warning sign that was said, until it is in the log: a database that is locked at that moment
 * must not make it unsaid. */
#ifndef LIMBER_TUI_RAISED_H
#define LIMBER_TUI_RAISED_H

#include "../app_state.h"
#include "limber/core/warning.h"

struct raised {
	enum event_kind kind;       /* EVENT_SCREENED or EVENT_STOP */
	const struct warning *sign; /* not in the log yet; NULL where nothing waits */
	int64_t retry_ms;           /* when it is tried again */
};

/* Puts it into the log. False where it has to wait; the message line says so. */
bool raised_save(struct raised *r, struct app *app);

/* For the screen's next_wake() and wake(); the latter as raised_save(). */
int64_t raised_next_wake(const struct raised *r);

/* For its close(): the last attempt, and where that fails, what the person has to do. */
void raised_close(struct raised *r, struct app *app);

#endif

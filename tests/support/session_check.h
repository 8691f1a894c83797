/* What holds for a session whatever happens to it; for property tests and the fuzz target. */
#ifndef LIMBER_TESTS_SESSION_CHECK_H
#define LIMBER_TESTS_SESSION_CHECK_H

#include "limber/core/session.h"

/* One step of the session. Aborts where its effects, wake, view or words break a promise of
 * session.h. */
struct effects checked_step(struct session *s, struct session_event ev);

/* Ticks until nothing is due. */
void checked_ticks(struct session *s, int64_t now_ms);

#endif

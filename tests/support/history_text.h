/* A log written as a person would tell it, for tests that a clinician can read:
 *
 *   2026-11-02 core_basics bird_dog 3-2-1x6s done effort 4 pain 1/1
 *     + curl_up 3-2-1x6s did 3-1-0x6s
 *   2026-11-02..2026-11-07 walk walk 5min twice effort 3 pain 0/0
 *   checkin 2026-11-01..2026-11-08 1
 *   event 2026-11-03 flare begin
 *   level active
 *
 * A session: its day (or days, one session each), routine, exercise, the dose asked, then in any
 * order: done (as it is anyway), did DOSE, skipped, hurt N (it ended there with pain N), eased,
 * only N (sets that have rows), from N (the first that has), twice, effort N, pain BEFORE/AFTER
 * ("-": not given), leg N, stopped, open, key KEY. "+" adds another exercise to the session before.
 * What is not said was not given. "checkin" (pain, and "leg N") and "event" lines have a day; a
 * line that begins with a kind of event held all along, or from the date on that it names (cleared,
 * surgery). Doses are written as dose_text.h has them. */
#ifndef LIMBER_TESTS_HISTORY_TEXT_H
#define LIMBER_TESTS_HISTORY_TEXT_H

#include "limber/core/catalog.h"
#include "limber/core/history.h"

/* Each fails the test, naming the line, where it cannot be read. */
void history_text_line(struct history *h, const struct catalog *catalog, const char *line);
void history_text(struct history *h, const struct catalog *catalog, const char *lines);

/* Whether a line is one of a log at all: false for those that a case file adds. */
bool history_text_is_line(const char *line);

/* The shipped exercises, read once; lives until the program ends. */
const struct catalog *shipped_catalog(void);

#endif

/* How cues are heard: voice, or bells where there is none. Advisory: a cue may fail silently, it
 * never blocks or delays the session. A new cue replaces one still being spoken. */
#ifndef LIMBER_CUES_CUES_H
#define LIMBER_CUES_CUES_H

#include "limber/core/cue.h"
#include "limber/sys/clock.h"

struct cues;

struct cues_options {
	const char *voice;    /* "auto", "espeak-ng", "spd-say" or "off" */
	const char *language; /* "en", or NULL for the voice's own */
	bool bell;
	void (*ring)(void *user); /* rings the terminal's bell once; may be NULL */
	void *user;
	const struct clock *clock; /* spaces several bells; NULL: one bell a cue */
};

/* Never NULL: where nothing can sound, nothing does. Copies the words. What there is to sound
 * with is looked for at the first cue. */
struct cues *cues_open(struct cues_options options);
void cues_close(struct cues *c); /* silences; NULL is fine */

void cues_play(struct cues *c, const struct run *run, struct cue cue);
void cues_mute(struct cues *c, bool is_muted); /* also silences what is being said */
bool cues_is_muted(const struct cues *c);

/* When a cue's next bell is due, on the clock's mono_ns; INT64_MAX where none is. */
int64_t cues_wake_ns(const struct cues *c);
void cues_wake(struct cues *c); /* rings what is due */

/* What sounds here: "espeak-ng", "spd-say", "bell" or "nothing". */
const char *cues_backend_name(struct cues *c);

#endif

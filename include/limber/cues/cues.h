/* How cues are heard: voice, or bells where there is none. Advisory: a cue may fail silently, it
 * never blocks or delays the session. A new cue replaces one still being spoken. */
#ifndef LIMBER_CUES_CUES_H
#define LIMBER_CUES_CUES_H

#include "limber/core/cue.h"

struct cues;

struct cues_options {
	const char *voice; /* "auto", "espeak-ng", "spd-say" or "off" */
	const char *language; /* "en" */
	bool bell;
	void (*ring)(void *user); /* rings the terminal's bell once; may be NULL */
	void *user;
};

/* One row a way of sounding (cues.def). probe says whether it can work here; play starts the
 * sound and returns at once. */
struct cue_backend {
	const char *id;
	bool (*probe)(struct cues *c);
	void (*play)(struct cues *c, struct cue cue, const char *text);
	void (*stop)(struct cues *c); /* silence now; may be NULL */
};

/* Never NULL: where nothing can sound, nothing does. Probing happens at the first cue. */
struct cues *cues_open(struct cues_options options);
void cues_close(struct cues *c);

void cues_play(struct cues *c, const struct run *run, struct cue cue);
void cues_mute(struct cues *c, bool is_muted); /* also silences what is being said */
bool cues_is_muted(const struct cues *c);

/* What sounds here: "espeak-ng", "spd-say", "bell" or "nothing". */
const char *cues_backend_name(struct cues *c);

#endif

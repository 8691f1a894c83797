/* Signs that exercise must wait for a professional: red flags, asked about before anything is
 * guided (EVIDENCE 3.1), and stop signs, which end a session (3.3). One table each, in the order in
 * which people are asked; the screens and the command line show these words and no others. */
#ifndef LIMBER_CORE_WARNING_H
#define LIMBER_CORE_WARNING_H

#include "limber/core/profile.h"

/* How soon it must be looked at; the later in this list, the sooner. */
enum urgency { URGENCY_DAYS, URGENCY_TODAY, URGENCY_NOW, URGENCIES };
extern const char *const urgency_words[URGENCIES]; /* "See a doctor today." */

struct warning {
	const char *id;    /* as events have it */
	const char *name;  /* in a few words, for a sentence: "a fall or a blow" */
	const char *signs; /* what a person says yes to */
	const char *first; /* at that moment: "Stop and sit down."; NULL for a red flag */
	const char *act;   /* then, and for as long as nobody has looked at it */
	enum urgency urgency;
	const char *sources;
};

enum { RED_FLAGS = 5, STOP_SIGNS = 9 };
extern const struct warning red_flags[RED_FLAGS], stop_signs[STOP_SIGNS];

/* The one of n warnings with that id, or NULL. */
const struct warning *warning_of(const struct warning *v, int n, const char *id);

/* Of either table. Never NULL: one that this limber does not know needs a doctor all the same. */
const struct warning *warning_find(const char *id);

enum { WARNING_TEXT = 480 };

/* What a blocked profile means, in a few sentences: what was said and when, what to do now, and how
 * the block is lifted. */
void warning_say(const struct profile *p, char ret[WARNING_TEXT]);

#endif

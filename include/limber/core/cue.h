/* Cues: the moments of a session that are heard, and the words for them. Every cue has a visible
 * twin on the screen. How they sound is the cues layer's. */
#ifndef LIMBER_CORE_CUE_H
#define LIMBER_CORE_CUE_H

#include "limber/core/run.h"

enum cue_kind {
	CUE_STEP,    /* get ready: the set's name and position; n: seconds until it starts */
	CUE_COUNT,   /* the count-in: n seconds left, 3 to 1 */
	CUE_PIP,     /* the same where the voice is still saying the step: bell only */
	CUE_GO,      /* work begins, with rep 1 where there are reps */
	CUE_HALFWAY, /* half of a hold or interval of 20 s or more is done */
	CUE_BRISK,   /* the brisk middle of a walk begins ... */
	CUE_EASY,    /* ... and ends */
	CUE_TEN,     /* ten seconds left of one of 30 s or more */
	CUE_REP,     /* rep n begins, from 2 */
	CUE_RELEASE, /* a held rep ends, or the down phase of a rep begins */
	CUE_SWITCH,  /* switch sides; n: seconds */
	CUE_REST,    /* rest; n: seconds */
	CUE_NEXT,    /* what comes next, said towards the end of the rest before it */
	CUE_PAUSE,
	CUE_RESUME, /* counted in after a pause: it goes on */
	CUE_OVER,   /* the whole session is done */
	CUES,
};

enum { NEXT_FROM_S = 8 }; /* a shorter rest has no time for CUE_NEXT */

/* One row a cue: its name in settings and tests, its bell pattern, whether it is spoken. */
struct cue_info {
	const char *id;
	int rings; /* bells rung, 0 for none */
	bool is_spoken;
};
extern const struct cue_info cue_infos[CUES];

struct cue {
	enum cue_kind kind;
	int set; /* index into the run's sets that it is about */
	int n;   /* seconds or rep number, as the kind says; else 0 */
};

/* Room for a step's label, name and length, how to get into position, and when it starts. */
enum { CUE_TEXT = 2 * NAME_MAX + LINE_MAX_BYTES + 112 };

/* What the voice says, a short sentence; "" where the cue is not spoken. */
void cue_text(const struct run *run, struct cue cue, char ret[CUE_TEXT]);

#endif

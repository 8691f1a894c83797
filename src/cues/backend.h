/* What a way of sounding is, and what they all share. */
#ifndef LIMBER_CUES_BACKEND_H
#define LIMBER_CUES_BACKEND_H

#include <sys/types.h>

#include "limber/cues/cues.h"

enum { PROGRAM_PATH = 1024, LANGUAGE_MAX = 32 };

enum {
#define CUE(id) BACKEND_##id,
#include "cues.def"
#undef CUE
	BACKENDS,
};

struct voice {
	const struct voice_program *program; /* NULL where there is none */
	char path[PROGRAM_PATH];
	pid_t pid;    /* the last one started, which may have ended; 0 for none */
	bool is_used; /* something was said since the last silence */
};

struct bell {
	int rings;       /* still to come */
	int64_t next_ns; /* when */
};

struct cues {
	struct cues_options options;
	char language[LANGUAGE_MAX];
	char wanted[LANGUAGE_MAX]; /* the voice asked for */
	bool is_muted, is_probed;
	const char *names[BACKENDS]; /* what each is called here; NULL where it cannot sound */
	struct voice voice;
	struct bell bell;
};

/* One row of cues.def. A cue is offered to the backends in their order until one takes it. */
struct cue_backend {
	/* What it is called here ("espeak-ng"), or NULL where it cannot sound. */
	const char *(*probe)(struct cues *c);
	/* Starts the sound and returns at once; false where the cue is not one for it. */
	bool (*play)(struct cues *c, struct cue cue, const char *text);
	void (*stop)(struct cues *c); /* silence now */
};

#define CUE(id) extern const struct cue_backend cue_##id;
#include "cues.def"
#undef CUE

#endif

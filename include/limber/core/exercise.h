/* The model of an exercise: what a file in routines/exercises/ says. Plain values, no heap. */
#ifndef LIMBER_CORE_EXERCISE_H
#define LIMBER_CORE_EXERCISE_H

#include "limber/core/dose.h"

#include <stdint.h>

enum {
	ID_MAX = 48,
	NAME_MAX = 64,
	LINE_MAX_BYTES = 160,
	CUES_MAX = 4,
	GEAR_MAX = 4,
	SOURCES_MAX = 6
};

/* Whether s can be an id, which is also its file's name: letters, digits, _ and -, not too many. */
bool id_is_plain(const char *s);

enum family {
	FAMILY_CORE_FRONT,
	FAMILY_CORE_PLANK,
	FAMILY_CORE_SIDE,
	FAMILY_CORE_BACK,
	FAMILY_LEG_LIFT,
	FAMILY_GLUTE,
	FAMILY_SQUAT,
	FAMILY_HINGE,
	FAMILY_CARRY,
	FAMILY_ROW,
	FAMILY_THORACIC,
	FAMILY_NECK,
	FAMILY_HAMSTRINGS,
	FAMILY_HIPS,
	FAMILY_DIRECTION,
	FAMILY_MOBILITY,
	FAMILY_BREAK,
	FAMILY_AEROBIC,
	FAMILIES,
};

/* The rows of the effort table (EVIDENCE 2.2). */
enum effort_class { EFFORT_STRENGTH, EFFORT_CORE, EFFORT_MOBILITY, EFFORT_AEROBIC, EFFORT_CLASSES };

enum level { LEVEL_NEW, LEVEL_ACTIVE, LEVELS };

enum position {
	POSITION_STANDING,
	POSITION_SEATED,
	POSITION_KNEELING,
	POSITION_QUADRUPED,
	POSITION_SUPINE,
	POSITION_PRONE,
	POSITION_SIDE_LYING,
	POSITIONS,
};

enum mode {
	MODE_HOLD,      /* a set is one hold */
	MODE_REPS,      /* a set is reps by tempo */
	MODE_HOLD_REPS, /* a set is reps, each held, 2 s between them */
	MODE_TIME,      /* a set is a timed interval */
	MODES,
};

/* Bits of a tag set; EVIDENCE 3.6 says what they are for. */
enum tag {
	TAG_LOADED_FLEXION,
	TAG_END_RANGE_FLEXION,
	TAG_TRUNK_CURL,
	TAG_END_RANGE_EXTENSION,
	TAG_AXIAL_LOAD,
	TAG_ROTATION,
	TAG_ONE_SIDED,
	TAG_PRONE,
	TAG_SUPINE,
	TAG_SINGLE_LEG,
	TAG_BALANCE,
	TAG_NERVE_TENSION,
	TAG_KNEELING,
	TAG_WRIST_LOAD,
	TAGS,
};

struct tempo {
	int up_s, pause_s, down_s;
};

/* How one step up is made: `by` that much; where the caps of reps are reached, then_load_g more. */
struct increment {
	enum quantity by; /* QUANTITY_NONE: not progressed */
	int amount;       /* reps, seconds or grams */
	int then_load_g;  /* 0: reps or time only */
};

struct exercise {
	char id[ID_MAX];
	char name[NAME_MAX];
	enum family family;
	enum position position;
	enum mode mode;
	char area[NAME_MAX];
	char gear[GEAR_MAX][NAME_MAX];
	int n_gear;
	bool per_side;
	struct tempo tempo; /* MODE_REPS; a hold in the dose replaces pause_s */
	char setup
		[LINE_MAX_BYTES]; /* how to get into position; "{side}" stands for left or right */
	struct dose dose[LEVELS];
	struct dose
		cap; /* never passed by a step; a quantity of 0 has no cap, SETS_MAX sets neither */
	struct increment step;
	uint32_t tags; /* 1 << enum tag */
	char cues[CUES_MAX][NAME_MAX];
	int n_cues;
	char errors[CUES_MAX][NAME_MAX];
	int n_errors;
	char sources[SOURCES_MAX][8]; /* "V17": EVIDENCE's numbers */
	int n_sources;
};

/* Words of the enums as files and JSON write them; the _parse functions return false for a word
 * that is none of them. The _words tables let checkers hint at the nearest. */
extern const char *const family_words[FAMILIES];
extern const char *const position_words[POSITIONS];
extern const char *const mode_words[MODES];
extern const char *const level_words[LEVELS];
extern const char *const tag_words[TAGS];

/* The index of `word` among n words, or -1. */
int word_index(const char *const *words, int n, const char *word);

const char *family_name(enum family f);      /* for people: "Core, front" */
const char *family_exercises(enum family f); /* in a sentence: "neck exercises" */
enum effort_class family_effort_class(enum family f);

/* Whether it loads the back, so that it rests when that is at its worst: strength, core, and of
 * what is aerobic that which comes down on it, as jogging does. */
bool exercise_loads(const struct exercise *e);

bool position_is_floor(enum position p);

/* Between held reps the muscle lets go and takes up again. */
enum { RELEASE_S = 2 };

/* Seconds of one rep (without the release after it) and of one whole set, as the session will take
 * them. */
int rep_seconds(enum mode mode, struct tempo tempo, const struct amount *a);
int set_seconds(enum mode mode, struct tempo tempo, const struct amount *a);

/* Seconds of work in a dose done once: all sets, both sides, without the rests. */
int dose_seconds(const struct exercise *e, const struct dose *d);

/* "Lie on your {side} side" with the side put in. side: "left", "right", or NULL to leave "one". */
void setup_format(const char *setup, const char *side, char ret[LINE_MAX_BYTES]);

#endif

/* Doses: how much of an exercise, set by set. All integers: reps, seconds, grams. */
#ifndef LIMBER_CORE_DOSE_H
#define LIMBER_CORE_DOSE_H

#include "limber/base/attr.h"

#include <stdbool.h>
#include <stddef.h>

/* What a set is made of. A quantity that does not apply is 0. */
struct amount {
	int reps;
	int hold_s; /* each rep's, or the set's only hold */
	int time_s; /* a timed interval's */
	int load_g;
};

enum quantity {
	QUANTITY_NONE,
	QUANTITY_REPS,
	QUANTITY_HOLD,
	QUANTITY_TIME,
	QUANTITY_LOAD,
	QUANTITIES
};

enum { SETS_MAX = 10 };

/* A dose: its sets in order (their amounts may descend, 6-4-2), and the rest between them. */
struct dose {
	int sets; /* 1..SETS_MAX; 0 is "none given" */
	struct amount set[SETS_MAX];
	int rest_s;
	int bouts; /* aerobic: times a day, else 0 (once) */
	int days;  /* aerobic: days a week, else 0 (the plan says) */
	/* A walk's: so much of each set, in its middle, at about 100 steps a minute [V43]; 0 is
	 * easy throughout. */
	int brisk_s;
};

/* A dose's limits, by a cap or a clinician: 0 is "no limit" on either side. */
struct bounds {
	int min_sets, max_sets;
	struct amount min, max; /* for every set */
	bool forbid;            /* a clinician said: not at all */
};

/* Ranges that files, imports and the engine share. Longer than anybody's dose, short enough that
 * no sum of them can overflow. */
enum {
	REPS_MAX = 100,
	HOLD_S_MAX = 600,
	TIME_S_MAX = 4 * 3600,
	LOAD_G_MAX = 300000,
	REST_S_MAX = 600,
	BOUTS_MAX = 12,
};

/* Nobody is asked for less of anything: one rep, 5 s, a minute of walking, a gram. */
enum { HOLD_S_MIN = 5, TIME_S_MIN = 60 };
int quantity_least(enum quantity q);

extern const char *const quantity_words[QUANTITIES]; /* "none", "reps", "hold", "time", "load" */
const char *quantity_word(enum quantity q);
int amount_get(const struct amount *a, enum quantity q);
void amount_set(struct amount *a, enum quantity q, int value);
bool amount_eq(const struct amount *a, const struct amount *b);
bool dose_eq(const struct dose *a, const struct dose *b);

/* Whether `done` reaches `target` in every quantity that the target has. */
bool amount_reaches(const struct amount *done, const struct amount *target);

/* Brings every set within the bounds, then the number of sets. Returns whether anything changed. */
bool dose_clamp(struct dose *d, const struct bounds *b);

/* Room for ten sets, of which no two are alike. */
enum { DOSE_TEXT = 192 };

/* A dose as people write it: "2 × 20 s", "6-4-2 × 8 s", "3 × 8, 4 kg", "2 × 7 min a day", "21 min,
 * the middle 7 min brisk".
 * Screens and the command line turn the sign into "x" where there is no UTF-8. */
void dose_format(const struct dose *d, bool per_side, char ret[DOSE_TEXT]);

/* Of a step that a repeat has so many times: "8 × 1 min", "3 times 2 × 20 s". Up to once as
 * above. */
void dose_format_rounds(const struct dose *d, int times, bool per_side, char ret[DOSE_TEXT]);

/* One set: "8 reps of 6 s", "20 s", "7 min", "8 reps, 4 kg". */
void amount_format(const struct amount *a, char ret[DOSE_TEXT]);

enum { KG_TEXT = 16 };

/* Kilograms with as many decimals as the grams need: "4", "2.5", "0.25". */
void kg_format(int grams, char ret[KG_TEXT]);

/* "7 min", "1 h 20 min", "45 s": a duration in words. */
void duration_words(int seconds, char ret[DOSE_TEXT]);

/* A length for plans: "45 s", "9 min". Minutes are rounded, for nobody plans in seconds. */
void duration_rough(int seconds, char ret[DOSE_TEXT]);

/* "0:45", "12:05", "1:02:05": as a clock. */
void duration_clock(int seconds, char ret[DOSE_TEXT]);

#endif

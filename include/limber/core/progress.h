/* What to do next, and why: one exercise's next target from the log. Pure and deterministic; the
 * screens, `why` and `simulate` all read this one function. */
#ifndef LIMBER_CORE_PROGRESS_H
#define LIMBER_CORE_PROGRESS_H

#include "limber/core/catalog.h"
#include "limber/core/profile.h"
#include "limber/core/window.h"

enum { WHY_MAX = 720, USED_MAX = 12 };

enum move { MOVE_HOLD, MOVE_UP, MOVE_DOWN, MOVE_SWAP, MOVE_BLOCKED, MOVES };
extern const char *const move_words[MOVES]; /* "hold", "up", "down", "swap", "blocked" */

/* Everything an advice may depend on. Borrowed. */
struct progress_input {
	const struct exercise *exercise;
	const struct routine *routine;
	const struct step *step;
	const struct profile *profile; /* as of the day */
	/* Whole sessions from the last before those that count for the key (window.h) on, and the
	 * mornings from four weeks before them. May hold more: nothing older is read, nor sessions of the
	 * day and later, nor mornings after it. */
	const struct history *history;
	const struct catalog *catalog;
	struct date day;
	/* Minutes after midnight, for what waits for two hours after rising: now, where it is about to be
	 * done (0: the whole day is asked about), and when the person rises where no check-in says it (0:
	 * nobody said). */
	int minute, rises_min;
	int walk_goal; /* minutes a week that walking grows towards; 0: to its cap */
};

struct advice {
	enum move move;
	struct dose target;   /* what is asked; sets == 0 where blocked */
	struct dose previous; /* the last target asked; sets == 0 where this is the first */
	const char *rule;     /* the rule's id */
	int row; /* row of EVIDENCE 2.2 that decided, 0 where none (first time, rule none) */
	const char *cap;       /* the cap that bound it, in a word or two, or NULL */
	char why[WHY_MAX];     /* one plain sentence, never empty */
	size_t used[USED_MAX]; /* indices of the sessions it rests on, newest first */
	int n_used;
	/* What is to be done: the step's own exercise, or another in its place. They live as long as the
	 * catalog and the routine. */
	const char *exercise; /* its id */
	const char *name;     /* as it is said */
	const char *key;      /* its history key */
	bool is_other;        /* not what the file names */
	int rung_change;      /* +1, -1: a rung up or down is proposed today; else 0 */
	const char *sources;  /* EVIDENCE's numbers for what decided: "V51 V52", or NULL */
	/* Where the move is UP and no way back: since when it has been at the dose of before. */
	struct date waiting_since;
	struct dose week_ago; /* what was asked seven days ago, or first; sets == 0: never asked */
};

/* The next target of a step, from the window of its key. Where its exercise is not for this person
 * (safety.h), the nearest of its ladder that is takes its place, with its own history and dose:
 * MOVE_SWAP, and the sentence names both. */
void progress(struct advice *ret, const struct progress_input *in);

/* The history key that progress() reads. Deciding so needs no more of the history than the last
 * three weeks. */
const char *progress_key(const struct progress_input *in);

struct progress_rule {
	const char *id, *summary;
	void (*advise)(struct advice *ret, const struct progress_input *in);
};

/* The rule of that id, or NULL. progress_rules is the whole table (rules.def). */
const struct progress_rule *progress_rule_find(const char *id);
extern const struct progress_rule *const progress_rules[];
extern const size_t n_progress_rules;

/* Where a step starts: its own dose, or its exercise's for the person's level, within bounds. */
struct dose progress_start_dose(const struct progress_input *in);

#endif

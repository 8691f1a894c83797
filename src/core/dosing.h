/* How one exercise's dose gets larger and smaller, a step or a percentage at a time. Exercises are
 * dosed in sets; walks in minutes a day (EVIDENCE 1.3). */
#ifndef LIMBER_CORE_DOSING_H
#define LIMBER_CORE_DOSING_H

#include "limber/core/progress.h"
#include "measure.h"

struct dosing {
	/* One step more, within cap and bounds; false, whatever became of *d, where there is none:
	 * asked by dosing_up() alone. */
	bool (*up)(struct dose *d, const struct progress_input *in);
	void (*down)(struct dose *d, const struct progress_input *in); /* one step less */
	/* To pct per cent in all, rounded down; never below one set, one rep, 5 s, 60 s of
	 * walking. */
	void (*scale)(struct dose *d, int pct, const struct progress_input *in);
	/* What the log's sets do not say: rest, times a day, days a week. */
	void (*shape)(struct dose *d, const struct progress_input *in);
	/* Where one is to be careful: whether the next step cannot be halved, so that it waits for
	 * one good session more. */
	bool (*waits)(const struct dose *d, const struct progress_input *in);
};

extern const struct dosing dosing_sets, dosing_walk;

/* Whether a walk's minutes a week are the goal's, and a day's those that the ladder leads to: from
 * there on it grows by its pace alone. */
bool walk_is_at_goal(const struct dose *d, const struct progress_input *in);

/* The beginner's ladder: a walk as it has it so many weeks after its first. */
void walk_of_week(struct dose *d, int week);

/* On no more days a week than so many; 0: not known. */
void walk_keep_days(struct dose *d, int days);

const struct dosing *dosing_of(const struct progress_input *in);

/* One step more; false, and the dose as it was, where there is none. From a dose outside the
 * routine's limits there is none: it has to come to them first. */
bool dosing_up(const struct dosing *dosing, struct dose *d, const struct progress_input *in);

/* Whether the way back after days off is a row longer: new, or 65 and over (EVIDENCE 2.2). */
bool dosing_returns_slowly(const struct progress_input *in);

/* The quantity that grows first; where nothing does, the one that a cut takes from. */
enum quantity dosing_main(const struct dose *d, const struct progress_input *in);

/* The exercise's cap of one set, or where it has none, what no dose may pass. */
int dosing_cap(const struct progress_input *in, int set, enum quantity q);

/* Each makes a dose more, within cap and bounds, and returns whether it could: `by` more of q in
 * every set that has it, or in so many of them, those furthest from their cap; or every set's next
 * weight. */
bool dosing_grow(struct dose *d, const struct progress_input *in, enum quantity q, int by);
bool dosing_grow_some(struct dose *d, const struct progress_input *in, enum quantity q, int by,
		      int sets);
bool dosing_heavier(struct dose *d, const struct progress_input *in);

/* What a cut took of where the step starts comes back, a small unit at a time and a set at last; of
 * `but` nothing, which has steps of its own. Weights are not a part of it. */
bool dosing_up_to_start(struct dose *d, const struct progress_input *in, enum quantity but);

/* The next weight, with the main quantity where it started again. */
bool dosing_heavier_from_bottom(struct dose *d, const struct progress_input *in);

/* The next weight: of those owned, or by the exercise's own step where none are listed; 0 where
 * there is none. Up is +1, down -1; `from` is passed. */
int dosing_next_weight(const struct progress_input *in, int from, int way);

/* One step of the exercise's, whole. */
int dosing_whole_step(const struct progress_input *in);

/* One step of the exercise's, half of one for whoever is careful and where it can be halved. And in
 * how many sets: a rep each cannot be halved, but half of the sets can have it. */
int dosing_step(const struct progress_input *in);
int dosing_step_sets(const struct dose *d, const struct progress_input *in);

/* Brings one quantity of every set to pct per cent less `by`; what is at its least, or below it by
 * the exercise's own dose, stays. Reps without a `by` are scaled together, no more of them in all
 * than the share. Returns whether anything is less. */
bool dosing_shrink(struct dose *d, enum quantity q, int pct, int by);

/* The heaviest load of its sets less a tenth, to a weight that is owned; false where there is no
 * lighter one. */
bool dosing_lighten(struct dose *d, const struct progress_input *in);

/* What changed, in words: "one rep more in each set". */
void dose_change_words(const struct dose *from, const struct dose *to, char ret[DOSE_TEXT]);

#endif

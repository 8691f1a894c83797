/* The sentences of the table, its caps and its ways back, and what they share. */
#ifndef LIMBER_CORE_GRADED_WORDS_H
#define LIMBER_CORE_GRADED_WORDS_H

#include "graded.h"

enum { CUT_TEXT = 3 * DOSE_TEXT };

/* "one set less, now 2 × 20 s"; what is at its smallest already stays. */
void graded_say_cut(char ret[CUT_TEXT], const struct decision *d, const struct review *v,
		    const char *less);

/* Behind how often it was done in full: " since it last went less well". */
extern const char *const graded_anew_words[];

/* "cut from 3-2-1 × 6 s to 2-1-1 × 6 s (at least 20 % less)": the rule's share, but for whole reps
 * and seconds, and never more than was really taken. */
void graded_say_cut_by_pct(char ret[CUT_TEXT], const struct decision *d, const struct review *v,
			   int pct);

/* ", on Thu 5 Nov at the earliest (30 % in two weeks)": when a step can come, where so many good
 * sessions that are missing, on the plan's days, would be too soon for it; else "". */
enum { EARLIEST_TEXT = DATE_WORDS + 56 };
void graded_say_earliest(char ret[EARLIEST_TEXT], const struct review *v, int missing);

/* The sentences of rows 8 and 9, and of row 10: why it is the same again, what is still missing. */
void graded_say_step(char why[WHY_MAX], const struct decision *d, const struct review *v);
void graded_say_same_again(char why[WHY_MAX], const struct decision *d, const struct review *v);

/* What the last session's pain was, and whose: "Pain was 4 after the last session". */
void graded_say_pain(char ret[WHY_MAX], const struct judged *j);

/* How all of the last sessions did not go as asked, "none of the last six went as asked", or that
 * it was pain alone; returns until when: ", until they do". */
const char *graded_say_amiss(char ret[WHY_MAX], const struct standing *st);

/* Pain in the low band: "low", but for what is so only because as much is usual. */
const char *graded_low_pain(const struct judged *j);

/* The note behind what was usual at the last session (usual.h). */
void graded_say_usual(char ret[USUAL_TEXT], const struct review *v);

/* Half of a good session's sentence, which rows and caps share: "Done in full twice at 2 × 20 s,
 * effort 2, pain low". */
void graded_say_done(char ret[WHY_MAX], const struct review *v);

/* And that it is the same again all the same, because. */
void graded_say_held(char why[WHY_MAX], const struct review *v, const char *because);

/* That of the way back. */
void graded_say_way_back(char why[WHY_MAX], const struct decision *d, const struct review *v);

/* Adds to the sentence of a row that holds (7 and 10), or cut in a flare-up, what there is to come
 * back to; and to any what was given up. */
void graded_add_way_waits(char why[WHY_MAX], const struct decision *d, const struct review *v);

#endif

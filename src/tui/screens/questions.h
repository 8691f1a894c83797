/* The questions that limber asks: their words, their scale and how they look. Few, short, and the
 * same wherever they stand. */
#ifndef LIMBER_TUI_QUESTIONS_H
#define LIMBER_TUI_QUESTIONS_H

#include "limber/core/history.h"
#include "limber/draw/canvas.h"

enum question {
	QUESTION_MORNING, /* pain at the check-in */
	QUESTION_BEFORE,  /* pain before a session without a check-in */
	QUESTION_HURT,    /* pain of an exercise that hurts */
	QUESTION_EFFORT,
	QUESTION_AFTER, /* pain after a session */
	QUESTION_LEG,   /* the furthest site, EVIDENCE 3.4 */
	QUESTIONS,
};

enum { QUESTION_ROWS = 3 };

/* From here on, ending is what is proposed: within every high band of EVIDENCE 2.2. */
enum { STRONG_PAIN = 7 };

/* The question in its row, what can be answered below. */
void question_draw(struct canvas *cv, struct rect r, enum question q);

/* Whether `answer` is on the question's scale (sites go to 5, the others to 10). */
bool question_takes(enum question q, int answer);

/* Sessions under 5 min ask nothing: few questions, or nobody answers them. */
enum { ASKING_S = 5 * 60 };

/* "none", "back", "buttock", "thigh", "calf", "foot"; 0 to 5. */
const char *leg_word(int site);

/* Whether to ask for the site. The last one may have been a morning's or a session's. */
bool leg_is_asked(int pain, const struct history *h);

#endif

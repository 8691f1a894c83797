/* A routine's steps with what each asks, what it was, and why: on Today, Why, Wrap-up, Routines. */
#ifndef LIMBER_TUI_DOSES_H
#define LIMBER_TUI_DOSES_H

#include "limber/coach/library.h"
#include "limber/core/plan_day.h"
#include "limber/draw/canvas.h"

/* The step's name for people: "Walk, brisk", "Bird dog". */
void step_name(const struct routine_day *day, int step, struct library *lib, char ret[NAME_MAX]);

/* What a routine asks, in short: "7 exercises, 2 up", "7 min (was 6 min)". */
void routine_words(const struct routine_day *day, struct library *lib, char ret[LINE_MAX_BYTES]);

/* How many of its steps ask for something else than the last time. */
int doses_changed(const struct routine_day *day);

/* The first step that could go a rung up its ladder, for the person to say yes or no to; NULL where
 * there is none. */
const struct advice *doses_proposal(const struct routine_day *day);

/* One row a step: a mark (up, down, same), its name, its dose, the dose it was. Draws what fits,
 * what changed before the rest, and says how many do not; returns the rows used. */
int doses_list(struct canvas *cv, struct rect r, const struct routine_day *day,
	       struct library *lib);

/* The sentences, each under its step's name; those that changed first. Returns the rows used. */
int doses_reasons(struct canvas *cv, struct rect r, const struct routine_day *day,
		  struct library *lib);

/* The advice whose sentence says most: of a step that changed, else of the first that may change;
 * NULL where there is none. */
const struct advice *doses_main_reason(const struct routine_day *day);

#endif

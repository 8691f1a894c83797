/* One exercise's past, as `limber why` tells it. */
#ifndef LIMBER_SRC_CLI_STORY_H
#define LIMBER_SRC_CLI_STORY_H

#include "limber/coach/coach.h"

/* What a session asked of a step, why, what came of it, and what the next target made of that. */
struct chapter {
	const struct session_row *session;
	const char *exercise, *key; /* what was done: another one where it was swapped, or a rung */
	const char *name, *routine; /* as they are said; the id where a file is gone */
	struct dose asked;
	bool per_side;
	int n_sets, n_done;  /* sides counted each */
	bool has_part;       /* of a set */
	int asked_s, done_s; /* of time alone: 0 where it is made of reps or holds */
	bool was_hurt;
	bool is_used; /* today's target rests on it */
	/* Whether the engine, asked for its day now, asks the same; else the log, the plan or a
	 * file was changed since, and `advice` says nothing of it. */
	bool is_as_asked;
	bool is_of_its_day; /* and asks it with all that was said on that day, at any hour */
	struct advice advice;
	bool is_read; /* a target read it: its rule reads any, and it is not the newest */
	struct reading reading;
};

/* Days running on which the step asked for nothing, by the same cap. */
struct left_out {
	struct date first, last;
	struct advice advice;
};

struct story {
	struct date day_told;
	struct routine_day day;   /* the routine's targets on that day */
	struct chapter *chapters; /* oldest first; owned */
	size_t n;
	size_t n_earlier; /* sessions before them, not told */
	/* The earlier one since which the target's exercise is done in the place of what the file
	 * names, and the name of that; its session is NULL where the target or the chapters tell,
	 * or why is not known. */
	struct chapter began;
	const char *file_name;
	struct left_out *outs; /* oldest first; owned */
	size_t n_outs;
	const struct event **events; /* after the first chapter, oldest first; owned */
	size_t n_events;
};

/* Whose story: all borrowed. The log must hold every session up to the coach's day, which is the
 * one that is told of; its own sessions are told, but decide nothing about it. */
struct story_input {
	struct coach *coach;
	const struct routine *routine;
	int step;
	const struct history *log;
	size_t most; /* chapters: the newest */
};

void story_tell(struct story *ret, const struct story_input *in);
void story_release(struct story *s);

/* Whether what a session asked knew of an event. */
bool story_is_before(const struct event *e, const struct chapter *c);

/* The first day that is told of. */
struct date story_begin(const struct story *s);

#endif

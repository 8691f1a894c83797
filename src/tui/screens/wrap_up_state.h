/* What the Wrap-up knows, shared by its files: wrap_up.c asks, wrap_up_parts.c counts and corrects,
 * wrap_up_draw.c draws. */
#ifndef LIMBER_TUI_WRAP_UP_STATE_H
#define LIMBER_TUI_WRAP_UP_STATE_H

#include "../app_state.h"
#include "limber/coach/log.h"
#include "pager.h"

enum wrap_step {
	WRAP_ALL, /* all of it? */
	WRAP_EFFORT,
	WRAP_PAIN,
	WRAP_LEG,
	WRAP_RESULT,
	WRAP_UNSAVED, /* the log could not be written */
};

/* One exercise's turn in the session: rows first .. first + n - 1 of the log. */
struct part {
	char name[NAME_MAX];
	int first, n;
};

struct wrap_up_screen {
	enum wrap_step step;
	int64_t opened_ms;
	bool is_short; /* asks no more than "All of it?", if that */
	struct live *live;
	struct library *library;
	struct part *parts;
	int n_parts;
	int at; /* the cursor among them */
	struct wrap_up answers;
	char note[NOTE_MAX];
	bool is_typing;
	bool has_next;
	struct routine_day next; /* tomorrow's targets */
	struct pager pager;      /* of the result */
};

void parts_load(struct wrap_up_screen *w);

/* A part's sets, by side. */
struct tally {
	int done[SIDES], of[SIDES];
	bool is_whole, is_begun, is_hurt;
};
struct tally part_tally(const struct wrap_up_screen *w, const struct part *part);
bool parts_are_whole(const struct wrap_up_screen *w);

/* Of the part under the cursor less was done, or all of it: the person was faster than the clock.
 * What hurt stays as it was: then part_count_all() is false. */
void part_lower(struct wrap_up_screen *w);
MUST_USE bool part_count_all(struct wrap_up_screen *w);

/* How much of the session's work was done, in percent of its seconds; 0 only for none at all. */
int work_done_pct(struct live *live);

/* Whether the part is one set (of one or both sides): lowered by units, not by sets. */
bool part_is_one_set(const struct wrap_up_screen *w, const struct part *part);

/* The result as a page, and the room it is shown in. */
int wrap_up_result(struct canvas *cv, struct rect r, const void *user);
struct rect wrap_up_room(struct rect r);

void wrap_up_draw(const void *self, struct canvas *cv, struct rect r);

#endif

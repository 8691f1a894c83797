/* What the Wrap-up knows, shared by its two files. */
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

/* One exercise of the session: rows first .. first + n - 1 of the log. */
struct part {
	char name[NAME_MAX];
	int first, n;
};

struct wrap_up_screen {
	enum wrap_step step;
	struct live *live;
	struct library *library;
	struct part *parts;
	int n_parts;
	int at;                 /* the cursor among them */
	struct wrap_up answers;
	char note[NOTE_MAX];
	bool is_typing;
	bool has_next;
	struct routine_day next; /* tomorrow's targets */
	struct pager pager;      /* of the result */
};

/* Whether the part is one set (of one or both sides): lowered by units, not by sets. */
bool part_is_one_set(const struct wrap_up_screen *w, const struct part *part);

/* The result as a page, and the room it is shown in. */
int wrap_up_result(struct canvas *cv, struct rect r, const void *user);
struct rect wrap_up_room(struct rect r);

void wrap_up_draw(const void *self, struct canvas *cv, struct rect r);

#endif

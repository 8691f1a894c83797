/* A list, and beside it the details of what is under its cursor; these can be opened as a page of
 * their own, which a small window needs. Library and Routines. */
#ifndef LIMBER_TUI_BROWSE_H
#define LIMBER_TUI_BROWSE_H

#include "../app_state.h"
#include "list.h"
#include "pager.h"

struct browse {
	struct list list;
	bool is_page;       /* the details are all that is seen */
	struct pager pager; /* they as a page */
};

/* What is browsed: its user's lines, one row each, and the details of the one at the cursor. */
struct browsed {
	void (*line)(struct canvas *cv, struct rect r, const void *user, int i);
	int list_cols; /* beside the details */
	page_fn *details;
	const void *user;
	const char *none; /* said where the list is empty */
};

/* Moves in the list or the page; ACTION_RIGHT opens the page, ACTION_BACK closes it. False for any
 * other action. */
bool browse_act(struct browse *b, const struct app *app, int action, const struct browsed *what);

void browse_draw(const struct browse *b, struct canvas *cv, struct rect r,
		 const struct browsed *what);

/* The row for the key table of a page. */
#define BIND_TO_LIST                                                                             \
	{                                                                                        \
		.keys = { K_ESC, 'q', K_LEFT, 'h' }, .action = ACTION_BACK, .label = "the list", \
		.help = "back to the list"                                                       \
	}

#endif

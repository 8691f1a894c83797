/* Warning signs, numbered, to be picked from: the red flags of Welcome, and the stop signs. */
#ifndef LIMBER_TUI_SIGN_LIST_H
#define LIMBER_TUI_SIGN_LIST_H

#include "limber/core/warning.h"
#include "pager.h"

struct sign_list {
	const char *question;
	const struct warning *signs;
	int n;
	int gap; /* blank rows between two signs */
};

/* A page_fn of the list that user is. */
int sign_list_page(struct canvas *cv, struct rect r, const void *user);

/* The i-th sign, where it has been in view: nobody says that a sign is so which they have not read.
 * Else NULL, and it is scrolled to. */
const struct warning *sign_list_pick(const struct sign_list *list, int i, struct pager *pager,
				     struct rect room);

/* A sign that was picked, with what to do at it, and whether it is so: it blocks exercise until it
 * is cleared, and a wrong key must not. Returns the rows. */
int sign_sure_page(struct canvas *cv, struct rect r, const struct warning *sign);

/* The rows of a key table for that. Neither answer is a key that is pressed without a look. */
#define BIND_SURE(yes, no)                                                                       \
	{ .keys = { 'y' }, .action = (yes), .label = "yes", .help = "yes, that is so" },         \
	{                                                                                        \
		.keys = { 'n', K_ESC, 'q', K_LEFT }, .action = (no), .label = "no, a wrong key", \
		.help = "a key was pressed by mistake: back to the list"                         \
	}

#endif

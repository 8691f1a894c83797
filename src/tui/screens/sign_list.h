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

/* The i-th sign, where it has been in view: nobody says that a sign is so which they have not read. Else
 * NULL, and it is scrolled to. */
const struct warning *sign_list_pick(const struct sign_list *list, int i, struct pager *pager,
				     struct rect room);

#endif

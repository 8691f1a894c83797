/* Moving in lists. Not for drawing their rows. */
#include "list.h"

#include "../keymap.h"

enum { PAGE = 10 };

bool list_act(struct list *l, int action)
{
	int to = l->at;

	switch (action) {
	case ACTION_UP: to--; break;
	case ACTION_DOWN: to++; break;
	case ACTION_PAGE_UP: to -= PAGE; break;
	case ACTION_PAGE_DOWN: to += PAGE; break;
	case ACTION_FIRST: to = 0; break;
	case ACTION_LAST: to = l->n - 1; break;
	default: return false;
	}
	to = to >= l->n ? l->n - 1 : to;
	l->at = to < 0 ? 0 : to;
	return true;
}

int list_first(const struct list *l, int rows)
{
	int first = l->at - rows / 2;

	first = first > l->n - rows ? l->n - rows : first;
	return first < 0 ? 0 : first;
}

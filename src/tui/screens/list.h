/* A list with a cursor that scrolls. */
#ifndef LIMBER_TUI_LIST_H
#define LIMBER_TUI_LIST_H

#include "limber/draw/canvas.h"

struct list {
	int n, at;
};

/* Deals with ACTION_UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST and LAST; false for any other. */
bool list_act(struct list *l, int action);

/* The first row shown in a window of so many rows: the cursor stays in the middle where it can. */
int list_first(const struct list *l, int rows);

#endif

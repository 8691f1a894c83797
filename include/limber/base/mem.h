/* Heap memory that never fails: where there is none left, the program cannot go on, so it
 * restores the terminal (mem_on_oom) and exits 70. */
#ifndef LIMBER_BASE_MEM_H
#define LIMBER_BASE_MEM_H

#include "limber/base/attr.h"

#include <stddef.h>

/* All return zeroed (xcalloc) or raw memory, never NULL; the caller frees with free(). */
void *xcalloc(size_t n, size_t size);
void *xrealloc(void *p, size_t n, size_t size);
char *xstrdup(const char *s);

/* An array of *cap elements of `size` bytes at v (NULL where *cap is 0), grown where it holds fewer
 * than n_wanted: `list->v = mem_grow(list->v, &list->cap, list->n + 1, sizeof *list->v)`. New
 * elements are raw. */
MUST_USE void *mem_grow(void *v, size_t *cap, size_t n_wanted, size_t size);

/* The function called, once, before the program ends for want of memory; NULL for none. */
void mem_on_oom(void (*restore)(void));

#endif

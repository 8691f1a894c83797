/* Heap memory that never fails: where there is none left, the program cannot go on, so it
 * restores the terminal (mem_on_oom) and exits 70. */
#ifndef LIMBER_BASE_MEM_H
#define LIMBER_BASE_MEM_H

#include <stddef.h>

/* All return zeroed (xcalloc) or raw memory, never NULL; the caller frees with free(). */
void *xcalloc(size_t n, size_t size);
void *xrealloc(void *p, size_t n, size_t size);
char *xstrdup(const char *s);

/* Grows *v so that it holds at least n_wanted elements of `size` bytes; *cap is its capacity.
 * New elements are zeroed. */
void mem_grow(void **v, size_t *cap, size_t n_wanted, size_t size);

/* The function called, once, before the program ends for want of memory; NULL for none. */
void mem_on_oom(void (*restore)(void));

#endif

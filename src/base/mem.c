/* Heap memory that never fails. Not for sizes that a file chooses unchecked. */
#include "limber/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_BUG = 70 };

static void (*restore_terminal)(void);

static void out_of_memory(void)
{
	static const char words[] = "limber: there is no memory left\n";

	if (restore_terminal)
		restore_terminal();
	if (write(STDERR_FILENO, words, sizeof words - 1) < 0)
		_exit(EXIT_BUG);
	_exit(EXIT_BUG);
}

void mem_on_oom(void (*restore)(void))
{
	restore_terminal = restore;
}

void *xcalloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *xrealloc(void *p, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		out_of_memory();
	void *grown = realloc(p, n && size ? n * size : 1);

	if (!grown)
		out_of_memory();
	return grown;
}

char *xstrdup(const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(xcalloc(n, 1), s, n);
}

void *mem_grow(void *v, size_t *cap, size_t n_wanted, size_t size)
{
	if (n_wanted <= *cap)
		return v;
	size_t wider = *cap ? *cap * 2 : 8;

	if (wider < n_wanted)
		wider = n_wanted;
	*cap = wider;
	return xrealloc(v, wider, size);
}

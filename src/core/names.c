/* An open table of texts. Not for what they name. */
#include "names.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"

enum { FIRST_PLACES = 64 }; /* a power of two, as all that follow */

uint64_t text_hash(const char *s)
{
	uint64_t hash = 14695981039346656037u;

	for (; *s != '\0'; s++)
		hash = (hash ^ (unsigned char)*s) * 1099511628211u;
	return hash;
}

/* The place of a text, or the free one where it belongs. */
static char **place_of(char **v, size_t cap, const char *s)
{
	size_t i = (size_t)text_hash(s) & (cap - 1);

	while (v[i] && !text_eq(v[i], s))
		i = (i + 1) & (cap - 1);
	return &v[i];
}

static void names_grow(struct names *names)
{
	size_t cap = names->cap > 0 ? names->cap * 2 : FIRST_PLACES;
	char **v = xcalloc(cap, sizeof *v);

	for (size_t i = 0; i < names->cap; i++)
		if (names->v[i])
			*place_of(v, cap, names->v[i]) = names->v[i];
	free(names->v);
	names->v = v;
	names->cap = cap;
}

const char *names_keep(struct names *names, const char *s)
{
	if (!s)
		s = "";
	if (names->last && (s == names->last || text_eq(names->last, s)))
		return names->last;
	if ((names->n + 1) * 2 > names->cap)
		names_grow(names);
	char **place = place_of(names->v, names->cap, s);

	if (!*place) {
		*place = xstrdup(s);
		names->n++;
	}
	names->last = *place;
	return *place;
}

const char *names_find(const struct names *names, const char *s)
{
	return names->cap > 0 ? *place_of(names->v, names->cap, s) : NULL;
}

void names_release(struct names *names)
{
	for (size_t i = 0; i < names->cap; i++)
		free(names->v[i]);
	free(names->v);
	*names = (struct names){ .n = 0 };
}

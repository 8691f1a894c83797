/* Which files there are, by their names alone. Not for reading them: library.c. */
#include <stdlib.h>
#include <string.h>

#include "library_state.h"
#include "limber/base/mem.h"
#include "lint.h"

/* One folder that is being listed. */
struct listing {
	struct library *lib;
	struct shelf *shelf;
	struct text dir;
};

static void add_id(void *user, const char *name)
{
	struct listing *l = user;
	struct shelf *s = l->shelf;

	if (!id_is_plain(name)) {
		size_t n = l->dir.len;

		text_addf(&l->dir, "%s.cfg", name);
		lint_bad_name(l->dir.s, &l->lib->diags);
		l->dir.s[l->dir.len = n] = '\0';
		return;
	}
	s->ids = mem_grow(s->ids, &s->cap_ids, s->n_ids + 1, sizeof *s->ids);
	s->ids[s->n_ids++] = xstrdup(name);
}

static int compare_ids(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* One of each, in order. ladders.cfg lies among the routines and is none. */
static void sort_ids(struct shelf *s)
{
	size_t n = 0;

	qsort(s->ids, s->n_ids, sizeof *s->ids, compare_ids);
	for (size_t i = 0; i < s->n_ids; i++) {
		if (text_eq(s->ids[i], "ladders") || (n > 0 && text_eq(s->ids[n - 1], s->ids[i])))
			free(s->ids[i]);
		else
			s->ids[n++] = s->ids[i];
	}
	s->n_ids = n;
}

const char *const *library_ids(struct library *lib, enum library_kind kind, int *ret_n)
{
	struct shelf *s = &lib->shelves[kind];

	if (!s->ids) {
		struct listing l = { .lib = lib, .shelf = s };

		s->ids = mem_grow(NULL, &s->cap_ids, 1, sizeof *s->ids);
		for (int i = 0; i < lib->n_dirs; i++) {
			text_clear(&l.dir);
			text_addf(&l.dir, "%s/%s", lib->dirs[i], library_folders[kind]);
			file_list(l.dir.s, ".cfg", add_id, &l);
		}
		text_release(&l.dir);
		sort_ids(s);
	}
	*ret_n = (int)s->n_ids;
	return (const char *const *)s->ids;
}

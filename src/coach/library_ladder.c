/* The ladders, and which of them an exercise stands on. Not for who climbs them (core/climb.c). */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "library_state.h"
#include "limber/base/mem.h"
#include "limber/config/exercise_file.h"

/* ---- Their file ---- */

/* Room for what is kept of them: three times what limber brings. */
enum { LADDERS_BYTES = 256 * 1024 };

/* Kept in a row: how many, the ladders, and the rungs of each. */
static void keep(struct library *lib, const char *path, const struct file_stamp *stamp)
{
	const uint64_t n = (uint64_t)lib->n_ladders;
	struct text row = { .s = NULL };

	text_add_bytes(&row, (const char *)&n, sizeof n);
	for (int i = 0; i < lib->n_ladders; i++) {
		struct ladder l = lib->ladders[i];

		l.rungs = NULL;
		text_add_bytes(&row, (const char *)&l, sizeof l);
	}
	for (int i = 0; i < lib->n_ladders; i++)
		text_add_bytes(&row, (const char *)lib->ladders[i].rungs,
			       (size_t)lib->ladders[i].n_rungs * sizeof(struct rung));
	kept_add(lib->kept, path, stamp, row.s, row.len);
	text_release(&row);
}

/* What is left of a row of ladders. */
struct rest {
	const char *at;
	size_t n;
};

/* A copy of n things that lie in front; NULL where there are not as many. */
static void *take(struct rest *rest, size_t n, size_t size)
{
	if (n > rest->n / size)
		return NULL;
	void *copy = xrealloc(NULL, n + 1, size);

	memcpy(copy, rest->at, n * size);
	rest->at += n * size;
	rest->n -= n * size;
	return copy;
}

static bool take_ladders(struct library *lib, struct rest rest)
{
	uint64_t *n = take(&rest, 1, sizeof *n);
	bool ok = n && (lib->ladders = take(&rest, *n, sizeof *lib->ladders));

	for (uint64_t i = 0; ok && i < *n; i++) {
		struct ladder *l = &lib->ladders[i];

		l->rungs = take(&rest, (size_t)l->n_rungs, sizeof *l->rungs);
		ok = l->rungs != NULL;
		lib->n_ladders += ok;
	}
	free(n);
	return ok;
}

static bool recall(struct library *lib, const char *path, const struct file_stamp *stamp)
{
	void *row = xrealloc(NULL, 1, LADDERS_BYTES);
	size_t n = kept_read(lib->kept, path, stamp, row, LADDERS_BYTES);
	bool ok = n > 0 && take_ladders(lib, (struct rest){ row, n });

	free(row);
	if (ok)
		return true;
	ladders_release(lib->ladders, lib->n_ladders);
	lib->ladders = NULL;
	lib->n_ladders = 0;
	return false;
}

static void parse(struct library *lib, const char *path, const struct file_stamp *stamp)
{
	if (!library_read_bytes(lib, path))
		return;
	if (ladders_parse(&lib->ladders, &lib->n_ladders, path, text_str(&lib->bytes),
			  lib->bytes.len, &lib->diags))
		keep(lib, path, stamp);
	else
		assert(lib->n_ladders == 0);
}

const struct ladder *library_ladders(struct library *lib, int *ret_n)
{
	if (!lib->has_read_ladders) {
		struct file_stamp stamp;
		bool exists;
		char *path = library_path(lib, "", "ladders", &stamp, &exists);

		lib->has_read_ladders = true;
		if (exists && !recall(lib, path, &stamp))
			parse(lib, path, &stamp);
		free(path);
	}
	*ret_n = lib->n_ladders;
	return lib->ladders;
}

/* ---- Who stands on them ---- */

/* How well a rung stands for an exercise: as it is, on a ladder of its own family; 0 for none. */
static int fit_of(const struct ladder *l, const struct rung *rung, const struct exercise *e)
{
	if (!text_eq(rung->exercise, e->id))
		return 0;
	return 1 + text_eq(rung->key, e->id) + 2 * (l->family == e->family);
}

const struct ladder *library_ladder(struct library *lib, const char *exercise, int *ret_rung)
{
	const struct exercise *e = library_exercise(lib, exercise);
	const struct ladder *found = NULL;
	int n, best = 0;
	const struct ladder *v = library_ladders(lib, &n);

	for (const struct ladder *l = v; e && l < v + n; l++) {
		for (int rung = 0; rung < l->n_rungs; rung++) {
			int fit = fit_of(l, &l->rungs[rung], e);

			if (fit > best) {
				best = fit;
				found = l;
				*ret_rung = rung;
			}
		}
	}
	return found;
}

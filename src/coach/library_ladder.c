/* Which ladder an exercise stands on. Not for reading their file (library.c), nor for who climbs them
 * (core/climb.c). */
#include "limber/coach/library.h"

#include "limber/base/text.h"

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

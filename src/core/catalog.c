/* Asking a catalog, whose look-ups take what they were lent with. Not for files: the coach
 * lends. */
#include "limber/core/catalog.h"

const struct exercise *catalog_exercise(const struct catalog *c, const char *id)
{
	return c->exercise(c->user, id);
}

const struct ladder *catalog_ladder(const struct catalog *c, const char *exercise, int *ret_rung)
{
	return c->ladder ? c->ladder(c->user, exercise, ret_rung) : NULL;
}

enum family catalog_family(const struct catalog *c, const char *id)
{
	enum family family;

	if (c->family && c->family(c->user, id, &family))
		return family;
	const struct exercise *e = catalog_exercise(c, id);

	return e ? e->family : FAMILIES;
}

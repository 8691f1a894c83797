/* Holds routines, plans and ladders to the files that they name. Not for what a file says of
 * itself: config and core/check judge that. */
#include "lint.h"

#include <string.h>

#include "limber/core/check.h"

static const char *const kind_names[LIBRARY_KINDS] = {
	[LIBRARY_EXERCISES] = "exercise",
	[LIBRARY_ROUTINES] = "routine",
	[LIBRARY_PLANS] = "plan",
};

/* Who names an id, for the message. */
struct mention {
	const char *path;
	int line;
	struct diags *out;
};

/* Says why an id leads nowhere: its file is bad, or there is none and another was meant. */
static void missing(struct library *lib, enum library_kind kind, const char *id,
		    const struct mention *m)
{
	const char *name = kind_names[kind];
	int n;
	const char *const *ids = library_ids(lib, kind, &n);

	if (word_index(ids, n, id) >= 0) {
		diag_add(m->out, m->path, m->line,
			 "%s %s has problems of its own; correct its file first", name, id);
		return;
	}
	const char *nearest = text_nearest(id, ids, (size_t)n);

	if (nearest) {
		diag_add(m->out, m->path, m->line, "there is no %s \"%s\"; did you mean \"%s\"?",
			 name, id, nearest);
	} else {
		diag_add(m->out, m->path, m->line,
			 "there is no %s \"%s\"; write its file, or name another", name, id);
	}
}

bool lint_routine(struct library *lib, const struct routine *r, const char *path, struct diags *out)
{
	size_t before = out->n;

	for (int i = 0; i < r->n_steps; i++) {
		const struct step *step = &r->steps[i];
		const struct mention m = { path, step->line, out };
		const struct exercise *e = library_exercise(lib, step->exercise);

		if (!step->exercise[0])
			continue; /* the parser spoke of it */
		if (e)
			step_check(r, step, e, path, out);
		else
			missing(lib, LIBRARY_EXERCISES, step->exercise, &m);
	}
	return out->n == before;
}

static bool routine_is_good(struct library *lib, const char *id)
{
	return library_routine(lib, id) != NULL;
}

static bool routine_exists(struct library *lib, const char *id)
{
	return library_has(lib, LIBRARY_ROUTINES, id);
}

static bool lint_items(struct library *lib, const struct plan *p, const char *path,
		       struct diags *out, bool (*is_there)(struct library *lib, const char *id))
{
	size_t before = out->n;

	for (int i = 0; i < p->n_items; i++) {
		const struct mention m = { path, p->items[i].line, out };
		const char *id = p->items[i].routine;

		if (id[0] && !is_there(lib, id))
			missing(lib, LIBRARY_ROUTINES, id, &m);
	}
	return out->n == before;
}

bool lint_plan(struct library *lib, const struct plan *p, const char *path, struct diags *out)
{
	return lint_items(lib, p, path, out, routine_is_good);
}

bool lint_plan_names(struct library *lib, const struct plan *p, const char *path, struct diags *out)
{
	return lint_items(lib, p, path, out, routine_exists);
}

bool lint_ladders(struct library *lib, const struct ladder *v, int n, const char *path,
		  struct diags *out)
{
	size_t before = out->n;

	for (const struct ladder *l = v; l < v + n; l++) {
		for (int i = 0; i < l->n_rungs; i++) {
			const struct mention m = { path, l->rungs[i].line, out };

			if (!library_exercise(lib, l->rungs[i].exercise))
				missing(lib, LIBRARY_EXERCISES, l->rungs[i].exercise, &m);
		}
	}
	return out->n == before;
}

void lint_bad_name(const char *path, struct diags *out)
{
	diag_add(out, path, 0,
		 "the file's name is its id; name it with at most %d letters, digits, _ and -",
		 ID_MAX - 1);
}

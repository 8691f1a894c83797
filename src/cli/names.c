/* Resolves the names of exercises, routines and plans that people type, and says what to write
 * instead. Not for what commands do with them: cmd_*.c. */
#include "command.h"

static const char *const kind_words[LIBRARY_KINDS] = {
	[LIBRARY_EXERCISES] = "exercise",
	[LIBRARY_ROUTINES] = "routine",
	[LIBRARY_PLANS] = "plan",
};
static const char *const a_kind[LIBRARY_KINDS] = {
	[LIBRARY_EXERCISES] = "an exercise",
	[LIBRARY_ROUTINES] = "a routine",
	[LIBRARY_PLANS] = "a plan",
};

static bool is_good(struct library *lib, enum library_kind kind, const char *id)
{
	switch (kind) {
	case LIBRARY_EXERCISES: return library_exercise(lib, id) != NULL;
	case LIBRARY_ROUTINES: return library_routine(lib, id) != NULL;
	case LIBRARY_PLANS: return library_plan(lib, id) != NULL;
	case LIBRARY_KINDS: break;
	}
	return false;
}

static bool is_there(struct library *lib, enum library_kind kind, const char *id)
{
	int n;
	const char *const *ids = library_ids(lib, kind, &n);

	return word_index(ids, n, id) >= 0;
}

/* ---- Another kind's name ---- */

enum { KIN_MAX = 100 };

/* What of another kind goes with a name: each once. */
struct kin {
	const char *v[KIN_MAX];
	int n;
};

static void kin_add(struct kin *kin, const char *name)
{
	if (kin->n < KIN_MAX && word_index(kin->v, kin->n, name) < 0)
		kin->v[kin->n++] = name;
}

/* A routine's exercises, a plan's routines. */
static struct kin kin_in(struct library *lib, enum library_kind kind, const char *id)
{
	const struct routine *r = kind == LIBRARY_ROUTINES ? library_routine(lib, id) : NULL;
	const struct plan *p = kind == LIBRARY_PLANS ? library_plan(lib, id) : NULL;
	struct kin ret = { .n = 0 };

	for (int i = 0; r && i < r->n_steps; i++)
		kin_add(&ret, r->steps[i].exercise);
	for (int i = 0; p && i < p->n_items; i++)
		kin_add(&ret, p->items[i].routine);
	return ret;
}

/* The routines with an exercise, the plans with a routine. */
static struct kin kin_with(struct library *lib, enum library_kind kind, const char *id)
{
	struct kin ret = { .n = 0 };
	int n;
	const char *const *ids = library_ids(lib, kind, &n);

	for (int i = 0; i < n; i++) {
		struct kin in = kin_in(lib, kind, ids[i]);

		if (word_index(in.v, in.n, id) >= 0)
			kin_add(&ret, ids[i]);
	}
	return ret;
}

/* ---- Messages ---- */

/* So few names are told; plans are no more than that, mostly. */
enum { NAMES_TOLD = 6 };

static void add_names(struct text *t, const char *const *names, int n)
{
	for (int i = 0; i < n && i < NAMES_TOLD; i++)
		text_addf(t, "%s%s", i ? ", " : "", names[i]);
}

/* A name of one kind where one of another is wanted: what goes with it is likely meant. */
static void say_another(struct library *lib, enum library_kind wanted, enum library_kind is,
			const char *id, struct err *err)
{
	bool is_larger = is == wanted + 1;
	struct kin near = is_larger ? kin_in(lib, is, id) : kin_with(lib, wanted, id);
	struct text use = { .s = NULL };

	if (near.n > 0) {
		text_addf(&use, " %s it: ", is_larger ? "in" : "with");
		add_names(&use, near.v, near.n);
	}
	err_set(err, ERR_USAGE, "%s is %s; use %s%s", id, a_kind[is], a_kind[wanted],
		text_str(&use));
	text_release(&use);
}

static void say_unknown(struct library *lib, enum library_kind kind, const char *id,
			struct err *err)
{
	int n;
	const char *const *ids = library_ids(lib, kind, &n);
	const char *near = text_nearest(id, ids, (size_t)n);
	struct text use = { .s = NULL };

	if (near) {
		text_addf(&use, "; did you mean %s?", near);
	} else if (n > 0 && n <= NAMES_TOLD) {
		text_add(&use, "; use one of: ");
		add_names(&use, ids, n);
	}
	err_set(err, ERR_USAGE, "there is no %s %s%s", kind_words[kind], id, text_str(&use));
	text_release(&use);
}

static void say_missing(struct library *lib, enum library_kind wanted, const char *id,
			struct err *err)
{
	for (enum library_kind is = 0; is < LIBRARY_KINDS; is++) {
		if (is_there(lib, is, id)) {
			say_another(lib, wanted, is, id, err);
			return;
		}
	}
	say_unknown(lib, wanted, id, err);
}

bool cli_known(struct cli *cli, enum library_kind kind, const char *id, struct err *err)
{
	struct library *lib = cli_library(cli);
	bool ok = false;

	if (!is_there(lib, kind, id)) {
		say_missing(lib, kind, id, err);
	} else if (!is_good(lib, kind, id)) {
		out_diags(&cli->errs, library_diags(lib));
		err_set(err, ERR_INPUT, "the file of %s %s is bad; see the lines above",
			kind_words[kind], id);
	} else {
		ok = true;
	}
	library_close(lib);
	return ok;
}

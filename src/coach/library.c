/* Finds, reads and keeps the files of exercises, ladders, routines and plans. Not for judging what
 * they name: see lint.c. */
#include "limber/coach/library.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/file.h"
#include "limber/base/mem.h"
#include "limber/config/exercise_file.h"
#include "limber/config/plan_file.h"
#include "limber/config/reader.h"
#include "limber/config/routine_file.h"
#include "lint.h"

/* One file that was asked for. */
struct entry {
	char id[ID_MAX];
	char *path;  /* where it is, or would be */
	void *thing; /* a struct exercise, routine or plan; NULL where there is none that is good */
	bool exists, is_read;
};

struct shelf {
	struct entry *v;
	size_t n, cap;
	size_t last; /* asked for last: the next set is mostly of the same exercise */
	char **ids;  /* NULL until they are asked for */
	size_t n_ids, cap_ids;
};

struct library {
	char **dirs;
	int n_dirs;
	struct shelf shelves[LIBRARY_KINDS];
	struct ladder *ladders;
	int n_ladders;
	bool has_read_ladders;
	struct text bytes; /* of the file being read */
	struct diags diags;
};

/* ---- kinds of files ---- */

static bool parse_exercise(void *ret, const char *path, const struct text *b, struct diags *out)
{
	return exercise_parse(ret, path, text_str(b), b->len, out);
}

static bool parse_routine(void *ret, const char *path, const struct text *b, struct diags *out)
{
	return routine_parse(ret, path, text_str(b), b->len, out);
}

static bool parse_plan(void *ret, const char *path, const struct text *b, struct diags *out)
{
	return plan_parse(ret, path, text_str(b), b->len, out);
}

/* A routine that names what is not there cannot be guided. */
static bool routine_holds(struct library *lib, const void *thing, const char *path)
{
	return lint_routine(lib, thing, path, &lib->diags);
}

/* A plan still has its other routines; those are read on the days that they are due. */
static bool plan_holds(struct library *lib, const void *thing, const char *path)
{
	lint_plan_names(lib, thing, path, &lib->diags);
	return true;
}

static const struct kind {
	const char *folder;
	size_t size;
	bool (*parse)(void *ret, const char *path, const struct text *b, struct diags *out);
	bool (*holds)(struct library *lib, const void *thing, const char *path);
} kinds[LIBRARY_KINDS] = {
	[LIBRARY_EXERCISES] = { "exercises/", sizeof(struct exercise), parse_exercise, NULL },
	[LIBRARY_ROUTINES] = { "", sizeof(struct routine), parse_routine, routine_holds },
	[LIBRARY_PLANS] = { "plans/", sizeof(struct plan), parse_plan, plan_holds },
};

/* ---- opening ---- */

struct library *library_open(const char *const *dirs, int n)
{
	struct library *lib = xcalloc(1, sizeof *lib);

	lib->dirs = xcalloc((size_t)n, sizeof *lib->dirs);
	for (; lib->n_dirs < n; lib->n_dirs++)
		lib->dirs[lib->n_dirs] = xstrdup(dirs[lib->n_dirs]);
	return lib;
}

static void shelf_release(struct shelf *s)
{
	for (size_t i = 0; i < s->n; i++) {
		free(s->v[i].path);
		free(s->v[i].thing);
	}
	for (size_t i = 0; i < s->n_ids; i++)
		free(s->ids[i]);
	free(s->v);
	free(s->ids);
}

void library_close(struct library *lib)
{
	if (!lib)
		return;
	for (int i = 0; i < LIBRARY_KINDS; i++)
		shelf_release(&lib->shelves[i]);
	for (int i = 0; i < lib->n_dirs; i++)
		free(lib->dirs[i]);
	free(lib->dirs);
	ladders_release(lib->ladders, lib->n_ladders);
	text_release(&lib->bytes);
	diags_release(&lib->diags);
	free(lib);
}

/* ---- finding ---- */

static void put_path(struct text *ret, const char *dir, const char *folder, const char *name)
{
	text_clear(ret);
	text_add(ret, dir);
	text_add(ret, "/");
	text_add(ret, folder);
	text_add(ret, name);
	text_add(ret, ".cfg");
}

/* Where DIR/folder/name.cfg is: the first folder that has it, else where the first would have it. */
static char *find_path(const struct library *lib, const char *folder, const char *name,
		       bool *ret_exists)
{
	struct text path = { .s = NULL };

	*ret_exists = false;
	for (int i = 0; i < lib->n_dirs && !*ret_exists; i++) {
		put_path(&path, lib->dirs[i], folder, name);
		*ret_exists = file_exists(path.s);
	}
	if (!*ret_exists)
		put_path(&path, lib->n_dirs > 0 ? lib->dirs[0] : ".", folder, name);
	return path.s;
}

/* Where an id is on its shelf, or the place of a new one. */
static size_t entry_place(const struct shelf *s, const char *id)
{
	size_t i = 0;

	if (s->last < s->n && text_eq(s->v[s->last].id, id))
		return s->last;
	while (i < s->n && !text_eq(s->v[i].id, id))
		i++;
	return i;
}

/* The entry of an id, made at the first time; NULL where it can be no file's name. Valid until
 * another of the same kind is asked for. */
static struct entry *find_entry(struct library *lib, enum library_kind kind, const char *id)
{
	struct shelf *s = &lib->shelves[kind];
	size_t place = entry_place(s, id);

	if (place == s->n && !id_is_plain(id)) /* it may not lead out of its folder, either */
		return NULL;
	s->last = place;
	if (place < s->n)
		return &s->v[place];
	s->v = mem_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
	struct entry *e = &s->v[s->n++];

	*e = (struct entry){ .is_read = false };
	text_copy(e->id, sizeof e->id, id);
	e->path = find_path(lib, kinds[kind].folder, id, &e->exists);
	return e;
}

bool library_has(struct library *lib, enum library_kind kind, const char *id)
{
	const struct entry *e = find_entry(lib, kind, id);

	return e && e->exists;
}

/* ---- reading ---- */

static bool read_bytes(struct library *lib, const char *path)
{
	struct err err = { .kind = ERR_NONE };

	if (file_read(&lib->bytes, path, CONFIG_FILE_MAX, &err))
		return true;
	diag_add_unread(&lib->diags, path, &err);
	return false;
}

/* What a file holds, or NULL. Not cleared beforehand: a routine has room for many more steps than
 * most use, and its parser leaves those alone. */
static void *read_thing(struct library *lib, enum library_kind kind, const char *path)
{
	const struct kind *k = &kinds[kind];
	void *thing = xrealloc(NULL, 1, k->size);
	bool ok = false;

	if (read_bytes(lib, path)) {
		ok = k->parse(thing, path, &lib->bytes, &lib->diags);
		/* Also where it is bad: all that is wrong with it is said at once. */
		ok = (!k->holds || k->holds(lib, thing, path)) && ok;
	}
	if (ok)
		return thing;
	free(thing);
	return NULL;
}

static const void *library_thing(struct library *lib, enum library_kind kind, const char *id)
{
	struct entry *e = find_entry(lib, kind, id);

	if (!e)
		return NULL;
	if (e->exists && !e->is_read) {
		/* Other kinds are read meanwhile, this one is not: the entry stays where it is. */
		e->is_read = true;
		e->thing = read_thing(lib, kind, e->path);
	}
	return e->thing;
}

const struct exercise *library_exercise(struct library *lib, const char *id)
{
	return library_thing(lib, LIBRARY_EXERCISES, id);
}

const struct routine *library_routine(struct library *lib, const char *id)
{
	return library_thing(lib, LIBRARY_ROUTINES, id);
}

const struct plan *library_plan(struct library *lib, const char *id)
{
	return library_thing(lib, LIBRARY_PLANS, id);
}

/* ---- ladders ---- */

const struct ladder *library_ladders(struct library *lib, int *ret_n)
{
	if (!lib->has_read_ladders) {
		bool exists;
		char *path = find_path(lib, "", "ladders", &exists);

		lib->has_read_ladders = true;
		if (exists && read_bytes(lib, path) &&
		    !ladders_parse(&lib->ladders, &lib->n_ladders, path, text_str(&lib->bytes),
				   lib->bytes.len, &lib->diags))
			assert(lib->n_ladders == 0);
		free(path);
	}
	*ret_n = lib->n_ladders;
	return lib->ladders;
}

/* ---- ids ---- */

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
			text_addf(&l.dir, "%s/%s", lib->dirs[i], kinds[kind].folder);
			file_list(l.dir.s, ".cfg", add_id, &l);
		}
		text_release(&l.dir);
		sort_ids(s);
	}
	*ret_n = (int)s->n_ids;
	return (const char *const *)s->ids;
}

/* ---- the rest ---- */

const char *const *library_dirs(const struct library *lib, int *ret_n)
{
	*ret_n = lib->n_dirs;
	return (const char *const *)lib->dirs;
}

const struct diags *library_diags(const struct library *lib)
{
	return &lib->diags;
}

static const struct exercise *catalog_exercise(void *user, const char *id)
{
	return library_exercise(user, id);
}

/* Of what was read it is known; else the file is only glanced at. */
static bool catalog_family(void *user, const char *id, enum family *ret)
{
	struct library *lib = user;
	struct entry *e = find_entry(lib, LIBRARY_EXERCISES, id);
	struct err ignored; /* who reads the file will say it */

	if (!e || !e->exists)
		return false;
	if (!e->is_read)
		return file_read(&lib->bytes, e->path, CONFIG_FILE_MAX, &ignored) &&
		       exercise_glance(ret, text_str(&lib->bytes), lib->bytes.len);
	if (e->thing)
		*ret = ((const struct exercise *)e->thing)->family;
	return e->thing != NULL;
}

static const struct ladder *catalog_ladder(void *user, const char *exercise, int *ret_rung)
{
	return library_ladder(user, exercise, ret_rung);
}

struct catalog library_catalog(struct library *lib)
{
	return (struct catalog){ .exercise = catalog_exercise,
				 .ladder = catalog_ladder,
				 .family = catalog_family,
				 .user = lib };
}

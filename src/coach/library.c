/* Finds, reads and keeps the files of exercises, ladders, routines and plans. Not for judging what
 * they name: see lint.c. */
#include <assert.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "library_state.h"
#include "limber/base/mem.h"
#include "limber/config/exercise_file.h"
#include "limber/config/plan_file.h"
#include "limber/config/reader.h"
#include "limber/config/routine_file.h"
#include "lint.h"

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

const char *const library_folders[LIBRARY_KINDS] = {
	[LIBRARY_EXERCISES] = "exercises/",
	[LIBRARY_ROUTINES] = "",
	[LIBRARY_PLANS] = "plans/",
};

static size_t exercise_bytes(const void *thing)
{
	(void)thing;
	return sizeof(struct exercise);
}

/* A routine has room for many more steps than most use. */
static size_t routine_bytes(const void *thing)
{
	const struct routine *r = thing;

	return r->n_weekly > 0
		       ? sizeof *r
		       : offsetof(struct routine, steps) + (size_t)r->n_steps * sizeof *r->steps;
}

static size_t plan_bytes(const void *thing)
{
	(void)thing;
	return sizeof(struct plan);
}

static const struct kind {
	size_t size;
	size_t (*used)(const void *thing); /* bytes of it, from its begin, that hold something */
	bool (*parse)(void *ret, const char *path, const struct text *b, struct diags *out);
	bool (*holds)(struct library *lib, const void *thing, const char *path);
} kinds[LIBRARY_KINDS] = {
	[LIBRARY_EXERCISES] = { sizeof(struct exercise), exercise_bytes, parse_exercise, NULL },
	[LIBRARY_ROUTINES] = { sizeof(struct routine), routine_bytes, parse_routine,
			       routine_holds },
	[LIBRARY_PLANS] = { sizeof(struct plan), plan_bytes, parse_plan, plan_holds },
};

/* ---- opening ---- */

struct library *library_open(const char *const *dirs, int n, const char *kept_path)
{
	struct library *lib = xcalloc(1, sizeof *lib);

	lib->kept = kept_open(kept_path);
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
	kept_close(lib->kept);
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

char *library_path(const struct library *lib, const char *folder, const char *name,
		   struct file_stamp *ret_stamp, bool *ret_exists)
{
	struct text path = { .s = NULL };

	*ret_exists = false;
	for (int i = 0; i < lib->n_dirs && !*ret_exists; i++) {
		put_path(&path, lib->dirs[i], folder, name);
		*ret_exists = file_stamp(path.s, ret_stamp);
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
	e->path = library_path(lib, library_folders[kind], id, &e->stamp, &e->exists);
	return e;
}

bool library_has(struct library *lib, enum library_kind kind, const char *id)
{
	const struct entry *e = find_entry(lib, kind, id);

	return e && e->exists;
}

/* ---- reading ---- */

bool library_read_bytes(struct library *lib, const char *path)
{
	struct err err = { .kind = ERR_NONE };

	if (file_read(&lib->bytes, path, CONFIG_FILE_MAX, &err))
		return true;
	diag_add_unread(&lib->diags, path, &err);
	return false;
}

/* Zeroed: gaps between fields are kept with them. */
static bool parse_thing(struct library *lib, const struct kind *k, const struct entry *e)
{
	memset(e->thing, 0, k->size);
	if (!k->parse(e->thing, e->path, &lib->bytes, &lib->diags))
		return false;
	kept_add(lib->kept, e->path, &e->stamp, e->thing, k->used(e->thing));
	return true;
}

/* Into the entry, if it is good. Not cleared where it was kept: the rest of a routine's room is
 * left alone. */
static bool read_into(struct library *lib, const struct kind *k, const struct entry *e)
{
	bool ok = kept_read(lib->kept, e->path, &e->stamp, e->thing, k->size) > 0;

	if (!ok) {
		if (!library_read_bytes(lib, e->path))
			return false;
		ok = parse_thing(lib, k, e);
	}
	/* Also where it is bad: all that is wrong with it is said at once. */
	return (!k->holds || k->holds(lib, e->thing, e->path)) && ok;
}

static void read_thing(struct library *lib, const struct kind *k, struct entry *e)
{
	e->thing = xrealloc(NULL, 1, k->size);
	if (read_into(lib, k, e))
		return;
	free(e->thing);
	e->thing = NULL;
}

static const void *library_thing(struct library *lib, enum library_kind kind, const char *id)
{
	struct entry *e = find_entry(lib, kind, id);

	if (!e)
		return NULL;
	if (e->exists && !e->is_read) {
		/* Other kinds are read meanwhile, this one is not: the entry stays where it is. */
		e->is_read = true;
		read_thing(lib, &kinds[kind], e);
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

static const struct exercise *lend_exercise(void *user, const char *id)
{
	return library_exercise(user, id);
}

/* Of what was read or kept it is known; else the file is only glanced at. */
static bool lend_family(void *user, const char *id, enum family *ret)
{
	struct library *lib = user;
	struct entry *e = find_entry(lib, LIBRARY_EXERCISES, id);
	struct err ignored; /* who reads the file will say it */
	struct exercise kept;

	if (!e || !e->exists)
		return false;
	if (!e->is_read && kept_read(lib->kept, e->path, &e->stamp, &kept, sizeof kept) == 0)
		return file_read(&lib->bytes, e->path, CONFIG_FILE_MAX, &ignored) &&
		       exercise_glance(ret, text_str(&lib->bytes), lib->bytes.len);
	const struct exercise *known = e->is_read ? e->thing : &kept;

	if (known)
		*ret = known->family;
	return known != NULL;
}

static const struct ladder *lend_ladder(void *user, const char *exercise, int *ret_rung)
{
	return library_ladder(user, exercise, ret_rung);
}

struct catalog library_catalog(struct library *lib)
{
	return (struct catalog){
		.exercise = lend_exercise, .ladder = lend_ladder, .family = lend_family, .user = lib
	};
}

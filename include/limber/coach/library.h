/* The files of exercises, ladders, routines and plans, each read when first asked for, and once. A
 * user's file wins over a shipped one of the same name, also where it is bad: the shipped one may
 * lack the limits that the user's was written for. Problems are kept, and hide no other file. */
#ifndef LIMBER_COACH_LIBRARY_H
#define LIMBER_COACH_LIBRARY_H

#include "limber/base/diag.h"
#include "limber/core/catalog.h"

struct library;

/* dirs: the folders to look in, in order (copied). kept_path: the file in which to keep what theirs
 * hold, so that the next start need not parse them; NULL or "": nothing is kept. */
struct library *library_open(const char *const *dirs, int n, const char *kept_path);
void library_close(struct library *lib);

/* Each returns NULL where there is no such file or it is bad (library_diags says why); a routine is
 * bad too where it names an exercise that is not there. What is returned lives until
 * library_close(). */
const struct exercise *library_exercise(struct library *lib, const char *id);
const struct routine *library_routine(struct library *lib, const char *id);
const struct plan *library_plan(struct library *lib, const char *id);

/* The ladder that an exercise stands on, and its rung: of several one of its own family, and the
 * rung that has no dose of its own. NULL where there is none, or its file is bad. */
const struct ladder *library_ladder(struct library *lib, const char *exercise, int *ret_rung);

/* All ids there are, in byte order, without reading the files. Valid until library_close(). */
enum library_kind { LIBRARY_EXERCISES, LIBRARY_ROUTINES, LIBRARY_PLANS, LIBRARY_KINDS };
const char *const *library_ids(struct library *lib, enum library_kind kind, int *ret_n);

/* Whether there is a file of that id, good or bad. */
bool library_has(struct library *lib, enum library_kind kind, const char *id);

/* The folders given to library_open(). */
const char *const *library_dirs(const struct library *lib, int *ret_n);

/* Every problem met so far, steps and plan items that name what is not there included. */
const struct diags *library_diags(const struct library *lib);

/* Core's look-ups on this library. */
struct catalog library_catalog(struct library *lib);

/* The ladders, for the Library screen. */
const struct ladder *library_ladders(struct library *lib, int *ret_n);

#endif

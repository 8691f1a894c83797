/* routines/exercises/ID.cfg and routines/ladders.cfg. */
#ifndef LIMBER_CONFIG_EXERCISE_FILE_H
#define LIMBER_CONFIG_EXERCISE_FILE_H

#include "limber/base/diag.h"
#include "limber/core/routine.h"

/* Reads one exercise out of len bytes; `path` names them in messages, its base name is the id.
 * Every problem goes to out. Returns whether *ret may be used (no problem at all). */
MUST_USE bool exercise_parse(struct exercise *ret, const char *path, const char *buf, size_t len,
			     struct diags *out);

/* The family in the bytes of an exercise's file, without reading the rest: of a file that is good,
 * or false where it is not written the usual way, as family = "hinge";. A bad one may say
 * anything. */
MUST_USE bool exercise_glance(enum family *ret, const char *buf, size_t len);

/* Reads all ladders into *ret, a heap array of *ret_n. */
MUST_USE bool ladders_parse(struct ladder **ret, int *ret_n, const char *path, const char *buf,
			    size_t len, struct diags *out);
void ladders_release(struct ladder *v, int n);

#endif

/* routines/ID.cfg. */
#ifndef LIMBER_CONFIG_ROUTINE_FILE_H
#define LIMBER_CONFIG_ROUTINE_FILE_H

#include "limber/base/diag.h"
#include "limber/core/routine.h"

/* Reads one routine; as exercise_parse(). Whether the exercises it names exist is checked by the
 * library, which knows them. */
MUST_USE bool routine_parse(struct routine *ret, const char *path, const char *buf, size_t len,
			    struct diags *out);

#endif

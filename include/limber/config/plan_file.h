/* routines/plans/ID.cfg. */
#ifndef LIMBER_CONFIG_PLAN_FILE_H
#define LIMBER_CONFIG_PLAN_FILE_H

#include "limber/base/diag.h"
#include "limber/core/routine.h"

MUST_USE bool plan_parse(struct plan *ret, const char *path, const char *buf, size_t len,
			 struct diags *out);

#endif

/* What only the whole library can say of one file: whether the ids that it names exist. */
#ifndef LIMBER_COACH_LINT_H
#define LIMBER_COACH_LINT_H

#include "limber/base/err.h"
#include "limber/coach/library.h"

/* Each reports to out and returns whether there was nothing to report. What its parser could not
 * read is passed over. */
bool lint_routine(struct library *lib, const struct routine *r, const char *path,
		  struct diags *out);
bool lint_plan(struct library *lib, const struct plan *p, const char *path, struct diags *out);
/* Only whether they are there: what Today needs, which reads no routine before its day. */
bool lint_plan_names(struct library *lib, const struct plan *p, const char *path,
		     struct diags *out);
bool lint_ladders(struct library *lib, const struct ladder *v, int n, const char *path,
		  struct diags *out);

/* A file whose name can be no id: it is left alone. */
void lint_bad_name(const char *path, struct diags *out);

#endif

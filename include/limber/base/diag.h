/* Many problems in the files that people write: `path:line: message; what to write instead`. */
#ifndef LIMBER_BASE_DIAG_H
#define LIMBER_BASE_DIAG_H

#include "limber/base/attr.h"
#include "limber/base/err.h"
#include "limber/base/text.h"

#include <stddef.h>

struct diag {
	char *path;
	int line;  /* 0 where the whole file is meant */
	char *msg; /* with its hint: "rest is 9000; use 0 to 3600" */
};

/* {0} is empty. Owns its strings. */
struct diags {
	struct diag *v;
	size_t n, cap;
};

void diag_add(struct diags *d, const char *path, int line, const char *fmt, ...) PRINTF_LIKE(4, 5);

/* A file that could not be read at all, and why. */
void diag_add_unread(struct diags *d, const char *path, const struct err *err);

/* Appends `path:line: message` (or `path: message`) to out, no newline. Control characters of
 * the file's own text are shown as '?'. */
void diag_print(const struct diag *d, struct text *out);

void diags_release(struct diags *d);

#endif

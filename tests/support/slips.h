/* Slips that people make in their files: a good file, one change each, and the lines that limber
 * must say about it. */
#ifndef LIMBER_TESTS_SLIPS_H
#define LIMBER_TESTS_SLIPS_H

#include "limber/base/diag.h"

#include <stdbool.h>

struct slip {
	const char *good, *bad; /* the first place where the good file has `good` */
	const char *says;       /* the diagnoses as they are printed, a line each */
};

struct slip_file {
	const char *path, *text;
	bool (*parse)(const char *path, const char *buf, size_t len, struct diags *out);
};

/* Fails the test where the file is not good as it is, or any slip is told in other words. */
void slips_are_told(const struct slip_file *file, const struct slip *slips, size_t n);

/* The diagnoses of one text, as printed; release it. */
struct text slip_says(const struct slip_file *file, const char *text, size_t len);

#endif

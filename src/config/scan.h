/* The first look at a file's bytes, before libconfig sees them. */
#ifndef LIMBER_CONFIG_SCAN_H
#define LIMBER_CONFIG_SCAN_H

#include "keys.h"

#include "limber/base/diag.h"
#include "limber/base/text.h"

#include <stdbool.h>

/* Reports what libconfig would let through or misread: NUL, bad UTF-8, control characters,
 * @include, numbers too long for it, escapes, adjoining texts, trailing commas, words without
 * quotes, brackets that do not match or go too deep. Returns whether libconfig may read the file;
 * what was reported where it may is a value that would come out as another one. *ret, empty before,
 * takes what there is to read: the bytes without comments, each line still in its place. keys: the
 * file's own, for the words that one of them takes. */
bool scan(struct text *ret, const char *path, const char *buf, size_t len,
	  const struct key_table *keys, struct diags *out);

#endif

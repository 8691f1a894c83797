/* What holds of a parser's answer to any bytes: good, or told why with lines and a way out. */
#ifndef LIMBER_TESTS_FUZZ_TOLD_H
#define LIMBER_TESTS_FUZZ_TOLD_H

#include "limber/base/diag.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

static inline void assert_told(bool ok, struct diags *d, const uint8_t *data, size_t size)
{
	int n_lines = 1;

	for (size_t i = 0; i < size; i++)
		n_lines += data[i] == '\n';
	assert(ok == (d->n == 0));
	for (size_t i = 0; i < d->n; i++) {
		assert(d->v[i].line >= 1 && d->v[i].line <= n_lines);
		assert(i == 0 || d->v[i].line >= d->v[i - 1].line);
		assert(strstr(d->v[i].msg, "; "));
	}
	diags_release(d);
}

#endif

/* Growing text, and the few string helpers that fixed-size fields need. All text is UTF-8. */
#ifndef LIMBER_BASE_TEXT_H
#define LIMBER_BASE_TEXT_H

#include "limber/base/attr.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A heap string; {0} is empty and valid. `s` is NUL-terminated once anything was added. */
struct text {
	char *s;
	size_t len, cap;
};

void text_add(struct text *t, const char *s);
void text_add_bytes(struct text *t, const char *s, size_t n);
void text_addf(struct text *t, const char *fmt, ...) PRINTF_LIKE(2, 3);
void text_addv(struct text *t, const char *fmt, va_list args) PRINTF_LIKE(2, 0);
void text_clear(struct text *t);            /* empties it, keeps the memory */
void text_release(struct text *t);          /* frees it, back to {0} */
const char *text_str(const struct text *t); /* never NULL */

/* Copies src into dst[cap], cut at a UTF-8 boundary where it does not fit; always terminated.
 * Returns false where it was cut. */
bool text_copy(char *dst, size_t cap, const char *src);

/* snprintf that may cut, at a UTF-8 boundary. Returns false where it was cut. */
bool text_format(char *dst, size_t cap, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* The same behind what dst holds already. */
bool text_append(char *dst, size_t cap, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Asked of every row of a log; most texts that differ do so in their first byte. */
static inline bool text_eq(const char *a, const char *b)
{
	return a[0] == b[0] && strcmp(a, b) == 0;
}
bool text_starts(const char *s, const char *prefix);

/* The one of n candidates nearest to `word` by edit distance, or NULL where none is near enough
 * to be what was meant (more than a third of its letters wrong). For "did you mean" hints. */
const char *text_nearest(const char *word, const char *const *candidates, size_t n);

/* The ending of what is counted: "3 sessions", "1 session". */
#define PLURAL(n) ((n) == 1 ? "" : "s")

/* A whole decimal integer within lo..hi and nothing else, or false. */
MUST_USE bool text_to_int(const char *s, int lo, int hi, int *ret);

#endif

/* UTF-8 without the locale. */
#ifndef LIMBER_BASE_UTF8_H
#define LIMBER_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point at s (n bytes are readable). Returns the bytes used, at least 1 where
 * n > 0; a malformed byte gives U+FFFD and uses 1. n == 0 returns 0. */
size_t utf8_decode(const char *s, size_t n, uint32_t *ret);

/* Encodes cp into out, returns the bytes written (1-4); an invalid cp is written as U+FFFD. */
size_t utf8_put(uint32_t cp, char out[4]);

/* Whether the bytes are well-formed UTF-8: no overlong form, no surrogate. */
bool utf8_valid(const char *s, size_t n);

/* Control characters, C1 and line separators, and the bidirectional overrides: what no file may
 * send to a terminal. Independent of the locale. */
bool utf8_is_control(uint32_t cp);

/* Columns a code point takes on a terminal: 0 (combining), 1 or 2; -1 for control characters and
 * for what the current LC_CTYPE cannot show (show '?' instead). */
int utf8_width(uint32_t cp);

/* Columns of a whole string, what cannot be shown counted as one ('?'). */
int utf8_columns(const char *s);

/* Whether a string holds a control character. */
bool utf8_has_control(const char *s);

#endif

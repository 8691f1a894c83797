/* Growing text and fixed-size fields. Not for columns on a screen: see utf8.h and draw/canvas.h. */
#include "limber/base/text.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"

void text_add_bytes(struct text *t, const char *s, size_t n)
{
	t->s = mem_grow(t->s, &t->cap, t->len + n + 1, 1);
	if (n)
		memcpy(t->s + t->len, s, n);
	t->len += n;
	t->s[t->len] = '\0';
}

void text_add(struct text *t, const char *s)
{
	text_add_bytes(t, s, strlen(s));
}

/* Into the room that there is, which mostly is enough; else once more into enough. */
void text_addv(struct text *t, const char *fmt, va_list args)
{
	enum { MOSTLY = 80 };
	va_list again;

	va_copy(again, args);
	t->s = mem_grow(t->s, &t->cap, t->len + MOSTLY, 1);
	int n = vsnprintf(t->s + t->len, t->cap - t->len, fmt, args);

	if (n > 0 && (size_t)n >= t->cap - t->len) {
		t->s = mem_grow(t->s, &t->cap, t->len + (size_t)n + 1, 1);
		vsnprintf(t->s + t->len, (size_t)n + 1, fmt, again);
	}
	t->len += n > 0 ? (size_t)n : 0;
	va_end(again);
}

void text_addf(struct text *t, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	text_addv(t, fmt, args);
	va_end(args);
}

void text_clear(struct text *t)
{
	t->len = 0;
	if (t->s)
		t->s[0] = '\0';
}

void text_release(struct text *t)
{
	free(t->s);
	*t = (struct text){ 0 };
}

const char *text_str(const struct text *t)
{
	return t->s ? t->s : "";
}

/* Cuts at most 3 bytes off the end so that no UTF-8 sequence is left half. */
static void cut_half_character(char *s, size_t len)
{
	size_t lead = len;

	while (lead > 0 && len - lead < 3 && ((unsigned char)s[lead - 1] & 0xC0) == 0x80)
		lead--;
	if (lead == 0)
		return;
	unsigned char c = (unsigned char)s[lead - 1];
	size_t wants = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;

	if (len - (lead - 1) < wants)
		s[lead - 1] = '\0';
}

bool text_copy(char *dst, size_t cap, const char *src)
{
	size_t n = strlen(src);
	bool fits = n < cap;

	if (!fits)
		n = cap - 1;
	memmove(dst, src, n);
	dst[n] = '\0';
	if (!fits)
		cut_half_character(dst, n);
	return fits;
}

static bool format(char *dst, size_t cap, const char *fmt, va_list args)
{
	int n = vsnprintf(dst, cap, fmt, args);

	if (n >= 0 && (size_t)n < cap)
		return true;
	cut_half_character(dst, strlen(dst));
	return false;
}

bool text_format(char *dst, size_t cap, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	bool fits = format(dst, cap, fmt, args);

	va_end(args);
	return fits;
}

bool text_append(char *dst, size_t cap, const char *fmt, ...)
{
	size_t n = strlen(dst);
	va_list args;

	va_start(args, fmt);
	bool fits = format(dst + n, cap - n, fmt, args);

	va_end(args);
	return fits;
}

bool text_starts(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

enum { WORD_MAX = 64 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* How many letters must be put in, left out, changed or swapped with the next one to make one word
 * of the other. Both are shorter than WORD_MAX bytes. */
static size_t edit_distance(const char *a, const char *b)
{
	size_t rows[3][WORD_MAX];
	size_t na = strlen(a), nb = strlen(b);

	for (size_t i = 0; i <= na; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3], *above_that = rows[(i + 1) % 3];

		for (size_t j = 0; j <= nb; j++) {
			if (i == 0 || j == 0) {
				row[j] = i + j;
				continue;
			}
			row[j] = least(least(above[j], row[j - 1]) + 1,
				       above[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = least(row[j], above_that[j - 2] + 1);
		}
	}
	return rows[na % 3][nb];
}

const char *text_nearest(const char *word, const char *const *candidates, size_t n)
{
	const char *best = NULL;
	size_t best_distance = SIZE_MAX;

	if (strlen(word) >= WORD_MAX)
		return NULL;
	for (size_t i = 0; i < n; i++) {
		if (!candidates[i] || strlen(candidates[i]) >= WORD_MAX)
			continue;
		size_t distance = edit_distance(word, candidates[i]);

		if (distance < best_distance) {
			best_distance = distance;
			best = candidates[i];
		}
	}
	if (!best)
		return NULL;
	size_t longer = strlen(word) > strlen(best) ? strlen(word) : strlen(best);

	return best_distance * 3 <= longer + 1 ? best : NULL;
}

bool text_to_int(const char *s, int lo, int hi, int *ret)
{
	char *end = NULL;

	if (!(s[0] == '-' || (s[0] >= '0' && s[0] <= '9')))
		return false;
	errno = 0;
	long long value = strtoll(s, &end, 10);

	if (errno || end == s || *end != '\0' || value < lo || value > hi)
		return false;
	*ret = (int)value;
	return true;
}

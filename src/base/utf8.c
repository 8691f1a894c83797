/* UTF-8 decoding, and the widths that the C library knows. Not for drawing. */
#include "limber/base/utf8.h"

#include <string.h>
#include <wchar.h>

enum { REPLACEMENT = 0xFFFD };

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Length of the sequence that a lead byte announces and its payload; 0 where it is no lead. */
static size_t lead_length(unsigned char c, uint32_t *ret_bits)
{
	static const struct {
		unsigned char mask, lead, payload;
	} rows[] = {
		{ 0x80, 0x00, 0x7F },
		{ 0xE0, 0xC0, 0x1F },
		{ 0xF0, 0xE0, 0x0F },
		{ 0xF8, 0xF0, 0x07 },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		if ((c & rows[i].mask) == rows[i].lead) {
			*ret_bits = c & rows[i].payload;
			return i + 1;
		}
	}
	return 0;
}

static bool is_scalar(uint32_t cp, size_t length)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };

	return cp >= least[length] && cp <= 0x10FFFF && !(cp >= 0xD800 && cp <= 0xDFFF);
}

/* As utf8_decode(), but says whether the bytes were well formed. */
static size_t decode(const char *s, size_t n, uint32_t *ret, bool *ret_ok)
{
	uint32_t cp = 0;
	size_t length = lead_length((unsigned char)s[0], &cp);

	*ret = REPLACEMENT;
	*ret_ok = false;
	if (length == 0 || length > n)
		return 1;
	for (size_t i = 1; i < length; i++) {
		if (!is_continuation(s[i]))
			return 1;
		cp = cp << 6 | ((unsigned char)s[i] & 0x3F);
	}
	if (!is_scalar(cp, length))
		return 1;
	*ret = cp;
	*ret_ok = true;
	return length;
}

size_t utf8_decode(const char *s, size_t n, uint32_t *ret)
{
	bool ok;

	return n ? decode(s, n, ret, &ok) : 0;
}

size_t utf8_put(uint32_t cp, char out[4])
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = REPLACEMENT;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	size_t length = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
	static const unsigned char leads[] = { 0, 0, 0xC0, 0xE0, 0xF0 };

	for (size_t i = length; i-- > 1; cp >>= 6)
		out[i] = (char)(0x80 | (cp & 0x3F));
	out[0] = (char)(leads[length] | cp);
	return length;
}

bool utf8_valid(const char *s, size_t n)
{
	for (size_t at = 0; at < n;) {
		uint32_t cp;
		bool ok;

		at += decode(s + at, n - at, &cp, &ok);
		if (!ok)
			return false;
	}
	return true;
}

bool utf8_is_control(uint32_t cp)
{
	static const struct {
		uint32_t from, to;
	} ranges[] = {
		{ 0x00, 0x1F },     { 0x7F, 0x9F },     { 0x061C, 0x061C }, { 0x200E, 0x200F },
		{ 0x2028, 0x202E }, { 0x2060, 0x2069 }, { 0xFEFF, 0xFEFF }, { 0xFFF9, 0xFFFB },
	};

	if (cp >= 0x20 && cp < 0x7F)
		return false; /* nearly all that is ever asked for */
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
		if (cp >= ranges[i].from && cp <= ranges[i].to)
			return true;
	}
	return false;
}

int utf8_width(uint32_t cp)
{
	if (cp >= 0x20 && cp < 0x7F)
		return 1;
	return utf8_is_control(cp) ? -1 : wcwidth((wchar_t)cp);
}

int utf8_columns(const char *s)
{
	int columns = 0;

	for (size_t at = 0, n = strlen(s); at < n;) {
		uint32_t cp;

		at += utf8_decode(s + at, n - at, &cp);
		int width = utf8_width(cp);

		columns += width < 0 ? 1 : width;
	}
	return columns;
}

bool utf8_has_control(const char *s)
{
	for (size_t at = 0, n = strlen(s); at < n;) {
		uint32_t cp;

		at += utf8_decode(s + at, n - at, &cp);
		if (utf8_is_control(cp))
			return true;
	}
	return false;
}

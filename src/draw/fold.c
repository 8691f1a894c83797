/* Turns what people write (dashes, quotes, accents, arrows) into ASCII that reads the same. Not a
 * transliteration: other scripts become question marks. */
#include "fold.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "limber/base/attr.h"

struct fold {
	uint32_t cp;
	char ascii[FOLD_TEXT];
};

static const struct fold folds[] = {
	{ 0x00a0, " " },  { 0x00ab, "<<" }, { 0x00b0, "deg" }, { 0x00b1, "+-" },  { 0x00b2, "2" },
	{ 0x00b7, "-" },  { 0x00bb, ">>" }, { 0x00bc, "1/4" }, { 0x00bd, "1/2" }, { 0x00be, "3/4" },
	{ 0x00c6, "AE" }, { 0x00df, "ss" }, { 0x00e6, "ae" },  { 0x0152, "OE" },  { 0x0153, "oe" },
	{ 0x2010, "-" },  { 0x2011, "-" },  { 0x2012, "-" },   { 0x2013, "-" },   { 0x2014, "-" },
	{ 0x2015, "-" },  { 0x2018, "'" },  { 0x2019, "'" },   { 0x201a, "," },   { 0x201c, "\"" },
	{ 0x201d, "\"" }, { 0x201e, "\"" }, { 0x2022, "*" },   { 0x2026, "..." }, { 0x202f, " " },
	{ 0x2032, "'" },  { 0x2033, "\"" }, { 0x20ac, "EUR" }, { 0x2190, "<-" },  { 0x2191, "up" },
	{ 0x2192, "->" }, { 0x2193, "dn" }, { 0x2212, "-" },   { 0x2248, "~" },   { 0x2260, "!=" },
	{ 0x2264, "<=" }, { 0x2265, ">=" }, { 0x2713, "x" },
};

/* U+00C0 to U+00FF and U+0100 to U+017F, each letter without its accent. */
static const char latin_1[] = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty";
static const char latin_a[] = "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkk"
			      "LlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUu"
			      "WwYyYZzZzZzs";
static_assert(sizeof(latin_1) - 1 == 0x40, "a letter for each code point");
static_assert(sizeof(latin_a) - 1 == 0x80, "a letter for each code point");

static char letter(uint32_t cp)
{
	if (cp >= 0xc0 && cp < 0x100)
		return latin_1[cp - 0xc0];
	if (cp >= 0x100 && cp < 0x180)
		return latin_a[cp - 0x100];
	return '?';
}

void fold_ascii(uint32_t cp, char ret[FOLD_TEXT])
{
	for (size_t i = 0; i < ARRAY_LEN(folds); i++) {
		if (folds[i].cp == cp) {
			memcpy(ret, folds[i].ascii, FOLD_TEXT);
			return;
		}
	}
	ret[0] = cp >= 0x20 && cp < 0x7f ? (char)cp : letter(cp);
	ret[1] = '\0';
}

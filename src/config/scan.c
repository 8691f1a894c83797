/* Finds in the raw bytes what must not reach libconfig, or would leave it as something else, in our
 * own words and the same on every version of it. Not for meaning: of the keys it knows only which
 * words they take. */
#include "scan.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "limber/base/utf8.h"
#include "limber/core/exercise.h"

enum {
	DEPTH_MAX = 16,      /* the deepest of our own files uses 6 */
	DIGITS_MAX = 9,      /* more may wrap around inside libconfig */
	WORD_TOLD = 41,      /* so much of a word is told, and its NUL */
	SETTINGS_MAX = 4000, /* libconfig compares every new name with all before it */
};

enum token {
	TOKEN_NONE,
	TOKEN_WORD,
	TOKEN_NUMBER,
	TOKEN_TEXT,
	TOKEN_ASSIGN,
	TOKEN_COMMA,
	TOKEN_OPENER,
	TOKEN_OTHER
};

struct scanner {
	const char *path, *s;
	size_t n, at;
	int line;
	enum token last;
	const struct key_table *keys;
	const char *key; /* whose value this is: so many bytes of `s` */
	int key_n;
	struct {
		char closer;
		int line;
	} open[DEPTH_MAX];
	int depth, n_settings;
	bool may_parse;
	struct text *words; /* the bytes so far, less the comments that end with their line */
	size_t n_kept;      /* up to here in `s` they are there, or left out */
	struct diags *out;
};

/* A problem after which there is nothing to read. */
#define STOP(sc, ...) \
	(diag_add((sc)->out, (sc)->path, (sc)->line, __VA_ARGS__), (sc)->may_parse = false)

static char peek(const struct scanner *sc, size_t ahead)
{
	if (sc->at + ahead >= sc->n)
		return '\0';
	return sc->s[sc->at + ahead];
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '*';
}

/* ---- bytes ---- */

static bool is_include(const char *line, size_t n)
{
	static const char word[] = "@include";

	while (n > 0 && (*line == ' ' || *line == '\t' || *line == '\r' || *line == '\f')) {
		line++;
		n--;
	}
	return n >= sizeof word - 1 && memcmp(line, word, sizeof word - 1) == 0;
}

/* Checks the character at `at`; returns its bytes. */
static size_t scan_character(struct scanner *sc, size_t at)
{
	uint32_t cp;
	size_t used = utf8_decode(sc->s + at, sc->n - at, &cp);

	if (cp == 0)
		STOP(sc, "a NUL byte; write the file with a text editor");
	else if (cp == 0xFFFD && !utf8_valid(sc->s + at, used))
		STOP(sc, "this line is not UTF-8; save the file as UTF-8");
	else if (utf8_is_control(cp) && !strchr("\t\r\n", (int)cp))
		STOP(sc, "control character U+%04X; take it out", (unsigned)cp);
	return used;
}

/* Behind the plain letters from `at` on, which most of a file is. */
static size_t skip_plain(const struct scanner *sc, size_t at)
{
	const char *s = sc->s, *end = s + sc->n;

	for (s += at; s < end && *s >= ' ' && *s <= '~'; s++)
		continue;
	return (size_t)(s - sc->s);
}

/* Every line, comment or not: what libconfig may take for an @include must never reach it. */
static void scan_bytes(struct scanner *sc)
{
	for (size_t at = 0; at < sc->n && sc->may_parse; at++, sc->line++) {
		if (is_include(sc->s + at, sc->n - at))
			STOP(sc, "@include is not read; write everything into this file");
		at = skip_plain(sc, at);
		while (at < sc->n && sc->s[at] != '\n' && sc->may_parse)
			at = skip_plain(sc, at + scan_character(sc, at));
	}
	sc->line = 1;
}

/* ---- tokens ---- */

static bool is_in_list(const struct scanner *sc)
{
	return sc->depth > 0 && sc->open[sc->depth - 1].closer != '}';
}

static void keep_words(struct scanner *sc)
{
	text_add_bytes(sc->words, sc->s + sc->n_kept, sc->at - sc->n_kept);
	sc->n_kept = sc->at;
}

/* A comment, a quarter of the bytes of many files: libconfig would look at each of them. */
static void skip_line(struct scanner *sc)
{
	const char *end = memchr(sc->s + sc->at, '\n', sc->n - sc->at);

	keep_words(sc);
	sc->at = sc->n_kept = end ? (size_t)(end - sc->s) : sc->n;
}

static void skip_block_comment(struct scanner *sc)
{
	int opened = sc->line;

	for (sc->at += 2; sc->at < sc->n; sc->at++) {
		if (peek(sc, 0) == '*' && peek(sc, 1) == '/') {
			sc->at += 2;
			return;
		}
		sc->line += peek(sc, 0) == '\n';
	}
	sc->line = opened;
	STOP(sc, "this comment does not end; close it with */");
}

/* libconfig joins texts in a row, which is meant for long ones but loses an entry of a list; of a
 * text that belongs nowhere it loses the memory. */
static bool is_text_in_place(struct scanner *sc)
{
	if (sc->last == TOKEN_ASSIGN || (sc->last == TOKEN_TEXT && !is_in_list(sc)))
		return true;
	if (is_in_list(sc)) {
		if (sc->last == TOKEN_COMMA || sc->last == TOKEN_OPENER)
			return true;
		STOP(sc, "a text follows another value; put a comma between them");
	} else {
		STOP(sc, "a text stands where a key belongs; write key = \"text\"");
	}
	return false;
}

/* What is neither the end of a text nor an escape in it. */
static void skip_letters(struct scanner *sc)
{
	const char *s = sc->s + sc->at, *end = sc->s + sc->n;

	while (s < end && *s != '"' && *s != '\\' && *s != '\n')
		s++;
	sc->at = (size_t)(s - sc->s);
}

static void scan_text(struct scanner *sc)
{
	if (!is_text_in_place(sc))
		return;
	for (sc->at++, skip_letters(sc); peek(sc, 0) != '"'; sc->at++, skip_letters(sc)) {
		char c = peek(sc, 0);

		if (sc->at >= sc->n || c == '\n') {
			STOP(sc, "this text does not end on its line; close it with \"");
			return;
		}
		if (c == '\\') {
			if (peek(sc, 1) == '"' || peek(sc, 1) == '\\') {
				sc->at++;
			} else {
				diag_add(sc->out, sc->path, sc->line,
					 "a backslash in a text; write the character itself, or "
					 "\\\\ for a backslash");
			}
		}
	}
	sc->at++;
	sc->last = TOKEN_TEXT;
}

static void scan_number(struct scanner *sc)
{
	size_t digits = 0;

	if (peek(sc, 0) == '0' && (peek(sc, 1) == 'x' || peek(sc, 1) == 'X')) {
		diag_add(sc->out, sc->path, sc->line,
			 "a hexadecimal number; write it in decimal digits");
		for (sc->at += 2; is_digit(peek(sc, 0)) || is_word(peek(sc, 0)); sc->at++) {
		}
	}
	for (; is_digit(peek(sc, 0)); sc->at++)
		digits++;
	if (digits > DIGITS_MAX) {
		diag_add(sc->out, sc->path, sc->line, "a number of %zu digits; use at most %d",
			 digits, DIGITS_MAX);
	}
	sc->last = TOKEN_NUMBER;
}

/* `hold = yes` is a slip that a bare "syntax error" explains badly. */
static void report_unquoted(struct scanner *sc, const char *at, int n)
{
	char word[WORD_TOLD], name[WORD_TOLD];

	text_format(word, sizeof word, "%.*s", n, at);
	text_format(name, sizeof name, "%.*s", sc->key_n, sc->key ? sc->key : "");
	const struct key *k = key_find(sc->keys, name);
	bool has_words = k && k->words;

	if (has_words && word_index(k->words, k->n_words, word) < 0) {
		struct text hint = key_proposal(k, word);

		STOP(sc, "%s stands without quotes; %s", word, hint.s);
		text_release(&hint);
	} else {
		STOP(sc, "%s stands without quotes; write \"%s\"%s", word, word,
		     has_words ? "" : ", or true or false");
	}
}

/* A key, or true and false. */
static void scan_word(struct scanner *sc)
{
	const char *word = sc->s + sc->at;
	int n = 0;

	for (; is_word(peek(sc, 0)) || is_digit(peek(sc, 0)) || peek(sc, 0) == '-'; sc->at++)
		n++;
	bool is_value = sc->last == TOKEN_ASSIGN || is_in_list(sc);
	bool is_bool = (n == 4 && strncasecmp(word, "true", 4) == 0) ||
		       (n == 5 && strncasecmp(word, "false", 5) == 0);

	if (!is_value) {
		sc->key = word;
		sc->key_n = n;
	} else if (!is_bool && sc->last != TOKEN_NUMBER) { /* 1e5 and 5L: a number's tail */
		report_unquoted(sc, word, n);
	}
	sc->last = TOKEN_WORD;
}

static char closer_of(char opener)
{
	switch (opener) {
	case '{': return '}';
	case '[': return ']';
	default: return ')';
	}
}

static void scan_opener(struct scanner *sc, char opener)
{
	if (sc->depth == DEPTH_MAX) {
		STOP(sc, "more than %d brackets inside each other; nest less deeply", DEPTH_MAX);
		return;
	}
	sc->open[sc->depth].closer = closer_of(opener);
	sc->open[sc->depth++].line = sc->line;
	sc->last = TOKEN_OPENER;
	sc->at++;
}

static void scan_closer(struct scanner *sc, char c)
{
	if (sc->last == TOKEN_COMMA) {
		STOP(sc, "a comma before %c; take the comma out", c);
	} else if (sc->depth == 0) {
		STOP(sc, "%c closes nothing; take it out, or open it before", c);
	} else if (sc->open[sc->depth - 1].closer != c) {
		STOP(sc, "%c stands where %c must close line %d; put %c before it", c,
		     sc->open[sc->depth - 1].closer, sc->open[sc->depth - 1].line,
		     sc->open[sc->depth - 1].closer);
	} else {
		sc->depth--;
	}
	sc->last = TOKEN_OTHER;
	sc->at++;
}

static void scan_assign(struct scanner *sc)
{
	if (++sc->n_settings > SETTINGS_MAX)
		STOP(sc, "more than %d settings; split the file", SETTINGS_MAX);
	sc->last = TOKEN_ASSIGN;
	sc->at++;
}

static void scan_token(struct scanner *sc)
{
	char c = peek(sc, 0);

	if (c == '\n' || c == ' ' || c == '\t' || c == '\r') {
		sc->line += c == '\n';
		sc->at++;
	} else if (c == '#' || (c == '/' && peek(sc, 1) == '/')) {
		skip_line(sc);
	} else if (c == '/' && peek(sc, 1) == '*') {
		skip_block_comment(sc);
	} else if (c == '"') {
		scan_text(sc);
	} else if (is_digit(c)) {
		scan_number(sc);
	} else if (is_word(c)) {
		scan_word(sc);
	} else if (c == '{' || c == '[' || c == '(') {
		scan_opener(sc, c);
	} else if (c == '}' || c == ']' || c == ')') {
		scan_closer(sc, c);
	} else if (c == '=' || c == ':') {
		scan_assign(sc);
	} else {
		sc->last = c == ',' ? TOKEN_COMMA : TOKEN_OTHER;
		sc->at++;
	}
}

bool scan(struct text *ret, const char *path, const char *buf, size_t len,
	  const struct key_table *keys, struct diags *out)
{
	struct scanner sc = { .path = path,
			      .s = buf,
			      .n = len,
			      .line = 1,
			      .keys = keys,
			      .may_parse = true,
			      .words = ret,
			      .out = out };

	scan_bytes(&sc);
	while (sc.at < sc.n && sc.may_parse)
		scan_token(&sc);
	if (sc.may_parse && sc.depth > 0) {
		sc.line = sc.open[sc.depth - 1].line;
		STOP(&sc, "this bracket is never closed; close it with %c",
		     sc.open[sc.depth - 1].closer);
	}
	keep_words(&sc);
	return sc.may_parse;
}

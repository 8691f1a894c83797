/* The family of an exercise out of its file's bytes, for a hundredth of what it costs to read it.
 * Not for whether the file is good: exercise_file.c. */
#include "limber/base/text.h"
#include "limber/config/exercise_file.h"

static const char *skip_space(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n'))
		at++;
	return at;
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_' || c == '-' || c == '*';
}

/* The closing mark of a text, or the end; `at` is behind its opening mark. */
static const char *text_end(const char *at, const char *end)
{
	for (; at < end && *at != '"'; at++)
		at += *at == '\\' && at + 1 < end;
	return at;
}

/* Behind what begins here: a text, a comment to the line's end, a word, or one character. Comments
 * of the other kind are seldom, and end the search. */
static const char *skip_one(const char *at, const char *end)
{
	const char *from = at;

	if (*at == '"') {
		at = text_end(at + 1, end);
		return at < end ? at + 1 : end;
	}
	if (*at == '/' && at + 1 < end && at[1] == '*')
		return end;
	if (*at == '#' || *at == '/') {
		const char *line_end = memchr(at, '\n', (size_t)(end - at));

		return line_end ? line_end : end;
	}
	while (at < end && is_word(*at))
		at++;
	return at > from ? at : at + 1;
}

/* = "hinge"; */
static bool read_value(const char *at, const char *end, enum family *ret)
{
	char word[ID_MAX];

	at = skip_space(at, end);
	if (at >= end || *at != '=')
		return false;
	at = skip_space(at + 1, end);
	if (at >= end || *at != '"')
		return false;
	const char *close = text_end(++at, end);

	if (end - close < 2 || close[1] != ';' || close - at >= ID_MAX)
		return false;
	memcpy(word, at, (size_t)(close - at));
	word[close - at] = '\0';
	int i = word_index(family_words, FAMILIES, word);

	if (i >= 0)
		*ret = (enum family)i;
	return i >= 0;
}

bool exercise_glance(enum family *ret, const char *buf, size_t len)
{
	static const char key[] = "family";
	const char *at = buf, *end = buf + len;

	while (at < end) {
		const char *next = skip_one(at, end);

		if ((size_t)(next - at) == sizeof key - 1 && memcmp(at, key, sizeof key - 1) == 0)
			return read_value(next, end, ret);
		at = next;
	}
	return false;
}

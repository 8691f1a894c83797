/* Tells kinds of files apart before they are read. Not for whether they are good ones. */
#include "limber/config/kind.h"

#include <stdbool.h>
#include <string.h>

#include "limber/base/text.h"

static const struct {
	const char *ending;
	enum config_kind kind;
} names[] = {
	{ "/ladders.cfg", CONFIG_LADDERS },
	{ "/limber.cfg", CONFIG_SETTINGS },
};

static const struct {
	const char *folder;
	enum config_kind kind;
} folders[] = {
	{ "exercises", CONFIG_EXERCISE },
	{ "plans", CONFIG_PLAN },
};

/* Keys that only one kind has at the beginning of a line. */
static const struct {
	const char *key;
	enum config_kind kind;
} keys[] = {
	{ "dose", CONFIG_EXERCISE },  { "mode", CONFIG_EXERCISE }, { "ladders", CONFIG_LADDERS },
	{ "items", CONFIG_PLAN },     { "steps", CONFIG_ROUTINE }, { "voice", CONFIG_SETTINGS },
	{ "theme", CONFIG_SETTINGS }, { "bell", CONFIG_SETTINGS }, { "day_end", CONFIG_SETTINGS },
	{ "rises", CONFIG_SETTINGS },
};

static bool ends_with(const char *s, const char *ending)
{
	size_t n = strlen(s), n_ending = strlen(ending);

	return text_eq(s, ending + 1) || (n >= n_ending && text_eq(s + n - n_ending, ending));
}

/* Whether the folder that the file lies in has that name. */
static bool lies_in(const char *path, const char *folder)
{
	const char *slash = strrchr(path, '/');
	size_t n = strlen(folder);

	if (!slash || (size_t)(slash - path) < n || memcmp(slash - n, folder, n) != 0)
		return false;
	return slash - n == path || slash[-(ptrdiff_t)n - 1] == '/';
}

/* Whether `key =` begins at s. */
static bool is_key(const char *s, size_t n, const char *key)
{
	size_t n_key = strlen(key);

	if (n < n_key || memcmp(s, key, n_key) != 0)
		return false;
	while (n_key < n && (s[n_key] == ' ' || s[n_key] == '\t'))
		n_key++;
	return n_key < n && (s[n_key] == '=' || s[n_key] == ':');
}

static enum config_kind kind_by_keys(const char *buf, size_t len)
{
	for (const char *line = buf; line < buf + len;) {
		size_t left = (size_t)(buf + len - line);
		const char *end = memchr(line, '\n', left);

		for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
			if (is_key(line, left, keys[i].key))
				return keys[i].kind;
		}
		line = end ? end + 1 : buf + len;
	}
	return CONFIG_ROUTINE;
}

enum config_kind config_kind(const char *path, const char *buf, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		if (ends_with(path, names[i].ending))
			return names[i].kind;
	}
	for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
		if (lies_in(path, folders[i].folder))
			return folders[i].kind;
	}
	return kind_by_keys(buf, len);
}

/* libconfig text into structs by key tables. The only file that knows libconfig; not for what any
 * key means: the tables say that. */
#include "keys.h"

#include <assert.h>
#include <libconfig.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "scan.h"

enum { KEYS_MAX = 40 }; /* of one table; a bit of 64 each */

static const config_setting_t *setting_of(const struct value *v)
{
	return (const config_setting_t *)v;
}

static const struct value *value_of(const config_setting_t *s)
{
	return (const struct value *)s;
}

/* ---- values ---- */

enum value_kind value_kind(const struct value *v)
{
	switch (config_setting_type(setting_of(v))) {
	case CONFIG_TYPE_GROUP: return VALUE_GROUP;
	case CONFIG_TYPE_INT: return VALUE_INT;
	case CONFIG_TYPE_INT64: return VALUE_LONG;
	case CONFIG_TYPE_FLOAT: return VALUE_DECIMAL;
	case CONFIG_TYPE_BOOL: return VALUE_BOOL;
	case CONFIG_TYPE_STRING: return VALUE_TEXT;
	default: return VALUE_LIST;
	}
}

int value_line(const struct value *v)
{
	int line = (int)config_setting_source_line(setting_of(v));

	return line > 0 ? line : 1; /* the file itself stands nowhere */
}

int value_int(const struct value *v)
{
	return config_setting_get_int(setting_of(v));
}

double value_decimal(const struct value *v)
{
	return value_kind(v) == VALUE_INT ? value_int(v) : config_setting_get_float(setting_of(v));
}

bool value_bool(const struct value *v)
{
	return config_setting_get_bool(setting_of(v)) != CONFIG_FALSE;
}

const char *value_text(const struct value *v)
{
	const char *s = config_setting_get_string(setting_of(v));

	return s ? s : "";
}

size_t value_length(const struct value *v)
{
	return (size_t)config_setting_length(setting_of(v));
}

const struct value *value_at(const struct value *v, size_t i)
{
	return value_of(config_setting_get_elem(setting_of(v), (unsigned)i));
}

const struct value *value_member(const struct value *v, const char *name)
{
	return value_of(config_setting_get_member(setting_of(v), name));
}

/* ---- problems ---- */

static bool is_scanned_line(const struct reader *r, int line)
{
	for (size_t i = r->first; i < r->scanned; i++) {
		if (r->out->v[i].line == line)
			return true;
	}
	return false;
}

void reader_problem(struct reader *r, const struct value *v, const char *fmt, ...)
{
	char msg[600];
	va_list args;

	r->n_problems++;
	if (is_scanned_line(r, value_line(v)))
		return;
	va_start(args, fmt);
	vsnprintf(msg, sizeof msg, fmt, args);
	va_end(args);
	diag_add(r->out, r->path, value_line(v), "%s", msg);
}

void reader_expected(struct reader *r, const struct key *k, const struct value *v)
{
	static const char *const kinds[] = {
		[VALUE_GROUP] = "a group",
		[VALUE_LIST] = "a list",
		[VALUE_INT] = "a whole number",
		[VALUE_LONG] = "a number with L",
		[VALUE_DECIMAL] = "a number with decimals",
		[VALUE_BOOL] = "true or false",
		[VALUE_TEXT] = "a text",
	};
	bool is_element = !config_setting_name(setting_of(v));

	reader_problem(r, v, "%s %s %s; write it like this: %s = %s", k->name,
		       is_element ? "holds" : "is", kinds[value_kind(v)], k->name, k->like);
}

/* "did you mean "rest"?", or all that there is to choose from. */
static struct text proposal(const char *word, const char *const *words, size_t n)
{
	const char *nearest = text_nearest(word, words, n);
	struct text all = { .s = NULL };

	if (nearest) {
		text_addf(&all, "did you mean \"%s\"?", nearest);
		return all;
	}
	text_add(&all, "use ");
	for (size_t i = 0; i < n; i++)
		text_addf(&all, "%s%s", i == 0 ? "" : i + 1 == n ? " or " : ", ", words[i]);
	return all;
}

struct text key_proposal(const struct key *k, const char *word)
{
	return proposal(word, k->words, (size_t)k->n_words);
}

void reader_unknown(struct reader *r, const struct key *k, const struct value *v)
{
	struct text hint = key_proposal(k, value_text(v));

	reader_problem(r, v, "unknown word \"%.60s\" for %s; %s", value_text(v), k->name, hint.s);
	text_release(&hint);
}

/* ---- groups ---- */

const struct key *key_find(const struct key_table *keys, const char *name)
{
	for (size_t i = 0; i < keys->n; i++) {
		if (text_eq(keys->rows[i].name, name))
			return &keys->rows[i];
	}
	return NULL;
}

static void unknown_key(struct reader *r, const struct key_table *keys, const struct value *v,
			const char *name)
{
	const char *names[KEYS_MAX];

	for (size_t i = 0; i < keys->n; i++)
		names[i] = keys->rows[i].name;
	struct text hint = proposal(name, names, keys->n);

	reader_problem(r, v, "unknown key \"%.60s\"; %s", name, hint.s);
	text_release(&hint);
}

/* Returns the keys that are there, a bit for each row of the table. */
static uint64_t read_members(struct reader *r, const struct key_table *keys, const struct value *v,
			     void *into)
{
	uint64_t seen = 0;

	for (size_t i = 0; i < value_length(v); i++) {
		const struct value *member = value_at(v, i);
		const char *name = config_setting_name(setting_of(member));
		const struct key *k = key_find(keys, name);

		if (k) {
			seen |= UINT64_C(1) << (k - keys->rows);
			k->read(r, k, member, into);
		} else {
			unknown_key(r, keys, member, name);
		}
	}
	return seen;
}

bool read_group(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	const struct key_table *keys = k->group;
	size_t before = r->n_problems;

	assert(keys->n <= KEYS_MAX);
	if (value_kind(v) != VALUE_GROUP) {
		reader_expected(r, k, v);
		return false;
	}
	uint64_t seen = read_members(r, keys, v, (char *)into + k->at);

	for (size_t i = 0; i < keys->n; i++) {
		const struct key *row = &keys->rows[i];

		if (row->is_required && !(seen >> i & 1)) {
			reader_problem(r, v, "%s has no %s; write %s = %s", keys->what, row->name,
				       row->name, row->like);
		}
	}
	return r->n_problems == before;
}

/* ---- files ---- */

/* libconfig's words differ from version to version, so they choose ours. */
static void syntax_problem(struct reader *r, const config_t *config)
{
	static const struct {
		const char *theirs, *ours;
	} rows[] = {
		{ "duplicate", "a key stands here for the second time; keep one of them" },
		{ "mismatch", "values of two types in [ ]; use ( ), or write all with decimals" },
		{ "", "this cannot be read; write key = value; and look for a missing \" or = "
		      "before it" },
	};
	const char *text = config_error_text(config);
	size_t i = 0;

	while (!strstr(text ? text : "", rows[i].theirs))
		i++;
	if (!is_scanned_line(r, config_error_line(config)))
		diag_add(r->out, r->path, config_error_line(config), "%s", rows[i].ours);
}

static void read_root(struct reader *r, const struct key_table *keys, const struct value *root,
		      void *into)
{
	const struct key file = { .group = keys };

	if (value_length(root) == 0 && keys->rows[0].is_required) {
		reader_problem(r, root, "%s is empty; begin it with %s = %s;", keys->what,
			       keys->rows[0].name, keys->rows[0].like);
		return;
	}
	read_group(r, &file, root, into);
}

struct reader reader_begin(const char *path, struct diags *out)
{
	return (struct reader){ .path = path, .out = out, .first = out->n, .scanned = out->n };
}

void reader_read(struct reader *r, const char *buf, size_t len, const struct key_table *keys,
		 void *into)
{
	struct text words = { .s = NULL };
	config_t config;
	bool may_parse = scan(&words, r->path, buf, len, keys, r->out);

	r->scanned = r->out->n;
	if (!may_parse)
		goto out;
	config_init(&config);
	if (config_read_string(&config, text_str(&words)))
		read_root(r, keys, value_of(config_root_setting(&config)), into);
	else
		syntax_problem(r, &config);
	config_destroy(&config);
out:
	text_release(&words);
}

bool reader_end(struct reader *r)
{
	struct diag *v = r->out->v;

	/* Nearly in order already, and lines that are alike stay as they are. */
	for (size_t i = r->first + 1; i < r->out->n; i++) {
		const struct diag moved = v[i];
		size_t to = i;

		for (; to > r->first && v[to - 1].line > moved.line; to--)
			v[to] = v[to - 1];
		v[to] = moved;
	}
	return r->out->n == r->first;
}

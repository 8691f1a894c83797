/* JSON through jansson. Not for what the documents mean: see export.c and import.c. */
#include "json.h"

#include <assert.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "limber/core/history.h"

/* An object that is no deeper than a set, or a step with its sets, stands on one line. */
enum { LINE_HEIGHT = 3 };

static void *memory_or_end(size_t n)
{
	return xrealloc(NULL, n, 1);
}

/* Jansson then never fails for want of memory, so no builder has to say so. */
static void use_our_memory(void)
{
	json_set_alloc_funcs(memory_or_end, free);
}

static json_t *of(const struct jval *v)
{
	return (json_t *)(uintptr_t)v;
}

static struct jval *from(json_t *v)
{
	return (struct jval *)v;
}

/* Text that is no UTF-8 (a database that somebody else wrote to) with U+FFFD where it is bad. */
static json_t *repaired(const char *s)
{
	struct text good = { .s = NULL };

	for (size_t at = 0, n = strlen(s); at < n;) {
		uint32_t cp;
		char bytes[4];

		at += utf8_decode(s + at, n - at, &cp);
		text_add_bytes(&good, bytes, utf8_put(cp, bytes));
	}
	json_t *v = json_string(text_str(&good));

	text_release(&good);
	return v;
}

static json_t *text_value(const char *s)
{
	json_t *v = json_string(s);

	return v ? v : repaired(s);
}

struct jval *jval_object(void)
{
	use_our_memory();
	return from(json_object());
}

struct jval *jval_array(void)
{
	use_our_memory();
	return from(json_array());
}

static void put(struct jval *object, const char *key, json_t *v)
{
	int failed = json_object_set_new(of(object), key, v);

	assert(!failed);
	(void)failed;
}

static void add(struct jval *array, json_t *v)
{
	int failed = json_array_append_new(of(array), v);

	assert(!failed);
	(void)failed;
}

void jval_put(struct jval *object, const char *key, struct jval *value)
{
	put(object, key, of(value));
}

void jval_put_int(struct jval *object, const char *key, int64_t number)
{
	put(object, key, json_integer(number));
}

void jval_put_known(struct jval *object, const char *key, int number)
{
	if (number != UNKNOWN)
		jval_put_int(object, key, number);
}

void jval_put_bool(struct jval *object, const char *key, bool is_true)
{
	put(object, key, json_boolean(is_true));
}

void jval_put_text(struct jval *object, const char *key, const char *s)
{
	put(object, key, text_value(s));
}

void jval_put_date(struct jval *object, const char *key, struct date day)
{
	char words[DATE_TEXT];

	date_format(day, words);
	jval_put_text(object, key, words);
}

void jval_add(struct jval *array, struct jval *value)
{
	add(array, of(value));
}

void jval_add_int(struct jval *array, int64_t number)
{
	add(array, json_integer(number));
}

void jval_add_null(struct jval *array)
{
	add(array, json_null());
}

void jval_add_text(struct jval *array, const char *s)
{
	add(array, text_value(s));
}

void jval_release(struct jval *v)
{
	json_decref(of(v));
}

/* How many objects and lists are within each other. */
static int height(const json_t *v)
{
	const char *key;
	json_t *member;
	int most = 0;
	size_t i;

	json_object_foreach((json_t *)(uintptr_t)v, key, member)
	{
		most = height(member) > most ? height(member) : most;
	}
	json_array_foreach(v, i, member)
	{
		most = height(member) > most ? height(member) : most;
	}
	return json_is_object(v) || json_is_array(v) ? most + 1 : 0;
}

static bool is_one_line(const json_t *v, int depth)
{
	if (json_is_object(v))
		return depth > 0 && height(v) <= LINE_HEIGHT;
	return !json_is_array(v) || height(v) == 1;
}

static void write_value(const json_t *v, FILE *out, int depth);

static void write_line_start(FILE *out, bool is_first, int depth)
{
	fprintf(out, "%s\n%*s", is_first ? "" : ",", 2 * depth, "");
}

static void write_members(const json_t *v, FILE *out, int depth)
{
	const char *key;
	json_t *member;
	bool is_first = true;
	size_t i;

	if (json_is_object(v)) {
		json_object_foreach((json_t *)(uintptr_t)v, key, member)
		{
			write_line_start(out, is_first, depth);
			fprintf(out, "\"%s\": ", key);
			write_value(member, out, depth);
			is_first = false;
		}
		return;
	}
	json_array_foreach(v, i, member)
	{
		write_line_start(out, i == 0, depth);
		write_value(member, out, depth);
	}
}

static void write_value(const json_t *v, FILE *out, int depth)
{
	bool is_object = json_is_object(v);

	if (is_one_line(v, depth)) {
		json_dumpf(v, out, JSON_ENCODE_ANY);
		return;
	}
	fputc(is_object ? '{' : '[', out);
	write_members(v, out, depth + 1);
	fprintf(out, "\n%*s%c", 2 * depth, "", is_object ? '}' : ']');
}

void jval_write(const struct jval *v, FILE *out)
{
	write_value(of(v), out, 0);
	fputc('\n', out);
}

static const char *error_words(const json_error_t *error)
{
	static const struct {
		enum json_error_code code;
		const char *words;
	} rows[] = {
		{ json_error_stack_overflow, "it is nested too deeply" },
		{ json_error_invalid_utf8, "it is not UTF-8 here" },
		{ json_error_premature_end_of_input, "it ends in the middle" },
		{ json_error_end_of_input_expected, "there is more after its end" },
		{ json_error_duplicate_key, "a key stands twice in one object" },
		{ json_error_numeric_overflow, "a number is too large" },
		{ json_error_null_character, "a text holds a NUL character" },
		{ json_error_null_byte_in_key, "a key holds a NUL character" },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (json_error_code(error) == rows[i].code)
			return rows[i].words;
	}
	return "it is not JSON here";
}

static int line_of(const char *bytes, const char *at)
{
	int line = 1;

	for (; bytes < at; bytes++)
		line += *bytes == '\n';
	return line;
}

struct jval *jval_parse(const char *bytes, size_t n, int *ret_line, const char **ret_why)
{
	json_error_t error;

	const char *nul = n ? memchr(bytes, '\0', n) : NULL;

	if (n == 0 || nul) {
		*ret_line = line_of(bytes, nul);
		*ret_why = nul ? "it holds a NUL byte" : "it is empty";
		return NULL;
	}
	use_our_memory();
	json_t *v = json_loadb(bytes, n, JSON_REJECT_DUPLICATES, &error);

	if (!v) {
		*ret_line = error.line > 0 ? error.line : 1;
		*ret_why = error_words(&error);
	}
	return from(v);
}

enum jval_kind jval_kind(const struct jval *v)
{
	switch (json_typeof(of(v))) {
	case JSON_OBJECT: return JVAL_OBJECT;
	case JSON_ARRAY: return JVAL_ARRAY;
	case JSON_STRING: return JVAL_TEXT;
	case JSON_INTEGER: return JVAL_INT;
	case JSON_REAL: return JVAL_REAL;
	case JSON_TRUE:
	case JSON_FALSE: return JVAL_BOOL;
	case JSON_NULL: return JVAL_NULL;
	}
	return JVAL_NULL;
}

bool jval_bool(const struct jval *v)
{
	return json_is_true(of(v));
}

int64_t jval_int(const struct jval *v)
{
	return json_integer_value(of(v));
}

const char *jval_text(const struct jval *v)
{
	return json_string_value(of(v));
}

size_t jval_count(const struct jval *array)
{
	return json_array_size(of(array));
}

const struct jval *jval_at(const struct jval *array, size_t i)
{
	return from(json_array_get(of(array), i));
}

const struct jval *jval_get(const struct jval *object, const char *key)
{
	return from(json_object_get(of(object), key));
}

void jval_each_key(const struct jval *object, void (*each)(void *user, const char *key), void *user)
{
	const char *key;
	json_t *member;

	json_object_foreach(of(object), key, member)
	{
		each(user, key);
	}
}

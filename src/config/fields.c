/* Readers of single values and plain lists. Not for groups, whose meaning the file modules know. */
#include "fields.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "limber/base/utf8.h"
#include "limber/core/exercise.h"
#include "times.h"

enum { MINUTE_S = 60 };

static void *field(const struct key *k, void *into)
{
	return (char *)into + k->at;
}

/* Says so and returns false where v is of another kind. */
static bool is_kind(struct reader *r, const struct key *k, const struct value *v,
		    enum value_kind kind)
{
	if (value_kind(v) == kind)
		return true;
	reader_expected(r, k, v);
	return false;
}

/* ---- numbers ---- */

static bool in_range(struct reader *r, const struct key *k, const struct value *v, int value,
		     const char *unit)
{
	if (value >= k->lo && value <= k->hi)
		return true;
	reader_problem(r, v, "%s is %d%s; use %d to %d", k->name, value, unit, k->lo, k->hi);
	return false;
}

bool read_int(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (!is_kind(r, k, v, VALUE_INT) || !in_range(r, k, v, value_int(v), ""))
		return false;
	*(int *)field(k, into) = value_int(v);
	return true;
}

bool read_version(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	(void)into;
	if (!is_kind(r, k, v, VALUE_INT))
		return false;
	if (value_int(v) != 1) {
		reader_problem(r, v, "version is %d; this limber reads version 1", value_int(v));
		return false;
	}
	return true;
}

bool read_bool(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (!is_kind(r, k, v, VALUE_BOOL))
		return false;
	*(bool *)field(k, into) = value_bool(v);
	return true;
}

bool read_grams(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (value_kind(v) != VALUE_INT && !is_kind(r, k, v, VALUE_DECIMAL))
		return false;
	double grams = value_decimal(v) * 1000;

	if (!(grams >= k->lo && grams <= k->hi)) { /* an overflow is out of range too */
		reader_problem(r, v, "%s is %g; use %g to %g", k->name, value_decimal(v),
			       k->lo / 1000.0, k->hi / 1000.0);
		return false;
	}
	*(int *)field(k, into) = (int)(grams + 0.5);
	return true;
}

/* ---- times ---- */

static bool read_seconds(struct reader *r, const struct key *k, const struct value *v, int *ret)
{
	if (value_kind(v) == VALUE_INT) {
		*ret = value_int(v);
		return true;
	}
	if (!is_kind(r, k, v, VALUE_TEXT))
		return false;
	if (!seconds_parse(value_text(v), ret)) {
		reader_problem(
			r, v,
			"%s is \"%.40s\"; write seconds (90), \"1:30\", \"90 s\" or \"2 min\"",
			k->name, value_text(v));
		return false;
	}
	return true;
}

bool read_duration(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	int seconds;

	if (!read_seconds(r, k, v, &seconds) || !in_range(r, k, v, seconds, " s"))
		return false;
	*(int *)field(k, into) = seconds;
	return true;
}

bool read_minutes(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	int seconds;

	if (!read_seconds(r, k, v, &seconds))
		return false;
	if (seconds % MINUTE_S != 0) {
		reader_problem(r, v, "%s is %d s; use whole minutes, like %s", k->name, seconds,
			       k->like);
		return false;
	}
	if (!in_range(r, k, v, seconds / MINUTE_S, " min"))
		return false;
	*(int *)field(k, into) = seconds / MINUTE_S;
	return true;
}

bool read_clock(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	int minute;

	if (!is_kind(r, k, v, VALUE_TEXT))
		return false;
	if (!clock_parse(value_text(v), &minute)) {
		reader_problem(r, v,
			       "%s is \"%.40s\"; write a time of day from \"00:00\" to \"23:59\"",
			       k->name, value_text(v));
		return false;
	}
	*(int *)field(k, into) = minute;
	return true;
}

/* ---- texts and words ---- */

bool read_text(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (!is_kind(r, k, v, VALUE_TEXT))
		return false;
	const char *s = value_text(v);

	if (*s == '\0') {
		reader_problem(r, v, "%s is empty; write it like this: %s = %s", k->name, k->name,
			       k->like);
	} else if (!utf8_valid(s, strlen(s)) || utf8_has_control(s)) {
		reader_problem(r, v, "%s holds a control character; take it out", k->name);
	} else if (strlen(s) >= k->size) {
		reader_problem(r, v, "%s is %zu bytes long; use at most %zu", k->name, strlen(s),
			       k->size - 1);
	} else {
		return text_copy(field(k, into), k->size, s);
	}
	return false;
}

bool read_id(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	const char *s = value_kind(v) == VALUE_TEXT ? value_text(v) : "";

	if (*s && strlen(s) < k->size && !id_is_plain(s)) {
		reader_problem(r, v, "%s is \"%s\"; use letters, digits, _ and -, like %s", k->name,
			       s, k->like);
		return false;
	}
	return read_text(r, k, v, into);
}

bool read_word(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (!is_kind(r, k, v, VALUE_TEXT))
		return false;
	int i = word_index(k->words, k->n_words, value_text(v));

	if (i < 0) {
		reader_unknown(r, k, v);
		return false;
	}
	/* An enum, which the compiler may make signed or not. */
	assert(k->size == sizeof i);
	memcpy(field(k, into), &i, sizeof i);
	return true;
}

/* ---- lists ---- */

bool read_flags(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	const struct key word = { .name = k->name,
				  .like = k->like,
				  .size = sizeof(int),
				  .words = k->words,
				  .n_words = k->n_words };
	bool ok = is_kind(r, k, v, VALUE_LIST);

	for (size_t i = 0; ok && i < value_length(v); i++) {
		int flag;

		ok = read_word(r, &word, value_at(v, i), &flag);
		if (ok) {
			*(uint32_t *)field(k, into) |= UINT32_C(1) << flag;
		}
	}
	return ok;
}

/* Reads every element with `read`, as many as fit, into an array whose number is counted. */
static bool read_elements(struct reader *r, const struct key *k, const struct value *v, void *into,
			  read_fn *read)
{
	struct key element = *k;
	bool ok = true;

	if (value_length(v) > k->most) {
		reader_problem(r, v, "%s has %zu entries; use at most %zu", k->name,
			       value_length(v), k->most);
		return false;
	}
	for (size_t i = 0; i < value_length(v); i++) {
		ok = read(r, &element, value_at(v, i), into) && ok;
		element.at += k->size;
	}
	*(int *)((char *)into + k->count_at) = (int)value_length(v);
	return ok;
}

bool read_texts(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	return is_kind(r, k, v, VALUE_LIST) && read_elements(r, k, v, into, read_text);
}

/* One number for all sets, or a list with one for each. */
static bool read_for_sets(struct reader *r, const struct key *k, const struct value *v, void *into,
			  read_fn *read)
{
	if (value_kind(v) != VALUE_LIST) {
		*(int *)((char *)into + k->count_at) = 1;
		return read(r, k, v, into);
	}
	if (value_length(v) == 0) {
		reader_problem(r, v, "%s is an empty list; write one number for each set", k->name);
		return false;
	}
	return read_elements(r, k, v, into, read);
}

bool read_ints(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	return read_for_sets(r, k, v, into, read_int);
}

bool read_durations(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	return read_for_sets(r, k, v, into, read_duration);
}

/* ---- the file's own name ---- */

void read_file_id(struct reader *r, char *ret, size_t cap)
{
	static const char suffix[] = ".cfg";
	const char *slash = strrchr(r->path, '/');
	const char *name = slash ? slash + 1 : r->path;
	size_t n = strlen(name), n_suffix = sizeof suffix - 1;

	if (n >= n_suffix && text_eq(name + n - n_suffix, suffix))
		n -= n_suffix;
	ret[0] = '\0';
	if (n >= cap) {
		diag_add(r->out, r->path, 1, "the file's name is %zu bytes long; use at most %zu",
			 n, cap - 1);
		return;
	}
	memcpy(ret, name, n);
	ret[n] = '\0';
	if (!id_is_plain(ret)) {
		diag_add(r->out, r->path, 1,
			 "the file's name is its id; name it with letters, digits, _ and - only");
	}
}

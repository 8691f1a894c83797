/* Readers of single values and plain lists. Not for groups, whose meaning the file modules know. */
#include "fields.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "limber/base/utf8.h"
#include "limber/core/check.h"

enum { MINUTE = 60, HOUR = 3600, HOURS_A_DAY = 24 };

static void *field(const struct key *k, void *into)
{
	return (char *)into + k->at;
}

static void store_int(const struct key *k, void *into, int value)
{
	assert(k->size == sizeof value);
	memcpy(field(k, into), &value, sizeof value);
}

/* Says so and returns false where value is out of the row's range. */
static bool in_range(struct reader *r, const struct key *k, const struct value *v, int value,
		     const char *unit)
{
	if (value >= k->lo && value <= k->hi) {
		return true;
	}
	reader_problem(r, v, "%s is %d%s; use %d to %d", k->name, value, unit, k->lo, k->hi);
	return false;
}

/* ---- numbers ---- */

static bool parse_int(struct reader *r, const struct key *k, const struct value *v, int *ret)
{
	if (value_kind(v) != VALUE_INT) {
		reader_expected(r, k, v);
		return false;
	}
	*ret = value_int(v);
	return in_range(r, k, v, *ret, "");
}

void read_int(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	int value;

	if (parse_int(r, k, v, &value)) {
		store_int(k, into, value);
	}
}

void read_version(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	(void)into;
	if (value_kind(v) != VALUE_INT) {
		reader_expected(r, k, v);
	} else if (value_int(v) != 1) {
		reader_problem(r, v, "version is %d; this limber reads version 1", value_int(v));
	}
}

void read_bool(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (value_kind(v) == VALUE_BOOL) {
		*(bool *)field(k, into) = value_bool(v);
	} else {
		reader_expected(r, k, v);
	}
}

void read_grams(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (value_kind(v) != VALUE_INT && value_kind(v) != VALUE_DECIMAL) {
		reader_expected(r, k, v);
		return;
	}
	double grams = value_decimal(v) * 1000;

	if (!(grams >= k->lo && grams <= k->hi)) { /* an overflow is out of range too */
		reader_problem(r, v, "%s is %g; use %g to %g", k->name, value_decimal(v),
			       k->lo / 1000.0, k->hi / 1000.0);
		return;
	}
	store_int(k, into, (int)(grams + 0.5));
}

/* ---- times ---- */

/* Digits at *s, at most 5 of them so that nothing overflows; moves *s behind them. */
static bool take_number(const char **s, int *ret)
{
	const char *start = *s;
	int value = 0;

	while (**s >= '0' && **s <= '9' && *s - start < 5) {
		value = value * 10 + (*(*s)++ - '0');
	}
	*ret = value;
	return *s > start;
}

/* ":05" at *s, two digits below 60. */
static bool take_sixtieth(const char **s, int *ret)
{
	const char *start = *s;

	if (**s != ':') {
		return false;
	}
	++*s;
	return take_number(s, ret) && *s - start == 3 && *ret < 60;
}

/* "1:30" or "1:01:30" */
static bool parse_colons(const char *s, int *ret_s)
{
	int first, second, third;

	if (!take_number(&s, &first) || !take_sixtieth(&s, &second)) {
		return false;
	}
	*ret_s = first * MINUTE + second;
	if (*s == '\0') {
		return true;
	}
	*ret_s = first * HOUR + second * MINUTE;
	if (first > HOURS_A_DAY || !take_sixtieth(&s, &third)) {
		return false;
	}
	*ret_s += third;
	return *s == '\0';
}

/* "40 min", "30 s" */
static bool parse_unit(const char *s, int *ret_s)
{
	static const struct {
		const char *word;
		int seconds;
	} units[] = { { "s", 1 }, { "min", MINUTE } };
	int number;

	if (!take_number(&s, &number)) {
		return false;
	}
	s += *s == ' ';
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		if (text_eq(s, units[i].word)) {
			*ret_s = number * units[i].seconds;
			return true;
		}
	}
	return false;
}

static bool parse_seconds(struct reader *r, const struct key *k, const struct value *v, int *ret_s)
{
	if (value_kind(v) == VALUE_INT) {
		*ret_s = value_int(v);
		return true;
	}
	if (value_kind(v) != VALUE_TEXT) {
		reader_expected(r, k, v);
		return false;
	}
	const char *s = value_text(v);

	if (parse_colons(s, ret_s) || parse_unit(s, ret_s)) {
		return true;
	}
	reader_problem(r, v, "%s is \"%.40s\"; write seconds (90), \"1:30\", \"90 s\" or \"2 min\"",
		       k->name, s);
	return false;
}

static bool parse_duration(struct reader *r, const struct key *k, const struct value *v, int *ret)
{
	return parse_seconds(r, k, v, ret) && in_range(r, k, v, *ret, " s");
}

void read_duration(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	int seconds;

	if (parse_duration(r, k, v, &seconds)) {
		store_int(k, into, seconds);
	}
}

void read_minutes(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	int seconds;

	if (!parse_seconds(r, k, v, &seconds)) {
		return;
	}
	if (seconds % MINUTE != 0) {
		reader_problem(r, v, "%s is %d s; use whole minutes, like %s", k->name, seconds,
			       k->like);
	} else if (in_range(r, k, v, seconds / MINUTE, " min")) {
		store_int(k, into, seconds / MINUTE);
	}
}

void read_clock(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (value_kind(v) != VALUE_TEXT) {
		reader_expected(r, k, v);
		return;
	}
	const char *s = value_text(v);
	int hour, minute;

	if (!take_number(&s, &hour) || hour >= HOURS_A_DAY || s - value_text(v) > 2 ||
	    !take_sixtieth(&s, &minute) || *s != '\0') {
		reader_problem(r, v,
			       "%s is \"%.40s\"; write a time of day from \"00:00\" to \"23:59\"",
			       k->name, value_text(v));
		return;
	}
	store_int(k, into, hour * MINUTE + minute);
}

/* ---- texts and words ---- */

static void copy_text(struct reader *r, const struct key *k, const struct value *v, char *ret)
{
	if (value_kind(v) != VALUE_TEXT) {
		reader_expected(r, k, v);
		return;
	}
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
		text_copy(ret, k->size, s);
	}
}

void read_text(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	copy_text(r, k, v, field(k, into));
}

void read_id(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	size_t before = r->n_problems;

	copy_text(r, k, v, field(k, into));
	if (r->n_problems == before && !id_is_plain(value_text(v))) {
		reader_problem(r, v, "%s is \"%s\"; use letters, digits, _ and -, like %s", k->name,
			       value_text(v), k->like);
	}
}

/* The index of v's word among the row's, or -1 with its problem reported. */
static int parse_word(struct reader *r, const struct key *k, const struct value *v)
{
	if (value_kind(v) != VALUE_TEXT) {
		reader_expected(r, k, v);
		return -1;
	}
	int i = word_index(k->words, k->n_words, value_text(v));

	if (i < 0) {
		reader_unknown(r, v, k->name, value_text(v), k->words, (size_t)k->n_words);
	}
	return i;
}

void read_word(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	int i = parse_word(r, k, v);

	if (i >= 0) {
		store_int(k, into, i);
	}
}

/* ---- lists ---- */

void read_flags(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	uint32_t flags = 0;

	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return;
	}
	for (size_t i = 0; i < value_length(v); i++) {
		int flag = parse_word(r, k, value_at(v, i));

		flags |= flag >= 0 ? UINT32_C(1) << flag : 0;
	}
	assert(k->size == sizeof flags);
	memcpy(field(k, into), &flags, sizeof flags);
}

/* Stores the number of elements of a list that fits; says so and returns false where it does not. */
static bool fits(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	size_t n = value_length(v);

	if (n > k->most) {
		reader_problem(r, v, "%s has %zu entries; use at most %zu", k->name, n, k->most);
		return false;
	}
	*(int *)((char *)into + k->count_at) = (int)n;
	return true;
}

void read_texts(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return;
	}
	if (!fits(r, k, v, into)) {
		return;
	}
	for (size_t i = 0; i < value_length(v); i++) {
		copy_text(r, k, value_at(v, i), (char *)field(k, into) + i * k->size);
	}
}

typedef bool parse_fn(struct reader *r, const struct key *k, const struct value *v, int *ret);

static void read_numbers(struct reader *r, const struct key *k, const struct value *v, void *into,
			 parse_fn *parse)
{
	int *numbers = field(k, into);

	assert(k->size == sizeof *numbers);
	if (value_kind(v) != VALUE_LIST) {
		if (parse(r, k, v, numbers)) {
			*(int *)((char *)into + k->count_at) = 1;
		}
		return;
	}
	if (value_length(v) == 0) {
		reader_problem(r, v, "%s is an empty list; write one number for each set", k->name);
		return;
	}
	if (!fits(r, k, v, into)) {
		return;
	}
	for (size_t i = 0; i < value_length(v); i++) {
		parse(r, k, value_at(v, i), &numbers[i]);
	}
}

void read_ints(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	read_numbers(r, k, v, into, parse_int);
}

void read_durations(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	read_numbers(r, k, v, into, parse_duration);
}

/* ---- the file's own name ---- */

void read_file_id(struct reader *r, char *ret, size_t cap)
{
	static const char suffix[] = ".cfg";
	const char *slash = strrchr(r->path, '/');
	const char *name = slash ? slash + 1 : r->path;
	size_t n = strlen(name), n_suffix = sizeof suffix - 1;

	if (n > n_suffix && text_eq(name + n - n_suffix, suffix)) {
		n -= n_suffix;
	}
	if (n >= cap) {
		r->n_problems++;
		diag_add(r->out, r->path, 1, "the file's name is %zu bytes long; use at most %zu",
			 n, cap - 1);
		return;
	}
	memcpy(ret, name, n);
	ret[n] = '\0';
	if (!id_is_plain(ret)) {
		r->n_problems++;
		diag_add(r->out, r->path, 1,
			 "the file's name is its id; name it with letters, digits, _ and - only");
	}
}

/* JSON to structs by their rows, with every problem at its path. Not for what holds between
 * members: see import.c. */
#include "field.h"

#include <assert.h>
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "limber/base/text.h"
#include "limber/base/utf8.h"
#include "limber/core/routine.h"
#include "when.h"

static_assert(sizeof(enum field_kind) == sizeof(unsigned), "words are stored through unsigned");

enum { PROBLEMS_SHOWN = 20, SHOWN_MAX = 48 };

void reading_problem(struct reading *r, const char *fmt, ...)
{
	struct text line = { .s = NULL };
	char what[LINE_MAX_BYTES * 2];
	va_list args;

	if (++r->n_problems > PROBLEMS_SHOWN)
		return;
	va_start(args, fmt);
	vsnprintf(what, sizeof what, fmt, args);
	va_end(args);
	text_addf(&line, "%s%s%s", text_str(&r->path), r->path.len ? ": " : "", what);
	diag_add(r->problems, r->name, 0, "%s", text_str(&line));
	text_release(&line);
}

void reading_finish(struct reading *r)
{
	if (r->n_problems > PROBLEMS_SHOWN)
		diag_add(r->problems, r->name, 0, "and %d more problems",
			 r->n_problems - PROBLEMS_SHOWN);
	text_release(&r->path);
}

size_t reading_enter(struct reading *r, const char *key, size_t index)
{
	size_t mark = r->path.len;

	if (key)
		text_addf(&r->path, "%s%s", mark ? "." : "", key);
	else
		text_addf(&r->path, "[%zu]", index);
	return mark;
}

void reading_leave(struct reading *r, size_t mark)
{
	r->path.len = mark;
	r->path.s[mark] = '\0';
}

/* A value as a message shows it. */
static void show(const struct jval *v, char ret[SHOWN_MAX])
{
	char cut[SHOWN_MAX - 8];

	switch (jval_kind(v)) {
	case JVAL_NULL: text_copy(ret, SHOWN_MAX, "null"); break;
	case JVAL_BOOL: text_copy(ret, SHOWN_MAX, jval_bool(v) ? "true" : "false"); break;
	case JVAL_INT: text_format(ret, SHOWN_MAX, "%" PRId64, jval_int(v)); break;
	case JVAL_REAL: text_copy(ret, SHOWN_MAX, "a number with a point"); break;
	case JVAL_TEXT: {
		bool fits = text_copy(cut, sizeof cut, jval_text(v));

		text_format(ret, SHOWN_MAX, "\"%s%s\"", cut, fits ? "" : "...");
		break;
	}
	case JVAL_ARRAY: text_copy(ret, SHOWN_MAX, "a list"); break;
	case JVAL_OBJECT: text_copy(ret, SHOWN_MAX, "an object"); break;
	case JVAL_KINDS: break;
	}
}

/* "is -2; use 0 to 100" */
static void is_but_use(struct reading *r, const struct jval *v, const char *use)
{
	char shown[SHOWN_MAX];

	show(v, shown);
	reading_problem(r, "is %s; use %s", shown, use);
}

static void read_int(const struct field *f, struct reading *r, const struct jval *v, int *ret)
{
	char use[SHOWN_MAX];

	if (jval_kind(v) == JVAL_INT && jval_int(v) >= f->lo && jval_int(v) <= f->hi) {
		*ret = (int)jval_int(v);
		return;
	}
	if (f->lo == f->hi)
		text_format(use, sizeof use, "%d", f->lo);
	else
		text_format(use, sizeof use, "%s%d to %d",
			    jval_kind(v) == JVAL_INT ? "" : "a whole number from ", f->lo, f->hi);
	is_but_use(r, v, use);
}

static int read_word(const struct field *f, struct reading *r, const struct jval *v)
{
	int word = jval_kind(v) == JVAL_TEXT ? word_index(f->words, f->n_words, jval_text(v)) : -1;
	struct text use = { .s = NULL };

	if (word >= 0)
		return word;
	text_add(&use, "one of");
	for (int i = 0; i < f->n_words; i++)
		text_addf(&use, "%s %s", i ? "," : "", f->words[i]);
	is_but_use(r, v, text_str(&use));
	text_release(&use);
	return 0;
}

static void read_bits(const struct field *f, struct reading *r, const struct jval *v, unsigned *ret)
{
	if (jval_kind(v) != JVAL_ARRAY) {
		is_but_use(r, v, "a list of words");
		return;
	}
	*ret = 0;
	for (size_t i = 0; i < jval_count(v); i++) {
		size_t mark = reading_enter(r, NULL, i);

		*ret |= 1u << read_word(f, r, jval_at(v, i));
		reading_leave(r, mark);
	}
}

/* The document's own text, or NULL where it will not do. */
static const char *read_text(const struct field *f, struct reading *r, const struct jval *v)
{
	if (jval_kind(v) != JVAL_TEXT)
		is_but_use(r, v, "a text");
	else if (utf8_has_control(jval_text(v)))
		reading_problem(r, "holds a control character; use plain text on one line");
	else if (strlen(jval_text(v)) >= f->size)
		reading_problem(r, "is %zu bytes long; use at most %zu", strlen(jval_text(v)),
				f->size - 1);
	else
		return jval_text(v);
	return NULL;
}

static const char *read_id(const struct field *f, struct reading *r, const struct jval *v,
			   bool (*is_plain)(const char *s))
{
	const char *s = read_text(f, r, v);

	if (s && !is_plain(s)) {
		is_but_use(r, v, "a name of letters, digits, _ and -");
		return NULL;
	}
	return s;
}

static void copy(const struct field *f, char *ret, const char *s)
{
	if (s)
		text_copy(ret, f->size, s);
}

static void borrow(const char **ret, const char *s)
{
	if (s)
		*ret = s;
}

static void read_date(struct reading *r, const struct jval *v, struct date *ret)
{
	if (jval_kind(v) != JVAL_TEXT || !date_parse(jval_text(v), ret))
		is_but_use(r, v, "a date such as \"2026-11-22\"");
	else if (ret->day < WHEN_FIRST_DAY)
		is_but_use(r, v, "a date after 1970-01-01");
}

static void read_stamp(struct reading *r, const struct jval *v, struct stamp *ret)
{
	if (jval_kind(v) != JVAL_TEXT || !when_parse(r->clock, jval_text(v), ret))
		is_but_use(r, v, "a time such as \"2026-11-20T08:00:00+01:00\"");
	else if (!when_is_kept(*ret))
		is_but_use(r, v, "a time after 1970-01-01");
}

static void read_field(const struct field *f, struct reading *r, const struct jval *v, void *at)
{
	switch (f->kind) {
	case FIELD_INT: read_int(f, r, v, at); break;
	case FIELD_BOOL:
		if (jval_kind(v) != JVAL_BOOL)
			is_but_use(r, v, "true or false");
		*(bool *)at = jval_bool(v);
		break;
	case FIELD_WORD: *(unsigned *)at = (unsigned)read_word(f, r, v); break;
	case FIELD_BITS: read_bits(f, r, v, at); break;
	case FIELD_TEXT: copy(f, at, read_text(f, r, v)); break;
	case FIELD_ID: copy(f, at, read_id(f, r, v, id_is_plain)); break;
	case FIELD_NOTE: borrow(at, read_text(f, r, v)); break;
	case FIELD_NAME: borrow(at, read_id(f, r, v, id_is_plain)); break;
	case FIELD_KEY: borrow(at, read_id(f, r, v, key_is_plain)); break;
	case FIELD_DATE: read_date(r, v, at); break;
	case FIELD_STAMP: read_stamp(r, v, at); break;
	case FIELD_OBJECT: form_read(f->form, r, v, at); break;
	case FIELD_LIST:
		if (jval_kind(v) != JVAL_ARRAY)
			is_but_use(r, v, "a list");
		break;
	}
}

enum { FORM_KEYS_MAX = 32 };

struct key_check {
	const struct form *form;
	struct reading *r;
};

static void check_key(void *user, const char *key)
{
	const struct key_check *check = user;
	const char *known[FORM_KEYS_MAX] = { NULL };
	size_t n = 0;

	assert(check->form->n <= FORM_KEYS_MAX);
	for (size_t i = 0; i < check->form->n; i++) {
		if (text_eq(check->form->fields[i].key, key))
			return;
		known[n++] = check->form->fields[i].key;
	}
	const char *near = text_nearest(key, known, n);
	size_t mark = reading_enter(check->r, key, 0);

	if (near)
		reading_problem(check->r, "is no key of limber's; did you mean %s?", near);
	else
		reading_problem(check->r, "is no key of limber's; leave it out");
	reading_leave(check->r, mark);
}

void form_read(const struct form *form, struct reading *r, const struct jval *object, void *row)
{
	if (jval_kind(object) != JVAL_OBJECT) {
		is_but_use(r, object, "an object");
		return;
	}
	for (size_t i = 0; i < form->n; i++) {
		const struct field *f = &form->fields[i];
		const struct jval *v = jval_get(object, f->key);
		size_t mark = reading_enter(r, f->key, 0);

		if (f->kind == FIELD_INT)
			*(int *)((char *)row + f->at) = f->missing;
		if (v)
			read_field(f, r, v, (char *)row + f->at);
		else if (f->need == FIELD_REQUIRED)
			reading_problem(r, "is missing");
		reading_leave(r, mark);
	}
	jval_each_key(object, check_key, &(struct key_check){ form, r });
}

const struct jval *form_list(const struct jval *object, const char *key)
{
	const struct jval *v = jval_kind(object) == JVAL_OBJECT ? jval_get(object, key) : NULL;

	return v && jval_kind(v) == JVAL_ARRAY ? v : NULL;
}

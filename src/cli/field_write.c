/* Structs to JSON by their rows. Not for reading them back: see field_read.c. */
#include "field.h"

#include <string.h>

#include "limber/base/text.h"
#include "limber/core/date.h"

static void put_bits(struct jval *object, const struct field *f, unsigned mask)
{
	struct jval *list = jval_array();

	for (int i = 0; i < f->n_words; i++) {
		if (mask & 1u << i)
			jval_add_text(list, f->words[i]);
	}
	jval_put(object, f->key, list);
}

static void put_date(struct jval *object, const struct field *f, const struct date *date)
{
	char s[DATE_TEXT];

	date_format(*date, s);
	jval_put_text(object, f->key, s);
}

static void put_stamp(struct jval *object, const struct field *f, const struct stamp *stamp)
{
	char s[STAMP_TEXT];

	stamp_format(*stamp, s);
	jval_put_text(object, f->key, s);
}

static void put_object(struct jval *object, const struct field *f, const void *row)
{
	struct jval *inner = jval_object();

	form_write(f->form, row, inner);
	jval_put(object, f->key, inner);
}

static const char *borrowed(const void *at)
{
	const char *s = *(const char *const *)at;

	return s ? s : "";
}

/* Whether the member says no more than leaving it out would. */
static bool says_nothing(const struct field *f, const void *at)
{
	switch (f->kind) {
	case FIELD_INT: return *(const int *)at == f->missing;
	case FIELD_BOOL: return !*(const bool *)at;
	case FIELD_WORD:
	case FIELD_BITS: return *(const unsigned *)at == 0;
	case FIELD_TEXT:
	case FIELD_ID: return *(const char *)at == '\0';
	case FIELD_NOTE:
	case FIELD_NAME:
	case FIELD_KEY: return borrowed(at)[0] == '\0';
	case FIELD_STAMP: return ((const struct stamp *)at)->utc_s == 0;
	case FIELD_DATE: return ((const struct date *)at)->day == 0;
	case FIELD_OBJECT:
	case FIELD_LIST: return false;
	}
	return false;
}

static void put_field(struct jval *object, const struct field *f, const void *at)
{
	switch (f->kind) {
	case FIELD_INT: jval_put_int(object, f->key, *(const int *)at); break;
	case FIELD_BOOL: jval_put_bool(object, f->key, *(const bool *)at); break;
	case FIELD_WORD: jval_put_text(object, f->key, f->words[*(const unsigned *)at]); break;
	case FIELD_BITS: put_bits(object, f, *(const unsigned *)at); break;
	case FIELD_TEXT:
	case FIELD_ID: jval_put_text(object, f->key, at); break;
	case FIELD_NOTE:
	case FIELD_NAME:
	case FIELD_KEY: jval_put_text(object, f->key, borrowed(at)); break;
	case FIELD_DATE: put_date(object, f, at); break;
	case FIELD_STAMP: put_stamp(object, f, at); break;
	case FIELD_OBJECT: put_object(object, f, at); break;
	case FIELD_LIST: break;
	}
}

void form_write(const struct form *form, const void *row, struct jval *object)
{
	for (size_t i = 0; i < form->n; i++) {
		const struct field *f = &form->fields[i];
		const void *at = (const char *)row + f->at;

		if (f->need != FIELD_SPARSE || !says_nothing(f, at))
			put_field(object, f, at);
	}
}

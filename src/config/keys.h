/* How a file module reads its file: it writes one row a key, and the reader does the rest. Every
 * problem is reported and reading goes on, so that a file's author sees all of them at once. */
#ifndef LIMBER_CONFIG_KEYS_H
#define LIMBER_CONFIG_KEYS_H

#include "limber/base/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* One file being read. */
struct reader {
	const char *path;
	struct diags *out;
	size_t first, scanned; /* the diags in between are the scan's */
	size_t n_problems;     /* told or not, of this file so far */
};

/* A value of the file, valid while reader_read() runs. */
struct value;
struct key;
struct key_table;

/* Reads v, the value of key k or an element of it, into the struct `into`; or says what is wrong
 * with it and returns false. */
typedef bool read_fn(struct reader *r, const struct key *k, const struct value *v, void *into);

/* What may stand for one key. */
struct key {
	const char *name;
	read_fn *read;
	const char *like;         /* a good value as an author would write it, for messages */
	size_t at, size;          /* its field in the struct; in a list, the size of one element */
	size_t most, count_at;    /* lists: how many elements fit, and where their number goes */
	int lo, hi;               /* numbers: from, to */
	const char *const *words; /* words: n_words of them, the field is the index */
	int n_words;
	bool is_required;
	const struct key_table *group; /* read_group(): the keys of the group */
};

/* The field of a row; a list's field, with the field that counts it; the words of an enum. */
#define FIELD(type, field) .at = offsetof(type, field), .size = sizeof(((type *)0)->field)
#define LIST_FIELD(type, field, n_field)                                    \
	.at = offsetof(type, field), .size = sizeof(((type *)0)->field[0]), \
	.most = ARRAY_LEN(((type *)0)->field), .count_at = offsetof(type, n_field)
#define WORDS(table) .words = (table), .n_words = (int)ARRAY_LEN(table)

struct key_table {
	const struct key *rows;
	size_t n;
	const char *what; /* "a step", for messages */
};
#define KEY_TABLE(rows, what)                   \
	{                                       \
		(rows), ARRAY_LEN(rows), (what) \
	}

/* Begins with a file; reader_read() reads it whole into `into`, and reader_end() puts all of its
 * problems, those included that others added to out meanwhile, in the order of their lines and
 * returns whether there were none. The fields of what could not be read are as they were. */
struct reader reader_begin(const char *path, struct diags *out);
void reader_read(struct reader *r, const char *buf, size_t len, const struct key_table *keys,
		 void *into);
MUST_USE bool reader_end(struct reader *r);

/* Reads a group by its row's table into the row's field. */
read_fn read_group;

/* Reports a problem where v stands. Where the scan already spoke of that line it only counts. */
void reader_problem(struct reader *r, const struct value *v, const char *fmt, ...)
	PRINTF_LIKE(3, 4);

/* "hold is text; write it like this: hold = 20" */
void reader_expected(struct reader *r, const struct key *k, const struct value *v);

/* The one of the row's words that is likely meant, or all of them: "use colour or mono". */
struct text key_proposal(const struct key *k, const char *word);

/* The row of that name, or NULL. */
const struct key *key_find(const struct key_table *keys, const char *name);

/* Reports that v's word is none of the row's, and proposes the nearest. */
void reader_unknown(struct reader *r, const struct key *k, const struct value *v);

enum value_kind {
	VALUE_GROUP,
	VALUE_LIST, /* ( ) or [ ] */
	VALUE_INT,
	VALUE_LONG, /* 5L */
	VALUE_DECIMAL,
	VALUE_BOOL,
	VALUE_TEXT,
};

enum value_kind value_kind(const struct value *v);
int value_line(const struct value *v);
int value_int(const struct value *v);        /* of a VALUE_INT */
double value_decimal(const struct value *v); /* of a VALUE_INT or VALUE_DECIMAL */
bool value_bool(const struct value *v);
const char *value_text(const struct value *v);
size_t value_length(const struct value *v); /* of a group or list */
const struct value *value_at(const struct value *v, size_t i);
/* The member of a group, or NULL. */
const struct value *value_member(const struct value *v, const char *name);

#endif

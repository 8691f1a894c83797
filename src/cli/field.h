/* The members of a JSON object as rows: one table both writes a struct and reads it back. */
#ifndef LIMBER_SRC_CLI_FIELD_H
#define LIMBER_SRC_CLI_FIELD_H

#include "json.h"

#include "limber/base/diag.h"
#include "limber/sys/clock.h"

enum field_kind {
	FIELD_INT,    /* int within lo..hi */
	FIELD_BOOL,   /* bool */
	FIELD_WORD,   /* an enum, by one of `words` */
	FIELD_BITS,   /* an unsigned mask, as a list of `words` */
	FIELD_TEXT,   /* char[size]: one line for people */
	FIELD_ID,     /* char[size]: a file's name or an identifier */
	FIELD_NOTE,   /* const char *, borrowed from the document: FIELD_TEXT otherwise */
	FIELD_NAME,   /* likewise: FIELD_ID */
	FIELD_KEY,    /* likewise: a history key, "routine/step" */
	FIELD_DATE,   /* struct date; day 0 is none */
	FIELD_STAMP,  /* struct stamp; utc_s 0 is none */
	FIELD_OBJECT, /* a struct in the struct, by the rows of `form` */
	FIELD_LIST,   /* an array that the caller reads and writes itself */
};

enum field_need {
	FIELD_REQUIRED,
	FIELD_OPTIONAL, /* may be left out; always written */
	FIELD_SPARSE,   /* may be left out; written only where it says something */
};

struct form;

struct field {
	const char *key;
	enum field_kind kind;
	enum field_need need;
	size_t at;   /* its offset in the struct */
	size_t size; /* texts: less than so many bytes */
	int lo, hi;
	int missing; /* FIELD_INT: its value where it is left out */
	const char *const *words;
	int n_words;
	const struct form *form;
};

struct form {
	const struct field *fields;
	size_t n;
};

/* Puts the struct's members into an object. */
void form_write(const struct form *form, const void *row, struct jval *object);

/* Where a document is being read, and the problems met. */
struct reading {
	const char *name; /* of the file, for messages */
	struct text path; /* within the document: "sessions[3].sets[0]" */
	struct diags *problems;
	int n_problems;
	const struct clock *clock; /* tells the offset of times without one */
};

/* Notes a problem with what the path leads to. */
void reading_problem(struct reading *r, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Says how many problems there were beyond those noted, and frees the path. */
void reading_finish(struct reading *r);

/* Adds to the path (a key, or an index where key is NULL); returns what reading_leave() takes. */
size_t reading_enter(struct reading *r, const char *key, size_t index);
void reading_leave(struct reading *r, size_t mark);

/* Reads an object's members into the struct. What is missing or bad gets the value it has where it
 * is left out; every problem is noted, unknown keys included. */
void form_read(const struct form *form, struct reading *r, const struct jval *object, void *row);

/* An object's list: NULL where it is left out or none. */
const struct jval *form_list(const struct jval *object, const char *key);

#endif

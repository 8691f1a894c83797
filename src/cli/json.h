/* JSON values, built and read. json.c alone knows the library behind them. */
#ifndef LIMBER_SRC_CLI_JSON_H
#define LIMBER_SRC_CLI_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "limber/base/attr.h"
#include "limber/core/date.h"

struct jval;

/* ---- Building ---- (never NULL; put and add take the value over) */

struct jval *jval_object(void);
struct jval *jval_array(void);
void jval_put(struct jval *object, const char *key, struct jval *value);
void jval_put_int(struct jval *object, const char *key, int64_t number);
void jval_put_known(struct jval *object, const char *key, int number); /* unless it is UNKNOWN */
void jval_put_bool(struct jval *object, const char *key, bool is_true);
void jval_put_text(struct jval *object, const char *key, const char *s);
void jval_put_date(struct jval *object, const char *key, struct date day);
void jval_add(struct jval *array, struct jval *value);
void jval_add_int(struct jval *array, int64_t number);
void jval_add_null(struct jval *array);
void jval_add_text(struct jval *array, const char *s);
void jval_release(struct jval *v); /* NULL is fine */

/* Writes it and a newline: one member a line, but small objects (a set with its amounts) on one. */
void jval_write(const struct jval *v, FILE *out);

/* ---- Reading ---- */

enum jval_kind {
	JVAL_NULL,
	JVAL_BOOL,
	JVAL_INT,
	JVAL_REAL,
	JVAL_TEXT,
	JVAL_ARRAY,
	JVAL_OBJECT,
	JVAL_KINDS,
};

/* Parses a whole document; NULL where it is none, with the line and what is wrong with it. */
struct jval *jval_parse(const char *bytes, size_t n, int *ret_line, const char **ret_why);

enum jval_kind jval_kind(const struct jval *v);
bool jval_bool(const struct jval *v);
int64_t jval_int(const struct jval *v);
const char *jval_text(const struct jval *v);
size_t jval_count(const struct jval *array);
const struct jval *jval_at(const struct jval *array, size_t i);
const struct jval *jval_get(const struct jval *object, const char *key);
void jval_each_key(const struct jval *object, void (*each)(void *user, const char *key),
		   void *user);

#endif

/* JSON values, built and read. json.c alone knows the library behind them. */
#ifndef LIMBER_SRC_CLI_JSON_H
#define LIMBER_SRC_CLI_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "limber/base/attr.h"

struct json_value;

/* ---- Building ---- (never NULL; put and add take the value over) */

struct json_value *value_object(void);
struct json_value *value_array(void);
void value_put(struct json_value *object, const char *key, struct json_value *value);
void value_put_int(struct json_value *object, const char *key, int64_t number);
void value_put_bool(struct json_value *object, const char *key, bool is_true);
void value_put_text(struct json_value *object, const char *key, const char *s);
void value_add(struct json_value *array, struct json_value *value);
void value_add_int(struct json_value *array, int64_t number);
void value_add_null(struct json_value *array);
void value_add_text(struct json_value *array, const char *s);
void value_release(struct json_value *v); /* NULL is fine */

/* Writes it and a newline: the outer levels one member a line, a set and what is in it on one. */
void value_write(const struct json_value *v, FILE *out);

/* ---- Reading ---- */

enum value_kind {
	VALUE_NULL,
	VALUE_BOOL,
	VALUE_INT,
	VALUE_REAL,
	VALUE_TEXT,
	VALUE_ARRAY,
	VALUE_OBJECT,
	VALUE_KINDS,
};

/* Parses a whole document; NULL where it is none, with the line and what is wrong with it. */
struct json_value *value_parse(const char *bytes, size_t n, int *ret_line, const char **ret_why);

enum value_kind value_kind(const struct json_value *v);
bool value_bool(const struct json_value *v);
int64_t value_int(const struct json_value *v);
const char *value_text(const struct json_value *v);
size_t value_count(const struct json_value *array);
const struct json_value *value_at(const struct json_value *array, size_t i);
const struct json_value *value_get(const struct json_value *object, const char *key);
void value_each_key(const struct json_value *object, void (*each)(void *user, const char *key),
		    void *user);

#endif

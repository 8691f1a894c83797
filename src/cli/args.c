/* Parses arguments by rows. Not for their meaning together: that is each command's. */
#include "limber/cli/args.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/core/history.h"

/* So few words are listed rather than guessed from. */
enum { WORDS_LISTED = 4 };

static bool is_option(const struct arg *row)
{
	return row->name[0] == '-';
}

static bool is_given(const struct arg *row, const void *into)
{
	const void *at = (const char *)into + row->at;

	switch (row->kind) {
	case ARG_FLAG: return *(const bool *)at;
	case ARG_INT:
	case ARG_WORD: return *(const int *)at != UNKNOWN;
	case ARG_DATE: return ((const struct arg_date *)at)->is_given;
	case ARG_TEXT: return *(const char *const *)at != NULL;
	case ARG_LIST: return ((const struct arg_list *)at)->is_given;
	}
	return false;
}

/* Numbers say "not given" as UNKNOWN, which zeroed memory does not. */
static void clear(const struct args_into *table)
{
	for (size_t i = 0; i < table->args->n; i++) {
		const struct arg *row = &table->args->rows[i];

		if (row->kind == ARG_INT || row->kind == ARG_WORD) {
			*(int *)((char *)table->into + row->at) = UNKNOWN;
		}
	}
}

static bool find_word(const struct arg *row, const char *value, int *ret, struct err *err)
{
	*ret = word_index(row->words, row->n_words, value);
	if (*ret >= 0)
		return true;
	const char *near = row->n_words > WORDS_LISTED
				   ? text_nearest(value, row->words, (size_t)row->n_words)
				   : NULL;
	struct text all = { .s = NULL };

	if (row->kind == ARG_INT)
		text_addf(&all, "%d to %d, or ", row->lo, row->hi);
	text_add(&all, "one of: ");
	for (int i = 0; i < row->n_words; i++)
		text_addf(&all, "%s%s", i ? ", " : "", row->words[i]);
	if (near) {
		err_set(err, ERR_USAGE, "%s is \"%s\"; did you mean \"%s\"?", row->name, value,
			near);
	} else {
		err_set(err, ERR_USAGE, "%s is \"%s\"; use %s", row->name, value, text_str(&all));
	}
	text_release(&all);
	return false;
}

static bool add_to_list(const struct arg *row, const char *value, struct arg_list *list,
			struct err *err)
{
	bool is_none = row->words && text_eq(value, "none");
	bool was_none = row->words && list->is_given && list->n == 0;
	int word;

	if (is_none ? list->n > 0 : was_none) {
		err_set(err, ERR_USAGE, "%s is none and others at once; use none by itself",
			row->name);
		return false;
	}
	list->is_given = true;
	if (is_none)
		return true;
	if (row->words && !find_word(row, value, &word, err))
		return false;
	list->v = mem_grow(list->v, &list->cap, (size_t)list->n + 1, sizeof *list->v);
	list->v[list->n++] = value;
	return true;
}

static bool set(const struct arg *row, void *into, const char *value, struct err *err)
{
	void *at = (char *)into + row->at;

	switch (row->kind) {
	case ARG_FLAG: *(bool *)at = true; return true;
	case ARG_INT:
		if (text_to_int(value, row->lo, row->hi, at))
			return true;
		if (row->words)
			return find_word(row, value, at, err);
		err_set(err, ERR_USAGE, "%s is \"%s\"; use a whole number from %d to %d", row->name,
			value, row->lo, row->hi);
		return false;
	case ARG_WORD: return find_word(row, value, at, err);
	case ARG_DATE: {
		struct arg_date *date = at;

		date->is_given = date_parse(value, &date->date);
		if (!date->is_given) {
			err_set(err, ERR_USAGE, "%s is \"%s\"; write a date such as 2026-11-22",
				row->name, value);
		}
		return date->is_given;
	}
	case ARG_TEXT: *(const char **)at = value; return true;
	case ARG_LIST: return add_to_list(row, value, at, err);
	}
	return false;
}

/* The row of an option (its name ends at '=' or NUL) and its table, or NULL. */
static const struct arg *find_option(const struct args_into *tables, size_t n_tables,
				     const char *word, void **ret_into)
{
	size_t n = strcspn(word, "=");

	for (size_t t = 0; t < n_tables; t++) {
		for (size_t i = 0; i < tables[t].args->n; i++) {
			const struct arg *row = &tables[t].args->rows[i];

			if (is_option(row) && strlen(row->name) == n &&
			    strncmp(row->name, word, n) == 0) {
				*ret_into = tables[t].into;
				return row;
			}
		}
	}
	return NULL;
}

/* The next operand still free: one not given, or a list, which takes all that follow. */
static const struct arg *find_operand(const struct args_into *tables, size_t n_tables,
				      void **ret_into)
{
	for (size_t t = 0; t < n_tables; t++) {
		for (size_t i = 0; i < tables[t].args->n; i++) {
			const struct arg *row = &tables[t].args->rows[i];

			if (!is_option(row) &&
			    (row->kind == ARG_LIST || !is_given(row, tables[t].into))) {
				*ret_into = tables[t].into;
				return row;
			}
		}
	}
	return NULL;
}

static bool has_operands(const struct args_into *tables, size_t n_tables)
{
	for (size_t t = 0; t < n_tables; t++) {
		for (size_t i = 0; i < tables[t].args->n; i++) {
			if (!is_option(&tables[t].args->rows[i]))
				return true;
		}
	}
	return false;
}

static void unknown_option(const struct args_into *tables, size_t n_tables, const char *word,
			   struct err *err)
{
	const char *names[64];
	size_t n = 0;
	char name[64];

	for (size_t t = 0; t < n_tables; t++) {
		for (size_t i = 0; i < tables[t].args->n && n < ARRAY_LEN(names); i++) {
			if (is_option(&tables[t].args->rows[i]))
				names[n++] = tables[t].args->rows[i].name;
		}
	}
	text_format(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
	const char *near = text_nearest(name, names, n);

	if (near)
		err_set(err, ERR_USAGE, "there is no option %s; did you mean %s?", name, near);
	else
		err_set(err, ERR_USAGE, "there is no option %s", name);
}

static void needs_value(const struct arg *row, struct err *err)
{
	struct text shown = { .s = NULL };

	arg_usage(row, &shown);
	err_set(err, ERR_USAGE, "%s needs a value: %s", row->name, text_str(&shown));
	text_release(&shown);
}

/* One option at argv[*at], its value from behind '=' or the next argument. */
static bool parse_option(const struct args_into *tables, size_t n_tables, int argc, char **argv,
			 int *at, struct err *err)
{
	void *into;
	const char *word = argv[(*at)++];
	const struct arg *row = find_option(tables, n_tables, word, &into);

	if (!row) {
		unknown_option(tables, n_tables, word, err);
		return false;
	}
	const char *value = strchr(word, '=');

	if (row->kind == ARG_FLAG) {
		if (value) {
			err_set(err, ERR_USAGE, "%s takes no value", row->name);
			return false;
		}
		return set(row, into, NULL, err);
	}
	if (value) {
		value++;
	} else if (*at < argc) {
		value = argv[(*at)++];
	} else {
		needs_value(row, err);
		return false;
	}
	return set(row, into, value, err);
}

bool args_parse(const struct args_into *tables, size_t n_tables, int argc, char **argv, int *at,
		struct err *err)
{
	bool are_options_over = false;

	for (size_t t = 0; t < n_tables; t++)
		clear(&tables[t]);
	while (*at < argc) {
		const char *word = argv[*at];
		void *into;

		if (!are_options_over && text_eq(word, "--")) {
			are_options_over = true;
			(*at)++;
		} else if (!are_options_over && word[0] == '-' && word[1] != '\0') {
			if (!parse_option(tables, n_tables, argc, argv, at, err))
				return false;
		} else if (!has_operands(tables, n_tables)) {
			return true;
		} else {
			const struct arg *row = find_operand(tables, n_tables, &into);

			if (!row) {
				err_set(err, ERR_USAGE, "\"%s\" is one argument too many", word);
				return false;
			}
			if (!set(row, into, word, err))
				return false;
			(*at)++;
		}
	}
	return true;
}

void args_release(const struct args_into *table)
{
	for (size_t i = 0; i < table->args->n; i++) {
		const struct arg *row = &table->args->rows[i];

		if (row->kind == ARG_LIST) {
			struct arg_list *list = (void *)((char *)table->into + row->at);

			free(list->v);
			*list = (struct arg_list){ .n = 0 };
		}
	}
}

bool args_complete(const struct args_into *table, struct err *err)
{
	for (size_t i = 0; i < table->args->n; i++) {
		const struct arg *row = &table->args->rows[i];

		if (row->is_required && !is_given(row, table->into)) {
			err_set(err, ERR_USAGE, "%s is missing", row->name);
			return false;
		}
	}
	return true;
}

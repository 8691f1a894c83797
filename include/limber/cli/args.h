/* Command-line arguments as rows: the same row parses an argument, names it in the usage line and
 * explains it in --help. */
#ifndef LIMBER_CLI_ARGS_H
#define LIMBER_CLI_ARGS_H

#include "limber/base/err.h"
#include "limber/base/text.h"
#include "limber/core/date.h"

enum arg_kind {
	ARG_FLAG, /* bool */
	ARG_INT,  /* int within lo..hi, or its name where `words` has names from 0 on; UNKNOWN where
		   * not given */
	ARG_WORD, /* int, the index of one of `words`; UNKNOWN where not given */
	ARG_DATE, /* struct arg_date */
	ARG_TEXT, /* const char *; NULL where not given */
	ARG_LIST, /* struct arg_list: may be given again; each of `words` where there are any */
};

struct arg_date {
	bool is_given;
	struct date date;
};

/* With `words`, the single word "none" gives an empty list. */
struct arg_list {
	bool is_given;
	const char **v; /* args_release() frees it */
	int n;
	size_t cap;
};

struct arg {
	const char *name;  /* "--minutes"; an operand's is its word in the usage line, "ROUTINE" */
	const char *value; /* its value's word there, "N"; NULL for flags and operands */
	enum arg_kind kind;
	size_t at; /* offset of the destination in the table's struct */
	int lo, hi;
	const char *const *words;
	int n_words;
	bool is_required;
	const char *help;
};

/* The rows of one struct of arguments. */
struct args {
	const struct arg *rows;
	size_t n;
};

/* A table and where its values go: zeroed memory of the struct its offsets mean. */
struct args_into {
	const struct args *args;
	void *into;
};

/* Parses argv from *at on into the tables (an argument belongs to the first table that knows it).
 * "--name value" and "--name=value" are the same; "--" ends the options. Where no table has
 * operands it stops at the first one and *at is its index; else *at becomes argc. Texts are
 * borrowed from argv. */
MUST_USE bool args_parse(const struct args_into *tables, size_t n_tables, int argc, char **argv,
			 int *at, struct err *err);

/* Frees the lists of a table, also where parsing failed. */
void args_release(const struct args_into *table);

/* Fails where a required argument was not given. */
MUST_USE bool args_complete(const struct args_into *table, struct err *err);

/* Appends "--flare begin|over", "--minutes N", "--json": an argument with its value. */
void arg_usage(const struct arg *row, struct text *out);

/* Appends "ROUTINE [--minutes N] ...", without a newline. */
void args_usage(const struct args *args, struct text *out);

/* Appends one line for each row, names in one column. */
void args_help(const struct args *args, struct text *out);

#endif

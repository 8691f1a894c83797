/* The words of usage lines and --help, from the rows that also parse. */
#include <stdio.h>
#include <string.h>

#include "limber/cli/args.h"

enum { NAME_COLUMN = 24, LINE_COLUMNS = 80 };

void arg_usage(const struct arg *row, struct text *out)
{
	text_add(out, row->name);
	if (row->value) {
		text_addf(out, " %s", row->value);
	} else if (row->kind == ARG_WORD) {
		for (int i = 0; i < row->n_words; i++)
			text_addf(out, "%c%s", i ? '|' : ' ', row->words[i]);
	}
}

void args_usage(const struct args *args, struct text *out)
{
	for (size_t i = 0; i < args->n; i++) {
		const struct arg *row = &args->rows[i];

		if (!row->help)
			continue;
		text_add(out, row->is_required ? " " : " [");
		arg_usage(row, out);
		if (row->kind == ARG_LIST && row->name[0] != '-')
			text_add(out, "...");
		text_add(out, row->is_required ? "" : "]");
		if (row->kind == ARG_LIST && row->name[0] == '-')
			text_add(out, "...");
	}
}

/* The words that a list or a number takes, in lines of their own. */
static void add_words(const struct arg *row, struct text *out)
{
	size_t col = LINE_COLUMNS;

	for (int i = 0; i < row->n_words; i++) {
		size_t n = strlen(row->words[i]) + strlen(" ,");
		bool is_new = col + n > LINE_COLUMNS;

		if (is_new)
			text_addf(out, "\n  %*s", NAME_COLUMN, "");
		text_addf(out, "%s%s%s", is_new ? "" : " ", row->words[i],
			  i + 1 < row->n_words ? "," : "");
		col = is_new ? NAME_COLUMN + 1 + n : col + n;
	}
}

void args_help(const struct args *args, struct text *out)
{
	for (size_t i = 0; i < args->n; i++) {
		const struct arg *row = &args->rows[i];
		struct text name = { .s = NULL };

		if (!row->help)
			continue;
		arg_usage(row, &name);
		text_addf(out, "  %-*s", NAME_COLUMN, text_str(&name));
		if (name.len >= NAME_COLUMN)
			text_addf(out, "\n  %*s", NAME_COLUMN, "");
		text_add(out, row->help);
		if (row->kind == ARG_INT)
			text_addf(out, " (%d to %d)", row->lo, row->hi);
		if (row->kind == ARG_LIST || row->kind == ARG_INT)
			add_words(row, out);
		text_add(out, "\n");
		text_release(&name);
	}
}

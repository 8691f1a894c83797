/* Command-line arguments by rows: what is parsed, what is refused, and what --help says of it. */
#include "support/test.h"

#include <string.h>

#include "limber/cli/args.h"
#include "limber/core/history.h"

static const char *const colours[] = { "red", "green" };
static const char *const shapes[] = { "round", "square", "oval", "flat", "tall" };

struct values {
	const char *name, *note;
	bool loud;
	int n, colour;
	struct arg_date date;
	struct arg_list shapes, files;
};

static const struct arg rows[] = {
	{ .name = "NAME",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct values, name),
	  .is_required = true,
	  .help = "whose" },
	{ .name = "FILE", .kind = ARG_LIST, .at = offsetof(struct values, files), .help = "more" },
	{ .name = "--note",
	  .value = "TEXT",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct values, note),
	  .help = "a line" },
	{ .name = "--loud",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct values, loud),
	  .help = "louder" },
	{ .name = "--n",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct values, n),
	  .lo = -5,
	  .hi = 10,
	  .help = "how many" },
	{ .name = "--colour",
	  .kind = ARG_WORD,
	  .at = offsetof(struct values, colour),
	  .words = colours,
	  .n_words = ARRAY_LEN(colours),
	  .help = "which" },
	{ .name = "--date",
	  .value = "DATE",
	  .kind = ARG_DATE,
	  .at = offsetof(struct values, date),
	  .help = "when" },
	{ .name = "--shape",
	  .value = "SHAPE",
	  .kind = ARG_LIST,
	  .at = offsetof(struct values, shapes),
	  .words = shapes,
	  .n_words = ARRAY_LEN(shapes),
	  .help = "a form" },
	{ .name = "-q", .kind = ARG_FLAG, .at = offsetof(struct values, loud) },
};
static const struct args args = { rows, ARRAY_LEN(rows) };

enum { WORDS_MAX = 8 };

static bool parse(struct values *ret, const char *const words[WORDS_MAX], struct err *err)
{
	char *argv[WORDS_MAX];
	int argc = 0, at = 0;

	while (argc < WORDS_MAX && words[argc]) {
		argv[argc] = (char *)(uintptr_t)words[argc];
		argc++;
	}
	*ret = (struct values){ .name = NULL };
	*err = (struct err){ .kind = ERR_NONE };
	const struct args_into table = { &args, ret };

	return args_parse(&table, 1, argc, argv, &at, err) && at == argc &&
	       args_complete(&table, err);
}

static void release(struct values *v)
{
	args_release(&(struct args_into){ &args, v });
}

static void values_reach_their_members(void **state)
{
	(void)state;
	struct values v;
	struct err err;

	assert_true(parse(&v,
			  (const char *const[WORDS_MAX]){ "ann", "--n", "-3", "--loud",
							  "--colour=green", "--note", "--loud",
							  "a.txt" },
			  &err));
	assert_string_equal(v.name, "ann");
	assert_int_equal(v.n, -3);
	assert_true(v.loud);
	assert_int_equal(v.colour, 1);
	assert_string_equal(v.note, "--loud");
	assert_int_equal(v.files.n, 1);
	assert_string_equal(v.files.v[0], "a.txt");
	release(&v);
}

static void what_is_not_given_says_so(void **state)
{
	(void)state;
	struct values v;
	struct err err;

	assert_true(parse(&v, (const char *const[WORDS_MAX]){ "ann" }, &err));
	assert_null(v.note);
	assert_false(v.loud);
	assert_int_equal(v.n, UNKNOWN);
	assert_int_equal(v.colour, UNKNOWN);
	assert_false(v.date.is_given);
	assert_false(v.shapes.is_given);
}

static void lists_grow_and_none_empties_them(void **state)
{
	(void)state;
	struct values v;
	struct err err;

	assert_true(parse(
		&v, (const char *const[WORDS_MAX]){ "ann", "--shape", "oval", "--shape=flat" },
		&err));
	assert_int_equal(v.shapes.n, 2);
	release(&v);
	assert_int_equal(v.shapes.n, 0);
	assert_true(parse(&v, (const char *const[WORDS_MAX]){ "ann", "--shape", "none" }, &err));
	assert_true(v.shapes.is_given);
	assert_int_equal(v.shapes.n, 0);
}

static void two_dashes_end_the_options(void **state)
{
	(void)state;
	struct values v;
	struct err err;

	assert_true(parse(&v, (const char *const[WORDS_MAX]){ "--", "--loud", "-" }, &err));
	assert_string_equal(v.name, "--loud");
	assert_string_equal(v.files.v[0], "-");
	assert_false(v.loud);
	release(&v);
}

/* A shell's *.cfg is many. */
static void a_list_takes_whatever_there_is(void **state)
{
	(void)state;
	enum { MANY = 300 };
	char word[] = "a.cfg";
	char *argv[MANY];
	struct values v = { .name = NULL };
	struct err err = { .kind = ERR_NONE };
	const struct args_into table = { &args, &v };
	int at = 0;

	for (int i = 0; i < MANY; i++)
		argv[i] = word;
	assert_true(args_parse(&table, 1, MANY, argv, &at, &err));
	assert_int_equal(v.files.n, MANY - 1);
	assert_string_equal(v.files.v[MANY - 2], word);
	release(&v);
}

static void every_refusal_says_what_to_write(void **state)
{
	(void)state;
	static const struct {
		const char *words[WORDS_MAX];
		const char *message;
	} table[] = {
		{ { NULL }, "NAME is missing" },
		{ { "ann", "--lod" }, "there is no option --lod; did you mean --loud?" },
		{ { "ann", "--lod=3" }, "there is no option --lod; did you mean --loud?" },
		{ { "ann", "-x" }, "there is no option -x; did you mean -q?" },
		{ { "ann", "--n" }, "--n needs a value: --n N" },
		{ { "ann", "--colour" }, "--colour needs a value: --colour red|green" },
		{ { "ann", "--n", "11" }, "--n is \"11\"; use a whole number from -5 to 10" },
		{ { "ann", "--n", "3x" }, "--n is \"3x\"; use a whole number from -5 to 10" },
		{ { "ann", "--n", "99999999999" },
		  "--n is \"99999999999\"; use a whole number from -5 to 10" },
		{ { "ann", "--loud=yes" }, "--loud takes no value" },
		{ { "ann", "--colour", "blue" }, "--colour is \"blue\"; use one of: red, green" },
		{ { "ann", "--shape", "ovl" }, "--shape is \"ovl\"; did you mean \"oval\"?" },
		{ { "ann", "--date", "2026-02-29" },
		  "--date is \"2026-02-29\"; write a date such as 2026-11-22" },
	};

	for (size_t i = 0; i < ARRAY_LEN(table); i++) {
		struct values v;
		struct err err;

		assert_false(parse(&v, table[i].words, &err));
		assert_int_equal(err.kind, ERR_USAGE);
		assert_string_equal(err.msg, table[i].message);
		release(&v);
	}
}

/* A table without operands leaves them to whoever parses next. */
static void parsing_stops_at_a_strangers_operand(void **state)
{
	(void)state;
	static const struct args options = { rows + 2, ARRAY_LEN(rows) - 2 };
	struct values v = { .name = NULL };
	struct err err = { .kind = ERR_NONE };
	const struct args_into table = { &options, &v };
	char first[] = "--loud", second[] = "go", third[] = "--bogus";
	char *argv[] = { first, second, third };
	int at = 0;

	assert_true(args_parse(&table, 1, 3, argv, &at, &err));
	assert_int_equal(at, 1);
	assert_true(v.loud);
}

static void help_comes_from_the_same_rows(void **state)
{
	(void)state;
	struct text usage = { .s = NULL }, help = { .s = NULL };

	args_usage(&args, &usage);
	assert_string_equal(text_str(&usage),
			    " NAME [FILE...] [--note TEXT] [--loud] [--n N] [--colour red|green]"
			    " [--date DATE] [--shape SHAPE]...");
	args_help(&args, &help);
	assert_non_null(strstr(text_str(&help), "  --n N                   how many (-5 to 10)\n"));
	assert_null(strstr(text_str(&help), "-q"));
	text_release(&usage);
	text_release(&help);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_reach_their_members),
		cmocka_unit_test(what_is_not_given_says_so),
		cmocka_unit_test(lists_grow_and_none_empties_them),
		cmocka_unit_test(two_dashes_end_the_options),
		cmocka_unit_test(a_list_takes_whatever_there_is),
		cmocka_unit_test(every_refusal_says_what_to_write),
		cmocka_unit_test(parsing_stops_at_a_strangers_operand),
		cmocka_unit_test(help_comes_from_the_same_rows),
	};

	return cmocka_run_group_tests_name("cli_args", tests, NULL, NULL);
}

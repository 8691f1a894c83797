/* What the scan refuses before libconfig sees it, and what it lets through. */
#include <string.h>

#include "limber/config/plan_file.h"
#include "support/slips.h"
#include "support/test.h"

static bool parse(const char *path, const char *buf, size_t len, struct diags *out)
{
	struct plan plan;

	return plan_parse(&plan, path, buf, len, out);
}

static const struct slip_file file = {
	.path = "p.cfg",
	.parse = parse,
	.text = "# a plan\n"
		"version = 1;\n"
		"title = \"Back \\\"basics\\\" \\\\ [ ( {\"; /* about [\n"
		" comes later */ about = \"Short walks\"; // {\n"
		"items = ( { routine = \"walk\"; days = \"daily\"; },\n"
		"          { routine = \"walk\", days = \"mon\" } )\n"
		"goals : { walk_minutes_per_week = 150; };\r\n",
};

static const struct slip slips[] = {
	{ "# a", "\033[2J# a", "p.cfg:1: control character U+001B; take it out" },
	{ "Short", "Sho\xC3rt", "p.cfg:4: this line is not UTF-8; save the file as UTF-8" },
	{ "Short", "Sho\xED\xA0\x80rt", "p.cfg:4: this line is not UTF-8; save the file as UTF-8" },
	{ "Short", "Sho\xC2\x9Brt", "p.cfg:4: control character U+009B; take it out" },
	{ "Short", "Sho\xE2\x80\xAErt", "p.cfg:4: control character U+202E; take it out" },
	{ "version", "\xEF\xBB\xBFversion", "p.cfg:2: control character U+FEFF; take it out" },
	{ "version", "@include \"/etc/passwd\"\nversion",
	  "p.cfg:2: @include is not read; write everything into this file" },
	{ "comes", "\n \t@include \"x.cfg\" comes",
	  "p.cfg:5: @include is not read; write everything into this file" },
	{ "150", "5000000000", "p.cfg:7: a number of 10 digits; use at most 9" },
	{ "150", "0150000000000", "p.cfg:7: a number of 13 digits; use at most 9" },
	{ "150", "0xFFFFFFFF", "p.cfg:7: a hexadecimal number; write it in decimal digits" },
	{ "150", "1.0000000000", "p.cfg:7: a number of 10 digits; use at most 9" },
	{ "Short", "Short\\x1b[2J",
	  "p.cfg:4: a backslash in a text; write the character itself, or \\\\ for a backslash" },
	{ "Short", "Short\\n",
	  "p.cfg:4: a backslash in a text; write the character itself, or \\\\ for a backslash" },
	{ "walks\"", "walks\" \" all week\"", "" },
	{ "150", "[ \"a\" \"b\" ]",
	  "p.cfg:7: a text follows another value; put a comma between them" },
	{ "150", "( 1 \"b\" )", "p.cfg:7: a text follows another value; put a comma between them" },
	{ "version", "\"version\"",
	  "p.cfg:2: a text stands where a key belongs; write key = \"text\"" },
	{ "version =", "version",
	  "p.cfg:2: this cannot be read; write key = value; and look for a missing \" or = before "
	  "it" },
	{ "walks\"", "walks", "p.cfg:4: this text does not end on its line; close it with \"" },
	{ "/* about", "/* /* about", "" },
	{ " */", "", "p.cfg:3: this comment does not end; close it with */" },
	{ "\"mon\" }", "\"mon\", }", "p.cfg:6: a comma before }; take the comma out" },
	{ "\"mon\" }", "\"mon\" },", "p.cfg:6: a comma before ); take the comma out" },
	{ "150", "yes", "p.cfg:7: yes stands without quotes; write \"yes\", or true or false" },
	{ "150", "True",
	  "p.cfg:7: walk_minutes_per_week is true or false; write it like this: "
	  "walk_minutes_per_week = 150" },
	{ "150; }", "150; )", "p.cfg:7: ) stands where } must close line 7; put } before it" },
	{ "150; }", "150; } }", "p.cfg:7: } closes nothing; take it out, or open it before" },
	{ "goals : {", "goals : { {", "p.cfg:7: this bracket is never closed; close it with }" },
	{ "goals :", "goals",
	  "p.cfg:7: this cannot be read; write key = value; and look for a missing \" or = before "
	  "it" },
	{ "150;", "150;;",
	  "p.cfg:7: this cannot be read; write key = value; and look for a missing \" or = before "
	  "it" },
	{ "title", "version = 1; title",
	  "p.cfg:3: a key stands here for the second time; keep one of them" },
	{ "150", "[ 1, 2.0 ]",
	  "p.cfg:7: values of two types in [ ]; use ( ), or write all with decimals" },
	{ "150", "150L",
	  "p.cfg:7: walk_minutes_per_week is a number with L; write it like this: "
	  "walk_minutes_per_week = 150" },
	{ "150", "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
	  "p.cfg:7: more than 16 brackets inside each other; nest less deeply" },
	/* A number too long hides nothing else, and is not judged twice. */
	{ "walk_minutes_per_week = 150", "walk_minutes_per_week = 5000000000;\nsession = 1",
	  "p.cfg:7: a number of 10 digits; use at most 9\n"
	  "p.cfg:8: unknown key \"session\"; use walk_minutes_per_week or sessions_per_week" },
};

static void slips_are_told_with_their_line(void **state)
{
	(void)state;
	slips_are_told(&file, slips, ARRAY_LEN(slips));
}

static void nul_bytes_are_refused(void **state)
{
	(void)state;
	static const char bytes[] = "version = 1;\ntitle = \"a\0b\";\n";
	struct text said = slip_says(&file, bytes, sizeof bytes - 1);

	assert_string_equal(said.s, "p.cfg:2: a NUL byte; write the file with a text editor");
	text_release(&said);
}

static void an_empty_file_is_one_problem(void **state)
{
	(void)state;
	static const char *const empty[] = { "", "\n\n", "# nothing yet\n" };

	for (size_t i = 0; i < ARRAY_LEN(empty); i++) {
		struct text said = slip_says(&file, empty[i], strlen(empty[i]));

		assert_string_equal(said.s,
				    "p.cfg:1: the plan is empty; begin it with version = 1;");
		text_release(&said);
	}
}

static void ten_thousand_groups_are_one_problem(void **state)
{
	(void)state;
	struct text deep = { .s = NULL };

	for (int i = 0; i < 10000; i++)
		text_add(&deep, "a = {\n");
	struct text said = slip_says(&file, deep.s, deep.len);

	assert_string_equal(said.s,
			    "p.cfg:17: more than 16 brackets inside each other; nest less deeply");
	text_release(&said);
	text_release(&deep);
}

static void many_settings_are_one_problem(void **state)
{
	(void)state;
	struct text wide = { .s = NULL };

	for (int i = 0; i < 40000; i++)
		text_addf(&wide, "k%d=1\n", i);
	struct text said = slip_says(&file, wide.s, wide.len);

	assert_string_equal(said.s, "p.cfg:4001: more than 4000 settings; split the file");
	text_release(&said);
	text_release(&wide);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(slips_are_told_with_their_line),
		cmocka_unit_test(nul_bytes_are_refused),
		cmocka_unit_test(an_empty_file_is_one_problem),
		cmocka_unit_test(ten_thousand_groups_are_one_problem),
		cmocka_unit_test(many_settings_are_one_problem),
	};

	return cmocka_run_group_tests_name("config_scan", tests, NULL, NULL);
}

/* Plan files: days, hours, goals, and what is said of slips. */
#include <stdio.h>
#include <string.h>

#include "limber/config/plan_file.h"
#include "support/slips.h"
#include "support/test.h"

static bool parse(const char *path, const char *buf, size_t len, struct diags *out)
{
	struct plan p;

	return plan_parse(&p, path, buf, len, out);
}

static const struct slip_file file = {
	.path = "plans/mine.cfg",
	.parse = parse,
	.text = "version = 1;\n"
		"title = \"Mine\"; about = \"Short.\"; level = \"active\";\n"
		"items = (\n"
		"  { routine = \"walk\"; days = \"mon-sat\"; },\n"
		"  { routine = \"hamstrings\"; days = \"tue thu\"; from = \"12:00\"; },\n"
		"  { routine = \"desk_break\"; days = \"mon-fri\"; every = \"40 min\"; from = "
		"\"9:00\"; to = \"17:30\"; }\n"
		");\n"
		"goals = { walk_minutes_per_week = 150; sessions_per_week = 5; };\n",
};

static struct plan read_text(const char *text)
{
	struct diags diags = { .v = NULL };
	struct plan p;

	assert_true(plan_parse(&p, file.path, text, strlen(text), &diags));
	return p;
}

static void every_key_arrives(void **state)
{
	(void)state;
	struct plan p = read_text(file.text);

	assert_string_equal(p.id, "mine");
	assert_string_equal(p.title, "Mine");
	assert_int_equal(p.level, LEVEL_ACTIVE);
	assert_int_equal(p.n_items, 3);
	assert_string_equal(p.items[0].routine, "walk");
	assert_int_equal(p.items[0].line, 4);
	assert_int_equal(p.items[1].from_min, 12 * 60);
	assert_int_equal(p.items[2].every_min, 40);
	assert_int_equal(p.items[2].from_min, 9 * 60);
	assert_int_equal(p.items[2].to_min, 17 * 60 + 30);
	assert_int_equal(p.walk_minutes_per_week, 150);
	assert_int_equal(p.sessions_per_week, 5);
}

static void days_are_words_and_spans(void **state)
{
	(void)state;
	enum { MON = 1, TUE = 2, WED = 4, THU = 8, FRI = 16, SAT = 32, SUN = 64 };
	static const struct {
		const char *days;
		unsigned want;
	} rows[] = {
		{ "daily", 127 },
		{ "sun", SUN },
		{ "mon wed fri", MON | WED | FRI },
		{ "mon-sat", MON | TUE | WED | THU | FRI | SAT },
		{ " mon-tue  fri ", MON | TUE | FRI },
		{ "fri-mon", FRI | SAT | SUN | MON },
		{ "wed-wed", WED },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		char text[256];

		snprintf(text, sizeof text,
			 "version = 1; title = \"T\"; items = ( { routine = \"w\"; days = \"%s\"; "
			 "} );",
			 rows[i].days);
		assert_int_equal(read_text(text).items[0].days, rows[i].want);
	}
}

static const struct slip slips[] = {
	{ "title", "titl",
	  "plans/mine.cfg:1: the plan has no title; write title = \"Back basics\"\n"
	  "plans/mine.cfg:2: unknown key \"titl\"; did you mean \"title\"?" },
	{ "\"active\"", "\"actve\"",
	  "plans/mine.cfg:2: unknown word \"actve\" for level; did you mean \"active\"?" },
	{ "\"active\"", "\"old\"",
	  "plans/mine.cfg:2: unknown word \"old\" for level; use new or active" },
	{ "items = (\n", "items = ( 1,\n",
	  "plans/mine.cfg:3: items holds a whole number; write it like this: items = ( { routine = "
	  "\"walk\"; days = \"daily\"; } )" },
	{ "routine = \"walk\"; ", "",
	  "plans/mine.cfg:4: an item has no routine; write routine = \"walk\"" },
	{ "\"mon-sat\"", "\"\"",
	  "plans/mine.cfg:4: days is empty; write \"daily\", or like \"mon wed fri\"" },
	{ "\"mon-sat\"", "\"Monday\"",
	  "plans/mine.cfg:4: days has \"Monday\"; write \"daily\", or like \"mon wed fri\" or "
	  "\"mon-sat\"" },
	{ "\"mon-sat\"", "\"mon,tue\"",
	  "plans/mine.cfg:4: days has \"mon,tue\"; write \"daily\", or like \"mon wed fri\" or "
	  "\"mon-sat\"" },
	{ "\"mon-sat\"", "\"mon-\"",
	  "plans/mine.cfg:4: days has \"mon-\"; write \"daily\", or like \"mon wed fri\" or "
	  "\"mon-sat\"" },
	{ "\"mon-sat\"", "\"mon-a-very-long-span-of-days-indeed\"",
	  "plans/mine.cfg:4: days has \"mon-a-very-long\"; write \"daily\", or like \"mon wed "
	  "fri\" or \"mon-sat\"" },
	{ "\"mon-sat\"", "[ \"mon\" ]",
	  "plans/mine.cfg:4: days is a list; write it like this: days = \"mon-fri\"" },
	{ "\"12:00\"", "\"24:00\"",
	  "plans/mine.cfg:5: from is \"24:00\"; write a time of day from \"00:00\" to \"23:59\"" },
	{ "\"12:00\"", "12",
	  "plans/mine.cfg:5: from is a whole number; write it like this: from = \"09:00\"" },
	{ "\"12:00\"", "\"noon\"",
	  "plans/mine.cfg:5: from is \"noon\"; write a time of day from \"00:00\" to \"23:59\"" },
	{ "\"40 min\"", "\"40\"",
	  "plans/mine.cfg:6: every is \"40\"; write seconds (90), \"1:30\", \"90 s\" or \"2 "
	  "min\"" },
	{ "\"40 min\"", "\"1:30\"",
	  "plans/mine.cfg:6: every is 90 s; use whole minutes, like \"40 min\"" },
	{ "\"40 min\"", "\"1 min\"", "plans/mine.cfg:6: every is 1 min; use 5 to 480" },
	{ "from = \"9:00\"; ", "",
	  "plans/mine.cfg:6: every has no hours; write from = \"09:00\"; to = \"17:30\"; beside "
	  "it" },
	{ "\"17:30\"", "\"8:30\"",
	  "plans/mine.cfg:6: to is not after from; write the later time in to" },
	{ "150", "0", "plans/mine.cfg:8: walk_minutes_per_week is 0; use 1 to 2000" },
	{ "150", "150.5",
	  "plans/mine.cfg:8: walk_minutes_per_week is a number with decimals; write it like this: "
	  "walk_minutes_per_week = 150" },
	{ "{ walk_minutes_per_week = 150; sessions_per_week = 5; }", "150",
	  "plans/mine.cfg:8: goals is a whole number; write it like this: goals = { "
	  "walk_minutes_per_week = 150; }" },
};

static void slips_are_told_with_their_line(void **state)
{
	(void)state;
	slips_are_told(&file, slips, ARRAY_LEN(slips));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_arrives),
		cmocka_unit_test(days_are_words_and_spans),
		cmocka_unit_test(slips_are_told_with_their_line),
	};

	return cmocka_run_group_tests_name("config_plan_file", tests, NULL, NULL);
}

/* Routine files: steps, repeats written out, history keys, and what is said of slips. */
#include <stdio.h>
#include <string.h>

#include "limber/config/routine_file.h"
#include "support/slips.h"
#include "support/test.h"

static bool parse(const char *path, const char *buf, size_t len, struct diags *out)
{
	static struct routine r;

	return routine_parse(&r, path, buf, len, out);
}

static const struct slip_file file = {
	.path = "routines/intervals.cfg",
	.parse = parse,
	.text = "version = 1;\n"
		"title = \"Intervals\"; about = \"Brisk and easy in turn.\";\n"
		"steps = (\n"
		"  { exercise = \"walk\"; pace = \"easy\"; time = \"2:00\"; label = \"Warm up\";\n"
		"    progress = { rule = \"none\"; }; },\n"
		"  { repeat = 3; steps = (\n"
		"      { id = \"brisk\"; exercise = \"walk\"; pace = \"brisk\"; time = \"1:00\"; "
		"},\n"
		"      { exercise = \"walk\"; pace = \"easy\"; time = \"1:00\";\n"
		"        progress = { rule = \"none\"; }; } ); },\n"
		"  { exercise = \"curl_up\"; bounds = { max_hold = 8; max_load_kg = 2.5; }; "
		"prescribed = true; }\n"
		");\n",
};

static struct routine read_text(const char *text)
{
	struct diags diags = { .v = NULL };
	struct routine r;
	bool ok = routine_parse(&r, file.path, text, strlen(text), &diags);

	if (!ok)
		fail_msg("%d: %s", diags.v[0].line, diags.v[0].msg);
	return r;
}

static void every_key_arrives(void **state)
{
	(void)state;
	struct routine r = read_text(file.text);

	assert_string_equal(r.id, "intervals");
	assert_string_equal(r.title, "Intervals");
	assert_string_equal(r.about, "Brisk and easy in turn.");
	assert_int_equal(r.n_steps, 4);
	assert_int_equal(r.steps[0].number, 1);
	assert_int_equal(r.steps[0].line, 4);
	assert_int_equal(r.steps[0].pace, PACE_EASY);
	assert_string_equal(r.steps[0].label, "Warm up");
	assert_string_equal(r.steps[0].rule, "none");
	assert_int_equal(r.steps[0].dose.sets, 1);
	assert_int_equal(r.steps[0].dose.set[0].time_s, 120);
	assert_int_equal(r.steps[1].pace, PACE_BRISK);
	assert_string_equal(r.steps[1].rule, "graded");
	assert_int_equal(r.steps[3].dose.sets, 0);
	assert_int_equal(r.steps[3].bounds.max.hold_s, 8);
	assert_int_equal(r.steps[3].bounds.max.load_g, 2500);
	assert_false(r.steps[3].bounds.forbid);
	assert_true(r.steps[3].is_prescribed);
}

static void a_history_is_shared_by_steps_without_a_dose(void **state)
{
	(void)state;
	struct routine r = read_text(file.text);

	assert_string_equal(r.steps[0].key, "intervals/walk_easy");
	assert_string_equal(r.steps[1].key, "intervals/brisk");
	assert_string_equal(r.steps[2].key, "intervals/walk_easy");
	assert_string_equal(r.steps[3].key, "curl_up");
	assert_string_equal(r.steps[3].id, "curl_up");
}

/* The order as digits: "0121212". */
static void assert_order(const char *steps, const char *want)
{
	char text[2048], got[ORDER_MAX + 1] = "";

	snprintf(text, sizeof text, "version = 1; title = \"T\"; steps = ( %s );", steps);
	struct routine r = read_text(text);

	for (int i = 0; i < r.n_order; i++)
		got[i] = (char)('0' + r.order[i]);
	got[r.n_order] = '\0';
	assert_string_equal(got, want);
}

#define STEP "{ exercise = \"walk\"; }"

static void repeats_are_written_out(void **state)
{
	(void)state;
	assert_order(STEP, "0");
	assert_order("{ repeat = 1; steps = ( " STEP " ); }", "0");
	assert_order(STEP ", { repeat = 2; steps = ( " STEP ", " STEP " ); }, " STEP, "012123");
	assert_order("{ repeat = 2; steps = ( " STEP ", { repeat = 3; steps = ( " STEP " ); } ); }",
		     "01110111");
}

static const struct slip slips[] = {
	{ "title = \"Intervals\";", "",
	  "routines/intervals.cfg:1: the routine has no title; write title = \"Core basics\"" },
	{ "title = \"Intervals\"", "titel = \"Intervals\"",
	  "routines/intervals.cfg:1: the routine has no title; write title = \"Core basics\"\n"
	  "routines/intervals.cfg:2: unknown key \"titel\"; did you mean \"title\"?" },
	{ "\"Intervals\"", "\"\"",
	  "routines/intervals.cfg:2: title is empty; write it like this: title = \"Core basics\"" },
	{ "steps = (\n  {", "steps = ( 5, {",
	  "routines/intervals.cfg:3: steps holds a whole number; write it like this: steps = ( { "
	  "exercise = \"walk\"; } )" },
	{ "steps = (\n  {", "steps = ( \"walk\", {",
	  "routines/intervals.cfg:3: steps holds a text; write it like this: steps = ( { exercise "
	  "= \"walk\"; } )" },
	{ "exercise = \"walk\"; pace", "pace",
	  "routines/intervals.cfg:4: a step has no exercise; write exercise = \"bird_dog\"" },
	{ "exercise = \"walk\"", "excercise = \"walk\"",
	  "routines/intervals.cfg:4: unknown key \"excercise\"; did you mean \"exercise\"?\n"
	  "routines/intervals.cfg:4: a step has no exercise; write exercise = \"bird_dog\"" },
	{ "\"walk\"", "\"a walk\"",
	  "routines/intervals.cfg:4: exercise is \"a walk\"; use letters, digits, _ and -, like "
	  "\"bird_dog\"" },
	{ "\"walk\"", "\"../walk\"",
	  "routines/intervals.cfg:4: exercise is \"../walk\"; use letters, digits, _ and -, like "
	  "\"bird_dog\"" },
	{ "\"easy\"", "\"fast\"",
	  "routines/intervals.cfg:4: unknown word \"fast\" for pace; use easy or brisk" },
	{ "\"easy\"", "\"\"",
	  "routines/intervals.cfg:4: unknown word \"\" for pace; use easy or brisk" },
	{ "\"2:00\"", "0", "routines/intervals.cfg:4: time is 0 s; use 1 to 14400" },
	{ "\"2:00\"", "-120", "routines/intervals.cfg:4: time is -120 s; use 1 to 14400" },
	{ "\"2:00\"", "\"9:00:00\"", "routines/intervals.cfg:4: time is 32400 s; use 1 to 14400" },
	{ "time = \"2:00\"", "sets = 2",
	  "routines/intervals.cfg:4: sets alone is no dose; give reps, hold or time with it" },
	{ "rule = \"none\"", "rule = \"nome\"",
	  "routines/intervals.cfg:5: unknown word \"nome\" for rule; did you mean \"none\"?" },
	{ "rule = \"none\"", "rule = \"none\"; weeks = 3",
	  "routines/intervals.cfg:5: unknown key \"weeks\"; use rule" },
	{ "progress = { rule = \"none\"; }", "progress = \"none\"",
	  "routines/intervals.cfg:5: progress is a text; write it like this: progress = { rule = "
	  "\"none\"; }" },
	{ "repeat = 3", "repeat = 0", "routines/intervals.cfg:6: repeat is 0; use 1 to 50" },
	{ "repeat = 3", "repeat = 51", "routines/intervals.cfg:6: repeat is 51; use 1 to 50" },
	{ "repeat = 3;", "", "routines/intervals.cfg:6: a repeat has no repeat; write repeat = 3" },
	{ "repeat = 3", "repeat = 3; id = \"x\"",
	  "routines/intervals.cfg:6: unknown key \"id\"; use repeat or steps" },
	{ "{ repeat = 3; steps = (",
	  "{ repeat = 3; steps = ( { repeat = 50; steps = ( " STEP " ); },", "" },
	{ "{ repeat = 3; steps = (",
	  "{ repeat = 5; steps = ( { repeat = 50; steps = ( " STEP " ); },",
	  "routines/intervals.cfg:3: more than 200 steps with the repeats written out; repeat "
	  "less" },
	{ "max_hold = 8", "max_hold = 8; min_hold = 10",
	  "routines/intervals.cfg:10: step 4: min_hold is 10 s and max_hold 8 s; swap them" },
	{ "max_hold = 8", "max_hold = 8; min_sets = 3; max_sets = 2",
	  "routines/intervals.cfg:10: step 4: min_sets is 3 and max_sets 2; swap them" },
	{ "max_hold = 8", "hold = 8",
	  "routines/intervals.cfg:10: unknown key \"hold\"; use min_sets, max_sets, min_reps, "
	  "max_reps, min_hold, max_hold, min_time, max_time, min_load_kg, max_load_kg or forbid" },
	{ "max_hold = 8", "max_hold = 8; forbid = 1",
	  "routines/intervals.cfg:10: forbid is a whole number; write it like this: forbid = "
	  "true" },
	{ "id = \"brisk\"", "id = \"walk_easy\"",
	  "routines/intervals.cfg:7: step 2 has the id \"walk_easy\" of step 1; give it another\n"
	  "routines/intervals.cfg:8: step 3 has the id \"walk_easy\" of step 2; give it another" },
	{ "id = \"brisk\"", "id = \"brisk one\"",
	  "routines/intervals.cfg:7: id is \"brisk one\"; use letters, digits, _ and -, like "
	  "\"brisk\"" },
	{ "id = \"brisk\"; ", "", "" },
	{ "{ exercise = \"curl_up\";", "{ exercise = \"walk\"; id = \"brisk\";",
	  "routines/intervals.cfg:10: step 4 has the id \"brisk\" of step 2; give it another" },
	/* Two doses of one history that moves. */
	{ "id = \"brisk\"; exercise = \"walk\"; pace = \"brisk\"",
	  "exercise = \"walk\"; pace = \"easy\"",
	  "routines/intervals.cfg:7: step 2 starts elsewhere than step 1 but shares its history; "
	  "give it an id" },
	{ "max_hold = 8", "max_time = 30; min_time = 10", "" },
	{ "time = \"1:00\"; },", "time = \"1:00\"; bounds = { max_time = 30; }; },",
	  "routines/intervals.cfg:7: step 2: its own dose is outside its bounds; write a dose "
	  "within them" },
};

static void slips_are_told_with_their_line(void **state)
{
	(void)state;
	slips_are_told(&file, slips, ARRAY_LEN(slips));
}

static void too_many_steps_are_told(void **state)
{
	(void)state;
	struct text many = { .s = NULL };

	text_add(&many, "version = 1; title = \"T\"; steps = ( " STEP);
	for (int i = 0; i < STEPS_MAX; i++)
		text_add(&many, ",\n" STEP);
	text_add(&many, " );");
	struct text said = slip_says(&file, many.s, many.len);

	assert_string_equal(
		said.s, "routines/intervals.cfg:61: more than 60 steps; split the routine in two");
	text_release(&said);
	text_release(&many);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_arrives),
		cmocka_unit_test(a_history_is_shared_by_steps_without_a_dose),
		cmocka_unit_test(repeats_are_written_out),
		cmocka_unit_test(slips_are_told_with_their_line),
		cmocka_unit_test(too_many_steps_are_told),
	};

	return cmocka_run_group_tests_name("config_routine_file", tests, NULL, NULL);
}

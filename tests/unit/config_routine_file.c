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
	{ "rule = \"none\"", "rule = \"none\"; weks = 3",
	  "routines/intervals.cfg:5: unknown key \"weks\"; did you mean \"weeks\"?" },
	{ "progress = { rule = \"none\"; }", "progress = \"none\"",
	  "routines/intervals.cfg:5: progress is a text; write it like this: progress = { rule = "
	  "\"none\"; }" },
	{ "repeat = 3", "repeat = 0", "routines/intervals.cfg:6: repeat is 0; use 1 to 50" },
	{ "repeat = 3", "repeat = 51", "routines/intervals.cfg:6: repeat is 51; use 1 to 50" },
	{ "repeat = 3;", "", "routines/intervals.cfg:6: a repeat has no repeat; write repeat = 3" },
	{ "repeat = 3", "repeat = 3; id = \"x\"",
	  "routines/intervals.cfg:6: unknown key \"id\"; use repeat, weeks or steps" },
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

/* ---- rules and schedules ---- */

static const struct slip_file programme = {
	.path = "routines/programme.cfg",
	.parse = parse,
	.text = "version = 1; title = \"Programme\";\n"
		"schedule = { weeks = 3; days = 2; };\n"
		"steps = (\n"
		"  { exercise = \"walk\"; time = 300; progress = { rule = \"none\"; }; },\n"
		"  { repeat = 4; weeks = 1; steps = (\n"
		"      { exercise = \"jog\"; time = \"1:00\"; } ); },\n"
		"  { exercise = \"jog\"; time = \"5:00\"; weeks = [ 2, 3 ]; },\n"
		"  { exercise = \"bike\"; progress = { rule = \"schedule\"; weeks = (\n"
		"      { time = \"8:00\"; }, { time = \"9:00\"; }, { time = \"10:00\"; } ); }; },\n"
		"  { exercise = \"goblet_squat\"; sets = 3; reps = 8; load_kg = 4; progress = {\n"
		"      rule = \"linear\"; by = \"load\"; amount_kg = 2; after = 2;\n"
		"      drop_pct = 10; fail_after = 3; }; },\n"
		"  { exercise = \"sit_to_stand\"; reps = 8; progress = { rule = \"double\"; to = "
		"12; }; },\n"
		"  { exercise = \"band_row\"; sets = 3; reps = 8; progress = { rule = \"sum\"; "
		"total = 22; }; }\n"
		");\n",
};

static struct routine read_programme(void)
{
	struct diags diags = { .v = NULL };
	struct routine r;
	const char *text = programme.text;
	bool ok = routine_parse(&r, programme.path, text, strlen(text), &diags);

	if (!ok)
		fail_msg("%d: %s", diags.v[0].line, diags.v[0].msg);
	return r;
}

static void a_schedule_arrives(void **state)
{
	(void)state;
	struct routine r = read_programme();
	const struct step *once = &r.steps[1], *later = &r.steps[2], *table = &r.steps[3];

	assert_int_equal(r.weeks, 3);
	assert_int_equal(r.days_a_week, 2);
	assert_int_equal(once->weeks.first, 1);
	assert_int_equal(once->weeks.last, 1);
	assert_string_equal(once->rule, "schedule");
	assert_int_equal(later->weeks.first, 2);
	assert_int_equal(later->weeks.last, 3);
	assert_string_equal(later->rule, "schedule");
	assert_string_equal(once->key, later->key); /* one history, whatever the week */
	assert_int_equal(table->weeks.first, 0);
	assert_int_equal(table->n_weekly, 3);
	assert_int_equal(r.weekly[table->weekly + 2].set[0].time_s, 600);
	assert_int_equal(table->dose.set[0].time_s, 480);
	assert_string_equal(table->key, "programme/bike");
}

static void terms_arrive(void **state)
{
	(void)state;
	struct routine r = read_programme();
	const struct terms *linear = &r.steps[4].terms;

	assert_int_equal(linear->by, QUANTITY_LOAD);
	assert_int_equal(linear->amount, 2000);
	assert_int_equal(linear->after, 2);
	assert_int_equal(linear->drop, 0);
	assert_int_equal(linear->drop_pct, 10);
	assert_int_equal(linear->fail_after, 3);
	assert_int_equal(r.steps[5].terms.to, 12);
	assert_int_equal(r.steps[6].terms.total, 22);
	assert_string_equal(r.steps[6].rule, "sum");
}

#define AT     "routines/programme.cfg"
#define LINEAR "by = \"load\"; amount_kg = 2;"

static const struct slip programme_slips[] = {
	{ "days = 2", "days = 0", AT ":2: days is 0; use 1 to 7" },
	{ "weeks = 3; days", "weeks = 27; days", AT ":2: weeks is 27; use 1 to 26" },
	{ "; days = 2", "", AT ":2: schedule has no days; write days = 3" },
	{ "schedule = { weeks = 3; days = 2; };", "schedule = 3;",
	  AT ":2: schedule is a whole number; write it like this: schedule = { weeks = 9; days = "
	     "3; }" },
	{ "schedule = { weeks = 3; days = 2; };", "",
	  AT ":6: step 2 goes by weeks and the routine has no schedule; write schedule = { weeks "
	     "= 9; days = 3; }\n" AT
	     ":7: step 3 goes by weeks and the routine has no schedule; write schedule = { weeks "
	     "= 9; days = 3; }\n" AT
	     ":8: step 4 goes by weeks and the routine has no schedule; write schedule = { weeks "
	     "= 9; days = 3; }" },
	{ "weeks = 1;", "weeks = 0;", AT ":5: weeks is 0; use 1 to 26" },
	{ "weeks = 1;", "weeks = [ 1, 2, 3 ];",
	  AT ":5: weeks has 3 entries; write the first and the last, like [ 1, 2 ]" },
	{ "weeks = 1;", "weeks = [ ];",
	  AT ":5: weeks has 0 entries; write the first and the last, like [ 1, 2 ]" },
	{ "[ 2, 3 ]", "[ 3, 2 ]", AT ":7: weeks is 3 to 2; swap them" },
	{ "weeks = 1;", "weeks = [ 3, 1 ];", AT ":5: weeks is 3 to 1; swap them" },
	{ "{ time = \"8:00\"; },", "8, ",
	  AT ":9: weeks holds a whole number; write it like this: weeks = ( { time = \"8:00\"; }, "
	     "{ time = \"10:00\"; } )" },
	{ "[ 2, 3 ]", "[ 2, 4 ]",
	  AT ":7: step 3 is of week 4 and the schedule has 3; write a week it has" },
	{ "weeks = [ 2, 3 ]", "weeks = [ 2, 3 ]; progress = { rule = \"graded\"; }",
	  AT ":7: step 3 is of some weeks and of the rule graded; leave one of them out\n" AT
	     ":7: step 3 starts elsewhere than step 2 but shares its history; give it an id" },
	/* In the same week they would be two doses of one history. */
	{ "[ 2, 3 ]", "[ 1, 3 ]",
	  AT ":7: step 3 starts elsewhere than step 2 but shares its history; give it an id" },
	{ "{ time = \"8:00\"; },", "",
	  AT ":8: step 4 has 2 doses for the 3 weeks of the schedule; write one for each" },
	{ "{ time = \"8:00\"; }", "{ }",
	  AT ":9: a week has no dose; write it like this: weeks = ( { time = \"8:00\"; }, { time "
	     "= \"10:00\"; } )" },
	{ "{ time = \"8:00\"; }", "{ tim = \"8:00\"; }",
	  AT ":9: unknown key \"tim\"; did you mean \"time\"?" },
	{ "\"bike\";", "\"bike\"; time = 60;",
	  AT ":8: a dose stands beside those of the weeks; keep one of them" },
	{ "\"bike\";", "\"bike\"; weeks = 2;",
	  AT ":8: step 4 is of some weeks and has a dose for each; keep one of them" },
	{ LINEAR, "by = \"none\"; amount = 2;",
	  AT ":11: unknown word \"none\" for by; use reps, hold, time or load" },
	{ LINEAR, "by = \"load\"; amount = 2;",
	  AT ":10: by load takes amount_kg and drop_kg; write amount_kg = 2.5" },
	{ LINEAR, "by = \"reps\"; amount_kg = 2;",
	  AT ":10: by reps takes amount and drop; write amount = 2" },
	{ LINEAR, "by = \"reps\";", AT ":10: by reps has no amount; write amount = 2" },
	{ LINEAR, "amount = 2;",
	  AT ":10: the amounts are of nothing; write by = \"reps\" with them" },
	{ LINEAR, "", "" },
	{ "drop_pct = 10;", "drop_pct = 10; drop_kg = 2.0;",
	  AT ":10: drop and drop_pct are two ways back; keep one of them" },
	{ "drop_pct = 10;", "drop_pct = 95;", AT ":12: drop_pct is 95; use 1 to 90" },
	{ "after = 2;", "after = 0;", AT ":11: after is 0; use 1 to 20" },
	{ "rule = \"linear\"", "rule = \"liner\"",
	  AT ":11: unknown word \"liner\" for rule; did you mean \"linear\"?" },
	{ "to = 12", "total = 12",
	  AT ":13: total says nothing to the rule double; take it out, or write rule = \"sum\"" },
	{ "rule = \"none\";", "rule = \"none\"; after = 2;",
	  AT ":4: after says nothing to the rule none; take it out, or write rule = \"linear\"" },
};

static void slips_in_rules_are_told(void **state)
{
	(void)state;
	slips_are_told(&programme, programme_slips, ARRAY_LEN(programme_slips));
}

/* A week with nothing in it could never be done. */
static void an_empty_week_is_told(void **state)
{
	(void)state;
	const char *text = "version = 1; title = \"T\"; schedule = { weeks = 2; days = 1; };\n"
			   "steps = ( { exercise = \"walk\"; weeks = 1; } );";
	struct text said = slip_says(&programme, text, strlen(text));

	assert_string_equal(said.s,
			    AT ":2: week 2 of the schedule has no step; give one weeks = [ 2, 2 ]");
	text_release(&said);
}

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
	for (int i = 0; i < STEPS_MAX + 3; i++)
		text_add(&many, ",\n" STEP);
	text_add(&many, " );");
	struct text said = slip_says(&file, many.s, many.len);

	assert_string_equal(
		said.s,
		"routines/intervals.cfg:1: steps has 64 entries; use at most 60, or split the "
		"routine in two");
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
		cmocka_unit_test(a_schedule_arrives),
		cmocka_unit_test(terms_arrive),
		cmocka_unit_test(slips_in_rules_are_told),
		cmocka_unit_test(an_empty_week_is_told),
	};

	return cmocka_run_group_tests_name("config_routine_file", tests, NULL, NULL);
}

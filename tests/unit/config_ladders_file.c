/* The ladders file: rungs with what stands over their exercise, and what is said of slips. */
#include <stdlib.h>
#include <string.h>

#include "limber/config/exercise_file.h"
#include "support/slips.h"
#include "support/test.h"

static bool parse(const char *path, const char *buf, size_t len, struct diags *out)
{
	struct ladder *v = NULL;
	int n = 0;
	bool ok = ladders_parse(&v, &n, path, buf, len, out);

	ladders_release(v, n);
	return ok;
}

static const struct slip_file file = {
	.path = "ladders.cfg",
	.parse = parse,
	.text = "version = 1;\n"
		"ladders = (\n"
		"  { family = \"core-back\"; gate = \"A cup would stay level.\"; max_pain = 3;\n"
		"    rungs = ( { exercise = \"bird_dog_arm\"; },\n"
		"              { exercise = \"bird_dog\"; reps = [ 4, 3, 2 ]; },\n"
		"              { exercise = \"bird_dog\"; name = \"Bird dog, 10 s\"; hold = 10; } "
		"); },\n"
		"  { family = \"direction\"; name = \"flexion\"; rungs = ( { exercise = \"knee\"; "
		"} ); }\n"
		");\n",
};

static void rungs_give_what_they_replace(void **state)
{
	(void)state;
	struct diags diags = { .v = NULL };
	struct ladder *v;
	int n;

	assert_true(ladders_parse(&v, &n, file.path, file.text, strlen(file.text), &diags));
	assert_int_equal(n, 2);
	assert_int_equal(v[0].family, FAMILY_CORE_BACK);
	assert_string_equal(v[0].gate, "A cup would stay level.");
	assert_int_equal(v[0].n_rungs, 3);
	assert_int_equal(v[0].rungs[0].dose.sets, 0);
	assert_int_equal(v[0].rungs[1].dose.sets, 3);
	assert_int_equal(v[0].rungs[1].dose.set[2].reps, 2);
	assert_int_equal(v[0].rungs[1].line, 5);
	assert_int_equal(v[0].rungs[2].dose.sets, 1);
	assert_int_equal(v[0].rungs[2].dose.set[0].hold_s, 10);
	assert_int_equal(v[0].rungs[2].dose.set[0].reps, 0);
	assert_string_equal(v[0].rungs[2].name, "Bird dog, 10 s");
	assert_string_equal(v[1].name, "flexion");
	assert_int_equal(v[0].max_pain, 3);
	assert_int_equal(v[1].max_pain, 0);
	ladders_release(v, n);
}

static void a_rung_of_its_own_dose_has_its_own_history(void **state)
{
	(void)state;
	struct diags diags = { .v = NULL };
	struct ladder *v;
	int n;

	assert_true(ladders_parse(&v, &n, file.path, file.text, strlen(file.text), &diags));
	assert_string_equal(v[0].rungs[0].key, "bird_dog_arm");
	assert_string_equal(v[0].rungs[1].key, "bird_dog/reps_4-3-2");
	assert_string_equal(v[0].rungs[2].key, "bird_dog/hold_10");
	ladders_release(v, n);
}

static void a_rung_may_be_its_exercise_alone(void **state)
{
	(void)state;
	static const char text[] = "version = 1; ladders = ( { family = \"core-back\"; rungs = (\n"
				   "\"bird_dog_arm\", { exercise = \"bird_dog_leg\"; },\n"
				   "\"bird_dog\" ); } );";
	struct diags diags = { .v = NULL };
	struct ladder *v;
	int n;

	assert_true(ladders_parse(&v, &n, file.path, text, strlen(text), &diags));
	assert_int_equal(v[0].n_rungs, 3);
	assert_string_equal(v[0].rungs[0].key, "bird_dog_arm");
	assert_string_equal(v[0].rungs[2].exercise, "bird_dog");
	assert_string_equal(v[0].rungs[2].key, "bird_dog");
	assert_int_equal(v[0].rungs[2].dose.sets, v[0].rungs[1].dose.sets);
	assert_int_equal(v[0].rungs[2].line, 3);
	ladders_release(v, n);
}

static const struct slip slips[] = {
	{ "version = 1;", "", "ladders.cfg:1: the ladders file has no version; write version = 1" },
	{ "ladders", "ladder",
	  "ladders.cfg:1: the ladders file has no ladders; write ladders = ( { family = \"neck\"; "
	  "rungs = ( ... ); } )\n"
	  "ladders.cfg:2: unknown key \"ladder\"; did you mean \"ladders\"?" },
	{ "core-back", "core-black",
	  "ladders.cfg:3: unknown word \"core-black\" for family; did you mean \"core-back\"?" },
	{ "family = \"direction\";", "",
	  "ladders.cfg:7: a ladder has no family; write family = \"core-back\"" },
	{ "( { exercise = \"knee\"; } )", "( )",
	  "ladders.cfg:7: a ladder of 0 rungs; write 1 to 8" },
	{ "( { exercise = \"knee\"; } )", "{ exercise = \"knee\"; }",
	  "ladders.cfg:7: rungs is a group; write it like this: rungs = ( \"bird_dog_arm\", "
	  "\"bird_dog\" )" },
	{ "( { exercise = \"knee\"; } )", "( 7 )",
	  "ladders.cfg:7: rungs holds a whole number; write it like this: rungs = ( "
	  "\"bird_dog_arm\", \"bird_dog\" )" },
	{ "{ exercise = \"knee\"; }", "\"../knee\"",
	  "ladders.cfg:7: exercise is \"../knee\"; use letters, digits, _ and -, like "
	  "\"bird_dog\"" },
	{ "{ exercise = \"knee\"; }", "\"knee\", { exercise = \"knee\"; }",
	  "ladders.cfg:7: rung 2 is the same as rung 1; give it another dose, or leave it out" },
	{ "\"knee\"", "\"../knee\"",
	  "ladders.cfg:7: exercise is \"../knee\"; use letters, digits, _ and -, like "
	  "\"bird_dog\"" },
	{ "exercise = \"bird_dog_arm\";", "",
	  "ladders.cfg:4: a rung has no exercise; write exercise = \"bird_dog\"" },
	{ "hold = 10", "hold = 10; pace = \"easy\"",
	  "ladders.cfg:6: unknown key \"pace\"; use exercise, name, gate, max_pain, sets, "
	  "reps, hold, time, load_kg or rest" },
	{ "\"bird_dog_arm\"", "\"bird_dog\"; reps = [ 4, 3, 2 ]",
	  "ladders.cfg:5: rung 2 is the same as rung 1; give it another dose, or leave it out" },
	{ "max_pain = 3", "max_pain = 11", "ladders.cfg:3: max_pain is 11; use 1 to 10" },
	{ "reps = [ 4, 3, 2 ];",
	  "reps = [ 10, 20, 30, 40, 50, 60, 70, 80, 90, 99 ]; hold = [ 10, 20, 30, 40, 50, 60, 70, "
	  "80, 90, 99 ];",
	  "ladders.cfg:5: this rung's dose is too long to be told apart by; give fewer sets their "
	  "own value" },
	{ "hold = 10", "rest = 10",
	  "ladders.cfg:6: rest alone is no dose; give reps, hold or time with it" },
	{ "{ exercise = \"knee\"; }",
	  "{ exercise = \"a\"; }, { exercise = \"a\"; }, { exercise = \"a\"; }, { exercise = "
	  "\"a\"; },"
	  "{ exercise = \"a\"; }, { exercise = \"a\"; }, { exercise = \"a\"; }, { exercise = "
	  "\"a\"; },"
	  "{ exercise = \"a\"; }",
	  "ladders.cfg:7: a ladder of 9 rungs; write 1 to 8" },
};

static void slips_are_told_with_their_line(void **state)
{
	(void)state;
	slips_are_told(&file, slips, ARRAY_LEN(slips));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(rungs_give_what_they_replace),
		cmocka_unit_test(a_rung_of_its_own_dose_has_its_own_history),
		cmocka_unit_test(a_rung_may_be_its_exercise_alone),
		cmocka_unit_test(slips_are_told_with_their_line),
	};

	return cmocka_run_group_tests_name("config_ladders_file", tests, NULL, NULL);
}

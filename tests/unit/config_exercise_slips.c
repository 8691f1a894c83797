/* Exercise files: what is said of each slip. */
#include "support/sample_exercise.h"
#include "support/test.h"

/* Spelling, types and ranges. */
static const struct slip bird_dog_slips[] = {
	{ "version = 1", "version = 2",
	  "exercises/bird_dog.cfg:1: version is 2; this limber reads version 1" },
	{ "version = 1", "version = \"1\"",
	  "exercises/bird_dog.cfg:1: version is a text; write it like this: version = 1" },
	{ "version = 1;", "",
	  "exercises/bird_dog.cfg:1: the exercise has no version; write version = 1" },
	{ "name =", "nmae =",
	  "exercises/bird_dog.cfg:1: the exercise has no name; write name = \"Bird dog\"\n"
	  "exercises/bird_dog.cfg:2: unknown key \"nmae\"; did you mean \"name\"?" },
	{ "area =", "colour =",
	  "exercises/bird_dog.cfg:2: unknown key \"colour\"; use version, name, family, position, "
	  "area, gear, per_side, mode, tempo, setup, dose, step, tags, cues, errors or sources" },
	{ "\"Bird dog\"", "7",
	  "exercises/bird_dog.cfg:2: name is a whole number; write it like this: name = \"Bird "
	  "dog\"" },
	{ "\"Bird dog\"", "\"\"",
	  "exercises/bird_dog.cfg:2: name is empty; write it like this: name = \"Bird dog\"" },
	{ "\"Bird dog\"",
	  "\"Bird dog, a name that is much too long to stand in any list, or be spoken\"",
	  "exercises/bird_dog.cfg:2: name is 73 bytes long; use at most 63" },
	{ "\"Bird dog\"", "\"Bird\tdog\"",
	  "exercises/bird_dog.cfg:2: name holds a control character; take it out" },
	{ "core-back", "core-bak",
	  "exercises/bird_dog.cfg:2: unknown word \"core-bak\" for family; did you mean "
	  "\"core-back\"?" },
	{ "quadruped", "upside-down",
	  "exercises/bird_dog.cfg:2: unknown word \"upside-down\" for position; use standing, "
	  "seated, kneeling, quadruped, supine, prone or side-lying" },
	{ "hold_reps", "holdreps",
	  "exercises/bird_dog.cfg:3: unknown word \"holdreps\" for mode; did you mean "
	  "\"hold_reps\"?" },
	{ "true", "1",
	  "exercises/bird_dog.cfg:3: per_side is a whole number; write it like this: per_side = "
	  "true" },
	{ "[ \"mat\" ]", "\"mat\"",
	  "exercises/bird_dog.cfg:3: gear is a text; write it like this: gear = [ \"mat\" ]" },
	{ "[ \"mat\" ]", "[ \"a\", \"b\", \"c\", \"d\", \"e\" ]",
	  "exercises/bird_dog.cfg:3: gear has 5 entries; use at most 4" },
	{ "[ \"mat\" ]", "[ 1 ]",
	  "exercises/bird_dog.cfg:3: gear holds a whole number; write it like this: gear = [ "
	  "\"mat\" ]" },
	{ "\"kneeling\"", "\"kneelin\"",
	  "exercises/bird_dog.cfg:9: unknown word \"kneelin\" for tags; did you mean "
	  "\"kneeling\"?" },
	{ "\"V17\"", "\"Vancouver\"",
	  "exercises/bird_dog.cfg:11: sources is 9 bytes long; use at most 7" },
	{ "hold = 6", "hold = 0", "exercises/bird_dog.cfg:5: hold is 0 s; use 1 to 600" },
	{ "hold = 6", "hold = -6", "exercises/bird_dog.cfg:5: hold is -6 s; use 1 to 600" },
	{ "hold = 6", "hold = 601", "exercises/bird_dog.cfg:5: hold is 601 s; use 1 to 600" },
	{ "hold = 6", "hold = \"long\"",
	  "exercises/bird_dog.cfg:5: hold is \"long\"; write seconds (90), \"1:30\", \"90 s\" or "
	  "\"2 min\"" },
	{ "hold = 6", "hold = \"1:60\"",
	  "exercises/bird_dog.cfg:5: hold is \"1:60\"; write seconds (90), \"1:30\", \"90 s\" or "
	  "\"2 min\"" },
	{ "hold = 6", "hold = \"99999999 s\"",
	  "exercises/bird_dog.cfg:5: hold is \"99999999 s\"; write seconds (90), \"1:30\", \"90 "
	  "s\" or \"2 min\"" },
	{ "hold = 6", "hold = 6.5",
	  "exercises/bird_dog.cfg:5: hold is a number with decimals; write it like this: hold = "
	  "20" },
	{ "hold = 6", "hold = 6; time = 20",
	  "exercises/bird_dog.cfg:5: new has time, which mode hold_reps does not use; take it "
	  "out" },
	{ "hold = 6;", "", "exercises/bird_dog.cfg:5: new has no hold; mode hold_reps needs it" },
	{ "hold = 6", "holds = 6",
	  "exercises/bird_dog.cfg:5: unknown key \"holds\"; did you mean \"hold\"?" },
	{ "rest = 30", "rest = 9000", "exercises/bird_dog.cfg:5: rest is 9000 s; use 0 to 600" },
	{ "[ 3, 2, 1 ]", "[ 3, 2, 0 ]", "exercises/bird_dog.cfg:5: reps is 0; use 1 to 100" },
	{ "[ 3, 2, 1 ]", "( 3, 2.0, 1 )",
	  "exercises/bird_dog.cfg:5: reps holds a number with decimals; write it like this: reps = "
	  "8" },
	{ "[ 3, 2, 1 ]", "[ ]",
	  "exercises/bird_dog.cfg:5: reps is an empty list; write one number for each set" },
	{ "[ 3, 2, 1 ]", "[ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 ]",
	  "exercises/bird_dog.cfg:5: reps has 11 entries; use at most 10" },
	{ "[ 3, 2, 1 ]", "[ 3, 2, 1 ]; sets = 2",
	  "exercises/bird_dog.cfg:5: sets is 2 and reps has 3 values; give one for each set" },
	{ "hold = 6", "hold = [ 6, 5 ]",
	  "exercises/bird_dog.cfg:5: reps has 3 values and hold 2; give each set one of both" },
	{ "{ reps = [ 3, 2, 1 ]; hold = 6; rest = 30; }", "{ rest = 30; }",
	  "exercises/bird_dog.cfg:5: rest alone is no dose; give reps, hold or time with it" },
	{ "{ reps = [ 3, 2, 1 ]; hold = 6; rest = 30; }", "{ }",
	  "exercises/bird_dog.cfg:5: new is empty; write it like this: new = { sets = 2; hold = "
	  "20; rest = 10; }" },
	{ "{ reps = [ 3, 2, 1 ]; hold = 6; rest = 30; }", "30",
	  "exercises/bird_dog.cfg:5: new is a whole number; write it like this: new = { sets = 2; "
	  "hold = 20; rest = 10; }" },
	{ "cap ", "max ",
	  "exercises/bird_dog.cfg:5: dose has no cap; write cap = { sets = 2; hold = 60; }\n"
	  "exercises/bird_dog.cfg:7: unknown key \"max\"; use new, active or cap" },
	{ "by = \"reps\"", "by = \"rep\"",
	  "exercises/bird_dog.cfg:8: unknown word \"rep\" for by; did you mean \"reps\"?" },
	{ "amount = 1;", "", "exercises/bird_dog.cfg:8: step has no amount; write amount = 1" },
	{ "amount = 1;", "amount_kg = 1.0;",
	  "exercises/bird_dog.cfg:8: step by reps takes amount, not amount_kg; write amount = 1" },
	{ "\"reps\"; amount = 1", "\"none\"; amount = 1",
	  "exercises/bird_dog.cfg:8: step by none takes no amount; take it out" },
	{ "\"reps\"; amount = 1", "\"load\"; amount = 1",
	  "exercises/bird_dog.cfg:8: step by load takes amount_kg; write amount_kg = 1.0" },
	{ "step = { by = \"reps\"; amount = 1; };", "",
	  "exercises/bird_dog.cfg:1: the exercise has no step; write step = { by = \"reps\"; "
	  "amount = 1; }" },
};

static void slips_of_form_are_told(void **state)
{
	(void)state;
	slips_are_told(&sample_bird_dog, bird_dog_slips, ARRAY_LEN(bird_dog_slips));
}

/* What only contradicts something else. */
static const struct slip sense_slips[] = {
	{ "[ 6, 4, 2 ]", "[ 6, 2, 2 ]; rest = 5; hold = 5 }; #",
	  "exercises/bird_dog.cfg:6: set 1 of new asks 6 s, more than the 5 s of active; "
	  "write new, active and cap in rising order" },
	{ "[ 6, 4, 2 ]", "[ 2, 2, 2 ]",
	  "exercises/bird_dog.cfg:6: set 1 of new asks 3 reps, more than the 2 reps of active; "
	  "write new, active and cap in rising order" },
	{ "[ 6, 4, 2 ]", "[ 6, 4 ]",
	  "exercises/bird_dog.cfg:6: new asks 3 sets, more than the 2 of active; "
	  "write new, active and cap in rising order" },
	{ "hold = 10", "hold = 7",
	  "exercises/bird_dog.cfg:7: set 1 of active asks 8 s, more than the 7 s of cap; "
	  "write new, active and cap in rising order" },
	{ "[ 8, 6, 4 ]; hold = 10", "[ 8, 6, 4 ]", "" },
	{ "reps = [ 8, 6, 4 ]; hold = 10", "hold = 10",
	  "exercises/bird_dog.cfg:8: step is by reps and cap has no reps; write where it ends" },
	{ "\"reps\"; amount = 1", "\"time\"; amount = 30",
	  "exercises/bird_dog.cfg:8: step is by time, which mode hold_reps does not use; step by "
	  "what it uses" },
	{ "amount = 1", "amount = 1; then_load_kg = 1.0",
	  "exercises/bird_dog.cfg:8: step adds load and cap has no load_kg; write where it ends" },
	{ "hold = 6", "hold = 6; days = 3",
	  "exercises/bird_dog.cfg:5: new has bouts or days; only family aerobic has, the plan says "
	  "days" },
	{ "\"hold_reps\"", "\"hold\"",
	  "exercises/bird_dog.cfg:5: new has reps, which mode hold does not use; take it out\n"
	  "exercises/bird_dog.cfg:6: active has reps, which mode hold does not use; take it out\n"
	  "exercises/bird_dog.cfg:7: cap has reps, which mode hold does not use; take it out\n"
	  "exercises/bird_dog.cfg:8: step is by reps, which mode hold does not use; step by what "
	  "it uses" },
	{ "\"hold_reps\"", "\"reps\"",
	  "exercises/bird_dog.cfg:3: mode reps has no tempo; write tempo = [ 2, 1, 3 ]" },
};

static void slips_of_sense_are_told(void **state)
{
	(void)state;
	slips_are_told(&sample_bird_dog, sense_slips, ARRAY_LEN(sense_slips));
}

static const struct slip load_slips[] = {
	{ "tempo = [ 2, 1, 3 ];", "",
	  "box_lift.cfg:2: mode reps has no tempo; write tempo = [ 2, 1, 3 ]" },
	{ "[ 2, 1, 3 ]", "[ 2, 1 ]",
	  "box_lift.cfg:3: tempo is the seconds up, paused and down; write tempo = [ 2, 1, 3 ]" },
	{ "[ 2, 1, 3 ]", "[ 0, 0, 0 ]",
	  "box_lift.cfg:3: tempo is the seconds up, paused and down; write tempo = [ 2, 1, 3 ]" },
	{ "[ 2, 1, 3 ]", "[ 2, 1, 99 ]", "box_lift.cfg:3: tempo is 99; use 0 to 30" },
	{ "load_kg = 3;", "load_kg = 0;", "box_lift.cfg:4: load_kg is 0; use 0.1 to 300" },
	{ "load_kg = 3;", "load_kg = 1e999;", "box_lift.cfg:4: load_kg is inf; use 0.1 to 300" },
	{ "load_kg = 3;", "load_kg = -2.5;", "box_lift.cfg:4: load_kg is -2.5; use 0.1 to 300" },
	{ "load_kg = 3;", "load_kg = \"3 kg\";",
	  "box_lift.cfg:4: load_kg is a text; write it like this: load_kg = 4.0" },
	{ "load_kg = 12.0", "load_kg = 8",
	  "box_lift.cfg:6: set 1 of active asks 8.5 kg, more than the 8 kg of cap; "
	  "write new, active and cap in rising order" },
	{ "; load_kg = 12.0", "",
	  "box_lift.cfg:7: step adds load and cap has no load_kg; write where it ends" },
};

static void slips_of_load_are_told(void **state)
{
	(void)state;
	slips_are_told(&sample_box_lift, load_slips, ARRAY_LEN(load_slips));
}

static const struct slip time_slips[] = {
	{ "\"5:00\"", "\"5:0\"",
	  "walk.cfg:2: time is \"5:0\"; write seconds (90), \"1:30\", \"90 s\" or \"2 min\"" },
	{ "\"5:00\"", "\"1:00:00:00\"",
	  "walk.cfg:2: time is \"1:00:00:00\"; write seconds (90), \"1:30\", \"90 s\" or \"2 "
	  "min\"" },
	{ "\"5:00\"", "\"5 minutes\"",
	  "walk.cfg:2: time is \"5 minutes\"; write seconds (90), \"1:30\", \"90 s\" or \"2 "
	  "min\"" },
	{ "\"5:00\"", "\"5:00:01\"", "walk.cfg:2: time is 18001 s; use 1 to 14400" },
	{ "days = 6", "days = 8", "walk.cfg:2: days is 8; use 1 to 7" },
};

static void slips_of_time_are_told(void **state)
{
	(void)state;
	slips_are_told(&sample_walk, time_slips, ARRAY_LEN(time_slips));
}

static void all_problems_are_told_at_once(void **state)
{
	(void)state;
	static const char text[] = "version = 1;\n"
				   "name = 5;\n"
				   "famly = \"neck\";\n"
				   "position = \"sitting\";\n"
				   "mode = \"hold\";\n"
				   "dose = { new = { hold = 5000000000; };\n"
				   "         active = { hold = 20; };\n"
				   "         cap = { hold = 10; }; };\n"
				   "step = { by = \"hold\"; amount = 5; };\n";
	struct text said = slip_says(&sample_bird_dog, text, sizeof text - 1);

	assert_string_equal(
		said.s,
		"exercises/bird_dog.cfg:1: the exercise has no family; write family = "
		"\"core-back\"\n"
		"exercises/bird_dog.cfg:2: name is a whole number; write it like this: name = "
		"\"Bird dog\"\n"
		"exercises/bird_dog.cfg:3: unknown key \"famly\"; did you mean \"family\"?\n"
		"exercises/bird_dog.cfg:4: unknown word \"sitting\" for position; use standing, "
		"seated, kneeling, quadruped, supine, prone or side-lying\n"
		"exercises/bird_dog.cfg:6: a number of 10 digits; use at most 9\n"
		"exercises/bird_dog.cfg:8: set 1 of active asks 20 s, more than the 10 s of cap; "
		"write new, active and cap in rising order");
	text_release(&said);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(slips_of_form_are_told),
		cmocka_unit_test(slips_of_sense_are_told),
		cmocka_unit_test(slips_of_load_are_told),
		cmocka_unit_test(slips_of_time_are_told),
		cmocka_unit_test(all_problems_are_told_at_once),
	};

	return cmocka_run_group_tests_name("config_exercise_slips", tests, NULL, NULL);
}

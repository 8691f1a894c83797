/* Exercise files: what they give, whole and at a glance. Not for what is said of slips in them
 * (config_exercise_slips.c). */
#include <string.h>

#include "limber/config/exercise_file.h"
#include "support/sample_exercise.h"
#include "support/test.h"

static struct exercise read_good(const struct slip_file *file)
{
	struct diags diags = { .v = NULL };
	struct exercise e;

	assert_true(exercise_parse(&e, file->path, file->text, strlen(file->text), &diags));
	assert_int_equal(diags.n, 0);
	return e;
}

static void every_key_arrives(void **state)
{
	(void)state;
	struct exercise e = read_good(&sample_bird_dog);

	assert_string_equal(e.id, "bird_dog");
	assert_string_equal(e.name, "Bird dog");
	assert_int_equal(e.family, FAMILY_CORE_BACK);
	assert_int_equal(e.position, POSITION_QUADRUPED);
	assert_int_equal(e.mode, MODE_HOLD_REPS);
	assert_string_equal(e.area, "back");
	assert_int_equal(e.n_gear, 1);
	assert_string_equal(e.gear[0], "mat");
	assert_true(e.per_side);
	assert_string_equal(e.setup, "Reach with the {side} arm.");
	assert_int_equal(e.step.by, QUANTITY_REPS);
	assert_int_equal(e.step.amount, 1);
	assert_int_equal(e.tags, 1U << TAG_KNEELING | 1U << TAG_WRIST_LOAD);
	assert_int_equal(e.n_cues, 2);
	assert_string_equal(e.cues[1], "Keep the hips level");
	assert_int_equal(e.n_errors, 1);
	assert_string_equal(e.sources[0], "V17");
}

static void a_list_gives_each_set_its_own(void **state)
{
	(void)state;
	struct exercise e = read_good(&sample_bird_dog);
	const struct dose want = { .sets = 3,
				   .set = { { .reps = 6, .hold_s = 8 },
					    { .reps = 4, .hold_s = 8 },
					    { .reps = 2, .hold_s = 8 } },
				   .rest_s = 30 };

	assert_true(dose_eq(&e.dose[LEVEL_ACTIVE], &want));
	assert_int_equal(e.cap.sets, 3);
	assert_int_equal(e.cap.set[2].reps, 4);
}

static void loads_are_grams_and_whole_kilograms_will_do(void **state)
{
	(void)state;
	struct exercise e = read_good(&sample_box_lift);

	assert_int_equal(e.dose[LEVEL_NEW].set[1].load_g, 3000);
	assert_int_equal(e.dose[LEVEL_ACTIVE].set[2].load_g, 8500);
	assert_int_equal(e.dose[LEVEL_ACTIVE].rest_s, 90);
	assert_int_equal(e.step.then_load_g, 500);
	assert_int_equal(e.tempo.down_s, 3);
}

static void a_cap_without_sets_leaves_them_free(void **state)
{
	(void)state;
	struct exercise e = read_good(&sample_box_lift);

	assert_int_equal(e.cap.sets, SETS_MAX);
	assert_int_equal(e.cap.set[SETS_MAX - 1].reps, 10);
}

static void times_are_seconds_clocks_or_minutes(void **state)
{
	(void)state;
	struct exercise e = read_good(&sample_walk);

	assert_int_equal(e.dose[LEVEL_NEW].sets, 1);
	assert_int_equal(e.dose[LEVEL_NEW].set[0].time_s, 300);
	assert_int_equal(e.dose[LEVEL_NEW].bouts, 2);
	assert_int_equal(e.dose[LEVEL_NEW].days, 6);
	assert_int_equal(e.dose[LEVEL_ACTIVE].set[0].time_s, 1800);
	assert_int_equal(e.cap.set[0].time_s, 3600);
}

static void the_file_name_is_the_id(void **state)
{
	(void)state;
	static const struct {
		const char *path, *says;
	} rows[] = {
		{ "bird_dog.cfg", "" },
		{ "a/b.d/Bird-Dog2.cfg", "" },
		{ "bird dog.cfg", "bird dog.cfg:1: the file's name is its id; name it with "
				  "letters, digits, _ and - only" },
		{ "a/.cfg", "a/.cfg:1: the file's name is its id; name it with letters, digits, _ "
			    "and - only" },
		{ "a_name_that_is_longer_than_any_id_may_ever_be_here.cfg",
		  "a_name_that_is_longer_than_any_id_may_ever_be_here.cfg:1: the file's name is 50 "
		  "bytes long; use at most 47" },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct slip_file file = sample_bird_dog;

		file.path = rows[i].path;
		struct text said = slip_says(&file, file.text, strlen(file.text));

		assert_string_equal(text_str(&said), rows[i].says);
		text_release(&said);
	}
}

/* ---- A glance ---- */

static bool glance(const char *text, enum family *ret)
{
	return exercise_glance(ret, text, strlen(text));
}

static void a_glance_sees_the_family(void **state)
{
	static const char hidden[] = "# family = \"walk\";\n// family = \"neck\";\n"
				     "setup = \"family = \\\"row\\\";\"; families = \"squat\";\n"
				     "family =\n\t\"hinge\";\n";
	enum family family = FAMILIES;

	(void)state;
	assert_true(glance(sample_bird_dog.text, &family));
	assert_int_equal(family, FAMILY_CORE_BACK);
	assert_true(glance(sample_walk.text, &family));
	assert_int_equal(family, FAMILY_AEROBIC);
	assert_true(glance(hidden, &family));
	assert_int_equal(family, FAMILY_HINGE);
}

/* What libconfig reads in another way is left to it. */
static void a_glance_does_not_guess(void **state)
{
	static const char *const texts[] = {
		"",
		"name = \"Walk\";",
		"family",
		"family = ",
		"family = \"hinge",
		"family = \"hinge\\",
		"family = \"hinge\"",
		"family = \"hin\" \"ge\";",
		"family = \"hin\\x67e\";",
		"family : \"hinge\";",
		"family = hinge;",
		"family = \"a family of a name longer than any that there is in the tables\";",
		"/* family = \"neck\"; */ family = \"hinge\";",
		"name = \"family = hinge;",
	};
	enum family family;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		assert_false(glance(texts[i], &family));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_arrives),
		cmocka_unit_test(a_list_gives_each_set_its_own),
		cmocka_unit_test(loads_are_grams_and_whole_kilograms_will_do),
		cmocka_unit_test(a_cap_without_sets_leaves_them_free),
		cmocka_unit_test(times_are_seconds_clocks_or_minutes),
		cmocka_unit_test(the_file_name_is_the_id),
		cmocka_unit_test(a_glance_sees_the_family),
		cmocka_unit_test(a_glance_does_not_guess),
	};

	return cmocka_run_group_tests_name("config_exercise_file", tests, NULL, NULL);
}

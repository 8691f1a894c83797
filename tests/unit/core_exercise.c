/* Words of exercises, and how long they take. */
#include "limber/core/exercise.h"

#include "limber/base/text.h"
#include <string.h>

#include "support/test.h"

static void assert_words(const char *const *words, int n)
{
	for (int i = 0; i < n; i++) {
		assert_true(words[i][0] != '\0');
		assert_int_equal(word_index(words, n, words[i]), i);
	}
	assert_int_equal(word_index(words, n, "no such word"), -1);
}

static void every_word_is_there_once(void **state)
{
	(void)state;
	assert_words(family_words, FAMILIES);
	assert_words(position_words, POSITIONS);
	assert_words(mode_words, MODES);
	assert_words(level_words, LEVELS);
	assert_words(tag_words, TAGS);
	for (enum family f = 0; f < FAMILIES; f++)
		assert_true(family_name(f)[0] != '\0');
}

static void families_have_their_row_of_the_effort_table(void **state)
{
	(void)state;
	assert_int_equal(family_effort_class(FAMILY_HINGE), EFFORT_STRENGTH);
	assert_int_equal(family_effort_class(FAMILY_ROW), EFFORT_STRENGTH);
	assert_int_equal(family_effort_class(FAMILY_LEG_LIFT), EFFORT_CORE);
	assert_int_equal(family_effort_class(FAMILY_GLUTE), EFFORT_CORE);
	assert_int_equal(family_effort_class(FAMILY_HAMSTRINGS), EFFORT_MOBILITY);
	assert_int_equal(family_effort_class(FAMILY_NECK), EFFORT_MOBILITY);
	assert_int_equal(family_effort_class(FAMILY_AEROBIC), EFFORT_AEROBIC);
}

static void only_chairs_and_feet_are_off_the_floor(void **state)
{
	(void)state;
	for (enum position p = 0; p < POSITIONS; p++)
		assert_int_equal(position_is_floor(p),
				 p != POSITION_STANDING && p != POSITION_SEATED);
}

static void a_set_takes_its_seconds(void **state)
{
	static const struct {
		enum mode mode;
		struct tempo tempo;
		struct amount amount;
		int rep_s, set_s;
	} rows[] = {
		{ MODE_HOLD, { 0 }, { .hold_s = 20 }, 20, 20 },
		{ MODE_TIME, { 0 }, { .time_s = 300 }, 300, 300 },
		{ MODE_REPS, { 2, 0, 3 }, { .reps = 5, .load_g = 4000 }, 5, 25 },
		/* the hold of the dose takes the place of the tempo's pause */
		{ MODE_REPS, { 2, 3, 3 }, { .reps = 8, .hold_s = 2 }, 7, 56 },
		{ MODE_REPS, { 2, 3, 3 }, { .reps = 8 }, 8, 64 },
		/* 2 s between held reps, none after the last */
		{ MODE_HOLD_REPS, { 0 }, { .reps = 3, .hold_s = 6 }, 6, 22 },
		{ MODE_HOLD_REPS, { 0 }, { .reps = 1, .hold_s = 6 }, 6, 6 },
		{ MODE_HOLD_REPS, { 0 }, { .reps = 0, .hold_s = 6 }, 6, 0 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		const struct exercise e = { .mode = rows[i].mode, .tempo = rows[i].tempo };

		assert_int_equal(rep_seconds(e.mode, e.tempo, &rows[i].amount), rows[i].rep_s);
		assert_int_equal(set_seconds(e.mode, e.tempo, &rows[i].amount), rows[i].set_s);
	}
}

static void the_side_is_put_into_the_setup(void **state)
{
	char text[LINE_MAX_BYTES], filler[LINE_MAX_BYTES];

	(void)state;
	setup_format("{side} ear to {side} shoulder.", "left", text);
	assert_string_equal(text, "left ear to left shoulder.");
	setup_format("Lie on your {side} side.", NULL, text);
	assert_string_equal(text, "Lie on your one side.");
	setup_format("Sit tall.", "right", text);
	assert_string_equal(text, "Sit tall.");
	memset(filler, 'x', sizeof filler);
	memcpy(filler + LINE_MAX_BYTES - 7, "{side}", 7);
	setup_format(filler, "right", text); /* cut, and not beyond */
	assert_int_equal(strlen(text), LINE_MAX_BYTES - 2);
}

static void ids_are_plain_words(void **state)
{
	(void)state;
	static const struct {
		const char *s;
		bool is_plain;
	} rows[] = {
		{ "walk", true },
		{ "a", true },
		{ "Side-Plank_2", true },
		{ "_x", true },
		{ "", false },
		{ "-x", false },
		{ "a b", false },
		{ "a/b", false },
		{ "..", false },
		{ "a.cfg", false },
		{ "caf\xC3\xA9", false },
		{ "a\n", false },
		{ "an_id_of_forty_seven_bytes_which_is_the_longest_", false },
		{ "an_id_of_forty_seven_bytes_which_is_the_longest", true },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (id_is_plain(rows[i].s) != rows[i].is_plain)
			fail_msg("\"%s\"", rows[i].s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_is_there_once),
		cmocka_unit_test(families_have_their_row_of_the_effort_table),
		cmocka_unit_test(only_chairs_and_feet_are_off_the_floor),
		cmocka_unit_test(a_set_takes_its_seconds),
		cmocka_unit_test(the_side_is_put_into_the_setup),
		cmocka_unit_test(ids_are_plain_words),
	};

	return cmocka_run_group_tests_name("core_exercise", tests, NULL, NULL);
}

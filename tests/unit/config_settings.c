/* The settings file: defaults, overrides, and what is said of slips. */
#include <string.h>

#include "limber/config/settings.h"
#include "support/slips.h"
#include "support/test.h"

static bool parse(const char *path, const char *buf, size_t len, struct diags *out)
{
	struct settings s;

	return settings_parse(&s, path, buf, len, out);
}

static const struct slip_file file = {
	.path = "limber.cfg",
	.parse = parse,
	.text = "version = 1;\n"
		"voice = \"espeak-ng\"; voice_language = \"en-gb\";\n"
		"bell = false; theme = \"mono\";\n"
		"day_end = \"04:30\"; rises = \"6:15\";\n",
};

static void every_key_arrives(void **state)
{
	(void)state;
	struct diags diags = { .v = NULL };
	struct settings s;

	assert_true(settings_parse(&s, file.path, file.text, strlen(file.text), &diags));
	assert_int_equal(s.voice, VOICE_ESPEAK_NG);
	assert_string_equal(s.voice_language, "en-gb");
	assert_false(s.bell);
	assert_int_equal(s.theme, THEME_MONO);
	assert_int_equal(s.day_end_min, 4 * 60 + 30);
	assert_int_equal(s.rises_min, 6 * 60 + 15);
}

static void what_is_not_there_keeps_its_default(void **state)
{
	(void)state;
	struct diags diags = { .v = NULL };
	struct settings s;

	assert_true(settings_parse(&s, "limber.cfg", "", 0, &diags));
	assert_int_equal(s.voice, VOICE_AUTO);
	assert_string_equal(s.voice_language, "en");
	assert_true(s.bell);
	assert_int_equal(s.theme, THEME_COLOUR);
	assert_int_equal(s.day_end_min, 180);
	assert_int_equal(s.rises_min, 420);
}

static void a_bad_key_leaves_the_good_ones(void **state)
{
	(void)state;
	static const char text[] = "voice = \"loud\"; bell = false; day_end = \"09:00\";"
				   "voice_language = \"-f\";";
	struct diags diags = { .v = NULL };
	struct settings s;

	assert_false(settings_parse(&s, "limber.cfg", text, sizeof text - 1, &diags));
	assert_int_equal(diags.n, 3);
	assert_string_equal(s.voice_language, "en");
	assert_int_equal(s.voice, VOICE_AUTO);
	assert_false(s.bell);
	assert_int_equal(s.day_end_min, 180);
	diags_release(&diags);
}

static const struct slip slips[] = {
	{ "version = 1", "version = 9", "limber.cfg:1: version is 9; this limber reads version 1" },
	{ "\"espeak-ng\"", "\"espeak\"",
	  "limber.cfg:2: unknown word \"espeak\" for voice; did you mean \"espeak-ng\"?" },
	{ "\"espeak-ng\"", "loud",
	  "limber.cfg:2: loud stands without quotes; use auto, espeak-ng, spd-say or off" },
	{ "\"espeak-ng\"", "espeak",
	  "limber.cfg:2: espeak stands without quotes; did you mean \"espeak-ng\"?" },
	{ "\"espeak-ng\"", "off", "limber.cfg:2: off stands without quotes; write \"off\"" },
	{ "\"espeak-ng\"", "true",
	  "limber.cfg:2: voice is true or false; write it like this: voice = \"auto\"" },
	{ "\"en-gb\"", "\"en gb\"",
	  "limber.cfg:2: voice_language is \"en gb\"; use letters, digits, _ and -, like \"en\"" },
	{ "\"en-gb\"", "\"-f/etc/passwd\"",
	  "limber.cfg:2: voice_language is \"-f/etc/passwd\"; use letters, digits, _ and -, like "
	  "\"en\"" },
	{ "\"mono\"", "\"dark\"",
	  "limber.cfg:3: unknown word \"dark\" for theme; use colour or mono" },
	{ "false", "\"no\"", "limber.cfg:3: bell is a text; write it like this: bell = true" },
	{ "\"04:30\"", "\"09:00\"",
	  "limber.cfg:4: day_end is after \"06:00\"; write \"00:00\" to \"06:00\"" },
	{ "\"04:30\"", "430",
	  "limber.cfg:4: day_end is a whole number; write it like this: day_end = \"03:00\"" },
	{ "\"6:15\"", "\"615\"",
	  "limber.cfg:4: rises is \"615\"; write a time of day from \"00:00\" to \"23:59\"" },
	{ "bell", "bel", "limber.cfg:3: unknown key \"bel\"; did you mean \"bell\"?" },
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
		cmocka_unit_test(what_is_not_there_keeps_its_default),
		cmocka_unit_test(a_bad_key_leaves_the_good_ones),
		cmocka_unit_test(slips_are_told_with_their_line),
	};

	return cmocka_run_group_tests_name("config_settings", tests, NULL, NULL);
}

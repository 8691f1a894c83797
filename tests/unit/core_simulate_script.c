/* The script of a simulation, as people write it. */
#include "limber/core/simulate.h"

#include "limber/base/text.h"
#include "support/test.h"

static void a_script_is_responses_and_weeks(void **state)
{
	struct script s;
	char why[LINE_MAX_BYTES];

	(void)state;
	assert_true(script_parse(&s, "tough", why));
	assert_int_equal(s.n, 1);
	assert_int_equal(s.parts[0].response, RESPONSE_TOUGH);
	assert_true(script_parse(&s, "steady:8,flare:2,missed:3,easy", why));
	assert_int_equal(s.n, 4);
	assert_int_equal(s.parts[1].response, RESPONSE_FLARE);
	assert_int_equal(s.parts[2].weeks, 3);
	assert_int_equal(s.parts[3].weeks, 0);
	assert_true(script_parse(&s, "easy:12", why));
	assert_int_equal(s.parts[0].weeks, 12);
}

static void a_bad_script_says_what_to_write(void **state)
{
	static const char *const bad[][2] = {
		{ "", "\"\" is no response; use steady, easy, tough, flare or missed" },
		{ "lazy", "\"lazy\" is no response; use steady, easy, tough, flare or missed" },
		{ "easy:2,", "\"\" is no response; use steady, easy, tough, flare or missed" },
		{ "easy:0", "\"0\" is no number of weeks; use 1 to 260, as in easy:8" },
		{ "easy:x,tough", "\"x\" is no number of weeks; use 1 to 260, as in easy:8" },
		{ "easy,tough", "say for how many weeks it is easy: easy:8" },
		{ "easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,"
		  "easy:1,easy:1,easy:1,easy:1,easy:1,easy:1",
		  "it has more than 16 parts" },
	};
	struct script s = { .n = 99 };
	char why[LINE_MAX_BYTES];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		assert_false(script_parse(&s, bad[i][0], why));
		assert_string_equal(why, bad[i][1]);
		assert_int_equal(s.n, 99);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_script_is_responses_and_weeks),
		cmocka_unit_test(a_bad_script_says_what_to_write),
	};

	return cmocka_run_group_tests_name("core_simulate_script", tests, NULL, NULL);
}

/* What is said of a morning's answer while mornings are bad, day by day. Not for the leg: tests/cli
 * has that. */
#include "limber/core/morning.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"

/* Four weeks of 1 up to 1 November, and what each test adds. */
static void say(const char *lines, int day, char ret[MORNING_TEXT], char ret_short[LINE_MAX_BYTES])
{
	struct history h = { .n_sessions = 0 };
	struct date d = date_from_ymd(2026, 11, day);

	history_text(&h, shipped_catalog(), "checkin 2026-10-05..2026-11-01 1\n");
	history_text(&h, shipped_catalog(), lines);
	morning_say(&h, d, ret);
	morning_say_short(&h, d, ret_short);
	history_release(&h);
}

static void assert_says(const char *lines, int day, const char *words, const char *in_a_line)
{
	char said[MORNING_TEXT], line[LINE_MAX_BYTES];

	say(lines, day, said, line);
	assert_string_equal(said, words);
	assert_string_equal(line, in_a_line);
}

static void two_weeks_of_bad_mornings_are_said_to_be_bad(void **state)
{
	(void)state;
	for (int day = 2; day <= 15; day++)
		assert_says("checkin 2026-11-02..2026-11-15 5\n", day,
			    "That is 5 where 1 is usual: strength and core rest today; an easy "
			    "walk and gentle movement are fine. If it stays so: `limber checkin "
			    "--flare begin`.",
			    "Worse this morning (5, usually 1): strength and core rest today.");
}

static void after_that_a_professional_is_named_once_a_week(void **state)
{
	static const char bad[] = "checkin 2026-11-02..2026-11-30 5\n";
	static const char words[] = "It has not settled in two weeks: please see a professional. "
				    "From today 5 counts as usual.";
	static const char still[] =
		"Mornings are still at 5 where 1 was usual: please see a professional.";

	(void)state;
	assert_says(bad, 16, words, words);
	for (int day = 17; day <= 30; day++) {
		const char *said = day == 23 || day == 30 ? still : "";

		assert_says(bad, day, said, said);
	}
}

/* Which they are not: what is usual stays what it was. On a good morning nobody is sent
 * anywhere. */
static void where_they_took_turns_it_is_named_on_a_bad_one_of_each_week(void **state)
{
	static const char words[] = "Bad mornings have come and gone for two weeks: please see a "
				    "professional.";
	char turns[1024] = "", said[MORNING_TEXT], line[LINE_MAX_BYTES];

	(void)state;
	for (int day = 2; day <= 30; day++) {
		size_t n = strlen(turns);

		text_format(turns + n, sizeof turns - n, "checkin 2026-11-%02d %d\n", day,
			    day % 2 == 0 ? 4 : 1);
	}
	for (int day = 14; day <= 30; day++) {
		bool is_first = day == 16 || day == 24 || day == 30;

		say(turns, day, said, line);
		assert_int_equal(strstr(said, words) != NULL, is_first);
		assert_int_equal(strstr(line, words) != NULL, is_first);
	}
}

/* Every day, and in its own words. */
static void at_7_and_more_it_is_named_already(void **state)
{
	static const char words[] = "Pain of late is 7 or more: short walks and comfortable "
				    "positions. Please see a professional.";

	(void)state;
	assert_says("checkin 2026-11-02..2026-11-16 8\n", 16, words, words);
}

/* Which has its own review, on every day of it. */
static void a_flare_up_names_it_itself(void **state)
{
	(void)state;
	assert_says("event 2026-11-02 flare begin\ncheckin 2026-11-02..2026-11-16 5\n", 16, "", "");
}

static void a_calm_morning_is_like_any_other(void **state)
{
	static const char calm[] = "checkin 2026-11-02..2026-11-06 5\n"
				   "checkin 2026-11-07..2026-11-08 2\n";

	(void)state;
	assert_says(calm, 7, "", "");
	assert_says(calm, 8, "", "");
}

/* Up to a day of November, a point a month; and what each test adds. */
static void say_creep(const char *lines, int day, char ret[MORNING_TEXT],
		      char ret_short[LINE_MAX_BYTES])
{
	struct history h = { .n_sessions = 0 };
	struct date d = date_from_ymd(2026, 11, day);

	history_text(&h, shipped_catalog(),
		     "checkin 2026-08-01..2026-09-30 2\ncheckin 2026-10-01..2026-10-31 3\n");
	history_text(&h, shipped_catalog(), lines);
	morning_say(&h, d, ret);
	morning_say_short(&h, d, ret_short);
	history_release(&h);
}

static void assert_says_creep(const char *lines, int day, const char *words, const char *in_a_line)
{
	char said[MORNING_TEXT], line[LINE_MAX_BYTES];

	say_creep(lines, day, said, line);
	assert_string_equal(said, words);
	assert_string_equal(line, in_a_line);
}

static const char crept[] =
	"Your usual morning is 4, and eight weeks ago it was 2: please have a professional look "
	"at it. Nothing goes up until the two are no more than a point apart.";

/* Wednesday the 4th is the first on which 4 is usual; then the first morning of each week. */
static void what_creeps_up_is_told_at_once_and_then_weekly(void **state)
{
	static const char drift[] = "checkin 2026-11-01..2026-11-24 4\n";

	(void)state;
	for (int day = 1; day <= 24; day++) {
		const char *words = day == 4 || day == 9 || day == 16 || day == 23 ? crept : "";

		assert_says_creep(drift, day, words, words);
	}
}

static void it_is_told_on_a_morning_that_is_told(void **state)
{
	static const char drift[] = "checkin 2026-11-01..2026-11-08 4\n"
				    "checkin 2026-11-12..2026-11-13 4\n";

	(void)state;
	assert_says_creep(drift, 9, "", "");
	assert_says_creep(drift, 12, crept, crept);
	assert_says_creep(drift, 13, "", "");
}

/* The morning that is worse has its own word; the other comes when that is over. */
static void it_waits_for_bad_mornings_to_be_over(void **state)
{
	static const char bad[] = "checkin 2026-11-01..2026-11-08 4\n"
				  "checkin 2026-11-09 6\ncheckin 2026-11-10..2026-11-12 4\n";
	static const char words[] =
		"That is 6 where 4 is usual: strength and core rest today; an easy walk and gentle "
		"movement are fine. If it stays so: `limber checkin --flare begin`.";
	static const char line[] =
		"Worse this morning (6, usually 4): strength and core rest today.";

	(void)state;
	assert_says_creep(bad, 9, words, line);
	assert_says_creep(bad, 10, "", "");
	assert_says_creep(bad, 11, crept, crept);
	assert_says_creep(bad, 12, "", "");
}

static void a_flare_up_says_it_all(void **state)
{
	(void)state;
	assert_says_creep("checkin 2026-11-01..2026-11-09 4\nevent 2026-11-09 flare begin\n", 9, "",
			  "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_weeks_of_bad_mornings_are_said_to_be_bad),
		cmocka_unit_test(after_that_a_professional_is_named_once_a_week),
		cmocka_unit_test(where_they_took_turns_it_is_named_on_a_bad_one_of_each_week),
		cmocka_unit_test(at_7_and_more_it_is_named_already),
		cmocka_unit_test(a_flare_up_names_it_itself),
		cmocka_unit_test(a_calm_morning_is_like_any_other),
		cmocka_unit_test(what_creeps_up_is_told_at_once_and_then_weekly),
		cmocka_unit_test(it_is_told_on_a_morning_that_is_told),
		cmocka_unit_test(it_waits_for_bad_mornings_to_be_over),
		cmocka_unit_test(a_flare_up_says_it_all),
	};
	return cmocka_run_group_tests_name("core morning", tests, NULL, NULL);
}

/* The last word of a day that is past, as a later day asks for it. Not for what follows from it on
 * its own day: the cases have that. */
#include "../../src/core/last_word.h"

#include "support/history_text.h"
#include "support/test.h"

static const char ended_badly[] = "2026-11-10 core_basics bird_dog 3-2-1x6s pain -/8\n";

/* Nobody says how a morning is, so that nothing but what sessions ended with could be usual. */
static bool holds_on_the_day_after(const char *older)
{
	const struct date day = date_from_ymd(2026, 11, 11);
	struct history h = { .n_sessions = 0 };
	const struct mornings m = { .history = &h, .key = "bird_dog", .as_of = day };
	struct last_word last;

	history_text(&h, shipped_catalog(), older);
	history_text(&h, shipped_catalog(), ended_badly);
	bool ret = last_word_holds(&m, day, &last);

	history_release(&h);
	return ret;
}

/* Of the weeks before a past day the log in memory may lack any. */
static void sessions_of_two_months_ago_say_nothing_of_it(void **state)
{
	(void)state;
	assert_true(holds_on_the_day_after(""));
	assert_true(holds_on_the_day_after("2026-09-10 core_basics bird_dog 3-2-1x6s pain -/8\n"));
}

static void mornings_of_its_four_weeks_say_what_is_usual(void **state)
{
	(void)state;
	assert_true(holds_on_the_day_after("checkin 2026-11-01..2026-11-09 6\n"));
	assert_false(holds_on_the_day_after("checkin 2026-11-01..2026-11-09 8\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sessions_of_two_months_ago_say_nothing_of_it),
		cmocka_unit_test(mornings_of_its_four_weeks_say_what_is_usual),
	};

	return cmocka_run_group_tests_name("last_word", tests, NULL, NULL);
}

/* What is told of a step that was held back. Not which days held it: core_simulate.c. */
#include "../../src/cli/simulated.h"

#include "limber/base/text.h"
#include "support/test.h"

enum { LINE = 1, OTHER = 2 };

static const char family[] = "10 % a week for the family";
static const char apart[] = "four days between steps";

static struct date december(int day)
{
	return date_from_ymd(2026, 12, day);
}

/* A step of the line on 20 December, after such holds. */
static void assert_told(struct simulated_hold *holds, size_t n, struct advice advice,
			const char *expected)
{
	const struct simulation sim = { .holds = holds, .n_holds = n };
	const struct simulated_change c = { .day = december(20), .line = LINE, .advice = advice };
	struct text words = { .s = NULL };

	simulated_add_wait(&words, &sim, &c);
	assert_string_equal(text_str(&words), expected);
	text_release(&words);
}

static void assert_step_told(struct simulated_hold *holds, size_t n, const char *expected)
{
	assert_told(holds, n, (struct advice){ .move = MOVE_UP }, expected);
}

static void a_wait_is_told_from_its_first_day(void **state)
{
	(void)state;
	struct simulated_hold holds[] = {
		{ december(8), LINE, family },
		{ december(9), OTHER, NULL },
		{ december(10), OTHER, apart },
	};

	assert_step_told(holds, ARRAY_LEN(holds),
			 " (It waited from 8 Dec: 10 % a week for the family.)");
	assert_step_told(holds, 0, "");
}

static void each_cap_of_it_is_named_once_in_order(void **state)
{
	(void)state;
	struct simulated_hold holds[] = {
		{ december(8), LINE, apart },
		{ december(9), LINE, family },
		{ december(12), LINE, apart },
	};

	assert_step_told(holds, ARRAY_LEN(holds),
			 " (It waited from 8 Dec: 10 % a week for the family, then four days "
			 "between steps.)");
}

/* Nor is what comes on the day of the step, or after it. */
static void what_a_break_parts_from_it_is_not_its_wait(void **state)
{
	(void)state;
	struct simulated_hold holds[] = {
		{ december(8), LINE, family },  { december(10), LINE, NULL },
		{ december(12), LINE, apart },  { december(20), LINE, NULL },
		{ december(22), LINE, family },
	};

	assert_step_told(holds, ARRAY_LEN(holds),
			 " (It waited from 12 Dec: four days between steps.)");
	assert_step_told(holds, 2, "");
}

static void an_end_is_no_wait(void **state)
{
	(void)state;
	struct simulated_hold holds[] = {
		{ december(8), LINE, "top of its range" },
		{ december(12), LINE, apart },
	};

	assert_told(holds, ARRAY_LEN(holds), (struct advice){ .move = MOVE_SWAP, .rung_change = 1 },
		    " (It waited from 12 Dec: four days between steps.)");
	assert_told(holds, 1, (struct advice){ .move = MOVE_SWAP, .rung_change = 1 }, "");
}

static void what_is_no_step_waited_for_nothing(void **state)
{
	(void)state;
	struct simulated_hold holds[] = { { december(8), LINE, family } };

	assert_told(holds, 1, (struct advice){ .move = MOVE_DOWN }, "");
	assert_told(holds, 1, (struct advice){ .move = MOVE_UP, .is_way_back = true }, "");
	assert_told(holds, 1, (struct advice){ .move = MOVE_SWAP, .rung_change = -1 }, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wait_is_told_from_its_first_day),
		cmocka_unit_test(each_cap_of_it_is_named_once_in_order),
		cmocka_unit_test(what_a_break_parts_from_it_is_not_its_wait),
		cmocka_unit_test(an_end_is_no_wait),
		cmocka_unit_test(what_is_no_step_waited_for_nothing),
	};
	return cmocka_run_group_tests_name("cli_simulated_waits", tests, NULL, NULL);
}

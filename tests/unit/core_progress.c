/* The table of rules. What the rules say is in core_progress_cases and property/progress. */
#include "limber/core/progress.h"

#include <string.h>

#include "support/test.h"

static void rules_have_their_own_ids_and_words(void **state)
{
	(void)state;
	assert_true(n_progress_rules >= 2);
	for (size_t i = 0; i < n_progress_rules; i++) {
		const struct progress_rule *rule = progress_rules[i];

		assert_true(strlen(rule->id) > 0);
		assert_true(strlen(rule->summary) > 10);
		assert_non_null(rule->advise);
		assert_ptr_equal(progress_rule_find(rule->id), rule);
	}
	assert_null(progress_rule_find("nosuch"));
	assert_null(progress_rule_find(""));
}

static void moves_have_words(void **state)
{
	(void)state;
	assert_string_equal(move_words[MOVE_HOLD], "hold");
	assert_string_equal(move_words[MOVE_BLOCKED], "blocked");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_have_their_own_ids_and_words),
		cmocka_unit_test(moves_have_words),
	};
	return cmocka_run_group_tests_name("core_progress", tests, NULL, NULL);
}

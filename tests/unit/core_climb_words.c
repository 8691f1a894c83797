/* Sentences of a change of rung, with all the words that files may give them. */
#include "../../src/core/climb.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/test.h"

static struct exercise rungs[2] = { { .id = "easy" }, { .id = "hard" } };
static struct rung steps[2] = { { .exercise = "easy" }, { .exercise = "hard" } };
static struct ladder ladder = { .n_rungs = 2, .rungs = steps };

static const struct exercise *find_exercise(void *user, const char *id)
{
	(void)user;
	return text_eq(id, "hard") ? &rungs[1] : &rungs[0];
}

static void fill(char *text, size_t size, char letter)
{
	memset(text, letter, size - 1);
	text[size - 1] = '\0';
}

static void the_longest_proposal_is_told_to_its_end(void **state)
{
	static const struct catalog catalog = { .exercise = find_exercise };
	const struct progress_input in = { .exercise = &rungs[0], .catalog = &catalog };
	struct climb up = { .ladder = &ladder, .rung = 1, .change = +1, .blocked = -1 };
	char why[WHY_MAX], begin[200];

	(void)state;
	for (int i = 0; i < 2; i++)
		fill(rungs[i].name, sizeof rungs[i].name, 'n');
	rungs[1].n_gear = GEAR_MAX;
	for (int i = 0; i < GEAR_MAX; i++)
		fill(rungs[1].gear[i], sizeof rungs[1].gear[i], (char)('a' + i));
	fill(ladder.gate, sizeof ladder.gate, 'g');
	fill(up.ground, 120, 'r');
	fill(begin, sizeof begin, 'b');
	climb_say(why, &up, &in, begin);
	assert_non_null(strstr(why, rungs[1].gear[GEAR_MAX - 1]));
	assert_string_equal(why + strlen(why) - 28, " You can stay where you are.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_longest_proposal_is_told_to_its_end),
	};

	return cmocka_run_group_tests_name("core_climb_words", tests, NULL, NULL);
}

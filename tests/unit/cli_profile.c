/* `limber profile --help` names what its options take. */
#include <string.h>

#include "../../src/cli/command.h"
#include "limber/core/warning.h"
#include "support/test.h"

extern const struct command command_profile;

static void assert_named(const struct warning *signs, int n)
{
	for (int i = 0; i < n; i++) {
		if (!strstr(command_profile.help, signs[i].id))
			fail_msg("%s is not named", signs[i].id);
	}
}

static void the_help_names_every_sign(void **state)
{
	(void)state;
	assert_named(red_flags, RED_FLAGS);
	assert_named(stop_signs, STOP_SIGNS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_help_names_every_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

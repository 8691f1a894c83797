/* Where files live, from the environment and the command line. */
#include <stdlib.h>
#include <string.h>

#include "limber/sys/paths.h"
#include "support/test.h"

static const char *const names[] = { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LIMBER_DATA",
				     "XDG_CACHE_HOME" };

/* Sets the variables, or the first of them, in the order of names; NULL unsets. */
static void set_variables(const char *const *values)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (values[i])
			setenv(names[i], values[i], 1);
		else
			unsetenv(names[i]);
}

#define SET(...) set_variables((const char *const[ARRAY_LEN(names)]){ __VA_ARGS__ })

static struct paths find(const char *data, const char *routines)
{
	struct paths p;
	struct err err = { .kind = ERR_NONE };

	if (!paths_find(&p, data, routines, &err))
		fail_msg("%s", err.msg);
	return p;
}

static void assert_fails(const char *data, const char *words)
{
	struct paths p;
	struct err err = { .kind = ERR_NONE };

	assert_false(paths_find(&p, data, NULL, &err));
	assert_int_equal(err.kind, ERR_USAGE);
	assert_non_null(strstr(err.msg, words));
}

static void home_is_enough(void **state)
{
	(void)state;
	SET("/home/ann", NULL, "", NULL);
	struct paths p = find(NULL, NULL);

	assert_string_equal(p.data, "/home/ann/.local/share/limber/limber.db");
	assert_string_equal(p.settings, "/home/ann/.config/limber/limber.cfg");
	assert_string_equal(p.kept, "/home/ann/.cache/limber/library");
	assert_string_equal(p.user_routines, "/home/ann/.config/limber/routines");
	assert_int_equal(p.n_routines, 2);
	assert_string_equal(p.routines[0], p.user_routines);
	SET("/home/ann", "", NULL, ""); /* set to nothing is not set */
	assert_string_equal(find(NULL, NULL).data, "/home/ann/.local/share/limber/limber.db");
}

static void xdg_wins_over_home(void **state)
{
	(void)state;
	SET("/home/ann", "/data", "/config", NULL, "/cache");
	struct paths p = find(NULL, NULL);

	assert_string_equal(p.kept, "/cache/limber/library");

	assert_string_equal(p.data, "/data/limber/limber.db");
	assert_string_equal(p.settings, "/config/limber/limber.cfg");
	SET("/home/ann", "data", "config", NULL); /* relative: the XDG rules ignore them */
	p = find(NULL, NULL);
	assert_string_equal(p.data, "/home/ann/.local/share/limber/limber.db");
	assert_string_equal(p.settings, "/home/ann/.config/limber/limber.cfg");
}

static void the_command_line_wins_over_all(void **state)
{
	(void)state;
	SET("/home/ann", "/data", "/config", "ann.db");
	assert_string_equal(find(NULL, NULL).data, "ann.db");
	struct paths p = find("bob.db", "mine");

	assert_string_equal(p.data, "bob.db");
	assert_int_equal(p.n_routines, 3);
	assert_string_equal(p.routines[0], "mine");
	assert_string_equal(p.routines[1], "/config/limber/routines");
	assert_non_null(strstr(p.routines[2], "routines"));
	assert_string_equal(p.user_routines, "/config/limber/routines");
}

static void without_a_home_it_says_what_to_set(void **state)
{
	(void)state;
	SET(NULL, NULL, NULL, NULL);
	assert_fails(NULL, "HOME is not set; set it, or XDG_DATA_HOME");
	assert_fails("ann.db", "HOME is not set; set it, or XDG_CONFIG_HOME");
	SET("", NULL, NULL, NULL);
	assert_fails(NULL, "HOME is not set; set it, or XDG_DATA_HOME");
	SET(NULL, NULL, "/config", NULL);
	assert_string_equal(find("ann.db", NULL).data, "ann.db");
	assert_string_equal(find("ann.db", NULL).kept, "");
}

static void a_path_too_long_is_refused(void **state)
{
	char longest[PATH_TEXT + 1];

	(void)state;
	memset(longest, 'a', sizeof longest);
	longest[PATH_TEXT] = '\0';
	SET("/home/ann", NULL, NULL, NULL);
	assert_fails(longest, "too long");
	longest[0] = '/';
	longest[PATH_TEXT - 10] = '\0'; /* fits, but nothing fits behind it */
	SET("/home/ann", longest, NULL, NULL);
	assert_fails(NULL, "too long");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(home_is_enough),
		cmocka_unit_test(xdg_wins_over_home),
		cmocka_unit_test(the_command_line_wins_over_all),
		cmocka_unit_test(without_a_home_it_says_what_to_set),
		cmocka_unit_test(a_path_too_long_is_refused),
	};

	return cmocka_run_group_tests_name("sys paths", tests, NULL, NULL);
}

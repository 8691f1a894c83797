/* Today after a while: what the log has come to, and what a key makes of it. */
#include "support/app_case.h"
#include "support/person.h"
#include "support/temp_dir.h"
#include "support/test.h"

static struct app_case c;
static struct coach *lived; /* long enough for the top of a rung */
static void *dir;

static int set_up_all(void **state)
{
	enum { DAYS = 84 };
	struct date first = date_add(app_case_day, -DAYS);

	(void)state;
	lived = person_new(first);
	person_live(lived, first, DAYS);
	return temp_dir_setup(&dir);
}

static int tear_down_all(void **state)
{
	(void)state;
	coach_close(lived);
	return temp_dir_teardown(&dir);
}

static int set_up(void **state)
{
	char path[TEMP_PATH];

	(void)state;
	app_case_open_with(&c, person_again(lived, temp_path(path, dir, "limber.db")));
	app_case_press(&c, "jjj");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_case_close(&c);
	return 0;
}

static void assert_declined(const char *rung)
{
	const struct history *h = coach_history(c.coach);
	size_t i = h->n_events;

	while (i > 0 && h->events[i - 1].kind != EVENT_DECLINED)
		i--;
	assert_true(i > 0);
	assert_string_equal(h->events[i - 1].value, rung);
}

static void a_rung_is_declined(void **state)
{
	(void)state;
	app_case_assert_shows(&c, "d: not this rung yet");
	app_case_press(&c, "d");
	app_case_assert_shows(&c, "stays as it was for two weeks");
	assert_false(app_case_shows(&c, "d: not this rung yet"));
	assert_declined("core-side/side_plank_hand");
	app_case_press(&c, "d");
	app_case_assert_shows(&c, "nothing to put off");
}

static void a_rung_is_declined_on_why(void **state)
{
	(void)state;
	app_case_press(&c, "w");
	app_case_assert_shows(&c, "next on the ladder");
	app_case_press(&c, "d");
	assert_false(app_case_shows(&c, "next on the ladder"));
	assert_declined("core-side/side_plank_hand");
}

#define ON_TODAY(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_TODAY(a_rung_is_declined),
		ON_TODAY(a_rung_is_declined_on_why),
	};

	return cmocka_run_group_tests_name("tui_today", tests, set_up_all, tear_down_all);
}

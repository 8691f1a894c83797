/* Tabs: kept as they were left, made ready while nothing happens, and never old. */
#include "support/demo_case.h"
#include "support/person.h"
#include "support/test.h"

#include <locale.h>

enum { TODAY = 20780 }; /* 2026-11-23 */

static const struct date today = { TODAY };
static struct fake_clock fake;
static struct app app;

/* Two tabs that note what happens to them. */
static const struct screen_ops *tabs[] = { &demo_still, &demo_still };

static int set_up(void **state)
{
	struct coach *coach = person_new(today);
	struct err err = { 0 };

	(void)state;
	fake_clock_open(&fake, person_morning(today).at.utc_s);
	assert_true(coach_refresh(coach, today, &err));
	app_init(&app, &(struct app_options){ .coach = coach, .clock = &fake.clock });
	app.tabs = tabs;
	app.n_tabs = 2;
	demo_log[0] = '\0';
	app_push(&app, tabs[0], NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_release(&app);
	coach_close(app.coach);
	fake_clock_close(&fake);
	return 0;
}

/* Nothing happens for so long but what the app itself wants to do. */
static void idle(int64_t ms)
{
	fake_clock_advance(&fake, ms);
	app_begin_turn(&app);
	while (app_next_wake(&app) <= app.now_ms)
		app_idle(&app);
}

static void check_in(int pain)
{
	struct err err = { 0 };

	assert_true(coach_checkin(app.coach, app.moment, pain, 0, &err));
}

static void a_tab_is_opened_once(void **state)
{
	(void)state;
	app_key(&app, '2');
	app_key(&app, '1');
	app_key(&app, '2');
	demo_assert_log("+still +still ");
	app_release(&app);
	demo_assert_log("-still -still ");
}

static void a_tab_is_old_where_the_log_is_another(void **state)
{
	(void)state;
	app_key(&app, '2');
	check_in(3);
	app_key(&app, '1');
	demo_assert_log("+still +still ^still ");
	app_key(&app, '2');
	demo_assert_log("^still ");
	app_key(&app, '1');
	demo_assert_log("");
}

static void tabs_are_opened_when_nothing_happens(void **state)
{
	(void)state;
	idle(999);
	demo_assert_log("+still ");
	idle(1);
	demo_assert_log("+still ");
	assert_true(app_next_wake(&app) == INT64_MAX);
	app_key(&app, '2');
	demo_assert_log("");
}

static void a_key_puts_it_off(void **state)
{
	(void)state;
	idle(900);
	app_key(&app, 'j');
	idle(999);
	demo_assert_log("+still ");
	idle(1);
	demo_assert_log("+still ");
}

static void what_was_written_makes_them_ready_anew(void **state)
{
	(void)state;
	idle(1000);
	demo_assert_log("+still +still ");
	app_key(&app, 'j');
	idle(5000);
	demo_assert_log("");
	app_key(&app, 'k');
	check_in(3);
	idle(1000);
	demo_assert_log("^still ");
	assert_true(app_next_wake(&app) == INT64_MAX);
}

static void the_day_makes_them_ready_anew(void **state)
{
	(void)state;
	idle(1000);
	demo_log[0] = '\0';
	idle(24 * 3600 * 1000);
	demo_assert_log("^still ^still ");
}

static void nothing_is_opened_under_another_screen(void **state)
{
	(void)state;
	app_push(&app, &demo_other, NULL);
	idle(5000);
	demo_assert_log("+still ");
	app_key(&app, 'q');
	idle(1000);
	demo_assert_log("+still ");
}

static void a_message_is_let_stand(void **state)
{
	(void)state;
	app_key(&app, 'm');
	idle(5000);
	assert_string_equal(app.message, "Something was said.");
	demo_assert_log("+still ");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_tab_is_opened_once),
		TEST(a_tab_is_old_where_the_log_is_another),
		TEST(tabs_are_opened_when_nothing_happens),
		TEST(a_key_puts_it_off),
		TEST(what_was_written_makes_them_ready_anew),
		TEST(the_day_makes_them_ready_anew),
		TEST(nothing_is_opened_under_another_screen),
		TEST(a_message_is_let_stand),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests_name("tui tabs", tests, NULL, NULL);
}

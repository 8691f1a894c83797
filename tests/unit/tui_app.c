/* The app without a terminal: what keys do, which screens open and close when, what time does. */
#include "support/demo.h"
#include "support/fake_clock.h"
#include "support/test.h"

#include "limber/base/text.h"

#include <locale.h>
#include <string.h>

enum { NOON_S = 1763812800 }; /* 2025-11-22T12:00:00Z */

static struct fake_clock fake;
static struct app app;
static struct canvas canvas;

static int set_up(void **state)
{
	struct app_options options = { .clock = &fake.clock };

	(void)state;
	fake_clock_open(&fake, NOON_S);
	options.clock = &fake.clock;
	app_init(&app, &options);
	app.tabs = demo_tabs;
	app.n_tabs = 2;
	canvas_init(&canvas, 24, 80, GLYPHS_UNICODE);
	app_resize(&app, 24, 80);
	demo_log[0] = '\0';
	app_push(&app, &demo_still, NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_release(&app);
	canvas_release(&canvas);
	fake_clock_close(&fake);
	return 0;
}

static void press(const char *keys)
{
	for (; *keys != '\0' && !app.is_over; keys++)
		app_key(&app, *keys);
}

static bool shows(const char *words)
{
	char row[1024];

	app_draw(&app, &canvas);
	for (int i = 0; i < canvas.rows; i++) {
		canvas_row_text(&canvas, i, row, sizeof(row));
		if (strstr(row, words) != NULL)
			return true;
	}
	return false;
}

static void assert_log(const char *expected)
{
	assert_string_equal(demo_log, expected);
	demo_log[0] = '\0';
}

static void advance(int64_t ms)
{
	fake_clock_advance(&fake, ms);
	app_begin_turn(&app);
	app_wake(&app);
}

/* ---- The stack ---- */

static void a_pushed_screen_gives_back_to_the_one_below(void **state)
{
	(void)state;
	press("c");
	assert_true(shows("Left 10:00"));
	press("q");
	assert_log("+still +count -count ^still ");
	assert_true(shows("shown again"));
	assert_false(app.is_over);
}

static void q_on_a_top_level_screen_ends_the_program(void **state)
{
	(void)state;
	press("q");
	assert_true(app.is_over);
	assert_log("+still -still ");
}

static void a_screen_may_take_q_over_and_esc_with_it(void **state)
{
	(void)state;
	press("c?");
	assert_true(shows("stop counting"));
	assert_false(shows("q Esc"));
	press("?");
	assert_true(shows("q stop"));
	assert_false(shows("q back"));
	app_key(&app, K_ESC);
	assert_int_equal(app.depth, 1);
}

static void esc_goes_back_but_does_not_end_the_program(void **state)
{
	(void)state;
	press("c");
	app_key(&app, K_ESC);
	assert_int_equal(app.depth, 1);
	app_key(&app, K_ESC);
	assert_false(app.is_over);
}

static void a_replaced_screen_is_closed_and_not_shown_again(void **state)
{
	(void)state;
	press("r");
	assert_log("+still +count -still ");
	assert_int_equal(app.depth, 1);
}

static void a_screen_that_leaves_takes_what_is_on_it_along(void **state)
{
	(void)state;
	press("c?");
	assert_int_equal(app.depth, 3);
	advance(600 * 1000);
	assert_log("+still +count +still -count ");
	assert_int_equal(app.depth, 2);
}

static void the_stack_has_an_end(void **state)
{
	(void)state;
	for (int i = 1; i < STACK_MAX; i++)
		assert_true(app_push(&app, &demo_other, NULL));
	assert_false(app_push(&app, &demo_other, NULL));
	assert_true(shows("too many screens"));
}

static void at_the_end_the_top_screen_is_closed_first(void **state)
{
	(void)state;
	press("c");
	app_release(&app);
	assert_log("+still +count -count -still ");
}

/* ---- Keys ---- */

static void tabs_switch_by_number_and_in_turn(void **state)
{
	(void)state;
	press("2");
	assert_true(shows("The other one."));
	press("1");
	assert_true(shows("Line 1"));
	app_key(&app, K_TAB);
	assert_true(shows("The other one."));
	app_key(&app, K_TAB);
	assert_true(shows("Line 1"));
	app_key(&app, K_BACKTAB);
	assert_true(shows("The other one."));
	assert_int_equal(app.depth, 1);
}

static void a_number_without_a_tab_does_nothing(void **state)
{
	(void)state;
	press("9");
	press("1");
	assert_log("+still ");
}

static void tabs_do_not_switch_under_an_opened_screen(void **state)
{
	(void)state;
	press("c2");
	app_key(&app, K_TAB);
	assert_true(shows("Left 10:00"));
}

static void a_question_takes_digits_and_ten(void **state)
{
	(void)state;
	press("a2");
	assert_true(shows("Answer 2."));
	press("at");
	assert_true(shows("Answer 10."));
}

static void a_question_stays_until_it_is_answered(void **state)
{
	(void)state;
	press("a");
	app_key(&app, K_TAB);
	press("q");
	assert_true(shows("Number?"));
	app_key(&app, K_ESC);
	assert_false(shows("Number?"));
	assert_true(shows("Answer -1."));
}

static void typing_takes_every_character(void **state)
{
	(void)state;
	press("tq?1 2c");
	app_key(&app, 0xe9);
	assert_true(shows("Typed [q?1 2cé]"));
	app_key(&app, K_ENTER);
	press("2");
	assert_true(shows("The other one."));
}

static void a_message_stays_until_the_next_key(void **state)
{
	(void)state;
	press("m");
	assert_true(shows("Something was said."));
	advance(60 * 1000);
	assert_true(shows("Something was said."));
	press("j");
	assert_false(shows("Something was said."));
}

static void ctrl_l_asks_for_the_whole_screen(void **state)
{
	(void)state;
	app_key(&app, K_CTRL('L'));
	assert_true(app.wants_redraw);
}

/* ---- Time ---- */

static void a_still_screen_never_wakes(void **state)
{
	(void)state;
	press("c ");
	assert_true(app_next_wake(&app) == INT64_MAX);
}

static void a_countdown_wakes_at_each_second(void **state)
{
	int64_t begun;

	(void)state;
	press("c");
	begun = app.now_ms;
	for (int i = 1; i <= 100; i++) {
		assert_true(app_next_wake(&app) == begun + i * 1000);
		advance(1000);
	}
	assert_true(shows("Left 8:20"));
}

static void a_screen_below_goes_on(void **state)
{
	(void)state;
	press("c?");
	advance(1000);
	assert_true(shows("Left 9:59"));
	assert_true(shows("Keys: Count"));
}

static void a_sleep_is_told_and_is_no_time(void **state)
{
	int64_t before = app.now_ms;

	(void)state;
	fake_clock_sleep(&fake, 5000);
	assert_true(app_begin_turn(&app));
	assert_true(shows("slept 5 s"));
	assert_true(app.now_ms == before);
	assert_true(app.moment.at.utc_s == NOON_S + 5);
	assert_false(app_begin_turn(&app));
}

static void a_hiccup_is_no_sleep(void **state)
{
	(void)state;
	fake_clock_sleep(&fake, 999);
	assert_false(app_begin_turn(&app));
	assert_false(shows("slept"));
}

static void the_day_turns_at_three(void **state)
{
	struct date day = app.moment.day;

	(void)state;
	demo_log[0] = '\0';
	advance(15 * 3600 * 1000 - 1000);
	assert_int_equal(date_diff(app.moment.day, day), 0);
	assert_log("");
	advance(1000);
	assert_int_equal(date_diff(app.moment.day, day), 1);
	assert_log("^still ");
}

static int hour_east(void *user, int64_t utc_s)
{
	(void)user;
	(void)utc_s;
	return 60;
}

static void another_zone_is_noticed_within_a_minute(void **state)
{
	struct clock abroad = fake.clock;

	(void)state;
	abroad.offset_min = hour_east;
	app.clock = &abroad;
	advance(59 * 1000);
	assert_int_equal(app.moment.at.offset_min, 0);
	advance(1000);
	assert_int_equal(app.moment.at.offset_min, 60);
	assert_true(app.moment.at.utc_s == NOON_S + 60);
}

static void every_screen_hears_of_a_suspension(void **state)
{
	(void)state;
	press("c");
	app_suspend(&app);
	assert_true(shows("Left 10:00, paused"));
	press("q");
	assert_true(shows("shown again"));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_pushed_screen_gives_back_to_the_one_below),
		TEST(q_on_a_top_level_screen_ends_the_program),
		TEST(a_screen_may_take_q_over_and_esc_with_it),
		TEST(esc_goes_back_but_does_not_end_the_program),
		TEST(a_replaced_screen_is_closed_and_not_shown_again),
		TEST(a_screen_that_leaves_takes_what_is_on_it_along),
		TEST(the_stack_has_an_end),
		TEST(at_the_end_the_top_screen_is_closed_first),
		TEST(tabs_switch_by_number_and_in_turn),
		TEST(a_number_without_a_tab_does_nothing),
		TEST(tabs_do_not_switch_under_an_opened_screen),
		TEST(a_question_takes_digits_and_ten),
		TEST(a_question_stays_until_it_is_answered),
		TEST(typing_takes_every_character),
		TEST(a_message_stays_until_the_next_key),
		TEST(ctrl_l_asks_for_the_whole_screen),
		TEST(a_still_screen_never_wakes),
		TEST(a_countdown_wakes_at_each_second),
		TEST(a_screen_below_goes_on),
		TEST(a_sleep_is_told_and_is_no_time),
		TEST(a_hiccup_is_no_sleep),
		TEST(the_day_turns_at_three),
		TEST(another_zone_is_noticed_within_a_minute),
		TEST(every_screen_hears_of_a_suspension),
	};

	setlocale(LC_CTYPE, "C.UTF-8"); /* widths are the locale's */
	return cmocka_run_group_tests_name("tui app", tests, NULL, NULL);
}

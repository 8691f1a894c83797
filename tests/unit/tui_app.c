/* The app without a terminal: what keys do, which screens open and close when, what time does. */
#include "support/demo_case.h"
#include "support/test.h"

#include "limber/base/text.h"

#include <locale.h>

static struct demo_case d;

/* ---- The stack ---- */

static void a_pushed_screen_gives_back_to_the_one_below(void **state)
{
	(void)state;
	demo_case_press(&d, "c");
	assert_true(demo_case_shows(&d, "Left 10:00"));
	demo_case_press(&d, "q");
	demo_assert_log("+still +count -count ^still ");
	assert_true(demo_case_shows(&d, "shown again"));
	assert_false(d.app.is_over);
}

static void q_on_a_top_level_screen_ends_the_program(void **state)
{
	(void)state;
	demo_case_press(&d, "q");
	assert_true(d.app.is_over);
	demo_assert_log("+still -still ");
}

static void a_screen_may_take_q_over_and_esc_with_it(void **state)
{
	(void)state;
	demo_case_press(&d, "c?");
	assert_true(demo_case_shows(&d, "stop counting"));
	assert_false(demo_case_shows(&d, "q Esc"));
	demo_case_press(&d, "?");
	assert_true(demo_case_shows(&d, "q stop"));
	assert_false(demo_case_shows(&d, "q back"));
	app_key(&d.app, K_ESC);
	assert_int_equal(d.app.depth, 1);
}

static void esc_goes_back_but_does_not_end_the_program(void **state)
{
	(void)state;
	demo_case_press(&d, "c");
	app_key(&d.app, K_ESC);
	assert_int_equal(d.app.depth, 1);
	app_key(&d.app, K_ESC);
	assert_false(d.app.is_over);
}

static void a_replaced_screen_is_closed_and_not_shown_again(void **state)
{
	(void)state;
	demo_case_press(&d, "r");
	demo_assert_log("+still +count -still ");
	assert_int_equal(d.app.depth, 1);
}

static void a_screen_that_leaves_takes_what_is_on_it_along(void **state)
{
	(void)state;
	demo_case_press(&d, "c?");
	assert_int_equal(d.app.depth, 3);
	demo_case_pass(&d, 600 * 1000);
	demo_assert_log("+still +count +still -count ");
	assert_int_equal(d.app.depth, 2);
}

static void the_stack_has_an_end(void **state)
{
	(void)state;
	for (int i = 1; i < STACK_MAX; i++)
		assert_true(app_push(&d.app, &demo_other, NULL));
	assert_false(app_push(&d.app, &demo_other, NULL));
	assert_true(demo_case_shows(&d, "too many screens"));
}

static void at_the_end_the_top_screen_is_closed_first(void **state)
{
	(void)state;
	demo_case_press(&d, "c");
	app_release(&d.app);
	demo_assert_log("+still +count -count -still ");
}

/* ---- Keys ---- */

static void tabs_switch_by_number_and_in_turn(void **state)
{
	(void)state;
	demo_case_press(&d, "2");
	assert_true(demo_case_shows(&d, "The other one."));
	demo_case_press(&d, "1");
	assert_true(demo_case_shows(&d, "Line 1"));
	app_key(&d.app, K_TAB);
	assert_true(demo_case_shows(&d, "The other one."));
	app_key(&d.app, K_TAB);
	assert_true(demo_case_shows(&d, "Line 1"));
	app_key(&d.app, K_BACKTAB);
	assert_true(demo_case_shows(&d, "The other one."));
	assert_int_equal(d.app.depth, 1);
}

static void a_number_without_a_tab_does_nothing(void **state)
{
	(void)state;
	demo_case_press(&d, "9");
	demo_case_press(&d, "1");
	demo_assert_log("+still ");
}

static void tabs_do_not_switch_under_an_opened_screen(void **state)
{
	(void)state;
	demo_case_press(&d, "c2");
	app_key(&d.app, K_TAB);
	assert_true(demo_case_shows(&d, "Left 10:00"));
}

static void a_question_takes_digits_and_ten(void **state)
{
	(void)state;
	demo_case_press(&d, "a2");
	assert_true(demo_case_shows(&d, "Answer 2."));
	demo_case_press(&d, "at");
	assert_true(demo_case_shows(&d, "Answer 10."));
}

static void a_question_stays_until_it_is_answered(void **state)
{
	(void)state;
	demo_case_press(&d, "a");
	app_key(&d.app, K_TAB);
	demo_case_press(&d, "q");
	assert_true(demo_case_shows(&d, "Number?"));
	app_key(&d.app, K_ESC);
	assert_false(demo_case_shows(&d, "Number?"));
	assert_true(demo_case_shows(&d, "Answer -1."));
}

static void typing_takes_every_character(void **state)
{
	(void)state;
	demo_case_press(&d, "tq?1 2c");
	app_key(&d.app, 0xe9);
	assert_true(demo_case_shows(&d, "Typed [q?1 2cé]"));
	app_key(&d.app, K_ENTER);
	demo_case_press(&d, "2");
	assert_true(demo_case_shows(&d, "The other one."));
}

static void a_message_stays_until_the_next_key(void **state)
{
	(void)state;
	demo_case_press(&d, "m");
	assert_true(demo_case_shows(&d, "Something was said."));
	demo_case_pass(&d, 60 * 1000);
	assert_true(demo_case_shows(&d, "Something was said."));
	demo_case_press(&d, "j");
	assert_false(demo_case_shows(&d, "Something was said."));
}

static void ctrl_l_asks_for_the_whole_screen(void **state)
{
	(void)state;
	app_key(&d.app, K_CTRL('L'));
	assert_true(d.app.wants_redraw);
}

/* ---- Time ---- */

static void a_still_screen_never_wakes(void **state)
{
	(void)state;
	demo_case_press(&d, "c ");
	assert_true(app_next_wake(&d.app) == INT64_MAX);
}

static void a_countdown_wakes_at_each_second(void **state)
{
	int64_t begun;

	(void)state;
	demo_case_press(&d, "c");
	begun = d.app.now_ms;
	for (int i = 1; i <= 100; i++) {
		assert_true(app_next_wake(&d.app) == begun + i * 1000);
		demo_case_pass(&d, 1000);
	}
	assert_true(demo_case_shows(&d, "Left 8:20"));
}

static void a_screen_below_goes_on(void **state)
{
	(void)state;
	demo_case_press(&d, "c?");
	demo_case_pass(&d, 1000);
	assert_true(demo_case_shows(&d, "Left 9:59"));
	assert_true(demo_case_shows(&d, "Keys: Count"));
}

static void a_sleep_is_told_and_is_no_time(void **state)
{
	int64_t before = d.app.now_ms;

	(void)state;
	fake_clock_sleep(&d.fake, 5000);
	assert_true(app_begin_turn(&d.app));
	assert_true(demo_case_shows(&d, "slept 5 s"));
	assert_true(d.app.now_ms == before);
	assert_true(d.app.moment.at.utc_s == DEMO_NOON_S + 5);
	assert_false(app_begin_turn(&d.app));
}

static void a_hiccup_is_no_sleep(void **state)
{
	(void)state;
	fake_clock_sleep(&d.fake, 999);
	assert_false(app_begin_turn(&d.app));
	assert_false(demo_case_shows(&d, "slept"));
}

static void the_day_turns_at_three(void **state)
{
	struct date day = d.app.moment.day;

	(void)state;
	demo_log[0] = '\0';
	demo_case_pass(&d, 15 * 3600 * 1000 - 1000);
	assert_int_equal(date_diff(d.app.moment.day, day), 0);
	demo_assert_log("");
	demo_case_pass(&d, 1000);
	assert_int_equal(date_diff(d.app.moment.day, day), 1);
	demo_assert_log("^still ");
}

static int hour_east(void *user, int64_t utc_s)
{
	(void)user;
	(void)utc_s;
	return 60;
}

static void another_zone_is_noticed_within_a_minute(void **state)
{
	struct clock abroad = d.fake.clock;

	(void)state;
	abroad.offset_min = hour_east;
	d.app.clock = &abroad;
	demo_case_pass(&d, 59 * 1000);
	assert_int_equal(d.app.moment.at.offset_min, 0);
	demo_case_pass(&d, 1000);
	assert_int_equal(d.app.moment.at.offset_min, 60);
	assert_true(d.app.moment.at.utc_s == DEMO_NOON_S + 60);
}

static void every_screen_hears_of_a_suspension(void **state)
{
	(void)state;
	demo_case_press(&d, "c");
	app_suspend(&d.app);
	assert_true(demo_case_shows(&d, "Left 10:00, paused"));
	demo_case_press(&d, "q");
	assert_true(demo_case_shows(&d, "shown again"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		demo_case_test(a_pushed_screen_gives_back_to_the_one_below, &d),
		demo_case_test(q_on_a_top_level_screen_ends_the_program, &d),
		demo_case_test(a_screen_may_take_q_over_and_esc_with_it, &d),
		demo_case_test(esc_goes_back_but_does_not_end_the_program, &d),
		demo_case_test(a_replaced_screen_is_closed_and_not_shown_again, &d),
		demo_case_test(a_screen_that_leaves_takes_what_is_on_it_along, &d),
		demo_case_test(the_stack_has_an_end, &d),
		demo_case_test(at_the_end_the_top_screen_is_closed_first, &d),
		demo_case_test(tabs_switch_by_number_and_in_turn, &d),
		demo_case_test(a_number_without_a_tab_does_nothing, &d),
		demo_case_test(tabs_do_not_switch_under_an_opened_screen, &d),
		demo_case_test(a_question_takes_digits_and_ten, &d),
		demo_case_test(a_question_stays_until_it_is_answered, &d),
		demo_case_test(typing_takes_every_character, &d),
		demo_case_test(a_message_stays_until_the_next_key, &d),
		demo_case_test(ctrl_l_asks_for_the_whole_screen, &d),
		demo_case_test(a_still_screen_never_wakes, &d),
		demo_case_test(a_countdown_wakes_at_each_second, &d),
		demo_case_test(a_screen_below_goes_on, &d),
		demo_case_test(a_sleep_is_told_and_is_no_time, &d),
		demo_case_test(a_hiccup_is_no_sleep, &d),
		demo_case_test(the_day_turns_at_three, &d),
		demo_case_test(another_zone_is_noticed_within_a_minute, &d),
		demo_case_test(every_screen_hears_of_a_suspension, &d),
	};

	setlocale(LC_CTYPE, "C.UTF-8"); /* widths are the locale's */
	return cmocka_run_group_tests_name("tui app", tests, NULL, NULL);
}

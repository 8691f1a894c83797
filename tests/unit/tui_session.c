/* A session on the screen: what its keys say. Not for the questions at its end (tui_wrap_up.c). */
#include "../../src/tui/screens/start.h"
#include "support/app_case.h"
#include "support/test.h"

static struct app_case c;

static void easier_says_what_it_is_now(void **state)
{
	(void)state;
	app_case_start(&c, "walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 100);
	app_case_press(&c, "e");
	app_case_assert_shows(&c, "Easier: Walk, ");
	app_case_assert_shows(&c, "Keep going");
}

static void a_walk_of_one_pace_says_it(void **state)
{
	(void)state;
	app_case_start(&c, "walk_intervals");
	app_case_press(&c, "\n");
	app_case_pass(&c, 8);
	app_case_assert_shows(&c, "    Easy    ");
	app_case_press(&c, "\n");
	app_case_pass(&c, 8);
	app_case_assert_shows(&c, "Brisk: about 100 steps a minute");
}

static void where_nothing_is_easier_it_says_so(void **state)
{
	(void)state;
	app_case_start(&c, "walk");
	for (int i = 0; i < 20; i++)
		app_case_press(&c, "e");
	app_case_assert_shows(&c, "Nothing easier is known");
	app_case_assert_shows(&c, "Get ready");
}

static void more_and_less_say_where_they_end(void **state)
{
	(void)state;
	app_case_start(&c, "walk");
	app_case_press(&c, "\n++");
	app_case_assert_shows(&c, "That is the most for today.");
	for (int i = 0; i < 20; i++)
		app_case_press(&c, "-");
	app_case_assert_shows(&c, "It cannot be less");
}

/* In the rest after an exercise nothing is jumped to: it must go on by itself. */
static void pain_after_an_exercise_leaves_nothing_paused(void **state)
{
	(void)state;
	app_case_start(&c, "core_basics");
	for (int i = 0; i < 600; i++) {
		app_case_pass(&c, 1);
		if (app_case_shows(&c, "Rest  ") && app_case_shows(&c, "Knee side plank") &&
		    !app_case_shows(&c, "curl-up"))
			break;
	}
	app_case_assert_shows(&c, "Rest  ");
	app_case_press(&c, "!4");
	assert_false(app_case_shows(&c, "e takes the easier one"));
	app_case_press(&c, "\n");
	app_case_pass(&c, 4);
	assert_false(app_case_shows(&c, "Paused"));
}

/* A paused person is not counted in by saying that it hurts, nor by thinking better of it. */
static void a_pause_outlasts_a_question(void **state)
{
	static const char *const keys[] = { " !4\n", " !\x1b", " !4\x1b", " q\x1b" };
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		app_case_start(&c, "core_basics");
		app_case_pass(&c, 20);
		app_case_press(&c, keys[i]);
		app_case_pass(&c, 30);
		app_case_assert_shows(&c, "Paused");
		app_pop(&c.app);
	}
}

/* A side, its set, ten reps and their seconds are wider than forty columns in full. */
static void a_small_window_names_the_side_in_short(void **state)
{
	(void)state;
	app_case_start(&c, "core_basics");
	for (int i = 0; i < 600 && !app_case_shows(&c, "Left side "); i++)
		app_case_pass(&c, 1);
	app_case_assert_shows(&c, "Left side ");
	app_case_resize(&c, 12, 40);
	app_case_assert_shows(&c, " Left ");
	assert_false(app_case_shows(&c, "Left side"));
}

/* A rehearsal says that it is one when it is left, and when it was over at once. */
static void a_rehearsal_says_that_nothing_is_logged(void **state)
{
	struct start_arg arg = { .routine = "walk", .is_rehearsal = true };
	(void)state;

	c.app.speed_pct = 100;
	assert_true(app_push(&c.app, &screen_session, &arg));
	app_case_press(&c, "\n");
	app_case_pass(&c, 20);
	app_case_press(&c, "q");
	app_case_assert_shows(&c, "It is a rehearsal: nothing is logged");
	app_pop(&c.app);
	c.app.speed_pct = 0;
	assert_true(app_push(&c.app, &screen_session, &arg));
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "That was a rehearsal: nothing was logged.");
}

static void mute_is_seen_in_the_next_session(void **state)
{
	(void)state;
	app_case_start(&c, "walk");
	app_case_press(&c, "m");
	app_case_assert_shows(&c, "muted");
	app_case_press(&c, "qq");
	app_case_pass(&c, 1);
	app_case_press(&c, "\n");
	app_case_start(&c, "walk");
	app_case_assert_shows(&c, "muted");
}

static void a_pause_says_how_to_go_on(void **state)
{
	(void)state;
	app_case_start(&c, "walk");
	app_case_press(&c, " ");
	app_case_assert_shows(&c, "Space resume");
	app_case_press(&c, " ");
	app_case_pass(&c, 4);
	app_case_assert_shows(&c, "Space pause");
	app_case_press(&c, " \x1b");
	app_case_assert_shows(&c, "Stop here?");
}

static void two_sleeps_add_up(void **state)
{
	(void)state;
	app_case_start(&c, "walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 10);
	fake_clock_sleep(&c.fake, 60000);
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "about 1 min");
	fake_clock_sleep(&c.fake, 60000);
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "about 2 min");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		app_case_test(easier_says_what_it_is_now, &c),
		app_case_test(a_walk_of_one_pace_says_it, &c),
		app_case_test(where_nothing_is_easier_it_says_so, &c),
		app_case_test(more_and_less_say_where_they_end, &c),
		app_case_test(pain_after_an_exercise_leaves_nothing_paused, &c),
		app_case_test(a_pause_outlasts_a_question, &c),
		app_case_test(a_small_window_names_the_side_in_short, &c),
		app_case_test(a_rehearsal_says_that_nothing_is_logged, &c),
		app_case_test(mute_is_seen_in_the_next_session, &c),
		app_case_test(a_pause_says_how_to_go_on, &c),
		app_case_test(two_sleeps_add_up, &c),
	};

	return cmocka_run_group_tests_name("tui_session", tests, NULL, NULL);
}

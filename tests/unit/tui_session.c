/* A session on the screen, from its first key to Today again: what keys say, what is asked, and what
 * stands in the log afterwards. */
#include "../../src/tui/screens/start.h"
#include "limber/coach/log.h"
#include "support/app_case.h"
#include "support/test.h"

static struct app_case c;

static int set_up(void **state)
{
	(void)state;
	app_case_open(&c);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_case_close(&c);
	return 0;
}

static void start(const char *routine)
{
	struct start_arg arg = { .routine = routine };

	assert_true(app_push(&c.app, &screen_session, &arg));
}

static const struct session_row *newest(void)
{
	const struct history *h = coach_history(c.coach);

	assert_true(h->n_sessions > 0);
	return &h->sessions[h->n_sessions - 1];
}

/* ---- Keys ---- */

static void easier_says_what_it_is_now(void **state)
{
	(void)state;
	start("walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 100);
	app_case_press(&c, "e");
	app_case_assert_shows(&c, "Easier: Walk, ");
	app_case_assert_shows(&c, "Keep going");
}

static void a_walk_of_one_pace_says_it(void **state)
{
	(void)state;
	start("walk_intervals");
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
	start("walk");
	for (int i = 0; i < 20; i++)
		app_case_press(&c, "e");
	app_case_assert_shows(&c, "Nothing easier is known");
	app_case_assert_shows(&c, "Get ready");
}

static void more_and_less_say_where_they_end(void **state)
{
	(void)state;
	start("walk");
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
	start("core_basics");
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
		start("core_basics");
		app_case_pass(&c, 20);
		app_case_press(&c, keys[i]);
		app_case_pass(&c, 30);
		app_case_assert_shows(&c, "Paused");
		app_pop(&c.app);
	}
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
	start("walk");
	app_case_press(&c, "m");
	app_case_assert_shows(&c, "muted");
	app_case_press(&c, "qq");
	app_case_pass(&c, 1);
	app_case_press(&c, "\n");
	start("walk");
	app_case_assert_shows(&c, "muted");
}

static void a_pause_says_how_to_go_on(void **state)
{
	(void)state;
	start("walk");
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
	start("walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 10);
	fake_clock_sleep(&c.fake, 60000);
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "about 1 min");
	fake_clock_sleep(&c.fake, 60000);
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "about 2 min");
}

/* ---- The wrap-up ---- */

static void two_quick_keys_are_no_desk_break(void **state)
{
	(void)state;
	start("desk_break");
	app_case_press(&c, "\n\n");
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "Not this time");
	assert_int_equal(newest()->state, STATE_STOPPED);
}

static void half_a_desk_break_is_asked_about(void **state)
{
	(void)state;
	start("desk_break");
	app_case_press(&c, "\n");
	app_case_pass(&c, 40);
	app_case_press(&c, "\n");
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "All of it?");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "in your log");
	assert_int_equal(newest()->state, STATE_COMPLETE);
}

static void a_whole_desk_break_asks_nothing(void **state)
{
	(void)state;
	start("desk_break");
	app_case_pass(&c, 200);
	app_case_assert_shows(&c, "Well done");
	assert_int_equal(newest()->state, STATE_COMPLETE);
}

static void the_key_that_ends_the_last_set_confirms_nothing(void **state)
{
	(void)state;
	start("walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 200);
	app_case_press(&c, "\n");
	app_begin_turn(&c.app);
	app_wake(&c.app);
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "All of it?");
	app_case_pass(&c, 1);
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "How hard");
}

static void sets_are_counted_not_sides(void **state)
{
	(void)state;
	start("core_basics");
	while (!app_case_shows(&c, "All of it?"))
		app_case_pass(&c, 10);
	app_case_press(&c, "jjj-");
	app_case_assert_shows(&c, "left 3 of 3, right 2 of 3 sets");
	app_case_press(&c, "-");
	app_case_assert_shows(&c, "2 of 3 sets");
	assert_false(app_case_shows(&c, "of 6"));
	app_case_press(&c, "+");
	assert_false(app_case_shows(&c, "of 3"));
}

static void lower_a_walk(void)
{
	start("walk");
	while (!app_case_shows(&c, "All of it?"))
		app_case_pass(&c, 10);
	app_case_pass(&c, 1);
	app_case_press(&c, "-");
}

/* Whatever comes now, kill -9 included. */
static void what_is_lowered_is_written_at_once(void **state)
{
	struct history whole = { .n_sessions = 0 };
	struct err err;

	(void)state;
	lower_a_walk();
	assert_true(coach_whole_history(c.coach, &whole, &err));
	assert_int_equal(whole.sessions[whole.n_sessions - 1].sets[0].done.time_s, 240);
	history_release(&whole);
}

static void the_leg_takes_no_more_than_its_sites(void **state)
{
	(void)state;
	lower_a_walk();
	app_case_press(&c, "\n33");
	app_case_assert_shows(&c, "How far down");
	app_case_assert_shows(&c, "0-5 answer");
	assert_false(app_case_shows(&c, "ten"));
}

static void what_hurt_is_not_made_whole(void **state)
{
	(void)state;
	start("walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 90);
	app_case_press(&c, "!5\n");
	app_case_pass(&c, 1);
	app_case_press(&c, "+");
	app_case_assert_shows(&c, "it stays as it was");
	app_case_press(&c, "\n30");
	app_case_press(&c, "0\n");
	assert_int_equal(newest()->sets[0].done.time_s, 90);
	assert_int_equal(newest()->sets[0].outcome, OUTCOME_HURT);
}

/* What was answered and lowered is there when the questions are asked again. */
static void leaving_the_questions_keeps_the_answers(void **state)
{
	(void)state;
	lower_a_walk();
	app_case_press(&c, "\n6n");
	app_case_press(&c, "windy\n");
	app_case_press(&c, "\x1b");
	app_case_assert_shows(&c, "Answer the questions of Walk?");
	app_case_press(&c, "\n");
	app_case_pass(&c, 1);
	app_case_assert_shows(&c, "Note: windy");
	app_case_assert_shows(&c, "4 min of 5 min");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "Pain now?");
	app_case_press(&c, "0");
	assert_int_equal(newest()->effort, 6);
	assert_int_equal(newest()->state, STATE_COMPLETE);
	assert_int_equal(newest()->sets[0].done.time_s, 240);
}

/* Principle 6: without pain only where the last site was over 1, whoever asked for it. */
static void the_mornings_leg_is_asked_about_after_the_session(void **state)
{
	(void)state;
	app_case_press(&c, "c23");
	start("walk");
	while (!app_case_shows(&c, "All of it?"))
		app_case_pass(&c, 10);
	app_case_pass(&c, 1);
	app_case_press(&c, "\n30");
	app_case_assert_shows(&c, "How far down");
	app_case_press(&c, "0\n");
	/* The session's answer is the newer one. */
	app_case_press(&c, "c0");
	assert_false(app_case_shows(&c, "How far down"));
}

static void later_is_offered_again(void **state)
{
	(void)state;
	start("walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 20);
	app_case_press(&c, "qq");
	app_case_pass(&c, 1);
	app_case_press(&c, "\x1b");
	app_case_assert_shows(&c, "Left unfinished");
}

/* A session in which everything hurt is in the log, but no tick on the list. */
static void what_hurt_throughout_is_stopped_not_done(void **state)
{
	(void)state;
	start("walk");
	app_case_press(&c, "\n");
	app_case_pass(&c, 90);
	app_case_press(&c, "!5\n");
	app_case_pass(&c, 1);
	app_case_press(&c, "\n3");
	app_case_press(&c, "00\n");
	app_case_press(&c, "\x1b");
	app_case_assert_shows(&c, "stopped");
}

/* Eighteen seconds of a routine are not the routine. */
static void a_little_is_part_done(void **state)
{
	(void)state;
	start("hamstrings");
	app_case_press(&c, "\n");
	app_case_pass(&c, 18);
	app_case_press(&c, "qq");
	app_case_pass(&c, 1);
	app_case_press(&c, "\n30");
	app_case_assert_shows(&c, "A part of it is done");
	app_case_press(&c, "\x1b");
	app_case_assert_shows(&c, "part done");
}

#define ON_A_SCREEN(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_A_SCREEN(easier_says_what_it_is_now),
		ON_A_SCREEN(a_walk_of_one_pace_says_it),
		ON_A_SCREEN(where_nothing_is_easier_it_says_so),
		ON_A_SCREEN(more_and_less_say_where_they_end),
		ON_A_SCREEN(pain_after_an_exercise_leaves_nothing_paused),
		ON_A_SCREEN(a_pause_outlasts_a_question),
		ON_A_SCREEN(a_rehearsal_says_that_nothing_is_logged),
		ON_A_SCREEN(mute_is_seen_in_the_next_session),
		ON_A_SCREEN(a_pause_says_how_to_go_on),
		ON_A_SCREEN(two_sleeps_add_up),
		ON_A_SCREEN(two_quick_keys_are_no_desk_break),
		ON_A_SCREEN(half_a_desk_break_is_asked_about),
		ON_A_SCREEN(a_whole_desk_break_asks_nothing),
		ON_A_SCREEN(the_key_that_ends_the_last_set_confirms_nothing),
		ON_A_SCREEN(sets_are_counted_not_sides),
		ON_A_SCREEN(what_is_lowered_is_written_at_once),
		ON_A_SCREEN(the_leg_takes_no_more_than_its_sites),
		ON_A_SCREEN(what_hurt_is_not_made_whole),
		ON_A_SCREEN(leaving_the_questions_keeps_the_answers),
		ON_A_SCREEN(the_mornings_leg_is_asked_about_after_the_session),
		ON_A_SCREEN(later_is_offered_again),
		ON_A_SCREEN(a_little_is_part_done),
		ON_A_SCREEN(what_hurt_throughout_is_stopped_not_done),
	};

	return cmocka_run_group_tests_name("tui_session", tests, NULL, NULL);
}

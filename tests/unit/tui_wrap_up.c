/* The end of a session on the screen: what is asked, what of it stands in the log, and what Today
 * makes of it. */
#include "limber/coach/log.h"
#include "support/app_case.h"
#include "support/test.h"

static struct app_case c;

static const struct session_row *newest(void)
{
	const struct history *h = coach_history(c.coach);

	assert_true(h->n_sessions > 0);
	return &h->sessions[h->n_sessions - 1];
}

/* A routine is begun, and goes on for so long. */
static void begin(const char *routine, int seconds)
{
	app_case_start(&c, routine);
	app_case_press(&c, "\n");
	app_case_pass(&c, seconds);
}

/* Keys, and a second after them: no key counts on a screen that came with the one before it. */
static void press_and_look(const char *keys)
{
	app_case_press(&c, keys);
	app_case_pass(&c, 1);
}

/* Up to its questions. */
static void do_all_of(const char *routine)
{
	app_case_start(&c, routine);
	while (!app_case_shows(&c, "All of it?"))
		app_case_pass(&c, 10);
	app_case_pass(&c, 1);
}

static void two_quick_keys_are_no_desk_break(void **state)
{
	(void)state;
	app_case_start(&c, "desk_break");
	press_and_look("\n\n");
	app_case_assert_shows(&c, "Not this time");
	assert_int_equal(newest()->state, STATE_STOPPED);
}

static void half_a_desk_break_is_asked_about(void **state)
{
	(void)state;
	begin("desk_break", 40);
	press_and_look("\n");
	app_case_assert_shows(&c, "Is this what you did?");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "in your log");
	assert_int_equal(newest()->state, STATE_COMPLETE);
}

static void a_whole_desk_break_asks_nothing(void **state)
{
	(void)state;
	app_case_start(&c, "desk_break");
	app_case_pass(&c, 200);
	app_case_assert_shows(&c, "Well done");
	assert_int_equal(newest()->state, STATE_COMPLETE);
}

static void the_key_that_ends_the_last_set_confirms_nothing(void **state)
{
	(void)state;
	begin("walk", 200);
	app_case_press(&c, "\n");
	app_begin_turn(&c.app);
	app_wake(&c.app);
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "Is this what you did?");
	app_case_pass(&c, 1);
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "How hard");
}

static void sets_are_counted_not_sides(void **state)
{
	(void)state;
	do_all_of("core_basics");
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
	do_all_of("walk");
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
	begin("walk", 90);
	press_and_look("!5\n");
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
	app_case_assert_shows(&c, "Answer its last questions?");
	press_and_look("\n");
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
	do_all_of("walk");
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
	begin("walk", 20);
	press_and_look("qq");
	app_case_press(&c, "\x1b");
	app_case_assert_shows(&c, "Not finished yet");
}

/* A session in which everything hurt is in the log, but no tick on the list. */
static void what_hurt_throughout_is_stopped_not_done(void **state)
{
	(void)state;
	begin("walk", 90);
	press_and_look("!5\n");
	app_case_press(&c, "\n3");
	app_case_press(&c, "00\n");
	app_case_press(&c, "\x1b");
	app_case_assert_shows(&c, "stopped");
}

/* Eighteen seconds of a routine are not the routine. */
static void a_little_is_part_done(void **state)
{
	(void)state;
	begin("hamstrings", 18);
	press_and_look("qq");
	app_case_press(&c, "\n30");
	app_case_assert_shows(&c, "A part of it is done");
	app_case_press(&c, "\x1b");
	app_case_assert_shows(&c, "part done");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		app_case_test(two_quick_keys_are_no_desk_break, &c),
		app_case_test(half_a_desk_break_is_asked_about, &c),
		app_case_test(a_whole_desk_break_asks_nothing, &c),
		app_case_test(the_key_that_ends_the_last_set_confirms_nothing, &c),
		app_case_test(sets_are_counted_not_sides, &c),
		app_case_test(what_is_lowered_is_written_at_once, &c),
		app_case_test(the_leg_takes_no_more_than_its_sites, &c),
		app_case_test(what_hurt_is_not_made_whole, &c),
		app_case_test(leaving_the_questions_keeps_the_answers, &c),
		app_case_test(the_mornings_leg_is_asked_about_after_the_session, &c),
		app_case_test(later_is_offered_again, &c),
		app_case_test(what_hurt_throughout_is_stopped_not_done, &c),
		app_case_test(a_little_is_part_done, &c),
	};

	return cmocka_run_group_tests_name("tui_wrap_up", tests, NULL, NULL);
}

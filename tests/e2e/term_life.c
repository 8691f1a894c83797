/* The program in a terminal: every kind of it, keys, resizes, and that it sleeps. */
#include "support/demo_pty.h"
#include "support/test.h"

#include "limber/base/attr.h"

#include <signal.h>
#include <stdio.h>

static struct fake_clock fake;

/* ---- Every kind of terminal ---- */

static void run_in(const char *term)
{
	struct pty *p = pty_start(
		&(struct pty_options){ .term = term, .child = demo_run, .user = &fake.clock });

	pty_wait_text(p, "Line 1");
	pty_wait_text(p, "? help  q quit");
	pty_type(p, "c");
	pty_wait_text(p, "Left 10:00");
	fake_clock_advance(&fake, 1000);
	pty_wait_text(p, "Left 9:59");
	pty_key(p, VTERM_KEY_ESCAPE);
	pty_wait_text(p, "shown again");
	pty_key(p, VTERM_KEY_DOWN);
	pty_wait_gone(p, "shown again");
	pty_type(p, "a");
	pty_wait_text(p, "Number?");
	pty_type(p, "7");
	pty_wait_text(p, "Answer 7.");
	demo_pty_leave(p);
}

static void runs_in_every_kind_of_terminal(void **state)
{
	static const char *const terms[] = { "xterm-256color", "screen-256color", "linux",
					     "vt100",          "tmux-256color",   "xterm" };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(terms); i++)
		run_in(terms[i]);
}

static bool has_no_colour(struct pty *p, void *user)
{
	(void)user;
	for (int row = 0; row < 24; row++) {
		for (int col = 0; col < 80; col++) {
			VTermScreenCell cell = pty_cell(p, row, col);
			if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ||
			    !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
				return false;
		}
	}
	return true;
}

static void no_color_is_kept(void **state)
{
	static const char *const env[] = { "NO_COLOR=1", NULL };
	struct pty *p = pty_start(
		&(struct pty_options){ .env = env, .child = demo_run_count, .user = &fake.clock });

	(void)state;
	pty_wait_text(p, "Left 10:00");
	assert_true(has_no_colour(p, NULL));
	demo_pty_leave(p);
	p = demo_pty_start(&fake, demo_run_count);
	pty_wait_text(p, "Left 10:00");
	assert_false(has_no_colour(p, NULL));
	pty_end(p);
}

static void the_cursor_is_hidden(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "Line 1");
	assert_true(pty_hides_cursor(p));
	demo_pty_leave(p);
}

static void lines_and_columns_do_not_lie_to_it(void **state)
{
	static const char *const env[] = { "LINES=5", "COLUMNS=20", NULL };
	struct pty *p = pty_start(
		&(struct pty_options){ .env = env, .child = demo_run, .user = &fake.clock });

	(void)state;
	pty_wait_text(p, "? help  q quit");
	demo_pty_leave(p);
}

static void without_utf_8_it_keeps_to_ascii(void **state)
{
	static const char *const env[] = { "LC_ALL=C", NULL };
	struct pty *p = pty_start(&(struct pty_options){
		.rows = 11, .env = env, .child = demo_run, .user = &fake.clock });

	(void)state;
	pty_wait_text(p, "limber needs 40x12, this is 80x11");
	demo_pty_leave(p);
}

/* ---- Keys ---- */

static void typed_text_may_be_any(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "Line 1");
	pty_type(p, "tZoë q?");
	pty_wait_text(p, "Typed [Zoë q?]");
	pty_key(p, VTERM_KEY_BACKSPACE);
	pty_wait_text(p, "Typed []");
	pty_key(p, VTERM_KEY_ENTER);
	demo_pty_leave(p);
}

static void keys_come_all_at_once_and_in_order(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "Line 1");
	pty_type(p, "a5tab");
	pty_wait_text(p, "Answer 5. Typed [ab]");
	pty_key(p, VTERM_KEY_ESCAPE);
	demo_pty_leave(p);
}

/* A cat on the keyboard: between its keys comes what is due. */
static void a_flood_of_keys_is_taken_in_parts(void **state)
{
	enum { PARTS = 50 };
	struct pty *p = demo_pty_start(&fake, demo_run_count);
	int waits;

	(void)state;
	pty_wait_text(p, "Left 10:00");
	pty_signal(p, SIGSTOP);
	pty_wait_stopped(p);
	for (int i = 0; i < PARTS; i++)
		pty_type(p, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	pty_type(p, " ");
	waits = fake_clock_waits(&fake);
	pty_signal(p, SIGCONT);
	pty_wait_text(p, "paused");
	assert_true(fake_clock_waits(&fake) - waits >= PARTS / 2);
	demo_pty_leave(p);
}

static void ctrl_l_sends_the_whole_screen(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "? help  q quit");
	pty_scribble(p, "\033[9;9Hgarbage\033[2;1HLime 1");
	assert_true(pty_shows(p, "garbage"));
	pty_ctrl(p, 'l');
	pty_wait_gone(p, "garbage");
	pty_wait_text(p, "Line 1");
	demo_pty_leave(p);
}

static void ctrl_c_leaves_from_anywhere(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);

	(void)state;
	pty_wait_text(p, "Left 10:00");
	pty_ctrl(p, 'c');
	assert_int_equal(pty_wait_exit(p), 0);
	pty_assert_restored(p);
	pty_end(p);
}

/* ---- Sleeping ---- */

/* One wait after each thing that happens, one after each tab that is made ready, none besides. */
static void a_still_screen_sleeps(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);
	const int tabs = 2;
	int waits;

	(void)state;
	pty_wait_text(p, "? help  q quit");
	pty_type(p, "j");
	pty_type(p, "m");
	pty_wait_text(p, "Something was said.");
	pty_type(p, "a");
	pty_wait_text(p, "Number?");
	waits = fake_clock_waits(&fake);
	for (int i = 0; i < 3600; i++)
		fake_clock_advance(&fake, 1000);
	pty_type(p, "4");
	pty_wait_text(p, "Answer 4.");
	assert_true(fake_clock_waits(&fake) - waits <= tabs + 2);
	demo_pty_leave(p);
}

static void a_countdown_wakes_once_a_second(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);
	char left[32];
	int waits;

	(void)state;
	pty_wait_text(p, "Left 10:00");
	fake_clock_advance(&fake, 1000);
	pty_wait_text(p, "Left 9:59");
	waits = fake_clock_waits(&fake);
	for (int s = 58; s >= 9; s--) {
		for (int i = 0; i < 10; i++)
			fake_clock_advance(&fake, 100);
		snprintf(left, sizeof(left), "Left 9:%02d", s);
		pty_wait_text(p, left);
	}
	assert_in_range(fake_clock_waits(&fake) - waits, 49, 51);
	demo_pty_leave(p);
}

static void a_second_costs_few_bytes(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);
	char left[32];
	size_t bytes;

	(void)state;
	pty_wait_text(p, "Left 10:00");
	fake_clock_advance(&fake, 1000);
	pty_wait_text(p, "Left 9:59");
	bytes = pty_bytes(p);
	for (int s = 58; s >= 9; s--) {
		fake_clock_advance(&fake, 1000);
		snprintf(left, sizeof(left), "Left 9:%02d", s);
		pty_wait_text(p, left);
	}
	assert_true((pty_bytes(p) - bytes) / 50 <= 85); /* in the mean: the median is lower */
	demo_pty_leave(p);
}

/* ---- Windows ---- */

static void a_storm_of_resizes_ends_right(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run);

	(void)state;
	pty_wait_text(p, "Line 1");
	for (int i = 0; i < 50; i++)
		pty_resize(p, 10 + i % 23, 30 + i * 2);
	pty_resize(p, 30, 100);
	pty_type(p, "m");
	pty_wait_text(p, "Something was said.");
	pty_wait_text(p, "? help  q quit");
	pty_wait_text(p, " 1 Still ");
	assert_int_equal(pty_cell(p, 29, 98).chars[0], 't'); /* of "quit" */
	demo_pty_leave(p);
}

static void a_small_window_goes_on_unseen(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);

	(void)state;
	pty_wait_text(p, "Left 10:00");
	pty_resize(p, 5, 30);
	pty_wait_text(p, "limber needs 40×12");
	for (int i = 0; i < 10; i++)
		fake_clock_advance(&fake, 1000);
	pty_resize(p, 24, 80);
	pty_wait_text(p, "Left 9:50");
	demo_pty_leave(p);
}

static void the_smallest_window_does_no_harm(void **state)
{
	struct pty *p = demo_pty_start(&fake, demo_run_count);

	(void)state;
	pty_wait_text(p, "Left 10:00");
	pty_resize(p, 1, 1);
	pty_type(p, "?");
	pty_resize(p, 1, 80);
	pty_wait_text(p, "limber needs");
	pty_resize(p, 24, 80);
	pty_wait_text(p, "Keys: Count");
	pty_type(p, "q");
	demo_pty_leave(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		demo_pty_test(runs_in_every_kind_of_terminal, &fake),
		demo_pty_test(no_color_is_kept, &fake),
		demo_pty_test(the_cursor_is_hidden, &fake),
		demo_pty_test(lines_and_columns_do_not_lie_to_it, &fake),
		demo_pty_test(without_utf_8_it_keeps_to_ascii, &fake),
		demo_pty_test(typed_text_may_be_any, &fake),
		demo_pty_test(keys_come_all_at_once_and_in_order, &fake),
		demo_pty_test(a_flood_of_keys_is_taken_in_parts, &fake),
		demo_pty_test(ctrl_l_sends_the_whole_screen, &fake),
		demo_pty_test(ctrl_c_leaves_from_anywhere, &fake),
		demo_pty_test(a_still_screen_sleeps, &fake),
		demo_pty_test(a_countdown_wakes_once_a_second, &fake),
		demo_pty_test(a_second_costs_few_bytes, &fake),
		demo_pty_test(a_storm_of_resizes_ends_right, &fake),
		demo_pty_test(a_small_window_goes_on_unseen, &fake),
		demo_pty_test(the_smallest_window_does_no_harm, &fake),
	};

	return cmocka_run_group_tests_name("term life", tests, NULL, NULL);
}

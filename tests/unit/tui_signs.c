/* Warning signs on the screens: seen before they are picked, in the log whatever another program
 * does meanwhile, and nothing but what they say until they are cleared. */
#include <sqlite3.h>
#include <string.h>

#include "../../src/tui/screens/start.h"
#include "support/app_case.h"
#include "support/person.h"
#include "support/temp_dir.h"
#include "support/test.h"

static struct app_case c;

static void open_welcome(const struct start_arg *start)
{
	assert_true(app_push(&c.app, &screen_welcome, &(struct welcome_arg){ .then = start }));
}

static void raise_flag(const char *id)
{
	struct err err;

	assert_true(coach_event(c.coach, c.app.moment, EVENT_SCREENED, id, &err));
}

static void a_flag_is_seen_before_it_is_picked(void **state)
{
	(void)state;
	open_welcome(NULL);
	app_case_press(&c, "\n");
	app_case_resize(&c, 12, 40);
	assert_false(app_case_shows(&c, "foot that drops"));
	app_case_press(&c, "5");
	assert_false(coach_profile(c.coach)->is_blocked);
	app_case_assert_shows(&c, "foot that drops");
	app_case_press(&c, "5y");
	assert_true(coach_profile(c.coach)->is_blocked);
}

/* It would take a professional to lift it. */
static void a_wrong_key_is_no_flag(void **state)
{
	static const char *const no[] = { "n", "q", "\n\n n" };

	(void)state;
	app_case_press(&c, "p");
	for (size_t i = 0; i < ARRAY_LEN(no); i++) {
		app_case_press(&c, "1");
		app_case_assert_shows(&c, "Is this so for you now?");
		assert_false(app_case_shows(&c, "They are rare"));
		app_case_press(&c, no[i]);
		app_case_assert_shows(&c, "They are rare");
	}
	app_case_press(&c, "q");
	app_case_assert_shows(&c, "Today");
	assert_false(coach_profile(c.coach)->is_blocked);
	assert_int_equal(coach_profile(c.coach)->warned_on.day, 0);
}

static void a_stop_sign_is_seen_before_it_is_picked(void **state)
{
	(void)state;
	app_case_resize(&c, 12, 40);
	assert_true(app_push(&c.app, &screen_signs, NULL));
	app_case_press(&c, "9");
	assert_false(coach_profile(c.coach)->is_blocked);
	app_case_assert_shows(&c, "you stop");
	app_case_press(&c, "9");
	app_case_assert_shows(&c, "Is this so for you now?");
	app_case_pass(&c, 5);
	assert_false(coach_profile(c.coach)->is_blocked);
	app_case_press(&c, "y");
	assert_true(coach_profile(c.coach)->is_blocked);
	assert_string_equal(coach_profile(c.coach)->warning, "leg_spreading");
}

static void a_wrong_key_is_no_stop_sign(void **state)
{
	static const char *const no[] = { "n", "q", "\n1\n n" };

	(void)state;
	assert_true(app_push(&c.app, &screen_signs, NULL));
	for (size_t i = 0; i < ARRAY_LEN(no); i++) {
		app_case_press(&c, "1");
		app_case_press(&c, no[i]);
		app_case_assert_shows(&c, "Is any of these so now?");
	}
	app_case_press(&c, "n");
	app_case_assert_shows(&c, "1 Today");
	assert_false(coach_profile(c.coach)->is_blocked);
	assert_int_equal(coach_profile(c.coach)->warned_on.day, 0);
}

/* Who has it may close the window and call for help. */
static void a_stop_sign_without_an_answer_stands(void **state)
{
	(void)state;
	assert_true(app_push(&c.app, &screen_signs, NULL));
	app_case_press(&c, "1");
	assert_false(coach_profile(c.coach)->is_blocked);
	app_pop(&c.app);
	app_settle(&c.app);
	assert_true(coach_profile(c.coach)->is_blocked);
}

/* Its end says what is none. */
/* One box at a time: the flare-up's is not seen behind that of the signs. */
static void one_box_takes_the_place_of_another(void **state)
{
	(void)state;
	app_case_press(&c, "f");
	app_case_assert_shows(&c, "Flare-up");
	app_case_press(&c, "s");
	app_case_assert_shows(&c, "A warning sign");
	assert_false(app_case_shows(&c, "Flare-up"));
}

static void a_flare_up_is_read_to_its_end(void **state)
{
	(void)state;
	app_case_resize(&c, 12, 40);
	app_case_press(&c, "f\n");
	app_case_assert_shows(&c, "Enter more");
	for (int i = 0; i < 50 && app_case_shows(&c, "Enter more"); i++)
		app_case_press(&c, "\n");
	app_case_assert_shows(&c, "flare-up: s.");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "Flare-up since today");
}

static void scrolling_clears_no_flag(void **state)
{
	static const int rows[] = { 3, 12, 24 };

	(void)state;
	raise_flag("cauda_equina");
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		app_case_resize(&c, rows[i], 80);
		open_welcome(NULL);
		for (int j = 0; j < 5; j++) {
			app_key(&c.app, K_PAGE_DOWN);
			app_key(&c.app, K_PAGE_UP);
		}
		assert_true(coach_profile(c.coach)->is_blocked);
	}
	app_case_pass(&c, 5);
	app_case_press(&c, "cn");
	assert_true(coach_profile(c.coach)->is_blocked);
	app_case_press(&c, "c0");
	assert_false(coach_profile(c.coach)->is_blocked);
}

static void an_unknown_flag_is_not_taken_for_another(void **state)
{
	(void)state;
	raise_flag("some_other_flag");
	open_welcome(NULL);
	app_case_assert_shows(&c, "See a doctor before you go on");
	assert_false(app_case_shows(&c, "emergency"));
}

/* What another program wrote, or this one. */
static void who_is_blocked_starts_nothing(void **state)
{
	(void)state;
	raise_flag("cauda_equina");
	app_case_press(&c, "j");
	app_case_assert_shows(&c, "Go to an emergency department");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "Go to an emergency department");
	assert_false(c.app.is_over);
	app_case_press(&c, "q");
	assert_true(c.app.is_over);
}

/* "Sit down" is for the moment, "see a doctor" until it was done. */
static void the_first_aid_is_for_that_day(void **state)
{
	struct err err;

	(void)state;
	assert_true(coach_event(c.coach, c.app.moment, EVENT_STOP, "faint", &err));
	app_case_press(&c, "j");
	app_case_assert_shows(&c, "Stop and lie down");
	fake_clock_advance(&c.fake, 24 * 3600 * 1000);
	app_case_pass(&c, 1);
	assert_false(app_case_shows(&c, "Stop and lie down"));
	app_case_assert_shows(&c, "Call the emergency number");
}

/* What limber was started for goes on when the sign has been looked at. */
static void what_was_wanted_comes_after_clearance(void **state)
{
	(void)state;
	raise_flag("cauda_equina");
	open_welcome(&(struct start_arg){ .routine = "walk" });
	app_case_press(&c, "c0");
	app_case_assert_shows(&c, "Get ready");
}

/* ---- Another program writes just now ---- */

static void *dir;
static sqlite3 *other;

static int set_up_locked(void **state)
{
	struct coach *fresh = person_new(app_case_day);
	char path[TEMP_PATH];

	(void)state;
	if (temp_dir_setup(&dir) != 0)
		return -1;
	app_case_open_with(&c, person_again(fresh, temp_path(path, dir, "limber.db")));
	coach_close(fresh);
	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	return 0;
}

static void unlock(void)
{
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	other = NULL;
}

static int tear_down_locked(void **state)
{
	(void)state;
	app_case_close(&c);
	sqlite3_close(other);
	return temp_dir_teardown(&dir);
}

static void assert_last_words(const char *words)
{
	assert_true(c.app.is_over);
	app_release(&c.app);
	assert_int_equal(c.app.farewell.kind, ERR_IO);
	assert_non_null(strstr(c.app.farewell.msg, words));
}

static void a_flag_waits_for_the_lock(void **state)
{
	(void)state;
	app_case_press(&c, "p1y");
	app_case_assert_shows(&c, "Go to an emergency department now");
	app_case_assert_shows(&c, "not saved yet: ");
	app_case_press(&c, "c0"); /* nothing is lifted that was never said */
	app_case_assert_shows(&c, "not saved yet: ");
	assert_false(coach_profile(c.coach)->is_blocked);
	unlock();
	app_case_pass(&c, 3);
	assert_true(coach_profile(c.coach)->is_blocked);
	app_case_assert_shows(&c, "saved: what you said is in the log");
	app_case_press(&c, "0");
	assert_false(coach_profile(c.coach)->is_blocked);
}

static void a_flag_is_saved_at_the_last_moment(void **state)
{
	(void)state;
	app_case_press(&c, "p1y");
	unlock();
	app_release(&c.app);
	assert_true(coach_profile(c.coach)->is_blocked);
	assert_int_equal(c.app.farewell.kind, ERR_NONE);
}

static void a_flag_that_never_got_in_is_said_at_the_end(void **state)
{
	(void)state;
	app_case_press(&c, "p1yq");
	assert_last_words("run `limber profile --screened cauda_equina`");
}

static void a_stop_sign_waits_for_the_lock(void **state)
{
	(void)state;
	app_case_press(&c, "fs2y");
	app_case_assert_shows(&c, "Stop and lie down.");
	app_case_assert_shows(&c, "not saved yet: ");
	unlock();
	app_case_pass(&c, 3);
	assert_true(coach_profile(c.coach)->is_blocked);
	app_case_assert_shows(&c, "c I am cleared");
}

static void a_stop_sign_is_not_gone_back_from(void **state)
{
	(void)state;
	app_case_press(&c, "fs2y\x1b");
	assert_last_words("run `limber profile --stop faint`");
}

static void half_a_profile_is_never_written(void **state)
{
	size_t n = coach_history(c.coach)->n_events;

	(void)state;
	app_case_press(&c, "pnan\n\n\n\n");
	app_case_assert_shows(&c, "not saved: ");
	assert_int_equal(coach_history(c.coach)->n_events, n);
	unlock();
	app_case_press(&c, "\n");
	assert_int_equal(coach_profile(c.coach)->level, LEVEL_ACTIVE);
	app_case_assert_shows(&c, "This week");
}

#define UNDER_A_LOCK(f) cmocka_unit_test_setup_teardown(f, set_up_locked, tear_down_locked)

int main(void)
{
	const struct CMUnitTest tests[] = {
		app_case_test(a_flag_is_seen_before_it_is_picked, &c),
		app_case_test(a_wrong_key_is_no_flag, &c),
		app_case_test(a_wrong_key_is_no_stop_sign, &c),
		app_case_test(a_stop_sign_without_an_answer_stands, &c),
		app_case_test(a_stop_sign_is_seen_before_it_is_picked, &c),
		app_case_test(one_box_takes_the_place_of_another, &c),
		app_case_test(a_flare_up_is_read_to_its_end, &c),
		app_case_test(scrolling_clears_no_flag, &c),
		app_case_test(an_unknown_flag_is_not_taken_for_another, &c),
		app_case_test(who_is_blocked_starts_nothing, &c),
		app_case_test(the_first_aid_is_for_that_day, &c),
		app_case_test(what_was_wanted_comes_after_clearance, &c),
		UNDER_A_LOCK(a_flag_waits_for_the_lock),
		UNDER_A_LOCK(a_flag_is_saved_at_the_last_moment),
		UNDER_A_LOCK(a_flag_that_never_got_in_is_said_at_the_end),
		UNDER_A_LOCK(a_stop_sign_waits_for_the_lock),
		UNDER_A_LOCK(a_stop_sign_is_not_gone_back_from),
		UNDER_A_LOCK(half_a_profile_is_never_written),
	};

	return cmocka_run_group_tests_name("tui_signs", tests, NULL, NULL);
}

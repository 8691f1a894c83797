/* Welcome's answers become events: what was named, and whether a professional knows of it. */
#include "../../src/tui/app_state.h"
#include "support/fake_clock.h"
#include "support/person.h"
#include "support/test.h"

static struct fake_clock fake;
static struct app app;
static struct coach *coach;

/* Someone who answered everything yesterday opens Welcome again. */
static int set_up(void **state)
{
	struct date today = date_from_ymd(2026, 11, 23);
	struct err err = { .kind = ERR_NONE };

	(void)state;
	coach = person_new(date_add(today, -1));
	assert_true(coach_refresh(coach, today, &err));
	fake_clock_open(&fake, person_morning(today).at.utc_s);
	app_init(&app, &(struct app_options){ .coach = coach, .clock = &fake.clock });
	app.cues = cues_open((struct cues_options){ .voice = "off" });
	app.tabs = screens;
	app.n_tabs = n_tabs;
	app_resize(&app, 24, 80);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_release(&app);
	cues_close(app.cues);
	coach_close(coach);
	fake_clock_close(&fake);
	return 0;
}

/* From the first page to the end of the plan's, with these keys for conditions and clearance. Takes
 * a minute. */
static void answer(const char *keys)
{
	static const char before[] = "\nnnn";

	fake_clock_advance(&fake, 60000);
	app_begin_turn(&app);
	app_push(&app, &screen_welcome, NULL);
	for (const char *k = before; *k; k++)
		app_key(&app, *k == '\n' ? K_ENTER : *k);
	for (; *keys; keys++)
		app_key(&app, *keys == '\n' ? K_ENTER : *keys);
	app_key(&app, K_ENTER);
}

static void none_is_the_default(void **state)
{
	(void)state;
	answer("\n");
	assert_int_equal(coach_profile(coach)->conditions, 0);
	assert_false(coach_profile(coach)->is_cleared);
}

static void what_is_named_is_kept(void **state)
{
	(void)state;
	answer("4862\nn");
	assert_int_equal(coach_profile(coach)->conditions,
			 1U << CONDITION_STENOSIS | 1U << CONDITION_POST_OP |
				 1U << CONDITION_OSTEOPOROSIS | 1U << CONDITION_ISTHMIC);
	assert_false(coach_profile(coach)->is_cleared);
}

static void a_second_press_takes_it_back(void **state)
{
	(void)state;
	answer("4884\n");
	assert_int_equal(coach_profile(coach)->conditions, 0);
}

static void clearance_is_dated_today(void **state)
{
	(void)state;
	answer("8\ny");
	assert_int_equal(coach_profile(coach)->conditions, 1U << CONDITION_POST_OP);
	assert_true(coach_profile(coach)->is_cleared);
	assert_int_equal(coach_profile(coach)->cleared_on.day, date_from_ymd(2026, 11, 23).day);
}

static void clearance_is_asked_again_only_for_something_new(void **state)
{
	(void)state;
	answer("84\ny");
	/* One less; straight to the plan. */
	answer("4\n");
	assert_int_equal(coach_profile(coach)->conditions, 1U << CONDITION_POST_OP);
	assert_true(coach_profile(coach)->is_cleared);
	/* One more, which nobody has cleared. */
	answer("4\nn");
	assert_false(coach_profile(coach)->is_cleared);
	/* The same day, and now they have. */
	answer("\ny");
	assert_true(coach_profile(coach)->is_cleared);
}

#define WELCOME_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WELCOME_TEST(none_is_the_default),
		WELCOME_TEST(what_is_named_is_kept),
		WELCOME_TEST(a_second_press_takes_it_back),
		WELCOME_TEST(clearance_is_dated_today),
		WELCOME_TEST(clearance_is_asked_again_only_for_something_new),
	};
	return cmocka_run_group_tests_name("tui_welcome", tests, NULL, NULL);
}

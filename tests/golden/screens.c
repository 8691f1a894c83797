/* Every screen as a person sees it, in the three sizes of the house, with and without UTF-8. Not
 * for Welcome's pages (welcome.c). */
#include "../../src/tui/app_state.h"
#include "../../src/tui/screens/start.h"
#include "limber/coach/log.h"
#include "support/fake_clock.h"
#include "support/golden.h"
#include "support/person.h"
#include "support/temp_dir.h"
#include "support/test.h"

#include <locale.h>

enum { MONDAY_NOV_23 = 20780 }; /* 2026-11-23 */

static struct fake_clock fake;
static struct app app;
static struct coach *coach;

/* People who began so many days ago, by the morning of this Monday. */
static struct coach *eight_weeks, *a_hundred_days; /* the other one has come to the top of a rung */
static void *dir;

static struct coach *live(int days)
{
	struct date first = date_add((struct date){ MONDAY_NOV_23 }, -days);
	struct coach *c = person_new(first);

	person_live(c, first, days);
	return c;
}

static int set_up_all(void **state)
{
	(void)state;
	eight_weeks = live(56);
	a_hundred_days = live(101);
	return temp_dir_setup(&dir);
}

static int tear_down_all(void **state)
{
	(void)state;
	coach_close(eight_weeks);
	coach_close(a_hundred_days);
	return temp_dir_teardown(&dir);
}

/* One of them opens limber. */
static void open_app(struct coach *who)
{
	struct date today = { MONDAY_NOV_23 };
	struct err err = { .kind = ERR_NONE };
	char path[TEMP_PATH];

	coach = person_again(who, temp_path(path, dir, "limber.db"));
	assert_true(coach_refresh(coach, today, &err));
	fake_clock_open(&fake, person_morning(today).at.utc_s);
	app_init(&app, &(struct app_options){ .coach = coach, .clock = &fake.clock });
	app.cues = cues_open((struct cues_options){ .voice = "off" });
	app.tabs = screens;
	app.n_tabs = n_tabs;
	app_resize(&app, 40, 120);
}

static int set_up(void **state)
{
	(void)state;
	open_app(eight_weeks);
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

/* In a window where all is in view: what was drawn last may have been a small one. */
static void press(const char *keys)
{
	app_resize(&app, 40, 120);
	for (; *keys; keys++)
		app_key(&app, *keys == '\n' ? K_ENTER : *keys);
}

/* Time goes on by so many seconds, a tenth at a time. */
static void pass(int seconds)
{
	for (int i = 0; i < seconds * 10; i++) {
		fake_clock_advance(&fake, 100);
		app_begin_turn(&app);
		app_wake(&app);
	}
}

static void say(enum event_kind kind, const char *value)
{
	struct err err = { .kind = ERR_NONE };

	assert_true(coach_event(coach, app.moment, kind, value, &err));
}

static void draw(struct canvas *cv, const void *user)
{
	(void)user;
	app_resize(&app, cv->rows, cv->cols);
	app_draw(&app, cv);
}

/* What is there after some keys. */
static void shows(const char *keys, const char *golden)
{
	press(keys);
	golden_check_all(golden, draw, NULL);
}

/* Today, after these keys. */
static void on_today(const char *keys)
{
	app_push(&app, &screen_today, NULL);
	press(keys);
}

static void start(const char *routine)
{
	on_today("");
	app_push(&app, &screen_session, &(struct start_arg){ .routine = routine });
}

static void today_asks_first(void **state)
{
	(void)state;
	on_today("");
	golden_check_all("today-checkin", draw, NULL);
	shows("3", "today-checkin-leg");
	shows("4", "today-leg");
}

static void today_after_the_checkin(void **state)
{
	(void)state;
	on_today("10");
	golden_check_all("today", draw, NULL);
}

static void session_gets_ready(void **state)
{
	(void)state;
	start("core_basics");
	pass(8);
	golden_check_all("session-ready", draw, NULL);
}

static void session_at_work(void **state)
{
	(void)state;
	start("hamstrings");
	press("\n");
	pass(9);
	golden_check_all("session-hold", draw, NULL);
}

/* Someone active, after some good walks. */
static int set_up_active(void **state)
{
	enum { DAYS = 12 };
	struct date first = date_add((struct date){ MONDAY_NOV_23 }, -DAYS);
	struct coach *c = person_new(first);
	struct err err = { .kind = ERR_NONE };

	(void)state;
	assert_true(coach_event(c, person_morning(first), EVENT_LEVEL, "active", &err));
	person_live(c, first, DAYS);
	open_app(c);
	coach_close(c);
	return 0;
}

/* A walk that has gone well three times: its middle third is brisk. */
static void session_walks_briskly(void **state)
{
	(void)state;
	on_today("00");
	app_push(&app, &screen_session, &(struct start_arg){ .routine = "walk" });
	press("\n");
	pass(11 * 60);
	golden_check_all("session-brisk", draw, NULL);
}

static void session_that_hurts(void **state)
{
	(void)state;
	start("core_basics");
	press("\n");
	pass(3);
	shows("!", "session-hurt");
	shows("5", "session-hurt-way");
	shows("s", "session-signs");
	shows("2", "session-stop-sure");
	shows("y", "session-stop-sign");
}

static void wrap_up_asks(void **state)
{
	(void)state;
	start("core_basics");
	pass(30 * 60);
	golden_check_all("wrap-up-all", draw, NULL);
	shows("\n", "wrap-up-effort");
	press("42");
	shows("1", "wrap-up-result");
}

/* A set cut short, an exercise left out, and then no more. */
static void wrap_up_asks_for_a_part(void **state)
{
	(void)state;
	start("core_basics");
	press("\n");
	pass(30);
	press("\nssq\n");
	pass(1);
	golden_check_all("wrap-up-part", draw, NULL);
}

static void progress_charts(void **state)
{
	(void)state;
	app_push(&app, &screen_progress, NULL);
	golden_check_all("progress-walking", draw, NULL);
	shows("jh", "progress-pain");
	shows("j", "progress-exercise");
}

static void library_list(void **state)
{
	(void)state;
	app_push(&app, &screen_library, NULL);
	shows("jjj", "library");
	shows("\n", "library-details");
}

/* Nobody has cleared it. */
static void name_condition(void)
{
	say(EVENT_CONDITIONS, "osteoporosis");
}

static void library_leaves_out(void **state)
{
	(void)state;
	name_condition();
	app_push(&app, &screen_library, NULL);
	shows("jjj", "library-left-out");
}

static void today_finds_what_was_left(void **state)
{
	struct err err = { .kind = ERR_NONE };
	struct live *l = NULL;

	(void)state;
	assert_true(live_begin(&l, coach, "core_basics", app.moment, 1, false, &err));
	live_close(l);
	on_today("");
	golden_check_all("today-unfinished", draw, NULL);
}

static void today_swaps(void **state)
{
	(void)state;
	name_condition();
	on_today("10jjj");
	golden_check_all("today-swap", draw, NULL);
}

static void today_in_a_flare(void **state)
{
	(void)state;
	on_today("40f");
	golden_check_all("flare-begins", draw, NULL);
	press("\n");
	shows("j", "today-flare");
	shows("f", "flare-goes-on");
}

static int set_up_rung(void **state)
{
	(void)state;
	open_app(a_hundred_days);
	return 0;
}

static void today_proposes_a_rung(void **state)
{
	(void)state;
	on_today("10jj");
	golden_check_all("today-rung", draw, NULL);
	shows("d", "today-rung-declined");
}

static void today_in_the_third_flare(void **state)
{
	struct moment now = app.moment;

	(void)state;
	for (int i = 2; i >= 0; i--) {
		app.moment = person_morning(date_add(now.day, -7 * i));
		say(EVENT_FLARE, "begin");
		app.moment.at.utc_s += 60;
		if (i > 0)
			say(EVENT_FLARE, "over");
	}
	app.moment = now;
	on_today("40");
	golden_check_all("today-review", draw, NULL);
}

static void routines_list(void **state)
{
	(void)state;
	app_push(&app, &screen_routines, NULL);
	shows("j", "routines");
	shows("l", "routines-details");
	shows("hGk\n", "follow");
}

static void why_overlay(void **state)
{
	struct start_arg start = { .routine = "core_basics" };

	(void)state;
	app_push(&app, &screen_today, NULL);
	app_push(&app, &screen_why, &start);
	golden_check_all("why", draw, NULL);
}

static void add_overlay(void **state)
{
	struct start_arg start = { .routine = "walk" };

	(void)state;
	app_push(&app, &screen_today, NULL);
	app_push(&app, &screen_add, &start);
	shows("14", "add");
}

#define SCREEN_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		SCREEN_TEST(today_asks_first),
		SCREEN_TEST(today_after_the_checkin),
		SCREEN_TEST(session_gets_ready),
		SCREEN_TEST(session_at_work),
		cmocka_unit_test_setup_teardown(session_walks_briskly, set_up_active, tear_down),
		SCREEN_TEST(session_that_hurts),
		SCREEN_TEST(wrap_up_asks),
		SCREEN_TEST(wrap_up_asks_for_a_part),
		SCREEN_TEST(progress_charts),
		SCREEN_TEST(library_list),
		SCREEN_TEST(library_leaves_out),
		SCREEN_TEST(today_finds_what_was_left),
		SCREEN_TEST(today_swaps),
		SCREEN_TEST(today_in_a_flare),
		SCREEN_TEST(today_in_the_third_flare),
		cmocka_unit_test_setup_teardown(today_proposes_a_rung, set_up_rung, tear_down),
		SCREEN_TEST(routines_list),
		SCREEN_TEST(why_overlay),
		SCREEN_TEST(add_overlay),
	};

	setlocale(LC_CTYPE, "");
	return cmocka_run_group_tests_name("screens", tests, set_up_all, tear_down_all);
}

/* Today after a while: what the log has come to, and what a key makes of it. */
#include <sqlite3.h>

#include "../../src/tui/screens/today.h"
#include "limber/store/store.h"
#include "support/app_case.h"
#include "support/person.h"
#include "support/sample_log.h"
#include "support/temp_dir.h"
#include "support/test.h"

static struct app_case c;
static struct coach *lived; /* long enough for the top of a rung */
static void *dir;

static int set_up_all(void **state)
{
	enum { DAYS = 101 };
	struct date first = date_add(app_case_day, -DAYS);

	(void)state;
	lived = person_new(first);
	person_live(lived, first, DAYS);
	return temp_dir_setup(&dir);
}

static int tear_down_all(void **state)
{
	(void)state;
	coach_close(lived);
	return temp_dir_teardown(&dir);
}

static int set_up(void **state)
{
	char path[TEMP_PATH];

	(void)state;
	app_case_open_with(&c, person_again(lived, temp_path(path, dir, "limber.db")));
	app_case_press(&c, "jj");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_case_close(&c);
	return 0;
}

static void assert_declined(const char *rung)
{
	const struct history *h = coach_history(c.coach);
	size_t i = h->n_events;

	while (i > 0 && h->events[i - 1].kind != EVENT_DECLINED)
		i--;
	assert_true(i > 0);
	assert_string_equal(h->events[i - 1].value, rung);
}

static void a_rung_is_declined(void **state)
{
	(void)state;
	app_case_assert_shows(&c, "d: not this rung yet");
	app_case_press(&c, "d");
	app_case_assert_shows(&c, "stays as it was for two weeks");
	assert_false(app_case_shows(&c, "d: not this rung yet"));
	assert_declined("core-side/side_plank_hand");
	app_case_press(&c, "d");
	app_case_assert_shows(&c, "nothing to put off");
}

static void a_rung_is_declined_on_why(void **state)
{
	(void)state;
	app_case_press(&c, "w");
	app_case_assert_shows(&c, "next on the ladder");
	app_case_assert_shows(&c, "d: not this rung yet");
	app_case_press(&c, "d");
	assert_false(app_case_shows(&c, "next on the ladder"));
	assert_false(app_case_shows(&c, "d: not this rung yet"));
	assert_declined("core-side/side_plank_hand");
}

/* ---- While another program writes ---- */

static void log_it(const char *routine, const char *id, struct date day)
{
	struct session_row row = sample_session(id, day);
	struct store *st = NULL;
	struct err err = { .kind = ERR_NONE };
	char path[TEMP_PATH];

	text_copy(row.routine, sizeof row.routine, routine);
	temp_path(path, dir, "limber.db");
	assert_true(store_open(&st, path, (struct store_options){ .is_tui = true }, &err));
	assert_true(store_put_session(st, &row, &err));
	store_close(st);
}

static void the_answer_under_way_is_kept(void **state)
{
	(void)state;
	app_case_press(&c, "c4");
	log_it("walk", "elsewhere", app_case_day);
	app_case_pass(&c, 61);
	app_case_press(&c, "1");
	const struct checkin *morning = history_checkin(coach_history(c.coach), app_case_day);

	assert_int_equal(morning->pain, 4);
	assert_int_equal(morning->leg, SITE_BACK);
}

static void an_answer_that_is_not_saved_is_asked_again(void **state)
{
	char path[TEMP_PATH];
	sqlite3 *other = NULL;

	(void)state;
	assert_int_equal(sqlite3_open(temp_path(path, dir, "limber.db"), &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	app_case_press(&c, "c41");
	app_case_assert_shows(&c, "not saved: ");
	app_case_assert_shows(&c, "How is your back this morning?");
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	app_case_press(&c, "41");
	assert_int_equal(history_checkin(coach_history(c.coach), app_case_day)->pain, 4);
	app_case_assert_shows(&c, "Enter start");
}

static enum day_mark mark_today(void)
{
	const struct today *t = c.app.stack[0].self;

	app_case_press(&c, "j");
	return t->week[0];
}

/* Neither a break nor three walks make a day of stretches, a walk and the core. */
static void a_day_is_done_when_all_of_it_is(void **state)
{
	(void)state;
	assert_int_equal(mark_today(), DAY_PLANNED);
	log_it("desk_break", "break", app_case_day);
	assert_int_equal(mark_today(), DAY_PLANNED);
	log_it("walk", "walk-1", app_case_day);
	log_it("walk", "walk-2", app_case_day);
	log_it("walk", "walk-3", app_case_day);
	assert_int_equal(mark_today(), DAY_PARTLY);
	log_it("morning_stretch", "stretch", app_case_day);
	log_it("core_basics", "core", app_case_day);
	assert_int_equal(mark_today(), DAY_DONE);
}

static void why_scrolls_where_there_is_more(void **state)
{
	(void)state;
	app_case_press(&c, "w");
	app_case_resize(&c, 40, 120);
	assert_false(app_case_shows(&c, "scroll"));
	app_case_resize(&c, 12, 40);
	app_case_assert_shows(&c, "scroll");
	for (int i = 0; i < 50; i++)
		app_key(&c.app, K_PAGE_DOWN);
	assert_false(app_case_shows(&c, "scroll"));
	app_case_press(&c, "q");
	app_case_assert_shows(&c, "Enter start");
}

/* It would just not be there. */
static void a_routine_of_the_day_that_cannot_be_read_is_named(void **state)
{
	char path[TEMP_PATH];
	struct app_case own;

	temp_write(temp_path(path, *state, "core_basics.cfg"), "versoin = 1;\n", 0644);
	app_case_open_with(&own, person_with_files(app_case_day, *state));
	app_case_assert_shows(&own, "core_basics is left out: its file is missing or has a");
	assert_false(app_case_shows(&own, "Core basics"));
	app_case_close(&own);
}

#define ON_TODAY(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_TODAY(why_scrolls_where_there_is_more),
		ON_TODAY(a_rung_is_declined),
		ON_TODAY(a_rung_is_declined_on_why),
		ON_TODAY(the_answer_under_way_is_kept),
		ON_TODAY(an_answer_that_is_not_saved_is_asked_again),
		ON_TODAY(a_day_is_done_when_all_of_it_is),
		cmocka_unit_test_setup_teardown(a_routine_of_the_day_that_cannot_be_read_is_named,
						temp_dir_setup, temp_dir_teardown),
	};

	return cmocka_run_group_tests_name("tui_today", tests, set_up_all, tear_down_all);
}

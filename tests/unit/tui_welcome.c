/* Welcome: what each page takes for an answer, in large windows and small ones, and what it makes
 * of the profile. */
#include <string.h>

#include "../../src/tui/screens/start.h"
#include "support/app_case.h"
#include "support/test.h"

static struct app_case c;

static void open_welcome(const struct start_arg *start)
{
	assert_true(app_push(&c.app, &screen_welcome, &(struct welcome_arg){ .then = start }));
}

static void nothing_is_agreed_to_unseen(void **state)
{
	(void)state;
	app_case_resize(&c, 12, 40);
	open_welcome(NULL);
	app_case_assert_shows(&c, "Enter more");
	for (int i = 0; i < 50 && !app_case_shows(&c, "I have read this"); i++) {
		assert_false(app_case_shows(&c, "Is any of these"));
		app_case_press(&c, "\n");
	}
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "Is any of these");
	app_case_press(&c, "n");
	for (int i = 0; i < 50 && !app_case_shows(&c, "n none of these"); i++) {
		assert_false(app_case_shows(&c, "How used"));
		app_case_press(&c, "n");
	}
	app_case_assert_shows(&c, "foot that drops");
	app_case_press(&c, "n");
	app_case_assert_shows(&c, "How used");
}

static void conditions_are_seen_before_they_are_left(void **state)
{
	(void)state;
	open_welcome(NULL);
	app_case_press(&c, "\nnnn");
	app_case_assert_shows(&c, "named any of these");
	app_case_resize(&c, 12, 40);
	app_case_press(&c, "\n");
	assert_false(app_case_shows(&c, "Your plan"));
	for (int i = 0; i < 50 && app_case_shows(&c, "Enter more"); i++)
		app_case_press(&c, "\n");
	app_case_assert_shows(&c, "says so.");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "1 [ ] kneeling");
}

static void a_window_too_small_to_draw_in_takes_no_answer(void **state)
{
	(void)state;
	open_welcome(NULL);
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "Is any of these");
	app_case_resize(&c, 5, 80);
	app_case_press(&c, "nnn1");
	app_case_resize(&c, 24, 80);
	app_case_assert_shows(&c, "Is any of these");
	assert_false(coach_profile(c.coach)->is_blocked);
}

/* To the page of the plan, the level by its key. */
static void answer_all(const char *level)
{
	app_case_press(&c, "\nn");
	app_case_press(&c, level);
	app_case_press(&c, "n\n\n\n");
	app_case_assert_shows(&c, "Your plan");
	app_case_press(&c, "\n");
}

static void a_chosen_plan_stays_unless_the_level_changes(void **state)
{
	struct err err;

	(void)state;
	app_case_pass(&c, 5);
	assert_true(coach_event(c.coach, c.app.moment, EVENT_PLAN, "active_back", &err));
	open_welcome(NULL);
	answer_all("n");
	assert_string_equal(coach_profile(c.coach)->plan, "active_back");
	app_case_pass(&c, 5);
	assert_true(coach_event(c.coach, c.app.moment, EVENT_PLAN, "back_basics", &err));
	app_case_pass(&c, 5);
	open_welcome(NULL);
	answer_all("a");
	assert_string_equal(coach_profile(c.coach)->plan, coach_default_plan(LEVEL_ACTIVE));
}

static void a_rehearsal_stays_one(void **state)
{
	struct start_arg start = { .routine = "walk", .is_rehearsal = true };
	size_t n = coach_history(c.coach)->n_sessions;

	(void)state;
	open_welcome(&start);
	answer_all("n");
	app_case_assert_shows(&c, "Rehearsal, not logged");
	app_case_press(&c, "\n");
	app_case_pass(&c, 400);
	app_case_assert_shows(&c, "That was a rehearsal");
	assert_int_equal(coach_history(c.coach)->n_sessions, n);
}

/* From Today, Enter keeps what was said before. */
static void what_was_said_is_there_to_change(void **state)
{
	(void)state;
	app_case_press(&c, "p");
	app_case_assert_shows(&c, "Is any of these");
	app_case_press(&c, "nay");
	app_case_press(&c, "\n1\n4 6.5,\n\n");
	app_case_assert_shows(&c, "This week");
	const struct profile *p = coach_profile(c.coach);

	assert_int_equal(p->level, LEVEL_ACTIVE);
	assert_true(p->is_65_or_over);
	assert_int_equal(p->sensitive, 1u << TAG_KNEELING);
	assert_int_equal(p->n_weights, 2);
	assert_int_equal(p->weights_g[1], 6500);
	size_t n = coach_history(c.coach)->n_events;

	app_case_pass(&c, 5);
	app_case_press(&c, "pn\n\n\n");
	app_case_assert_shows(&c, "[x] kneeling");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "4 6.5");
	app_case_press(&c, "\n\n");
	assert_int_equal(coach_history(c.coach)->n_events, n + 1); /* screened, again */
}

static void a_weight_that_is_none_is_said(void **state)
{
	(void)state;
	app_case_press(&c, "pn\n\n\n\n4..5\n");
	assert_false(app_case_shows(&c, "Your plan"));
	app_case_assert_shows(&c, "4..5");
}

/* A comma may be a part or a gap; with a blank behind it, it is a gap. */
static void a_comma_between_digits_is_asked_about(void **state)
{
	(void)state;
	app_case_press(&c, "pn\n\n\n\n4 8,5\n");
	app_case_assert_shows(&c, "Write 8.5");
	assert_false(app_case_shows(&c, "Your plan"));
	for (int i = 0; i < 3; i++)
		app_key(&c.app, K_BACKSPACE);
	app_case_press(&c, ", 8.5\n\n");
	const struct profile *p = coach_profile(c.coach);

	assert_int_equal(p->n_weights, 2);
	assert_int_equal(p->weights_g[0], 4000);
	assert_int_equal(p->weights_g[1], 8500);
}

static void an_operation_has_its_day(void **state)
{
	struct date then;

	(void)state;
	app_case_press(&c, "pn\n\n8\n");
	app_case_assert_shows(&c, "When was the operation");
	app_case_press(&c, "2026-11-24\n");
	app_case_assert_shows(&c, "has not come yet");
	app_key(&c.app, K_BACKSPACE);
	app_case_press(&c, "x0\n");
	app_case_assert_shows(&c, "that exercise is fine");
	app_key(&c.app, K_LEFT);
	app_case_assert_shows(&c, "2026-11-20");
	app_case_press(&c, "\ny\n\n\n");
	app_case_assert_shows(&c, "the day of the operation");
	const struct profile *p = coach_profile(c.coach);

	assert_true(date_parse("2026-11-20", &then));
	assert_true(p->has_surgery && p->is_cleared);
	assert_int_equal(date_diff(p->surgery_on, then), 0);

	app_case_press(&c, "pn\n\n\n");
	app_case_assert_shows(&c, "2026-11-20");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "your body does not like");

	/* Nor is what was typed lost in silence. */
	app_key(&c.app, K_LEFT);
	app_key(&c.app, K_BACKSPACE);
	app_case_press(&c, "q");
	app_case_assert_shows(&c, "Leave without keeping these answers?");
	app_case_press(&c, "n1\n");

	/* It is taken back with its condition. */
	app_key(&c.app, K_LEFT);
	app_key(&c.app, K_LEFT);
	app_case_press(&c, "8\n\n\n\n");
	assert_false(coach_profile(c.coach)->has_surgery);
	assert_int_equal(coach_profile(c.coach)->conditions, 0);
}

static void an_operation_needs_no_day(void **state)
{
	(void)state;
	app_case_press(&c, "pn\n\n8\n\nn\n\n\n");
	assert_false(coach_profile(c.coach)->has_surgery);
	assert_int_equal(coach_profile(c.coach)->conditions, 1U << CONDITION_POST_OP);
}

static void clearance_is_read_to_its_end(void **state)
{
	(void)state;
	app_case_press(&c, "pn\n\n6\n");
	app_case_resize(&c, 12, 40);
	app_case_press(&c, "y");
	app_case_assert_shows(&c, "Enter more");
	for (int i = 0; i < 50 && app_case_shows(&c, "Enter more"); i++)
		app_case_press(&c, "\n");
	app_case_assert_shows(&c, "--cleared");
	app_case_press(&c, "y");
	app_case_assert_shows(&c, "kneeling");
}

static void clearance_from_before_the_operation_is_asked_again(void **state)
{
	static const char *const days[] = { "2026-11-20", "2026-10-20" };
	static const char *const next[] = { "that exercise is fine", "your body does not like" };
	struct event said[] = { { .kind = EVENT_CONDITIONS, .value = "post_op" },
				{ .kind = EVENT_CLEARED, .value = "2026-11-01" } };
	struct err err;

	(void)state;
	assert_true(coach_events(c.coach, c.app.moment, said, ARRAY_LEN(said), &err));
	for (size_t i = 0; i < ARRAY_LEN(days); i++) {
		app_case_press(&c, "pn\n\n\n");
		app_case_press(&c, days[i]);
		app_case_press(&c, "\n");
		app_case_assert_shows(&c, next[i]);
		app_case_press(&c, "qy");
	}
}

/* All that was said at once would stand over two lines of Today. */
static void much_news_is_one_line(void **state)
{
	(void)state;
	app_case_press(&c, "pnay6\n1\n4\n\n");
	app_case_assert_shows(&c, "Your plan");
	app_case_press(&c, "\n");
	app_case_assert_shows(&c, "saved: what you said about yourself");
}

/* To the last page and all the way back: what was answered is marked there. */
static void a_page_back_keeps_the_answers(void **state)
{
	static const char *const pages[] = { "in kilograms",          "your body does not like",
					     "that exercise is fine", "[x] brittle bones",
					     "[x] 65 or over",        "[x] active",
					     "Is any of these" };

	(void)state;
	app_case_press(&c, "pnay6\nn\n\n");
	app_case_assert_shows(&c, "Your plan");
	for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
		app_key(&c.app, i < 3 ? K_LEFT : K_BACKSPACE);
		app_case_assert_shows(&c, pages[i]);
	}
	app_case_press(&c, "n\n\n\nn\n\n\n");
	app_case_assert_shows(&c, "saved: level, age, what a doctor has named");
	assert_int_equal(coach_profile(c.coach)->conditions, 1u << CONDITION_OSTEOPOROSIS);
	assert_true(coach_profile(c.coach)->is_65_or_over);
}

static void leaving_asks_before_answers_are_lost(void **state)
{
	(void)state;
	app_case_press(&c, "pnny6\nn\n\nq");
	app_case_assert_shows(&c, "Leave without keeping these answers?");
	app_case_press(&c, "qq"); /* back, and asked again */
	app_case_assert_shows(&c, "Leave without keeping these answers?");
	app_case_press(&c, "n");
	app_case_assert_shows(&c, "Your plan");
	app_case_press(&c, "qy");
	app_case_assert_shows(&c, "This week");
	assert_int_equal(coach_profile(c.coach)->conditions, 0);
	app_case_press(&c, "pn\n\n\nq"); /* nothing was changed: nothing is asked */
	app_case_assert_shows(&c, "This week");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		app_case_test(nothing_is_agreed_to_unseen, &c),
		app_case_test(conditions_are_seen_before_they_are_left, &c),
		app_case_test(a_window_too_small_to_draw_in_takes_no_answer, &c),
		app_case_test(a_chosen_plan_stays_unless_the_level_changes, &c),
		app_case_test(a_rehearsal_stays_one, &c),
		app_case_test(what_was_said_is_there_to_change, &c),
		app_case_test(a_weight_that_is_none_is_said, &c),
		app_case_test(a_comma_between_digits_is_asked_about, &c),
		app_case_test(an_operation_has_its_day, &c),
		app_case_test(an_operation_needs_no_day, &c),
		app_case_test(clearance_is_read_to_its_end, &c),
		app_case_test(clearance_from_before_the_operation_is_asked_again, &c),
		app_case_test(much_news_is_one_line, &c),
		app_case_test(a_page_back_keeps_the_answers, &c),
		app_case_test(leaving_asks_before_answers_are_lost, &c),
	};

	return cmocka_run_group_tests_name("tui_welcome", tests, NULL, NULL);
}

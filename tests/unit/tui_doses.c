/* Doses and their reasons as rows. */
#include "../../src/tui/screens/doses.h"

#include "support/test.h"

static struct library *library;

static int set_up_all(void **state)
{
	static const char *const dirs[] = { LIMBER_SOURCE_ROUTINES };

	(void)state;
	library = library_open(dirs, 1, NULL);
	return 0;
}

static int tear_down_all(void **state)
{
	(void)state;
	library_close(library);
	return 0;
}

static struct advice advice_of(const char *exercise, enum move move, const char *why)
{
	struct advice a = { .move = move, .exercise = exercise, .key = exercise, .rule = "graded" };

	text_copy(a.why, sizeof a.why, why);
	if (move != MOVE_BLOCKED)
		a.target = (struct dose){ .sets = 1, .set = { { .reps = 5 } } };
	return a;
}

static void assert_row(const struct canvas *cv, int row, const char *words)
{
	char text[LINE_MAX_BYTES];

	canvas_row_text(cv, row, text, sizeof text);
	assert_string_equal(text, words);
}

static void a_reason_that_steps_share_is_told_once(void **state)
{
	struct routine routine = { .n_steps = 5 };
	struct advice steps[] = {
		advice_of("bird_dog", MOVE_HOLD, "It stays."),
		advice_of("walk", MOVE_BLOCKED, "It hurt."),
		advice_of("bridge", MOVE_DOWN, "It was much."),
		advice_of("plank", MOVE_BLOCKED, "It hurt."),
		advice_of("curl_up", MOVE_HOLD, "It stays."),
	};
	struct routine_day day = { .routine = &routine, .steps = steps };
	struct canvas cv;

	(void)state;
	canvas_init(&cv, 12, 50, GLYPHS_ASCII);
	assert_int_equal(doses_reasons(&cv, canvas_rect(&cv), &day, library), 8);
	assert_row(&cv, 0, "v Glute bridge  5 reps");
	assert_row(&cv, 1, "  It was much.");
	assert_row(&cv, 2, "= Bird dog  5 reps a side");
	assert_row(&cv, 3, "= Hands-under-back curl-up  5 reps");
	assert_row(&cv, 4, "  It stays.");
	assert_row(&cv, 5, "x Walk  not for now");
	assert_row(&cv, 6, "x Forearm plank  not for now");
	assert_row(&cv, 7, "  It hurt.");
	canvas_release(&cv);
}

static void a_repeat_says_how_often(void **state)
{
	struct routine routine = { .n_steps = 3 };
	struct advice steps[] = {
		advice_of("walk", MOVE_UP, ""),
		advice_of("chin_tuck", MOVE_HOLD, ""),
		advice_of("plank", MOVE_HOLD, ""),
	};
	struct routine_day day = { .routine = &routine, .steps = steps };
	struct canvas cv;

	(void)state;
	steps[0].times = 3;
	steps[1].times = 2;
	steps[0].target = (struct dose){ .sets = 1, .set = { { .time_s = 90 } } };
	steps[0].previous = (struct dose){ .sets = 1, .set = { { .time_s = 60 } } };
	steps[1].target = (struct dose){ .sets = 2, .set = { { .reps = 5 }, { .reps = 5 } } };
	canvas_init(&cv, 4, 60, GLYPHS_ASCII);
	assert_int_equal(doses_list(&cv, canvas_rect(&cv), &day, library), 3);
	assert_row(&cv, 0, "^ Walk           3 x 1 min 30 s (was 3 x 1 min)");
	assert_row(&cv, 1, "= Chin tuck      2 times 2 x 5");
	assert_row(&cv, 2, "= Forearm plank  5 reps");
	canvas_resize(&cv, 4, 40);
	doses_list(&cv, canvas_rect(&cv), &day, library);
	assert_row(&cv, 0, "^ Walk           3 x 1 min 30 s");
	canvas_release(&cv);
}

static void what_there_is_to_do_stays_in_view(void **state)
{
	struct routine routine = { .n_steps = 4 };
	struct advice steps[] = {
		advice_of("walk", MOVE_BLOCKED, ""),
		advice_of("bridge", MOVE_HOLD, ""),
		advice_of("plank", MOVE_BLOCKED, ""),
		advice_of("curl_up", MOVE_DOWN, ""),
	};
	struct routine_day day = { .routine = &routine, .steps = steps };
	struct canvas cv;

	(void)state;
	canvas_init(&cv, 4, 50, GLYPHS_ASCII);
	assert_int_equal(doses_list(&cv, canvas_rect(&cv), &day, library), 4);
	assert_row(&cv, 0, "= Glute bridge              5 reps");
	assert_row(&cv, 1, "v Hands-under-back curl-up  5 reps");
	assert_row(&cv, 2, "x Walk                      not for now");
	canvas_resize(&cv, 3, 50);
	assert_int_equal(doses_list(&cv, canvas_rect(&cv), &day, library), 3);
	assert_row(&cv, 0, "v Hands-under-back curl-up  5 reps");
	assert_row(&cv, 1, "= Glute bridge              5 reps");
	assert_row(&cv, 2, "  and 2 not for now");
	canvas_resize(&cv, 2, 50);
	assert_int_equal(doses_list(&cv, canvas_rect(&cv), &day, library), 2);
	assert_row(&cv, 1, "  and 3 more");
	canvas_release(&cv);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_repeat_says_how_often),
		cmocka_unit_test(what_there_is_to_do_stays_in_view),
		cmocka_unit_test(a_reason_that_steps_share_is_told_once),
	};

	return cmocka_run_group_tests_name("tui_doses", tests, set_up_all, tear_down_all);
}

/* What the voice says. */
#include "limber/core/cue.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/sample_run.h"
#include "support/test.h"

struct said {
	int set;
	enum cue_kind kind;
	int n;
	const char *text;
};

static void assert_says(const struct run *run, const struct said *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char text[CUE_TEXT];

		cue_text(run, (struct cue){ rows[i].kind, rows[i].set, rows[i].n }, text);
		assert_string_equal(text, rows[i].text);
	}
}

static void a_session_is_told_from_the_floor(void **state)
{
	static const struct said rows[] = {
		/* book: 0 to 3 */
		{ 0, CUE_STEP, 20, "Open book. Lie on your left side. Starts in twenty." },
		{ 0, CUE_COUNT, 3, "Three" },
		{ 0, CUE_PIP, 3, "" },
		{ 0, CUE_GO, 0, "Go. Three reps." },
		{ 0, CUE_RELEASE, 0, "And back." }, /* after a pause of 3 s */
		{ 0, CUE_REP, 2, "Two." },
		{ 0, CUE_REP, 3, "Last one." },
		{ 1, CUE_SWITCH, 10, "Switch sides. Right." },
		{ 2, CUE_REST, 20, "Rest, twenty seconds." },
		{ 2, CUE_NEXT, 0, "Next: set two of two, left side." },
		{ 2, CUE_STEP, 5, "Open book. Lie on your left side." },
		/* plank: 4 to 6 */
		{ 4, CUE_NEXT, 0, "Next: Forearm plank." },
		{ 4, CUE_STEP, 10, "Forearm plank. Lie on your front. Starts in ten." },
		{ 4, CUE_GO, 0, "Hold, twenty seconds." },
		{ 4, CUE_HALFWAY, 0, "Halfway." },
		{ 4, CUE_TEN, 0, "Ten seconds." },
		{ 4, CUE_BRISK, 0, "Now brisk, about a hundred steps a minute." },
		{ 4, CUE_EASY, 0, "Easy again." },
		{ 5, CUE_REST, 60, "Rest, one minute." },
		{ 5, CUE_NEXT, 0, "Next: set two of three." },
		/* curl: 7 to 9 */
		{ 7, CUE_REST, 50, "Rest, fifty seconds." },
		{ 7, CUE_GO, 0, "Hold. One of three." },
		{ 9, CUE_GO, 0, "Hold, six seconds." },
		{ 7, CUE_RELEASE, 0, "Release." },
		{ 7, CUE_REP, 2, "Hold. Two." },
		{ 7, CUE_REP, 3, "Hold. Last one." },
		/* strap: 10 and 11; the get-ready of 5 s is too short to be told how */
		{ 10, CUE_NEXT, 0, "Next: Strap stretch. Strap round one foot. Left side." },
		{ 10, CUE_STEP, 5, "Strap stretch. Strap round one foot. Left side." },
		/* squat: 12 and 13; down right after up, the bell is enough */
		{ 12, CUE_RELEASE, 0, "" },
		{ 12, CUE_PAUSE, 0, "Paused." },
		{ 12, CUE_RESUME, 0, "Go on." },
		{ 12, CUE_REST, 45, "Rest, 45 seconds." },
		{ 12, CUE_REST, 90, "Rest, one minute thirty seconds." },
		{ 13, CUE_OVER, 0, "Well done. That was the whole session." },
	};
	struct run run;

	(void)state;
	sample_run(&run, "book plank curl strap squat");
	assert_says(&run, rows, ARRAY_LEN(rows));
	run_release(&run);
}

static void intervals_say_pace_and_minutes(void **state)
{
	static const struct said rows[] = {
		{ 0, CUE_STEP, 5, "Warm up. Easy walk, two minutes. Stand tall." },
		{ 0, CUE_GO, 0, "Go." },
		/* the same exercise goes on: no word on how to stand */
		{ 1, CUE_STEP, 5, "Brisk walk, one minute." },
		{ 2, CUE_STEP, 5, "Easy walk, one minute thirty seconds." },
	};
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct run run;

	(void)state;
	sample_routine(&routine, targets, "walk walk walk");
	routine.steps[0].pace = routine.steps[2].pace = PACE_EASY;
	routine.steps[1].pace = PACE_BRISK;
	text_copy(routine.steps[0].label, sizeof routine.steps[0].label, "Warm up");
	targets[0].set[0].time_s = 120;
	targets[1].set[0].time_s = 60;
	targets[2].set[0].time_s = 90;
	sample_build(&run, &routine, targets, false);
	assert_says(&run, rows, ARRAY_LEN(rows));
	run_release(&run);
}

static void what_would_not_be_heard_out_is_left_out(void **state)
{
	static const char how[] =
		"Lie on your back, knees bent, feet flat on the floor, and both hands "
		"under the small of your back.";
	static const struct said in_time[] = {
		{ 0, CUE_STEP, 20,
		  "Slow one. Lie on your back, knees bent, feet flat on the floor, and both hands "
		  "under "
		  "the small of your back. Starts in twenty." },
		{ 0, CUE_STEP, 10,
		  "Slow one. Lie on your back, knees bent, feet flat on the floor, and both hands "
		  "under "
		  "the small of your back." },
	};
	static const struct said after_rest[] = { { 0, CUE_STEP, 5, "Slow one." } };
	struct run run;

	(void)state;
	sample_run(&run, "curl");
	text_copy(run.steps[0].setup, sizeof run.steps[0].setup, how);
	text_copy(run.sets[0].plan.name, sizeof run.sets[0].plan.name, "Slow one");
	assert_says(&run, in_time, ARRAY_LEN(in_time));
	run.sets[0].rest_s = NEXT_FROM_S; /* it was told then */
	assert_says(&run, after_rest, ARRAY_LEN(after_rest));
	run_release(&run);
}

/* Somebody's own exercise, with all the words that a file may give it. */
static void the_longest_step_is_told_to_its_end(void **state)
{
	struct cue begin = { .kind = CUE_STEP, .n = 30 };
	char text[CUE_TEXT];
	struct run run;

	(void)state;
	sample_run(&run, "curl");
	struct run_step *st = &run.steps[0];
	char *const words[] = { st->label, st->setup, run.sets[0].plan.name };
	const size_t sizes[] = { sizeof st->label, sizeof st->setup, sizeof run.sets[0].plan.name };

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		memset(words[i], 'n', sizes[i] - 1);
		words[i][sizes[i] - 1] = '\0';
	}
	cue_text(&run, begin, text);
	assert_non_null(strstr(text, " Starts in thirty."));
	run_release(&run);
}

static void every_cue_has_its_row(void **state)
{
	(void)state;
	for (int i = 0; i < CUES; i++) {
		const struct cue_info *info = &cue_infos[i];

		assert_non_null(info->id);
		assert_in_range(info->rings, 0, 3);
		assert_true(info->is_spoken || info->rings > 0);
		for (int k = 0; k < i; k++)
			assert_string_not_equal(info->id, cue_infos[k].id);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_is_told_from_the_floor),
		cmocka_unit_test(intervals_say_pace_and_minutes),
		cmocka_unit_test(what_would_not_be_heard_out_is_left_out),
		cmocka_unit_test(the_longest_step_is_told_to_its_end),
		cmocka_unit_test(every_cue_has_its_row),
	};

	return cmocka_run_group_tests_name("core_cue", tests, NULL, NULL);
}

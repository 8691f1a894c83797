/* Cues: who sounds them, with which words, and that nothing is ever waited for. The speech
 * programs here are scripts that write down how they were called. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limber/base/file.h"
#include "limber/cues/cues.h"
#include "limber/sys/spawn.h"
#include "support/temp_dir.h"
#include "support/test.h"

static const char *dir;
static char *path_before;

static const struct cue halfway = { .kind = CUE_HALFWAY }, over = { .kind = CUE_OVER },
			pip = { .kind = CUE_PIP }, next = { .kind = CUE_NEXT };

static struct run_step step = { .name = "Bird dog" };
static struct run_set set = { .work_s = 60 };
static const struct run run = { .steps = &step, .n_steps = 1, .sets = &set, .n_sets = 1 };

/* ---- The speech programs ---- */

/* Writes its arguments into NAME.log, one call a line, then speaks for as long as it may. */
static void install(const char *name, bool speaks_long)
{
	char path[TEMP_PATH], script[200];

	snprintf(script, sizeof script,
		 "#!/bin/sh\n"
		 "{ printf '<%%s>' \"$@\"; echo; } >>\"$0.log\"\n"
		 "%s",
		 speaks_long ? "exec sleep 1000\n" : "");
	temp_write(temp_path(path, dir, name), script, 0700);
}

/* Waits until a program has been called n times, then gives the n-th call. */
static void nth_call(const char *name, int n, struct text *ret)
{
	char path[TEMP_PATH], log[80];
	struct err err = { .kind = ERR_NONE };
	const char *line;

	snprintf(log, sizeof log, "%s.log", name);
	for (;;) {
		int lines = 0;

		text_clear(ret);
		if (file_exists(temp_path(path, dir, log)) && !file_read(ret, path, 100000, &err))
			fail_msg("%s", err.msg);
		for (line = text_str(ret); lines < n - 1 && strchr(line, '\n');
		     line = strchr(line, '\n') + 1)
			lines++;
		if (lines == n - 1 && strchr(line, '\n'))
			break;
		poll(NULL, 0, 1);
	}
	struct text call = { .s = NULL };

	text_add_bytes(&call, line, strcspn(line, "\n"));
	text_release(ret);
	*ret = call;
}

static void assert_call(const char *name, int n, const char *want)
{
	struct text call = { .s = NULL };

	nth_call(name, n, &call);
	assert_string_equal(text_str(&call), want);
	text_release(&call);
}

/* Whether the n-th call of a voice said what core says for a cue. */
static void assert_said(const char *name, int n, struct cue cue)
{
	char text[CUE_TEXT], want[CUE_TEXT + 40];

	cue_text(&run, cue, text);
	assert_string_not_equal(text, "");
	snprintf(want, sizeof want, "<%s><en><--><%s>", name[0] == 'e' ? "-v" : "-l", text);
	assert_call(name, n, want);
}

static bool was_called(const char *name)
{
	char path[TEMP_PATH], log[80];

	snprintf(log, sizeof log, "%s.log", name);
	return file_exists(temp_path(path, dir, log));
}

/* ---- The bell and the clock ---- */

static int n_rings;
static int64_t now_ns;

static void ring(void *user)
{
	(void)user;
	n_rings++;
}

static int64_t fake_now(void *user)
{
	(void)user;
	return now_ns;
}

static const struct clock fake = { .mono_ns = fake_now };

static struct cues *open_with(const char *voice, bool bell)
{
	return cues_open((struct cues_options){
		.voice = voice,
		.language = "en",
		.bell = bell,
		.ring = ring,
		.clock = &fake,
	});
}

static int set_up(void **state)
{
	temp_dir_setup(state);
	dir = *state;
	n_rings = 0;
	now_ns = 5000000000;
	path_before = strdup(getenv("PATH"));
	char search[TEMP_PATH * 2];

	/* The scripts need sleep; the real speech programs may lie beside it, so the tests
	 * name what they mean to find. */
	snprintf(search, sizeof search, "%s:/bin:/usr/bin", dir);
	setenv("PATH", search, 1);
	return 0;
}

static int tear_down(void **state)
{
	setenv("PATH", path_before, 1);
	free(path_before);
	while (waitpid(-1, NULL, 0) > 0) { /* all were told to end */
	}
	return temp_dir_teardown(state);
}

/* ---- Voice ---- */

static void auto_takes_espeak_first(void **state)
{
	struct cues *c = open_with("auto", true);

	(void)state;
	install("espeak-ng", false);
	install("spd-say", false);
	assert_string_equal(cues_backend_name(c), "espeak-ng");
	cues_play(c, &run, halfway);
	assert_said("espeak-ng", 1, halfway);
	assert_false(was_called("spd-say"));
	assert_int_equal(n_rings, 0);
	cues_close(c);
}

static void the_chosen_voice_is_taken(void **state)
{
	struct cues *c = open_with("spd-say", true);

	(void)state;
	install("espeak-ng", false);
	install("spd-say", false);
	assert_string_equal(cues_backend_name(c), "spd-say");
	cues_play(c, &run, halfway);
	assert_said("spd-say", 1, halfway);
	cues_close(c);
	assert_call("spd-say", 2, "<-S>");
	assert_false(was_called("espeak-ng"));
}

static void words_are_one_argument_and_never_an_option(void **state)
{
	struct cues *c = open_with("espeak-ng", false);
	struct cue begin = { .kind = CUE_STEP, .n = 5 };
	char text[CUE_TEXT];

	(void)state;
	install("espeak-ng", false);
	text_copy(set.plan.name, sizeof set.plan.name, "-f /etc/passwd; $(touch x) \"`'");
	cue_text(&run, begin, text);
	assert_true(text_starts(text, "-f /etc/passwd; $(touch x) \"`'"));
	cues_play(c, &run, begin);
	assert_said("espeak-ng", 1, begin);
	cues_close(c);
}

static void a_new_cue_replaces_the_one_being_said(void **state)
{
	struct cues *c = open_with("espeak-ng", false);

	(void)state;
	install("espeak-ng", true);
	/* None of these waits for a voice that speaks for a quarter of an hour. Each ends the one
	 * before, else the ninth would find no place. */
	for (int i = 1; i <= 20; i++) {
		cues_play(c, &run, halfway);
		assert_said("espeak-ng", i, halfway);
	}
	cues_close(c);
}

static void what_is_not_spoken_cuts_nothing_short(void **state)
{
	struct cues *c = open_with("espeak-ng", true);
	siginfo_t info = { .si_pid = 0 };

	(void)state;
	install("espeak-ng", true);
	cues_play(c, &run, halfway);
	assert_said("espeak-ng", 1, halfway);
	cues_play(c, &run, pip);
	assert_int_equal(n_rings, 1); /* the bell takes it instead */
	assert_int_equal(waitid(P_ALL, 0, &info, WEXITED | WNOWAIT | WNOHANG), 0);
	assert_int_equal(info.si_pid, 0); /* still speaking */
	cues_close(c);
}

static void mute_silences_at_once_and_until_it_ends(void **state)
{
	struct cues *c = open_with("espeak-ng", true);
	siginfo_t info = { .si_pid = 0 };

	(void)state;
	install("espeak-ng", true);
	assert_false(cues_is_muted(c));
	cues_play(c, &run, halfway);
	assert_said("espeak-ng", 1, halfway);
	cues_mute(c, true);
	assert_true(cues_is_muted(c));
	assert_int_equal(waitid(P_ALL, 0, &info, WEXITED | WNOWAIT), 0);
	assert_int_equal(info.si_status, SIGTERM);
	spawn_reap();
	cues_play(c, &run, over);
	cues_play(c, &run, pip);
	assert_int_equal(n_rings, 0);
	cues_mute(c, false);
	cues_play(c, &run, over);
	assert_said("espeak-ng", 2, over); /* the muted one was never said */
	cues_close(c);
}

/* ---- Bell ---- */

static void without_a_voice_the_bell_rings(void **state)
{
	struct cues *c = open_with("no-such-voice", true);

	(void)state;
	assert_string_equal(cues_backend_name(c), "bell");
	cues_play(c, &run, halfway);
	assert_int_equal(n_rings, cue_infos[CUE_HALFWAY].rings);
	cues_close(c);
}

static void a_voice_that_cannot_start_leaves_it_to_the_bell(void **state)
{
	struct cues *c = open_with("espeak-ng", true);
	char path[TEMP_PATH];

	(void)state;
	install("espeak-ng", false);
	assert_string_equal(cues_backend_name(c), "espeak-ng");
	unlink(temp_path(path, dir, "espeak-ng"));
	cues_play(c, &run, halfway);
	assert_int_equal(n_rings, 1);
	cues_close(c);
}

static void several_bells_are_spaced(void **state)
{
	struct cues *c = open_with("off", true);
	int64_t began = now_ns;

	(void)state;
	assert_true(cues_wake_ns(c) == INT64_MAX);
	cues_play(c, &run, over);
	assert_int_equal(n_rings, 1);
	for (int rings = 2; rings <= cue_infos[CUE_OVER].rings; rings++) {
		now_ns = cues_wake_ns(c) - 1;
		cues_wake(c);
		assert_int_equal(n_rings, rings - 1);
		now_ns++;
		cues_wake(c);
		assert_int_equal(n_rings, rings);
	}
	assert_true(cues_wake_ns(c) == INT64_MAX);
	cues_wake(c);
	assert_int_equal(n_rings, cue_infos[CUE_OVER].rings);
	assert_in_range(now_ns - began, 200000000, 1000000000);
	cues_close(c);
}

static void a_new_cue_replaces_the_bells_to_come(void **state)
{
	struct cues *c = open_with("off", true);

	(void)state;
	cues_play(c, &run, over);
	cues_play(c, &run, halfway);
	assert_int_equal(n_rings, 2);
	assert_true(cues_wake_ns(c) == INT64_MAX);
	cues_play(c, &run, over);
	cues_mute(c, true);
	assert_true(cues_wake_ns(c) == INT64_MAX);
	cues_close(c);
}

static void a_silent_cue_rings_nothing(void **state)
{
	struct cues *c = open_with("off", true);

	(void)state;
	assert_int_equal(cue_infos[CUE_NEXT].rings, 0);
	cues_play(c, &run, next);
	assert_int_equal(n_rings, 0);
	cues_close(c);
}

static void without_a_clock_a_cue_is_one_bell(void **state)
{
	struct cues *c =
		cues_open((struct cues_options){ .voice = "off", .bell = true, .ring = ring });

	(void)state;
	cues_play(c, &run, over);
	assert_int_equal(n_rings, 1);
	assert_true(cues_wake_ns(c) == INT64_MAX);
	cues_close(c);
}

static void with_nothing_nothing_sounds(void **state)
{
	struct cues *c = open_with("off", false),
		    *bare = cues_open((struct cues_options){ .voice = "off" });

	(void)state;
	assert_string_equal(cues_backend_name(c), "nothing");
	cues_play(c, &run, over);
	cues_mute(c, true);
	cues_mute(c, false);
	assert_int_equal(n_rings, 0);
	assert_string_equal(cues_backend_name(bare), "nothing");
	cues_play(bare, &run, over);
	cues_close(c);
	cues_close(bare);
	cues_close(NULL);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(auto_takes_espeak_first),
		TEST(the_chosen_voice_is_taken),
		TEST(words_are_one_argument_and_never_an_option),
		TEST(a_new_cue_replaces_the_one_being_said),
		TEST(what_is_not_spoken_cuts_nothing_short),
		TEST(mute_silences_at_once_and_until_it_ends),
		TEST(without_a_voice_the_bell_rings),
		TEST(a_voice_that_cannot_start_leaves_it_to_the_bell),
		TEST(several_bells_are_spaced),
		TEST(a_new_cue_replaces_the_bells_to_come),
		TEST(a_silent_cue_rings_nothing),
		TEST(without_a_clock_a_cue_is_one_bell),
		TEST(with_nothing_nothing_sounds),
	};

	return cmocka_run_group_tests_name("cues", tests, NULL, NULL);
}

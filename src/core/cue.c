/* What the voice says at each cue. Short, plain, and enough for somebody who lies on the floor with
 * closed eyes. Not for making sounds; that is the cues layer. */
#include "limber/core/cue.h"

#include <string.h>

#include "limber/base/text.h"

const struct cue_info cue_infos[CUES] = {
	[CUE_STEP] = { .id = "step", .rings = 2, .is_spoken = true },
	[CUE_COUNT] = { .id = "count", .rings = 1, .is_spoken = true },
	[CUE_PIP] = { .id = "pip", .rings = 1, .is_spoken = false },
	[CUE_GO] = { .id = "go", .rings = 2, .is_spoken = true },
	[CUE_HALFWAY] = { .id = "halfway", .rings = 1, .is_spoken = true },
	[CUE_BRISK] = { .id = "brisk", .rings = 2, .is_spoken = true },
	[CUE_EASY] = { .id = "easy", .rings = 1, .is_spoken = true },
	[CUE_TEN] = { .id = "ten", .rings = 1, .is_spoken = true },
	[CUE_REP] = { .id = "rep", .rings = 1, .is_spoken = true },
	[CUE_RELEASE] = { .id = "release", .rings = 1, .is_spoken = true },
	[CUE_SWITCH] = { .id = "switch", .rings = 2, .is_spoken = true },
	[CUE_REST] = { .id = "rest", .rings = 2, .is_spoken = true },
	[CUE_NEXT] = { .id = "next", .rings = 0, .is_spoken = true },
	[CUE_PAUSE] = { .id = "pause", .rings = 1, .is_spoken = true },
	[CUE_RESUME] = { .id = "resume", .rings = 2, .is_spoken = true },
	[CUE_OVER] = { .id = "over", .rings = 3, .is_spoken = true },
};

enum {
	LONG_READY_S = 10,     /* long enough to say how to get into position, and when it starts */
	LETTERS_A_SECOND = 14, /* of a voice at its usual speed */
	HELD_PAUSE_S = 2,      /* a pause of a rep that is long enough to wait for its end */
};

static const char *const numbers[] = {
	"zero",     "one",     "two",     "three",     "four",     "five",     "six",
	"seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
	"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
};

static const char *const tens[] = { "", "", "", "thirty", "forty", "fifty" };

/* -- small words ------------------------------------------------------------------ */

static void say_number(struct text *out, int n)
{
	if (n >= 0 && n < (int)ARRAY_LEN(numbers))
		text_add(out, numbers[n]);
	else if (n > 0 && n < 60 && n % 10 == 0)
		text_add(out, tens[n / 10]);
	else
		text_addf(out, "%d", n);
}

static void say_count(struct text *out, int n, const char *one, const char *many)
{
	say_number(out, n);
	text_addf(out, " %s", n == 1 ? one : many);
}

/* "thirty seconds", "one minute", "two minutes thirty seconds" */
static void say_duration(struct text *out, int seconds)
{
	if (seconds >= 60)
		say_count(out, seconds / 60, "minute", "minutes");
	if (seconds >= 60 && seconds % 60 > 0)
		text_add(out, " ");
	if (seconds < 60 || seconds % 60 > 0)
		say_count(out, seconds % 60, "second", "seconds");
}

static const char *side_word(enum side side)
{
	static const char *const words[SIDES] = {
		[SIDE_BOTH] = "", [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right"
	};

	return words[side];
}

/* Sentences begin with a capital letter. */
static void capitalise(char *s)
{
	for (size_t i = 0; s[i]; i++) {
		bool is_first = i == 0 || (i > 1 && s[i - 1] == ' ' && s[i - 2] == '.');

		if (is_first && s[i] >= 'a' && s[i] <= 'z')
			s[i] = (char)(s[i] - 'a' + 'A');
	}
}

/* -- sentences ---------------------------------------------------------------------- */

static const struct run_set *set_of(const struct run *run, struct cue cue)
{
	return &run->sets[cue.set];
}

static const struct run_step *step_of(const struct run *run, struct cue cue)
{
	return &run->steps[set_of(run, cue)->step];
}

/* Whether it is known how to get into position: told for this exercise just before. */
static bool is_same_as_before(const struct run *run, int set)
{
	return set > 0 && text_eq(run->sets[set - 1].plan.exercise, run->sets[set].plan.exercise);
}

/* "Brisk walk, one minute." */
static void say_name(struct text *out, const struct run *run, struct cue cue)
{
	const struct run_set *s = set_of(run, cue);

	text_add(out, s->plan.name);
	if (step_of(run, cue)->mode == MODE_TIME) {
		text_add(out, ", ");
		say_duration(out, s->goal.time_s);
	}
	text_add(out, ".");
}

/* How to get into position; it mostly names the side, where it does not the side is said. */
static void say_setup(struct text *out, const struct run *run, struct cue cue)
{
	enum side side = set_of(run, cue)->plan.side;
	char setup[LINE_MAX_BYTES];

	run_setup(run, cue.set, setup);
	if (setup[0])
		text_addf(out, " %s", setup);
	if (side != SIDE_BOTH && !strstr(setup, side_word(side)))
		text_add(out, side == SIDE_LEFT ? " Left side." : " Right side.");
}

/* Whether it is said in time, with a pause of so many seconds after it. */
static bool is_heard_out(const struct text *said, int within_s, int pause_s)
{
	return (int)said->len / LETTERS_A_SECOND + 1 + pause_s <= within_s;
}

static void say_step(struct text *out, const struct run *run, struct cue cue)
{
	const struct run_step *st = step_of(run, cue);
	bool is_told_in_rest = set_of(run, cue)->rest_s >= NEXT_FROM_S;

	if (st->label[0] && set_of(run, cue)->plan.set == 1)
		text_addf(out, "%s. ", st->label);
	say_name(out, run, cue);
	size_t name_only = out->len;

	if (!is_same_as_before(run, cue.set) || st->mode != MODE_TIME)
		say_setup(out, run, cue);
	if (is_told_in_rest && !is_heard_out(out, cue.n, 0)) {
		out->len = name_only;
		out->s[out->len] = '\0';
	}
	/* Where it is still speaking then, the count-in says it better. */
	if (cue.n >= LONG_READY_S && is_heard_out(out, cue.n, 4)) {
		text_add(out, " Starts in ");
		say_number(out, cue.n);
		text_add(out, ".");
	}
}

static void say_hold(struct text *out, int seconds)
{
	text_add(out, "Hold, ");
	say_duration(out, seconds);
	text_add(out, ".");
}

static void say_go(struct text *out, const struct run *run, struct cue cue)
{
	const struct run_set *s = set_of(run, cue);

	switch (step_of(run, cue)->mode) {
	case MODE_HOLD: say_hold(out, s->goal.hold_s); break;
	case MODE_HOLD_REPS:
		if (s->goal.reps == 1) {
			say_hold(out, s->goal.hold_s);
			break;
		}
		text_add(out, "Hold. One of ");
		say_number(out, s->goal.reps);
		text_add(out, ".");
		break;
	case MODE_REPS:
		text_add(out, "Go. ");
		say_number(out, s->goal.reps);
		text_add(out, s->goal.reps == 1 ? " rep." : " reps.");
		break;
	case MODE_TIME:
	case MODES: text_add(out, "Go."); break;
	}
}

/* A held rep says what to do with it, one by tempo only which it is. */
static void say_rep(struct text *out, const struct run *run, struct cue cue)
{
	int reps = set_of(run, cue)->goal.reps;

	if (step_of(run, cue)->mode == MODE_HOLD_REPS)
		text_add(out, "hold. ");
	if (cue.n == reps) {
		text_add(out, "Last one.");
		return;
	}
	say_number(out, cue.n);
	text_add(out, ".");
}

/* The way back of a rep is said where it was waited for, else the bell is enough. */
static void say_release(struct text *out, const struct run *run, struct cue cue)
{
	const struct run_step *st = step_of(run, cue);
	int pause_s = set_of(run, cue)->rep_s - st->tempo.up_s - st->tempo.down_s;

	if (st->mode == MODE_HOLD_REPS)
		text_add(out, "Release.");
	else if (pause_s >= HELD_PAUSE_S)
		text_add(out, "And back.");
}

static void say_switch(struct text *out, const struct run *run, struct cue cue)
{
	text_add(out, set_of(run, cue)->plan.side == SIDE_LEFT ? "Switch sides. Left."
							       : "Switch sides. Right.");
}

static void say_rest(struct text *out, const struct run *run, struct cue cue)
{
	(void)run;
	text_add(out, "Rest, ");
	say_duration(out, cue.n);
	text_add(out, ".");
}

/* Within an exercise which set it is; else what it is, and where its get-ready is too short to be
 * told then, how. */
static void say_next(struct text *out, const struct run *run, struct cue cue)
{
	const struct run_set *s = set_of(run, cue);

	text_add(out, "Next: ");
	if (cue.set > 0 && run->sets[cue.set - 1].step == s->step) {
		text_add(out, "set ");
		say_number(out, s->plan.set);
		text_add(out, " of ");
		say_number(out, s->plan.n_sets);
		if (s->plan.side != SIDE_BOTH)
			text_addf(out, ", %s side", side_word(s->plan.side));
		text_add(out, ".");
		return;
	}
	say_name(out, run, cue);
	if (s->ready_s < LONG_READY_S)
		say_setup(out, run, cue);
}

static void say_count_in(struct text *out, const struct run *run, struct cue cue)
{
	(void)run;
	say_number(out, cue.n);
}

typedef void say_fn(struct text *out, const struct run *run, struct cue cue);

/* A cue says its own words or one fixed sentence. */
static const struct {
	say_fn *say;
	const char *fixed;
} sayings[CUES] = {
	[CUE_STEP] = { .say = say_step },
	[CUE_COUNT] = { .say = say_count_in },
	[CUE_PIP] = { .fixed = "" },
	[CUE_GO] = { .say = say_go },
	[CUE_HALFWAY] = { .fixed = "Halfway." },
	[CUE_BRISK] = { .fixed = "Now brisk, about a hundred steps a minute." },
	[CUE_EASY] = { .fixed = "Easy again." },
	[CUE_TEN] = { .fixed = "Ten seconds." },
	[CUE_REP] = { .say = say_rep },
	[CUE_RELEASE] = { .say = say_release },
	[CUE_SWITCH] = { .say = say_switch },
	[CUE_REST] = { .say = say_rest },
	[CUE_NEXT] = { .say = say_next },
	[CUE_PAUSE] = { .fixed = "Paused." },
	[CUE_RESUME] = { .fixed = "Go on." },
	[CUE_OVER] = { .fixed = "Well done. That was the whole session." },
};

void cue_text(const struct run *run, struct cue cue, char ret[CUE_TEXT])
{
	struct text out = { 0 };

	if (sayings[cue.kind].say)
		sayings[cue.kind].say(&out, run, cue);
	else
		text_add(&out, sayings[cue.kind].fixed);
	text_copy(ret, CUE_TEXT, text_str(&out));
	text_release(&out);
	capitalise(ret);
}

/* `limber checkin`: the morning's pain, and flare-ups. */
#include <stddef.h>

#include "command.h"
#include "limber/core/flare.h"
#include "limber/core/morning.h"

struct checkin_args {
	int pain, leg, flare;
	const char *at;
};

enum { FLARE_BEGIN, FLARE_OVER };

static const char *const flare_words[] = {
	[FLARE_BEGIN] = "begin",
	[FLARE_OVER] = "over",
};

static const char *const flare_answers[] = {
	[FLARE_BEGIN] = "Noted: the flare-up has begun.\n"
			"Strength and core work rest until it settles; walks are half as long. See "
			"`limber today`.",
	[FLARE_OVER] = "Noted: the flare-up is over.\n"
		       "What rested comes back from about 70 % of what it was.",
};

static const struct arg rows[] = {
	{ .name = "--pain",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct checkin_args, pain),
	  .lo = 0,
	  .hi = 10,
	  .help = "0 is none, 10 the worst there is" },
	{ .name = "--leg",
	  .value = "SITE",
	  .kind = ARG_INT,
	  .at = offsetof(struct checkin_args, leg),
	  .lo = SITE_NONE,
	  .hi = SITE_FOOT,
	  .words = leg_words,
	  .n_words = LEG_SITES,
	  .help = "how far down it is felt, by number or name" },
	{ .name = "--at",
	  .value = "TIME",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct checkin_args, at),
	  .help = "when: 07:10, or 2026-11-20T07:10" },
	{ .name = "--flare",
	  .kind = ARG_WORD,
	  .at = offsetof(struct checkin_args, flare),
	  .words = flare_words,
	  .n_words = ARRAY_LEN(flare_words),
	  .help = "a flare-up has begun, or is over" },
};

/* What it means for the day is said at once: who only notes it should not miss it. */
static bool note_pain(struct cli *cli, const struct checkin_args *a, struct moment at,
		      struct err *err)
{
	char pain[LINE_MAX_BYTES], advice[MORNING_TEXT];

	if (!coach_checkin(cli->coach, at, a->pain, a->leg, err))
		return false;
	morning_say_pain(&(struct checkin){ .pain = a->pain, .leg = a->leg }, pain);
	morning_say(coach_history(cli->coach), at.day, advice);
	out_line(&cli->out, "Noted: pain %s.", pain);
	if (advice[0])
		out_wrap(&cli->out, "", 0, advice);
	return true;
}

/* What is not on cannot be over: there is nothing to note. */
static bool note_flare(struct cli *cli, int word, struct moment at, struct err *err)
{
	struct flare flare;

	flare_at(&flare, coach_history(cli->coach), at.day);
	if (word == FLARE_OVER && flare.state != FLARE_ACUTE) {
		out_line(&cli->out, "No flare-up was on: there is nothing to end.");
		return true;
	}
	if (!coach_event(cli->coach, at, EVENT_FLARE, flare_words[word], err))
		return false;
	out_wrap(&cli->out, "", 0, flare_answers[word]);
	return true;
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct checkin_args *a = args;
	struct moment at;

	if (a->pain == UNKNOWN && (a->leg != UNKNOWN || a->flare == UNKNOWN)) {
		err_set(err, ERR_USAGE, "--pain is missing");
		return false;
	}
	if (!cli_moment(cli, a->at, &at, err) || !cli_open(cli, CLI_WRITE, err))
		return false;
	if (a->pain != UNKNOWN && !note_pain(cli, a, at, err))
		return false;
	return a->flare == UNKNOWN || note_flare(cli, a->flare, at, err);
}

const struct command command_checkin = {
	.name = "checkin",
	.summary = "the morning check-in",
	.help = "Notes how the back is this morning. A second one on the same day replaces the "
		"first.",
	COMMAND_ARGS(rows, struct checkin_args),
	.run = run,
};

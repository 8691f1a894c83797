/* `limber log`: what was done elsewhere. */
#include <stddef.h>
#include <string.h>

#include "command.h"
#include "limber/base/utf8.h"
#include "limber/coach/log.h"
#include "limber/core/morning.h"
#include "limber/core/warning.h"

struct log_args {
	const char *routine, *pain, *at, *note;
	int minutes, effort, leg;
};

static const struct arg rows[] = {
	{ .name = "ROUTINE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct log_args, routine),
	  .is_required = true,
	  .help = "what was done, such as walk" },
	{ .name = "--minutes",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct log_args, minutes),
	  .lo = 1,
	  .hi = 240,
	  .help = "how long its timed part took" },
	{ .name = "--effort",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct log_args, effort),
	  .lo = 0,
	  .hi = 10,
	  .help = "how hard it was" },
	{ .name = "--pain",
	  .value = "BEFORE/AFTER",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct log_args, pain),
	  .help = "0 to 10 each, such as 3/2, or 3/ where one is known" },
	{ .name = "--leg",
	  .value = "SITE",
	  .kind = ARG_INT,
	  .at = offsetof(struct log_args, leg),
	  .lo = SITE_NONE,
	  .hi = SITE_FOOT,
	  .words = leg_words,
	  .n_words = LEG_SITES,
	  .help = "how far down it was felt, by number or name" },
	{ .name = "--at",
	  .value = "TIME",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct log_args, at),
	  .help = "when it ended: 18:30, or 2026-11-20T18:30" },
	{ .name = "--note",
	  .value = "TEXT",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct log_args, note),
	  .help = "a line to remember it by" },
};

/* One side of the slash: n bytes, a number or nothing. */
static bool parse_pain(const char *s, size_t n, int *ret)
{
	char number[4];

	*ret = UNKNOWN;
	if (n == 0)
		return true;
	return n < sizeof number && text_format(number, sizeof number, "%.*s", (int)n, s) &&
	       text_to_int(number, 0, 10, ret);
}

static bool read_pain(const char *s, struct log_entry *entry, struct err *err)
{
	const char *slash = s ? strchr(s, '/') : NULL;

	entry->pain_before = entry->pain_after = UNKNOWN;
	if (!s || (slash && parse_pain(s, (size_t)(slash - s), &entry->pain_before) &&
		   parse_pain(slash + 1, strlen(slash + 1), &entry->pain_after)))
		return true;
	err_set(err, ERR_USAGE, "--pain is \"%s\"; write before and after, 0 to 10, such as 3/2",
		s);
	return false;
}

static bool check_note(const char *note, struct err *err)
{
	if (utf8_valid(note, strlen(note)) && !utf8_has_control(note) && strlen(note) < NOTE_MAX)
		return true;
	err_set(err, ERR_USAGE, "--note takes one line of plain text, at most %d bytes",
		NOTE_MAX - 1);
	return false;
}

/* What was done is data; that is no word on what to do next. */
static void say_blocked(struct cli *cli)
{
	const struct warning *w = warning_find(coach_profile(cli->coach)->warning);
	char words[WARNING_TEXT];

	text_format(words, sizeof words, "Exercise is blocked by a warning sign (%s): %s", w->name,
		    w->act);
	out_wrap(&cli->out, "", 0, words);
}

/* What it means for the rest of the day is said at once: who only logs it should not miss it. */
static void say_after(struct cli *cli, size_t session)
{
	const struct history *h = coach_history(cli->coach);
	char said[MORNING_TEXT];

	if (date_diff(h->sessions[session].day, cli->now.day) != 0)
		return;
	session_say_after(h, session, said);
	if (said[0])
		out_wrap(&cli->out, "", 0, said);
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct log_args *a = args;
	struct log_entry entry = { .routine = a->routine,
				   .minutes = a->minutes,
				   .effort = a->effort,
				   .leg = a->leg,
				   .note = a->note ? a->note : "" };
	size_t session;

	if (!read_pain(a->pain, &entry, err) || !check_note(entry.note, err) ||
	    !cli_moment(cli, a->at, &entry.when, err) ||
	    !cli_known(cli, LIBRARY_ROUTINES, a->routine, err) || !cli_open(cli, CLI_WRITE, err) ||
	    !log_elsewhere(cli->coach, &entry, &session, err))
		return false;
	char day[DATE_WORDS];

	date_say(entry.when.day, DATE_WITH_WEEKDAY | DATE_WITH_YEAR, day);
	out_line(&cli->out, "Logged %s on %s.",
		 library_routine(coach_library(cli->coach), a->routine)->title, day);
	if (coach_profile(cli->coach)->is_blocked)
		say_blocked(cli);
	else
		say_after(cli, session);
	return true;
}

const struct command command_log = {
	.name = "log",
	.summary = "record what was done without limber",
	.help = "Records a routine as done, at the doses of its day, or for so many minutes.",
	COMMAND_ARGS(rows, struct log_args),
	.run = run,
};

/* `limber history`: sessions and their sets. */
#include <stddef.h>

#include "answers.h"
#include "command.h"
#include "export.h"

struct history_args {
	struct arg_date since;
	bool json;
};

static const struct arg rows[] = {
	{ .name = "--since",
	  .value = "DATE",
	  .kind = ARG_DATE,
	  .at = offsetof(struct history_args, since),
	  .help = "from that day on" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct history_args, json),
	  .help = "for programs" },
};

enum { SET_COLUMN = 4, NAME_COLUMN = 9, TITLE_COLUMN = 24, SIDE_COLUMN = 34, OUTCOME_COLUMN = 41 };

/* What the person said of a session, and what they wrote. */
static void print_answers(struct out *o, const struct session_row *s)
{
	struct text answers = { .s = NULL };

	answer_add(&answers, "effort", s->effort);
	answer_add(&answers, "pain before", s->pain_before);
	answer_add(&answers, "pain after", s->pain_after);
	answer_add(&answers, "leg", s->leg);
	if (answers.len)
		out_wrap(o, "", SET_COLUMN, answers.s);
	if (s->note[0] != '\0')
		out_wrap(o, "", SET_COLUMN, s->note);
	text_release(&answers);
}

static void print_session(struct out *o, const struct session_row *s, const char *title)
{
	int minute = stamp_minute(s->started);
	int minutes = (int)((s->ended.utc_s - s->started.utc_s + 59) / 60);
	struct date civil = stamp_day(s->started, 0);
	char day[DATE_WORDS];
	bool has_end = s->ended.utc_s > s->started.utc_s;

	date_say(civil, DATE_WITH_WEEKDAY | DATE_WITH_YEAR, day);
	out_at(o, 0, "%s, %02d:%02d", day, minute / 60, minute % 60);
	out_at(o, TITLE_COLUMN, "%s%s", title, has_end ? "," : "");
	if (has_end)
		out_at(o, 0, "%d min", minutes);
	if (s->state != STATE_COMPLETE)
		out_at(o, 0, "(%s)", state_words[s->state]);
	if (date_diff(s->day, civil) != 0) {
		date_say(s->day, DATE_WITH_WEEKDAY, day);
		out_at(o, 0, "(of %s)", day);
	}
	out_end(o);
	print_answers(o, s);
}

static void add_outcome(struct text *t, const struct set_row *row)
{
	char done[DOSE_TEXT], target[DOSE_TEXT];

	amount_format(&row->done, done);
	amount_format(&row->target, target);
	switch (row->outcome) {
	case OUTCOME_DONE: text_add(t, done); break;
	case OUTCOME_PARTIAL: text_addf(t, "%s, asked %s", done, target); break;
	case OUTCOME_SKIPPED: text_add(t, "skipped"); break;
	case OUTCOME_HURT: text_addf(t, "%s, it hurt", done); break;
	case OUTCOMES: break;
	}
	answer_add(t, "pain", row->pain);
}

static void print_set(struct out *o, const struct set_row *row, const char *name)
{
	struct text outcome = { .s = NULL };

	add_outcome(&outcome, row);
	out_at(o, SET_COLUMN, "%2d.%d", row->step, row->set);
	out_at(o, NAME_COLUMN, "%s", name);
	out_at(o, SIDE_COLUMN, "%s", row->side == SIDE_BOTH ? "" : side_words[row->side]);
	out_at(o, OUTCOME_COLUMN, "%s", text_str(&outcome));
	out_end(o);
	text_release(&outcome);
}

static void print_nothing(struct out *o, struct arg_date since)
{
	char day[DATE_WORDS];

	if (since.is_given) {
		date_say(since.date, DATE_WITH_WEEKDAY | DATE_WITH_YEAR, day);
		out_line(o, "Nothing since %s.", day);
	} else {
		out_line(o, "Nothing is logged yet.");
	}
}

/* As the other screens call it: "Easy walk" where the routine's step has a pace, and is still of
 * that exercise. */
static void set_name(const struct set_row *row, const struct routine *routine, struct library *lib,
		     char ret[NAME_MAX])
{
	const struct exercise *e = library_exercise(lib, row->exercise);
	enum pace pace = PACE_NONE;

	for (int i = 0; routine && i < routine->n_steps; i++) {
		const struct step *step = &routine->steps[i];

		if (step->number == row->step && text_eq(step->exercise, row->exercise))
			pace = step->pace;
	}
	paced_name(e ? e->name : row->exercise, pace, ret);
}

/* Returns how many sessions there were to print. */
static int print_text(struct cli *cli, const struct history *log, struct date since)
{
	struct library *lib = coach_library(cli->coach);
	int n = 0;

	for (size_t i = 0; i < log->n_sessions; i++) {
		const struct session_row *s = &log->sessions[i];
		const struct routine *routine = library_routine(lib, s->routine);

		if (date_diff(s->day, since) < 0)
			continue;
		if (n++ > 0)
			out_end(&cli->out);
		print_session(&cli->out, s, routine ? routine->title : s->routine);
		for (size_t j = 0; j < s->n_sets; j++) {
			char name[NAME_MAX];

			set_name(&s->sets[j], routine, lib, name);
			print_set(&cli->out, &s->sets[j], name);
		}
	}
	return n;
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct history_args *a = args;
	struct date since = a->since.is_given ? a->since.date : date_from_ymd(1, 1, 1);
	struct history log = { .sessions = NULL };

	if (!cli_open(cli, CLI_READ, err) || !coach_whole_history(cli->coach, &log, err))
		return false;
	if (a->json) {
		struct jval *v = export_document();

		jval_put(v, "sessions", export_sessions(&log, since));
		jval_write(v, cli->env->out);
		jval_release(v);
	} else if (print_text(cli, &log, since) == 0) {
		print_nothing(&cli->out, a->since);
	}
	history_release(&log);
	return true;
}

const struct command command_history = {
	.name = "history",
	.summary = "sessions and their sets",
	.help = "Prints the sessions in the log, oldest first, each with its sets.",
	COMMAND_ARGS(rows, struct history_args),
	.run = run,
};

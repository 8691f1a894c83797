/* `limber why`: one exercise's target, and how it came about. */
#include "command.h"
#include "export.h"
#include "why.h"

struct why_args {
	const char *exercise;
	struct arg_date date;
	int sessions;
	int width;
	bool json;
};

static const struct arg rows[] = {
	{ .name = "EXERCISE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct why_args, exercise),
	  .is_required = true,
	  .help = "its file's name, such as bird_dog" },
	{ .name = "--date",
	  .value = "DATE",
	  .kind = ARG_DATE,
	  .at = offsetof(struct why_args, date),
	  .help = "as it was, or will be, on that day" },
	{ .name = "--sessions",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct why_args, sessions),
	  .lo = 1,
	  .hi = 20000,
	  .help = "how many, the newest; 12 unless given" },
	{ .name = "--width",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct why_args, width),
	  .lo = 40,
	  .hi = 300,
	  .help = "columns; 80 unless given" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct why_args, json),
	  .help = "for programs" },
};

/* How many sessions back it goes unasked, as text and as JSON: each is decided anew, which twenty
 * years of them would make a person wait for. */
enum { CHAPTERS_SHOWN = 12, CHAPTERS_JSON = 260 };

struct telling {
	struct cli *cli;
	const struct why_args *args;
	struct history log;
	struct catalog catalog;
	struct jval *targets; /* NULL for text */
	int n_told;
	bool has_story;
};

/* ---- Finding the steps ---- */

/* What never changes has no story, unless it is asked for. */
static size_t chapters_of(const struct telling *t, const struct step *step)
{
	if (t->args->sessions != UNKNOWN)
		return (size_t)t->args->sessions;
	if (t->targets)
		return CHAPTERS_JSON;
	return text_eq(step->rule, "none") ? 0 : CHAPTERS_SHOWN;
}

static bool has_routine(const struct plan *plan, const char *routine)
{
	for (int i = 0; i < plan->n_items; i++) {
		if (text_eq(plan->items[i].routine, routine))
			return true;
	}
	return false;
}

/* Of no plan at all nothing is left out. */
static bool is_planned(const struct telling *t, const char *routine)
{
	const struct plan *plan = coach_current_plan(t->cli->coach);

	return plan->n_items == 0 || has_routine(plan, routine);
}

static void tell_step(struct telling *t, const struct routine *routine, int step)
{
	struct story s;

	story_tell(&s, &(struct story_input){ .coach = t->cli->coach,
					      .routine = routine,
					      .step = step,
					      .log = &t->log,
					      .most = chapters_of(t, &routine->steps[step]) });
	struct why w = {
		.story = &s,
		.routine = routine,
		.log = &t->log,
		.target = target_of(&routine->steps[step], &s.day.steps[step], &t->catalog),
		.is_planned = is_planned(t, routine->id),
		.today = t->cli->now.day,
	};

	if (t->targets) {
		jval_add(t->targets, why_json(&w));
	} else {
		if (t->n_told > 0)
			out_end(&t->cli->out);
		why_print(&t->cli->out, &w);
	}
	t->n_told++;
	t->has_story = t->has_story || s.n > 0;
	story_release(&s);
}

/* A routine has an exercise where a step names it, and where it was put in a step's place. Of a
 * schedule's steps those of this week are told; where it has none, the first there is. */
static void tell_routine(struct telling *t, const char *id)
{
	struct routine_day day;
	struct err err = { .kind = ERR_NONE };
	int off_week = -1, n_told = t->n_told;

	if (!coach_routine(t->cli->coach, id, &day, &err))
		return; /* its file is bad, and was said to be */
	for (int i = 0; i < day.routine->n_steps; i++) {
		if (!text_eq(day.routine->steps[i].exercise, t->args->exercise) &&
		    !text_eq(day.steps[i].exercise, t->args->exercise))
			continue;
		if (!advice_is_off_week(&day.steps[i]))
			tell_step(t, day.routine, i);
		else if (off_week < 0)
			off_week = i;
	}
	if (t->n_told == n_told && off_week >= 0)
		tell_step(t, day.routine, off_week);
	routine_day_release(&day);
}

enum { LATELY_DAYS = 28 };

static bool was_done_lately(const struct telling *t, const char *routine)
{
	struct date day = coach_day(t->cli->coach);

	for (size_t i = history_sessions_from(&t->log, date_add(day, -LATELY_DAYS));
	     i < t->log.n_sessions && t->log.sessions[i].day.day <= day.day; i++) {
		if (text_eq(t->log.sessions[i].routine, routine))
			return true;
	}
	return false;
}

/* The plan's routines first, then others that were done lately; where none of them has the
 * exercise, the first that does. */
static void tell_all(struct telling *t)
{
	const struct plan *plan = coach_current_plan(t->cli->coach);
	int n;
	const char *const *ids = library_ids(coach_library(t->cli->coach), LIBRARY_ROUTINES, &n);

	for (int i = 0; i < plan->n_items; i++)
		tell_routine(t, plan->items[i].routine);
	for (int i = 0; i < n; i++) {
		if (!has_routine(plan, ids[i]) && was_done_lately(t, ids[i]))
			tell_routine(t, ids[i]);
	}
	for (int i = 0; i < n && t->n_told == 0; i++)
		tell_routine(t, ids[i]);
}

static void write_json(struct telling *t)
{
	struct jval *v = export_document();

	jval_put_date(v, "date", coach_day(t->cli->coach));
	jval_put_text(v, "exercise", t->args->exercise);
	jval_put(v, "targets", t->targets);
	jval_write(v, t->cli->env->out);
	jval_release(v);
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct why_args *a = args;
	struct telling t = { .cli = cli, .args = a };

	if (!cli_known(cli, LIBRARY_EXERCISES, a->exercise, err) ||
	    !cli_open_on(cli, a->date, err) || !coach_whole_history(cli->coach, &t.log, err))
		return false;
	if (!a->date.is_given)
		coach_tell_time(cli->coach, cli->now);
	t.catalog = library_catalog(coach_library(cli->coach));
	t.targets = a->json ? jval_array() : NULL;
	if (a->width != UNKNOWN)
		cli->out.columns = a->width;
	tell_all(&t);
	if (a->json)
		write_json(&t);
	else if (t.has_story)
		why_print_legend(&cli->out);
	history_release(&t.log);
	if (t.n_told == 0)
		err_set(err, ERR_NO, "no routine has %s, so it has no target", a->exercise);
	return t.n_told > 0;
}

const struct command command_why = {
	.name = "why",
	.summary = "an exercise's target, and how it came about",
	.help = "Tells what is asked of an exercise and why, session by session: what was "
		"asked, done and read of it, and what decided.",
	COMMAND_ARGS(rows, struct why_args),
	.run = run,
};

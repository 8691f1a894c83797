/* `limber why`: one exercise's target, and how it came about. */
#include "answers.h"
#include "command.h"
#include "export.h"
#include "story.h"
#include "target.h"

struct why_args {
	const char *exercise;
	struct arg_date date;
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
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct why_args, json),
	  .help = "for programs" },
};

/* How many sessions back the text goes; JSON has them all. */
enum { CHAPTERS_SHOWN = 12, WHEN_COLUMN = 2, ASKED_COLUMN = 14, DONE_COLUMN = 44, WHY_COLUMN = 16 };

struct telling {
	struct cli *cli;
	const char *exercise;
	struct history log;
	struct catalog catalog;
	struct jval *targets; /* NULL for text */
	int n_told;
};

/* ---- JSON ---- */

static struct jval *chapter_json(const struct chapter *c)
{
	struct jval *v = jval_object();
	struct jval *sets = jval_array();
	char day[DATE_TEXT];

	date_format(c->session->day, day);
	jval_put_text(v, "session", c->session->id);
	jval_put_text(v, "date", day);
	for (int i = 0; i < c->asked.sets; i++)
		jval_add(sets, export_amount(&c->asked.set[i]));
	jval_put(v, "sets", sets);
	jval_put_bool(v, "per_side", c->per_side);
	jval_put_int(v, "asked", c->n_sets);
	jval_put_int(v, "done", c->n_done);
	jval_put_bool(v, "used", c->is_used);
	jval_put_text(v, "why", c->why);
	return v;
}

static void tell_json(struct telling *t, const struct story *s, const struct target *target,
		      const struct routine *routine)
{
	struct jval *v = target_json(target);
	struct jval *sessions = jval_array();

	for (size_t i = 0; i < s->n; i++)
		jval_add(sessions, chapter_json(&s->chapters[i]));
	jval_put_text(v, "routine", routine->id);
	jval_put(v, "sessions", sessions);
	jval_add(t->targets, v);
}

/* ---- Text ---- */

/* "Wed 25 Nov", or "today". */
static void print_when(struct telling *t, struct date date)
{
	int year, month, day;

	if (date.day == t->cli->now.day.day) {
		out_at(&t->cli->out, WHEN_COLUMN, "today");
		return;
	}
	date_to_ymd(date, &year, &month, &day);
	out_at(&t->cli->out, WHEN_COLUMN, "%s %d %s", weekday_short(date_weekday(date)), day,
	       month_short(month));
}

/* What the day itself was asked for is said above: its target. */
static void print_chapter(struct telling *t, const struct chapter *c)
{
	struct out *o = &t->cli->out;
	struct text done = { .s = NULL };
	char asked[DOSE_TEXT];

	dose_format(&c->asked, c->per_side, asked);
	text_addf(&done, "%d of %d set%s", c->n_done, c->n_sets, PLURAL(c->n_sets));
	text_add(&done, c->was_hurt ? ", it hurt" : "");
	answer_add(&done, "effort", c->session->effort);
	answer_add(&done, "pain", c->session->pain_after);
	out_at(o, 0, "%s", c->is_used ? "*" : "");
	print_when(t, c->session->day);
	out_at(o, ASKED_COLUMN, "%s", asked);
	out_at(o, DONE_COLUMN, "%s", text_str(&done));
	out_end(o);
	text_release(&done);
	if (c->why[0] != '\0' && c->session->day.day != coach_day(t->cli->coach).day)
		out_wrap(o, "", WHY_COLUMN, c->why);
}

static void tell_text(struct telling *t, const struct story *s, const struct target *target,
		      const struct routine *routine)
{
	struct out *o = &t->cli->out;
	size_t first = s->n > CHAPTERS_SHOWN ? s->n - CHAPTERS_SHOWN : 0;
	char name[NAME_MAX], dose[DOSE_TEXT];

	target_name(target, name);
	target_dose(target, dose);
	if (t->n_told > 0)
		out_end(o);
	out_line(o, "%s, in %s: %s", name, routine->title, dose);
	out_wrap(o, "", WHEN_COLUMN, target->advice->why);
	if (s->n > 0) {
		out_end(o);
		out_line(o, "Asked and done so far (* is what the target rests on):");
	}
	if (first > 0)
		out_line(o, "  %zu earlier session%s: limber history", first, PLURAL(first));
	for (size_t i = first; i < s->n; i++)
		print_chapter(t, &s->chapters[i]);
}

/* ---- Finding the steps ---- */

static void tell_step(struct telling *t, const struct routine *routine, int step)
{
	const struct plan *plan = coach_current_plan(t->cli->coach);
	const struct routine *routines[PLAN_ITEMS_MAX];
	struct story s;

	for (int i = 0; i < plan->n_items; i++)
		routines[i] = library_routine(coach_library(t->cli->coach), plan->items[i].routine);

	story_tell(&s, &(struct story_input){ .routine = routine,
					      .step = step,
					      .log = &t->log,
					      .plan = plan,
					      .routines = routines,
					      .n_routines = plan->n_items,
					      .catalog = &t->catalog,
					      .day = coach_day(t->cli->coach) });
	struct target target = target_of(&routine->steps[step], &s.day.steps[step], &t->catalog);

	if (t->targets)
		tell_json(t, &s, &target, routine);
	else
		tell_text(t, &s, &target, routine);
	t->n_told++;
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
		if (!text_eq(day.routine->steps[i].exercise, t->exercise) &&
		    !text_eq(day.steps[i].exercise, t->exercise))
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

/* The plan's routines first; where none of them has the exercise, all there are. */
static void tell_all(struct telling *t)
{
	const struct plan *plan = coach_current_plan(t->cli->coach);
	int n;
	const char *const *ids = library_ids(coach_library(t->cli->coach), LIBRARY_ROUTINES, &n);

	for (int i = 0; i < plan->n_items; i++)
		tell_routine(t, plan->items[i].routine);
	for (int i = 0; i < n && t->n_told == 0; i++)
		tell_routine(t, ids[i]);
}

static void write_json(struct telling *t)
{
	struct jval *v = export_document();
	char date[DATE_TEXT];

	date_format(coach_day(t->cli->coach), date);
	jval_put_text(v, "date", date);
	jval_put_text(v, "exercise", t->exercise);
	jval_put(v, "targets", t->targets);
	jval_write(v, t->cli->env->out);
	jval_release(v);
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct why_args *a = args;
	struct telling t = { .cli = cli, .exercise = a->exercise };

	if (!cli_known(cli, LIBRARY_EXERCISES, a->exercise, err) ||
	    !cli_open_on(cli, a->date, err) || !coach_whole_history(cli->coach, &t.log, err))
		return false;
	t.catalog = library_catalog(coach_library(cli->coach));
	t.targets = a->json ? jval_array() : NULL;
	tell_all(&t);
	if (a->json)
		write_json(&t);
	history_release(&t.log);
	if (t.n_told == 0)
		err_set(err, ERR_NO, "no routine has %s, so it has no target", a->exercise);
	return t.n_told > 0;
}

const struct command command_why = {
	.name = "why",
	.summary = "an exercise's target, and how it came about",
	.help = "Tells what is asked of an exercise and why, session by session.",
	COMMAND_ARGS(rows, struct why_args),
	.run = run,
};

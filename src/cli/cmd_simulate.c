/* `limber simulate`: the doses to come, of somebody played against the engine. Not for telling
 * them: simulated_*.c. Writes nothing to the database. */
#include <stddef.h>
#include <stdlib.h>

#include "command.h"
#include "export.h"
#include "limber/base/mem.h"
#include "limber/core/stats.h"
#include "simulated.h"
#include "state.h"

struct simulate_args {
	const char *routine, *plan, *response;
	int weeks, seed, width;
	struct arg_date from;
	bool json, export;
};

enum { WEEKS_UNLESS_GIVEN = 12, SEED_MAX = 999999, FROM_YEAR = 1971, FROM_YEAR_LAST = 9990 };

static const struct arg rows[] = {
	{ .name = "ROUTINE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct simulate_args, routine),
	  .help = "this one alone, on its days in your plan" },
	{ .name = "--plan",
	  .value = "PLAN",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct simulate_args, plan),
	  .help = "another plan than yours" },
	{ .name = "--weeks",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct simulate_args, weeks),
	  .lo = 1,
	  .hi = SIMULATE_WEEKS_MAX,
	  .help = "12 unless given, after the rest of this one" },
	{ .name = "--response",
	  .value = "HOW",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct simulate_args, response),
	  .help = "steady unless given; see above" },
	{ .name = "--from",
	  .value = "DATE",
	  .kind = ARG_DATE,
	  .at = offsetof(struct simulate_args, from),
	  .help = "the first day; later entries of the log do not count" },
	{ .name = "--seed",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct simulate_args, seed),
	  .lo = 0,
	  .hi = SEED_MAX,
	  .help = "chooses the chances; 1 unless given" },
	{ .name = "--width",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct simulate_args, width),
	  .lo = 40,
	  .hi = 240,
	  .help = "columns; 80 unless given" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct simulate_args, json),
	  .help = "for programs" },
	{ .name = "--export",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct simulate_args, export),
	  .help = "the log as it would be, for `limber import`; see above" },
};

/* ---- What is played ---- */

struct game {
	struct script script;
	struct plan plan;
	struct date first;
	struct history log; /* owned */
};

static bool has_walk(const struct routine *r, const struct catalog *catalog)
{
	for (int i = 0; i < r->n_steps; i++) {
		if (stats_is_walk(catalog, r->steps[i].exercise))
			return true;
	}
	return false;
}

/* The routine alone, as often as the plan has it, and with the goal that it can reach. */
static void plan_of_routine(struct plan *ret, const struct plan *plan, const struct routine *r,
			    const struct catalog *catalog)
{
	*ret = *plan;
	ret->id[0] = '\0';
	ret->n_items = 0;
	ret->sessions_per_week = 0;
	if (!has_walk(r, catalog))
		ret->walk_minutes_per_week = 0;
	text_copy(ret->title, sizeof ret->title, r->title);
	for (int i = 0; i < plan->n_items; i++) {
		if (text_eq(plan->items[i].routine, r->id))
			ret->items[ret->n_items++] = plan->items[i];
	}
	if (ret->n_items > 0)
		return;
	ret->items[ret->n_items++] = (struct plan_item){
		.days = 1U << MONDAY | 1U << WEDNESDAY | 1U << FRIDAY,
	};
	text_copy(ret->items[0].routine, ID_MAX, r->id);
}

static bool choose_plan(struct cli *cli, const struct simulate_args *a, struct plan *ret)
{
	struct library *lib = coach_library(cli->coach);
	struct catalog catalog = library_catalog(lib);
	const struct plan *own = coach_current_plan(cli->coach);

	if (a->routine)
		plan_of_routine(ret, own, library_routine(lib, a->routine), &catalog);
	else
		*ret = a->plan ? *library_plan(lib, a->plan) : *own;
	return ret->n_items > 0;
}

/* Those of the plan, each once, in a heap array. */
static const struct routine **routines_of(struct library *lib, const struct plan *plan, int *ret_n)
{
	const struct routine **v = xcalloc((size_t)plan->n_items, sizeof(struct routine *));
	int n = 0;

	for (int i = 0; i < plan->n_items; i++)
		n = routines_add(v, n, library_routine(lib, plan->items[i].routine));
	*ret_n = n;
	return v;
}

/* What was there before the first day, and what the person had decided by then. */
static void copy_until(struct history *ret, const struct history *log, struct date first)
{
	*ret = (struct history){ .sessions = NULL };
	for (size_t i = 0; i < log->n_sessions && log->sessions[i].day.day < first.day; i++)
		history_add_session(ret, &log->sessions[i]);
	for (size_t i = 0; i < log->n_checkins && log->checkins[i].day.day < first.day; i++)
		history_add_checkin(ret, &log->checkins[i]);
	for (size_t i = 0; i < log->n_events && log->events[i].day.day <= first.day; i++)
		history_add_event(ret, &log->events[i]);
}

/* Today, or tomorrow where today's work was begun. */
static struct date first_day(const struct cli *cli, const struct simulate_args *a,
			     const struct history *log)
{
	struct date today = cli->now.day;

	if (a->from.is_given)
		return a->from.date;
	return date_add(today, history_sessions_from(log, today) < log->n_sessions);
}

/* ---- Running ---- */

static int weeks_of(const struct simulate_args *a)
{
	return a->weeks == UNKNOWN ? WEEKS_UNLESS_GIVEN : a->weeks;
}

static void print(struct cli *cli, const struct simulate_args *a, const struct simulated *s)
{
	struct jval *v = NULL;
	struct profile profile;

	if (a->export) {
		profile_at(&profile, s->log, date_add(s->in->first, s->in->weeks * WEEKDAYS));
		v = export_log(s->log, &profile);
	} else if (a->json) {
		v = simulated_json(s);
	}
	if (v)
		jval_write(v, cli->env->out);
	else
		simulated_print(cli, s);
	jval_release(v);
}

static void play(struct cli *cli, const struct simulate_args *a, struct game *game)
{
	struct library *lib = coach_library(cli->coach);
	struct catalog catalog = library_catalog(lib);
	struct simulate_input in = { .plan = &game->plan,
				     .catalog = &catalog,
				     .script = &game->script,
				     .first = game->first,
				     .weeks = weeks_of(a),
				     .seed = a->seed == UNKNOWN ? 1 : (uint64_t)a->seed,
				     .offset_min = cli->now.at.offset_min };
	const struct routine **routines = routines_of(lib, &game->plan, &in.n_routines);
	const struct history *log = &game->log;
	struct simulation sim;
	struct simulated s = { .in = &in,
			       .response = a->response ? a->response : "steady",
			       .is_from_log = log->n_sessions > 0,
			       .log = log,
			       .sim = &sim };

	if (s.is_from_log)
		s.as_of = log->sessions[log->n_sessions - 1].day;
	in.routines = routines;
	simulate(&sim, &in, &game->log);
	cli->out.columns = a->width == UNKNOWN ? OUT_COLUMNS : a->width;
	print(cli, a, &s);
	simulation_release(&sim);
	free(routines);
}

/* Weeks that the log can hold, and dates can count. */
static bool check_from(struct arg_date from, struct err *err)
{
	int year = FROM_YEAR, month, day;

	if (from.is_given)
		date_to_ymd(from.date, &year, &month, &day);
	if (year >= FROM_YEAR && year <= FROM_YEAR_LAST)
		return true;
	err_set(err, ERR_USAGE, "--from is in the year %d; use %d to %d", year, FROM_YEAR,
		FROM_YEAR_LAST);
	return false;
}

/* What import takes: nobody can have done what has not come yet. */
static bool check_export(const struct cli *cli, const struct simulate_args *a, struct err *err)
{
	struct date first = a->from.is_given ? a->from.date : cli->now.day;
	struct date monday = date_monday(date_add(first, WEEKDAYS - 1)); /* the rest before it */
	struct date last = date_add(monday, weeks_of(a) * WEEKDAYS - 1);
	char words[DATE_TEXT];

	date_format(last, words);
	if (!a->export || date_diff(last, cli->now.day) <= 0)
		return true;
	err_set(err, ERR_USAGE,
		"--export goes on to %s, and import takes no day that has not come yet; give an "
		"earlier --from, or fewer --weeks",
		words);
	return false;
}

static bool check_args(struct cli *cli, const struct simulate_args *a, struct script *ret,
		       struct err *err)
{
	char why[LINE_MAX_BYTES];

	if (a->routine && a->plan) {
		err_set(err, ERR_USAGE, "either a routine or --plan, not both");
		return false;
	}
	if (a->json && a->export) {
		err_set(err, ERR_USAGE, "either --json or --export, not both");
		return false;
	}
	if (!script_parse(ret, a->response ? a->response : "steady", why)) {
		err_set(err, ERR_USAGE, "--response: %s", why);
		return false;
	}
	if (!check_from(a->from, err) || !check_export(cli, a, err))
		return false;
	if (a->plan)
		return cli_known(cli, LIBRARY_PLANS, a->plan, err);
	return !a->routine || cli_known(cli, LIBRARY_ROUTINES, a->routine, err);
}

/* Who must see a doctor first, as of the first day, is asked for nothing, whatever the weeks. */
static bool may_exercise(struct cli *cli, const struct game *game, struct err *err)
{
	struct profile profile;

	profile_at(&profile, &game->log, game->first);
	if (!profile.is_blocked)
		return true;
	state_print_warning(&cli->errs, &profile);
	err_set(err, ERR_NO, "there is nothing to play");
	return false;
}

static bool read_log(struct cli *cli, const struct simulate_args *a, struct game *game,
		     struct err *err)
{
	struct history whole = { .sessions = NULL };

	if (!coach_whole_history(cli->coach, &whole, err))
		return false;
	game->first = first_day(cli, a, &whole);
	copy_until(&game->log, &whole, game->first);
	history_release(&whole);
	return true;
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct simulate_args *a = args;
	struct game game = { .log = { .sessions = NULL } };
	bool ok = false;

	if (!check_args(cli, a, &game.script, err) || !cli_open(cli, CLI_READ, err) ||
	    !read_log(cli, a, &game, err) || !may_exercise(cli, &game, err))
		goto out;
	if (!choose_plan(cli, a, &game.plan)) {
		err_set(err, ERR_INPUT, "the plan has nothing in it to play");
		goto out;
	}
	play(cli, a, &game);
	ok = true;
out:
	history_release(&game.log);
	return ok;
}

#define IN_HELP(id, word, words) word ": " words "\n"
#define RESPONSES_HELP           SIMULATED_RESPONSES(IN_HELP)

const struct command command_simulate = {
	.name = "simulate",
	.summary = "the doses to come, if it goes so and so",
	.help = "Plays somebody who lives by your plan (or another, or by one routine: on Mon, Wed "
		"and Fri where the plan lacks it), from your log or from nothing, and shows "
		"week by week what would be asked, why, and when a goal would be reached. "
		"It is no forecast of your back, and nothing is written.\n\n"
		"HOW is one of\n" RESPONSES_HELP
		"or parts of so many weeks, the last one going on: steady:8,flare:6,easy\n\n"
		"--export writes a log to try things out with. Import takes no day that has not "
		"come yet, so --from must lie far enough back for all of the weeks to be over.",
	COMMAND_ARGS(rows, struct simulate_args),
	.run = run,
};

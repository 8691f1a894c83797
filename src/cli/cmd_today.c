/* `limber today`: the day's items, targets and reasons. */
#include <string.h>

#include "command.h"
#include "export.h"
#include "limber/core/morning.h"
#include "state.h"
#include "target.h"

struct today_args {
	struct arg_date date;
	bool json;
};

static const struct arg rows[] = {
	{ .name = "--date",
	  .value = "DATE",
	  .kind = ARG_DATE,
	  .at = offsetof(struct today_args, date),
	  .help = "as it was, or will be, on that day" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct today_args, json),
	  .help = "for programs" },
};

/* ---- JSON ---- */

static struct jval *item_json(const struct day_plan *plan, const struct day_item *item,
			      const struct catalog *catalog)
{
	const struct routine_day *r = &plan->routines[item->routine];
	struct jval *v = jval_object();
	struct jval *steps = jval_array();

	jval_put_text(v, "routine", r->routine->id);
	jval_put_bool(v, "due", item->is_due);
	jval_put_bool(v, "done", item->is_done && !item->is_part);
	jval_put_int(v, "seconds", r->seconds);
	for (int i = 0; i < r->routine->n_steps; i++) {
		struct target t = target_of(&r->routine->steps[i], &r->steps[i], catalog);

		jval_add(steps, target_json(&t));
	}
	jval_put(v, "steps", steps);
	return v;
}

static void print_json(struct cli *cli, const struct day_plan *plan, const struct catalog *catalog)
{
	struct jval *v = export_document();
	struct jval *items = jval_array();

	jval_put_date(v, "date", plan->day);
	state_put(v, cli->coach);
	for (int i = 0; i < plan->n_items; i++)
		jval_add(items, item_json(plan, &plan->items[i], catalog));
	jval_put(v, "items", items);
	jval_write(v, cli->env->out);
	jval_release(v);
}

/* ---- Text ---- */

enum {
	STEP_COLUMN = 4,
	WHY_COLUMN = 6,
	DOSE_COLUMN = 34,
	MINUTES_END = 69,
	STATE_COLUMN = 71,
	STATE_END = 80
};

static void print_heading(struct cli *cli, struct date day)
{
	const struct history *h = coach_history(cli->coach);
	const struct checkin *checkin = history_checkin(h, day);
	bool is_today = date_diff(day, cli->now.day) == 0;
	char words[DATE_WORDS], pain[LINE_MAX_BYTES], advice[LINE_MAX_BYTES];

	date_say(day, DATE_WITH_WEEKDAY | DATE_WITH_YEAR, words);
	out_line(&cli->out, "%s – %s", words, coach_current_plan(cli->coach)->title);
	if (checkin) {
		morning_say_pain(checkin, pain);
		out_line(&cli->out, "Pain this morning: %s", pain);
	} else if (is_today) {
		out_line(&cli->out, "No check-in yet: limber checkin --pain N");
	}
	(is_today ? day_say_short : morning_say_short)(h, day, advice);
	if (advice[0])
		out_wrap(&cli->out, "", 0, advice);
}

/* "every 40 min, 09:00 to 17:30" */
static void breaks_format(const struct plan_item *item, char ret[DOSE_TEXT])
{
	text_format(ret, DOSE_TEXT, "every %d min, %02d:%02d to %02d:%02d", item->every_min,
		    item->from_min / 60, item->from_min % 60, item->to_min / 60, item->to_min % 60);
}

static const char *item_state(const struct routine_day *r, const struct day_item *item)
{
	if (item->is_done)
		return item->is_stopped ? "stopped" : item->is_part ? "part done" : "done";
	if (r->seconds == 0)
		return "not for now";
	return item->is_due ? "to do" : "not today";
}

static void print_item(struct cli *cli, const struct routine_day *r, const struct day_item *item)
{
	struct out *o = &cli->out;
	char words[DOSE_TEXT];

	out_at(o, 2, "%s", r->routine->title);
	if (item->n_bouts > 1)
		out_at(o, 0, "(%d of %d)", item->bout, item->n_bouts);
	if (item->item && item->item->every_min > 0) {
		breaks_format(item->item, words);
		out_at(o, DOSE_COLUMN, "%s", words);
	}
	if (r->seconds > 0) {
		duration_rough(r->seconds, words);
		out_right(o, MINUTES_END, "%s", words);
		out_at(o, STATE_COLUMN, "%s", item_state(r, item));
	} else {
		out_right(o, STATE_END, "%s", item_state(r, item));
	}
	out_end(o);
}

/* The steps that are the day's, what rests after what there is to do. Returns how many. */
static int steps_in_order(const struct routine_day *r, int ret[STEPS_MAX])
{
	int n = 0;

	for (int resting = 0; resting <= 1; resting++) {
		for (int i = 0; i < r->routine->n_steps; i++) {
			if (!advice_is_off_week(&r->steps[i]) &&
			    (r->steps[i].move == MOVE_BLOCKED) == resting)
				ret[n++] = i;
		}
	}
	return n;
}

static void print_steps(struct cli *cli, const struct routine_day *r, const struct catalog *catalog)
{
	int order[STEPS_MAX], n = steps_in_order(r, order);

	for (int i = 0; i < n; i++) {
		int step = order[i];
		struct target t = target_of(&r->routine->steps[step], &r->steps[step], catalog);
		char name[NAME_MAX], dose[DOSE_TEXT];

		target_name(&t, name);
		target_dose(&t, dose);
		out_at(&cli->out, STEP_COLUMN, "%s", name);
		out_at(&cli->out, DOSE_COLUMN, "%s", dose);
		out_end(&cli->out);
		if (!target_why_is_next(t.advice, i + 1 < n ? &r->steps[order[i + 1]] : NULL))
			out_wrap(&cli->out, "", WHY_COLUMN, t.advice->why);
	}
}

static void print_goals(struct cli *cli, const struct day_plan *plan)
{
	if (plan->walk_goal > 0) {
		out_line(&cli->out, "Walked this week: %d of %d min", plan->walk_minutes,
			 plan->walk_goal);
	}
	if (plan->sessions_goal > 0) {
		out_line(&cli->out, "Days with a session this week: %d of %d", plan->sessions,
			 plan->sessions_goal);
	}
}

static void print_items(struct cli *cli, const struct day_plan *plan, const struct catalog *catalog,
			bool are_resting)
{
	for (int i = 0; i < plan->n_items; i++) {
		const struct day_item *item = &plan->items[i];
		const struct routine_day *r = &plan->routines[item->routine];

		if ((r->seconds == 0 && !item->is_done) != are_resting)
			continue;
		if (item->bout <= 1)
			out_end(&cli->out);
		print_item(cli, r, item);
		if (item->bout <= 1 && item->is_due)
			print_steps(cli, r, catalog);
	}
}

/* What rests comes after what there is to do. */
static void print_text(struct cli *cli, const struct day_plan *plan, const struct catalog *catalog)
{
	print_heading(cli, plan->day);
	state_print_notices(&cli->out, cli->coach);
	print_items(cli, plan, catalog, false);
	print_items(cli, plan, catalog, true);
	out_end(&cli->out);
	print_goals(cli, plan);
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct today_args *a = args;
	struct day_plan plan;

	if (!cli_open_on(cli, a->date, err))
		return false;
	coach_tell_time(cli->coach, cli->now); /* of today, however its date was given */
	if (!coach_plan(cli->coach, &plan, err))
		return false;
	struct catalog catalog = library_catalog(coach_library(cli->coach));

	if (coach_profile(cli->coach)->is_blocked && !a->json)
		state_print_warning(&cli->out, coach_profile(cli->coach));
	else if (a->json)
		print_json(cli, &plan, &catalog);
	else
		print_text(cli, &plan, &catalog);
	day_plan_release(&plan);
	return true;
}

const struct command command_today = {
	.name = "today",
	.summary = "the day's items, targets and reasons",
	.help = "Lists what is due today, what each exercise asks, and why.",
	COMMAND_ARGS(rows, struct today_args),
	.run = run,
};

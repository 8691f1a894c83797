/* `limber chart`: any chart, as text. */
#include <stddef.h>

#include "command.h"
#include "export.h"
#include "limber/draw/chart.h"

struct chart_args {
	const char *name;
	int range, width;
	bool ascii, json;
};

static const struct arg rows[] = {
	{ .name = "NAME",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct chart_args, name),
	  .help = "a chart, or an exercise; without one, the names" },
	{ .name = "--range",
	  .kind = ARG_WORD,
	  .at = offsetof(struct chart_args, range),
	  .words = range_words,
	  .n_words = RANGES,
	  .help = "how far back; 12w unless given" },
	{ .name = "--ascii",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct chart_args, ascii),
	  .help = "no character that is not ASCII" },
	{ .name = "--width",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct chart_args, width),
	  .lo = 40,
	  .hi = 240,
	  .help = "columns; 80 unless given" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct chart_args, json),
	  .help = "the numbers, for programs" },
};

enum { CHART_ROWS = 16, NAMES_SHOWN = 100 };

/* A chart, and the exercise it is of where it is of one. */
struct chosen {
	const struct chart *chart;
	const char *exercise;
};

static void print_names(struct cli *cli, const struct history *log)
{
	const char *ids[NAMES_SHOWN];
	int n = stats_exercises(log, ids, NAMES_SHOWN);

	for (size_t i = 0; i < n_charts; i++) {
		if (!charts[i]->wants_exercise) {
			out_at(&cli->out, 0, "%s", charts[i]->id);
			out_at(&cli->out, 24, "%s", charts[i]->title);
			out_end(&cli->out);
		}
	}
	for (int i = 0; i < n; i++) {
		const struct exercise *e = library_exercise(coach_library(cli->coach), ids[i]);

		out_at(&cli->out, 0, "%s", ids[i]);
		out_at(&cli->out, 24, "%s", e ? e->name : "");
		out_end(&cli->out);
	}
}

static const struct chart *exercise_chart(void)
{
	for (size_t i = 0; i < n_charts; i++) {
		if (charts[i]->wants_exercise)
			return charts[i];
	}
	return NULL;
}

/* A chart by its name, else the chart of an exercise that is in the log or has a file. */
static bool choose(struct cli *cli, const struct history *log, const char *name, struct chosen *ret,
		   struct err *err)
{
	const struct chart *chart = chart_find(name);
	const char *ids[NAMES_SHOWN];

	if (chart && !chart->wants_exercise) {
		*ret = (struct chosen){ .chart = chart };
		return true;
	}
	*ret = (struct chosen){ .chart = exercise_chart(), .exercise = name };
	if (word_index(ids, stats_exercises(log, ids, NAMES_SHOWN), name) >= 0 ||
	    library_exercise(coach_library(cli->coach), name))
		return true;
	err_set(err, ERR_USAGE, "there is no chart %s; `limber chart` lists their names", name);
	return false;
}

static struct jval *line_json(const struct series *s, const struct series_line *line)
{
	struct jval *v = jval_object();
	struct jval *values = jval_array();

	for (int i = 0; i < s->n; i++) {
		if (line->v[i] == NO_VALUE)
			jval_add_null(values);
		else
			jval_add_int(values, line->v[i]);
	}
	jval_put_text(v, "name", line->name);
	jval_put(v, "values", values);
	return v;
}

static void print_json(struct cli *cli, const char *name, const struct series *s)
{
	struct jval *v = export_document();
	struct jval *lines = jval_array();
	char first[DATE_TEXT];

	date_format(s->first, first);
	for (int i = 0; i < s->n_lines; i++)
		jval_add(lines, line_json(s, &s->lines[i]));
	jval_put_text(v, "chart", name);
	jval_put_text(v, "title", s->title);
	jval_put_text(v, "unit", s->unit);
	jval_put_text(v, "first", first);
	jval_put_int(v, "step_days", s->step_days);
	jval_put_int(v, "goal", s->goal);
	jval_put(v, "lines", lines);
	jval_write(v, cli->env->out);
	jval_release(v);
}

static void print_chart(struct cli *cli, const struct chart_args *a, const struct chart *chart,
			const struct series *s)
{
	struct canvas cv;

	canvas_init(&cv, CHART_ROWS, a->width == UNKNOWN ? OUT_COLUMNS : a->width,
		    a->ascii ? GLYPHS_ASCII : cli->out.glyphs);
	chart->draw(&cv, canvas_rect(&cv), s, -1);
	out_canvas(&cli->out, &cv);
	canvas_release(&cv);
}

static bool print_chosen(struct cli *cli, const struct chart_args *a, const struct history *log,
			 struct err *err)
{
	struct catalog catalog = library_catalog(coach_library(cli->coach));
	struct series s = { .n = 0 };
	struct chosen chosen;

	if (!choose(cli, log, a->name, &chosen, err))
		return false;
	chosen.chart->series(
		&s, &(struct stats_input){
			    .history = log,
			    .catalog = &catalog,
			    .day = coach_day(cli->coach),
			    .range = a->range == UNKNOWN ? RANGE_12_WEEKS : (enum range)a->range,
			    .walk_goal = coach_current_plan(cli->coach)->walk_minutes_per_week,
			    .exercise = chosen.exercise,
		    });
	if (a->json)
		print_json(cli, a->name, &s);
	else
		print_chart(cli, a, chosen.chart, &s);
	series_release(&s);
	return true;
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct chart_args *a = args;
	struct history log = { .sessions = NULL };
	bool ok = true;

	if (!cli_open(cli, CLI_READ, err) || !coach_whole_history(cli->coach, &log, err))
		return false;
	if (a->name)
		ok = print_chosen(cli, a, &log, err);
	else
		print_names(cli, &log);
	history_release(&log);
	return ok;
}

const struct command command_chart = {
	.name = "chart",
	.summary = "any chart, as text",
	.help = "Draws a chart of the log. Without a name it lists the charts, and the exercises "
		"that have one.",
	COMMAND_ARGS(rows, struct chart_args),
	.run = run,
};

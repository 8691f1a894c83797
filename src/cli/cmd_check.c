/* `limber check`: every problem in exercise, figure, routine, plan and settings files, and how long
 * each routine takes. */
#include <stddef.h>

#include "command.h"
#include "export.h"
#include "limber/base/file.h"
#include "limber/coach/check.h"

struct check_args {
	struct arg_list files;
	bool json;
};

static const struct arg rows[] = {
	{ .name = "FILE",
	  .kind = ARG_LIST,
	  .at = offsetof(struct check_args, files),
	  .help = "without one, all of limber's and all of yours" },
	{ .name = "--json",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct check_args, json),
	  .help = "for programs" },
};

enum { FIRST_COLUMN_END = 36, COLUMN_WIDTH = 12 };

/* The routine's whole time at the doses that someone of that level starts with. */
static int first_seconds(const struct routine *routine, enum level level,
			 const struct catalog *catalog)
{
	struct routine_day day;

	plan_routine(&day, routine,
		     &(struct plan_input){ .plan = &(struct plan){ .level = level },
					   .routines = &routine,
					   .n_routines = 1,
					   .profile = &(struct profile){ .level = level },
					   .history = &(struct history){ .n_sessions = 0 },
					   .catalog = catalog });
	int seconds = day.seconds;

	routine_day_release(&day);
	return seconds;
}

static void print_text(struct cli *cli, const struct check_report *report,
		       const struct catalog *catalog)
{
	struct out *o = &cli->out;
	char clock[DOSE_TEXT];
	int n_routines = 0;

	for (size_t i = 0; i < report->n_files; i++) {
		const struct routine *routine = report->files[i].routine;

		if (!routine)
			continue;
		if (n_routines++ == 0)
			out_line(o, "%-28s%8s%12s", "First doses, minutes", "new", "active");
		out_at(o, 0, "%s", routine->id);
		for (enum level level = LEVEL_NEW; level < LEVELS; level++) {
			duration_clock(first_seconds(routine, level, catalog), clock);
			out_right(o, FIRST_COLUMN_END + COLUMN_WIDTH * (int)level, "%s", clock);
		}
		out_end(o);
	}
	out_diags(o, &report->diags);
	if (report->diags.n == 0)
		out_line(o, "%zu file%s, no problem.", report->n_files, PLURAL(report->n_files));
}

static void print_json(struct cli *cli, const struct check_report *report,
		       const struct catalog *catalog)
{
	struct jval *v = export_document();
	struct jval *routines = jval_array(), *problems = jval_array();
	struct text line = { .s = NULL };

	for (size_t i = 0; i < report->n_files; i++) {
		const struct routine *routine = report->files[i].routine;

		if (!routine)
			continue;
		struct jval *seconds = jval_object(), *r = jval_object();

		for (enum level level = LEVEL_NEW; level < LEVELS; level++) {
			jval_put_int(seconds, level_words[level],
				     first_seconds(routine, level, catalog));
		}
		jval_put_text(r, "routine", routine->id);
		jval_put_text(r, "file", report->files[i].path);
		jval_put(r, "seconds", seconds);
		jval_add(routines, r);
	}
	for (size_t i = 0; i < report->diags.n; i++) {
		text_clear(&line);
		diag_print(&report->diags.v[i], &line);
		jval_add_text(problems, text_str(&line));
	}
	text_release(&line);
	jval_put(v, "routines", routines);
	jval_put(v, "problems", problems);
	jval_write(v, cli->env->out);
	jval_release(v);
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct check_args *a = args;
	struct check_report report = { .files = NULL };
	struct library *lib = cli_library(cli);
	struct catalog catalog = library_catalog(lib);

	for (int i = 0; i < a->files.n; i++)
		check_file(&report, lib, a->files.v[i]);
	if (a->files.n == 0) {
		check_library(&report, lib);
		if (file_exists(cli->paths.settings))
			check_file(&report, lib, cli->paths.settings);
	}
	if (a->json)
		print_json(cli, &report, &catalog);
	else
		print_text(cli, &report, &catalog);
	if (report.diags.n > 0)
		err_set(err, ERR_INPUT, "%zu problem%s", report.diags.n, PLURAL(report.diags.n));
	check_release(&report);
	library_close(lib);
	return err->kind == ERR_NONE;
}

const struct command command_check = {
	.name = "check",
	.summary = "problems in routine files, and how long routines take",
	.help = "Looks at exercise, figure, routine, plan and settings files.",
	COMMAND_ARGS(rows, struct check_args),
	.run = run,
};

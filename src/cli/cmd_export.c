/* `limber export`: everything, as text. */
#include <stddef.h>

#include "command.h"
#include "export.h"

struct export_args {
	int format;
};

enum { FORMAT_JSON, FORMAT_CSV };
static const char *const format_words[] = { "json", "csv" };

static const struct arg rows[] = {
	{ .name = "--format",
	  .kind = ARG_WORD,
	  .at = offsetof(struct export_args, format),
	  .words = format_words,
	  .n_words = ARRAY_LEN(format_words),
	  .help = "json (all there is) unless given; csv has the sessions" },
};

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct export_args *a = args;
	struct history log = { .sessions = NULL };

	if (!cli_open(cli, CLI_READ, err) || !coach_whole_history(cli->coach, &log, err))
		return false;
	if (a->format == FORMAT_CSV) {
		export_csv(&log, cli->env->out);
	} else {
		struct jval *v = export_log(&log, coach_profile(cli->coach));

		jval_write(v, cli->env->out);
		jval_release(v);
	}
	history_release(&log);
	return true;
}

const struct command command_export = {
	.name = "export",
	.summary = "everything, as JSON or CSV",
	.help = "Writes the whole log to standard output. `limber import` reads the JSON again.",
	COMMAND_ARGS(rows, struct export_args),
	.run = run,
};

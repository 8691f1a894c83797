/* `limber start`: guides a routine on the full screen. */
#include <stddef.h>

#include "command.h"
#include "limber/core/history.h"
#include "limber/tui/app.h"
#include "rescue.h"

struct start_args {
	const char *routine;
	bool rehearse;
	int speed;
};

static const struct arg rows[] = {
	{ .name = "ROUTINE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct start_args, routine),
	  .is_required = true,
	  .help = "its file's name, such as morning_stretch" },
	{ .name = "--rehearse",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct start_args, rehearse),
	  .help = "only look: nothing is logged" },
	{ .name = "--speed",
	  .value = "N",
	  .kind = ARG_INT,
	  .at = offsetof(struct start_args, speed),
	  .lo = 0,
	  .hi = 100,
	  .help = "rehearsals: N times as fast, 0 at once" },
};

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct start_args *a = args;
	int speed = a->speed == UNKNOWN ? 1 : a->speed;

	if (a->speed != UNKNOWN && !a->rehearse) {
		err_set(err, ERR_USAGE,
			"--speed goes with --rehearse: what is logged takes its time");
		return false;
	}
	if (!cli_known(cli, LIBRARY_ROUTINES, a->routine, err) || !cli_open_tui(cli, err))
		return false;
	return app_run(&(struct app_options){ .coach = cli->coach,
					      .clock = cli->env->clock,
					      .rescue = rescue_session,
					      .start_routine = a->routine,
					      .is_rehearsal = a->rehearse,
					      .speed_pct = speed * 100 },
		       err);
}

const struct command command_start = {
	.name = "start",
	.summary = "be guided through a routine",
	.help = "Guides a routine, each step with its time, its cues and its sounds, and logs it.",
	COMMAND_ARGS(rows, struct start_args),
	.run = run,
};

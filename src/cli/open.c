/* Opens what commands need, and resolves the times that they are given. Not for names: names.c. */
#include "open.h"

#include "limber/base/file.h"
#include "limber/config/reader.h"
#include "limber/tui/app.h"
#include "when.h"

/* Settings never stop limber: a bad file leaves the defaults, and lines on what is wrong. */
static void read_settings(struct cli *cli)
{
	const char *path = cli->paths.settings;
	struct text bytes = { .s = NULL };
	struct err err = { .kind = ERR_NONE };

	cli->settings = settings_default;
	if (!file_exists(path))
		return;
	if (file_read(&bytes, path, CONFIG_FILE_MAX, &err)) {
		settings_parse(&cli->settings, path, text_str(&bytes), bytes.len,
			       &cli->settings_problems);
	} else {
		diag_add_unread(&cli->settings_problems, path, &err);
	}
	text_release(&bytes);
}

bool cli_begin(struct cli *cli, const char *data, const char *routines, struct err *err)
{
	if (!paths_find(&cli->paths, data, routines, err))
		return false;
	read_settings(cli);
	cli->now.at = when_now(cli->env->clock);
	cli->now.day = stamp_day(cli->now.at, cli->settings.day_end_min);
	return true;
}

/* The folders as an array of pointers. */
static void routine_dirs(const struct cli *cli, const char *ret[ROUTINE_DIRS_MAX])
{
	for (int i = 0; i < cli->paths.n_routines; i++)
		ret[i] = cli->paths.routines[i];
}

struct library *cli_library(const struct cli *cli)
{
	const char *dirs[ROUTINE_DIRS_MAX];

	routine_dirs(cli, dirs);
	return library_open(dirs, cli->paths.n_routines, cli->paths.kept);
}

static bool open_coach(struct cli *cli, struct coach_options options, struct err *err)
{
	const char *dirs[ROUTINE_DIRS_MAX];

	routine_dirs(cli, dirs);
	options.data = cli->paths.data;
	options.settings = &cli->settings;
	options.routine_dirs = dirs;
	options.n_routine_dirs = cli->paths.n_routines;
	options.kept_path = cli->paths.kept;
	return coach_open(&cli->coach, &options, err);
}

static bool open_on(struct cli *cli, struct coach_options options, struct date day, struct err *err)
{
	return open_coach(cli, options, err) && coach_refresh(cli->coach, day, err);
}

bool cli_open(struct cli *cli, enum cli_access access, struct err *err)
{
	return open_on(cli,
		       (struct coach_options){ .is_read_only = access == CLI_READ,
					       .is_trial = access == CLI_TRY },
		       cli->now.day, err);
}

bool cli_open_on(struct cli *cli, struct arg_date day, struct err *err)
{
	return open_on(cli, (struct coach_options){ .is_read_only = true },
		       day.is_given ? day.date : cli->now.day, err);
}

bool cli_open_tui(struct cli *cli, struct err *err)
{
	return app_can_run(err) && open_coach(cli, (struct coach_options){ .is_tui = true }, err);
}

void cli_end(struct cli *cli)
{
	if (cli->coach) {
		out_diags(&cli->errs, &cli->settings_problems);
		out_diags(&cli->errs, library_diags(coach_library(cli->coach)));
	}
	coach_close(cli->coach);
	cli->coach = NULL;
	diags_release(&cli->settings_problems);
}

bool cli_moment(const struct cli *cli, const char *at, struct moment *ret, struct err *err)
{
	*ret = cli->now;
	if (!at)
		return true;
	if (!when_past(cli->env->clock, cli->settings.day_end_min, at, &ret->at, err))
		return false;
	ret->day = stamp_day(ret->at, cli->settings.day_end_min);
	return true;
}

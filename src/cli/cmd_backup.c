/* `limber backup`: a copy of the database that is whole even while limber runs. */
#include <stddef.h>

#include "command.h"
#include "limber/base/file.h"
#include "limber/store/store.h"

struct backup_args {
	const char *file;
};

static const struct arg rows[] = {
	{ .name = "FILE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct backup_args, file),
	  .is_required = true,
	  .help = "the copy; it must not exist yet" },
};

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct backup_args *a = args;
	struct store *store = NULL;

	if (!file_exists(cli->paths.data)) {
		err_set(err, ERR_NO, "there is nothing to back up: %s does not exist",
			cli->paths.data);
		return false;
	}
	if (file_exists(a->file)) {
		err_set(err, ERR_USAGE, "%s exists already; choose another name", a->file);
		return false;
	}
	bool ok = store_open(&store, cli->paths.data,
			     (struct store_options){ .is_read_only = true, .is_raw = true }, err) &&
		  store_backup(store, a->file, err);

	store_close(store);
	if (ok)
		out_line(&cli->out, "%s is a copy of %s.", a->file, cli->paths.data);
	return ok;
}

const struct command command_backup = {
	.name = "backup",
	.summary = "copy the database",
	.help = "Copies the database to a new file. To go back to it: limber --data FILE.",
	COMMAND_ARGS(rows, struct backup_args),
	.run = run,
};

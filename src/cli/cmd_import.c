/* `limber import`: a document into the log, all of it or nothing. */
#include <stddef.h>

#include "command.h"
#include "limber/base/file.h"
#include "limber/cli/import.h"
#include "limber/store/store.h"

struct import_args {
	const char *file;
	bool dry_run;
};

static const struct arg rows[] = {
	{ .name = "FILE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct import_args, file),
	  .is_required = true,
	  .help = "what `limber export` wrote; - is standard input" },
	{ .name = "--dry-run",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct import_args, dry_run),
	  .help = "say what would change, and change nothing" },
};

enum { IMPORT_MAX = 64 * 1024 * 1024 };

static bool read_stream(struct text *ret, FILE *in, struct err *err)
{
	char bytes[65536];
	size_t n;

	while ((n = fread(bytes, 1, sizeof bytes, in)) > 0) {
		text_add_bytes(ret, bytes, n);
		if (ret->len > IMPORT_MAX) {
			err_set(err, ERR_INPUT, "standard input is larger than %d MiB",
				IMPORT_MAX >> 20);
			return false;
		}
	}
	if (ferror(in)) {
		err_set(err, ERR_IO, "standard input cannot be read");
		return false;
	}
	return true;
}

static bool parse(struct cli *cli, const char *file, struct import *ret, struct err *err)
{
	bool is_stream = text_eq(file, "-");
	struct import_options options = { .name = is_stream ? "standard input" : file,
					  .clock = cli->env->clock,
					  .day_end_min = cli->settings.day_end_min,
					  .rises_min = cli->settings.rises_min };
	struct text bytes = { .s = NULL };
	struct diags problems = { .v = NULL };
	bool ok = is_stream ? read_stream(&bytes, cli->env->in, err)
			    : file_read(&bytes, file, IMPORT_MAX, err);

	if (ok && !import_parse(ret, text_str(&bytes), bytes.len, &options, &problems)) {
		out_diags(&cli->errs, &problems);
		err_set(err, ERR_INPUT, "nothing was imported");
		ok = false;
	}
	diags_release(&problems);
	text_release(&bytes);
	return ok;
}

/* A profile without events becomes the events that lead to it, at the document's first instant. */
static bool add_profile_events(struct cli *cli, struct import *import, struct err *err)
{
	struct event changes[EVENT_KINDS];
	struct stamp at = import->first.utc_s != 0 ? import->first : cli->now.at;
	char why[LINE_MAX_BYTES];
	int n;

	if (!profile_changes(coach_profile(cli->coach), &import->profile, changes, &n, why)) {
		err_set(err, ERR_INPUT, "nothing was imported: in the profile, %s", why);
		return false;
	}
	for (int i = 0; i < n; i++) {
		struct event *e = &changes[i];

		if (import->profile_kinds & 1u << e->kind) {
			e->at = at;
			e->day = stamp_day(at, cli->settings.day_end_min);
			event_after_equals(coach_history(cli->coach), e);
			history_add_event(&import->log, e);
		}
	}
	return true;
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	const struct import_args *a = args;
	struct import import = { .profile_kinds = 0 };
	struct store_import done;
	bool ok = false;

	if (!parse(cli, a->file, &import, err))
		return false;
	if (!cli_open(cli, a->dry_run ? CLI_TRY : CLI_WRITE, err) ||
	    !add_profile_events(cli, &import, err) ||
	    !store_import(coach_store(cli->coach), &import.log, &done, err))
		goto out;
	out_line(&cli->out, "%s %d session%s, %d check-in%s, %d event%s.",
		 a->dry_run ? "Would import" : "Imported", done.sessions, PLURAL(done.sessions),
		 done.checkins, PLURAL(done.checkins), done.events, PLURAL(done.events));
	ok = true;
out:
	import_release(&import);
	return ok;
}

const struct command command_import = {
	.name = "import",
	.summary = "read what export wrote",
	.help = "Adds the sessions, check-ins and events of a document to the log, all of them or "
		"none. What is there already stays once.",
	COMMAND_ARGS(rows, struct import_args),
	.run = run,
};

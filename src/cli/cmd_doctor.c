/* `limber doctor`: what limber finds on this machine, and whether the data is sound. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "limber/base/file.h"
#include "limber/coach/check.h"
#include "limber/cues/cues.h"
#include "limber/store/store.h"

enum { FACT_COLUMN = 12 };

static void fact(struct out *o, const char *name, const char *value)
{
	out_at(o, 0, "%s", name);
	out_at(o, FACT_COLUMN, "%s", value);
	out_end(o);
}

static void print_lines(struct out *o, char *lines)
{
	for (char *line = lines, *end; line && *line; line = end) {
		end = line + strcspn(line, "\n");
		if (*end)
			*end++ = '\0';
		out_at(o, FACT_COLUMN, "%s", line);
		out_end(o);
	}
}

/* Read only: looking must never change what may be damaged. */
static bool look_at_store(struct cli *cli, struct err *err)
{
	struct text lines = { .s = NULL };
	struct store *store = NULL;

	fact(&cli->out, "data", cli->paths.data);
	if (!file_exists(cli->paths.data)) {
		out_at(&cli->out, FACT_COLUMN, "not there yet: nothing was logged");
		out_end(&cli->out);
		return true;
	}
	if (!store_open(&store, cli->paths.data,
			(struct store_options){ .is_read_only = true, .is_raw = true }, err))
		return false;
	bool is_sound = store_doctor(store, &lines);

	print_lines(&cli->out, lines.s);
	if (!is_sound)
		err_set(err, ERR_NO,
			"the data has problems; keep a copy of %s before anything else",
			cli->paths.data);
	text_release(&lines);
	store_close(store);
	return is_sound;
}

static void look_at_settings(struct cli *cli)
{
	size_t n = cli->settings_problems.n;

	fact(&cli->out, "settings", cli->paths.settings);
	if (!file_exists(cli->paths.settings))
		out_at(&cli->out, FACT_COLUMN, "not there: the defaults hold");
	else if (n > 0)
		out_at(&cli->out, FACT_COLUMN, "read, but for %zu problem%s: see limber check", n,
		       PLURAL(n));
	else
		out_at(&cli->out, FACT_COLUMN, "read");
	out_end(&cli->out);
}

/* All of them, whatever is in a plan. */
static void look_at_files(struct cli *cli)
{
	struct check_report report = { .files = NULL };
	struct library *lib = cli_library(cli);

	check_library(&report, lib);
	if (report.diags.n > 0) {
		out_at(&cli->out, FACT_COLUMN, "%zu problem%s in their files: see limber check",
		       report.diags.n, PLURAL(report.diags.n));
		out_end(&cli->out);
	}
	check_release(&report);
	library_close(lib);
}

static void look_at_routines(struct cli *cli)
{
	for (int i = 0; i < cli->paths.n_routines; i++) {
		const char *folder = cli->paths.routines[i];

		out_at(&cli->out, 0, "%s", i ? "" : "routines");
		out_at(&cli->out, FACT_COLUMN, "%s%s", folder,
		       file_exists(folder) ? "" : " (not there)");
		out_end(&cli->out);
	}
	look_at_files(cli);
}

static void look_at_voice(struct cli *cli)
{
	struct cues *cues = cues_open((struct cues_options){
		.voice = voice_words[cli->settings.voice],
		.language = cli->settings.voice_language,
		.bell = cli->settings.bell,
	});

	fact(&cli->out, "voice", cues_backend_name(cues));
	cues_close(cues);
}

static void look_at_terminal(struct cli *cli)
{
	const char *term = getenv("TERM");
	const char *no_color = getenv("NO_COLOR");

	fact(&cli->out, "terminal", term && *term ? term : "TERM is not set");
	out_at(&cli->out, FACT_COLUMN, "%s, %s",
	       cli->out.glyphs == GLYPHS_UNICODE ? "UTF-8" : "ASCII only",
	       no_color && *no_color ? "no colour (NO_COLOR)" : "colour where it has some");
	out_end(&cli->out);
}

static bool run(struct cli *cli, const void *args, struct err *err)
{
	(void)args;
	fact(&cli->out, "limber", LIMBER_VERSION);
	bool ok = look_at_store(cli, err);

	look_at_settings(cli);
	look_at_routines(cli);
	look_at_voice(cli);
	look_at_terminal(cli);
	return ok;
}

const struct command command_doctor = {
	.name = "doctor",
	.summary = "is the data sound, and what is on this machine",
	.help = "Checks the database, and says where limber's files are and what can sound. It "
		"changes nothing.",
	.run = run,
};

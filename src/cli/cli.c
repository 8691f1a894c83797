/* Finds the command in the table, parses its arguments, runs it, and turns how it went into an exit
 * code. Not for what commands do: cmd_*.c. */
#include "limber/cli/cli.h"

#include <locale.h>
#include <stdlib.h>

#include "command.h"
#include "limber/base/mem.h"
#include "limber/tui/app.h"
#include "open.h"
#include "rescue.h"

#define COMMAND(name) extern const struct command command_##name;
#include "commands.def"
#undef COMMAND

#define COMMAND(name) &command_##name,
const struct command *const commands[] = {
#include "commands.def"
};
#undef COMMAND
const size_t n_commands = ARRAY_LEN(commands);

enum { EXIT_OK = 0, EXIT_NO = 1, EXIT_USAGE = 2, EXIT_INPUT = 65, EXIT_IO = 74 };

/* ---- Arguments that every command takes ---- */

struct globals {
	const char *data, *routines;
	bool help, version;
};

static const struct arg global_rows[] = {
	{ .name = "--data",
	  .value = "FILE",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct globals, data),
	  .help = "another database, one a person (or LIMBER_DATA)" },
	{ .name = "--routines",
	  .value = "DIR",
	  .kind = ARG_TEXT,
	  .at = offsetof(struct globals, routines),
	  .help = "a folder of routines, looked in first" },
	{ .name = "--help",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct globals, help),
	  .help = "what limber, or a command, takes" },
	{ .name = "-h", .kind = ARG_FLAG, .at = offsetof(struct globals, help) },
	{ .name = "--version",
	  .kind = ARG_FLAG,
	  .at = offsetof(struct globals, version),
	  .help = "the version" },
};
static const struct args global_args = { global_rows, ARRAY_LEN(global_rows) };

/* ---- Help ---- */

static void print_help(FILE *f)
{
	struct text out = { .s = NULL };

	text_add(&out, "limber coaches your back: what to do today, step by step, and why.\n\n"
		       "  limber                  opens Today\n");
	for (size_t i = 0; i < n_commands; i++)
		text_addf(&out, "  limber %-17s%s\n", commands[i]->name, commands[i]->summary);
	text_add(&out, "\nWith every command:\n");
	args_help(&global_args, &out);
	text_add(&out,
		 "\n`limber COMMAND --help` says more. Exit codes: 0 done, 1 a negative answer,\n"
		 "2 wrong usage, 65 a bad file, 70 a bug in limber, 74 reading or writing "
		 "failed.\n");
	fputs(text_str(&out), f);
	text_release(&out);
}

static void print_usage(struct out *o, const struct command *command)
{
	struct text head = { .s = NULL }, usage = { .s = NULL };

	text_addf(&head, "limber %s", command->name);
	args_usage(&command->args, &usage);
	out_wrap(o, text_str(&head), (int)head.len, text_str(&usage));
	text_release(&usage);
	text_release(&head);
}

static void print_command_help(struct out *o, const struct command *command)
{
	struct text rows = { .s = NULL };

	print_usage(o, command);
	out_end(o);
	out_wrap(o, "", 0, command->help);
	args_help(&command->args, &rows);
	if (rows.len)
		fprintf(o->f, "\n%s", rows.s);
	text_release(&rows);
}

/* ---- Running ---- */

static int exit_code(const struct err *err)
{
	switch (err->kind) {
	case ERR_NONE: return EXIT_OK;
	case ERR_NO: return EXIT_NO;
	case ERR_USAGE: return EXIT_USAGE;
	case ERR_INPUT: return EXIT_INPUT;
	case ERR_IO: return EXIT_IO;
	}
	return EXIT_OK;
}

static const struct command *find_command(const char *name, struct err *err)
{
	const char *names[64];

	for (size_t i = 0; i < n_commands; i++) {
		if (text_eq(commands[i]->name, name))
			return commands[i];
		names[i] = commands[i]->name;
	}
	const char *near = text_nearest(name, names, n_commands);

	if (near)
		err_set(err, ERR_USAGE, "there is no command %s; did you mean %s?", name, near);
	else
		err_set(err, ERR_USAGE, "there is no command %s", name);
	return NULL;
}

static bool run_tui(struct cli *cli, struct err *err)
{
	if (!cli_open_tui(cli, err))
		return false;
	return app_run(&(struct app_options){ .coach = cli->coach,
					      .clock = cli->env->clock,
					      .rescue = rescue_session,
					      .speed_pct = 100 },
		       err);
}

static bool run_command(struct cli *cli, const struct globals *globals,
			const struct command *command, const void *args, struct err *err)
{
	if (!cli_begin(cli, globals->data, globals->routines, err))
		return false;
	return command ? command->run(cli, args, err) : run_tui(cli, err);
}

/* Parses the command's own arguments, among them the global ones. */
static bool parse_command(const struct command *command, void *into, struct globals *globals,
			  int argc, char **argv, int at, struct err *err)
{
	const struct args_into tables[] = {
		{ &command->args, into },
		{ &global_args, globals },
	};

	if (!args_parse(tables, ARRAY_LEN(tables), argc, argv, &at, err))
		return false;
	if (at < argc) {
		err_set(err, ERR_USAGE, "\"%s\" is one argument too many", argv[at]);
		return false;
	}
	return globals->help || globals->version || args_complete(&tables[0], err);
}

/* `help why` and `version` are what people type, too. */
static bool take_word(struct globals *globals, const char *word)
{
	globals->help |= text_eq(word, "help");
	globals->version |= text_eq(word, "version");
	return text_eq(word, "help") || text_eq(word, "version");
}

/* What stands before the command. */
static bool parse_globals(struct globals *globals, int argc, char **argv, int *at, struct err *err)
{
	const struct args_into table = { &global_args, globals };

	for (;; ++*at) {
		if (!args_parse(&table, 1, argc, argv, at, err))
			return false;
		if (*at == argc || !take_word(globals, argv[*at]))
			return true;
	}
}

static bool dispatch(struct cli *cli, int argc, char **argv, const struct command **ret_command,
		     struct err *err)
{
	struct globals globals = { .data = NULL };
	const struct command *command = NULL;
	void *args = NULL;
	int at = 1;
	bool ok = false;

	if (!parse_globals(&globals, argc, argv, &at, err))
		goto out;
	if (at < argc) {
		command = find_command(argv[at], err);
		if (!command)
			goto out;
		*ret_command = command;
		args = xcalloc(1, command->args_size);
		if (!parse_command(command, args, &globals, argc, argv, at + 1, err))
			goto out;
	}
	ok = true;
	if (globals.version)
		out_line(&cli->out, "limber %s", LIMBER_VERSION);
	else if (globals.help && command)
		print_command_help(&cli->out, command);
	else if (globals.help)
		print_help(cli->out.f);
	else
		ok = run_command(cli, &globals, command, args, err);
out:
	if (args)
		args_release(&(struct args_into){ &command->args, args });
	free(args);
	return ok;
}

static void print_error(struct cli *cli, const struct command *command, const struct err *err)
{
	if (err->kind == ERR_NO && err->msg[0] == '\0')
		return; /* the answer was printed */
	out_line(&cli->errs, "limber: %s", err->msg);
	if (err->kind == ERR_USAGE) {
		out_line(&cli->errs, "See `limber %s%s--help`.", command ? command->name : "",
			 command ? " " : "");
	}
}

int cli_main(struct env *env, int argc, char **argv)
{
	struct cli cli = { .env = env };
	struct err err = { .kind = ERR_NONE };
	const struct command *command = NULL;

	/* Never LC_ALL: numbers in files and JSON keep their point. */
	setlocale(LC_CTYPE, "");
	enum glyphs glyphs = out_glyphs();

	out_init(&cli.out, env->out, glyphs);
	out_init(&cli.errs, env->errs, glyphs);
	bool ok = dispatch(&cli, argc, argv, &command, &err);

	if (fflush(env->out) != 0 || ferror(env->out)) {
		err_set(&err, ERR_IO, "the output could not be written");
		ok = false;
	}
	cli_end(&cli);
	if (!ok)
		print_error(&cli, command, &err);
	fflush(env->errs);
	out_release(&cli.out);
	out_release(&cli.errs);
	return exit_code(&err);
}

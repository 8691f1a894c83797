/* A command of the command line: one file and one row of commands.def each. */
#ifndef LIMBER_SRC_CLI_COMMAND_H
#define LIMBER_SRC_CLI_COMMAND_H

#include "out.h"

#include "limber/cli/args.h"
#include "limber/cli/cli.h"
#include "limber/coach/coach.h"
#include "limber/config/settings.h"
#include "limber/sys/paths.h"

/* What a command works with. */
struct cli {
	struct env *env;
	struct out out, errs;
	struct paths paths;
	struct settings settings;
	struct diags settings_problems;
	struct moment now;
	struct coach *coach; /* NULL until cli_open() */
};

struct command {
	const char *name;
	const char *summary; /* one line for `limber --help` */
	const char *help;    /* what else --help says */
	struct args args;
	size_t args_size; /* of the struct that args' rows fill */
	bool (*run)(struct cli *cli, const void *args, struct err *err);
};

/* The initialisers of .args and .args_size. */
#define COMMAND_ARGS(rows_, type) \
	.args = { .rows = (rows_), .n = ARRAY_LEN(rows_) }, .args_size = sizeof(type)

extern const struct command *const commands[];
extern const size_t n_commands;

/* Opens the person's coach on the day it is now. CLI_READ leaves the disk as it is: a database that
 * is not there reads as empty; CLI_TRY too, but lets write as if it were the person's. */
enum cli_access { CLI_READ, CLI_TRY, CLI_WRITE };
MUST_USE bool cli_open(struct cli *cli, enum cli_access access, struct err *err);

/* The same on another day, where one was given. */
MUST_USE bool cli_open_on(struct cli *cli, struct arg_date day, struct err *err);

/* Opens it for the full screen, which reads the log itself; fails, before it makes a database,
 * where there is no terminal. */
MUST_USE bool cli_open_tui(struct cli *cli, struct err *err);

/* The instant a person means by --at (NULL: now), which must not be in the future. */
MUST_USE bool cli_moment(const struct cli *cli, const char *at, struct moment *ret,
			 struct err *err);

/* Exercises, routines and plans alone, for what needs nobody's log; library_close() it. */
struct library *cli_library(const struct cli *cli);

/* Fails (ERR_USAGE) where there is no file of that name, with the nearest one; or where it is bad
 * (ERR_INPUT), its problems printed. For names that people type: before anything is opened. */
MUST_USE bool cli_known(struct cli *cli, enum library_kind kind, const char *id, struct err *err);

#endif

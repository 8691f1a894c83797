/* Runs the cases of a .t file (see cli_case.h) on cli_main() itself, each command in a process of
 * its own, with a clock that stands still and a folder of its own; prints TAP. It does not need the
 * program that was built: its argument is taken for the likeness of other runners. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "limber/base/file.h"
#include "limber/cli/cli.h"
#include "limber/core/date.h"
#include "support/cli_case.h"
#include "support/temp_dir.h"

enum { WORDS_MAX = 40, OUTPUT_MAX = 1 << 22 };

/* ---- A clock in Berlin ---- */

static int64_t now_s;

static int64_t still_ns(void *user)
{
	(void)user;
	return 0;
}

static int64_t still_wall_s(void *user)
{
	(void)user;
	return now_s;
}

/* Summer time of 2026. */
static int berlin_offset_min(void *user, int64_t utc_s)
{
	(void)user;
	return utc_s >= 1774746000 && utc_s < 1792890000 ? 120 : 60;
}

static const struct clock still_clock = {
	.mono_ns = still_ns,
	.boot_ns = still_ns,
	.wall_s = still_wall_s,
	.offset_min = berlin_offset_min,
};

/* ---- One command ---- */

struct words {
	char *v[WORDS_MAX + 1];
	int n;
};

/* Splits at blanks; 'one word' and "one word" are one. Changes the line. */
static void split(char *line, struct words *ret)
{
	ret->n = 0;
	while (ret->n < WORDS_MAX) {
		line += strspn(line, " ");
		if (*line == '\0')
			break;
		char quote = *line == '\'' || *line == '"' ? *line++ : ' ';

		ret->v[ret->n++] = line;
		line += strcspn(line, (char[]){ quote, '\0' });
		if (*line)
			*line++ = '\0';
	}
	ret->v[ret->n] = NULL;
}

struct outcome {
	FILE *out, *errs;
	int code;
};

/* Never exec: the code under test is this program's own, with its sanitizers. */
static struct outcome run_words(struct words *words, FILE *in)
{
	struct outcome ret = { .out = tmpfile(), .errs = tmpfile(), .code = -1 };
	int status = 0;

	fflush(NULL);
	pid_t child = fork();

	if (child == 0) {
		struct env env = {
			.in = in, .out = ret.out, .errs = ret.errs, .clock = &still_clock
		};

		dup2(fileno(in), STDIN_FILENO); /* no terminal, wherever the tests run */
		exit(cli_main(&env, words->n, words->v));
	}
	if (child > 0 && waitpid(child, &status, 0) == child)
		ret.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	rewind(ret.out);
	rewind(ret.errs);
	return ret;
}

static void read_all(FILE *f, struct text *ret)
{
	char bytes[4096];
	size_t n;

	rewind(f);
	while ((n = fread(bytes, 1, sizeof bytes, f)) > 0)
		text_add_bytes(ret, bytes, n);
}

/* A command line up to its last "|": each one's output is the next one's input. */
static struct outcome run_line(char *line, FILE *in)
{
	struct outcome ret = { .out = NULL };

	for (char *command = line, *next; command; command = next) {
		struct words words;

		next = strstr(command, " | ");
		if (next) {
			*next = '\0';
			next += 3;
		}
		split(command, &words);
		FILE *before = ret.out;

		if (ret.errs)
			fclose(ret.errs);
		ret = run_words(&words, before ? before : in);
		if (before)
			fclose(before);
	}
	return ret;
}

/* ---- Cases ---- */

static int n_cases;
static bool all_ok = true;

static void comment(const char *title, const char *lines)
{
	printf("# %s:\n", title);
	while (*lines) {
		int n = (int)strcspn(lines, "\n");

		printf("#   %.*s\n", n, lines);
		lines += lines[n] ? n + 1 : n;
	}
}

static void result(bool ok, const char *name)
{
	printf("%sok %d - %s\n", ok ? "" : "not ", ++n_cases, name);
	all_ok = all_ok && ok;
}

static void run_case(const struct cli_case *c)
{
	char *line = strdup(c->command);
	char *file = strstr(line, " > ");
	FILE *in = tmpfile();
	struct text out = { .s = NULL }, errs = { .s = NULL };
	struct err err = { .kind = ERR_NONE };

	fwrite(text_str(&c->in), 1, c->in.len, in);
	rewind(in);
	if (file) {
		*file = '\0';
		file += 3;
	}
	struct outcome done = run_line(line, in);

	read_all(done.out, &out);
	read_all(done.errs, &errs);
	if (file && !file_write(file, text_str(&out), out.len, &err))
		fprintf(stderr, "%s\n", err.msg);
	bool ok = done.code == c->code && cli_lines_match(text_str(&c->errs), text_str(&errs)) &&
		  (file || cli_lines_match(text_str(&c->out), text_str(&out)));

	result(ok, c->command);
	if (!ok) {
		printf("# exit code %d, expected %d\n", done.code, c->code);
		comment("standard output", text_str(&out));
		comment("standard error", text_str(&errs));
	}
	fclose(done.out);
	fclose(done.errs);
	fclose(in);
	text_release(&out);
	text_release(&errs);
	free(line);
}

/* ---- Notes: what is done between commands ---- */

static void note_now(const struct cli_case *c, struct words *w)
{
	struct stamp at;
	bool has_offset;

	(void)c;
	if (w->n != 2 || !stamp_parse(w->v[1], &at, &has_offset) || !has_offset) {
		result(false, "@ now takes a time with its offset");
		return;
	}
	now_s = at.utc_s;
}

static void note_fresh(const struct cli_case *c, struct words *w)
{
	(void)c;
	(void)w;
	unlink("limber.db");
}

static void note_file(const struct cli_case *c, struct words *w)
{
	struct err err = { .kind = ERR_NONE };

	if (!file_write(w->v[1], text_str(&c->in), c->in.len, &err))
		result(false, err.msg);
}

static void note_folder(const struct cli_case *c, struct words *w)
{
	(void)c;
	mkdir(w->v[1], 0700);
}

/* As an older limber left it. */
static void note_database(const struct cli_case *c, struct words *w)
{
	struct text path = { .s = NULL }, bytes = { .s = NULL };
	struct err err = { .kind = ERR_NONE };

	(void)c;
	text_addf(&path, "%s/fixtures/store/%s", LIMBER_TESTS_DIR, w->v[1]);
	if (!file_read(&bytes, path.s, OUTPUT_MAX, &err) ||
	    !file_write("limber.db", bytes.s, bytes.len, &err))
		result(false, err.msg);
	text_release(&path);
	text_release(&bytes);
}

static void note_locked(const struct cli_case *c, struct words *w)
{
	note_file(c, w);
	chmod(w->v[1], 0);
}

static void note_config(const struct cli_case *c, struct words *w)
{
	char *path = realpath(w->v[1], NULL);

	if (!path) {
		result(false, c->command);
		return;
	}
	setenv("XDG_CONFIG_HOME", path, 1);
	free(path);
}

static void note_same(const struct cli_case *c, struct words *w)
{
	struct text a = { .s = NULL }, b = { .s = NULL };
	struct err err = { .kind = ERR_NONE };
	bool ok = file_read(&a, w->v[1], OUTPUT_MAX, &err) &&
		  file_read(&b, w->v[2], OUTPUT_MAX, &err) && a.len > 0 &&
		  text_eq(text_str(&a), text_str(&b));

	result(ok, c->command);
	text_release(&a);
	text_release(&b);
}

static void note_missing(const struct cli_case *c, struct words *w)
{
	result(!file_exists(w->v[1]), c->command);
}

static void run_note(const struct cli_case *c)
{
	static const struct {
		const char *name;
		int n;
		void (*run)(const struct cli_case *c, struct words *w);
	} notes[] = {
		{ "now", 2, note_now },           { "fresh", 1, note_fresh },
		{ "file", 2, note_file },         { "folder", 2, note_folder },
		{ "locked", 2, note_locked },     { "same", 3, note_same },
		{ "missing", 2, note_missing },   { "config", 2, note_config },
		{ "database", 2, note_database },
	};
	char *line = strdup(c->command);
	struct words words;

	split(line, &words);
	for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
		if (words.n == notes[i].n && text_eq(words.v[0], notes[i].name)) {
			notes[i].run(c, &words);
			free(line);
			return;
		}
	}
	free(line);
	result(false, c->command);
}

int main(int argc, char **argv)
{
	struct cli_cases cases = { .v = NULL };
	void *dir = NULL;

	if (argc != 3 || !cli_cases_read(&cases, argv[2]))
		return 2;
	if (temp_dir_setup(&dir) != 0 || chdir(dir) != 0)
		return 2;
	setenv("LIMBER_DATA", "limber.db", 1);
	setenv("XDG_CONFIG_HOME", LIMBER_TESTS_DIR "/cli/config", 1);
	now_s = 1795330800; /* 2026-11-22T08:00:00+01:00, a Sunday */
	for (size_t i = 0; i < cases.n; i++)
		if (cases.v[i].is_note)
			run_note(&cases.v[i]);
		else
			run_case(&cases.v[i]);
	printf("1..%d\n", n_cases);
	cli_cases_release(&cases);
	temp_dir_teardown(&dir);
	return !all_ok;
}

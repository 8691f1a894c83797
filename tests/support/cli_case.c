/* Reads .t files and compares lines. Not for running commands: see cli_runner.c. */
#include "support/cli_case.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/err.h"
#include "limber/base/file.h"
#include "limber/base/mem.h"

enum { FILE_MAX = 1 << 20 };

static void add_line(struct text *t, const char *line)
{
	text_add(t, line);
	text_add(t, "\n");
}

/* "7b 00 ff" */
static void add_hex(struct text *t, const char *s)
{
	char *end;

	for (long byte = strtol(s, &end, 16); end != s; byte = strtol(s, &end, 16)) {
		text_add_bytes(t, &(char){ (char)byte }, 1);
		s = end;
	}
}

/* "3 text": that many times, no newline. */
static void add_repeated(struct text *t, const char *s)
{
	char *end;

	for (long n = strtol(s, &end, 10); n > 0; n--)
		text_add(t, *end == ' ' ? end + 1 : end);
}

static void add_input(struct text *t, const char *line)
{
	if (text_starts(line, "<x "))
		add_hex(t, line + 3);
	else if (text_starts(line, "<* "))
		add_repeated(t, line + 3);
	else
		add_line(t, line[1] == ' ' ? line + 2 : line + 1);
}

static void begin_case(struct cli_cases *cases, const char *line)
{
	cases->v = mem_grow(cases->v, &cases->cap, cases->n + 1, sizeof *cases->v);
	cases->v[cases->n++] =
		(struct cli_case){ .command = xstrdup(line + 2), .is_note = line[0] == '@' };
}

/* False where the line stands before any command. */
static bool read_line(struct cli_cases *cases, const char *line)
{
	struct cli_case *c = cases->n ? &cases->v[cases->n - 1] : NULL;

	if (text_starts(line, "$ ") || text_starts(line, "@ ")) {
		begin_case(cases, line);
		return true;
	}
	if (line[0] == '#')
		return true;
	if (!c)
		return line[0] == '\0';
	switch (line[0]) {
	case '<': add_input(&c->in, line); break;
	case '!': add_line(&c->errs, line[1] == ' ' ? line + 2 : line + 1); break;
	case '=': c->code = (int)strtol(line + 1, NULL, 10); break;
	default: add_line(&c->out, line); break;
	}
	return true;
}

/* Blank lines between cases are not expected output. */
static void trim_blank_lines(struct text *t)
{
	while (t->len > 0 && t->s[t->len - 1] == '\n' && (t->len == 1 || t->s[t->len - 2] == '\n'))
		t->s[--t->len] = '\0';
}

bool cli_cases_read(struct cli_cases *ret, const char *path)
{
	struct text bytes = { .s = NULL };
	struct err err = { .kind = ERR_NONE };
	int number = 1;

	if (!file_read(&bytes, path, FILE_MAX, &err)) {
		fprintf(stderr, "%s\n", err.msg);
		return false;
	}
	for (char *line = bytes.s, *end; *line; line = end + 1, number++) {
		end = line + strcspn(line, "\n");
		bool is_last = *end == '\0';

		*end = '\0';
		if (!read_line(ret, line)) {
			fprintf(stderr, "%s:%d: no command stands before this\n", path, number);
			text_release(&bytes);
			return false;
		}
		if (is_last)
			break;
	}
	for (size_t i = 0; i < ret->n; i++)
		trim_blank_lines(&ret->v[i].out);
	text_release(&bytes);
	return true;
}

void cli_cases_release(struct cli_cases *cases)
{
	for (size_t i = 0; i < cases->n; i++) {
		free(cases->v[i].command);
		text_release(&cases->v[i].in);
		text_release(&cases->v[i].out);
		text_release(&cases->v[i].errs);
	}
	free(cases->v);
}

static bool line_matches(const char *want, size_t n_want, const char *got, size_t n_got)
{
	if (n_want < 2 || want[0] != '~' || want[1] != ' ')
		return n_want == n_got && strncmp(want, got, n_want) == 0;
	struct text pattern = { .s = NULL }, line = { .s = NULL };

	text_add_bytes(&pattern, want + 2, n_want - 2);
	text_add_bytes(&line, got, n_got);
	bool ok = fnmatch(pattern.s, line.s, 0) == 0;

	text_release(&pattern);
	text_release(&line);
	return ok;
}

static const char *next_line(const char *line)
{
	line += strcspn(line, "\n");
	return *line ? line + 1 : line;
}

bool cli_lines_match(const char *want, const char *got)
{
	while (*want) {
		size_t n = strcspn(want, "\n");

		if (n == 3 && strncmp(want, "...", 3) == 0) {
			const char *rest = next_line(want);

			while (*got && !cli_lines_match(rest, got))
				got = next_line(got);
			want = rest;
			continue;
		}
		if (!*got || !line_matches(want, n, got, strcspn(got, "\n")))
			return false;
		want = next_line(want);
		got = next_line(got);
	}
	/* Blank lines at the end say nothing. */
	return got[strspn(got, "\n")] == '\0';
}

/* Command-line tests as text: what a .t file says, line by line.
 *
 *   $ limber today --json > a.json     a command; "|" feeds the next one, ">" keeps its output
 *   text                               a line of its standard output, word for word
 *   ~ pattern                          the same, as a shell pattern
 *   ...                                any number of lines
 *   ! text                             a line of its standard error (!~ a pattern)
 *   = 2                                its exit code, where it is not 0
 *   < text                             a line of its standard input (<x hex bytes, <* 3 text)
 *   @ now 2026-11-22T08:00:00+01:00    before the next command: what time it is
 *   @ fresh                            ... the database is gone
 *   @ database NAME                    ... the database is tests/fixtures/store/NAME
 *   @ file NAME                        ... a file of the "<" lines that follow
 *   @ folder NAME                      ... a folder
 *   @ locked NAME                      ... an empty file that nobody may read
 *   @ config NAME                      ... the folder that limber/limber.cfg is in from now on
 *   @ same A B                         a test: both files hold the same
 *   @ missing NAME                     a test: there is no such file
 *   # anything                         a comment
 */
#ifndef LIMBER_TESTS_CLI_CASE_H
#define LIMBER_TESTS_CLI_CASE_H

#include <stdbool.h>
#include <stdio.h>

#include "limber/base/text.h"

struct cli_case {
	char *command; /* behind "$ ", or behind "@ " where is_note */
	bool is_note;
	struct text in;   /* bytes */
	struct text out;  /* expected lines, marks kept */
	struct text errs; /* likewise */
	int code;
};

struct cli_cases {
	struct cli_case *v;
	size_t n, cap;
};

/* Reads a whole .t file; false, with a line on stderr, where it cannot be understood. */
bool cli_cases_read(struct cli_cases *ret, const char *path);
void cli_cases_release(struct cli_cases *cases);

/* Whether the lines printed are those expected ("~ " patterns and "..." lines understood). */
bool cli_lines_match(const char *expected, const char *printed);

#endif

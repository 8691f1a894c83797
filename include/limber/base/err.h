/* The error of an operation that something outside the program made fail. */
#ifndef LIMBER_BASE_ERR_H
#define LIMBER_BASE_ERR_H

#include "limber/base/attr.h"

enum err_kind {
	ERR_NONE,
	ERR_USAGE, /* the command line: exit 2 */
	ERR_INPUT, /* a file or document that a person wrote: exit 65 */
	ERR_IO,    /* disk, database, terminal, child process: exit 74 */
	ERR_NO,    /* a negative answer, not a failure: exit 1 */
};

/* A sentence a person can act on, without a trailing full stop or newline. {0} is "no error". */
struct err {
	enum err_kind kind;
	char msg[400];
};

/* Sets it. Where err already holds an error, the first one stays. */
void err_set(struct err *err, enum err_kind kind, const char *fmt, ...) PRINTF_LIKE(3, 4);

#endif

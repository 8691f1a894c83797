/* Errors as values. Not for problems in files, of which there are many at once: see diag.h. */
#include "limber/base/err.h"

#include <stdarg.h>
#include <stdio.h>

void err_set(struct err *err, enum err_kind kind, const char *fmt, ...)
{
	va_list args;

	if (err->kind != ERR_NONE)
		return;
	err->kind = kind;
	va_start(args, fmt);
	vsnprintf(err->msg, sizeof err->msg, fmt, args);
	va_end(args);
}

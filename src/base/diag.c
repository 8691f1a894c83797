/* Lists of problems in people's files. Not for failures of the machine: see err.h. */
#include "limber/base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/mem.h"
#include "limber/base/utf8.h"

void diag_add(struct diags *d, const char *path, int line, const char *fmt, ...)
{
	char msg[600];
	va_list args;

	va_start(args, fmt);
	vsnprintf(msg, sizeof msg, fmt, args);
	va_end(args);
	d->v = mem_grow(d->v, &d->cap, d->n + 1, sizeof *d->v);
	d->v[d->n++] = (struct diag){ .path = xstrdup(path), .line = line, .msg = xstrdup(msg) };
}

void diag_add_unread(struct diags *d, const char *path, const struct err *err)
{
	const char *why = err->msg;

	/* An err names the file, and so does a diag. */
	if (text_starts(why, path) && text_starts(why + strlen(path), ": "))
		why += strlen(path) + 2;
	diag_add(d, path, 0, "%s; limber goes on without this file", why);
}

/* What a file says may not reach the terminal raw, nor may its name. */
static void add_shown(struct text *out, const char *s)
{
	struct text bytes = { .s = NULL };

	text_add(&bytes, s);
	for (size_t at = 0; at < bytes.len;) {
		uint32_t cp;
		size_t used = utf8_decode(bytes.s + at, bytes.len - at, &cp);

		if (utf8_is_control(cp) || cp == 0xFFFD)
			text_add(out, "?");
		else
			text_add_bytes(out, bytes.s + at, used);
		at += used;
	}
	text_release(&bytes);
}

void diag_print(const struct diag *d, struct text *out)
{
	add_shown(out, d->path);
	if (d->line > 0)
		text_addf(out, ":%d", d->line);
	text_add(out, ": ");
	add_shown(out, d->msg);
}

void diags_release(struct diags *d)
{
	for (size_t i = 0; i < d->n; i++) {
		free(d->v[i].path);
		free(d->v[i].msg);
	}
	free(d->v);
	*d = (struct diags){ 0 };
}

/* See dose_text.h. */
#include "support/dose_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"

static enum quantity unit_of(const char *part, int *ret_unit)
{
	size_t n = strlen(part);

	*ret_unit = n > 3 && text_eq(part + n - 3, "min") ? 60 : 1;
	return *ret_unit == 60 ? QUANTITY_TIME : part[n - 1] == 's' ? QUANTITY_HOLD : QUANTITY_REPS;
}

/* "6-4-2", "20s" or "5min" into the sets: one value each, or the last for all that follow. */
static void part_into(struct dose *d, const char *part)
{
	int unit, n = 0;
	enum quantity q = unit_of(part, &unit);

	for (char *end; *part >= '0' && *part <= '9' && n < SETS_MAX;
	     part = *end == '-' ? end + 1 : end)
		amount_set(&d->set[n++], q, (int)strtol(part, &end, 10) * unit);
	if (n > d->sets)
		d->sets = n;
	for (int i = n; n > 0 && i < SETS_MAX; i++)
		amount_set(&d->set[i], q, amount_get(&d->set[n - 1], q));
}

static bool is_number(const char *s)
{
	return s[0] && s[strspn(s, "0123456789")] == '\0';
}

struct dose dose_text(const char *s)
{
	struct dose d = { .sets = 1 };
	char buf[DOSE_TEXT];

	snprintf(buf, sizeof buf, "%s", s);
	char *load = strchr(buf, '@');

	if (load)
		*load++ = '\0';
	for (char *part = buf, *next; part; part = next) {
		next = strchr(part, 'x');
		if (next)
			*next++ = '\0';
		if (part == buf && next && is_number(part))
			d.sets = (int)strtol(part, NULL, 10);
		else
			part_into(&d, part);
	}
	for (int i = 0; load && i < d.sets; i++)
		d.set[i].load_g = (int)(strtod(load, NULL) * 1000 + 0.5);
	return d;
}

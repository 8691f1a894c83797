/* A list of numbers with their names. Not for asking for them: that is the screens'. */
#include "answers.h"

#include "limber/core/history.h"

void answer_add(struct text *t, const char *name, int n)
{
	if (n != UNKNOWN)
		text_addf(t, "%s%s %d", t->len ? ", " : "", name, n);
}

/* What a person said of a session, in words. */
#ifndef LIMBER_SRC_CLI_ANSWERS_H
#define LIMBER_SRC_CLI_ANSWERS_H

#include "limber/base/text.h"

/* Adds "effort 4", after a comma where there is text before it; nothing where n is UNKNOWN. */
void answer_add(struct text *t, const char *name, int n);

#endif

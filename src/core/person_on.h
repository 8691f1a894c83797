/* The person of an input, as safety asks for them. */
#ifndef LIMBER_CORE_PERSON_ON_H
#define LIMBER_CORE_PERSON_ON_H

#include "limber/core/progress.h"
#include "limber/core/safety.h"

/* As they were known in the morning of a day; on the input's own day also by what was done before
 * its minute. Borrows what the input borrows. */
struct safety_input person_on(const struct progress_input *in, struct date day);

#endif

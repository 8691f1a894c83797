/* See rehearsal.h. */
#include "support/rehearsal.h"

#include <stdlib.h>

#include "limber/base/mem.h"

int rehearsal_begin(void **state)
{
	*state = xcalloc(1, sizeof(struct rehearsal));
	return 0;
}

int rehearsal_end(void **state)
{
	struct rehearsal *r = *state;

	run_release(&r->run);
	free(r);
	return 0;
}

void rehearsal_of(struct rehearsal *r, const char *exercises)
{
	sample_routine(&r->routine, r->targets, exercises);
}

struct run *rehearsal_build(struct rehearsal *r)
{
	run_release(&r->run);
	sample_build(&r->run, &r->routine, r->targets, r->is_65_or_over);
	return &r->run;
}

struct run *rehearse(struct rehearsal *r, const char *exercises)
{
	rehearsal_of(r, exercises);
	return rehearsal_build(r);
}

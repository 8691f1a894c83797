/* Which exercise is done in a step: the one that the file names, or another in its place. Not for
 * why (climb.c), nor for how much of it (progress.c, rules/). */
#include "choice.h"

#include "person_on.h"

void choose(struct choice *ret, const struct progress_input *in)
{
	const struct safety_input person = person_on(in, in->day);
	struct climb *c = &ret->climb;

	climb(c, &ret->here, in, &person);
	ret->is_nothing = c->rung < 0 || !rung_step_of(&ret->as_done, c, c->rung, in);
	ret->is_other = !ret->is_nothing && c->rung != c->written;
	if (!ret->is_other)
		return;
	const struct rung *rung = &c->ladder->rungs[c->rung];

	ret->exercise = rung->exercise;
	ret->name = rung_name(rung, in->catalog);
	ret->key = rung->key;
}

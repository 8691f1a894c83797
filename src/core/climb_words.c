/* What is said of a change of rung. Not for deciding it: climb.c. */
#include "climb.h"

#include <string.h>

#include "limber/base/text.h"

static const char *name_at(const struct climb *c, int rung, const struct progress_input *in)
{
	return !c->ladder || rung == c->written ? in->exercise->name
						: rung_name(&c->ladder->rungs[rung], in->catalog);
}

static void say_up(char why[WHY_MAX], const struct climb *c, const struct progress_input *in)
{
	const struct rung *next = &c->ladder->rungs[c->rung];
	const char *gate = next->gate[0] ? next->gate : c->ladder->gate;
	char rung[LINE_MAX_BYTES];

	rung_format(c->ladder, next, rung);
	text_format(why, WHY_MAX,
		    "%s, next on the ladder after %s: %s.%s%s You can stay where you are: `limber "
		    "profile --declined %s`, or d on Today.",
		    name_at(c, c->rung, in), name_at(c, c->rung - 1, in), c->ground,
		    gate[0] ? " Go on only if: " : "", gate, rung);
}

static void say_down(char why[WHY_MAX], const struct climb *c, const struct progress_input *in,
		     const char *dose)
{
	text_format(
		why, WHY_MAX,
		"%s, one rung down from %s: %s. It begins with %s; from its top the way goes up "
		"again.",
		name_at(c, c->rung, in), name_at(c, c->rung + 1, in), c->ground, dose);
}

/* In front of what the exercise's own rule says. */
static void say_stand_in(char why[WHY_MAX], const struct climb *c, const struct progress_input *in)
{
	char own[WHY_MAX], ground[RULING_TEXT];

	ruling_say(&c->ruling, ground);
	text_copy(own, sizeof own, why);
	text_format(why, WHY_MAX, "%s in place of %s: %s %s", name_at(c, c->rung, in),
		    name_at(c, c->blocked, in), ground, own);
}

/* Behind it. */
static void say_waiting(char why[WHY_MAX], const struct climb *c, const struct progress_input *in)
{
	char ground[RULING_TEXT];
	size_t n = strlen(why);

	if (ruling_blocks(&c->waits_for))
		ruling_say(&c->waits_for, ground);
	else
		text_format(ground, sizeof ground, "it is for days with pain of %d or less.",
			    c->max_pain);
	text_format(why + n, WHY_MAX - n, " Next on its ladder, %s: %s",
		    name_at(c, c->rung + 1, in), ground);
}

void climb_say(char why[WHY_MAX], const struct climb *c, const struct progress_input *in,
	       const char *dose)
{
	if (c->change > 0)
		say_up(why, c, in);
	if (c->change < 0)
		say_down(why, c, in, dose);
	if (c->blocked >= 0)
		say_stand_in(why, c, in);
	if (c->is_waiting)
		say_waiting(why, c, in);
}

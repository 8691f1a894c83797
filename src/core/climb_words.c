/* What is said of a change of rung. Not for deciding it: climb.c. */
#include "climb.h"

#include "limber/base/text.h"

const char *const climb_waits[CLIMB_WAITS] = {
	[WAIT_DECLINED] = "declined for two weeks", [WAIT_PAIN] = "pain over the rung's limit",
	[WAIT_FLARE] = "a flare-up lately",         [WAIT_WEEK] = "a week between rungs",
	[WAIT_STEP] = "four days between steps",
};

static const char *name_at(const struct climb *c, int rung, const struct progress_input *in)
{
	return !c->ladder || rung == c->written ? in->exercise->name
						: rung_name(&c->ladder->rungs[rung], in->catalog);
}

/* Whoever has weights has a weight. */
static bool needs(const struct exercise *e, const char *gear)
{
	for (int i = 0; e && i < e->n_gear; i++) {
		if (text_starts(e->gear[i], gear))
			return true;
	}
	return false;
}

enum { GEAR_TEXT = GEAR_MAX * NAME_MAX + 32 };

/* " You need: roller." What the rung below needs is at hand; "" where that is all. */
static void say_gear(char ret[GEAR_TEXT], const struct climb *c, const struct progress_input *in)
{
	const struct rung *next = &c->ladder->rungs[c->rung];
	const struct exercise *below = catalog_exercise(in->catalog, next[-1].exercise);
	const struct exercise *e = catalog_exercise(in->catalog, next->exercise);

	ret[0] = '\0';
	for (int i = 0; e && i < e->n_gear; i++) {
		if (needs(below, e->gear[i]))
			continue;
		text_append(ret, GEAR_TEXT, "%s%s", ret[0] ? ", " : " You need: ", e->gear[i]);
	}
	if (ret[0])
		text_append(ret, GEAR_TEXT, ".");
}

/* The rung's own, which stands over its ladder's. */
static const char *gate_of(const struct climb *c)
{
	const struct rung *rung = &c->ladder->rungs[c->rung];

	return rung->gate[0] ? rung->gate : c->ladder->gate;
}

static void say_up(char why[WHY_MAX], const struct climb *c, const struct progress_input *in,
		   const char *begin)
{
	const char *gate = gate_of(c);
	char gear[GEAR_TEXT];

	say_gear(gear, c, in);
	text_format(
		why, WHY_MAX,
		"%s, next on the ladder after %s: %s. It begins with %s.%s%s%s You can stay where "
		"you are.",
		name_at(c, c->rung, in), name_at(c, c->rung - 1, in), c->ground, begin,
		gate[0] ? " Go on only if: " : "", gate, gear);
}

static void say_down(char why[WHY_MAX], const struct climb *c, const struct progress_input *in,
		     const char *begin)
{
	text_format(
		why, WHY_MAX,
		"%s, one rung down from %s: %s. It begins with %s; from its top the way goes up "
		"again.",
		name_at(c, c->rung, in), name_at(c, c->rung + 1, in), c->ground, begin);
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

/* Likewise. */
static void say_earlier(char why[WHY_MAX], const struct climb *c, const struct progress_input *in)
{
	char own[WHY_MAX];

	text_copy(own, sizeof own, why);
	text_format(why, WHY_MAX,
		    "%s in place of %s, for now: a ladder is climbed rung by rung, and this is the "
		    "one you know. %s",
		    name_at(c, c->rung, in), in->exercise->name, own);
}

/* Behind it. */
static void say_gate(char why[WHY_MAX], const struct climb *c, const struct progress_input *in)
{
	text_append(
		why, WHY_MAX,
		" This routine begins with it, though %s comes before it on the ladder. Go on only "
		"if: %s",
		name_at(c, c->rung - 1, in), gate_of(c));
}

static void say_rival(char ret[RULING_TEXT], const struct climb *c, const struct progress_input *in)
{
	const struct exercise *e = catalog_exercise(in->catalog, c->rival->exercise);

	if (text_eq(c->rival->exercise, c->ladder->rungs[c->rung + 1].exercise))
		text_copy(ret, RULING_TEXT, "this routine has a step of its own for it.");
	else
		text_format(ret, RULING_TEXT, "%s of this routine is nearer to it.",
			    e ? e->name : c->rival->exercise);
}

static void say_declined(char ret[RULING_TEXT], const struct climb *c)
{
	char day[DATE_WORDS];

	date_say(c->declined_to, 0, day);
	text_format(ret, RULING_TEXT, "it waits until %s, as you chose.", day);
}

static void say_wait(char ret[RULING_TEXT], const struct climb *c, const struct progress_input *in)
{
	switch (c->wait) {
	case WAIT_NONE: break;
	case WAIT_DECLINED: say_declined(ret, c); break;
	case WAIT_SAFETY: ruling_say(&c->waits_for, ret); break;
	case WAIT_PAIN:
		text_format(ret, RULING_TEXT, "it is for days with pain of %d or less.",
			    c->max_pain);
		break;
	case WAIT_RIVAL: say_rival(ret, c, in); break;
	case WAIT_FLARE: text_copy(ret, RULING_TEXT, "not within four weeks of a flare-up."); break;
	case WAIT_WEEK: text_copy(ret, RULING_TEXT, "it comes after a week on this one."); break;
	case WAIT_STEP: text_copy(ret, RULING_TEXT, "steps are four days apart."); break;
	case CLIMB_WAITS: break;
	}
}

/* Behind it. */
static void say_waiting(char why[WHY_MAX], const struct climb *c, const struct progress_input *in)
{
	char ground[RULING_TEXT];

	say_wait(ground, c, in);
	text_append(why, WHY_MAX, " Next on its ladder, %s: %s", name_at(c, c->rung + 1, in),
		    ground);
}

void climb_say(char why[WHY_MAX], const struct climb *c, const struct progress_input *in,
	       const char *begin)
{
	if (c->change > 0)
		say_up(why, c, in, begin);
	if (c->change < 0)
		say_down(why, c, in, begin);
	if (c->blocked >= 0)
		say_stand_in(why, c, in);
	if (c->is_earlier && c->change == 0)
		say_earlier(why, c, in);
	if (c->is_ahead)
		say_gate(why, c, in);
	if (c->wait != WAIT_NONE)
		say_waiting(why, c, in);
}

/* Very bad days that nobody called a flare-up: after them all of the dose again, or the way back of
 * one (EVIDENCE 2.2, post-flare). Not for which days those are (gate.c). */
#include "graded_begin.h"
#include "limber/base/text.h"
#include "spell.h"

/* A very bad day or two ask for less, and the next one for all of it again; after more of them the
 * way back is a flare-up's. */
static bool were_bad_days(struct decision *d, const struct review *v)
{
	return v->flare.state == FLARE_NONE && !graded_stays_as_it_was(v) &&
	       !gate_is_sore(v->in, v->day) && gate_was_sore(v->in, v->st->whole_asked, v->day) &&
	       graded_come_back(d, v, FROM_BAD_DAYS);
}

static void say_bad_days(char why[WHY_MAX], const struct decision *d, const struct review *v)
{
	const struct mornings m = mornings_of(v->in, v->day);
	char dose[DOSE_TEXT], left[LEFT_TEXT], more[MORE_TEXT];

	dose_format(&d->target, v->in->exercise->per_side, dose);
	graded_say_left(left, d, v, " before them");
	graded_say_more(more, d, v);
	text_format(why, WHY_MAX, "%s: back at %s, %s, %s.", spell_lead(&m, v->day), left, dose,
		    more);
}

const struct graded_cap graded_bad_days = {
	.name = "bad days",
	.apply = were_bad_days,
	.say = say_bad_days,
	.sources = "V36 V62",
};

/* What is asked, in words. Not for why: the rules say that themselves. */
#include "limber/core/advice_words.h"

#include "limber/base/text.h"

void advice_say_name(const struct advice *a, const struct step *step, const struct exercise *e,
		     char ret[NAME_MAX])
{
	if (a->is_other)
		text_copy(ret, NAME_MAX, a->name);
	else
		paced_name(e ? e->name : step->exercise, step->pace, ret);
}

void advice_say_dose(const struct advice *a, const struct exercise *e, char ret[DOSE_TEXT])
{
	if (a->target.sets > 0)
		dose_format_rounds(&a->target, a->times, e && e->per_side, ret);
	else
		text_copy(ret, DOSE_TEXT, advice_is_off_week(a) ? "not this week" : "not for now");
}

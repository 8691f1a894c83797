/* Taking from a dose for good, as a row of the table does, and how that is told. Not for when one
 * does (graded_rows.c, graded_morning.c), nor for what is less for a time only (graded_begin.c). */
#include "graded.h"

#include "graded_way.h"
#include "graded_words.h"
#include "limber/base/text.h"

void graded_cut_to(struct decision *d, const struct review *v, const struct dose *less)
{
	d->target = *less;
	if (!dose_exceeds(&v->st->now, less))
		return;
	memory_note_cut(&d->memory, &v->st->now);
	if (!graded_way_outlasts_cut(d, v))
		d->memory.comeback = (struct comeback){ .from_pct = 0 };
}

void graded_cut_by_pct(struct decision *d, const struct review *v, int pct)
{
	struct dose less = v->st->now;

	v->rule->dosing->scale(&less, pct, v->in);
	graded_cut_to(d, v, &less);
}

void graded_say_cut(char ret[CUT_TEXT], const struct decision *d, const struct review *v,
		    const char *less)
{
	char dose[DOSE_TEXT];

	dose_format(&d->target, v->in->exercise->per_side, dose);
	if (dose_exceeds(&v->st->now, &d->target))
		text_format(ret, CUT_TEXT, "%s, now %s", less, dose);
	else
		text_format(ret, CUT_TEXT, "it stays at its smallest, %s", dose);
}

void graded_say_cut_by_pct(char ret[CUT_TEXT], const struct decision *d, const struct review *v,
			   int pct)
{
	const struct dose *now = &v->st->now;
	int64_t before = dose_work(now), after = dose_work(&d->target);
	int rule = 100 - pct, really = (int)((before - after) * 100 / before);
	char from[DOSE_TEXT], to[DOSE_TEXT];

	dose_format(now, false, from);
	dose_format(&d->target, v->in->exercise->per_side, to);
	if (!dose_exceeds(now, &d->target)) {
		text_format(ret, CUT_TEXT, "it stays at its smallest, %s", to);
	} else {
		text_format(ret, CUT_TEXT, "cut from %s to %s (%s%d %% less)", from, to,
			    really > rule ? "at least " : "", really > rule ? rule : really);
	}
}

/* Days off, counted for a family of exercises. Not for the doses that follow (graded_break.c), nor
 * for rungs (foothold.c). */
#include "absence.h"

#include <limits.h>

#include "limber/base/text.h"
#include "limber/core/flare.h"

enum { UNUSED_DAYS = 14, WHOLE = 1000, HALF = WHOLE / 2 };

/* New or 65 and over: from the second row on, the next one. */
static const struct absence returns[] = {
	{ 7, 100, 0 }, { 14, 90, 1 }, { 28, 70, 2 }, { 56, 50, 4 }, { INT_MAX, 40, 0 },
};

const struct absence *absence_row(int days, bool is_careful)
{
	const struct absence *row = returns, *last = returns + ARRAY_LEN(returns) - 1;

	while (row->days < days)
		row++;
	return is_careful && row > returns && row < last ? row + 1 : row;
}

/* Bracing, which goes on in a flare-up while the rest of its family rests, trains nobody for
 * that. */
static bool trains_another(const struct exercise *e)
{
	return family_effort_class(e->family) != EFFORT_CORE || !flare_spares(e, false);
}

/* How much of the last dose a set was, in thousandths rounded up: of another exercise of the
 * family, too, for a little of what is easy keeps nobody in what is hard. 0 where it is of another
 * family. */
static int share_of_dose(const struct review *v, const struct set_row *row)
{
	const struct progress_input *in = v->in;
	const struct catalog *c = in->catalog;
	bool is_own = text_eq(row->exercise, in->exercise->id);
	const struct exercise *e = is_own ? in->exercise : catalog_exercise(c, row->exercise);

	if (!set_is_begun(row) || !e || e->family != in->exercise->family ||
	    (!is_own && !trains_another(e)))
		return 0;
	int whole_s = dose_seconds(in->exercise, &v->st->now);
	int done_s = set_seconds(e->mode, e->tempo, &row->done);

	return whole_s > 0 ? (done_s * WHOLE + whole_s - 1) / whole_s : 0;
}

/* Whether half a dose of the family was done in a session: a minute's stroll before the stretches
 * keeps nobody in walking. */
static bool trains_family(const struct review *v, const struct session_row *s)
{
	int share = 0;

	for (size_t i = 0; i < s->n_sets && share < HALF; i++)
		share += share_of_dose(v, &s->sets[i]);
	return share >= HALF;
}

/* The family's other exercises are looked for only where this one was not done for so long that it
 * matters. */
int absence_days(const struct review *v)
{
	const struct history *h = v->in->history;
	size_t first = history_sessions_from(h, date_add(v->st->trained, 1));

	if (date_diff(v->day, v->st->trained) <= returns[0].days)
		return 0;
	for (size_t i = history_sessions_from(h, v->day); i > first; i--) {
		if (trains_family(v, &h->sessions[i - 1]))
			return date_diff(v->day, h->sessions[i - 1].day);
	}
	return date_diff(v->day, v->st->trained);
}

bool absence_holds_step(const struct review *v)
{
	return date_diff(v->day, v->st->trained) >= UNUSED_DAYS;
}

/* Whether who came back on a day was one to come back slowly, then. */
static bool was_slow_on(const struct progress_input *in, struct date day)
{
	struct progress_input then = *in;
	struct profile profile;

	profile_at(&profile, in->history, day);
	then.profile = &profile;
	return dosing_returns_slowly(&then);
}

/* Whether a break between two days costs a rung, and how long it was. */
static bool is_so_long(const struct progress_input *in, struct date from, struct date back,
		       int *ret_days)
{
	const struct absence *longest = &returns[ARRAY_LEN(returns) - 1];

	*ret_days = date_diff(back, from);
	return absence_row(*ret_days, true) == longest &&
	       absence_row(*ret_days, was_slow_on(in, back)) == longest;
}

bool absence_loses_rung(const struct review *v, int *ret_days)
{
	const struct history *h = v->in->history;
	size_t first = history_sessions_from(h, date_add(v->st->trained, 1));
	struct date back = v->in->day;

	for (size_t i = history_sessions_from(h, back); i-- > first;) {
		const struct session_row *s = &h->sessions[i];

		if (!trains_family(v, s))
			continue;
		if (is_so_long(v->in, s->day, back, ret_days))
			return true;
		back = s->day;
	}
	return is_so_long(v->in, v->st->trained, back, ret_days);
}

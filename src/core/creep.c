/* Mornings that get worse slowly. Not for what follows from it: gate.c, morning.c. */
#include "creep.h"

#include <assert.h>

#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "limber/core/window.h"
#include "spell.h"
#include "words.h"

enum { FIRST_WEEKS = 8, LAST_WEEKS = 9, FEW_ENTRIES = 4 };

/* All that is looked at is in memory, for a day of the week before, too. */
static_assert((LAST_WEEKS + 1) * WEEKDAYS + SPELL_REACH_DAYS <= MORNINGS_DAYS, "read too little");

/* Pain of the last four weeks up to a day, what a morning a week and more tells. */
struct four_weeks {
	int n, sum;
};

static bool read_four_weeks(struct four_weeks *ret, const struct mornings *m, struct date day)
{
	struct entry told[ENTRY_DAYS];

	*ret = (struct four_weeks){ .n = pain_entries(m, day, ENTRY_DAYS, ENTRY_DAYS, told) };
	for (int i = 0; i < ret->n; i++)
		ret->sum += told[i].pain;
	return ret->n >= FEW_ENTRIES;
}

/* Seven mornings may be worse than another seven by chance. Four weeks are, by a point on average,
 * where it is more than ups and downs. */
static bool are_weeks_worse(const struct mornings *m, struct date day, struct date then)
{
	struct four_weeks a, b;

	return read_four_weeks(&a, m, then) && read_four_weeks(&b, m, day) &&
	       b.sum * a.n - a.sum * b.n >= a.n * b.n;
}

/* What is usual then is told without the flare-ups that were declared: their mornings began a bad
 * spell, too. What mornings are lately is looked at before what is usual of them, which takes
 * longer to find. */
bool creep_is_on(struct creep *ret, const struct mornings *m, struct date day)
{
	int lately = pain_median(m, day);

	for (int weeks = FIRST_WEEKS; weeks <= LAST_WEEKS && lately >= PAIN_RISEN; weeks++) {
		struct date past = date_add(day, -weeks * WEEKDAYS);
		int then = pain_usual_by_mornings(m, past);

		if (then == UNKNOWN || lately - then < PAIN_RISEN || !are_weeks_worse(m, day, past))
			continue;
		*ret = (struct creep){ pain_told_baseline(m, day), then, weeks };
		if (ret->usual - then >= PAIN_RISEN)
			return true;
	}
	return false;
}

/* Whether nothing else is said of mornings that are worse. */
static bool is_all_there_is(const struct mornings *m, struct date day)
{
	struct flare flare;
	struct spell spell;

	flare_at(&flare, m->history, day);
	spell_at(&spell, m, day);
	return flare.state != FLARE_ACUTE && !flare.needs_review && spell.state == SPELL_NONE;
}

static bool is_to_tell(const struct mornings *m, struct date day)
{
	struct creep creep;

	return history_checkin(m->history, day) && creep_is_on(&creep, m, day) &&
	       is_all_there_is(m, day);
}

bool creep_needs_review(const struct mornings *m, struct date day)
{
	return pain_is_first_of_week(m, day, is_to_tell);
}

void creep_say(const struct creep *c, char ret[CREEP_TEXT])
{
	char digits[NUMBER_TEXT];

	text_format(ret, CREEP_TEXT, "Your usual morning is %d, and %s weeks ago it was %d",
		    c->usual, number_word(c->weeks, digits), c->then);
}

/* How far back the log counts. Not for reading it: the rules walk it in memory, the store on
 * disk. */
#include "limber/core/window.h"

#include "deload.h"
#include "flare_log.h"
#include "leg.h"
#include "listed.h"
#include "names.h"

static void gap_begin(struct gap *g, struct date day)
{
	*g = (struct gap){ .day = day, .next = day, .reach = day };
}

bool gap_goes_on(struct gap *g, struct date day)
{
	if (date_diff(g->day, g->next) > WAY_BACK_DAYS + BREAK_DAYS ||
	    date_diff(g->day, day) > WINDOW_WEEKS_MAX * WEEKDAYS)
		return false;
	if (g->next.day != g->day.day && date_diff(g->next, day) > BREAK_DAYS)
		g->reach = day;
	g->next = day;
	return true;
}

/* Sessions without sets trained nobody; of old ones they may be left out. */
void gap_find(struct gap *g, const struct history *h, struct date day)
{
	bool goes_on = true;

	gap_begin(g, day);
	for (size_t i = history_sessions_from(h, day); goes_on && i-- > 0;) {
		const struct session_row *s = &h->sessions[i];

		if (s->n_sets > 0 && s->day.day != g->next.day)
			goes_on = gap_goes_on(g, s->day);
	}
}

static struct date first_of(struct date a, struct date b)
{
	return a.day < b.day ? a : b;
}

/* What was done before leg symptoms, as long as a way back lasts: who has had them for months comes
 * back to nothing. */
static struct date leg_way_reach(const struct history *h, struct date day)
{
	struct date first;

	return leg_first_told(h, date_add(day, -WAY_BACK_DAYS - BREAK_DAYS), day, &first) ? first
											  : day;
}

struct date window_reach(const struct history *h, struct date day)
{
	struct gap gap;

	gap_find(&gap, h, day);
	struct date reach = first_of(gap.reach, leg_way_reach(h, day));

	return first_of(first_of(flare_reach(h, day), deload_reach(h, day)),
			first_of(listed_reach(h, day), reach));
}

void window_begin(struct window *w, struct date day, struct date reach)
{
	*w = (struct window){ .day = day, .reach = reach };
}

/* Whether what was before the last day taken tells where to come back to. */
static bool is_before_something(const struct window *w, struct date day)
{
	bool is_reached = w->oldest.day < w->reach.day;

	return w->n == 0 || date_diff(w->oldest, day) > BREAK_DAYS ||
	       (!is_reached && day.day < w->reach.day);
}

bool window_takes(struct window *w, struct date day)
{
	int ago = date_diff(w->day, day);

	if (ago <= 0 || ago > WINDOW_WEEKS_MAX * WEEKDAYS)
		return false;
	if (w->n > 0 && day.day == w->oldest.day)
		return true;
	if (is_before_something(w, day)) {
		w->since = date_add(day, -WINDOW_DAYS);
	} else if (w->n >= WINDOW_TRAINED && w->oldest.day <= w->since.day &&
		   day.day < w->reach.day) {
		w->has_older = true;
		w->older = day;
		return false;
	}
	w->oldest = day;
	w->n++;
	return true;
}

/* The key is the history's own: one text of it is one pointer, and every set of the log is
 * asked. */
static bool trains(const struct session_row *s, const char *key)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].key == key && set_is_begun(&s->sets[i]))
			return true;
	}
	return false;
}

size_t window_first(const struct history *h, const char *key, struct date day, bool *ret_has_older)
{
	size_t first = history_sessions_from(h, day);
	const char *own = names_find(&h->names, key);
	struct window w;

	window_begin(&w, day, window_reach(h, day));
	for (size_t i = first; own && i-- > 0;) {
		if (!trains(&h->sessions[i], own))
			continue;
		if (!window_takes(&w, h->sessions[i].day))
			break;
		first = i;
	}
	*ret_has_older = w.has_older;
	return first;
}

/* How far back the log counts. Not for reading it: the rules walk it in memory, the store on disk. */
#include "limber/core/window.h"

#include "deload.h"
#include "flare_log.h"
#include "names.h"

struct date window_reach(const struct history *h, struct date day)
{
	struct date flare = flare_reach(h, day), block = deload_reach(h, day);

	return flare.day < block.day ? flare : block;
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
	} else if (w->n >= WINDOW_TRAINED && day.day < w->since.day && day.day < w->reach.day) {
		w->has_older = true;
		w->older = day;
		return false;
	}
	w->oldest = day;
	w->n++;
	return true;
}

/* The key is the history's own: one text of it is one pointer, and every set of the log is asked. */
static bool has_key(const struct session_row *s, const char *key)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].key == key)
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
		if (!has_key(&h->sessions[i], own))
			continue;
		if (!window_takes(&w, h->sessions[i].day))
			break;
		first = i;
	}
	*ret_has_older = w.has_older;
	return first;
}

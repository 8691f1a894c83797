/* How far back the log counts. Not for reading it: the rules walk it in memory, the store on disk. */
#include "limber/core/window.h"

#include "limber/base/text.h"

void window_begin(struct window *w, struct date day)
{
	*w = (struct window){ .day = day };
}

bool window_takes(struct window *w, struct date day)
{
	int ago = date_diff(w->day, day);

	if (ago <= 0 || ago > WINDOW_WEEKS_MAX * WEEKDAYS)
		return false;
	if (w->n > 0 && day.day == w->oldest.day)
		return true;
	if (w->n == 0 || date_diff(w->oldest, day) > BREAK_DAYS) {
		w->since = date_add(day, -WINDOW_DAYS);
	} else if (w->n >= WINDOW_TRAINED && day.day < w->since.day) {
		w->has_older = true;
		w->older = day;
		return false;
	}
	w->oldest = day;
	w->n++;
	return true;
}

static bool has_key(const struct session_row *s, const char *key)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (text_eq(s->sets[i].key, key))
			return true;
	}
	return false;
}

size_t window_first(const struct history *h, const char *key, struct date day, bool *ret_has_older)
{
	size_t first = history_sessions_from(h, day);
	struct window w;

	window_begin(&w, day);
	for (size_t i = first; i-- > 0;) {
		if (!has_key(&h->sessions[i], key))
			continue;
		if (!window_takes(&w, h->sessions[i].day))
			break;
		first = i;
	}
	*ret_has_older = w.has_older;
	return first;
}

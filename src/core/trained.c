/* The last weeks of a routine, whose sessions say on which rungs it is done. Not for what follows. */
#include "trained.h"

#include "limber/base/text.h"

struct date progress_routine_since(struct date newest)
{
	return date_add(newest, -WINDOW_DAYS);
}

/* The first of the sessions that are the routine's last weeks. */
static size_t routine_first(const struct progress_input *in)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day), first = end;
	struct date since = date_add(in->day, -WINDOW_WEEKS_MAX * WEEKDAYS);
	bool is_found = false;

	for (size_t i = end; i-- > 0 && h->sessions[i].day.day >= since.day;) {
		if (!text_eq(h->sessions[i].routine, in->routine->id))
			continue;
		if (!is_found)
			since = progress_routine_since(h->sessions[i].day);
		is_found = true;
		first = i;
	}
	return first;
}

static bool is_trained(const struct set_row *row)
{
	return row->outcome != OUTCOME_SKIPPED && !row->is_eased;
}

static bool is_of_the_file(const struct routine *routine, const char *key)
{
	for (int i = 0; i < routine->n_steps; i++) {
		if (text_eq(routine->steps[i].key, key))
			return true;
	}
	return false;
}

bool trained_otherwise(const struct progress_input *in)
{
	const struct history *h = in->history;

	for (size_t i = routine_first(in); i < history_sessions_from(h, in->day); i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t j = 0; text_eq(s->routine, in->routine->id) && j < s->n_sets; j++) {
			if (!is_of_the_file(in->routine, s->sets[j].key))
				return true;
		}
	}
	return false;
}

void trained_rungs(const struct ladder *l, int written, const struct progress_input *in,
		   int *ret_above, int *ret_below)
{
	const struct history *h = in->history;

	*ret_above = *ret_below = -1;
	for (size_t i = routine_first(in); i < history_sessions_from(h, in->day); i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t j = 0; text_eq(s->routine, in->routine->id) && j < s->n_sets; j++) {
			const struct set_row *row = &s->sets[j];
			int rung = is_trained(row) ? ladder_rung(l, row->key) : -1;
			int *best = rung > written ? ret_above : ret_below;

			if (rung != written && rung > *best && rung_fits(&l->rungs[rung], in))
				*best = rung;
		}
	}
}

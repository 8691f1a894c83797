/* Work done without limber guiding it: logged whole, as confirmed. Not for guided sessions: see
 * live.c. */
#include <stdlib.h>

#include "coach_state.h"
#include "limber/base/mem.h"
#include "limber/coach/log.h"
#include "rows.h"

/* Where all of it is timed, minutes say how much was done; elsewhere only how long it took. */
static bool is_timed(const struct session_row *row)
{
	for (size_t i = 0; i < row->n_sets; i++) {
		if (row->sets[i].target.time_s == 0)
			return false;
	}
	return true;
}

/* Spreads `minutes` over the sets in the proportion they were asked for. */
static void spread_minutes(struct session_row *row, int minutes)
{
	int64_t asked_s = 0, left_s = (int64_t)minutes * 60;

	for (size_t i = 0; i < row->n_sets; i++)
		asked_s += row->sets[i].target.time_s;
	for (size_t i = 0; i < row->n_sets; i++) {
		struct set_row *set = &row->sets[i];
		int target_s = set->target.time_s;

		set->done.time_s = (int)(left_s * target_s / asked_s);
		left_s -= set->done.time_s;
		asked_s -= target_s;
		set->outcome =
			amount_reaches(&set->done, &set->target) ? OUTCOME_DONE : OUTCOME_PARTIAL;
	}
}

/* The sets of a plan, all done as asked. */
static void rows_from_plan(struct session_row *row, struct history *h,
			   const struct planned_set *plan, int n)
{
	row->sets = xcalloc((size_t)n, sizeof *row->sets);
	row->n_sets = (size_t)n;
	for (int i = 0; i < n; i++) {
		set_row_from(&row->sets[i], h, i, &plan[i]);
		row->sets[i].done = plan[i].target;
	}
}

bool log_elsewhere(struct coach *c, const struct log_entry *entry, size_t *ret_session,
		   struct err *err)
{
	const struct routine *routine = library_routine(c->library, entry->routine);
	struct planned_set *plan = NULL;
	struct routine_day day;
	struct session_row row = { .sets = NULL };

	if (!routine) {
		err_set(err, ERR_USAGE, "there is no routine '%s'", entry->routine);
		return false;
	}
	if (!coach_routine_day(c, routine, entry->when.day, &day, err))
		return false;
	int n = routine_day_plan(&day, &c->catalog, &plan);
	int seconds = entry->minutes == UNKNOWN ? day.seconds : entry->minutes * 60;

	routine_day_release(&day);
	if (n == 0) {
		free(plan);
		err_set(err, ERR_NO, "%s: there is nothing to do in it on that day",
			entry->routine);
		return false;
	}
	session_row_begin(&row, entry->routine, entry->when);
	rows_from_plan(&row, &c->history, plan, n);
	free(plan);
	if (entry->minutes != UNKNOWN && is_timed(&row))
		spread_minutes(&row, entry->minutes);
	row.state = STATE_COMPLETE;
	row.ended = entry->when.at;
	row.started.utc_s -= seconds;
	row.effort = entry->effort;
	row.pain_before = entry->pain_before;
	row.pain_after = entry->pain_after;
	row.leg = entry->leg;
	row.note = entry->note;
	bool ok = store_put_session(c->store, &row, err);

	if (ok) {
		size_t place = history_add_session(&c->history, &row);

		if (ret_session)
			*ret_session = place;
		c->revision++;
	}
	free(row.sets);
	return ok;
}

/* How much of the log is in memory: the last weeks, and as far back as what is asked depends on.
 * Not for what follows from it. */
#include <stdlib.h>

#include "coach_state.h"
#include "limber/base/mem.h"

bool coach_read_log(struct coach *c, struct date since, struct date day, struct err *err)
{
	struct history fresh = { .sessions = NULL };

	if (c->store && !store_recent(c->store, since, day, &fresh, err))
		return false;
	history_release(&c->history);
	c->history = fresh;
	c->since = since;
	return true;
}

bool coach_read_back(struct coach *c, struct date since, struct err *err)
{
	struct history whole = { .sessions = NULL };

	if (date_diff(since, c->since) >= 0 || !c->store)
		return true;
	if (!store_recent(c->store, since, date_add(c->since, -1), &whole, err))
		return false;
	history_add_since(&whole, &c->history, c->since);
	history_release(&c->history);
	c->history = whole;
	c->since = since;
	return true;
}

bool coach_read_gap(struct coach *c, struct date day, struct err *err)
{
	struct gap gap;

	gap_find(&gap, &c->history, day);
	return !c->store || (store_gap(c->store, &gap, err) && coach_read_back(c, gap.reach, err));
}

bool coach_read_legs(struct coach *c, struct date day, struct err *err)
{
	struct date since = leg_reach(&c->history, day);

	while (c->store && date_diff(since, c->since) < 0) {
		if (!coach_read_back(c, since, err))
			return false;
		/* What was read may tell of still older ones. */
		since = leg_reach(&c->history, day);
	}
	return true;
}

/* ---- What targets depend on, as far as the log in memory tells ---- */

static void need(struct date *since, struct date day)
{
	if (date_diff(day, *since) < 0)
		*since = day;
}

/* When the routine was last done before the day; not found where that is too long ago to count. */
static bool last_done(struct coach *c, const char *routine, struct date day, struct date *ret,
		      bool *ret_found, struct err *err)
{
	const struct history *h = &c->history;

	*ret_found = true;
	for (size_t i = history_sessions_from(h, day); i-- > 0;) {
		if (text_eq(h->sessions[i].routine, routine)) {
			*ret = h->sessions[i].day;
			return true;
		}
	}
	return store_last_done(c->store, routine, day, ret, ret_found, err);
}

static bool need_routine(struct coach *c, const struct routine *r, struct date day,
			 struct date *since, struct err *err)
{
	struct date last;
	bool was_done;

	if (!last_done(c, r->id, day, &last, &was_done, err))
		return false;
	if (was_done)
		need(since, progress_routine_since(last));
	if (r->weeks > 0)
		need(since, date_add(day, -SCHEDULE_DAYS));
	return true;
}

/* The windows of keys: in memory, or older than that. */
static bool need_keys(struct coach *c, const char *const *keys, size_t n, struct date day,
		      struct date *since, struct err *err)
{
	const char **older = xcalloc(n + 1, sizeof *older);
	struct date oldest = *since;
	int n_older = 0;
	bool ok = true;

	for (size_t i = 0; i < n; i++) {
		bool is_whole;
		size_t first = window_first(&c->history, keys[i], day, &is_whole);

		if (!is_whole)
			older[n_older++] = keys[i];
		else
			need(since, c->history.sessions[first].day);
	}
	if (n_older > 0)
		ok = store_window(c->store, older, n_older, day, window_reach(&c->history, day),
				  &oldest, err);
	if (ok)
		need(since, oldest);
	free(older);
	return ok;
}

/* ---- Planning with enough of it ---- */

void reach_begin(struct reach *ret, struct plan_input *in)
{
	*ret = (struct reach){ .in = in };
	in->keys = &ret->keys;
	for (int i = 0; i < in->n_routines; i++) {
		for (int j = 0; j < in->routines[i]->n_steps; j++)
			key_list_add(&ret->keys, in->routines[i]->steps[j].key);
	}
}

bool reach_further(struct reach *r, struct coach *c, bool *ret_is_more, struct err *err)
{
	const struct plan_input *in = r->in;
	struct date before = c->since, since = in->day;

	*ret_is_more = !r->is_begun;
	if (!c->store || (r->is_begun && r->keys.n == r->n_reached))
		goto out;
	for (int i = 0; i < in->n_routines && !r->is_begun; i++) {
		if (!need_routine(c, in->routines[i], in->day, &since, err))
			return false;
	}
	if (!need_keys(c, r->keys.v + r->n_reached, r->keys.n - r->n_reached, in->day, &since, err))
		return false;
	if (!coach_read_back(c, since, err) || !coach_read_legs(c, since, err))
		return false;
	*ret_is_more = *ret_is_more || c->since.day != before.day;
out:
	r->is_begun = true;
	r->n_reached = r->keys.n;
	return true;
}

void reach_end(struct reach *r)
{
	key_list_release(&r->keys);
}

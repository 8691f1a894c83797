/* How much of the log is in memory: the last weeks, and as far back as what is asked depends on. Not
 * for what follows from it. */
#include "coach_state.h"

bool coach_read_log(struct coach *c, struct date since, struct date day, struct err *err)
{
	struct history fresh = { .sessions = NULL };

	if (c->store && !store_recent(c->store, since, day, &fresh, err))
		return false;
	history_release(&c->history);
	c->history = fresh;
	c->since = since;
	c->day = day;
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

/* ---- What a routine's targets depend on, as far as the log in memory tells ---- */

struct needs {
	const char *keys[STEPS_MAX * PROGRESS_KEYS_MAX]; /* whose windows may be older than it */
	int n_keys;
	struct date since;
};

static void need(struct needs *n, struct date since)
{
	if (date_diff(since, n->since) < 0)
		n->since = since;
}

/* None for a step whose exercise's file is bad. */
static void need_keys(struct needs *n, struct coach *c, const struct plan_input *in,
		      const struct routine *r, const struct step *step)
{
	const struct exercise *e = library_exercise(c->library, step->exercise);
	const char *keys[PROGRESS_KEYS_MAX];
	int n_keys = e ? progress_keys(&(struct progress_input){ .exercise = e,
								 .routine = r,
								 .step = step,
								 .profile = in->profile,
								 .history = in->history,
								 .catalog = in->catalog,
								 .day = in->day,
								 .minute = in->minute,
								 .rises_min = in->rises_min },
				       keys)
		       : 0;

	for (int i = 0; i < n_keys; i++) {
		bool is_whole;

		window_first(&c->history, keys[i], in->day, &is_whole);
		if (!is_whole)
			n->keys[n->n_keys++] = keys[i];
	}
}

/* When the routine was last done before the day; false where that is too long ago to count. */
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

static bool reach_routine(struct coach *c, const struct plan_input *in, const struct routine *r,
			  struct date *since, struct err *err)
{
	struct needs n = { .since = *since };
	struct date last, oldest;
	bool was_done = false;

	if (!last_done(c, r->id, in->day, &last, &was_done, err))
		return false;
	if (was_done)
		need(&n, progress_routine_since(last));
	if (r->weeks > 0)
		need(&n, date_add(in->day, -SCHEDULE_DAYS));
	for (int i = 0; i < r->n_steps; i++)
		need_keys(&n, c, in, r, &r->steps[i]);
	if (n.n_keys > 0) {
		if (!store_window(c->store, n.keys, n.n_keys, in->day,
				  window_reach(&c->history, in->day), &oldest, err))
			return false;
		need(&n, oldest);
	}
	*since = n.since;
	return true;
}

/* What is read may tell that still more is needed: a rung that was left long ago. */
bool coach_reach(struct coach *c, const struct plan_input *in, struct err *err)
{
	struct date since = c->since;
	bool is_more = c->store != NULL;

	while (is_more) {
		for (int i = 0; i < in->n_routines; i++) {
			if (!reach_routine(c, in, in->routines[i], &since, err))
				return false;
		}
		is_more = since.day != c->since.day;
		if (is_more && !coach_read_back(c, since, err))
			return false;
	}
	return true;
}

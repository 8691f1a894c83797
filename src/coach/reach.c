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

/* The key that a step's next target is read from; NULL where its exercise's file is bad. */
static const char *step_key(struct coach *c, const struct plan_input *in, const struct routine *r,
			    int step)
{
	const struct exercise *e = library_exercise(c->library, r->steps[step].exercise);

	return e ? progress_key(&(struct progress_input){ .exercise = e,
							  .routine = r,
							  .step = &r->steps[step],
							  .profile = in->profile,
							  .history = in->history,
							  .catalog = in->catalog,
							  .day = in->day,
							  .minute = in->minute,
							  .rises_min = in->rises_min })
		 : NULL;
}

bool coach_reach(struct coach *c, const struct plan_input *in, struct err *err)
{
	struct date since = c->since, reach = window_reach(&c->history, in->day);
	bool ok = true;

	for (int i = 0; c->store && ok && i < in->n_routines; i++) {
		const struct routine *r = in->routines[i];
		const char *keys[STEPS_MAX];
		struct date oldest;
		int n_keys = 0;

		for (int j = 0; j < r->n_steps; j++) {
			const char *key = step_key(c, in, r, j);
			bool is_whole = true;

			if (key)
				window_first(&c->history, key, in->day, &is_whole);
			if (!is_whole)
				keys[n_keys++] = key;
		}
		ok = n_keys == 0 ||
		     store_window(c->store, keys, n_keys, in->day, reach, &oldest, err);
		if (ok && n_keys > 0 && date_diff(oldest, since) < 0)
			since = oldest;
	}
	return ok && (since.day == c->since.day || coach_read_log(c, since, c->day, err));
}

/* A guided session as the coach knows it: begun, found unfinished, gone on with, closed. Not for
 * what is written of it as it goes (live_log.c), nor for work done elsewhere (log_elsewhere.c). */
#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/core/warning.h"
#include "live_state.h"
#include "rows.h"

static struct live *live_make(struct coach *c, const struct planned_set *plan, int n,
			      const char *routine_id)
{
	struct live *l = xcalloc(1, sizeof *l);
	const struct routine *routine = library_routine(c->library, routine_id);

	l->coach = c;
	run_build(&l->run, routine_id, routine ? routine->title : routine_id, plan, n,
		  c->profile.is_65_or_over, &c->catalog);
	l->row.sets = xcalloc((size_t)l->run.n_sets, sizeof *l->row.sets);
	l->is_unsaved = xcalloc((size_t)l->run.n_sets, sizeof *l->is_unsaved);
	return l;
}

/* Nobody is guided with a warning sign that no professional has looked at, not in a rehearsal
 * either. */
static bool is_refused(const struct coach *c, struct err *err)
{
	if (c->profile.is_blocked) {
		err_set(err, ERR_NO,
			"nothing is guided after a warning sign (%s) until a professional has "
			"cleared you: limber profile --cleared DATE",
			warning_find(c->profile.warning)->name);
	}
	return c->profile.is_blocked;
}

bool live_begin(struct live **ret, struct coach *c, const char *routine, struct moment now,
		int pain_before, bool is_rehearsal, struct err *err)
{
	struct routine_day day;
	struct planned_set *plan = NULL;

	if (is_refused(c, err) || !coach_routine(c, routine, &day, err))
		return false;
	int n = routine_day_plan(&day, &c->catalog, &plan);

	routine_day_release(&day);
	if (n == 0) {
		free(plan);
		err_set(err, ERR_NO, "%s: there is nothing to do in it today", routine);
		return false;
	}
	struct live *l = live_make(c, plan, n, routine);

	free(plan);
	l->is_rehearsal = is_rehearsal;
	l->last = now;
	session_row_begin(&l->row, routine, now);
	l->row.pain_before = pain_before;
	text_copy(c->under_way, sizeof c->under_way, l->row.id);
	live_flush(l);
	*ret = l;
	return true;
}

/* The open session of today, its plan and where to go on; false where there is none. */
static bool read_open(struct coach *c, struct history *open, struct planned_set **plan, int *n)
{
	struct err err = { .kind = ERR_NONE };

	*plan = NULL;
	if (!store_open_session(c->store, open, plan, n, &err))
		return false;
	if (*n > 0 && date_diff(open->sessions[0].day, c->day) == 0)
		return true;
	free(*plan);
	history_release(open);
	return false;
}

/* The first planned set that has no row. */
static int first_without_row(const struct session_row *row, int n)
{
	int first = 0;

	for (size_t i = 0; i < row->n_sets && first < n; i++)
		first = row->sets[i].seq == first ? first + 1 : first;
	return first;
}

bool live_unfinished(struct coach *c, struct unfinished *ret)
{
	struct history open = { .n_sessions = 0 };
	struct planned_set *plan;
	int n;

	if (!read_open(c, &open, &plan, &n))
		return false;
	const struct session_row *row = &open.sessions[0];
	const struct routine *routine = library_routine(c->library, row->routine);
	int at = first_without_row(row, n);

	*ret = (struct unfinished){ .begun = row->started, .is_all_done = at == n };
	text_copy(ret->routine, sizeof ret->routine, row->routine);
	text_copy(ret->title, sizeof ret->title, routine ? routine->title : row->routine);
	for (int i = 0; i < n; i++) {
		bool is_new = i == 0 || plan[i].step != plan[i - 1].step;

		ret->n_steps += is_new;
		ret->step += is_new && i <= at;
	}
	free(plan);
	history_release(&open);
	return true;
}

static bool take_up(struct live **ret, struct coach *c, struct moment now, struct err *err)
{
	struct history open = { .n_sessions = 0 };
	struct planned_set *plan;
	int n;

	if (!read_open(c, &open, &plan, &n)) {
		err_set(err, ERR_NO, "no session was left unfinished today");
		return false;
	}
	const struct session_row *row = &open.sessions[0];
	struct live *l = live_make(c, plan, n, row->routine);
	struct set_row *sets = l->row.sets;

	free(plan);
	l->is_begun = true;
	l->last = now;
	l->row = *row;
	l->row.sets = sets;
	for (size_t i = 0; i < row->n_sets; i++)
		sets[i] = row->sets[i];
	l->kept = open;
	text_copy(c->under_way, sizeof c->under_way, l->row.id);
	l->first_set = first_without_row(&l->row, n);
	*ret = l;
	return true;
}

bool live_resume(struct live **ret, struct coach *c, struct moment now, struct err *err)
{
	return !is_refused(c, err) && take_up(ret, c, now, err);
}

bool live_discard(struct coach *c, struct moment now, struct err *err)
{
	struct live *l = NULL;
	static const struct wrap_up nothing = { UNKNOWN, UNKNOWN, UNKNOWN, "", false };

	if (!take_up(&l, c, now, err))
		return false;
	bool ok = live_end(l, now, &nothing, err);

	live_close(l);
	return ok;
}

void live_close(struct live *l)
{
	if (!l)
		return;
	l->coach->under_way[0] = '\0';
	run_release(&l->run);
	history_release(&l->kept);
	free(l->row.sets);
	free(l->is_unsaved);
	free(l);
}

struct run *live_run(struct live *l)
{
	return &l->run;
}

int live_first_set(const struct live *l)
{
	return l->first_set;
}

bool live_is_rehearsal(const struct live *l)
{
	return l->is_rehearsal;
}

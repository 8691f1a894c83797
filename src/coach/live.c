/* A guided session's log as it goes. Each finished set is written at once; what cannot be written
 * waits in memory and is tried again. Not for work done elsewhere: see log_elsewhere.c. */
#include <stdlib.h>

#include "coach_state.h"
#include "limber/base/mem.h"
#include "limber/coach/log.h"
#include "rows.h"

struct live {
	struct coach *coach;
	struct run run;
	struct session_row row; /* its sets: one a run set at most, in seq order; owned here */
	struct history kept;    /* lends the rows their texts */
	bool *is_unsaved;       /* by seq */
	bool is_begun;          /* the database knows the session */
	bool is_replanned;      /* and its plan is out of date */
	bool is_rehearsal;
	int first_set;
	struct moment last; /* of the last thing logged */
	struct err failure;
};

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

/* The run's plan as one array, to be stored. */
static struct planned_set *live_plan(const struct live *l)
{
	struct planned_set *plan = xcalloc((size_t)l->run.n_sets, sizeof *plan);

	for (int i = 0; i < l->run.n_sets; i++) {
		plan[i] = l->run.sets[i].plan;
	}
	return plan;
}

static bool write_plan(struct live *l, struct err *err)
{
	if (l->is_begun && !l->is_replanned) {
		return true;
	}
	struct planned_set *plan = live_plan(l);
	struct store *st = l->coach->store;
	bool ok = l->is_begun ? store_replan(st, l->row.id, plan, l->run.n_sets, err)
			      : store_begin_session(st, &l->row, plan, l->run.n_sets, err);

	free(plan);
	l->is_begun = l->is_begun || ok;
	l->is_replanned = l->is_replanned && !ok;
	return ok;
}

static bool write_sets(struct live *l, struct err *err)
{
	struct set_row *waiting = xcalloc(l->row.n_sets, sizeof *waiting);
	int n = 0;

	for (size_t i = 0; i < l->row.n_sets; i++) {
		if (l->is_unsaved[l->row.sets[i].seq]) {
			waiting[n++] = l->row.sets[i];
		}
	}
	bool ok = n == 0 || store_add_sets(l->coach->store, l->row.id, waiting, n, l->last.at, err);

	for (int i = 0; ok && i < n; i++) {
		l->is_unsaved[waiting[i].seq] = false;
	}
	free(waiting);
	return ok;
}

/* Writes all that waits; remembers why where it could not. */
static bool live_flush(struct live *l)
{
	struct err err = { .kind = ERR_NONE };
	bool ok = l->is_rehearsal || (write_plan(l, &err) && write_sets(l, &err));

	l->failure = err;
	l->coach->revision++;
	return ok;
}

bool live_begin(struct live **ret, struct coach *c, const char *routine, struct moment now,
		int pain_before, bool is_rehearsal, struct err *err)
{
	struct routine_day day;
	struct planned_set *plan = NULL;

	if (!coach_routine(c, routine, &day, err)) {
		return false;
	}
	int n = routine_day_plan(&day, &c->catalog, &plan);

	routine_day_release(&day);
	if (n == 0) {
		err_set(err, ERR_NO, "%s: there is nothing to do in it today", routine);
		return false;
	}
	struct live *l = live_make(c, plan, n, routine);

	free(plan);
	l->is_rehearsal = is_rehearsal;
	l->last = now;
	session_row_begin(&l->row, routine, now);
	l->row.pain_before = pain_before;
	live_flush(l);
	*ret = l;
	return true;
}

/* The open session of today, its plan and where to go on; false where there is none. */
static bool read_open(struct coach *c, struct history *open, struct planned_set **plan, int *n)
{
	struct err err = { .kind = ERR_NONE };

	*plan = NULL;
	if (!store_open_session(c->store, open, plan, n, &err)) {
		return false;
	}
	if (*n > 0 && date_diff(open->sessions[0].day, c->day) == 0) {
		return true;
	}
	free(*plan);
	history_release(open);
	return false;
}

/* The first planned set that has no row. */
static int first_without_row(const struct session_row *row, int n)
{
	int first = 0;

	for (size_t i = 0; i < row->n_sets && first < n; i++) {
		first = row->sets[i].seq == first ? first + 1 : first;
	}
	return first;
}

bool live_unfinished(struct coach *c, struct unfinished *ret)
{
	struct history open = { .n_sessions = 0 };
	struct planned_set *plan;
	int n;

	if (!read_open(c, &open, &plan, &n)) {
		return false;
	}
	const struct session_row *row = &open.sessions[0];
	const struct routine *routine = library_routine(c->library, row->routine);
	int at = first_without_row(row, n);

	*ret = (struct unfinished){ .n_steps = 0 };
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

bool live_resume(struct live **ret, struct coach *c, struct moment now, struct err *err)
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
	for (size_t i = 0; i < row->n_sets; i++) {
		sets[i] = row->sets[i];
	}
	l->kept = open;
	l->first_set = first_without_row(&l->row, n);
	*ret = l;
	return true;
}

bool live_discard(struct coach *c, struct moment now, struct err *err)
{
	struct live *l = NULL;
	static const struct wrap_up nothing = { UNKNOWN, UNKNOWN, UNKNOWN, "", false };

	if (!live_resume(&l, c, now, err)) {
		return false;
	}
	bool ok = live_end(l, now, &nothing, err);

	live_close(l);
	return ok;
}

void live_close(struct live *l)
{
	if (!l) {
		return;
	}
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

/* The row of a seq: the one that is there, or a new one put in order. */
static struct set_row *row_at(struct live *l, int seq)
{
	size_t i = l->row.n_sets;

	while (i > 0 && l->row.sets[i - 1].seq >= seq) {
		i--;
	}
	if (i < l->row.n_sets && l->row.sets[i].seq == seq) {
		return &l->row.sets[i];
	}
	for (size_t j = l->row.n_sets; j > i; j--) {
		l->row.sets[j] = l->row.sets[j - 1];
	}
	l->row.n_sets++;
	return &l->row.sets[i];
}

void live_apply(struct live *l, const struct effect *e, struct moment now)
{
	l->last = now;
	if (e->kind == EFFECT_REPLAN) {
		l->is_replanned = true;
	} else if (e->kind == EFFECT_LOG) {
		for (int seq = e->u.log.first; seq < e->u.log.first + e->u.log.n; seq++) {
			struct set_row *row = row_at(l, seq);

			set_row_from(row, &l->kept, seq, &l->run.sets[seq].plan);
			row->done = e->u.log.done;
			row->outcome = e->u.log.outcome;
			row->pain = e->u.log.pain;
			row->is_eased = e->u.log.is_eased;
			l->is_unsaved[seq] = true;
		}
	} else {
		return;
	}
	live_flush(l);
}

const char *live_unsaved(const struct live *l, int *ret_n)
{
	int n = 0;

	for (int i = 0; i < l->run.n_sets; i++) {
		n += l->is_unsaved[i];
	}
	*ret_n = n;
	return l->failure.kind == ERR_NONE ? NULL : l->failure.msg;
}

bool live_retry(struct live *l)
{
	return live_flush(l);
}

void live_pain_before(struct live *l, int pain)
{
	l->row.pain_before = pain;
}

const struct session_row *live_row(const struct live *l)
{
	return &l->row;
}

void live_correct(struct live *l, int row, struct amount done)
{
	struct set_row *r = &l->row.sets[row];

	r->done = done;
	if (r->outcome != OUTCOME_HURT) {
		r->outcome = amount_reaches(&done, &r->target) ? OUTCOME_DONE : OUTCOME_PARTIAL;
	}
	l->is_unsaved[r->seq] = true;
}

bool live_abandon(struct live *l, struct err *err)
{
	return l->is_rehearsal || !l->is_begun ||
	       store_delete_session(l->coach->store, l->row.id, err);
}

/* What a confirmed session did not come to was left out: that is data too. */
static void skip_the_rest(struct live *l)
{
	for (int seq = 0; seq < l->run.n_sets; seq++) {
		size_t before = l->row.n_sets;
		struct set_row *row = row_at(l, seq);

		if (l->row.n_sets > before) {
			set_row_from(row, &l->kept, seq, &l->run.sets[seq].plan);
			row->outcome = OUTCOME_SKIPPED;
			l->is_unsaved[seq] = true;
		}
	}
}

bool live_end(struct live *l, struct moment now, const struct wrap_up *answers, struct err *err)
{
	l->row.ended = now.at;
	l->row.state = answers->is_confirmed ? STATE_COMPLETE : STATE_STOPPED;
	l->row.effort = answers->effort;
	l->row.pain_after = answers->pain_after;
	l->row.leg = answers->leg;
	l->row.note = history_keep(&l->kept, answers->note);
	if (l->is_rehearsal) {
		return true;
	}
	if (answers->is_confirmed) {
		skip_the_rest(l);
	}
	if (!live_flush(l)) {
		*err = l->failure;
		return false;
	}
	if (!store_end_session(l->coach->store, &l->row, err)) {
		l->failure = *err;
		return false;
	}
	history_add_session(&l->coach->history, &l->row);
	l->coach->revision++;
	return true;
}

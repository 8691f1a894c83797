/* A guided session's rows and answers. Each finished set is written at once; what cannot be written
 * waits in memory and is tried again. Not for how it begins or is gone on with: see live.c. */
#include <stdlib.h>

#include "limber/base/mem.h"
#include "live_state.h"
#include "rows.h"

/* The run's plan as one array, to be stored. */
static struct planned_set *live_plan(const struct live *l)
{
	struct planned_set *plan = xcalloc((size_t)l->run.n_sets, sizeof *plan);

	for (int i = 0; i < l->run.n_sets; i++)
		plan[i] = l->run.sets[i].plan;
	return plan;
}

static bool write_plan(struct live *l, struct err *err)
{
	if (l->is_begun && !l->is_replanned)
		return true;
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
		if (l->is_unsaved[l->row.sets[i].seq])
			waiting[n++] = l->row.sets[i];
	}
	bool ok = n == 0 || store_add_sets(l->coach->store, l->row.id, waiting, n, l->last.at, err);

	for (int i = 0; ok && i < n; i++)
		l->is_unsaved[waiting[i].seq] = false;
	free(waiting);
	return ok;
}

static bool write_answers(struct live *l, struct err *err)
{
	bool ok = !l->is_answered || store_put_answers(l->coach->store, &l->row, err);

	l->is_answered = l->is_answered && !ok;
	return ok;
}

bool live_flush(struct live *l)
{
	struct err err = { .kind = ERR_NONE };
	bool ok = l->is_rehearsal || l->is_over ||
		  (write_plan(l, &err) && write_sets(l, &err) && write_answers(l, &err));

	l->failure = err;
	l->coach->revision++;
	return ok;
}

/* The row of a seq: the one that is there, or a new one put in order. */
static struct set_row *row_at(struct live *l, int seq)
{
	size_t i = l->row.n_sets;

	while (i > 0 && l->row.sets[i - 1].seq >= seq)
		i--;
	if (i < l->row.n_sets && l->row.sets[i].seq == seq)
		return &l->row.sets[i];
	for (size_t j = l->row.n_sets; j > i; j--)
		l->row.sets[j] = l->row.sets[j - 1];
	l->row.n_sets++;
	return &l->row.sets[i];
}

static bool is_nothing(const struct amount *a)
{
	static const struct amount nothing = { 0 };

	return amount_eq(a, &nothing);
}

/* A set may be tried again, after going back. What was done of it stays done, where the new try
 * came to less; that it hurt, or that form was lost, is kept from either. */
static void join_tries(struct set_row *row, const struct set_row *before)
{
	bool was_more = !is_nothing(&before->done) && amount_reaches(&before->done, &row->done);

	if (was_more && row->outcome != OUTCOME_DONE) {
		struct set_row again = *row;

		*row = *before;
		row->outcome = again.outcome == OUTCOME_HURT ? OUTCOME_HURT : before->outcome;
		row->pain = again.pain;
		row->is_eased = again.is_eased;
	}
	if (before->outcome == OUTCOME_HURT) {
		row->outcome = OUTCOME_HURT;
		row->pain = before->pain > row->pain ? before->pain : row->pain;
	}
	row->is_eased |= before->is_eased;
}

static void log_set(struct live *l, int seq, const struct effect *e)
{
	size_t n = l->row.n_sets;
	struct set_row *row = row_at(l, seq);
	struct set_row before = *row;

	set_row_from(row, &l->kept, seq, &l->run.sets[seq].plan);
	row->done = e->u.log.done;
	row->outcome = e->u.log.outcome;
	row->pain = e->u.log.pain;
	row->is_eased = e->u.log.is_eased;
	if (l->row.n_sets == n)
		join_tries(row, &before);
	l->is_unsaved[seq] = true;
}

void live_apply(struct live *l, const struct effect *e, struct moment now)
{
	l->last = now;
	if (e->kind == EFFECT_REPLAN) {
		l->is_replanned = true;
	} else if (e->kind == EFFECT_LOG) {
		for (int seq = e->u.log.first; seq < e->u.log.first + e->u.log.n; seq++)
			log_set(l, seq, e);
	} else {
		return;
	}
	live_flush(l);
}

const char *live_unsaved(const struct live *l)
{
	return l->failure.kind == ERR_NONE ? NULL : l->failure.msg;
}

bool live_retry(struct live *l)
{
	return live_flush(l);
}

void live_pain_before(struct live *l, int pain)
{
	l->row.pain_before = pain;
	l->is_answered = true;
	live_flush(l);
}

static void take_answers(struct live *l, const struct wrap_up *answers)
{
	l->row.effort = answers->effort;
	l->row.pain_after = answers->pain_after;
	l->row.leg = answers->leg;
	l->row.note = history_keep(&l->kept, answers->note);
}

bool live_keep(struct live *l, const struct wrap_up *answers)
{
	take_answers(l, answers);
	l->is_answered = true;
	return live_flush(l);
}

const struct session_row *live_row(const struct live *l)
{
	return &l->row;
}

void live_correct(struct live *l, int row, struct amount done)
{
	struct set_row *r = &l->row.sets[row];

	bool is_left_out = r->outcome == OUTCOME_SKIPPED && is_nothing(&done);

	r->done = done;
	if (r->outcome != OUTCOME_HURT && !is_left_out)
		r->outcome = amount_reaches(&done, &r->target) ? OUTCOME_DONE : OUTCOME_PARTIAL;
	l->is_unsaved[r->seq] = true;
}

bool live_abandon(struct live *l, struct err *err)
{
	bool ok = l->is_rehearsal || !l->is_begun ||
		  store_delete_session(l->coach->store, l->row.id, err);

	l->is_over = true;
	l->coach->revision++;
	return ok;
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
	take_answers(l, answers);
	if (l->is_rehearsal)
		return true;
	if (answers->is_confirmed)
		skip_the_rest(l);
	if (!live_flush(l)) {
		*err = l->failure;
		return false;
	}
	if (!store_end_session(l->coach->store, &l->row, err)) {
		l->failure = *err;
		return false;
	}
	l->is_over = true;
	history_add_session(&l->coach->history, &l->row);
	l->coach->revision++;
	return true;
}

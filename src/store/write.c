/* Rows into the database, each public function in one transaction. */
#include "db.h"

/* ---- Within a transaction of the caller's ---- */

/* Whether the last statement touched a row; a session that is gone is the only way not to. */
static bool check_changed(struct store *st, const char *session, struct err *err)
{
	if (sqlite3_changes(st->db) > 0)
		return true;
	err_set(err, ERR_IO, "%s: session %s is no longer there", st->path, session);
	return false;
}

/* at: when the set ended, or NULL where that is not known. */
static bool write_set(struct store *st, const char *session, const struct set_row *row,
		      const struct stamp *at, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_ADD_SET, &c, err))
		return false;
	put_text(&c, session);
	if (at)
		put_int(&c, at->utc_s);
	else
		put_null(&c);
	put_int(&c, row->seq);
	put_text(&c, row->exercise);
	put_text(&c, row->key);
	put_int(&c, row->step);
	put_int(&c, row->set);
	put_text(&c, side_words[row->side]);
	put_amount(&c, &row->target);
	put_amount(&c, &row->done);
	put_text(&c, outcome_words[row->outcome]);
	put_int(&c, row->is_eased);
	put_known(&c, row->pain);
	return db_run(&c, err) && check_changed(st, session, err);
}

static bool write_plan(struct store *st, const char *session, const struct planned_set *plan, int n,
		       struct err *err)
{
	struct cursor c = { .at = 0 };
	bool ok = db_statement(st, SQL_ADD_PLANNED, &c, err);

	for (int i = 0; ok && i < n; i++) {
		const struct planned_set *p = &plan[i];

		put_text(&c, session);
		put_int(&c, i);
		put_int(&c, p->step);
		put_text(&c, p->exercise);
		put_text(&c, p->key);
		put_text(&c, p->name);
		put_text(&c, p->label);
		put_text(&c, pace_words[p->pace]);
		put_int(&c, p->set);
		put_int(&c, p->n_sets);
		put_text(&c, side_words[p->side]);
		put_amount(&c, &p->target);
		put_amount(&c, &p->most);
		put_int(&c, p->rest_s);
		put_int(&c, p->is_eased);
		put_int(&c, p->brisk_s);
		ok = db_run(&c, err) && check_changed(st, session, err);
	}
	return ok;
}

/* Runs a statement whose only value is a session's id. */
static bool run_on(struct store *st, enum statement id, const char *session, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, id, &c, err))
		return false;
	put_text(&c, session);
	return db_run(&c, err);
}

static bool add_session(struct store *st, const struct session_row *row, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_ADD_SESSION, &c, err))
		return false;
	put_text(&c, row->id);
	put_text(&c, row->routine);
	put_day(&c, row->day);
	put_stamp(&c, row->started);
	put_stamp(&c, row->ended);
	put_text(&c, state_words[row->state]);
	put_known(&c, row->pain_before);
	put_known(&c, row->pain_after);
	put_known(&c, row->leg);
	put_known(&c, row->effort);
	put_text(&c, row->note ? row->note : "");
	return db_run(&c, err);
}

bool write_session(struct store *st, const struct session_row *row, struct err *err)
{
	bool ok = run_on(st, SQL_DELETE_SESSION, row->id, err) && add_session(st, row, err);

	for (size_t i = 0; ok && i < row->n_sets; i++)
		ok = write_set(st, row->id, &row->sets[i], NULL, err);
	return ok;
}

bool write_checkin(struct store *st, const struct checkin *row, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_PUT_CHECKIN, &c, err))
		return false;
	put_day(&c, row->day);
	put_stamp(&c, row->at);
	put_int(&c, row->pain);
	put_known(&c, row->leg);
	return db_run(&c, err);
}

bool write_event(struct store *st, const struct event *row, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_ADD_EVENT, &c, err))
		return false;
	put_stamp(&c, row->at);
	put_day(&c, row->day);
	put_text(&c, event_words[row->kind]);
	put_text(&c, row->value);
	return db_run(&c, err);
}

/* ---- One transaction each ---- */

bool store_begin_session(struct store *st, const struct session_row *row,
			 const struct planned_set *plan, int n, struct err *err)
{
	if (!db_begin(st, SQL_BEGIN_WRITE, err))
		return false;
	bool ok = add_session(st, row, err) && write_plan(st, row->id, plan, n, err);

	return db_end(st, ok, err);
}

bool store_replan(struct store *st, const char *session, const struct planned_set *plan, int n,
		  struct err *err)
{
	if (!db_begin(st, SQL_BEGIN_WRITE, err))
		return false;
	bool ok = run_on(st, SQL_DROP_PLAN, session, err) && write_plan(st, session, plan, n, err);

	return db_end(st, ok, err);
}

bool store_add_sets(struct store *st, const char *session, const struct set_row *rows, int n,
		    struct stamp at, struct err *err)
{
	bool ok = true;

	if (!db_begin(st, SQL_BEGIN_WRITE, err))
		return false;
	for (int i = 0; ok && i < n; i++)
		ok = write_set(st, session, &rows[i], &at, err);
	return db_end(st, ok, err);
}

/* The values of SQL_PUT_ANSWERS, which SQL_END_SESSION ends with, too. */
static void put_answers(struct cursor *c, const struct session_row *row)
{
	put_known(c, row->pain_before);
	put_known(c, row->pain_after);
	put_known(c, row->leg);
	put_known(c, row->effort);
	put_text(c, row->note ? row->note : "");
	put_text(c, row->id);
}

bool store_put_answers(struct store *st, const struct session_row *row, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_PUT_ANSWERS, &c, err))
		return false;
	put_answers(&c, row);
	return db_run(&c, err) && check_changed(st, row->id, err);
}

static bool end_session(struct store *st, const struct session_row *row, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_END_SESSION, &c, err))
		return false;
	put_stamp(&c, row->ended);
	put_text(&c, state_words[row->state]);
	put_answers(&c, row);
	return db_run(&c, err) && check_changed(st, row->id, err);
}

bool store_end_session(struct store *st, const struct session_row *row, struct err *err)
{
	if (!db_begin(st, SQL_BEGIN_WRITE, err))
		return false;
	bool ok = end_session(st, row, err) && run_on(st, SQL_DROP_PLAN, row->id, err);

	return db_end(st, ok, err);
}

bool store_put_session(struct store *st, const struct session_row *row, struct err *err)
{
	return db_begin(st, SQL_BEGIN_WRITE, err) && db_end(st, write_session(st, row, err), err);
}

bool store_delete_session(struct store *st, const char *id, struct err *err)
{
	return db_begin(st, SQL_BEGIN_WRITE, err) &&
	       db_end(st, run_on(st, SQL_DELETE_SESSION, id, err), err);
}

bool store_put_checkin(struct store *st, const struct checkin *row, struct err *err)
{
	return db_begin(st, SQL_BEGIN_WRITE, err) && db_end(st, write_checkin(st, row, err), err);
}

/* Another program may have said the same in this second, and taken it back since. */
static bool add_event(struct store *st, struct event *row, struct err *err)
{
	while (write_event(st, row, err)) {
		if (sqlite3_changes(st->db) > 0)
			return true;
		row->at.utc_s++;
	}
	return false;
}

bool store_add_events(struct store *st, struct event *rows, int n, struct err *err)
{
	bool ok = true;

	if (!db_begin(st, SQL_BEGIN_WRITE, err))
		return false;
	for (int i = 0; ok && i < n; i++)
		ok = add_event(st, &rows[i], err);
	return db_end(st, ok, err);
}

/* ---- Sessions of days gone by ---- */

/* Asked first, because nearly always there is none and nothing needs to be locked. */
static bool has_stale(struct store *st, struct date today, const char *under_way, bool *ret,
		      struct err *err)
{
	struct cursor c = { .at = 0 };
	bool is_more = false;

	if (!db_statement(st, SQL_HAS_STALE, &c, err))
		return false;
	put_day(&c, today);
	put_text(&c, under_way);
	return db_next(&c, ret, err) && (!*ret || db_next(&c, &is_more, err));
}

static bool stop_stale(struct store *st, struct date today, const char *under_way, int *ret_n,
		       struct err *err)
{
	struct cursor stop = { .at = 0 }, drop = { .at = 0 };

	if (!db_statement(st, SQL_STOP_STALE, &stop, err) ||
	    !db_statement(st, SQL_DROP_PLANS, &drop, err))
		return false;
	put_day(&stop, today);
	put_text(&stop, under_way);
	if (!db_run(&stop, err))
		return false;
	*ret_n = sqlite3_changes(st->db);
	return db_run(&drop, err);
}

bool store_stop_stale(struct store *st, struct date today, const char *under_way, int *ret_n,
		      struct err *err)
{
	bool is_any = false;
	int n = 0;

	if (!has_stale(st, today, under_way, &is_any, err))
		return false;
	if (is_any && (!db_begin(st, SQL_BEGIN_WRITE, err) ||
		       !db_end(st, stop_stale(st, today, under_way, &n, err), err)))
		return false;
	*ret_n = n;
	return true;
}

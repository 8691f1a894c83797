/* Rows out of the database. */
#include <stdlib.h>

#include "db.h"
#include "limber/base/mem.h"
#include "limber/core/safety.h"
#include "limber/core/window.h"

/* ---- One row each ---- */

/* Returns the row's number, by which its sets name it. Texts are kept in the history that the row
 * is on its way to. */
static int64_t take_session(struct cursor *c, struct history *h, struct session_row *ret)
{
	int64_t n = take_int64(c);

	*ret = (struct session_row){ .n_sets = 0 };
	take_text(c, ret->id, sizeof ret->id);
	take_text(c, ret->routine, sizeof ret->routine);
	ret->day = take_day(c);
	ret->started = take_stamp(c);
	ret->ended = take_stamp(c);
	ret->state = (enum session_state)take_word(c, state_words, SESSION_STATES);
	ret->pain_before = take_known(c);
	ret->pain_after = take_known(c);
	ret->leg = take_known(c);
	ret->effort = take_known(c);
	ret->note = take_kept(c, h);
	return n;
}

/* Returns the number of its session. */
static int64_t take_set(struct cursor *c, struct history *h, struct set_row *ret)
{
	int64_t session = take_int64(c);

	*ret = (struct set_row){ .seq = take_int(c) };
	ret->key = take_kept(c, h);
	ret->exercise = take_null(c) ? ret->key : take_kept(c, h);
	ret->step = take_int(c);
	ret->set = take_int(c);
	ret->side = (enum side)take_word(c, side_words, SIDES);
	ret->target = take_amount(c);
	ret->done = take_amount(c);
	ret->outcome = (enum outcome)take_word(c, outcome_words, OUTCOMES);
	ret->is_eased = take_int(c) != 0;
	ret->pain = take_known(c);
	return session;
}

static void take_planned(struct cursor *c, struct planned_set *ret)
{
	*ret = (struct planned_set){ .step = take_int(c) };
	take_text(c, ret->exercise, sizeof ret->exercise);
	take_text(c, ret->key, sizeof ret->key);
	take_text(c, ret->name, sizeof ret->name);
	take_text(c, ret->label, sizeof ret->label);
	ret->pace = (enum pace)take_word(c, pace_words, PACES);
	ret->set = take_int(c);
	ret->n_sets = take_int(c);
	ret->side = (enum side)take_word(c, side_words, SIDES);
	ret->target = take_amount(c);
	ret->most = take_amount(c);
	ret->rest_s = take_int(c);
	ret->is_eased = take_int(c) != 0;
	ret->brisk_s = take_int(c);
}

/* ---- The history ---- */

static bool range_cursor(struct store *st, enum statement id, struct date since, struct date until,
			 struct cursor *ret, struct err *err)
{
	if (!db_statement(st, id, ret, err))
		return false;
	put_day(ret, since);
	put_day(ret, until);
	return true;
}

/* Sets of all sessions in their sessions' order, with one set read ahead. */
struct set_reader {
	struct history *history;
	struct cursor c;
	bool is_more;
	int64_t session; /* of the set read ahead */
	struct set_row ahead;
	struct set_row *sets; /* of the session last asked for */
	size_t cap;
};

static bool read_ahead(struct set_reader *r, struct err *err)
{
	if (!db_next(&r->c, &r->is_more, err))
		return false;
	if (r->is_more)
		r->session = take_set(&r->c, r->history, &r->ahead);
	return true;
}

/* The sets of one session, lent to its row until the next call. */
static bool lend_sets(struct set_reader *r, int64_t session, struct session_row *row,
		      struct err *err)
{
	while (r->is_more && r->session == session) {
		r->sets = mem_grow(r->sets, &r->cap, row->n_sets + 1, sizeof *r->sets);
		r->sets[row->n_sets++] = r->ahead;
		if (!read_ahead(r, err))
			return false;
	}
	row->sets = r->sets;
	return true;
}

/* What sessions may tell without their sets. */
enum answer { OF_MORNING, OF_LEG };

/* Sessions of these days that tell of it. */
static bool read_answers(struct store *st, enum answer answer, struct date since, struct date until,
			 struct history *ret, struct err *err)
{
	struct session_row row;
	struct cursor c = { .at = 0 };
	bool is_more = false;
	bool ok = range_cursor(st, SQL_SESSIONS, since, until, &c, err);

	if (ok)
		put_int(&c, answer);
	while (ok && (ok = db_next(&c, &is_more, err)) && is_more) {
		take_session(&c, ret, &row);
		history_add_session(ret, &row);
	}
	return ok;
}

/* What sessions say of mornings that have no check-in. Most have one, and the history has those
 * already: what lies between them is all that is gone through. */
static bool read_mornings(struct store *st, struct date since, struct date until,
			  struct history *ret, struct err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < ret->n_checkins; i++) {
		struct date day = ret->checkins[i].day;

		if (date_diff(day, until) > 0)
			break;
		if (date_diff(day, since) > 0)
			ok = read_answers(st, OF_MORNING, since, date_add(day, -1), ret, err);
		since = date_add(day, 1);
	}
	return ok && (date_diff(since, until) > 0 ||
		      read_answers(st, OF_MORNING, since, until, ret, err));
}

/* From when on it matters what sessions say of the leg, in its last weeks up to a day. Where one of
 * them or a morning has symptoms beyond the back, all of these; else the last that says so. */
static bool find_legs(struct store *st, struct date until, const struct history *h,
		      struct date *ret, struct err *err)
{
	struct date since = date_add(until, 1 - LEG_DAYS);
	struct cursor c = { .at = 0 };
	bool is_there = false;

	if (!range_cursor(st, SQL_LEGS, since, until, &c, err) || !db_next(&c, &is_there, err))
		return false;
	int furthest = take_known(&c);

	if (furthest == UNKNOWN)
		*ret = date_add(until, 1);
	else if (furthest > SITE_BACK || date_diff(h->leg_told, since) >= 0)
		*ret = since;
	else
		*ret = take_day(&c);
	db_rest(&c);
	return true;
}

static bool read_legs(struct store *st, struct date until, struct history *ret, struct err *err)
{
	struct date since;

	return find_legs(st, until, ret, &since, err) &&
	       (date_diff(since, until) > 0 || read_answers(st, OF_LEG, since, until, ret, err));
}

static bool read_sessions(struct store *st, struct date since, struct date until,
			  struct history *ret, struct err *err)
{
	struct set_reader sets = { .history = ret };
	struct session_row row;
	struct cursor c = { .at = 0 };
	bool is_more = false;
	bool ok = range_cursor(st, SQL_SESSIONS, since, until, &c, err) &&
		  range_cursor(st, SQL_SETS, since, until, &sets.c, err) && read_ahead(&sets, err);

	if (ok) {
		put_null(&c);
		ok = db_next(&c, &is_more, err);
	}
	while (ok && is_more) {
		int64_t n = take_session(&c, ret, &row);

		ok = lend_sets(&sets, n, &row, err);
		if (ok) {
			history_add_session(ret, &row);
			ok = db_next(&c, &is_more, err);
		}
	}
	free(sets.sets);
	return ok;
}

static bool read_checkins(struct store *st, struct date since, struct date until,
			  struct history *ret, struct err *err)
{
	struct cursor c = { .at = 0 };
	bool is_more = false;
	bool ok = range_cursor(st, SQL_CHECKINS, since, until, &c, err);

	while (ok && (ok = db_next(&c, &is_more, err)) && is_more) {
		struct checkin row = { .day = take_day(&c) };

		row.at = take_stamp(&c);
		row.pain = take_int(&c);
		row.leg = take_known(&c);
		history_add_checkin(ret, &row);
	}
	return ok;
}

static bool read_events(struct store *st, struct history *ret, struct err *err)
{
	struct cursor c = { .at = 0 };
	bool is_more = false;
	bool ok = db_statement(st, SQL_EVENTS, &c, err);

	while (ok && (ok = db_next(&c, &is_more, err)) && is_more) {
		struct event row = { .at = take_stamp(&c) };

		row.day = take_day(&c);
		row.kind = (enum event_kind)take_word(&c, event_words, EVENT_KINDS);
		take_text(&c, row.value, sizeof row.value);
		history_add_event(ret, &row);
	}
	return ok;
}

/* mornings: from here on, and up to `since`, only what is known of the mornings. */
static bool read_log(struct store *st, struct date mornings, struct date since, struct date until,
		     struct history *ret, struct err *err)
{
	if (!db_begin(st, SQL_BEGIN_READ, err))
		return false;
	bool ok = read_checkins(st, mornings, until, ret, err) &&
		  (mornings.day == since.day ||
		   (read_mornings(st, mornings, date_add(since, -1), ret, err) &&
		    read_legs(st, date_add(since, -1), ret, err))) &&
		  read_sessions(st, since, until, ret, err) && read_events(st, ret, err);

	ok = db_end(st, ok, err);
	/* What they held is in the history now; the screens can use the room. */
	sqlite3_db_release_memory(st->db);
	if (!ok)
		history_release(ret);
	return ok;
}

bool store_history(struct store *st, struct date since, struct date until, struct history *ret,
		   struct err *err)
{
	return read_log(st, since, since, until, ret, err);
}

bool store_recent(struct store *st, struct date since, struct date until, struct history *ret,
		  struct err *err)
{
	return read_log(st, date_add(since, -MORNINGS_DAYS), since, until, ret, err);
}

/* ---- One session ---- */

static bool read_sets(struct store *st, struct history *h, struct session_row *row, struct err *err)
{
	struct cursor c = { .at = 0 };
	bool is_more = false;
	size_t cap = 0;
	bool ok = db_statement(st, SQL_SESSION_SETS, &c, err);

	if (ok)
		put_text(&c, row->id);
	while (ok && (ok = db_next(&c, &is_more, err)) && is_more) {
		row->sets = mem_grow(row->sets, &cap, row->n_sets + 1, sizeof *row->sets);
		take_set(&c, h, &row->sets[row->n_sets++]);
	}
	return ok;
}

/* The session that a statement's only row is, with its sets. */
static bool read_only_row(struct cursor *c, struct history *ret, bool *ret_found, struct err *err)
{
	struct session_row row = { .n_sets = 0 };
	bool is_more = false;

	if (!db_next(c, ret_found, err))
		return false;
	if (!*ret_found)
		return true;
	take_session(c, ret, &row);
	bool ok = db_next(c, &is_more, err) && read_sets(c->st, ret, &row, err);

	if (ok)
		history_add_session(ret, &row);
	free(row.sets);
	return ok;
}

bool read_session(struct store *st, const char *id, struct history *ret, bool *ret_found,
		  struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_SESSION_BY_ID, &c, err))
		return false;
	put_text(&c, id);
	return read_only_row(&c, ret, ret_found, err);
}

static bool read_plan(struct store *st, const char *session, struct planned_set **ret, int *ret_n,
		      struct err *err)
{
	struct planned_set *plan = NULL;
	struct cursor c = { .at = 0 };
	bool is_more = false;
	size_t n = 0, cap = 0;
	bool ok = db_statement(st, SQL_SESSION_PLAN, &c, err);

	if (ok)
		put_text(&c, session);
	while (ok && (ok = db_next(&c, &is_more, err)) && is_more) {
		plan = mem_grow(plan, &cap, n + 1, sizeof *plan);
		take_planned(&c, &plan[n++]);
	}
	if (!ok) {
		free(plan);
		return false;
	}
	*ret = plan;
	*ret_n = (int)n;
	return true;
}

bool store_open_session(struct store *st, struct history *ret, struct planned_set **ret_plan,
			int *ret_n, struct err *err)
{
	struct planned_set *plan = NULL;
	struct cursor c = { .at = 0 };
	bool is_found = false;
	int n = 0;

	if (!db_begin(st, SQL_BEGIN_READ, err))
		return false;
	bool ok = db_statement(st, SQL_SESSION_OPEN, &c, err) &&
		  read_only_row(&c, ret, &is_found, err) &&
		  (!is_found || read_plan(st, ret->sessions[0].id, &plan, &n, err));

	ok = db_end(st, ok, err);
	if (!ok) {
		history_release(ret);
		free(plan);
		return false;
	}
	*ret_plan = plan;
	*ret_n = n;
	return true;
}

/* ---- Others ---- */

bool store_is_changed(struct store *st)
{
	struct cursor c = { .at = 0 };
	struct err ignored = { .kind = ERR_NONE };
	bool is_there = false;
	int last = st->data_version;

	if (!db_statement(st, SQL_DATA_VERSION, &c, &ignored) ||
	    !db_next(&c, &is_there, &ignored) || !is_there)
		return false;
	st->data_version = take_int(&c);
	db_rest(&c);
	return st->data_version != last;
}

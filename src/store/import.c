/* Another log into this one: all of it or nothing. */
#include "db.h"

static bool stamp_eq(struct stamp a, struct stamp b)
{
	return a.utc_s == b.utc_s && a.offset_min == b.offset_min;
}

static bool set_eq(const struct set_row *a, const struct set_row *b)
{
	return a->seq == b->seq && text_eq(a->exercise, b->exercise) && text_eq(a->key, b->key) &&
	       a->step == b->step && a->set == b->set && a->side == b->side &&
	       amount_eq(&a->target, &b->target) && amount_eq(&a->done, &b->done) &&
	       a->outcome == b->outcome && a->is_eased == b->is_eased && a->pain == b->pain;
}

static bool session_eq(const struct session_row *a, const struct session_row *b)
{
	bool is_same = text_eq(a->routine, b->routine) && a->day.day == b->day.day &&
		       stamp_eq(a->started, b->started) && stamp_eq(a->ended, b->ended) &&
		       a->state == b->state && a->pain_before == b->pain_before &&
		       a->pain_after == b->pain_after && a->leg == b->leg &&
		       a->effort == b->effort && text_eq(a->note, b->note) &&
		       a->n_sets == b->n_sets;

	for (size_t i = 0; is_same && i < a->n_sets; i++)
		is_same = set_eq(&a->sets[i], &b->sets[i]);
	return is_same;
}

static bool import_session(struct store *st, const struct session_row *row, int *count,
			   struct err *err)
{
	struct history there = { .n_sessions = 0 };
	bool is_found = false;

	if (!read_session(st, row->id, &there, &is_found, err)) {
		history_release(&there);
		return false;
	}
	bool is_same = is_found && session_eq(&there.sessions[0], row);

	history_release(&there);
	if (is_same)
		return true;
	++*count;
	return write_session(st, row, err);
}

static bool import_all(struct store *st, const struct history *h, struct store_import *ret,
		       struct err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < h->n_sessions; i++)
		ok = import_session(st, &h->sessions[i], &ret->sessions, err);
	for (size_t i = 0; ok && i < h->n_checkins; i++) {
		ok = write_checkin(st, &h->checkins[i], err);
		ret->checkins += sqlite3_changes(st->db);
	}
	for (size_t i = 0; ok && i < h->n_events; i++) {
		ok = write_event(st, &h->events[i], err);
		ret->events += sqlite3_changes(st->db);
	}
	return ok;
}

bool store_import(struct store *st, const struct history *h, struct store_import *ret,
		  struct err *err)
{
	struct store_import counts = { .sessions = 0 };

	if (!db_begin(st, SQL_BEGIN_WRITE, err))
		return false;
	bool ok = import_all(st, h, &counts, err);

	if (!db_end(st, ok, err))
		return false;
	*ret = counts;
	return true;
}

/* The log in memory: sorted rows that are cheap to append in order. Not for reading them off a
 * disk (store) nor for judging them (progress). */
#include "limber/core/history.h"

#include "limber/base/mem.h"

#include <stdlib.h>
#include <string.h>

#include "names.h"

const char *const side_words[SIDES] = {
	[SIDE_BOTH] = "both",
	[SIDE_LEFT] = "left",
	[SIDE_RIGHT] = "right",
};

const char *const outcome_words[OUTCOMES] = {
	[OUTCOME_DONE] = "done",
	[OUTCOME_PARTIAL] = "partial",
	[OUTCOME_SKIPPED] = "skipped",
	[OUTCOME_HURT] = "hurt",
};

const char *const state_words[SESSION_STATES] = {
	[STATE_OPEN] = "open",
	[STATE_COMPLETE] = "complete",
	[STATE_STOPPED] = "stopped",
};

const char *const leg_words[LEG_SITES] = {
	[SITE_NONE] = "none",   [SITE_BACK] = "back", [SITE_BUTTOCK] = "buttock",
	[SITE_THIGH] = "thigh", [SITE_CALF] = "calf", [SITE_FOOT] = "foot",
};

const char *const event_words[EVENT_KINDS] = {
	[EVENT_LEVEL] = "level",           [EVENT_AGE65] = "age65",
	[EVENT_CONDITIONS] = "conditions", [EVENT_SENSITIVE] = "sensitive",
	[EVENT_WEIGHTS] = "weights",       [EVENT_PLAN] = "plan",
	[EVENT_SCREENED] = "screened",     [EVENT_CLEARED] = "cleared",
	[EVENT_DECLINED] = "declined",     [EVENT_FLARE] = "flare",
	[EVENT_SURGERY] = "surgery",       [EVENT_STOP] = "stop",
};

bool set_is_begun(const struct set_row *row)
{
	return row->outcome != OUTCOME_SKIPPED;
}

bool session_is_begun(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (set_is_begun(&s->sets[i]))
			return true;
	}
	return false;
}

bool session_has_hurt(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].outcome == OUTCOME_HURT)
			return true;
	}
	return false;
}

/* ---- Sorted rows ---- */

typedef int compare_fn(const void *, const void *);

static int sign(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* The day comes first, so that what was before a day is always a beginning of the list. */
static int session_compare(const void *a, const void *b)
{
	const struct session_row *x = a, *y = b;
	int order = sign(x->day.day, y->day.day);

	if (order == 0)
		order = sign(x->started.utc_s, y->started.utc_s);
	return order != 0 ? order : strcmp(x->id, y->id);
}

static int checkin_compare(const void *a, const void *b)
{
	const struct checkin *x = a, *y = b;

	return sign(x->day.day, y->day.day);
}

static int event_compare(const void *a, const void *b)
{
	const struct event *x = a, *y = b;
	int order = sign(x->day.day, y->day.day);

	if (order == 0)
		order = sign(x->at.utc_s, y->at.utc_s);
	if (order == 0)
		order = sign((int64_t)x->kind, (int64_t)y->kind);
	return order != 0 ? order : strcmp(x->value, y->value);
}

static int set_compare(const void *a, const void *b)
{
	const struct set_row *x = a, *y = b;

	return sign(x->seq, y->seq);
}

/* Where the row belongs among n sorted ones: behind all that are not greater. Rows usually come
 * in order, so the end is looked at first. */
static size_t place_of(const void *rows, size_t n, size_t size, const void *row,
		       compare_fn *compare)
{
	const char *base = rows;
	size_t lo = 0, hi = n;

	if (n == 0 || compare(base + (n - 1) * size, row) <= 0)
		return n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (compare(base + mid * size, row) <= 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Opens a gap of one element at `place` of n. */
static void *make_room(void *rows, size_t n, size_t size, size_t place)
{
	char *gap = (char *)rows + place * size;

	memmove(gap + size, gap, (n - place) * size);
	return gap;
}

/* Of a row that goes again it stays noted: then one has to look. */
static void note_leg(struct history *h, int leg, struct date day)
{
	if (leg > SITE_BACK && day.day > h->leg_told.day)
		h->leg_told = day;
}

/* ---- Sessions ---- */

/* Never 0, which marks an empty place. */
static uint64_t id_hash(const char *id)
{
	uint64_t hash = text_hash(id);

	return hash != 0 ? hash : 1;
}

/* The place of a hash in the open table, or the free one where it belongs. */
static uint64_t *id_slot(uint64_t *table, size_t cap, uint64_t hash)
{
	size_t i = (size_t)hash & (cap - 1);

	while (table[i] != 0 && table[i] != hash)
		i = (i + 1) & (cap - 1);
	return &table[i];
}

/* Keeps the table of ids at most half full, for one more. */
static void ids_grow(struct history *h)
{
	if ((h->n_sessions + 1) * 2 <= h->cap_ids)
		return;
	size_t cap = h->cap_ids > 0 ? h->cap_ids * 2 : 64;
	uint64_t *table = xcalloc(cap, sizeof(*table));
	for (size_t i = 0; i < h->cap_ids; i++)
		if (h->ids[i] != 0)
			*id_slot(table, cap, h->ids[i]) = h->ids[i];
	free(h->ids);
	h->ids = table;
	h->cap_ids = cap;
}

/* Notes an id; whether it was noted before (or one of the same hash: the caller looks). */
static bool id_is_known(struct history *h, const char *id)
{
	uint64_t hash = id_hash(id);

	ids_grow(h);
	uint64_t *slot = id_slot(h->ids, h->cap_ids, hash);
	bool is_known = *slot != 0;
	*slot = hash;
	return is_known;
}

static void session_remove(struct history *h, const char *id)
{
	for (size_t i = 0; i < h->n_sessions; i++) {
		struct session_row *row = &h->sessions[i];
		if (strcmp(row->id, id) == 0) {
			free(row->sets);
			h->n_sessions--;
			memmove(row, row + 1, (h->n_sessions - i) * sizeof(*row));
			return;
		}
	}
}

static struct set_row *sets_copy(struct history *h, const struct session_row *row)
{
	if (row->n_sets == 0)
		return NULL;
	struct set_row *sets = xcalloc(row->n_sets, sizeof(*sets));
	bool is_in_order = true;

	for (size_t i = 0; i < row->n_sets; i++) {
		sets[i] = row->sets[i];
		sets[i].exercise = history_keep(h, sets[i].exercise);
		sets[i].key = history_keep(h, sets[i].key);
		is_in_order = is_in_order && (i == 0 || sets[i - 1].seq <= sets[i].seq);
	}
	if (!is_in_order)
		qsort(sets, row->n_sets, sizeof(*sets), set_compare);
	return sets;
}

const char *history_keep(struct history *h, const char *s)
{
	return names_keep(&h->names, s);
}

size_t history_add_session(struct history *h, const struct session_row *row)
{
	struct session_row copy = *row;

	copy.sets = sets_copy(h, row); /* before the removal: row may be the history's own */
	copy.note = history_keep(h, row->note);
	note_leg(h, copy.leg, copy.day);
	if (id_is_known(h, copy.id))
		session_remove(h, copy.id);
	h->sessions = mem_grow(h->sessions, &h->cap_sessions, h->n_sessions + 1, sizeof(copy));
	size_t place = place_of(h->sessions, h->n_sessions, sizeof(copy), &copy, session_compare);
	struct session_row *gap = make_room(h->sessions, h->n_sessions, sizeof(copy), place);
	*gap = copy;
	h->n_sessions++;
	return place;
}

size_t history_sessions_from(const struct history *h, struct date day)
{
	size_t lo = 0, hi = h->n_sessions;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (h->sessions[mid].day.day < day.day)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* ---- Check-ins and events ---- */

void history_add_checkin(struct history *h, const struct checkin *row)
{
	struct checkin copy = *row;
	size_t place = place_of(h->checkins, h->n_checkins, sizeof(copy), &copy, checkin_compare);

	note_leg(h, copy.leg, copy.day);
	if (place > 0 && h->checkins[place - 1].day.day == copy.day.day) {
		h->checkins[place - 1] = copy;
		return;
	}
	h->checkins = mem_grow(h->checkins, &h->cap_checkins, h->n_checkins + 1, sizeof(copy));
	struct checkin *gap = make_room(h->checkins, h->n_checkins, sizeof(copy), place);
	*gap = copy;
	h->n_checkins++;
}

void history_add_event(struct history *h, const struct event *row)
{
	struct event copy = *row;
	size_t place = place_of(h->events, h->n_events, sizeof(copy), &copy, event_compare);

	if (place > 0 && event_compare(&h->events[place - 1], &copy) == 0)
		return;
	h->events = mem_grow(h->events, &h->cap_events, h->n_events + 1, sizeof(copy));
	struct event *gap = make_room(h->events, h->n_events, sizeof(copy), place);
	*gap = copy;
	h->n_events++;
}

void history_add_since(struct history *h, const struct history *from, struct date since)
{
	for (size_t i = history_sessions_from(from, since); i < from->n_sessions; i++)
		history_add_session(h, &from->sessions[i]);
	for (size_t i = 0; i < from->n_checkins; i++) {
		if (from->checkins[i].day.day >= since.day)
			history_add_checkin(h, &from->checkins[i]);
	}
}

void history_release(struct history *h)
{
	for (size_t i = 0; i < h->n_sessions; i++)
		free(h->sessions[i].sets);
	free(h->sessions);
	free(h->checkins);
	free(h->events);
	free(h->ids);
	names_release(&h->names);
	*h = (struct history){ 0 };
}

/* One a day at most: a morning is no nearer to the first or the last one than its days allow, and
 * with none missing that leaves but one place. */
size_t history_checkins_from(const struct history *h, struct date day)
{
	size_t lo = 0, hi = h->n_checkins;

	if (hi == 0 || day.day <= h->checkins[0].day.day)
		return 0;
	if (day.day > h->checkins[hi - 1].day.day)
		return hi;
	size_t before = (size_t)date_diff(day, h->checkins[0].day);
	size_t after = (size_t)date_diff(h->checkins[hi - 1].day, day);

	lo = after < hi ? hi - 1 - after : 0;
	hi = before < hi ? before : hi - 1;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (h->checkins[mid].day.day < day.day)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

const struct checkin *history_checkin(const struct history *h, struct date day)
{
	size_t i = history_checkins_from(h, day);

	return i < h->n_checkins && h->checkins[i].day.day == day.day ? &h->checkins[i] : NULL;
}

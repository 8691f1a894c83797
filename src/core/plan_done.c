/* What was done of a plan, on a day and in its week. Not for what it was worth to the next dose:
 * that is judge. */
#include "limber/base/text.h"
#include "measure.h"
#include "plan_parts.h"

enum { ITEM_PCT = 100, ENOUGH_PCT = 80, BEGUN_PCT = 33 };

bool session_has_work(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		enum outcome outcome = s->sets[i].outcome;

		if (outcome == OUTCOME_DONE || outcome == OUTCOME_PARTIAL)
			return true;
	}
	return false;
}

/* How much of a day's item a session is. Where all of it is timed, its minutes decide: a walk twice
 * as long as asked is two of them, and two short ones are one together. What came to nothing is not
 * asked for again that day. */
static int item_pct(const struct session_row *s)
{
	int64_t asked = 0, done = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].target.time_s == 0)
			return ITEM_PCT;
		asked += s->sets[i].target.time_s;
		done += s->sets[i].done.time_s;
	}
	return asked > 0 && session_has_work(s) ? (int)(done * ITEM_PCT / asked) : ITEM_PCT;
}

const struct session_row *plan_session_of(const struct history *h, const char *routine,
					  struct date day, int item)
{
	int pct = 0;

	for (size_t i = history_sessions_from(h, day); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day != day.day)
			break;
		if (s->state == STATE_COMPLETE && text_eq(s->routine, routine))
			pct += item_pct(s);
		if (pct >= (item - 1) * ITEM_PCT + ENOUGH_PCT)
			return s;
	}
	return NULL;
}

/* How much of what a session asked was done, by its time, whatever it is made of. */
static int work_pct(const struct session_row *s, const struct catalog *c)
{
	int64_t asked_s = 0, done_s = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		const struct set_row *row = &s->sets[i];
		const struct exercise *e = catalog_exercise(c, row->exercise);

		if (!e)
			continue;
		asked_s += set_seconds(e->mode, e->tempo, &row->target);
		done_s += set_seconds(e->mode, e->tempo, &row->done);
	}
	return asked_s > 0 ? (int)((done_s * ITEM_PCT + asked_s - 1) / asked_s) : ITEM_PCT;
}

bool plan_is_part(const struct plan_input *in, const char *routine, int item)
{
	const struct history *h = in->history;
	int pct = 0;

	for (size_t i = history_sessions_from(h, in->day); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day != in->day.day)
			break;
		if (s->state == STATE_COMPLETE && text_eq(s->routine, routine))
			pct += work_pct(s, in->catalog);
	}
	return pct > 0 && pct < (item - 1) * ITEM_PCT + PLAN_DONE_PCT;
}

/* A third of what a day asks, whether it was confirmed or not: those minutes were under way, and a
 * day more would make the week's more than was asked. What came to less leaves its day to
 * another. */
static bool is_day_used(const struct history *h, const char *routine, struct date day, int bouts)
{
	int pct = 0;

	for (size_t i = history_sessions_from(h, day); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day != day.day)
			break;
		if (text_eq(s->routine, routine) && session_has_work(s))
			pct += item_pct(s);
	}
	return pct >= bouts * BEGUN_PCT;
}

bool plan_is_weekly(const struct routine_day *r)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		const struct dose *asked = &r->steps[i].target;

		if (asked->sets > 0 && !dose_is_weekly(asked))
			return false;
	}
	return true;
}

int plan_days_wanted(const struct routine_day *r)
{
	int days = 0;

	for (int i = 0; i < r->routine->n_steps && plan_is_weekly(r); i++) {
		if (r->steps[i].target.days > days)
			days = r->steps[i].target.days;
	}
	return days;
}

int plan_days_used(const struct plan_input *in, const char *routine, int bouts)
{
	int n = 0;

	for (struct date d = date_monday(in->day); d.day < in->day.day; d = date_add(d, 1))
		n += is_day_used(in->history, routine, d, bouts);
	return n;
}

bool plan_is_break(const struct catalog *c, const char *exercise)
{
	const struct exercise *e = catalog_exercise(c, exercise);

	return e && e->family == FAMILY_BREAK;
}

static bool is_break(const struct session_row *s, const struct catalog *c)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (!plan_is_break(c, s->sets[i].exercise))
			return false;
	}
	return true;
}

int plan_session_days(const struct plan_input *in)
{
	const struct history *h = in->history;
	struct date last = date_add(date_monday(in->day), -1);
	int n = 0;

	for (size_t i = history_sessions_from(h, date_add(last, 1)); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day > in->day.day)
			break;
		if (s->state != STATE_COMPLETE || s->day.day == last.day ||
		    is_break(s, in->catalog))
			continue;
		last = s->day;
		n++;
	}
	return n;
}

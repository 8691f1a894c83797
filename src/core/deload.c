/* When a week is an easy one. Not for what else holds a dose down: see graded_caps.c. */
#include "deload.h"

#include "judge.h"
#include "limber/base/text.h"
#include "limber/core/window.h"
#include "pain.h"

enum { EVERY_WEEKS = 6, KEPT_PCT = 70, LIGHT_PCT = 60, MORNINGS_MIN = 3, RISEN_WEEKS = 3 };

static struct date weeks_before(struct date monday, int weeks)
{
	return date_add(monday, -weeks * WEEKDAYS);
}

/* ---- Planned ---- */

static bool begins_block(const struct event *e)
{
	return e->kind == EVENT_PLAN ||
	       (e->kind == EVENT_LEVEL && text_eq(e->value, level_words[LEVEL_ACTIVE]));
}

/* Whether the calendar has one in a week. What was said since it began is for the weeks to come. */
static bool is_due(const struct history *h, struct date monday)
{
	for (size_t i = h->n_events; i-- > 0;) {
		const struct event *e = &h->events[i];

		if (e->day.day < monday.day && begins_block(e)) {
			int weeks = date_diff(monday, date_monday(e->day)) / WEEKDAYS + 1;

			return weeks % EVERY_WEEKS == 0;
		}
	}
	return false;
}

struct date deload_reach(const struct history *h, struct date day)
{
	struct date monday = date_monday(day);

	return is_due(h, monday) ? weeks_before(monday, EVERY_WEEKS - 1) : day;
}

/* Counts a session's sets of the key, those done in full apart; false where it has none. */
static bool count_sets(const struct session_row *s, const char *key, int *asked, int *done)
{
	int before = *asked;

	for (size_t i = 0; i < s->n_sets; i++) {
		if (!text_eq(s->sets[i].key, key))
			continue;
		++*asked;
		*done += s->sets[i].outcome == OUTCOME_DONE;
	}
	return *asked > before;
}

/* What was trained of the five weeks before an easy one. */
struct block {
	int days, asked, done; /* sets, those of each day */
};

/* False where a break parts its days, or it was begun late. */
static bool read_block(struct block *ret, const struct progress_input *in, struct date monday)
{
	const struct history *h = in->history;
	struct date from = weeks_before(monday, EVERY_WEEKS - 1), next = monday;

	*ret = (struct block){ .days = 0 };
	for (size_t i = history_sessions_from(h, monday); i-- > 0;) {
		struct date day = h->sessions[i].day;

		if (day.day < from.day)
			break;
		if (!count_sets(&h->sessions[i], in->step->key, &ret->asked, &ret->done))
			continue;
		if (date_diff(next, day) > BREAK_DAYS)
			return false;
		ret->days += day.day != next.day;
		next = day;
	}
	return date_diff(next, from) < WEEKDAYS;
}

/* EVIDENCE 4: what was done of what was planned. A day that was missed asked for as much as the
 * others. */
static bool was_kept(const struct progress_input *in, struct date monday)
{
	int planned = in->planned_days * (EVERY_WEEKS - 1);
	struct block b;

	if (!read_block(&b, in, monday))
		return false;
	int due = b.days < planned ? planned : b.days;

	return b.done * b.days * 100 >= b.asked * due * KEPT_PCT;
}

/* ---- Risen mornings ---- */

struct mean {
	int sum, n;
};

static struct mean week_mean(const struct mornings *m, struct date monday)
{
	struct mean ret = { .n = 0 };

	for (int i = 0; i < WEEKDAYS; i++) {
		int pain = pain_of_day(m, date_add(monday, i));

		ret.sum += pain != UNKNOWN ? pain : 0;
		ret.n += pain != UNKNOWN;
	}
	return ret;
}

/* Whether a is a whole point above b. */
static bool is_risen(const struct mean *a, const struct mean *b)
{
	return a->sum * b->n >= (b->sum + b->n) * a->n;
}

static bool have_risen(struct easy_week *ret, const struct progress_input *in, struct date monday)
{
	const struct mornings m = mornings_of(in, monday);
	struct mean weeks[RISEN_WEEKS];

	for (int i = 0; i < RISEN_WEEKS; i++) {
		weeks[i] = week_mean(&m, weeks_before(monday, RISEN_WEEKS - i));
		if (weeks[i].n < MORNINGS_MIN || (i > 0 && !is_risen(&weeks[i], &weeks[0])))
			return false;
		ret->tenths[i] = (weeks[i].sum * 10 + weeks[i].n / 2) / weeks[i].n;
	}
	return true;
}

/* ---- Either ---- */

void deload_week(struct easy_week *ret, const struct progress_input *in, struct date day)
{
	struct date monday = date_monday(day), current = date_monday(in->day);

	*ret = (struct easy_week){ .monday = monday };
	if (have_risen(ret, in, monday)) {
		ret->kind = EASY_RISEN;
	} else if (family_effort_class(in->exercise->family) == EFFORT_STRENGTH &&
		   is_due(in->history, monday) &&
		   (monday.day < current.day || was_kept(in, monday))) {
		ret->kind = EASY_PLANNED;
	}
}

void deload_lighten(struct dose *d, int sets)
{
	int most = (sets * LIGHT_PCT + 50) / 100;

	if (d->sets > most)
		d->sets = most;
}

/* Following a schedule through the log: a week is done on so many days, a week apart at most, and then the
 * next one comes; what was not done is done again, and what pain, flare-ups and days off leave of it is
 * an earlier week. Not for the rule's words (rules/schedule.c). */
#include "place.h"

#include <string.h>

#include "absence.h"
#include "dosing.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "rules.h"

/* ---- What a week asks ---- */

static bool is_scheduled(const struct step *step)
{
	return text_eq(step->rule, rule_schedule.id);
}

struct dose place_dose(const struct progress_input *in, int week)
{
	struct dose dose = progress_start_dose(in);

	if (week <= in->step->n_weekly) {
		dose = in->routine->weekly[in->step->weekly + week - 1];
		dose_clamp(&dose, &in->step->bounds);
	}
	return dose;
}

/* The input of the next step, from *i on, that the schedule has in a week. One is passed over whose
 * exercise's file is bad. */
static bool next_step(struct progress_input *ret, const struct progress_input *in, int week, int *i)
{
	while (*i < in->routine->n_steps) {
		const struct step *step = &in->routine->steps[(*i)++];

		if (!is_scheduled(step) || !step_is_in_week(step, week))
			continue;
		*ret = *in;
		ret->step = step;
		ret->exercise = in->catalog->exercise(in->catalog->user, step->exercise);
		if (ret->exercise)
			return true;
	}
	return false;
}

/* ---- Which week a session was of: its sets say so ---- */

static bool knows(const struct routine *r, const char *key)
{
	for (int i = 0; i < r->n_steps; i++) {
		if (is_scheduled(&r->steps[i]) && text_eq(r->steps[i].key, key))
			return true;
	}
	return false;
}

/* Whether the week asks for such a set; one that the schedule does not know fits every week. */
static bool fits_row(const struct progress_input *in, const struct set_row *row, int week)
{
	struct progress_input own;

	for (int i = 0; next_step(&own, in, week, &i);) {
		if (!text_eq(row->key, own.step->key))
			continue;
		const struct dose dose = place_dose(&own, week);

		if (row->is_eased || (row->set >= 1 && row->set <= dose.sets &&
				      amount_eq(&row->target, &dose.set[row->set - 1])))
			return true;
	}
	return !knows(in->routine, row->key);
}

static bool fits(const struct progress_input *in, const struct session_row *s, int week)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (!fits_row(in, &s->sets[i], week))
			return false;
	}
	return true;
}

/* The nearest week that it fits, rather an earlier one; where it fits none, the one that was due. */
static int week_of(const struct progress_input *in, const struct session_row *s, int due)
{
	for (int away = 0; away < in->routine->weeks; away++) {
		if (due - away >= 1 && fits(in, s, due - away))
			return due - away;
		if (due + away <= in->routine->weeks && fits(in, s, due + away))
			return due + away;
	}
	return due;
}

/* ---- How much a week has ---- */

/* Of what loads the back, where the week has any; else of all it asks. */
static bool is_load(const struct progress_input *own, bool loads_only)
{
	return !loads_only || exercise_loads(own->exercise);
}

static int times(const struct routine *r, int step)
{
	int n = routine_occurrences(r, step);

	return n > 1 ? n : 1;
}

static int64_t week_work(const struct progress_input *in, int week, bool loads_only)
{
	struct progress_input own;
	int64_t work = 0;

	for (int i = 0; next_step(&own, in, week, &i);) {
		const struct dose dose = place_dose(&own, week);

		if (is_load(&own, loads_only))
			work += dose_work(&dose) * times(in->routine, i - 1);
	}
	return work;
}

/* ---- What came of it ---- */

bool place_is_upset(const struct judged *j)
{
	return j->band == BAND_HIGH || j->is_hurt || j->is_leg_further ||
	       j->morning == MORNING_RISEN || judged_too_hard(j);
}

static bool counts(const struct judged *j, const struct dose *written)
{
	return j->is_confirmed && j->quota_pct >= PLACE_QUOTA_PCT && !j->is_held &&
	       !place_is_upset(j) && !dose_exceeds(written, &j->asked);
}

/* Judges every step that the week has; `last` is the first that does not count. Returns whether any of
 * its load was done. */
static bool read_session(struct place *p, const struct progress_input *in, size_t session, int week)
{
	struct progress_input own;
	bool is_trained = false, has_loads = week_work(in, week, true) > 0;

	p->counts = true;
	for (int i = 0; next_step(&own, in, week, &i);) {
		const struct dose written = place_dose(&own, week);
		struct judged j;

		judge_session(&j, &own, session, &(struct expected){ .dose = written });
		if (is_load(&own, has_loads) && !j.is_nothing_done)
			is_trained = true;
		if (p->counts)
			p->last = j;
		p->counts = p->counts && counts(&j, &written);
	}
	return is_trained;
}

/* ---- From day to day ---- */

/* What is left of the work of the last week, by what has happened since; the least of these is taken. */
struct share {
	int pct;
	enum turn turn;
};

static void take_share(struct share *least, int pct, enum turn turn)
{
	if (pct < least->pct)
		*least = (struct share){ pct, turn };
}

/* EVIDENCE 2.2, post-flare: once for each, when it has settled. */
static void take_flare(struct share *least, struct place *p, const struct progress_input *in,
		       struct date day)
{
	struct flare flare;

	flare_at(&flare, in->history, day);
	if (flare.state != FLARE_SETTLED || p->eased_for.day == flare.begun.day)
		return;
	p->eased_for = flare.begun;
	if (!in->step->is_prescribed)
		take_share(least, SETTLED_PCT, TURN_FLARE);
}

static struct share share_left(struct place *p, const struct progress_input *in, struct date day,
			       bool is_hurt)
{
	struct share least = { 100, TURN_STAYED };

	if (p->days_off > BREAK_DAYS) {
		const struct absence *row = absence_row(p->days_off, dosing_returns_slowly(in));

		/* the last row has no ramp back: as if it were new */
		take_share(&least, row->ramp_weeks > 0 ? row->pct : 0, TURN_DAYS_OFF);
	}
	if (is_hurt)
		take_share(&least, HIGH_PCT, TURN_HURT);
	take_flare(&least, p, in, day);
	if (gate_was_sore(in, p->trained, day) && !gate_is_sore(in, day))
		take_share(&least, SETTLED_PCT, TURN_BAD_DAYS);
	return least;
}

/* The latest week that has no more than such a share of this one's work; or the first. */
static int week_back(const struct progress_input *in, int week, int pct)
{
	bool loads_only = week_work(in, week, true) > 0;
	int64_t most = week_work(in, week, loads_only) * pct / 100;

	while (week > 1 && week_work(in, week, loads_only) > most)
		week--;
	return week;
}

static void go_back(struct place *p, const struct progress_input *in, const struct share *share)
{
	p->week = week_back(in, p->week, share->pct);
	p->done = 0;
	p->turn = share->turn;
}

static void go_on(struct place *p, const struct progress_input *in, struct date day)
{
	if (gate_is_shut(&p->gate, in, day, p->day)) {
		p->turn = TURN_WAITS;
		return;
	}
	p->turn = TURN_ON;
	p->week++;
	p->done = 0;
}

/* What the day asks, decided by what came before it. */
static void begin_day(struct place *p, const struct progress_input *in, struct date day)
{
	const struct routine *r = in->routine;
	bool was_good = p->is_done && !p->is_upset;
	bool is_hurt = p->is_upset && (p->last.is_hurt || p->last.band == BAND_HIGH);

	if (p->last_week == 0)
		return;
	p->turn = TURN_STAYED;
	p->days_off = date_diff(day, p->trained);
	p->done += was_good && p->done < r->days_a_week;
	p->is_done = p->is_upset = false;
	const struct share share = share_left(p, in, day, is_hurt);

	if (share.pct < 100)
		go_back(p, in, &share);
	else if (was_good && p->done == r->days_a_week && p->week < r->weeks)
		go_on(p, in, day);
}

static void use(struct place *p, size_t session)
{
	if (p->n_used == USED_MAX)
		memmove(p->used, p->used + 1, (size_t)--p->n_used * sizeof *p->used);
	p->used[p->n_used++] = session;
}

static void add_session(struct place *p, const struct progress_input *in, size_t session)
{
	const struct session_row *s = &in->history->sessions[session];
	const struct judged earlier = p->last;

	if (s->day.day != p->day.day)
		begin_day(p, in, s->day);
	/* What a sore back was asked tells of no week. */
	int week = gate_is_sore(in, s->day) ? p->week : week_of(in, s, p->week);
	bool is_first = p->last_week == 0;

	if (week != p->week)
		p->done = 0;
	if (p->done == 0 && !p->is_done)
		p->n_used = 0;
	p->day = s->day;
	p->week = p->last_week = week;
	if (read_session(p, in, session, week) || is_first)
		p->trained = s->day;
	p->is_done = p->is_done || p->counts;
	if (p->counts)
		use(p, session);
	if (p->is_upset && !place_is_upset(&p->last)) /* a better one does not mend the day */
		p->last = earlier;
	p->is_upset = place_is_upset(&p->last);
}

struct place place_find(const struct progress_input *in)
{
	const struct history *h = in->history;
	struct place p = { .week = 1 };

	for (size_t i = history_sessions_from(h, date_add(in->day, -SCHEDULE_DAYS));
	     i < h->n_sessions && h->sessions[i].day.day < in->day.day; i++) {
		if (text_eq(h->sessions[i].routine, in->routine->id))
			add_session(&p, in, i);
	}
	begin_day(&p, in, in->day);
	return p;
}

struct dose place_previous(const struct progress_input *in, const struct place *p)
{
	struct progress_input own;

	for (int i = 0; p->last_week > 0 && next_step(&own, in, p->last_week, &i);) {
		if (text_eq(own.step->key, in->step->key))
			return place_dose(&own, p->last_week);
	}
	return (struct dose){ .sets = 0 };
}

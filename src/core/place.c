/* Following a schedule through the log: a week is done on so many days, a week apart at most, and
 * then the next one comes; what was not done is done again, and what pain, flare-ups and days off
 * leave of it is an earlier week. Not for what the weeks ask (weeks.c), nor for the rule's words
 * (rules/schedule.c). */
#include "place.h"

#include <string.h>

#include "absence.h"
#include "dosing.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "weeks.h"

/* ---- What came of it ---- */

/* Of one session. */
struct result {
	bool is_trained;      /* any of the load was done */
	struct ground ground; /* the gravest of its steps' */
};

static struct result read_session(const struct progress_input *in, size_t session, int week)
{
	struct result ret = { .ground.gravity = GRAVITY_NONE };
	struct progress_input own;

	for (int i = 0; weeks_next_step(&own, in, week, &i);) {
		const struct dose written = weeks_dose(&own, week);
		struct judged j;

		judge_session(&j, &own, session, &(struct expected){ .dose = written });
		const struct ground ground = ground_of(&j, &written);

		if (ground.gravity > ret.ground.gravity)
			ret.ground = ground;
		if (!j.is_nothing_done && weeks_is_load(&own, week))
			ret.is_trained = true;
	}
	return ret;
}

/* ---- Back ---- */

/* Of all that goes back, what goes back furthest; the first of those that go as far. */
struct back {
	int week;
	enum turn turn; /* TURN_STAYED: there is none */
};

static void take_back(struct back *furthest, int week, enum turn turn)
{
	if (furthest->turn == TURN_STAYED || week < furthest->week)
		*furthest = (struct back){ week, turn };
}

/* Whether a flare-up has settled that it did not go back for yet. */
static bool has_settled(struct place *p, const struct progress_input *in, struct date day)
{
	struct flare flare;

	flare_at(&flare, in->history, day);
	if (flare.state != FLARE_SETTLED || p->eased_for.day == flare.begun.day)
		return false;
	p->eased_for = flare.begun;
	return true;
}

/* The last row has no ramp back: as if it were new. */
static int week_after_days_off(const struct place *p, const struct progress_input *in)
{
	const struct absence *row = absence_row(p->days_off, dosing_returns_slowly(in));

	return row->ramp_weeks > 0 ? weeks_back(in, p->trained_week, row->pct) : 1;
}

/* Pain takes of the week that hurt; all else of the week that was last trained, however often it is
 * come back to without doing its load. Of what is all prescribed bad days take nothing: it goes on
 * through them (guards.c). */
static struct back way_back(struct place *p, const struct progress_input *in, struct date day)
{
	bool goes_on = weeks_is_prescribed(in, p->week), is_settled = has_settled(p, in, day);
	bool was_sore = gate_was_sore(in, p->whole, day) && !gate_is_sore(in, day);
	int settled = weeks_back(in, p->trained_week, SETTLED_PCT);
	struct back furthest = { .turn = TURN_STAYED };

	if (p->ground.gravity == GRAVITY_HURT)
		take_back(&furthest, weeks_back(in, p->week, HIGH_PCT), TURN_HURT);
	if (p->days_off > BREAK_DAYS)
		take_back(&furthest, week_after_days_off(p, in), TURN_DAYS_OFF);
	if (is_settled && !goes_on)
		take_back(&furthest, settled, TURN_FLARE);
	if (was_sore && !goes_on)
		take_back(&furthest, settled, TURN_BAD_DAYS);
	return furthest;
}

static void go_back(struct place *p, const struct back *back)
{
	if (back->week < p->week)
		p->week = back->week;
	p->done = 0;
	p->turn = back->turn;
}

/* ---- From day to day ---- */

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

/* What was only missed on a day another go on it makes good. */
static bool end_day(struct place *p)
{
	bool was_good = p->is_done && p->ground.gravity < GRAVITY_UPSET;

	if (was_good)
		p->ground = (struct ground){ .gravity = GRAVITY_NONE };
	p->is_done = false;
	return was_good;
}

/* What the day asks, decided by what came before it. */
static void begin_day(struct place *p, const struct progress_input *in, struct date day)
{
	const struct routine *r = in->routine;

	if (p->last_week == 0)
		return;
	bool was_good = end_day(p);

	p->turn = TURN_STAYED;
	p->days_off = date_diff(day, p->trained);
	p->done += was_good && p->done < r->days_a_week;
	const struct back back = way_back(p, in, day);

	if (back.turn != TURN_STAYED)
		go_back(p, &back);
	else if (was_good && p->done == r->days_a_week && p->week < r->weeks)
		go_on(p, in, day);
}

static void use(struct place *p, size_t session)
{
	if (p->n_used == USED_MAX)
		memmove(p->used, p->used + 1, (size_t)--p->n_used * sizeof *p->used);
	p->used[p->n_used++] = session;
}

/* What a sore back was asked tells of no week. */
static void take_week(struct place *p, const struct progress_input *in, const struct session_row *s)
{
	int week = gate_is_sore(in, s->day) ? p->week : weeks_of_session(in, s, p->week);

	if (week != p->week)
		p->done = 0;
	if (p->done == 0 && !p->is_done)
		p->n_used = 0;
	p->day = s->day;
	p->week = p->last_week = week;
}

static void take_result(struct place *p, const struct result *o, size_t session)
{
	if (o->ground.gravity == GRAVITY_NONE) {
		p->is_done = true;
		use(p, session);
	} else if (o->ground.gravity >= p->ground.gravity) { /* a better one mends no bad one */
		p->ground = o->ground;
	}
}

static void note_trained(struct place *p, bool is_whole)
{
	p->trained = p->day;
	p->trained_week = p->week;
	if (is_whole)
		p->whole = p->day;
}

static void add_session(struct place *p, const struct progress_input *in, size_t session)
{
	const struct session_row *s = &in->history->sessions[session];
	bool is_first = p->last_week == 0;

	if (s->day.day != p->day.day) {
		begin_day(p, in, s->day);
		p->ground = (struct ground){ .gravity = GRAVITY_NONE };
	}
	take_week(p, in, s);
	const struct result o = read_session(in, session, p->week);

	take_result(p, &o, session);
	if (o.is_trained || is_first)
		note_trained(p, is_first || !gate_is_sore(in, s->day));
}

static struct place find(const struct progress_input *in)
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

struct place place_find(const struct progress_input *in)
{
	struct progress_input first;

	return weeks_first_step(&first, in) ? find(&first) : (struct place){ .week = 1 };
}

struct dose place_previous(const struct progress_input *in, const struct place *p)
{
	struct progress_input own;

	for (int i = 0; p->last_week > 0 && weeks_next_step(&own, in, p->last_week, &i);) {
		if (text_eq(own.step->key, in->step->key))
			return weeks_dose(&own, p->last_week);
	}
	return (struct dose){ .sets = 0 };
}

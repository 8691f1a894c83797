/* Standing on a ladder: from the log to a rung, and to the next or the one below. Not for what is
 * asked there (rules/), nor for the words (climb_words.c). */
#include "climb.h"

#include "deload.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "rules.h"

enum {
	EXIT_SESSIONS = 2,
	/* One rung down after pain, or after too much work: of what was last asked there. */
	DOWN_FROM_PAIN_PCT = 70,
	DOWN_FROM_WORK_PCT = 85,
};

/* Before any session. */
enum { NEVER = -1 };

/* A rung with what the log says of it. */
struct foothold {
	struct rung_step at;
	struct progress_input in;
	struct graded_rule rule;
	struct dosing dosing;
	struct review v;
	struct standing st;
	struct decision d;
};

static void note_key(struct climb *c, const char *key)
{
	for (int i = 0; i < c->n_keys; i++) {
		if (text_eq(c->keys[i], key))
			return;
	}
	c->keys[c->n_keys++] = key;
}

bool rung_step_of(struct rung_step *ret, const struct climb *c, int rung,
		  const struct progress_input *in)
{
	const struct rung *r = c->ladder ? &c->ladder->rungs[rung] : NULL;

	if (!r || rung == c->written) {
		ret->exercise = *in->exercise;
		ret->step = *in->step;
		return true;
	}
	ret->step = step_with(in->step, r->exercise, r->key, r->name);
	return rung_exercise(&ret->exercise, r, in->catalog);
}

static const char *key_of(const struct climb *c, int rung, const struct progress_input *in)
{
	return !c->ladder || rung == c->written ? in->step->key : c->ladder->rungs[rung].key;
}

static bool look_at(struct foothold *f, struct climb *c, int rung, const struct progress_input *in)
{
	if (!rung_step_of(&f->at, c, rung, in))
		return false;
	f->in = *in;
	f->in.exercise = &f->at.exercise;
	f->in.step = &f->at.step;
	f->dosing = *dosing_of(&f->in);
	f->rule = (struct graded_rule){ .dosing = &f->dosing };
	f->v = (struct review){ .in = &f->in, .rule = &f->rule };
	graded_decide(&f->d, &f->v, &f->st);
	note_key(c, key_of(c, rung, in));
	return true;
}

static int last_session(const struct foothold *f)
{
	return f->st.n > 0 ? (int)f->st.last.session : NEVER;
}

/* ---- Down ---- */

/* Row 3 is 30 % less or one rung down: down where the dose is at its first already, or below. */
static bool fell_from_pain(const struct foothold *f)
{
	const struct dose first = graded_first_dose(&f->in);

	return f->d.row->number == 3 && !dose_exceeds(&f->st.now, &first);
}

/* Row 6 twice: it was cut, no session since was good, and it is too much again. */
static bool fell_from_work(const struct foothold *f)
{
	const struct memory *m = &f->st.memory;
	bool is_cut = m->cut_from.sets > 0 && m->good_since_cut == 0;

	return f->d.row->number == 6 && (is_cut || !dose_exceeds(&f->st.now, &f->d.target));
}

static bool has_fallen(const struct foothold *f)
{
	return f->st.n > 0 && (fell_from_pain(f) || fell_from_work(f));
}

static void say_fall(struct climb *c, const struct foothold *f)
{
	char pain[WHY_MAX];

	if (fell_from_pain(f)) {
		graded_say_pain(pain, &f->st.last);
		text_format(c->ground, sizeof c->ground, "%s, at its first dose", pain);
	} else {
		text_format(c->ground, sizeof c->ground,
			    "%d %% and %d %% of it were done in the last two, after a cut",
			    f->st.before.quota_pct, f->st.last.quota_pct);
	}
}

static void propose_down(struct climb *c, const struct foothold *from)
{
	bool is_pain = fell_from_pain(from);

	c->change = -1;
	c->pct = is_pain ? DOWN_FROM_PAIN_PCT : DOWN_FROM_WORK_PCT;
	c->row = from->d.row->number;
	say_fall(c, from);
	c->n_used = is_pain ? 1 : 2;
	for (int i = 0; i < c->n_used; i++)
		c->used[i] = from->st.recent[i];
}

static bool is_open(const struct climb *c, int rung, const struct progress_input *in,
		    const struct safety_input *person)
{
	const struct rung *r = &c->ladder->rungs[rung];

	if (!rung_fits(r, in))
		return false;
	const struct ruling ruling = rung_judge(r, person, in->catalog);

	return !ruling_blocks(&ruling);
}

/* ---- Up ---- */

static bool is_at_top(const struct foothold *f)
{
	struct dose more = f->st.now;
	struct step unbound = f->at.step;
	struct progress_input in = f->in;

	unbound.bounds = (struct bounds){ .forbid = false };
	in.step = &unbound;
	return in.exercise->step.by != QUANTITY_NONE && !f->dosing.up(&more, &in);
}

static int exit_sessions(const struct progress_input *in)
{
	return in->profile->is_65_or_over ? EXIT_SESSIONS_MAX : EXIT_SESSIONS;
}

/* The newest sessions were good ones at this dose, with an effort given, and came after `since`. */
static bool is_mastered(const struct foothold *f, int since)
{
	const struct standing *st = &f->st;
	int n = exit_sessions(&f->in);

	if (st->n == 0 || st->last.verdict != VERDICT_GOOD || st->good < n || st->n_recent < n)
		return false;
	for (int i = 0; i < n; i++) {
		if ((int)st->recent[i] <= since ||
		    f->in.history->sessions[st->recent[i]].effort == UNKNOWN)
			return false;
	}
	return true;
}

/* Nothing goes up on a bad day, in an easy week, on the way back, or within four weeks of a flare. */
static bool is_day_for_more(const struct foothold *f)
{
	const struct progress_input *in = &f->in;
	const struct mornings m = { in->history, in->step->key, in->day };
	struct flare flare;
	struct easy_week week;

	flare_at(&flare, in->history, in->day);
	deload_week(&week, in, in->day);
	return flare.state == FLARE_NONE && week.kind == EASY_NONE && f->d.days_off == 0 &&
	       !pain_is_raised(&m, in->day) && !pain_leg_is_further(&m, in->day);
}

static bool is_exit_met(const struct foothold *f)
{
	return is_mastered(f, NEVER) && is_at_top(f) && is_day_for_more(f);
}

static bool was_declined(const struct ladder *l, const struct rung *rung,
			 const struct progress_input *in)
{
	const struct history *h = in->history;
	char value[LINE_MAX_BYTES];

	rung_format(l, rung, value);
	for (size_t i = 0; i < h->n_events && h->events[i].day.day <= in->day.day; i++) {
		const struct event *e = &h->events[i];

		if (e->kind == EVENT_DECLINED && text_eq(e->value, value) &&
		    date_diff(in->day, e->day) < DECLINED_DAYS)
			return true;
	}
	return false;
}

/* Whether today's pain keeps someone off a rung. */
static bool is_too_sore(struct climb *c, const struct rung *next, const struct foothold *f)
{
	const struct mornings m = { f->in.history, f->in.step->key, f->in.day };

	c->max_pain = next->max_pain > 0 ? next->max_pain : c->ladder->max_pain;
	return c->max_pain > 0 &&
	       (pain_baseline(&m, f->in.day) > c->max_pain ||
		pain_of_day(&m, f->in.day) > c->max_pain || f->st.last.pain > c->max_pain);
}

/* Newest session on the next rung, where that did not end well: what is below it must be done to its
 * top after that. */
static int not_before(const struct foothold *next)
{
	return has_fallen(next) || (next->st.n > 0 && next->st.last.is_form_lost)
		       ? last_session(next)
		       : NEVER;
}

static void propose_up(struct climb *c, const struct foothold *f)
{
	static const char *const times[] = { [2] = "twice", [3] = "three times" };

	c->n_used = exit_sessions(&f->in);
	for (int i = 0; i < c->n_used; i++)
		c->used[i] = f->st.recent[i];
	text_format(c->ground, sizeof c->ground, "the top of its range done in full %s, pain low",
		    times[c->n_used]);
	c->change = +1;
	c->rung++;
}

static void go_up(struct climb *c, const struct foothold *f, const struct progress_input *in,
		  const struct safety_input *person)
{
	const struct rung *next = &c->ladder->rungs[c->rung + 1];
	struct foothold above;

	if (c->rung + 1 >= c->ladder->n_rungs || was_declined(c->ladder, next, in) ||
	    !rung_fits(next, in) || !look_at(&above, c, c->rung + 1, in) ||
	    !is_mastered(f, not_before(&above)))
		return;
	c->waits_for = rung_judge(next, person, in->catalog);
	c->is_waiting = ruling_blocks(&c->waits_for) || is_too_sore(c, next, f);
	if (!c->is_waiting)
		propose_up(c, f);
}

/* From there down, as long as rungs fell and the ones below were done since; else up. `above`: the
 * rung that fell last, or NULL. */
static void go_on(struct climb *c, const struct foothold *above, const struct progress_input *in,
		  const struct safety_input *person)
{
	struct foothold f;

	if (!look_at(&f, c, c->rung, in))
		return;
	if (above && last_session(&f) < last_session(above)) {
		propose_down(c, above);
	} else if (has_fallen(&f) && c->rung > 0 && is_open(c, c->rung - 1, in, person)) {
		c->rung--;
		go_on(c, &f, in, person);
	} else if (c->blocked < 0 && is_exit_met(&f)) {
		go_up(c, &f, in, person);
	}
}

/* ---- Where the log has it ---- */

struct date progress_routine_since(struct date newest)
{
	return date_add(newest, -WINDOW_DAYS);
}

/* The first of the sessions that are the routine's last weeks. */
static size_t routine_first(const struct progress_input *in)
{
	const struct history *h = in->history;
	size_t end = history_sessions_from(h, in->day), first = end;
	struct date since = date_add(in->day, -WINDOW_WEEKS_MAX * WEEKDAYS);
	bool is_found = false;

	for (size_t i = end; i-- > 0 && h->sessions[i].day.day >= since.day;) {
		if (!text_eq(h->sessions[i].routine, in->routine->id))
			continue;
		if (!is_found)
			since = progress_routine_since(h->sessions[i].day);
		is_found = true;
		first = i;
	}
	return first;
}

static bool is_trained(const struct set_row *row)
{
	return row->outcome != OUTCOME_SKIPPED && !row->is_eased;
}

static bool is_of_the_file(const struct routine *routine, const char *key)
{
	for (int i = 0; i < routine->n_steps; i++) {
		if (text_eq(routine->steps[i].key, key))
			return true;
	}
	return false;
}

/* Whether the routine was lately done with anything that its file does not name. Where it was not,
 * the ladders need not be read. */
static bool was_done_otherwise(const struct progress_input *in)
{
	const struct history *h = in->history;

	for (size_t i = routine_first(in); i < history_sessions_from(h, in->day); i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t j = 0; text_eq(s->routine, in->routine->id) && j < s->n_sets; j++) {
			if (!is_of_the_file(in->routine, s->sets[j].key))
				return true;
		}
	}
	return false;
}

static bool is_known(const char *key, const struct progress_input *in, bool *ret_has_older)
{
	return window_first(in->history, key, in->day, ret_has_older) <
	       history_sessions_from(in->history, in->day);
}

/* The hardest rung above and below the file's that the routine's last weeks hold; -1 for none. */
static void find_trained(const struct climb *c, const struct progress_input *in, int *ret_above,
			 int *ret_below)
{
	const struct history *h = in->history;

	*ret_above = *ret_below = -1;
	for (size_t i = routine_first(in); i < history_sessions_from(h, in->day); i++) {
		const struct session_row *s = &h->sessions[i];

		for (size_t j = 0; text_eq(s->routine, in->routine->id) && j < s->n_sets; j++) {
			const struct set_row *row = &s->sets[j];
			int rung = is_trained(row) ? ladder_rung(c->ladder, row->key) : -1;
			int *best = rung > c->written ? ret_above : ret_below;

			if (rung != c->written && rung > *best &&
			    rung_fits(&c->ladder->rungs[rung], in))
				*best = rung;
		}
	}
}

/* Who has kept to an easier rung for so long that nothing is known any more of the file's stays there:
 * it was left for a reason. */
static int rung_of_log(struct climb *c, const struct progress_input *in,
		       const struct safety_input *person)
{
	int above, below;
	bool has_older = false;

	find_trained(c, in, &above, &below);
	if (above >= 0)
		return above;
	if (below < 0 || is_known(in->step->key, in, &has_older) ||
	    !is_open(c, c->written, in, person))
		return c->written;
	note_key(c, c->ladder->rungs[below].key);
	return is_known(c->ladder->rungs[below].key, in, &has_older) && has_older ? below
										  : c->written;
}

/* ---- */

static struct ruling judge_rung(const struct climb *c, int rung, const struct progress_input *in,
				const struct safety_input *person)
{
	if (!c->ladder || rung == c->written)
		return safety_judge(person, in->exercise, in->step->is_prescribed);
	return rung_judge(&c->ladder->rungs[rung], person, in->catalog);
}

/* What safety puts in a blocked rung's place. */
static void stand_in(struct climb *c, const struct progress_input *in,
		     const struct safety_input *person)
{
	c->ruling = judge_rung(c, c->rung, in, person);
	if (!ruling_blocks(&c->ruling))
		return;
	c->blocked = c->rung;
	c->rung = c->ladder ? ladder_instead(c->ladder, c->rung, in, person) : -1;
}

/* Whether there is more to it than doing what the file says. */
static bool matters(struct climb *c, const struct progress_input *in,
		    const struct safety_input *person)
{
	const struct ruling r = safety_judge(person, in->exercise, in->step->is_prescribed);
	struct foothold f;

	if (ruling_blocks(&r))
		return true;
	return ladder_moves(in->step) &&
	       (was_done_otherwise(in) ||
		(look_at(&f, c, 0, in) && (has_fallen(&f) || is_exit_met(&f))));
}

void climb(struct climb *ret, const struct progress_input *in, const struct safety_input *person)
{
	*ret = (struct climb){ .blocked = -1 };
	note_key(ret, in->step->key);
	if (matters(ret, in, person))
		ret->ladder = ladder_of(in->catalog, in->step->exercise, &ret->written);
	ret->rung = ret->written;
	if (!ladder_moves(in->step) || !ret->ladder) {
		stand_in(ret, in, person);
		if (ret->ladder && ret->rung >= 0)
			note_key(ret, key_of(ret, ret->rung, in));
		return;
	}
	ret->rung = rung_of_log(ret, in, person);
	stand_in(ret, in, person);
	if (ret->rung >= 0)
		go_on(ret, NULL, in, person);
}

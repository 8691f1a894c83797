/* Standing on a ladder: from the log to a rung, and to the next or the one below. Not for what is
 * asked there (rules/), nor for the words (climb_words.c). */
#include "climb.h"

#include "foothold.h"
#include "graded_words.h"
#include "limber/base/text.h"
#include "trained.h"
#include "words.h"

static void note_key(struct climb *c, const char *key)
{
	for (int i = 0; i < c->n_keys; i++) {
		if (text_eq(c->keys[i], key))
			return;
	}
	c->keys[c->n_keys++] = key;
}

/* Where the step was left out lately, what it was done with before is to be read. */
static void note_ladder(struct climb *c)
{
	for (int i = 0; i < c->ladder->n_rungs; i++)
		note_key(c, c->ladder->rungs[i].key);
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
	foothold_stand(f, in);
	note_key(c, key_of(c, rung, in));
	return true;
}

/* ---- Down ---- */

static void propose_down(struct climb *c, const struct foothold *from)
{
	const struct fall *fall = foothold_fall(from);

	c->change = -1;
	c->pct = fall->pct;
	c->row = fall->row;
	c->sources = fall->sources;
	fall->say(c->ground, from);
	c->n_used = standing_newest(c->used, &from->st, fall->rests_on);
	c->readings = from->st.recent;
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

/* Whether it was put off, and until when. */
static bool is_declined(struct climb *c, const struct rung *rung, const struct progress_input *in)
{
	const struct history *h = in->history;
	char value[LINE_MAX_BYTES];
	bool is = false;

	rung_format(c->ladder, rung, value);
	for (size_t i = 0; i < h->n_events && h->events[i].day.day <= in->day.day; i++) {
		const struct event *e = &h->events[i];

		if (e->kind != EVENT_DECLINED || !text_eq(e->value, value) ||
		    date_diff(in->day, e->day) >= DECLINED_DAYS)
			continue;
		c->declined_to = date_add(e->day, DECLINED_DAYS);
		is = true;
	}
	return is;
}

/* Whether today's pain keeps someone off a rung. */
static bool is_too_sore(struct climb *c, const struct rung *next, const struct foothold *f)
{
	const struct mornings m = mornings_of(&f->in, f->in.day);

	c->max_pain = next->max_pain > 0 ? next->max_pain : c->ladder->max_pain;
	return c->max_pain > 0 &&
	       (pain_lately(&m, f->in.day) > c->max_pain ||
		pain_of_day(&m, f->in.day) > c->max_pain || f->st.last.pain > c->max_pain);
}

/* When the next rung was last tried, where that did not end well: what is below it must be done to
 * its top after that. */
static int not_before(const struct foothold *next)
{
	return foothold_fall(next) || (next->st.n > 0 && next->st.last.is_form_lost)
		       ? foothold_last(next)
		       : NEVER;
}

/* More of them than it takes are not counted: the oldest are not read any more. */
static void propose_up(struct climb *c, const struct foothold *f)
{
	int n = foothold_sessions(&f->in);
	bool has_more = f->st.good > n;
	char times[NUMBER_TEXT], digits[NUMBER_TEXT], takes[32] = "";

	c->n_used = n;
	memcpy(c->used, f->st.good_ones, (size_t)n * sizeof *c->used);
	c->readings = f->st.recent;
	if (has_more)
		text_format(takes, sizeof takes, " (a rung takes %s)", number_word(n, digits));
	text_format(c->ground, sizeof c->ground, "%s done in full %s%s%s%s, pain %s",
		    foothold_is_limited(f) ? "the routine's limit" : "the top of its range",
		    times_word(n, times), has_more ? " and more" : "",
		    graded_anew_words[f->st.anew], takes, graded_low_pain(&f->st.last));
	c->change = +1;
	c->since = f->st.since;
	c->rung++;
}

/* What speaks against a rung whose turn it would be. */
static enum climb_wait wait_for(struct climb *c, const struct rung *next, const struct foothold *f,
				int since, const struct safety_input *person)
{
	c->waits_for = rung_judge(next, person, f->in.catalog);
	if (ruling_blocks(&c->waits_for))
		return WAIT_SAFETY;
	if (is_too_sore(c, next, f))
		return WAIT_PAIN;
	if (foothold_is_near_flare(f))
		return WAIT_FLARE;
	if (!foothold_is_settled(f, since))
		return WAIT_WEEK;
	return foothold_was_raised(f) ? WAIT_STEP : WAIT_NONE;
}

static void go_up(struct climb *c, const struct foothold *f, const struct progress_input *in,
		  const struct safety_input *person)
{
	const struct rung *next = &c->ladder->rungs[c->rung + 1];
	struct foothold above;

	if (c->rung + 1 >= c->ladder->n_rungs)
		return;
	c->rival = rung_rival(next, in);
	if (c->rival) {
		c->wait = WAIT_RIVAL;
		return;
	}
	if (!look_at(&above, c, c->rung + 1, in))
		return;
	int since = not_before(&above);

	if (!foothold_is_mastered(f, since))
		return;
	c->wait = is_declined(c, next, in) ? WAIT_DECLINED : wait_for(c, next, f, since, person);
	if (c->wait == WAIT_NONE)
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
	if (above && foothold_last(&f) < foothold_last(above)) {
		propose_down(c, above);
	} else if (foothold_fall(&f) && c->rung > 0 && is_open(c, c->rung - 1, in, person)) {
		c->rung--;
		go_on(c, &f, in, person);
	} else if (c->blocked < 0 && !in->keeps_rung &&
		   foothold_is_done(&f, c->rung < c->written)) {
		go_up(c, &f, in, person);
	}
}

/* ---- Where the log has it ---- */

static bool is_known(const char *key, const struct progress_input *in, bool *ret_has_older)
{
	return window_first(in->history, key, in->day, ret_has_older) <
	       history_sessions_from(in->history, in->day);
}

/* A routine may ask someone new for a rung whose gates were never met. Where an easier one is known
 * from another routine, that is what is done until the ladder leads to it; unless it was declined:
 * who knows better does what the routine has. */
static int earlier_rung(struct climb *c, const struct progress_input *in,
			const struct safety_input *person)
{
	bool has_older;

	if (in->profile->level != LEVEL_NEW || is_known(in->step->key, in, &has_older))
		return -1;
	note_ladder(c);
	int rung = trained_elsewhere(c->ladder, in);
	bool is_earlier = rung >= 0 && rung < c->written && is_open(c, rung, in, person) &&
			  !is_declined(c, &c->ladder->rungs[rung], in);

	return is_earlier ? rung : -1;
}

/* Whether someone has kept to an easier rung for so long that nothing is known any more of the
 * file's: it was left for a reason. */
static bool is_long_left(struct climb *c, int below, const struct progress_input *in)
{
	bool has_older = false;

	if (is_known(in->step->key, in, &has_older))
		return false;
	note_key(c, c->ladder->rungs[below].key);
	return is_known(c->ladder->rungs[below].key, in, &has_older) && has_older;
}

static int rung_of_log(struct climb *c, const struct progress_input *in,
		       const struct safety_input *person)
{
	struct trained t;

	if (!trained_lately(in, c->ladder))
		note_ladder(c);
	c->earlier = earlier_rung(c, in, person);
	bool is_earlier = c->earlier >= 0 && is_open(c, c->written, in, person);

	trained_rungs(&t, c->ladder, c->written, is_earlier ? c->earlier : c->written, in);
	c->newest = t.newest;
	c->has_risen = t.has_risen;
	c->risen = t.risen;
	if (is_earlier) {
		c->is_earlier = t.newest < 0;
		return t.rung;
	}
	if (t.rung != c->written || t.newest < 0 || t.newest >= c->written ||
	    !is_open(c, c->written, in, person))
		return t.rung;
	return is_long_left(c, t.newest, in) ? t.newest : t.rung;
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
	note_key(c, key_of(c, c->blocked, in));
	c->rung = c->ladder ? ladder_instead(c->ladder, c->rung, &c->ruling, in, person) : -1;
	if (c->earlier >= 0 && c->rung > c->earlier)
		c->rung = c->earlier;
}

/* Whether the file's rung is begun with above what comes before it: to someone new one rung is
 * near. */
static bool is_ahead(const struct climb *c, const struct progress_input *in)
{
	const char *own = c->ladder->rungs[c->written].gate;
	int near = in->profile->level == LEVEL_NEW && !own[0] ? 1 : 0;
	bool has_older, has_gate = own[0] || (near > 0 && c->ladder->gate[0]);

	return has_gate && c->rung == c->written && c->rung > near && c->change == 0 &&
	       c->blocked < 0 && !is_known(in->step->key, in, &has_older) &&
	       trained_elsewhere(c->ladder, in) < c->written;
}

static int newest_of(const struct climb *c, const struct progress_input *in)
{
	struct trained t = { .newest = -1 };

	if (c->ladder)
		trained_rungs(&t, c->ladder, c->written, c->written, in);
	return t.newest;
}

/* Whether there is more to it than doing what the file says. */
static bool matters(struct climb *c, struct foothold *here, const struct progress_input *in,
		    const struct safety_input *person)
{
	const struct ruling r = safety_judge(person, in->exercise, in->step->is_prescribed);

	if (ruling_blocks(&r))
		return true;
	if (!ladder_moves(in->step))
		return false;
	if (trained_otherwise(in))
		return true;
	if (!look_at(here, c, 0, in))
		return false;
	c->here = here;
	return here->st.n == 0 || foothold_fall(here) || foothold_is_done(here, false);
}

void climb(struct climb *ret, struct foothold *here, const struct progress_input *in,
	   const struct safety_input *person)
{
	*ret = (struct climb){ .newest = -1, .blocked = -1, .earlier = -1 };
	note_key(ret, in->step->key);
	if (matters(ret, here, in, person))
		ret->ladder = catalog_ladder(in->catalog, in->step->exercise, &ret->written);
	ret->rung = ret->written;
	if (!ladder_moves(in->step) || !ret->ladder || ret->ladder->is_level) {
		ret->newest = newest_of(ret, in);
		stand_in(ret, in, person);
		if (ret->ladder && ret->rung >= 0)
			note_key(ret, key_of(ret, ret->rung, in));
		return;
	}
	ret->rung = rung_of_log(ret, in, person);
	stand_in(ret, in, person);
	if (ret->rung >= 0)
		go_on(ret, NULL, in, person);
	ret->is_ahead = is_ahead(ret, in);
}

/* Two logs that differ in one thing, which went worse in the second: it never asks for more. Over
 * random lives. Not for what each of them asks (progress.c). */
#include "limber/core/progress.h"

#include "../../src/core/dosing.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, MORNINGS_MAX = 12, ROWS_MAX = 32 };

/* A log, and in it the session that goes worse; its rows may be changed in place. */
struct worse {
	struct life *life;
	struct session_row session;
	struct set_row rows[ROWS_MAX];
};

/* ---- The ways to go worse; false: it was so bad already ---- */

static bool more_pain(struct worse *w)
{
	if (w->session.pain_after == UNKNOWN || w->session.pain_after == 10)
		return false;
	w->session.pain_after = life_pick(w->life, w->session.pain_after + 1, 10);
	return true;
}

static bool more_effort(struct worse *w)
{
	if (w->session.effort == UNKNOWN || w->session.effort == 10)
		return false;
	w->session.effort = life_pick(w->life, w->session.effort + 1, 10);
	return true;
}

/* Some of it, for what was left out altogether was not too hard either. */
static bool less_done(struct worse *w)
{
	struct set_row *row = &w->rows[life_pick(w->life, 0, (int)w->session.n_sets - 1)];

	if (row->outcome != OUTCOME_DONE)
		return false;
	row->outcome = OUTCOME_PARTIAL;
	row->done.reps /= 2;
	row->done.hold_s /= 2;
	row->done.time_s /= 2;
	return w->session.n_sets > 1;
}

static bool it_hurt(struct worse *w)
{
	struct set_row *row = &w->rows[w->session.n_sets - 1];

	if (row->outcome == OUTCOME_HURT || row->outcome == OUTCOME_SKIPPED)
		return false;
	row->outcome = OUTCOME_HURT;
	row->pain = w->session.pain_after == UNKNOWN
			    ? UNKNOWN
			    : life_pick(w->life, w->session.pain_after, 10);
	return true;
}

static bool form_lost(struct worse *w)
{
	w->rows[w->session.n_sets - 1].is_eased = true;
	return true;
}

static bool is_all_done(const struct worse *w)
{
	for (size_t i = 0; i < w->session.n_sets; i++) {
		if (w->rows[i].outcome != OUTCOME_DONE)
			return false;
	}
	return true;
}

/* Of a session that was not done in full nobody knows yet whether that is all of it. */
static bool not_confirmed(struct worse *w)
{
	w->session.state = STATE_STOPPED;
	return is_all_done(w);
}

typedef bool way_fn(struct worse *w);

static way_fn *const ways[] = {
	more_pain, more_effort, less_done, it_hurt, form_lost, not_confirmed
};

/* ---- What came after it ---- */

static bool morning_is_worse(struct life *l)
{
	const struct checkin *morning = history_checkin(&l->history, l->day);

	if (!morning || morning->pain == 10)
		return false;
	struct checkin worse = *morning;

	worse.pain = life_pick(l, morning->pain + 1, 10);
	history_add_checkin(&l->history, &worse);
	return true;
}

static bool leg_is_further(struct life *l)
{
	const struct checkin *morning = history_checkin(&l->history, l->day);

	if (!morning || morning->leg == 5)
		return false;
	struct checkin worse = *morning;

	worse.leg = life_pick(l, morning->leg < 2 ? 2 : morning->leg + 1, 5);
	history_add_checkin(&l->history, &worse);
	return true;
}

static bool flare_begins(struct life *l)
{
	struct flare flare;

	flare_at(&flare, &l->history, l->day);
	if (flare.state == FLARE_ACUTE)
		return false;
	life_decide(l, EVENT_FLARE, "begin");
	return true;
}

static bool (*const mornings[])(struct life *l) = { morning_is_worse, leg_is_further,
						    flare_begins };

/* ---- Comparing ---- */

static void ask(struct advice *ret, const struct life *l)
{
	struct progress_input in = life_input(l);

	progress(ret, &in);
}

/* What it was last done with, or starts with. */
static struct dose base_of(const struct advice *a, const struct life *l, enum level level)
{
	const struct catalog *c = shipped_catalog();
	struct dose start = catalog_exercise(c, a->exercise)->dose[level];

	dose_clamp(&start, &l->routine.steps[0].bounds);
	return a->previous.sets > 0 ? a->previous : start;
}

/* Whether it is put in another's place today; else it is there already, and goes by its own log. */
static bool is_new_there(const struct advice *a, const struct life *l)
{
	const struct history *h = &l->history;

	return a->is_other && a->rung_change == 0 &&
	       (h->n_sessions == 0 || !text_eq(h->sessions[h->n_sessions - 1].sets[0].key, a->key));
}

/* A rung that was fallen to begins with less, and has its own measure. */
static void check_asks_no_more(const struct advice *worse, const struct advice *better,
			       const struct life *l)
{
	const struct dose base = base_of(worse, l, l->profile.level);

	if (worse->rung_change != better->rung_change)
		return;
	if (text_eq(worse->key, better->key))
		assert_false(asks_more(&worse->target, &better->target));
	else if (is_new_there(worse, l))
		assert_false(asks_more(&worse->target, &base));
}

static bool is_at_least(const struct dose *d)
{
	for (int i = 0; i < d->sets; i++) {
		if (d->set[i].reps > 1 || d->set[i].hold_s > 5 || d->set[i].time_s > 60)
			return false;
	}
	return true;
}

/* What was cut goes on so in what takes its place: it begins with less than it would have, too. */
static void check_takes_over(const struct advice *before, const struct advice *now,
			     const struct life *l)
{
	const struct dose base = base_of(now, l, l->profile.level);
	const struct dose first =
		base_of(&(struct advice){ .exercise = now->exercise }, l, LEVEL_NEW);

	if (before->move == MOVE_DOWN && !before->is_other && is_new_there(now, l) &&
	    asks_more(&now->target, &first) && !is_at_least(&now->target))
		assert_true(dose_work(&now->target) < dose_work(&base));
}

/* Something of it is not for them any more. */
static void block(struct life *l)
{
	const struct catalog *c = shipped_catalog();
	const struct exercise *e = catalog_exercise(c, l->routine.steps[0].exercise);

	for (enum tag tag = 0; tag < TAGS; tag++) {
		if (e->tags & 1U << tag) {
			life_decide(l, EVENT_SENSITIVE, tag_words[tag]);
			return;
		}
	}
}

/* What it is done with, and what is put in its place once it is blocked. */
static void compare(struct life *worse, struct life *better)
{
	struct advice a, b, instead;

	ask(&a, worse);
	ask(&b, better);
	check_asks_no_more(&a, &b, worse);
	block(worse);
	block(better);
	ask(&instead, worse);
	ask(&b, better);
	check_asks_no_more(&instead, &b, worse);
	check_takes_over(&a, &instead, worse);
}

static void copy(struct life *ret, struct life *l)
{
	*ret = *l;
	ret->history = (struct history){ .sessions = NULL };
	life_shuffle(ret, &l->history, &ret->history);
}

static bool worsen(struct life *l, size_t i)
{
	struct worse w = { .life = l, .session = l->history.sessions[i] };

	assert_in_range(w.session.n_sets, 1, ROWS_MAX);
	for (size_t row = 0; row < w.session.n_sets; row++)
		w.rows[row] = w.session.sets[row];
	w.session.sets = w.rows;
	if (!ways[life_pick(l, 0, (int)ARRAY_LEN(ways) - 1)](&w))
		return false;
	history_add_session(&l->history, &w.session);
	return true;
}

/* The last session mostly, for it decides most. */
static size_t some_session(struct life *l)
{
	int last = (int)l->history.n_sessions - 1;

	return (size_t)(life_chance(l, 60) ? last : life_pick(l, 0, last));
}

static void live(uint64_t seed)
{
	struct life l, other;
	struct advice asked;
	bool is_worse;

	life_begin(&l, seed, 1);
	for (int n = life_pick(&l, 1, MORNINGS_MAX); n > 0; n--) {
		struct mood mood = life_mood(&l);

		ask(&asked, &l);
		life_do(&l, &asked, 1, &mood);
		life_pass(&l, life_days_to_next(&l));
	}
	copy(&other, &l);
	if (other.history.n_sessions > 0 && life_chance(&other, 75))
		is_worse = worsen(&other, some_session(&other));
	else
		is_worse = mornings[life_pick(&other, 0, (int)ARRAY_LEN(mornings) - 1)](&other);
	if (is_worse)
		compare(&other, &l);
	life_end(&l);
	life_end(&other);
}

static void worse_never_asks_more(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(worse_never_asks_more) };

	return cmocka_run_group_tests_name("worse", tests, NULL, NULL);
}

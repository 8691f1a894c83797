/* Two logs that differ in one thing, which went worse in the second: it never asks for more. Over
 * random lives. Not for what each of them asks (progress.c). */
#include "limber/core/progress.h"

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

/* Another exercise in its place is a matter of safety's, and has its own measure; so has the same one
 * where it is a rung that was fallen to, and begins with less. */
static void check_asks_no_more(const struct advice *worse, const struct advice *better)
{
	if (text_eq(worse->exercise, better->exercise) && worse->rung_change == better->rung_change)
		assert_false(asks_more(&worse->target, &better->target));
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
	struct advice better, worse;
	bool is_worse;

	life_begin(&l, seed, 1);
	for (int n = life_pick(&l, 1, MORNINGS_MAX); n > 0; n--) {
		struct mood mood = life_mood(&l);

		ask(&better, &l);
		life_do(&l, &better, 1, &mood);
		life_pass(&l, life_days_to_next(&l));
	}
	ask(&better, &l);
	copy(&other, &l);
	if (other.history.n_sessions > 0 && life_chance(&other, 75))
		is_worse = worsen(&other, some_session(&other));
	else
		is_worse = mornings[life_pick(&other, 0, (int)ARRAY_LEN(mornings) - 1)](&other);
	if (is_worse) {
		ask(&worse, &other);
		check_asks_no_more(&worse, &better);
	}
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

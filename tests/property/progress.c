/* One exercise over random lives: what must hold of its target on every morning, whatever a person
 * does. Not for whole routines (routine.c), nor for what a worse session may do (worse.c). */
#include "limber/core/progress.h"

#include "../../src/core/dosing.h"
#include "limber/base/text.h"
#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, MORNINGS_MAX = 16 };

/* ---- Raises ---- */

/* What is done instead has a log of its own. */
static size_t last_session(const struct life *l, const char *key)
{
	size_t i = l->history.n_sessions;

	while (i-- > 0 && !text_eq(l->history.sessions[i].sets[0].key, key))
		continue;
	return i;
}

static bool is_all_done(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].outcome != OUTCOME_DONE ||
		    !amount_reaches(&s->sets[i].done, &s->sets[i].target))
			return false;
	}
	return true;
}

/* The worst that the mornings before this one were, with what stood in for them; no baseline is
 * above it. */
static int worst_morning(const struct life *l)
{
	int worst = UNKNOWN;

	for (size_t i = 0; i < l->history.n_checkins; i++) {
		const struct checkin *c = &l->history.checkins[i];

		if (c->day.day != l->day.day && c->pain > worst)
			worst = c->pain;
	}
	for (size_t i = 0; i < l->history.n_sessions; i++) {
		if (l->history.sessions[i].pain_before > worst)
			worst = l->history.sessions[i].pain_before;
	}
	return worst;
}

/* A raise follows only what was confirmed, done in full and without much pain; the end of the half
 * that a flare-up's walks had follows calm mornings. */
static void check_raise_is_earned(const struct life *l, const struct advice *a)
{
	if (a->cap && text_eq(a->cap, "flare-up"))
		return;
	size_t newest = last_session(l, a->key);
	const struct session_row *last = &l->history.sessions[newest];

	assert_true(a->n_used > 0);
	assert_int_equal(a->used[0], newest);
	assert_int_equal(last->state, STATE_COMPLETE);
	assert_true(is_all_done(last));
	assert_true(last->pain_after <= 2 || last->pain_after <= worst_morning(l) + 1);
	assert_true(a->row == 0 || a->target.set[0].load_g > a->previous.set[0].load_g ||
		    dose_work(&a->target) > dose_work(&a->previous));
}

/* Where a day begins worse than all before it, what was earned waits. */
static bool is_bad_morning(const struct life *l)
{
	const struct checkin *morning = history_checkin(&l->history, l->day);

	return morning && worst_morning(l) != UNKNOWN && morning->pain >= worst_morning(l) + 2;
}

static void check_morning(const struct life *l, const struct advice *a)
{
	check_why(a);
	check_move(a);
	check_limits(a, &l->routine.steps[0], shipped_catalog());
	check_gate(a, l);
	if (a->move != MOVE_UP)
		return;
	check_raise_is_earned(l, a);
	assert_false(is_bad_morning(l));
}

/* ---- One decision a day ---- */

/* The same rows added in another order; then, on top of them, what the day and the next brought. */
static void check_it_is_decided_once(const struct life *l, const struct advice *asked)
{
	struct life other = *l;
	struct mood mood = life_mood(&other);
	struct progress_input in = life_input(l);
	struct advice again;

	other.history = (struct history){ .sessions = NULL };
	life_shuffle(&other, &l->history, &other.history);
	in.history = &other.history;
	progress(&again, &in);
	check_same(&again, asked);
	life_do(&other, asked, 1, &mood);
	life_pass(&other, 1);
	life_do(&other, asked, 1, &mood);
	progress(&again, &in);
	check_same(&again, asked);
	history_release(&other.history);
}

/* ---- The lives ---- */

static void live(uint64_t seed)
{
	struct life l;
	struct cut cut = { .good = 0 };
	struct advice asked;

	life_begin(&l, seed, 1);
	for (int n = life_pick(&l, 1, MORNINGS_MAX);; n--) {
		struct progress_input in = life_input(&l);
		struct mood mood = life_mood(&l);

		if (life_chance(&l, 15))
			life_fall_short(&l, &mood);
		progress(&asked, &in);
		check_morning(&l, &asked);
		check_no_seesaw(&cut, &asked, &l);
		if (n == 0)
			break;
		life_do(&l, &asked, 1, &mood);
		life_pass(&l, life_days_to_next(&l));
	}
	check_it_is_decided_once(&l, &asked);
	life_end(&l);
}

static void targets_stay_sane(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(targets_stay_sane) };

	return cmocka_run_group_tests_name("progress", tests, NULL, NULL);
}

/* Random weeks on a ladder: whatever a person does and says, one rung at a time and none that is
 * not for them, no proposal that was declined, no dose past its rung's range; and a session that is
 * deleted leaves its day as it was. */
#include "limber/core/progress.h"

#include <string.h>

#include "../../src/core/ladder.h"
#include "limber/base/text.h"
#include "limber/core/safety.h"
#include "support/climber.h"
#include "support/history_text.h"
#include "support/test.h"

enum { SEEDS = 10000, SESSIONS = 8, DECLINED_FOR = 14 };

static void check_allowed(const struct climber *l, const struct advice *a)
{
	const struct exercise *e = catalog_exercise(l->in.catalog, a->exercise);
	const struct safety_input person = { .profile = &l->profile,
					     .history = &l->log,
					     .catalog = l->in.catalog,
					     .day = l->in.day };
	const struct ruling r = safety_judge(&person, e, false);

	assert_true(a->target.sets == 0 || !ruling_blocks(&r));
	for (int i = 0; i < a->target.sets; i++) {
		for (enum quantity q = QUANTITY_REPS; q < QUANTITIES; q++) {
			int cap = amount_get(&e->cap.set[i], q);

			if (cap > 0 && e->cap.sets > i)
				assert_true(amount_get(&a->target.set[i], q) <= cap);
		}
	}
}

static bool is_stand_in(const struct advice *a)
{
	return strstr(a->why, " in place of ") != NULL;
}

static void check_change(struct climber *l, const struct advice *a)
{
	int rung = climber_rung(l, a->key);

	if (a->rung_change != 0) {
		assert_int_equal(a->move, MOVE_SWAP);
		assert_non_null(a->ladder);
		/* Where a block was long, its stand-in is where the person stands; and who was to
		 * fall, but skipped that, may be to fall further. */
		assert_true(is_stand_in(a) || rung == l->stood + a->rung_change ||
			    rung == l->stand_in + a->rung_change ||
			    (a->rung_change < 0 && rung < l->stood));
	}
	if (a->rung_change > 0 && l->declined_key[0] && text_eq(a->key, l->declined_key))
		assert_true(date_diff(l->in.day, l->declined) >= DECLINED_FOR);
}

static int work_s(const struct exercise *e, const struct dose *d)
{
	int sum = 0;

	for (int i = 0; i < d->sets; i++) {
		const struct amount *a = &d->set[i];

		sum += a->reps > 0 && a->hold_s > 0 ? a->reps * a->hold_s
						    : set_seconds(e->mode, e->tempo, a);
	}
	return sum;
}

/* What was done within the week goes on by its own log, once nothing stands in for it any more. */
static bool is_back(const struct climber *l, const struct advice *a)
{
	size_t i = history_sessions_from(&l->log, date_add(l->in.day, -WEEKDAYS));

	for (; a->rung_change == 0 && !is_stand_in(a) && i < l->log.n_sessions; i++) {
		if (l->log.sessions[i].n_sets > 0 &&
		    text_eq(l->log.sessions[i].sets[0].key, a->key))
			return true;
	}
	return false;
}

/* One rep or 5 s in each of its sets. */
static struct dose least_of(const struct dose *d)
{
	struct dose least = *d;

	for (int i = 0; i < least.sets; i++)
		for (enum quantity q = QUANTITY_REPS; q < QUANTITY_LOAD; q++)
			if (amount_get(d->set + i, q) > quantity_least(q))
				amount_set(&least.set[i], q, quantity_least(q));
	return least;
}

/* What begins with less stays so until a session of it was a good one. */
static void check_stays(const struct climber *l, const struct advice *a)
{
	const struct exercise e = climber_exercise(l, a->key);

	if (l->is_new_there && climber_rung(l, a->key) == l->on)
		assert_true(work_s(&e, &a->target) <= work_s(&e, &l->asked));
}

/* No other change than the one up the ladder leads above where the person stands, nor asks for more
 * work: held as long in all, or as little as it goes; of what is easier and moves, half of what a
 * beginner does. What is sensitive for good may be done harder. */
static void check_work(const struct climber *l, const struct advice *a)
{
	int rung = climber_rung(l, a->key);

	if (a->target.sets == 0 || a->rung_change > 0 || l->asked.sets == 0 || rung == l->on ||
	    is_back(l, a))
		return;
	const struct exercise e = climber_exercise(l, a->key);
	const struct exercise before = climber_exercise(l, l->ladder->rungs[l->on].key);
	bool is_held = e.dose[LEVEL_NEW].set[0].hold_s > 0 && l->asked.set[0].hold_s > 0;
	int most = work_s(&before, &l->asked);
	const struct dose one = least_of(&a->target);
	int least = is_held        ? work_s(&e, &one)
		    : rung < l->on ? work_s(&e, &e.dose[LEVEL_NEW]) / 2
				   : 0;

	assert_true(l->is_levelled || rung <= l->stood || rung <= l->stand_in ||
		    (is_stand_in(a) && a->row != 2));
	assert_true(work_s(&e, &a->target) <= (least > most ? least : most));
}

static void check_same(const struct advice *a, const struct advice *b)
{
	assert_string_equal(a->key, b->key);
	assert_true(dose_eq(&a->target, &b->target));
	assert_string_equal(a->why, b->why);
	assert_int_equal(a->rung_change, b->rung_change);
}

/* Declines what is proposed; then something else is asked, and from now on. */
static void decline(struct climber *l, struct advice *a)
{
	char value[LINE_MAX_BYTES];

	advice_declined(a, value);
	text_copy(l->declined_key, KEY_MAX, a->key);
	l->declined = l->in.day;
	climber_say(l, EVENT_DECLINED, value);
	progress(a, &l->in);
	check_allowed(l, a);
	check_change(l, a);
	check_work(l, a);
	check_stays(l, a);
}

static void live_day(struct climber *l)
{
	struct advice a, again;
	bool is_flare = climber_chance(l, 3);
	struct checkin morning = { .day = l->in.day,
				   .pain = is_flare || climber_chance(l, 6) ? 5 : 1,
				   .leg = is_flare || climber_chance(l, 3) ? 3 : 0 };

	history_add_checkin(&l->log, &morning);
	climber_say_something(l);
	if (is_flare)
		climber_say(l, EVENT_FLARE, "begin");
	progress(&a, &l->in);
	check_allowed(l, &a);
	check_change(l, &a);
	check_work(l, &a);
	check_stays(l, &a);
	if (a.rung_change > 0 && climber_chance(l, 20))
		decline(l, &a);
	climber_train(l, &a);
	progress(&again, &l->in); /* the same, with the day's session or without */
	check_same(&a, &again);
	if (a.move == MOVE_BLOCKED)
		return;
	if (is_stand_in(&a))
		l->stand_in = climber_rung(l, a.key);
	else if (a.rung_change == 0 || climber_was_done(l))
		l->stood = l->stand_in = climber_rung(l, a.key);
}

static void a_rung_at_a_time_and_none_that_is_not_for_them(void **state)
{
	(void)state;
	int up = 0, down = 0;

	for (uint64_t seed = 1; seed <= SEEDS; seed++) {
		struct climber l;

		climber_begin(&l, seed);
		for (int i = 0; i < SESSIONS; i++) {
			int before = l.stood;

			live_day(&l);
			up += l.stood > before;
			down += l.stood < before;
			l.in.day = date_add(l.in.day,
					    climber_chance(&l, 4) ? 40 : prng_range(&l.prng, 2, 4));
		}
		history_release(&l.log);
	}
	/* It is not for want of trying. */
	assert_true(up > SEEDS / 8 && down > SEEDS / 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rung_at_a_time_and_none_that_is_not_for_them),
	};

	return cmocka_run_group_tests_name("ladder", tests, NULL, NULL);
}

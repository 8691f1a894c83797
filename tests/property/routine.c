/* Whole routines over random lives: what plan_routine() asks of several exercises together, and
 * that a session taken out of the log is asked again as it was. Not for one exercise's targets
 * (progress.c). */
#include "limber/core/plan_day.h"

#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, MORNINGS_MAX = 8, STEPPED_MAX = 2 };

static void check_day(const struct life *l, const struct routine_day *day)
{
	int stepped = 0;

	for (int i = 0; i < l->routine.n_steps; i++) {
		const struct advice *a = &day->steps[i];

		check_why(a);
		check_move(a);
		check_limits(a, &l->routine.steps[i], shipped_catalog());
		stepped += a->move == MOVE_UP && a->row > 0;
	}
	assert_in_range(stepped, 0, STEPPED_MAX);
}

/* The log without its last session, its rows added in another order. */
static void without_last(struct life *ret, struct life *l)
{
	*ret = *l;
	ret->history = (struct history){ .sessions = NULL };
	l->history.n_sessions--;
	life_shuffle(ret, &l->history, &ret->history);
	l->history.n_sessions++;
}

static void check_is_asked_again(struct life *l, const struct routine_day *asked)
{
	struct life other;
	struct routine_day again;

	without_last(&other, l);
	life_ask(&other, &again);
	for (int i = 0; i < l->routine.n_steps; i++)
		check_same(&again.steps[i], &asked->steps[i]);
	routine_day_release(&again);
	life_end(&other);
}

static void live(uint64_t seed)
{
	struct life l;

	life_begin(&l, seed, 1 + (int)(seed % LIFE_STEPS_MAX));
	for (int n = life_pick(&l, 1, MORNINGS_MAX); n > 0; n--) {
		struct mood mood = life_mood(&l);
		size_t before = l.history.n_sessions;
		struct routine_day asked;

		if (life_chance(&l, 15))
			life_fall_short(&l, &mood);
		life_ask(&l, &asked);
		check_day(&l, &asked);
		life_do(&l, asked.steps, l.routine.n_steps, &mood);
		if (n == 1 && l.history.n_sessions > before)
			check_is_asked_again(&l, &asked);
		routine_day_release(&asked);
		life_pass(&l, life_days_to_next(&l));
	}
	life_end(&l);
}

static void routines_stay_sane(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(routines_stay_sane) };

	return cmocka_run_group_tests_name("routine", tests, NULL, NULL);
}

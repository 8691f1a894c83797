/* Two years of a routine, asked and done week by week, whatever comes of it: easy, too much,
 * flares, weeks missed, or well all the time. No target leaves its range or passes a dose that it
 * was cut from too soon. */
#include "limber/core/plan_day.h"

#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, DAYS = 728, OFTEN = 50 };

enum response { STEADY, EASY, TOUGH, WELL, RESPONSES };

/* Over all lives: that there was something to check. */
static struct {
	int raises, tops;
} seen;

static struct mood respond(struct life *l, enum response r)
{
	switch (r) {
	case EASY: return (struct mood){ .effort = life_pick(l, 1, 3) };
	case TOUGH:
		return (struct mood){ .is_short = life_chance(l, 30),
				      .effort = life_pick(l, 7, 10),
				      .pain_after = life_pick(l, 2, 10) };
	case WELL:
		return life_chance(l, 98) ? (struct mood){ .effort = life_pick(l, 1, 4) }
					  : life_mood(l);
	case STEADY:
	case RESPONSES: break;
	}
	return life_mood(l);
}

/* A month or so of training, weeks off, and so on; who is well trains all the time. */
static int days_to_next(struct life *l, enum response r)
{
	if (r == WELL)
		return life_pick(l, 1, 4);
	return life_chance(l, 30) ? life_pick(l, 15, 150) : life_pick(l, 2, 5);
}

/* Whether it is done at the top of its range, or would be more but for that. */
static bool is_at_top(const struct advice *a)
{
	const struct exercise *e =
		shipped_catalog()->exercise(shipped_catalog()->user, a->exercise);
	int cap = amount_get(&e->cap.set[0], e->step.by);

	return cap > 0 && a->target.sets > 0 && amount_get(&a->target.set[0], e->step.by) == cap;
}

static void check_day(const struct life *l, const struct advice *a, struct cut *cut)
{
	check_why(a);
	check_move(a);
	check_limits(a, &l->routine.steps[0], shipped_catalog());
	check_no_seesaw(cut, a, l);
	seen.raises += a->move == MOVE_UP;
	seen.tops += is_at_top(a);
}

static void live(uint64_t seed)
{
	struct life l;
	struct cut cut = { .good = 0 };
	bool is_well = seed % OFTEN == 0;
	enum response response = is_well ? WELL : STEADY;

	life_begin(&l, seed, 1);
	l.is_calm = is_well;
	for (struct date end = date_add(l.day, DAYS); l.day.day < end.day;) {
		struct routine_day asked;

		if (!is_well && life_chance(&l, 5))
			response = (enum response)life_pick(&l, STEADY, TOUGH);
		struct mood mood = respond(&l, response);

		if (!is_well && life_chance(&l, 10))
			life_fall_short(&l, &mood);
		life_ask(&l, &asked);
		check_day(&l, &asked.steps[0], &cut);
		life_do(&l, asked.steps, 1, &mood);
		routine_day_release(&asked);
		life_pass(&l, days_to_next(&l, response));
	}
	life_end(&l);
}

static void two_years_stay_in_range(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
	/* It is not for want of trying. */
	assert_true(seen.raises > SEEDS && seen.tops > SEEDS / 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(two_years_stay_in_range) };

	return cmocka_run_group_tests_name("years", tests, NULL, NULL);
}

/* Two years of a routine, asked and done week by week, whatever comes of it: easy, too much, flares,
 * weeks missed. No target leaves its range or passes a dose that it was cut from too soon. */
#include "limber/core/plan_day.h"

#include "support/advice_check.h"
#include "support/history_text.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, DAYS = 728, OFTEN = 100 };

enum response { STEADY, EASY, TOUGH, RESPONSES };

static struct mood respond(struct life *l, enum response r)
{
	switch (r) {
	case EASY: return (struct mood){ .effort = life_pick(l, 1, 3) };
	case TOUGH:
		return (struct mood){ .is_short = life_chance(l, 30),
				      .effort = life_pick(l, 7, 10),
				      .pain_after = life_pick(l, 2, 10) };
	case STEADY:
	case RESPONSES: break;
	}
	return life_mood(l);
}

/* A month or so of training, weeks off, and so on; one in a hundred trains all the time. */
static int days_to_next(struct life *l, uint64_t seed)
{
	if (seed % OFTEN == 0)
		return life_pick(l, 1, 4);
	return life_chance(l, 30) ? life_pick(l, 15, 150) : life_pick(l, 2, 5);
}

static void live(uint64_t seed)
{
	struct life l;
	struct cut cut = { .good = 0 };
	enum response response = STEADY;

	life_begin(&l, seed, 1);
	for (struct date end = date_add(l.day, DAYS); l.day.day < end.day;) {
		struct routine_day asked;

		if (life_chance(&l, 5))
			response = (enum response)life_pick(&l, STEADY, TOUGH);
		struct mood mood = respond(&l, response);

		life_ask(&l, &asked);
		check_why(&asked.steps[0]);
		check_move(&asked.steps[0]);
		check_limits(&asked.steps[0], &l.routine.steps[0], shipped_catalog());
		check_no_seesaw(&cut, &asked.steps[0], &l);
		life_do(&l, asked.steps, 1, &mood);
		routine_day_release(&asked);
		life_pass(&l, days_to_next(&l, seed));
	}
	life_end(&l);
}

static void two_years_stay_in_range(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(two_years_stay_in_range) };

	return cmocka_run_group_tests_name("years", tests, NULL, NULL);
}

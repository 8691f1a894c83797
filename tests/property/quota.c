/* A quota that was not finished raises nothing, however little was missing: a second, a rep, a
 * kilogram, the last set. Over random lives that go well but for that. Not for sessions that hurt
 * or were too hard (progress.c). */
#include "limber/core/progress.h"

#include "../../src/core/dosing.h"
#include "limber/base/text.h"
#include "support/advice_check.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, SESSIONS = 14 };

/* What the newest session asked, how many sets of it have rows, and whether all was done. */
struct quota {
	struct dose asked;
	int told;
	char key[KEY_MAX];
	bool is_unfinished;
};

/* Over all lives. */
static struct {
	int raises, unfinished;
} seen;

/* Sets that were not come to have no rows. */
static bool is_unfinished(const struct session_row *s, const struct dose *asked)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (!amount_reaches(&s->sets[i].done, &s->sets[i].target))
			return true;
	}
	return (int)s->n_sets < asked->sets;
}

/* Of sets that were not come to the log tells only that the first of all was the longest. */
static void check_no_more(const struct quota *q, const struct dose *target)
{
	struct dose asked = q->asked;

	for (int i = q->told; i < asked.sets && i < target->sets; i++) {
		asked.set[i] = target->set[i];
		assert_true(amount_work(&target->set[i]) <= amount_work(&asked.set[0]));
	}
	assert_false(dose_exceeds(target, &asked));
}

/* The end of the half that a flare-up's walks had follows calm mornings. */
static void check_morning(const struct quota *q, const struct advice *a)
{
	bool is_of_flare = a->cap && text_eq(a->cap, "flare-up");

	if (!q->is_unfinished || is_of_flare || !text_eq(q->key, a->key))
		return;
	seen.unfinished++;
	assert_true(a->move != MOVE_UP && a->rung_change <= 0);
	check_no_more(q, &a->target);
}

static struct mood well(struct life *l)
{
	struct mood mood = { .effort = life_pick(l, 1, 4),
			     .pain_before = UNKNOWN,
			     .is_stopped = life_chance(l, 5) };

	if (life_chance(l, 25))
		life_fall_short(l, &mood);
	return mood;
}

static void train(struct life *l, const struct advice *a, struct quota *q)
{
	const struct mood mood = well(l);
	size_t before = l->history.n_sessions;

	life_do(l, a, 1, &mood);
	if (l->history.n_sessions == before)
		return;
	q->asked = a->target;
	q->told = (int)l->history.sessions[before].n_sets;
	q->is_unfinished = is_unfinished(&l->history.sessions[before], &a->target);
	text_copy(q->key, sizeof q->key, a->key);
}

static void live(uint64_t seed)
{
	struct quota quota = { .is_unfinished = false };
	struct life l;

	life_begin(&l, seed, 1);
	l.is_calm = true;
	for (int i = 0; i < SESSIONS; i++) {
		struct progress_input in = life_input(&l);
		struct advice asked;

		progress(&asked, &in);
		check_why(&asked);
		check_move(&asked);
		check_morning(&quota, &asked);
		seen.raises += asked.move == MOVE_UP;
		train(&l, &asked, &quota);
		life_pass(&l, life_days_to_next(&l));
	}
	life_end(&l);
}

static void what_is_not_finished_raises_nothing(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
	/* It is not for want of trying. */
	assert_true(seen.raises > SEEDS && seen.unfinished > SEEDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(what_is_not_finished_raises_nothing) };

	return cmocka_run_group_tests_name("quota", tests, NULL, NULL);
}

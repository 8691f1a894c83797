/* Two people, of whom one does what a day asks once more on the same day: they are never asked for
 * more. Over random lives. Not for what each of them asks (progress.c). */
#include "limber/core/progress.h"

#include "limber/base/text.h"
#include "support/advice_check.h"
#include "support/life.h"
#include "support/test.h"

enum { SEEDS = 10000, DAYS_MAX = 16, HOUR_S = 3600 };

static void ask(struct advice *ret, const struct life *l)
{
	struct progress_input in = life_input(l);

	progress(ret, &in);
}

/* What hurt or was not all done is not repeated: twice that is worse. */
static bool is_quota(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		if (s->sets[i].outcome != OUTCOME_DONE || s->sets[i].is_eased)
			return false;
	}
	return s->state == STATE_COMPLETE;
}

/* The same life, but for the good sessions: each is done again an hour later. */
static void live_twice(struct life *ret, struct life *l)
{
	*ret = *l;
	ret->history = (struct history){ .sessions = NULL };
	life_shuffle(ret, &l->history, &ret->history);
	for (size_t i = 0; i < l->history.n_sessions; i++) {
		struct session_row again = l->history.sessions[i];

		if (!is_quota(&again))
			continue;
		again.started.utc_s += HOUR_S;
		text_format(again.id, sizeof again.id, "again-%zu", i);
		history_add_session(&ret->history, &again);
	}
}

/* Whether both are asked for the same: who is asked for less lives on otherwise. */
static bool compare(struct life *once)
{
	struct life twice;
	struct advice a, b;

	live_twice(&twice, once);
	ask(&a, once);
	ask(&b, &twice);
	if (text_eq(b.key, a.key))
		assert_false(asks_more(&b.target, &a.target));
	else
		assert_true(b.rung_change < 0);
	life_end(&twice);
	return text_eq(b.key, a.key) && !asks_more(&a.target, &b.target);
}

static void live(uint64_t seed)
{
	struct life l;

	life_begin(&l, seed, 1);
	for (int n = life_pick(&l, 1, DAYS_MAX); n > 0 && compare(&l); n--) {
		struct mood mood = life_mood(&l);
		struct advice asked;

		ask(&asked, &l);
		for (int i = 0; i < asked.target.bouts || i == 0; i++)
			life_do(&l, &asked, 1, &mood);
		life_pass(&l, life_days_to_next(&l));
	}
	compare(&l);
	life_end(&l);
}

static void twice_a_day_asks_no_more(void **state)
{
	(void)state;
	life_each_seed(SEEDS, live);
}

int main(void)
{
	const struct CMUnitTest tests[] = { life_test(twice_a_day_asks_no_more) };

	return cmocka_run_group_tests_name("again", tests, NULL, NULL);
}

/* A repeated step from the plan into the log and back: the next day asks for the same dose. */
#include <stdlib.h>

#include "../../src/core/judge.h"
#include "limber/base/text.h"
#include "support/sample_run.h"
#include "support/test.h"

enum { ROUNDS = 3 };

struct day {
	struct routine routine;
	struct dose targets[STEPS_MAX];
	struct history log;
	struct planned_set *plan;
	int n_plan;
};

/* Three rounds of a brisk and an easy minute, of which so many sets were done and confirmed. */
static void day_of(struct day *d, int n_done)
{
	static const int order[] = { 0, 1, 0, 1, 0, 1 };
	struct session_row row = { .id = "a", .routine = "sample", .state = STATE_COMPLETE };
	struct set_row sets[2 * ROUNDS] = { 0 };

	*d = (struct day){ .n_plan = 0 };
	sample_routine(&d->routine, d->targets, "walk walk");
	d->routine.n_order = (int)ARRAY_LEN(order);
	for (size_t i = 0; i < ARRAY_LEN(order); i++)
		d->routine.order[i] = order[i];
	for (int i = 0; i < 2; i++) {
		text_copy(d->routine.steps[i].key, KEY_MAX,
			  i == 0 ? "sample/brisk" : "sample/easy");
		d->routine.steps[i].dose = (struct dose){ .sets = 1, .set = { { .time_s = 60 } } };
		d->targets[i] = d->routine.steps[i].dose;
	}
	d->n_plan = run_plan(&d->routine, d->targets, &sample_catalog, &d->plan);
	assert_int_equal(d->n_plan, 2 * ROUNDS);
	for (int i = 0; i < n_done; i++)
		sets[i] = (struct set_row){ .seq = i,
					    .exercise = d->plan[i].exercise,
					    .key = d->plan[i].key,
					    .step = d->plan[i].step,
					    .set = d->plan[i].set,
					    .target = d->plan[i].target,
					    .done = d->plan[i].target,
					    .pain = UNKNOWN };
	row.sets = sets;
	row.n_sets = (size_t)n_done;
	row.day = date_from_ymd(2026, 11, 20);
	history_add_session(&d->log, &row);
}

static void day_release(struct day *d)
{
	free(d->plan);
	history_release(&d->log);
}

static struct judged judged_after(int n_done)
{
	const struct profile profile = { .level = LEVEL_NEW };
	struct judged j;
	struct day d;

	day_of(&d, n_done);
	const struct progress_input in = { .exercise = sample_catalog.exercise(NULL, "walk"),
					   .routine = &d.routine,
					   .step = &d.routine.steps[0],
					   .profile = &profile,
					   .history = &d.log,
					   .catalog = &sample_catalog,
					   .day = date_from_ymd(2026, 11, 21) };

	judge_session(&j, &in, 0, &(struct expected){ .dose = d.targets[0], .is_first = true });
	day_release(&d);
	return j;
}

static void what_was_asked_thrice_is_still_one_set(void **state)
{
	struct judged j = judged_after(2 * ROUNDS);

	(void)state;
	assert_int_equal(j.asked.sets, 1);
	assert_int_equal(j.asked.set[0].time_s, 60);
	assert_int_equal(j.done_s, ROUNDS * 60);
	assert_int_equal(j.quota_pct, 100);
	assert_true(j.is_all_done);
}

static void a_round_that_was_not_come_to_is_not_done(void **state)
{
	struct judged j = judged_after(3); /* brisk, easy, brisk */

	(void)state;
	assert_int_equal(j.quota_pct, 66);
	assert_false(j.is_all_done);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_asked_thrice_is_still_one_set),
		cmocka_unit_test(a_round_that_was_not_come_to_is_not_done),
	};

	return cmocka_run_group_tests_name("core_repeat", tests, NULL, NULL);
}

/* Walks that limber did not guide: logged by hand, they count like the others. */
#include "limber/coach/log.h"
#include "support/person.h"
#include "support/test.h"

static const struct date monday = { .day = 20759 }; /* 2026-11-02 */

static void log_walk(struct coach *c, struct date day, int minutes)
{
	struct err err = { .kind = ERR_NONE };
	const struct log_entry entry = { .routine = "walk",
					 .minutes = minutes,
					 .effort = 3,
					 .pain_before = UNKNOWN,
					 .pain_after = 1,
					 .leg = UNKNOWN,
					 .note = "",
					 .when = person_morning(day) };

	assert_true(log_elsewhere(c, &entry, NULL, &err));
}

static void wake(struct coach *c, struct date day)
{
	struct err err = { .kind = ERR_NONE };

	assert_true(coach_refresh(c, day, &err));
	assert_true(coach_checkin(c, person_morning(day), 1, UNKNOWN, &err));
}

/* The day's walk: what it asks, and how many of its items are done. */
static struct dose asked(struct coach *c, int *ret_done)
{
	struct err err = { .kind = ERR_NONE };
	struct dose dose = { .sets = 0 };
	struct day_plan plan;

	*ret_done = 0;
	assert_true(coach_plan(c, &plan, &err));
	for (int i = 0; i < plan.n_items; i++) {
		const struct routine_day *r = &plan.routines[plan.items[i].routine];

		if (!text_eq(r->routine->id, "walk"))
			continue;
		dose = r->steps[0].target;
		*ret_done += plan.items[i].is_done;
	}
	day_plan_release(&plan);
	return dose;
}

/* A week of walks from Monday to Saturday, each day's in pieces; then what is asked on Monday. */
static void a_week_of_them_counts(void **state)
{
	static const struct {
		int pieces[3], next_min; /* a day's walks; each of the two to come */
	} rows[] = {
		{ { 5, 5 }, 6 },                           /* as asked */
		{ { 10 }, 6 },                             /* both in one */
		{ { 14 }, 6 },                             /* more of it makes the way no shorter */
		{ { 14, 14, 30 }, 6 }, { { 4, 3, 3 }, 6 }, /* in pieces */
		{ { 5, 5, 3 }, 6 },                        /* and a little more */
		{ { 5, 3 }, 5 },                           /* one and a part */
		{ { 5 }, 5 },                              /* one of two */
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct coach *c = person_new(monday);
		struct dose next;
		int done;

		for (int day = 0; day < 6; day++) {
			wake(c, date_add(monday, day));
			for (int j = 0; j < 3 && rows[i].pieces[j] > 0; j++)
				log_walk(c, date_add(monday, day), rows[i].pieces[j]);
		}
		wake(c, date_add(monday, WEEKDAYS));
		next = asked(c, &done);
		assert_int_equal(next.bouts, 2);
		assert_int_equal(next.set[0].time_s, rows[i].next_min * 60);
		coach_close(c);
	}
}

/* Today ticks as many of two as the minutes are. */
static void minutes_tick_today(void **state)
{
	static const struct {
		int minutes, done;
	} rows[] = { { 3, 0 }, { 4, 1 }, { 5, 1 }, { 8, 1 }, { 9, 2 }, { 10, 2 }, { 60, 2 } };
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct coach *c = person_new(monday);
		int done;

		wake(c, monday);
		log_walk(c, monday, rows[i].minutes);
		asked(c, &done);
		assert_int_equal(done, rows[i].done);
		coach_close(c);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_week_of_them_counts),
		cmocka_unit_test(minutes_tick_today),
	};
	return cmocka_run_group_tests_name("coach_walks", tests, NULL, NULL);
}

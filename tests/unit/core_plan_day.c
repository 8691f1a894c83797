/* A day of a plan: what is due, how often, and what was done. Not for what a routine asks
 * (core_plan_routine.c), nor for what comes of walking week after week (core_plan_walks.c). */
#include "limber/core/plan_day.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/small_plan.h"
#include "support/test.h"
#include "support/trainee.h"

/* "walk1/2 walk2/2+ core": the items in order; + done, x stopped, ~ a part, - not due. */
static void assert_items(const struct history *h, const char *day, const char *expected)
{
	char items[256] = "";
	struct day_plan d;
	struct date date;

	assert_true(date_parse(day, &date));
	small_plan_day(&d, h, date);
	for (int i = 0; i < d.n_items; i++) {
		const struct day_item *item = &d.items[i];
		size_t n = strlen(items);

		text_format(items + n, sizeof items - n, "%s%s%d/%d%s%s", i > 0 ? " " : "",
			    d.routines[item->routine].routine->id, item->bout, item->n_bouts,
			    item->is_stopped ? "x"
			    : item->is_part  ? "~"
			    : item->is_done  ? "+"
					     : "",
			    item->is_due ? "" : "-");
	}
	assert_string_equal(items, expected);
	day_plan_release(&d);
}

static void items_stand_in_the_plans_order(void **state)
{
	(void)state;
	struct history h = { 0 };

	assert_items(&h, "2026-11-02", "walk1/2 walk2/2 core1/1"); /* a Monday */
	assert_items(&h, "2026-11-03", "walk1/2 walk2/2");
	assert_items(&h, "2026-11-08", "");
}

/* Twice a day is the walk's own: what stands beside it is not asked for twice. */
static void a_walk_beside_other_exercises_is_once_a_day(void **state)
{
	struct routine mixed;
	const struct routine *const routines[] = { &mixed };
	const struct plan plan = { .items = { { .routine = "mixed", .days = MON_TO_SAT } },
				   .n_items = 1 };
	struct history h = { 0 };
	struct profile profile;
	struct day_plan d;
	(void)state;

	routine_text(&mixed, "mixed: walk goblet_squat");
	profile_at(&profile, &h, (struct date){ 0 });
	plan_day(&d, &(struct plan_input){ .plan = &plan,
					   .routines = routines,
					   .n_routines = 1,
					   .profile = &profile,
					   .history = &h,
					   .catalog = shipped_catalog(),
					   .day = date_from_ymd(2026, 11, 2) });
	assert_int_equal(d.n_items, 1);
	assert_int_equal(d.items[0].n_bouts, 1);
	assert_true(d.items[0].is_due);
	day_plan_release(&d);
}

static void what_was_done_is_marked(void **state)
{
	(void)state;
	struct history h = { 0 };

	history_text(&h, shipped_catalog(),
		     "2026-11-02 walk walk 5min\n"
		     "2026-11-02 core plank 3x8s stopped\n"
		     "2026-11-02 desk_break sit_break 2min twice\n");
	assert_items(&h, "2026-11-02", "walk1/2+ walk2/2 core1/1 desk_break1/1+-");
	history_text(&h, shipped_catalog(), "2026-11-03 walk walk 5min did 10min\n");
	assert_items(&h, "2026-11-03", "walk1/2+ walk2/2+");
	history_text(&h, shipped_catalog(), "2026-11-04 walk walk 5min open\n");
	assert_items(&h, "2026-11-04", "walk1/2 walk2/2 core1/1");
	history_text(&h, shipped_catalog(), "2026-11-08 core plank 3x8s\n");
	assert_items(&h, "2026-11-08", "core1/1+-");
	history_text(&h, shipped_catalog(),
		     "2026-11-09 walk walk 5min did 0min hurt 6\n"
		     "2026-11-09 core plank 3x8s skipped\n");
	assert_items(&h, "2026-11-09", "walk1/2x walk2/2 core1/1x");
	history_release(&h);
}

/* Less than half of what was asked: not asked for again, but not done. */
static void a_part_of_it_is_not_done(void **state)
{
	static const struct {
		const char *sessions, *items;
	} rows[] = {
		{ "2026-11-08 core plank 3x8s did 8-0-0s\n", "core1/1~-" },
		{ "2026-11-08 core plank 4x8s did 8-8-0-0s\n", "core1/1+-" },
		{ "2026-11-08 core plank 4x8s did 8-0-0-0s twice\n", "core1/1+-" },
		{ "2026-11-08 core walk 1min did 18s\n+ plank 4x8s skipped\n", "core1/1~-" },
		{ "2026-11-08 core walk 1min did 18s\n", "core1/1~-" },
		{ "2026-11-02 core plank 4x8s did 8-0-0-0s\n", "walk1/2 walk2/2 core1/1~" },
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct history h = { 0 };
		char day[11];

		text_copy(day, sizeof day, rows[i].sessions);
		history_text(&h, shipped_catalog(), rows[i].sessions);
		assert_items(&h, day, rows[i].items);
		history_release(&h);
	}
}

/* Minutes decide: a walk cut short is no walk yet, two of them are, and four fifths of one will
 * do. */
static void a_walk_is_its_minutes(void **state)
{
	static const struct {
		const char *walks, *items;
	} rows[] = {
		{ "2026-11-03 walk walk 5min did 239s\n", "walk1/2 walk2/2" },
		{ "2026-11-03 walk walk 5min did 240s\n", "walk1/2+ walk2/2" },
		{ "2026-11-03 walk walk 5min did 120s twice\n", "walk1/2+ walk2/2" },
		{ "2026-11-03 walk walk 5min did 270s twice\n", "walk1/2+ walk2/2+" },
		{ "2026-11-03 walk walk 5min did 539s\n", "walk1/2+ walk2/2" },
		{ "2026-11-03 walk walk 5min did 540s\n", "walk1/2+ walk2/2+" },
		{ "2026-11-03 walk walk 5min did 4min open\n", "walk1/2 walk2/2" },
		/* What came to nothing is not asked for again that day. */
		{ "2026-11-03 walk walk 5min skipped\n", "walk1/2x walk2/2" },
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct history h = { 0 };

		history_text(&h, shipped_catalog(), rows[i].walks);
		assert_items(&h, "2026-11-03", rows[i].items);
		history_release(&h);
	}
}

/* Twenty-eight minutes are for five days a week: the sixth is not due. */
static void the_rule_limits_the_days(void **state)
{
	(void)state;
	struct history h = { 0 };

	history_text(&h, shipped_catalog(),
		     "checkin 2026-11-01..2026-11-07 1\n"
		     "2026-11-02..2026-11-06 walk walk 28min effort 3 pain 1/1\n");
	assert_items(&h, "2026-11-06", "walk1/1+");
	assert_items(&h, "2026-11-07", "walk1/1-");
	history_release(&h);
}

/* A walk cut short uses its day up: another would make more of the week than was asked. What came
 * to less than a third does not. */
static void a_day_begun_is_a_day_of_the_week(void **state)
{
	static const struct {
		const char *friday, *saturday;
	} rows[] = {
		{ "did 30min", "walk1/1-" },
		{ "did 30min open", "walk1/1-" },
		{ "did 30min stopped", "walk1/1-" },
		{ "did 14min", "walk1/1-" },
		{ "did 792s", "walk1/1-" },
		{ "did 791s", "walk1/1" },
		{ "did 7min twice", "walk1/1-" },
		{ "did 0min", "walk1/1" },
		{ "skipped", "walk1/1" },
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct history h = { 0 };
		char friday[64];

		history_text(&h, shipped_catalog(),
			     "checkin 2026-11-01..2026-11-07 1\n"
			     "2026-11-02..2026-11-05 walk walk 40min effort 3 pain 1/1\n");
		text_format(friday, sizeof friday, "2026-11-06 walk walk 40min %s", rows[i].friday);
		history_text_line(&h, shipped_catalog(), friday);
		assert_items(&h, "2026-11-07", rows[i].saturday);
		history_release(&h);
	}
}

/* Of two walks a day it is a third of both: on six days of seven. */
static void a_walk_of_two_is_a_day_of_the_week(void **state)
{
	static const struct plan daily = {
		.id = "daily",
		.items = { { .routine = "walk", .days = MON_TO_SAT | 1 << SUNDAY } },
		.n_items = 1,
	};
	static const struct {
		const char *saturday;
		bool is_due;
	} rows[] = { { "did 5min", false }, { "did 198s", false }, { "did 197s", true } };
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct history h = { 0 };
		struct day_plan d;
		char saturday[64];

		history_text(&h, shipped_catalog(),
			     "2026-11-02..2026-11-06 walk walk 5min twice\n");
		text_format(saturday, sizeof saturday, "2026-11-07 walk walk 5min %s",
			    rows[i].saturday);
		history_text_line(&h, shipped_catalog(), saturday);
		small_plan_day_of(&d, &daily, &h, date_from_ymd(2026, 11, 8));
		assert_int_equal(d.n_items, 2);
		assert_int_equal(d.items[0].is_due, rows[i].is_due);
		day_plan_release(&d);
		history_release(&h);
	}
}

static void the_week_is_counted(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct day_plan d;

	history_text(&h, shipped_catalog(),
		     "2026-11-01 walk walk 5min\n" /* last week's Sunday */
		     "2026-11-02 walk walk 5min twice\n"
		     "2026-11-03 desk_break sit_break 2min\n"
		     "2026-11-04 core plank 3x8s\n"
		     "2026-11-05 core plank 3x8s\n");
	small_plan_day(&d, &h, date_from_ymd(2026, 11, 4));
	assert_int_equal(d.walk_minutes, 10);
	assert_int_equal(d.walk_goal, 150);
	assert_int_equal(d.sessions, 2);
	assert_int_equal(d.sessions_goal, 5);
	day_plan_release(&d);
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_stand_in_the_plans_order),
		cmocka_unit_test(a_walk_beside_other_exercises_is_once_a_day),
		cmocka_unit_test(what_was_done_is_marked),
		cmocka_unit_test(a_part_of_it_is_not_done),
		cmocka_unit_test(a_walk_is_its_minutes),
		cmocka_unit_test(the_rule_limits_the_days),
		cmocka_unit_test(a_day_begun_is_a_day_of_the_week),
		cmocka_unit_test(a_walk_of_two_is_a_day_of_the_week),
		cmocka_unit_test(the_week_is_counted),
	};

	return cmocka_run_group_tests_name("core_plan_day", tests, NULL, NULL);
}

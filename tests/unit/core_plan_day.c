/* A day of a plan: what is due, how often, what was done, and twelve weeks of a beginner's walks. */
#include "limber/core/plan_day.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"

/* Walks on six days, a plank on two, in one plan; a desk break that nobody planned. */
static struct routine walk_routine = {
	.id = "walk",
	.title = "Walk",
	.steps = { { .number = 1, .exercise = "walk", .key = "walk", .rule = "graded" } },
	.n_steps = 1,
	.order = { 0 },
	.n_order = 1,
};

static struct routine core_routine = {
	.id = "core",
	.title = "Core",
	.steps = { { .number = 1, .exercise = "plank", .key = "plank", .rule = "graded" },
		   { .number = 2, .exercise = "nosuch", .key = "nosuch", .rule = "graded" } },
	.n_steps = 2,
	.order = { 0, 1 },
	.n_order = 2,
};

static struct routine break_routine = {
	.id = "desk_break",
	.title = "Desk break",
	.steps = { { .number = 1, .exercise = "sit_break", .key = "sit_break", .rule = "none" } },
	.n_steps = 1,
	.order = { 0 },
	.n_order = 1,
};

enum { MON_TO_SAT = 0x3f, MON_AND_WED = 1 << MONDAY | 1 << WEDNESDAY };

static const struct plan plan = {
	.id = "plan",
	.items = { { .routine = "walk", .days = MON_TO_SAT },
		   { .routine = "bad_file", .days = MON_TO_SAT },
		   { .routine = "core", .days = MON_AND_WED } },
	.n_items = 3,
	.walk_minutes_per_week = 150,
	.sessions_per_week = 5,
};

static const struct routine *const routines[] = { &core_routine, NULL, &walk_routine,
						  &break_routine };

static void day_of(struct day_plan *ret, const struct plan *of, const struct history *h,
		   struct date day)
{
	struct profile profile;

	profile_at(&profile, h, day);
	plan_day(ret, &(struct plan_input){ .plan = of,
					    .routines = routines,
					    .n_routines = ARRAY_LEN(routines),
					    .profile = &profile,
					    .history = h,
					    .catalog = shipped_catalog(),
					    .day = day });
}

static void plan_of(struct day_plan *ret, const struct history *h, struct date day)
{
	day_of(ret, &plan, h, day);
}

/* "walk1/2 walk2/2+ core": the items in order; + done, x stopped, ~ a part, - not due. */
static void assert_items(const struct history *h, const char *day, const char *expected)
{
	char items[256] = "";
	struct day_plan d;
	struct date date;

	assert_true(date_parse(day, &date));
	plan_of(&d, h, date);
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

/* Minutes decide: a walk cut short is no walk yet, two of them are, and four fifths of one will do. */
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

/* A walk cut short uses its day up: another would make more of the week than was asked. What came to
 * less than a third does not. */
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
		day_of(&d, &daily, &h, date_from_ymd(2026, 11, 8));
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
	plan_of(&d, &h, date_from_ymd(2026, 11, 4));
	assert_int_equal(d.walk_minutes, 10);
	assert_int_equal(d.walk_goal, 150);
	assert_int_equal(d.sessions, 2);
	assert_int_equal(d.sessions_goal, 5);
	day_plan_release(&d);
	history_release(&h);
}

static void a_routine_has_its_targets_and_time(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct profile p = { .level = LEVEL_NEW };
	struct routine_day r;

	plan_routine(&r, &core_routine,
		     &(struct plan_input){ .profile = &p,
					   .history = &h,
					   .catalog = shipped_catalog(),
					   .day = { 20000 } });
	assert_int_equal(r.steps[0].target.sets, 3);
	assert_int_equal(r.steps[1].move, MOVE_BLOCKED);
	assert_string_equal(r.steps[1].why,
			    "Left out: the file of nosuch is missing or has a mistake; see "
			    "`limber check`.");
	assert_in_range(r.seconds, 3 * 8 + 2 * 45, 300);
	routine_day_release(&r);
}

/* Neither is for someone who should not balance, and both would become the same. */
static void one_exercise_stands_in_once(void **state)
{
	static const struct routine routine = {
		.id = "twins",
		.steps = { { .number = 1, .exercise = "bird_dog_squares", .rule = "graded" },
			   { .number = 2, .exercise = "bird_dog", .rule = "graded" },
			   { .number = 3, .exercise = "bird_dog", .rule = "graded" } },
		.n_steps = 3,
		.order = { 0, 1, 2 },
		.n_order = 3,
	};
	(void)state;
	struct history h = { 0 };
	struct profile p = { .level = LEVEL_NEW, .sensitive = 1U << TAG_BALANCE };
	struct routine_day r;

	plan_routine(&r, &routine,
		     &(struct plan_input){ .profile = &p,
					   .history = &h,
					   .catalog = shipped_catalog(),
					   .day = { 20000 } });
	assert_int_equal(r.steps[0].move, MOVE_SWAP);
	assert_string_equal(r.steps[0].exercise, "bird_dog_leg");
	assert_int_equal(r.steps[1].move, MOVE_BLOCKED);
	assert_string_equal(r.steps[1].exercise, "bird_dog");
	assert_string_equal(r.steps[1].name, "Bird dog");
	assert_int_equal(r.steps[1].target.sets, 0);
	assert_string_equal(r.steps[1].why,
			    "Left out: what would take its place is in this routine already.");
	assert_int_equal(r.steps[2].move, MOVE_BLOCKED);
	routine_day_release(&r);
}

/* How somebody walks who is asked to. */
struct walker {
	int effort;
	int times; /* what was asked, so many times over */
};

static const struct walker as_asked = { .effort = 3, .times = 1 };

/* A day as it is asked; dose.sets is 0 where no walk is due. */
static void ask_walk(const struct history *h, struct date day, struct dose *ret)
{
	struct day_plan d;

	*ret = (struct dose){ .sets = 0 };
	plan_of(&d, h, day);
	for (int i = 0; i < d.n_items; i++) {
		const struct routine_day *r = &d.routines[d.items[i].routine];

		if (r->routine == &walk_routine && d.items[i].is_due)
			*ret = r->steps[0].target;
	}
	day_plan_release(&d);
}

/* A good morning, then all walks of the day; returns what was asked. */
static struct dose do_day(struct history *h, struct date day, const struct walker *who)
{
	char line[128], date[DATE_TEXT];
	struct dose asked;

	date_format(day, date);
	text_format(line, sizeof line, "checkin %s 1", date);
	history_text_line(h, shipped_catalog(), line);
	ask_walk(h, day, &asked);
	if (asked.sets > 0) {
		int one_s = asked.set[0].time_s;

		text_format(line, sizeof line, "%s walk walk %ds did %ds%s effort %d pain 1/1",
			    date, one_s, one_s * who->times, asked.bouts > 1 ? " twice" : "",
			    who->effort);
		history_text_line(h, shipped_catalog(), line);
	}
	return asked;
}

/* EVIDENCE 1.3, week by week; from the seventh on the middle third is brisk. */
static const struct {
	int minutes, days, bouts, brisk_min;
} weeks[] = {
	{ 10, 6, 2, 0 }, { 12, 6, 2, 0 }, { 14, 6, 2, 0 }, { 15, 6, 2, 0 },
	{ 17, 6, 2, 0 }, { 19, 6, 2, 0 }, { 20, 6, 1, 7 }, { 22, 6, 1, 7 },
	{ 24, 6, 1, 8 }, { 26, 5, 1, 9 }, { 28, 5, 1, 9 }, { 30, 5, 1, 10 },
};

/* Neither ease nor more than was asked makes the way shorter. */
static void a_beginner_walks_the_ladder(void **state)
{
	static const struct walker walkers[] = {
		{ .effort = 3, .times = 1 }, { .effort = 0, .times = 1 },
		{ .effort = 1, .times = 1 }, { .effort = 3, .times = 2 },
		{ .effort = 0, .times = 2 },
	};
	(void)state;

	for (size_t who = 0; who < ARRAY_LEN(walkers); who++) {
		struct date day = date_from_ymd(2026, 11, 2);
		struct history h = { 0 };

		for (size_t week = 0; week < ARRAY_LEN(weeks); week++) {
			int walked = 0;

			for (int i = 0; i < WEEKDAYS; i++, day = date_add(day, 1)) {
				struct dose d = do_day(&h, day, &walkers[who]);

				if (d.sets == 0)
					continue;
				assert_int_equal(d.bouts, weeks[week].bouts);
				assert_int_equal(d.set[0].time_s * d.bouts,
						 weeks[week].minutes * 60);
				assert_int_equal(d.brisk_s, weeks[week].brisk_min * 60);
				walked++;
			}
			assert_int_equal(walked, weeks[week].days);
		}
		history_release(&h);
	}
}

/* After the twelfth week 5 x 30 minutes are the goal of 150, and stay it, with a brisk third. */
static void at_the_goal_minutes_stay(void **state)
{
	(void)state;
	struct date day = date_from_ymd(2026, 11, 2);
	struct history h = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(weeks) * WEEKDAYS; i++, day = date_add(day, 1))
		do_day(&h, day, &as_asked);
	for (int i = 0; i < 4 * WEEKDAYS; i++, day = date_add(day, 1)) {
		struct dose d = do_day(&h, day, &as_asked);

		if (d.sets == 0)
			continue;
		assert_int_equal(d.set[0].time_s, 30 * 60);
		assert_int_equal(d.brisk_s, 10 * 60);
	}
	history_release(&h);
}

/* Somebody active begins with thirty minutes, and needs longer walks for the goal on fewer days. */
static void someone_active_starts_at_thirty(void **state)
{
	(void)state;
	struct date day = date_from_ymd(2026, 11, 2);
	struct history h = { 0 };
	int longest_s = 0;

	history_text(&h, shipped_catalog(), "level active\n");
	for (int i = 0; i < 8 * WEEKDAYS; i++, day = date_add(day, 1)) {
		struct dose d = do_day(&h, day, &as_asked);
		int week = i / WEEKDAYS;

		if (d.sets == 0)
			continue;
		assert_int_equal(d.bouts, 1);
		assert_int_equal(d.set[0].time_s, (30 + 2 * (week < 4 ? week : 4)) * 60);
		longest_s = d.set[0].time_s;
	}
	assert_int_equal(longest_s, 38 * 60); /* four of them are 152 minutes */
	history_release(&h);
}

/* A routine that says how fast a walk is, is not told again; nor are a flare and
 * the four weeks after one the time for it. */
static void not_every_walk_is_brisk(void **state)
{
	struct routine easy = walk_routine;
	struct profile p = { .level = LEVEL_ACTIVE };
	struct history h = { 0 };
	struct plan_input in = {
		.profile = &p, .history = &h, .catalog = shipped_catalog(), .day = { 20000 }
	};
	struct routine_day r;
	(void)state;

	plan_routine(&r, &easy, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 600);
	routine_day_release(&r);
	easy.steps[0].pace = PACE_EASY;
	plan_routine(&r, &easy, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 0);
	routine_day_release(&r);
	history_text(&h, shipped_catalog(),
		     "event 2024-09-02 flare begin\nevent 2024-09-06 flare over\n"); /* day 19972 */
	plan_routine(&r, &walk_routine, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 0);
	routine_day_release(&r);
	in.day.day++;
	plan_routine(&r, &walk_routine, &in);
	assert_int_equal(r.steps[0].target.brisk_s, 600);
	routine_day_release(&r);
	history_release(&h);
}

/* What Today says of walks over a fortnight of perfect ones: never that fewer were done than were. */
static void a_fortnight_of_walks_reads_well(void **state)
{
	static const char *const done[] = { "Two", "Four", "Six", "Eight", "Ten", "Twelve" };
	(void)state;
	struct history h = { 0 };
	struct date day = date_from_ymd(2026, 11, 2);

	for (int i = 0; i <= 2 * WEEKDAYS; i++, day = date_add(day, 1)) {
		char expected[WHY_MAX];
		struct day_plan d;

		if (i % WEEKDAYS > 0)
			text_format(expected, sizeof expected,
				    "%s of twelve walks at this dose so far; it can go up on "
				    "Monday, with ten or more done.",
				    done[i % WEEKDAYS - 1]);
		else if (i > 0)
			text_format(expected, sizeof expected,
				    "Twelve of twelve walks done and pain stayed low: 2 × %d min a "
				    "day becomes 2 × %d min a day.",
				    4 + i / WEEKDAYS, 5 + i / WEEKDAYS);
		else
			text_format(expected, sizeof expected,
				    "The first time: the dose to start with for someone new.");
		do_day(&h, day, &as_asked);
		plan_of(&d, &h, day);
		for (int item = 0; item < d.n_items; item++) {
			const struct routine_day *r = &d.routines[d.items[item].routine];

			if (r->routine == &walk_routine)
				assert_string_equal(r->steps[0].why, expected);
		}
		day_plan_release(&d);
	}
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_stand_in_the_plans_order),
		cmocka_unit_test(what_was_done_is_marked),
		cmocka_unit_test(a_part_of_it_is_not_done),
		cmocka_unit_test(a_walk_is_its_minutes),
		cmocka_unit_test(the_rule_limits_the_days),
		cmocka_unit_test(a_day_begun_is_a_day_of_the_week),
		cmocka_unit_test(a_walk_of_two_is_a_day_of_the_week),
		cmocka_unit_test(the_week_is_counted),
		cmocka_unit_test(a_routine_has_its_targets_and_time),
		cmocka_unit_test(one_exercise_stands_in_once),
		cmocka_unit_test(a_beginner_walks_the_ladder),
		cmocka_unit_test(at_the_goal_minutes_stay),
		cmocka_unit_test(someone_active_starts_at_thirty),
		cmocka_unit_test(not_every_walk_is_brisk),
		cmocka_unit_test(a_fortnight_of_walks_reads_well),
	};
	return cmocka_run_group_tests_name("core_plan_day", tests, NULL, NULL);
}

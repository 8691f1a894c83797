/* Twelve weeks of a beginner's walks, and what comes after them: a day is asked for, walked, and
 * asked for again. */
#include "limber/core/plan_day.h"

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/small_plan.h"
#include "support/test.h"

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
	small_plan_day(&d, h, day);
	for (int i = 0; i < d.n_items; i++) {
		const struct routine_day *r = &d.routines[d.items[i].routine];

		if (r->routine == &small_walk && d.items[i].is_due)
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

/* EVIDENCE 1.3, week by week; from the seventh on the middle third is brisk, once three walks of a
 * length went well. */
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
				assert_int_equal(d.brisk_s,
						 walked < 3 ? 0 : weeks[week].brisk_min * 60);
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

/* What Today says of walks over a fortnight of perfect ones: never that fewer were done than
 * were. */
static void a_fortnight_of_walks_reads_well(void **state)
{
	static const char *const done[] = { "Two", "Four", "Six", "Eight", "Ten", "Twelve" };
	(void)state;
	struct history h = { 0 };
	struct date day = date_from_ymd(2026, 11, 2);

	for (int i = 0; i <= 2 * WEEKDAYS; i++, day = date_add(day, 1)) {
		char expected[WHY_MAX], monday[DATE_WORDS];
		struct day_plan d;

		date_say(date_add(date_monday(day), WEEKDAYS), DATE_WITH_WEEKDAY, monday);
		if (i % WEEKDAYS > 0)
			text_format(expected, sizeof expected,
				    "%s of twelve walks at this dose so far; it can go up on %s, "
				    "with ten or more done.",
				    done[i % WEEKDAYS - 1], monday);
		else if (i > 0)
			text_format(expected, sizeof expected,
				    "Twelve of twelve walks done in the last seven days and pain "
				    "stayed low: 2 × %d min a day becomes 2 × %d min a day.",
				    4 + i / WEEKDAYS, 5 + i / WEEKDAYS);
		else
			text_format(expected, sizeof expected,
				    "The first time: the dose to start with for someone new.");
		do_day(&h, day, &as_asked);
		small_plan_day(&d, &h, day);
		for (int item = 0; item < d.n_items; item++) {
			const struct routine_day *r = &d.routines[d.items[item].routine];

			if (r->routine == &small_walk)
				assert_string_equal(r->steps[0].why, expected);
		}
		day_plan_release(&d);
	}
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_beginner_walks_the_ladder),
		cmocka_unit_test(at_the_goal_minutes_stay),
		cmocka_unit_test(someone_active_starts_at_thirty),
		cmocka_unit_test(a_fortnight_of_walks_reads_well),
	};

	return cmocka_run_group_tests_name("core_plan_walks", tests, NULL, NULL);
}

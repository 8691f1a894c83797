/* Which civil day a reading of the clock counts for, in zones that change their clocks or lie far
 * out: a day ends at 03:00 by the clock of the place, whatever that clock did in the night. Zones
 * are spelt out, so that no machine's tables matter. */
#include <stdlib.h>
#include <time.h>

#include "../../src/cli/when.h"
#include "limber/base/text.h"
#include "support/test.h"

enum { DAY_END_MIN = 180 };

#define NEW_YORK  "EST5EDT,M3.2.0,M11.1.0"
#define BERLIN    "CET-1CEST,M3.5.0,M10.5.0/3"
#define KATHMANDU "<+0545>-5:45"
#define APIA      "<+13>-13"

static const struct row {
	const char *zone, *reading, *instant, *day;
} rows[] = {
	/* The clock goes forward: 02:00 to 02:59 are not there. */
	{ NEW_YORK, "2026-03-08T01:59", "2026-03-08T01:59:00-05:00", "2026-03-07" },
	{ NEW_YORK, "2026-03-08T03:00", "2026-03-08T03:00:00-04:00", "2026-03-08" },
	{ BERLIN, "2026-03-29T01:59", "2026-03-29T01:59:00+01:00", "2026-03-28" },
	{ BERLIN, "2026-03-29T03:00", "2026-03-29T03:00:00+02:00", "2026-03-29" },
	/* It goes back: an hour is there twice, and both belong to the day before. */
	{ NEW_YORK, "2026-11-01T01:30", "2026-11-01T01:30:00-04:00", "2026-10-31" },
	{ NEW_YORK, "2026-11-01T01:30:00-05:00", "2026-11-01T01:30:00-05:00", "2026-10-31" },
	{ NEW_YORK, "2026-11-01T02:59", "2026-11-01T02:59:00-05:00", "2026-10-31" },
	{ NEW_YORK, "2026-11-01T03:00", "2026-11-01T03:00:00-05:00", "2026-11-01" },
	{ BERLIN, "2026-10-25T02:59:00+02:00", "2026-10-25T02:59:00+02:00", "2026-10-24" },
	{ BERLIN, "2026-10-25T02:59:00+01:00", "2026-10-25T02:59:00+01:00", "2026-10-24" },
	{ BERLIN, "2026-10-25T03:00", "2026-10-25T03:00:00+01:00", "2026-10-25" },
	/* Quarters of an hour, and the far side of the date line. */
	{ KATHMANDU, "2026-11-23T02:59", "2026-11-23T02:59:00+05:45", "2026-11-22" },
	{ KATHMANDU, "2026-11-23T03:00", "2026-11-23T03:00:00+05:45", "2026-11-23" },
	{ APIA, "2026-11-23T02:59", "2026-11-23T02:59:00+13:00", "2026-11-22" },
	{ APIA, "2026-11-23T03:00", "2026-11-23T03:00:00+13:00", "2026-11-23" },
	/* One instant is each place's own day, with whatever offset it was given. */
	{ NEW_YORK, "2026-11-22T14:00:00Z", "2026-11-22T09:00:00-05:00", "2026-11-22" },
	{ BERLIN, "2026-11-22T14:00:00Z", "2026-11-22T15:00:00+01:00", "2026-11-22" },
	{ APIA, "2026-11-22T14:00:00Z", "2026-11-23T03:00:00+13:00", "2026-11-23" },
	{ APIA, "2026-11-22T15:00:00+01:00", "2026-11-23T03:00:00+13:00", "2026-11-23" },
	{ KATHMANDU, "2026-11-22T21:14:00Z", "2026-11-23T02:59:00+05:45", "2026-11-22" },
};

static int64_t much_later(void *user)
{
	(void)user;
	return INT64_C(2000000000);
}

static void a_reading_counts_for_its_civil_day(void **state)
{
	struct clock clock = clock_real;

	(void)state;
	clock.wall_s = much_later;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		char instant[STAMP_TEXT], day[DATE_TEXT];
		struct stamp at;
		struct err err;

		assert_int_equal(setenv("TZ", rows[i].zone, 1), 0);
		tzset();
		assert_true(when_past(&clock, DAY_END_MIN, rows[i].reading, &at, &err));
		stamp_format(at, instant);
		date_format(stamp_day(at, DAY_END_MIN), day);
		assert_string_equal(instant, rows[i].instant);
		assert_string_equal(day, rows[i].day);
	}
}

/* The hour that is left out is nobody's; whoever names it still means that night. */
static void an_hour_that_is_not_there_is_of_the_night(void **state)
{
	struct clock clock = clock_real;
	char day[DATE_TEXT];
	struct stamp at;
	struct err err;

	(void)state;
	clock.wall_s = much_later;
	assert_int_equal(setenv("TZ", BERLIN, 1), 0);
	tzset();
	assert_true(when_past(&clock, DAY_END_MIN, "2026-03-29T02:30", &at, &err));
	date_format(stamp_day(at, DAY_END_MIN), day);
	assert_true(text_eq(day, "2026-03-28") || text_eq(day, "2026-03-29"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reading_counts_for_its_civil_day),
		cmocka_unit_test(an_hour_that_is_not_there_is_of_the_night),
	};
	return cmocka_run_group_tests_name("cli_time_zones", tests, NULL, NULL);
}

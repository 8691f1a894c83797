/* Civil dates and instants. */
#include "limber/core/date.h"

#include "support/test.h"

static void every_day_is_its_own(void **state)
{
	(void)state;
	struct date first = date_from_ymd(1599, 1, 1); /* two whole cycles of leap years */
	struct date last = date_from_ymd(2401, 12, 31);
	int before_y = 0, before_m = 0, before_d = 0;

	assert_int_equal(date_from_ymd(1970, 1, 1).day, 0);
	assert_int_equal(date_from_ymd(1, 1, 1).day, -719162);
	for (struct date d = first; d.day <= last.day; d = date_add(d, 1)) {
		int y, m, day;
		date_to_ymd(d, &y, &m, &day);
		bool is_later = y > before_y || (y == before_y && m > before_m) ||
				(y == before_y && m == before_m && day == before_d + 1);
		assert_true(is_later);
		assert_int_equal(date_from_ymd(y, m, day).day, d.day);
		before_y = y;
		before_m = m;
		before_d = day;
	}
}

static void dates_are_read_and_written(void **state)
{
	static const char *const good[] = { "2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31",
					    "2000-02-29" };
	static const char *const bad[] = {
		"",           "2026-11-2",   "2026-11-222", "2026/11/22", "2026-02-29",
		"1900-02-29", "2026-13-01",  "2026-00-10",  "2026-11-00", "2026-11-31",
		"0000-01-01", " 2026-11-22", "2026-11-22 ", "-026-11-22", "2026-1a-22"
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(good); i++) {
		struct date d;
		char text[DATE_TEXT];
		assert_true(date_parse(good[i], &d));
		date_format(d, text);
		assert_string_equal(text, good[i]);
	}
	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		struct date d = { 42 };
		assert_false(date_parse(bad[i], &d));
		assert_int_equal(d.day, 42);
	}
}

static void weeks_begin_on_monday(void **state)
{
	(void)state;
	struct date sunday = date_from_ymd(2026, 11, 22);

	assert_int_equal(date_weekday(sunday), SUNDAY);
	assert_int_equal(date_monday(sunday).day, date_from_ymd(2026, 11, 16).day);
	assert_int_equal(date_monday(date_from_ymd(2026, 11, 16)).day,
			 date_from_ymd(2026, 11, 16).day);
	assert_int_equal(date_weekday(date_from_ymd(1970, 1, 1)), THURSDAY);
	assert_int_equal(date_weekday(date_from_ymd(1969, 12, 28)), SUNDAY);
	assert_int_equal(date_weekday(date_from_ymd(1, 1, 1)), MONDAY);
	assert_string_equal(weekday_short(WEDNESDAY), "Wed");
	assert_string_equal(month_short(12), "Dec");
	assert_int_equal(date_diff(sunday, date_from_ymd(2026, 10, 25)), 28);
}

static void instants_are_read_and_written(void **state)
{
	static const struct {
		const char *text;
		int64_t utc_s;
		int offset;
		bool has_offset;
		const char *written;
	} rows[] = {
		{ "2026-11-20T08:00:00+01:00", 1795158000, 60, true, "2026-11-20T08:00:00+01:00" },
		{ "2026-11-20T07:00:00Z", 1795158000, 0, true, "2026-11-20T07:00:00+00:00" },
		{ "2026-11-20T02:30-04:30", 1795158000, -270, true, "2026-11-20T02:30:00-04:30" },
		{ "2026-11-20T07:00", 1795158000, 0, false, "2026-11-20T07:00:00+00:00" },
		{ "1969-12-31T23:59:59Z", -1, 0, true, "1969-12-31T23:59:59+00:00" },
	};
	static const char *const bad[] = { "2026-11-20",
					   "2026-11-20T24:00",
					   "2026-11-20T08:60",
					   "2026-11-20T08:00:60",
					   "2026-11-20T08:00+1:00",
					   "2026-11-20T08:00+24:00",
					   "2026-11-20T08:00+0100",
					   "2026-11-20T08:00:00+01:00x",
					   "2026-11-20 08:00",
					   "2026-11-20T8:00" };
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct stamp t;
		bool has_offset;
		char text[STAMP_TEXT];
		assert_true(stamp_parse(rows[i].text, &t, &has_offset));
		assert_int_equal(t.utc_s, rows[i].utc_s);
		assert_int_equal(t.offset_min, rows[i].offset);
		assert_int_equal(has_offset, rows[i].has_offset);
		stamp_format(t, text);
		assert_string_equal(text, rows[i].written);
	}
	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		struct stamp t;
		bool has_offset;
		assert_false(stamp_parse(bad[i], &t, &has_offset));
	}
}

static struct stamp at(const char *text)
{
	struct stamp t;
	bool has_offset;

	assert_true(stamp_parse(text, &t, &has_offset));
	return t;
}

static void the_day_ends_at_three(void **state)
{
	(void)state;
	enum { THREE = 180 };

	assert_int_equal(stamp_day(at("2026-11-22T02:59:59+01:00"), THREE).day,
			 date_from_ymd(2026, 11, 21).day);
	assert_int_equal(stamp_day(at("2026-11-22T03:00:00+01:00"), THREE).day,
			 date_from_ymd(2026, 11, 22).day);
	assert_int_equal(stamp_day(at("2026-11-22T00:10:00-11:00"), 0).day,
			 date_from_ymd(2026, 11, 22).day);
	assert_int_equal(stamp_day(at("1970-01-01T02:00:00Z"), THREE).day,
			 date_from_ymd(1969, 12, 31).day);
	assert_int_equal(stamp_minute(at("2026-11-22T03:01:59+01:00")), 181);
	assert_int_equal(stamp_minute(at("1969-12-31T23:59:59Z")), 1439);
}

static void days_are_said(void **state)
{
	static const struct {
		unsigned with;
		const char *words;
	} rows[] = {
		{ 0, "7 Dec" },
		{ DATE_WITH_WEEKDAY, "Mon 7 Dec" },
		{ DATE_WITH_YEAR, "7 Dec 2026" },
		{ DATE_WITH_WEEKDAY | DATE_WITH_YEAR, "Mon 7 Dec 2026" },
	};
	char words[DATE_WORDS];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		date_say(date_from_ymd(2026, 12, 7), rows[i].with, words);
		assert_string_equal(words, rows[i].words);
	}
	date_say(date_from_ymd(9999, 12, 31), DATE_WITH_WEEKDAY | DATE_WITH_YEAR, words);
	assert_string_equal(words, "Fri 31 Dec 9999"); /* the longest */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_is_its_own),
		cmocka_unit_test(dates_are_read_and_written),
		cmocka_unit_test(weeks_begin_on_monday),
		cmocka_unit_test(instants_are_read_and_written),
		cmocka_unit_test(the_day_ends_at_three),
		cmocka_unit_test(days_are_said),
	};
	return cmocka_run_group_tests_name("core_date", tests, NULL, NULL);
}

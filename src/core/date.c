/* Civil dates and instants: arithmetic on day numbers and their ISO 8601 forms. Not for asking what
 * time it is, nor for time zones: an instant carries the offset that held where it was noted. */
#include "limber/core/date.h"

#include "limber/base/text.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

enum { MINUTE_S = 60, DAY_MIN = 1440, DAY_S = 86400, OFFSET_MAX = 1439 };

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0 ? 1 : 0);
}

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static bool is_ymd(int year, int month, int day)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
		return false;
	return day <= lengths[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

/* Years are counted from March, so that the leap day is a year's last; 400 years are an era of
 * 146097 days, and 719468 of them lie between 0000-03-01 and 1970-01-01. */
struct date date_from_ymd(int year, int month, int day)
{
	assert(is_ymd(year, month, day));
	int y = month <= 2 ? year - 1 : year;
	int era = y / 400;
	int of_era = y % 400;
	int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	int days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

	return (struct date){ era * 146097 + days - 719468 };
}

void date_to_ymd(struct date d, int *ret_year, int *ret_month, int *ret_day)
{
	int z = d.day + 719468;
	int era = (int)floor_div(z, 146097);
	int days = z - era * 146097;
	int of_era = (days - days / 1460 + days / 36524 - days / 146096) / 365;
	int of_year = days - (365 * of_era + of_era / 4 - of_era / 100);
	int from_march = (5 * of_year + 2) / 153;

	*ret_day = of_year - (153 * from_march + 2) / 5 + 1;
	*ret_month = from_march < 10 ? from_march + 3 : from_march - 9;
	*ret_year = of_era + era * 400 + (*ret_month <= 2 ? 1 : 0);
}

/* Reads exactly n digits and moves on past them. */
static bool take_digits(const char **s, int n, int *ret)
{
	int value = 0;

	for (int i = 0; i < n; i++) {
		char c = (*s)[i];
		if (c < '0' || c > '9')
			return false;
		value = value * 10 + (c - '0');
	}
	*s += n;
	*ret = value;
	return true;
}

static bool take_char(const char **s, char c)
{
	if (**s != c)
		return false;
	*s += 1;
	return true;
}

static bool take_date(const char **s, struct date *ret)
{
	int year, month, day;

	if (!take_digits(s, 4, &year) || !take_char(s, '-') || !take_digits(s, 2, &month) ||
	    !take_char(s, '-') || !take_digits(s, 2, &day) || !is_ymd(year, month, day))
		return false;
	*ret = date_from_ymd(year, month, day);
	return true;
}

bool date_parse(const char *s, struct date *ret)
{
	struct date d;

	if (!take_date(&s, &d) || *s != '\0')
		return false;
	*ret = d;
	return true;
}

void date_format(struct date d, char ret[DATE_TEXT])
{
	int year, month, day;

	date_to_ymd(d, &year, &month, &day);
	text_format(ret, DATE_TEXT, "%04d-%02d-%02d", year, month, day);
}

struct date date_add(struct date d, int days)
{
	return (struct date){ d.day + days };
}

int date_diff(struct date later, struct date earlier)
{
	return later.day - earlier.day;
}

enum weekday date_weekday(struct date d)
{
	int since_monday = (d.day + 3) % WEEKDAYS; /* 1970-01-01 was a Thursday */

	return (enum weekday)(since_monday < 0 ? since_monday + WEEKDAYS : since_monday);
}

struct date date_monday(struct date d)
{
	return date_add(d, -(int)date_weekday(d));
}

const char *weekday_short(enum weekday w)
{
	static const char *const words[WEEKDAYS] = {
		"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
	};

	return words[w];
}

const char *month_short(int month)
{
	static const char *const words[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
					     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

	assert(month >= 1 && month <= 12);
	return words[month - 1];
}

void date_say(struct date d, unsigned with, char ret[DATE_WORDS])
{
	int year, month, day;
	char weekday[5] = "", of[6] = "";

	date_to_ymd(d, &year, &month, &day);
	if (with & DATE_WITH_WEEKDAY)
		text_format(weekday, sizeof weekday, "%s ", weekday_short(date_weekday(d)));
	if (with & DATE_WITH_YEAR)
		text_format(of, sizeof of, " %d", year);
	text_format(ret, DATE_WORDS, "%s%d %s%s", weekday, day, month_short(month), of);
}

/* "08:00" or "08:00:30", as seconds after midnight. */
static bool take_time(const char **s, int *ret)
{
	int hour, minute, second = 0;

	if (!take_digits(s, 2, &hour) || !take_char(s, ':') || !take_digits(s, 2, &minute))
		return false;
	if (take_char(s, ':') && !take_digits(s, 2, &second))
		return false;
	*ret = hour * 3600 + minute * MINUTE_S + second;
	return hour < 24 && minute < 60 && second < 60;
}

/* "Z", "+01:00" or nothing. */
static bool take_offset(const char **s, int *ret_min, bool *ret_is_there)
{
	int hour, minute;
	bool is_west = **s == '-';

	*ret_min = 0;
	*ret_is_there = **s != '\0';
	if (!*ret_is_there || take_char(s, 'Z'))
		return true;
	if (!take_char(s, '+') && !take_char(s, '-'))
		return false;
	if (!take_digits(s, 2, &hour) || !take_char(s, ':') || !take_digits(s, 2, &minute))
		return false;
	*ret_min = (hour * 60 + minute) * (is_west ? -1 : 1);
	return hour < 24 && minute < 60;
}

bool stamp_parse(const char *s, struct stamp *ret, bool *ret_has_offset)
{
	struct date d;
	int second, offset;
	bool has_offset;

	if (!take_date(&s, &d) || !take_char(&s, 'T') || !take_time(&s, &second) ||
	    !take_offset(&s, &offset, &has_offset) || *s != '\0')
		return false;
	ret->utc_s = (int64_t)d.day * DAY_S + second - (int64_t)offset * MINUTE_S;
	ret->offset_min = offset;
	*ret_has_offset = has_offset;
	return true;
}

/* Seconds since the epoch as the local clock shows them. */
static int64_t local_s(struct stamp t)
{
	return t.utc_s + (int64_t)t.offset_min * MINUTE_S;
}

void stamp_format(struct stamp t, char ret[STAMP_TEXT])
{
	struct date d = { (int32_t)floor_div(local_s(t), DAY_S) };
	int second = (int)(local_s(t) - (int64_t)d.day * DAY_S);
	int offset = t.offset_min < 0 ? -t.offset_min : t.offset_min;
	char day[DATE_TEXT];

	assert(offset <= OFFSET_MAX);
	date_format(d, day);
	text_format(ret, STAMP_TEXT, "%sT%02d:%02d:%02d%c%02d:%02d", day, second / 3600,
		    second / MINUTE_S % 60, second % 60, t.offset_min < 0 ? '-' : '+', offset / 60,
		    offset % 60);
}

struct date stamp_day(struct stamp t, int day_end_min)
{
	int64_t shifted = local_s(t) - (int64_t)day_end_min * MINUTE_S;

	return (struct date){ (int32_t)floor_div(shifted, DAY_S) };
}

int stamp_minute(struct stamp t)
{
	int64_t minute = floor_div(local_s(t), MINUTE_S);

	return (int)(minute - floor_div(minute, DAY_MIN) * DAY_MIN);
}

int stamp_minute_on(struct stamp t, struct date day)
{
	int64_t minute = floor_div(local_s(t), MINUTE_S) - (int64_t)day.day * DAY_MIN;

	return minute < INT_MIN ? INT_MIN : minute > INT_MAX ? INT_MAX : (int)minute;
}

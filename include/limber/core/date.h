/* Civil dates as day numbers: arithmetic without time zones. Only sys/clock knows what day it
 * is. */
#ifndef LIMBER_CORE_DATE_H
#define LIMBER_CORE_DATE_H

#include "limber/base/attr.h"

#include <stdbool.h>
#include <stdint.h>

/* Days since 1970-01-01 (a Thursday), proleptic Gregorian; years 1 to 9999. */
struct date {
	int32_t day;
};

enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, WEEKDAYS };

#define DATE_TEXT 11 /* "2026-11-22" and its NUL */

struct date date_from_ymd(int year, int month, int day); /* asserts that they name a day */
void date_to_ymd(struct date d, int *ret_year, int *ret_month, int *ret_day);

/* "2026-11-22" exactly; false for anything else. */
MUST_USE bool date_parse(const char *s, struct date *ret);
void date_format(struct date d, char ret[DATE_TEXT]);

struct date date_add(struct date d, int days);
int date_diff(struct date later, struct date earlier); /* in days, may be negative */
enum weekday date_weekday(struct date d);
struct date date_monday(struct date d);    /* the Monday of its week */
const char *weekday_short(enum weekday w); /* "Mon" */
const char *month_short(int month);        /* 1-12: "Jan" */

/* A day in words: "7 Dec", and with what is asked for "Mon 7 Dec 2026". */
enum { DATE_WITH_WEEKDAY = 1, DATE_WITH_YEAR = 2, DATE_WORDS = 16 };
void date_say(struct date d, unsigned with, char ret[DATE_WORDS]);

/* An instant as people write it: ISO 8601 with the offset that held there. */
struct stamp {
	int64_t utc_s;      /* seconds since the epoch, UTC */
	int32_t offset_min; /* minutes east of UTC, -1439 to 1439 */
};

#define STAMP_TEXT 26 /* "2026-11-20T08:00:00+01:00" and its NUL */

/* "2026-11-20T08:00:00+01:00", or with Z, or without seconds; where the offset is missing,
 * has_offset is false and utc_s is the local reading taken as UTC (the shell resolves it). */
MUST_USE bool stamp_parse(const char *s, struct stamp *ret, bool *ret_has_offset);
void stamp_format(struct stamp t, char ret[STAMP_TEXT]);

/* The civil day an instant belongs to, where the day ends at day_end_min minutes after midnight
 * (03:00 unless set otherwise): 02:59 still belongs to the day before. */
struct date stamp_day(struct stamp t, int day_end_min);

/* Minutes after local midnight, 0-1439. */
int stamp_minute(struct stamp t);

/* Minutes after the midnight that `day` begins with: 1440 and more on the night after it. */
int stamp_minute_on(struct stamp t, struct date day);

#endif

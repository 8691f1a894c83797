/* Parses lengths and times of day. Not for dates: see core/date.h. */
#include "times.h"

#include <stddef.h>

#include "limber/base/text.h"

enum { MINUTE = 60, HOUR = 3600, HOURS_A_DAY = 24 };

/* Digits at *s, at most 5 of them so that nothing overflows; moves *s behind them. */
static bool take_number(const char **s, int *ret)
{
	const char *start = *s;
	int value = 0;

	while (**s >= '0' && **s <= '9' && *s - start < 5)
		value = value * 10 + (*(*s)++ - '0');
	*ret = value;
	return *s > start;
}

/* ":05" at *s, two digits below 60. */
static bool take_sixtieth(const char **s, int *ret)
{
	const char *start = *s;

	if (**s != ':')
		return false;
	++*s;
	return take_number(s, ret) && *s - start == 3 && *ret < 60;
}

/* "1:30" or "1:01:30" */
static bool parse_colons(const char *s, int *ret)
{
	int first, second, third;

	if (!take_number(&s, &first) || !take_sixtieth(&s, &second))
		return false;
	if (*s == '\0') {
		*ret = first * MINUTE + second;
		return true;
	}
	if (first > HOURS_A_DAY || !take_sixtieth(&s, &third))
		return false;
	*ret = first * HOUR + second * MINUTE + third;
	return *s == '\0';
}

/* "40 min", "30 s" */
static bool parse_unit(const char *s, int *ret)
{
	static const struct {
		const char *word;
		int seconds;
	} units[] = { { "s", 1 }, { "min", MINUTE } };
	int number;

	if (!take_number(&s, &number))
		return false;
	s += *s == ' ';
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		if (text_eq(s, units[i].word)) {
			*ret = number * units[i].seconds;
			return true;
		}
	}
	return false;
}

bool seconds_parse(const char *s, int *ret)
{
	return parse_colons(s, ret) || parse_unit(s, ret);
}

bool clock_parse(const char *s, int *ret)
{
	const char *start = s;
	int hour, minute;

	if (!take_number(&s, &hour) || s - start > 2 || hour >= HOURS_A_DAY ||
	    !take_sixtieth(&s, &minute) || *s != '\0')
		return false;
	*ret = hour * MINUTE + minute;
	return true;
}

/* Instants from the command line and from documents. Not for days: see core/date. */
#include "when.h"

#include <string.h>

#include "limber/base/text.h"

enum { DAY_S = 86400 };

static struct stamp stamp_at(const struct clock *clock, int64_t utc_s)
{
	return (struct stamp){ .utc_s = utc_s,
			       .offset_min = clock->offset_min(clock->user, utc_s) };
}

bool when_is_kept(struct stamp t)
{
	return t.utc_s >= (int64_t)WHEN_FIRST_DAY * DAY_S;
}

struct stamp when_now(const struct clock *clock)
{
	return stamp_at(clock, clock->wall_s(clock->user));
}

struct stamp when_local(const struct clock *clock, int64_t reading_s)
{
	/* The offset there is known only once the instant is: the second look is right but in the
	 * hour that a clock change leaves out. */
	struct stamp guess = stamp_at(clock, reading_s);

	guess = stamp_at(clock, reading_s - guess.offset_min * 60);
	guess.utc_s = reading_s - guess.offset_min * 60;
	return guess;
}

bool when_parse(const struct clock *clock, const char *s, struct stamp *ret)
{
	bool has_offset;

	if (!stamp_parse(s, ret, &has_offset))
		return false;
	if (!has_offset)
		*ret = when_local(clock, ret->utc_s);
	return true;
}

/* "08:30", or "8:30". */
static bool parse_minute(const char *s, int *ret)
{
	char hours[3];
	const char *colon = strchr(s, ':');
	int hour, minute;

	if (!colon || colon == s || colon - s > 2 || strlen(colon) != 3)
		return false;
	text_format(hours, sizeof hours, "%.*s", (int)(colon - s), s);
	if (!text_to_int(hours, 0, 23, &hour) || !text_to_int(colon + 1, 0, 59, &minute))
		return false;
	*ret = hour * 60 + minute;
	return true;
}

/* 18:30 is of the day that has not ended yet, 00:30 of the night that is or was. */
static struct stamp at_minute(const struct clock *clock, int day_end_min, int minute)
{
	struct date day = stamp_day(when_now(clock), minute < day_end_min ? 0 : day_end_min);

	return when_local(clock, (int64_t)day.day * DAY_S + minute * 60);
}

bool when_past(const struct clock *clock, int day_end_min, const char *s, struct stamp *ret,
	       struct err *err)
{
	struct stamp now = when_now(clock), at;
	int minute;

	if (parse_minute(s, &minute)) {
		at = at_minute(clock, day_end_min, minute);
	} else if (!when_parse(clock, s, &at)) {
		err_set(err, ERR_USAGE,
			"--at is \"%s\"; write a time such as 18:30 or 2026-11-20T18:30", s);
		return false;
	}
	if (!when_is_kept(at)) {
		err_set(err, ERR_USAGE, "--at is \"%s\", which is before 1970", s);
		return false;
	}
	if (at.utc_s > now.utc_s) {
		err_set(err, ERR_USAGE, "--at is \"%s\", which has not come yet", s);
		return false;
	}
	*ret = stamp_at(clock, at.utc_s);
	return true;
}

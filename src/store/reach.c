/* How far back the log has to be read for a day: the days of history keys and routines, without
 * their sessions. Not for what the days mean (core/window.h). */
#include "db.h"
#include "limber/core/window.h"
#include "limber/store/store.h"

/* The days that count for a key, into the window begun. */
static bool read_window(struct store *st, const char *key, struct window *ret, struct err *err)
{
	struct cursor c = { .at = 0 };
	bool is_more = false;
	bool ok = db_statement(st, SQL_KEY_DAYS, &c, err);

	if (!ok)
		return false;
	put_text(&c, key);
	put_day(&c, date_add(ret->day, -WINDOW_WEEKS_MAX * WEEKDAYS));
	put_day(&c, date_add(ret->day, -1));
	while ((ok = db_next(&c, &is_more, err)) && is_more && window_takes(ret, take_day(&c)))
		continue;
	db_rest(&c);
	return ok;
}

bool store_window(struct store *st, const char *const *keys, int n, struct date day,
		  struct date reach, struct date *ret, struct err *err)
{
	struct date since = date_add(day, -WINDOW_DAYS);
	bool ok = true;

	if (date_diff(reach, since) < 0)
		since = reach;
	if (!db_begin(st, SQL_BEGIN_READ, err))
		return false;
	for (int i = 0; ok && i < n; i++) {
		struct window w;

		window_begin(&w, day, reach);
		ok = read_window(st, keys[i], &w, err);
		struct date oldest = w.has_older ? w.older : w.oldest;

		if (ok && w.n > 0 && date_diff(oldest, since) < 0)
			since = oldest;
	}
	ok = db_end(st, ok, err);
	if (ok)
		*ret = since;
	return ok;
}

/* The only row that a statement gives, a day; or none. */
static bool read_day(struct cursor *c, struct date *ret, bool *ret_found, struct err *err)
{
	if (!db_next(c, ret_found, err))
		return false;
	if (*ret_found)
		*ret = take_day(c);
	db_rest(c);
	return true;
}

/* The first or last of these days on which anything was trained, as the statement says. */
static bool find_trained(struct store *st, enum statement id, struct date since, struct date until,
			 struct date *ret, bool *ret_found, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, id, &c, err))
		return false;
	put_day(&c, since);
	put_day(&c, until);
	return read_day(&c, ret, ret_found, err);
}

/* Days that lie no further apart than a break are one step: the first of them tells as much as
 * all. */
static bool follow_gap(struct store *st, struct gap *gap, struct err *err)
{
	struct date oldest = date_add(gap->day, -WINDOW_WEEKS_MAX * WEEKDAYS), day;
	bool is_found;

	do {
		struct date since = date_add(gap->next, -BREAK_DAYS);

		if (!find_trained(st, SQL_TRAINED_FIRST, since, date_add(gap->next, -1), &day,
				  &is_found, err) ||
		    (!is_found && !find_trained(st, SQL_TRAINED_LAST, oldest, date_add(since, -1),
						&day, &is_found, err)))
			return false;
	} while (is_found && gap_goes_on(gap, day));
	return true;
}

/* In one reading, for each locks the file and looks whether it has changed. */
bool store_gap(struct store *st, struct gap *gap, struct err *err)
{
	return db_begin(st, SQL_BEGIN_READ, err) && db_end(st, follow_gap(st, gap, err), err);
}

bool store_last_done(struct store *st, const char *routine, struct date day, struct date *ret,
		     bool *ret_found, struct err *err)
{
	struct cursor c = { .at = 0 };

	if (!db_statement(st, SQL_LAST_DONE, &c, err))
		return false;
	put_text(&c, routine);
	put_day(&c, date_add(day, -WINDOW_WEEKS_MAX * WEEKDAYS));
	put_day(&c, date_add(day, -1));
	return read_day(&c, ret, ret_found, err);
}

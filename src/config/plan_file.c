/* One plan's file into its struct. Not for whether its routines exist: the library knows them. */
#include "limber/config/plan_file.h"

#include <string.h>

#include "fields.h"

enum { EVERY_LEAST_MIN = 5, EVERY_MOST_MIN = 480, WALK_MOST_MIN = 2000, SESSIONS_MOST = 28 };

#define ALL_DAYS ((1U << WEEKDAYS) - 1)

static const char *const day_words[WEEKDAYS] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

/* ---- days ---- */

/* "mon" or "mon-fri" (over the weekend too: "fri-mon"); false for anything else. */
static bool parse_days(const char *word, unsigned *days)
{
	char first[8];
	size_t n = strcspn(word, "-");

	if (n >= sizeof first)
		return false;
	memcpy(first, word, n);
	first[n] = '\0';
	int from = word_index(day_words, WEEKDAYS, first);
	int to = word[n] ? word_index(day_words, WEEKDAYS, word + n + 1) : from;

	if (from < 0 || to < 0)
		return false;
	for (int day = from; day != to; day = (day + 1) % WEEKDAYS)
		*days |= 1U << day;
	*days |= 1U << to;
	return true;
}

/* "daily", or days and spans of days with spaces between. */
static bool read_days(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct plan_item *item = into;

	if (value_kind(v) != VALUE_TEXT) {
		reader_expected(r, k, v);
		return false;
	}
	const char *s = value_text(v);

	if (text_eq(s, "daily")) {
		item->days = ALL_DAYS;
		return true;
	}
	for (s += strspn(s, " "); *s; s += strspn(s, " ")) {
		char word[16];
		size_t n = strcspn(s, " ");
		bool fits = text_format(word, sizeof word, "%.*s", n < 32 ? (int)n : 32, s);

		if (!fits || !parse_days(word, &item->days)) {
			reader_problem(r, v,
				       "days has \"%s\"; write \"daily\", or like \"mon wed fri\" "
				       "or \"mon-sat\"",
				       word);
			return false;
		}
		s += n;
	}
	if (item->days == 0)
		reader_problem(r, v, "days is empty; write \"daily\", or like \"mon wed fri\"");
	return item->days != 0;
}

/* ---- items ---- */

static const struct key item_rows[] = {
	{ "routine", read_id, "\"walk\"", FIELD(struct plan_item, routine), .is_required = true },
	{ "days", read_days, "\"mon-fri\"", .is_required = true },
	{ "every", read_minutes, "\"40 min\"", FIELD(struct plan_item, every_min),
	  .lo = EVERY_LEAST_MIN, .hi = EVERY_MOST_MIN },
	{ "from", read_clock, "\"09:00\"", FIELD(struct plan_item, from_min) },
	{ "to", read_clock, "\"17:30\"", FIELD(struct plan_item, to_min) },
};
static const struct key_table item_table = KEY_TABLE(item_rows, "an item");

static bool read_item(struct reader *r, const struct key *k, const struct value *v,
		      struct plan_item *item)
{
	if (!read_group(r, k, v, item))
		return false;
	if (item->every_min > 0 && (!value_member(v, "from") || !value_member(v, "to"))) {
		reader_problem(
			r, v,
			"every has no hours; write from = \"09:00\"; to = \"17:30\"; beside it");
		return false;
	}
	if (value_member(v, "to") && item->to_min <= item->from_min) {
		reader_problem(r, v, "to is not after from; write the later time in to");
		return false;
	}
	return true;
}

static bool read_items(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct plan *plan = into;
	bool ok = true;

	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return false;
	}
	size_t n = value_length(v);

	if (n == 0 || n > PLAN_ITEMS_MAX) {
		reader_problem(r, v, "items has %zu entries; write 1 to %d", n, PLAN_ITEMS_MAX);
		return false;
	}
	for (size_t i = 0; i < n; i++) {
		struct plan_item *item = &plan->items[plan->n_items++];

		item->line = value_line(value_at(v, i));
		ok = read_item(r, k, value_at(v, i), item) && ok;
	}
	return ok;
}

/* ---- the file ---- */

static const struct key goal_rows[] = {
	{ "walk_minutes_per_week", read_int, "150", FIELD(struct plan, walk_minutes_per_week),
	  .lo = 1, .hi = WALK_MOST_MIN },
	{ "sessions_per_week", read_int, "5", FIELD(struct plan, sessions_per_week), .lo = 1,
	  .hi = SESSIONS_MOST },
};
static const struct key_table goal_table = KEY_TABLE(goal_rows, "goals");

static const struct key plan_rows[] = {
	{ "version", read_version, "1", .is_required = true },
	{ "title", read_text, "\"Back basics\"", FIELD(struct plan, title), .is_required = true },
	{ "about", read_text, "\"Short walks, three core days.\"", FIELD(struct plan, about) },
	{ "level", read_word, "\"new\"", FIELD(struct plan, level), WORDS(level_words) },
	{ "items", read_items, "( { routine = \"walk\"; days = \"daily\"; } )", .is_required = true,
	  .group = &item_table },
	{ "goals", read_group, "{ walk_minutes_per_week = 150; }", .group = &goal_table },
};
static const struct key_table plan_table = KEY_TABLE(plan_rows, "the plan");

bool plan_parse(struct plan *ret, const char *path, const char *buf, size_t len, struct diags *out)
{
	struct plan plan = { .n_items = 0 };
	struct reader r = reader_begin(path, out);

	read_file_id(&r, plan.id, sizeof plan.id);
	reader_read(&r, buf, len, &plan_table, &plan);
	*ret = plan;
	return reader_end(&r);
}

/* Reads a step's progress group. Not for what its numbers lead to: src/core/rules. */
#include "progress_keys.h"

#include "dose_keys.h"
#include "limber/core/progress.h"

enum { RULES_MAX = 16, AMOUNT_MAX = HOLD_S_MAX, TIMES_MAX = 20, PCT_MAX = 90, GRAMS_LEAST = 100 };

/* The keys as they stand; numbers of reps or seconds and of grams apart. */
struct draft {
	struct progress_keys keys;
	int grams, drop_g;
};

/* ---- one key ---- */

static bool read_rule(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	const char *words[RULES_MAX];
	struct key row = *k;
	int rule = 0;

	row.words = words;
	for (size_t i = 0; i < n_progress_rules && i < RULES_MAX; i++)
		words[row.n_words++] = progress_rules[i]->id;
	row.at = 0;
	row.size = sizeof rule;
	return read_word(r, &row, v, &rule) &&
	       text_copy(((struct draft *)into)->keys.rule, ID_MAX, words[rule]);
}

/* The words begin behind QUANTITY_NONE, which grows nothing. */
static bool read_by(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	if (!read_word(r, k, v, into))
		return false;
	((struct draft *)into)->keys.terms.by++;
	return true;
}

struct week_group {
	struct dose_keys keys;
};

static const struct key week_rows[] = { DOSE_KEYS(struct week_group, keys) };
static const struct key_table week_table = KEY_TABLE(week_rows, "a week");

/* One week's dose; a week without one would leave open what it asks. */
static bool read_week(struct reader *r, const struct key *k, const struct value *v,
		      struct dose *ret)
{
	const struct key row = { .name = k->name, .like = k->like, .group = &week_table };
	struct week_group g = { .keys = { .sets = 0 } };

	if (!read_group(r, &row, v, &g) || !dose_lay_out(r, v, &g.keys, ret))
		return false;
	if (ret->sets == 0)
		reader_problem(r, v, "a week has no dose; write it like this: weeks = %s", k->like);
	return ret->sets > 0;
}

static bool read_weekly(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct progress_keys *keys = &((struct draft *)into)->keys;
	bool ok = true;

	if (value_kind(v) != VALUE_LIST) {
		reader_expected(r, k, v);
		return false;
	}
	if (value_length(v) == 0) {
		reader_problem(r, v, "weeks is empty; write it like this: weeks = %s", k->like);
		return false;
	}
	if (value_length(v) > WEEKS_MAX) {
		reader_problem(r, v, "weeks has %zu entries; use at most %d", value_length(v),
			       WEEKS_MAX);
		return false;
	}
	for (size_t i = 0; i < value_length(v); i++) {
		const struct value *week = value_at(v, i);

		if (value_kind(week) != VALUE_GROUP) {
			reader_expected(r, k, week);
			return false; /* the others are no better, and on the same line */
		}
		ok = read_week(r, k, week, &keys->weekly[i]) && ok;
	}
	keys->n_weekly = ok ? (int)value_length(v) : 0;
	return ok;
}

#define TERM(name, read, like, field, least, greatest)                                    \
	{                                                                                 \
		name, read, like, FIELD(struct draft, field), .lo = least, .hi = greatest \
	}

static const struct key progress_rows[] = {
	{ "rule", read_rule, "\"none\"", .is_required = true },
	{ "by", read_by, "\"reps\"", FIELD(struct draft, keys.terms.by),
	  .words = quantity_words + QUANTITY_REPS, .n_words = QUANTITIES - QUANTITY_REPS },
	TERM("amount", read_int, "2", keys.terms.amount, 1, AMOUNT_MAX),
	TERM("amount_kg", read_grams, "2.5", grams, GRAMS_LEAST, LOAD_G_MAX),
	TERM("after", read_int, "3", keys.terms.after, 1, TIMES_MAX),
	TERM("drop", read_int, "2", keys.terms.drop, 1, AMOUNT_MAX),
	TERM("drop_kg", read_grams, "2.5", drop_g, GRAMS_LEAST, LOAD_G_MAX),
	TERM("drop_pct", read_int, "10", keys.terms.drop_pct, 1, PCT_MAX),
	TERM("fail_after", read_int, "2", keys.terms.fail_after, 1, TIMES_MAX),
	TERM("to", read_duration, "12", keys.terms.to, 1, TIME_S_MAX),
	TERM("total", read_int, "24", keys.terms.total, 1, REPS_MAX *SETS_MAX),
	{ "weeks", read_weekly, "( { time = \"8:00\"; }, { time = \"10:00\"; } )",
	  .group = &week_table },
};
const struct key_table progress_table = KEY_TABLE(progress_rows, "progress");

/* ---- keys together ---- */

/* Whether every key is one of the rule's. */
static bool suit_rule(struct reader *r, const struct value *v, const char *rule)
{
	static const struct {
		const char *key, *rules[3];
	} suits[] = {
		{ "by", { "linear" } },         { "amount", { "linear" } },
		{ "amount_kg", { "linear" } },  { "drop", { "linear" } },
		{ "drop_kg", { "linear" } },    { "drop_pct", { "linear" } },
		{ "fail_after", { "linear" } }, { "after", { "linear", "double", "sum" } },
		{ "to", { "double" } },         { "total", { "sum" } },
		{ "weeks", { "schedule" } },
	};
	bool ok = true;

	for (size_t i = 0; i < ARRAY_LEN(suits); i++) {
		const struct value *member = value_member(v, suits[i].key);
		bool is_its = !member;

		for (size_t j = 0; j < ARRAY_LEN(suits[i].rules) && suits[i].rules[j]; j++)
			is_its = is_its || text_eq(suits[i].rules[j], rule);
		if (!is_its) {
			reader_problem(r, member,
				       "%s says nothing to the rule %s; take it out, or write rule "
				       "= \"%s\"",
				       suits[i].key, rule, suits[i].rules[0]);
		}
		ok = ok && is_its;
	}
	return ok;
}

/* What grows and by how much belong together, and grams are kilograms in the file. */
static bool take_amounts(struct reader *r, const struct value *v, struct draft *d)
{
	struct terms *t = &d->keys.terms;
	bool is_load = t->by == QUANTITY_LOAD;

	if (t->by == QUANTITY_NONE && (t->amount || d->grams || t->drop || d->drop_g)) {
		reader_problem(r, v, "the amounts are of nothing; write by = \"reps\" with them");
	} else if (is_load && (t->amount || t->drop || !d->grams)) {
		reader_problem(r, v, "by load takes amount_kg and drop_kg; write amount_kg = 2.5");
	} else if (!is_load && (d->grams || d->drop_g)) {
		reader_problem(r, v, "by %s takes amount and drop; write amount = 2",
			       quantity_words[t->by]);
	} else if (t->by != QUANTITY_NONE && !t->amount && !is_load) {
		reader_problem(r, v, "by %s has no amount; write amount = 2",
			       quantity_words[t->by]);
	} else if (t->drop_pct && (t->drop || d->drop_g)) {
		reader_problem(r, v, "drop and drop_pct are two ways back; keep one of them");
	} else {
		t->amount += d->grams;
		t->drop += d->drop_g;
		return true;
	}
	return false;
}

bool read_progress(struct reader *r, const struct key *k, const struct value *v, void *into)
{
	struct draft d = { .grams = 0 };
	struct key group = *k;

	group.at = 0;
	if (!read_group(r, &group, v, &d) || !suit_rule(r, v, d.keys.rule) ||
	    !take_amounts(r, v, &d))
		return false;
	*(struct progress_keys *)((char *)into + k->at) = d.keys;
	return true;
}

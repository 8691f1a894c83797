/* The words behind "usually N": whoever counts the mornings again as they say finds that number, on
 * every day of years that were played, and of mornings by chance. */
#include "limber/core/usual.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/core/pain.h"
#include "../../src/core/spell.h"
#include "limber/base/prng.h"
#include "limber/base/text.h"
#include "limber/core/flare.h"
#include "support/history_text.h"
#include "support/played.h"
#include "support/test.h"

enum { SEVEN = 7, FOUR_WEEKS = 28, NO_MOST = 10 };

/* ---- Counted again ---- */

static int compare(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* The middle of the last seven mornings up to a day, those since another counted as no more than so
 * much. What a day's first session was begun with stands in for its morning. */
static int middle(const struct history *h, struct date day, struct date since, int most)
{
	const struct mornings told = { .history = h, .as_of = date_add(day, 1) };
	int pains[SEVEN], n = 0;

	for (int back = 0; back < FOUR_WEEKS && n < SEVEN; back++) {
		struct date d = date_add(day, -back);
		int pain = pain_of_day(&told, d);

		if (pain != UNKNOWN)
			pains[n++] = d.day >= since.day && pain > most ? most : pain;
	}
	if (n == 0)
		return UNKNOWN;
	qsort(pains, (size_t)n, sizeof pains[0], compare);
	return pains[(n - 1) / 2];
}

/* Behind what a text begins with, or NULL. */
static const char *behind(const char *text, const char *begin)
{
	return text_starts(text, begin) ? text + strlen(begin) : NULL;
}

/* The last day before `day` that a text begins with, "3 May on"; *rest: behind that. */
static struct date day_of(const char *text, struct date day, const char **rest)
{
	char words[DATE_WORDS], begin[DATE_WORDS + 4];

	for (int back = 0; back < 365; back++) {
		date_say(date_add(day, -back), 0, words);
		text_format(begin, sizeof begin, "%s on", words);
		*rest = behind(text, begin);
		if (*rest)
			return date_add(day, -back);
	}
	fail_msg("no day: %s", text);
	return day;
}

static const char one_after_the_other[] = " (bad days lately counted as calm ones)";

/* What somebody finds who has the mornings and the words. */
static int count_again(const struct history *h, struct date day, const char *note)
{
	const char *before = behind(note, " (before the bad days from ");
	const char *since = behind(note, " (with the mornings from "), *rest;

	if (note[0] == '\0')
		return middle(h, day, day, NO_MOST);
	if (before)
		return middle(h, date_add(day_of(before, day, &rest), -1), day, NO_MOST);
	if (since) {
		struct date first = day_of(since, day, &rest);
		const char *most = behind(rest, " counted as ");

		assert_non_null(most);
		assert_string_equal(most + 1, " at most)");
		return middle(h, day, first, most[0] - '0');
	}
	fail_msg("nobody can count this again:%s", note);
	return UNKNOWN;
}

/* What the rule says beside the words: in a flare-up and for four weeks after it, it is no more
 * than before it; and without one, "before the bad days" is told only while they are on. */
static void assert_is_as_the_rule_has_it(const struct mornings *m, struct date day, int usual,
					 const char *note)
{
	const char *before = behind(note, " (before the bad days from ");
	struct flare flare;
	struct spell spell;

	flare_at(&flare, m->history, day);
	spell_at(&spell, m, day);
	if (flare.state != FLARE_NONE) {
		int then = pain_usual_by_mornings(m, date_add(flare.begun, -1));

		if (then != UNKNOWN && usual > then)
			fail_msg("usually %d%s, and before the flare-up %d", usual, note, then);
	} else if (before && spell.state != SPELL_ON) {
		fail_msg("bad days that are over: usually %d%s", usual, note);
	}
}

/* How many days there were, of which the number is not just the middle of the last seven, and of
 * which the mornings are too many bad days for words. */
struct count {
	int days, noted, vague;
};

static void assert_days(const struct history *h, struct date first, int days, struct count *ret)
{
	for (int i = 0; i < days; i++) {
		struct date day = date_add(first, i);
		const struct mornings m = { .history = h, .as_of = date_add(day, 1) };
		int usual = pain_told_baseline(&m, day);
		char note[USUAL_TEXT], words[DATE_WORDS];

		if (usual == UNKNOWN)
			continue;
		usual_note(h, m.as_of, day, usual, note);
		date_say(day, DATE_WITH_YEAR, words);
		bool is_vague = text_eq(note, one_after_the_other);

		if (!is_vague && count_again(h, day, note) != usual)
			fail_msg("%s: usually %d%s", words, usual, note);
		assert_is_as_the_rule_has_it(&m, day, usual, note);
		ret->days++;
		ret->noted += note[0] != '\0';
		ret->vague += is_vague;
	}
}

/* ---- Days ---- */

static void assert_note(const char *lines, const char *day, int usual, const char *note)
{
	struct history h = { .n_sessions = 0 };
	struct mornings m = { .history = &h, .key = "walk" };
	struct date d;
	char said[USUAL_TEXT];

	assert_true(date_parse(day, &d));
	m.as_of = d;
	history_text(&h, shipped_catalog(), lines);
	assert_int_equal(pain_baseline(&m, d), usual);
	usual_note(&h, d, d, usual, said);
	assert_string_equal(said, note);
	history_release(&h);
}

static void most_days_need_no_word(void **state)
{
	(void)state;
	assert_note("checkin 2026-11-01..2026-11-09 2\n", "2026-11-09", 2, "");
}

static void where_fewer_were_told_it_says_how_many(void **state)
{
	static const char *const said[] = { "1 morning", "2 mornings", "7 mornings" };
	static const char *const days[] = { "2026-11-01", "2026-11-02", "2026-11-09" };
	struct history h = { .n_sessions = 0 };
	char from[USUAL_TEXT];
	struct date day;

	(void)state;
	history_text(&h, shipped_catalog(), "checkin 2026-11-01..2026-11-09 2\n");
	for (size_t i = 0; i < ARRAY_LEN(days); i++) {
		assert_true(date_parse(days[i], &day));
		usual_from(&h, day, day, 2, from);
		assert_string_equal(from, said[i]);
	}
	history_release(&h);
}

static void bad_mornings_are_told_by_their_first(void **state)
{
	static const char bad[] =
		"checkin 2026-10-20..2026-11-02 1\ncheckin 2026-11-03..2026-11-09 4\n";

	(void)state;
	assert_note(bad, "2026-11-03", 1, "");
	assert_note(bad, "2026-11-09", 1, " (before the bad days from 3 Nov on)");
}

static void a_flare_up_is_told_by_its_first_day_or_by_that_of_bad_mornings(void **state)
{
	static const char flare[] = "checkin 2026-10-20..2026-11-02 1\n"
				    "checkin 2026-11-03..2026-11-09 4\n"
				    "event 2026-11-05 flare begin\n"
				    "checkin 2026-11-10..2026-11-16 2\n";

	(void)state;
	assert_note(flare, "2026-11-09", 1, " (before the bad days from 3 Nov on)");
	assert_note(flare, "2026-11-16", 1, " (before the bad days from 5 Nov on)");
}

static void bad_mornings_that_are_over_count_as_calm_ones(void **state)
{
	static const char over[] = "checkin 2026-10-20..2026-11-02 1\n"
				   "checkin 2026-11-03..2026-11-06 5\n"
				   "checkin 2026-11-07..2026-11-08 1\n";

	(void)state;
	assert_note(over, "2026-11-08", 2,
		    " (with the mornings from 3 Nov on counted as 2 at most)");
}

static void where_no_morning_was_told_it_is_the_first_pain(void **state)
{
	(void)state;
	assert_note("2026-11-02 walk walk 5min pain 3/3\n", "2026-12-05", 3,
		    " (the first pain that was told)");
}

/* ---- Years ---- */

static void a_played_year_can_be_counted_again(void **state)
{
	static const char *const scripts[] = { "tough", "flare", "missed",
					       "steady:9,flare:6,steady:6,tough:8,missed:3,easy" };
	struct played *p = *state;
	struct count n = { .days = 0 };

	for (size_t i = 0; i < ARRAY_LEN(scripts); i++) {
		for (uint64_t seed = 1; seed <= 5; seed++) {
			script_for(p, scripts[i], 52);
			p->in.seed = seed;
			play_script(p);
			assert_days(&p->log, p->in.first, 52 * WEEKDAYS, &n);
		}
	}
	assert_true(n.noted > 100);
	assert_int_equal(n.vague, 0);
}

/* Of phases, with flare-ups and without check-ins now and then. */
static void live(struct history *h, struct prng *p, struct date first)
{
	int usual = 2, told_pct = 90;

	for (int i = 0; i < 200; i++) {
		struct date day = date_add(first, i);
		char lines[96], words[DATE_TEXT];

		if (prng_range(p, 1, 12) == 1) {
			usual = prng_range(p, 0, 7);
			told_pct = prng_range(p, 1, 10) * 10;
		}
		date_format(day, words);
		if (prng_range(p, 1, 40) == 1) {
			text_format(lines, sizeof lines, "event %s flare %s\n", words,
				    prng_range(p, 0, 2) ? "begin" : "over");
			history_text(h, shipped_catalog(), lines);
		}
		if (prng_range(p, 1, 100) > told_pct)
			continue;
		text_format(lines, sizeof lines, "checkin %s %d\n", words,
			    usual + prng_range(p, 0, 2));
		history_text(h, shipped_catalog(), lines);
	}
}

static void mornings_by_chance_can_be_counted_again(void **state)
{
	const struct date first = date_from_ymd(2026, 1, 5);
	struct count n = { .days = 0 };
	(void)state;

	for (uint64_t seed = 1; seed <= 100; seed++) {
		struct history h = { .n_sessions = 0 };
		struct prng p = { .state = seed };

		live(&h, &p, first);
		assert_days(&h, first, 200, &n);
		history_release(&h);
	}
	assert_true(n.noted * 100 > n.days * 10);
	assert_true(n.vague * 100 < n.days * 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(most_days_need_no_word),
		cmocka_unit_test(where_fewer_were_told_it_says_how_many),
		cmocka_unit_test(bad_mornings_are_told_by_their_first),
		cmocka_unit_test(a_flare_up_is_told_by_its_first_day_or_by_that_of_bad_mornings),
		cmocka_unit_test(bad_mornings_that_are_over_count_as_calm_ones),
		cmocka_unit_test(where_no_morning_was_told_it_is_the_first_pain),
		played_test(a_played_year_can_be_counted_again),
		cmocka_unit_test(mornings_by_chance_can_be_counted_again),
	};
	return cmocka_run_group_tests_name("core usual", tests, NULL, NULL);
}

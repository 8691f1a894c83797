/* What is usual while mornings are bad: when a spell of them begins, when it is over, and when it
 * has become how the back is. Not for what such a morning asks of its day: the cases have that. */
#include "../../src/core/spell.h"

#include <string.h>

#include "../../src/core/flare_log.h"
#include "support/history_text.h"
#include "support/test.h"

/* Four quiet weeks of 1 up to 1 November, and what each test adds. */
static const char quiet[] = "checkin 2026-10-05..2026-11-01 1\n";

static struct history log_of(const char *first, const char *lines)
{
	struct history h = { .n_sessions = 0 };

	history_text(&h, shipped_catalog(), first);
	history_text(&h, shipped_catalog(), lines);
	return h;
}

static struct spell spell_of(const char *first, const char *lines, struct date day)
{
	struct history h = log_of(first, lines);
	const struct mornings m = { .history = &h, .key = "core_basics/bird_dog", .as_of = day };
	struct spell s;

	spell_at(&s, &m, day);
	history_release(&h);
	return s;
}

static struct spell november(const char *lines, int day)
{
	return spell_of(quiet, lines, date_from_ymd(2026, 11, day));
}

static bool is_named(const char *lines, int day)
{
	struct history h = log_of(quiet, lines);
	const struct date d = date_from_ymd(2026, 11, day);
	const struct mornings m = { .history = &h, .key = "core_basics/bird_dog", .as_of = d };
	bool is_so = spell_needs_review(&m, d);

	history_release(&h);
	return is_so;
}

static void assert_usual(const struct spell *s, enum spell_state state, int usual)
{
	assert_int_equal(s->state, state);
	assert_int_equal(s->usual, usual);
}

static void assert_november(const char *lines, int day, enum spell_state state, int usual)
{
	struct spell s = november(lines, day);

	assert_usual(&s, state, usual);
}

static void it_begins_two_points_above_the_usual(void **state)
{
	struct spell s = november("checkin 2026-11-02 2\n", 2);

	(void)state;
	assert_usual(&s, SPELL_NONE, 1);
	s = november("checkin 2026-11-02 3\n", 2);
	assert_usual(&s, SPELL_ON, 1);
	assert_int_equal(s.begun.day, date_from_ymd(2026, 11, 2).day);
	assert_int_equal(s.before, 1);
}

/* The lower median of the last seven is 5 from the fourth on. */
static void its_mornings_are_not_what_is_usual(void **state)
{
	(void)state;
	for (int day = 2; day <= 15; day++) {
		struct spell s = november("checkin 2026-11-02..2026-11-15 5\n", day);

		assert_usual(&s, SPELL_ON, 1);
		assert_false(is_named("checkin 2026-11-02..2026-11-15 5\n", day));
	}
}

static void two_calm_mornings_end_it(void **state)
{
	static const char calm[] = "checkin 2026-11-02..2026-11-06 5\n"
				   "checkin 2026-11-07..2026-11-08 2\n";

	(void)state;
	assert_november(calm, 7, SPELL_ON, 1);
	assert_november(calm, 8, SPELL_NONE, 2);
}

static void a_bad_morning_between_starts_anew(void **state)
{
	(void)state;
	assert_november("checkin 2026-11-02..2026-11-05 5\ncheckin 2026-11-06 1\n"
			"checkin 2026-11-07 4\ncheckin 2026-11-08 1\n",
			8, SPELL_ON, 1);
}

/* Once it is over they count as a point above what was usual: the next is not measured by 5. */
static void the_next_one_is_measured_by_a_point_more(void **state)
{
	struct spell s = november("checkin 2026-11-02..2026-11-10 5\n"
				  "checkin 2026-11-11..2026-11-12 1\n"
				  "checkin 2026-11-13..2026-11-20 4\n",
				  20);

	(void)state;
	assert_usual(&s, SPELL_ON, 2);
	assert_int_equal(s.begun.day, date_from_ymd(2026, 11, 13).day);
}

/* Two, mostly, with a 1 or a 3 now and then: the 3s are bad mornings after a week of 1, but not for
 * ever. */
static void ups_and_downs_do_not_sink(void **state)
{
	static const char ups_and_downs[] =
		"checkin 2026-11-02 3\ncheckin 2026-11-03..2026-11-04 2\n"
		"checkin 2026-11-05 3\ncheckin 2026-11-06..2026-11-07 2\n";

	(void)state;
	assert_november(ups_and_downs, 3, SPELL_ON, 1);
	assert_november(ups_and_downs, 7, SPELL_NONE, 2);
}

static void two_weeks_of_it_are_how_the_back_is(void **state)
{
	static const char bad[] = "checkin 2026-11-02..2026-11-20 5\n";
	struct spell s = november(bad, 15);

	(void)state;
	assert_usual(&s, SPELL_ON, 1);
	s = november(bad, 16);
	assert_usual(&s, SPELL_LEARNED, 5);
	assert_int_equal(s.before, 1);
	s = november(bad, 20);
	assert_usual(&s, SPELL_LEARNED, 5);
}

static void a_professional_is_named_once_a_week(void **state)
{
	int named = 0;

	(void)state;
	for (int day = 2; day <= 30; day++)
		named += is_named("checkin 2026-11-02..2026-11-30 5\n", day);
	assert_int_equal(named, 3);
}

static void what_was_learned_is_over_after_two_calm_mornings(void **state)
{
	static const char better[] = "checkin 2026-11-02..2026-11-17 5\n"
				     "checkin 2026-11-18..2026-11-21 1\n";

	(void)state;
	assert_november(better, 18, SPELL_LEARNED, 5);
	assert_november(better, 19, SPELL_NONE, 2);
	assert_november(better, 21, SPELL_NONE, 1);
}

/* The pain is back at what it was on the day that two weeks are over. */
static void a_calm_morning_learns_nothing(void **state)
{
	static const char over[] = "checkin 2026-11-02..2026-11-15 5\n"
				   "checkin 2026-11-16..2026-11-18 1\n"
				   "checkin 2026-11-19 4\n";

	(void)state;
	assert_november(over, 16, SPELL_ON, 1);
	assert_november(over, 17, SPELL_NONE, 2);
	assert_november(over, 19, SPELL_ON, 2);
}

static void what_is_worse_than_learned_is_a_spell_again(void **state)
{
	(void)state;
	assert_november("checkin 2026-11-02..2026-11-17 4\ncheckin 2026-11-18 6\n", 18, SPELL_ON,
			4);
}

/* A point at a time over weeks: no morning stands out, and what is usual goes with them. */
static void a_slow_drift_is_learned(void **state)
{
	static const char drift[] = "checkin 2026-11-02..2026-11-08 2\n"
				    "checkin 2026-11-09..2026-11-15 3\n"
				    "checkin 2026-11-16..2026-11-22 4\n";

	(void)state;
	assert_november(drift, 8, SPELL_NONE, 2);
	assert_november(drift, 15, SPELL_NONE, 3);
	assert_november(drift, 22, SPELL_NONE, 4);
}

/* And are not how the back is, for every other one is good. */
/* Mornings of 5 (x) and 1, by turns for half a year: what is usual stays 1, or the point more that
 * a spell leaves, though what was before them is not read any more. */
static void assert_stays_usual(const char *turns)
{
	struct history h = log_of(quiet, "");
	const struct date begin = date_from_ymd(2026, 11, 2);

	for (int i = 0; i < 182; i++) {
		bool is_bad = turns[(size_t)i % strlen(turns)] == 'x';
		struct checkin c = { .day = date_add(begin, i),
				     .pain = is_bad ? 5 : 1,
				     .leg = UNKNOWN };

		history_add_checkin(&h, &c);
	}
	for (int i = 0; i < 182; i++) {
		const struct mornings m = { .history = &h, .as_of = date_add(begin, i) };
		struct spell s;

		spell_at(&s, &m, m.as_of);
		if (s.usual > 2)
			fail_msg("%s: usually %d on day %d", turns, s.usual, i);
	}
	history_release(&h);
}

static void what_was_before_is_not_lost_in_swings(void **state)
{
	(void)state;
	assert_stays_usual("x.");
	assert_stays_usual("x.x.x.x");
	assert_stays_usual("xx..x.");
	assert_stays_usual("xx.x.x.");
}

static void bad_and_good_by_turns_never_settle(void **state)
{
	static const char turns[] =
		"checkin 2026-11-02 5\ncheckin 2026-11-03 1\ncheckin 2026-11-04 5\n"
		"checkin 2026-11-05 1\ncheckin 2026-11-06 5\ncheckin 2026-11-07 1\n"
		"checkin 2026-11-08 5\ncheckin 2026-11-09 1\ncheckin 2026-11-10 5\n"
		"checkin 2026-11-11 1\ncheckin 2026-11-12 5\ncheckin 2026-11-13 1\n"
		"checkin 2026-11-14 5\ncheckin 2026-11-15 1\ncheckin 2026-11-16 5\n";
	struct spell s = november(turns, 15);

	(void)state;
	assert_usual(&s, SPELL_ON, 1);
	s = november(turns, 16);
	assert_usual(&s, SPELL_ON, 1);
	assert_true(is_named(turns, 16));
}

/* A morning not told is neither calm nor bad; what is told two weeks on decides. */
static void gaps_are_waited_out(void **state)
{
	static const char gaps[] = "checkin 2026-11-02 5\ncheckin 2026-11-06 1\n"
				   "checkin 2026-11-12 5\ncheckin 2026-11-19 5\n";

	(void)state;
	assert_november(gaps, 11, SPELL_ON, 1);
	assert_november(gaps, 18, SPELL_ON, 1);
	assert_november(gaps, 19, SPELL_LEARNED, 5);
}

/* The one morning before it would be forgotten by now. */
static void what_was_before_is_known_to_its_end(void **state)
{
	struct spell s = spell_of("checkin 2026-10-15 1\n", "checkin 2026-11-02..2026-11-15 5\n",
				  date_from_ymd(2026, 11, 15));

	(void)state;
	assert_usual(&s, SPELL_ON, 1);
}

static void nobody_knows_of_it_after_four_weeks(void **state)
{
	struct spell s =
		spell_of(quiet, "checkin 2026-11-02..2026-11-04 5\n", date_from_ymd(2026, 12, 2));

	(void)state;
	assert_usual(&s, SPELL_NONE, UNKNOWN);
	s = spell_of(quiet, "checkin 2026-11-02..2026-11-04 5\ncheckin 2026-12-02 5\n",
		     date_from_ymd(2026, 12, 2));
	assert_usual(&s, SPELL_NONE, 5);
}

static void a_first_morning_is_usual(void **state)
{
	struct spell s = spell_of("", "checkin 2026-11-02 6\n", date_from_ymd(2026, 11, 2));

	(void)state;
	assert_usual(&s, SPELL_NONE, 6);
	s = spell_of("", "", date_from_ymd(2026, 11, 2));
	assert_usual(&s, SPELL_NONE, UNKNOWN);
}

static void a_session_begun_with_much_pain_stands_in(void **state)
{
	(void)state;
	assert_november("2026-11-02..2026-11-05 walk walk 5min pain 5/5\n", 6, SPELL_ON, 1);
}

/* Who calls it one on its fifth morning. */
static void a_flare_up_is_measured_by_what_was_before_it(void **state)
{
	struct history h = log_of(quiet, "checkin 2026-11-02..2026-11-08 5\n"
					 "event 2026-11-06 flare begin\n");
	struct flare f;

	(void)state;
	flare_at(&f, &h, date_from_ymd(2026, 11, 8));
	history_release(&h);
	assert_int_equal(f.state, FLARE_ACUTE);
	assert_int_equal(f.usual, 1);
}

/* A day's own session tells nothing of its morning on the day itself, and stands in for it
 * later. */
static void what_is_kept_is_what_would_be_found(void **state)
{
	struct history h = log_of("checkin 2026-11-01 3\n",
				  "2026-11-02 walk walk 5min pain 1/1\ncheckin 2026-11-04 2\n");
	struct usual_days kept = { .n = 0 };

	(void)state;
	for (int day = 2; day <= 6; day++) {
		const struct mornings m = { .history = &h,
					    .key = "core_basics/bird_dog",
					    .as_of = date_from_ymd(2026, 11, day) };
		struct mornings keeping = m;

		keeping.kept = &kept;
		for (int back = 0; back < 4; back++) {
			struct date of = date_add(m.as_of, -back);

			assert_int_equal(pain_baseline(&keeping, of), pain_baseline(&m, of));
		}
		assert_true(kept.n > 0);
	}
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_begins_two_points_above_the_usual),
		cmocka_unit_test(its_mornings_are_not_what_is_usual),
		cmocka_unit_test(two_calm_mornings_end_it),
		cmocka_unit_test(a_bad_morning_between_starts_anew),
		cmocka_unit_test(the_next_one_is_measured_by_a_point_more),
		cmocka_unit_test(ups_and_downs_do_not_sink),
		cmocka_unit_test(two_weeks_of_it_are_how_the_back_is),
		cmocka_unit_test(a_professional_is_named_once_a_week),
		cmocka_unit_test(what_was_learned_is_over_after_two_calm_mornings),
		cmocka_unit_test(a_calm_morning_learns_nothing),
		cmocka_unit_test(what_is_worse_than_learned_is_a_spell_again),
		cmocka_unit_test(a_slow_drift_is_learned),
		cmocka_unit_test(bad_and_good_by_turns_never_settle),
		cmocka_unit_test(what_was_before_is_not_lost_in_swings),
		cmocka_unit_test(gaps_are_waited_out),
		cmocka_unit_test(what_was_before_is_known_to_its_end),
		cmocka_unit_test(nobody_knows_of_it_after_four_weeks),
		cmocka_unit_test(a_first_morning_is_usual),
		cmocka_unit_test(a_session_begun_with_much_pain_stands_in),
		cmocka_unit_test(a_flare_up_is_measured_by_what_was_before_it),
		cmocka_unit_test(what_is_kept_is_what_would_be_found),
	};
	return cmocka_run_group_tests_name("core spell", tests, NULL, NULL);
}

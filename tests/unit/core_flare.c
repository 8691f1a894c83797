/* When a flare-up is on, and when it is over. */
#include "limber/core/flare.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"

/* The mornings of a quiet month, a flare-up on 2 November, and what each test adds. */
static const char quiet[] = "checkin 2026-10-05..2026-11-01 2\n"
			    "event 2026-11-02 flare begin\n";

static struct flare flare_on(const char *lines, const char *day)
{
	struct history h = { .n_sessions = 0 };
	struct flare f;
	struct date d;

	assert_true(date_parse(day, &d));
	history_text(&h, shipped_catalog(), quiet);
	history_text(&h, shipped_catalog(), lines);
	flare_at(&f, &h, d);
	history_release(&h);
	return f;
}

static void assert_state(const char *lines, const char *day, enum flare_state state)
{
	struct flare f = flare_on(lines, day);

	if (f.state != state)
		fail_msg("%s: %d, not %d, after:\n%s", day, f.state, state, lines);
}

static void assert_date(struct date d, const char *day)
{
	char text[DATE_TEXT];

	date_format(d, text);
	assert_string_equal(text, day);
}

static void it_is_on_from_its_day_on(void **state)
{
	(void)state;
	assert_state("", "2026-11-01", FLARE_NONE);
	assert_state("", "2026-11-02", FLARE_ACUTE);
	assert_state("", "2026-11-03", FLARE_ACUTE);
	assert_date(flare_on("", "2026-11-05").begun, "2026-11-02");
}

static void two_mornings_within_a_point_end_it(void **state)
{
	static const char calm[] =
		"checkin 2026-11-03 6\ncheckin 2026-11-04 3\ncheckin 2026-11-05 3\n";

	(void)state;
	assert_state(calm, "2026-11-04", FLARE_ACUTE);
	assert_state(calm, "2026-11-05", FLARE_SETTLED);
	assert_date(flare_on(calm, "2026-11-20").settled, "2026-11-05");
}

/* 2 was usual: 4 is not within a point of it, though it is nearly what the flare made usual. */
static void it_is_measured_by_what_was_before(void **state)
{
	(void)state;
	assert_state("checkin 2026-11-03..2026-11-12 4\n", "2026-11-12", FLARE_ACUTE);
}

static void a_bad_morning_between_starts_anew(void **state)
{
	(void)state;
	assert_state("checkin 2026-11-03 2\ncheckin 2026-11-04 5\ncheckin 2026-11-05 2\n",
		     "2026-11-05", FLARE_ACUTE);
	assert_state(
		"checkin 2026-11-03 2\ncheckin 2026-11-04 5\ncheckin 2026-11-05..2026-11-06 2\n",
		"2026-11-06", FLARE_SETTLED);
}

static void a_morning_not_told_is_not_counted(void **state)
{
	(void)state;
	assert_state("checkin 2026-11-03 2\ncheckin 2026-11-06 3\n", "2026-11-05", FLARE_ACUTE);
	assert_state("checkin 2026-11-03 2\ncheckin 2026-11-06 3\n", "2026-11-06", FLARE_SETTLED);
}

/* Its own day's check-in is what it began with. */
static void the_morning_of_its_day_does_not_count(void **state)
{
	(void)state;
	assert_state("checkin 2026-11-02..2026-11-03 2\n", "2026-11-03", FLARE_ACUTE);
}

static void a_walk_begun_with_little_pain_stands_in(void **state)
{
	static const char walks[] = "2026-11-03..2026-11-04 walk walk 5min pain 3/3\n";

	(void)state;
	assert_state(walks, "2026-11-04", FLARE_ACUTE);
	assert_state(walks, "2026-11-05", FLARE_SETTLED);
}

static void it_is_over_when_the_person_says_so(void **state)
{
	static const char over[] =
		"checkin 2026-11-03..2026-11-04 6\nevent 2026-11-04 flare over\n";

	(void)state;
	assert_state(over, "2026-11-03", FLARE_ACUTE);
	assert_state(over, "2026-11-04", FLARE_SETTLED);
	assert_date(flare_on(over, "2026-11-10").settled, "2026-11-04");
}

static void over_without_one_is_nothing(void **state)
{
	struct history h = { .n_sessions = 0 };
	struct flare f;

	(void)state;
	history_text(&h, shipped_catalog(), "event 2026-11-02 flare over\n");
	flare_at(&f, &h, date_from_ymd(2026, 11, 3));
	assert_int_equal(f.state, FLARE_NONE);
	history_release(&h);
}

/* Nobody said how it was before: mornings of 0 to 2 are calm. */
static void without_a_usual_little_pain_is_calm(void **state)
{
	struct history h = { .n_sessions = 0 };
	struct flare f;

	(void)state;
	history_text(&h, shipped_catalog(),
		     "event 2026-11-02 flare begin\n"
		     "checkin 2026-11-03..2026-11-05 3\ncheckin 2026-11-06..2026-11-07 2\n");
	flare_at(&f, &h, date_from_ymd(2026, 11, 6));
	assert_int_equal(f.state, FLARE_ACUTE);
	flare_at(&f, &h, date_from_ymd(2026, 11, 7));
	assert_int_equal(f.state, FLARE_SETTLED);
	history_release(&h);
}

static void it_is_remembered_for_four_weeks(void **state)
{
	static const char over[] = "event 2026-11-04 flare over\n";

	(void)state;
	assert_state(over, "2026-12-02", FLARE_SETTLED);
	assert_state(over, "2026-12-03", FLARE_NONE);
}

static void a_second_begin_while_it_is_on_is_the_same(void **state)
{
	struct flare f = flare_on("event 2026-11-05 flare begin\n", "2026-11-06");

	(void)state;
	assert_date(f.begun, "2026-11-02");
	assert_int_equal(f.begun_lately, 1);
}

static void one_after_it_settled_is_another(void **state)
{
	struct flare f = flare_on("checkin 2026-11-03..2026-11-04 2\n"
				  "event 2026-11-06 flare begin\n",
				  "2026-11-07");

	(void)state;
	assert_int_equal(f.state, FLARE_ACUTE);
	assert_date(f.begun, "2026-11-06");
	assert_int_equal(f.begun_lately, 2);
	assert_false(f.needs_review);
}

/* Its own mornings were the first one's; four weeks after that, they are what is usual. */
static void the_second_is_measured_by_what_was_before_the_first(void **state)
{
	static const char first[] = "checkin 2026-11-02..2026-11-08 5\n"
				    "event 2026-11-06 flare over\n";
	char again[2 * sizeof first];

	(void)state;
	text_format(again, sizeof again, "%sevent 2026-11-09 flare begin\n", first);
	assert_int_equal(flare_on(again, "2026-11-09").usual, 2);
	text_format(again, sizeof again,
		    "%scheckin 2026-12-01..2026-12-07 5\nevent 2026-12-08 flare begin\n", first);
	assert_int_equal(flare_on(again, "2026-12-08").usual, 5);
}

static void two_weeks_need_a_look(void **state)
{
	(void)state;
	assert_false(flare_on("checkin 2026-11-03..2026-11-15 6\n", "2026-11-15").needs_review);
	assert_true(flare_on("checkin 2026-11-03..2026-11-16 6\n", "2026-11-16").needs_review);
	assert_true(flare_on("checkin 2026-11-03..2026-11-17 6\n", "2026-11-17").needs_review);
}

/* On the thirteenth, fourteenth and fifteenth day: settled is settled. */
static void settled_in_time_needs_none(void **state)
{
	static const char *const calm[] = { "checkin 2026-11-14..2026-11-15 2\n",
					    "checkin 2026-11-15..2026-11-16 2\n",
					    "checkin 2026-11-16..2026-11-17 2\n" };
	static const char *const days[] = { "2026-11-15", "2026-11-16", "2026-11-17" };

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct flare f = flare_on(calm[i], days[i]);

		assert_int_equal(f.state, FLARE_SETTLED);
		assert_false(f.needs_review);
	}
	assert_true(flare_on(calm[2], "2026-11-16").needs_review);
	assert_false(flare_on("event 2026-11-20 flare over\n", "2026-11-20").needs_review);
}

/* The third begins on the 42nd, or the 43rd, day after the first. */
static void the_third_in_six_weeks_needs_a_look(void **state)
{
	struct flare f;

	(void)state;
	f = flare_on("event 2026-11-03 flare over\nevent 2026-11-20 flare begin\n"
		     "event 2026-11-22 flare over\nevent 2026-12-14 flare begin\n",
		     "2026-12-16");
	assert_int_equal(f.begun_lately, 3);
	assert_true(f.needs_review);
	f = flare_on("event 2026-11-03 flare over\nevent 2026-11-20 flare begin\n"
		     "event 2026-11-22 flare over\nevent 2026-12-15 flare begin\n",
		     "2026-12-16");
	assert_int_equal(f.begun_lately, 2);
	assert_false(f.needs_review);
}

/* It is how the back is now; and it still needs a look. */
static void after_six_weeks_it_counts_as_none(void **state)
{
	static const char sore[] = "checkin 2026-11-03..2027-01-20 6\n";

	(void)state;
	assert_state(sore, "2026-12-13", FLARE_ACUTE);
	assert_state(sore, "2026-12-14", FLARE_SETTLED);
	assert_true(flare_on(sore, "2026-12-20").needs_review);
	assert_state(sore, "2027-01-11", FLARE_SETTLED);
	assert_state(sore, "2027-01-12", FLARE_NONE);
}

/* A begin on the 2nd is in every log here. */
static void assert_news(const char *lines, const char *day, const char *news)
{
	struct history h = { .n_sessions = 0 };
	struct date d;

	assert_true(date_parse(day, &d));
	history_text(&h, shipped_catalog(), quiet);
	history_text(&h, shipped_catalog(), lines);
	const char *said = flare_news(&h, d);

	assert_string_equal(said ? said : "nothing", news);
	history_release(&h);
}

/* Said two days after mornings told it: that ends nothing any more. */
static void it_begins_once_and_ends_once(void **state)
{
	static const char settled[] = "checkin 2026-11-03 6\ncheckin 2026-11-04..2026-11-07 2\n"
				      "event 2026-11-04 flare begin\n"
				      "event 2026-11-07 flare over\n";

	(void)state;
	assert_news(settled, "2026-11-01", "nothing");
	assert_news(settled, "2026-11-02", "A flare-up begins");
	assert_news(settled, "2026-11-04", "nothing");
	assert_news(settled, "2026-11-05", "The flare-up has settled");
	assert_news(settled, "2026-11-06", "nothing");
	assert_news(settled, "2026-11-07", "nothing");
}

static void it_ends_on_the_day_that_it_is_said(void **state)
{
	static const char said[] = "checkin 2026-11-03..2026-11-07 5\n"
				   "event 2026-11-06 flare over\n";

	(void)state;
	assert_news(said, "2026-11-06", "The flare-up has settled");
	assert_news(said, "2026-11-07", "nothing");
}

static bool rests(const struct flare *f, const char *id, enum family family, bool is_prescribed)
{
	struct exercise e = { .family = family };

	text_copy(e.id, sizeof e.id, id);
	return flare_rests(f, &e, is_prescribed);
}

static void strength_and_core_rest(void **state)
{
	struct flare f = { .state = FLARE_ACUTE };

	(void)state;
	assert_true(rests(&f, "goblet_squat", FAMILY_SQUAT, false));
	assert_true(rests(&f, "bird_dog", FAMILY_CORE_BACK, false));
	assert_true(rests(&f, "bridge", FAMILY_GLUTE, false));
	assert_false(rests(&f, "walk", FAMILY_AEROBIC, false));
	assert_false(rests(&f, "hip_stretch", FAMILY_HIPS, false));
	assert_false(rests(&f, "press_up", FAMILY_DIRECTION, false));
	f.state = FLARE_SETTLED;
	assert_false(rests(&f, "goblet_squat", FAMILY_SQUAT, false));
}

static void what_is_for_everybody_or_prescribed_goes_on(void **state)
{
	const struct flare f = { .state = FLARE_ACUTE };

	(void)state;
	assert_false(rests(&f, "brace", FAMILY_CORE_FRONT, false));
	assert_false(rests(&f, "goblet_squat", FAMILY_SQUAT, true));
}

static void what_is_said(void **state)
{
	struct flare f = { .state = FLARE_ACUTE, .is_long = true, .needs_review = true };
	char text[FLARE_TEXT];

	(void)state;
	flare_say(&f, text);
	assert_string_equal(
		text,
		"A flare-up: strength and core work rest until it settles; walks of half the "
		"length "
		"and gentle movement are good now. Two mornings running within a point of your "
		"usual "
		"end it, or `limber checkin --flare over`. It has not settled in two weeks: please "
		"have a professional look at it.");
	f.state = FLARE_SETTLED;
	flare_say_review(&f, text);
	assert_string_equal(text, "It did not settle in six weeks: please have a professional look "
				  "at it.");
	assert_string_equal(flare_end(&f), "Six weeks of the flare-up are over");
	f.is_long = false;
	assert_string_equal(flare_end(&f), "The flare-up has settled");
	flare_say_review(&f, text);
	assert_string_equal(text, "It is one of three or more in six weeks: please have a "
				  "professional look at it.");
	f.needs_review = false;
	flare_say_review(&f, text);
	assert_string_equal(text, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_on_from_its_day_on),
		cmocka_unit_test(two_mornings_within_a_point_end_it),
		cmocka_unit_test(it_is_measured_by_what_was_before),
		cmocka_unit_test(a_bad_morning_between_starts_anew),
		cmocka_unit_test(a_morning_not_told_is_not_counted),
		cmocka_unit_test(the_morning_of_its_day_does_not_count),
		cmocka_unit_test(a_walk_begun_with_little_pain_stands_in),
		cmocka_unit_test(it_is_over_when_the_person_says_so),
		cmocka_unit_test(over_without_one_is_nothing),
		cmocka_unit_test(without_a_usual_little_pain_is_calm),
		cmocka_unit_test(it_is_remembered_for_four_weeks),
		cmocka_unit_test(a_second_begin_while_it_is_on_is_the_same),
		cmocka_unit_test(one_after_it_settled_is_another),
		cmocka_unit_test(the_second_is_measured_by_what_was_before_the_first),
		cmocka_unit_test(two_weeks_need_a_look),
		cmocka_unit_test(settled_in_time_needs_none),
		cmocka_unit_test(the_third_in_six_weeks_needs_a_look),
		cmocka_unit_test(after_six_weeks_it_counts_as_none),
		cmocka_unit_test(it_begins_once_and_ends_once),
		cmocka_unit_test(it_ends_on_the_day_that_it_is_said),
		cmocka_unit_test(strength_and_core_rest),
		cmocka_unit_test(what_is_for_everybody_or_prescribed_goes_on),
		cmocka_unit_test(what_is_said),
	};
	return cmocka_run_group_tests_name("core flare", tests, NULL, NULL);
}

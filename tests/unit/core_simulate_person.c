/* The person who is played: what a response does, and what the seed decides of it. Not for what is
 * noted: core_simulate.c. */
#include "limber/core/simulate.h"

#include "../../src/core/dosing.h"
#include "limber/base/text.h"
#include "support/played.h"
#include "support/test.h"

static struct date event_day(const struct history *h, const char *value)
{
	for (size_t i = 0; i < h->n_events; i++) {
		if (h->events[i].kind == EVENT_FLARE && text_eq(h->events[i].value, value))
			return h->events[i].day;
	}
	return (struct date){ -1 };
}

static int begins(const struct history *h)
{
	int n = 0;

	for (size_t i = 0; i < h->n_events; i++)
		n += h->events[i].kind == EVENT_FLARE && text_eq(h->events[i].value, "begin");
	return n;
}

/* However short a part is, and even where the flare-up of the one before reaches into it. */
static void each_part_of_flares_has_one(void **state)
{
	static const struct {
		const char *script;
		int weeks, flares;
	} rows[] = { { "flare:1,steady", 2, 1 }, { "flare:1,flare:2,steady", 4, 2 } };
	struct played *p = *state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		for (uint64_t seed = 1; seed <= 20; seed++) {
			script_for(p, rows[i].script, rows[i].weeks);
			p->in.seed = seed;
			play_script(p);
			assert_int_equal(begins(&p->log), rows[i].flares);
		}
	}
}

static void the_same_seed_gives_the_same_log(void **state)
{
	struct played *p = *state;
	struct history first;

	play(p, "tough", 6);
	first = p->log;
	p->log = (struct history){ .n_sessions = 0 };
	play(p, "tough", 6);
	assert_int_equal(p->log.n_sessions, first.n_sessions);
	for (size_t i = 0; i < first.n_sessions; i++) {
		const struct session_row *a = &first.sessions[i], *b = &p->log.sessions[i];

		assert_string_equal(a->id, b->id);
		assert_int_equal(a->effort, b->effort);
		assert_int_equal(a->started.utc_s, b->started.utc_s);
	}
	script_for(p, "tough", 6);
	p->in.seed = 8;
	play_script(p);
	assert_string_not_equal(p->log.sessions[0].id, first.sessions[0].id);
	history_release(&first);
}

static void a_flare_up_begins_and_is_over(void **state)
{
	struct played *p = *state;

	play(p, "flare", 12);
	struct date begin = event_day(&p->log, "begin"), over = event_day(&p->log, "over");

	assert_in_range(date_diff(begin, p->in.first), 21, 27);
	assert_in_range(date_diff(over, begin), 6, 8);
	const struct checkin *first = history_checkin(&p->log, begin);
	const struct checkin *last = history_checkin(&p->log, over);

	assert_non_null(first);
	assert_in_range(first->pain, 3, 6);
	assert_non_null(last);
	assert_in_range(last->pain, 0, 2);
}

static void who_is_away_leaves_a_fortnight_empty(void **state)
{
	struct played *p = *state;
	int longest = 0;

	play(p, "missed:3,steady", 5);
	for (size_t i = 1; i < p->log.n_sessions; i++) {
		int gap = date_diff(p->log.sessions[i].day, p->log.sessions[i - 1].day);

		longest = gap > longest ? gap : longest;
	}
	assert_in_range(longest, 15, 18);
}

/* Sets done in full of a hundred. */
static int done_pct(const struct history *h)
{
	int done = 0, n = 0;

	for (size_t i = 0; i < h->n_sessions; i++) {
		for (size_t j = 0; j < h->sessions[i].n_sets; j++) {
			done += h->sessions[i].sets[j].outcome == OUTCOME_DONE;
			n++;
		}
	}
	return done * 100 / n;
}

static void who_finds_it_tough_falls_short_but_not_of_little(void **state)
{
	struct played *p = *state;

	play(p, "easy", 4);
	assert_int_equal(done_pct(&p->log), 100);
	play(p, "tough", 2);
	assert_in_range(done_pct(&p->log), 20, 85);
	play(p, "tough", 26);
	assert_true(asked_of(p, 25, "bird_dog")->sets >= 2);
	assert_true(asked_of(p, 25, "walk")->set[0].time_s >= 180);
}

/* The most that was asked in the second half of a year. */
static int64_t most_work(const struct played *p, const char *id)
{
	int64_t most = 0;

	for (int week = 26; week < 52; week++) {
		int64_t work = dose_work(asked_of(p, week, id));

		most = work > most ? work : most;
	}
	return most;
}

/* What is cut becomes easy, and grows again: who has bad luck for a year is not back at its end,
 * but not all of them have, and nobody walks less. */
static void who_finds_it_tough_settles(void **state)
{
	struct played *p = *state;
	int64_t began = 0, most = 0;

	for (uint64_t seed = 1; seed <= 4; seed++) {
		script_for(p, "tough", 52);
		p->in.seed = seed;
		play_script(p);
		began += dose_work(asked_of(p, 0, "bird_dog"));
		most += most_work(p, "bird_dog");
		assert_true(most_work(p, "walk") >= dose_work(asked_of(p, 0, "walk")));
	}
	assert_true(most >= began);
}

static void the_first_morning_answers_the_first_questions(void **state)
{
	struct played *p = *state;
	struct profile profile;

	play(p, "steady", 1);
	profile_at(&profile, &p->log, p->in.first);
	assert_true(profile.is_screened);
	assert_int_equal(profile.level, LEVEL_NEW);
	assert_string_equal(profile.plan, "back_basics");
}

static void the_first_questions_are_answered_again(void **state)
{
	struct played *p = *state;
	int answers = 0;

	play(p, "easy", 30);
	for (size_t i = 0; i < p->log.n_events; i++)
		answers += p->log.events[i].kind == EVENT_SCREENED;
	assert_int_equal(answers, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		played_test(each_part_of_flares_has_one),
		played_test(the_same_seed_gives_the_same_log),
		played_test(a_flare_up_begins_and_is_over),
		played_test(who_is_away_leaves_a_fortnight_empty),
		played_test(who_finds_it_tough_falls_short_but_not_of_little),
		played_test(who_finds_it_tough_settles),
		played_test(the_first_morning_answers_the_first_questions),
		played_test(the_first_questions_are_answered_again),
	};

	return cmocka_run_group_tests_name("core_simulate_person", tests, NULL, NULL);
}

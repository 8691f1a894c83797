/* Somebody played against the engine: the script, the person's habits, and what is noted of it. */
#include "limber/core/simulate.h"

#include "limber/base/text.h"
#include "limber/coach/library.h"
#include "limber/core/run.h"
#include "support/test.h"

enum { ROUTINES_OF_PLAN_MAX = 8 };

/* The shipped back_basics, and a log that begins empty. */
struct played {
	struct library *lib;
	struct catalog catalog;
	const struct plan *plan;
	const struct routine *routines[ROUTINES_OF_PLAN_MAX];
	struct script script;
	struct simulate_input in;
	struct history log;
	struct simulation sim;
};

static void open_plan(struct played *p, const char *response, const char *first, int weeks)
{
	static const char *const dirs[] = { LIMBER_ROUTINES_DIR };
	char why[LINE_MAX_BYTES];

	*p = (struct played){ .lib = library_open(dirs, 1) };
	p->catalog = library_catalog(p->lib);
	p->plan = library_plan(p->lib, "back_basics");
	for (int i = 0; i < p->plan->n_items; i++)
		p->routines[i] = library_routine(p->lib, p->plan->items[i].routine);
	assert_true(script_parse(&p->script, response, why));
	p->in = (struct simulate_input){ .plan = p->plan,
					 .routines = p->routines,
					 .n_routines = p->plan->n_items,
					 .catalog = &p->catalog,
					 .script = &p->script,
					 .weeks = weeks,
					 .seed = 7,
					 .offset_min = 60 };
	assert_true(date_parse(first, &p->in.first));
}

static void play(struct played *p, const char *response, const char *first, int weeks)
{
	open_plan(p, response, first, weeks);
	simulate(&p->sim, &p->in, &p->log);
}

static void put_away(struct played *p)
{
	simulation_release(&p->sim);
	history_release(&p->log);
	library_close(p->lib);
}

static int line_of(const struct played *p, const char *exercise)
{
	for (int i = 0; i < p->sim.n_lines; i++) {
		const struct simulated_line *l = &p->sim.lines[i];
		const struct step *step = &l->routine->steps[l->step];

		if (text_eq(step->key, exercise))
			return i;
	}
	fail_msg("no line of %s", exercise);
	return -1;
}

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

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		for (uint64_t seed = 1; seed <= 20; seed++) {
			struct played p;

			open_plan(&p, rows[i].script, "2026-01-05", rows[i].weeks);
			p.in.seed = seed;
			simulate(&p.sim, &p.in, &p.log);
			assert_int_equal(begins(&p.log), rows[i].flares);
			put_away(&p);
		}
	}
}

static void a_script_is_responses_and_weeks(void **state)
{
	struct script s;
	char why[LINE_MAX_BYTES];

	(void)state;
	assert_true(script_parse(&s, "tough", why));
	assert_int_equal(s.n, 1);
	assert_int_equal(s.parts[0].response, RESPONSE_TOUGH);
	assert_true(script_parse(&s, "steady:8,flare:2,missed:3,easy", why));
	assert_int_equal(s.n, 4);
	assert_int_equal(s.parts[1].response, RESPONSE_FLARE);
	assert_int_equal(s.parts[2].weeks, 3);
	assert_int_equal(s.parts[3].weeks, 0);
	assert_true(script_parse(&s, "easy:12", why));
	assert_int_equal(s.parts[0].weeks, 12);
}

static void a_bad_script_says_what_to_write(void **state)
{
	static const char *const bad[][2] = {
		{ "", "\"\" is no response; use steady, easy, tough, flare or missed" },
		{ "lazy", "\"lazy\" is no response; use steady, easy, tough, flare or missed" },
		{ "easy:2,", "\"\" is no response; use steady, easy, tough, flare or missed" },
		{ "easy:0", "\"0\" is no number of weeks; use 1 to 260, as in easy:8" },
		{ "easy:x,tough", "\"x\" is no number of weeks; use 1 to 260, as in easy:8" },
		{ "easy,tough", "say for how many weeks it is easy: easy:8" },
		{ "easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,easy:1,"
		  "easy:1,easy:1,easy:1,easy:1,easy:1,easy:1",
		  "it has more than 16 parts" },
	};
	struct script s = { .n = 99 };
	char why[LINE_MAX_BYTES];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
		assert_false(script_parse(&s, bad[i][0], why));
		assert_string_equal(why, bad[i][1]);
		assert_int_equal(s.n, 99);
	}
}

static void the_same_seed_gives_the_same_log(void **state)
{
	struct played a, b;

	(void)state;
	play(&a, "tough", "2026-01-05", 6);
	play(&b, "tough", "2026-01-05", 6);
	assert_int_equal(a.log.n_sessions, b.log.n_sessions);
	for (size_t i = 0; i < a.log.n_sessions; i++) {
		assert_string_equal(a.log.sessions[i].id, b.log.sessions[i].id);
		assert_int_equal(a.log.sessions[i].effort, b.log.sessions[i].effort);
		assert_int_equal(a.log.sessions[i].started.utc_s, b.log.sessions[i].started.utc_s);
	}
	put_away(&b);
	open_plan(&b, "tough", "2026-01-05", 6);
	b.in.seed = 8;
	simulate(&b.sim, &b.in, &b.log);
	assert_string_not_equal(a.log.sessions[0].id, b.log.sessions[0].id);
	put_away(&a);
	put_away(&b);
}

static void weeks_begin_on_monday(void **state)
{
	struct played p;

	(void)state;
	play(&p, "easy", "2026-01-08", 2); /* a Thursday */
	assert_int_equal(p.sim.n_weeks, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(p.sim.weeks[i].number, i);
	assert_int_equal(date_weekday(p.sim.weeks[0].first), THURSDAY);
	assert_int_equal(date_weekday(p.sim.weeks[1].first), MONDAY);
	assert_int_equal(p.sim.weeks[0].days, 4);
	assert_int_equal(p.sim.weeks[1].days, 7);
	put_away(&p);
}

/* EVIDENCE 1.3, for someone who does what is asked: minutes a day, days a week, walks a day. */
static void twelve_weeks_of_walks_are_the_ladder(void **state)
{
	static const int ladder[][3] = {
		{ 10, 6, 2 }, { 12, 6, 2 }, { 14, 6, 2 }, { 15, 6, 2 }, { 17, 6, 2 }, { 19, 6, 2 },
		{ 20, 6, 1 }, { 22, 6, 1 }, { 24, 6, 1 }, { 26, 5, 1 }, { 28, 5, 1 }, { 30, 5, 1 },
	};
	struct played p;

	(void)state;
	play(&p, "easy", "2026-01-05", (int)ARRAY_LEN(ladder));
	int line = line_of(&p, "walk");

	for (size_t i = 0; i < ARRAY_LEN(ladder); i++) {
		const struct dose *d = &p.sim.weeks[i].asked[line].target;
		int bouts = d->bouts > 1 ? d->bouts : 1;

		assert_in_range(d->set[0].time_s * bouts, ladder[i][0] * 60 - 60,
				ladder[i][0] * 60 + 60);
		assert_int_equal(d->days, ladder[i][1]);
		assert_int_equal(bouts, ladder[i][2]);
		assert_int_equal(p.sim.weeks[i].walk_done, p.sim.weeks[i].walk_asked);
	}
	put_away(&p);
}

/* Follows a line's changes from its first week on: each begins where the last one ended, and at the
 * end of each week they have led to what was asked last in it. Returns how many went down. */
static int follow_line(const struct simulation *s, int line)
{
	struct dose now = s->weeks[0].asked[line].target;
	size_t at = 0;
	int cuts = 0;

	for (int i = 0; i < s->n_weeks; i++) {
		for (; at < s->n_changes && s->changes[at].day.day < s->weeks[i].first.day + 7;
		     at++) {
			const struct simulated_change *c = &s->changes[at];

			if (c->line != line)
				continue;
			if (i > 0)
				assert_true(dose_eq(&c->before, &now));
			assert_true(c->advice.why[0] != '\0');
			cuts += c->advice.move == MOVE_DOWN || c->advice.move == MOVE_BLOCKED;
			now = c->advice.target;
		}
		assert_true(dose_eq(&now, &s->weeks[i].asked[line].target));
	}
	return cuts;
}

static void a_change_is_noted_between_two_doses(void **state)
{
	struct played p;
	int cuts = 0;

	(void)state;
	play(&p, "flare", "2026-01-05", 12);
	for (int line = 0; line < p.sim.n_lines; line++)
		cuts += follow_line(&p.sim, line);
	assert_true(p.sim.n_changes > 0);
	assert_true(cuts > 0);
	put_away(&p);
}

/* The open book is done on each side, the towel that comes after it is not. */
static void a_change_tells_the_sides_of_before(void **state)
{
	struct played p;
	int found = 0;

	(void)state;
	play(&p, "easy", "2026-01-05", 20);
	for (size_t i = 0; i < p.sim.n_changes; i++) {
		const struct simulated_change *c = &p.sim.changes[i];

		if (!c->instead || !text_eq(c->instead, "Open book"))
			continue;
		assert_string_equal(c->advice.exercise, "thor_towel");
		assert_true(c->was_per_side);
		found++;
	}
	assert_int_equal(found, 1);
	put_away(&p);
}

static bool is_same_work(const struct dose *a, const struct dose *b)
{
	if (a->sets != b->sets)
		return false;
	for (int i = 0; i < a->sets; i++) {
		if (!amount_eq(&a->set[i], &b->set[i]))
			return false;
	}
	return true;
}

/* What is said of a dose starts from the log: a dose that nobody began is not what it was before. */
static void what_nobody_began_was_not_asked(void **state)
{
	(void)state;
	struct played p;
	int compared = 0;

	play(&p, "missed", "2026-01-05", 40);
	for (size_t i = 0; i < p.sim.n_changes; i++) {
		const struct simulated_change *c = &p.sim.changes[i];

		if (c->before.sets == 0 || c->instead || c->advice.previous.sets == 0)
			continue;
		assert_true(is_same_work(&c->before, &c->advice.previous));
		compared++;
	}
	assert_true(compared > 40);
	put_away(&p);
}

static void a_flare_up_begins_and_is_over(void **state)
{
	struct played p;

	(void)state;
	play(&p, "flare", "2026-01-05", 12);
	struct date begin = event_day(&p.log, "begin"), over = event_day(&p.log, "over");

	assert_in_range(date_diff(begin, p.in.first), 21, 27);
	assert_in_range(date_diff(over, begin), 6, 8);
	const struct checkin *first = history_checkin(&p.log, begin);
	const struct checkin *last = history_checkin(&p.log, over);

	assert_non_null(first);
	assert_in_range(first->pain, 3, 6);
	assert_non_null(last);
	assert_in_range(last->pain, 0, 2);
	put_away(&p);
}

static void who_is_away_leaves_a_fortnight_empty(void **state)
{
	struct played p;
	int longest = 0;

	(void)state;
	play(&p, "missed:3,steady", "2026-01-05", 5);
	for (size_t i = 1; i < p.log.n_sessions; i++) {
		int gap = date_diff(p.log.sessions[i].day, p.log.sessions[i - 1].day);

		longest = gap > longest ? gap : longest;
	}
	assert_in_range(longest, 15, 18);
	put_away(&p);
}

static void a_log_goes_on_as_it_was(void **state)
{
	struct played p;
	struct simulation more;

	(void)state;
	play(&p, "easy", "2026-01-05", 3);
	size_t n = p.log.n_sessions, n_events = p.log.n_events;
	char last[SESSION_ID_MAX];
	const struct dose before = p.sim.weeks[2].asked[line_of(&p, "walk")].target;

	text_copy(last, sizeof last, p.log.sessions[n - 1].id);
	p.in.first = date_add(p.in.first, 21);
	simulate(&more, &p.in, &p.log);
	assert_true(p.log.n_sessions > n);
	assert_string_equal(p.log.sessions[n - 1].id, last);
	assert_int_equal(p.log.n_events, n_events); /* nothing is answered twice */
	assert_int_equal(before.set[0].time_s, 7 * 60);
	assert_int_equal(more.weeks[0].asked[line_of(&p, "walk")].target.set[0].time_s, 450);
	simulation_release(&more);
	put_away(&p);
}

static void goals_are_reached_in_a_week_or_not(void **state)
{
	struct played p;
	int n;

	(void)state;
	play(&p, "easy", "2026-01-05", 13);
	int first = simulation_goal(&p.sim, p.plan, GOAL_WALKING, &n);

	assert_true(first > 0);
	assert_true(p.sim.weeks[first].walk_done >= 150);
	assert_true(p.sim.weeks[first - 1].walk_done < 150);
	assert_in_range(n, 1, p.sim.n_weeks - first);
	assert_int_equal(simulation_goal(&p.sim, p.plan, GOAL_SESSIONS, &n), 0);
	assert_int_equal(n, 13);
	put_away(&p);
	play(&p, "missed", "2026-01-05", 4);
	assert_int_equal(simulation_goal(&p.sim, p.plan, GOAL_WALKING, &n), -1);
	assert_int_equal(n, 0);
	put_away(&p);
}

static void the_first_morning_answers_the_first_questions(void **state)
{
	struct played p;
	struct profile profile;

	(void)state;
	play(&p, "steady", "2026-01-05", 1);
	profile_at(&profile, &p.log, p.in.first);
	assert_true(profile.is_screened);
	assert_int_equal(profile.level, LEVEL_NEW);
	assert_string_equal(profile.plan, "back_basics");
	put_away(&p);
}

static void the_first_questions_are_answered_again(void **state)
{
	struct played p;
	int answers = 0;

	(void)state;
	play(&p, "easy", "2026-01-05", 30);
	for (size_t i = 0; i < p.log.n_events; i++)
		answers += p.log.events[i].kind == EVENT_SCREENED;
	assert_int_equal(answers, 2);
	put_away(&p);
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
	struct played p;

	(void)state;
	play(&p, "easy", "2026-01-05", 4);
	assert_int_equal(done_pct(&p.log), 100);
	put_away(&p);
	play(&p, "tough", "2026-01-05", 2);
	assert_in_range(done_pct(&p.log), 20, 85);
	put_away(&p);
	play(&p, "tough", "2026-01-05", 26);
	assert_true(p.sim.weeks[25].asked[line_of(&p, "bird_dog")].target.sets >= 2);
	assert_true(p.sim.weeks[25].asked[line_of(&p, "walk")].target.set[0].time_s >= 180);
	put_away(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_script_is_responses_and_weeks),
		cmocka_unit_test(a_bad_script_says_what_to_write),
		cmocka_unit_test(each_part_of_flares_has_one),
		cmocka_unit_test(the_same_seed_gives_the_same_log),
		cmocka_unit_test(weeks_begin_on_monday),
		cmocka_unit_test(twelve_weeks_of_walks_are_the_ladder),
		cmocka_unit_test(a_change_is_noted_between_two_doses),
		cmocka_unit_test(a_change_tells_the_sides_of_before),
		cmocka_unit_test(what_nobody_began_was_not_asked),
		cmocka_unit_test(a_flare_up_begins_and_is_over),
		cmocka_unit_test(who_is_away_leaves_a_fortnight_empty),
		cmocka_unit_test(a_log_goes_on_as_it_was),
		cmocka_unit_test(goals_are_reached_in_a_week_or_not),
		cmocka_unit_test(the_first_morning_answers_the_first_questions),
		cmocka_unit_test(the_first_questions_are_answered_again),
		cmocka_unit_test(who_finds_it_tough_falls_short_but_not_of_little),
	};

	return cmocka_run_group_tests_name("core_simulate", tests, NULL, NULL);
}

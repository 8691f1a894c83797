/* What is noted of somebody played against the engine: weeks, doses, their changes, goals. Not for
 * what the person does: core_simulate_person.c. */
#include "limber/core/simulate.h"

#include "limber/base/text.h"
#include "support/played.h"
#include "support/test.h"

enum { LINES_MAX = 40 };

static void weeks_begin_on_monday(void **state)
{
	struct played *p = *state;

	script_for(p, "easy", 2);
	p->in.first = date_from_ymd(2026, 1, 8); /* a Thursday */
	play_script(p);
	assert_int_equal(p->sim.n_weeks, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(p->sim.weeks[i].number, i);
	assert_int_equal(date_weekday(p->sim.weeks[0].first), THURSDAY);
	assert_int_equal(date_weekday(p->sim.weeks[1].first), MONDAY);
	assert_int_equal(p->sim.weeks[0].days, 4);
	assert_int_equal(p->sim.weeks[1].days, 7);
}

/* EVIDENCE 1.3, for someone who does what is asked: minutes a day, days a week, walks a day. */
static void twelve_weeks_of_walks_are_the_ladder(void **state)
{
	static const int ladder[][3] = {
		{ 10, 6, 2 }, { 12, 6, 2 }, { 14, 6, 2 }, { 15, 6, 2 }, { 17, 6, 2 }, { 19, 6, 2 },
		{ 20, 6, 1 }, { 22, 6, 1 }, { 24, 6, 1 }, { 26, 5, 1 }, { 28, 5, 1 }, { 30, 5, 1 },
	};
	struct played *p = *state;

	play(p, "easy", (int)ARRAY_LEN(ladder));
	for (int i = 0; i < (int)ARRAY_LEN(ladder); i++) {
		const struct dose *d = asked_of(p, i, "walk");
		int bouts = d->bouts > 1 ? d->bouts : 1;

		assert_in_range(d->set[0].time_s * bouts, ladder[i][0] * 60 - 60,
				ladder[i][0] * 60 + 60);
		assert_int_equal(d->days, ladder[i][1]);
		assert_int_equal(bouts, ladder[i][2]);
		assert_int_equal(p->sim.weeks[i].walk_done, p->sim.weeks[i].walk_asked);
	}
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
	struct played *p = *state;
	int cuts = 0;

	play(p, "flare", 12);
	for (int line = 0; line < p->sim.n_lines; line++)
		cuts += follow_line(&p->sim, line);
	assert_true(p->sim.n_changes > 0);
	assert_true(cuts > 0);
}

static const struct simulated_hold *last_hold(const struct simulation *s, size_t before, int line)
{
	while (before-- > 0) {
		if (s->holds[before].line == line)
			return &s->holds[before];
	}
	return NULL;
}

/* A hold is noted where it begins, where another cap takes over, and where it breaks off or ends in
 * a step. */
static void what_holds_a_step_is_noted_once(void **state)
{
	struct played *p = *state;
	const struct simulation *s = &p->sim;
	int steps = 0;

	play(p, "easy", 26);
	assert_true(s->n_holds > 0);
	for (size_t i = 0; i < s->n_holds; i++) {
		const struct simulated_hold *before = last_hold(s, i, s->holds[i].line);

		assert_true(i == 0 || s->holds[i].day.day >= s->holds[i - 1].day.day);
		if (before && before->cap && s->holds[i].cap)
			assert_string_not_equal(before->cap, s->holds[i].cap);
		else
			assert_true(s->holds[i].cap || (before && before->cap));
		for (size_t j = 0; j < s->n_changes && !s->holds[i].cap; j++) {
			steps += s->changes[j].line == s->holds[i].line &&
				 s->changes[j].day.day == s->holds[i].day.day &&
				 s->changes[j].advice.move == MOVE_UP;
		}
	}
	assert_true(steps > 20);
}

/* On the day of a change nothing holds it. */
static void what_changes_is_held_no_more(void **state)
{
	struct played *p = *state;
	const struct simulation *s = &p->sim;

	play(p, "easy", 26);
	for (size_t i = 0; i < s->n_changes; i++) {
		size_t until = 0;

		while (until < s->n_holds && s->holds[until].day.day <= s->changes[i].day.day)
			until++;
		const struct simulated_hold *last = last_hold(s, until, s->changes[i].line);

		assert_true(!last || !last->cap);
	}
}

static bool was_done_on(const struct played *p, struct date day, const char *key)
{
	for (size_t i = 0; i < p->log.n_sessions; i++) {
		const struct session_row *s = &p->log.sessions[i];

		for (size_t j = 0; j < s->n_sets && s->day.day == day.day; j++) {
			if (text_eq(s->sets[j].key, key))
				return true;
		}
	}
	return false;
}

/* A step that came on a day on which the session was missed comes with the next one. */
static void a_step_missed_is_noted_as_that(void **state)
{
	struct played *p = *state;
	const struct simulation *s = &p->sim;
	int found = 0;

	play(p, "missed", 40);
	for (size_t i = 0; i < s->n_changes; i++) {
		const struct simulated_change *c = &s->changes[i];
		size_t until = 0;

		while (until < s->n_holds && s->holds[until].day.day < c->day.day)
			until++;
		const struct simulated_hold *last = last_hold(s, until, c->line);

		if (!last || !last->cap || !text_eq(last->cap, "a day or more without it"))
			continue;
		assert_false(was_done_on(p, last->day, c->advice.key));
		found += c->advice.move == MOVE_UP;
	}
	assert_true(found > 5);
}

/* The open book is done on each side, the towel that comes after it is not. */
static void a_change_tells_the_sides_of_before(void **state)
{
	struct played *p = *state;
	int found = 0;

	play(p, "easy", 26);
	for (size_t i = 0; i < p->sim.n_changes; i++) {
		const struct simulated_change *c = &p->sim.changes[i];

		if (!c->instead || !text_eq(c->instead, "Open book"))
			continue;
		assert_string_equal(c->advice.exercise, "thor_towel");
		assert_true(c->was_per_side);
		found++;
	}
	assert_int_equal(found, 1);
}

/* What a flare-up leaves out is the rung that the person is on, not the one that the file names. */
static void what_is_left_out_is_what_was_done(void **state)
{
	struct played *p = *state;
	int left_out = 0;

	play(p, "easy:20,flare", 40);
	for (size_t i = 0; i < p->sim.n_changes; i++) {
		const struct simulated_change *c = &p->sim.changes[i];

		if (c->advice.target.sets > 0)
			continue;
		assert_null(c->instead);
		left_out += c->advice.is_other;
	}
	assert_true(left_out > 0);
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

/* What is said of a dose starts from the log: a dose that nobody began is not what it was
 * before. */
static void what_nobody_began_was_not_asked(void **state)
{
	struct played *p = *state;
	int compared = 0;

	play(p, "missed", 40);
	for (size_t i = 0; i < p->sim.n_changes; i++) {
		const struct simulated_change *c = &p->sim.changes[i];

		if (c->before.sets == 0 || c->instead || c->advice.previous.sets == 0)
			continue;
		assert_true(is_same_work(&c->before, &c->advice.previous));
		compared++;
	}
	assert_true(compared > 40);
}

static void a_log_goes_on_as_it_was(void **state)
{
	struct played *p = *state;
	char last[SESSION_ID_MAX];

	play(p, "easy", 3);
	size_t n = p->log.n_sessions, n_events = p->log.n_events;

	assert_int_equal(asked_of(p, 2, "walk")->set[0].time_s, 7 * 60);
	text_copy(last, sizeof last, p->log.sessions[n - 1].id);
	p->in.first = date_add(p->in.first, 21);
	play_script(p);
	assert_true(p->log.n_sessions > n);
	assert_string_equal(p->log.sessions[n - 1].id, last);
	assert_int_equal(p->log.n_events, n_events); /* nothing is answered twice */
	assert_int_equal(asked_of(p, 0, "walk")->set[0].time_s, 450);
}

/* The first dose that is played after a log is a change where the log asked for another, and none
 * where it asked for the same. */
static void a_change_against_the_log_is_noted(void **state)
{
	struct played *p = *state;
	struct advice logged[LINES_MAX];
	int first[LINES_MAX] = { 0 }, changed = 0;

	play(p, "easy", 6);
	assert_in_range(p->sim.n_lines, 1, LINES_MAX);
	for (int i = 0; i < p->sim.n_lines; i++)
		logged[i] = p->sim.weeks[5].asked[i];
	p->in.first = date_add(p->in.first, 6 * 7);
	p->in.weeks = 1;
	play_script(p);
	for (size_t i = 0; i < p->sim.n_changes; i++) {
		const struct simulated_change *c = &p->sim.changes[i];

		if (first[c->line]++ > 0)
			continue;
		assert_true(is_same_work(&c->before, &logged[c->line].target));
		assert_true(!c->instead || text_eq(c->instead, logged[c->line].name));
		changed++;
	}
	for (int i = 0; i < p->sim.n_lines; i++) {
		assert_true(first[i] > 0 ||
			    is_same_work(&p->sim.weeks[0].asked[i].target, &logged[i].target));
	}
	assert_true(changed > 0);
}

/* Where the log has another exercise in a step's place, that is what it was before. */
static void another_exercise_of_the_log_is_named(void **state)
{
	struct played *p = *state;
	const struct simulated_change *c = NULL;

	play(p, "easy", 3);
	for (size_t i = 0; i < p->log.n_sessions; i++) {
		for (size_t j = 0; j < p->log.sessions[i].n_sets; j++) {
			struct set_row *row = &p->log.sessions[i].sets[j];

			if (text_eq(row->key, "bird_dog"))
				row->exercise = row->key = "plank";
		}
	}
	p->in.first = date_add(p->in.first, 21);
	p->in.weeks = 1;
	play_script(p);
	for (size_t i = 0; i < p->sim.n_changes && !c; i++) {
		if (p->sim.changes[i].line == line_of(p, "bird_dog"))
			c = &p->sim.changes[i];
	}
	assert_non_null(c);
	assert_string_equal(c->instead, "Forearm plank");
	assert_int_equal(c->before.sets, 3);
}

/* The log as it was before the routine's file got its first step: the others had the number
 * before. */
static void forget_first_step(struct history *log, const struct routine *r)
{
	for (size_t i = 0; i < log->n_sessions; i++) {
		struct session_row *s = &log->sessions[i];
		size_t kept = 0;

		if (!text_eq(s->routine, r->id))
			continue;
		for (size_t j = 0; j < s->n_sets; j++) {
			if (s->sets[j].step == 1)
				continue;
			s->sets[kept] = s->sets[j];
			s->sets[kept++].step--;
		}
		s->n_sets = kept;
	}
}

/* Nothing is told of a step in front as a change of what followed it, nor the other way round. */
static void a_new_step_in_front_changes_no_other(void **state)
{
	struct played *p = *state;

	play(p, "easy", 3);
	const struct simulated_line *first = &p->sim.lines[line_of(p, "bird_dog")];

	while (first->step > 0)
		first--;
	int line = (int)(first - p->sim.lines);

	forget_first_step(&p->log, first->routine);
	p->in.first = date_add(p->in.first, 21);
	p->in.weeks = 1;
	play_script(p);
	assert_true(p->sim.n_changes > 0);
	for (size_t i = 0; i < p->sim.n_changes; i++) {
		assert_int_not_equal(p->sim.changes[i].line, line);
		assert_null(p->sim.changes[i].instead);
	}
}

static void goals_are_reached_in_a_week_or_not(void **state)
{
	struct played *p = *state;
	int n;

	play(p, "easy", 13);
	int first = simulation_goal(&p->sim, p->plan, GOAL_WALKING, &n);

	assert_true(first > 0);
	assert_true(p->sim.weeks[first].walk_done >= 150);
	assert_true(p->sim.weeks[first - 1].walk_done < 150);
	assert_in_range(n, 1, p->sim.n_weeks - first);
	assert_int_equal(simulation_goal(&p->sim, p->plan, GOAL_SESSIONS, &n), 0);
	assert_int_equal(n, 13);
	play(p, "missed", 4);
	assert_int_equal(simulation_goal(&p->sim, p->plan, GOAL_WALKING, &n), -1);
	assert_int_equal(n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		played_test(weeks_begin_on_monday),
		played_test(twelve_weeks_of_walks_are_the_ladder),
		played_test(a_change_is_noted_between_two_doses),
		played_test(what_holds_a_step_is_noted_once),
		played_test(what_changes_is_held_no_more),
		played_test(a_step_missed_is_noted_as_that),
		played_test(a_change_tells_the_sides_of_before),
		played_test(what_is_left_out_is_what_was_done),
		played_test(what_nobody_began_was_not_asked),
		played_test(a_log_goes_on_as_it_was),
		played_test(a_change_against_the_log_is_noted),
		played_test(another_exercise_of_the_log_is_named),
		played_test(a_new_step_in_front_changes_no_other),
		played_test(goals_are_reached_in_a_week_or_not),
	};

	return cmocka_run_group_tests_name("core_simulate", tests, NULL, NULL);
}

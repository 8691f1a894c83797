/* How long a run takes: the lead-ins, the rests, and the work. Not for what it asks:
 * core_run_plan.c. */
#include "limber/core/run.h"

#include "support/rehearsal.h"
#include "support/test.h"

struct lead {
	int rest_s, ready_s;
	bool is_switch;
	int work_s;
};

static void assert_leads(const struct run *run, const struct lead *rows, size_t n)
{
	int start = 0;

	assert_int_equal(run->n_sets, (int)n);
	for (int i = 0; i < run->n_sets; i++) {
		const struct run_set *s = &run->sets[i];

		assert_int_equal(s->rest_s, rows[i].rest_s);
		assert_int_equal(s->ready_s, rows[i].ready_s);
		assert_int_equal(s->is_switch, rows[i].is_switch);
		assert_int_equal(s->work_s, rows[i].work_s);
		start += s->rest_s + s->ready_s;
		assert_int_equal(run_set_start_s(run, i), start);
		start += s->work_s;
	}
	assert_int_equal(run_total_s(run), start);
}

static void every_lead_in_has_its_length(void **state)
{
	static const struct lead rows[] = {
		{ 0, 5, false, 300 }, /* walk: already standing */
		{ 0, 20, false, 24 }, /* cat: down to the floor */
		{ 0, 10, false, 27 }, /* book: over onto the side */
		{ 0, 10, true, 27 },  /* the other side, lying on it */
		{ 20, 0, false, 27 }, /* the rest is long enough to turn back */
		{ 0, 10, true, 27 },
		{ 10, 10, false, 20 }, /* plank: 20 s of rest, its end to get into position */
		{ 60, 0, false, 20 },
		{ 60, 0, false, 20 },
		{ 50, 10, false, 22 }, /* curl: 3 reps of 6 s, 2 s between */
		{ 30, 0, false, 14 },
		{ 30, 0, false, 6 },
		{ 25, 5, false, 20 }, /* strap: the same position */
		{ 0, 10, true, 20 },  /* the other foot into it */
		{ 0, 20, false, 40 }, /* chin: up onto the chair */
		{ 0, 5, false, 25 },  /* squat: a rest of 5 s is the get-ready */
		{ 45, 0, false, 25 },
	};
	const struct run *run = rehearse(*state, "walk cat book plank curl strap chin squat");

	assert_leads(run, rows, ARRAY_LEN(rows));
}

static void the_floor_takes_longer_at_65(void **state)
{
	static const struct lead rows[] = {
		{ 0, 30, false, 24 },
		{ 0, 30, false, 40 },
		{ 0, 30, false, 20 },
		{ 0, 10, true, 20 },
	};
	struct rehearsal *r = *state;

	rehearsal_of(r, "cat chin strap");
	r->is_65_or_over = true;
	const struct run *run = rehearsal_build(r);

	assert_leads(run, rows, ARRAY_LEN(rows));
	assert_int_equal(run_ready_s(run, POSITION_STANDING, 0), 30);
	assert_int_equal(run_ready_s(run, POSITION_STANDING, 1), 5);
	assert_int_equal(run_ready_s(run, POSITION_PRONE, 0), 10);
}

static void too_short_a_rest_gives_way_to_getting_ready(void **state)
{
	static const struct lead rows[] = {
		{ 0, 20, false, 27 }, { 0, 10, true, 27 },
		{ 0, 10, true, 27 }, /* 8 s would not do to turn over */
		{ 0, 10, true, 27 },  { 0, 20, false, 25 },
		{ 0, 5, false, 25 }, /* no rest at all: 5 s all the same */
	};
	struct rehearsal *r = *state;

	rehearsal_of(r, "book squat");
	r->targets[0].rest_s = 8;
	r->targets[1].rest_s = 0;
	const struct run *run = rehearsal_build(r);

	assert_leads(run, rows, ARRAY_LEN(rows));
}

static void a_rest_as_long_as_the_switch_is_a_rest(void **state)
{
	struct rehearsal *r = *state;

	rehearsal_of(r, "book");
	r->targets[0].rest_s = 10;
	const struct run *run = rehearsal_build(r);

	assert_int_equal(run->sets[2].rest_s, 10);
	assert_int_equal(run->sets[2].ready_s, 0);
}

static void an_unknown_exercise_is_timed_from_its_target(void **state)
{
	static const struct {
		struct amount target;
		enum mode mode;
		int work_s;
	} rows[] = {
		{ { .hold_s = 30 }, MODE_HOLD, 30 },
		{ { .reps = 4, .hold_s = 5 }, MODE_HOLD_REPS, 26 },
		{ { .reps = 4, .load_g = 1000 }, MODE_REPS, 16 },
		{ { .time_s = 90 }, MODE_TIME, 90 },
		{ { 0 }, MODE_HOLD, 1 },
	};
	struct rehearsal *r = *state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct planned_set p = { .step = 1,
					 .exercise = "gone",
					 .name = "A lost one",
					 .target = rows[i].target };
		struct run *run = &r->run;
		char setup[LINE_MAX_BYTES];

		run_release(run);
		run_build(run, "old", "Old", &p, 1, false, &sample_catalog);
		assert_string_equal(run->steps[0].name, "A lost one");
		assert_int_equal(run->steps[0].mode, rows[i].mode);
		assert_int_equal(run->sets[0].work_s, rows[i].work_s);
		run_setup(run, 0, setup);
		assert_string_equal(setup, "");
	}
}

static void the_setup_names_the_side(void **state)
{
	const struct run *run = rehearse(*state, "book");
	char setup[LINE_MAX_BYTES];

	run_setup(run, 1, setup);
	assert_string_equal(setup, "Lie on your right side.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		rehearsal_test(every_lead_in_has_its_length),
		rehearsal_test(the_floor_takes_longer_at_65),
		rehearsal_test(too_short_a_rest_gives_way_to_getting_ready),
		rehearsal_test(a_rest_as_long_as_the_switch_is_a_rest),
		rehearsal_test(an_unknown_exercise_is_timed_from_its_target),
		rehearsal_test(the_setup_names_the_side),
	};

	return cmocka_run_group_tests_name("core_run", tests, NULL, NULL);
}

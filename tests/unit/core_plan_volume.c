/* What a week may add to a family: a tenth of its work, or its smallest dose. */
#include "limber/core/plan_day.h"

#include "support/test.h"
#include "support/trainee.h"

static const char cap[] = "10 % a week for the family";

static const char seat[] = "seat: bridge bridge_march bridge_single";

/* Easy twice, the first of the three with so many seconds a rep. */
static const char seat_2s[] = "2026-11-02 seat bridge 2x8x2s effort 4 pain 1/1\n"
			      "+ bridge_march 2x7\n+ bridge_single 2x6x2s\n"
			      "2026-11-05 seat bridge 2x8x2s effort 4 pain 1/1\n"
			      "+ bridge_march 2x7\n+ bridge_single 2x6x2s\n";
static const char seat_5s[] = "2026-11-02 seat bridge 2x8x5s effort 4 pain 1/1\n"
			      "+ bridge_march 2x7\n+ bridge_single 2x6x2s\n"
			      "2026-11-05 seat bridge 2x8x5s effort 4 pain 1/1\n"
			      "+ bridge_march 2x7\n+ bridge_single 2x6x2s\n";

/* Glutes: 112 + 70 + 168 s of work a week ago. A tenth is 35 s: the first step's 14 and the
 * second's 20; the third would make it 62, and two reps more of it alone are 56. */
static void a_family_grows_a_tenth(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, seat);
	trainee_tells(t, seat_2s);
	const struct advice *steps = trainee_asks(t);

	assert_up(&steps[0]);
	assert_up(&steps[1]);
	assert_held(&steps[2], cap,
		    "Not today: all glute exercises together would then take 6 min 52 s of work "
		    "(7 s a rep here, both sides) where a week ago they took 5 min 50 s, and a "
		    "week adds a tenth or one small step.");
}

/* Three seconds a rep more in the first make the second's step too much, by a second, and the
 * third's. */
static void a_family_grows_by_one_small_step(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, seat);
	trainee_tells(t, seat_5s);
	const struct advice *steps = trainee_asks(t);

	assert_up(&steps[0]);
	assert_held(&steps[1], cap,
		    "Not today: all glute exercises together would then take 7 min 18 s of work "
		    "(5 s a rep here) where a week ago they took 6 min 38 s, and a week adds a "
		    "tenth or one small step.");
	assert_held(&steps[2], cap,
		    "Not today: all glute exercises together would then take 7 min 26 s of work "
		    "(7 s a rep here, both sides) where a week ago they took 6 min 38 s, and a "
		    "week adds a tenth or one small step.");
}

/* What was added on other days of the last seven is summed up with today's: two reps in all where
 * that is more than a tenth, on both sides of 3-2-1. What was a week ago already is none of it. */
static void steps_of_seven_days_are_summed_up(void **state)
{
	static const struct {
		const char *log;
		const char *held; /* NULL: it goes up */
	} rows[] = {
		{ "2026-10-30..2026-11-02 own bird_dog 3-2-1x5s\n"
		  "2026-11-03..2026-11-08 own bird_dog 3-2-2x5s effort 3 pain 1/1\n",
		  NULL },
		{ "2026-10-30..2026-11-02 own bird_dog 3-2-1x5s\n"
		  "2026-11-03..2026-11-08 own bird_dog 4-3-1x5s effort 3 pain 1/1\n",
		  "Not today: all exercises for the back of the core together would then take "
		  "1 min 54 s of work (2 s between reps, both sides) where a week ago they took "
		  "1 min 12 s, and a week adds a tenth or one small step." },
		{ "2026-10-30..2026-11-01 own bird_dog 3-2-1x5s\n"
		  "2026-11-02..2026-11-08 own bird_dog 4-3-1x5s effort 3 pain 1/1\n",
		  NULL },
	};
	struct trainee *t = *state;

	trainee_takes(t, "own: bird_dog");
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		trainee_is_active(t);
		trainee_tells(t, "level new\n");
		trainee_tells(t, rows[i].log);
		if (rows[i].held)
			assert_held(trainee_asks(t), cap, rows[i].held);
		else
			assert_up(trainee_asks(t));
	}
}

/* A set more on Wednesday made the family an eighth more; a rep on Monday would make that a
 * fifth. */
static void a_tenth_is_not_added_to_one_step(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "desk: open_book thor_chair");
	trainee_tells(t, "level new\n"
			 "2026-10-28..2026-11-03 desk open_book 1x10x5s effort 3 pain 1/1\n"
			 "+ thor_chair 1x10x5s\n"
			 "2026-11-04..2026-11-08 desk open_book 2x6x5s effort 3 pain 1/1\n"
			 "+ thor_chair 1x10x5s\n");
	assert_held(trainee_asks(t), cap,
		    "Not today: all mid-back exercises together would then take 6 min 36 s of work "
		    "(11 s a rep here, both sides) where a week ago they took 5 min 30 s, and a "
		    "week adds a tenth or one small step.");
}

/* A routine that has the first twice: 224 + 70 + 168 s, a tenth is 46 s. Its step is taken twice,
 * too, 28 s, and with the second's 20 it would be more. */
static void steps_of_one_key_add_up(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "seat: bridge bridge bridge_march bridge_single");
	trainee_tells(t, seat_2s);
	const struct advice *steps = trainee_asks(t);

	assert_up(&steps[0]);
	assert_up(&steps[1]);
	assert_held(&steps[2], cap,
		    "Not today: all glute exercises together would then take 8 min 30 s of work "
		    "(5 s a rep here) where a week ago they took 7 min 42 s, and a week adds a "
		    "tenth or one small step.");
}

/* Six minutes on the bicycle and five on another machine, a minute more each: two minutes a day are
 * always little enough. A third one more is not. */
static void two_minutes_are_the_smallest_dose_of_a_timed_day(void **state)
{
	struct trainee *t = *state;

	trainee_takes(t, "gym: bike elliptical swim");
	trainee_tells(
		t, "level new\n"
		   "2026-11-02 gym bike 6min effort 3 pain 1/1\n+ elliptical 5min\n+ swim 5min\n"
		   "2026-11-04 gym bike 6min effort 3 pain 1/1\n+ elliptical 5min\n+ swim 5min\n"
		   "2026-11-06 gym bike 6min effort 3 pain 1/1\n+ elliptical 5min\n+ swim 5min\n");
	const struct advice *steps = trainee_asks(t);

	assert_up(&steps[0]);
	assert_up(&steps[1]);
	assert_held(
		&steps[2], cap,
		"Not today: all aerobic exercises together would then take 19 min of work where a "
		"week ago they took 16 min, and a week adds a tenth or one small step.");
}

static const char march[] = "march: bridge_march";

static const char march_ready[] = "2026-11-02 march bridge_march 2x7 effort 4 pain 1/1\n"
				  "2026-11-05 march bridge_march 2x7 effort 4 pain 1/1\n";

/* What a routine of another day raised in this week counts, one that grew eight days ago does
 * not. */
static void other_routines_of_the_week_count(void **state)
{
	static const struct {
		const char *log;
		enum move move;
	} rows[] = {
		{ "2026-11-01 own bridge 2x8x2s\n2026-11-02 own bridge 2x12x2s\n", MOVE_HOLD },
		{ "2026-10-31 own bridge 2x8x2s\n2026-11-01 own bridge 2x12x2s\n"
		  "2026-11-04 own bridge 2x12x2s\n",
		  MOVE_UP },
		/* Not trained in the last week: nothing of it is asked now. */
		{ "2026-10-31 own bridge 2x8x2s\n2026-11-01 own bridge 2x12x2s\n", MOVE_UP },
		/* New in this week: there is nothing that it grew from. */
		{ "2026-11-02 own bridge 2x8x2s\n", MOVE_UP },
		/* The day itself decides nothing. */
		{ "2026-11-01 own bridge 2x8x2s\n2026-11-08 own bridge 2x8x2s\n"
		  "2026-11-09 own bridge 2x12x2s\n",
		  MOVE_UP },
		/* Another family. */
		{ "2026-11-01 own band_row 2x8\n2026-11-02 own band_row 2x12\n", MOVE_UP },
		/* A part of it was left out then: the fullest day says what was asked. */
		{ "2026-11-01 own bridge 2x12x2s\n2026-11-02 own bridge 2x12x2s\n"
		  "2026-10-30 own bridge 2x12x2s only 1\n",
		  MOVE_UP },
		/* Twice a day now, and once a day then: a day's sessions are summed up. */
		{ "2026-11-01 own bridge 2x8x2s\n2026-11-02 own bridge 2x8x2s twice\n", MOVE_HOLD },
		/* As much as fifteen days ago is no longer what it grew from. */
		{ "2026-10-25 own bridge 2x12x2s\n2026-11-01 own bridge 2x8x2s\n"
		  "2026-11-02 own bridge 2x12x2s\n",
		  MOVE_HOLD },
	};
	struct trainee *t = *state;

	trainee_takes(t, march);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		trainee_is_active(t);
		trainee_tells(t, march_ready);
		trainee_tells(t, rows[i].log);
		assert_int_equal(trainee_asks(t)->move, rows[i].move);
	}
}

/* Three routines of one day, the first of them planned twice: what the first two raise is not there
 * for the third, on Today or where it is begun alone. Each is there once, though the log told of
 * the later two before they came. */
static void routines_of_a_day_share_the_tenth(void **state)
{
	enum { EVERY_DAY = 0x7f };
	static struct routine v[3];
	static const struct routine *const routines[] = { &v[0], &v[1], &v[2] };
	static const struct plan plan = {
		.items = { { .routine = "bridge", .days = EVERY_DAY },
			   { .routine = "bridge", .days = EVERY_DAY },
			   { .routine = "march", .days = EVERY_DAY },
			   { .routine = "single", .days = EVERY_DAY } },
		.n_items = 4,
	};
	struct trainee *t = *state;
	struct routine_day alone;
	struct day_plan d;

	routine_text(&v[0], "single: bridge_single");
	routine_text(&v[1], march);
	routine_text(&v[2], "bridge: bridge");
	trainee_tells(t, "2026-11-02 bridge bridge 2x8x2s effort 4 pain 1/1\n"
			 "2026-11-05 bridge bridge 2x8x2s effort 4 pain 1/1\n"
			 "2026-11-02 single bridge_single 2x6x2s effort 4 pain 1/1\n"
			 "2026-11-05 single bridge_single 2x6x2s effort 4 pain 1/1\n");
	trainee_tells(t, march_ready);
	struct plan_input in = trainee_input(t);

	in.plan = &plan;
	in.routines = routines;
	in.n_routines = ARRAY_LEN(routines);
	plan_day(&d, &in);
	plan_routine(&alone, &v[0], &in);
	const struct advice *third = &d.routines[2].steps[0];

	assert_up(&d.routines[0].steps[0]);
	assert_up(&d.routines[1].steps[0]);
	assert_held(third, cap,
		    "Not today: all glute exercises together would then take 6 min 52 s of work "
		    "(7 s a rep here, both sides) where a week ago they took 5 min 50 s, and a "
		    "week adds a tenth or one small step.");
	assert_true(dose_eq(&alone.steps[0].target, &third->target));
	assert_string_equal(alone.steps[0].why, third->why);
	routine_day_release(&alone);
	day_plan_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		active_test(a_family_grows_a_tenth),
		active_test(a_family_grows_by_one_small_step),
		active_test(steps_of_seven_days_are_summed_up),
		active_test(a_tenth_is_not_added_to_one_step),
		active_test(steps_of_one_key_add_up),
		active_test(two_minutes_are_the_smallest_dose_of_a_timed_day),
		active_test(other_routines_of_the_week_count),
		active_test(routines_of_a_day_share_the_tenth),
	};
	return cmocka_run_group_tests_name("core_plan_volume", tests, NULL, NULL);
}

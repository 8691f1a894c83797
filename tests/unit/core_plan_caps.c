/* What concerns several exercises: two steps a session, a family's tenth a week, one direction. */
#include "limber/core/plan_day.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/test.h"

#define STEP(n, id)                                                      \
	{                                                                \
		.number = n, .exercise = id, .key = id, .rule = "graded" \
	}

enum { EVERY_DAY = 0x7f };

static const char day[] = "2026-11-09";

/* Somebody active whose mornings were good. */
static void begin(struct history *h, const char *lines)
{
	history_text(h, shipped_catalog(), "level active\ncheckin 2026-10-20..2026-11-09 1\n");
	history_text(h, shipped_catalog(), lines);
}

static struct plan_input input(const struct history *h, struct profile *p)
{
	struct date date;

	assert_true(date_parse(day, &date));
	profile_at(p, h, date);
	return (struct plan_input){
		.profile = p, .history = h, .catalog = shipped_catalog(), .day = date
	};
}

static void plan_one(struct routine_day *ret, const struct routine *routine,
		     const struct history *h)
{
	struct profile p;
	const struct plan_input in = input(h, &p);

	plan_routine(ret, routine, &in);
}

static void assert_held(const struct advice *a, const char *cap, const char *sentence)
{
	assert_int_equal(a->move, MOVE_HOLD);
	assert_string_equal(a->cap ? a->cap : "none", cap);
	assert_non_null(strstr(a->why, "Not today: "));
	assert_string_equal(strstr(a->why, "Not today: "), sentence);
	for (int i = 0; i < a->target.sets; i++)
		assert_true(amount_eq(&a->target.set[i], &a->previous.set[i]));
	assert_int_equal(a->target.sets, a->previous.sets);
}

static void assert_up(const struct advice *a)
{
	assert_int_equal(a->move, MOVE_UP);
	assert_null(a->cap);
	assert_null(strstr(a->why, "Not today"));
}

/* ---- Two steps a session ---- */

static const struct routine four = {
	.id = "four",
	.steps = { STEP(1, "band_row"), STEP(2, "plank"), STEP(3, "bridge"),
		   STEP(4, "squat_free") },
	.n_steps = 4,
	.order = { 0, 1, 2, 3 },
	.n_order = 4,
};

/* Easy twice: all four are ready. */
static const char all_ready[] = "2026-11-02 four band_row 2x8 effort 4 pain 1/1\n"
				"+ plank 3x10s\n+ bridge 2x8x3s\n+ squat_free 2x8\n"
				"2026-11-05 four band_row 2x8 effort 4 pain 1/1\n"
				"+ plank 3x10s\n+ bridge 2x8x3s\n+ squat_free 2x8\n";

static void two_exercises_go_up(void **state)
{
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, all_ready);
	plan_one(&r, &four, &h);
	assert_up(&r.steps[0]);
	assert_up(&r.steps[1]);
	assert_held(
		&r.steps[2], "two steps a session",
		"Not today: two exercises a session go up, Band row and Forearm plank; this one "
		"is next.");
	assert_held(
		&r.steps[3], "two steps a session",
		"Not today: two exercises a session go up, Band row and Forearm plank; this one "
		"follows Glute bridge.");
	assert_int_equal(r.steps[2].row, 8);
	assert_int_equal(r.steps[2].target.rest_s, 45);
	routine_day_release(&r);
	history_release(&h);
}

/* Who went up on the fifth has the newer dose; the others have waited since the second. */
static void who_waited_longest_goes_first(void **state)
{
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, all_ready);
	history_text(&h, shipped_catalog(),
		     "2026-11-06 four band_row 2x9 effort 4 pain 1/1\n"
		     "+ plank 3x15s\n+ bridge 2x8x3s\n+ squat_free 2x8\n"
		     "2026-11-08 four band_row 2x9 effort 4 pain 1/1\n"
		     "+ plank 3x15s\n+ bridge 2x8x3s\n+ squat_free 2x8\n");
	history_text(&h, shipped_catalog(), "checkin 2026-11-10 1\n");
	struct profile p;
	struct plan_input in = input(&h, &p);

	in.day = date_add(in.day, 1);
	plan_routine(&r, &four, &in);
	assert_up(&r.steps[2]);
	assert_up(&r.steps[3]);
	assert_held(
		&r.steps[0], "two steps a session",
		"Not today: two exercises a session go up, Glute bridge and Free squat; this one "
		"is next.");
	assert_int_equal(r.steps[1].move, MOVE_HOLD);
	routine_day_release(&r);
	history_release(&h);
}

/* A step that the routine repeats, or that it has twice, is one exercise. */
static void a_repeated_step_is_one(void **state)
{
	static const struct routine twice = {
		.id = "twice",
		.steps = { STEP(1, "band_row"), STEP(2, "band_row"), STEP(3, "plank") },
		.n_steps = 3,
		.order = { 0, 1, 2, 2 },
		.n_order = 4,
	};
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, all_ready);
	plan_one(&r, &twice, &h);
	for (int i = 0; i < 3; i++)
		assert_up(&r.steps[i]);
	routine_day_release(&r);
	history_release(&h);
}

/* Thirteen days off, then nine tenths of it: the way back. */
static const char way_back[] = "2026-10-20 four band_row 3x10 effort 4 pain 1/1\n"
			       "+ plank 3x20s\n+ bridge 3x10x3s\n+ squat_free 3x10\n"
			       "2026-11-02 four band_row 3x9 effort 6 pain 1/1\n"
			       "+ plank 3x18s\n+ bridge 3x9x3s\n+ squat_free 3x9\n";

/* The way back after days off is no step: all of them go on at once. */
static void the_way_back_is_no_step(void **state)
{
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, way_back);
	plan_one(&r, &four, &h);
	for (int i = 0; i < 4; i++)
		assert_up(&r.steps[i]);
	routine_day_release(&r);
	history_release(&h);
}

/* A clinician's limit that lifts four doses is no step either. */
static void a_limit_that_lifts_is_no_step(void **state)
{
	struct routine lifted = four;
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	for (int i = 0; i < lifted.n_steps; i++)
		lifted.steps[i].bounds.min = (struct amount){ .reps = 9, .hold_s = 3 };
	lifted.steps[1].bounds.min.hold_s = 12;
	begin(&h, "2026-11-05 four band_row 2x8 effort 6 pain 1/1\n"
		  "+ plank 3x10s\n+ bridge 2x8x3s\n+ squat_free 2x8\n");
	plan_one(&r, &lifted, &h);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(r.steps[i].move, MOVE_UP);
		assert_string_equal(r.steps[i].cap, "the routine's limit");
	}
	routine_day_release(&r);
	history_release(&h);
}

/* A rule of its own numbers takes its turn like the others, and its way back is none either. */
static void other_rules_take_turns_too(void **state)
{
	struct routine linear = four;
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	for (int i = 0; i < linear.n_steps; i++) {
		text_copy(linear.steps[i].rule, sizeof linear.steps[i].rule, "linear");
		linear.steps[i].terms =
			(struct terms){ .after = 2, .fail_after = 3, .drop_pct = 10 };
	}
	begin(&h, all_ready);
	plan_one(&r, &linear, &h);
	assert_up(&r.steps[0]);
	assert_up(&r.steps[1]);
	assert_int_equal(r.steps[2].move, MOVE_HOLD);
	assert_string_equal(r.steps[2].cap, "two steps a session");
	routine_day_release(&r);
	history_release(&h);

	h = (struct history){ 0 };
	begin(&h, way_back);
	plan_one(&r, &linear, &h);
	for (int i = 0; i < 4; i++)
		assert_up(&r.steps[i]);
	routine_day_release(&r);
	history_release(&h);
}

/* What takes another's place is held like it, and goes on saying what it stands in for. */
static void a_swapped_step_is_held_too(void **state)
{
	static const struct routine swapped = {
		.id = "swapped",
		.steps = { STEP(1, "band_row"), STEP(2, "plank"), STEP(3, "bird_dog") },
		.n_steps = 3,
		.order = { 0, 1, 2 },
		.n_order = 3,
	};
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, all_ready);
	history_text(&h, shipped_catalog(),
		     "sensitive balance\n"
		     "2026-11-02 swapped bird_dog_leg 2x5x6s effort 3 pain 1/1\n"
		     "2026-11-05 swapped bird_dog_leg 2x5x6s effort 3 pain 1/1\n");
	plan_one(&r, &swapped, &h);
	assert_int_equal(r.steps[2].move, MOVE_SWAP);
	assert_int_equal(r.steps[2].target.set[0].reps, 5);
	assert_string_equal(r.steps[2].cap, "two steps a session");
	assert_non_null(strstr(r.steps[2].why, " in place of Bird dog: "));
	routine_day_release(&r);
	history_release(&h);
}

/* ---- A rung up is one of the two steps ---- */

static const struct routine rungs = {
	.id = "rungs",
	.steps = { STEP(1, "bird_dog_leg"), STEP(2, "band_row"), STEP(3, "plank_knee"),
		   STEP(4, "bridge") },
	.n_steps = 4,
	.order = { 0, 1, 2, 3 },
	.n_order = 4,
};

/* Three have been at the top of their range since October, one is ready for a step in its dose. */
static const char tops[] = "2026-10-29 rungs bird_dog_leg 6-4-2x10s effort 6 pain 1/1\n"
			   "+ band_row 3x15\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n"
			   "2026-11-02 rungs bird_dog_leg 6-4-2x10s effort 6 pain 1/1\n"
			   "+ band_row 3x15\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n"
			   "2026-11-05 rungs bird_dog_leg 6-4-2x10s effort 6 pain 1/1\n"
			   "+ band_row 3x15\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n";

static void a_rung_up_is_one_of_the_two(void **state)
{
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, tops);
	plan_one(&r, &rungs, &h);
	assert_string_equal(r.steps[0].key, "bird_dog");
	assert_int_equal(r.steps[0].rung_change, 1);
	assert_string_equal(r.steps[1].key, "band_row_stand");
	assert_int_equal(r.steps[1].rung_change, 1);

	const struct advice *a = &r.steps[2];

	assert_string_equal(a->key, "plank_knee");
	assert_int_equal(a->rung_change, 0);
	assert_int_equal(a->move, MOVE_HOLD);
	assert_int_equal(a->target.set[2].hold_s, 30);
	assert_string_equal(a->cap, "two steps a session");
	assert_non_null(strstr(a->why,
			       " Next on its ladder, Forearm plank: two exercises a session "
			       "go up, Bird dog and Standing band row; this one is next."));
	assert_held(
		&r.steps[3], "two steps a session",
		"Not today: two exercises a session go up, Bird dog and Standing band row; this "
		"one follows Knee plank.");
	routine_day_release(&r);
	history_release(&h);
}

/* The next session: the two are new on their rungs, and it is the turn of the others. */
static void the_rung_that_waited_is_next(void **state)
{
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, tops);
	history_text(&h, shipped_catalog(),
		     "2026-11-08 rungs bird_dog 6-4-2x8s effort 6 pain 1/1\n"
		     "+ band_row_stand 3x10\n+ plank_knee 3x30s\n+ bridge 2x8x3s\n");
	plan_one(&r, &rungs, &h);
	assert_int_equal(r.steps[0].move, MOVE_HOLD);
	assert_int_equal(r.steps[1].move, MOVE_HOLD);
	assert_string_equal(r.steps[2].key, "plank");
	assert_int_equal(r.steps[2].rung_change, 1);
	assert_up(&r.steps[3]);
	routine_day_release(&r);
	history_release(&h);
}

/* ---- A tenth a week for the family ---- */

static const struct routine seat = {
	.id = "seat",
	.steps = { STEP(1, "bridge"), STEP(2, "bridge_march"), STEP(3, "bridge_single") },
	.n_steps = 3,
	.order = { 0, 1, 2 },
	.n_order = 3,
};

/* Glutes: 112 + 60 + 168 s of work a week ago. A tenth is 34 s: the first step's 14 and the second's
 * 20; the third would make it 62, and two reps more of it alone are 56. */
static void a_family_grows_a_tenth(void **state)
{
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, "2026-11-02 seat bridge 2x8x2s effort 4 pain 1/1\n"
		  "+ bridge_march 2x6\n+ bridge_single 2x6x2s\n"
		  "2026-11-05 seat bridge 2x8x2s effort 4 pain 1/1\n"
		  "+ bridge_march 2x6\n+ bridge_single 2x6x2s\n");
	plan_one(&r, &seat, &h);
	assert_up(&r.steps[0]);
	assert_up(&r.steps[1]);
	assert_held(&r.steps[2], "10 % a week for the family",
		    "Not today: all glute exercises together would then take 6 min 42 s of work "
		    "where a week ago they took 5 min 40 s, and a week adds a tenth or one small "
		    "step.");
	routine_day_release(&r);
	history_release(&h);
}

/* One second a rep more in the first makes the second's step too much, by a second; the third's keeps
 * to its smallest dose, two reps more in each set. */
static void a_family_grows_by_the_smallest_dose(void **state)
{
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, "2026-11-02 seat bridge 2x8x3s effort 4 pain 1/1\n"
		  "+ bridge_march 2x6\n+ bridge_single 2x6x2s\n"
		  "2026-11-05 seat bridge 2x8x3s effort 4 pain 1/1\n"
		  "+ bridge_march 2x6\n+ bridge_single 2x6x2s\n");
	plan_one(&r, &seat, &h);
	assert_up(&r.steps[0]);
	assert_held(&r.steps[1], "10 % a week for the family",
		    "Not today: all glute exercises together would then take 6 min 32 s of work "
		    "where a week ago they took 5 min 56 s, and a week adds a tenth or one small "
		    "step.");
	assert_up(&r.steps[2]);
	routine_day_release(&r);
	history_release(&h);
}

/* A routine that has the first twice: 224 + 60 + 168 s, a tenth is 45 s. Its step is taken twice, too, 28 s,
 * and with the second's 20 it would be more. */
static void steps_of_one_key_add_up(void **state)
{
	static const struct routine twice = {
		.id = "seat",
		.steps = { STEP(1, "bridge"), STEP(2, "bridge"), STEP(3, "bridge_march"),
			   STEP(4, "bridge_single") },
		.n_steps = 4,
		.order = { 0, 1, 2, 3 },
		.n_order = 4,
	};
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, "2026-11-02 seat bridge 2x8x2s effort 4 pain 1/1\n"
		  "+ bridge_march 2x6\n+ bridge_single 2x6x2s\n"
		  "2026-11-05 seat bridge 2x8x2s effort 4 pain 1/1\n"
		  "+ bridge_march 2x6\n+ bridge_single 2x6x2s\n");
	plan_one(&r, &twice, &h);
	assert_up(&r.steps[0]);
	assert_up(&r.steps[1]);
	assert_held(&r.steps[2], "10 % a week for the family",
		    "Not today: all glute exercises together would then take 8 min 20 s of work "
		    "where a week ago they took 7 min 32 s, and a week adds a tenth or one small "
		    "step.");
	routine_day_release(&r);
	history_release(&h);
}

/* Six minutes on the bicycle and five on another machine, a minute more each: two minutes a day are
 * always little enough. A third one more is not. */
static void two_minutes_are_the_smallest_dose_of_a_timed_day(void **state)
{
	static const struct routine gym = {
		.id = "gym",
		.steps = { STEP(1, "bike"), STEP(2, "elliptical"), STEP(3, "swim") },
		.n_steps = 3,
		.order = { 0, 1, 2 },
		.n_order = 3,
	};
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, "level new\n"
		  "2026-11-02 gym bike 6min effort 3 pain 1/1\n+ elliptical 5min\n+ swim 5min\n"
		  "2026-11-04 gym bike 6min effort 3 pain 1/1\n+ elliptical 5min\n+ swim 5min\n"
		  "2026-11-06 gym bike 6min effort 3 pain 1/1\n+ elliptical 5min\n+ swim 5min\n");
	plan_one(&r, &gym, &h);
	assert_up(&r.steps[0]);
	assert_up(&r.steps[1]);
	assert_held(
		&r.steps[2], "10 % a week for the family",
		"Not today: all aerobic exercises together would then take 19 min of work where a "
		"week ago they took 16 min, and a week adds a tenth or one small step.");
	routine_day_release(&r);
	history_release(&h);
}

static const struct routine march = {
	.id = "march",
	.steps = { STEP(1, "bridge_march") },
	.n_steps = 1,
	.order = { 0 },
	.n_order = 1,
};

static const char march_ready[] = "2026-11-02 march bridge_march 2x6 effort 4 pain 1/1\n"
				  "2026-11-05 march bridge_march 2x6 effort 4 pain 1/1\n";

/* What a routine of another day raised in this week counts, one that grew eight days ago does not. */
static void other_routines_of_the_week_count(void **state)
{
	static const struct {
		const char *lines;
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
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct history h = { 0 };
		struct routine_day r;

		begin(&h, march_ready);
		history_text(&h, shipped_catalog(), rows[i].lines);
		plan_one(&r, &march, &h);
		assert_int_equal(r.steps[0].move, rows[i].move);
		routine_day_release(&r);
		history_release(&h);
	}
}

/* Three routines of one day, the first of them planned twice: what the first two raise is not there for the third, on Today or where it
 * is begun alone. */
static void routines_of_a_day_share_the_tenth(void **state)
{
	static const struct routine bridge = {
		.id = "bridge",
		.steps = { STEP(1, "bridge") },
		.n_steps = 1,
		.n_order = 1,
	};
	static const struct routine single = {
		.id = "single",
		.steps = { STEP(1, "bridge_single") },
		.n_steps = 1,
		.n_order = 1,
	};
	static const struct routine *const routines[] = { &single, &march, &bridge };
	static const struct plan plan = {
		.items = { { .routine = "bridge", .days = EVERY_DAY },
			   { .routine = "bridge", .days = EVERY_DAY },
			   { .routine = "march", .days = EVERY_DAY },
			   { .routine = "single", .days = EVERY_DAY } },
		.n_items = 4,
	};
	struct history h = { 0 };
	struct routine_day alone;
	struct profile p;
	struct day_plan d;
	(void)state;

	begin(&h, "2026-11-02 bridge bridge 2x8x2s effort 4 pain 1/1\n"
		  "2026-11-05 bridge bridge 2x8x2s effort 4 pain 1/1\n"
		  "2026-11-02 single bridge_single 2x6x2s effort 4 pain 1/1\n"
		  "2026-11-05 single bridge_single 2x6x2s effort 4 pain 1/1\n");
	history_text(&h, shipped_catalog(), march_ready);
	struct plan_input in = input(&h, &p);

	in.plan = &plan;
	in.routines = routines;
	in.n_routines = ARRAY_LEN(routines);
	plan_day(&d, &in);
	assert_up(&d.routines[0].steps[0]);
	assert_up(&d.routines[1].steps[0]);
	/* Each is there once, though the log told of the later two before they came. */
	assert_held(&d.routines[2].steps[0], "10 % a week for the family",
		    "Not today: all glute exercises together would then take 6 min 42 s of work "
		    "where a week ago they took 5 min 40 s, and a week adds a tenth or one small "
		    "step.");
	plan_routine(&alone, &single, &in);
	assert_true(dose_eq(&alone.steps[0].target, &d.routines[2].steps[0].target));
	assert_string_equal(alone.steps[0].why, d.routines[2].steps[0].why);
	routine_day_release(&alone);
	day_plan_release(&d);
	history_release(&h);
}

/* ---- One way a session ---- */

static void the_back_is_bent_one_way(void **state)
{
	static const struct routine both = {
		.id = "both",
		.steps = { STEP(1, "prone_lie"), STEP(2, "knee_to_chest"), STEP(3, "cat_cow"),
			   STEP(4, "press_up") },
		.n_steps = 4,
		.order = { 0, 1, 2, 3 },
		.n_order = 4,
	};
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, "");
	plan_one(&r, &both, &h);
	assert_int_equal(r.steps[0].move, MOVE_HOLD);
	assert_int_equal(r.steps[1].move, MOVE_BLOCKED);
	assert_int_equal(r.steps[1].target.sets, 0);
	assert_string_equal(r.steps[1].cap, "one direction a session");
	assert_string_equal(r.steps[1].why,
			    "Left out: bending forward and bending back are not for one session, "
			    "and Lying face down comes first here. Choose the one that eases.");
	assert_int_equal(r.steps[2].move, MOVE_HOLD); /* of another family */
	assert_int_equal(r.steps[3].move, MOVE_HOLD);
	routine_day_release(&r);
	history_release(&h);
}

/* What is not done today takes no way. */
static void what_is_left_out_takes_no_way(void **state)
{
	static const struct routine both = {
		.id = "both",
		.steps = { { .number = 1,
			     .exercise = "press_up",
			     .key = "press_up",
			     .rule = "graded",
			     .bounds = { .forbid = true } },
			   STEP(2, "knee_to_chest") },
		.n_steps = 2,
		.order = { 0, 1 },
		.n_order = 2,
	};
	struct history h = { 0 };
	struct routine_day r;
	(void)state;

	begin(&h, "");
	plan_one(&r, &both, &h);
	assert_int_equal(r.steps[0].move, MOVE_BLOCKED);
	assert_int_equal(r.steps[1].move, MOVE_HOLD);
	routine_day_release(&r);
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_exercises_go_up),
		cmocka_unit_test(who_waited_longest_goes_first),
		cmocka_unit_test(a_repeated_step_is_one),
		cmocka_unit_test(the_way_back_is_no_step),
		cmocka_unit_test(a_limit_that_lifts_is_no_step),
		cmocka_unit_test(other_rules_take_turns_too),
		cmocka_unit_test(a_swapped_step_is_held_too),
		cmocka_unit_test(a_rung_up_is_one_of_the_two),
		cmocka_unit_test(the_rung_that_waited_is_next),
		cmocka_unit_test(a_family_grows_a_tenth),
		cmocka_unit_test(a_family_grows_by_the_smallest_dose),
		cmocka_unit_test(steps_of_one_key_add_up),
		cmocka_unit_test(two_minutes_are_the_smallest_dose_of_a_timed_day),
		cmocka_unit_test(other_routines_of_the_week_count),
		cmocka_unit_test(routines_of_a_day_share_the_tenth),
		cmocka_unit_test(the_back_is_bent_one_way),
		cmocka_unit_test(what_is_left_out_takes_no_way),
	};
	return cmocka_run_group_tests_name("core_plan_caps", tests, NULL, NULL);
}

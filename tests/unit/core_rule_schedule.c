/* The rule schedule: a week is done on its days, then the next one comes. The shipped run and walk
 * plan is followed here, and small ones beside it. */
#include "limber/core/plan_day.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/file.h"
#include "limber/config/routine_file.h"
#include "limber/core/run.h"
#include "support/history_text.h"
#include "support/test.h"

/* A person who follows a routine. */
struct world {
	struct routine routine;
	struct profile profile;
	struct history log;
	struct date day;
};

static void world_begin(struct world *w, const char *path, const char *text)
{
	struct diags diags = { .v = NULL };

	*w = (struct world){ .day = date_from_ymd(2026, 3, 2) };
	if (!routine_parse(&w->routine, path, text, strlen(text), &diags))
		fail_msg("%d: %s", diags.v[0].line, diags.v[0].msg);
}

static void follow_shipped(struct world *w)
{
	static const char path[] = LIMBER_ROUTINES_DIR "/run_walk_9_weeks.cfg";
	struct text text = { .s = NULL };
	struct err err = { 0 };

	assert_true(file_read(&text, path, 65536, &err));
	world_begin(w, path, text_str(&text));
	text_release(&text);
}

static void asked(struct world *w, struct routine_day *ret)
{
	plan_routine(ret, &w->routine,
		     &(struct plan_input){ .profile = &w->profile,
					   .history = &w->log,
					   .catalog = shipped_catalog(),
					   .day = w->day });
}

/* How a session goes; what is 0 is as asked, and calm. */
struct how {
	int short_s; /* seconds less in every set; all of them: it was left out */
	int effort, pain, morning;
	bool is_stopped, is_eased, is_hurt;
};

static void do_session(struct world *w, struct how how)
{
	struct routine_day day;
	struct planned_set *plan;
	static struct set_row rows[ORDER_MAX];

	asked(w, &day);
	int n = routine_day_plan(&day, shipped_catalog(), &plan);

	for (int i = 0; i < n; i++) {
		rows[i] = (struct set_row){ .seq = i,
					    .exercise = history_keep(&w->log, plan[i].exercise),
					    .key = history_keep(&w->log, plan[i].key),
					    .step = plan[i].step,
					    .set = plan[i].set,
					    .target = plan[i].target,
					    .done = plan[i].target,
					    .is_eased = how.is_eased,
					    .pain = UNKNOWN };
		rows[i].done.time_s -= how.short_s;
		if (how.short_s > 0)
			rows[i].outcome = OUTCOME_PARTIAL;
		if (how.is_hurt && i == n - 1)
			rows[i].outcome = OUTCOME_HURT;
	}
	struct session_row s = { .day = w->day,
				 .started.utc_s = (int64_t)w->day.day * 86400 + 40000,
				 .state = how.is_stopped ? STATE_STOPPED : STATE_COMPLETE,
				 .pain_before = UNKNOWN,
				 .pain_after = how.pain > 0 ? how.pain : 1,
				 .leg = UNKNOWN,
				 .effort = how.effort > 0 ? how.effort : 3,
				 .sets = rows,
				 .n_sets = (size_t)n };

	s.started.utc_s += (int64_t)w->log.n_sessions;
	text_copy(s.routine, sizeof s.routine, w->routine.id);
	text_format(s.id, sizeof s.id, "%zu", w->log.n_sessions);
	history_add_session(&w->log, &s);
	free(plan);
	routine_day_release(&day);
}

static void wake(struct world *w, int pain)
{
	history_add_checkin(&w->log,
			    &(struct checkin){ .day = w->day, .pain = pain, .leg = UNKNOWN });
}

static void pass(struct world *w, int days)
{
	w->day = date_add(w->day, days);
}

/* A session, its next morning, and on to so many days later. */
static void train(struct world *w, struct how how, int days)
{
	struct date day = w->day;

	do_session(w, how);
	pass(w, 1);
	wake(w, how.morning > 0 ? how.morning : 1);
	w->day = date_add(day, days);
}

/* The first step that the day asks and the schedule decided. */
static int scheduled(const struct routine_day *day)
{
	for (int i = 0; i < day->routine->n_steps; i++) {
		if (text_eq(day->steps[i].rule, "schedule") && day->steps[i].target.sets > 0)
			return i;
	}
	fail_msg("nothing is asked");
	return 0;
}

/* The week asked for, by the sentence on it. */
static int week(struct world *w)
{
	struct routine_day day;

	asked(w, &day);
	const char *why = day.steps[scheduled(&day)].why, *of = strstr(why, " of ");
	int n = 0;

	/* the number before the last " of " that a number follows */
	for (; of; of = strstr(of + 1, " of ")) {
		if (of[4] >= '1' && of[4] <= '9' && of > why + 1 && of[-1] >= '0' && of[-1] <= '9')
			n = of[-1] - '0' +
			    (of[-2] >= '0' && of[-2] <= '9' ? 10 * (of[-2] - '0') : 0);
	}
	routine_day_release(&day);
	return n;
}

static void assert_why(struct world *w, const char *want)
{
	struct routine_day day;

	asked(w, &day);
	assert_string_equal(day.steps[scheduled(&day)].why, want);
	routine_day_release(&day);
}

/* ---- The shipped plan ---- */

/* Seconds of the day's jogs. */
static int jogged(struct world *w)
{
	struct routine_day day;
	int s = 0;

	asked(w, &day);
	for (int i = 0; i < w->routine.n_steps; i++) {
		if (text_eq(w->routine.steps[i].exercise, "jog") && day.steps[i].target.sets > 0)
			s += day.steps[i].target.set[0].time_s *
			     routine_occurrences(&w->routine, i);
	}
	routine_day_release(&day);
	return s;
}

static const struct how well = { 0 };

static void nine_weeks_take_nine(void **state)
{
	(void)state;
	static const int minutes[] = { 8, 9, 10, 12, 15, 18, 22, 25, 30 };
	struct world w;

	follow_shipped(&w);
	for (int n = 0; n < 9 * 3; n++) {
		assert_int_equal(date_diff(w.day, date_from_ymd(2026, 3, 2)) / 7, n / 3);
		assert_int_equal(week(&w), n / 3 + 1);
		assert_int_equal(jogged(&w), minutes[n / 3] * 60);
		train(&w, well, n % 3 == 2 ? 3 : 2);
	}
	for (int n = 0; n < 30; n++) { /* and it stays: for longer than the rule looks back */
		assert_int_equal(jogged(&w), 30 * 60);
		train(&w, well, 7);
	}
	assert_why(&w, "Week 9 of 9, the last, is done: it stays at that.");
	history_release(&w.log);
}

/* Every day, and twice: no week is done in less than its days. */
static void nobody_is_faster(void **state)
{
	(void)state;
	struct world w;

	follow_shipped(&w);
	for (int n = 0; n < 9 * 3; n++) {
		assert_int_equal(week(&w), n / 3 + 1);
		do_session(&w, well);
		assert_int_equal(week(&w), n / 3 + 1);
		train(&w, well, 1);
	}
	history_release(&w.log);
}

/* Eight days between, always: it is the first week for ever, and no shame. */
static void a_misser_repeats(void **state)
{
	(void)state;
	struct world w;

	follow_shipped(&w);
	for (int n = 0; n < 20; n++) {
		assert_int_equal(week(&w), 1);
		train(&w, well, 8);
	}
	assert_why(&w, "Eight days since the last time: week 1 of 9 again.");
	history_release(&w.log);
}

static void steps_of_other_weeks_ask_nothing(void **state)
{
	(void)state;
	struct world w;
	struct routine_day day;

	follow_shipped(&w);
	for (int n = 0; n < 3; n++)
		train(&w, well, 2);
	asked(&w, &day);
	assert_int_equal(day.steps[1].move, MOVE_HOLD);
	assert_int_equal(day.steps[1].target.sets, 0);
	assert_string_equal(day.steps[1].cap, "not this week");
	assert_string_equal(day.steps[1].why, "Its last week was week 1; this is week 2 of 9.");
	assert_string_equal(day.steps[5].why, "It comes in week 3; this is week 2 of 9.");
	/* A jog is a jog: the next week's is more than the last one's. */
	assert_int_equal(day.steps[3].move, MOVE_UP);
	assert_int_equal(day.steps[3].previous.set[0].time_s, 60);
	assert_int_equal(day.steps[3].target.set[0].time_s, 90);
	assert_int_equal(day.steps[3].n_used, 3);
	assert_int_equal(day.steps[3].used[0], 2);
	assert_string_equal(day.steps[0].rule, "none");
	assert_int_equal(day.steps[0].target.set[0].time_s, 300);
	routine_day_release(&day);
	history_release(&w.log);
}

/* Only walks are allowed: a jog of another week is no more left out than it would be done. */
static void steps_of_other_weeks_are_not_left_out(void **state)
{
	(void)state;
	struct world w;
	struct routine_day day;
	int blocked = 0;

	follow_shipped(&w);
	w.profile.conditions = 1u << CONDITION_VERTEBRAL_FRACTURE;
	asked(&w, &day);
	for (int i = 0; i < w.routine.n_steps; i++)
		blocked += day.steps[i].move == MOVE_BLOCKED;
	assert_int_equal(blocked, 1);
	assert_int_equal(day.steps[1].move, MOVE_BLOCKED);
	assert_string_equal(day.steps[5].why, "It comes in week 3; this is week 1 of 9.");
	routine_day_release(&day);
	history_release(&w.log);
}

/* ---- Days off ---- */

static void days_off_go_back(void **state)
{
	(void)state;
	static const struct {
		int days, week;
	} rows[] = { { 7, 7 },  { 8, 7 },  { 14, 7 }, { 15, 6 },
		     { 28, 6 }, { 29, 4 }, { 56, 4 }, { 57, 1 } };

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct world w;

		follow_shipped(&w);
		for (int n = 0; n < 6 * 3 + 1; n++)
			train(&w, well, 2);
		pass(&w, rows[i].days - 2);
		assert_int_equal(week(&w), rows[i].week);
		/* From its first day: three of them until the next, but for no break at all. */
		for (int n = 0; n < (rows[i].days > 7 ? 3 : 2); n++) {
			assert_int_equal(week(&w), rows[i].week);
			train(&w, well, 2);
		}
		assert_int_equal(week(&w), rows[i].week + 1);
		history_release(&w.log);
	}
}

/* A week that was done is not moved on from after a break: it is done again. */
static void a_break_after_a_week_repeats_it(void **state)
{
	(void)state;
	struct world w;

	follow_shipped(&w);
	for (int n = 0; n < 3; n++)
		train(&w, well, 2);
	assert_int_equal(week(&w), 2);
	pass(&w, 8);
	assert_why(&w, "Ten days since the last time: week 1 of 9 again.");
	pass(&w, 10);
	assert_why(&w, "20 days since the last time: week 1 of 9 again.");
	history_release(&w.log);
}

/* ---- What counts ---- */

static const char small[] =
	"version = 1; title = \"T\"; schedule = { weeks = 3; days = 2; };\n"
	"steps = ( { exercise = \"bike\"; progress = { rule = \"schedule\";\n"
	"  weeks = ( { time = 600; }, { time = 720; }, { time = 840; } ); }; } );";

static void what_does_not_count_is_said(void **state)
{
	(void)state;
	static const struct {
		struct how how;
		const char *why;
	} rows[] = {
		{ { .is_stopped = true },
		  "The last session was not confirmed: week 1 of 3 again, one of its two days "
		  "done." },
		{ { .pain = 7 },
		  "Pain was 7 after the last session: week 1 of 3 again, one of its two days "
		  "done." },
		{ { .is_hurt = true },
		  "It hurt last time: week 1 of 3 again, one of its two days done." },
		{ { .morning = 4 },
		  "The morning after, pain was 4 where 1 is usual: week 1 of 3 again, one of its "
		  "two "
		  "days done." },
		{ { .effort = 9 },
		  "Effort was 9 last time, and 6 is the most for it: week 1 of 3 again, one of its "
		  "two days done." },
		{ { .is_eased = true },
		  "Form was lost last time: week 1 of 3 again, one of its two days done." },
		{ { .short_s = 61 },
		  "89 % of it was done last time: week 1 of 3 again, one of its two days done." },
		{ { .short_s = 600 },
		  "It was left out last time: week 1 of 3 again, one of its two days done." },
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		struct world w;

		world_begin(&w, "routines/small.cfg", small);
		for (int n = 0; n < 14; n++) { /* what is usual */
			wake(&w, 1);
			pass(&w, 1);
		}
		train(&w, well, 2);
		assert_why(&w, "Week 1 of 3, one of its two days done.");
		train(&w, rows[i].how, 2);
		wake(&w, 1);
		assert_why(&w, rows[i].why);
		train(&w, well, 2);
		assert_why(&w, "All days of week 1 are done: now week 2 of 3.");
		history_release(&w.log);
	}
}

static void nine_tenths_count(void **state)
{
	(void)state;
	struct world w;

	world_begin(&w, "routines/small.cfg", small);
	train(&w, (struct how){ .short_s = 60 }, 2);
	train(&w, (struct how){ .pain = 3 }, 2); /* the middle band: within the quota */
	assert_int_equal(week(&w), 2);
	history_release(&w.log);
}

/* Well in the morning, badly in the evening: the day does not count. */
static void a_bad_second_go_takes_the_day(void **state)
{
	(void)state;
	struct world w;

	world_begin(&w, "routines/small.cfg", small);
	train(&w, well, 2);
	do_session(&w, well);
	train(&w, (struct how){ .pain = 8 }, 2);
	assert_int_equal(week(&w), 1);
	train(&w, well, 2);
	assert_int_equal(week(&w), 2);
	history_release(&w.log);
}

static void a_bad_day_does_not_move_on(void **state)
{
	(void)state;
	struct world w;

	world_begin(&w, "routines/small.cfg", small);
	train(&w, well, 2);
	train(&w, well, 2);
	wake(&w, 4);
	assert_why(&w, "All days of week 1 of 3 are done, but your back is worse this morning: the "
		       "same week again today.");
	train(&w, well, 2); /* the same week again, and nothing is lost by it */
	assert_why(&w, "All days of week 1 are done: now week 2 of 3.");
	history_release(&w.log);
}

/* The week was full, and held for a bad day; what went wrong then has to go well first. */
static void a_full_week_waits_for_a_good_day(void **state)
{
	(void)state;
	struct world w;

	world_begin(&w, "routines/small.cfg", small);
	train(&w, well, 2);
	train(&w, well, 2);
	wake(&w, 4);
	train(&w, (struct how){ .pain = 8 }, 2);
	assert_why(&w, "Pain was 8 after the last session: week 1 of 3 again, two of its two days "
		       "done.");
	train(&w, well, 2);
	assert_int_equal(week(&w), 2);
	history_release(&w.log);
}

/* A full week that waits, and a day on which the first go hurt and the second went well: that is said, and
 * no middle week is called the last. */
static void the_worse_of_a_day_is_said(void **state)
{
	(void)state;
	struct world w;

	world_begin(&w, "routines/small.cfg", small);
	train(&w, well, 2);
	train(&w, well, 2);
	wake(&w, 4);
	do_session(&w, (struct how){ .pain = 8 });
	train(&w, well, 2);
	assert_why(&w, "Pain was 8 after the last session: week 1 of 3 again, two of its two days "
		       "done.");
	history_release(&w.log);
}

/* ---- Doses week by week ---- */

static void a_table_goes_up_and_back(void **state)
{
	(void)state;
	struct world w;
	struct routine_day day;

	world_begin(&w, "routines/small.cfg", small);
	assert_why(&w, "Week 1 of 3: on two days, as it is written.");
	train(&w, well, 2);
	train(&w, well, 2);
	asked(&w, &day);
	assert_int_equal(day.steps[0].target.set[0].time_s, 720);
	assert_int_equal(day.steps[0].previous.set[0].time_s, 600);
	assert_int_equal(day.steps[0].move, MOVE_UP);
	routine_day_release(&day);
	train(&w, well, 20);
	asked(&w, &day);
	assert_int_equal(day.steps[0].target.set[0].time_s, 600);
	assert_int_equal(day.steps[0].move, MOVE_DOWN);
	assert_string_equal(day.steps[0].cap, "days off");
	assert_string_equal(
		day.steps[0].why,
		"20 days since the last time: back at week 1 of 3, the normal way back.");
	routine_day_release(&day);
	history_release(&w.log);
}

/* Weeks that ask the same are told apart by counting, however many there are. */
static void weeks_alike_pass(void **state)
{
	(void)state;
	struct world w;

	world_begin(&w, "routines/alike.cfg",
		    "version = 1; title = \"T\"; schedule = { weeks = 6; days = 3; };\n"
		    "steps = ( { exercise = \"bike\"; time = 600; weeks = [ 1, 5 ]; },\n"
		    "  { exercise = \"bike\"; time = 900; weeks = 6; } );");
	for (int n = 0; n < 15; n++) {
		assert_int_equal(week(&w), n / 3 + 1);
		train(&w, well, 3);
	}
	assert_int_equal(week(&w), 6);
	history_release(&w.log);
}

/* A clinician's limit stands over the table, and what is asked within it counts. */
static void bounds_stand_over_it(void **state)
{
	(void)state;
	struct world w;
	struct routine_day day;

	world_begin(
		&w, "routines/bound.cfg",
		"version = 1; title = \"T\"; schedule = { weeks = 3; days = 1; };\n"
		"steps = ( { exercise = \"bike\"; bounds = { max_time = 700; };\n"
		"  progress = { rule = \"schedule\"; weeks = ( { time = 600; }, { time = 720; },\n"
		"  { time = 840; } ); }; } );");
	train(&w, well, 2);
	train(&w, well, 2);
	asked(&w, &day);
	assert_int_equal(day.steps[0].target.set[0].time_s, 700);
	assert_string_equal(day.steps[0].why, "All days of week 2 are done: now week 3 of 3.");
	routine_day_release(&day);
	history_release(&w.log);
}

/* With strong pain less is asked than is written: doing that moves nothing on. */
static void less_than_written_does_not_count(void **state)
{
	(void)state;
	struct world w;

	world_begin(&w, "routines/small.cfg", small);
	for (int n = 0; n < 4; n++) {
		wake(&w, 8);
		train(&w, (struct how){ .morning = 8, .pain = 8 }, 1);
	}
	for (int n = 0; n < 5; n++) {
		wake(&w, 1);
		pass(&w, 1);
	}
	assert_why(&w, "Less than the week has was asked last time: week 1 of 3 again, none of its "
		       "two days done.");
	history_release(&w.log);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nine_weeks_take_nine),
		cmocka_unit_test(nobody_is_faster),
		cmocka_unit_test(a_misser_repeats),
		cmocka_unit_test(steps_of_other_weeks_ask_nothing),
		cmocka_unit_test(steps_of_other_weeks_are_not_left_out),
		cmocka_unit_test(days_off_go_back),
		cmocka_unit_test(a_break_after_a_week_repeats_it),
		cmocka_unit_test(what_does_not_count_is_said),
		cmocka_unit_test(nine_tenths_count),
		cmocka_unit_test(a_bad_second_go_takes_the_day),
		cmocka_unit_test(a_bad_day_does_not_move_on),
		cmocka_unit_test(a_full_week_waits_for_a_good_day),
		cmocka_unit_test(the_worse_of_a_day_is_said),
		cmocka_unit_test(a_table_goes_up_and_back),
		cmocka_unit_test(weeks_alike_pass),
		cmocka_unit_test(bounds_stand_over_it),
		cmocka_unit_test(less_than_written_does_not_count),
	};
	return cmocka_run_group_tests_name("core_rule_schedule", tests, NULL, NULL);
}

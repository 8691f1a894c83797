/* What is not for a person: every cell of EVIDENCE 3.6, who cautions hold for, what takes a blocked
 * exercise's place, and the words. */
#include "limber/core/safety.h"

#include <stdlib.h>
#include <string.h>

#include "limber/base/text.h"
#include "limber/core/plan_day.h"
#include "limber/core/run.h"
#include "support/history_text.h"
#include "support/test.h"

static const struct date today = { 20779 }; /* 2026-11-22 */

/* What a person said before today, as events and check-ins; "cleared" is on 2026-11-20. */
struct person {
	struct history history;
	struct profile profile;
	struct safety_input in;
};

static void person_begin(struct person *p, const char *log)
{
	*p = (struct person){ .history = { 0 } };
	history_text(&p->history, shipped_catalog(), log);
	profile_at(&p->profile, &p->history, today);
	p->in = (struct safety_input){ &p->profile, &p->history, today };
}

static enum safety judged(const struct person *p, const char *exercise, bool is_prescribed)
{
	const struct catalog *c = shipped_catalog();

	return safety_judge(&p->in, c->exercise(c->user, exercise), is_prescribed).safety;
}

/* ---- The table ---- */

static const char *const tag_letters[TAGS] = { "LF", "EF", "TF", "EE", "AX", "RO", "AS",
					       "PR", "SU", "SL", "BA", "NT", "KN", "WR" };

/* EVIDENCE 3.6 again, told by condition: what is blocked, what takes caution. */
static const struct {
	const char *condition, *blocked, *caution;
} rows[CONDITIONS] = {
	{ "disc_leg_pain", "LF EF NT", "TF EE AX RO AS" },
	{ "isthmic", "EE", "LF AX RO AS PR" },
	{ "degenerative", "", "LF EE AX RO AS PR BA" },
	{ "stenosis", "EE", "AX PR BA" },
	{ "sacroiliac", "", "AX RO AS SL BA" },
	{ "osteoporosis", "LF EF TF", "EE AX RO AS BA" },
	{ "pregnancy", "PR", "LF TF EE AX RO AS SU SL BA" },
	{ "post_op", "LF", "EF TF EE AX RO AS BA NT" },
};

/* Every tag under every condition, where cautions come to `caution`. */
static void assert_table(const char *log, enum safety caution)
{
	for (size_t i = 0; i < CONDITIONS; i++) {
		struct person p;
		char whole[256];
		enum condition c =
			(enum condition)word_index(condition_words, CONDITIONS, rows[i].condition);

		text_format(whole, sizeof whole, "conditions %s\n%s", rows[i].condition, log);
		person_begin(&p, whole);
		for (enum tag tag = 0; tag < TAGS; tag++) {
			struct ruling r = safety_judge_tag(&p.in, tag);
			enum safety expected =
				strstr(rows[i].blocked, tag_letters[tag])   ? SAFETY_BLOCKED
				: strstr(rows[i].caution, tag_letters[tag]) ? caution
									    : SAFETY_ALLOWED;

			if (r.safety != expected)
				fail_msg("%s, %s: %d and not %d", rows[i].condition,
					 tag_letters[tag], (int)r.safety, (int)expected);
			if (r.safety != SAFETY_ALLOWED) {
				assert_int_equal(r.tag, tag);
				assert_int_equal(r.condition, c);
			}
		}
		history_release(&p.history);
	}
}

static void every_cell_is_the_tables(void **state)
{
	(void)state;
	assert_table("checkin 2026-11-22 0\n", SAFETY_NOT_CLEARED);
	assert_table("event 2026-11-20 cleared 2026-11-20\ncheckin 2026-11-22 3\n",
		     SAFETY_NOT_CALM);
	assert_table("event 2026-11-20 cleared 2026-11-20\ncheckin 2026-11-22 0\n", SAFETY_CAUTION);
}

static void without_a_condition_nothing_is_blocked(void **state)
{
	(void)state;
	struct person p;

	person_begin(&p, "checkin 2026-11-22 9\n");
	for (enum tag tag = 0; tag < TAGS; tag++)
		assert_int_equal(safety_judge_tag(&p.in, tag).safety, SAFETY_ALLOWED);
	history_release(&p.history);
}

static void of_several_the_gravest_is_told(void **state)
{
	(void)state;
	struct person p;

	/* box_lift is axial_load (a C here) and loaded_flexion (a B). */
	person_begin(&p, "conditions stenosis,osteoporosis\n");
	const struct catalog *c = shipped_catalog();
	struct ruling r = safety_judge(&p.in, c->exercise(c->user, "box_lift"), false);

	assert_int_equal(r.safety, SAFETY_BLOCKED);
	assert_int_equal(r.tag, TAG_LOADED_FLEXION);
	assert_int_equal(r.condition, CONDITION_OSTEOPOROSIS);
	history_release(&p.history);
}

/* ---- Who a caution holds for ---- */

static void caution_wants_a_calm_back(void **state)
{
	(void)state;
	static const struct {
		const char *log;
		enum safety expected;
	} cases[] = {
		/* Nobody said that there are no symptoms. */
		{ "", SAFETY_NOT_CALM },
		{ "checkin 2026-11-22 2 leg 1\n", SAFETY_CAUTION },
		{ "checkin 2026-11-22 3 leg 1\n", SAFETY_NOT_CALM },
		{ "checkin 2026-11-22 2 leg 2\n", SAFETY_NOT_CALM },
		{ "checkin 2026-11-22 0\n", SAFETY_CAUTION },
		/* Some pain, and where is not known. */
		{ "checkin 2026-11-22 1\n", SAFETY_NOT_CALM },
		/* The newest of each counts. */
		{ "checkin 2026-11-20 5 leg 3\ncheckin 2026-11-22 1 leg 1\n", SAFETY_CAUTION },
		{ "checkin 2026-11-20 1 leg 3\ncheckin 2026-11-22 0\n", SAFETY_NOT_CALM },
		{ "checkin 2026-11-21 1 leg 1\n", SAFETY_CAUTION },
		/* A session came after its day's check-in, and its end after its beginning. */
		{ "checkin 2026-11-21 1 leg 1\n"
		  "2026-11-21 core_basics bird_dog 3-2-1x6s done pain 1/4\n",
		  SAFETY_NOT_CALM },
		{ "2026-11-21 core_basics bird_dog 3-2-1x6s done pain 4/1 leg 1\n",
		  SAFETY_CAUTION },
		{ "2026-11-21 core_basics bird_dog 3-2-1x6s done pain 1/- leg 1\n",
		  SAFETY_CAUTION },
		/* Today's own sessions change nothing while they are done. */
		{ "checkin 2026-11-22 1 leg 1\n"
		  "2026-11-22 core_basics bird_dog 3-2-1x6s done pain 1/8 leg 4\n",
		  SAFETY_CAUTION },
		/* What is later is not known yet. */
		{ "checkin 2026-11-22 1 leg 1\ncheckin 2026-11-23 8 leg 4\n", SAFETY_CAUTION },
		/* Three weeks: the oldest answer that counts, and the newest that does not. */
		{ "checkin 2026-11-02 0\n", SAFETY_CAUTION },
		{ "checkin 2026-11-01 0\n", SAFETY_NOT_CALM },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct person p;
		char log[512];

		text_format(log, sizeof log, "conditions stenosis\ncleared 2026-11-20\n%s",
			    cases[i].log);
		person_begin(&p, log);
		if (safety_judge_tag(&p.in, TAG_BALANCE).safety != cases[i].expected)
			fail_msg("case %zu: %s", i, cases[i].log);
		history_release(&p.history);
	}
}

static void surgery_holds_six_months_from_clearance(void **state)
{
	(void)state;
	static const struct {
		const char *cleared;
		enum safety expected;
	} cases[] = {
		{ "2026-11-22", SAFETY_BLOCKED },
		{ "2026-05-24", SAFETY_BLOCKED }, /* 182 days */
		{ "2026-05-23", SAFETY_ALLOWED },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct person p;
		char log[128];

		text_format(log, sizeof log, "conditions post_op\ncleared %s\n", cases[i].cleared);
		person_begin(&p, log);
		assert_int_equal(safety_judge_tag(&p.in, TAG_LOADED_FLEXION).safety,
				 cases[i].expected);
		history_release(&p.history);
	}
}

static void after_surgery_the_allow_list_is_left(void **state)
{
	(void)state;
	struct person p;

	person_begin(&p, "conditions post_op\n");
	assert_true(safety_is_allow_list(&p.profile));
	assert_int_equal(judged(&p, "walk", false), SAFETY_ALLOWED);
	assert_int_equal(judged(&p, "brace", false), SAFETY_ALLOWED);
	assert_int_equal(judged(&p, "sit_break", false), SAFETY_ALLOWED);
	assert_int_equal(judged(&p, "chin_tuck", false), SAFETY_NOT_LISTED); /* has no tag */
	assert_int_equal(judged(&p, "box_lift", false), SAFETY_NOT_LISTED);
	assert_int_equal(judged(&p, "chin_tuck", true), SAFETY_ALLOWED);
	history_release(&p.history);

	person_begin(&p, "conditions post_op\ncleared 2026-11-20\n");
	assert_false(safety_is_allow_list(&p.profile));
	assert_int_equal(judged(&p, "chin_tuck", false), SAFETY_ALLOWED);
	history_release(&p.history);

	person_begin(&p, "conditions stenosis\n");
	assert_false(safety_is_allow_list(&p.profile));
	history_release(&p.history);

	/* The list lifts no other condition. */
	person_begin(&p, "conditions post_op,pregnancy\n");
	assert_int_equal(judged(&p, "brace", false), SAFETY_NOT_CLEARED);
	history_release(&p.history);
}

static void clearance_must_know_the_condition(void **state)
{
	(void)state;
	struct person p;

	person_begin(&p, "event 2026-11-01 cleared 2026-11-01\n"
			 "event 2026-11-10 conditions stenosis\ncheckin 2026-11-22 0\n");
	assert_int_equal(safety_judge_tag(&p.in, TAG_BALANCE).safety, SAFETY_NOT_CLEARED);
	history_release(&p.history);

	/* One less is nothing new. */
	person_begin(&p, "event 2026-11-01 conditions stenosis,isthmic\n"
			 "event 2026-11-02 cleared 2026-11-02\n"
			 "event 2026-11-10 conditions stenosis\ncheckin 2026-11-22 0\n");
	assert_int_equal(safety_judge_tag(&p.in, TAG_BALANCE).safety, SAFETY_CAUTION);
	history_release(&p.history);
}

/* ---- Own sensitivities, prescriptions ---- */

static void the_person_says_what_does_not_suit(void **state)
{
	(void)state;
	struct person p;

	person_begin(&p, "sensitive kneeling,wrist_load\n");
	assert_int_equal(judged(&p, "bird_dog", false), SAFETY_SENSITIVE);
	assert_int_equal(judged(&p, "hipflex_half", false), SAFETY_SENSITIVE);
	assert_int_equal(judged(&p, "dead_bug", false), SAFETY_ALLOWED);
	/* They can take it back themselves; a prescription does not. */
	assert_int_equal(judged(&p, "bird_dog", true), SAFETY_SENSITIVE);
	history_release(&p.history);
}

static void a_prescription_stands_over_the_table(void **state)
{
	(void)state;
	struct person p;

	person_begin(&p, "conditions osteoporosis,stenosis\n");
	assert_int_equal(judged(&p, "curl_up", false), SAFETY_BLOCKED);
	assert_int_equal(judged(&p, "curl_up", true), SAFETY_ALLOWED);
	assert_int_equal(judged(&p, "bird_dog", false), SAFETY_NOT_CLEARED);
	assert_int_equal(judged(&p, "bird_dog", true), SAFETY_ALLOWED);
	history_release(&p.history);
}

/* ---- What is done instead ---- */

static void the_nearest_rung_takes_its_place(void **state)
{
	(void)state;
	static const struct {
		const char *log, *blocked, *also, *expected;
	} cases[] = {
		/* One down; past what is blocked as well; never what the routine has anyway. */
		{ "conditions osteoporosis\n", "curl_up", "", "dead_bug" },
		{ "conditions osteoporosis\n", "curl_up", "dead_bug", "dead_bug_arms" },
		{ "conditions osteoporosis\n", "bird_dog_squares", "", "bird_dog_leg" },
		{ "conditions stenosis\n", "plank", "", "plank_incline" },
		{ "conditions stenosis\n", "plank", "plank_incline", "plank_wall" },
		/* Where nothing below is left, up. */
		{ "sensitive kneeling\n", "hipflex_kneel", "", NULL },
		{ "conditions post_op\ncleared 2026-11-20\ncheckin 2026-11-22 4\n", "thor_chair",
		  "", NULL },
		{ "conditions pregnancy\n", "figure4", "", "figure4_seat" },
		{ "conditions pregnancy\n", "neck_nod", "", "chin_tuck" },
		/* Nothing on the whole ladder, or no ladder at all. */
		{ "conditions disc_leg_pain\n", "ham_step", "", NULL },
		{ "conditions stenosis\n", "swim", "", NULL },
		/* The allow-list has one rung. */
		{ "conditions post_op\n", "curl_up", "", "brace" },
		{ "conditions post_op\n", "curl_up", "brace", NULL },
	};
	const struct catalog *c = shipped_catalog();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct routine r = { .n_steps = 2 };
		struct person p;

		person_begin(&p, cases[i].log);
		text_copy(r.steps[0].exercise, ID_MAX, cases[i].blocked);
		text_copy(r.steps[1].exercise, ID_MAX, cases[i].also);
		const struct exercise *e =
			safety_instead(&p.in, c->exercise(c->user, cases[i].blocked), &r, c);

		if (!cases[i].expected != !e || (e && !text_eq(e->id, cases[i].expected)))
			fail_msg("case %zu: %s", i, e ? e->id : "none");
		history_release(&p.history);
	}
}

/* ---- In the day's advice ---- */

static struct routine core = {
	.id = "core",
	.title = "Core",
	.steps = { { .number = 1,
		     .exercise = "curl_up",
		     .key = "core/short",
		     .rule = "graded",
		     .id = "short",
		     .has_id = true,
		     .dose = { .sets = 1, .set = { { 2, 5, 0, 0 } } },
		     .bounds = { .max = { .reps = 4 }, .min = { .reps = 2 } } },
		   { .number = 2, .exercise = "plank", .key = "plank", .rule = "graded" } },
	.n_steps = 2,
	.order = { 0, 1 },
	.n_order = 2,
};

static void ask(struct routine_day *ret, const struct person *p)
{
	plan_routine(ret, &core,
		     &(struct plan_input){ .profile = &p->profile,
					   .history = &p->history,
					   .catalog = shipped_catalog(),
					   .day = today });
}

static void a_swap_has_its_own_history_and_dose(void **state)
{
	(void)state;
	struct person p;
	struct routine_day r;

	person_begin(&p, "conditions osteoporosis\nlevel active\n"
			 "checkin 2026-11-01..2026-11-22 1\n"
			 "2026-11-16 core dead_bug 2x3 done effort 5 pain 1/1\n");
	ask(&r, &p);
	const struct advice *a = &r.steps[0];

	assert_int_equal(a->move, MOVE_SWAP);
	assert_string_equal(a->exercise, "dead_bug");
	assert_int_equal(a->previous.sets, 2);
	assert_int_equal(a->target.sets, 2);
	assert_int_equal(a->target.set[0].reps, 3);
	assert_int_equal(a->target.set[0].hold_s, 0);
	assert_int_equal(a->n_used, 1);
	assert_non_null(strstr(a->why, "Dead bug in place of Hands-under-back curl-up: curling the "
				       "trunk with osteoporosis is not for now. A professional can "
				       "lift this. "));
	assert_int_equal(r.steps[1].move, MOVE_HOLD);
	routine_day_release(&r);
	history_release(&p.history);
}

static void limits_upward_go_with_the_step(void **state)
{
	(void)state;
	struct person p;
	struct routine_day r;

	/* An active person's dead bug starts at 8; the step's clinician said at most 4. */
	person_begin(&p, "conditions osteoporosis\nlevel active\n");
	ask(&r, &p);
	assert_string_equal(r.steps[0].exercise, "dead_bug");
	assert_int_equal(r.steps[0].target.set[0].reps, 4);
	routine_day_release(&r);

	core.steps[0].bounds.forbid = true;
	ask(&r, &p);
	assert_int_equal(r.steps[0].move, MOVE_BLOCKED);
	assert_string_equal(r.steps[0].exercise, "curl_up");
	assert_string_equal(r.steps[0].why,
			    "The routine forbids it; whoever set that limit can lift it.");
	core.steps[0].bounds.forbid = false;
	routine_day_release(&r);
	history_release(&p.history);
}

static void a_prescribed_step_stays(void **state)
{
	(void)state;
	struct person p;
	struct routine_day r;

	person_begin(&p, "conditions osteoporosis\n");
	core.steps[0].is_prescribed = true;
	ask(&r, &p);
	assert_int_equal(r.steps[0].move, MOVE_HOLD);
	assert_string_equal(r.steps[0].exercise, "curl_up");
	core.steps[0].is_prescribed = false;
	routine_day_release(&r);
	history_release(&p.history);
}

static void the_run_does_what_was_swapped_in(void **state)
{
	(void)state;
	struct person p;
	struct routine_day r;
	struct planned_set *sets;

	/* The curl-up gives way to the brace; the plank has nothing in its place. */
	person_begin(&p, "conditions post_op\n");
	ask(&r, &p);
	assert_int_equal(r.steps[0].move, MOVE_SWAP);
	assert_int_equal(r.steps[1].move, MOVE_BLOCKED);
	assert_int_equal(r.steps[1].target.sets, 0);
	assert_string_equal(r.steps[1].exercise, "plank");
	assert_string_equal(r.steps[1].why,
			    "Left out: after back surgery only walking, bracing and breaks from "
			    "sitting, until a professional's clearance lifts this.");
	int n = routine_day_plan(&r, shipped_catalog(), &sets);

	assert_int_equal(n, r.steps[0].target.sets);
	for (int i = 0; i < n; i++) {
		assert_string_equal(sets[i].exercise, "brace");
		assert_string_equal(sets[i].key, "brace");
		assert_string_equal(sets[i].name, "Brace and breathe");
		assert_int_equal(sets[i].step, 1);
	}
	free(sets);
	assert_in_range(r.seconds, 30, 90); /* no second of a plank in it */
	routine_day_release(&r);
	history_release(&p.history);
}

/* ---- Words ---- */

static void every_ground_is_said(void **state)
{
	(void)state;
	static const struct {
		struct ruling ruling;
		const char *expected;
	} cases[] = {
		{ { SAFETY_ALLOWED, 0, 0 }, "" },
		{ { SAFETY_CAUTION, TAG_PRONE, CONDITION_STENOSIS },
		  "lying or leaning face down with spinal stenosis is fine with care; stop if it "
		  "brings symptoms." },
		{ { SAFETY_SENSITIVE, TAG_KNEELING, 0 },
		  "you said that kneeling is not for you. You or a professional can lift this." },
		{ { SAFETY_NOT_CALM, TAG_ROTATION, CONDITION_SACROILIAC },
		  "twisting with sacroiliac or pelvic pain waits for pain of 2 or less, and only "
		  "in the back. A professional can lift this." },
		{ { SAFETY_NOT_CLEARED, TAG_SUPINE, CONDITION_PREGNANCY },
		  "lying on the back in pregnancy waits for a professional's clearance, which "
		  "lifts this." },
		{ { SAFETY_BLOCKED, TAG_END_RANGE_EXTENSION, CONDITION_ISTHMIC },
		  "arching the back all the way with isthmic spondylolisthesis is not for now. A "
		  "professional can lift this." },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		char words[RULING_TEXT];

		ruling_say(&cases[i].ruling, words);
		assert_string_equal(words, cases[i].expected);
	}
}

static void no_sentence_is_cut(void **state)
{
	(void)state;
	for (enum safety s = SAFETY_CAUTION; s <= SAFETY_NOT_LISTED; s++) {
		for (enum condition c = 0; c < CONDITIONS; c++) {
			for (enum tag tag = 0; tag < TAGS; tag++) {
				char words[RULING_TEXT];

				ruling_say(&(struct ruling){ s, tag, c }, words);
				assert_int_equal(words[strlen(words) - 1], '.');
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_cell_is_the_tables),
		cmocka_unit_test(without_a_condition_nothing_is_blocked),
		cmocka_unit_test(of_several_the_gravest_is_told),
		cmocka_unit_test(caution_wants_a_calm_back),
		cmocka_unit_test(surgery_holds_six_months_from_clearance),
		cmocka_unit_test(after_surgery_the_allow_list_is_left),
		cmocka_unit_test(clearance_must_know_the_condition),
		cmocka_unit_test(the_person_says_what_does_not_suit),
		cmocka_unit_test(a_prescription_stands_over_the_table),
		cmocka_unit_test(the_nearest_rung_takes_its_place),
		cmocka_unit_test(a_swap_has_its_own_history_and_dose),
		cmocka_unit_test(limits_upward_go_with_the_step),
		cmocka_unit_test(a_prescribed_step_stays),
		cmocka_unit_test(the_run_does_what_was_swapped_in),
		cmocka_unit_test(every_ground_is_said),
		cmocka_unit_test(no_sentence_is_cut),
	};
	return cmocka_run_group_tests_name("core_safety", tests, NULL, NULL);
}

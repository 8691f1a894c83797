/* What is not for a person: every cell of EVIDENCE 3.6, who cautions hold for, the allow-list, own
 * sensitivities, prescriptions, and the first hours of the day. */
#include "limber/core/safety.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/patient.h"
#include "support/test.h"

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
	/* Once cleared. */
	{ "vertebral_fracture", "LF EF TF", "EE AX RO AS BA" },
	{ "leg_weakness", "LF EF NT", "TF EE AX RO AS" },
};

/* Every tag under every condition, where cautions come to `caution`. */
static void assert_table(const char *log, enum safety caution)
{
	for (size_t i = 0; i < CONDITIONS; i++) {
		struct patient p;
		char whole[256];
		enum condition c =
			(enum condition)word_index(condition_words, CONDITIONS, rows[i].condition);

		text_format(whole, sizeof whole, "conditions %s\n%s", rows[i].condition, log);
		patient_begin(&p, whole);
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
		patient_release(&p);
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
	struct patient p;

	patient_begin(&p, "checkin 2026-11-22 9\n");
	for (enum tag tag = 0; tag < TAGS; tag++)
		assert_int_equal(safety_judge_tag(&p.in, tag).safety, SAFETY_ALLOWED);
	patient_release(&p);
}

static void of_several_the_gravest_is_told(void **state)
{
	(void)state;
	struct patient p;

	/* box_lift is axial_load (a C here) and loaded_flexion (a B). */
	patient_begin(&p, "conditions stenosis,osteoporosis\n");
	const struct catalog *c = shipped_catalog();
	struct ruling r = safety_judge(&p.in, catalog_exercise(c, "box_lift"), false);

	assert_int_equal(r.safety, SAFETY_BLOCKED);
	assert_int_equal(r.tag, TAG_LOADED_FLEXION);
	assert_int_equal(r.condition, CONDITION_OSTEOPOROSIS);
	patient_release(&p);
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
		struct patient p;
		char log[512];

		text_format(log, sizeof log, "conditions stenosis\ncleared 2026-11-20\n%s",
			    cases[i].log);
		patient_begin(&p, log);
		if (safety_judge_tag(&p.in, TAG_BALANCE).safety != cases[i].expected)
			fail_msg("case %zu: %s", i, cases[i].log);
		patient_release(&p);
	}
}

/* The later of clearance and six months after the operation, where its day is known. */
static void surgery_holds_six_months_and_until_cleared(void **state)
{
	(void)state;
	static const struct {
		const char *log;
		enum safety expected;
	} cases[] = {
		{ "cleared 2026-11-22\n", SAFETY_BLOCKED },
		{ "cleared 2026-05-24\n", SAFETY_BLOCKED }, /* 182 days */
		{ "cleared 2026-05-23\n", SAFETY_ALLOWED },
		{ "surgery 2026-05-24\ncleared 2026-07-01\n", SAFETY_BLOCKED },
		{ "surgery 2026-05-23\ncleared 2026-07-01\n", SAFETY_ALLOWED },
		{ "surgery 2026-05-23\ncleared 2026-11-22\n", SAFETY_ALLOWED },
		{ "surgery 2026-05-23\n", SAFETY_BLOCKED },
		/* Clearance from before the operation does not speak of it. */
		{ "cleared 2026-05-01\nsurgery 2026-05-23\n", SAFETY_BLOCKED },
		{ "surgery 2020-01-01\nevent 2026-11-20 cleared 2019-12-31\n", SAFETY_BLOCKED },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct patient p;
		char log[160];

		text_format(log, sizeof log, "conditions post_op\n%s", cases[i].log);
		patient_begin(&p, log);
		if (safety_judge_tag(&p.in, TAG_LOADED_FLEXION).safety != cases[i].expected)
			fail_msg("case %zu", i);
		patient_release(&p);
	}
}

/* ---- The allow-list ---- */

static void until_cleared_only_the_allow_list_is_left(void **state)
{
	(void)state;
	static const char *const conditions[] = { "post_op", "vertebral_fracture", "leg_weakness" };

	for (size_t i = 0; i < ARRAY_LEN(conditions); i++) {
		struct patient p;
		char log[128];

		text_format(log, sizeof log, "conditions %s\n", conditions[i]);
		patient_begin(&p, log);
		struct ruling list = safety_judge_list(&p.profile);

		assert_int_equal(list.safety, SAFETY_NOT_LISTED);
		assert_string_equal(condition_words[list.condition], conditions[i]);
		assert_int_equal(patient_judge(&p, "walk", false), SAFETY_ALLOWED);
		assert_int_equal(patient_judge(&p, "brace", false), SAFETY_ALLOWED);
		assert_int_equal(patient_judge(&p, "sit_break", false), SAFETY_ALLOWED);
		assert_int_equal(patient_judge(&p, "chin_tuck", false), SAFETY_NOT_LISTED);
		assert_int_equal(patient_judge(&p, "box_lift", false), SAFETY_NOT_LISTED);
		assert_int_equal(patient_judge(&p, "chin_tuck", true), SAFETY_ALLOWED);
		patient_release(&p);

		text_format(log, sizeof log, "conditions %s\ncleared 2026-11-20\n", conditions[i]);
		patient_begin(&p, log);
		assert_int_equal(safety_judge_list(&p.profile).safety, SAFETY_ALLOWED);
		assert_int_equal(patient_judge(&p, "chin_tuck", false), SAFETY_ALLOWED);
		patient_release(&p);
	}
}

static void other_conditions_have_no_list(void **state)
{
	(void)state;
	struct patient p;

	patient_begin(&p, "conditions stenosis,disc_leg_pain,isthmic,degenerative,sacroiliac,"
			  "osteoporosis,pregnancy\n");
	assert_int_equal(safety_judge_list(&p.profile).safety, SAFETY_ALLOWED);
	patient_release(&p);

	/* And the list lifts none of them. */
	patient_begin(&p, "conditions post_op,pregnancy\n");
	assert_int_equal(patient_judge(&p, "brace", false), SAFETY_NOT_CLEARED);
	patient_release(&p);
}

/* Of several the gravest is told. */
static void a_weak_leg_is_told_before_an_operation(void **state)
{
	(void)state;
	struct patient p;

	patient_begin(&p, "conditions post_op,vertebral_fracture,leg_weakness\n");
	assert_int_equal(safety_judge_list(&p.profile).condition, CONDITION_LEG_WEAKNESS);
	patient_release(&p);
}

static void clearance_must_know_the_condition(void **state)
{
	(void)state;
	struct patient p;

	patient_begin(&p, "event 2026-11-01 cleared 2026-11-01\n"
			  "event 2026-11-10 conditions stenosis\ncheckin 2026-11-22 0\n");
	assert_int_equal(safety_judge_tag(&p.in, TAG_BALANCE).safety, SAFETY_NOT_CLEARED);
	patient_release(&p);

	/* One less is nothing new. */
	patient_begin(&p, "event 2026-11-01 conditions stenosis,isthmic\n"
			  "event 2026-11-02 cleared 2026-11-02\n"
			  "event 2026-11-10 conditions stenosis\ncheckin 2026-11-22 0\n");
	assert_int_equal(safety_judge_tag(&p.in, TAG_BALANCE).safety, SAFETY_CAUTION);
	patient_release(&p);
}

/* ---- Own sensitivities, prescriptions ---- */

static void the_person_says_what_does_not_suit(void **state)
{
	(void)state;
	struct patient p;

	patient_begin(&p, "sensitive kneeling,wrist_load\n");
	assert_int_equal(patient_judge(&p, "bird_dog", false), SAFETY_SENSITIVE);
	assert_int_equal(patient_judge(&p, "hipflex_half", false), SAFETY_SENSITIVE);
	assert_int_equal(patient_judge(&p, "dead_bug", false), SAFETY_ALLOWED);
	/* They can take it back themselves; a prescription does not. */
	assert_int_equal(patient_judge(&p, "bird_dog", true), SAFETY_SENSITIVE);
	patient_release(&p);
}

static void a_prescription_stands_over_the_table(void **state)
{
	(void)state;
	struct patient p;

	patient_begin(&p, "conditions osteoporosis,stenosis\n");
	assert_int_equal(patient_judge(&p, "curl_up", false), SAFETY_BLOCKED);
	assert_int_equal(patient_judge(&p, "curl_up", true), SAFETY_ALLOWED);
	assert_int_equal(patient_judge(&p, "bird_dog", false), SAFETY_NOT_CLEARED);
	assert_int_equal(patient_judge(&p, "bird_dog", true), SAFETY_ALLOWED);
	patient_release(&p);
}

/* ---- The first hours of the morning ---- */

static enum safety early(const char *log, int minute, int rises_min)
{
	struct patient p;

	patient_begin(&p, log);
	p.in.minute = minute;
	p.in.rises_min = rises_min;
	enum safety safety = patient_judge(&p, "box_lift", true);

	assert_int_equal(patient_judge(&p, "walk", false), SAFETY_ALLOWED);
	patient_release(&p);
	return safety;
}

/* Check-ins of these logs are at 07:00. */
static void bending_under_load_waits_two_hours(void **state)
{
	(void)state;
	static const char checked_in[] = "checkin 2026-11-22 0\n";
	static const char yesterday[] = "checkin 2026-11-21 0\n";

	assert_int_equal(early(checked_in, 7 * 60 + 119, 0), SAFETY_EARLY);
	assert_int_equal(early(checked_in, 7 * 60 + 120, 0), SAFETY_ALLOWED);
	assert_int_equal(early(checked_in, 6 * 60, 0), SAFETY_EARLY);
	/* The check-in says more than the habit; without one the habit stands. */
	assert_int_equal(early(checked_in, 9 * 60, 8 * 60), SAFETY_ALLOWED);
	assert_int_equal(early(yesterday, 9 * 60 + 59, 8 * 60), SAFETY_EARLY);
	assert_int_equal(early(yesterday, 10 * 60, 8 * 60), SAFETY_ALLOWED);
	/* Nobody said when; nobody asked about an hour. */
	assert_int_equal(early(yesterday, 5, 0), SAFETY_ALLOWED);
	assert_int_equal(early(checked_in, 0, 7 * 60), SAFETY_ALLOWED);
	/* After midnight it is late, not early. */
	assert_int_equal(early(checked_in, 24 * 60 + 30, 7 * 60), SAFETY_ALLOWED);
}

static void the_ruling_says_from_when_on(void **state)
{
	(void)state;
	struct patient p;

	patient_begin(&p, "checkin 2026-11-22 0\n");
	p.in.minute = 8 * 60;
	assert_int_equal(safety_judge_tag(&p.in, TAG_LOADED_FLEXION).from_min, 9 * 60);
	assert_int_equal(safety_judge_tag(&p.in, TAG_END_RANGE_FLEXION).safety, SAFETY_ALLOWED);
	patient_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_cell_is_the_tables),
		cmocka_unit_test(without_a_condition_nothing_is_blocked),
		cmocka_unit_test(of_several_the_gravest_is_told),
		cmocka_unit_test(caution_wants_a_calm_back),
		cmocka_unit_test(surgery_holds_six_months_and_until_cleared),
		cmocka_unit_test(until_cleared_only_the_allow_list_is_left),
		cmocka_unit_test(other_conditions_have_no_list),
		cmocka_unit_test(a_weak_leg_is_told_before_an_operation),
		cmocka_unit_test(clearance_must_know_the_condition),
		cmocka_unit_test(the_person_says_what_does_not_suit),
		cmocka_unit_test(a_prescription_stands_over_the_table),
		cmocka_unit_test(bending_under_load_waits_two_hours),
		cmocka_unit_test(the_ruling_says_from_when_on),
	};
	return cmocka_run_group_tests_name("core_safety", tests, NULL, NULL);
}

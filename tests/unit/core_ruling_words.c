/* What rulings say. */
#include <string.h>

#include "limber/core/safety.h"
#include "support/test.h"

static void every_ground_is_said(void **state)
{
	(void)state;
	static const struct {
		struct ruling ruling;
		const char *expected;
	} cases[] = {
		{ { .safety = SAFETY_ALLOWED }, "" },
		{ { .safety = SAFETY_CAUTION, .tag = TAG_PRONE, .condition = CONDITION_STENOSIS },
		  "lying or leaning face down with spinal stenosis is fine with care; stop if it "
		  "brings symptoms." },
		{ { .safety = SAFETY_SENSITIVE, .tag = TAG_KNEELING },
		  "you said that kneeling is not for you. You or a professional can lift this." },
		{ { .safety = SAFETY_NOT_CALM,
		    .tag = TAG_ROTATION,
		    .condition = CONDITION_SACROILIAC },
		  "twisting with sacroiliac or pelvic pain waits for pain of 2 or less, and only "
		  "in the back. A professional can lift this." },
		{ { .safety = SAFETY_NOT_CLEARED,
		    .tag = TAG_SUPINE,
		    .condition = CONDITION_PREGNANCY },
		  "lying on the back in pregnancy waits for a professional's clearance, which "
		  "lifts this." },
		{ { .safety = SAFETY_BLOCKED,
		    .tag = TAG_END_RANGE_EXTENSION,
		    .condition = CONDITION_ISTHMIC },
		  "arching the back all the way with isthmic spondylolisthesis is not for now. A "
		  "professional can lift this." },
		{ { .safety = SAFETY_NOT_LISTED, .condition = CONDITION_VERTEBRAL_FRACTURE },
		  "after a vertebral fracture only walking, bracing and breaks from sitting, until "
		  "a professional's clearance lifts this." },
		{ { .safety = SAFETY_EARLY, .tag = TAG_LOADED_FLEXION, .from_min = 550 },
		  "bending under load waits for two hours after rising: from 09:10 on." },
		{ { .safety = SAFETY_LEG,
		    .leg = { .day = { 20779 }, .from = SITE_BACK, .to = SITE_CALF } },
		  "on 22 Nov leg symptoms moved from the back to the calf after it. Two mornings "
		  "in "
		  "a row with them no further than the back lift this. If they stay or get worse, "
		  "see a professional." },
		{ { .safety = SAFETY_LEG,
		    .leg = { .day = { 20779 },
			     .from = SITE_BUTTOCK,
			     .to = SITE_FOOT,
			     .by = LEG_BY_WAY,
			     .tag = TAG_TRUNK_CURL } },
		  "curling the trunk rests: on 22 Nov leg symptoms moved from the buttock to the "
		  "foot after a movement like it. Two mornings in a row with them no further than "
		  "the buttock lift this. If they stay or get worse, see a professional." },
		{ { .safety = SAFETY_LEG,
		    .leg = { .day = { 20779 },
			     .from = SITE_BACK,
			     .to = SITE_CALF,
			     .by = LEG_BY_RUNG,
			     .rung = "Bird dog, leg only" } },
		  "on 22 Nov leg symptoms moved from the back to the calf after Bird dog, leg "
		  "only, which comes before it on the ladder. Two mornings in a row with them no "
		  "further than the back lift this. If they stay or get worse, see a "
		  "professional." },
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
	for (enum safety s = SAFETY_CAUTION; s <= SAFETY_LEG; s++) {
		for (enum condition c = 0; c < CONDITIONS; c++) {
			for (enum tag tag = 0; tag < TAGS; tag++) {
				char words[RULING_TEXT];

				ruling_say(&(struct ruling){ .safety = s,
							     .tag = tag,
							     .condition = c,
							     .from_min = 540,
							     .leg = { .day = { 20780 },
								      .from = SITE_BUTTOCK,
								      .to = SITE_THIGH,
								      .by = LEG_BY_WAY,
								      .tag = tag } },
					   words);
				assert_int_equal(words[strlen(words) - 1], '.');
			}
		}
	}
}

/* Whoever reads a block of a condition must be able to look up what it rests on. */
static void every_block_of_a_condition_has_its_sources(void **state)
{
	(void)state;
	for (enum condition c = 0; c < CONDITIONS; c++) {
		struct ruling r = { .safety = SAFETY_BLOCKED, .condition = c };

		assert_non_null(ruling_sources(&r));
	}
	assert_string_equal(ruling_sources(&(struct ruling){ .safety = SAFETY_EARLY }), "V66 V67");
	assert_string_equal(ruling_sources(&(struct ruling){ .safety = SAFETY_LEG }), "V75");
	assert_null(ruling_sources(&(struct ruling){ .safety = SAFETY_SENSITIVE }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_ground_is_said),
		cmocka_unit_test(no_sentence_is_cut),
		cmocka_unit_test(every_block_of_a_condition_has_its_sources),
	};
	return cmocka_run_group_tests_name("core_ruling_words", tests, NULL, NULL);
}

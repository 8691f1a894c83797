/* Red flags and stop signs: what is said of each, that each blocks everything, and what lifts
 * it. */
#include "limber/core/warning.h"

#include <string.h>

#include "limber/base/text.h"
#include "limber/core/progress.h"
#include "support/history_text.h"
#include "support/patient.h"
#include "support/test.h"

static const struct {
	enum event_kind kind;
	const struct warning *v;
	int n;
} tables[] = { { EVENT_SCREENED, red_flags, RED_FLAGS }, { EVENT_STOP, stop_signs, STOP_SIGNS } };

/* EVIDENCE 3.1 and 3.3 again, told by what to do. */
static const struct {
	const char *id;
	enum urgency urgency;
	const char *act;     /* is in it */
	const char *sources; /* NULL: it was added there */
} acts[] = {
	{ "cauda_equina", URGENCY_NOW, "emergency department now", "V70" },
	{ "fracture", URGENCY_TODAY, "doctor today", "V69" },
	{ "infection", URGENCY_TODAY, "doctor today", "V71" },
	{ "cancer", URGENCY_DAYS, "within days", "V69 V71" },
	{ "heart_or_nerve", URGENCY_NOW, "emergency number now", "V71" },
	{ "chest_pressure", URGENCY_NOW, "emergency number now", "V74" },
	{ "faint", URGENCY_NOW, "emergency number now", "V74" },
	{ "breathless", URGENCY_NOW, "emergency number now", "V74" },
	{ "numb_or_weak", URGENCY_NOW, "emergency number now", "V74" },
	{ "sight", URGENCY_NOW, "emergency number now", "V74" },
	{ "bladder_or_saddle", URGENCY_NOW, "emergency department now", "V70" },
	{ "sharp_pain", URGENCY_TODAY, "today", NULL },
	{ "gave_way", URGENCY_TODAY, "today", NULL },
	{ "leg_spreading", URGENCY_TODAY, "today", "V75" },
};

static void each_says_what_to_do_now(void **state)
{
	(void)state;
	assert_int_equal(ARRAY_LEN(acts), RED_FLAGS + STOP_SIGNS);
	for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
		const struct warning *w = warning_find(acts[i].id);

		assert_string_equal(w->id, acts[i].id);
		assert_int_equal(w->urgency, acts[i].urgency);
		assert_non_null(strstr(w->act, acts[i].act));
		assert_string_equal(w->sources ? w->sources : "",
				    acts[i].sources ? acts[i].sources : "");
		assert_true(id_is_plain(w->id));
		assert_int_equal(w->first != NULL, i >= RED_FLAGS);
	}
}

/* Brittle bones, age and medicines only make a small fall count. */
static void a_condition_alone_is_no_red_flag(void **state)
{
	(void)state;
	const char *signs = warning_find("fracture")->signs;
	const char *small = strstr(signs, "a small one, and");

	assert_non_null(small);
	assert_true(strstr(signs, "brittle") > small);
	assert_true(strstr(signs, "steroid") > small);
	assert_true(strstr(signs, "over 70") > small);
}

static void advise(struct advice *ret, const struct patient *p, const char *exercise)
{
	const struct catalog *c = shipped_catalog();
	struct step step = { .number = 1, .rule = "graded", .is_prescribed = true };
	struct routine routine = { .id = "case", .n_steps = 1 };

	text_copy(step.exercise, sizeof step.exercise, exercise);
	text_copy(step.key, sizeof step.key, exercise);
	routine.steps[0] = step;
	progress(ret, &(struct progress_input){ .exercise = catalog_exercise(c, exercise),
						.routine = &routine,
						.step = &step,
						.profile = &p->profile,
						.history = &p->history,
						.catalog = c,
						.day = PATIENT_TODAY });
}

static void assert_blocks(const struct patient *p, const struct warning *w)
{
	static const char *const exercises[] = { "walk", "brace", "curl_up" };

	for (size_t i = 0; i < ARRAY_LEN(exercises); i++) {
		struct advice a;

		advise(&a, p, exercises[i]);
		assert_int_equal(a.move, MOVE_BLOCKED);
		assert_int_equal(a.row, 1);
		assert_int_equal(a.target.sets, 0);
		assert_string_equal(a.cap, "warning sign");
		assert_string_equal(a.sources ? a.sources : "", w->sources ? w->sources : "");
		assert_string_equal(a.exercise, exercises[i]);
		assert_non_null(strstr(a.why, w->name));
		assert_non_null(strstr(a.why, w->act));
		assert_non_null(strstr(a.why, "limber profile --cleared"));
	}
}

/* Not even what a professional prescribed before stands against it. */
static void each_blocks_everything_until_cleared(void **state)
{
	(void)state;
	for (size_t t = 0; t < ARRAY_LEN(tables); t++) {
		for (int i = 0; i < tables[t].n; i++) {
			struct patient p;
			struct advice a;
			char log[160];

			text_format(log, sizeof log, "screened ok\nevent 2026-11-20 %s %s\n",
				    event_words[tables[t].kind], tables[t].v[i].id);
			patient_begin(&p, log);
			assert_blocks(&p, &tables[t].v[i]);
			history_text(&p.history, shipped_catalog(),
				     "event 2026-11-21 cleared 2026-11-21\n");
			profile_at(&p.profile, &p.history, PATIENT_TODAY);
			advise(&a, &p, "walk");
			assert_int_equal(a.move, MOVE_HOLD);
			/* On the day before it nobody had said so. */
			profile_at(&p.profile, &p.history, date_add(PATIENT_TODAY, -3));
			assert_false(p.profile.is_blocked);
			patient_release(&p);
		}
	}
}

static void an_unknown_sign_needs_a_doctor_too(void **state)
{
	struct patient p;

	(void)state;
	patient_begin(&p, "event 2026-11-20 screened some_other_flag\n");
	assert_blocks(&p, &(struct warning){ .name = "a sign that needs a doctor",
					     .act = "See a doctor before you go on." });
	patient_release(&p);
}

static void it_is_said_in_plain_words(void **state)
{
	struct patient p;
	char words[WARNING_TEXT];

	(void)state;
	patient_begin(&p, "event 2026-11-20 stop faint\n");
	warning_say(&p.profile, words);
	assert_string_equal(words,
			    "A warning sign on 20 Nov 2026: dizziness or faintness. Call the "
			    "emergency number now. If it has passed completely, see a doctor "
			    "today. Nothing is guided until a professional has looked at it "
			    "and cleared you; that is lifted with `limber profile --cleared "
			    "DATE`, or in Welcome.");
	patient_release(&p);
}

static void no_sentence_is_cut(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
		struct profile p = { .is_blocked = true, .warned_on = PATIENT_TODAY };
		char words[WARNING_TEXT];

		text_copy(p.warning, sizeof p.warning, acts[i].id);
		warning_say(&p, words);
		assert_non_null(strstr(words, "in Welcome."));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_says_what_to_do_now),
		cmocka_unit_test(a_condition_alone_is_no_red_flag),
		cmocka_unit_test(each_blocks_everything_until_cleared),
		cmocka_unit_test(an_unknown_sign_needs_a_doctor_too),
		cmocka_unit_test(it_is_said_in_plain_words),
		cmocka_unit_test(no_sentence_is_cut),
	};
	return cmocka_run_group_tests_name("core_warning", tests, NULL, NULL);
}

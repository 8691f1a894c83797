/* Leg symptoms that moved further from the spine (EVIDENCE 2.2 row 2): when something rests, what,
 * and until when. Today is 2026-11-22. */
#include "limber/core/safety.h"

#include <string.h>

#include "limber/base/text.h"
#include "support/history_text.h"
#include "support/patient.h"
#include "support/test.h"

/* Two that bend, two that arch, two that do neither. */
static const char *const asked[] = { "curl_up", "box_lift", "press_up", "swim", "plank", "walk" };

/* Those of them that rest, as words. */
static void resting(const char *log, int minute, char ret[128])
{
	struct patient p;
	size_t n = 0;

	ret[0] = '\0';
	patient_begin(&p, log);
	p.in.minute = minute;
	for (size_t i = 0; i < ARRAY_LEN(asked); i++) {
		if (patient_judge(&p, asked[i], false) != SAFETY_LEG)
			continue;
		text_format(ret + n, 128 - n, "%s%s", n > 0 ? " " : "", asked[i]);
		n = strlen(ret);
	}
	patient_release(&p);
}

static const struct {
	const char *what, *log, *resting;
} cases[] = {
	{ "nobody said anything of the leg", "2026-11-20 core plank 2x20s done pain 1/1\n", "" },
	{ "from the back to the buttock",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 2\n", "plank" },
	{ "in the buttock before and after",
	  "checkin 2026-11-20 1 leg 2\n2026-11-20 core plank 2x20s leg 2\n", "" },
	{ "from nowhere to the back is not the leg",
	  "checkin 2026-11-20 1 leg 0\n2026-11-20 core plank 2x20s leg 1\n", "" },
	{ "inwards is well", "checkin 2026-11-20 1 leg 4\n2026-11-20 core plank 2x20s leg 2\n",
	  "" },
	{ "from the thigh to the foot",
	  "checkin 2026-11-20 1 leg 3\n2026-11-20 core plank 2x20s leg 5\n", "plank" },

	/* What it was before. */
	{ "nobody said: the back", "2026-11-20 core plank 2x20s leg 2\n", "plank" },
	{ "an earlier answer within four weeks",
	  "checkin 2026-10-23 1 leg 3\n2026-11-20 core plank 2x20s leg 3\n", "" },
	{ "one from before that is none",
	  "checkin 2026-10-22 1 leg 3\n2026-11-20 core plank 2x20s leg 3\n", "plank" },
	{ "a wrap-up is an answer, too",
	  "2026-11-10 core walk 5min leg 3\ncheckin 2026-11-11 1 leg 3\n"
	  "2026-11-20 core plank 2x20s leg 3\n",
	  "walk" },
	{ "no pain in the morning: the back at most",
	  "checkin 2026-11-10 2 leg 3\ncheckin 2026-11-20 0\n2026-11-20 core plank 2x20s leg 2\n",
	  "plank" },
	{ "pain in the morning, and where was not said: what was known before",
	  "checkin 2026-11-10 2 leg 3\ncheckin 2026-11-20 2\n2026-11-20 core plank 2x20s leg 3\n",
	  "" },
	{ "the second session of a day moved nothing further",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 3\n"
	  "2026-11-20 walk walk 5min leg 3\n",
	  "plank" },

	/* Whether they stay, and when they have settled. */
	{ "back on the first morning is one morning",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 3\n"
	  "checkin 2026-11-21 1 leg 1\n",
	  "plank" },
	{ "and with the next one two",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 3\n"
	  "checkin 2026-11-21..2026-11-22 1 leg 1\n",
	  "" },
	{ "no pain on either, where was not asked",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 3\n"
	  "checkin 2026-11-21..2026-11-22 0\n",
	  "" },
	{ "still there on the first morning",
	  "checkin 2026-11-19 1 leg 1\n2026-11-19 core plank 2x20s leg 3\n"
	  "checkin 2026-11-20 1 leg 2\n",
	  "plank" },
	{ "a morning that says nothing of the leg says nothing",
	  "checkin 2026-11-19 1 leg 1\n2026-11-19 core plank 2x20s leg 3\ncheckin 2026-11-20 2\n",
	  "plank" },
	{ "settled on one day",
	  "checkin 2026-11-18 1 leg 1\n2026-11-18 core plank 2x20s leg 3\n"
	  "checkin 2026-11-19 1 leg 3\ncheckin 2026-11-20 1 leg 1\n",
	  "plank" },
	{ "settled on two days",
	  "checkin 2026-11-18 1 leg 1\n2026-11-18 core plank 2x20s leg 3\n"
	  "checkin 2026-11-19 1 leg 3\ncheckin 2026-11-20 1 leg 1\ncheckin 2026-11-21 0\n",
	  "" },
	{ "a day without a morning between two is not two in a row",
	  "checkin 2026-11-18 1 leg 1\n2026-11-18 core plank 2x20s leg 3\n"
	  "checkin 2026-11-20 1 leg 1\ncheckin 2026-11-22 1 leg 1\n",
	  "plank" },
	{ "nor is one with pain that does not say where",
	  "checkin 2026-11-18 1 leg 1\n2026-11-18 core plank 2x20s leg 3\n"
	  "checkin 2026-11-20 1 leg 1\ncheckin 2026-11-21 1\ncheckin 2026-11-22 1 leg 1\n",
	  "plank" },
	{ "not two in a row",
	  "checkin 2026-11-17 1 leg 1\n2026-11-17 core plank 2x20s leg 3\n"
	  "checkin 2026-11-18 1 leg 3\ncheckin 2026-11-19 1 leg 1\n"
	  "checkin 2026-11-20 1 leg 2\ncheckin 2026-11-21 1 leg 1\n",
	  "press_up swim plank" },
	{ "back where it was is settled, though in the leg",
	  "checkin 2026-11-18 1 leg 2\n2026-11-18 core plank 2x20s leg 4\n"
	  "checkin 2026-11-19 1 leg 4\ncheckin 2026-11-20 1 leg 2\ncheckin 2026-11-21 1 leg 2\n",
	  "" },
	{ "four weeks ago", "2026-10-25 core plank 2x20s leg 3\n", "plank" },
	{ "longer ago", "2026-10-24 core plank 2x20s leg 3\n", "" },
	{ "longer ago, and told ever since",
	  "checkin 2026-10-01 1 leg 1\n2026-10-01 core plank 2x20s leg 3\n"
	  "checkin 2026-10-02..2026-11-22 1 leg 3\n",
	  "plank" },
	{ "told ever since, and back on one morning",
	  "checkin 2026-10-01 1 leg 1\n2026-10-01 core plank 2x20s leg 3\n"
	  "checkin 2026-10-02..2026-11-21 1 leg 2\ncheckin 2026-11-22 1 leg 1\n",
	  "plank" },
	{ "and on two",
	  "checkin 2026-10-01 1 leg 1\n2026-10-01 core plank 2x20s leg 3\n"
	  "checkin 2026-10-02..2026-11-20 1 leg 2\ncheckin 2026-11-21..2026-11-22 1 leg 1\n",
	  "" },
	{ "told now and then, by sessions",
	  "2026-09-15 core plank 2x20s leg 3\n2026-10-10 walk walk 5min leg 3\n"
	  "2026-11-01 walk walk 5min leg 2\n",
	  "plank" },
	{ "told as it was before, by sessions, for four weeks",
	  "checkin 2026-10-20 1 leg 2\n2026-10-20 core plank 2x20s leg 3\n"
	  "2026-11-05 walk walk 5min leg 2\n2026-11-19 walk walk 5min leg 2\n",
	  "" },
	{ "with nothing told for four weeks between",
	  "2026-09-15 core plank 2x20s leg 3\ncheckin 2026-10-14..2026-11-22 1 leg 3\n", "" },
	{ "half a year, told ever since: it stays with what bends, pulls or arches",
	  "2026-05-20 core curl_up 1x5 leg 3\ncheckin 2026-05-21..2026-11-22 1 leg 3\n",
	  "curl_up box_lift press_up swim" },
	{ "but not with what was done all the while",
	  "2026-05-20 core plank 2x20s leg 3\ncheckin 2026-05-21..2026-11-22 1 leg 3\n"
	  "2026-06-20 core press_up 1x5\n+ swim 1x30s skipped\n",
	  "curl_up box_lift swim" },

	/* Where only the mornings say so. */
	{ "the first morning further out stops what was done the day before",
	  "checkin 2026-11-21 1 leg 1\n2026-11-21 core plank 2x20s pain 1/1 leg 1\n"
	  "checkin 2026-11-22 3 leg 4\n",
	  "plank" },
	{ "and the next that is further again",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s pain 1/1 leg 1\n"
	  "checkin 2026-11-21 3 leg 4\ncheckin 2026-11-22 3 leg 5\n",
	  "plank" },
	{ "after two days",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s\n"
	  "checkin 2026-11-22 1 leg 2\n",
	  "plank" },
	{ "the newest day of training alone",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s\n2026-11-21 walk walk 5min\n"
	  "checkin 2026-11-22 1 leg 2\n",
	  "walk" },
	{ "a session that was left out is no training",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s\n"
	  "2026-11-21 walk walk 5min skipped\ncheckin 2026-11-22 1 leg 2\n",
	  "plank" },
	{ "what hurt on that day, and nothing else of it",
	  "checkin 2026-11-21 1 leg 1\n2026-11-21 core plank 2x20s hurt 5\n"
	  "2026-11-21 walk walk 5min\ncheckin 2026-11-22 1 leg 3\n",
	  "plank" },
	{ "the day's own session is after its morning",
	  "checkin 2026-11-21 1 leg 1\n2026-11-21 walk walk 5min\ncheckin 2026-11-22 1 leg 3\n"
	  "2026-11-22 core plank 2x20s\n",
	  "walk" },
	{ "the next answer has them back: one morning",
	  "checkin 2026-11-19 1 leg 1\n2026-11-19 core plank 2x20s pain 1/1\n"
	  "checkin 2026-11-20 1 leg 2\ncheckin 2026-11-21 1 leg 1\n",
	  "plank" },
	{ "the next two have: settled",
	  "checkin 2026-11-19 1 leg 1\n2026-11-19 core plank 2x20s pain 1/1\n"
	  "checkin 2026-11-20 1 leg 2\ncheckin 2026-11-21..2026-11-22 1 leg 1\n",
	  "" },
	{ "settled on two days after another answer",
	  "checkin 2026-11-18 1 leg 1\n2026-11-18 core plank 2x20s\n"
	  "checkin 2026-11-19 1 leg 3\ncheckin 2026-11-20 1 leg 2\n"
	  "checkin 2026-11-21..2026-11-22 1 leg 1\n",
	  "" },
	{ "on one of them",
	  "checkin 2026-11-18 1 leg 1\n2026-11-18 core plank 2x20s\n"
	  "checkin 2026-11-19 1 leg 3\ncheckin 2026-11-20 1 leg 2\ncheckin 2026-11-21 1 leg 1\n",
	  "plank" },
	{ "nobody said before: nothing is known to have moved",
	  "2026-11-21 core plank 2x20s\ncheckin 2026-11-22 1 leg 4\n", "" },
	{ "a later wrap-up of the day is not the last word on it",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s pain 1/1\n"
	  "2026-11-20 walk walk 5min leg 1\ncheckin 2026-11-21 1 leg 2\n",
	  "plank" },
	{ "what is for everybody goes on by a morning's word",
	  "checkin 2026-11-21 1 leg 1\n2026-11-21 core plank 2x20s\n2026-11-21 walk walk 5min\n"
	  "checkin 2026-11-22 1 leg 2\n",
	  "plank" },
	{ "not where it hurt",
	  "checkin 2026-11-21 1 leg 1\n2026-11-21 core plank 2x20s\n"
	  "2026-11-21 walk walk 5min hurt 4\ncheckin 2026-11-22 1 leg 2\n",
	  "walk" },
	{ "not by the word of its own wrap-up",
	  "checkin 2026-11-21 1 leg 1\n2026-11-21 core plank 2x20s leg 1\n"
	  "2026-11-21 walk walk 5min leg 2\n",
	  "walk" },
	{ "no training in two days: what arches all the way waits",
	  "checkin 2026-11-19 1 leg 1\n2026-11-19 core plank 2x20s\ncheckin 2026-11-22 1 leg 3\n",
	  "press_up swim" },

	/* Further while it rests. */
	{ "each session that moved them stops what it was",
	  "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 2\n"
	  "2026-11-20 walk walk 5min leg 4\ncheckin 2026-11-21 1 leg 5\n",
	  "plank walk" },

	/* What rests. */
	{ "a bend: all that bend", "2026-11-20 core curl_up 1x5 leg 3\n", "curl_up box_lift" },
	{ "an arch: all that arch", "2026-11-20 core press_up 1x5 leg 3\n", "press_up swim" },
	{ "a walk: itself", "2026-11-20 walk walk 5min leg 3\n", "walk" },
	{ "all that was done but what is for everybody",
	  "2026-11-20 core curl_up 1x5 leg 3\n+ walk 5min\n+ plank 2x20s skipped\n",
	  "curl_up box_lift" },
	{ "what hurt, and nothing else of it",
	  "2026-11-20 core curl_up 1x5 leg 3\n+ plank 2x20s hurt 5\n+ walk 5min\n", "plank" },
	{ "what hurt, and its direction", "2026-11-20 core swim 1x30s hurt 4 leg 3\n+ walk 5min\n",
	  "press_up swim" },
};

static void it_rests_while_they_stay(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		char really[128];

		resting(cases[i].log, 0, really);
		if (!text_eq(really, cases[i].resting))
			fail_msg("%s: \"%s\" and not \"%s\"", cases[i].what, really,
				 cases[i].resting);
	}
}

/* What a whole day is asked does not change while it is done; who asks at an hour of it has that
 * session behind them. */
static void the_days_own_session_stops_what_is_begun_after_it(void **state)
{
	static const char log[] = "checkin 2026-11-22 1 leg 1\n2026-11-22 core plank 2x20s leg 3\n";
	char really[128];

	(void)state;
	resting(log, 0, really);
	assert_string_equal(really, "");
	resting(log, 12 * 60, really);
	assert_string_equal(really, "plank");
}

/* Whatever it was that moved them. */
static void what_pulls_on_the_nerve_rests_until_they_settle(void **state)
{
	static const struct {
		const char *log;
		enum safety safety;
	} nerve[] = {
		{ "checkin 2026-11-21 1 leg 1\n2026-11-21 core plank 2x20s leg 2\n", SAFETY_LEG },
		{ "checkin 2026-11-21 1 leg 1\n2026-11-21 core plank 2x20s hurt 5\n"
		  "checkin 2026-11-22 1 leg 2\n",
		  SAFETY_LEG },
		{ "checkin 2026-11-21 1 leg 2\n2026-11-21 core plank 2x20s leg 2\n",
		  SAFETY_ALLOWED },
		{ "checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 2\n"
		  "checkin 2026-11-21..2026-11-22 1 leg 1\n",
		  SAFETY_ALLOWED },
	};
	struct patient p;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(nerve); i++) {
		patient_begin(&p, nerve[i].log);
		assert_int_equal(patient_judge(&p, "ham_supine", false), nerve[i].safety);
		patient_release(&p);
	}
}

static void the_ruling_tells_the_move(void **state)
{
	struct patient p;

	(void)state;
	patient_begin(&p, "checkin 2026-11-20 1 leg 2\n2026-11-20 core curl_up 1x5 leg 4\n");
	const struct catalog *c = p.in.catalog;
	struct ruling itself = safety_judge(&p.in, catalog_exercise(c, "curl_up"), true);
	struct ruling like = safety_judge(&p.in, catalog_exercise(c, "box_lift"), true);

	/* No prescription knew of it. */
	assert_int_equal(itself.safety, SAFETY_LEG);
	assert_int_equal(itself.leg.from, SITE_BUTTOCK);
	assert_int_equal(itself.leg.to, SITE_CALF);
	assert_int_equal(date_diff(PATIENT_TODAY, itself.leg.day), 2);
	assert_int_equal(itself.leg.by, LEG_BY_ITSELF);
	assert_int_equal(like.safety, SAFETY_LEG);
	assert_int_equal(like.leg.by, LEG_BY_WAY);
	assert_int_equal(like.leg.tag, TAG_LOADED_FLEXION);
	patient_release(&p);
}

static void expect_words(const char *log, const char *exercise, const char *words)
{
	struct patient p;
	char really[RULING_TEXT];

	patient_begin(&p, log);
	const struct catalog *c = p.in.catalog;
	struct ruling r = safety_judge(&p.in, catalog_exercise(c, exercise), false);

	ruling_say(&r, really);
	assert_string_equal(really, words);
	patient_release(&p);
}

/* The newest day and the furthest site, whichever session the exercise was in. */
static void a_further_move_is_told(void **state)
{
	static const char further[] =
		"checkin 2026-11-20 1 leg 1\n2026-11-20 core plank 2x20s leg 2\n"
		"2026-11-20 walk walk 5min leg 4\ncheckin 2026-11-21 1 leg 5\n";

	(void)state;
	expect_words(further, "plank",
		     "by the morning of 21 Nov leg symptoms had moved from the back to the foot "
		     "after it. Two mornings in a row with them no further than the back lift "
		     "this. If they stay or get worse, see a professional.");
	expect_words(further, "walk",
		     "by the morning of 21 Nov leg symptoms had moved from the buttock to the foot "
		     "after it. Two mornings in a row with them no further than the buttock lift "
		     "this. If they stay or get worse, see a professional.");
	expect_words(further, "ham_supine",
		     "a pull on the leg's nerve rests: by the morning of 21 Nov leg symptoms had "
		     "moved from the back to the foot. Two mornings in a row with them no further "
		     "than the back lift this. If they stay or get worse, see a professional.");
	expect_words("checkin 2026-11-19 1 leg 1\ncheckin 2026-11-22 1 leg 3\n", "press_up",
		     "arching the back all the way rests: by the morning of 22 Nov leg symptoms "
		     "had moved from the back to the thigh, with no training in the two days "
		     "before. Two mornings in a row with them no further than the back lift this. "
		     "If they stay or get worse, see a professional.");
}

/* It is graver than what a diagnosis forbids, and said in its place. */
static void it_is_told_before_the_table(void **state)
{
	struct patient p;

	(void)state;
	patient_begin(&p, "conditions post_op,osteoporosis\n2026-11-20 core curl_up 1x5 leg 4\n");
	assert_int_equal(patient_judge(&p, "curl_up", false), SAFETY_LEG);
	patient_release(&p);
	patient_begin(&p, "conditions post_op\n2026-11-20 walk walk 5min leg 4\n");
	assert_int_equal(patient_judge(&p, "walk", false), SAFETY_LEG);
	assert_int_equal(patient_judge(&p, "brace", false), SAFETY_ALLOWED);
	patient_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_rests_while_they_stay),
		cmocka_unit_test(the_days_own_session_stops_what_is_begun_after_it),
		cmocka_unit_test(what_pulls_on_the_nerve_rests_until_they_settle),
		cmocka_unit_test(the_ruling_tells_the_move),
		cmocka_unit_test(a_further_move_is_told),
		cmocka_unit_test(it_is_told_before_the_table),
	};
	return cmocka_run_group_tests_name("core_leg", tests, NULL, NULL);
}

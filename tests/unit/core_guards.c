/* What stands over every rule, asked of an advice that no rule of today gives: one that raises a
 * dose on a day for the same again. */
#include "../../src/core/guards.h"

#include "limber/base/text.h"
#include "support/dose_text.h"
#include "support/history_text.h"
#include "support/test.h"

/* Somebody on 2026-11-09 whose neck a rule would have do more. */
static struct advice raised(const char *log)
{
	static const struct step step = { .number = 1,
					  .exercise = "chin_tuck",
					  .key = "chin_tuck" };
	const struct catalog *c = shipped_catalog();
	struct history h = { 0 };
	struct profile profile;
	struct advice a = { .move = MOVE_UP,
			    .previous = dose_text("1x8x5s"),
			    .target = dose_text("1x9x5s") };

	history_text(&h, c,
		     "checkin 2026-11-01..2026-11-08 1\n"
		     "2026-11-07 case chin_tuck 1x8x5s effort 3 pain 1/1\n");
	history_text(&h, c, log);
	struct progress_input in = { .step = &step,
				     .exercise = catalog_exercise(c, "chin_tuck"),
				     .profile = &profile,
				     .history = &h,
				     .catalog = c,
				     .day = date_from_ymd(2026, 11, 9) };

	profile_at(&profile, &h, in.day);
	guard(&a, &in);
	history_release(&h);
	return a;
}

static void assert_held(const struct advice *a, const char *cap, const char *why)
{
	assert_true(dose_eq(&a->target, &a->previous));
	assert_string_equal(a->cap, cap);
	assert_string_equal(a->sources, "V51");
	assert_string_equal(a->why, why);
}

static void nothing_holds_it_on_a_calm_morning(void **state)
{
	struct advice a = raised("checkin 2026-11-09 1\n");

	(void)state;
	assert_int_equal(a.target.set[0].reps, 9);
	assert_null(a.cap);
}

static void a_bad_day_holds_what_a_rule_raises(void **state)
{
	struct advice a = raised("checkin 2026-11-09 4\n");

	(void)state;
	assert_held(&a, "a bad day",
		    "Your back is at 4 this morning, usually 1: nothing goes up today.");
}

static void a_very_bad_morning_holds_what_a_rule_raises(void **state)
{
	struct advice a = raised("checkin 2026-11-09 6\n");

	(void)state;
	assert_held(&a, "a very bad morning",
		    "Your back is at 6 this morning, usually 1: nothing goes up today.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_holds_it_on_a_calm_morning),
		cmocka_unit_test(a_bad_day_holds_what_a_rule_raises),
		cmocka_unit_test(a_very_bad_morning_holds_what_a_rule_raises),
	};

	return cmocka_run_group_tests_name("core_guards", tests, NULL, NULL);
}

/* The profile as a sum of events. Not for the events that change it: core_profile_changes.c. */
#include "limber/core/profile.h"

#include "limber/base/text.h"
#include "support/sample_log.h"
#include "support/test.h"

static void nobody_yet_is_new(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct profile p;

	profile_at(&p, &h, (struct date){ 100 });
	assert_int_equal(p.level, LEVEL_NEW);
	assert_false(p.is_screened);
	assert_string_equal(p.plan, "");
}

static void a_day_sees_only_what_held_then(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct profile p;

	sample_say(&h, 1, EVENT_PLAN, "back_basics");
	sample_say(&h, 5, EVENT_LEVEL, "active");
	sample_say(&h, 5, EVENT_CONDITIONS, "stenosis, osteoporosis");
	sample_say(&h, 9, EVENT_CONDITIONS, "");

	profile_at(&p, &h, (struct date){ 4 });
	assert_int_equal(p.level, LEVEL_NEW);
	assert_string_equal(p.plan, "back_basics");
	profile_at(&p, &h, (struct date){ 5 });
	assert_int_equal(p.level, LEVEL_ACTIVE);
	assert_int_equal(p.conditions, 1u << CONDITION_STENOSIS | 1u << CONDITION_OSTEOPOROSIS);
	profile_at(&p, &h, (struct date){ 9 });
	assert_int_equal(p.conditions, 0);
	history_release(&h);
}

static void only_later_clearance_lifts_a_warning(void **state)
{
	static const struct {
		enum event_kind kind;
		const char *value;
	} warnings[] = { { EVENT_SCREENED, "fever" }, { EVENT_STOP, "faint" } };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(warnings); i++) {
		struct history h = { 0 };
		struct profile p;

		sample_say(&h, 20000, EVENT_SCREENED, "ok");
		sample_say(&h, 20001, warnings[i].kind, warnings[i].value);
		sample_say(&h, 20002, EVENT_CLEARED, "2024-10-04");
		sample_say(&h, 20003, EVENT_SCREENED, "ok");
		profile_at(&p, &h, (struct date){ 20000 });
		assert_false(p.is_blocked);
		profile_at(&p, &h, (struct date){ 20003 });
		assert_true(p.is_screened);
		assert_true(p.is_blocked);
		assert_string_equal(p.warning, warnings[i].value);
		assert_int_equal(p.warned_on.day, 20001);

		sample_say(&h, 20004, EVENT_CLEARED, "2024-10-05"); /* day 20001 */
		profile_at(&p, &h, (struct date){ 20004 });
		assert_int_equal(date_from_ymd(2024, 10, 5).day, 20001);
		assert_false(p.is_blocked);
		assert_true(p.is_cleared);
		history_release(&h);
	}
}

/* An answer that asks for a doctor within days does not hide one that asks for an ambulance. */
static void of_several_warnings_the_most_urgent_is_told(void **state)
{
	struct history h = { 0 };
	struct profile p;

	(void)state;
	sample_say(&h, 20001, EVENT_SCREENED, "cauda_equina");
	sample_say(&h, 20003, EVENT_SCREENED, "cancer");
	profile_at(&p, &h, (struct date){ 20003 });
	assert_string_equal(p.warning, "cauda_equina");
	assert_int_equal(p.warned_on.day, 20001);
	sample_say(&h, 20004, EVENT_CLEARED, "2024-10-06"); /* day 20002: before the second */
	profile_at(&p, &h, (struct date){ 20004 });
	assert_true(p.is_blocked);
	sample_say(&h, 20005, EVENT_CLEARED, "2024-10-07");
	profile_at(&p, &h, (struct date){ 20005 });
	assert_false(p.is_blocked);
	history_release(&h);
}

static void a_date_to_come_counts_for_nothing(void **state)
{
	struct event e = { .at = { .utc_s = 20000 * 86400L }, .day = { 20000 } };
	struct history h = { 0 };
	struct profile p;
	char why[LINE_MAX_BYTES];

	(void)state;
	e.kind = EVENT_CLEARED;
	text_copy(e.value, sizeof e.value, "2024-10-04"); /* day 20000 */
	assert_true(event_check(&e, why));
	text_copy(e.value, sizeof e.value, "2024-10-05");
	assert_false(event_check(&e, why));
	assert_string_equal(why, "\"2024-10-05\" has not come yet; write the day it was");
	/* At two in the morning the calendar is a day on. */
	e.at.utc_s = 20001 * 86400L + 7200;
	assert_true(event_check(&e, why));
	e.kind = EVENT_SURGERY;
	text_copy(e.value, sizeof e.value, "2024-10-06");
	assert_false(event_check(&e, why));

	sample_say(&h, 20000, EVENT_SCREENED, "fever");
	sample_say(&h, 20000, EVENT_CLEARED, "2034-10-05");
	sample_say(&h, 20000, EVENT_SURGERY, "2034-10-05");
	profile_at(&p, &h, (struct date){ 20000 });
	assert_true(p.is_blocked);
	assert_false(p.is_cleared);
	assert_false(p.has_surgery);
	history_release(&h);
}

static void surgery_is_a_condition_until_taken_back(void **state)
{
	struct history h = { 0 };
	struct profile p;

	(void)state;
	sample_say(&h, 20000, EVENT_SURGERY, "2024-09-01");
	profile_at(&p, &h, (struct date){ 20000 });
	assert_int_equal(p.conditions, 1u << CONDITION_POST_OP);
	assert_int_equal(p.surgery_on.day, date_from_ymd(2024, 9, 1).day);
	/* The list says nothing of it. */
	sample_say(&h, 20001, EVENT_CONDITIONS, "stenosis");
	profile_at(&p, &h, (struct date){ 20001 });
	assert_int_equal(p.conditions, 1u << CONDITION_POST_OP | 1u << CONDITION_STENOSIS);
	sample_say(&h, 20002, EVENT_SURGERY, "");
	profile_at(&p, &h, (struct date){ 20002 });
	assert_int_equal(p.conditions, 1u << CONDITION_STENOSIS);
	assert_false(p.has_surgery);
	sample_say(&h, 20003, EVENT_CONDITIONS, "post_op");
	sample_say(&h, 20004, EVENT_SURGERY, "");
	profile_at(&p, &h, (struct date){ 20004 });
	assert_int_equal(p.conditions, 1u << CONDITION_POST_OP);
	history_release(&h);
}

static enum screening screening_on(const struct history *h, int day)
{
	struct profile p;

	profile_at(&p, h, (struct date){ day });
	return profile_screening(&p, (struct date){ day });
}

static void screening_grows_old_in_half_a_year(void **state)
{
	struct history h = { 0 };

	(void)state;
	assert_int_equal(screening_on(&h, 100), SCREENING_NEVER);
	sample_say(&h, 100, EVENT_CONDITIONS, "stenosis");
	sample_say(&h, 100, EVENT_SURGERY, "1969-01-01");
	sample_say(&h, 100, EVENT_SCREENED, "ok");
	assert_int_equal(screening_on(&h, 100), SCREENING_HOLDS);
	assert_int_equal(screening_on(&h, 100 + 182), SCREENING_HOLDS);
	assert_int_equal(screening_on(&h, 100 + 183), SCREENING_IS_OLD);
	sample_say(&h, 100 + 184, EVENT_SCREENED, "ok");
	assert_int_equal(screening_on(&h, 100 + 184), SCREENING_HOLDS);
	assert_int_equal(screening_on(&h, 100 + 184 + 182), SCREENING_HOLDS);
	history_release(&h);
}

static void what_is_new_asks_for_screening(void **state)
{
	struct history h = { 0 };

	(void)state;
	sample_say(&h, 100, EVENT_CONDITIONS, "stenosis");
	sample_say(&h, 100, EVENT_SCREENED, "ok");
	sample_say(&h, 101, EVENT_CONDITIONS, ""); /* one less is nothing new */
	assert_int_equal(screening_on(&h, 101), SCREENING_HOLDS);
	sample_say(&h, 102, EVENT_CONDITIONS, "isthmic");
	assert_int_equal(screening_on(&h, 102), SCREENING_IS_CHANGED);
	sample_say(&h, 103, EVENT_SCREENED, "ok");
	assert_int_equal(screening_on(&h, 103), SCREENING_HOLDS);
	sample_say(&h, 104, EVENT_SURGERY, "1970-04-10");
	assert_int_equal(screening_on(&h, 104), SCREENING_IS_CHANGED);
	history_release(&h);
}

static void weights_are_grams_in_order(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct profile p;

	sample_say(&h, 1, EVENT_WEIGHTS, "8, 2,2.5 ,0.75,8");
	profile_at(&p, &h, (struct date){ 1 });
	assert_int_equal(p.n_weights, 4);
	assert_int_equal(p.weights_g[0], 750);
	assert_int_equal(p.weights_g[1], 2000);
	assert_int_equal(p.weights_g[2], 2500);
	assert_int_equal(p.weights_g[3], 8000);
	history_release(&h);
}

static void values_are_checked_with_a_hint(void **state)
{
	static const struct {
		enum event_kind kind;
		const char *value;
		const char *why; /* NULL: fine */
	} rows[] = {
		{ EVENT_LEVEL, "active", NULL },
		{ EVENT_LEVEL, "actve", "unknown word \"actve\"; did you mean active" },
		{ EVENT_LEVEL, "", "unknown word \"\"; use for example new" },
		{ EVENT_AGE65, "yes", NULL },
		{ EVENT_AGE65, "70", "unknown word \"70\"; use for example no" },
		{ EVENT_CONDITIONS, "", NULL },
		{ EVENT_CONDITIONS, "stenosis,isthmic", NULL },
		{ EVENT_CONDITIONS, "stenosis,ithmic",
		  "unknown word \"ithmic\"; did you mean isthmic" },
		{ EVENT_SENSITIVE, "kneeling,wrist_load", NULL },
		{ EVENT_SENSITIVE, "kneling", "unknown word \"kneling\"; did you mean kneeling" },
		{ EVENT_WEIGHTS, "2,4.5", NULL },
		{ EVENT_WEIGHTS, "", NULL },
		{ EVENT_WEIGHTS, "2,0",
		  "\"0\" is no weight; write kilograms, 0.1 to 300, as in 2,2.5,4" },
		{ EVENT_WEIGHTS, "301",
		  "\"301\" is no weight; write kilograms, 0.1 to 300, as in 2,2.5,4" },
		{ EVENT_WEIGHTS, "-2",
		  "\"-2\" is no weight; write kilograms, 0.1 to 300, as in 2,2.5,4" },
		{ EVENT_WEIGHTS, "2kg",
		  "\"2kg\" is no weight; write kilograms, 0.1 to 300, as in 2,2.5,4" },
		{ EVENT_PLAN, "back_basics", NULL },
		{ EVENT_PLAN, "My-plan_2", NULL },
		{ EVENT_PLAN, "../x", "\"../x\" is no plan's name; write for example back_basics" },
		{ EVENT_SCREENED, "ok", NULL },
		{ EVENT_SCREENED, "night_pain", NULL },
		{ EVENT_SCREENED, "", "\"\" is no red flag; write ok or the flag's name" },
		{ EVENT_STOP, "chest_pressure", NULL },
		{ EVENT_STOP, "", "\"\" is no stop sign; write its name" },
		{ EVENT_SURGERY, "2026-11-22", NULL },
		{ EVENT_SURGERY, "", NULL },
		{ EVENT_SURGERY, "22.11.2026",
		  "\"22.11.2026\" is no date; write it as 2026-11-22" },
		{ EVENT_CLEARED, "2026-11-22", NULL },
		{ EVENT_CLEARED, "today", "\"today\" is no date; write it as 2026-11-22" },
		{ EVENT_DECLINED, "core-back/bird_dog", NULL },
		{ EVENT_DECLINED, "neck/neck_nod/hold_10", NULL },
		{ EVENT_DECLINED, "bird_dog",
		  "\"bird_dog\" is no rung; write it as core-back/bird_dog" },
		{ EVENT_FLARE, "over", NULL },
		{ EVENT_FLARE, "end", "unknown word \"end\"; use for example over" },
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		char why[LINE_MAX_BYTES] = "";
		bool ok = event_value_check(rows[i].kind, rows[i].value, why);
		assert_int_equal(ok, rows[i].why == NULL);
		assert_string_equal(why, rows[i].why != NULL ? rows[i].why : "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nobody_yet_is_new),
		cmocka_unit_test(a_day_sees_only_what_held_then),
		cmocka_unit_test(only_later_clearance_lifts_a_warning),
		cmocka_unit_test(of_several_warnings_the_most_urgent_is_told),
		cmocka_unit_test(a_date_to_come_counts_for_nothing),
		cmocka_unit_test(surgery_is_a_condition_until_taken_back),
		cmocka_unit_test(screening_grows_old_in_half_a_year),
		cmocka_unit_test(what_is_new_asks_for_screening),
		cmocka_unit_test(weights_are_grams_in_order),
		cmocka_unit_test(values_are_checked_with_a_hint),
	};
	return cmocka_run_group_tests_name("core_profile", tests, NULL, NULL);
}

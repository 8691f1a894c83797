/* From one profile to another: the events that lead there, and which of a second's decisions
 * holds. */
#include "limber/core/profile.h"

#include "limber/base/text.h"
#include "support/sample_log.h"
#include "support/test.h"

static void changes_lead_from_one_to_the_other(void **state)
{
	(void)state;
	struct profile from = { .level = LEVEL_NEW, .n_weights = 1, .weights_g = { 2000 } };
	struct profile to = { .is_screened = true,
			      .level = LEVEL_ACTIVE,
			      .is_65_or_over = true,
			      .conditions = 1u << CONDITION_STENOSIS | 1u << CONDITION_POST_OP,
			      .sensitive = (1u << TAGS) - 1, /* all of them still fit a value */
			      .weights_g = { 2500, 10000 },
			      .n_weights = 2,
			      .has_surgery = true,
			      .surgery_on = { -20 },
			      .plan = "back_basics" };
	struct event events[EVENT_KINDS];
	struct history h = { 0 };
	struct profile p;
	char why[LINE_MAX_BYTES];
	int n;

	assert_true(profile_changes(&from, &to, events, &n, why));
	assert_int_equal(n, 8);
	for (int i = 0; i < n; i++)
		history_add_event(&h, &events[i]);
	profile_at(&p, &h, (struct date){ 0 });
	assert_true(profile_changes(&p, &to, events, &n, why));
	assert_int_equal(n, 0);
	assert_int_equal(p.sensitive, to.sensitive);
	assert_int_equal(p.weights_g[1], 10000);
	assert_int_equal(p.surgery_on.day, -20);

	/* Without the condition there was no operation either. */
	to.conditions = 0;
	assert_true(profile_changes(&p, &to, events, &n, why));
	assert_int_equal(n, 2);
	assert_int_equal(events[1].kind, EVENT_SURGERY);
	assert_string_equal(events[1].value, "");
	history_release(&h);
}

/* Cut, the list would be another list, and a good one. */
static void what_does_not_fit_an_event_is_refused(void **state)
{
	(void)state;
	struct profile from = { .level = LEVEL_NEW }, to = from;
	struct event events[EVENT_KINDS];
	char why[LINE_MAX_BYTES];
	int n;

	while (to.n_weights < WEIGHTS_MAX) {
		to.weights_g[to.n_weights] = 10005 + to.n_weights;
		to.n_weights++;
	}
	assert_false(profile_changes(&from, &to, events, &n, why));
	assert_string_equal(why, "the weights are more than fit 159 bytes; give fewer of them");
	to.n_weights = 22; /* "10.005," each, but for 10.01 and 10.02 */
	assert_true(profile_changes(&from, &to, events, &n, why));
	assert_int_equal(n, 1);
}

static void a_second_decision_in_a_second_holds(void **state)
{
	(void)state;
	struct history h = { 0 };
	struct event e = { .at = { .utc_s = 86400 }, .kind = EVENT_LEVEL, .value = "new" };

	sample_say(&h, 1, EVENT_LEVEL, "active");
	sample_say(&h, 1, EVENT_PLAN, "back_basics");
	event_after_equals(&h, &e);
	assert_int_equal(e.at.utc_s, 86401);
	e = (struct event){ .at = { .utc_s = 86400 }, .kind = EVENT_LEVEL, .value = "active" };
	event_after_equals(&h, &e);
	assert_int_equal(e.at.utc_s, 86401); /* behind the one that may have been taken back */

	sample_say(&h, 2, EVENT_CLEARED, "1970-01-01");
	e = (struct event){ .at = { .utc_s = 2 * 86400 }, .kind = EVENT_CONDITIONS };
	event_after_equals(&h, &e);
	assert_int_equal(e.at.utc_s, 2 * 86400 + 1);
	e = (struct event){ .at = { .utc_s = 2 * 86400 }, .kind = EVENT_DECLINED };
	event_after_equals(&h, &e);
	assert_int_equal(e.at.utc_s, 2 * 86400); /* it comes behind anyway */
	history_release(&h);
}

/* Said within one second, one thing again and again: each is there, and the last one holds. */
static void no_decision_of_a_second_is_lost(void **state)
{
	static const struct {
		enum event_kind kind;
		const char *value;
		bool is_blocked;
	} said[] = {
		{ EVENT_STOP, "faint", true },          { EVENT_CLEARED, "1970-01-02", false },
		{ EVENT_STOP, "faint", true },          { EVENT_CLEARED, "1970-01-02", false },
		{ EVENT_STOP, "chest", true },          { EVENT_CLEARED, "1970-01-01", true },
		{ EVENT_SCREENED, "infection", true },  { EVENT_SCREENED, "infection", true },
		{ EVENT_CLEARED, "1970-01-02", false }, { EVENT_STOP, "faint", true },
	};
	struct history h = { 0 };
	struct profile p;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(said); i++) {
		struct event e = { .at = { .utc_s = 86400 }, .day = { 1 }, .kind = said[i].kind };

		text_copy(e.value, sizeof e.value, said[i].value);
		event_after_equals(&h, &e);
		history_add_event(&h, &e);
		assert_int_equal(h.n_events, i + 1);
		profile_at(&p, &h, e.day);
		assert_int_equal(p.is_blocked, said[i].is_blocked);
	}
	history_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_lead_from_one_to_the_other),
		cmocka_unit_test(what_does_not_fit_an_event_is_refused),
		cmocka_unit_test(a_second_decision_in_a_second_holds),
		cmocka_unit_test(no_decision_of_a_second_is_lost),
	};
	return cmocka_run_group_tests_name("core_profile_changes", tests, NULL, NULL);
}

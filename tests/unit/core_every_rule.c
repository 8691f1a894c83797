/* What stands over every rule alike: after a flare-up, pain, a leg that moved and days off no rule
 * asks for more than the table's share of what it asked last; and on the worst days for no more
 * than that. */
#include "limber/core/progress.h"

#include "../../src/core/dosing.h"
#include "limber/base/text.h"
#include "support/dose_text.h"
#include "support/history_text.h"
#include "support/test.h"

/* ---- What happens between the last session, on 2026-10-09, and the day ---- */

static const struct event_row {
	const char *name, *log;
	const char *last; /* how the last session went */
	const char *day;
	int most_pct;     /* of the work asked last, to someone active */
	int most_pct_new; /* to someone new */
} events[] = {
	{ "a flare-up", "checkin 2026-10-10..2026-10-11 6\nevent 2026-10-10 flare begin\n",
	  "effort 3 pain 1/1", "2026-10-11", 50, 50 },
	{ "a flare-up that settled",
	  "checkin 2026-10-10..2026-10-11 6\ncheckin 2026-10-12..2026-10-13 1 leg 1\n"
	  "event 2026-10-10 flare begin\n",
	  "effort 3 pain 1/1", "2026-10-13", 70, 70 },
	{ "hurt 8", "checkin 2026-10-10..2026-10-11 1 leg 1\n", "hurt 8 effort 3 pain 1/8",
	  "2026-10-11", 70, 70 },
	{ "a morning at 7", "checkin 2026-10-10 1 leg 1\ncheckin 2026-10-11 7\n",
	  "effort 3 pain 1/1", "2026-10-11", 50, 50 },
	{ "the leg", "checkin 2026-10-10..2026-10-11 1 leg 3\n", "effort 3 pain 1/1 leg 3",
	  "2026-10-11", 0, 0 },
	{ "the leg, settled",
	  "checkin 2026-10-10 1 leg 3\ncheckin 2026-10-11..2026-10-12 1 leg 1\n",
	  "effort 3 pain 1/1 leg 3", "2026-10-12", 100, 100 },
	{ "three very bad days",
	  "checkin 2026-10-10..2026-10-12 8\ncheckin 2026-10-13..2026-10-14 1\n",
	  "effort 3 pain 1/1", "2026-10-14", 70, 70 },
	{ "20 days", "checkin 2026-10-10..2026-10-29 1 leg 1\n", "effort 3 pain 1/1", "2026-10-29",
	  70, 50 },
	{ "40 days", "checkin 2026-10-10..2026-11-18 1 leg 1\n", "effort 3 pain 1/1", "2026-11-18",
	  50, 40 },
};

/* ---- Who is asked by which rule ---- */

/* All did what was asked for two weeks, far above where they began, and have earned more. */
static const struct rule_row {
	const char *rule, *exercise, *start, *dose;
	struct terms terms;
	bool is_schedule;
} rules[] = {
	{ "graded", "bike", "2min", "20min", { 0 }, false },
	{ "graded", "sit_to_stand", "3x1", "3x10", { 0 }, false },
	{ "linear",
	  "sit_to_stand",
	  "3x1",
	  "3x10",
	  { .by = QUANTITY_REPS, .amount = 2, .after = 1 },
	  false },
	{ "double", "sit_to_stand", "3x1", "3x10", { .after = 1, .to = 12 }, false },
	{ "sum", "sit_to_stand", "3x1", "3x10", { .after = 1, .total = 3 }, false },
	{ "schedule", "bike", "2min", "20min", { 0 }, true },
	{ "schedule", "jog", "2min", "20min", { 0 }, true },
	{ "schedule", "sit_to_stand", "3x1", "3x10", { 0 }, true },
};

/* Ten weeks that go up by a ninth of what was asked last, which was the ninth. */
static void write_schedule(struct routine *r, struct dose last)
{
	r->weeks = r->n_weekly = r->steps[0].n_weekly = 10;
	r->days_a_week = 1;
	for (int week = 1; week <= r->weeks; week++) {
		r->weekly[week - 1] = last;
		for (int i = 0; i < last.sets; i++) {
			struct amount *a = &r->weekly[week - 1].set[i];

			a->reps = a->reps * week / 9;
			a->time_s = a->time_s * week / 9;
		}
	}
	r->steps[0].dose = r->weekly[8];
}

static void write_routine(struct routine *r, const struct rule_row *rule)
{
	struct step step = { .number = 1, .terms = rule->terms };

	step.dose = dose_text(rule->start);
	text_copy(step.rule, sizeof step.rule, rule->rule);
	text_copy(step.exercise, sizeof step.exercise, rule->exercise);
	text_copy(step.key, sizeof step.key, "case/own");
	*r = (struct routine){ .id = "case", .steps[0] = step, .n_steps = 1 };
	if (rule->is_schedule)
		write_schedule(r, dose_text(rule->dose));
}

static void tell(struct history *h, const struct rule_row *rule, const struct event_row *e,
		 const char *level)
{
	static const int days[] = { 30, 2, 4, 6, 9 }; /* of September and October */
	char log[2048], session[160];

	text_format(log, sizeof log, "level %s\ncheckin 2026-08-01..2026-10-09 1 leg 1\n", level);
	history_text(h, shipped_catalog(), log);
	for (size_t i = 0; i < ARRAY_LEN(days); i++) {
		bool is_last = i + 1 == ARRAY_LEN(days);

		text_format(session, sizeof session, "2026-%s-%02d case %s %s key case/own %s\n",
			    i == 0 ? "09" : "10", days[i], rule->exercise, rule->dose,
			    is_last ? e->last : "effort 3 pain 1/1");
		history_text(h, shipped_catalog(), session);
	}
	history_text(h, shipped_catalog(), e->log);
}

static void check(const struct rule_row *rule, const struct event_row *e, enum level level)
{
	const struct catalog *c = shipped_catalog();
	static struct routine routine;
	struct history h = { .n_sessions = 0 };
	struct profile profile;
	struct advice a;
	struct date day;

	assert_true(date_parse(e->day, &day));
	write_routine(&routine, rule);
	tell(&h, rule, e, level_words[level]);
	profile_at(&profile, &h, day);
	progress(&a, &(struct progress_input){ .exercise = catalog_exercise(c, rule->exercise),
					       .routine = &routine,
					       .step = &routine.steps[0],
					       .profile = &profile,
					       .history = &h,
					       .catalog = c,
					       .day = day });
	const struct dose last = dose_text(rule->dose);
	int64_t most = dose_work(&last) * (level == LEVEL_NEW ? e->most_pct_new : e->most_pct);

	/* A stand-in has a dose of its own. */
	if (!a.is_other && dose_work(&a.target) * 100 > most)
		fail_msg("%s of %s after %s, %s: %s", rule->rule, rule->exercise, e->name,
			 level_words[level], a.why);
	history_release(&h);
}

static void no_rule_escapes(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rules) * ARRAY_LEN(events) * LEVELS; i++) {
		size_t row = i / LEVELS;

		check(&rules[row / ARRAY_LEN(events)], &events[row % ARRAY_LEN(events)],
		      (enum level)(i % LEVELS));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(no_rule_escapes) };

	return cmocka_run_group_tests_name("core_every_rule", tests, NULL, NULL);
}

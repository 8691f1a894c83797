/* A small plan and its routines. */
#include "support/small_plan.h"

#include "limber/base/attr.h"
#include "support/history_text.h"

const struct routine small_walk = {
	.id = "walk",
	.title = "Walk",
	.steps = { { .number = 1, .exercise = "walk", .key = "walk", .rule = "graded" } },
	.n_steps = 1,
	.order = { 0 },
	.n_order = 1,
};

const struct routine small_core = {
	.id = "core",
	.title = "Core",
	.steps = { { .number = 1, .exercise = "plank", .key = "plank", .rule = "graded" },
		   { .number = 2, .exercise = "nosuch", .key = "nosuch", .rule = "graded" } },
	.n_steps = 2,
	.order = { 0, 1 },
	.n_order = 2,
};

static const struct routine desk_break = {
	.id = "desk_break",
	.title = "Desk break",
	.steps = { { .number = 1, .exercise = "sit_break", .key = "sit_break", .rule = "none" } },
	.n_steps = 1,
	.order = { 0 },
	.n_order = 1,
};

const struct plan small_plan = {
	.id = "plan",
	.items = { { .routine = "walk", .days = MON_TO_SAT },
		   { .routine = "bad_file", .days = MON_TO_SAT },
		   { .routine = "core", .days = MON_AND_WED } },
	.n_items = 3,
	.walk_minutes_per_week = 150,
	.sessions_per_week = 5,
};

void small_plan_day_of(struct day_plan *ret, const struct plan *plan, const struct history *h,
		       struct date day)
{
	static const struct routine *const routines[] = { &small_core, NULL, &small_walk,
							  &desk_break };
	struct profile profile;

	profile_at(&profile, h, day);
	plan_day(ret, &(struct plan_input){ .plan = plan,
					    .routines = routines,
					    .n_routines = ARRAY_LEN(routines),
					    .profile = &profile,
					    .history = h,
					    .catalog = shipped_catalog(),
					    .day = day });
}

void small_plan_day(struct day_plan *ret, const struct history *h, struct date day)
{
	small_plan_day_of(ret, &small_plan, h, day);
}

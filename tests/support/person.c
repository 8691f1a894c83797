/* Lives days for tests. */
#include "person.h"

#include <stdio.h>
#include <stdlib.h>

#include "limber/coach/log.h"
#include "limber/store/store.h"
#include "test.h"

enum { MORNING_S = 7 * 3600, MISSED_EVERY = 6 };

struct moment person_morning(struct date day)
{
	struct stamp at = { .utc_s = (int64_t)day.day * 86400 + MORNING_S };

	return (struct moment){ .at = at, .day = day };
}

static void must(bool ok, const struct err *err)
{
	if (!ok)
		fail_msg("%s", err->msg);
}

/* own: the person's folder of routines, or NULL. */
static struct coach *open_on(const char *data, const char *own)
{
	const char *dirs[] = { own ? own : LIMBER_ROUTINES_DIR, LIMBER_ROUTINES_DIR };
	struct coach_options options = {
		.data = data, .routine_dirs = dirs, .n_routine_dirs = own ? 2 : 1, .is_tui = true
	};
	struct err err = { .kind = ERR_NONE };
	struct coach *c = NULL;

	must(coach_open(&c, &options, &err), &err);
	return c;
}

struct coach *person_with_files(struct date first, const char *own)
{
	struct err err = { .kind = ERR_NONE };
	struct moment now = person_morning(first);
	struct coach *c = open_on(":memory:", own);

	must(coach_refresh(c, first, &err), &err);
	must(coach_event(c, now, EVENT_SCREENED, "ok", &err), &err);
	must(coach_event(c, now, EVENT_LEVEL, "new", &err), &err);
	must(coach_event(c, now, EVENT_PLAN, "back_basics", &err), &err);
	return c;
}

struct coach *person_new(struct date first)
{
	return person_with_files(first, NULL);
}

struct coach *person_again(struct coach *c, const char *path)
{
	struct err err = { .kind = ERR_NONE };

	remove(path);
	must(store_backup(coach_store(c), path, &err), &err);
	return open_on(path, NULL);
}

static void do_item(struct coach *c, const char *routine, struct moment when, int pain)
{
	struct err err = { .kind = ERR_NONE };
	struct log_entry entry = {
		.routine = routine,
		.minutes = UNKNOWN,
		.effort = when.day.day % 5 == 0 ? 4 : 3,
		.pain_before = pain,
		.pain_after = pain,
		.leg = UNKNOWN,
		.note = "",
		.when = when,
	};

	must(log_elsewhere(c, &entry, NULL, &err), &err);
}

static void live_day(struct coach *c, struct date day, int pain)
{
	struct err err = { .kind = ERR_NONE };
	struct moment now = person_morning(day);
	struct day_plan plan;

	must(coach_refresh(c, day, &err), &err);
	must(coach_checkin(c, now, pain, pain > 0 ? 1 : 0, &err), &err);
	must(coach_plan(c, &plan, &err), &err);
	for (int i = 0; i < plan.n_items; i++) {
		if (plan.items[i].is_due) {
			now.at.utc_s += 3600;
			do_item(c, plan.routines[plan.items[i].routine].routine->id, now, pain);
		}
	}
	day_plan_release(&plan);
}

void person_live(struct coach *c, struct date first, int n)
{
	for (int i = 0; i < n; i++) {
		int pain = 3 - i * 3 / (n + 1);

		if (i % MISSED_EVERY != MISSED_EVERY - 1)
			live_day(c, date_add(first, i), pain);
	}
}

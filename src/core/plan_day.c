/* A day of a plan: what is due, how often, and what of it was done. Not for what each routine asks
 * (plan_routine.c), nor for counting what was done (plan_done.c). */
#include "limber/core/plan_day.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/core/stats.h"
#include "plan_parts.h"

/* Times a day that a routine's doses ask for. */
static int bouts_of(const struct routine_day *r)
{
	int bouts = 1;

	for (int i = 0; i < r->routine->n_steps && plan_is_weekly(r); i++) {
		if (r->steps[i].target.bouts > bouts)
			bouts = r->steps[i].target.bouts;
	}
	return bouts;
}

/* ---- The day ---- */

/* The day as it is put together. */
struct making {
	struct day_plan *day;
	const struct plan_input *in;
	struct volume volume;
};

/* The index of a routine's targets, worked out when first asked for; -1 where its file is bad. */
static int day_routine(struct making *m, const char *id)
{
	const struct routine *routine = plan_routine_find(m->in, id);
	struct day_plan *d = m->day;
	int i = 0;

	if (!routine)
		return -1;
	while (i < d->n_routines && d->routines[i].routine != routine)
		i++;
	if (i == d->n_routines) {
		size_t n = (size_t)d->n_routines + 1;

		d->routines = xrealloc(d->routines, n, sizeof *d->routines);
		plan_routine_after(&d->routines[d->n_routines++], routine, m->in, &m->volume);
	}
	return i;
}

static void add_item(struct day_plan *d, struct day_item item)
{
	d->items = xrealloc(d->items, (size_t)d->n_items + 1, sizeof *d->items);
	d->items[d->n_items++] = item;
}

/* A planned routine, as often as it is asked for today. Where the week's days are full already it
 * stands there without being due. */
static void add_planned(struct making *m, const struct plan_item *item)
{
	const struct plan_input *in = m->in;
	int routine = day_routine(m, item->routine);

	if (routine < 0)
		return;
	const struct routine_day *r = &m->day->routines[routine];
	int bouts = bouts_of(r), days = plan_days_wanted(r);
	bool is_due = days == 0 || plan_days_used(in, item->routine, bouts) < days;

	for (int i = 1; i <= bouts; i++) {
		const struct session_row *s =
			plan_session_of(in->history, item->routine, in->day, i);

		add_item(m->day,
			 (struct day_item){ .routine = routine,
					    .item = item,
					    .bout = i,
					    .n_bouts = bouts,
					    .is_due = is_due,
					    .is_done = s != NULL,
					    .is_stopped = s && !session_has_work(s),
					    .is_part = s && plan_is_part(in, item->routine, i) });
	}
}

static bool has_item(const struct day_plan *d, const char *routine)
{
	for (int i = 0; i < d->n_items; i++) {
		if (text_eq(d->routines[d->items[i].routine].routine->id, routine))
			return true;
	}
	return false;
}

/* What was done today without being planned for it. */
static void add_unplanned(struct making *m)
{
	const struct history *h = m->in->history;

	for (size_t i = history_sessions_from(h, m->in->day); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day != m->in->day.day)
			break;
		if (s->state != STATE_COMPLETE || has_item(m->day, s->routine))
			continue;
		int routine = day_routine(m, s->routine);

		if (routine >= 0) {
			add_item(m->day, (struct day_item){
						 .routine = routine,
						 .bout = 1,
						 .n_bouts = 1,
						 .is_done = true,
						 .is_stopped = !session_has_work(s),
						 .is_part = plan_is_part(m->in, s->routine, 1) });
		}
	}
}

void plan_day(struct day_plan *ret, const struct plan_input *in)
{
	const struct plan *plan = in->plan;
	struct making m = { .day = ret, .in = in };

	*ret = (struct day_plan){ .day = in->day };
	for (int i = 0; plan && i < plan->n_items; i++) {
		if (plan_item_is_due(&plan->items[i], in->day))
			add_planned(&m, &plan->items[i]);
	}
	add_unplanned(&m);
	volume_release(&m.volume);
	ret->walk_minutes =
		stats_walk_minutes(in->history, in->catalog, date_monday(in->day), in->day);
	ret->walk_goal = plan ? plan->walk_minutes_per_week : 0;
	ret->sessions = plan_session_days(in);
	ret->sessions_goal = plan ? plan->sessions_per_week : 0;
}

void day_plan_release(struct day_plan *d)
{
	for (int i = 0; i < d->n_routines; i++)
		routine_day_release(&d->routines[i]);
	free(d->routines);
	free(d->items);
	*d = (struct day_plan){ .n_items = 0 };
}

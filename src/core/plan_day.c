/* A day of a plan: what is due, what each step asks, what was done. Not for deciding one exercise's
 * dose; it asks progress() for each and changes nothing about it but what concerns several. */
#include "limber/core/plan_day.h"

#include <stdlib.h>

#include "limber/base/mem.h"
#include "limber/base/text.h"
#include "limber/core/run.h"
#include "limber/core/stats.h"

/* ---- One routine ---- */

static void advise_step(struct advice *ret, const struct routine *routine, const struct step *step,
			const struct plan_input *in)
{
	const struct exercise *e = in->catalog->exercise(in->catalog->user, step->exercise);
	int goal = in->plan ? in->plan->walk_minutes_per_week : 0;

	if (!e) {
		*ret = (struct advice){ .move = MOVE_BLOCKED,
					.rule = "none",
					.cap = "no such exercise",
					.exercise = step->exercise,
					.name = step->exercise,
					.key = step->key };
		text_format(
			ret->why, WHY_MAX,
			"Left out: the file of %s is missing or has a mistake; see `limber check`.",
			step->exercise);
		return;
	}
	progress(ret, &(struct progress_input){ .exercise = e,
						.routine = routine,
						.step = step,
						.profile = in->profile,
						.history = in->history,
						.catalog = in->catalog,
						.day = in->day,
						.minute = in->minute,
						.rises_min = in->rises_min,
						.walk_goal = goal });
}

/* Two exercises may find the same one in their place; it is done once. */
static void leave_out_twin(struct routine_day *r, int i)
{
	const struct step *steps = r->routine->steps;
	struct advice *a = &r->steps[i];

	for (int j = 0; j < i && a->is_other; j++) {
		if (!r->steps[j].is_other || !text_eq(r->steps[j].exercise, a->exercise) ||
		    text_eq(steps[j].exercise, steps[i].exercise))
			continue;
		*a = (struct advice){ .move = MOVE_BLOCKED,
				      .rule = a->rule,
				      .cap = "safety",
				      .exercise = steps[i].exercise,
				      .name = a->name,
				      .key = steps[i].key };
		text_format(a->why, WHY_MAX,
			    "Left out: what would take its place is in this routine already.");
	}
}

static bool has_swap(const struct routine_day *r)
{
	for (int i = 0; i < r->routine->n_steps; i++) {
		if (r->steps[i].is_other)
			return true;
	}
	return false;
}

/* The routine as it is done: what was swapped in, put into a copy. */
static struct routine *routine_instead(const struct routine_day *r)
{
	struct routine *copy = xcalloc(1, sizeof *copy);

	*copy = *r->routine;
	for (int i = 0; i < copy->n_steps; i++) {
		if (r->steps[i].is_other)
			copy->steps[i] = step_with(&copy->steps[i], r->steps[i].exercise);
	}
	return copy;
}

int routine_day_plan(const struct routine_day *r, const struct catalog *catalog,
		     struct planned_set **ret)
{
	struct routine *copy = has_swap(r) ? routine_instead(r) : NULL;
	struct dose *targets = xcalloc((size_t)r->routine->n_steps + 1, sizeof *targets);

	for (int i = 0; i < r->routine->n_steps; i++)
		targets[i] = r->steps[i].target;
	int n = run_plan(copy ? copy : r->routine, targets, catalog, ret);

	free(targets);
	free(copy);
	return n;
}

/* The stated time: that of the run which a session would guide. */
static int run_seconds(const struct routine_day *r, const struct plan_input *in)
{
	struct planned_set *sets = NULL;
	struct run run;
	int n = routine_day_plan(r, in->catalog, &sets);

	run_build(&run, r->routine->id, r->routine->title, sets, n, in->profile->is_65_or_over,
		  in->catalog);
	int seconds = run_total_s(&run);

	run_release(&run);
	free(sets);
	return seconds;
}

void plan_routine(struct routine_day *ret, const struct routine *routine,
		  const struct plan_input *in)
{
	*ret = (struct routine_day){ .routine = routine };
	ret->steps = xcalloc((size_t)routine->n_steps + 1, sizeof *ret->steps);
	for (int i = 0; i < routine->n_steps; i++) {
		advise_step(&ret->steps[i], routine, &routine->steps[i], in);
		leave_out_twin(ret, i);
	}
	ret->seconds = run_seconds(ret, in);
}

void routine_day_release(struct routine_day *r)
{
	free(r->steps);
	r->steps = NULL;
}

/* Times a day, and days a week (0: as planned), that a routine's doses ask for. */
static int bouts_of(const struct routine_day *r)
{
	int bouts = 1;

	for (int i = 0; i < r->routine->n_steps; i++) {
		if (r->steps[i].target.bouts > bouts)
			bouts = r->steps[i].target.bouts;
	}
	return bouts;
}

static int days_of(const struct routine_day *r)
{
	int days = 0;

	for (int i = 0; i < r->routine->n_steps; i++) {
		if (r->steps[i].target.days > days)
			days = r->steps[i].target.days;
	}
	return days;
}

/* ---- What was done ---- */

/* How many of a day's items a session stands for: a walk twice as long as asked is two of them. */
static int bouts_in(const struct session_row *s)
{
	int asked = 0, done = 0;

	for (size_t i = 0; i < s->n_sets; i++) {
		asked += s->sets[i].target.time_s;
		done += s->sets[i].done.time_s;
	}
	return asked > 0 && done > asked ? done / asked : 1;
}

/* The session that a routine's item of that number (from 1) was done with on a day: a confirmed one.
 * NULL where it was not done. */
static const struct session_row *session_of(const struct history *h, const char *routine,
					    struct date day, int item)
{
	int n = 0;

	for (size_t i = history_sessions_from(h, day); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day != day.day)
			break;
		if (s->state == STATE_COMPLETE && text_eq(s->routine, routine))
			n += bouts_in(s);
		if (n >= item)
			return s;
	}
	return NULL;
}

/* Whether anything came of a session but pain and what was left out. */
static bool has_work(const struct session_row *s)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		enum outcome outcome = s->sets[i].outcome;

		if (outcome == OUTCOME_DONE || outcome == OUTCOME_PARTIAL)
			return true;
	}
	return false;
}

/* Days of this week, before the day, on which a routine was done in full. */
static int days_done(const struct plan_input *in, const char *routine, int bouts)
{
	int n = 0;

	for (struct date d = date_monday(in->day); d.day < in->day.day; d = date_add(d, 1))
		n += session_of(in->history, routine, d, bouts) != NULL;
	return n;
}

static bool is_break(const struct session_row *s, const struct catalog *c)
{
	for (size_t i = 0; i < s->n_sets; i++) {
		const struct exercise *e = c->exercise(c->user, s->sets[i].exercise);

		if (!e || e->family != FAMILY_BREAK)
			return false;
	}
	return true;
}

/* Days of this week with a confirmed session; breaks from sitting are none. */
static int session_days(const struct plan_input *in)
{
	const struct history *h = in->history;
	struct date last = date_add(date_monday(in->day), -1);
	int n = 0;

	for (size_t i = history_sessions_from(h, date_add(last, 1)); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day > in->day.day)
			break;
		if (s->state != STATE_COMPLETE || s->day.day == last.day ||
		    is_break(s, in->catalog))
			continue;
		last = s->day;
		n++;
	}
	return n;
}

/* ---- The day ---- */

static const struct routine *find_routine(const struct plan_input *in, const char *id)
{
	for (int i = 0; i < in->n_routines; i++) {
		if (in->routines[i] && text_eq(in->routines[i]->id, id))
			return in->routines[i];
	}
	return NULL;
}

/* The index of a routine's targets, worked out when first asked for; -1 where its file is bad. */
static int day_routine(struct day_plan *d, const struct plan_input *in, const char *id)
{
	const struct routine *routine = find_routine(in, id);
	int i = 0;

	if (!routine)
		return -1;
	while (i < d->n_routines && d->routines[i].routine != routine)
		i++;
	if (i == d->n_routines) {
		size_t n = (size_t)d->n_routines + 1;

		d->routines = xrealloc(d->routines, n, sizeof *d->routines);
		plan_routine(&d->routines[d->n_routines++], routine, in);
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
static void add_planned(struct day_plan *d, const struct plan_input *in,
			const struct plan_item *item)
{
	int routine = day_routine(d, in, item->routine);

	if (routine < 0)
		return;
	const struct routine_day *r = &d->routines[routine];
	int bouts = bouts_of(r), days = days_of(r);
	bool is_due = days == 0 || days_done(in, item->routine, bouts) < days;

	for (int i = 1; i <= bouts; i++) {
		const struct session_row *s = session_of(in->history, item->routine, in->day, i);

		add_item(d, (struct day_item){ .routine = routine,
					       .item = item,
					       .bout = i,
					       .n_bouts = bouts,
					       .is_due = is_due,
					       .is_done = s != NULL,
					       .is_stopped = s && !has_work(s) });
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
static void add_unplanned(struct day_plan *d, const struct plan_input *in)
{
	const struct history *h = in->history;

	for (size_t i = history_sessions_from(h, in->day); i < h->n_sessions; i++) {
		const struct session_row *s = &h->sessions[i];

		if (s->day.day != in->day.day)
			break;
		if (s->state != STATE_COMPLETE || has_item(d, s->routine))
			continue;
		int routine = day_routine(d, in, s->routine);

		if (routine >= 0) {
			add_item(d, (struct day_item){ .routine = routine,
						       .bout = 1,
						       .n_bouts = 1,
						       .is_done = true,
						       .is_stopped = !has_work(s) });
		}
	}
}

void plan_day(struct day_plan *ret, const struct plan_input *in)
{
	const struct plan *plan = in->plan;

	*ret = (struct day_plan){ .day = in->day };
	for (int i = 0; plan && i < plan->n_items; i++) {
		if (plan_item_is_due(&plan->items[i], in->day))
			add_planned(ret, in, &plan->items[i]);
	}
	add_unplanned(ret, in);
	ret->walk_minutes =
		stats_walk_minutes(in->history, in->catalog, date_monday(in->day), in->day);
	ret->walk_goal = plan ? plan->walk_minutes_per_week : 0;
	ret->sessions = session_days(in);
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

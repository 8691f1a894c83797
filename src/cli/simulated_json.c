/* A simulation as data. */
#include "export.h"
#include "limber/base/text.h"
#include "simulated.h"

static struct jval *sets_json(const struct dose *d)
{
	struct jval *sets = jval_array();

	for (int i = 0; i < d->sets; i++)
		jval_add(sets, export_amount(&d->set[i]));
	return sets;
}

/* A step as `limber today --json` has it, and whose it is. */
static struct jval *step_json(const struct simulated *s, int line, const struct advice *advice)
{
	const struct simulated_line *l = &s->sim->lines[line];
	struct target t = target_of(&l->routine->steps[l->step], advice, s->in->catalog);
	struct jval *v = target_json(&t);

	jval_put_text(v, "routine", l->routine->id);
	return v;
}

static struct jval *steps_json(const struct simulated *s, const struct simulated_week *w)
{
	struct jval *steps = jval_array();

	for (int i = 0; i < s->sim->n_lines; i++) {
		if (w->asked[i].exercise)
			jval_add(steps, step_json(s, i, &w->asked[i]));
	}
	return steps;
}

static bool is_in(struct date day, const struct simulated_week *w)
{
	return date_diff(day, w->first) >= 0 && date_diff(day, simulated_sunday(w)) <= 0;
}

static struct jval *changes_json(const struct simulated *s, const struct simulated_week *w)
{
	struct jval *list = jval_array();

	for (size_t i = 0; i < s->sim->n_changes; i++) {
		const struct simulated_change *c = &s->sim->changes[i];

		if (!is_in(c->day, w))
			continue;
		struct jval *v = step_json(s, c->line, &c->advice);

		jval_put_date(v, "date", c->day);
		jval_put(v, "before", sets_json(&c->before));
		jval_add(list, v);
	}
	return list;
}

static struct jval *events_json(const struct simulated *s, const struct simulated_week *w)
{
	struct jval *list = jval_array();

	for (size_t i = 0; i < s->log->n_events; i++) {
		const struct event *e = &s->log->events[i];

		if (!is_in(e->day, w))
			continue;
		struct jval *v = jval_object();

		jval_put_date(v, "date", e->day);
		jval_put_text(v, "kind", event_words[e->kind]);
		jval_put_text(v, "value", e->value);
		jval_add(list, v);
	}
	return list;
}

static struct jval *week_json(const struct simulated *s, const struct simulated_week *w)
{
	struct jval *v = jval_object();

	jval_put_int(v, "week", w->number);
	jval_put_date(v, "from", w->first);
	jval_put_int(v, "walk_minutes_asked", w->walk_asked);
	jval_put_int(v, "walk_minutes", w->walk_done);
	jval_put_int(v, "sessions_planned", w->planned);
	jval_put_int(v, "sessions", w->done);
	jval_put_int(v, "days", w->days);
	jval_put_known(v, "pain_tenths", w->pain_tenths);
	jval_put(v, "steps", steps_json(s, w));
	jval_put(v, "changes", changes_json(s, w));
	jval_put(v, "events", events_json(s, w));
	return v;
}

static struct jval *goals_json(const struct simulated *s)
{
	static const char *const names[SIMULATED_GOALS] = { "walk_minutes_per_week",
							    "sessions_per_week" };
	const struct plan *plan = s->in->plan;
	const int wanted[SIMULATED_GOALS] = { plan->walk_minutes_per_week,
					      plan->sessions_per_week };
	struct jval *list = jval_array();

	for (enum simulated_goal goal = 0; goal < SIMULATED_GOALS; goal++) {
		int n, first = simulation_goal(s->sim, plan, goal, &n);
		struct jval *v = jval_object();

		jval_put_text(v, "goal", names[goal]);
		jval_put_int(v, "value", wanted[goal]);
		jval_put_bool(v, "reached", first >= 0);
		if (first >= 0)
			jval_put_int(v, "week", s->sim->weeks[first].number);
		jval_put_int(v, "weeks", n);
		if (wanted[goal] > 0)
			jval_add(list, v);
		else
			jval_release(v);
	}
	return list;
}

struct jval *simulated_json(const struct simulated *s)
{
	struct jval *v = export_document();
	struct jval *weeks = jval_array();

	jval_put_text(v, "title", s->in->plan->title);
	jval_put_date(v, "from", s->in->first);
	jval_put_bool(v, "from_log", s->is_from_log);
	jval_put_text(v, "response", s->response);
	jval_put_int(v, "seed", (int64_t)s->in->seed);
	for (int i = 0; i < s->sim->n_weeks; i++)
		jval_add(weeks, week_json(s, &s->sim->weeks[i]));
	jval_put(v, "weeks", weeks);
	jval_put(v, "goals", goals_json(s));
	return v;
}

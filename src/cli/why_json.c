/* The story of a target for programs: the same as the text tells (why_text.c). */
#include "export.h"
#include "limber/core/usual.h"
#include "why.h"

/* What nobody said is not there. */
/* What the usual pain is the middle of, as all that is told now has it. */
static void put_baseline(struct jval *v, const struct why *w, const struct chapter *c)
{
	struct date day = c->session->day;
	char from[USUAL_TEXT];

	if (c->reading.baseline == UNKNOWN)
		return;
	usual_from(w->log, date_add(day, 1), day, c->reading.baseline, from);
	jval_put_int(v, "baseline", c->reading.baseline);
	jval_put_text(v, "baseline_from", from);
}

static struct jval *reading_json(const struct why *w, const struct chapter *c)
{
	static const char *const pain_from[] = { "exercise", "session", "morning" };
	const struct reading *r = &c->reading;
	struct jval *v = jval_object();

	jval_put_int(v, "quota_pct", r->quota_pct);
	jval_put_known(v, "pain", r->pain);
	if (r->pain != UNKNOWN)
		jval_put_text(v, "pain_from", pain_from[r->pain_from]);
	put_baseline(v, w, c);
	if (r->band)
		jval_put_text(v, "band", r->band);
	jval_put_known(v, "effort", r->effort);
	jval_put_int(v, "effort_target", r->effort_target);
	jval_put_int(v, "effort_ceiling", r->effort_ceiling);
	jval_put_known(v, "morning_after", r->morning);
	jval_put_bool(v, "easy_week", r->is_easy);
	jval_put_bool(v, "begins_anew", r->verdict == VERDICT_NOT);
	jval_put_bool(v, "counts", r->verdict == VERDICT_GOOD && !r->is_easy && !r->is_again);
	return v;
}

static struct jval *rests_on_json(const struct why *w, const struct advice *a)
{
	struct jval *ids = jval_array();

	for (int i = 0; i < a->n_used; i++)
		jval_add_text(ids, w->log->sessions[a->used[i]].id);
	return ids;
}

static struct jval *chapter_json(const struct why *w, const struct chapter *c)
{
	struct jval *v = jval_object();
	struct jval *sets = jval_array();

	jval_put_text(v, "session", c->session->id);
	jval_put_date(v, "date", c->session->day);
	jval_put_text(v, "exercise", c->exercise);
	for (int i = 0; i < c->asked.sets; i++)
		jval_add(sets, export_amount(&c->asked.set[i]));
	jval_put(v, "sets", sets);
	jval_put_bool(v, "per_side", c->per_side);
	jval_put_int(v, "asked", c->n_sets);
	jval_put_int(v, "done", c->n_done);
	jval_put_bool(v, "hurt", c->was_hurt);
	jval_put_bool(v, "used", c->is_used);
	if (c->is_as_asked) {
		target_put_reason(v, &c->advice);
		jval_put(v, "rests_on", rests_on_json(w, &c->advice));
	}
	if (c->is_read)
		jval_put(v, "read", reading_json(w, c));
	return v;
}

static struct jval *left_out_json(const struct left_out *out)
{
	struct jval *v = jval_object();

	jval_put_date(v, "from", out->first);
	jval_put_date(v, "to", out->last);
	target_put_reason(v, &out->advice);
	return v;
}

static struct jval *event_json(const struct event *e)
{
	struct jval *v = jval_object();

	jval_put_date(v, "date", e->day);
	jval_put_text(v, "kind", event_words[e->kind]);
	jval_put_text(v, "value", e->value);
	return v;
}

struct jval *why_json(const struct why *w)
{
	const struct story *s = w->story;
	struct jval *v = target_json(&w->target);
	struct jval *sessions = jval_array(), *outs = jval_array(), *events = jval_array();

	for (size_t i = 0; i < s->n; i++)
		jval_add(sessions, chapter_json(w, &s->chapters[i]));
	for (size_t i = 0; i < s->n_outs; i++)
		jval_add(outs, left_out_json(&s->outs[i]));
	for (size_t i = 0; i < s->n_events; i++)
		jval_add(events, event_json(s->events[i]));
	jval_put_text(v, "routine", w->routine->id);
	jval_put(v, "rests_on", rests_on_json(w, w->target.advice));
	if (s->began.session)
		jval_put(v, "began", chapter_json(w, &s->began));
	jval_put_int(v, "earlier", (int64_t)s->n_earlier);
	jval_put(v, "sessions", sessions);
	jval_put(v, "left_out", outs);
	jval_put(v, "events", events);
	return v;
}

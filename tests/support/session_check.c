/* The promises of session.h, checked at every step. No test functions: the fuzz target has none. */
#include "session_check.h"

#include <assert.h>
#include <string.h>

static void check_log(const struct run *run, const struct effect *e)
{
	const struct amount none = { 0 };

	assert(e->u.log.first >= 0 && e->u.log.n > 0);
	assert(e->u.log.first + e->u.log.n <= run->n_sets);
	assert(e->u.log.outcome < OUTCOMES);
	assert(e->u.log.outcome != OUTCOME_SKIPPED || amount_eq(&e->u.log.done, &none));
	assert(e->u.log.outcome != OUTCOME_DONE ||
	       amount_reaches(&e->u.log.done, &run->sets[e->u.log.first].plan.target));
}

static void check_cue(const struct run *run, const struct effect *e)
{
	char text[CUE_TEXT];

	assert(e->u.cue.kind < CUES);
	assert(run->n_sets == 0 || (e->u.cue.set >= 0 && e->u.cue.set < run->n_sets));
	cue_text(run, e->u.cue, text);
	assert(strlen(text) < sizeof text);
	assert(cue_infos[e->u.cue.kind].is_spoken || text[0] == '\0');
}

static void check_effects(const struct session *s, const struct effects *fx)
{
	for (size_t i = 0; i < fx->n; i++) {
		const struct effect *e = &fx->v[i];

		switch (e->kind) {
		case EFFECT_CUE: check_cue(s->run, e); break;
		case EFFECT_LOG: check_log(s->run, e); break;
		case EFFECT_REPLAN: assert(e->u.first >= 0 && e->u.first < s->run->n_sets); break;
		case EFFECT_OVER: assert(i + 1 == fx->n && s->phase == PHASE_OVER); break;
		}
	}
}

static void check_view(const struct session *s, int64_t now_ms)
{
	struct session_view v;

	session_view(s, now_ms, &v);
	if (v.phase == PHASE_OVER || s->run->n_sets == 0)
		return;
	assert(v.left_s >= 1 && v.left_s <= v.phase_s);
	assert(v.elapsed_ms >= 0 && v.elapsed_ms < v.phase_s * 1000);
	assert(v.run_left_s >= v.left_s);
	assert(v.count_in_s >= 0 && v.count_in_s <= 3);
	assert((v.beat == BEAT_NONE) == (v.rep == 0));
	assert(v.beat == BEAT_NONE || (v.beat_left_s >= 1 && v.rep <= v.n_reps));
}

struct effects checked_step(struct session *s, struct session_event ev)
{
	bool was_over = s->phase == PHASE_OVER, was_due = session_is_due(s, ev.at_ms);
	int64_t wake = session_wake_ms(s, ev.at_ms);

	assert(wake >= ev.at_ms);
	assert(was_due == (wake == ev.at_ms));
	assert(wake == INT64_MAX || wake <= ev.at_ms + 1000);

	struct effects fx = session_step(s, ev);

	assert(fx.n <= EFFECTS_MAX);
	assert(fx.n == 0 || !was_over);
	assert(ev.in != INPUT_TICK || was_due || fx.n == 0);
	check_effects(s, &fx);
	check_view(s, ev.at_ms);
	return fx;
}

void checked_ticks(struct session *s, int64_t now_ms)
{
	while (session_is_due(s, now_ms))
		checked_step(s, (struct session_event){ .in = INPUT_TICK, .at_ms = now_ms });
}

/* What a person sees of the session at an instant. Changes nothing. */
#include "session_machine.h"

static int elapsed_ms(const struct session *s, int64_t now_ms)
{
	int64_t elapsed = (s->is_paused ? s->paused_ms : now_ms) - s->began_ms;
	int64_t last = s->phase_s * INT64_C(1000) - 1;

	if (!s->is_started || elapsed < 0)
		return 0;
	return (int)(elapsed < last ? elapsed : last);
}

/* What follows the phase under way. */
static int later_s(const struct session *s)
{
	const struct run_set *set = &s->run->sets[s->set];
	int later = run_total_s(s->run) - run_set_start_s(s->run, s->set) - set->work_s;

	if (s->phase == PHASE_REST)
		later += set->ready_s;
	if (s->phase != PHASE_WORK)
		later += set->work_s;
	return later;
}

static int count_in_s(const struct session *s)
{
	return s->is_counting_in ? COUNT_IN_S - s->counted_s : 0;
}

void session_view(const struct session *s, int64_t now_ms, struct session_view *ret)
{
	*ret = (struct session_view){ .phase = s->phase,
				      .set = s->set,
				      .run_s = run_total_s(s->run) };

	if (s->phase == PHASE_OVER || s->run->n_sets == 0)
		return;
	ret->is_paused = s->is_paused && !s->is_counting_in;
	ret->count_in_s = count_in_s(s);
	ret->phase_s = s->phase_s;
	ret->elapsed_ms = elapsed_ms(s, now_ms);
	ret->left_s = s->phase_s - ret->elapsed_ms / 1000;
	ret->run_left_s = ret->left_s + later_s(s);
	if (s->phase == PHASE_WORK) {
		struct rep_at at = moment_rep(s->run, s->set, ret->elapsed_ms / 1000);

		ret->pace = moment_pace(s->run, s->set, ret->elapsed_ms / 1000);
		ret->beat = at.beat;
		ret->beat_left_s = at.left_s;
		ret->rep = at.rep;
		ret->n_reps = at.n_reps;
	}
}

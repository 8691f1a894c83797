/* The session's deadline machine: phases, their seconds, and the way from one to the next. Not for
 * what keys do to it (session_keys, session_pause), nor for when cues fall (session_moments). */
#include "session_machine.h"

#include <assert.h>

/* -- effects ------------------------------------------------------------------- */

void session_add(struct effects *fx, struct effect e)
{
	assert(fx->n < EFFECTS_MAX);
	fx->v[fx->n++] = e;
}

void session_add_cue(const struct session *s, struct effects *fx, enum cue_kind kind, int n)
{
	session_add(fx, (struct effect){ .kind = EFFECT_CUE,
					 .u.cue = { .kind = kind, .set = s->set, .n = n } });
}

static void add_moment(const struct session *s, struct effects *fx)
{
	struct effect e = { .kind = EFFECT_CUE };

	if (moment_cue(s, s->heard_s, &e.u.cue))
		session_add(fx, e);
}

void session_add_log(const struct session *s, struct effects *fx, int set, struct amount done,
		     enum outcome outcome)
{
	session_add(fx,
		    (struct effect){ .kind = EFFECT_LOG,
				     .u.log = { .first = set,
						.n = 1,
						.done = done,
						.outcome = outcome,
						.pain = set == s->hurt_set ? s->hurt : UNKNOWN,
						.is_eased = s->run->sets[set].plan.is_eased } });
}

/* -- phases ---------------------------------------------------------------------- */

static void begin_phase(struct session *s, struct effects *fx, enum phase phase, int phase_s,
			int64_t at_ms)
{
	s->phase = phase;
	s->phase_s = phase_s;
	s->heard_s = 0;
	s->began_ms = at_ms;
	s->is_paused = s->is_counting_in = false;
	s->gap_ms = 0;
	add_moment(s, fx);
}

void session_end(struct session *s, struct effects *fx, bool is_whole)
{
	if (is_whole)
		begin_phase(s, fx, PHASE_OVER, 0, s->now_ms);
	s->phase = PHASE_OVER;
	session_add(fx, (struct effect){ .kind = EFFECT_OVER });
}

void session_begin_work(struct session *s, struct effects *fx, int64_t at_ms)
{
	begin_phase(s, fx, PHASE_WORK, s->run->sets[s->set].work_s, at_ms);
}

/* After a set's rest: its get-ready or switch, where it has one. */
static void begin_after_rest(struct session *s, struct effects *fx, int64_t at_ms)
{
	const struct run_set *set = &s->run->sets[s->set];

	if (set->ready_s > 0) {
		begin_phase(s, fx, set->is_switch ? PHASE_SWITCH : PHASE_READY, set->ready_s,
			    at_ms);
	} else {
		session_begin_work(s, fx, at_ms);
	}
}

void session_begin_set(struct session *s, struct effects *fx, int set, int64_t at_ms)
{
	if (set == s->run->n_sets) {
		session_end(s, fx, true);
		return;
	}
	s->from = session_position(s);
	s->set = set;
	if (s->run->sets[set].rest_s > 0)
		begin_phase(s, fx, PHASE_REST, s->run->sets[set].rest_s, at_ms);
	else
		begin_after_rest(s, fx, at_ms);
}

enum position session_position(const struct session *s)
{
	return s->phase == PHASE_WORK ? s->run->steps[s->run->sets[s->set].step].position : s->from;
}

void session_jump(struct session *s, struct effects *fx, int set, enum position from)
{
	if (set == s->run->n_sets) {
		session_end(s, fx, true);
		return;
	}
	s->from = from;
	s->set = set;
	begin_phase(s, fx, PHASE_READY, run_ready_s(s->run, from, set), s->now_ms);
}

/* -- what was done ----------------------------------------------------------------- */

struct amount session_done_so_far(const struct session *s)
{
	return s->phase == PHASE_WORK ? moment_done(s->run, s->set, s->heard_s)
				      : (struct amount){ 0 };
}

void session_log_work(struct session *s, struct effects *fx)
{
	const struct amount done = session_done_so_far(s);
	bool is_reached = amount_reaches(&done, &s->run->sets[s->set].plan.target);

	session_add_log(s, fx, s->set, done, is_reached ? OUTCOME_DONE : OUTCOME_PARTIAL);
	s->last_done = done;
}

void session_finish_set(struct session *s, struct effects *fx, int64_t at_ms)
{
	session_log_work(s, fx);
	session_begin_set(s, fx, s->set + 1, at_ms);
}

/* -- time --------------------------------------------------------------------------- */

static int64_t due_ms(const struct session *s)
{
	if (!s->is_started || s->phase == PHASE_OVER || (s->is_paused && !s->is_counting_in))
		return INT64_MAX;
	if (s->is_counting_in)
		return s->resume_ms + (s->counted_s + 1) * INT64_C(1000);
	return s->began_ms + (s->heard_s + 1) * INT64_C(1000);
}

bool session_is_due(const struct session *s, int64_t now_ms)
{
	return due_ms(s) <= now_ms;
}

int64_t session_wake_ms(const struct session *s, int64_t now_ms)
{
	int64_t due = due_ms(s);

	return due > now_ms ? due : now_ms;
}

static void tick_count_in(struct session *s, struct effects *fx)
{
	s->counted_s++;
	if (s->counted_s < COUNT_IN_S) {
		session_add_cue(s, fx, CUE_COUNT, COUNT_IN_S - s->counted_s);
		return;
	}
	s->began_ms += s->resume_ms + COUNT_IN_S * INT64_C(1000) - s->paused_ms;
	s->is_paused = s->is_counting_in = false;
	session_add_cue(s, fx, CUE_RESUME, 0);
}

/* The next phase begins at the deadline, not when somebody looked: nothing drifts. */
static void end_phase(struct session *s, struct effects *fx)
{
	int64_t at_ms = s->began_ms + s->heard_s * INT64_C(1000);

	if (s->phase == PHASE_REST)
		begin_after_rest(s, fx, at_ms);
	else if (s->phase == PHASE_WORK)
		session_finish_set(s, fx, at_ms);
	else
		session_begin_work(s, fx, at_ms);
}

static void on_tick(struct session *s, const struct session_event *ev, struct effects *fx)
{
	(void)ev;
	if (!session_is_due(s, s->now_ms))
		return;
	if (s->is_counting_in) {
		tick_count_in(s, fx);
		return;
	}
	s->heard_s++;
	if (s->heard_s < s->phase_s)
		add_moment(s, fx);
	else
		end_phase(s, fx);
}

static void on_start(struct session *s, const struct session_event *ev, struct effects *fx)
{
	int first = ev->amount < 0 ? 0 : ev->amount;

	s->is_started = true;
	session_jump(s, fx, first < s->run->n_sets ? first : s->run->n_sets, POSITION_STANDING);
}

/* -- the machine ---------------------------------------------------------------------------- */

static input_fn *const on_input[INPUTS] = {
	[INPUT_START] = on_start,
	[INPUT_TICK] = on_tick,
	[INPUT_DONE] = session_on_done,
	[INPUT_SKIP] = session_on_skip,
	[INPUT_BACK] = session_on_back,
	[INPUT_PAUSE] = session_on_pause,
	[INPUT_RESUME] = session_on_resume,
	[INPUT_GAP] = session_on_gap,
	[INPUT_GAP_COUNTS] = session_on_gap_counts,
	[INPUT_ADJUST] = session_on_adjust,
	[INPUT_EASIER] = session_on_easier,
	[INPUT_HURT] = session_on_hurt,
	[INPUT_HURT_EASIER] = session_on_hurt_easier,
	[INPUT_HURT_ON] = session_on_hurt_on,
	[INPUT_RESTART] = session_on_restart,
	[INPUT_QUIT] = session_on_quit,
};

void session_init(struct session *s, struct run *run, const struct catalog *catalog)
{
	*s = (struct session){
		.run = run, .catalog = catalog, .phase = PHASE_READY, .hurt_set = -1
	};
	if (run->n_sets > 0)
		s->phase_s = run->sets[0].ready_s;
}

struct effects session_step(struct session *s, struct session_event ev)
{
	struct effects fx = { .n = 0 };

	if (ev.at_ms > s->now_ms)
		s->now_ms = ev.at_ms;
	/* Only a start starts, once; nothing follows the end. */
	if (s->phase != PHASE_OVER && s->is_started == (ev.in != INPUT_START))
		on_input[ev.in](s, &ev, &fx);
	return fx;
}

/* What the keys of a session do, but for pauses: done, skip, back; more, less, easier; it hurts. Not
 * for asking the person anything, nor for which key it is. */
#include "limber/base/text.h"
#include "session_machine.h"

enum { JUST_BEGUN_S = 3 }; /* within these, "back" means the set before */

/* -- going on, back and away -------------------------------------------------------- */

void session_on_done(struct session *s, const struct session_event *ev, struct effects *fx)
{
	(void)ev;
	if (s->phase == PHASE_WORK)
		session_finish_set(s, fx, s->now_ms);
	else
		session_begin_work(s, fx, s->now_ms);
}

static enum position position_of(const struct session *s)
{
	return s->run->steps[s->run->sets[s->set].step].position;
}

/* Logs the set under way where there is something to log; returns whether there was. */
static bool log_work_if_any(struct session *s, struct effects *fx)
{
	const struct amount done = session_done_so_far(s);

	if (done.reps == 0 && done.hold_s == 0 && done.time_s == 0)
		return false;
	session_log_work(s, fx);
	return true;
}

static void log_skipped(struct session *s, struct effects *fx, int first, int end)
{
	if (first >= end)
		return;
	session_add_log(s, fx, first, (struct amount){ 0 }, OUTCOME_SKIPPED);
	fx->v[fx->n - 1].u.log.n = end - first;
}

void session_on_skip(struct session *s, const struct session_event *ev, struct effects *fx)
{
	const struct run *run = s->run;
	int end = s->set;

	(void)ev;
	while (end < run->n_sets && run->sets[end].step == run->sets[s->set].step)
		end++;
	log_skipped(s, fx, log_work_if_any(s, fx) ? s->set + 1 : s->set, end);
	session_jump(s, fx, end, position_of(s));
}

void session_on_back(struct session *s, const struct session_event *ev, struct effects *fx)
{
	bool has_just_begun = s->phase != PHASE_WORK || s->heard_s < JUST_BEGUN_S;

	(void)ev;
	session_jump(s, fx, has_just_begun && s->set > 0 ? s->set - 1 : s->set, position_of(s));
}

void session_on_restart(struct session *s, const struct session_event *ev, struct effects *fx)
{
	const struct run_set *sets = s->run->sets;
	int first = s->set;

	(void)ev;
	while (first > 0 && sets[first - 1].plan.step == sets[s->set].plan.step)
		first--;
	session_jump(s, fx, first, position_of(s));
}

void session_on_quit(struct session *s, const struct session_event *ev, struct effects *fx)
{
	(void)ev;
	log_work_if_any(s, fx);
	session_end(s, fx, false);
}

/* -- more, less, easier, it hurts --------------------------------------------------------- */

/* Where a rep's own length changes, the rep under way begins anew: those before it stay done. */
void session_on_adjust(struct session *s, const struct session_event *ev, struct effects *fx)
{
	struct run_set *set = &s->run->sets[s->set];
	const struct amount done = session_done_so_far(s);
	int rep_s = set->rep_s;

	(void)fx;
	if (!run_adjust(s->run, s->set, ev->amount) || s->phase != PHASE_WORK)
		return;
	s->phase_s = set->work_s;
	if (done.reps > 0 && set->rep_s != rep_s) {
		s->heard_s = moment_reps_s(s->run, s->set, done.reps);
		s->began_ms =
			(s->is_paused ? s->paused_ms : s->now_ms) - s->heard_s * INT64_C(1000);
	}
}

/* Eases from a set on, or where that is of another step, from the next one of `step` on. */
static void ease_from(struct session *s, struct effects *fx, int set, int step)
{
	while (set < s->run->n_sets && s->run->sets[set].plan.step != step)
		set++;
	if (set < s->run->n_sets && run_ease(s->run, set, s->catalog))
		session_add(fx, (struct effect){ .kind = EFFECT_REPLAN, .u.first = set });
}

/* Form was lost. With a quarter of a set done, or nothing easier to do, it ends there and what is
 * left of the step is easier; a set that has hardly begun, or not yet, becomes the easier one. */
void session_on_easier(struct session *s, const struct session_event *ev, struct effects *fx)
{
	bool is_far = s->phase == PHASE_WORK && s->heard_s * 4 >= s->phase_s;
	enum position from = position_of(s);
	int step = s->run->sets[s->set].plan.step;

	(void)ev;
	if (!is_far)
		ease_from(s, fx, s->set, step);
	if (fx->n > 0 && s->phase != PHASE_REST) {
		session_jump(s, fx, s->set, from);
	} else if (s->phase == PHASE_WORK) {
		session_log_work(s, fx);
		fx->v[0].u.log.is_eased = true;
		ease_from(s, fx, s->set + 1, step);
		session_begin_set(s, fx, s->set + 1, s->now_ms);
	}
}

/* Whether two sets stop together: of one step, eased or not, or of one exercise. */
static bool is_same_work(const struct session *s, int a, int b)
{
	const struct planned_set *x = &s->run->sets[a].plan, *y = &s->run->sets[b].plan;

	return x->step == y->step || text_eq(x->exercise, y->exercise);
}

/* Logs the set that hurt. In the rest after an exercise that is the one before, not the one to
 * come. Returns whether it was that. */
static bool log_hurt(struct session *s, struct effects *fx, int pain)
{
	bool is_over = s->phase == PHASE_REST && !is_same_work(s, s->set - 1, s->set);

	if (!is_over)
		s->last_done = session_done_so_far(s);
	session_add_log(s, fx, is_over ? s->set - 1 : s->set, s->last_done, OUTCOME_HURT);
	fx->v[0].u.log.pain = pain;
	return is_over;
}

void session_on_hurt(struct session *s, const struct session_event *ev, struct effects *fx)
{
	int next = s->set;

	if (log_hurt(s, fx, ev->amount))
		return;
	while (next < s->run->n_sets && is_same_work(s, next, s->set))
		next++;
	log_skipped(s, fx, s->set + 1, next);
	session_jump(s, fx, next, position_of(s));
}

void session_on_hurt_easier(struct session *s, const struct session_event *ev, struct effects *fx)
{
	if (log_hurt(s, fx, ev->amount))
		return;
	ease_from(s, fx, s->set + 1, s->run->sets[s->set].plan.step);
	session_begin_set(s, fx, s->set + 1, s->now_ms);
}

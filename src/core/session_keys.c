/* What the keys of a session do, but for pauses: done, skip, back; more, less, easier; it hurts.
 * Not for asking the person anything, nor for which key it is. */
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
	session_jump(s, fx, end, session_position(s));
}

void session_on_back(struct session *s, const struct session_event *ev, struct effects *fx)
{
	bool has_just_begun = s->phase != PHASE_WORK || s->heard_s < JUST_BEGUN_S;

	(void)ev;
	session_jump(s, fx, has_just_begun && s->set > 0 ? s->set - 1 : s->set,
		     session_position(s));
}

void session_on_restart(struct session *s, const struct session_event *ev, struct effects *fx)
{
	const struct run_set *sets = s->run->sets;
	int first = s->set;

	(void)ev;
	while (first > 0 && sets[first - 1].step == sets[s->set].step)
		first--;
	session_jump(s, fx, first, session_position(s));
}

void session_on_quit(struct session *s, const struct session_event *ev, struct effects *fx)
{
	(void)ev;
	log_work_if_any(s, fx);
	session_end(s, fx, false);
}

/* -- more, less, easier, it hurts --------------------------------------------------------- */

/* The set under way goes on with another goal. Where a rep's own length changes (from rep_s), the
 * rep under way begins anew: the `reps` before it stay done. */
static void go_on_with_goal(struct session *s, int reps, int rep_s)
{
	const struct run_set *set = &s->run->sets[s->set];

	s->phase_s = set->work_s;
	if (reps > 0 && set->rep_s != rep_s) {
		s->heard_s = moment_reps_s(s->run, s->set, reps);
		s->began_ms =
			(s->is_paused ? s->paused_ms : s->now_ms) - s->heard_s * INT64_C(1000);
	}
}

void session_on_adjust(struct session *s, const struct session_event *ev, struct effects *fx)
{
	int reps = session_done_so_far(s).reps, rep_s = s->run->sets[s->set].rep_s;

	(void)fx;
	if (run_adjust(s->run, s->set, ev->amount) && s->phase == PHASE_WORK)
		go_on_with_goal(s, reps, rep_s);
}

/* The first set of a step from a set on; n_sets where there is none. */
static int next_of_step(const struct session *s, int set, int step)
{
	while (set < s->run->n_sets && s->run->sets[set].plan.step != step)
		set++;
	return set;
}

/* Eases from a set on, or where that is of another step, from the next one of `step` on. */
static bool ease_from(struct session *s, struct effects *fx, int set, int step)
{
	set = next_of_step(s, set, step);
	if (set == s->run->n_sets || !run_ease(s->run, set, s->catalog))
		return false;
	session_add(fx, (struct effect){ .kind = EFFECT_REPLAN, .u.first = set });
	return true;
}

/* Something else needs getting into position, from where the person is; a pause goes on. */
static void change_exercise(struct session *s, struct effects *fx, enum position from)
{
	bool was_paused = s->is_paused && !s->is_counting_in;

	session_jump(s, fx, s->set, from);
	s->is_paused = was_paused;
	s->paused_ms = s->now_ms;
}

/* The set under way, or to come, is the easier one from here on. Less of the same goes on where it
 * is. */
static void ease_this(struct session *s, struct effects *fx)
{
	const struct run_set *set = &s->run->sets[s->set];
	int reps = session_done_so_far(s).reps, rep_s = set->rep_s;
	enum position from = session_position(s);
	char before[ID_MAX];

	text_copy(before, sizeof before, set->plan.exercise);
	if (!ease_from(s, fx, s->set, set->plan.step) || s->phase == PHASE_REST)
		return;
	if (!text_eq(before, set->plan.exercise))
		change_exercise(s, fx, from);
	else if (s->phase == PHASE_WORK)
		go_on_with_goal(s, reps, rep_s);
}

/* The set was nearly done: it ends here, and what follows of its step is easier. */
static void ease_next(struct session *s, struct effects *fx)
{
	session_log_work(s, fx);
	fx->v[0].u.log.is_eased = true;
	ease_from(s, fx, s->set + 1, s->run->sets[s->set].plan.step);
	session_begin_set(s, fx, s->set + 1, s->now_ms);
}

bool session_can_ease(const struct session *s)
{
	return s->phase != PHASE_OVER && run_can_ease(s->run, s->set, s->catalog);
}

/* Form was lost. With most of a set done there is nothing to do again. */
void session_on_easier(struct session *s, const struct session_event *ev, struct effects *fx)
{
	bool is_nearly_done = s->phase == PHASE_WORK && s->heard_s * 4 >= s->phase_s * 3;

	(void)ev;
	if (!session_can_ease(s))
		return;
	if (is_nearly_done)
		ease_next(s, fx);
	else
		ease_this(s, fx);
}

/* Whether two sets stop together: of one step, eased or not, or of one exercise. */
static bool is_same_work(const struct session *s, int a, int b)
{
	const struct planned_set *x = &s->run->sets[a].plan, *y = &s->run->sets[b].plan;

	return x->step == y->step || text_eq(x->exercise, y->exercise);
}

/* Whether this is the rest after an exercise: what hurts then is the one before, not the one to
 * come. */
static bool is_after_exercise(const struct session *s)
{
	return s->phase == PHASE_REST && !is_same_work(s, s->set - 1, s->set);
}

/* Logs the set that hurt. Returns whether its exercise was over already. */
static bool log_hurt(struct session *s, struct effects *fx, int pain)
{
	bool is_over = is_after_exercise(s);

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
	session_jump(s, fx, next, session_position(s));
}

/* What is logged of the set says so when it ends; where it has, its row is written again. */
void session_on_hurt_on(struct session *s, const struct session_event *ev, struct effects *fx)
{
	bool is_over = is_after_exercise(s);
	int set = is_over ? s->set - 1 : s->set;

	s->hurt_set = set;
	s->hurt = ev->amount;
	if (is_over) {
		const struct amount *target = &s->run->sets[set].plan.target;

		session_add_log(s, fx, set, s->last_done,
				amount_reaches(&s->last_done, target) ? OUTCOME_DONE
								      : OUTCOME_PARTIAL);
	}
}

bool session_can_ease_pain(const struct session *s)
{
	int next = next_of_step(s, s->set + 1, s->run->sets[s->set].plan.step);

	return !is_after_exercise(s) && next < s->run->n_sets &&
	       run_can_ease(s->run, next, s->catalog);
}

void session_on_hurt_easier(struct session *s, const struct session_event *ev, struct effects *fx)
{
	if (log_hurt(s, fx, ev->amount))
		return;
	ease_from(s, fx, s->set + 1, s->run->sets[s->set].plan.step);
	session_begin_set(s, fx, s->set + 1, s->now_ms);
}

/* The moments of a phase: its cues, its beats, and what was done by then. Not for walking from one
 * to the next; that is session. */
#include "session_machine.h"

enum {
	COUNTED_S = 3,        /* the last seconds of a lead-in are counted */
	COUNTED_ALOUD_S = 10, /* a shorter get-ready is taken up by the step's name and position */
	NEXT_BEFORE_END_S = 10,
	NEXT_AFTER_REST_S = 3, /* "rest, ten seconds" has been said by then */
	HALFWAY_FROM_S = 20,
	TEN_FROM_S = 30,
};

static const struct run_step *step_of(const struct run *run, int set)
{
	return &run->steps[run->sets[set].step];
}

/* -- reps ---------------------------------------------------------------------- */

static bool is_in_reps(enum mode mode)
{
	return mode == MODE_REPS || mode == MODE_HOLD_REPS;
}

/* From the beginning of one rep to that of the next. */
static int cycle_s(const struct run *run, int set)
{
	int release_s = step_of(run, set)->mode == MODE_HOLD_REPS ? RELEASE_S : 0;

	return run->sets[set].rep_s + release_s;
}

/* A rep's second as a beat: up, hold, down by tempo; or hold and release. */
static void beat_of(const struct run_step *st, int rep_s, int second, struct rep_at *ret)
{
	bool is_held = st->mode == MODE_HOLD_REPS;
	int hold_from = is_held ? 0 : st->tempo.up_s;
	int hold_to = is_held ? rep_s : rep_s - st->tempo.down_s;

	if (second < hold_from) {
		ret->beat = BEAT_UP;
		ret->left_s = hold_from - second;
	} else if (second < hold_to) {
		ret->beat = BEAT_HOLD;
		ret->left_s = hold_to - second;
	} else {
		ret->beat = is_held ? BEAT_RELEASE : BEAT_DOWN;
		ret->left_s = rep_s + (is_held ? RELEASE_S : 0) - second;
	}
}

struct rep_at moment_rep(const struct run *run, int set, int second)
{
	const struct run_set *s = &run->sets[set];
	struct rep_at at = { .beat = BEAT_NONE };

	if (!is_in_reps(step_of(run, set)->mode))
		return at;
	at.n_reps = s->goal.reps;
	at.rep = second / cycle_s(run, set) + 1;
	beat_of(step_of(run, set), s->rep_s, second % cycle_s(run, set), &at);
	return at;
}

int moment_reps_s(const struct run *run, int set, int reps)
{
	return is_in_reps(step_of(run, set)->mode) ? reps * cycle_s(run, set) : 0;
}

struct amount moment_done(const struct run *run, int set, int seconds)
{
	const struct run_set *s = &run->sets[set];
	struct amount done = { 0 };

	switch (step_of(run, set)->mode) {
	case MODE_HOLD: done.hold_s = seconds; break;
	case MODE_TIME: done.time_s = seconds; break;
	case MODE_REPS: done.reps = seconds / cycle_s(run, set); break;
	/* A rep counts when its hold is done, not only after its release. */
	case MODE_HOLD_REPS: done.reps = (seconds + RELEASE_S) / cycle_s(run, set); break;
	case MODES: break;
	}
	if (done.reps > 0)
		done.hold_s = s->goal.hold_s;
	if (done.reps + done.hold_s + done.time_s > 0)
		done.load_g = s->goal.load_g;
	return done;
}

/* -- pace ----------------------------------------------------------------------- */

enum pace moment_pace(const struct run *run, int set, int second)
{
	const struct run_set *s = &run->sets[set];
	int from_s = (s->work_s - s->brisk_s) / 2;

	if (s->brisk_s == 0)
		return PACE_NONE;
	return second >= from_s && second < from_s + s->brisk_s ? PACE_BRISK : PACE_EASY;
}

/* -- cues ------------------------------------------------------------------------ */

static bool cue_of(const struct session *s, enum cue_kind kind, int n, struct cue *ret)
{
	*ret = (struct cue){ .kind = kind, .set = s->set, .n = n };
	return true;
}

static bool rest_cue(const struct session *s, int second, struct cue *ret)
{
	int next_s = s->phase_s - NEXT_BEFORE_END_S;

	if (next_s < NEXT_AFTER_REST_S)
		next_s = NEXT_AFTER_REST_S;
	if (second == next_s && s->phase_s >= NEXT_FROM_S)
		return cue_of(s, CUE_NEXT, 0, ret);
	/* A get-ready that follows has a count-in of its own. */
	if (s->phase_s - second <= COUNTED_S && s->run->sets[s->set].ready_s == 0)
		return cue_of(s, CUE_COUNT, s->phase_s - second, ret);
	return false;
}

static bool ready_cue(const struct session *s, int second, struct cue *ret)
{
	bool is_aloud = s->phase == PHASE_SWITCH || s->phase_s >= COUNTED_ALOUD_S;

	if (s->phase_s - second > COUNTED_S)
		return false;
	return cue_of(s, is_aloud ? CUE_COUNT : CUE_PIP, s->phase_s - second, ret);
}

static bool steady_cue(const struct session *s, int second, struct cue *ret)
{
	enum pace pace = moment_pace(s->run, s->set, second);

	if (pace != moment_pace(s->run, s->set, second - 1))
		return cue_of(s, pace == PACE_BRISK ? CUE_BRISK : CUE_EASY, 0, ret);
	if (s->phase_s >= TEN_FROM_S && second == s->phase_s - 10)
		return cue_of(s, CUE_TEN, 0, ret);
	if (s->phase_s >= HALFWAY_FROM_S && second == s->phase_s / 2)
		return cue_of(s, CUE_HALFWAY, 0, ret);
	return false;
}

static bool rep_cue(const struct session *s, int second, struct cue *ret)
{
	struct rep_at before = moment_rep(s->run, s->set, second - 1);
	struct rep_at at = moment_rep(s->run, s->set, second);

	if (at.rep != before.rep)
		return cue_of(s, CUE_REP, at.rep, ret);
	if (at.beat != before.beat && (at.beat == BEAT_DOWN || at.beat == BEAT_RELEASE))
		return cue_of(s, CUE_RELEASE, 0, ret);
	return false;
}

static bool first_cue(const struct session *s, struct cue *ret)
{
	static const enum cue_kind kinds[PHASES] = {
		[PHASE_REST] = CUE_REST, [PHASE_READY] = CUE_STEP, [PHASE_SWITCH] = CUE_SWITCH,
		[PHASE_WORK] = CUE_GO,   [PHASE_OVER] = CUE_OVER,
	};

	return cue_of(s, kinds[s->phase], s->phase == PHASE_WORK ? 0 : s->phase_s, ret);
}

bool moment_cue(const struct session *s, int second, struct cue *ret)
{
	if (second == 0)
		return first_cue(s, ret);
	switch (s->phase) {
	case PHASE_REST: return rest_cue(s, second, ret);
	case PHASE_READY:
	case PHASE_SWITCH: return ready_cue(s, second, ret);
	case PHASE_WORK:
		return is_in_reps(step_of(s->run, s->set)->mode) ? rep_cue(s, second, ret)
								 : steady_cue(s, second, ret);
	case PHASE_OVER:
	case PHASES: break;
	}
	return false;
}

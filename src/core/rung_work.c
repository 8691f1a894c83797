/* Holding a change of rung to the work that was done before it. Not for which rung that is
 * (climb.c), nor for the care that a blocked exercise is under (stand_in.c). */
#include "rung_work.h"

#include <string.h>

#include "limber/base/text.h"
#include "words.h"

/* Seconds of one side, as doses are told: the way in and out of a hold is none. */
static int work_s(const struct exercise *e, const struct dose *d)
{
	int sum = 0;

	for (int i = 0; i < d->sets; i++) {
		const struct amount *a = &d->set[i];

		sum += a->reps > 0 && a->hold_s > 0 ? a->reps * a->hold_s
						    : set_seconds(e->mode, e->tempo, a);
	}
	return sum;
}

/* The largest share that is no more: rounding may take a part of any. No set less, which the log
 * would not tell from a session that was ended early. */
static void shrink_to(struct dose *d, int most, const struct progress_input *in)
{
	const struct dose whole = *d;

	for (int pct = 99; work_s(in->exercise, d) > most && pct > 0; pct--) {
		struct dose less = whole;

		dosing_of(in)->scale(&less, pct, in);
		if (less.sets < whole.sets)
			return;
		*d = less;
	}
}

/* Whether the step was done so within a week: what stood in for it meanwhile is no measure for it,
 * and its own log tells how it went. */
static bool is_still_known(const struct progress_input *in)
{
	const struct history *h = in->history;
	size_t first = history_sessions_from(h, date_add(in->day, -BREAK_DAYS));

	for (size_t i = history_sessions_from(h, in->day); i-- > first;) {
		if (judge_concerns(in, i))
			return true;
	}
	return false;
}

/* The rung before a change that the rule is for; else today's. What is left may have been skipped
 * so far. */
static int rung_before(const struct climb *c, const struct progress_input *in,
		       const struct progress_input *file)
{
	bool is_return = c->change == 0 && c->blocked < 0;

	if (c->change > 0 || (is_return && (!ladder_moves(file->step) || is_still_known(in))))
		return c->rung;
	if (c->newest >= 0)
		return c->newest;
	return c->change < 0 ? c->rung + 1 : c->blocked >= 0 ? c->blocked : c->rung;
}

static void say(struct advice *ret, const struct progress_input *in, const struct foothold *before,
		bool is_back)
{
	char dose[DOSE_TEXT];

	dose_format(&ret->target, in->exercise->per_side, dose);
	text_format(ret->why, WHY_MAX, "%s begins with no more work than %s had%s: %s.",
		    is_back ? in->exercise->name : "It", before->at.exercise.name,
		    ret->previous.sets > 0 ? ", nor than it last had itself" : "", dose);
}

/* It rests on what was done before. */
static void tell(struct advice *ret, const struct foothold *before)
{
	ret->row = 0;
	ret->cap = "change of exercise";
	ret->sources = NULL;
	ret->readings = before->st.recent;
	ret->n_used = standing_newest(ret->used, &before->st, 1);
}

static void tell_first(struct advice *ret, const char *begin, const struct foothold *below)
{
	tell(ret, below);
	text_format(ret->why, WHY_MAX, "The first time: %s.", begin);
}

static bool is_held(const struct dose *d)
{
	return d->set[0].hold_s > 0;
}

/* The most that the rung before leaves. Seconds of holding are the same in both; but a few of what
 * is hard and moves are no measure for what is easy, of which half of what a beginner does is
 * little, too. */
static int most_s(const struct foothold *before, const struct progress_input *in, bool is_easier)
{
	const struct dose first = graded_first_dose(in);
	int before_s = work_s(&before->at.exercise, &before->st.now);
	bool is_alike = is_held(&first) && is_held(&before->st.now);
	int least_s = is_easier && !is_alike ? work_s(in->exercise, &first) / 2 : 0;

	return before_s > least_s ? before_s : least_s;
}

static void limit(struct dose *d, const struct dose *own, int most, const struct progress_input *in)
{
	const struct exercise *e = in->exercise;

	if (own->sets > 0 && work_s(e, d) > work_s(e, own))
		*d = *own;
	shrink_to(d, most, in);
	dose_clamp(d, &in->step->bounds);
}

/* before: room for the rung that it was limited to. */
static bool limit_to_before(struct advice *ret, struct foothold *before,
			    const struct progress_input *in, const struct progress_input *file,
			    const struct climb *c)
{
	struct dose most = ret->target;
	int from = rung_before(c, in, file);

	if (from == c->rung || !rung_step_of(&before->at, c, from, file))
		return false;
	foothold_stand(before, file);
	if (before->st.n == 0)
		return false;
	limit(&most, &ret->previous, most_s(before, in, c->rung < from), in);
	if (work_s(in->exercise, &most) >= work_s(in->exercise, &ret->target))
		return false;
	ret->target = most;
	if (c->change == 0) {
		tell(ret, before);
		say(ret, in, before, c->blocked < 0);
	}
	return true;
}

/* ---- A harder one, for the first time ---- */

/* The hardest that was done below it. */
static bool stand_below(struct foothold *below, const struct climb *c,
			const struct progress_input *file)
{
	for (int rung = c->rung - 1; c->ladder && rung >= 0; rung--) {
		if (!rung_step_of(&below->at, c, rung, file))
			continue;
		foothold_stand(below, file);
		if (below->st.n > 0)
			return true;
	}
	return false;
}

/* Who says today that they are active did not earn it as that. */
static bool was_new(const struct foothold *below, const struct climb *c)
{
	const struct history *h = below->in.history;
	size_t earned = c->change > 0 ? c->used[c->n_used - 1] : below->st.last.session;
	struct profile then;

	profile_at(&then, h, h->sessions[earned].day);
	return then.level == LEVEL_NEW;
}

static void say_below(char begin[BEGIN_TEXT], const struct advice *a,
		      const struct progress_input *in, const struct foothold *below, bool is_less)
{
	const char *name = below->at.exercise.name;
	char dose[DOSE_TEXT];

	dose_format(&a->target, in->exercise->per_side, dose);
	if (is_less)
		text_format(begin, BEGIN_TEXT,
			    "%s (%d s of work), at most 30 %% more than the %d s that %s had", dose,
			    work_s(in->exercise, &a->target),
			    work_s(&below->at.exercise, &below->st.now), name);
	else
		text_format(begin, BEGIN_TEXT, "%s, for you did %s as someone new", dose, name);
}

static bool limit_to_below(struct advice *ret, char begin[BEGIN_TEXT],
			   const struct progress_input *in, const struct progress_input *file,
			   const struct climb *c)
{
	const struct dose first = graded_first_dose(in);
	struct dose most = ret->target;
	struct foothold below;

	if (ret->previous.sets > 0 || c->change < 0 || c->blocked >= 0 || in->step->dose.sets > 0 ||
	    !stand_below(&below, c, file))
		return false;
	bool is_new = was_new(&below, c) && dose_exceeds(&most, &first);

	if (is_new)
		most = first;
	int whole_s = work_s(in->exercise, &most);

	shrink_to(&most, work_s(&below.at.exercise, &below.st.now) * GROWTH_PCT / 100, in);
	dose_clamp(&most, &in->step->bounds);
	bool is_less = work_s(in->exercise, &most) < whole_s;

	if (!is_new && !is_less)
		return false;
	ret->target = most;
	say_below(begin, ret, in, &below, is_less);
	if (c->change == 0)
		tell_first(ret, begin, &below);
	return true;
}

/* led: what its own log leads to, as a sentence. */
static void say_as_last(char begin[BEGIN_TEXT], const struct advice *a, const char *dose,
			const struct foothold *own, const char *led)
{
	char asked[DOSE_TEXT], day[DATE_WORDS];

	dose_format(&a->previous, false, asked);
	date_say(own->st.last.day, 0, day);
	if (dose_eq(&a->target, &a->previous))
		text_format(begin, BEGIN_TEXT, "%s, as last asked on %s", dose, day);
	else if (a->rung_change > 0)
		text_format(begin, BEGIN_TEXT, "%s, as its session on %s led to: %.*s", dose, day,
			    (int)strlen(led) - 1, led);
	else
		text_format(begin, BEGIN_TEXT, "%s, less than the %s last asked on %s", dose, asked,
			    day);
}

static void say_no_more(char begin[BEGIN_TEXT], const char *dose, int work,
			const struct foothold *before)
{
	int before_s = work_s(&before->at.exercise, &before->st.now);

	if (work > before_s)
		text_format(begin, BEGIN_TEXT, "%s, no more than half of its own first dose", dose);
	else
		text_format(begin, BEGIN_TEXT,
			    "%s (%d s of work), no more than the %d s that %s had", dose, work,
			    before_s, before->at.exercise.name);
}

/* before: the rung that it was limited to, or NULL. */
static void say_begin(char begin[BEGIN_TEXT], const struct advice *a, const struct foothold *own,
		      const struct foothold *before, const char *led)
{
	char dose[DOSE_TEXT];

	dose_format(&a->target, own->at.exercise.per_side, dose);
	if (before)
		say_no_more(begin, dose, work_s(&own->at.exercise, &a->target), before);
	else if (a->previous.sets == 0)
		text_format(begin, BEGIN_TEXT, "%s, its own first dose", dose);
	else
		say_as_last(begin, a, dose, own, led);
}

bool rung_work_limit(struct advice *ret, char begin[BEGIN_TEXT], const struct progress_input *in,
		     const struct progress_input *file, const struct climb *c)
{
	struct foothold before, own;
	char led[WHY_MAX];

	text_copy(led, sizeof led, ret->why);
	sentence_go_on(led);
	begin[0] = '\0';
	if (limit_to_below(ret, begin, in, file, c))
		return true;
	bool is_limited = limit_to_before(ret, &before, in, file, c);

	if (c->change != 0 && rung_step_of(&own.at, c, c->rung, file)) {
		foothold_stand(&own, file);
		say_begin(begin, ret, &own, is_limited ? &before : NULL, led);
	}
	return is_limited;
}

bool rung_work_waits(struct advice *ret, const struct progress_input *in, const struct climb *c)
{
	char day[DATE_WORDS];

	bool is_there = c->has_risen && c->change == 0 && c->blocked < 0;

	if (!is_there || date_diff(in->day, c->risen) >= DAYS_BETWEEN_STEPS || ret->is_way_back ||
	    ret->move != MOVE_UP)
		return false;
	date_say(c->risen, 0, day);
	ret->target = ret->previous;
	ret->cap = "four days between steps";
	ret->sources = NULL;
	text_format(ret->why, WHY_MAX,
		    "%s was a step up on %s, and steps are four days apart: the same again.",
		    in->exercise->name, day);
	return true;
}
